// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Connection.h"
#include "orm/engine/Inspector.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <thread>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(espalier::orm::SqlType)
Q_DECLARE_METATYPE(espalier::orm::Value)

namespace {

SqlType native(const char* declared) {
    return Dialect::forScheme(u"mariadb"_s)->parseType(QString::fromLatin1(declared));
}

Statement sql(const QString& words) {
    Statement statement;
    statement.text = words;
    return statement;
}

} // namespace

class MariaDbEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void tlsIsAskedForByTheUrl();
    void valuesComeBackAsTheyWere_data();
    void valuesComeBackAsTheyWere();
    void whatNoValueHoldsIsGivenAsText_data();
    void whatNoValueHoldsIsGivenAsText();
    void valuesWithoutATypeKeepTheirKind_data();
    void valuesWithoutATypeKeepTheirKind();
    void valuesThatWouldBeAlteredAreRefused_data();
    void valuesThatWouldBeAlteredAreRefused();
    void namesOfAnyKindWork_data();
    void namesOfAnyKindWork();
    void keysAreMadeByTheDatabase();
    void constraintsAreNamed_data();
    void constraintsAreNamed();
    void locksAreWaitedForAndGivenUp();
    void deadlocksAreBrokenUp();
    void serializableReadsLock();
    void readOnlyConnectionsRefuseToWrite();
    void savepointsUndoPartOfATransaction();
    void failedStatementsLeaveTheTransactionOpen();
    void definitionsEndATransaction();
    void tablesAreMadeAllOrNone();
    void isolationIsChosen();
    void preparedTransactionsOutliveTheirConnection();
    void largeResultsAreReadInParts();
    void runningStatementIsCancelled();
    void lostConnectionIsOpenedAgain();
    void lostTransactionMustBeRolledBack();
    void refusalsNeverShowThePassword();
    void dataVersionChangesWhenOthersCommit();
    void decimalsAreExactInArithmetic();
    void foundRowsAreCounted();
    void rowsMayBeChosenFromTheTableThatIsWritten();
    void textsAreComparedExactly();
    void valuesTravelApartFromTheText();
    void valuesMeanTheSameUnderEverySqlMode();
    void placesAndValuesAreCounted();
    void statementsSurviveAChangedTable();
    void proceduresTakeValues();

private:
    Connection& open() {
        m_connection = m_database->engine().connect();
        return *m_connection;
    }
    template <class E> E caught(const std::function<void()>& act) {
        try {
            act();
        } catch (const E& error) {
            return error;
        } catch (const Error& error) {
            qFatal("%s", qPrintable(error.fullText()));
        }
        qFatal("nothing was thrown");
    }

    std::unique_ptr<Servers::FreshDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

void MariaDbEngineTest::initTestCase() {
    if (!Servers::isThere(u"mariadb"_s)) {
        QSKIP(Servers::whyNot(u"mariadb"_s).constData());
    }
}

void MariaDbEngineTest::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database = std::make_unique<Servers::FreshDatabase>(u"mariadb"_s);
}

void MariaDbEngineTest::cleanup() {
    m_connection.reset();
    m_database.reset();
}

void MariaDbEngineTest::valuesComeBackAsTheyWere_data() {
    QTest::addColumn<SqlType>("type");
    QTest::addColumn<Value>("value");
    const auto row = [](const char* name, const SqlType& type, const Value& value) {
        QTest::newRow(name) << type << value;
    };
    row("null", Integer(), null);
    row("tinyint", native("tinyint(4)"), -128);
    row("integer", Integer(), std::numeric_limits<qint32>::min());
    row("unsigned integer", native("int(10) unsigned"), 4294967295);
    row("bigint", BigInteger(), std::numeric_limits<qint64>::min());
    row("large bigint", BigInteger(), std::numeric_limits<qint64>::max());
    row("unsigned bigint", native("bigint(20) unsigned"), std::numeric_limits<quint64>::max());
    row("bits", native("bit(9)"), 257);
    row("bit", native("bit(1)"), true);
    row("year", native("year(4)"), 2024);
    row("decimal", Numeric(12, 2), Decimal("54.90"));
    row("65 digits", Numeric(65, 30),
        Decimal("-12345678901234567890123456789012345.123456789012345678901234567891"));
    row("any decimal", Numeric(), Decimal("1.5"));
    row("double", Float(), 0.1);
    row("smallest double", Float(), std::numeric_limits<double>::denorm_min());
    row("largest double", Float(), std::numeric_limits<double>::max());
    row("float", native("float"), 0.25);
    row("true", Boolean(), true);
    row("false", Boolean(), false);
    row("text", Text(), u"it's \"quoted\" \\ ?, :name, $1, \n\t and 😀 漢字"_s);
    row("NUL", Text(), u"a\0b"_s);
    row("empty text", Text(), u""_s);
    row("blanks", String(20), u" a  "_s);
    row("varchar", String(20), u"Größe"_s);
    row("long text", Text(), QString(100000, u'ä'));
    row("bytes", LargeBinary(), QByteArray("\0\1\xff'\\x?", 7));
    row("no bytes", LargeBinary(), QByteArray(""));
    row("binary", native("varbinary(9)"), QByteArray("\0\1 ", 3));
    row("date", Date(), QDate(2024, 2, 29));
    row("first date", Date(), QDate(1, 1, 1));
    row("last date", Date(), QDate(9999, 12, 31));
    row("time", Time(), QTime(23, 59, 59, 999));
    row("datetime", DateTime(), QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3, 40)));
    row("timestamp", native("timestamp(6)"),
        QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3, 40), Qt::UTC));
    row("other zone", native("timestamp(6)"),
        QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3), Qt::OffsetFromUTC, -12600));
    row("uuid", SqlType{TypeKind::Uuid}, QUuid(u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s));
    row("null uuid", SqlType{TypeKind::Uuid}, QUuid());
    row("json", SqlType{TypeKind::Json}, Json{R"({"b":1,  "a": [1, "?", null]})"});
    row("enum", native("enum('it''s','b')"), u"it's"_s);
    row("set", native("set('a','b')"), u"a,b"_s);
    row("inet", native("inet6"), u"2001:db8::ff00:42:8329"_s);
}

