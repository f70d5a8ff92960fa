// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Aftermath.h"
#include "app/Application.h"
#include "app/CrashMark.h"
#include "app/Diagnostics.h"
#include "app/LogFile.h"
#include "tests/support/GuardedUser.h"
#include "tests/support/ShopHarness.h"
#include "ui/journal/LeftJournals.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/ConnectionDialog.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/StartPage.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QProcess>
#include <QProcessEnvironment>
#include <QPushButton>
#include <QSignalSpy>
#include <QThread>

#include <csignal>
#include <cstdio>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

namespace {

const QString victimName = u"ESPALIER_TEST_VICTIM"_s;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void rename(const ui::LiveDatabase& database, const orm::ObjectPtr& row, const QString& name) {
    const orm::Mapper& product = row->mapper();
    const_cast<ui::LiveDatabase&>(database).edits().setValue(row, product.attribute("name").slot,
                                                             name);
}

/// Opens a database, edits two rows, tells when that is on the disk, and waits for its end.
int runVictim(int& argc, char** argv, const QString& ini, const QString& path) {
    QApplication application(argc, argv);
    Settings settings(ini);
    CrashMark::install(settings.stateFolder(), u"espalier of a test"_s);
    ScriptedPrompt prompt;
    Workspace workspace(settings, prompt);
    workspace.setJournalFolder(settings.journalFolder());
    bool isOffered = false;
    QObject::connect(&workspace, &Workspace::recoveryOffered, [&] { isOffered = true; });
    workspace.openPath(path);
    if (!render::waitFor([&] { return isOffered; })) {
        return 3;
    }
    ui::LiveDatabase& database = *workspace.database();
    const orm::Mapper& product = database.registry()["product"];
    std::vector<orm::ObjectPtr> rows;
    for (const int id : {1, 2}) {
        rows.push_back(database.object(product, {orm::Value(id)}));
    }
    bool isLoaded = false;
    database.require(&database, {rows.begin(), rows.end()}, [&] { isLoaded = true; });
    if (!render::waitFor([&] { return isLoaded; })) {
        return 4;
    }
    for (const orm::ObjectPtr& row : rows) {
        rename(database, row, u"Renamed"_s);
    }
    const auto isWritten = [&] {
        const QDir journals(settings.journalFolder());
        const QStringList files = journals.entryList({u"*.journal"_s}, QDir::Files);
        return !files.isEmpty() && contentOf(journals.filePath(files.first())).count("Renamed") > 1;
    };
    if (!render::waitFor(isWritten)) {
        return 5;
    }
    std::puts("ready");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// What is there after something went wrong: the log, the report, and the word about a crash.
class tst_Trouble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { m_log.reset(); }

    void theLogKeepsToItsSize();
    void linesOfThreadsStayWhole();
    void warningsLandAndChatterDoesNot();
    void secretsAreTakenOut_data();
    void secretsAreTakenOut();
    void valuesOfAFailedSaveAreNotWritten();
    void aTypedPasswordIsNeverWritten();
    void theServersPasswordIsNeverWritten_data() {
        Servers::addKinds({u"postgresql"_s, u"mariadb"_s});
    }
    void theServersPasswordIsNeverWritten();
    void diagnosticsTellWhatHelps();
    void helpCopiesAndShows();
    void aCrashIsToldAndLeadsToTheEdits();
    void theProgramMarksItsCrash();

private:
    LogFile& log(qint64 largest = LogFile::usualSize) {
        m_log = std::make_unique<LogFile>(m_folder->path(), largest);
        return *m_log;
    }
    /// All files that the program has written for itself.
    QByteArray written() const {
        QByteArray all;
        for (const QString& name :
             QDir(m_folder->path()).entryList({u"espalier.*"_s}, QDir::Files)) {
            all += contentOf(m_folder->filePath(name));
        }
        return all;
    }
    static QAbstractButton* button(const QWidget& parent, const QString& text) {
        for (auto* each : parent.findChildren<QAbstractButton*>()) {
            if (each->text().remove(u'&').startsWith(text) && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogFile> m_log;
};

void tst_Trouble::theLogKeepsToItsSize() {
    constexpr qint64 largest = 4000;
    LogFile& file = log(largest);
    for (int i = 0; i < 500; ++i) {
        file.write(u"notice"_s, u"line number %1, and some more words"_s.arg(i));
    }
    const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), LogFile::files);
    for (const QFileInfo& each : files) {
        QVERIFY2(each.size() <= largest + 200, qPrintable(each.fileName()));
        QVERIFY(!(each.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }
    const QStringList last = file.lastLines(3);
    QCOMPARE(last.size(), 3);
    QVERIFY(last.last().contains(u"line number 499,"_s));
    QVERIFY(last.first().contains(u"line number 497,"_s));
}

void tst_Trouble::linesOfThreadsStayWhole() {
    LogFile& file = log();
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&file, i] {
            for (int line = 0; line < 100; ++line) {
                file.write(u"notice"_s, u"begin %1 of %2\nsecond line end"_s.arg(line).arg(i));
            }
        }));
        threads.back()->start();
    }
    for (const auto& thread : threads) {
        QVERIFY(thread->wait());
    }
    const QStringList lines = file.lastLines(1000);
    QCOMPARE(lines.size(), 400);
    for (const QString& line : lines) {
        QVERIFY2(line.contains(u"begin "_s) && line.endsWith(u" end"_s), qPrintable(line));
    }
}

