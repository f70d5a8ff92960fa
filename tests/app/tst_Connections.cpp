// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"
#include "tests/support/AppHarness.h"
#include "tests/support/GuardedUser.h"
#include "tests/support/SilentServer.h"
#include "ui/widgets/ConnectionDialog.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/RecentList.h"
#include "ui/widgets/StartPage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// From the start page to a server's database, and back to it the next day.
class tst_Connections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        failOnWarnings();
        qunsetenv("ESPALIER_PASSWORD");
    }

    void dialogOpensWhatItDescribes();
    void serversAreRememberedAndOpenedAgain_data() { addServers(); }
    void serversAreRememberedAndOpenedAgain();
    void passwordIsAskedForAndWrittenNowhere_data() { addServers(); }
    void passwordIsAskedForAndWrittenNowhere();
    void keyringSparesTheQuestion_data() { addServers(); }
    void keyringSparesTheQuestion();
    void givingUpStaysOnTheStartPage();
    void openingIsStoppedAtOnce();
    void removedOnesComeBack();
    void goneFilesAreFaint();
    void editingReplaces();

private:
    static void addServers() { Servers::addKinds({u"postgresql"_s, u"mariadb"_s}); }
    static ui::RecentList& list(const AppHarness& app) {
        return *app.window().findChild<ui::RecentList*>();
    }
    static ui::ConnectionDialog* dialog(const AppHarness& app) {
        return app.window().findChild<ui::ConnectionDialog*>();
    }
    static void typeInto(QWidget& parent, const QString& name, const QString& text) {
        auto* line = parent.findChild<QLineEdit*>(name);
        line->clear();
        QTest::keyClicks(line, text);
    }
    /// A database with one table, owned by the test's own user.
    static orm::Url database(const QString& server) {
        const orm::Url url = Servers::OwnDatabase::of(server).url();
        orm::createEngine(url).connect()->execute(
            u"CREATE TABLE category (id integer PRIMARY KEY, name varchar(40))"_s);
        return url;
    }
};

void tst_Connections::dialogOpensWhatItDescribes() {
    AppHarness app;
    app.window().show();
    app.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&app.window()));
    const QString path = app.copy({}, u"catalogue.sqlite"_s); // typed below
    QTest::keyClick(&app.window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(dialog(app));
    QVERIFY(dialog(app)->isVisible());
    auto* kind = dialog(app)->findChild<QComboBox*>(u"kind"_s);
    kind->setCurrentIndex(kind->findData(u"sqlite"_s));
    typeInto(*dialog(app), u"path"_s, path);
    typeInto(*dialog(app), u"name"_s, u"My catalogue"_s);
    auto* color = dialog(app)->findChild<QComboBox*>(u"color"_s);
    color->setCurrentIndex(color->findData(int(ui::ConnectionColor::Teal)));
    QVERIFY(app.opens(
        [&] { QTest::keyClick(dialog(app)->findChild<QLineEdit*>(u"name"_s), Qt::Key_Return); }));
    QCOMPARE(app.database().url().path, path);
    QVERIFY(app.window().windowTitle().startsWith(u"My catalogue"_s));
    const auto* mark = app.window().findChild<QLabel*>(u"connectionMark"_s);
    QVERIFY(mark->isVisible() && mark->toolTip().contains(u"Teal"_s));
    const ui::ConnectionProfile kept = app.settings.profiles().front();
    QCOMPARE(kept.name, u"My catalogue"_s);
    QCOMPARE(kept.color, ui::ConnectionColor::Teal);
    QTRY_VERIFY(!dialog(app));
}

