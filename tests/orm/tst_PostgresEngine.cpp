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
    return Dialect::forScheme(u"postgresql"_s)->parseType(QString::fromLatin1(declared));
}

Statement sql(const QString& words) {
    Statement statement;
    statement.text = words;
    return statement;
}

} // namespace

class PostgresEngineTest : public QObject {
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
    void serializationFailuresAreLockErrors();
    void readOnlyConnectionsRefuseToWrite();
    void savepointsUndoPartOfATransaction();
    void failedTransactionsAreNotCommitted();
    void isolationIsChosen();
    void preparedTransactionsOutliveTheirConnection();
    void largeResultsAreReadInParts();
    void runningStatementIsCancelled();
    void lostConnectionIsOpenedAgain();
    void lostTransactionMustBeRolledBack();
    void refusalsNeverShowThePassword();
    void dataVersionChangesWhenOthersCommit();
    void valuesTravelApartFromTheText();
    void statementsSurviveAChangedTable();

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

void PostgresEngineTest::initTestCase() {
    if (!Servers::isThere(u"postgresql"_s)) {
        QSKIP(Servers::whyNot(u"postgresql"_s).constData());
    }
}

void PostgresEngineTest::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database = std::make_unique<Servers::FreshDatabase>(u"postgresql"_s);
}

void PostgresEngineTest::cleanup() {
    m_connection.reset();
    m_database.reset();
}

void PostgresEngineTest::valuesComeBackAsTheyWere_data() {
    QTest::addColumn<SqlType>("type");
    QTest::addColumn<Value>("value");
    const auto row = [](const char* name, const SqlType& type, const Value& value) {
        QTest::newRow(name) << type << value;
    };
    row("null", Integer(), null);
    row("smallint", native("smallint"), -32768);
    row("integer", Integer(), std::numeric_limits<qint32>::min());
    row("bigint", BigInteger(), std::numeric_limits<qint64>::min());
    row("large bigint", BigInteger(), std::numeric_limits<qint64>::max());
    row("numeric", Numeric(12, 2), Decimal("54.90"));
    row("38 digits", Numeric(38, 10), Decimal("1234567890123456789012345678.1234567890"));
    row("60 digits", Numeric(),
        Decimal("-123456789012345678901234567890123456789012345678901234567890.5"));
    row("scale is kept", Numeric(), Decimal("1.500"));
    row("unsigned", Numeric(20, 0), std::numeric_limits<quint64>::max());
    row("numeric NaN", Numeric(), std::nan(""));
    row("numeric infinity", Numeric(), std::numeric_limits<double>::infinity());
    row("double", Float(), 0.1);
    row("smallest double", Float(), std::numeric_limits<double>::denorm_min());
    row("largest double", Float(), std::numeric_limits<double>::max());
    row("NaN", Float(), std::nan(""));
    row("minus infinity", Float(), -std::numeric_limits<double>::infinity());
    row("real", native("real"), 0.25);
    row("true", Boolean(), true);
    row("false", Boolean(), false);
    row("text", Text(), u"it's \"quoted\" \\ ?, :name, $1, \n\t and 😀 漢字"_s);
    row("empty text", Text(), u""_s);
    row("varchar", String(20), u"Größe"_s);
    row("long text", Text(), QString(100000, u'ä'));
    row("bytes", LargeBinary(), QByteArray("\0\1\xff'\\x?", 7));
    row("no bytes", LargeBinary(), QByteArray(""));
    row("date", Date(), QDate(2024, 2, 29));
    row("date before Christ", Date(), QDate(-44, 3, 15));
    row("far date", Date(), QDate(12024, 12, 31));
    row("time", Time(), QTime(23, 59, 59, 999));
    row("timestamp", DateTime(), QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3, 40)));
    row("timestamp with zone", native("timestamp with time zone"),
        QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3), Qt::UTC));
    row("other zone", native("timestamp with time zone"),
        QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3), Qt::OffsetFromUTC, -12600));
    row("uuid", SqlType{TypeKind::Uuid}, QUuid(u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s));
    row("null uuid", SqlType{TypeKind::Uuid}, QUuid());
    row("jsonb", SqlType{TypeKind::Json}, Json{R"({"a": [1, "?", null]})"});
    row("json", native("json"), Json{R"({"b":1,  "a":2})"});
    row("array", native("text[]"), Array{u"a"_s, u"b c"_s});
    row("interval", native("interval"), u"P1Y2M3DT4H5M6.000007S"_s);
    row("inet", native("inet"), u"192.168.0.0/24"_s);
}

