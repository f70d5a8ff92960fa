// SPDX-License-Identifier: MIT
#include "orm/dialect/PostgresDialect.h"
#include "orm/schema/MetaData.h"
#include "orm/sql/Compiler.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

using Constraint = IntegrityError::Constraint;

const PostgresDialect dialect;

SqlType native(const QString& declared) { return dialect.parseType(declared); }

// Kind and text, so that 1 and true are told apart.
QString shown(const Value& value) { return Value::toString(value.kind()) + u' ' + value.toText(); }

} // namespace

class PostgresDialectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesAreQuoted();
    void typesHaveNames_data();
    void typesHaveNames();
    void declaredTypesAreUnderstood_data();
    void declaredTypesAreUnderstood();
    void markersSayTheirType_data();
    void markersSayTheirType();
    void statementsAreSpelt();
    void testedParametersHaveAType();
    void valuesAreSentAsText_data();
    void valuesAreSentAsText();
    void textIsReadByType_data();
    void textIsReadByType();
    void driverValuesAreReadByType();
    void errorsAreToldApart_data();
    void errorsAreToldApart();
    void namesAreFoundInTheText();
    void transactionsAreSpelt();
};

void PostgresDialectTest::namesAreQuoted() {
    QCOMPARE(dialect.identifier(u"a\"b.c"_s), u"\"a\"\"b.c\""_s);
    QCOMPARE(dialect.qualified(u"shop"_s, u"t"_s), u"\"shop\".\"t\""_s);
    QCOMPARE(dialect.identifier(QString(63, u'a')).size(), 65);
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier(QString(64, u'a')));
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier(QString(22, u'漢')));
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier(u"a\0b"_s));
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier(QString(QChar(0xd800))));
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier({}));
}

void PostgresDialectTest::typesHaveNames_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const SqlType& type, const QString& expected) {
        QTest::addRow("%s %s", qPrintable(type.toString()), qPrintable(type.native))
            << dialect.typeName(type) << expected;
    };
    row(Integer(), u"INTEGER"_s);
    row(BigInteger(), u"BIGINT"_s);
    row(String(20), u"VARCHAR(20)"_s);
    row(String(), u"VARCHAR"_s);
    row(Text(), u"TEXT"_s);
    row(Numeric(12, 2), u"NUMERIC(12, 2)"_s);
    row(Numeric(12), u"NUMERIC(12, 0)"_s);
    row(Numeric(), u"NUMERIC"_s);
    row(Float(), u"DOUBLE PRECISION"_s);
    row(DateTime(), u"TIMESTAMP"_s);
    row(LargeBinary(), u"BYTEA"_s);
    row(SqlType{TypeKind::Uuid}, u"UUID"_s);
    row(SqlType{TypeKind::Json}, u"JSONB"_s);
    row(native(u"smallint"_s), u"SMALLINT"_s);
    row(native(u"real"_s), u"REAL"_s);
    row(native(u"json"_s), u"JSON"_s);
    row(native(u"character(3)"_s), u"CHAR(3)"_s);
    row(native(u"timestamp with time zone"_s), u"TIMESTAMP WITH TIME ZONE"_s);
    row(native(u"text[]"_s), u"TEXT[]"_s);
    row(native(u"\"My Type\""_s), u"\"My Type\""_s);
    row(SqlType{TypeKind::Other, -1, -1, -1, u"a; DROP TABLE t"_s}, u"\"a; DROP TABLE t\""_s);
    row(SqlType{TypeKind::DateTime, -1, -1, -1, u"DATETIME"_s}, u"TIMESTAMP"_s);
    row(SqlType{TypeKind::String, 7, -1, -1, u"NVARCHAR(7)"_s}, u"VARCHAR(7)"_s);
}