void MariaDbEngineTest::valuesComeBackAsTheyWere() {
    QFETCH(SqlType, type);
    QFETCH(Value, value);
    const MetaData metaData;
    const Table table("t", metaData, {Column("id", Integer(), primaryKey), Column("value", type)});
    createAll(m_database->engine(), metaData);
    Connection& connection = open();
    const Column column = table["value"];
    connection.execute(compile(Insert{table, {column, table["id"]}, {{value, 1}, {value, 2}}, {}},
                               connection.dialect()));
    const RowBatch rows =
        connection.query(Select({column}).where(Expression(column).isSame(value)));
    QCOMPARE(rows.rowCount(), 2);
    if (value.kind() != Value::Kind::DateTime) { // an instant has several spellings
        QCOMPARE(rows.at(1, 0).toText(), value.toText());
    }
    QVERIFY(rows.at(0, 0) == value);
    QCOMPARE(Value::toString(rows.at(0, 0).kind()), Value::toString(value.kind()));
    connection.execute(
        compile(Update{table, {column}, {value}, table["id"] == 1}, connection.dialect()));
}

void MariaDbEngineTest::whatNoValueHoldsIsGivenAsText_data() {
    QTest::addColumn<SqlType>("type");
    QTest::addColumn<QString>("text");
    QTest::newRow("microseconds") << DateTime() << u"2024-05-31 01:02:03.123456"_s;
    QTest::newRow("zoned microseconds")
        << native("timestamp(6)") << u"2024-05-31 01:02:03.123456"_s;
    QTest::newRow("time") << Time() << u"01:02:03.123456"_s;
    QTest::newRow("more than a day") << Time() << u"838:59:59.000000"_s;
    QTest::newRow("negative time") << Time() << u"-01:00:00.000000"_s;
}

void MariaDbEngineTest::whatNoValueHoldsIsGivenAsText() {
    QFETCH(SqlType, type);
    QFETCH(QString, text);
    const MetaData metaData;
    const Table table("t", metaData, {Column("value", type)});
    createAll(m_database->engine(), metaData);
    Connection& connection = open();
    const Column column = table["value"];
    connection.execute(compile(Insert{table, {column}, {{text}}, {}}, connection.dialect()));
    const RowBatch rows = connection.query(Select({column}).where(column == text));
    QCOMPARE(rows.rowCount(), 1);
    QCOMPARE(rows.at(0, 0).as<QString>(), text);
}

void MariaDbEngineTest::valuesWithoutATypeKeepTheirKind_data() {
    QTest::addColumn<Value>("value");
    QTest::newRow("number") << Value(5000000000);
    QTest::newRow("unsigned number") << Value(std::numeric_limits<quint64>::max());
    QTest::newRow("whole decimal") << Value(Decimal("5"));
    QTest::newRow("decimal") << Value(Decimal("12345678901234567.8901234567"));
    QTest::newRow("double") << Value(5.5);
    QTest::newRow("text") << Value(u"5"_s);
    QTest::newRow("bytes") << Value(QByteArray("ab"));
    QTest::newRow("date") << Value(QDate(2024, 1, 1));
    QTest::newRow("time") << Value(QTime(1, 2, 3, 4));
    QTest::newRow("clock") << Value(QDateTime(QDate(2024, 1, 1), QTime(1, 2, 3, 4)));
    QTest::newRow("quotes") << Value(u"it's \\"_s);
    QTest::newRow("uuid") << Value(QUuid(u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s));
}

