// SPDX-License-Identifier: MIT
#include "orm/dialect/MariaDbDialect.h"
#include "orm/schema/MetaData.h"
#include "orm/sql/Compiler.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

using Constraint = IntegrityError::Constraint;

const MariaDbDialect dialect;

SqlType native(const QString& declared) { return dialect.parseType(declared); }

// Kind and text, so that 1 and true are told apart.
QString shown(const Value& value) { return Value::toString(value.kind()) + u' ' + value.toText(); }

} // namespace

class MariaDbDialectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesAreQuoted();
    void typesHaveNames_data();
    void typesHaveNames();
    void keysHaveALength();
    void declaredTypesAreUnderstood_data();
    void declaredTypesAreUnderstood();
    void statementsAreSpelt();
    void conditionsAreSpelt();
    void whatIsMissingIsRefused();
    void valuesAreLiterals_data();
    void valuesAreLiterals();
    void literalsStandInPlaceOfMarks();
    void valuesThatWouldBeAlteredAreRefused_data();
    void valuesThatWouldBeAlteredAreRefused();
    void valuesMayBeComparedWithWhatDoesNotHoldThem();
    void textIsReadByType_data();
    void textIsReadByType();
    void driverValuesAreReadByType();
    void errorsAreToldApart_data();
    void errorsAreToldApart();
    void namesAreFoundInTheText_data();
    void namesAreFoundInTheText();
    void transactionsAreSpelt();
};

void MariaDbDialectTest::namesAreQuoted() {
    QCOMPARE(dialect.identifier(u"a`b.c"_s), u"`a``b.c`"_s);
    QCOMPARE(dialect.qualified(u"shop"_s, u"t"_s), u"`shop`.`t`"_s);
    QCOMPARE(dialect.identifier(QString(64, u'漢')).size(), 66);
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier(QString(65, u'a')));
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier(u"a "_s));
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier(u"😀"_s));
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier(u"a\0b"_s));
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier(QString(QChar(0xd800))));
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.identifier({}));
}

void MariaDbDialectTest::typesHaveNames_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const SqlType& type, const QString& expected) {
        QTest::addRow("%s %s", qPrintable(type.toString()), qPrintable(type.native))
            << dialect.typeName(type) << expected;
    };
    row(Integer(), u"INTEGER"_s);
    row(BigInteger(), u"BIGINT"_s);
    row(String(20), u"VARCHAR(20)"_s);
    row(String(), u"LONGTEXT"_s);
    row(Text(), u"LONGTEXT"_s);
    row(Numeric(12, 2), u"DECIMAL(12, 2)"_s);
    row(Numeric(12), u"DECIMAL(12, 0)"_s);
    row(Numeric(), u"DECIMAL(65, 30)"_s);
    row(Float(), u"DOUBLE"_s);
    row(Boolean(), u"BOOLEAN"_s);
    row(Time(), u"TIME(6)"_s);
    row(DateTime(), u"DATETIME(6)"_s);
    row(LargeBinary(), u"LONGBLOB"_s);
    row(SqlType{TypeKind::Uuid}, u"UUID"_s);
    row(SqlType{TypeKind::Json}, u"JSON"_s);
    row(native(u"tinyint(3) unsigned"_s), u"TINYINT UNSIGNED"_s);
    row(native(u"bigint(20) unsigned"_s), u"BIGINT UNSIGNED"_s);
    row(native(u"decimal(10,3) unsigned"_s), u"DECIMAL(10, 3) UNSIGNED"_s);
    row(native(u"tinyint(1)"_s), u"BOOLEAN"_s);
    row(native(u"bit(5)"_s), u"BIT(5)"_s);
    row(native(u"float"_s), u"FLOAT"_s);
    row(native(u"mediumtext"_s), u"MEDIUMTEXT"_s);
    row(native(u"char(3)"_s), u"CHAR(3)"_s);
    row(native(u"binary(16)"_s), u"BINARY(16)"_s);
    row(native(u"enum('it''s','b')"_s), u"ENUM('it''s', 'b')"_s);
    row(native(u"set('a','b')"_s), u"SET('a', 'b')"_s);
    row(native(u"datetime(0)"_s), u"DATETIME(0)"_s);
    row(native(u"timestamp(3)"_s), u"TIMESTAMP(3)"_s);
    row(native(u"inet6"_s), u"inet6"_s);
    // As other databases declare them.
    row(SqlType{TypeKind::DateTime, -1, -1, -1, u"timestamp with time zone"_s}, u"TIMESTAMP(6)"_s);
    row(SqlType{TypeKind::DateTime, -1, -1, -1, u"DATETIME"_s}, u"DATETIME(6)"_s);
    row(SqlType{TypeKind::Integer, -1, -1, -1, u"INT2"_s}, u"INTEGER"_s);
    row(SqlType{TypeKind::String, 7, -1, -1, u"NVARCHAR(7)"_s}, u"VARCHAR(7)"_s);
    row(SqlType{TypeKind::Text, -1, -1, -1, u"text"_s}, u"LONGTEXT"_s);
    row(SqlType{TypeKind::Other, -1, -1, -1, u"a; DROP TABLE t"_s}, u"`a; DROP TABLE t`"_s);
}

