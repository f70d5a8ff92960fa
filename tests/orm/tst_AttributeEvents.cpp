// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/typed/Entity.h"
#include "tests/support/RecordedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

class tst_AttributeEvents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aListIsReplacedBeforeItsMembersChange();
    void whoHearsOfAReplacementMayChangeIt();
    void aRefusedReplacementChangesNothing();
    void aFirstValueIsGivenWhenItIsAskedForAndWritten();
    void aGivenValueNeedsNoFirstOne();
    void aFirstValueThatIsNullIsGivenOnce();
    void aFlaggedAttributeIsWrittenThoughEqual();
    void whatIsNotLoadedCannotBeFlagged();
    void severalListenersHearInTurn();
    void heirsAreListenedToUnlessSaidOtherwise();
    void anHeirAddsToTheListenersOfItsBase();
    void activeHistoryReadsWhatWasThere();

private:
    const Mapper& map(std::vector<Property> properties, MapperOptions options = {}) {
        properties.push_back(relation("addresses", u"address"_s, {.backref = u"user"_s}));
        m_registry.map(u"user"_s, *m_user, std::move(properties), std::move(options));
        m_registry.map(u"address"_s, *m_address);
        m_registry.configure();
        return m_registry["user"];
    }
    ObjectPtr address(const char* city) {
        ObjectPtr made = makeObject(m_registry["address"]);
        made->set("city", QString::fromLatin1(city));
        return made;
    }
    std::function<void(Object&, Object&)> noted(const char* what) {
        return [this, what](Object&, Object& item) {
            m_heard << QString::fromLatin1(what) + item.get("city").toText();
        };
    }
    static QString cities(const ObjectList& list) {
        QStringList names;
        for (const ObjectPtr& item : list)
            names << item->get("city").toText();
        return names.join(u',');
    }

    MetaData m_tables;
    std::optional<Table> m_user, m_address;
    Registry m_registry;
    std::unique_ptr<RecordedDatabase> m_database;
    QStringList m_heard;
};

void tst_AttributeEvents::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_registry = {};
    m_heard.clear();
    m_tables = MetaData();
    m_user.emplace("user", m_tables,
                   std::vector<Column>{Column("id", Integer(), primaryKey),
                                       Column("kind", String(20)), Column("name", String(20)),
                                       Column("note", String(20))});
    m_address.emplace("address", m_tables,
                      std::vector<Column>{Column("id", Integer(), primaryKey),
                                          Column("user_id", ForeignKey("user.id")),
                                          Column("city", String(20))});
    m_database = std::make_unique<RecordedDatabase>(m_tables);
    m_database->run("INSERT INTO user VALUES (1, 'user', 'ann', 'x')");
}

// The same as in SQLAlchemy, which tells of newcomers before it tells of leavers.
void tst_AttributeEvents::aListIsReplacedBeforeItsMembersChange() {
    const Mapper& user = map({listen(
        "addresses", {.append = noted("+"),
                      .remove = noted("-"),
                      .bulkReplace = [this](Object&, ObjectList& values, const ObjectList& before) {
                          m_heard << cities(before) + u'>' + cities(values);
                      }})});
    const ObjectPtr ann = makeObject(user);
    const Relationship& addresses = user.relationship("addresses");
    const ObjectPtr rome = address("rome"), oslo = address("oslo"), bern = address("bern");
    ann->setCollection(addresses, {rome, oslo});
    QCOMPARE(m_heard, QStringList({u">rome,oslo"_s, u"+rome"_s, u"+oslo"_s}));
    m_heard.clear();
    ann->setCollection(addresses, {oslo, bern});
    QCOMPARE(m_heard, QStringList({u"rome,oslo>oslo,bern"_s, u"-rome"_s, u"+bern"_s}));
    m_heard.clear();
    ann->append(addresses, rome);
    QCOMPARE(m_heard, QStringList{u"+rome"_s});
}

void tst_AttributeEvents::whoHearsOfAReplacementMayChangeIt() {
    const Mapper& user = map({listen(
        "addresses", {.bulkReplace = [this](Object&, ObjectList& values, const ObjectList&) {
            values.erase(values.begin());
            values.push_back(address("bern"));
        }})});
    const ObjectPtr ann = makeObject(user);
    ann->setCollection(user.relationship("addresses"), {address("rome"), address("oslo")});
    QCOMPARE(cities(ann->collection("addresses")), u"oslo,bern"_s);
}