void PostgresEngineTest::valuesComeBackAsTheyWere() {
    QFETCH(SqlType, type);
    QFETCH(Value, value);
    const MetaData metaData;
    const Table table("t", metaData, {Column("id", Integer(), primaryKey), Column("value", type)});
    createAll(m_database->engine(), metaData);
    Connection& connection = open();
    const Column column = table["value"];
    connection.execute(compile(Insert{table, {column, table["id"]}, {{value, 1}, {value, 2}}, {}},
                               connection.dialect()));
    Select query({column});
    if (type.native != u"json") { // has no equality
        query = query.where(Expression(column).isSame(value));
    }
    const RowBatch rows = connection.query(query);
    QCOMPARE(rows.rowCount(), 2);
    if (value.kind() != Value::Kind::DateTime) { // an instant has several spellings
        QCOMPARE(rows.at(1, 0).toText(), value.toText());
    }
    QVERIFY(rows.at(0, 0) == value);
    QCOMPARE(Value::toString(rows.at(0, 0).kind()),
             value.kind() == Value::Kind::UInt64 ? u"Decimal"_s : Value::toString(value.kind()));
    connection.execute(
        compile(Update{table, {column}, {value}, table["id"] == 1}, connection.dialect()));
}

void PostgresEngineTest::whatNoValueHoldsIsGivenAsText_data() {
    QTest::addColumn<SqlType>("type");
    QTest::addColumn<QString>("text");
    QTest::newRow("microseconds") << DateTime() << u"2024-05-31 01:02:03.123456"_s;
    QTest::newRow("zoned microseconds")
        << native("timestamp with time zone") << u"2024-05-31 01:02:03.123456+00"_s;
    QTest::newRow("time") << Time() << u"01:02:03.123456"_s;
    QTest::newRow("end of the day") << Time() << u"24:00:00"_s;
    QTest::newRow("infinite date") << Date() << u"infinity"_s;
    QTest::newRow("infinite moment") << DateTime() << u"-infinity"_s;
    QTest::newRow("time with a zone") << native("time with time zone") << u"01:02:03+02"_s;
}

