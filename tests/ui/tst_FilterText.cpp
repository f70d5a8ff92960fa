// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FilterText.h"

#include "ui/models/TableCells.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::Value;
using ui::ColumnCondition;
using ui::filterText::Parsed;

/// What the fields above the columns understand; no database, no widget.
class tst_FilterText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void textsAreUnderstoodByTheirColumn_data();
    void textsAreUnderstoodByTheirColumn();
    void whatDoesNotFitIsExplained_data();
    void whatDoesNotFitIsExplained();
    void valuesAreAcceptedInMemoryToo_data();
    void valuesAreAcceptedInMemoryToo();
    void labelsAreAskedWhereAColumnRefers();
    void everyColumnExplainsItself();

private:
    static ui::TableColumn columnOf(const QString& type);
    static QString boundText(const std::optional<ColumnCondition::Bound>& bound);
    static QString described(const Parsed& parsed);
};

ui::TableColumn tst_FilterText::columnOf(const QString& type) {
    static const std::map<QString, orm::SqlType> types{
        {u"text"_s, orm::String(20)},
        {u"number"_s, orm::Numeric(8, 2)},
        {u"whole"_s, orm::Integer()},
        {u"real"_s, orm::Float()},
        {u"flag"_s, orm::Boolean()},
        {u"date"_s, orm::Date()},
        {u"time"_s, orm::Time()},
        {u"moment"_s, orm::DateTime()},
        {u"bytes"_s, orm::LargeBinary()},
        {u"any"_s, {orm::TypeKind::Other}},
        {u"uuid"_s, {orm::TypeKind::Uuid}},
        {u"single"_s, {.kind = orm::TypeKind::Float, .native = u"real"_s}}};
    return {0, u"c"_s, orm::Column("c", types.at(type))};
}

QString tst_FilterText::boundText(const std::optional<ColumnCondition::Bound>& bound) {
    return bound ? ui::cells::text(bound->value) : QString();
}

// "not contains abc", "[5, 9]", "(5, "
QString tst_FilterText::described(const Parsed& parsed) {
    if (!parsed.condition)
        return parsed.error.isEmpty() ? u"all"_s : u"error"_s;
    const ColumnCondition& made = *parsed.condition;
    QString text;
    switch (made.kind) {
    case ColumnCondition::Kind::Contains:
        text = u"contains "_s + made.text;
        break;
    case ColumnCondition::Kind::Matches:
        text = u"matches "_s + made.text;
        break;
    case ColumnCondition::Kind::Null:
        text = u"null"_s;
        break;
    case ColumnCondition::Kind::Within:
        text = made.isExact() ? u"is "_s + boundText(made.low)
                              : (made.low && made.low->isIncluded ? u"["_s : u"("_s) +
                                    boundText(made.low) + u", "_s + boundText(made.high) +
                                    (made.high && made.high->isIncluded ? u']' : u')');
        break;
    }
    return made.isNegated ? u"not "_s + text : text;
}

