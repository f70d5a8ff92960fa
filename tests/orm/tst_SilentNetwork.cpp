// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Worker.h"
#include "tests/support/CuttingProxy.h"
#include "tests/support/Servers.h"
#include "tests/support/SilentServer.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <latch>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

/// Far above what anything takes here, far below what a network is waited for.
constexpr qint64 AtOnce = 4000;

QString kindOf(const std::exception_ptr& reason) {
    try {
        std::rethrow_exception(reason);
    } catch (const Error& error) {
        return QString::fromLatin1(error.kindName());
    }
}

} // namespace

/// A network that is gone without a word holds nobody up but who asked.
class SilentNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cancellingWaitsForNobody_data() {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("sleep");
        QTest::newRow("postgresql") << u"postgresql"_s << u"SELECT pg_sleep(30)"_s;
        QTest::newRow("mariadb") << u"mariadb"_s << u"SELECT SLEEP(30)"_s;
    }
    void cancellingWaitsForNobody() {
        QFETCH(QString, server);
        QFETCH(QString, sleep);
        if (!Servers::isThere(server)) {
            QSKIP(Servers::whyNot(server).constData());
        }
        Url url = Servers::OwnDatabase::of(server).url();
        CuttingProxy proxy(url.port);
        url.port = proxy.port();
        Worker worker(createEngine(url));
        std::latch started{1};
        QString kind;
        const Worker::Ticket ticket = worker.post(
            [&started, sleep](Connection& connection) {
                connection.execute(u"SELECT 1"_s);
                started.count_down();
                connection.execute(sleep);
            },
            [&kind](const std::exception_ptr& reason) { kind = kindOf(reason); });
        started.wait();
        proxy.freeze(true);
        QElapsedTimer elapsed;
        elapsed.start();
        QVERIFY(!worker.cancel(ticket));
        QVERIFY2(elapsed.elapsed() < AtOnce, qPrintable(QString::number(elapsed.elapsed())));
        proxy.freeze(false);
        worker.drain();
        QCOMPARE(kind, u"CancelledError"_s);
        std::optional<qint64> next;
        worker.post([&next](Connection& connection) { next = connection.dataVersion(); }, {});
        worker.drain();
        QVERIFY(next); // what was asked for the job before does not meet it
    }

    void aServerThatDoesNotAnswerKeepsNoFileClosed() {
        SilentServer silent;
        QVERIFY(silent.port() > 0);
        const QString scheme = Servers::isThere(u"postgresql"_s) ? u"postgresql"_s : u"mariadb"_s;
        if (!Servers::isThere(scheme)) {
            QSKIP(Servers::whyNot(scheme).constData());
        }
        Worker waiting(
            createEngine(u"%1://somebody@127.0.0.1:%2/any"_s.arg(scheme).arg(silent.port())));
        waiting.post([](Connection&) {}, [](const std::exception_ptr&) {});
        QTRY_VERIFY(silent.hasCaller());
        QElapsedTimer elapsed;
        elapsed.start();
        {
            const auto file = createEngine(u"sqlite://"_s).connect();
            file->execute(u"SELECT 1"_s);
        }
        QVERIFY2(elapsed.elapsed() < AtOnce, qPrintable(QString::number(elapsed.elapsed())));
        silent.hangUp();
    }
};

QTEST_GUILESS_MAIN(SilentNetworkTest)
#include "tst_SilentNetwork.moc"