void MariaDbEngineTest::valuesWithoutATypeKeepTheirKind() {
    QFETCH(Value, value);
    Connection& connection = open();
    const RowBatch rows =
        connection.execute(u"SELECT :value AS v, :value IS NULL"_s, {{u"value"_s, value}}).returned;
    QVERIFY(rows.at(0, 0) == value);
    QCOMPARE(rows.at(0, 0).kind(), value.kind());
    QCOMPARE(rows.at(0, 1), Value(0));
}

void MariaDbEngineTest::valuesThatWouldBeAlteredAreRefused_data() {
    QTest::addColumn<SqlType>("type");
    QTest::addColumn<Value>("value");
    QTest::newRow("half a pair") << Text() << Value(QString(QChar(0xd800)));
    QTest::newRow("too long") << String(3) << Value(u"abcd"_s);
    QTest::newRow("too large") << Integer() << Value(5000000000);
    QTest::newRow("below zero") << native("int(10) unsigned") << Value(-1);
    QTest::newRow("too precise") << Numeric(4, 2) << Value(Decimal("123.45"));
    QTest::newRow("no number") << Integer() << Value(u"five"_s);
    QTest::newRow("number and more") << Integer() << Value(u"5 apples"_s);
    QTest::newRow("no date") << Date() << Value(u"2024-02-30"_s);
    QTest::newRow("no moment") << native("timestamp(6)") << Value(u"1969-01-01 00:00:00"_s);
    QTest::newRow("not listed") << native("enum('a','b')") << Value(u"c"_s);
    QTest::newRow("zone") << DateTime()
                          << Value(QDateTime(QDate(2024, 1, 1), QTime(1, 0), Qt::UTC));
}

void MariaDbEngineTest::valuesThatWouldBeAlteredAreRefused() {
    QFETCH(SqlType, type);
    QFETCH(Value, value);
    const MetaData metaData;
    const Table table("t", metaData, {Column("value", type)});
    createAll(m_database->engine(), metaData);
    Connection& connection = open();
    QVERIFY_THROWS_EXCEPTION(
        DataError, connection.execute(compile(Insert{table, {table["value"]}, {{value}}, {}},
                                              connection.dialect())));
    QCOMPARE(connection.query(Select({table["value"]})).rowCount(), 0);
}

void MariaDbEngineTest::namesOfAnyKindWork_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("quotes") << u"a \"quoted\" `na'me"_s;
    QTest::newRow("dots") << u"a.b.c"_s;
    QTest::newRow("keyword") << u"select"_s;
    QTest::newRow("upper case") << u"UserName"_s;
    QTest::newRow("marks") << u"what? :when $1 %s"_s;
    QTest::newRow("letters") << u"漢字 Größe"_s;
    QTest::newRow("longest") << QString(64, u'ä');
}

void MariaDbEngineTest::namesOfAnyKindWork() {
    QFETCH(QString, name);
    const MetaData metaData;
    const Table table(
        Name(name), metaData,
        {Column("id", Integer(), primaryKey), Column(Name(name), String(10), notNull)});
    createAll(m_database->engine(), metaData);
    createAll(m_database->engine(), metaData);
    Connection& connection = open();
    const Column column = table[Name(name)];
    const ExecResult made = connection.execute(
        compile(Insert{table, {column}, {{u"x"_s}}, {table["id"]}}, connection.dialect()));
    QCOMPARE(made.returned.at(0, 0), Value(1));
    QCOMPARE(connection.query(Select({column}).where(column == u"x"_s)).rowCount(), 1);
    const MetaData reflected;
    QVERIFY(Inspector(connection).reflect(reflected).empty());
    QVERIFY(reflected.find(name));
    QVERIFY(reflected.find(name)->find(name));
    QCOMPARE(caught<IntegrityError>([&] {
                 connection.execute(
                     compile(Insert{table, {column}, {{null}}, {}}, connection.dialect()));
             })
                 .context()
                 .column,
             name);
    dropAll(m_database->engine(), metaData);
    QVERIFY_THROWS_EXCEPTION(SchemaError, connection.dialect().identifier(QString(65, u'ä')));
}

void MariaDbEngineTest::keysAreMadeByTheDatabase() {
    const MetaData metaData;
    const Table table("t", metaData, {Column("id", Integer(), primaryKey), Column("a", Text())});
    createAll(m_database->engine(), metaData);
    Connection& connection = open();
    const ExecResult several = connection.execute(
        compile(Insert{table, {table["a"]}, {{u"x"_s}, {u"y"_s}, {u"z"_s}}, {table["id"]}},
                connection.dialect()));
    QCOMPARE(several.rowsAffected, 3);
    QCOMPARE(several.returned.rowCount(), 3);
    QCOMPARE(several.returned.at(2, 0), Value(3));
    connection.execute(
        compile(Insert{table, {table["id"]}, {{Value(10)}}, {}}, connection.dialect()));
    const ExecResult none = connection.execute(
        compile(Insert{table, {}, {{}}, {table["id"], table["a"]}}, connection.dialect()));
    QCOMPARE(none.returned.at(0, 0), Value(11));
    QVERIFY(none.returned.at(0, 1).isNull());
}

