// SPDX-License-Identifier: GPL-3.0-or-later
// Some of what is staged is saved, the rest stays.
#include "ui/commands/SaveSelection.h"

#include "tests/support/RandomEditor.h"
#include "ui/journal/EditJournal.h"
#include "ui/journal/LeftJournals.h"
#include "ui/journal/Restager.h"
#include "ui/models/ChangesModel.h"
#include "ui/widgets/ChangesPanel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using ui::ChangesModel;

class tst_SaveSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        begin(TestDatabase::catalogue());
    }
    void cleanup() { f.reset(); }

    void fieldsAreLeftOut();
    void aMoveIsLeftOut();
    void linksAreLeftOut();
    void whatRefersToANewRowTakesItAlong();
    void aDeletionTakesAlongWhatLeavesIt();
    void movesThatWouldMakeACircleGoTogether();
    void anUntickedRowTakesOutWhatNeedsIt();
    void laterEditsTakeWhatTheyNeed();
    void whatIsUndoneAndDoneAgainIsStillLeftOut();
    void aRowIsOneChangeWhetherMovedOrRenamed();
    void aLinkIsTheSameFromEitherEnd();
    void circlesOfSeveralMovesAreSeen();
    void aKeyIsTakenOverTogether();
    void aFailedSaveChangesNothing();
    void whatIsLeftCanBeUndone();
    void previewIsWhatIsSaved();
    void boxesByMouseAndKeyboard();
    void journalKeepsWhatIsLeft();
    void savedInTwoPartsIsSavedWhole_data();
    void savedInTwoPartsIsSavedWhole();

private:
    void begin(const QStringList& statements) {
        f = std::make_unique<LiveFixture>(statements);
        QVERIFY(f->open());
    }
    ObjectPtr category(int id) const { return f->row("category", id); }
    ObjectPtr product(const char* sku) const { return f->row("product", QString::fromLatin1(sku)); }
    void set(const ObjectPtr& object, const char* attribute, const orm::Value& value) const {
        QCOMPARE(f->edits().setValue(object, f->slot(object->mapper().name().toLatin1(), attribute),
                                     value),
                 QString());
    }
    orm::ChangeSet staged() const { return orm::ChangeSet::of(f->live->session()); }
    QStringList titles() const {
        QStringList all;
        for (const orm::ChangeSet set = staged(); const orm::Change& change : set.changes())
            all << change.title;
        return all;
    }
    orm::Change change(const QString& title) const {
        for (const orm::ChangeSet set = staged(); const orm::Change& each : set.changes()) {
            if (each.title == title)
                return each;
        }
        qFatal("no change %s in: %s", qPrintable(title), qPrintable(titles().join(u" / "_s)));
    }
    /// Nothing else is saved; returns what is taken along.
    QStringList only(const QString& title) const {
        f->live->choose(staged().changes(), false);
        return f->live->choose({change(title)}, true);
    }
    QStringList leaveOut(const QString& title) const {
        return f->live->choose({change(title)}, false);
    }
    const orm::Relationship& links() const {
        for (const auto& relationship : f->mapper("product").relationships()) {
            if (relationship->direction() == orm::Direction::ManyToMany)
                return *relationship;
        }
        qFatal("products have no links");
    }
    ObjectPtr newCategory(const QString& name, const ObjectPtr& parent) const {
        return f->edits().addRow(f->mapper("category"), {{f->slot("category", "name"), name}},
                                 {{f->mapper("category").traits().parent, parent}});
    }

    /// New rows get their keys in the order in which they are saved: those are not compared.
    QStringList rowsByName() const {
        QStringList rows =
            f->file.rows(u"SELECT c.name, c.note, p.name FROM category c LEFT JOIN category p ON "
                         "p.id = c.parent_id"_s) +
            f->file.rows(u"SELECT l.product_id, c.name FROM product_category l JOIN category c ON "
                         "c.id = l.category_id"_s) +
            f->file.rows(u"SELECT * FROM product"_s) + f->file.rows(u"SELECT * FROM review"_s);
        rows.sort();
        return rows;
    }

    std::unique_ptr<LiveFixture> f;
};

