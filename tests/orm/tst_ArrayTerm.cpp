// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Inspector.h"
#include "orm/schema/MetaData.h"
#include "orm/schema/TypeConverter.h"
#include "orm/session/Session.h"
#include "orm/sql/ArrayTerm.h"
#include "orm/sql/Compiler.h"
#include "orm/sql/Select.h"
#include "orm/typed/Entity.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

struct Box : Entity<Box> {
    Attr<qint64> id{this, "id"};
    Attr<QStringList> tags{this, "tags"};
    Attr<std::vector<qint64>> sizes{this, "sizes"};
    Attr<std::vector<std::optional<Decimal>>> prices{this, "prices"};
};

} // namespace

class tst_ArrayTerm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds({u"postgresql"_s}); }
    void init();
    void cleanup();

    void everyKindComesBack_data();
    void everyKindComesBack();
    void unevenListsAreRefused();
    void objectsHoldLists();
    void manyRowsAreWrittenTogether();
    void rowsAreFoundByWhatIsInside();
    void placesAndLengths();
    void listsAreChangedByTheDatabase();
    void listsOfAQueryWithoutTypes();
    void reflectionKnowsWhatIsInside();
    void elementsAreConverted();

private:
    Expression column(const char* name) const { return (*m_box)[name]; }
    QString idsWhere(const Expression& condition) const {
        const RowBatch rows = m_database->engine().connect()->query(
            Select({column("id")}).from(*m_box).where(condition).orderBy({column("id")}));
        QStringList ids;
        for (qsizetype row = 0; row < rows.rowCount(); ++row)
            ids << rows.at(row, 0).toText();
        return ids.join(u',');
    }
    Value valueOf(const Expression& expression, int id = 1) const {
        return m_database->engine()
            .connect()
            ->query(Select({expression}).from(*m_box).where(column("id") == id))
            .at(0, 0);
    }

    std::unique_ptr<Servers::FreshDatabase> m_database;
    MetaData m_tables;
    std::optional<Table> m_box;
};

void tst_ArrayTerm::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FRESH_DATABASE(m_database);
    m_tables = MetaData();
    m_box.emplace("box", m_tables,
                  std::vector<Column>{Column("id", Integer(), primaryKey),
                                      Column("tags", ArrayOf(Text())),
                                      Column("sizes", ArrayOf(Integer())),
                                      Column("prices", ArrayOf(Numeric(12, 2)))});
    createAll(m_database->engine(), m_tables);
    Insert insert{*m_box, {(*m_box)["id"], (*m_box)["tags"], (*m_box)["sizes"]}, {}, {}};
    insert.rows = {{1, Array{u"new"_s, u"it's \"odd\", {so} \\"_s}, Array{1, 2, 3}},
                   {2, Array{u"old"_s, Value()}, Array{10}},
                   {3, Array(), Array{Array{1, 2}, Array{3, 4}}},
                   {4, Value(), Value()}};
    const auto connection = m_database->engine().connect();
    connection->execute(compile(insert, m_database->engine().dialect()));
}

void tst_ArrayTerm::cleanup() {
    clearMappers();
    m_box.reset();
    m_database.reset();
}