void MariaDbEngineTest::constraintsAreNamed_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("constraint");
    QTest::addColumn<QString>("column");
    using Kind = IntegrityError::Constraint;
    QTest::newRow("unique") << u"INSERT INTO child VALUES (1, 1, 'a', 5), (2, 1, 'a', 5)"_s
                            << int(Kind::Unique) << u"parent_id, name"_s;
    QTest::newRow("primary key") << u"INSERT INTO parent VALUES (1)"_s << int(Kind::Unique)
                                 << u"id"_s;
    QTest::newRow("reference") << u"INSERT INTO child VALUES (1, 9, 'a', 5)"_s
                               << int(Kind::ForeignKey) << u"parent_id"_s;
    QTest::newRow("not null") << u"INSERT INTO child VALUES (1, 1, NULL, 5)"_s << int(Kind::NotNull)
                              << u"name"_s;
    QTest::newRow("check") << u"INSERT INTO child VALUES (1, 1, 'a', 6)"_s << int(Kind::Check)
                           << u"stars"_s;
}

void MariaDbEngineTest::constraintsAreNamed() {
    QFETCH(QString, sql);
    Connection& connection = open();
    connection.execute(u"CREATE TABLE parent (id integer PRIMARY KEY)"_s);
    connection.execute(u"CREATE TABLE child (id integer PRIMARY KEY, parent_id integer REFERENCES "
                       "parent (id), name varchar(9) NOT NULL, stars integer CHECK (stars <= 5), "
                       "UNIQUE (parent_id, name))"_s);
    connection.execute(u"INSERT INTO parent VALUES (1)"_s);
    const auto error = caught<IntegrityError>([&] { connection.execute(sql); });
    QTEST(int(error.constraint()), "constraint");
    QTEST(error.context().column, "column");
    QVERIFY(error.context().table == u"child" || error.context().table == u"parent");
    QCOMPARE(error.context().driverCode.size(), 4);
}

void MariaDbEngineTest::locksAreWaitedForAndGivenUp() {
    Connection& first = open();
    first.execute(u"CREATE TABLE t (id integer PRIMARY KEY, n integer)"_s);
    first.execute(u"INSERT INTO t VALUES (1, 1)"_s);
    Url url = m_database->engine().url();
    url.busyTimeout = std::chrono::milliseconds(50); // the server counts whole seconds
    const auto second = createEngine(url).connect();
    Transaction transaction(first);
    first.execute(u"UPDATE t SET n = 2"_s);
    QVERIFY_THROWS_EXCEPTION(LockedError, second->execute(u"UPDATE t SET n = 3"_s));
    QVERIFY_THROWS_EXCEPTION(LockedError, second->execute(u"SELECT * FROM t FOR UPDATE NOWAIT"_s));
    QCOMPARE(second->execute(u"SELECT * FROM t FOR UPDATE SKIP LOCKED"_s).returned.rowCount(), 0);
}

void MariaDbEngineTest::deadlocksAreBrokenUp() {
    Connection& first = open();
    first.execute(u"CREATE TABLE t (id integer PRIMARY KEY, n integer)"_s);
    first.execute(u"INSERT INTO t VALUES (1, 1), (2, 1)"_s);
    first.begin();
    first.execute(u"UPDATE t SET n = 2 WHERE id = 1"_s);
    std::atomic<bool> holds{false};
    std::atomic<int> refused{0};
    const auto attempt = [&refused](Connection& connection, const QString& sql) {
        try {
            connection.execute(sql);
        } catch (const LockedError&) {
            ++refused;
        }
        connection.rollback();
    };
    std::thread other([&] {
        const auto second = m_database->engine().connect();
        second->begin();
        second->execute(u"UPDATE t SET n = 2 WHERE id = 2"_s);
        holds = true;
        attempt(*second, u"UPDATE t SET n = 3 WHERE id = 1"_s);
    });
    while (!holds) {
        std::this_thread::yield();
    }
    attempt(first, u"UPDATE t SET n = 3 WHERE id = 2"_s);
    other.join();
    QCOMPARE(refused, 1);
}

void MariaDbEngineTest::serializableReadsLock() {
    Connection& first = open();
    first.execute(u"CREATE TABLE t (id integer PRIMARY KEY, n integer)"_s);
    first.execute(u"INSERT INTO t VALUES (1, 1)"_s);
    first.begin(TransactionOptions{.isolation = Isolation::Serializable});
    first.execute(u"SELECT n FROM t"_s);
    Url url = m_database->engine().url();
    url.busyTimeout = std::chrono::milliseconds(0);
    const auto second = createEngine(url).connect();
    QVERIFY_THROWS_EXCEPTION(LockedError, second->execute(u"UPDATE t SET n = 2"_s));
    first.rollback();
    second->execute(u"UPDATE t SET n = 2"_s);
}

