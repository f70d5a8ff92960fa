// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Connection.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <limits>
#include <thread>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

Statement select(const QString& text, const std::vector<Value>& bindings = {}) {
    Statement statement;
    statement.kind = StatementKind::Select;
    statement.text = text;
    statement.bindings = bindings;
    return statement;
}

// Counts for some seconds unless it is interrupted.
Statement slow() {
    return select(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                  "WHERE i < 100000000) SELECT max(i) FROM n"_s);
}

Value one(Connection& connection, const QString& text) {
    return connection.scalar(select(text)).value_or(Value(u"no row"_s));
}

} // namespace

class ConnectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Rows are taken from SQLite itself: each kind of storage as each type, as by the driver.
    void readsEveryStorageAsTheDialectDoes() {
        const std::vector<std::pair<QString, QVariant>> stored{
            {u"1"_s, QVariant(1LL)},
            {u"-7"_s, QVariant(-7LL)},
            {u"9223372036854775807"_s, QVariant(std::numeric_limits<qlonglong>::max())},
            {u"12.34"_s, QVariant(12.34)},
            {u"0.1 + 0.2"_s, QVariant(0.1 + 0.2)},
            {u"1e300"_s, QVariant(1e300)},
            {u"'plain'"_s, QVariant(u"plain"_s)},
            {u"''"_s, QVariant(u""_s)},
            {u"'Größe 中 😀'"_s, QVariant(u"Größe 中 😀"_s)},
            {u"'a' || char(0) || 'b'"_s, QVariant(QStringView(u"a\0b", 3).toString())},
            {u"CAST(x'41FF42' AS TEXT)"_s, QVariant(u"A\uFFFDB"_s)},
            {u"'2024-02-29'"_s, QVariant(u"2024-02-29"_s)},
            {u"'2024-02-29 12:30:00'"_s, QVariant(u"2024-02-29 12:30:00"_s)},
            {u"'{\"a\": 1}'"_s, QVariant(u"{\"a\": 1}"_s)},
            {u"x'00ff'"_s, QVariant(QByteArray("\0\xff", 2))},
            {u"x''"_s, QVariant(QByteArray(""))},
            {u"NULL"_s, QVariant()}};
        const std::vector<SqlType> types{
            {},           Integer(), String(), Numeric(),  Numeric(10, 4),   Float(),
            Boolean(),    Date(),    Time(),   DateTime(), {TypeKind::Uuid}, {TypeKind::Json},
            LargeBinary()};
        for (const SqlType& type : types) {
            Statement statement = select({});
            QStringList columns;
            for (const auto& [sql, variant] : stored)
                columns.append(sql);
            statement.text = u"SELECT "_s + columns.join(u", "_s) + u" UNION ALL SELECT "_s +
                             columns.join(u", "_s);
            statement.resultTypes.assign(stored.size(), type);
            const RowBatch rows = m_connection->query(statement);
            QCOMPARE(rows.rowCount(), 2);
            for (int i = 0; i < rows.width; ++i) {
                const Value expected =
                    m_connection->dialect().fromDriver(stored[std::size_t(i)].second, type);
                for (const qsizetype row : {0, 1}) {
                    const Value& found = rows.at(row, i);
                    QVERIFY2(found.kind() == expected.kind() && found == expected,
                             qPrintable(stored[std::size_t(i)].first + u" as "_s + type.toString() +
                                        u": "_s + found.toText()));
                }
            }
        }
    }

    void anErrorInALaterRowIsRaised() {
        QVERIFY_THROWS_EXCEPTION(
            Error, m_connection->query(select(u"SELECT abs(i) FROM (SELECT 1 AS i UNION ALL SELECT "
                                              "-9223372036854775807 - 1)"_s)));
        QCOMPARE(one(*m_connection, u"SELECT 5"_s), Value(5));
    }

    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_engine = createEngine(u"sqlite://?busy_timeout=50"_s);
        m_connection = m_engine.connect();
        m_connection->execute(
            u"CREATE TABLE node (id INTEGER PRIMARY KEY, name TEXT UNIQUE, "
            "parent INTEGER REFERENCES node(id) DEFERRABLE INITIALLY DEFERRED)"_s);
    }
    void cleanup() {
        m_connection.reset();
        m_engine = {};
    }

    void valuesComeBackAsTheyWere() {
        const RowBatch rows = m_connection->query(
            select(u"SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e"_s,
                   {qint64(9007199254740993), 0.5, u"Bäume 😀"_s, QByteArray("\0\xff", 2), null}));
        QCOMPARE(rows.names, QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
        QCOMPARE(rows.rowCount(), 1);
        QVERIFY(rows.at(0, 0) == Value(qint64(9007199254740993)));
        QVERIFY(rows.at(0, 1) == Value(0.5));
        QVERIFY(rows.at(0, 2) == Value(u"Bäume 😀"_s));
        QVERIFY(rows.at(0, 3) == Value(QByteArray("\0\xff", 2)));
        QVERIFY(rows.at(0, 4).isNull());
    }

    void resultIsConvertedByItsDeclaredType() {
        Statement statement = select(u"SELECT '2025-03-01', 10.1, NULL"_s);
        statement.resultTypes = {Date(), Numeric(10, 2), Date()};
        const RowBatch rows = m_connection->query(statement);
        QVERIFY(rows.at(0, 0) == Value(QDate(2025, 3, 1)));
        QCOMPARE(rows.at(0, 1).as<Decimal>().toString(), u"10.10"_s);
        QVERIFY(rows.at(0, 2).isNull());
    }

    void preparedStatementTakesNewValues() {
        for (const QString& name : {u"a"_s, u"b"_s}) {
            m_connection->execute(u"INSERT INTO node (name) VALUES (:name)"_s, {{u"name"_s, name}});
        }
        QVERIFY(one(*m_connection, u"SELECT group_concat(name, '') FROM node"_s) == Value(u"ab"_s));
    }

    void sameTextRunsInsideItsOwnLoop() {
        const Statement statement = select(u"SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"_s);
        int outer = 0;
        qsizetype inner = 0;
        m_connection->stream(statement, 1, [&](RowBatch&&) {
            ++outer;
            inner += m_connection->query(statement).rowCount();
            return true;
        });
        QCOMPARE(outer, 3);
        QCOMPARE(inner, 9);
    }

    void streamComesInBatchesAndCanBeStopped() {
        const Statement statement =
            select(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) "
                   "SELECT i FROM n"_s);
        QList<qsizetype> sizes;
        m_connection->stream(statement, 4, [&](RowBatch&& batch) {
            sizes += batch.rowCount();
            return true;
        });
        QCOMPARE(sizes, QList<qsizetype>({4, 4, 2}));
        sizes.clear();
        m_connection->begin();
        m_connection->stream(statement, 4, [&](RowBatch&& batch) {
            sizes += batch.rowCount();
            return false;
        });
        QCOMPARE(sizes, QList<qsizetype>({4}));
        m_connection->commit();
    }

    void emptyResultHasNamesAndNoScalar() {
        const RowBatch rows = m_connection->query(select(u"SELECT id, name FROM node"_s));
        QCOMPARE(rows.names, QStringList({u"id"_s, u"name"_s}));
        QVERIFY(rows.isEmpty());
        QVERIFY(!m_connection->scalar(select(u"SELECT id FROM node"_s)));
    }

    void insertTellsKeyAndCount() {
        const ExecResult inserted =
            m_connection->execute(u"INSERT INTO node (id, name) VALUES (7, 'a'), (9, 'b')"_s);
        QCOMPARE(inserted.rowsAffected, 2);
        QVERIFY(inserted.lastInsertId == Value(qint64(9)));
        QCOMPARE(m_connection->execute(u"UPDATE node SET name = name || '!'"_s).rowsAffected, 2);
        QCOMPARE(m_connection->execute(u"DELETE FROM node WHERE id = 1"_s).rowsAffected, 0);
    }

    void returnedRowsArriveAndTheCommitWorks() {
        Transaction transaction(*m_connection);
        Statement insert;
        insert.kind = StatementKind::Insert;
        insert.text = u"INSERT INTO node (name) VALUES ('a'), ('b') RETURNING id, name"_s;
        const ExecResult result = m_connection->execute(insert);
        QCOMPARE(result.rowsAffected, 2);
        QCOMPARE(result.returned.rowCount(), 2);
        QVERIFY(result.returned.at(1, 1) == Value(u"b"_s));
        transaction.commit();
    }

    void errorsHaveTheirKindAndStatement() {
        m_connection->execute(u"INSERT INTO node (name) VALUES ('a')"_s);
        try {
            m_connection->execute(u"INSERT INTO node (name) VALUES ('a')"_s);
            QFAIL("accepted");
        } catch (const IntegrityError& error) {
            QCOMPARE(error.constraint(), IntegrityError::Constraint::Unique);
            QVERIFY(error.context().statement.contains(u"INSERT"));
            QCOMPARE(error.context().driverCode, u"2067"_s);
        }
        QVERIFY_THROWS_EXCEPTION(SqlError, m_connection->query(select(u"SELEC 1"_s)));
        // Once taken for the text 'nosuch'.
        QVERIFY_THROWS_EXCEPTION(Error, m_connection->query(select(u"SELECT \"nosuch\""_s)));
    }

    void errorInTheMiddleOfAResultIsNotTakenForItsEnd() {
        QVERIFY_THROWS_EXCEPTION(
            Error,
            m_connection->query(select(
                u"SELECT abs(i) FROM (SELECT 1 AS i UNION ALL SELECT -9223372036854775808)"_s)));
    }

    void parameterWithoutValueIsNamed() {
        Statement statement = select(u"SELECT ?"_s, {null});
        statement.parameters = {u"wanted"_s};
        try {
            m_connection->query(statement);
            QFAIL("accepted");
        } catch (const SqlError& error) {
            QVERIFY(error.message().contains(u"wanted"));
        }
    }

    void foreignKeysAreEnforcedAtCommitAndRollbackFollows() {
        m_connection->begin();
        m_connection->execute(u"INSERT INTO node (name, parent) VALUES ('a', 99)"_s);
        QVERIFY_THROWS_EXCEPTION(IntegrityError, m_connection->commit());
        QVERIFY(m_connection->inTransaction());
        m_connection->rollback();
        QVERIFY(!m_connection->inTransaction());
        m_connection->rollback(); // nothing left: no error
        QVERIFY(one(*m_connection, u"SELECT count(*) FROM node"_s) == Value(0));
    }

    void transactionsDoNotNest() {
        QVERIFY_THROWS_EXCEPTION(SessionError, m_connection->commit());
        m_connection->begin();
        QVERIFY_THROWS_EXCEPTION(SessionError, m_connection->begin());
        m_connection->rollback();
    }

    void forgottenTransactionIsRolledBack() {
        {
            const Transaction transaction(*m_connection);
            m_connection->execute(u"INSERT INTO node (name) VALUES ('a')"_s);
        }
        QVERIFY(one(*m_connection, u"SELECT count(*) FROM node"_s) == Value(0));
    }

    void savepointsNest() {
        m_connection->begin();
        m_connection->execute(u"INSERT INTO node (name) VALUES ('a')"_s);
        m_connection->savepoint(u"odd \"name\""_s);
        m_connection->execute(u"INSERT INTO node (name) VALUES ('b')"_s);
        m_connection->rollbackTo(u"odd \"name\""_s);
        m_connection->release(u"odd \"name\""_s);
        m_connection->commit();
        QVERIFY(one(*m_connection, u"SELECT group_concat(name) FROM node"_s) == Value(u"a"_s));
    }

    void connectionsInMemoryShareTheirDatabaseWhileTheEngineLives() {
        m_connection->execute(u"INSERT INTO node (name) VALUES ('a')"_s);
        m_connection.reset();
        QVERIFY(one(*m_engine.connect(), u"SELECT count(*) FROM node"_s) == Value(1));
        const Engine other = createEngine(u"sqlite://"_s);
        QVERIFY(one(*other.connect(), u"SELECT count(*) FROM sqlite_schema"_s) == Value(0));
    }

    void secondWriterInMemoryIsLockedOut() {
        const std::unique_ptr<Connection> second = m_engine.connect();
        m_connection->begin();
        QVERIFY_THROWS_EXCEPTION(LockedError, second->begin());
        m_connection->rollback();
        second->begin();
        second->rollback();
    }

    void queryIsInterruptedFromAnotherThread() {
        std::atomic<bool> over{false};
        std::thread canceller([&] {
            while (!over) {
                m_connection->cancel(); // has no effect before the query runs
                std::this_thread::yield();
            }
        });
        bool cancelled = false;
        try {
            m_connection->query(slow());
        } catch (const CancelledError&) {
            cancelled = true;
        }
        over = true;
        canceller.join();
        QVERIFY(cancelled);
        QVERIFY(one(*m_connection, u"SELECT 1"_s) == Value(1));
    }

    void otherThreadIsRefused() {
        bool refused = false;
        std::thread([&] {
            try {
                m_connection->query(select(u"SELECT 1"_s));
            } catch (const SessionError&) {
                refused = true;
            }
        }).join();
        QVERIFY(refused);
    }

    void acquiredConnectionIsUsedAgainAndCleanedUp() {
        const Connection* first = nullptr;
        {
            const std::shared_ptr<Connection> connection = m_engine.acquire();
            first = connection.get();
            QVERIFY(m_engine.acquire().get() != first);
            connection->begin();
            connection->execute(u"INSERT INTO node (name) VALUES ('a')"_s);
        }
        QVERIFY(one(*m_connection, u"SELECT count(*) FROM node"_s) == Value(0));
        const std::shared_ptr<Connection> again = m_engine.acquire();
        QCOMPARE(again.get(), first);
        QVERIFY(!again->inTransaction());
        QVERIFY(again->engine() == m_engine);
    }

    void acquiredConnectionsBelongToTheirThread() {
        const Connection* mine = m_engine.acquire().get();
        const Connection* theirs = nullptr;
        std::thread([&] { theirs = m_engine.acquire().get(); }).join();
        QVERIFY(theirs != nullptr);
        QVERIFY(mine != theirs);
        QCOMPARE(m_engine.acquire().get(), mine);
    }

    void idleConnectionsDoNotKeepTheEngine() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.db"_s);
        Engine engine = createEngine(u"sqlite:///"_s + path);
        engine.acquire()->execute(u"PRAGMA journal_mode=WAL"_s);
        engine.acquire()->execute(u"CREATE TABLE t (a)"_s);
        QVERIFY(QFile::exists(path + u"-wal"_s));
        engine = {};
        QVERIFY(!QFile::exists(path + u"-wal"_s)); // the last one to close removes it
    }

    void driverCallsAreCountedByThread() {
        const qint64 before = Connection::driverCallsOfThisThread();
        qint64 theirs = -1;
        std::thread([&] {
            (void)m_engine.connect();
            theirs = Connection::driverCallsOfThisThread();
        }).join();
        QVERIFY(theirs > 0);
        QCOMPARE(Connection::driverCallsOfThisThread(), before);
        one(*m_connection, u"SELECT 1"_s);
        QVERIFY(Connection::driverCallsOfThisThread() > before);
    }

    void dataVersionTellsOfOtherWriters() {
        const std::unique_ptr<Connection> other = m_engine.connect();
        const qint64 before = m_connection->dataVersion();
        QCOMPARE(m_connection->dataVersion(), before);
        other->execute(u"INSERT INTO node (name) VALUES ('a')"_s);
        QVERIFY(m_connection->dataVersion() != before);
    }

    void decimalsAreSummedExactly() {
        m_connection->execute(u"CREATE TABLE price (p NUMERIC(10,2))"_s);
        m_connection->execute(
            u"INSERT INTO price VALUES (0.1), (0.2), (NULL), (9007199254740.99)"_s);
        const Value sum = one(*m_connection, u"SELECT espalier_sum(p) FROM price"_s);
        QCOMPARE(sum.toText(), u"9007199254741.29"_s);
        QVERIFY(one(*m_connection, u"SELECT espalier_sum(p) = 0.3 FROM price WHERE p < 1"_s) ==
                Value(1));
        QVERIFY(one(*m_connection, u"SELECT espalier_avg(p) FROM price WHERE p < 1"_s) ==
                Value(0.15));
        QVERIFY(one(*m_connection, u"SELECT espalier_sum(p) FROM price WHERE 0"_s).isNull());
        QVERIFY(
            one(*m_connection, u"SELECT espalier_avg(column1) FROM (VALUES (10), (0), (0))"_s) ==
            Value(3.33333333333333));
    }

    void textIsFoundWithoutRegardToCase() {
        QVERIFY(one(*m_connection, u"SELECT espalier_contains('Grüne ÄPFEL', 'äpf')"_s) ==
                Value(1));
        QVERIFY(one(*m_connection, u"SELECT espalier_contains('Birnen', 'äpf')"_s) == Value(0));
        QVERIFY(one(*m_connection, u"SELECT espalier_contains(NULL, 'a')"_s).isNull());
    }

    // Not as a text that does not match.
    void aPatternThatNeedsTooManyStepsIsAnError() {
        const QString sql = u"SELECT espalier_matches('%1!', '^(a|aa|aaa)+$')"_s;
        QVERIFY(one(*m_connection, sql.arg(u"aaaa"_s)) == Value(0));
        QString message;
        try {
            (void)one(*m_connection, sql.arg(QString(200, u'a')));
        } catch (const Error& error) {
            message = error.message();
        }
        QVERIFY2(message.contains(u"^(a|aa|aaa)+$"_s), qPrintable(message));
    }

private:
    Engine m_engine;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_Connection.moc"
