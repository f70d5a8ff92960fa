// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/base/Array.h"
#include "orm/engine/Connection.h"
#include "tests/support/Servers.h"
#include "ui/live/LiveDatabase.h"
#include "ui/widgets/CopyAs.h"

using namespace Qt::StringLiterals;
using namespace espalier;
using namespace espalier::ui;
using orm::Value;

/// The forms in which cells are copied; what is SQL is run on every database.
class tst_CopyAs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() { ESPALIER_FRESH_DATABASE(m_database); }
    void cleanup() { m_database.reset(); }

    void insertsBringTheSameRowsBack();
    void listsSelectTheSameRows();
    void namesAreQuoted();
    void jsonIsExact();
    void markdownKeepsItsTable();
    void tabsHaveHeaders();
    void cellsThatAreNotSelectedAreLeftOut();

private:
    const orm::Dialect& dialect() const { return m_database->engine().dialect(); }
    static CopiedCells::Cell cell(const Value& value) {
        return {value.isNull() ? QString() : value.toText(), value};
    }
    /// Rows of (`number`, `word`).
    CopiedCells words(const std::vector<std::pair<Value, Value>>& rows) const {
        CopiedCells cells;
        cells.columns = {{u"number"_s, orm::Column("number", orm::Integer())},
                         {u"word"_s, orm::Column("word", orm::Text())}};
        for (const auto& [number, word] : rows)
            cells.rows.push_back({cell(number), cell(word)});
        return cells;
    }

    std::unique_ptr<Servers::FreshDatabase> m_database;
};

void tst_CopyAs::insertsBringTheSameRowsBack() {
    orm::MetaData tables;
    const orm::Table table(
        "odd \"name'", tables,
        {orm::Column("id", orm::BigInteger(), orm::primaryKey), orm::Column("select", orm::Text()),
         orm::Column("amount", orm::Numeric(30, 10)), orm::Column("ratio", orm::Float()),
         orm::Column("flag", orm::Boolean()), orm::Column("day", orm::Date()),
         orm::Column("clock", orm::Time()), orm::Column("moment", orm::DateTime()),
         orm::Column("bytes", orm::LargeBinary())});
    orm::createAll(m_database->engine(), tables);
    const auto connection = m_database->engine().connect();
    const bool isSqlite = dialect().name() == u"sqlite"; // which keeps 15 digits
    const QString amount = isSqlite ? u"12345.678901"_s : u"12345678901234567890.1234567891"_s;
    const std::vector<std::vector<Value>> rows{
        {Value(1), Value(u"a 'b' \\ \"c\"\n\t%_ ä €; -- ?"_s), Value(*orm::Decimal::parse(amount)),
         Value(0.1), Value(true), Value(QDate(2024, 2, 29)), Value(QTime(1, 2, 3)),
         Value(QDateTime(QDate(2024, 5, 31), QTime(14, 30))), Value(QByteArray("\x00\x27\xff", 3))},
        {Value(qint64(9007199254740993)), Value(u""_s), Value(*orm::Decimal::parse(u"-0.5"_s)),
         Value(-1e300), Value(false), Value(), Value(), Value(), Value(QByteArray(""))},
        {Value(3), Value(), Value(), Value(), Value(), Value(), Value(), Value(), Value()}};
    CopiedCells cells;
    for (const orm::Column& column : table.columns())
        cells.columns.push_back({column.name(), column});
    for (const std::vector<Value>& row : rows) {
        auto& copied = cells.rows.emplace_back();
        for (const Value& value : row)
            copied.emplace_back(cell(value));
    }
    const QString text = copyAs::inserts(cells, table, dialect());
    for (const QString& statement : text.split(u";\n"_s, Qt::SkipEmptyParts))
        connection->execute(statement);
    std::vector<orm::Expression> columns(table.columns().begin(), table.columns().end());
    const orm::RowBatch read = connection->query(
        orm::Select(columns).from(orm::FromClause(table)).orderBy({table.columns().front()}));
    QCOMPARE(read.rowCount(), 3);
    const std::vector<std::size_t> order{0, 2, 1};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const Value& wanted = rows[order[row]][column];
            const Value& found = read.at(qsizetype(row), int(column));
            const bool isText = wanted.kind() == Value::Kind::Decimal;
            QVERIFY2(
                isText ? *found.to<orm::Decimal>() == *wanted.to<orm::Decimal>() : found == wanted,
                qPrintable(u"%1: %2 is not %3\n%4"_s.arg(cells.columns[column].name, found.toText(),
                                                         wanted.toText(), text)));
        }
    }
}