void tst_Trouble::warningsLandAndChatterDoesNot() {
    log().install();
    QCOMPARE(LogFile::installed(), m_log.get());
    QTest::ignoreMessage(QtWarningMsg, "a warning of no importance");
    qWarning("a warning of no importance");
    QTest::ignoreMessage(QtInfoMsg, "chatter");
    qInfo("chatter");
    LogFile::note(u"notice"_s, u"told"_s);
    m_log.reset();
    QCOMPARE(LogFile::installed(), nullptr);
    LogFile::note(u"notice"_s, u"told to nobody"_s);
    QVERIFY(written().contains("warning: default: a warning of no importance"));
    QVERIFY(written().contains("notice: told\n"));
    QVERIFY(!written().contains("chatter") && !written().contains("nobody"));
}

void tst_Trouble::secretsAreTakenOut_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("URL") << u"cannot open postgresql://anna:hunter2@db/shop"_s;
    QTest::newRow("URL with @") << u"mariadb://anna:hunter2@x@db:3306/shop"_s;
    QTest::newRow("option") << u"host=db password=hunter2 user=anna"_s;
    QTest::newRow("quoted option") << u"host=db password = 'hunter2 x' user=anna"_s;
    QTest::newRow("JSON") << u"{\"password\": \"hunter2\"}"_s;
    QTest::newRow("SQL") << u"CREATE ROLE anna LOGIN PASSWORD 'hunter2'"_s;
    QTest::newRow("environment") << u"ESPALIER_PASSWORD=hunter2"_s;
}

void tst_Trouble::secretsAreTakenOut() {
    QFETCH(QString, text);
    LogFile& file = log();
    file.write(u"warning"_s, text);
    QVERIFY2(!written().contains("hunter2"), written().constData());
    QVERIFY(written().contains("warning: "));
}

void tst_Trouble::valuesOfAFailedSaveAreNotWritten() {
    log().install();
    AppHarness app;
    const QString path = app.folder.filePath(u"people.sqlite"_s);
    {
        orm::Url url = orm::Url::file(path);
        url.create = true;
        const auto connection = orm::createEngine(url).connect();
        connection->execute(u"CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"_s);
        connection->execute(u"INSERT INTO person VALUES (1, 'Anna'), (2, 'Berta')"_s);
    }
    QVERIFY(app.open(path));
    const orm::Mapper& person = app.database().registry()["person"];
    const orm::ObjectPtr row = app.tablePage()->grid().model().objectAt(1);
    QVERIFY(row);
    QCOMPARE(app.database().edits().setValue(row, person.attribute("name").slot, u"Anna"_s),
             QString());
    QSignalSpy failed(&app.database(), &ui::LiveDatabase::saveFailed);
    app.application.save();
    QTRY_COMPARE(failed.size(), 1);
    // It is told once it is known not to be a conflict.
    QTRY_VERIFY2(written().contains("failure: IntegrityError | Statement: UPDATE"),
                 written().constData());
    app.prompt.answer(ui::CloseChoice::Discard);
    app.application.closeDatabase();
    QVERIFY2(!written().contains("Anna") && !written().contains("Berta"), written().constData());
    // Of more than one line, as PostgreSQL tells it.
    QCOMPARE(LogFile::withoutValues(u"IntegrityError: \"person\": Anna is there already\n"
                                    "Statement: UPDATE person SET name = $1\n"
                                    "WHERE id = $2\n"
                                    "Bindings: ['Anna\nx: y', 2]\n"
                                    "Driver code: 23505\n"
                                    "Driver text: ERROR:  duplicate key\n"
                                    "DETAIL:  Key (name)=(Anna) already exists.\n"
                                    "Table: person"_s),
             u"IntegrityError | Statement: UPDATE person SET name = $1 | WHERE id = $2 | "
             "Driver code: 23505 | Table: person"_s);
    QCOMPARE(LogFile::withoutValues(u"„Anna“ gibt es schon"_s), u"'…' gibt es schon"_s);
}