void tst_SaveSelection::fieldsAreLeftOut() {
    const ObjectPtr bud = product("A1");
    const ObjectPtr muff = product("B2");
    set(bud, "name", u"Ear bud"_s);
    set(muff, "name", u"Ear muff"_s);
    QCOMPARE(leaveOut(u"product Ear muff: name"_s), QStringList());
    QCOMPARE(f->live->selection().leftOutCount(), 1);
    const auto before = f->file.dump();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->report.total(), 1);
    QCOMPARE(f->file.changesSince(before).size(), 2);
    QCOMPARE(f->file.rows(u"SELECT name FROM product WHERE sku IN ('A1', 'B2')"_s),
             QStringList({u"Ear bud"_s, u"Muff"_s}));
    QCOMPARE(titles(), QStringList{u"product Ear muff: name"_s});
    QVERIFY(muff->isModified(f->slot("product", "name")));
    QVERIFY(!bud->hasHistory());
    f->live->chooseAll();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM product WHERE sku = 'B2'"_s),
             QStringList{u"Ear muff"_s});
}

void tst_SaveSelection::aMoveIsLeftOut() {
    const ObjectPtr inEar = category(3);
    const ObjectPtr video = category(5);
    QCOMPARE(f->edits().move({inEar}, video), QString());
    set(video, "name", u"Films"_s);
    leaveOut(u"Move In-ear"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT parent_id, name FROM category WHERE id IN (3, 5)"_s),
             QStringList({u"2|In-ear"_s, u"-|Films"_s}));
    QCOMPARE(titles(), QStringList{u"Move In-ear"_s});
    f->live->chooseAll();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT parent_id FROM category WHERE id = 3"_s), QStringList{u"5"_s});
}

void tst_SaveSelection::linksAreLeftOut() {
    const ObjectPtr bud = product("A1");
    f->related(bud, links().name().toUtf8().constData());
    QCOMPARE(f->edits().link({bud}, links(), {category(6), category(7)}), QString());
    QCOMPARE(f->edits().unlink({bud}, links(), {category(3)}), QString());
    leaveOut(u"Link Bud to Screens"_s);
    leaveOut(u"Unlink Bud from In-ear"_s);
    QCOMPARE(f->save(), QString());
    const QString linked =
        u"SELECT category_id FROM product_category WHERE product_id = 'A1' ORDER "
        "BY category_id"_s;
    QCOMPARE(f->file.rows(linked), QStringList({u"3"_s, u"4"_s, u"7"_s}));
    QCOMPARE(titles(), QStringList({u"Unlink Bud from In-ear"_s, u"Link Bud to Screens"_s}));
    f->live->chooseAll();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(linked), QStringList({u"4"_s, u"6"_s, u"7"_s}));
}

void tst_SaveSelection::whatRefersToANewRowTakesItAlong() {
    const ObjectPtr outer = newCategory(u"Outer"_s, category(5));
    const ObjectPtr inner = newCategory(u"Inner"_s, outer);
    const ObjectPtr bud = product("A1");
    f->related(bud, links().name().toUtf8().constData());
    QCOMPARE(f->edits().link({bud}, links(), {inner}), QString());
    QCOMPARE(only(u"Link Bud to Inner"_s),
             QStringList({u"New category Outer"_s, u"New category Inner"_s}));
    QCOMPARE(f->save(), QString());
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(f->file.rows(u"SELECT c.name, p.name FROM category c JOIN category p ON p.id = "
                          "c.parent_id JOIN product_category l ON l.category_id = c.id WHERE "
                          "l.product_id = 'A1' AND c.id > 7"_s),
             QStringList{u"Inner|Outer"_s});
}

