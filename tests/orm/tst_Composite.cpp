// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/schema/TypeConverter.h"
#include "orm/typed/Composite.h"
#include "tests/support/RecordedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

struct Point {
    qint64 x = 0;
    qint64 y = 0;
    static Point fromValues(std::span<const Value> values) {
        return {values[0].to<qint64>().value_or(0), values[1].to<qint64>().value_or(0)};
    }
    std::vector<Value> toValues() const { return {x, y}; }
    friend bool operator==(const Point&, const Point&) = default;
};
enum class Colour { Red = 1, Green = 2 };

struct Line : Entity<Line> {
    Attr<qint64> id{this, "id"};
    Composite<Point> start{this, "start"};
    Composite<Point> end{this, "end"};
    Attr<Colour> colour{this, "colour"};
    Attr<Colour> shade{this, "shade"};
    Attr<QString> tags{this, "tags"};
    Attr<Json> extra{this, "extra"};
};

} // namespace

/// Values that are more than one column's value: composites, and types with a converter.
class tst_Composite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { clearMappers(); }

    void aValueObjectIsWrittenToItsColumns();
    void onlyThePartThatChangedIsWritten();
    void aQueryComparesEveryColumn();
    void anEnumerationIsStoredByNameOrNumber();
    void aConverterWorksInRowsAndCriteria();
    void aDocumentIsEditedInPlace();

private:
    MetaData m_tables;
    std::optional<Table> m_line;
    std::unique_ptr<RecordedDatabase> m_database;
};

void tst_Composite::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_tables = MetaData();
    const SqlType upper = Decorated(
        String(20), u"Upper"_s, [](const Value& v) -> Value { return v.toText().toUpper(); },
        [](const Value& v) -> Value { return v.toText().toLower(); });
    m_line.emplace(
        "line", m_tables,
        std::vector<Column>{
            Column("id", Integer(), primaryKey), Column("x1", Integer()), Column("y1", Integer()),
            Column("x2", Integer()), Column("y2", Integer()),
            Column("colour", Enum<Colour>({{Colour::Red, u"red"_s}, {Colour::Green, u"green"_s}})),
            Column("shade", Integer()), Column("tags", upper),
            Column("extra", SqlType{TypeKind::Json})});
    mapper<Line>(*m_line,
                 {composite("start", {u"x1"_s, u"y1"_s}), composite("end", {u"x2"_s, u"y2"_s})});
    m_database = std::make_unique<RecordedDatabase>(m_tables);
    m_database->run("INSERT INTO line VALUES (1, 1, 2, 3, 4, 'green', 2, 'AB', '{\"a\":1}')");
}

void tst_Composite::aValueObjectIsWrittenToItsColumns() {
    Session s = m_database->session();
    const auto line = make<Line>();
    QVERIFY(line->start.isNull());
    line->start = Point{5, 6};
    QCOMPARE(line->start.value(), (Point{5, 6}));
    s.add(line);
    s.commit();
    QCOMPARE(m_database->rows("SELECT x1, y1, x2 FROM line WHERE id = 2"),
             QStringList{u"5|6|NULL"_s});
    QVERIFY(line->start == (Point{5, 6}));
}

void tst_Composite::onlyThePartThatChangedIsWritten() {
    Session s = m_database->session();
    const auto line = s.get<Line>(1);
    line->end = Point{3, 9};
    m_database->sent();
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE line(y2)"_s});
}

void tst_Composite::aQueryComparesEveryColumn() {
    Session s = m_database->session();
    QVERIFY(s.query<Line>().filter(col(&Line::start) == Point{1, 2}).first());
    QVERIFY(!s.query<Line>().filter(col(&Line::start) == Point{1, 3}).first());
    QVERIFY(s.query<Line>().filter(col(&Line::start) != Point{1, 3}).first());
}

void tst_Composite::anEnumerationIsStoredByNameOrNumber() {
    Session s = m_database->session();
    const auto line = s.get<Line>(1);
    QCOMPARE(line->colour.value(), Colour::Green);
    QCOMPARE(line->shade.value(), Colour::Green);
    line->colour = Colour::Red;
    line->shade = Colour::Red;
    s.commit();
    QCOMPARE(m_database->rows("SELECT colour, shade FROM line"), QStringList{u"red|1"_s});
    QCOMPARE(s.query<Line>().filter(col(&Line::colour) == Colour::Red).count(), 1);
    QCOMPARE(s.query<Line>().filter(col(&Line::shade) == Colour::Green).count(), 0);
    s.close();
    m_database->run("UPDATE line SET colour = 'blue'");
    Session other = m_database->session();
    QVERIFY_THROWS_EXCEPTION(DataError, other.get<Line>(1));
}

void tst_Composite::aConverterWorksInRowsAndCriteria() {
    Session s = m_database->session();
    const auto line = s.query<Line>().filterBy({{"tags", "ab"}}).one();
    QCOMPARE(line->tags.value(), u"ab"_s);
    line->tags = u"cd"_s;
    s.commit();
    QCOMPARE(m_database->rows("SELECT tags FROM line"), QStringList{u"CD"_s});
    QCOMPARE(line->tags.value(), u"cd"_s);
}

void tst_Composite::aDocumentIsEditedInPlace() {
    Session s = m_database->session();
    const auto line = s.get<Line>(1);
    line->extra.edit([](Json& json) { json.text.replace("1", "2"); });
    m_database->sent();
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE line(extra)"_s});
    line->extra.edit([](Json&) {});
    s.flush();
    QCOMPARE(m_database->sent(), QStringList());
    QCOMPARE(m_database->rows("SELECT extra FROM line"), QStringList{u"{\"a\":2}"_s});
}

QTEST_GUILESS_MAIN(tst_Composite)
#include "tst_Composite.moc"