void tst_Trouble::aTypedPasswordIsNeverWritten() {
    log().install();
    AppHarness app;
    app.window().show();
    app.window().actionRegistry()[Act::Connect]->trigger();
    auto* dialog = app.window().findChild<ui::ConnectionDialog*>();
    QVERIFY(dialog);
    auto* line = dialog->findChild<QLineEdit*>(u"url"_s);
    line->setFocus();
    line->clear();
    QTest::keyClicks(line, u"postgresql://anna:hunter2@127.0.0.1:1/shop"_s);
    QTest::keyClick(line, Qt::Key_Tab);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"connectButton"_s), Qt::LeftButton);
    orm::Url url = orm::Url::parse(u"postgresql://anna@127.0.0.1:1/shop"_s);
    url.password = u"hunter2"_s;
    QVERIFY(!app.open(url));
    QVERIFY2(written().contains("failure: "), written().constData());
    QVERIFY2(!written().contains("hunter2"), written().constData());
    QVERIFY(!diagnostics(app.settings, {&app.application}).contains(u"hunter2"_s));
}

void tst_Trouble::theServersPasswordIsNeverWritten() {
    QFETCH(QString, server);
    if (!Servers::isThere(server)) {
        QSKIP(Servers::whyNot(server).constData());
    }
    log().install();
    const GuardedUser user(server);
    AppHarness app;
    const auto password = [&](const QString& text) {
        return ScriptedPrompt::Password(ui::PasswordAnswer{user.url().user, text, false});
    };
    app.prompt.answer(password(u"another secret"_s));
    app.prompt.answer(password(GuardedUser::password()));
    QVERIFY2(app.open(user.url()), qPrintable(app.failure.message));
    const QString report = diagnostics(app.settings, {&app.application});
    QVERIFY(!written().isEmpty());
    for (const QString& secret : {u"another secret"_s, GuardedUser::password()}) {
        QVERIFY2(!written().contains(secret.toUtf8()), written().constData());
        QVERIFY(!report.contains(secret));
    }
}

void tst_Trouble::diagnosticsTellWhatHelps() {
    log().install();
    for (int i = 0; i < 150; ++i) {
        LogFile::note(u"warning"_s, u"number %1;"_s.arg(i));
    }
    LogFile::note(u"notice"_s, u"Opening secret project.sqlite…"_s);
    AppHarness app;
    QVERIFY(app.open(app.copy({}, u"secret project.sqlite"_s)));
    app.settings.remember({orm::Url::parse(u"mariadb://berta@db.example/plans"_s), u"Plans"_s, {}});
    const QString report = diagnostics(app.settings, {&app.application});
    for (const QString& fact :
         {u"Qt "_s + QString::fromLatin1(qVersion()), u"platform offscreen"_s,
          u"SQLite: driver found, SQLite 3"_s, u"PostgreSQL: "_s, u"MariaDB: "_s, u"sqlite, "_s,
          u"0 pending changes"_s, u"density = standard"_s, u"number 149;"_s}) {
        QVERIFY2(report.contains(fact), qPrintable(report));
    }
    const QString windows = report.section(u"Windows\n"_s, 1).section(u"Settings\n"_s, 0, 0);
    for (const QString& name : {u"secret project"_s, u"db.example"_s, u"berta"_s, u"Plans"_s}) {
        QVERIFY2(!windows.contains(name), qPrintable(windows));
    }
    QVERIFY(!report.contains(u"db.example"_s) && !report.contains(u"berta"_s));
    QVERIFY(!report.contains(u"secret project"_s));
    QCOMPARE(report.section(u"Log\n"_s, 1).split(u'\n', Qt::SkipEmptyParts).size(), 100);
}

class UrlsOpened : public QObject {
    Q_OBJECT
public:
    UrlsOpened() { QDesktopServices::setUrlHandler(u"file"_s, this, "note"); }
    ~UrlsOpened() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    Q_INVOKABLE void note(const QUrl& url) { urls << url; }
    QList<QUrl> urls;
};

void tst_Trouble::helpCopiesAndShows() {
    Settings settings(m_folder->filePath(u"settings.ini"_s));
    Application application(settings, [] { return std::make_unique<ScriptedPrompt>(); });
    const Workspace& workspace = application.add();
    const Actions& actions = workspace.window().actionRegistry();
    QGuiApplication::clipboard()->clear();
    actions[Act::CopyDiagnostics]->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Drivers"_s));
    UrlsOpened opened;
    actions[Act::ShowLog]->trigger();
    QCOMPARE(opened.urls, QList{QUrl::fromLocalFile(m_folder->path())});
}

