// SPDX-License-Identifier: MIT
#include "orm/dialect/SqliteDialect.h"
#include "orm/sql/Expression.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

using Kind = Value::Kind;
using Constraint = IntegrityError::Constraint;

const SqliteDialect dialect;

// Kind and text, so that 1 and true are told apart.
QString shown(const Value& value) { return Value::toString(value.kind()) + u' ' + value.toText(); }

QString shown(const QVariant& value) {
    return value.isNull() ? u"NULL"_s
                          : QString::fromLatin1(value.typeName()) + u' ' + value.toString();
}

struct Raised {
    QString kind;
    QString message;
    QString table;
    QString column;
    Constraint constraint = Constraint::Other;
};

Raised raised(int code, const QString& text, StatementKind kind = StatementKind::Insert) {
    Statement statement;
    statement.kind = kind;
    statement.table = u"product"_s;
    statement.text = u"SQL"_s;
    statement.bindings = {Value(1)};
    try {
        dialect.raise(QString::number(code), text, statement);
    } catch (const Error& error) {
        Raised result{QString::fromLatin1(error.kindName()), error.message(), error.context().table,
                      error.context().column};
        if (const auto* integrity = dynamic_cast<const IntegrityError*>(&error))
            result.constraint = integrity->constraint();
        if (error.context().driverText != text || error.context().statement != u"SQL"_s ||
            error.context().bindings.size() != 1)
            result.message = u"context is missing"_s;
        return result;
    }
}

} // namespace

class SqliteDialectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesAreQuoted() {
        QCOMPARE(dialect.identifier(u"order"_s), u"\"order\""_s);
        QCOMPARE(dialect.identifier(u"a\"b"_s), u"\"a\"\"b\""_s);
        QCOMPARE(dialect.identifier(u"größe 中"_s), u"\"größe 中\""_s);
        QCOMPARE(dialect.qualified(u"main"_s, u"t"_s), u"\"main\".\"t\""_s);
        QCOMPARE(dialect.qualified({}, u"t"_s), u"\"t\""_s);
        QVERIFY_THROWS_EXCEPTION(SchemaError, (void)dialect.identifier(u"a\0b"_s));
        QVERIFY_THROWS_EXCEPTION(SchemaError, (void)dialect.identifier(QString(QChar(0xd800))));
        QCOMPARE(dialect.identifier({}), u"\"\""_s); // a name like any other
    }

    void typesHaveNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const SqlType& type, const QString& expected) {
            QTest::newRow(qPrintable(expected)) << dialect.typeName(type) << expected;
        };
        row(Integer(), u"INTEGER"_s);
        row(BigInteger(), u"BIGINT"_s);
        row(String(), u"VARCHAR"_s);
        row(String(20), u"VARCHAR(20)"_s);
        row(Text(), u"TEXT"_s);
        row(Numeric(), u"NUMERIC"_s);
        row(Numeric(12), u"NUMERIC(12)"_s);
        row(Numeric(12, 2), u"NUMERIC(12, 2)"_s);
        row(Float(), u"DOUBLE"_s);
        row(Boolean(), u"BOOLEAN"_s);
        row(Date(), u"DATE"_s);
        row(Time(), u"TIME"_s);
        row(DateTime(), u"DATETIME"_s);
        row(LargeBinary(), u"BLOB"_s);
        row(SqlType{TypeKind::Uuid}, u"UUID TEXT"_s);
        row(SqlType{TypeKind::Json}, u"JSON TEXT"_s);
        row(SqlType{TypeKind::Other, -1, -1, -1, u"POINT"_s}, u"\"POINT\""_s);
        row(SqlType(), QString());
    }
    void typesHaveNames() {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(name, expected);
    }

    void writtenTypesAreReadBack() {
        for (const SqlType& type :
             {Integer(), BigInteger(), String(), String(20), Text(), Numeric(), Numeric(12),
              Numeric(12, 2), Float(), Boolean(), Date(), Time(), DateTime(), LargeBinary(),
              SqlType{TypeKind::Uuid}, SqlType{TypeKind::Json}}) {
            SqlType read = dialect.parseType(dialect.typeName(type));
            read.native.clear();
            QCOMPARE(read, type);
        }
    }

    void declaredTypesAreUnderstood_data() {
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* declared, const char* expected) {
            QTest::newRow(declared)
                << QString::fromLatin1(declared) << QString::fromLatin1(expected);
        };
        row("int", "Integer");
        row("TINYINT(1)", "Integer");
        row("INT UNSIGNED", "Integer");
        row("int(10) unsigned", "Integer");
        row("unsigned  big int", "BigInteger");
        row("bigint", "BigInteger");
        row("nvarchar(160)", "String(160)");
        row("VARYING CHARACTER (70)", "String(70)");
        row("character varying(8)", "String(8)");
        row("TEXT", "Text");
        row("decimal(12,2)", "Numeric(12, 2)");
        row("NUMERIC( 10 , 2 )", "Numeric(10, 2)");
        row("DECIMAL(10)", "Numeric(10)");
        row("money", "Numeric");
        row("double precision", "Float");
        row("REAL", "Float");
        row("bool", "Boolean");
        row("bit", "Boolean");
        row("TIMESTAMP", "DateTime");
        row("timestamp without time zone", "DateTime");
        row("BLOB SUB_TYPE TEXT", "Text");
        row("longblob", "LargeBinary");
        row("varbinary(16)", "LargeBinary");
        row("json", "Json");
        row("uuid", "Uuid");
        row("MYCHARTYPE", "Text");
        row("MY_DOUBLE", "Float");
        row("POINT", "POINT");
        row("", "Other");
        row("ENUM('a','b')", "ENUM('a','b')");
    }
    void declaredTypesAreUnderstood() {
        QFETCH(QString, declared);
        QFETCH(QString, expected);
        const SqlType type = dialect.parseType(declared);
        QCOMPARE(type.toString(), expected);
        QCOMPARE(type.native, declared);
    }

    void valuesGoToTheDriver_data() {
        QTest::addColumn<QVariant>("bound");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const Value& value, const SqlType& type,
                            const QString& expected) {
            QTest::newRow(name) << dialect.toDriver(value, type) << expected;
        };
        const QUuid uuid(u"{6f1c2f0e-8d0a-4b7e-9a52-0d3f7a1b2c3d}"_s);
        const QDate day(2024, 5, 1);
        row("null", null, Integer(), u"NULL"_s);
        row("true", true, Boolean(), u"int 1"_s);
        row("false", false, Boolean(), u"int 0"_s);
        row("integer", 42, Integer(), u"qlonglong 42"_s);
        row("unsigned", quint64(42), Integer(), u"qlonglong 42"_s);
        row("float", double(1.5f), Float(), u"double 1.5"_s);
        row("decimal", Decimal("10.10"), Numeric(10, 2), u"double 10.1"_s);
        row("whole decimal", Decimal("10.00"), Numeric(10, 2), u"qlonglong 10"_s);
        row("decimal as text", Decimal("10.10"), Text(), u"QString 10.10"_s);
        row("long decimal as text", Decimal("12345678901234567.890"), String(30),
            u"QString 12345678901234567.890"_s);
        row("text", u"a"_s, Text(), u"QString a"_s);
        row("json", Json{"[1]"}, {}, u"QString [1]"_s);
        row("uuid", uuid, {}, u"QString 6f1c2f0e-8d0a-4b7e-9a52-0d3f7a1b2c3d"_s);
        row("date", day, Date(), u"QString 2024-05-01"_s);
        row("time", QTime(9, 5), Time(), u"QString 09:05:00"_s);
        row("time with ms", QTime(9, 5, 1, 20), Time(), u"QString 09:05:01.020"_s);
        row("moment", QDateTime(day, QTime(9, 5)), DateTime(), u"QString 2024-05-01 09:05:00"_s);
        row("moment with ms", QDateTime(day, QTime(9, 5, 0, 7)), DateTime(),
            u"QString 2024-05-01 09:05:00.007"_s);
        row("moment in UTC", QDateTime(day, QTime(9, 5), Qt::UTC), DateTime(),
            u"QString 2024-05-01 09:05:00Z"_s);
        row("moment with offset", QDateTime(day, QTime(9, 5), Qt::OffsetFromUTC, -12600),
            DateTime(), u"QString 2024-05-01 09:05:00-03:30"_s);
    }
    void valuesGoToTheDriver() {
        QFETCH(QVariant, bound);
        QFETCH(QString, expected);
        QCOMPARE(shown(bound), expected);
    }

    // The driver binds a null QString or QByteArray as NULL.
    void emptyIsNotNull() {
        const QVariant text = dialect.toDriver(QString(), Text());
        QVERIFY(!text.isNull() && !text.toString().isNull() && text.toString().isEmpty());
        const QVariant bytes = dialect.toDriver(QByteArray(), LargeBinary());
        QVERIFY(!bytes.isNull() && !bytes.toByteArray().isNull() && bytes.toByteArray().isEmpty());
        QVERIFY(!dialect.toDriver(Json{}, {}).toString().isNull());
    }

    void valuesThatSqliteWouldAlterAreRefused() {
        const auto refused = [](const Value& value, const SqlType& type) {
            try {
                dialect.checkBinding(value, type);
                (void)dialect.toDriver(value, type);
            } catch (const DataError&) {
                return true;
            }
            return false;
        };
        QVERIFY(refused(Decimal("12345678901234567.89"), Numeric(20, 2)));
        QVERIFY(refused(Decimal("99999999999999.99"), Numeric(20, 2)));
        QVERIFY(refused(Decimal("1234567890123456"), Numeric()));
        QVERIFY(refused(Decimal("1234567890123456"), SqlType()));
        QVERIFY(!refused(Decimal("9999999999999.99"), Numeric(20, 2)));
        QVERIFY(!refused(Decimal("100000000000000000000"), Numeric()));
        QVERIFY(!refused(Decimal("1234567890123456"), BigInteger()));
        QVERIFY(!refused(Decimal("12345678901234567.89"), Text()));
        QVERIFY(refused(std::numeric_limits<quint64>::max(), BigInteger()));
        QVERIFY(refused(std::numeric_limits<double>::quiet_NaN(), Float()));
        QVERIFY(refused(QDate(12024, 1, 1), Date()));
        QVERIFY(refused(Value((Expression(1) + 1).node()), Integer()));
    }

    void theRefusalOfADecimalSaysWhatToDo() {
        try {
            dialect.checkBinding(Decimal("12345678901234567.89"), Numeric(20, 2));
            QFAIL("not refused");
        } catch (const DataError& error) {
            QCOMPARE(error.message(),
                     u"12345678901234567.89 has 19 digits. SQLite keeps only 15 digits of a number "
                     "exactly: shorten it, or keep it in a text column."_s);
        }
    }

    void resultsAreReadByTheirDeclaredType_data() {
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QVariant& stored, const SqlType& type,
                            const QString& expected) {
            QTest::newRow(name) << shown(dialect.fromDriver(stored, type)) << expected;
        };
        const auto whole = [](qlonglong number) { return QVariant::fromValue(number); };
        const SqlType uuid{TypeKind::Uuid};
        row("null", QVariant(QMetaType(QMetaType::QString)), Integer(), u"Null NULL"_s);
        row("invalid", QVariant(), Text(), u"Null NULL"_s);
        row("integer", whole(5), Integer(), u"Int64 5"_s);
        row("integer unset", whole(5), {}, u"Int64 5"_s);
        row("text in integer", u"five"_s, Integer(), u"String five"_s);
        row("whole numeric", whole(100), Numeric(10, 2), u"Decimal 100.00"_s);
        row("whole numeric without scale", whole(100), Numeric(), u"Decimal 100"_s);
        row("numeric", 10.1, Numeric(10, 2), u"Decimal 10.10"_s);
        row("numeric without scale", 10.1, Numeric(), u"Decimal 10.1"_s);
        row("numeric with more digits", 10.123, Numeric(10, 2), u"Decimal 10.123"_s);
        row("inexact numeric", 0.1 + 0.2, Numeric(10, 2), shown(Value(0.1 + 0.2)));
        row("exact sum as text", u"12345678901234567.89"_s, Numeric(),
            u"Decimal 12345678901234567.89"_s);
        row("text in numeric", u"n/a"_s, Numeric(), u"String n/a"_s);
        row("odd number in numeric", u"1e3"_s, Numeric(), u"String 1e3"_s);
        row("true", whole(1), Boolean(), u"Bool true"_s);
        row("false", whole(0), Boolean(), u"Bool false"_s);
        row("two in boolean", whole(2), Boolean(), u"Int64 2"_s);
        row("text in boolean", u"t"_s, Boolean(), u"String t"_s);
        row("real", 1.5, Float(), u"Double 1.5"_s);
        row("whole real", whole(3), Float(), u"Double 3"_s);
        row("date", u"2024-05-01"_s, Date(), u"Date 2024-05-01"_s);
        row("odd date", u"01.05.2024"_s, Date(), u"String 01.05.2024"_s);
        row("year as date", whole(2024), Date(), u"Int64 2024"_s);
        row("odd time", u"9:05"_s, Time(), u"String 9:05"_s);
        row("microseconds", u"2024-05-01 09:05:00.123456"_s, DateTime(),
            u"String 2024-05-01 09:05:00.123456"_s);
        row("with T", u"2024-05-01T09:05:00"_s, DateTime(), u"String 2024-05-01T09:05:00"_s);
        row("date in moment", u"2024-05-01"_s, DateTime(), u"String 2024-05-01"_s);
        row("text", u"10.10"_s, Text(), u"String 10.10"_s);
        row("number in text", whole(5), Text(), u"Int64 5"_s);
        row("json", u"[1]"_s, {TypeKind::Json}, u"Json [1]"_s);
        row("odd uuid", u"{6F1C2F0E-8D0A-4B7E-9A52-0D3F7A1B2C3D}"_s, uuid,
            u"String {6F1C2F0E-8D0A-4B7E-9A52-0D3F7A1B2C3D}"_s);
        QCOMPARE(dialect.fromDriver(QByteArray("\x00\xff", 2), LargeBinary()),
                 Value(QByteArray("\x00\xff", 2)));
        QCOMPARE(dialect.fromDriver(QByteArray("a"), Text()).kind(), Kind::Bytes);
    }
    void resultsAreReadByTheirDeclaredType() {
        QFETCH(QString, read);
        QFETCH(QString, expected);
        QCOMPARE(read, expected);
    }

    void writtenValuesAreReadBack() {
        const QDate day(2024, 5, 1);
        const QUuid uuid(u"{6f1c2f0e-8d0a-4b7e-9a52-0d3f7a1b2c3d}"_s);
        const std::vector<std::pair<Value, SqlType>> pairs{
            {true, Boolean()},
            {-7, Integer()},
            {2.5, Float()},
            {Decimal("0.10"), Numeric(10, 2)},
            {Decimal("-3.00"), Numeric(10, 2)},
            {Decimal("123456789012.345"), Numeric()},
            {u""_s, Text()},
            {day, Date()},
            {QTime(1, 2, 3, 40), Time()},
            {QDateTime(day, QTime(1, 2)), DateTime()},
            {QDateTime(day, QTime(1, 2, 3, 4), Qt::UTC), DateTime()},
            {QDateTime(day, QTime(1, 2), Qt::OffsetFromUTC, 7200), DateTime()},
            {uuid, SqlType{TypeKind::Uuid}},
            {Json{"{\"a\": 1}"}, SqlType{TypeKind::Json}},
            {null, Text()},
        };
        for (const auto& [value, type] : pairs) {
            QVariant stored = dialect.toDriver(value, type);
            if (stored.typeId() == QMetaType::Int) // SQLite gives every integer in 64 bits
                stored = QVariant::fromValue(stored.toLongLong());
            const Value read = dialect.fromDriver(stored, type);
            QCOMPARE(shown(read), shown(value));
            QCOMPARE(read, value);
        }
    }

    void brokenConstraintsNameTheirColumn() {
        Raised error = raised(2067, u"UNIQUE constraint failed: product.sku"_s);
        QCOMPARE(error.kind, u"IntegrityError"_s);
        QCOMPARE(error.constraint, Constraint::Unique);
        QCOMPARE(error.table, u"product"_s);
        QCOMPARE(error.column, u"sku"_s);
        QCOMPARE(error.message,
                 u"product already has a row with this sku. Choose another value."_s);
        error = raised(1555, u"UNIQUE constraint failed: pc.product_id, pc.category_id"_s);
        QCOMPARE(error.table, u"pc"_s);
        QCOMPARE(error.column, u"product_id, category_id"_s);
        error = raised(2067, u"UNIQUE constraint failed: index 'ix_lower'"_s);
        QCOMPARE(error.message, u"product already has such a row."_s);
        error = raised(1299, u"NOT NULL constraint failed: product.msrp"_s);
        QCOMPARE(error.constraint, Constraint::NotNull);
        QCOMPARE(error.column, u"msrp"_s);
        QCOMPARE(error.message, u"msrp of product must not be empty."_s);
        error = raised(275, u"CHECK constraint failed: msrp > 0"_s);
        QCOMPARE(error.constraint, Constraint::Check);
        QCOMPARE(error.message, u"A value of product breaks the rule \"msrp > 0\"."_s);
        error = raised(1811, u"only on weekdays"_s);
        QCOMPARE(error.constraint, Constraint::Other);
        QCOMPARE(error.message, u"The database refused the change: only on weekdays."_s);
        QCOMPARE(raised(3091, u"cannot store TEXT value in INTEGER column t.a"_s).kind,
                 u"DataError"_s);
    }

    void brokenReferencesSayWhichWay() {
        const QString text = u"FOREIGN KEY constraint failed"_s;
        const Raised insert = raised(787, text, StatementKind::Insert);
        QCOMPARE(insert.constraint, Constraint::ForeignKey);
        QCOMPARE(insert.message,
                 u"The row of product refers to a row that does not exist, or other "
                 "rows refer to its old key."_s);
        QCOMPARE(raised(787, text, StatementKind::Delete).message,
                 u"Other rows still refer to this row of product. Change or delete them first."_s);
        QCOMPARE(raised(787, text, StatementKind::Commit).message,
                 u"A row refers to another row that does not exist."_s);
        // ON DELETE RESTRICT
        QCOMPARE(raised(1811, text, StatementKind::Delete).constraint, Constraint::ForeignKey);
    }

    void errorsAreOfTheKindThatHelps_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* name, int code, const char* kind) {
            QTest::newRow(name) << code << QString::fromLatin1(kind);
        };
        row("busy", 5, "LockedError");
        row("busy recovery", 261, "LockedError");
        row("busy snapshot", 517, "LockedError");
        row("table locked", 6, "LockedError");
        row("read-only", 8, "ReadOnlyError");
        row("read-only folder", 1544, "ReadOnlyError");
        row("interrupted", 9, "CancelledError");
        row("disk full", 13, "SqlError");
        row("disk error", 266, "ConnectionError");
        row("damaged", 11, "ConnectionError");
        row("cannot open", 14, "ConnectionError");
        row("not a database", 26, "ConnectionError");
        row("mismatch", 20, "DataError");
        row("too big", 18, "DataError");
        row("syntax", 1, "SqlError");
        row("unknown", 999, "SqlError");
    }
    void errorsAreOfTheKindThatHelps() {
        QFETCH(int, code);
        QFETCH(QString, kind);
        QCOMPARE(raised(code, u"text of the driver"_s).kind, kind);
    }

    void messagesAreInTheUsersWords() {
        QCOMPARE(raised(5, u"database is locked"_s).message,
                 u"Another program is writing to this file. Try again."_s);
        QCOMPARE(raised(26, u"file is not a database"_s).message,
                 u"The file is not a SQLite database, or it is encrypted."_s);
        QCOMPARE(raised(1, u"no such table: x"_s).message,
                 u"SQLite refused the statement: no such table: x"_s);
    }

    void transactionsAndSchemes() {
        QCOMPARE(dialect.beginText(true), u"BEGIN IMMEDIATE"_s);
        QCOMPARE(dialect.beginText(false), u"BEGIN"_s);
        QCOMPARE(dialect.driverName(), u"QSQLITE"_s);
        QCOMPARE(Dialect::forScheme(u"sqlite"_s)->name(), u"sqlite"_s);
        QVERIFY_THROWS_EXCEPTION(ConnectionError, (void)Dialect::forScheme(u"oracle"_s));
    }
};

QTEST_GUILESS_MAIN(SqliteDialectTest)
#include "tst_SqliteDialect.moc"