void tst_Connections::serversAreRememberedAndOpenedAgain() {
    QFETCH(QString, server);
    if (!Servers::isThere(server)) {
        QSKIP(Servers::whyNot(server).constData());
    }
    const orm::Url url = database(server);
    AppHarness app;
    QVERIFY2(app.open(url), qPrintable(app.failure.message));
    QCOMPARE(app.page()->view().toString(), u"table:category"_s);
    QCOMPARE(app.settings.recent(), QStringList{url.toString()});
    QVERIFY(!app.window().windowTitle().isEmpty());

    AppHarness next;
    next.settings.remember(app.settings.profiles().front());
    Workspace again(next.settings, next.prompt);
    again.window().show();
    auto* recent = again.window().findChild<ui::RecentList*>();
    QCOMPARE(recent->count(), 1);
    QVERIFY(recent->item(0)->toolTip().startsWith(url.toString()));
    recent->setFocus();
    QTest::keyClick(recent, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(again.database(), 20'000);
    QCOMPARE(again.database()->url().toString(), url.toString());
    QTRY_VERIFY(!again.database()->isBusy());
}

void tst_Connections::passwordIsAskedForAndWrittenNowhere() {
    QFETCH(QString, server);
    if (!Servers::isThere(server)) {
        QSKIP(Servers::whyNot(server).constData());
    }
    const GuardedUser user(server);
    orm::Url url = database(server);
    url.user = user.url().user;
    AppHarness app;
    app.keyring.refusal = u"No keyring service runs on this system."_s;
    const auto password = [&](const QString& text) {
        return ScriptedPrompt::Password(ui::PasswordAnswer{url.user, text, true});
    };
    app.prompt.answer(password(u"wrong"_s));
    app.prompt.answer(password(GuardedUser::password()));
    QVERIFY2(app.open(url), qPrintable(app.failure.message));
    QCOMPARE(app.prompt.passwords.size(), 2U);
    QCOMPARE(app.prompt.passwords.front().user, url.user);
    QCOMPARE(app.prompt.passwords.front().keyringRefusal, app.keyring.refusal);
    QVERIFY(app.prompt.passwords.back().problem.contains(u"wrong"_s));
    QVERIFY(app.keyring.kept.isEmpty());

    app.settings.remember({app.database().url(), {}, {}});
    const QStringList shown{app.window().windowTitle(), app.window().statusLine().connectionText(),
                            app.database().url().toString(), list(app).item(0)->toolTip()};
    QVERIFY(!shown.join(u'\n').contains(GuardedUser::password()));
    for (const orm::StatementLog::Entry& entry : app.database().engine().log().entries()) {
        QVERIFY(!entry.statement.text.contains(GuardedUser::password()));
    }
    QVERIFY(app.window().close());
    const QStringList written = QDir(app.folder.path()).entryList(QDir::Files);
    QVERIFY(!written.isEmpty());
    for (const QString& name : written) {
        QFile file(app.folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains(GuardedUser::password().toUtf8()) && !text.contains("use 7"));
    }
}

void tst_Connections::keyringSparesTheQuestion() {
    QFETCH(QString, server);
    if (!Servers::isThere(server)) {
        QSKIP(Servers::whyNot(server).constData());
    }
    const GuardedUser user(server);
    orm::Url url = database(server);
    url.user = user.url().user;
    AppHarness app;
    app.prompt.answer(
        ScriptedPrompt::Password(ui::PasswordAnswer{url.user, GuardedUser::password(), true}));
    QVERIFY2(app.open(url), qPrintable(app.failure.message));
    QCOMPARE(app.keyring.kept.values(), QStringList{GuardedUser::password()});
    QVERIFY(app.open(url)); // without a question
    QCOMPARE(app.prompt.asked.size(), 1);
}

void tst_Connections::givingUpStaysOnTheStartPage() {
    if (!Servers::isThere(u"mariadb"_s)) {
        QSKIP(Servers::whyNot(u"mariadb"_s).constData());
    }
    const GuardedUser user(u"mariadb"_s);
    AppHarness app;
    app.prompt.answer(ScriptedPrompt::Password());
    QVERIFY(!app.open(user.url()));
    QVERIFY(app.failure.message.contains(u"wants a password"_s));
    QVERIFY(app.window().startPage().isVisible());
    QVERIFY(app.settings.recent().isEmpty());
    QVERIFY(app.window().findChild<QPushButton*>(u"connectServerButton"_s)->isEnabled());
}

void tst_Connections::openingIsStoppedAtOnce() {
    SilentServer silent;
    QVERIFY(silent.port() > 0);
    AppHarness app;
    app.window().show();
    app.application.open(orm::Url::parse(u"postgresql://a@127.0.0.1:%1/x"_s.arg(silent.port())));
    QTRY_VERIFY(silent.hasCaller());
    auto* stop = app.window().findChild<QPushButton*>(u"stopOpeningButton"_s);
    QVERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!stop->isVisible());
    QVERIFY(app.window().findChild<QPushButton*>(u"connectServerButton"_s)->isEnabled());
    QVERIFY(app.open(app.copy())); // something else, while the other one still waits
    silent.hangUp();
}

void tst_Connections::removedOnesComeBack() {
    AppHarness app;
    QVERIFY(app.open(app.copy({}, u"one.sqlite"_s)));
    QVERIFY(app.open(app.copy({}, u"two.sqlite"_s)));
    const QStringList before = app.settings.recent();
    Workspace again(app.settings, app.prompt);
    again.window().show();
    auto* recent = again.window().findChild<ui::RecentList*>();
    QCOMPARE(recent->count(), 2);
    again.window().activateWindow(); // the key is not for the other window's tree
    QVERIFY(QTest::qWaitForWindowActive(&again.window()));
    recent->setFocus();
    recent->setCurrentRow(1);
    QTest::keyClick(recent, Qt::Key_Delete);
    QCOMPARE(recent->count(), 1);
    QCOMPARE(app.settings.recent(), before.first(1));
    auto* bar = again.window().startPage().findChild<ui::MessageBar*>();
    QVERIFY(bar->isVisible());
    for (auto* button : bar->findChildren<QAbstractButton*>()) {
        if (QString(button->text()).remove(u'&') == u"Undo"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QCOMPARE(app.settings.recent(), before);
    QCOMPARE(recent->count(), 2);
}

void tst_Connections::goneFilesAreFaint() {
    AppHarness app;
    const QString path = app.copy();
    app.settings.remember({orm::Url::file(path), {}, {}});
    app.settings.remember({orm::Url::file(app.folder.filePath(u"gone.sqlite"_s)), {}, {}});
    Workspace again(app.settings, app.prompt);
    again.window().show();
    const auto* recent = again.window().findChild<ui::RecentList*>();
    QTRY_VERIFY(recent->item(0)->toolTip().contains(u"gone, or"_s));
    QVERIFY(!recent->item(1)->toolTip().contains(u"gone, or"_s));
}

void tst_Connections::editingReplaces() {
    AppHarness app;
    app.settings.remember({orm::Url::parse(u"mariadb://127.0.0.1:1/old"_s), u"Shop"_s, {}});
    Workspace again(app.settings, app.prompt);
    again.window().show();
    auto* recent = again.window().findChild<ui::RecentList*>();
    recent->setCurrentRow(0);
    QTest::keyClick(recent, Qt::Key_F2);
    auto* open = again.window().findChild<ui::ConnectionDialog*>();
    QVERIFY(open);
    QCOMPARE(open->findChild<QLineEdit*>(u"name"_s)->text(), u"Shop"_s);
    typeInto(*open, u"database"_s, u"new"_s);
    bool hasFailed = false;
    connect(&again, &Workspace::openFailed, this, [&] { hasFailed = true; });
    QTest::mouseClick(open->findChild<QPushButton*>(u"connectButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(hasFailed, 20'000); // nobody listens there; what was typed is kept
    QCOMPARE(app.settings.recent(), QStringList{u"mariadb://127.0.0.1:1/new"_s});
    QCOMPARE(app.settings.profiles().front().name, u"Shop"_s);
}

QTEST_MAIN(tst_Connections)
#include "tst_Connections.moc"
