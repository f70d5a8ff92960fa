// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"
#include "app/CommandLine.h"
#include "tests/support/ShopHarness.h"
#include "ui/widgets/MessageBar.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QUndoStack>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;
using orm::Value;

/// Edits that a program did not save are offered to the next one; a change-set file carries them to
/// another copy.
class tst_Recovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();

    void editsOfAnEndedProgramAreRecovered();
    void discardedOnesAreAskedAboutNoMore();
    void laterKeepsThem();
    void conflictsAreAskedAbout_data();
    void conflictsAreAskedAbout();
    void savedAndDiscardedEditsLeaveNothing();
    void readingOnlyKeepsThem();
    void anUnreadableFileIsPutAside();
    void aFileCarriesEditsToAnotherCopy();
    void theCommandAppliesAFile();
    void theCommandWritesNothingOnConflict();
    void theCommandSaysWhatIsWrong();

private:
    struct Run {
        int code;
        QString out;
        QString err;
    };
    Run apply(const QStringList& words) const {
        QProcess process;
        process.start(QString::fromUtf8(ESPALIER_PROGRAM), QStringList(u"apply"_s) + words);
        process.waitForFinished(60'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QString urlText() const { return ui::commandLineText(m_url); }
    /// As a new start of the program: window, settings of its own, the same journals.
    bool start(bool readOnly = false);
    void edit();
    /// Ends without an end: what is on the disk stays there.
    void kill();
    QStringList journals() const {
        return QDir(m_journals.path()).entryList({u"*.journal"_s}, QDir::Files);
    }
    QStringList rows(const QString& sql) const { return m_shop.rows(sql); }
    orm::ObjectPtr row(const char* entity, int id) const { return m_shop.row(entity, id); }
    bool save() const { return m_shop.save(); }
    QString notice() const { return m_shop.notice(); }
    /// -1: it is not there yet, or not yet readable.
    int writtenEdits() const;

    ShopHarness m_shop;
    std::unique_ptr<QTemporaryDir>& m_folder = m_shop.folder;
    std::unique_ptr<AppHarness>& m_app = m_shop.app;
    const orm::Url& m_url = m_shop.url;
    std::unique_ptr<orm::Connection>& m_connection = m_shop.other;
    QTemporaryDir m_journals;
    std::unique_ptr<QSignalSpy> m_offered;
};

void tst_Recovery::init() {
    failOnWarnings();
    QFETCH_GLOBAL(QString, server);
    m_app.reset(); // it holds locks there
    for (const QString& left : QDir(m_journals.path()).entryList(QDir::Files)) {
        QFile::remove(m_journals.filePath(left));
    }
    if (!m_shop.make(server)) {
        QSKIP(m_shop.whyNot.constData());
    }
}

int tst_Recovery::writtenEdits() const {
    try {
        return int(
            orm::ChangeDocument::read(m_journals.filePath(journals().value(0))).edits.size());
    } catch (const orm::DataError&) {
        return -1;
    }
}

bool tst_Recovery::start(bool readOnly) {
    if (!m_app) {
        m_app = std::make_unique<AppHarness>();
    }
    m_app->application.setJournalFolder(m_journals.path());
    m_offered = std::make_unique<QSignalSpy>(&m_app->application, &Workspace::recoveryOffered);
    orm::Url url = m_url;
    url.readOnly = readOnly;
    return m_app->open(url) &&
           (readOnly || render::waitFor([this] { return !m_offered->isEmpty(); }));
}

void tst_Recovery::edit() {
    ui::Edits& edits = m_app->database().edits();
    orm::Registry& registry = m_app->database().registry();
    const orm::Mapper& category = registry["category"];
    const orm::Mapper& product = registry["product"];
    const int name = category.attribute("name").slot;
    QCOMPARE(edits.setValue(row("product", 1), product.attribute("name").slot, u"Earbud"_s),
             QString());
    QCOMPARE(edits.move({row("category", 2)}, row("category", 3)), QString());
    const orm::ObjectPtr added =
        edits.addRow(category, {{category.attribute("id").slot, Value(9)}, {name, u"Speakers"_s}},
                     {{category.traits().parent, row("category", 1)}});
    QVERIFY(added);
    const orm::Relationship* links = m_shop.links("product");
    QVERIFY(links);
    QCOMPARE(edits.link({row("product", 3)}, *links, {added}), QString());
    const auto staged = orm::ChangeDocument::of(m_app->database().session(), {}).edits.size();
    QTRY_COMPARE(writtenEdits(), int(staged));
}

void tst_Recovery::kill() {
    const QString path = m_journals.filePath(journals().value(0));
    QVERIFY(QFile::copy(path, path + u".kept"_s));
    m_app->prompt.answer(ui::CloseChoice::Discard);
    m_app->application.closeDatabase();
    QTRY_VERIFY(!QFile::exists(path));
    m_app.reset();
    QVERIFY(QFile::rename(path + u".kept"_s, path));
}

void tst_Recovery::editsOfAnEndedProgramAreRecovered() {
    QVERIFY(start());
    edit();
    kill();
    m_app = std::make_unique<AppHarness>();
    m_app->prompt.answer(ui::RecoveryChoice::Recover);
    QVERIFY(start());
    QCOMPARE(m_app->prompt.recoveries.size(), 1U);
    const ui::RecoveryQuestion& question = m_app->prompt.recoveries[0];
    QCOMPARE(question.edits, 3);
    QVERIFY(question.rows.contains(u"changed: product Bud"_s) ||
            question.rows.contains(u"changed: product Earbud"_s));
    QVERIFY(question.rows.contains(u"new: category Speakers"_s));
    QVERIFY(question.made.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QVERIFY2(notice().startsWith(u"Recovered 3 edit"_s), qPrintable(notice()));
    QVERIFY(m_app->database().hasChanges());
    QCOMPARE(m_app->database().undoStack().count(), 1);
    QTRY_COMPARE(journals().size(), 1); // the new one has it all, the old one is gone
    QVERIFY(save());
    QTRY_COMPARE(journals().size(), 0);
    QCOMPARE(rows(u"SELECT name FROM product WHERE id = 1"_s), QStringList(u"Earbud"_s));
    QCOMPARE(rows(u"SELECT id, parent_id FROM category WHERE id IN (2, 9) ORDER BY id"_s),
             QStringList({u"2|3"_s, u"9|1"_s}));
    QCOMPARE(rows(u"SELECT product_id FROM product_category WHERE category_id = 9"_s),
             QStringList(u"3"_s));
}

void tst_Recovery::discardedOnesAreAskedAboutNoMore() {
    QVERIFY(start());
    edit();
    kill();
    m_app = std::make_unique<AppHarness>();
    m_app->prompt.answer(ui::RecoveryChoice::Discard);
    QVERIFY(start());
    QCOMPARE(journals(), QStringList());
    QVERIFY(!m_app->database().hasChanges());
    m_app.reset();
    QVERIFY(start()); // a question would fail the test
}

void tst_Recovery::laterKeepsThem() {
    QVERIFY(start());
    edit();
    kill();
    for (int i = 0; i < 2; ++i) {
        m_app = std::make_unique<AppHarness>();
        m_app->prompt.answer(ui::RecoveryChoice::Later);
        QVERIFY(start());
        QCOMPARE(m_app->prompt.recoveries.size(), 1U);
        QCOMPARE(journals().size(), 1);
        QVERIFY(!m_app->database().hasChanges());
    }
}

void tst_Recovery::conflictsAreAskedAbout_data() {
    QTest::addColumn<ui::StagingChoice>("choice");
    QTest::addColumn<QString>("name");
    QTest::newRow("mine") << ui::StagingChoice::Mine << u"Earbud"_s;
    QTest::newRow("theirs") << ui::StagingChoice::Theirs << u"Plug"_s;
    QTest::newRow("cancel") << ui::StagingChoice::Cancel << QString();
}

void tst_Recovery::conflictsAreAskedAbout() {
    QFETCH(ui::StagingChoice, choice);
    QFETCH(QString, name);
    QVERIFY(start());
    edit();
    kill();
    m_connection->execute(u"UPDATE product SET name = 'Plug' WHERE id = 1"_s);
    m_app = std::make_unique<AppHarness>();
    m_app->prompt.answer(ui::RecoveryChoice::Recover);
    m_app->prompt.answer(choice);
    QVERIFY(start());
    QCOMPARE(m_app->prompt.stagings.size(), 1U);
    QCOMPARE(m_app->prompt.stagings[0].problems.size(), 1);
    QVERIFY2(m_app->prompt.stagings[0].problems[0].contains(
                 u"was Bud, is now Plug, would become Earbud"_s),
             qPrintable(m_app->prompt.stagings[0].problems[0]));
    QVERIFY(m_app->prompt.stagings[0].canWin);
    if (choice == ui::StagingChoice::Cancel) {
        QVERIFY(!m_app->database().hasChanges());
        QCOMPARE(journals().size(), 1); // nothing is lost
        return;
    }
    QVERIFY(save());
    QCOMPARE(rows(u"SELECT name FROM product WHERE id = 1"_s), QStringList(name));
    QCOMPARE(rows(u"SELECT parent_id FROM category WHERE id = 2"_s), QStringList(u"3"_s));
}

void tst_Recovery::savedAndDiscardedEditsLeaveNothing() {
    QVERIFY(start());
    edit();
    QVERIFY(save());
    QTRY_COMPARE(journals().size(), 0);
    QCOMPARE(m_app->database().edits().setValue(
                 row("product", 2), m_app->database().registry()["product"].attribute("name").slot,
                 u"Cuff"_s),
             QString());
    QTRY_COMPARE(journals().size(), 1);
    m_app->prompt.answer(true);
    m_app->window().actionRegistry()[Act::Discard]->trigger();
    QTRY_COMPARE(journals().size(), 0);
}

void tst_Recovery::readingOnlyKeepsThem() {
    QVERIFY(start());
    edit();
    kill();
    QVERIFY(start(true));
    QCOMPARE(journals().size(), 1);
    m_app = std::make_unique<AppHarness>();
    m_app->prompt.answer(ui::RecoveryChoice::Recover);
    QVERIFY(start());
    QVERIFY(m_app->database().hasChanges());
}

void tst_Recovery::anUnreadableFileIsPutAside() {
    QVERIFY(start());
    edit();
    kill();
    QFile file(m_journals.filePath(journals().value(0)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("what is this\n");
    file.close();
    QVERIFY(start());
    QCOMPARE(journals().size(), 0);
    QVERIFY(QFile::exists(file.fileName() + u".damaged"_s));
    const ui::MessageBar& bar = m_app->page()->messages();
    QVERIFY2(bar.text().contains(u"cannot be read"_s), qPrintable(bar.text()));
    m_app.reset();
    QVERIFY(start()); // and not again
}

void tst_Recovery::aFileCarriesEditsToAnotherCopy() {
    QVERIFY(start());
    const Actions& actions = m_app->window().actionRegistry();
    QVERIFY(!actions[Act::ExportEdits]->isEnabled());
    QVERIFY(actions[Act::ImportEdits]->isEnabled());
    edit();
    const QString path = m_folder->filePath(u"spring.changes"_s);
    m_app->prompt.answer(path);
    QTRY_VERIFY(actions[Act::ExportEdits]->isEnabled());
    actions[Act::ExportEdits]->trigger();
    QVERIFY(m_app->prompt.asked.last().startsWith(u"save changes "_s));
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(m_app->database().hasChanges());
    m_app->prompt.answer(true);
    actions[Act::Discard]->trigger();
    QVERIFY(!m_app->database().hasChanges());
    m_app->prompt.answer(path);
    actions[Act::ImportEdits]->trigger();
    QTRY_VERIFY(m_app->database().hasChanges());
    QCOMPARE(m_app->database().undoStack().undoText(), u"Apply spring.changes"_s);
    QVERIFY(save());
    QCOMPARE(rows(u"SELECT name FROM product WHERE id = 1"_s), QStringList(u"Earbud"_s));
    m_app->prompt.answer(path); // again: it is all there, but for the new row
    actions[Act::ImportEdits]->trigger();
    QTRY_VERIFY(notice().contains(u"spring.changes"_s));
    m_app->prompt.answer(m_folder->filePath(u"none.changes"_s));
    actions[Act::ImportEdits]->trigger();
    QTRY_VERIFY(m_app->page()->messages().text().contains(u"none.changes"_s));
    m_app->prompt.answer(ui::CloseChoice::Discard);
    m_app->application.closeDatabase();
}

void tst_Recovery::theCommandAppliesAFile() {
    QVERIFY(start());
    edit();
    const QString path = m_folder->filePath(u"spring.changes"_s);
    orm::ChangeDocument::of(m_app->database().session(), {}).write(path);
    m_app->prompt.answer(ui::CloseChoice::Discard);
    m_app->application.closeDatabase();
    const Run looked = apply({path, urlText(), u"--dry-run"_s});
    QCOMPARE(looked.err, QString());
    QCOMPARE(looked.code, 0);
    QVERIFY2(looked.out.contains(u"new: category Speakers"_s), qPrintable(looked.out));
    QVERIFY2(looked.out.endsWith(u"3 edits can be applied; nothing was written.\n"_s),
             qPrintable(looked.out));
    QCOMPARE(rows(u"SELECT name FROM product WHERE id = 1"_s), QStringList(u"Bud"_s));
    const Run applied = apply({path, urlText()});
    QCOMPARE(applied.err, QString());
    QCOMPARE(applied.code, 0);
    QCOMPARE(applied.out, u"3 edits applied. Rows: 1 inserted, 2 updated, 0 deleted. Links: 1 "
                          "added, 0 removed.\n"_s);
    QCOMPARE(rows(u"SELECT name FROM product WHERE id = 1"_s), QStringList(u"Earbud"_s));
    QCOMPARE(rows(u"SELECT product_id FROM product_category WHERE category_id = 9"_s),
             QStringList(u"3"_s));
}

void tst_Recovery::theCommandWritesNothingOnConflict() {
    QVERIFY(start());
    edit();
    const QString path = m_folder->filePath(u"spring.changes"_s);
    orm::ChangeDocument::of(m_app->database().session(), {}).write(path);
    m_app->prompt.answer(ui::CloseChoice::Discard);
    m_app->application.closeDatabase();
    m_connection->execute(u"UPDATE product SET name = 'Plug' WHERE id = 1"_s);
    const Run run = apply({path, urlText()});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.out.contains(u"was Bud, is now Plug, would become Earbud"_s), qPrintable(run.out));
    QVERIFY2(run.err.startsWith(u"espalier: 1 conflict was found, nothing was written."_s),
             qPrintable(run.err));
    QCOMPARE(rows(u"SELECT parent_id FROM category WHERE id = 2"_s), QStringList(u"1"_s));
}

void tst_Recovery::theCommandSaysWhatIsWrong() {
    const QString path = m_folder->filePath(u"bad.changes"_s);
    const Run missing = apply({path, urlText()});
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.err.contains(path), qPrintable(missing.err));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(orm::ChangeDocument::line(orm::ChangeDocument::Head{u"x"_s, {}}));
    file.write("17 00000000 {\"op\":\"update\"}\n");
    file.close();
    const Run damaged = apply({path, urlText()});
    QCOMPARE(damaged.code, 1);
    QVERIFY2(damaged.err.contains(u"line 2"_s), qPrintable(damaged.err));
    QCOMPARE(apply({path}).code, 2);
}

QTEST_MAIN(tst_Recovery)
#include "tst_Recovery.moc"