void tst_CopyAs::listsSelectTheSameRows() {
    const CopiedCells cells = words({{Value(3), Value(u"x"_s)},
                                     {Value(), Value(u"y"_s)},
                                     {Value(3), Value(u"z"_s)},
                                     {Value(-1), Value(u"it's \\"_s)}});
    QCOMPARE(copyAs::inList(cells, dialect()), u"(3, -1)"_s);
    CopiedCells texts;
    texts.columns = {cells.columns.back()};
    for (const auto& row : cells.rows)
        texts.rows.push_back({row.back()});
    const QString list = copyAs::inList(texts, dialect());
    const auto found = m_database->engine().connect()->execute(
        u"SELECT CASE WHEN 'y' IN %1 THEN 1 ELSE 0 END, CASE WHEN 'it' IN %1 THEN 1 ELSE 0 END"_s
            .arg(list));
    QCOMPARE(found.returned.at(0, 0).to<int>(), std::optional(1));
    QCOMPARE(found.returned.at(0, 1).to<int>(), std::optional(0));
}

void tst_CopyAs::namesAreQuoted() {
    orm::MetaData tables;
    const orm::Table table("order", tables, {orm::Column("from", orm::Integer())});
    CopiedCells cells;
    cells.columns = {{u"from"_s, table.columns().front()}};
    cells.rows = {{cell(Value(1))}};
    const bool isMariaDb = dialect().name() == u"mariadb";
    QCOMPARE(copyAs::inserts(cells, table, dialect()),
             isMariaDb ? u"INSERT INTO `order` (`from`) VALUES (1);\n"_s
                       : u"INSERT INTO \"order\" (\"from\") VALUES (1);\n"_s);
}

void tst_CopyAs::jsonIsExact() {
    CopiedCells cells;
    for (const char* name : {"a", "b", "c", "d", "e", "f", "g"})
        cells.columns.push_back({QString::fromLatin1(name), orm::Column(name, orm::Text())});
    cells.columns.push_back({u"links"_s, std::nullopt});
    cells.rows.push_back({cell(Value(qint64(9007199254740993))),
                          cell(*orm::Decimal::parse(u"0.10"_s)), cell(Value(true)), cell(Value()),
                          cell(Value(u"say \"hi\"\nä"_s)), cell(orm::Json{"{\"x\": [1]}"}),
                          cell(QByteArray("\x01\x02")), CopiedCells::Cell{u"One, Two"_s, Value()}});
    QCOMPARE(copyAs::json(cells), uR"([
  {
    "a": 9007199254740993,
    "b": 0.10,
    "c": true,
    "d": null,
    "e": "say \"hi\"\nä",
    "f": {"x": [1]},
    "g": "AQI=",
    "links": "One, Two"
  }
]
)"_s);
}

void tst_CopyAs::markdownKeepsItsTable() {
    const CopiedCells cells =
        words({{Value(1), Value(u"a|b"_s)}, {Value(2), Value(u"two\nlines"_s)}});
    QCOMPARE(copyAs::markdown(cells), u"| number | word |\n"
                                      "| ---: | --- |\n"
                                      "| 1 | a\\|b |\n"
                                      "| 2 | two<br>lines |\n"_s);
}

void tst_CopyAs::tabsHaveHeaders() {
    const CopiedCells cells = words({{Value(1), Value(u"a\tb"_s)}, {Value(), Value(u""_s)}});
    QCOMPARE(copyAs::tabSeparated(cells, true), u"number\tword\n1\t\"a\tb\"\n\t\"\""_s);
    QCOMPARE(copyAs::tabSeparated(cells, false), u"1\t\"a\tb\"\n\t\"\""_s);
}

void tst_CopyAs::cellsThatAreNotSelectedAreLeftOut() {
    CopiedCells cells = words({{Value(1), Value(u"a"_s)}, {Value(2), Value(u"b"_s)}});
    cells.rows[1][0].reset();
    orm::MetaData tables;
    const orm::Table table("t", tables, {orm::Column("number", orm::Integer())});
    QVERIFY(copyAs::inserts(cells, table, dialect()).endsWith(u"VALUES ('b');\n"_s));
    QVERIFY(!copyAs::json(cells).contains(u"2"_s));
    QVERIFY(copyAs::markdown(cells).endsWith(u"|  | b |\n"_s));
    QCOMPARE(copyAs::tabSeparated(cells, false), u"1\ta\n\tb"_s);
}

QTEST_MAIN(tst_CopyAs)
#include "tst_CopyAs.moc"
