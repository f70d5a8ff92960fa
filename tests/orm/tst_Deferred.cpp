// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "tests/support/RecordedDatabase.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Category;

class tst_Deferred : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { clearMappers(); }

    void aDeferredColumnIsReadAtItsFirstAccess();
    void aGroupIsReadTogether();
    void whatIsSetUnreadIsWrittenAlsoWhenEqual();
    void aNewObjectKnowsItsDeferredColumns();
    void anExpiredObjectReloadsWithoutThem();
    void aColumnThatRaisesIsNotReadAlone();
    void aQueryMayForbidToReadWhatItLeavesOut();
    void whatAQueryForbidsStaysUnreadBesideOthers();
    void allThatIsNotChosenMayBeForbidden();
    void alongAPathToo();
    void anExpressionIsReadWithTheRow();
    void anExpressionFollowsAnAlias();
    void anExpressionIsNotWrittenAndComputedAnewAfterAFlush();

private:
    void map(std::vector<Property> properties) {
        mapper<Category>(m_schema->category, std::move(properties));
    }

    std::unique_ptr<seed::Schema> m_schema;
    std::unique_ptr<RecordedDatabase> m_database;
};

void tst_Deferred::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_schema = std::make_unique<seed::Schema>();
    m_database = std::make_unique<RecordedDatabase>(m_schema->metadata);
    seed::insertRows(m_database->engine());
    m_database->sent();
}

void tst_Deferred::aDeferredColumnIsReadAtItsFirstAccess() {
    map({deferred("name")});
    Session s = m_database->session();
    const auto category = s.get<Category>(4);
    QCOMPARE(
        m_database->texts(),
        QStringList{uR"(SELECT "id", "level_id", "parent_id" FROM "category" WHERE "id" = ?)"_s});
    QCOMPARE(category->name.value(), u"a1"_s);
    QCOMPARE(category->name.value(), u"a1"_s);
    QCOMPARE(m_database->texts(),
             QStringList{uR"(SELECT "id", "name" FROM "category" WHERE "id" = ?)"_s});
}

void tst_Deferred::aGroupIsReadTogether() {
    map({deferred("name"), deferred("level_id", {.group = u"places"_s}),
         deferred("parent_id", {.group = u"places"_s})});
    Session s = m_database->session();
    const auto category = s.query<Category>().filterBy({{"id", 4}}).one();
    m_database->texts();
    QCOMPARE(category->levelId.value(), 3);
    QCOMPARE(category->parentId.value(), 2);
    QCOMPARE(
        m_database->texts(),
        QStringList{uR"(SELECT "id", "level_id", "parent_id" FROM "category" WHERE "id" = ?)"_s});
}

void tst_Deferred::whatIsSetUnreadIsWrittenAlsoWhenEqual() {
    map({deferred("name")});
    Session s = m_database->session();
    const auto category = s.get<Category>(4);
    m_database->sent();
    category->name = u"a1"_s;
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE category(name)"_s});
    QCOMPARE(category->name.value(), u"a1"_s);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList());
}

void tst_Deferred::aNewObjectKnowsItsDeferredColumns() {
    map({deferred("name")});
    Session s = m_database->session();
    const auto category = make<Category>();
    category->name = u"n"_s;
    s.add(category);
    s.flush();
    m_database->sent();
    QCOMPARE(category->name.value(), u"n"_s);
    QCOMPARE(m_database->sent(), QStringList());
}

void tst_Deferred::anExpiredObjectReloadsWithoutThem() {
    map({deferred("name")});
    Session s = m_database->session();
    const auto category = s.get<Category>(4);
    QCOMPARE(category->name.value(), u"a1"_s);
    s.expire(category);
    m_database->texts();
    QCOMPARE(category->levelId.value(), 3);
    QCOMPARE(
        m_database->texts(),
        QStringList{uR"(SELECT "id", "level_id", "parent_id" FROM "category" WHERE "id" = ?)"_s});
}

void tst_Deferred::aColumnThatRaisesIsNotReadAlone() {
    map({deferred("name", {.raiseOnLoad = true})});
    Session s = m_database->session();
    const auto category = s.get<Category>(4);
    QVERIFY_THROWS_EXCEPTION(SessionError, category->name.value());
    category->name = u"set"_s;
    QCOMPARE(category->name.value(), u"set"_s);
}