void tst_ArrayTerm::everyKindComesBack_data() {
    QTest::addColumn<SqlType>("type");
    QTest::addColumn<Value>("value");
    const auto row = [](const char* name, const SqlType& element, const Array& array) {
        QTest::newRow(name) << ArrayOf(element) << Value(array);
    };
    row("whole", Integer(), {1, -2, Value()});
    row("large", BigInteger(), {std::numeric_limits<qint64>::min()});
    row("exact", Numeric(30, 10), {Decimal("12345678901234567890.0123456789")});
    row("real", Float(), {1.5, -0.1});
    row("flags", Boolean(), {true, false, Value()});
    row("texts", Text(),
        {u""_s, u"NULL"_s, u"a,b"_s, u"\"{}\\"_s, u" \t\n"_s, u"Größe 漢字 😀 ? :x $1"_s});
    row("short texts", String(20), {u"x"_s});
    row("bytes", LargeBinary(), {QByteArray("\0\1\xff\"\\", 5), QByteArray("")});
    row("dates", Date(), {QDate(2024, 2, 29), QDate(-44, 3, 15)});
    row("times", Time(), {QTime(23, 59, 59, 999)});
    row("moments", DateTime(), {QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3, 40))});
    row("zoned", SqlType{TypeKind::DateTime, -1, -1, -1, u"timestamp with time zone"_s},
        {QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3), Qt::UTC)});
    row("uuids", SqlType{TypeKind::Uuid}, {QUuid(u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s)});
    row("documents", SqlType{TypeKind::Json}, {Json{R"({"a": [1, "?", null]})"}});
    row("none", Integer(), {});
    row("lists", Integer(), {Array{1, 2}, Array{3, Value()}});
    QTest::newRow("lists, declared so")
        << ArrayOf(ArrayOf(Text())) << Value(Array{Array{u"a"_s}, Array{u"b"_s}});
}

void tst_ArrayTerm::everyKindComesBack() {
    QFETCH(SqlType, type);
    QFETCH(Value, value);
    const MetaData tables;
    const Table table("t", tables, {Column("id", Integer(), primaryKey), Column("value", type)});
    createAll(m_database->engine(), tables);
    const Column held = table["value"];
    const auto connection = m_database->engine().connect();
    connection->execute(compile(Insert{table, {table["id"], held}, {{1, value}, {2, value}}, {}},
                                connection->dialect()));
    const RowBatch rows = connection->query(
        Select({Expression(held)}).from(table).where(Expression(held) == Expression(value)));
    QCOMPARE(rows.rowCount(), 2);
    QCOMPARE(rows.at(0, 0), value);
    QCOMPARE(rows.at(0, 0).kind(), Value::Kind::Array);
    if (value.as<Array>().size() > 0)
        QCOMPARE(rows.at(0, 0).as<Array>().at(0).kind(), value.as<Array>().at(0).kind());
}

void tst_ArrayTerm::unevenListsAreRefused() {
    const auto send = [this](const Array& list) {
        (void)compile(Insert{*m_box, {(*m_box)["sizes"]}, {{list}}, {}},
                      m_database->engine().dialect());
    };
    QVERIFY_THROWS_EXCEPTION(DataError, send({Array{1}, Array{1, 2}}));
    QVERIFY_THROWS_EXCEPTION(DataError, send({Array{1}, 2}));
    QVERIFY_THROWS_EXCEPTION(DataError, send({1, Array{2}}));
    QVERIFY_THROWS_EXCEPTION(DataError, send({Array(), Array()}));
    QVERIFY_THROWS_EXCEPTION(DataError, send({QString(QChar(0xd800))}));
    QCOMPARE(idsWhere(column("id") > 0), u"1,2,3,4"_s);
}

void tst_ArrayTerm::objectsHoldLists() {
    mapper<Box>(*m_box);
    const auto connection = m_database->engine().connect();
    Session session({.bind = connection.get()});
    const Ptr<Box> box = session.query<Box>().get(1);
    QCOMPARE(box->tags.value(), QStringList({u"new"_s, u"it's \"odd\", {so} \\"_s}));
    QCOMPARE(box->sizes.value(), std::vector<qint64>({1, 2, 3}));
    QVERIFY(box->prices.isNull());
    box->tags.edit([](QStringList& tags) { tags << u"more"_s; });
    box->prices = {Decimal("1.50"), std::nullopt};
    QVERIFY(session.isModified(box));
    session.flush();
    session.expire(box);
    QCOMPARE(box->tags.value().size(), 3);
    QCOMPARE(box->prices.value(),
             (std::vector<std::optional<Decimal>>{Decimal("1.50"), std::nullopt}));
    box->tags = box->tags.value(); // the same list: nothing to write
    QVERIFY(!session.isModified(box));
    const Ptr<Box> found = session.query<Box>().filter(array(col(&Box::tags)).has(u"more"_s)).one();
    QCOMPARE(found, box);
}

