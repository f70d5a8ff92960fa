// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LiveFixture.h"

#include "orm/base/Error.h"
#include "ui/journal/EditJournal.h"
#include "ui/journal/LeftJournals.h"
#include "ui/journal/Restager.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ChangeDocument;
using orm::Decimal;
using orm::ObjectPtr;
using orm::RowEdit;
using orm::StagingProblem;
using orm::Value;
using ui::EditJournal;
using ui::JournalFile;
using ui::LeftJournal;
using ui::Restager;

namespace {

/// In order of their names, so that two documents of the same edits are equal.
QStringList textOf(const ChangeDocument& document) {
    QStringList lines;
    for (const RowEdit& edit : document.edits) {
        lines << QString::fromUtf8(ChangeDocument::line(edit)).section(u' ', 2).trimmed();
    }
    lines.sort();
    return lines;
}

/// A file system of 64 kB; none where it may not be mounted.
class SmallDisk {
public:
    SmallDisk() { m_isThere = mount("tmpfs", qPrintable(path()), "tmpfs", 0, "size=64k") == 0; }
    ~SmallDisk() {
        if (m_isThere) {
            umount2(qPrintable(path()), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool isThere() const { return m_isThere; }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    bool m_isThere = false;
};

/// No file may grow beyond this while one lives.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes) {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit less{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
    }
    ~FileLimit() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

class tst_EditJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        folder = std::make_unique<QTemporaryDir>();
        f = std::make_unique<LiveFixture>();
        QVERIFY(f->open());
        restart();
    }
    void cleanup() {
        journal.reset();
        f.reset();
    }