// As SQLAlchemy has it: until the object is expired, or a query reads the column.
void tst_Deferred::aQueryMayForbidToReadWhatItLeavesOut() {
    map({});
    Session s = m_database->session();
    auto category = s.query<Category>().options(defer("name", true)).get(4);
    m_database->sent();
    try {
        (void)category->name.value();
        QFAIL("it is forbidden");
    } catch (const SessionError& error) {
        QCOMPARE(error.message(), u"Category.name is not loaded, and the query that loaded the "
                                  "object forbids to read it alone: undefer it in the query."_s);
    }
    QCOMPARE(m_database->sent(), QStringList());
    s.expire(category);
    QCOMPARE(category->name.value(), u"a1"_s);

    s.clear();
    category = s.query<Category>().options(defer("name", true)).get(4);
    s.query<Category>().all();
    QCOMPARE(category->name.value(), u"a1"_s);

    s.clear();
    category = s.query<Category>().options(defer("name", true)).get(4);
    category->name = u"set"_s;
    s.flush();
    QCOMPARE(category->name.value(), u"set"_s);

    s.clear();
    category = s.query<Category>().options(defer("name", true), undefer("name")).get(4);
    QCOMPARE(category->name.value(), u"set"_s);
}

void tst_Deferred::whatAQueryForbidsStaysUnreadBesideOthers() {
    map({});
    Session s = m_database->session();
    const auto category =
        s.query<Category>().options(defer("name", true), defer("level_id")).get(4);
    m_database->texts();
    QCOMPARE(category->levelId.value(), 3);
    QCOMPARE(m_database->texts(),
             QStringList{uR"(SELECT "id", "level_id" FROM "category" WHERE "id" = ?)"_s});
    QVERIFY_THROWS_EXCEPTION(SessionError, category->name.value());
}

void tst_Deferred::allThatIsNotChosenMayBeForbidden() {
    map({deferred("level_id")});
    Session s = m_database->session();
    const auto category = s.query<Category>().options(loadOnly({u"name"_s}, true)).get(4);
    QCOMPARE(category->name.value(), u"a1"_s);
    QCOMPARE(category->id.value(), 4);
    QVERIFY_THROWS_EXCEPTION(SessionError, category->parentId.value());
    QVERIFY_THROWS_EXCEPTION(SessionError, category->levelId.value());
    QCOMPARE(s.query<Category>()
                 .options(loadOnly({u"name"_s}, true), undefer("level_id"))
                 .get(5)
                 ->levelId.value(),
             3);
}

void tst_Deferred::alongAPathToo() {
    map({relation<Category>("children", {.backref = u"parent"_s})});
    for (const LoadOption& option :
         {selectIn("children").defer("name", true), joined("children").defer("name", true)}) {
        Session s = m_database->session();
        const auto category = s.query<Category>().options(option).get(2);
        QCOMPARE(category->name.value().isEmpty(), false);
        QVERIFY(!category->children.isEmpty());
        QVERIFY_THROWS_EXCEPTION(SessionError, category->children[0]->name.value());
    }
}

void tst_Deferred::anExpressionIsReadWithTheRow() {
    const Table& t = m_schema->category;
    map({columnProperty("path", concat(concat(t["name"], Value(u"#"_s)), t["id"])),
         columnProperty("twice", Expression(t["id"]) * 2, {.deferred = true})});
    Session s = m_database->session();
    const auto category = s.get<Category>(4);
    QCOMPARE(category->get("path"), Value(u"a1#4"_s));
    QCOMPARE(m_database->sent().size(), 1);
    QCOMPARE(category->get("twice"), Value(8));
    QCOMPARE(m_database->sent().size(), 1);
    QCOMPARE(s.query<Category>().filterBy({{"path", u"b#3"_s}}).count(), 1);
}

void tst_Deferred::anExpressionFollowsAnAlias() {
    const Table& t = m_schema->category;
    map({columnProperty("path", concat(t["name"], Value(u"!"_s))),
         columnProperty(
             "children_count",
             scalarSelect(Select({countAll()})
                              .from(FromClause(t, u"child"_s))
                              .where(columnOf(t["parent_id"], u"child"_s) == columnOf(t["id"])))),
         relation<Category>("children", {.backref = u"parent"_s})});
    Session s = m_database->session();
    const auto category = s.query<Category>().filterBy({{"id", 4}}).options(joined("parent")).one();
    const auto parent = category->related("parent");
    m_database->sent();
    QCOMPARE(parent->get("path"), Value(u"a!"_s));
    QCOMPARE(parent->get("children_count"), Value(2));
    QCOMPARE(category->get("children_count"), Value(0));
    QCOMPARE(m_database->sent(), QStringList());
}

void tst_Deferred::anExpressionIsNotWrittenAndComputedAnewAfterAFlush() {
    const Table& t = m_schema->category;
    map({columnProperty("path", concat(t["name"], Value(u"!"_s)))});
    Session s = m_database->session();
    const auto category = make<Category>();
    category->name = u"n"_s;
    QVERIFY_THROWS_EXCEPTION(SessionError, category->set("path", u"x"_s));
    s.add(category);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"INSERT category(level_id,parent_id,name)"_s});
    QCOMPARE(category->get("path"), Value(u"n!"_s));
    category->name = u"m"_s;
    s.flush();
    QCOMPARE(category->get("path"), Value(u"m!"_s));
}

QTEST_GUILESS_MAIN(tst_Deferred)
#include "tst_Deferred.moc"