void tst_SaveSelection::aDeletionTakesAlongWhatLeavesIt() {
    const orm::ObjectList rows{category(2)};
    QCOMPARE(f->edits().remove(rows, f->dependents(rows), ui::ChildrenChoice::MoveUp), QString());
    QStringList along = only(u"Delete Headphones"_s);
    along.sort();
    QCOMPARE(along, QStringList({u"Move In-ear"_s, u"Move Over-ear"_s}));
    QCOMPARE(f->save(), QString());
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(f->file.rows(u"SELECT id, parent_id FROM category WHERE id IN (2, 3, 4)"_s),
             QStringList({u"3|1"_s, u"4|1"_s}));
}

void tst_SaveSelection::movesThatWouldMakeACircleGoTogether() {
    // Headphones below In-ear, which therefore has to leave it.
    QCOMPARE(f->edits().move({category(3)}, nullptr), QString());
    QCOMPARE(f->edits().move({category(2)}, category(3)), QString());
    QCOMPARE(only(u"Move Headphones"_s), QStringList{u"Move In-ear"_s});
    QCOMPARE(only(u"Move In-ear"_s), QStringList());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT id, parent_id FROM category WHERE id IN (2, 3)"_s),
             QStringList({u"2|1"_s, u"3|-"_s}));
}

void tst_SaveSelection::anUntickedRowTakesOutWhatNeedsIt() {
    const ObjectPtr outer = newCategory(u"Outer"_s, category(5));
    const ObjectPtr inner = newCategory(u"Inner"_s, outer);
    set(category(1), "name", u"Sound"_s);
    QCOMPARE(leaveOut(u"New category Outer"_s), QStringList{u"New category Inner"_s});
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT count(*) FROM category"_s), QStringList{u"7"_s});
    QCOMPARE(titles(), QStringList({u"New category Outer"_s, u"New category Inner"_s}));
    QCOMPARE(inner->related(*f->mapper("category").traits().parent), outer);
    f->live->chooseAll();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT p.name FROM category c JOIN category p ON p.id = c.parent_id "
                          "WHERE c.name = 'Inner'"_s),
             QStringList{u"Outer"_s});
}

void tst_SaveSelection::laterEditsTakeWhatTheyNeed() {
    const ObjectPtr outer = newCategory(u"Outer"_s, category(5));
    leaveOut(u"New category Outer"_s);
    QCOMPARE(f->live->selection().leftOutCount(), 1);
    QCOMPARE(f->edits().move({category(3)}, outer), QString());
    QTRY_COMPARE(f->live->selection().leftOutCount(), 0);
    QCOMPARE(f->save(), QString());
    QVERIFY(!f->live->hasChanges());
}

void tst_SaveSelection::whatIsUndoneAndDoneAgainIsStillLeftOut() {
    set(product("A1"), "name", u"Ear bud"_s);
    set(product("B2"), "name", u"Ear muff"_s);
    leaveOut(u"product Ear muff: name"_s);
    QSignalSpy changes(f->live.get(), &ui::LiveDatabase::changesChanged);
    f->live->undo();
    QVERIFY(changes.wait());
    QCOMPARE(f->live->selection().leftOutCount(), 0);
    f->live->redo();
    QVERIFY(changes.wait());
    QCOMPARE(f->live->selection().leftOutCount(), 1);
    QCOMPARE(f->save(), QString());
    QCOMPARE(titles(), QStringList{u"product Ear muff: name"_s});
}

