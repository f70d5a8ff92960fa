// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/typed/Entity.h"
#include "tests/support/RecordedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

class tst_MapperOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void onlyTheNamedColumnsAreMapped();
    void attributesMayHaveOtherNames();
    void aViewIsToldItsKey();
    void queriesTakeTheOrderOfTheMapper();
    void aSynonymIsAnotherName();
    void aHybridIsComputedInMemoryAndInSql();
    void aValidatorReplacesOrRefuses();
    void listenersHearOfRelationsFromEitherSide();
    void aClassMayBeMappedTwiceUnderAnotherName();
    void aNonPrimaryMapperReadsTheSameObjectsElsewhere();
    void aJoinIsWrittenToItsTables();
    void aQueryIsReadAndWrittenWhereItsColumnsAre();
    void aQueryWithoutAWholeKeyIsOnlyRead();
    void everyMistakeIsReportedAtOnce();

private:
    MetaData m_tables;
    std::optional<Table> m_user, m_address;
    Registry m_registry;
    std::unique_ptr<RecordedDatabase> m_database;
};

void tst_MapperOptions::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_registry = {};
    m_tables = MetaData();
    m_user.emplace("user", m_tables,
                   std::vector<Column>{Column("id", Integer(), primaryKey),
                                       Column("name", String(20)), Column("nick", String(20))});
    m_address.emplace("address", m_tables,
                      std::vector<Column>{Column("id", Integer(), primaryKey),
                                          Column("user_id", ForeignKey("user.id")),
                                          Column("city", String(20))});
    m_database = std::make_unique<RecordedDatabase>(m_tables);
    m_database->run("INSERT INTO user VALUES (1, 'ann', 'a'), (2, 'bob', 'b')");
    m_database->run("INSERT INTO address VALUES (10, 1, 'Rome'), (11, 2, 'Oslo')");
}

void tst_MapperOptions::onlyTheNamedColumnsAreMapped() {
    m_registry.map(u"named"_s, *m_user, {}, {.includeProperties = {u"name"_s}});
    m_registry.map(u"left"_s, *m_user, {}, {.excludeProperties = {u"nick"_s}});
    for (const char* entity : {"named", "left"}) {
        QVERIFY(m_registry[entity].find(u"id"_s));
        QVERIFY(m_registry[entity].find(u"name"_s));
        QVERIFY(!m_registry[entity].find(u"nick"_s));
    }
    Session s = m_database->session();
    const auto object = makeObject(m_registry["named"]);
    object->set("name", u"cid"_s);
    s.add(object);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"INSERT user(name)"_s});
}

void tst_MapperOptions::attributesMayHaveOtherNames() {
    m_registry.map(u"user"_s, *m_user, {attribute("called", (*m_user)["name"])},
                   {.columnPrefix = u"_"_s});
    Session s = m_database->session();
    const auto ann = s.query(m_registry["user"]).filterBy({{"called", "ann"}}).one();
    QCOMPARE(ann->get("_nick"), Value(u"a"_s));
    ann->set("called", u"anna"_s);
    m_database->sent();
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE user(name)"_s});
    QVERIFY_THROWS_EXCEPTION(MappingError, ann->get("name"));
}

void tst_MapperOptions::aViewIsToldItsKey() {
    m_database->run("CREATE VIEW short AS SELECT id, name FROM user");
    TableData data;
    data.name = u"short"_s;
    data.kind = TableKind::View;
    data.columns = {Column("id", Integer()), Column("name", String(20))};
    const Table view(m_tables, std::move(data));
    m_registry.map(u"short"_s, view, {}, {.primaryKey = {view["id"]}});
    Session s = m_database->session();
    QCOMPARE(s.query(m_registry["short"]).get(2)->get("name"), Value(u"bob"_s));
}

void tst_MapperOptions::queriesTakeTheOrderOfTheMapper() {
    m_registry.map(u"user"_s, *m_user, {}, {.orderBy = {u"-name"_s}});
    Session s = m_database->session();
    QCOMPARE(s.query(m_registry["user"]).first()->get("name"), Value(u"bob"_s));
    QCOMPARE(s.query(m_registry["user"]).orderBy(m_registry["user"]["name"]).first()->get("name"),
             Value(u"ann"_s));
}