void MariaDbEngineTest::readOnlyConnectionsRefuseToWrite() {
    Url url = m_database->engine().url();
    url.readOnly = true;
    const auto connection = createEngine(url).connect();
    QVERIFY_THROWS_EXCEPTION(ReadOnlyError, connection->execute(u"CREATE TABLE t (a integer)"_s));
}

void MariaDbEngineTest::savepointsUndoPartOfATransaction() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    const QString insert = u"INSERT INTO t VALUES (:id)"_s;
    connection.begin();
    connection.execute(insert, {{u"id"_s, 1}});
    connection.savepoint(u"a `point`"_s);
    QVERIFY_THROWS_EXCEPTION(IntegrityError, connection.execute(insert, {{u"id"_s, 1}}));
    connection.execute(insert, {{u"id"_s, 2}});
    connection.rollbackTo(u"a `point`"_s);
    connection.execute(insert, {{u"id"_s, 3}});
    connection.release(u"a `point`"_s);
    connection.commit();
    QCOMPARE(connection.scalar(sql(u"SELECT GROUP_CONCAT(id ORDER BY id) FROM t"_s)),
             Value(u"1,3"_s));
}

void MariaDbEngineTest::failedStatementsLeaveTheTransactionOpen() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    connection.begin();
    connection.execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, 1}});
    QVERIFY_THROWS_EXCEPTION(IntegrityError,
                             connection.execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, 1}}));
    QVERIFY(connection.inTransaction());
    connection.commit();
    QVERIFY(!connection.inTransaction());
    QCOMPARE(connection.scalar(sql(u"SELECT count(*) FROM t"_s)), Value(1));
}

void MariaDbEngineTest::definitionsEndATransaction() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    connection.begin();
    connection.execute(u"INSERT INTO t VALUES (1)"_s);
    connection.execute(u"CREATE TABLE u (id integer)"_s);
    QVERIFY(!connection.inTransaction());
    QVERIFY_THROWS_EXCEPTION(SessionError, connection.commit());
    QCOMPARE(m_database->engine().connect()->scalar(sql(u"SELECT count(*) FROM t"_s)), Value(1));
}

void MariaDbEngineTest::tablesAreMadeAllOrNone() {
    const MetaData metaData;
    const Table good("good", metaData, {Column("id", Integer(), primaryKey)});
    const Table bad(
        "bad", metaData,
        {Column("id", Integer(), primaryKey), Column("good_id", Text(), ForeignKey("good.id"))});
    QVERIFY_THROWS_EXCEPTION(SqlError, createAll(m_database->engine(), metaData));
    const MetaData reflected;
    reflect(m_database->engine(), reflected);
    QVERIFY(reflected.tables().empty());
}

void MariaDbEngineTest::isolationIsChosen() {
    Connection& connection = open();
    const auto other = m_database->engine().connect();
    connection.execute(u"CREATE TABLE t (n integer)"_s);
    const Statement count = sql(u"SELECT count(*) FROM t"_s);
    const auto seen = [&](Isolation isolation) {
        connection.begin(TransactionOptions{.isolation = isolation, .readOnly = true});
        const qint64 before = connection.scalar(count)->as<qint64>();
        other->execute(u"INSERT INTO t VALUES (1)"_s);
        const qint64 after = connection.scalar(count)->as<qint64>();
        connection.commit();
        return after - before;
    };
    QCOMPARE(seen(Isolation::ReadCommitted), 1);
    QCOMPARE(seen(Isolation::RepeatableRead), 0);
    QCOMPARE(seen(Isolation::Default), 0);
    connection.begin(TransactionOptions{.readOnly = true});
    QVERIFY_THROWS_EXCEPTION(ReadOnlyError, connection.execute(u"INSERT INTO t VALUES (1)"_s));
    connection.rollback();
}

void MariaDbEngineTest::preparedTransactionsOutliveTheirConnection() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    const Statement sum = sql(u"SELECT sum(id) FROM t"_s);
    const QString own = m_database->engine().url().database; // the server knows all databases'
    const auto prepared = [&] {
        QStringList names = connection.preparedTransactions().filter(own);
        names.sort();
        return names.replaceInStrings(own, u""_s);
    };
    std::vector<std::unique_ptr<Connection>> others;
    for (const QString& name : {u"first"_s, u"second"_s}) {
        others.push_back(m_database->engine().connect());
        others.back()->beginTwoPhase(own + name);
        others.back()->execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, name.size()}});
        others.back()->prepare();
        QVERIFY(!others.back()->inTransaction());
    }
    QCOMPARE(prepared(), QStringList({u"first"_s, u"second"_s}));
    connection.commitPrepared(own + u"first"_s);
    connection.rollbackPrepared(own + u"second"_s);
    QCOMPARE(prepared(), QStringList());
    QCOMPARE(connection.scalar(sum), Value(5));
    QCOMPARE(others.front()->scalar(sum), Value(5));
    connection.beginTwoPhase(own + u"third"_s);
    connection.execute(u"INSERT INTO t VALUES (7)"_s);
    QVERIFY(connection.inTransaction());
    connection.commit();
    QCOMPARE(connection.scalar(sum), Value(12));
    connection.beginTwoPhase(own + u"fourth"_s);
    connection.execute(u"INSERT INTO t VALUES (9)"_s);
    connection.rollback();
    QCOMPARE(connection.scalar(sum), Value(12));
    connection.beginTwoPhase(own + u"fifth"_s);
    connection.execute(u"INSERT INTO t VALUES (11)"_s);
    connection.prepare();
    connection.commitPrepared(own + u"fifth"_s);
    QCOMPARE(connection.scalar(sum), Value(23));
    QVERIFY_THROWS_EXCEPTION(SessionError, connection.prepare());
    QVERIFY_THROWS_EXCEPTION(SessionError, connection.beginTwoPhase(u"it's"_s));
}