void tst_AttributeEvents::aRefusedReplacementChangesNothing() {
    const Mapper& user =
        map({listen("addresses", {.bulkReplace = [](Object&, ObjectList&, const ObjectList&) {
                        throw DataError(u"Not these."_s);
                    }})});
    const ObjectPtr ann = makeObject(user);
    ann->append(user.relationship("addresses"), address("rome"));
    QVERIFY_THROWS_EXCEPTION(DataError, ann->setCollection(user.relationship("addresses"), {}));
    QCOMPARE(cities(ann->collection("addresses")), u"rome"_s);
}

void tst_AttributeEvents::aFirstValueIsGivenWhenItIsAskedForAndWritten() {
    int asked = 0;
    const Mapper& user = map({listen("note", {.set =
                                                  [this](Object&, const Value& value) {
                                                      m_heard << u"set"_s;
                                                      return value;
                                                  },
                                              .initScalar = [&asked](Object&) -> Value {
                                                  ++asked;
                                                  return u"first"_s;
                                              }})});
    Session s = m_database->session();
    const ObjectPtr bob = makeObject(user);
    const ObjectPtr unasked = makeObject(user);
    s.add(bob);
    s.add(unasked);
    QVERIFY(!bob->isSet(user.attribute("note").slot));
    QCOMPARE(bob->get("note"), Value(u"first"_s));
    QCOMPARE(bob->get("note"), Value(u"first"_s));
    QCOMPARE(asked, 1);
    QCOMPARE(m_heard, QStringList());
    s.commit();
    QCOMPARE(m_database->rows("SELECT note FROM user WHERE id > 1"),
             QStringList({u"first"_s, u"NULL"_s}));
    QCOMPARE(unasked->get("note"), Value()); // it has a row: there is nothing to begin with
    QCOMPARE(asked, 1);
}

void tst_AttributeEvents::aGivenValueNeedsNoFirstOne() {
    const Mapper& user =
        map({listen("note", {.initScalar = [](Object&) -> Value { return u"first"_s; }})});
    const ObjectPtr bob = makeObject(user);
    bob->set("note", Value());
    QCOMPARE(bob->get("note"), Value());
    bob->set("note", u"own"_s);
    QCOMPARE(bob->get("note"), Value(u"own"_s));
}

void tst_AttributeEvents::aFirstValueThatIsNullIsGivenOnce() {
    int asked = 0;
    const Mapper& user = map({listen("note", {.initScalar = [&asked](Object&) -> Value {
                                         ++asked;
                                         return {};
                                     }})});
    const ObjectPtr bob = makeObject(user);
    const int note = user.attribute("note").slot;
    QVERIFY(!bob->isSet(note));
    QCOMPARE(bob->get("note"), Value());
    QCOMPARE(bob->get("note"), Value());
    QCOMPARE(asked, 1);
    QVERIFY(bob->isSet(note));
}

void tst_AttributeEvents::aFlaggedAttributeIsWrittenThoughEqual() {
    const Mapper& user = map({listen(
        "note", {.modified = [this](Object& object) { m_heard << object.get("note").toText(); }})});
    Session s = m_database->session();
    const ObjectPtr ann = s.query(user).get(1);
    m_database->sent();
    ann->flagModified("note");
    QCOMPARE(m_heard, QStringList{u"x"_s});
    QVERIFY(s.isModified(ann));
    QVERIFY(!ann->committedValue(user.attribute("note").slot)); // as in SQLAlchemy's history
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE user(note)"_s});
    s.flush();
    QCOMPARE(m_database->sent(), QStringList());
}

void tst_AttributeEvents::whatIsNotLoadedCannotBeFlagged() {
    const Mapper& user = map({});
    Session s = m_database->session();
    const ObjectPtr ann = s.query(user).get(1);
    s.expire(ann);
    try {
        ann->flagModified("note");
        QFAIL("it is not loaded");
    } catch (const SessionError& error) {
        QCOMPARE(error.message(), u"user.note cannot be flagged as modified: it is not loaded."_s);
    }
    QVERIFY_THROWS_EXCEPTION(SessionError, makeObject(user)->flagModified("note"));
}

