// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"
#include "tests/support/AppHarness.h"
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractButton>
#include <QRegularExpression>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// A server that goes away under an open window with staged edits.
class tst_LostConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds({u"postgresql"_s, u"mariadb"_s}); }
    void init();

    void editsSurviveAndAreSavedAfterReconnecting();
    void lossIsNoticedWhileIdle();
    void savingIntoALostConnectionKeepsTheEdits();
    void aServerThatStaysAwayIsToldAgain();

private:
    struct Window : AppHarness {
        explicit Window(orm::Url where) : url(std::move(where)) {}

        bool isOpen() {
            const bool opened = open(url);
            if (opened) {
                // The first look makes the connection's number of changes known.
                database().setWatchInterval({});
            }
            return opened;
        }
        orm::ObjectPtr row(int id) const {
            const orm::Mapper* mapper =
                database().mapperOf(*database().metaData().find(u"category"_s));
            return database().object(*mapper, {orm::Value(id)});
        }
        QString rename(int id, const QString& name) {
            const orm::ObjectPtr object = row(id);
            bool isLoaded = false;
            database().require(&application, {object}, [&] { isLoaded = true; });
            if (!render::waitFor([&] { return isLoaded; })) {
                return u"not loaded"_s;
            }
            const int slot = object->mapper().find(u"name"_s)->slot;
            return database().edits().setValue(object, slot, orm::Value(name));
        }
        /// Ends every connection of the window from the server's side.
        void kill() const {
            const auto admin = orm::createEngine(url).connect();
            if (url.scheme == u"postgresql"_s) {
                admin->execute(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                               "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
                return;
            }
            const orm::RowBatch others =
                admin
                    ->execute(u"SELECT id FROM information_schema.processlist WHERE "
                              "db = DATABASE() AND id <> CONNECTION_ID()"_s)
                    .returned;
            for (qsizetype i = 0; i < others.rowCount(); ++i) {
                try {
                    admin->execute(u"KILL CONNECTION "_s + others.at(i, 0).toText());
                } catch (const orm::SqlError& error) {
                    // One that was just closed may still have been listed.
                    if (error.context().driverCode != u"1094"_s) { // no such thread
                        throw;
                    }
                }
            }
        }
        QStringList names() const {
            const orm::RowBatch rows = orm::createEngine(url)
                                           .connect()
                                           ->execute(u"SELECT name FROM category ORDER BY id"_s)
                                           .returned;
            QStringList names;
            for (qsizetype i = 0; i < rows.rowCount(); ++i) {
                names << rows.at(i, 0).toText();
            }
            return names;
        }
        ui::MessageBar& bar() const { return page()->messages(); }
        QAbstractButton* button(const QString& text) const {
            for (auto* each : bar().findChildren<QAbstractButton*>()) {
                if (each->isVisible() && QString(each->text()).remove(u'&') == text) {
                    return each;
                }
            }
            return nullptr;
        }

        orm::Url url;
    };
    std::unique_ptr<Window> m_window;
};

void tst_LostConnection::init() {
    failOnWarnings();
    ESPALIER_FETCH_SERVER()
    m_window.reset();
    Servers::OwnDatabase& own = Servers::OwnDatabase::of(server);
    const auto admin = orm::createEngine(own.url()).connect();
    admin->execute(u"CREATE TABLE category (id integer PRIMARY KEY, parent_id integer REFERENCES "
                   "category(id), name varchar(40) NOT NULL)"_s);
    admin->execute(u"INSERT INTO category VALUES (1, NULL, 'Audio'), (2, 1, 'Headphones'), "
                   "(3, 1, 'Speakers')"_s);
    m_window = std::make_unique<Window>(own.url());
    QVERIFY2(m_window->isOpen(), qPrintable(m_window->failure.message));
    QCOMPARE(m_window->page()->view().toString(), u"tree:category"_s);
}