void MariaDbEngineTest::largeResultsAreReadInParts() {
    Connection& connection = open();
    Statement rows = compileText(
        u"SELECT seq, :text || '?', NULL, 0.1e0, 1.50, TIMESTAMP'2024-01-01 01:02:03.04', "
        "X'00ff' FROM seq_1_to_9999 WHERE seq <= :last"_s,
        {{u"text"_s, u"it's"_s}, {u"last"_s, 2500}}, connection.dialect());
    rows.kind = StatementKind::Select;
    QList<qsizetype> sizes;
    qint64 sum = 0;
    bool values = true;
    const auto take = [&](RowBatch&& batch) {
        sizes += batch.rowCount();
        for (qsizetype i = 0; i < batch.rowCount(); ++i) {
            sum += batch.at(i, 0).as<qint64>();
        }
        const std::vector<Value> cells(batch.row(0) + 2, batch.row(0) + batch.width);
        values =
            values && cells == std::vector<Value>{null, 0.1, Decimal("1.50"),
                                                  QDateTime(QDate(2024, 1, 1), QTime(1, 2, 3, 40)),
                                                  QByteArray("\0\xff", 2)};
        // Other statements run in between.
        return connection.scalar(sql(u"SELECT 'it''s?'"_s)) == batch.at(0, 1);
    };
    connection.stream(rows, 1000, take);
    QCOMPARE(sizes, QList<qsizetype>({1000, 1000, 500}));
    QCOMPARE(sum, 2500 * 2501 / 2);
    QVERIFY(values);
    QVERIFY(!connection.inTransaction());
    connection.begin();
    connection.stream(rows, 2500, [](RowBatch&&) { return false; });
    connection.stream(rows, 2500, take);
    connection.commit();
    rows.text = u"SELECT nothing"_s;
    rows.bindings.clear();
    QVERIFY_THROWS_EXCEPTION(SqlError, connection.stream(rows, 10, take));
    QVERIFY(!connection.inTransaction());
}

void MariaDbEngineTest::runningStatementIsCancelled() {
    Connection& connection = open();
    std::thread canceller([this, &connection] {
        const auto watcher = m_database->engine().connect();
        const Statement running = sql(u"SELECT count(*) FROM information_schema.processlist "
                                      "WHERE state = 'User sleep' AND db = DATABASE()"_s);
        while (watcher->scalar(running) != Value(1)) {
            std::this_thread::yield();
        }
        connection.cancel();
    });
    QVERIFY_THROWS_EXCEPTION(CancelledError, connection.execute(u"SELECT SLEEP(30)"_s));
    canceller.join();
    QCOMPARE(connection.scalar(sql(u"SELECT 1"_s)), Value(1));
}

void MariaDbEngineTest::lostConnectionIsOpenedAgain() {
    Connection& connection = open();
    const QString ask = u"SELECT :n + 1"_s;
    connection.execute(ask, {{u"n"_s, 1}});
    QVERIFY_THROWS_EXCEPTION(ConnectionError, connection.execute(u"KILL CONNECTION_ID()"_s));
    QCOMPARE(connection.execute(ask, {{u"n"_s, 1}}).returned.at(0, 0), Value(2));
}

void MariaDbEngineTest::lostTransactionMustBeRolledBack() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    connection.begin();
    connection.execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, 1}});
    const Value pid = connection.scalar(sql(u"SELECT CONNECTION_ID()"_s)).value();
    m_database->engine().connect()->execute(u"KILL :pid"_s, {{u"pid"_s, pid}});
    QVERIFY_THROWS_EXCEPTION(ConnectionError,
                             connection.execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, 2}}));
    QVERIFY(connection.inTransaction());
    QVERIFY_THROWS_EXCEPTION(ConnectionError,
                             connection.execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, 3}}));
    QVERIFY_THROWS_EXCEPTION(ConnectionError, connection.commit());
    connection.rollback();
    connection.begin();
    connection.execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, 4}});
    connection.commit();
    QCOMPARE(connection.scalar(sql(u"SELECT sum(id) FROM t"_s)), Value(4));
}