void PostgresDialectTest::typesHaveNames() {
    QFETCH(QString, name);
    QTEST(name, "expected");
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.typeName(SqlType()));
    QVERIFY(dialect.hasEquality(SqlType{TypeKind::Json}) &&
            !dialect.hasEquality(native(u"json"_s)));
    for (const QString& without : {u"json"_s, u"xml"_s, u"point"_s, u"point[]"_s, u"line"_s})
        QVERIFY2(!dialect.hasOrder(native(without)), qPrintable(without));
    for (const QString& ordered : {u"jsonb"_s, u"text"_s, u"integer[]"_s, u"inet"_s, u"mood"_s})
        QVERIFY2(dialect.hasOrder(native(ordered)), qPrintable(ordered));
}

void PostgresDialectTest::declaredTypesAreUnderstood_data() {
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* declared, const char* expected) {
        QTest::newRow(declared) << QString::fromLatin1(declared) << QString::fromLatin1(expected);
    };
    row("integer", "Integer");
    row("smallint", "Integer");
    row("bigint", "BigInteger");
    row("character varying(20)", "String(20)");
    row("character(5)", "String(5)");
    row("numeric(12,2)", "Numeric(12, 2)");
    row("numeric", "Numeric");
    row("double precision", "Float");
    row("timestamp(3) without time zone", "DateTime");
    row("timestamp with time zone", "DateTime");
    row("time without time zone", "Time");
    row("bytea", "LargeBinary");
    row("integer[]", "ArrayOf(Integer)");
    row("inet", "inet");
    row("money", "money");
}

void PostgresDialectTest::declaredTypesAreUnderstood() {
    QFETCH(QString, declared);
    const SqlType type = dialect.parseType(declared);
    QTEST(type.toString(), "expected");
    QCOMPARE(type.native, declared);
}

void PostgresDialectTest::markersSayTheirType_data() {
    QTest::addColumn<QString>("marker");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const Value& value, const SqlType& type,
                        const QString& expected) {
        QTest::newRow(name) << dialect.placeholder(value, type, false) << expected;
    };
    const QDateTime instant(QDate(2024, 1, 1), QTime(1, 0), Qt::UTC);
    row("number", 5, Integer(), u"?::bigint"_s);
    row("null", null, Integer(), u"?::bigint"_s);
    row("fraction beside a whole number", Decimal("0.5"), Integer(), u"?::numeric"_s);
    row("decimal", Decimal("0.5"), Numeric(12, 2), u"?::numeric"_s);
    row("text", u"a"_s, Text(), u"?::text"_s);
    row("padded text", u"a"_s, native(u"character(5)"_s), u"?"_s);
    row("citext", u"a"_s, native(u"citext"_s), u"?"_s);
    row("array", u"{a}"_s, native(u"text[]"_s), u"?::text[]"_s);
    row("moment", instant, native(u"timestamptz"_s), u"?::timestamptz"_s);
    row("text of a moment", u"infinity"_s, DateTime(), u"?::timestamp"_s);
    row("json", Json{"{}"}, native(u"json"_s), u"?::json"_s);
    row("unknown number", 5, {}, u"?::bigint"_s);
    row("unknown decimal", Decimal("5"), {}, u"?::numeric"_s);
    row("unknown double", 5.5, {}, u"?::double precision"_s);
    row("unknown instant", instant, {}, u"?::timestamptz"_s);
    row("unknown text", u"5"_s, {}, u"?"_s);
    row("unknown null", null, {}, u"?"_s);
}

void PostgresDialectTest::markersSayTheirType() {
    QFETCH(QString, marker);
    QTEST(marker, "expected");
}