void tst_LostConnection::editsSurviveAndAreSavedAfterReconnecting() {
    Window& app = *m_window;
    QCOMPARE(app.rename(2, u"Earphones"_s), QString());
    QCOMPARE(app.rename(3, u"Loudspeakers"_s), QString());
    app.kill();
    app.window().actionRegistry()[Act::Refresh]->trigger();
    QTRY_VERIFY(app.database().isLost());
    QVERIFY(app.bar().isVisible());
    QVERIFY2(app.bar().text().contains(u"Your edits are kept"_s), qPrintable(app.bar().text()));
    QCOMPARE(app.database().changeCount(), 2);

    QTRY_VERIFY(app.button(u"Reconnect"_s));
    QTest::mouseClick(app.button(u"Reconnect"_s), Qt::LeftButton);
    QTRY_VERIFY(!app.database().isLost());
    QVERIFY(app.settle());
    QVERIFY(!app.bar().isVisible());
    QCOMPARE(app.database().changeCount(), 2);
    QVERIFY(app.window().openView({ViewName::Kind::Table, u"category"_s})); // reads again
    QVERIFY(app.settle());
    QCOMPARE(app.page()->rowsText().isEmpty(), false);

    QTest::keyClick(&app.window(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(app.database().changeCount(), 0);
    QCOMPARE(app.names(), (QStringList{u"Audio"_s, u"Earphones"_s, u"Loudspeakers"_s}));
}

void tst_LostConnection::lossIsNoticedWhileIdle() {
    Window& app = *m_window;
    QCOMPARE(app.rename(2, u"Earphones"_s), QString());
    app.kill();
    app.database().setWatchInterval(std::chrono::milliseconds(20));
    QTRY_VERIFY(app.bar().isVisible());
    QVERIFY(app.database().isLost());
    QTest::mouseClick(app.button(u"Reconnect"_s), Qt::LeftButton);
    QTRY_VERIFY(!app.database().isLost());
    QVERIFY(!app.bar().isVisible());
    QCOMPARE(app.database().changeCount(), 1);
    app.prompt.answer(ui::CloseChoice::Discard);
    QVERIFY(app.window().close());
}

void tst_LostConnection::savingIntoALostConnectionKeepsTheEdits() {
    Window& app = *m_window;
    QCOMPARE(app.rename(2, u"Earphones"_s), QString());
    app.kill();
    QTest::keyClick(&app.window(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(app.bar().isVisible());
    QVERIFY(!app.database().isSaving());
    QCOMPARE(app.database().changeCount(), 1);
    QCOMPARE(app.names()[1], u"Headphones"_s);
    QTRY_VERIFY(app.button(u"Reconnect"_s));
    QTest::mouseClick(app.button(u"Reconnect"_s), Qt::LeftButton);
    QTRY_VERIFY(!app.database().isLost());
    QTest::keyClick(&app.window(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(app.database().changeCount(), 0);
    QCOMPARE(app.names()[1], u"Earphones"_s);
}

void tst_LostConnection::aServerThatStaysAwayIsToldAgain() {
    Window& app = *m_window;
    const QString user = u"passing_%1"_s.arg(QCoreApplication::applicationPid());
    // A connection of its own each time: those that stand are killed below.
    const auto execute = [&app](const QString& sql) {
        orm::createEngine(app.url).connect()->execute(sql);
    };
    const bool isPostgres = app.url.scheme == u"postgresql"_s;
    execute(isPostgres ? u"CREATE ROLE %1 LOGIN IN ROLE pg_read_all_data"_s.arg(user)
                       : u"CREATE USER %1"_s.arg(user));
    if (!isPostgres) {
        execute(u"GRANT ALL ON *.* TO %1"_s.arg(user));
    }
    orm::Url url = app.url;
    url.user = user;
    Window guest(url);
    QVERIFY(guest.isOpen());
    execute(isPostgres ? u"ALTER ROLE %1 NOLOGIN"_s.arg(user)
                       : u"ALTER USER %1 ACCOUNT LOCK"_s.arg(user));
    app.kill();
    guest.window().actionRegistry()[Act::Refresh]->trigger();
    QTRY_VERIFY(guest.database().isLost());
    for (int round = 0; round < 2; ++round) {
        QTRY_VERIFY(guest.button(u"Reconnect"_s));
        QTest::mouseClick(guest.button(u"Reconnect"_s), Qt::LeftButton);
        QTRY_VERIFY(guest.button(u"Reconnect"_s)); // the next message has one, too
        QVERIFY(guest.database().isLost());
    }
    execute(isPostgres ? u"ALTER ROLE %1 LOGIN"_s.arg(user)
                       : u"ALTER USER %1 ACCOUNT UNLOCK"_s.arg(user));
    QTest::mouseClick(guest.button(u"Reconnect"_s), Qt::LeftButton);
    QTRY_VERIFY(!guest.database().isLost());
    QVERIFY(guest.window().close());
    execute(isPostgres ? u"DROP ROLE %1"_s.arg(user) : u"DROP USER %1"_s.arg(user));
}

QTEST_MAIN(tst_LostConnection)
#include "tst_LostConnection.moc"