void MariaDbEngineTest::refusalsNeverShowThePassword() {
    Url url = m_database->engine().url();
    url.password = u"geheim"_s;
    const auto denied = caught<ConnectionError>([&] { createEngine(url).connect(); });
    QCOMPARE(denied.context().driverCode, u"1045"_s);
    QVERIFY(!denied.fullText().contains(u"geheim"));
    url.password.clear();
    url.database = u"no such database"_s;
    const auto missing = caught<ConnectionError>([&] { createEngine(url).connect(); });
    QVERIFY(missing.message().contains(u"no such database"));
    url.database = u"a;b"_s;
    url.socket = u"/nowhere;x"_s;
    QVERIFY_THROWS_EXCEPTION(ConnectionError, createEngine(url).connect());
}

void MariaDbEngineTest::dataVersionChangesWhenOthersCommit() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer)"_s);
    const auto other = m_database->engine().connect();
    for (const bool inTransaction : {false, true}) {
        if (inTransaction) {
            other->begin();
        }
        qint64 before = connection.dataVersion();
        other->execute(u"INSERT INTO t VALUES (1)"_s);
        if (inTransaction) {
            before = connection.dataVersion();
            other->commit();
        }
        QVERIFY(connection.dataVersion() != before);
    }
}

void MariaDbEngineTest::decimalsAreExactInArithmetic() {
    const MetaData metaData;
    const Table table("t", metaData,
                      {Column("id", Integer(), primaryKey), Column("n", Numeric(30, 10))});
    createAll(m_database->engine(), metaData);
    Connection& connection = open();
    const Dialect& dialect = connection.dialect();
    connection.execute(compile(
        Insert{table, {table["n"]}, {{Decimal("12345678901234567.8901234567")}}, {}}, dialect));
    const Expression n(table["n"]);
    connection.execute(compile(
        Update{table, {table["n"]}, {Value((n - Decimal("0.0000000001")).node())}, {}}, dialect));
    const RowBatch rows =
        connection.query(Select({n, n * Decimal("2"), espalier::orm::sum(n), n / Decimal("2")}));
    QCOMPARE(rows.at(0, 0).toText(), u"12345678901234567.8901234566"_s);
    QCOMPARE(rows.at(0, 1), Value(Decimal("24691357802469135.7802469132")));
    QCOMPARE(rows.at(0, 2), Value(Decimal("12345678901234567.8901234566")));
    QCOMPARE(rows.at(0, 3), Value(Decimal("6172839450617283.9450617283")));
}

void MariaDbEngineTest::foundRowsAreCounted() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer)"_s);
    connection.execute(u"INSERT INTO t VALUES (1, 1, 2)"_s);
    QCOMPARE(connection.execute(u"UPDATE t SET a = 1"_s).rowsAffected, 1);
    connection.execute(u"UPDATE t SET a = b, b = a"_s); // from what was there before
    QCOMPARE(connection.scalar(sql(u"SELECT a || b FROM t"_s)), Value(u"21"_s));
}

void MariaDbEngineTest::rowsMayBeChosenFromTheTableThatIsWritten() {
    const MetaData metaData;
    const Table table("t", metaData, {Column("id", Integer(), primaryKey), Column("n", Integer())});
    createAll(m_database->engine(), metaData);
    Connection& connection = open();
    const Dialect& dialect = connection.dialect();
    const Expression id(table["id"]);
    connection.execute(compile(Insert{table, {table["n"]}, {{1}, {2}, {3}}, {}}, dialect));
    const Select largest = Select({espalier::orm::max(table["n"])}).from({table});
    QCOMPARE(connection
                 .execute(compile(
                     Update{table, {table["n"]}, {7}, Expression(table["n"]).in(largest)}, dialect))
                 .rowsAffected,
             1);
    const ExecResult gone = connection.execute(compile(
        Delete{table, id.in(Select({id}).orderBy({id.desc()}).limit(2)), {table["id"]}}, dialect));
    QCOMPARE(gone.returned.rowCount(), 2);
}

void MariaDbEngineTest::textsAreComparedExactly() {
    const MetaData metaData;
    const Table table("t", metaData, {Column("a", String(9), primaryKey)});
    createAll(m_database->engine(), metaData);
    Connection& connection = open();
    connection.execute(
        compile(Insert{table, {table["a"]}, {{u"a"_s}, {u"A"_s}, {u"a "_s}, {u"ä"_s}}, {}},
                connection.dialect()));
    QCOMPARE(connection.query(Select({table["a"]}).where(table["a"] == u"a"_s)).rowCount(), 1);
}