void tst_AttributeEvents::severalListenersHearInTurn() {
    const auto adding = [](const QString& more) {
        return [more](Object&, const Value& value) -> Value { return value.toText() + more; };
    };
    const Mapper& user = map({validates("name", adding(u"1"_s)), validates("name", adding(u"2"_s)),
                              listen("addresses", {.append = noted("a")}),
                              listen("addresses", {.append = noted("b")})});
    const ObjectPtr ann = makeObject(user);
    ann->set("name", u"n"_s);
    QCOMPARE(ann->get("name"), Value(u"n12"_s));
    ann->append(user.relationship("addresses"), address("rome"));
    QCOMPARE(m_heard, QStringList({u"arome"_s, u"brome"_s}));
}

void tst_AttributeEvents::heirsAreListenedToUnlessSaidOtherwise() {
    const auto noting = [this](const char* what) {
        return [this, what](Object&, const Value& value) {
            m_heard << QString::fromLatin1(what);
            return value;
        };
    };
    map({listen("name", {.set = noting("all")}),
         listen("name", {.set = noting("base"), .propagate = false}),
         listen("addresses", {.append = noted("all")}),
         listen("addresses", {.append = noted("base"), .propagate = false})},
        {.polymorphicOn = (*m_user)["kind"], .polymorphicIdentity = u"user"_s});
    m_registry.map(u"admin"_s, FromClause(), {},
                   {.inherits = u"user"_s, .polymorphicIdentity = u"admin"_s});
    m_registry.configure();
    makeObject(m_registry["user"])->set("name", u"n"_s);
    QCOMPARE(m_heard, QStringList({u"all"_s, u"base"_s}));
    m_heard.clear();
    const ObjectPtr admin = makeObject(m_registry["admin"]);
    admin->set("name", u"n"_s);
    admin->append(admin->relationship("addresses"), address("rome"));
    QCOMPARE(m_heard, QStringList({u"all"_s, u"allrome"_s}));
}

void tst_AttributeEvents::anHeirAddsToTheListenersOfItsBase() {
    const auto adding = [](const QString& more) {
        return [more](Object&, const Value& value) -> Value { return value.toText() + more; };
    };
    map({validates("name", adding(u"1"_s))},
        {.polymorphicOn = (*m_user)["kind"], .polymorphicIdentity = u"user"_s});
    m_registry.map(u"admin"_s, FromClause(), {validates("name", adding(u"2"_s))},
                   {.inherits = u"user"_s, .polymorphicIdentity = u"admin"_s});
    m_registry.configure();
    const ObjectPtr user = makeObject(m_registry["user"]);
    const ObjectPtr admin = makeObject(m_registry["admin"]);
    user->set("name", u"n"_s);
    admin->set("name", u"n"_s);
    QCOMPARE(user->get("name"), Value(u"n1"_s));
    QCOMPARE(admin->get("name"), Value(u"n12"_s));
}

void tst_AttributeEvents::activeHistoryReadsWhatWasThere() {
    const Mapper& user = map({activeHistory("note"), deferred("note")});
    Session s = m_database->session();
    const ObjectPtr ann = s.query(user).get(1);
    m_database->sent();
    ann->set("note", u"y"_s);
    QCOMPARE(m_database->texts(),
             QStringList{uR"(SELECT "id", "note" FROM "user" WHERE "id" = ?)"_s});
    const int note = user.attribute("note").slot;
    QCOMPARE(ann->committedValue(note), std::optional<Value>(u"x"_s));
    ann->set("note", u"x"_s);
    s.flush();
    QCOMPARE(m_database->texts(), QStringList()); // as it was
    s.expire(ann);
    ann->set("name", u"bob"_s); // without it nothing is read
    QCOMPARE(m_database->texts(), QStringList());
    QCOMPARE(ann->committedValue(user.attribute("name").slot), std::optional<Value>());
}

QTEST_GUILESS_MAIN(tst_AttributeEvents)
#include "tst_AttributeEvents.moc"