void PostgresEngineTest::whatNoValueHoldsIsGivenAsText() {
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

void PostgresEngineTest::valuesWithoutATypeKeepTheirKind_data() {
    QTest::addColumn<Value>("value");
    QTest::newRow("flag") << Value(true);
    QTest::newRow("number") << Value(5000000000);
    QTest::newRow("decimal") << Value(Decimal("12345678901234567.8901234567"));
    QTest::newRow("double") << Value(5.5);
    QTest::newRow("text") << Value(u"5"_s);
    QTest::newRow("bytes") << Value(QByteArray("ab"));
    QTest::newRow("date") << Value(QDate(2024, 1, 1));
    QTest::newRow("uuid") << Value(QUuid(u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s));
}

void PostgresEngineTest::valuesWithoutATypeKeepTheirKind() {
    QFETCH(Value, value);
    Connection& connection = open();
    const RowBatch rows =
        connection.execute(u"SELECT :value AS v, :value IS NULL"_s, {{u"value"_s, value}}).returned;
    QVERIFY(rows.at(0, 0) == value);
    QCOMPARE(rows.at(0, 0).kind(), value.kind());
    QCOMPARE(rows.at(0, 1), Value(false));
}

void PostgresEngineTest::valuesThatWouldBeAlteredAreRefused_data() {
    QTest::addColumn<SqlType>("type");
    QTest::addColumn<Value>("value");
    QTest::newRow("NUL") << Text() << Value(QString(u"a"_s + QChar::Null));
    QTest::newRow("half a pair") << Text() << Value(QString(QChar(0xd800)));
    QTest::newRow("too long") << String(3) << Value(u"abcd"_s);
    QTest::newRow("too large") << Integer() << Value(5000000000);
    QTest::newRow("too precise") << Numeric(4, 2) << Value(Decimal("123.45"));
    QTest::newRow("no number") << Integer() << Value(u"five"_s);
    QTest::newRow("zone") << DateTime()
                          << Value(QDateTime(QDate(2024, 1, 1), QTime(1, 0), Qt::UTC));
    QTest::newRow("no zone") << native("timestamptz")
                             << Value(QDateTime(QDate(2024, 1, 1), QTime(1, 0)));
    QTest::newRow("year") << Date() << Value(QDate(-5000, 1, 1));
    QTest::newRow("json") << SqlType{TypeKind::Json} << Value(Json{"{"});
}

void PostgresEngineTest::valuesThatWouldBeAlteredAreRefused() {
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

void PostgresEngineTest::namesOfAnyKindWork_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("quotes") << u"a \"quoted\" na'me"_s;
    QTest::newRow("dots") << u"a.b.c"_s;
    QTest::newRow("keyword") << u"select"_s;
    QTest::newRow("upper case") << u"UserName"_s;
    QTest::newRow("marks") << u"what? :when $1 %s"_s;
    QTest::newRow("emoji") << u"😀 漢字"_s;
    QTest::newRow("longest") << QString(31, u'ä') + u'a';
}

void PostgresEngineTest::namesOfAnyKindWork() {
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
    QVERIFY_THROWS_EXCEPTION(SchemaError, connection.dialect().identifier(QString(32, u'ä')));
}

void PostgresEngineTest::keysAreMadeByTheDatabase() {
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
    QCOMPARE(none.returned.at(0, 0), Value(4));
    QVERIFY(none.returned.at(0, 1).isNull());
}

void PostgresEngineTest::constraintsAreNamed_data() {
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
                           << u""_s;
}

void PostgresEngineTest::constraintsAreNamed() {
    QFETCH(QString, sql);
    Connection& connection = open();
    connection.execute(u"CREATE TABLE parent (id integer PRIMARY KEY)"_s);
    connection.execute(u"CREATE TABLE child (id integer PRIMARY KEY, parent_id integer REFERENCES "
                       "parent, name text NOT NULL, stars integer CHECK (stars <= 5), "
                       "UNIQUE (parent_id, name))"_s);
    connection.execute(u"INSERT INTO parent VALUES (1)"_s);
    const auto error = caught<IntegrityError>([&] { connection.execute(sql); });
    QTEST(int(error.constraint()), "constraint");
    QTEST(error.context().column, "column");
    QVERIFY(error.context().table == u"child" || error.context().table == u"parent");
    QCOMPARE(error.context().driverCode.size(), 5);
}

void PostgresEngineTest::locksAreWaitedForAndGivenUp() {
    Connection& first = open();
    first.execute(u"CREATE TABLE t (id integer PRIMARY KEY, n integer)"_s);
    first.execute(u"INSERT INTO t VALUES (1, 1)"_s);
    Url url = m_database->engine().url();
    url.busyTimeout = std::chrono::milliseconds(50);
    const auto second = createEngine(url).connect();
    Transaction transaction(first);
    first.execute(u"UPDATE t SET n = 2"_s);
    QVERIFY_THROWS_EXCEPTION(LockedError, second->execute(u"UPDATE t SET n = 3"_s));
    QVERIFY_THROWS_EXCEPTION(LockedError, second->execute(u"SELECT * FROM t FOR UPDATE NOWAIT"_s));
    QCOMPARE(second->execute(u"SELECT * FROM t FOR UPDATE SKIP LOCKED"_s).returned.rowCount(), 0);
}

void PostgresEngineTest::deadlocksAreBrokenUp() {
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

void PostgresEngineTest::serializationFailuresAreLockErrors() {
    Connection& first = open();
    first.execute(u"CREATE TABLE t (id integer PRIMARY KEY, n integer)"_s);
    first.execute(u"INSERT INTO t VALUES (1, 1)"_s);
    first.begin(TransactionOptions{.isolation = Isolation::Serializable});
    first.execute(u"SELECT n FROM t"_s);
    m_database->engine().connect()->execute(u"UPDATE t SET n = 2"_s);
    QVERIFY_THROWS_EXCEPTION(LockedError, first.execute(u"UPDATE t SET n = n + 1"_s));
    first.rollback();
}

void PostgresEngineTest::readOnlyConnectionsRefuseToWrite() {
    Url url = m_database->engine().url();
    url.readOnly = true;
    const auto connection = createEngine(url).connect();
    QVERIFY_THROWS_EXCEPTION(ReadOnlyError, connection->execute(u"CREATE TABLE t (a integer)"_s));
}

void PostgresEngineTest::savepointsUndoPartOfATransaction() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    const QString insert = u"INSERT INTO t VALUES (:id)"_s;
    connection.begin();
    connection.execute(insert, {{u"id"_s, 1}});
    connection.savepoint(u"a \"point\""_s);
    QVERIFY_THROWS_EXCEPTION(IntegrityError, connection.execute(insert, {{u"id"_s, 1}}));
    QVERIFY_THROWS_EXCEPTION(SqlError, connection.execute(insert, {{u"id"_s, 2}}));
    connection.rollbackTo(u"a \"point\""_s);
    connection.execute(insert, {{u"id"_s, 3}});
    connection.release(u"a \"point\""_s);
    connection.commit();
    QCOMPARE(connection.scalar(sql(u"SELECT string_agg(id::text, ',' ORDER BY id) FROM t"_s)),
             Value(u"1,3"_s));
}

void PostgresEngineTest::failedTransactionsAreNotCommitted() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    connection.begin();
    connection.execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, 1}});
    QVERIFY_THROWS_EXCEPTION(IntegrityError,
                             connection.execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, 1}}));
    QVERIFY(connection.inTransaction());
    QVERIFY_THROWS_EXCEPTION(SqlError, connection.commit());
    QVERIFY(!connection.inTransaction());
    QCOMPARE(connection.scalar(sql(u"SELECT count(*) FROM t"_s)), Value(0));
}