void MariaDbEngineTest::valuesTravelApartFromTheText() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY, a varchar(9))"_s);
    const auto counted = [&connection](const QString& what) {
        return connection.execute(u"SHOW SESSION STATUS LIKE 'Com_%1'"_s.arg(what))
            .returned.at(0, 1)
            .toText()
            .toInt();
    };
    const int prepared = counted(u"stmt_prepare"_s);
    const int executed = counted(u"stmt_execute"_s);
    for (int id = 1; id <= 3; ++id) {
        const ExecResult made =
            connection.execute(u"INSERT INTO t VALUES (:id, :a) RETURNING id, a"_s,
                               {{u"id"_s, id}, {u"a"_s, u"it's"_s}});
        QCOMPARE(made.rowsAffected, 1);
        QCOMPARE(made.returned.at(0, 0), Value(id));
        QCOMPARE(made.returned.at(0, 1), Value(u"it's"_s));
    }
    QCOMPARE(counted(u"stmt_prepare"_s) - prepared, 1); // and kept
    QCOMPARE(counted(u"stmt_execute"_s) - executed, 3);
    QCOMPARE(connection.execute(u"UPDATE t SET a = :a"_s, {{u"a"_s, null}}).rowsAffected, 3);
    QCOMPARE(counted(u"stmt_prepare"_s) - prepared, 2);
}

void MariaDbEngineTest::valuesMeanTheSameUnderEverySqlMode() {
    Connection& connection = open();
    connection.execute(u"SET sql_mode = ''"_s);
    const QString text = u"a \\' OR 1 = 1 -- \\\\ \" \n"_s;
    const RowBatch rows = connection.execute(u"SELECT :a"_s, {{u"a"_s, text}}).returned;
    QCOMPARE(rows.at(0, 0), Value(text));
}

void MariaDbEngineTest::placesAndValuesAreCounted() {
    Connection& connection = open();
    Statement statement = sql(u"SELECT ?, '?', ?"_s);
    statement.bindings = {1};
    QCOMPARE(caught<SqlError>([&] { connection.query(statement); }).message(),
             u"The statement has 2 places for 1 values."_s);
    statement.bindings = {1, 2};
    QCOMPARE(connection.query(statement).at(0, 2), Value(2));
}

void MariaDbEngineTest::statementsSurviveAChangedTable() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (a integer)"_s);
    connection.execute(u"INSERT INTO t VALUES (5)"_s);
    const auto read = [&connection] {
        return connection.execute(u"SELECT * FROM t WHERE a = :a"_s, {{u"a"_s, 5}}).returned;
    };
    QCOMPARE(read().names, QStringList{u"a"_s});
    connection.execute(u"ALTER TABLE t ADD COLUMN b varchar(200) DEFAULT 'x', MODIFY a bigint"_s);
    QCOMPARE(read().names, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(read().at(0, 1), Value(u"x"_s));
    const auto write = [&connection] {
        return connection.execute(u"INSERT INTO t (a) VALUES (:a) RETURNING *"_s, {{u"a"_s, 6}});
    };
    QCOMPARE(write().returned.width, 2);
    connection.execute(u"ALTER TABLE t DROP COLUMN b, ADD COLUMN c integer"_s);
    connection.begin(); // what this program alters is prepared anew, in a transaction too
    QCOMPARE(write().returned.names, QStringList({u"a"_s, u"c"_s}));
    connection.rollback();
    connection.execute(u"EXECUTE IMMEDIATE 'ALTER TABLE t DROP COLUMN c'"_s); // as others would
    connection.begin();
    QVERIFY(caught<SqlError>([&] { write(); }).message().contains(u"roll back and repeat"));
    connection.rollback(); // it was written, and cannot be read
    QCOMPARE(write().returned.width, 1);
    QCOMPARE(connection.execute(u"SELECT count(*) FROM t"_s).returned.at(0, 0), Value(3));
}

void MariaDbEngineTest::proceduresTakeValues() {
    Connection& connection = open();
    connection.execute(u"CREATE PROCEDURE twice(n integer) BEGIN SELECT n; SELECT 2 * n; END"_s);
    for (const int n : {3, 4}) {
        const RowBatch rows = connection.execute(u"CALL twice(:n)"_s, {{u"n"_s, n}}).returned;
        QCOMPARE(rows.at(0, 0), Value(n));
    }
    QCOMPARE(connection.execute(u"SELECT 1"_s).returned.at(0, 0), Value(1));
}

/// The server of the tests may have no TLS: then the client library would go on in the clear.
void MariaDbEngineTest::tlsIsAskedForByTheUrl() {
    const RowBatch has =
        m_database->engine().connect()->execute(u"SHOW VARIABLES LIKE 'have_ssl'"_s).returned;
    if (has.at(0, 1).toText() == u"YES"_s)
        QSKIP("this server has TLS");
    Url url = m_database->engine().url();
    url.tls = {{u"ssl-cipher"_s, u"AES256-GCM-SHA384"_s}};
    const auto error = caught<ConnectionError>([&] { createEngine(url).connect(); });
    QVERIFY2(error.message().contains(u"SSL"_s) || error.message().contains(u"encrypt"_s),
             qPrintable(error.message()));
}

QTEST_GUILESS_MAIN(MariaDbEngineTest)
#include "tst_MariaDbEngine.moc"