// Columns of lists keep the rows of a flush from travelling as arrays of their own.
void tst_ArrayTerm::manyRowsAreWrittenTogether() {
    mapper<Box>(*m_box);
    const auto connection = m_database->engine().connect();
    Session session({.bind = connection.get()});
    std::vector<Ptr<Box>> boxes;
    for (int i = 10; i < 40; ++i) {
        const Ptr<Box> box = make<Box>();
        box->id = i;
        box->tags = QStringList{u"n%1"_s.arg(i)};
        box->sizes = std::vector<qint64>(std::size_t(i % 4), i);
        session.add(box);
        boxes.push_back(box);
    }
    session.flush();
    for (const Ptr<Box>& box : boxes)
        box->sizes.edit([](std::vector<qint64>& sizes) { sizes.push_back(-1); });
    session.commit();
    QCOMPARE(valueOf(column("sizes"), 39), Value(Array{39, 39, 39, -1}));
    QCOMPARE(valueOf(column("tags"), 10), Value(Array{u"n10"_s}));
    for (const Ptr<Box>& box : boxes)
        session.remove(box);
    session.commit();
    QCOMPARE(idsWhere(column("id") > 0), u"1,2,3,4"_s);
}

void tst_ArrayTerm::rowsAreFoundByWhatIsInside() {
    const ArrayTerm tags = array(column("tags"));
    const ArrayTerm sizes = array(column("sizes"));
    QCOMPARE(idsWhere(tags.contains(QStringList{u"new"_s})), u"1"_s);
    QCOMPARE(idsWhere(tags.contains(Array())), u"1,2,3"_s);
    QCOMPARE(idsWhere(sizes.contains(Array{3, 1})), u"1,3"_s);
    QCOMPARE(idsWhere(sizes.containedBy(Array{1, 2, 3, 4})), u"1,3"_s);
    QCOMPARE(idsWhere(sizes.overlaps(std::vector<int>{10, 3})), u"1,2,3"_s);
    QCOMPARE(idsWhere(!sizes.overlaps(Array{10}) && column("id") < 3), u"1"_s);
    QCOMPARE(idsWhere(tags.has(u"old"_s)), u"2"_s);
    QCOMPARE(idsWhere(Expression(2) < sizes.all()), u"2"_s);
    QCOMPARE(idsWhere(Expression(9) < sizes.any()), u"2"_s);
    QCOMPARE(idsWhere(column("tags") == Array()), u"3"_s);
    QCOMPARE(idsWhere(column("tags") == Value()), u"4"_s);
    QCOMPARE(idsWhere(column("sizes") > Array{2}), u"2"_s);
    const QString text =
        compile(
            Select({column("id")}).from(*m_box).where(sizes.contains(Array{1}) && tags.has(u"x"_s)),
            m_database->engine().dialect())
            .text;
    QCOMPARE(text, u"SELECT \"id\" FROM \"box\" WHERE \"sizes\" @> ?::integer[] AND "
                   "?::text = ANY(\"tags\")"_s);
    QVERIFY_THROWS_EXCEPTION(SqlError, array(column("id")));
}

void tst_ArrayTerm::placesAndLengths() {
    const ArrayTerm tags = array(column("tags"));
    QCOMPARE(valueOf(tags[1]), Value(u"new"_s));
    QCOMPARE(valueOf(tags[9]), Value());
    QCOMPARE(valueOf(array(column("sizes"))[tags.length()]), Value(2));
    QCOMPARE(valueOf(array(column("sizes")).length(), 3), Value(4));
    QCOMPARE(idsWhere(array(column("sizes"))[1] > 5), u"2"_s);
    QCOMPARE(valueOf(array(tags.joined(Array{u"z"_s}))[3]), Value(u"z"_s));
    QCOMPARE(valueOf(arrayOf(column("id"))), Value(Array{1}));
}