void PostgresEngineTest::isolationIsChosen() {
    Connection& connection = open();
    connection.begin(TransactionOptions{.isolation = Isolation::RepeatableRead, .readOnly = true});
    QCOMPARE(connection.scalar(sql(u"SHOW transaction_isolation"_s)), Value(u"repeatable read"_s));
    QCOMPARE(connection.scalar(sql(u"SHOW transaction_read_only"_s)), Value(u"on"_s));
    connection.commit();
    QCOMPARE(connection.scalar(sql(u"SHOW transaction_isolation"_s)), Value(u"read committed"_s));
}

void PostgresEngineTest::preparedTransactionsOutliveTheirConnection() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    for (const QString& name : {u"first"_s, u"second"_s}) {
        const auto one = m_database->engine().connect();
        one->beginTwoPhase(name);
        one->execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, name.size()}});
        one->prepare();
        QVERIFY(!one->inTransaction());
    }
    QCOMPARE(connection.preparedTransactions(), QStringList({u"first"_s, u"second"_s}));
    connection.commitPrepared(u"first"_s);
    connection.rollbackPrepared(u"second"_s);
    QCOMPARE(connection.preparedTransactions(), QStringList());
    QCOMPARE(connection.scalar(sql(u"SELECT sum(id) FROM t"_s)), Value(5));
    connection.beginTwoPhase(u"third"_s);
    connection.execute(u"INSERT INTO t VALUES (7)"_s);
    connection.commit();
    QCOMPARE(connection.scalar(sql(u"SELECT sum(id) FROM t"_s)), Value(12));
    QVERIFY_THROWS_EXCEPTION(SessionError, connection.prepare());
    QVERIFY_THROWS_EXCEPTION(SessionError, connection.beginTwoPhase(u"it's"_s));
    QVERIFY_THROWS_EXCEPTION(SessionError,
                             createEngine(u"sqlite://"_s).connect()->beginTwoPhase(u"a"_s));
}