void MariaDbDialectTest::typesHaveNames() {
    QFETCH(QString, name);
    QTEST(name, "expected");
    QVERIFY_THROWS_EXCEPTION(SchemaError, dialect.typeName(SqlType()));
}

void MariaDbDialectTest::keysHaveALength() {
    QCOMPARE(dialect.keyTypeName(Text()), u"VARCHAR(255)"_s);
    QCOMPARE(dialect.keyTypeName(String(40)), u"VARCHAR(40)"_s);
    QCOMPARE(dialect.keyTypeName(LargeBinary()), u"VARBINARY(255)"_s);
    QCOMPARE(dialect.keyTypeName(Integer()), u"INTEGER"_s);
}

void MariaDbDialectTest::declaredTypesAreUnderstood_data() {
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* declared, const char* expected) {
        QTest::newRow(declared) << QString::fromLatin1(declared) << QString::fromLatin1(expected);
    };
    row("int(11)", "Integer");
    row("int(10) unsigned", "BigInteger");
    row("tinyint(1)", "Boolean");
    row("tinyint(4)", "Integer");
    row("tinyint(1) unsigned", "Integer");
    row("bigint(20) unsigned zerofill", "BigInteger");
    row("bit(1)", "Boolean");
    row("bit(8)", "BigInteger");
    row("year(4)", "Integer");
    row("varchar(20)", "String(20)");
    row("char(5)", "String(5)");
    row("enum('a','long, (one)')", "String(11)");
    row("set('a','bc')", "String(4)");
    row("decimal(12,2)", "Numeric(12, 2)");
    row("decimal(65,30)", "Numeric(65, 30)");
    row("double", "Float");
    row("float(7,4)", "Float");
    row("datetime(3)", "DateTime");
    row("timestamp(0)", "DateTime");
    row("time(6)", "Time");
    row("tinytext", "Text");
    row("longblob", "LargeBinary");
    row("varbinary(5)", "LargeBinary");
    row("uuid", "Uuid");
    row("inet6", "inet6");
    row("point", "point");
}

void MariaDbDialectTest::declaredTypesAreUnderstood() {
    QFETCH(QString, declared);
    const SqlType type = dialect.parseType(declared);
    QTEST(type.toString(), "expected");
    QCOMPARE(type.native, declared);
}