void PostgresDialectTest::statementsAreSpelt() {
    const MetaData metaData;
    const Table product("product", metaData,
                        {Column("id", Integer(), primaryKey), Column("name", String(10), notNull),
                         Column("price", Numeric(10, 2)),
                         Column("made", Date(), ServerDefault{u"now()"_s})});
    QCOMPARE(compile(CreateTable{.table = product}, dialect).front().text,
             u"CREATE TABLE \"product\" (\n"
             "    \"id\" INTEGER GENERATED BY DEFAULT AS IDENTITY NOT NULL,\n"
             "    \"name\" VARCHAR(10) NOT NULL,\n"
             "    \"price\" NUMERIC(10, 2),\n"
             "    \"made\" DATE DEFAULT (now()),\n"
             "    PRIMARY KEY (\"id\")\n)"_s);
    QCOMPARE(compile(Select({product["price"] / product["id"]})
                         .where(Expression(product["made"]).isSame(null))
                         .limit(5)
                         .offset(10),
                     dialect)
                 .text,
             u"SELECT CAST(\"price\" AS NUMERIC) / \"id\" FROM \"product\" "
             "WHERE \"made\" IS NOT DISTINCT FROM ?::date LIMIT ?::bigint OFFSET ?::bigint"_s);
    QCOMPARE(compile(Insert{product, {product["name"]}, {{u"a"_s}}, {product["id"]}}, dialect).text,
             u"INSERT INTO \"product\" (\"name\") VALUES (?) RETURNING \"id\""_s);
}

void PostgresDialectTest::testedParametersHaveAType() {
    QCOMPARE(compileText(u"SELECT * FROM t WHERE :a IS NULL OR b = :a"_s, {{u"a"_s, null}}, dialect)
                 .text,
             u"SELECT * FROM t WHERE ?::text IS NULL OR b = ?"_s);
}

void PostgresDialectTest::valuesAreSentAsText_data() {
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const Value& value, const SqlType& type,
                        const QString& expected) {
        QTest::newRow(name) << dialect.toDriver(value, type).toString() << expected;
    };
    row("flag", true, Boolean(), u"true"_s);
    row("flag as a number", true, Integer(), u"1"_s);
    row("number as a flag", 0, Boolean(), u"0"_s);
    row("double", 0.1, Float(), u"0.1"_s);
    row("NaN", std::nan(""), Float(), u"NaN"_s);
    row("infinity", -INFINITY, Numeric(), u"-Infinity"_s);
    row("decimal", Decimal("1.50"), Numeric(), u"1.50"_s);
    row("date", QDate(-44, 3, 15), Date(), u"0044-03-15 BC"_s);
    row("time", QTime(1, 2, 3, 4), Time(), u"01:02:03.004"_s);
    row("clock", QDateTime(QDate(2024, 1, 2), QTime(3, 4)), DateTime(), u"2024-01-02 03:04:00"_s);
    row("instant", QDateTime(QDate(2024, 1, 2), QTime(3, 4), Qt::OffsetFromUTC, -12600),
        native(u"timestamptz"_s), u"2024-01-02 03:04:00-03:30:00"_s);
    row("instant before Christ", QDateTime(QDate(-1, 1, 2), QTime(3, 4), Qt::UTC),
        native(u"timestamptz"_s), u"0001-01-02 03:04:00+00:00:00 BC"_s);
}

void PostgresDialectTest::valuesAreSentAsText() {
    QFETCH(QString, sent);
    QTEST(sent, "expected");
    QVERIFY(dialect.toDriver(null, Integer()).isNull());
    QVERIFY(!dialect.toDriver(QString(), Text()).isNull());
    QCOMPARE(dialect.toDriver(QByteArray("a\0b", 3), LargeBinary()).toByteArray(),
             QByteArray("a\0b", 3));
}