void tst_SaveSelection::aRowIsOneChangeWhetherMovedOrRenamed() {
    const ObjectPtr inEar = category(3);
    set(inEar, "name", u"Buds"_s);
    leaveOut(u"category Buds: name"_s);
    QCOMPARE(f->edits().move({inEar}, category(5)), QString());
    QVERIFY(!f->live->hasChosen());
    set(category(1), "name", u"Sound"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(titles(), QStringList{u"Move Buds"_s});
    QCOMPARE(f->file.rows(u"SELECT name, parent_id FROM category WHERE id = 3"_s),
             QStringList{u"In-ear|2"_s});
}

// Neither end is a tree; which of them is read first changes as they are held back and staged
// again.
void tst_SaveSelection::aLinkIsTheSameFromEitherEnd() {
    begin({u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT)"_s,
           u"CREATE TABLE book (id INTEGER PRIMARY KEY, name TEXT)"_s,
           u"CREATE TABLE book_author (book_id INTEGER NOT NULL REFERENCES book(id), author_id "
           u"INTEGER "
           "NOT NULL REFERENCES author(id), PRIMARY KEY (book_id, author_id))"_s});
    const auto add = [this](const char* entity, const QString& name) {
        return f->edits().addRow(f->mapper(entity), {{f->slot(entity, "name"), name}}, {});
    };
    for (const bool isBookFirst : {true, false}) {
        const ObjectPtr first = isBookFirst ? add("book", u"Emma"_s) : add("author", u"Jane"_s);
        const ObjectPtr second = isBookFirst ? add("author", u"Jane"_s) : add("book", u"Emma"_s);
        const ObjectPtr& book = isBookFirst ? first : second;
        const ObjectPtr& author = isBookFirst ? second : first;
        QCOMPARE(f->edits().link({book}, f->relation("book", "author"), {author}), QString());
        leaveOut(u"New author Jane"_s);
        QCOMPARE(f->live->selection().leftOutCount(), 2);
        (void)f->live->pendingSql();
        (void)f->live->pendingSql();
        QVERIFY(f->live->hasChosen());
        QCOMPARE(f->live->selection().leftOutCount(), 2);
        QCOMPARE(f->save(), QString());
        QVERIFY(!f->live->hasChosen());
        QCOMPARE(f->live->changeCount(), 2);
        QCOMPARE(f->file.rows(u"SELECT count(*) FROM author"_s),
                 QStringList{isBookFirst ? u"0"_s : u"1"_s});
        f->live->chooseAll();
        QCOMPARE(f->save(), QString());
        QCOMPARE(f->file.rows(u"SELECT count(*) FROM book_author"_s),
                 QStringList{isBookFirst ? u"1"_s : u"2"_s});
    }
}

// Headphones go below Video, Video below In-ear, which leaves Headphones for the top: without the
// last move all three would stand below themselves.
void tst_SaveSelection::circlesOfSeveralMovesAreSeen() {
    QCOMPARE(f->edits().move({category(3)}, nullptr), QString());
    QCOMPARE(f->edits().move({category(5)}, category(3)), QString());
    QCOMPARE(f->edits().move({category(2)}, category(5)), QString());
    QCOMPARE(f->live->selection().leftOutCount(), 0);
    const QStringList along = leaveOut(u"Move In-ear"_s);
    QCOMPARE(along.size(), 1); // one of the two is enough
    f->live->choose(staged().changes(), false);
    f->live->choose({change(u"Move Headphones"_s)}, true);
    QCOMPARE(f->live->selection().leftOutCount(), 2);
    QCOMPARE(f->live->choose({change(u"Move Video"_s)}, true), QStringList{u"Move In-ear"_s});
    QCOMPARE(f->save(), QString());
}

void tst_SaveSelection::aKeyIsTakenOverTogether() {
    const orm::ObjectList rows{product("C3")};
    QCOMPARE(f->edits().remove(rows, f->dependents(rows), ui::ChildrenChoice::MoveUp), QString());
    const ObjectPtr added = f->edits().addRow(
        f->mapper("product"),
        {{f->slot("product", "sku"), u"C3"_s}, {f->slot("product", "name"), u"Another panel"_s}},
        {});
    QVERIFY(added);
    QCOMPARE(only(u"New product Another panel"_s), QStringList{u"Delete Panel"_s});
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM product WHERE sku = 'C3'"_s),
             QStringList{u"Another panel"_s});
}

void tst_SaveSelection::aFailedSaveChangesNothing() {
    set(product("A1"), "name", u"Ear bud"_s);
    const ObjectPtr three = category(3);
    set(three, "name", u"Over-ear"_s); // the name of its sibling
    const ObjectPtr inner = newCategory(u"Inner"_s, category(5));
    leaveOut(u"product Ear bud: name"_s);
    leaveOut(u"New category Inner"_s);
    const QStringList before = titles();
    const int index = f->live->undoStack().index();
    QVERIFY(f->save().contains(u"Over-ear"_s));
    QCOMPARE(titles(), before);
    QCOMPARE(f->live->undoStack().index(), index);
    QCOMPARE(f->live->selection().leftOutCount(), 2);
    QCOMPARE(inner->state(), orm::ObjectState::Pending);
    f->live->undo();
    QCOMPARE(titles().size(), 2);
}

