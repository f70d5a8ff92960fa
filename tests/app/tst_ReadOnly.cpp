// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"
#include "tests/support/AppHarness.h"
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"

#include <QLabel>
#include <QRegularExpression>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// A window that may only look.
class tst_ReadOnly : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void editingIsDisabledWithItsReason();
    void everyByteStays();
    void serversRefuse_data() { Servers::addKinds({u"postgresql"_s, u"mariadb"_s}); }
    void serversRefuse();
    void aReadOnlyFileStaysSoFromTheList();

private:
    static orm::Url readOnly(const QString& path) {
        orm::Url url = orm::Url::file(path);
        url.readOnly = true;
        return url;
    }
    static QByteArray bytes(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("absent");
    }
    static void lookAround(AppHarness& app) {
        for (const QString& view : {u"table:product"_s, u"tree:category"_s}) {
            QVERIFY2(app.window().openView(*ViewName::parse(view)), qPrintable(view));
            QVERIFY(app.settle());
        }
        app.window().actionRegistry()[Act::Refresh]->trigger();
        QVERIFY(app.settle());
    }
};

void tst_ReadOnly::editingIsDisabledWithItsReason() {
    AppHarness app;
    QVERIFY(app.open(readOnly(app.copy())));
    const auto* lock = app.window().findChild<QLabel*>(u"lock"_s);
    QVERIFY(lock && lock->isVisible() && !lock->toolTip().isEmpty());
    QVERIFY(app.window().statusLine().connectionText().contains(u"read-only"_s));
    const Actions& actions = app.window().actionRegistry();
    for (const Act act : {Act::AddChild, Act::AddSibling, Act::Rename, Act::DeleteNodes,
                          Act::Indent, Act::Outdent, Act::Cut}) {
        QVERIFY2(!actions[act]->isEnabled(), qPrintable(actions[act]->text()));
        QVERIFY2(actions[act]->toolTip().contains(u"for reading only"_s),
                 qPrintable(actions[act]->toolTip()));
    }
    QVERIFY(app.window().openView({ViewName::Kind::Table, u"product"_s}));
    QVERIFY(app.settle());
    for (const Act act : {Act::AddRow, Act::DeleteRows, Act::SetNull, Act::ClearCells}) {
        QVERIFY2(!actions[act]->isEnabled(), qPrintable(actions[act]->text()));
        QVERIFY2(actions[act]->toolTip().contains(u"for reading only"_s),
                 qPrintable(actions[act]->toolTip()));
    }
    QVERIFY(!actions[Act::Save]->isEnabled());
}

void tst_ReadOnly::everyByteStays() {
    AppHarness app;
    const QString path = app.copy();
    const QString name = u"writer"_s;
    {
        // Another program has the file open, with a write-ahead log that holds changes.
        QSqlDatabase writer = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        writer.setDatabaseName(path);
        QVERIFY(writer.open());
        for (const QString& sql :
             {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA wal_autocheckpoint = 0"_s,
              u"UPDATE product SET name = name || ' (in the log)'"_s}) {
            QVERIFY(QSqlQuery(writer).exec(sql));
        }
        const QByteArray main = bytes(path);
        const QByteArray log = bytes(path + u"-wal"_s);
        const QByteArray index = bytes(path + u"-shm"_s);
        QVERIFY(log.size() > 1000);
        QVERIFY2(app.open(readOnly(path)), qPrintable(app.failure.message));
        lookAround(app);
        QVERIFY(app.window().close());
        QCOMPARE(bytes(path), main);
        QCOMPARE(bytes(path + u"-wal"_s), log);
        QCOMPARE(bytes(path + u"-shm"_s).size(), index.size());
    }
    QSqlDatabase::removeDatabase(name);
}

void tst_ReadOnly::serversRefuse() {
    QFETCH(QString, server);
    if (!Servers::isThere(server)) {
        QSKIP(Servers::whyNot(server).constData());
    }
    orm::Url url = Servers::OwnDatabase::of(server).url();
    orm::createEngine(url).connect()->execute(
        u"CREATE TABLE category (id integer PRIMARY KEY, name varchar(40))"_s);
    url.readOnly = true;
    AppHarness app;
    QVERIFY2(app.open(url), qPrintable(app.failure.message));
    QVERIFY(app.database().isReadOnly());
    QVERIFY(!app.window().actionRegistry()[Act::AddRow]->isEnabled());
    // Whatever would get past the window: the session itself is for reading.
    const auto connection = app.database().engine().connect();
    for (const QString& sql :
         {u"INSERT INTO category VALUES (1, 'x')"_s, u"UPDATE category SET name = 'x'"_s,
          u"DELETE FROM category"_s, u"DROP TABLE category"_s, u"CREATE TABLE t (a integer)"_s}) {
        QVERIFY_THROWS_EXCEPTION(orm::ReadOnlyError, connection->execute(sql));
    }
    const orm::Transaction transaction(*connection, true);
    QVERIFY_THROWS_EXCEPTION(orm::ReadOnlyError,
                             connection->execute(u"INSERT INTO category VALUES (1, 'x')"_s));
}

void tst_ReadOnly::aReadOnlyFileStaysSoFromTheList() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(readOnly(path)));
    QVERIFY(app.settings.profiles().front().url.readOnly);
    QVERIFY(app.open(path)); // as remembered
    QVERIFY(app.database().isReadOnly());
    QVERIFY(app.open(orm::Url::file(path))); // as asked for
    QVERIFY(!app.database().isReadOnly());
}

QTEST_MAIN(tst_ReadOnly)
#include "tst_ReadOnly.moc"
