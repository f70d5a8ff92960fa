// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"
#include "tests/support/AppHarness.h"
#include "tests/support/Servers.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridPane.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <chrono>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A view that takes a minute or for ever: the window says so, and stops it when asked.
class tst_SlowQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();

    void isStoppedFromTheStatusBar();
    void shortReadsOfferNothingToStop();

private:
    QToolButton& stop() const {
        return *m_app->window().statusLine().findChild<QToolButton*>(u"cancel"_s);
    }
    /// How long it took until nothing was read any more, in milliseconds; -1: it went on.
    qint64 stopAndWait() const {
        QElapsedTimer clock;
        clock.start();
        stop().click();
        const bool ended = render::waitFor([this] { return !m_app->database().isBusy(); }, 20s);
        return ended ? clock.elapsed() : -1;
    }

    bool says(const QString& text) const {
        const auto labels = m_app->tablePage()->grid().findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&text](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(text);
        });
    }

    std::unique_ptr<AppHarness> m_app;
    orm::Url m_url;
};

void tst_SlowQuery::init() {
    failOnWarnings();
    QFETCH_GLOBAL(QString, server);
    if (!Servers::isThere(server)) {
        QSKIP(Servers::whyNot(server).constData());
    }
    m_app = std::make_unique<AppHarness>();
    m_url = server == u"sqlite"_s ? orm::Url::file(m_app->folder.filePath(u"slow.sqlite"_s))
                                  : Servers::OwnDatabase::of(server).url();
    orm::Url making = m_url;
    making.create = true;
    const auto connection = orm::createEngine(making).connect();
    connection->execute(u"CREATE TABLE quick (id integer PRIMARY KEY, name varchar(40))"_s);
    connection->execute(u"INSERT INTO quick VALUES (1, 'one'), (2, 'two')"_s);
    const QString endless = server == u"sqlite"_s
                                ? u"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM "
                                  "c) SELECT count(*) AS n FROM c"_s
                            : server == u"mariadb"_s ? u"SELECT SLEEP(60) AS n"_s
                                                     : u"SELECT 1 AS n FROM pg_sleep(60)"_s;
    connection->execute(u"CREATE VIEW slow AS "_s + endless);
}

void tst_SlowQuery::isStoppedFromTheStatusBar() {
    QVERIFY2(m_app->open(m_url), qPrintable(m_app->failure.message));
    qint64 best = std::numeric_limits<qint64>::max();
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (attempt == 0) {
            QVERIFY(m_app->window().openView({ViewName::Kind::Table, u"slow"_s}));
        } else {
            m_app->window().actionRegistry()[Act::Refresh]->trigger(); // reads again
        }
        QVERIFY(render::waitFor([this] { return stop().isVisible(); }, 20s));
        QVERIFY2(stop().toolTip().contains(u"Refresh"_s), qPrintable(stop().toolTip()));
        const qint64 took = stopAndWait();
        QVERIFY(took >= 0);
        best = std::min(best, took);
        QVERIFY(!stop().isVisible());
        QVERIFY(says(u"Reading was stopped; Refresh reads again."_s));
    }
    qInfo() << "stopped after" << best << "ms";
    QVERIFY2(best < 500, qPrintable(u"%1 ms"_s.arg(best)));
    // The connection is as good as before.
    QVERIFY(m_app->window().openView({ViewName::Kind::Table, u"quick"_s}));
    QVERIFY(m_app->settle());
    QCOMPARE(m_app->tablePage()->grid().model().rowCount(), 2);
}

void tst_SlowQuery::shortReadsOfferNothingToStop() {
    QVERIFY(m_app->open(m_url));
    QVERIFY(m_app->window().openView({ViewName::Kind::Table, u"quick"_s}));
    QVERIFY(m_app->settle());
    QVERIFY(!stop().isVisible());
    // Nor later: what would offer it is not on its way any more.
    QTimer* const offer = m_app->window().statusLine().findChild<QTimer*>(u"longRead"_s);
    QVERIFY(offer && !offer->isActive());
}

QTEST_MAIN(tst_SlowQuery)
#include "tst_SlowQuery.moc"
