// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/changes/ValueJson.h"
#include "orm/sql/Expression.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <limits>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

/// Values through JSON and back, through its text, too.
class tst_ValueJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindComesBack_data();
    void everyKindComesBack();
    void zonesAreKept();
    void nothingElseIsRead_data();
    void nothingElseIsRead();
    void expressionsAreRefused();
};

Q_DECLARE_METATYPE(espalier::orm::Value)

void tst_ValueJson::everyKindComesBack_data() {
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("text");
    const auto add = [](const char* name, const Value& value, const char* text) {
        QTest::newRow(name) << value << QString::fromUtf8(text);
    };
    add("null", {}, "null");
    add("true", true, "true");
    add("zero", 0, "0");
    add("negative", -42, "-42");
    add("largest number of JSON", (qint64(1) << 53) - 1, "9007199254740991");
    add("beyond", qint64(1) << 53, R"({"int":"9007199254740992"})");
    add("lowest", std::numeric_limits<qint64>::min(), R"({"int":"-9223372036854775808"})");
    add("unsigned", std::numeric_limits<quint64>::max(), R"({"uint":"18446744073709551615"})");
    add("real", 0.1, R"({"real":"0.10000000000000001"})");
    add("whole real", 5.0, R"({"real":"5"})");
    add("minus zero", -0.0, R"({"real":"-0"})");
    add("nan", std::nan(""), R"({"real":"nan"})");
    add("infinity", -std::numeric_limits<double>::infinity(), R"({"real":"-inf"})");
    add("decimal", *Decimal::parse(u"49.90"), R"({"decimal":"49.90"})");
    add("text", u"a \"quoted\"\nline, ü 😀"_s, R"("a \"quoted\"\nline, ü 😀")");
    add("empty text", u""_s, R"("")");
    add("text like a number", u"007"_s, R"("007")");
    add("bytes", QByteArray("\0\xff", 2), R"({"bytes":"AP8="})");
    add("no bytes", QByteArray(""), R"({"bytes":""})");
    add("date", QDate(2024, 2, 29), R"({"date":"2024-02-29"})");
    add("time", QTime(23, 59, 1, 7), R"({"time":"23:59:01.007"})");
    add("uuid", QUuid(u"{12345678-1234-1234-1234-1234567890ab}"_s),
        R"({"uuid":"{12345678-1234-1234-1234-1234567890ab}"})");
    add("no uuid", QUuid(), R"({"uuid":"{00000000-0000-0000-0000-000000000000}"})");
    add("json", Json{R"({"a": 1.0})"}, R"({"json":"{\"a\": 1.0}"})");
    add("array", Array{Value(1), Value(), Value(u"x"_s), Value(Array{Value(0.5)})},
        R"({"array":[1,null,"x",{"array":[{"real":"0.5"}]}]})");
}

void tst_ValueJson::everyKindComesBack() {
    QFETCH(const Value, value);
    QFETCH(const QString, text);
    const QByteArray written =
        QJsonDocument(QJsonArray{toJson(value)}).toJson(QJsonDocument::Compact);
    QCOMPARE(QString::fromUtf8(written), u'[' + text + u']');
    const Value back = valueFromJson(QJsonDocument::fromJson(written).array().first());
    QCOMPARE(back.kind(), value.kind());
    QVERIFY(back == value);
    QCOMPARE(back.toText(), value.toText());
}

void tst_ValueJson::zonesAreKept() {
    const QDate day(2024, 7, 1);
    const QTime noon(12, 0, 0, 5);
    const auto back = [](const QDateTime& moment) {
        return valueFromJson(toJson(Value(moment))).as<QDateTime>();
    };
    const QDateTime local(day, noon);
    QCOMPARE(toJson(Value(local))[u"moment"_s].toString(), u"2024-07-01T12:00:00.005"_s);
    QCOMPARE(back(local), local);
    QCOMPARE(back(local).timeSpec(), Qt::LocalTime);
    const QDateTime utc(day, noon, Qt::UTC);
    QCOMPARE(back(utc), utc);
    QCOMPARE(back(utc).timeSpec(), Qt::UTC);
    const QDateTime zoned(day, noon, QTimeZone("Asia/Kathmandu"));
    QCOMPARE(toJson(Value(zoned))[u"moment"_s].toString(), u"2024-07-01T12:00:00.005+05:45"_s);
    QVERIFY(Value(back(zoned)) == Value(zoned));
}

void tst_ValueJson::nothingElseIsRead_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"1.5", "9007199254740992", "1e300", "[1]", "{}", R"({"int":5})", R"({"int":"5x"})",
          R"({"int":"5","real":"5"})", R"({"date":"2024-02-30"})", R"({"bytes":"*"})",
          R"({"decimal":"four"})", R"({"uuid":"12"})", R"({"other":"x"})", R"({"array":"x"})"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_ValueJson::nothingElseIsRead() {
    QFETCH(const QByteArray, text);
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']');
    QVERIFY(!document.isNull());
    QVERIFY_THROWS_EXCEPTION(DataError, valueFromJson(document.array().first()));
}

void tst_ValueJson::expressionsAreRefused() {
    const Value expression(countAll().node());
    QCOMPARE(expression.kind(), Value::Kind::Expr);
    QVERIFY_THROWS_EXCEPTION(DataError, toJson(expression));
}

QTEST_APPLESS_MAIN(tst_ValueJson)
#include "tst_ValueJson.moc"