void tst_Trouble::aCrashIsToldAndLeadsToTheEdits() {
#ifndef Q_OS_UNIX
    QSKIP("There are no such signals here.");
#else
    const QString ini = m_folder->filePath(u"settings.ini"_s);
    ShopHarness shop;
    QVERIFY(shop.make(u"sqlite"_s));
    shop.other.reset();
    const QString path = shop.url.path;
    QVERIFY(!CrashMark::take(m_folder->path()));
    {
        QProcess victim;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(victimName, ini + u'\n' + path);
        victim.setProcessEnvironment(environment);
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QCoreApplication::applicationFilePath());
        QVERIFY(victim.waitForStarted());
        while (!victim.canReadLine()) {
            QVERIFY(victim.waitForReadyRead(60'000));
        }
        QCOMPARE(victim.readLine(), QByteArray("ready\n"));
        ::kill(pid_t(victim.processId()), SIGSEGV);
        QVERIFY(victim.waitForFinished(60'000));
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
        QCOMPARE(victim.exitCode(), SIGSEGV);
    }
    const auto mark = CrashMark::take(m_folder->path());
    QVERIFY(mark);
    QVERIFY2(mark->startsWith(u"crashed in espalier of a test, signal 11\n"_s), qPrintable(*mark));
    QVERIFY2(mark->count(u'\n') > 3, qPrintable(*mark));
    QVERIFY(QFile::exists(m_folder->filePath(u"espalier.crash.last"_s)));
    QVERIFY(!CrashMark::take(m_folder->path())); // said once

    Settings settings(ini);
    ScriptedPrompt prompt;
    Workspace workspace(settings, prompt);
    workspace.setJournalFolder(settings.journalFolder());
    workspace.window().show();
    bool isCopied = false;
    Aftermath aftermath(workspace, settings, [&] { isCopied = true; });
    QSignalSpy told(&aftermath, &Aftermath::told);
    aftermath.tell();
    QTRY_COMPARE(told.size(), 1);
    const auto& bar = *workspace.window().startPage().findChild<ui::MessageBar*>();
    QVERIFY(bar.isVisible());
    QVERIFY2(bar.text().contains(u"ended unexpectedly; 2 edit"_s), qPrintable(bar.text()));
    QVERIFY(button(bar, u"Copy Diagnostics"_s));
    prompt.answer(ui::RecoveryChoice::Recover);
    QSignalSpy offered(&workspace, &Workspace::recoveryOffered);
    QTest::mouseClick(button(bar, u"Open shop"_s), Qt::LeftButton);
    QTRY_COMPARE(offered.size(), 1);
    QCOMPARE(prompt.recoveries.size(), 1U);
    QCOMPARE(prompt.recoveries[0].edits, 2);
    QTRY_COMPARE(workspace.database()->changeCount(), 2);
    workspace.database()->discard();
    QVERIFY(!isCopied);
#endif
}

void tst_Trouble::theProgramMarksItsCrash() {
#ifndef Q_OS_UNIX
    QSKIP("There are no such signals here.");
#else
    const QString state = m_folder->filePath(u"data/espalier"_s);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    program.setProcessEnvironment(environment);
    const auto isMarked = [&state] { return QFile::exists(state + u"/espalier.crash"_s); };
    const auto isPutAside = [&state] { return QFile::exists(state + u"/espalier.crash.last"_s); };
    program.start(QString::fromUtf8(ESPALIER_PROGRAM), {u"--sample"_s});
    QVERIFY(program.waitForStarted());
    // The copy of the catalogue comes after the handler.
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(state).entryList({u"*.sqlite"_s}).isEmpty(), 60'000);
    ::kill(pid_t(program.processId()), SIGABRT);
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QVERIFY(isMarked());
    QVERIFY(contentOf(state + u"/espalier.crash"_s).startsWith("crashed in espalier "));
    program.start(QString::fromUtf8(ESPALIER_PROGRAM), QStringList());
    QVERIFY(program.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(isPutAside() && !isMarked(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(state + u"/espalier.log"_s).contains("crashed in"), 60'000);
    program.kill();
    QVERIFY(program.waitForFinished(60'000));
    QVERIFY(!isMarked());
#endif
}

int main(int argc, char* argv[]) {
    const QStringList words = qEnvironmentVariable(qPrintable(victimName)).split(u'\n');
    if (words.size() == 2) {
        return runVictim(argc, argv, words[0], words[1]);
    }
    QApplication application(argc, argv);
    ui::Theme::apply(application, ui::ThemeChoice::Light);
    tst_Trouble test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Trouble.moc"