void PostgresDialectTest::textIsReadByType_data() {
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, uint oid, const SqlType& type, const QString& expected) {
        QTest::addRow("%s %u %s", text, oid, qPrintable(type.toString()))
            << shown(dialect.fromText(text, oid, type)) << expected;
    };
    row("t", 16, {}, u"Bool true"_s);
    row("-5", 20, {}, u"Int64 -5"_s);
    row("1", 23, Boolean(), u"Bool true"_s);
    row("5", 23, Numeric(10, 2), u"Decimal 5.00"_s);
    row("5", 20, Float(), u"Double 5"_s);
    row("5.50", 1700, {}, u"Decimal 5.50"_s);
    row("6", 1700, BigInteger(), u"Int64 6"_s);
    row("5.5", 1700, Integer(), u"Decimal 5.5"_s);
    row("5.5", 1700, Float(), u"Double 5.5"_s);
    row("NaN", 1700, Numeric(), u"Double nan"_s);
    row("0.1", 701, {}, u"Double 0.1"_s);
    row("1e-05", 701, Float(), u"Double 1e-05"_s);
    row("0.1", 701, Numeric(10, 2), u"Decimal 0.10"_s);
    row("\\x00ff", 17, {}, u"Bytes "_s + Value(QByteArray("\0\xff", 2)).toText());
    row("2024-02-29", 1082, {}, u"Date 2024-02-29"_s);
    row("0044-03-15 BC", 1082, {}, u"Date -0044-03-15"_s);
    row("infinity", 1082, Date(), u"String infinity"_s);
    row("01:02:03", 1083, {}, u"Time "_s + Value(QTime(1, 2, 3)).toText());
    row("01:02:03.5", 1083, {}, u"Time "_s + Value(QTime(1, 2, 3, 500)).toText());
    row("01:02:03.1234", 1083, {}, u"String 01:02:03.1234"_s);
    row("24:00:00", 1083, {}, u"String 24:00:00"_s);
    row("2024-01-02 03:04:05+00", 1184, {},
        u"DateTime "_s + Value(QDateTime(QDate(2024, 1, 2), QTime(3, 4, 5), Qt::UTC)).toText());
    row("2024-01-02 03:04:05", 1114, {},
        u"DateTime "_s + Value(QDateTime(QDate(2024, 1, 2), QTime(3, 4, 5))).toText());
    row("2024-01-02 03:04:05.123456", 1114, {}, u"String 2024-01-02 03:04:05.123456"_s);
    row("2024-01-02", 25, Date(), u"Date 2024-01-02"_s);
    row("00000000-0000-0000-0000-000000000000", 2950, {}, u"Uuid "_s + Value(QUuid()).toText());
    row("{\"a\":1}", 3802, {}, u"Json {\"a\":1}"_s);
    row("{a,b}", 1009, {}, u"Array {a,b}"_s);
    row("[0:1]={a,b}", 1009, {}, u"String [0:1]={a,b}"_s);
    row("Größe", 25, Text(), u"String Größe"_s);
}

void PostgresDialectTest::textIsReadByType() {
    QFETCH(QString, read);
    QTEST(read, "expected");
}

// The way of builds without the client library.
void PostgresDialectTest::driverValuesAreReadByType() {
    QCOMPARE(shown(dialect.fromDriver(u"5.50"_s, Numeric(10, 2))), u"Decimal 5.50"_s);
    QCOMPARE(shown(dialect.fromDriver(QVariant::fromValue<qulonglong>(5), BigInteger())),
             u"Int64 5"_s);
    QCOMPARE(shown(dialect.fromDriver(5.5, Float())), u"Double 5.5"_s);
    QCOMPARE(shown(dialect.fromDriver(true, Boolean())), u"Bool true"_s);
    QCOMPARE(shown(dialect.fromDriver(QDate(2024, 1, 2), Date())), u"Date 2024-01-02"_s);
    QVERIFY(dialect.fromDriver(QVariant(), Date()).isNull());
    const QDateTime clock(QDate(2024, 1, 2), QTime(3, 4));
    QVERIFY(dialect.fromDriver(clock, DateTime()) == Value(clock));
    QVERIFY(dialect.fromDriver(clock, native(u"timestamptz"_s)) ==
            Value(QDateTime(clock.date(), clock.time(), Qt::UTC)));
}