    void noFileBeforeTheFirstEdit();
    void everyKindOfEditIsOnTheDisk();
    void whatIsUndoneLeavesNothing();
    void savingAndDiscardingRemoveTheFile();
    void editsOfASaveThatFailedStay();
    void aFileInUseIsNotLeftBehind();
    void aFullDiskKeepsWhatIsThere();
    void editsOnAFullDiskComeOnceThereIsRoom();
    void aFolderThatCannotBeWrittenIsTold();
    void editsComeBackAsOneStep();
    void newRowsReferToEachOther();
    void whatOthersChangedIsTold();
    void aSaveThatCameThroughIsKnown();
    void aDamagedLineCostsOnlyItself();

private:
    QString path() const { return ui::newJournalPath(folder->path(), f->live->url()); }
    void restart() { journal = std::make_unique<EditJournal>(*f->live, path()); }
    ObjectPtr category(int id) const { return f->row("category", id); }
    int name() const { return f->slot("category", "name"); }
    bool isWritten() const {
        bool there = false;
        journal->whenWritten([&there] { there = true; });
        return QTest::qWaitFor([&there] { return there; });
    }
    ChangeDocument written() const { return ChangeDocument::read(journal->path()); }
    ChangeDocument staged() const { return ChangeDocument::of(f->live->session(), {}); }
    QStringList files() const { return QDir(folder->path()).entryList(QDir::Files); }
    /// One of everything.
    void edit() const;
    /// The program ends as if it had been killed, and begins again.
    void endAndBegin();
    std::vector<LeftJournal> left() const {
        return ui::leftJournals(folder->path(), f->live->url());
    }
    bool read(Restager& restager) const {
        const QSignalSpy ready(&restager, &Restager::ready);
        restager.read();
        return QTest::qWaitFor([&ready] { return !ready.isEmpty(); });
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<EditJournal> journal;
};

void tst_EditJournal::edit() const {
    ui::Edits& edits = f->edits();
    QCOMPARE(edits.setValue(category(3), name(), u"Buds"_s), QString());
    QCOMPARE(edits.move({category(4)}, category(5)), QString());
    const ObjectPtr product = f->row("product", u"A1"_s);
    QCOMPARE(edits.setValue(product, f->slot("product", "msrp"), Value(Decimal(u"1.25"_s))),
             QString());
    const auto& products = f->relation("category", "product");
    QCOMPARE(edits.link({category(6)}, products, {product}), QString());
    const ObjectPtr review = f->row("review", 1);
    QVERIFY(review);
    QCOMPARE(edits.remove({review}, f->dependents({review}), ui::ChildrenChoice::MoveUp),
             QString());
    const ObjectPtr parent = edits.addRow(f->mapper("category"), {{name(), u"Wearables"_s}},
                                          {{f->mapper("category").traits().parent, category(1)}});
    QVERIFY(parent);
    const ObjectPtr child = edits.addRow(f->mapper("category"), {{name(), u"Watches"_s}},
                                         {{f->mapper("category").traits().parent, parent}});
    QVERIFY(child);
    QCOMPARE(edits.link({child}, products, {product}), QString());
}

void tst_EditJournal::endAndBegin() {
    QVERIFY(isWritten());
    const QString path = journal->path();
    QVERIFY(QFile::copy(path, path + u".kept"_s));
    journal.reset();
    // An end in order removes its lock only; the file would be that of a program that was killed.
    QFile::remove(path);
    QVERIFY(QFile::rename(path + u".kept"_s, path));
    f->live->discard();
    f->live.reset();
    QVERIFY(f->open());
    restart();
}

void tst_EditJournal::noFileBeforeTheFirstEdit() {
    QVERIFY(category(1));
    QVERIFY(isWritten());
    QCOMPARE(files(), QStringList());
}

void tst_EditJournal::everyKindOfEditIsOnTheDisk() {
    edit();
    QVERIFY(isWritten());
    QVERIFY(written().damages.empty());
    QCOMPARE(written().head.database, f->live->url().toString());
    QCOMPARE(textOf(written()), textOf(staged()));
    QCOMPARE(written().edits.size(), 7U);
    // And by itself.
    QCOMPARE(f->edits().setValue(category(7), name(), u"Beamers"_s), QString());
    QTRY_COMPARE(textOf(written()), textOf(staged()));
}

void tst_EditJournal::whatIsUndoneLeavesNothing() {
    edit();
    QVERIFY(isWritten());
    f->live->undo();
    QVERIFY(isWritten());
    QCOMPARE(textOf(written()), textOf(staged()));
    while (f->live->undoStack().canUndo()) {
        f->live->undo();
    }
    QTRY_COMPARE(files(), QStringList());
    f->live->redo();
    QVERIFY(isWritten());
    QCOMPARE(files().size(), 2); // with its lock
    QCOMPARE(textOf(written()), textOf(staged()));
}

void tst_EditJournal::savingAndDiscardingRemoveTheFile() {
    edit();
    QVERIFY(isWritten());
    QVERIFY(!files().isEmpty());
    QCOMPARE(f->save(), QString());
    QTRY_COMPARE(files(), QStringList());
    QCOMPARE(f->edits().setValue(category(7), name(), u"Beamers"_s), QString());
    QVERIFY(isWritten());
    QCOMPARE(written().edits.size(), 1U);
    f->live->discard();
    QTRY_COMPARE(files(), QStringList());
}

void tst_EditJournal::editsOfASaveThatFailedStay() {
    edit();
    QCOMPARE(f->edits().setValue(category(7), name(), u"Screens"_s), QString()); // is taken
    QVERIFY(isWritten());
    QVERIFY(!f->save().isEmpty());
    QVERIFY(isWritten());
    QCOMPARE(textOf(written()), textOf(staged()));
}

void tst_EditJournal::aFileInUseIsNotLeftBehind() {
    edit();
    QVERIFY(isWritten());
    QCOMPARE(left().size(), 0U);
    const QString path = journal->path();
    QVERIFY(QFile::copy(path, path + u".kept"_s));
    journal.reset();
    QFile::rename(path + u".kept"_s, path);
    QCOMPARE(left().size(), 1U);
    // Another database has other journals.
    QCOMPARE(ui::leftJournals(folder->path(), orm::Url::file(u"/else/where.sqlite"_s)).size(), 0U);
}

void tst_EditJournal::aFullDiskKeepsWhatIsThere() {
    JournalFile file(folder->filePath(u"a.journal"_s));
    QCOMPARE(file.append("first\n"), QString());
    {
        const FileLimit limit(10);
        const QString reason = file.append("second, and too long\n");
        QVERIFY2(reason.contains(file.path()), qPrintable(reason));
    }
    QFile look(file.path());
    QVERIFY(look.open(QIODevice::ReadOnly));
    QCOMPARE(look.readAll(), QByteArray("first\n"));
    QCOMPARE(file.append("third\n"), QString());
    look.seek(0);
    QCOMPARE(look.readAll(), QByteArray("first\nthird\n"));
}

// A file system of 64 kB that something else fills up while edits are made.
void tst_EditJournal::editsOnAFullDiskComeOnceThereIsRoom() {
    const SmallDisk disk;
    if (!disk.isThere()) {
        QSKIP("a small file system can be mounted by root only");
    }
    const QString path = disk.path() + u"/a.journal"_s;
    journal = std::make_unique<EditJournal>(*f->live, path);
    QSignalSpy failed(journal.get(), &EditJournal::failed);
    const QSignalSpy mended(journal.get(), &EditJournal::mended);
    QCOMPARE(f->edits().setValue(category(7), name(), u"Beamers"_s), QString());
    QVERIFY(isWritten());
    const QStringList before = textOf(ChangeDocument::read(path));
    QFile filler(disk.path() + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(512, 'x')) > 0) {
    }
    for (int id = 1; id <= 6; ++id) {
        QCOMPARE(f->edits().setValue(category(id), name(), QString(2000, u'n')), QString());
    }
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY2(failed[0][0].toString().contains(path), qPrintable(failed[0][0].toString()));
    const ChangeDocument kept = ChangeDocument::read(path);
    QCOMPARE(textOf(kept), before);
    QVERIFY(kept.damages.empty());
    QVERIFY(filler.remove());
    QTRY_COMPARE(mended.size(), 1);
    QTRY_COMPARE(textOf(ChangeDocument::read(path)), textOf(staged()));
    journal.reset();
}

void tst_EditJournal::aFolderThatCannotBeWrittenIsTold() {
    QFile inTheWay(folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const QString path = folder->filePath(u"file/a.journal"_s);
    journal = std::make_unique<EditJournal>(*f->live, path);
    QSignalSpy failed(journal.get(), &EditJournal::failed);
    const QSignalSpy mended(journal.get(), &EditJournal::mended);
    QCOMPARE(f->edits().setValue(category(7), name(), u"Beamers"_s), QString());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY2(failed[0][0].toString().contains(folder->filePath(u"file"_s)),
             qPrintable(failed[0][0].toString()));
    QVERIFY(inTheWay.remove());
    QTRY_COMPARE(mended.size(), 1); // tried again by itself
    QCOMPARE(failed.size(), 1);
    QCOMPARE(textOf(ChangeDocument::read(path)), textOf(staged()));
}

void tst_EditJournal::editsComeBackAsOneStep() {
    edit();
    const QStringList before = textOf(staged());
    endAndBegin();
    QVERIFY(!f->live->hasChanges());
    std::vector<LeftJournal> found = left();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].problem, QString());
    Restager restager(*f->live, found[0].document);
    QVERIFY(read(restager));
    QVERIFY(!restager.wasSaved());
    QVERIFY(!restager.isNeedless());
    QCOMPARE(restager.problems().size(), 0U);
    QCOMPARE(restager.stage(false, u"Recover"_s), QString());
    QCOMPARE(textOf(staged()), before);
    QCOMPARE(f->live->undoStack().count(), 1);
    // The tree knows where the moved row is, not its column alone.
    const ObjectPtr moved = f->live->object(f->mapper("category"), {Value(4)});
    QCOMPARE(moved->relation(*f->mapper("category").traits().parent).items.front()->key().toText(),
             u"category 5"_s);
    f->live->undo();
    QVERIFY(!f->live->hasChanges());
    f->live->redo();
    QCOMPARE(textOf(staged()), before);
    QVERIFY(isWritten());
    QVERIFY(ui::removeJournal(found[0]));
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name, parent_id FROM category WHERE id IN (3, 4)"_s),
             QStringList({u"Buds|2"_s, u"Over-ear|5"_s}));
    QCOMPARE(f->file.rows(u"SELECT count(*) FROM category"_s), QStringList(u"9"_s));
    QTRY_COMPARE(files(), QStringList());
}

