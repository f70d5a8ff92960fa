// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Connection.h"
#include "orm/engine/StatementLog.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

StatementLog::Entry entry(StatementKind kind, const QString& table, const QStringList& columns = {},
                          const QString& text = {}) {
    StatementLog::Entry result;
    result.statement.kind = kind;
    result.statement.table = table;
    result.statement.columns = columns;
    result.statement.text = text;
    return result;
}

} // namespace

class StatementLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingIsKeptUntilItIsStarted() {
        StatementLog log;
        log.add(entry(StatementKind::Begin, {}));
        QVERIFY(log.entries().empty());
        log.start();
        log.add(entry(StatementKind::Begin, {}));
        log.stop();
        log.add(entry(StatementKind::Commit, {}));
        QCOMPARE(log.summary(), QStringList({u"BEGIN"_s}));
        log.clear();
        QVERIFY(log.entries().empty());
    }

    void summaryIsOneLineAnEntry() {
        StatementLog log;
        log.start();
        log.add(entry(StatementKind::Insert, u"product"_s, {u"sku"_s, u"msrp"_s}));
        log.add(entry(StatementKind::Update, u"product"_s, {u"msrp"_s}));
        log.add(entry(StatementKind::Delete, u"product"_s));
        log.add(entry(StatementKind::Select, u"category"_s));
        log.add(entry(StatementKind::Savepoint, u"a"_s));
        log.add(entry(StatementKind::RollbackTo, u"a"_s));
        log.add(entry(StatementKind::Release, u"a"_s));
        log.add(entry(StatementKind::Rollback, {}));
        log.add(
            entry(StatementKind::Ddl, u"product"_s, {}, u"create unique index i on product(a)"_s));
        log.add(entry(StatementKind::Pragma, {}, {}, u"PRAGMA  foreign_keys"_s));
        log.add(entry(StatementKind::Other, {}, {}, u"analyze x"_s));
        QCOMPARE(log.summary(),
                 QStringList({u"INSERT product(sku,msrp)"_s, u"UPDATE product(msrp)"_s,
                              u"DELETE product"_s, u"SELECT category"_s, u"SAVEPOINT a"_s,
                              u"ROLLBACK TO a"_s, u"RELEASE a"_s, u"ROLLBACK"_s,
                              u"CREATE INDEX product"_s, u"PRAGMA foreign_keys"_s, u"ANALYZE"_s}));
    }

    void connectionLogsWhatItSends() {
        const Engine engine = createEngine(u"sqlite://"_s);
        const std::unique_ptr<Connection> connection = engine.connect();
        connection->execute(u"CREATE TABLE t (a UNIQUE)"_s);
        engine.log().start();
        {
            Transaction transaction(*connection);
            Statement insert;
            insert.kind = StatementKind::Insert;
            insert.table = u"t"_s;
            insert.columns = {u"a"_s};
            insert.text = u"INSERT INTO t (a) VALUES (?)"_s;
            insert.bindings = {1};
            connection->execute(insert);
            QVERIFY_THROWS_EXCEPTION(IntegrityError, connection->execute(insert));
            transaction.commit();
        }
        Statement select;
        select.kind = StatementKind::Select;
        select.table = u"t"_s;
        select.text = u"SELECT a FROM t"_s;
        connection->query(select);
        QCOMPARE(engine.log().summary(),
                 QStringList({u"BEGIN"_s, u"INSERT t(a)"_s, u"INSERT t(a) (failed)"_s, u"COMMIT"_s,
                              u"SELECT t"_s}));
        const std::vector<StatementLog::Entry> entries = engine.log().entries();
        QCOMPARE(entries[1].rows, 1);
        QVERIFY(entries[1].statement.bindings.front() == Value(1));
        QVERIFY(entries[2].failed);
        QCOMPARE(entries[4].rows, 1);
    }

    void openingAConnectionIsNotLogged() {
        const Engine engine = createEngine(u"sqlite://"_s);
        engine.log().start();
        (void)engine.connect();
        QCOMPARE(engine.log().summary(), QStringList());
    }

    void threadsMayWriteAtTheSameTime() {
        StatementLog log;
        log.start();
        const auto work = [&log] {
            for (int i = 0; i < 1000; ++i) {
                log.add(entry(StatementKind::Begin, {}));
            }
        };
        std::thread first(work);
        std::thread second(work);
        first.join();
        second.join();
        QCOMPARE(log.entries().size(), std::size_t(2000));
    }
};

QTEST_GUILESS_MAIN(StatementLogTest)
#include "tst_StatementLog.moc"