void tst_MapperOptions::aSynonymIsAnotherName() {
    m_registry.map(u"user"_s, *m_user,
                   {synonym("label", "name"), synonym("homes", "addresses"),
                    relation("addresses", u"address"_s, {})});
    m_registry.map(u"address"_s, *m_address);
    Session s = m_database->session();
    const auto ann = s.query(m_registry["user"]).filterBy({{"label", "ann"}}).one();
    ann->set("label", u"x"_s);
    QCOMPARE(ann->get("name"), Value(u"x"_s));
    QCOMPARE(ann->collection("homes").size(), std::size_t(1));
    QCOMPARE(s.query(m_registry["user"]).orderBy(m_registry["user"]["label"]).all().size(),
             std::size_t(2));
}

void tst_MapperOptions::aHybridIsComputedInMemoryAndInSql() {
    m_registry.map(
        u"user"_s, *m_user,
        {hybrid("full", {.read = [](Object& user) -> Value {
                             return user.get("name").toText() + u'/' + user.get("nick").toText();
                         },
                         .sql = concat(concat((*m_user)["name"], Value(u"/"_s)), (*m_user)["nick"]),
                         .write =
                             [](Object& user, const Value& value) {
                                 user.set("name", value.toText().section(u'/', 0, 0));
                                 user.set("nick", value.toText().section(u'/', 1, 1));
                             }})});
    const Mapper& user = m_registry["user"];
    Session s = m_database->session();
    const auto ann = s.query(user).filter(user["full"] == Value(u"ann/a"_s)).one();
    QCOMPARE(ann->get("full"), Value(u"ann/a"_s));
    ann->set("full", u"eve/e"_s);
    QCOMPARE(ann->get("nick"), Value(u"e"_s));
}

void tst_MapperOptions::aValidatorReplacesOrRefuses() {
    m_registry.map(u"user"_s, *m_user, {validates("name", [](Object&, const Value& value) -> Value {
                       if (value.toText() == u"bad")
                           throw DataError(u"Not this one."_s);
                       return value.toText().trimmed();
                   })});
    Session s = m_database->session();
    const auto ann = s.query(m_registry["user"]).get(1);
    ann->set("name", u"  trimmed "_s);
    QCOMPARE(ann->get("name"), Value(u"trimmed"_s));
    QVERIFY_THROWS_EXCEPTION(DataError, ann->set("name", u"bad"_s));
    QCOMPARE(ann->get("name"), Value(u"trimmed"_s));
    s.flush();
    QCOMPARE(m_database->rows("SELECT name FROM user WHERE id = 1"), QStringList{u"trimmed"_s});
}

void tst_MapperOptions::listenersHearOfRelationsFromEitherSide() {
    QStringList heard;
    const auto told = [&heard](const char* what) {
        return [&heard, what](Object&, Object& item) {
            heard << QString::fromLatin1(what) + item.get("city").toText();
        };
    };
    m_registry.map(u"user"_s, *m_user,
                   {relation("addresses", u"address"_s, {.backref = u"user"_s}),
                    listen("addresses", {.append = told("+"), .remove = told("-")})});
    m_registry.map(u"address"_s, *m_address);
    Session s = m_database->session();
    const auto ann = s.query(m_registry["user"]).get(1);
    const auto oslo = s.query(m_registry["address"]).get(11);
    const auto rome = ann->collection("addresses").front();
    ann->append(ann->relationship("addresses"), oslo);
    rome->setRelated(rome->relationship("user"), {});
    QCOMPARE(heard, QStringList({u"+Oslo"_s, u"-Rome"_s}));
}

void tst_MapperOptions::aClassMayBeMappedTwiceUnderAnotherName() {
    m_registry.map(u"user"_s, *m_user);
    m_registry.map(u"user"_s, *m_user, {},
                   {.excludeProperties = {u"nick"_s}, .entityName = u"brief"_s});
    QVERIFY_THROWS_EXCEPTION(MappingError, m_registry.map(u"user"_s, *m_user));
    Session s = m_database->session();
    const auto whole = s.query(m_registry["user"]).get(1);
    const auto brief = s.query(m_registry["brief"]).get(1);
    QVERIFY(whole != brief);
    QCOMPARE(brief->get("name"), Value(u"ann"_s));
}