void MariaDbDialectTest::statementsAreSpelt() {
    const MetaData metaData;
    const Table product("product", metaData,
                        {Column("id", Integer(), primaryKey), Column("name", String(10), notNull),
                         Column("code", Text(), unique), Column("price", Numeric(10, 2)),
                         Column("made", Date(), ServerDefault{u"now()"_s})});
    QCOMPARE(compile(CreateTable{.table = product}, dialect).front().text,
             u"CREATE TABLE `product` (\n"
             "    `id` INTEGER AUTO_INCREMENT NOT NULL,\n"
             "    `name` VARCHAR(10) NOT NULL,\n"
             "    `code` VARCHAR(255),\n"
             "    `price` DECIMAL(10, 2),\n"
             "    `made` DATE DEFAULT (now()),\n"
             "    PRIMARY KEY (`id`),\n"
             "    UNIQUE (`code`)\n"
             ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin"_s);
    QCOMPARE(compile(Insert{product, {product["name"]}, {{u"a"_s}}, {product["id"]}}, dialect).text,
             u"INSERT INTO `product` (`name`) VALUES (?) RETURNING `id`"_s);
    QCOMPARE(compile(Insert{product, {}, {{}}, {product["id"]}}, dialect).text,
             u"INSERT INTO `product` () VALUES () RETURNING `id`"_s);
    const Insert upsert{
        product,
        {product["id"], product["name"]},
        {{1, u"a"_s}},
        {},
        OnConflict{{product["id"]}, {product["name"]}, {Value(proposed(product["name"]).node())}}};
    QCOMPARE(compile(upsert, dialect).text, u"INSERT INTO `product` (`id`, `name`) VALUES (?, ?) "
                                            "ON DUPLICATE KEY UPDATE `name` = VALUES(`name`)"_s);
}

void MariaDbDialectTest::conditionsAreSpelt() {
    const MetaData metaData;
    const Table product("product", metaData,
                        {Column("id", Integer(), primaryKey), Column("made", Date())});
    const Expression id(product["id"]);
    const Expression made(product["made"]);
    const auto text = [](const Select& select) { return compile(select, dialect).text; };
    QCOMPARE(text(Select({id / id}).where(made.isSame(null)).offset(10)),
             u"SELECT `id` DIV `id` FROM `product` WHERE `made` <=> ? "
             "LIMIT 18446744073709551615 OFFSET ?"_s);
    QCOMPARE(text(Select({id}).orderBy({made.desc().nullsLast(), made.nullsFirst()})),
             u"SELECT `id` FROM `product` ORDER BY `made` IS NULL, `made` DESC, "
             "`made` IS NULL DESC, `made`"_s);
    QCOMPARE(text(Select({id}).where(id.in(Select({id}).limit(3)))),
             u"SELECT `product`.`id` FROM `product` WHERE `product`.`id` IN (SELECT * FROM ("
             "SELECT `product`.`id` FROM `product` LIMIT ?) AS `part`)"_s);
    QCOMPARE(dialect.rowLock({.noWait = true}), u" FOR UPDATE NOWAIT"_s);
    QCOMPARE(dialect.rowLock({.strength = RowLock::Strength::KeyShare, .skipLocked = true}),
             u" LOCK IN SHARE MODE SKIP LOCKED"_s);
    QCOMPARE(dialect.castName(Integer()), u"SIGNED"_s);
    QCOMPARE(dialect.castName(String(3)), u"CHAR(3)"_s);
    QCOMPARE(dialect.castName(Numeric(5, 1)), u"DECIMAL(5, 1)"_s);
}

void MariaDbDialectTest::whatIsMissingIsRefused() {
    const MetaData metaData;
    const Table product("product", metaData, {Column("id", Integer(), primaryKey)});
    QVERIFY_THROWS_EXCEPTION(SqlError, dialect.rowLock({.of = {u"product"_s}}));
    QVERIFY_THROWS_EXCEPTION(
        SqlError,
        compile(Update{product, {product["id"]}, {Value(2)}, product["id"] == 1, {product["id"]}},
                dialect));
    QVERIFY(!compile(Delete{product, product["id"] == 1, {product["id"]}}, dialect).text.isEmpty());
    TableData partial;
    partial.name = u"t"_s;
    partial.columns = {Column("a", Integer())};
    partial.indexes = {{u"some"_s, {u"a"_s}, false, u"a > 5"_s}};
    QVERIFY_THROWS_EXCEPTION(
        SchemaError, compile(CreateTable{.table = Table(metaData, std::move(partial))}, dialect));
}

void MariaDbDialectTest::valuesAreLiterals_data() {
    QTest::addColumn<QString>("literal");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const Value& value, const SqlType& type,
                        const QString& expected) {
        QTest::newRow(name) << dialect.literal(value, type) << expected;
    };
    row("null", null, Integer(), u"NULL"_s);
    row("flag", true, Boolean(), u"TRUE"_s);
    row("number", 5, Integer(), u"5"_s);
    row("negative number", -5, Integer(), u"(-5)"_s);
    row("unsigned", std::numeric_limits<quint64>::max(), BigInteger(), u"18446744073709551615"_s);
    row("decimal", Decimal("1.50"), Numeric(), u"1.50"_s);
    row("whole decimal", Decimal("5"), Numeric(), u"5."_s);
    row("double", 0.5, Float(), u"0.5e0"_s);
    row("large double", 1e300, Float(), u"1e+300"_s);
    row("text", u"ab 漢"_s, Text(), u"'ab 漢'"_s);
    row("no text", QString(), Text(), u"''"_s);
    row("quote", u"a'b"_s, Text(), u"_utf8mb4 X'612762'"_s);
    row("backslash", u"\\"_s, Text(), u"_utf8mb4 X'5c'"_s);
    row("line", u"\n"_s, Text(), u"_utf8mb4 X'0a'"_s);
    row("bytes", QByteArray("a\0", 2), LargeBinary(), u"X'6100'"_s);
    row("date", QDate(44, 3, 15), Date(), u"DATE'0044-03-15'"_s);
    row("time", QTime(1, 2, 3, 4), Time(), u"TIME'01:02:03.004'"_s);
    row("clock", QDateTime(QDate(2024, 1, 2), QTime(3, 4)), DateTime(),
        u"TIMESTAMP'2024-01-02 03:04:00'"_s);
    row("instant", QDateTime(QDate(2024, 1, 2), QTime(3, 4), Qt::OffsetFromUTC, -12600),
        native(u"timestamp(6)"_s), u"TIMESTAMP'2024-01-02 06:34:00'"_s);
    const QUuid uuid(u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s);
    row("uuid", uuid, SqlType{TypeKind::Uuid}, u"'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"_s);
    row("uuid as bytes", uuid, SqlType{TypeKind::Uuid, -1, -1, -1, u"binary(16)"_s},
        u"X'a0eebc999c0b4ef8bb6d6bb9bd380a11'"_s);
    row("json", Json{"[1]"}, SqlType{TypeKind::Json}, u"'[1]'"_s);
}