void PostgresEngineTest::largeResultsAreReadInParts() {
    Connection& connection = open();
    Statement rows =
        compileText(u"SELECT n, :text || '?', NULL FROM generate_series(1, :last) AS n"_s,
                    {{u"text"_s, u"it's"_s}, {u"last"_s, 2500}}, connection.dialect());
    rows.kind = StatementKind::Select;
    QList<qsizetype> sizes;
    qint64 sum = 0;
    const auto take = [&](RowBatch&& batch) {
        sizes += batch.rowCount();
        for (qsizetype i = 0; i < batch.rowCount(); ++i) {
            sum += batch.at(i, 0).as<qint64>();
        }
        // Other statements run in between.
        return connection.scalar(sql(u"SELECT 'it''s?'"_s)) == batch.at(0, 1);
    };
    connection.stream(rows, 1000, take);
    QCOMPARE(sizes, QList<qsizetype>({1000, 1000, 500}));
    QCOMPARE(sum, 2500 * 2501 / 2);
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

void PostgresEngineTest::runningStatementIsCancelled() {
    Connection& connection = open();
    std::thread canceller([this, &connection] {
        const auto watcher = m_database->engine().connect();
        const Statement running =
            sql(u"SELECT count(*) FROM pg_stat_activity WHERE state = 'active' "
                "AND wait_event = 'PgSleep'"_s);
        while (watcher->scalar(running) != Value(1)) {
            std::this_thread::yield();
        }
        connection.cancel();
    });
    QVERIFY_THROWS_EXCEPTION(CancelledError, connection.execute(u"SELECT pg_sleep(30)"_s));
    canceller.join();
    QCOMPARE(connection.scalar(sql(u"SELECT 1"_s)), Value(1));
}

void PostgresEngineTest::lostConnectionIsOpenedAgain() {
    Connection& connection = open();
    const QString ask = u"SELECT :n + 1"_s;
    connection.execute(ask, {{u"n"_s, 1}});
    QVERIFY_THROWS_EXCEPTION(
        ConnectionError, connection.execute(u"SELECT pg_terminate_backend(pg_backend_pid())"_s));
    QCOMPARE(connection.execute(ask, {{u"n"_s, 1}}).returned.at(0, 0), Value(2));
}

void PostgresEngineTest::lostTransactionMustBeRolledBack() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    connection.begin();
    connection.execute(u"INSERT INTO t VALUES (:id)"_s, {{u"id"_s, 1}});
    const Value pid = connection.scalar(sql(u"SELECT pg_backend_pid()"_s)).value();
    m_database->engine().connect()->execute(u"SELECT pg_terminate_backend(:pid::integer)"_s,
                                            {{u"pid"_s, pid}});
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

void PostgresEngineTest::refusalsNeverShowThePassword() {
    Url url = m_database->engine().url();
    url.password = u"geheim"_s;
    url.database = u"no such database"_s;
    const auto error = caught<ConnectionError>([&] { createEngine(url).connect(); });
    QVERIFY(error.message().contains(u"no such database"));
    QVERIFY(!error.fullText().contains(u"geheim"));
    url.database = u"a;b"_s;
    url.socket = u"/nowhere;x"_s;
    QVERIFY_THROWS_EXCEPTION(ConnectionError, createEngine(url).connect());
}

void PostgresEngineTest::dataVersionChangesWhenOthersCommit() {
    Connection& connection = open();
    const qint64 before = connection.dataVersion();
    m_database->engine().connect()->execute(u"CREATE TABLE t (id integer)"_s);
    QVERIFY(connection.dataVersion() != before);
}

/// The server of the tests has no TLS.
void PostgresEngineTest::tlsIsAskedForByTheUrl() {
    Url url = m_database->engine().url();
    url.tls = {{u"sslmode"_s, u"prefer"_s}};
    QVERIFY(createEngine(url).connect()->execute(u"SELECT 1"_s).returned.rowCount() == 1);
    url.tls = {{u"sslmode"_s, u"require"_s}};
    const auto error = caught<ConnectionError>([&] { createEngine(url).connect(); });
    QVERIFY2(error.message().contains(u"SSL"_s), qPrintable(error.message()));
}

void PostgresEngineTest::valuesTravelApartFromTheText() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (id integer PRIMARY KEY, a text)"_s);
    const auto prepared = [&connection] {
        return connection
            .execute(u"SELECT statement FROM pg_prepared_statements WHERE name LIKE 'espalier%'"_s)
            .returned;
    };
    for (int id = 1; id <= 3; ++id) {
        const ExecResult made = connection.execute(u"INSERT INTO t VALUES (:id, :a) RETURNING a"_s,
                                                   {{u"id"_s, id}, {u"a"_s, u"it's :b ?"_s}});
        QCOMPARE(made.rowsAffected, 1);
        QCOMPARE(made.returned.at(0, 0), Value(u"it's :b ?"_s));
    }
    QCOMPARE(prepared().rowCount(), 1); // and kept
    QCOMPARE(prepared().at(0, 0), Value(u"INSERT INTO t VALUES ($1::bigint, $2) RETURNING a"_s));
    for (int i = 0; i < 100; ++i)
        connection.execute(u"SELECT :v AS c%1"_s.arg(i), {{u"v"_s, i}});
    QCOMPARE(prepared().rowCount(), 64);
    connection.begin();
    QVERIFY_THROWS_EXCEPTION(DataError, connection.execute(u"SELECT 1 / :v"_s, {{u"v"_s, 0}}));
    connection.rollback();
    QCOMPARE(prepared().rowCount(), 64);
}