void tst_MapperOptions::aNonPrimaryMapperReadsTheSameObjectsElsewhere() {
    m_registry.map(u"user"_s, *m_user);
    const Select romans =
        Select(
            {columnOf((*m_user)["id"]), columnOf((*m_user)["name"]), columnOf((*m_user)["nick"])})
            .from(FromClause(*m_user).join(*m_address, columnOf((*m_address)["user_id"]) ==
                                                           columnOf((*m_user)["id"])))
            .where((*m_address)["city"] == Value(u"Rome"_s));
    const Mapper& roman = m_registry.map(u"user"_s, FromClause::subquery(romans, u"roman"_s), {},
                                         {.nonPrimary = true});
    m_registry.configure();
    Session s = m_database->session();
    const auto found = s.query(roman).all();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front(), s.query(m_registry["user"]).get(1));
    found.front()->set("nick", u"r"_s);
    m_database->sent();
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE user(nick)"_s});
}

void tst_MapperOptions::aJoinIsWrittenToItsTables() {
    const FromClause both = FromClause(*m_user).join(
        *m_address, columnOf((*m_user)["id"]) == columnOf((*m_address)["user_id"]));
    m_registry.map(u"resident"_s, both, {attribute("address_id", (*m_address)["id"])});
    const Mapper& resident = m_registry["resident"];
    QCOMPARE(resident.primaryKey().size(), std::size_t(2));
    Session s = m_database->session();
    const auto ann = s.query(resident).filterBy({{"city", "Rome"}}).one();
    QCOMPARE(ann->get("name"), Value(u"ann"_s));
    m_database->sent();
    ann->set("name", u"anna"_s).set("city", u"Bonn"_s);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList({u"UPDATE user(name)"_s, u"UPDATE address(city)"_s}));
    const auto cid = makeObject(resident);
    cid->set("name", u"cid"_s).set("city", u"Lima"_s);
    s.add(cid);
    s.flush();
    QCOMPARE(m_database->sent(),
             QStringList({u"INSERT user(name,nick)"_s, u"INSERT address(user_id,city)"_s}));
    QCOMPARE(m_database->rows("SELECT user_id, city FROM address WHERE id = 12"),
             QStringList{u"3|Lima"_s});
    QCOMPARE(cid->key().values, (std::vector<Value>{3, 12}));
    s.remove(cid);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList({u"DELETE address"_s, u"DELETE user"_s}));
}

void tst_MapperOptions::aQueryIsReadAndWrittenWhereItsColumnsAre() {
    const Select counted = Select({columnOf((*m_user)["id"]), columnOf((*m_user)["name"]),
                                   scalarSelect(Select({countAll()})
                                                    .from(*m_address)
                                                    .where(columnOf((*m_address)["user_id"]) ==
                                                           columnOf((*m_user)["id"])))
                                       .label(u"homes"_s)})
                               .from(*m_user);
    m_registry.map(u"counted"_s, FromClause::subquery(counted, u"counted"_s));
    Session s = m_database->session();
    const auto bob = s.query(m_registry["counted"]).filterBy({{"name", "bob"}}).one();
    QCOMPARE(bob->get("homes"), Value(1));
    bob->set("name", u"rob"_s);
    m_database->sent();
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE user(name)"_s});
}

void tst_MapperOptions::aQueryWithoutAWholeKeyIsOnlyRead() {
    const Select cities = Select({columnOf((*m_address)["city"])}).from(*m_address).distinct();
    m_registry.map(u"city"_s, FromClause::subquery(cities, u"cities"_s), {},
                   {.primaryKey = {(*m_address)["city"]}});
    Session s = m_database->session();
    const auto found = s.query(m_registry["city"]).all();
    QCOMPARE(found.size(), std::size_t(2));
    found.front()->set("city", u"Paris"_s);
    QVERIFY_THROWS_EXCEPTION(SessionError, s.flush());
}

void tst_MapperOptions::everyMistakeIsReportedAtOnce() {
    const Table keyless("keyless", m_tables, {Column("a", Integer())});
    m_registry.map(u"keyless"_s, keyless);
    m_registry.map(u"user"_s, *m_user,
                   {deferred("nothing"), synonym("s", "nowhere"), composite("c", {u"lost"_s}),
                    attribute("far", (*m_address)["city"])},
                   {.orderBy = {u"missing"_s}, .versionId = (*m_address)["id"]});
    try {
        m_registry.configure();
        QFAIL("the mapping is wrong");
    } catch (const MappingError& error) {
        for (const QString& word : {u"no primary key"_s, u"nothing"_s, u"nowhere"_s, u"lost"_s,
                                    u"address.city"_s, u"missing"_s, u"versionId"_s})
            QVERIFY2(error.problems().filter(word).size() == 1, qPrintable(word));
        QCOMPARE(error.problems().size(), 7);
    }
}

QTEST_GUILESS_MAIN(tst_MapperOptions)
#include "tst_MapperOptions.moc"