void MariaDbDialectTest::valuesAreLiterals() {
    QFETCH(QString, literal);
    QTEST(literal, "expected");
}

void MariaDbDialectTest::literalsStandInPlaceOfMarks() {
    const Statement statement =
        compileText(u"SELECT '?', `?`, \"?\", :a -- ?\n, /* ? */ :b, 1 # :a\n"_s,
                    {{u"a"_s, u"x\n?"_s}, {u"b"_s, -1}}, dialect);
    QCOMPARE(dialect.textWithValues(statement),
             u"SELECT '?', `?`, \"?\", _utf8mb4 X'780a3f' -- ?\n, /* ? */ (-1), "
             "1 # _utf8mb4 X'780a3f'\n"_s);
    Statement wrong;
    wrong.text = u"SELECT ?"_s;
    wrong.bindings = {Value(1), Value(2)};
    QVERIFY_THROWS_EXCEPTION(SqlError, dialect.textWithValues(wrong));
}

void MariaDbDialectTest::valuesThatWouldBeAlteredAreRefused_data() {
    QTest::addColumn<std::function<void()>>("assign");
    const auto row = [](const char* name, const SqlType& type, const Value& value) {
        QTest::newRow(name) << std::function<void()>([type, value] {
            const MetaData metaData;
            const Table table("t", metaData, {Column("value", type)});
            compile(Insert{table, {table["value"]}, {{value}}, {}}, dialect);
        });
    };
    row("half a pair", Text(), QString(QChar(0xd800)));
    row("no UTF-8", {TypeKind::Json}, Json{"\"\xff\""});
    row("not a number", Float(), std::nan(""));
    row("66 digits", Text(), Decimal(QString(66, u'9')));
    row("scale", Numeric(10, 2), Decimal("1.005"));
    row("scale of a double", Numeric(10, 2), 1.005);
    row("scale of a text", Numeric(10, 2), u"1.005"_s);
    row("default scale", Numeric(), Decimal(u"0."_s + QString(31, u'1')));
    row("precision", Numeric(4, 2), Decimal("123.45"));
    row("fraction", Integer(), Decimal("1.5"));
    row("zone", DateTime(), QDateTime(QDate(2024, 1, 1), QTime(1, 0), Qt::UTC));
    row("no zone", native(u"timestamp(6)"_s), QDateTime(QDate(2024, 1, 1), QTime(1, 0)));
    row("milliseconds", native(u"datetime(0)"_s),
        QDateTime(QDate(2024, 1, 1), QTime(1, 0, 0, 500)));
    row("microseconds", native(u"time(3)"_s), u"01:02:03.123456"_s);
    row("nanoseconds", DateTime(), u"2024-01-01 01:02:03.123456789"_s);
    row("time of day", Date(), QDateTime(QDate(2024, 1, 1), QTime(1, 0)));
    row("year", Date(), QDate(-44, 1, 1));
    row("blanks beyond the length", String(3), u"abc "_s);
    row("blanks of a CHAR", native(u"char(9)"_s), u"abc "_s);
}