void PostgresDialectTest::errorsAreToldApart_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* code, const char* kind) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(kind);
    };
    row("23505", "IntegrityError");
    row("23503", "IntegrityError");
    row("23502", "IntegrityError");
    row("23514", "IntegrityError");
    row("23P01", "IntegrityError");
    row("40001", "LockedError");
    row("40P01", "LockedError");
    row("55P03", "LockedError");
    row("57014", "CancelledError");
    row("57P01", "ConnectionError");
    row("08006", "ConnectionError");
    row("28P01", "ConnectionError");
    row("3D000", "ConnectionError");
    row("53300", "ConnectionError");
    row("25006", "ReadOnlyError");
    row("42501", "ReadOnlyError");
    row("22001", "DataError");
    row("22P02", "DataError");
    row("42P01", "SqlError");
    row("42601", "SqlError");
    row("53100", "SqlError");
    row("25P02", "SqlError");
}

void PostgresDialectTest::errorsAreToldApart() {
    QFETCH(QString, code);
    Statement statement;
    statement.kind = StatementKind::Insert;
    statement.table = u"product"_s;
    statement.text = u"SQL"_s;
    statement.bindings = {Value(1)};
    try {
        dialect.raise(code, u"ERROR:  something\n("_s + code + u')', statement);
    } catch (const Error& error) {
        QTEST(QString::fromLatin1(error.kindName()), "kind");
        QCOMPARE(error.context().driverCode, code);
        QCOMPARE(error.context().statement, u"SQL"_s);
        QCOMPARE(error.context().bindings.size(), 1);
        QCOMPARE(error.context().table, u"product"_s);
        QVERIFY(!error.message().isEmpty());
    }
}

void PostgresDialectTest::namesAreFoundInTheText() {
    const PostgresError violation = PostgresError::parse(
        u"23505"_s, u"ERROR:  duplicate key value violates unique constraint \"t_a_b_key\"\n"
                    "DETAIL:  Key (a, b)=(1, x) already exists.\n(23505)"_s);
    QCOMPARE(violation.constraint, u"t_a_b_key"_s);
    QCOMPARE(violation.detail, u"Key (a, b)=(1, x) already exists."_s);
    const PostgresError empty = PostgresError::parse(
        u"23502"_s, u"ERROR:  null value in column \"a \"\"b\"\"\" of relation \"t\" violates "
                    "not-null constraint"_s);
    QCOMPARE(empty.column, u"a \"b\""_s);
    QCOMPARE(empty.table, u"t"_s);
    try {
        Statement statement;
        statement.table = u"t"_s;
        dialect.raise(violation, {}, statement);
    } catch (const IntegrityError& error) {
        QVERIFY(error.constraint() == Constraint::Unique);
        QCOMPARE(error.context().column, u"a, b"_s);
        QCOMPARE(error.message(), u"t already has a row with this a, b. Choose another value."_s);
    }
}

void PostgresDialectTest::transactionsAreSpelt() {
    QCOMPARE(dialect.beginTexts({}), QStringList(u"BEGIN"_s));
    QCOMPARE(dialect.beginTexts({.isolation = Isolation::Serializable, .readOnly = true}),
             QStringList(u"BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY"_s));
    QCOMPARE(dialect.twoPhaseTexts(TwoPhaseStep::Prepare, u"a-1:b"_s),
             QStringList(u"PREPARE TRANSACTION 'a-1:b'"_s));
    QVERIFY_THROWS_EXCEPTION(SessionError,
                             dialect.twoPhaseTexts(TwoPhaseStep::CommitPrepared, u"a'b"_s));
    QVERIFY_THROWS_EXCEPTION(SessionError,
                             dialect.twoPhaseTexts(TwoPhaseStep::Begin, QString(200, u'a')));
}

QTEST_APPLESS_MAIN(PostgresDialectTest)
#include "tst_PostgresDialect.moc"
