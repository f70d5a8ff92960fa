// SPDX-License-Identifier: MIT
#include "tests/support/RecordedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

class tst_ColumnDefaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void defaultsFillWhatIsNotGivenOrNull();
    void onUpdateTakesPartInEveryUpdate();
    void aFunctionIsCalledForEachRowButNotToShowIt();
    void aServerDefaultComesBackWithTheInsert();
    void aServerDefaultIsReadLaterWhenItIsNotFetched();
    void generatedColumnsAreReadAgainAfterAnUpdate();
    void anExpressionAsDefaultIsSql();

private:
    void map(MapperOptions options = {}) { m_registry.map(u"item"_s, *m_item, {}, options); }
    ObjectPtr made() { return makeObject(m_registry["item"]); }

    MetaData m_tables;
    std::optional<Table> m_item;
    Registry m_registry;
    std::unique_ptr<RecordedDatabase> m_database;
    int m_calls = 0;
};

void tst_ColumnDefaults::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_registry = {};
    m_tables = MetaData();
    m_calls = 0;
    m_item.emplace("item", m_tables,
                   std::vector<Column>{Column("id", Integer(), primaryKey),
                                       Column("a", Integer(), Default(7)),
                                       Column("b", String(10), ServerDefault{u"'srv'"_s}),
                                       Column("c", Integer(), Default(1), OnUpdate(2))});
    m_database = std::make_unique<RecordedDatabase>(m_tables);
}

void tst_ColumnDefaults::defaultsFillWhatIsNotGivenOrNull() {
    map();
    Session s = m_database->session();
    const auto first = made();
    const auto second = made();
    second->set("a", 1).set("b", u"set"_s);
    const auto third = made();
    third->set("a", Value()).set("b", Value());
    for (const auto& object : {first, second, third})
        s.add(object);
    s.flush();
    QCOMPARE(m_database->sent(),
             QStringList({u"INSERT item(a,c)"_s, u"INSERT item(a,b,c)"_s, u"INSERT item(a,c)"_s}));
    QCOMPARE(m_database->rows("SELECT a, b, c FROM item ORDER BY id"),
             QStringList({u"7|srv|1"_s, u"1|set|1"_s, u"7|srv|1"_s}));
    QCOMPARE(first->get("a"), Value(7));
    QCOMPARE(third->get("c"), Value(1));
    QCOMPARE(m_database->sent(), QStringList());
}

void tst_ColumnDefaults::onUpdateTakesPartInEveryUpdate() {
    map();
    Session s = m_database->session();
    const auto object = made();
    s.add(object);
    s.flush();
    m_database->sent();
    object->set("a", 9);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE item(a,c)"_s});
    QCOMPARE(object->get("c"), Value(2));
    object->set("a", 10).set("c", 5);
    s.flush();
    QCOMPARE(m_database->rows("SELECT a, c FROM item"), QStringList{u"10|5"_s});
    s.flush();
    QCOMPARE(m_database->sent().size(), 1);
}

void tst_ColumnDefaults::aFunctionIsCalledForEachRowButNotToShowIt() {
    m_tables.clear();
    m_item.emplace("item", m_tables,
                   std::vector<Column>{Column("id", Integer(), primaryKey),
                                       Column("n", Integer(), Default([this]() -> Value {
                                                  return Value(++m_calls);
                                              }))});
    m_database = std::make_unique<RecordedDatabase>(m_tables);
    map();
    Session s = m_database->session();
    s.add(made());
    s.add(made());
    QCOMPARE(s.pendingSql(m_database->engine().dialect()).size(), std::size_t(2));
    QCOMPARE(m_calls, 0);
    s.flush();
    QCOMPARE(m_calls, 2);
    QCOMPARE(m_database->rows("SELECT n FROM item"), QStringList({u"1"_s, u"2"_s}));
}

void tst_ColumnDefaults::aServerDefaultComesBackWithTheInsert() {
    map();
    Session s = m_database->session();
    const auto object = made();
    s.add(object);
    s.flush();
    m_database->sent();
    QCOMPARE(object->get("b"), Value(u"srv"_s));
    QCOMPARE(m_database->sent(), QStringList());
}

void tst_ColumnDefaults::aServerDefaultIsReadLaterWhenItIsNotFetched() {
    map({.eagerDefaults = EagerDefaults::Never});
    Session s = m_database->session();
    const auto object = made();
    s.add(object);
    s.flush();
    m_database->sent();
    QCOMPARE(object->get("a"), Value(7));
    QCOMPARE(object->get("b"), Value(u"srv"_s));
    QCOMPARE(m_database->texts(), QStringList{uR"(SELECT "id", "b" FROM "item" WHERE "id" = ?)"_s});
}

void tst_ColumnDefaults::generatedColumnsAreReadAgainAfterAnUpdate() {
    TableData data;
    data.name = u"area"_s;
    const auto column = [](const char* name, bool key, bool generated) {
        auto made = std::make_shared<ColumnData>();
        made->name = QString::fromLatin1(name);
        made->type = Integer();
        made->primaryKey = made->autoIncrement = key;
        made->generated = generated;
        return Column(made);
    };
    data.columns = {column("id", true, false), column("side", false, false),
                    column("size", false, true)};
    MetaData none;
    m_database = std::make_unique<RecordedDatabase>(none);
    m_database->run("CREATE TABLE area (id INTEGER PRIMARY KEY, side INTEGER, "
                    "size INTEGER GENERATED ALWAYS AS (side * side))");
    const Table area(m_tables, std::move(data));
    m_registry.map(u"area"_s, area);
    Session s = m_database->session();
    const auto object = makeObject(m_registry["area"]);
    object->set("side", 3);
    s.add(object);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"INSERT area(side)"_s});
    QCOMPARE(object->get("size"), Value(9));
    QCOMPARE(m_database->sent(), QStringList());
    object->set("side", 4);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE area(side)"_s});
    QCOMPARE(object->get("size"), Value(16));
    QCOMPARE(m_database->sent(), QStringList{u"SELECT area"_s});
}

void tst_ColumnDefaults::anExpressionAsDefaultIsSql() {
    m_tables.clear();
    m_item.emplace(
        "item", m_tables,
        std::vector<Column>{Column("id", Integer(), primaryKey),
                            Column("n", Integer(), Default(Value(text(u"20 + 2"_s).node())))});
    m_database = std::make_unique<RecordedDatabase>(m_tables);
    map();
    Session s = m_database->session();
    const auto object = made();
    s.add(object);
    s.flush();
    QCOMPARE(object->get("n"), Value(22));
}

QTEST_GUILESS_MAIN(tst_ColumnDefaults)
#include "tst_ColumnDefaults.moc"