void MariaDbDialectTest::valuesThatWouldBeAlteredAreRefused() {
    QFETCH(std::function<void()>, assign);
    QVERIFY_THROWS_EXCEPTION(DataError, assign());
}

void MariaDbDialectTest::valuesMayBeComparedWithWhatDoesNotHoldThem() {
    const MetaData metaData;
    const Table table("t", metaData, {Column("price", Numeric(4, 2))});
    const Statement statement =
        compile(Select({table["price"]}).where(table["price"] > Decimal("100.005")), dialect);
    QVERIFY(dialect.textWithValues(statement).endsWith(u"> 100.005"));
}

void MariaDbDialectTest::textIsReadByType_data() {
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("expected");
    using enum MariaDbCell;
    const auto row = [](const char* text, MariaDbCell cell, const SqlType& type,
                        const QString& expected) {
        QTest::addRow("%s %d %s", text, int(cell), qPrintable(type.toString()))
            << shown(dialect.fromText(text, cell, type)) << expected;
    };
    row("-5", Whole, {}, u"Int64 -5"_s);
    row("18446744073709551615", Whole, BigInteger(), u"UInt64 18446744073709551615"_s);
    row("1", Whole, Boolean(), u"Bool true"_s);
    row("2", Whole, Boolean(), u"Int64 2"_s);
    row("5", Whole, Numeric(10, 2), u"Decimal 5.00"_s);
    row("5.50", Exact, {}, u"Decimal 5.50"_s);
    row("6.000", Exact, BigInteger(), u"Int64 6"_s);
    row("5.5", Exact, Integer(), u"Decimal 5.5"_s);
    row("5.5", Exact, Float(), u"Double 5.5"_s);
    row("0.1", Real, {}, u"Double 0.1"_s);
    row("1e-05", Real, Float(), u"Double 1e-05"_s);
    row("0.1", Real, Numeric(10, 2), u"Decimal 0.10"_s);
    row("2024-02-29", MariaDbCell::Date, {}, u"Date 2024-02-29"_s);
    row("0000-00-00", MariaDbCell::Date, {}, u"String 0000-00-00"_s);
    row("01:02:03.500000", MariaDbCell::Time, {}, u"Time "_s + Value(QTime(1, 2, 3, 500)).toText());
    row("01:02:03.123456", MariaDbCell::Time, {}, u"String 01:02:03.123456"_s);
    row("-25:00:00", MariaDbCell::Time, {}, u"String -25:00:00"_s);
    row("2024-01-02 03:04:05.040000", Clock, {},
        u"DateTime "_s + Value(QDateTime(QDate(2024, 1, 2), QTime(3, 4, 5, 40))).toText());
    row("2024-01-02 03:04:05.123456", Clock, {}, u"String 2024-01-02 03:04:05.123456"_s);
    row("2024-01-02 03:04:05", Instant, {},
        u"DateTime "_s + Value(QDateTime(QDate(2024, 1, 2), QTime(3, 4, 5), Qt::UTC)).toText());
    row("Größe", MariaDbCell::Text, espalier::orm::Text(), u"String Größe"_s);
    row("2024-01-02", MariaDbCell::Text, espalier::orm::Date(), u"Date 2024-01-02"_s);
    row("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", MariaDbCell::Text, SqlType{TypeKind::Uuid},
        u"Uuid "_s + Value(QUuid(u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s)).toText());
    row("0123456789abcdef", Bytes, SqlType{TypeKind::Uuid},
        u"Uuid "_s + Value(QUuid::fromRfc4122(QByteArray("0123456789abcdef"))).toText());
    row("ab", Bytes, {}, u"Bytes "_s + Value(QByteArray("ab")).toText());
    row("ab", Bytes, espalier::orm::Text(), u"String ab"_s);
    row("00000000-0000-0000-0000-000000000000", Uuid, {}, u"Uuid "_s + Value(QUuid()).toText());
    row("[1]", MariaDbCell::Json, {}, u"Json [1]"_s);
}