void tst_ArrayTerm::listsAreChangedByTheDatabase() {
    mapper<Box>(*m_box);
    const auto connection = m_database->engine().connect();
    Session session({.bind = connection.get()});
    const Ptr<Box> box = session.query<Box>().get(2);
    box->sizes = array(col(&Box::sizes)).joined(Array{11});
    session.flush();
    QCOMPARE(box->sizes.value(), std::vector<qint64>({10, 11}));
}

void tst_ArrayTerm::listsOfAQueryWithoutTypes() {
    const auto connection = m_database->engine().connect();
    const RowBatch row =
        connection
            ->execute(u"SELECT ARRAY[1,2], ARRAY['a',NULL], ARRAY[1.50], '[0:1]={1,2}'::int[]"_s)
            .returned;
    QCOMPARE(row.at(0, 0), Value(Array{1, 2}));
    QCOMPARE(row.at(0, 1), Value(Array{u"a"_s, Value()}));
    QCOMPARE(row.at(0, 2), Value(Array{Decimal("1.50")}));
    QCOMPARE(row.at(0, 3), Value(u"[0:1]={1,2}"_s)); // as the server writes it
}

void tst_ArrayTerm::reflectionKnowsWhatIsInside() {
    const auto connection = m_database->engine().connect();
    connection->execute(u"CREATE TYPE mood AS ENUM ('sad', 'ok')"_s);
    connection->execute(u"ALTER TABLE box ADD COLUMN codes character varying(5)[], "
                        "ADD COLUMN moods mood[], ADD COLUMN at timestamp with time zone[]"_s);
    const MetaData reflected;
    QVERIFY(!Inspector(*connection).reflect(reflected).empty()); // it does not know the moods
    const Table box = *reflected.find(u"box"_s);
    QCOMPARE(box["sizes"].type().kind, TypeKind::Array);
    QCOMPARE(box["sizes"].type().element->kind, TypeKind::Integer);
    QCOMPARE(box["prices"].type().element->scale, 2);
    QCOMPARE(box["codes"].type().element->length, 5);
    QCOMPARE(box["moods"].type().kind, TypeKind::Other); // written and read as text
    QCOMPARE(box["at"].type().element->kind, TypeKind::DateTime);
    Insert insert{box, {box["id"], box["codes"], box["moods"], box["at"]}, {}, {}};
    const QDateTime moment(QDate(2024, 5, 31), QTime(1, 2, 3), Qt::UTC);
    insert.rows = {{7, Array{u"ab"_s}, u"{ok}"_s, Array{moment}}};
    connection->execute(compile(insert, connection->dialect()));
    const RowBatch row =
        connection->query(Select({box["codes"], box["moods"], box["at"]})
                              .from(box)
                              .where(box["id"] == 7 && array(box["codes"]).has(u"ab"_s)));
    QCOMPARE(row.at(0, 0), Value(Array{u"ab"_s}));
    QCOMPARE(row.at(0, 1), Value(u"{ok}"_s));
    QCOMPARE(row.at(0, 2), Value(Array{moment}));
}

void tst_ArrayTerm::elementsAreConverted() {
    const MetaData tables;
    const Table table("paint", tables,
                      {Column("id", Integer(), primaryKey),
                       Column("colours", ArrayOf(NamedNumbers({{1, u"red"_s}, {2, u"blue"_s}})))});
    createAll(m_database->engine(), tables);
    const auto connection = m_database->engine().connect();
    connection->execute(
        compile(Insert{table, {table["id"], table["colours"]}, {{1, Array{2, 1, Value()}}}, {}},
                connection->dialect()));
    QCOMPARE(connection->execute(u"SELECT colours::text FROM paint"_s).returned.at(0, 0),
             Value(u"{blue,red,NULL}"_s));
    QCOMPARE(connection->query(Select({Expression(table["colours"])}).from(table)).at(0, 0),
             Value(Array{2, 1, Value()}));
    QVERIFY_THROWS_EXCEPTION(
        DataError, compile(Insert{table, {table["id"], table["colours"]}, {{2, Array{3}}}, {}},
                           connection->dialect()));
}

QTEST_GUILESS_MAIN(tst_ArrayTerm)
#include "tst_ArrayTerm.moc"