void tst_EditJournal::newRowsReferToEachOther() {
    edit();
    endAndBegin();
    std::vector<LeftJournal> found = left();
    QCOMPARE(found.size(), 1U);
    Restager restager(*f->live, found[0].document);
    QVERIFY(read(restager));
    QCOMPARE(restager.stage(false, u"Recover"_s), QString());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT c.name, p.name, count(l.product_id) FROM category c JOIN "
                          "category p ON p.id = c.parent_id LEFT JOIN product_category l ON "
                          "l.category_id = c.id WHERE c.id > 7 GROUP BY c.id ORDER BY c.name"_s),
             QStringList({u"Watches|Wearables|1"_s, u"Wearables|Audio|0"_s}));
}

void tst_EditJournal::whatOthersChangedIsTold() {
    edit();
    endAndBegin();
    f->file.exec(u"UPDATE category SET name = 'Plugs' WHERE id = 3"_s);
    f->file.exec(u"DELETE FROM category WHERE id = 6"_s);
    std::vector<LeftJournal> found = left();
    QCOMPARE(found.size(), 1U);
    Restager restager(*f->live, found[0].document);
    QVERIFY(read(restager));
    QStringList problems;
    for (const StagingProblem& problem : restager.problems()) {
        problems << problem.text();
    }
    problems.sort();
    QCOMPARE(problems.size(), 2);
    QVERIFY2(problems[0].contains(u"was In-ear, is now Plugs, would become Buds"_s),
             qPrintable(problems[0]));
    QVERIFY2(problems[1].contains(u"has deleted the row"_s), qPrintable(problems[1]));
    QCOMPARE(restager.stage(false, u"Recover"_s), QString());
    QVERIFY(!category(3)->isModified(name()));
    f->live->undo();
    QCOMPARE(restager.stage(true, u"Recover"_s), QString());
    QCOMPARE(category(3)->peek(name()).toText(), u"Buds"_s);
    QCOMPARE(f->save(), QString());
}