void MariaDbDialectTest::textIsReadByType() {
    QFETCH(QString, read);
    QTEST(read, "expected");
}

// The way of builds without the client library.
void MariaDbDialectTest::driverValuesAreReadByType() {
    QCOMPARE(shown(dialect.fromDriver(u"5.50"_s, Numeric(10, 2))), u"Decimal 5.50"_s);
    QCOMPARE(shown(dialect.fromDriver(QVariant::fromValue<qulonglong>(5), BigInteger())),
             u"Int64 5"_s);
    QCOMPARE(shown(dialect.fromDriver(1, Boolean())), u"Bool true"_s);
    QCOMPARE(shown(dialect.fromDriver(u"5.5"_s, Float())), u"Double 5.5"_s);
    QCOMPARE(shown(dialect.fromDriver(QByteArray("[1]"), SqlType{TypeKind::Json})), u"Json [1]"_s);
    QCOMPARE(shown(dialect.fromDriver(QByteArray("ab"), LargeBinary())),
             u"Bytes "_s + Value(QByteArray("ab")).toText());
    const QDateTime clock(QDate(2024, 1, 2), QTime(3, 4));
    QVERIFY(dialect.fromDriver(clock, DateTime()) == Value(clock));
    QVERIFY(dialect.fromDriver(clock, native(u"timestamp(6)"_s)) ==
            Value(QDateTime(clock.date(), clock.time(), Qt::UTC)));
    QVERIFY(dialect.fromDriver(QVariant(), Date()).isNull());
}

void MariaDbDialectTest::errorsAreToldApart_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* code, const char* kind) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(kind);
    };
    for (const char* code : {"1048", "1062", "1364", "1451", "1452", "3819", "4025"})
        row(code, "IntegrityError");
    for (const char* code : {"1264", "1265", "1292", "1366", "1406", "1153", "1690"})
        row(code, "DataError");
    for (const char* code : {"1205", "1213", "3572"})
        row(code, "LockedError");
    for (const char* code : {"1040", "1044", "1045", "1049", "1053", "1927", "2006", "2013"})
        row(code, "ConnectionError");
    for (const char* code : {"1142", "1227", "1290", "1792"})
        row(code, "ReadOnlyError");
    for (const char* code : {"1317", "1969"})
        row(code, "CancelledError");
    for (const char* code : {"1054", "1064", "1146", "1397", "1114"})
        row(code, "SqlError");
}