void PostgresEngineTest::statementsSurviveAChangedTable() {
    Connection& connection = open();
    connection.execute(u"CREATE TABLE t (a integer)"_s);
    connection.execute(u"INSERT INTO t VALUES (5)"_s);
    const auto read = [&connection] {
        return connection.execute(u"SELECT * FROM t WHERE a = :a"_s, {{u"a"_s, 5}}).returned;
    };
    QCOMPARE(read().names, QStringList{u"a"_s});
    connection.execute(u"ALTER TABLE t ADD COLUMN b text DEFAULT 'x'"_s);
    QCOMPARE(read().names, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(read().at(0, 1), Value(u"x"_s));
    // What this program alters is prepared anew, in a transaction too; by any of its connections.
    connection.begin();
    connection.execute(u"ALTER TABLE t DROP COLUMN b"_s);
    QCOMPARE(read().names, QStringList{u"a"_s});
    connection.rollback();
    QCOMPARE(read().names, QStringList({u"a"_s, u"b"_s}));
    m_database->engine().connect()->execute(u"ALTER TABLE t ADD COLUMN c text"_s);
    connection.begin();
    QCOMPARE(read().names, QStringList({u"a"_s, u"b"_s, u"c"_s}));
    connection.rollback();
    // What others alter, as it seems here, ends a transaction once.
    connection.execute(u"DO $$ BEGIN EXECUTE 'ALTER TABLE t DROP COLUMN c'; END $$"_s);
    connection.begin();
    QVERIFY_THROWS_EXCEPTION(SqlError, read());
    connection.rollback();
    QCOMPARE(read().names, QStringList({u"a"_s, u"b"_s}));
}

QTEST_GUILESS_MAIN(PostgresEngineTest)
#include "tst_PostgresEngine.moc"