void tst_SaveSelection::whatIsLeftCanBeUndone() {
    const auto original = f->file.dump();
    const ObjectPtr bud = product("A1");
    set(bud, "name", u"Ear bud"_s);
    set(product("B2"), "name", u"Ear muff"_s);
    const ObjectPtr inner = newCategory(u"Inner"_s, category(5));
    leaveOut(u"product Ear muff: name"_s);
    leaveOut(u"New category Inner"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->live->undoStack().undoText(), u"2 Edits That Were Not Saved"_s);
    f->live->undo();
    QVERIFY(!f->live->hasChanges());
    f->live->redo();
    QCOMPARE(titles(), QStringList({u"New category Inner"_s, u"product Ear muff: name"_s}));
    f->live->undo();
    f->live->undo(); // the save
    QCOMPARE(titles(), QStringList{u"product Bud: name"_s});
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.dump(), original);
}

void tst_SaveSelection::previewIsWhatIsSaved() {
    set(product("A1"), "name", u"Ear bud"_s);
    set(product("B2"), "name", u"Ear muff"_s);
    QTRY_COMPARE(f->live->changeCount(), 2);
    leaveOut(u"product Ear muff: name"_s);
    QSignalSpy changes(f->live.get(), &ui::LiveDatabase::changesChanged);
    QVERIFY(changes.wait());
    const std::vector<orm::Statement> statements = f->live->pendingSql();
    QCOMPARE(statements.size(), 1U);
    QVERIFY(orm::inlined(statements.front()).contains(u"Ear bud"_s));
    QCOMPARE(titles().size(), 2);
    // Looking is no edit: else the preview would be written for ever.
    changes.clear();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(changes.size(), 0);
}

void tst_SaveSelection::boxesByMouseAndKeyboard() {
    set(product("A1"), "name", u"Ear bud"_s);
    set(product("B2"), "name", u"Ear muff"_s);
    set(product("C3"), "name", u"Screen"_s);
    ui::ChangesPanel panel(*f->live);
    const QAbstractItemModelTester tester(&panel.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    panel.resize(900, 300);
    panel.show();
    QApplication::setActiveWindow(&panel);
    auto& view = *panel.findChild<QTreeView*>(u"changes"_s);
    QTRY_COMPARE(panel.model().rowCount(), 3);
    view.setFocus();
    const auto box = [&](int row) {
        return panel.model().index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    };
    const QRect cell = view.visualRect(panel.model().index(1, 0));
    QStyleOptionViewItem option;
    option.rect = cell;
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    const QRect place =
        view.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &view);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.center());
    QTRY_VERIFY(!box(1));
    QVERIFY(box(0) && box(2));
    view.setCurrentIndex(panel.model().index(0, 0));
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Space); // the current one has a tick
    QTRY_VERIFY(!box(0) && !box(1) && !box(2));
    QTest::keyClick(&view, Qt::Key_Space);
    QTRY_VERIFY(box(0) && box(1) && box(2));
    view.setCurrentIndex(panel.model().index(2, 0));
    panel.findChild<QAction*>(u"includeOnlyThese"_s)->trigger();
    QTRY_VERIFY(!box(0) && !box(1) && box(2));
    auto* all = panel.findChild<QAction*>(u"includeAllChanges"_s);
    QTRY_VERIFY(all->isEnabled());
    all->trigger();
    QTRY_VERIFY(box(0) && box(1) && box(2));
}