void MariaDbDialectTest::errorsAreToldApart() {
    QFETCH(QString, code);
    Statement statement;
    statement.kind = StatementKind::Insert;
    statement.table = u"product"_s;
    statement.text = u"SQL"_s;
    statement.bindings = {Value(1)};
    try {
        dialect.raise(code, u"something"_s, statement);
    } catch (const Error& error) {
        QTEST(QString::fromLatin1(error.kindName()), "kind");
        QCOMPARE(error.context().driverCode, code);
        QCOMPARE(error.context().statement, u"SQL"_s);
        QCOMPARE(error.context().bindings.size(), 1);
        QCOMPARE(error.context().table, u"product"_s);
        QVERIFY(!error.message().isEmpty());
    }
}

void MariaDbDialectTest::namesAreFoundInTheText_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // table, column, constraint
    QTest::newRow("reference")
        << u"Cannot add or update a child row: a foreign key constraint fails (`db`.`child`, "
           "CONSTRAINT `up` FOREIGN KEY (`a`, `b`) REFERENCES `parent` (`x`, `y`))"_s
        << QStringList{u"child"_s, u"a, b"_s, u"up"_s};
    QTest::newRow("reference in ANSI mode")
        << u"Cannot delete or update a parent row: a foreign key constraint fails "
           "(\"db\".\"child\", CONSTRAINT \"up\" FOREIGN KEY (\"a\") REFERENCES \"parent\" (\"x\"))"_s
        << QStringList{u"child"_s, u"a"_s, u"up"_s};
    QTest::newRow("check") << u"CONSTRAINT `positive` failed for `db`.`t`"_s
                           << QStringList{u"t"_s, u""_s, u"positive"_s};
    QTest::newRow("check of a column") << u"CONSTRAINT `t.stars` failed for `db`.`t`"_s
                                       << QStringList{u"t"_s, u"stars"_s, u"t.stars"_s};
    QTest::newRow("key") << u"Duplicate entry 'it's-1' for key 'a_b'"_s
                         << QStringList{u""_s, u""_s, u"a_b"_s};
    QTest::newRow("null") << u"Column 'name' cannot be null"_s
                          << QStringList{u""_s, u"name"_s, u""_s};
    QTest::newRow("no default") << u"Field 'name' doesn't have a default value"_s
                                << QStringList{u""_s, u"name"_s, u""_s};
    QTest::newRow("too long") << u"Data too long for column 'name' at row 1"_s
                              << QStringList{u""_s, u"name"_s, u""_s};
    QTest::newRow("wrong value")
        << u"Incorrect integer value: 'five' for column `db`.`t`.`n` at row 1"_s
        << QStringList{u"t"_s, u"n"_s, u""_s};
}

void MariaDbDialectTest::namesAreFoundInTheText() {
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const MariaDbError error = MariaDbError::parse(u"1"_s, text);
    QCOMPARE(error.table, expected[0]);
    QCOMPARE(error.column, expected[1]);
    QCOMPARE(error.constraint, expected[2]);
}

void MariaDbDialectTest::transactionsAreSpelt() {
    QCOMPARE(dialect.beginTexts({}), QStringList(u"START TRANSACTION"_s));
    QCOMPARE(dialect.beginTexts({.isolation = Isolation::Serializable, .readOnly = true}),
             QStringList({u"SET TRANSACTION ISOLATION LEVEL SERIALIZABLE"_s,
                          u"START TRANSACTION READ ONLY"_s}));
    QCOMPARE(dialect.twoPhaseTexts(TwoPhaseStep::Prepare, u"a-1:b"_s),
             QStringList({u"XA END 'a-1:b'"_s, u"XA PREPARE 'a-1:b'"_s}));
    QVERIFY_THROWS_EXCEPTION(SessionError,
                             dialect.twoPhaseTexts(TwoPhaseStep::CommitPrepared, u"a'b"_s));
    QVERIFY_THROWS_EXCEPTION(SessionError,
                             dialect.twoPhaseTexts(TwoPhaseStep::Begin, QString(65, u'a')));
}

QTEST_APPLESS_MAIN(MariaDbDialectTest)
#include "tst_MariaDbDialect.moc"
