// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Worker.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <latch>
#include <optional>
#include <thread>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

Statement select(const QString& text) {
    Statement statement;
    statement.kind = StatementKind::Select;
    statement.text = text;
    return statement;
}

Statement slow() {
    return select(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                  "WHERE i < 100000000) SELECT max(i) FROM n"_s);
}

/// What the failed callback was given, by kind.
QString kindOf(const std::exception_ptr& reason) {
    try {
        std::rethrow_exception(reason);
    } catch (const Error& error) {
        return QString::fromLatin1(error.kindName());
    } catch (const std::exception&) {
        return u"other"_s;
    }
}

} // namespace

class WorkerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void jobsRunInOrderInOneOtherThread() {
        Worker worker(createEngine(u"sqlite://"_s));
        std::vector<int> order;
        std::thread::id thread;
        for (int i = 0; i < 5; ++i) {
            worker.post(
                [&order, &thread, i](Connection& connection) {
                    connection.query(select(u"SELECT 1"_s));
                    order.push_back(i);
                    thread = std::this_thread::get_id();
                },
                {});
        }
        worker.drain();
        QCOMPARE(order, std::vector<int>({0, 1, 2, 3, 4}));
        QVERIFY(thread != std::this_thread::get_id());
    }

    void urgentJobsOvertake() {
        Worker worker(createEngine(u"sqlite://"_s));
        std::latch blocked{1};
        QString order;
        worker.post([&blocked](Connection&) { blocked.wait(); }, {});
        worker.post([&order](Connection&) { order += u'1'; }, {});
        worker.post([&order](Connection&) { order += u'a'; }, {}, true);
        worker.post([&order](Connection&) { order += u'b'; }, {}, true);
        blocked.count_down();
        worker.drain();
        QCOMPARE(order, u"ab1"_s);
    }

    void exceptionReachesItsCallbackAndTheNextJobRuns() {
        Worker worker(createEngine(u"sqlite://"_s));
        QString kind;
        bool next = false;
        worker.post([](Connection& connection) { connection.query(select(u"SELEC"_s)); },
                    [&kind](const std::exception_ptr& reason) { kind = kindOf(reason); });
        worker.post([&next](Connection&) { next = true; }, {});
        worker.drain();
        QCOMPARE(kind, u"SqlError"_s);
        QVERIFY(next);
    }

    void waitingJobIsDropped() {
        Worker worker(createEngine(u"sqlite://"_s));
        std::latch blocked{1};
        bool ran = false;
        bool told = false;
        const Worker::Ticket running = worker.post([&blocked](Connection&) { blocked.wait(); }, {});
        const Worker::Ticket waiting = worker.post([&ran](Connection&) { ran = true; },
                                                   [&told](std::exception_ptr) { told = true; });
        QVERIFY(worker.cancel(waiting));
        QVERIFY(!worker.cancel(waiting));
        blocked.count_down();
        worker.drain();
        QVERIFY(!worker.cancel(running)); // over
        QVERIFY(!ran);
        QVERIFY(!told);
    }

    void runningJobIsInterrupted() {
        Worker worker(createEngine(u"sqlite://"_s));
        std::latch started{1};
        QString kind;
        const Worker::Ticket ticket = worker.post(
            [&started](Connection& connection) {
                started.count_down();
                connection.query(slow());
            },
            [&kind](const std::exception_ptr& reason) { kind = kindOf(reason); });
        started.wait();
        QVERIFY(!worker.cancel(ticket));
        worker.drain();
        QCOMPARE(kind, u"CancelledError"_s);
    }

    void cancellingBetweenTwoStatementsStopsTheSecond() {
        Worker worker(createEngine(u"sqlite://"_s));
        std::latch first{1};
        std::latch cancelled{1};
        QString kind;
        std::optional<Value> after;
        const Worker::Ticket ticket = worker.post(
            [&](Connection& connection) {
                connection.execute(u"CREATE TABLE t (a)"_s);
                Transaction transaction(connection);
                connection.execute(u"INSERT INTO t VALUES (1)"_s);
                first.count_down();
                cancelled.wait();
                transaction.commit();
            },
            [&kind](const std::exception_ptr& reason) { kind = kindOf(reason); });
        first.wait();
        worker.cancel(ticket);
        cancelled.count_down();
        worker.post(
            [&after](Connection& connection) {
                after = connection.scalar(select(u"SELECT count(*) FROM t"_s));
            },
            {});
        worker.drain();
        QCOMPARE(kind, u"CancelledError"_s);
        QVERIFY(after == Value(0)); // rolled back, and the next job is not affected
    }

    void transactionLeftOpenIsRolledBack() {
        Worker worker(createEngine(u"sqlite://"_s));
        bool open = true;
        worker.post([](Connection& connection) { connection.begin(); }, {});
        worker.post([&open](Connection& connection) { open = connection.inTransaction(); }, {});
        worker.drain();
        QVERIFY(!open);
    }

    void failedOpeningIsTriedAgain() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"late.db"_s);
        Worker worker(createEngine(Url::file(path)));
        QString kind;
        std::optional<Value> value;
        const auto job = [&value](Connection& connection) {
            value = connection.scalar(select(u"SELECT count(*) FROM sqlite_schema"_s));
        };
        const auto failed = [&kind](const std::exception_ptr& reason) { kind = kindOf(reason); };
        worker.post(job, failed);
        worker.drain();
        QCOMPARE(kind, u"ConnectionError"_s);
        QVERIFY(!value);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        worker.post(job, failed);
        worker.drain();
        QVERIFY(value == Value(0));
    }

    void destructionInterruptsAndDropsTheRest() {
        std::atomic<bool> second{false};
        QString kind;
        {
            Worker worker(createEngine(u"sqlite://"_s));
            std::latch started{1};
            worker.post(
                [&started](Connection& connection) {
                    started.count_down();
                    connection.query(slow());
                },
                [&kind](const std::exception_ptr& reason) { kind = kindOf(reason); });
            worker.post([&second](Connection&) { second = true; }, {});
            started.wait();
        }
        QCOMPARE(kind, u"CancelledError"_s);
        QVERIFY(!second);
    }

    void workerWithoutJobsOpensNothing() {
        const Worker worker(createEngine(Url::file(u"/nowhere/at/all.db"_s)));
    }

    void workersShareOneDatabaseFile() {
        QTemporaryDir folder;
        const Engine engine = createEngine(u"sqlite:///"_s + folder.filePath(u"a.db"_s));
        engine.connect()->execute(u"CREATE TABLE t (a)"_s);
        {
            Worker first(engine);
            Worker second(engine);
            for (int i = 0; i < 20; ++i) {
                for (Worker* const worker : {&first, &second}) {
                    worker->post(
                        [](Connection& connection) {
                            Transaction transaction(connection);
                            connection.execute(u"INSERT INTO t VALUES (1)"_s);
                            transaction.commit();
                        },
                        [](const std::exception_ptr& reason) { qWarning() << kindOf(reason); });
                }
            }
            first.drain();
            second.drain();
        }
        QVERIFY(engine.connect()->scalar(select(u"SELECT count(*) FROM t"_s)) == Value(40));
    }
};

QTEST_GUILESS_MAIN(WorkerTest)
#include "tst_Worker.moc"