void tst_EditJournal::aSaveThatCameThroughIsKnown() {
    edit();
    QVERIFY(isWritten());
    // What is in the file when the program ends between the commit and the news of it.
    const QString path = journal->path();
    const ui::LiveDatabase::CommitWitness note = [inner = path](const orm::FlushPlan& plan,
                                                                const orm::FlushOutcome& outcome) {
        std::vector<ChangeDocument::Given> given;
        for (std::size_t i = 0; i < plan.operations.size(); ++i) {
            if (plan.operations[i].shape->kind == orm::OperationKind::Insert) {
                given.push_back(
                    {{u"category"_s, {}, u"new 1"_s}, orm::insertedKey(plan, outcome, i)});
                break;
            }
        }
        QFile::copy(inner, inner + u".kept"_s);
        QFile kept(inner + u".kept"_s);
        if (kept.open(QIODevice::Append)) {
            kept.write(ChangeDocument::line(given));
        }
    };
    f->live->setCommitWitness([note](const orm::ObjectList&) {
        return [note](const orm::PendingSave&) { return note; };
    });
    QCOMPARE(f->save(), QString());
    const auto rows = f->file.dump();
    QTRY_VERIFY(!QFile::exists(path));
    QVERIFY(QFile::rename(path + u".kept"_s, path));
    journal.reset();
    f->live.reset();
    QVERIFY(f->open());
    std::vector<LeftJournal> found = left();
    QCOMPARE(found.size(), 1U);
    QVERIFY(found[0].document.saving.has_value());
    Restager restager(*f->live, found[0].document);
    QVERIFY(read(restager));
    QVERIFY(restager.wasSaved());
    // The same file over a database into which the save did not come: the new rows are not there.
    f->file.exec(u"DELETE FROM product_category WHERE category_id > 7"_s);
    f->file.exec(u"DELETE FROM category WHERE id > 7"_s);
    f->live.reset();
    QVERIFY(f->open());
    Restager again(*f->live, found[0].document);
    QVERIFY(read(again));
    QVERIFY(!again.wasSaved());
    QCOMPARE(again.problems().size(), 0U); // what is there already is no problem
    QCOMPARE(again.stage(false, u"Recover"_s), QString());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.dump(), rows);
}

void tst_EditJournal::aDamagedLineCostsOnlyItself() {
    edit();
    endAndBegin();
    const QString name = left().at(0).path;
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("Buds", "Buts"); // one bit on the disk
    text.chop(5);                 // and a torn end
    file.resize(0);
    file.seek(0);
    file.write(text);
    file.close();
    std::vector<LeftJournal> found = left();
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].document.damages.size(), 2U);
    QCOMPARE(found[0].document.edits.size(), 5U);
    found.clear();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("something else\n");
    file.close();
    found = left();
    QCOMPARE(found.size(), 1U);
    QVERIFY2(found[0].problem.contains(name), qPrintable(found[0].problem));
    // One that was only begun holds nothing, and is no news.
    found.clear();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("88 0a1b");
    file.close();
    QCOMPARE(left().size(), 0U);
    QVERIFY(!file.exists());
}

QTEST_MAIN(tst_EditJournal)
#include "tst_EditJournal.moc"