void tst_FilterText::textsAreUnderstoodByTheirColumn_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char* type, const QString& text, const QString& meaning) {
        QTest::addRow("%s: %s", type, qUtf8Printable(text))
            << QString::fromUtf8(type) << text << meaning;
    };
    row("text", u"  "_s, u"all"_s);
    row("text", u" abc "_s, u"contains abc"_s);
    row("text", u"50% _\\"_s, u"contains 50% _\\"_s);
    row("text", u"!abc"_s, u"not contains abc"_s);
    row("text", u"=abc"_s, u"is abc"_s);
    row("text", u"=\"\""_s, u"is "_s);
    row("text", u"!= abc"_s, u"not is abc"_s);
    row("text", u">m"_s, u"(m, )"_s);
    row("text", u"m..p"_s, u"[m, p]"_s);
    row("text", u"wait..."_s, u"contains wait..."_s);
    row("text", u"../up"_s, u"contains ../up"_s);
    row("text", u"a...b"_s, u"contains a...b"_s);
    row("text", u"/^a+$/"_s, u"matches ^a+$"_s);
    row("text", u"!/x/"_s, u"not matches x"_s);
    row("text", u"/usr"_s, u"contains /usr"_s);
    row("text", u"NULL"_s, u"null"_s);
    row("text", u"!null"_s, u"not null"_s);
    row("text", u"\"null\""_s, u"contains null"_s);
    row("text", u"\"=5 \""_s, u"contains =5 "_s);
    row("text", u"\"say \"\"x\"\"\""_s, u"contains say \"x\""_s);
    row("text", u"\"a..b\""_s, u"contains a..b"_s);
    row("text", u"=\"!\""_s, u"is !"_s);
    row("number", u"5"_s, u"is 5"_s);
    row("number", u"-5.50"_s, u"is -5.5"_s);
    row("number", u">5.125"_s, u"(5.125, )"_s);
    row("number", u">= 5"_s, u"[5, )"_s);
    row("number", u"<5"_s, u"(, 5)"_s);
    row("number", u"<=5"_s, u"(, 5]"_s);
    row("number", u"-5 .. 9"_s, u"[-5, 9]"_s);
    row("number", u"5.."_s, u"[5, )"_s);
    row("number", u"..9"_s, u"(, 9]"_s);
    row("number", u"!5..9"_s, u"not [5, 9]"_s);
    row("whole", u"99999999999999999999"_s, u"is 99999999999999999999"_s);
    row("real", u"1e3"_s, u"is 1000"_s);
    row("single", u"0.1"_s, u"is 0.1"_s);
    row("flag", u"Yes"_s, u"is true"_s);
    row("flag", u"!true"_s, u"not is true"_s);
    row("date", u"2024-05-31"_s, u"[2024-05-31, 2024-06-01)"_s);
    row("date", u"2024-12"_s, u"[2024-12-01, 2025-01-01)"_s);
    row("date", u"2024"_s, u"[2024-01-01, 2025-01-01)"_s);
    row("date", u">2024"_s, u"[2025-01-01, )"_s);
    row("date", u">=2024-02"_s, u"[2024-02-01, )"_s);
    row("date", u"<2024"_s, u"(, 2024-01-01)"_s);
    row("date", u"<=2024"_s, u"(, 2025-01-01)"_s);
    row("date", u"2023..2024-02"_s, u"[2023-01-01, 2024-03-01)"_s);
    row("moment", u"2024-05-31"_s, u"[2024-05-31T00:00:00, 2024-06-01T00:00:00)"_s);
    row("moment", u"2024-05-31 23:59"_s, u"[2024-05-31T23:59:00, 2024-06-01T00:00:00)"_s);
    row("moment", u">2024-05-31T10:00:05"_s, u"[2024-05-31T10:00:06, )"_s);
    row("time", u"14:30"_s, u"[14:30:00, 14:31:00)"_s);
    row("time", u"23"_s, u"[23:00:00, )"_s);
    row("bytes", u"null"_s, u"null"_s);
    row("any", u"5"_s, u"contains 5"_s);
    row("any", u">5"_s, u"(5, )"_s);
    row("uuid", u"ab"_s, u"contains ab"_s);
}

void tst_FilterText::textsAreUnderstoodByTheirColumn() {
    QFETCH(QString, type);
    QFETCH(QString, text);
    QFETCH(QString, meaning);
    const Parsed parsed = ui::filterText::parse(text, columnOf(type), {});
    QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
    QCOMPARE(described(parsed), meaning);
    if (parsed.condition)
        QCOMPARE(parsed.condition->typed, text.trimmed());
}

void tst_FilterText::whatDoesNotFitIsExplained_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* type, const QString& text, const QString& word) {
        QTest::addRow("%s: %s", type, qUtf8Printable(text))
            << QString::fromUtf8(type) << text << word;
    };
    row("number", u"abc"_s, u"Expected a number"_s);
    row("number", u"5..x"_s, u"Expected a number"_s);
    row("number", u">"_s, u"behind >"_s);
    row("number", u".."_s, u"Expected a number"_s);
    row("flag", u"maybe"_s, u"true or false"_s);
    row("date", u"2024-02-30"_s, u"Expected a date"_s);
    row("date", u"yesterday"_s, u"Expected a date"_s);
    row("moment", u"2024-05-31 25:00"_s, u"Expected a date"_s);
    row("moment", u"2024-05 10:00"_s, u"Expected a date"_s);
    row("time", u"24:00"_s, u"Expected a time"_s);
    row("text", u"!"_s, u"behind !"_s);
    row("text", u"="_s, u"behind ="_s);
    row("text", u"\"abc"_s, u"closing quote"_s);
    row("text", u"/(/"_s, u"expression"_s);
    row("bytes", u"abc"_s, u"binary"_s);
    row("uuid", u"=12"_s, u"UUID"_s);
}