void tst_SaveSelection::journalKeepsWhatIsLeft() {
    const QTemporaryDir folder;
    auto journal = std::make_unique<ui::EditJournal>(
        *f->live, ui::newJournalPath(folder.path(), f->live->url()));
    const ObjectPtr outer = newCategory(u"Outer"_s, category(5));
    const ObjectPtr bud = product("A1");
    f->related(bud, links().name().toUtf8().constData());
    QCOMPARE(f->edits().link({bud}, links(), {outer}), QString());
    set(product("B2"), "name", u"Ear muff"_s);
    leaveOut(u"Link Bud to Outer"_s);
    leaveOut(u"product Ear muff: name"_s);
    // As it is on the disk when the program ends at any moment after the commit.
    QByteArray kept;
    connect(f->live.get(), &ui::LiveDatabase::saved, this, [&] {
        QFile file(journal->path());
        if (kept.isEmpty() && file.open(QIODevice::ReadOnly))
            kept = file.readAll();
    });
    QCOMPARE(f->save(), QString());
    QVERIFY(!kept.isEmpty());
    bool isWritten = false;
    journal->whenWritten([&isWritten] { isWritten = true; });
    QTRY_VERIFY(isWritten);
    const orm::ChangeDocument now = orm::ChangeDocument::read(journal->path());
    QVERIFY(!now.saving);
    QCOMPARE(now.edits.size(), 2U);
    const QStringList wanted = titles();
    journal.reset();
    for (const QByteArray& text : {kept, now.text()}) {
        f->live.reset();
        QVERIFY(f->open());
        ui::Restager restager(*f->live, orm::ChangeDocument::parse(text));
        QSignalSpy ready(&restager, &ui::Restager::ready);
        restager.read();
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(!restager.wasSaved());
        QCOMPARE(restager.problems().size(), 0U);
        QCOMPARE(restager.document().edits.size(), 2U);
        QCOMPARE(restager.stage(false, u"Recover"_s), QString());
        QVERIFY(f->settle());
        QCOMPARE(titles().size(), wanted.size());
        QCOMPARE(f->live->session().newObjects().size(), 0U);
    }
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT count(*) FROM category WHERE name = 'Outer'"_s),
             QStringList{u"1"_s});
    QCOMPARE(f->file.rows(u"SELECT count(*) FROM product_category l JOIN category c ON c.id = "
                          "l.category_id WHERE c.name = 'Outer'"_s),
             QStringList{u"1"_s});
}

void tst_SaveSelection::savedInTwoPartsIsSavedWhole_data() {
    QTest::addColumn<quint32>("seed");
    const QByteArray given = qgetenv("ESPALIER_TEST_SEED");
    for (int i = 0; i < (given.isEmpty() ? 4 : 1); ++i) {
        const quint32 seed =
            given.isEmpty() ? QRandomGenerator::global()->generate() : given.toUInt();
        QTest::addRow("ESPALIER_TEST_SEED=%u", seed) << seed;
    }
}

// A random half, with what it needs, then the rest: the rows of a save of everything at once.
void tst_SaveSelection::savedInTwoPartsIsSavedWhole() {
    QFETCH(const quint32, seed);
    QStringList whole;
    for (const bool inParts : {false, true}) {
        begin(randomCatalogue());
        RandomEditor editor(*f, seed);
        QVERIFY(editor.load());
        for (int i = 0; i < 50; ++i)
            editor.edit();
        if (inParts) {
            std::vector<orm::Change> half;
            for (const orm::ChangeSet set = staged(); const orm::Change& each : set.changes()) {
                if (editor.bounded(2) == 0)
                    half.push_back(each);
            }
            f->live->choose(half, false);
            const QByteArray before = editor.staged();
            const int left = f->live->selection().leftOutCount();
            if (left < f->live->changeCount()) {
                QCOMPARE(f->save(), QString());
                QCOMPARE(f->live->changeCount(), left);
                QVERIFY(left > 0 ? f->live->hasChanges() : !f->live->hasChanges());
            } else {
                QCOMPARE(editor.staged(), before);
            }
            f->live->chooseAll();
        }
        QCOMPARE(f->save(), QString());
        QVERIFY(!f->live->hasChanges());
        if (inParts)
            QCOMPARE(rowsByName(), whole);
        else
            whole = rowsByName();
    }
}

QTEST_MAIN(tst_SaveSelection)
#include "tst_SaveSelection.moc"
