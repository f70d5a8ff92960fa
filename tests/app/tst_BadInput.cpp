// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"
#include "app/Describe.h"
#include "tests/support/AppHarness.h"
#include "ui/widgets/StartPage.h"

#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QRegularExpression>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// Files that are none, or not whole: the same rules in the window and on the command line.
class tst_BadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }

    void theWindowStaysOnTheStartPage_data() { badFiles(); }
    void theWindowStaysOnTheStartPage();
    void theCommandLineSaysWhy_data() { badFiles(); }
    void theCommandLineSaysWhy();
    void wrongUsageIsTwo();
    void anEmptyDatabaseIsOpened_data();
    void anEmptyDatabaseIsOpened();
    void anOpenDatabaseStaysWhenAnotherFails();
    void namesAreTakenLiterally_data();
    void namesAreTakenLiterally();
    void readOnlyIsShownAndRefusesEdits();

private:
    struct Run {
        int code;
        QString out;
        QString err;
    };
    static Run run(const QStringList& arguments) {
        QProcess process;
        process.start(QString::fromUtf8(ESPALIER_PROGRAM), arguments);
        process.waitForFinished(60'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    void badFiles() const;
    QString made(const QString& name, const QByteArray& content) const {
        QFile file(m_folder.path() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
                   ? file.fileName()
                   : QString();
    }
    static QByteArray chinook() {
        QFile file(QString::fromUtf8(ESPALIER_TEST_DATA "/chinook/chinook.sqlite"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void tst_BadInput::initTestCase() { QVERIFY(chinook().size() > 100'000); }

void tst_BadInput::badFiles() const {
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << m_folder.filePath(u"missing.sqlite"_s);
    QTest::newRow("directory") << m_folder.path();
    QTest::newRow("not a database")
        << made(u"letter.sqlite"_s, QByteArray("Dear Anna, this is a letter.\n").repeated(100));
    // As an encrypted file: every byte is possible.
    QByteArray noise(8192, '\0');
    for (qsizetype i = 0; i < noise.size(); ++i) {
        noise[i] = char(i * 7919 + i / 13);
    }
    QTest::newRow("encrypted") << made(u"secret.sqlite"_s, noise);
    QByteArray damaged = chinook();
    damaged.replace(100, 900, QByteArray(900, '\xff'));
    QTest::newRow("damaged") << made(u"damaged.sqlite"_s, damaged);
    QTest::newRow("truncated") << made(u"half.sqlite"_s, chinook().left(700));
}

void tst_BadInput::theWindowStaysOnTheStartPage() {
    QFETCH(QString, path);
    AppHarness app;
    QVERIFY(!app.open(path));
    QVERIFY(!app.failure.message.isEmpty());
    QVERIFY(app.window().startPage().isVisible());
    QCOMPARE(app.application.database(), nullptr);
    const auto labels = app.window().startPage().findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(app.failure.message.left(30));
    }));
    QVERIFY(app.settings.recent().isEmpty());
}

void tst_BadInput::theCommandLineSaysWhy() {
    QFETCH(QString, path);
    const QString picture = m_folder.filePath(u"picture.png"_s);
    for (const QStringList& arguments :
         {QStringList{u"describe"_s, path}, QStringList{u"describe"_s, path, u"--json"_s},
          QStringList{u"render"_s, path, u"--out"_s, picture}}) {
        const Run result = run(arguments);
        QCOMPARE(result.code, 1);
        QCOMPARE(result.out, QString());
        QCOMPARE(result.err.count(u'\n'), 1);
        QVERIFY2(result.err.startsWith(u"espalier: "_s), qPrintable(result.err));
    }
    QVERIFY(!QFile::exists(picture));
}

void tst_BadInput::wrongUsageIsTwo() {
    for (const QStringList& arguments :
         {QStringList{u"--nonsense"_s}, QStringList{u"describe"_s},
          QStringList{u"describe"_s, u"postgresql://anna:sesame@host/db"_s},
          QStringList{u"postgresql://anna:sesame@host/db"_s}}) {
        const Run result = run(arguments);
        QCOMPARE(result.code, 2);
        QCOMPARE(result.err.count(u'\n'), 1);
        QVERIFY(!result.err.contains(u"sesame"_s));
    }
    QCOMPARE(run({u"--version"_s}).code, 0);
    QVERIFY(run({u"--help"_s}).out.contains(u"describe"_s));
}

void tst_BadInput::anEmptyDatabaseIsOpened_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("zero bytes") << QByteArray();
    QByteArray noTables = chinook().left(100); // the header alone is not a database; made below
    QTest::newRow("no tables") << noTables;
}

void tst_BadInput::anEmptyDatabaseIsOpened() {
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(u"empty %1.sqlite"_s.arg(content.size()));
    if (content.isEmpty()) {
        made(u"empty 0.sqlite"_s, {});
    } else {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"empty"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery(database).exec(u"CREATE TABLE t (a)"_s);
        QSqlQuery(database).exec(u"DROP TABLE t"_s);
        database = {};
        QSqlDatabase::removeDatabase(u"empty"_s);
    }
    {
        AppHarness app;
        QVERIFY(app.open(path));
        QCOMPARE(app.window().tabs().count(), 0);
        const auto* empty = app.window().findChild<QLabel*>(u"emptyState"_s);
        QVERIFY(empty->isVisible());
        QVERIFY(empty->text().contains(u"no tables"_s));
    }
    QCOMPARE(run({u"describe"_s, path}).code, 0);
    QCOMPARE(run({u"render"_s, path, u"--out"_s, m_folder.filePath(u"e.png"_s)}).code, 0);
}

void tst_BadInput::anOpenDatabaseStaysWhenAnotherFails() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    const ui::LiveDatabase* before = app.application.database();
    QVERIFY(!app.open(m_folder.filePath(u"missing.sqlite"_s)));
    QCOMPARE(app.application.database(), before);
    QVERIFY(app.page() && app.page()->isVisible());
    QTRY_VERIFY(!app.window().startPage().isVisible());
}

void tst_BadInput::namesAreTakenLiterally_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("spaces") << u"my  shop .sqlite"_s;
    QTest::newRow("quotes") << u"it's \"new\" `here`.sqlite"_s;
    QTest::newRow("percent") << u"100%25 %s %.sqlite"_s;
    QTest::newRow("letters") << u"Bücher 書籍 ✓.sqlite"_s;
    QTest::newRow("URI") << u"file:a?mode=memory&x#y.sqlite"_s;
    QTest::newRow("memory") << u":memory:.sqlite"_s;
    QTest::newRow("no suffix") << u"plain"_s;
}

void tst_BadInput::namesAreTakenLiterally() {
    QFETCH(QString, name);
    const QString path = made(name, chinook());
    QVERIFY(!path.isEmpty());
    {
        AppHarness app;
        QVERIFY2(app.open(path), qPrintable(app.failure.message));
        QCOMPARE(app.database().displayName(), name);
        QCOMPARE(app.page()->view().toString(), u"tree:Employee"_s);
    }
    const Run described = run({u"describe"_s, path});
    QCOMPARE(described.code, 0);
    QVERIFY(described.out.contains(u"Employee"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), chinook());
    QVERIFY(QDir(m_folder.path()).entryList({u"plain-*"_s}).isEmpty());
}

void tst_BadInput::readOnlyIsShownAndRefusesEdits() {
    AppHarness app;
    orm::Url url = orm::Url::file(app.copy());
    url.readOnly = true;
    app.application.open(url);
    QVERIFY(render::waitFor([&] { return app.landed; }));
    QVERIFY(app.settle());
    QVERIFY(app.window()
                .statusBar()
                ->findChild<QLabel*>(u"connection"_s)
                ->text()
                .contains(u"read-only"_s));
    const QAction* add = app.window().actionRegistry()[Act::Add];
    QVERIFY(!add->isEnabled());
    QVERIFY2(add->toolTip().contains(u"reading only"_s), qPrintable(add->toolTip()));
}

QTEST_MAIN(tst_BadInput)
#include "tst_BadInput.moc"