void tst_FilterText::whatDoesNotFitIsExplained() {
    QFETCH(QString, type);
    QFETCH(QString, text);
    QFETCH(QString, word);
    const Parsed parsed = ui::filterText::parse(text, columnOf(type), {});
    QVERIFY(!parsed.condition);
    QVERIFY2(parsed.error.contains(word), qPrintable(parsed.error));
}

void tst_FilterText::valuesAreAcceptedInMemoryToo_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char* type, const QString& text, const QVariant& value,
                        bool isFound) {
        QTest::addRow("%s: %s: %s", type, qUtf8Printable(text), qUtf8Printable(value.toString()))
            << QString::fromUtf8(type) << text << value << isFound;
    };
    row("text", u"ÄB"_s, u"xäbx"_s, true);
    row("text", u"!ab"_s, QVariant(), true);
    row("text", u"=ab"_s, u"AB"_s, false);
    row("text", u"/^x.*z$/"_s, u"XYZ"_s, true);
    row("text", u"null"_s, QVariant(), true);
    row("text", u"!null"_s, u""_s, true);
    row("number", u"5..9"_s, 9, true);
    row("number", u"5..9"_s, 9.5, false);
    row("number", u"!5"_s, 5, false);
    row("number", u">5"_s, QVariant(), false);
    row("real", u"0.1"_s, double(0.1F), false);
    row("single", u"0.1"_s, 0.1, true);
    row("single", u"0.1"_s, double(0.1F), true);
    row("single", u">0.1"_s, double(0.1F), false);
    row("single", u"<1e300"_s, 1e38, true);
    row("date", u"2024"_s, QDate(2024, 12, 31), true);
    row("date", u"2024"_s, QDate(2025, 1, 1), false);
    row("moment", u"2024-05-31"_s, QDateTime(QDate(2024, 5, 31), QTime(23, 59)), true);
    row("moment", u">2024-05-31"_s, QDateTime(QDate(2024, 5, 31), QTime(23, 59)), false);
}

void tst_FilterText::valuesAreAcceptedInMemoryToo() {
    QFETCH(QString, type);
    QFETCH(QString, text);
    QFETCH(QVariant, value);
    QFETCH(bool, isFound);
    const Parsed parsed = ui::filterText::parse(text, columnOf(type), {});
    QVERIFY(parsed.condition);
    QCOMPARE(parsed.condition->accepts(Value::fromVariant(value), {}), isFound);
}

void tst_FilterText::labelsAreAskedWhereAColumnRefers() {
    const ui::TableColumn column = columnOf(u"whole"_s);
    const auto asked = [&](const QString& text) {
        return ui::filterText::parse(text, column, {true}).condition.value();
    };
    QVERIFY(asked(u"audio"_s).accepts(Value(7), {u"TV & Audio"_s}));
    QVERIFY(asked(u"7"_s).accepts(Value(7), {u"TV"_s}));
    QVERIFY(asked(u"=7"_s).accepts(Value(7), {u"TV"_s}));
    QVERIFY(!asked(u"=70"_s).accepts(Value(7), {u"TV"_s}));
    QVERIFY(asked(u">5"_s).accepts(Value(7), {u"TV"_s}));
    QVERIFY(asked(u"!audio"_s).accepts(Value(), {}));
    QCOMPARE(asked(u">S"_s).subject, ColumnCondition::Subject::Label);
}

void tst_FilterText::everyColumnExplainsItself() {
    for (const char* type : {"text", "number", "flag", "date", "time", "moment", "bytes", "any"})
        QVERIFY2(ui::filterText::help(columnOf(QString::fromUtf8(type)), false).contains(u"null"_s),
                 type);
}

QTEST_GUILESS_MAIN(tst_FilterText)
#include "tst_FilterText.moc"
