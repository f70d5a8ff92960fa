// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TreeClipboard.h"

#include "tests/ui/TreeDesk.h"
#include "ui/models/RowsMimeData.h"
#include "ui/widgets/RowPickDialog.h"
#include "ui/widgets/TreeReshaping.h"

using namespace Qt::StringLiterals;
using namespace espalier;
using namespace espalier::ui;

/// Subtrees copied and pasted, nodes split off, and what is deleted leaves its own to another one.
class tst_TreeClipboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCopyIsMadeAnew();
    void linksAreCopiedWhenAskedFor();
    void besideTheOriginalItGetsAName();
    void severalAtTheTop();
    void aKeyGivenByHandIsNotCopied();
    void whatIsGoneIsNotPasted();
    void splitOffComesBesideTheParent();
    void splitOffAtTheTopComesAbove();
    void splitOffNeedsOneParent();
    void deletingMayLeaveItsOwnToAnother();
    void underAFilterBesideIsMeantInTheWholeOrder();

private:
    static QStringList links(const TreeDesk& desk) {
        return desk.fixture.file.rows(
            u"SELECT c.name, p.name FROM product_category l JOIN category c ON c.id = "
            u"l.category_id "
            "JOIN product p ON p.sku = l.product_id ORDER BY c.id, p.sku"_s);
    }
    static void copyTo(const TreeDesk& desk, const QString& node, const QString& parent,
                       Qt::KeyboardModifiers more = {}) {
        desk.click(node);
        desk.key(Qt::Key_C, Qt::ControlModifier);
        desk.click(parent);
        desk.key(Qt::Key_V, Qt::ControlModifier | more);
        QTRY_COMPARE(desk.stack().count(), 1);
    }
};

void tst_TreeClipboard::aCopyIsMadeAnew() {
    TreeDesk desk;
    const auto before = desk.fixture.file.dump();
    copyTo(desk, u"Headphones"_s, u"Video"_s);
    QVERIFY(desk.refusals.isEmpty());
    QCOMPARE(desk.current(), u"Headphones"_s);
    QCOMPARE(desk.tree->currentIndex().parent().data().toString(), u"Video"_s);
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(desk.fixture.file.rows(
                 u"SELECT c.name, p.name, c.level_id FROM category c JOIN category p ON p.id = "
                 "c.parent_id WHERE c.id > 7 ORDER BY c.name"_s),
             QStringList(
                 {u"Headphones|Video|2"_s, u"In-ear|Headphones|3"_s, u"Over-ear|Headphones|3"_s}));
    QCOMPARE(links(desk).size(), 4);
    desk.fixture.live->undo();
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(desk.fixture.file.dump(), before);
}

void tst_TreeClipboard::linksAreCopiedWhenAskedFor() {
    TreeDesk desk;
    copyTo(desk, u"In-ear"_s, u"Video"_s, Qt::ShiftModifier);
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(links(desk).filter(u"In-ear|Bud"_s).size(), 2);
    QCOMPARE(links(desk).size(), 5);
}

void tst_TreeClipboard::besideTheOriginalItGetsAName() {
    TreeDesk desk;
    copyTo(desk, u"In-ear"_s, u"Headphones"_s);
    QCOMPARE(desk.parentOf(u"In-ear (copy)"_s), u"Headphones"_s);
    QCOMPARE(desk.fixture.save(), QString());
    // The copy of what has been deleted meanwhile is a copy all the same.
    desk.click(u"In-ear"_s);
    desk.key(Qt::Key_C, Qt::ControlModifier);
    desk.click(u"In-ear (copy)"_s);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(desk.find(u"In-ear"_s, desk.find(u"In-ear (copy)"_s)).data().toString(),
                 u"In-ear"_s);
}

void tst_TreeClipboard::severalAtTheTop() {
    const TreeDesk desk;
    desk.click(u"In-ear"_s);
    desk.click(u"Screens"_s, Qt::ControlModifier);
    desk.key(Qt::Key_C, Qt::ControlModifier);
    desk.tree->setCurrentIndex({});
    desk.tree->clearSelection();
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(desk.stack().count(), 1);
    QCOMPARE(desk.pane->model().rowCount(), 4);
    QCOMPARE(desk.tree->topmostSelected().size(), 2);
    desk.stack().undo();
    QVERIFY(!desk.fixture.live->hasChanges());
}

void tst_TreeClipboard::aKeyGivenByHandIsNotCopied() {
    const TreeDesk desk({u"CREATE TABLE place (code TEXT NOT NULL PRIMARY KEY, parent TEXT "
                         "REFERENCES place(code), name TEXT)"_s,
                         u"INSERT INTO place VALUES ('A', NULL, 'Area'), ('B', 'A', 'Bay')"_s},
                        "place");
    desk.click(u"Bay"_s);
    const QAction* copy = desk.pane->clipboard().copy();
    QVERIFY(!copy->isEnabled());
    QVERIFY2(copy->toolTip().contains(u"given by hand"_s), qPrintable(copy->toolTip()));
    QVERIFY(desk.pane->clipboard().cut()->isEnabled());
}

/// What was cut and has been taken back since is no row that could be moved.
void tst_TreeClipboard::whatIsGoneIsNotPasted() {
    TreeDesk desk;
    const orm::Mapper& mapper = desk.pane->model().mapper();
    QString reason;
    const orm::ObjectPtr added = desk.fixture.edits().addRow(
        mapper, {{mapper.traits().label, orm::Value(u"Odd"_s)}},
        {{mapper.findRelationship(u"level"_s), desk.fixture.row("level", 1)}}, &reason);
    QVERIFY2(added, qPrintable(reason));
    desk.click(u"Odd"_s);
    desk.key(Qt::Key_X, Qt::ControlModifier);
    desk.stack().undo();
    QVERIFY(!desk.find(u"Odd"_s).isValid());
    desk.click(u"Video"_s);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!desk.fixture.live->hasChanges());
    QVERIFY(!desk.find(u"Odd"_s).isValid());
    QCOMPARE(desk.fixture.edits().moveRefusal({added}, {}),
             u"A row is not there any more: what added it was undone."_s);
}

void tst_TreeClipboard::splitOffComesBesideTheParent() {
    TreeDesk desk;
    desk.click(u"In-ear"_s);
    desk.pane->reshaping().split()->trigger();
    QTRY_COMPARE(desk.stack().count(), 1);
    QTRY_VERIFY(desk.tree->isEditing());
    desk.type(u"Small phones"_s);
    desk.key(Qt::Key_Return);
    QTRY_COMPARE(desk.parentOf(u"In-ear"_s), u"Small phones"_s);
    QCOMPARE(desk.parentOf(u"Small phones"_s), u"Audio"_s);
    QCOMPARE(desk.parentOf(u"Over-ear"_s), u"Headphones"_s);
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(desk.fixture.file.rows(u"SELECT p.name, p.level_id FROM category c JOIN category p ON "
                                    "p.id = c.parent_id WHERE c.name = 'In-ear'"_s),
             QStringList{u"Small phones|2"_s});
}

void tst_TreeClipboard::splitOffAtTheTopComesAbove() {
    const TreeDesk desk;
    desk.click(u"Audio"_s);
    desk.click(u"Video"_s, Qt::ControlModifier);
    desk.pane->reshaping().split()->trigger();
    QTRY_COMPARE(desk.stack().count(), 1);
    desk.key(Qt::Key_Escape);
    QCOMPARE(desk.pane->model().rowCount(), 1);
    QCOMPARE(desk.parentOf(u"Audio"_s), desk.parentOf(u"Video"_s));
    desk.stack().undo();
    QCOMPARE(desk.pane->model().rowCount(), 2);
    QVERIFY(!desk.fixture.live->hasChanges());
}

void tst_TreeClipboard::splitOffNeedsOneParent() {
    const TreeDesk desk;
    desk.click(u"In-ear"_s);
    desk.click(u"Screens"_s, Qt::ControlModifier);
    const QAction* split = desk.pane->reshaping().split();
    QVERIFY(!split->isEnabled());
    QVERIFY2(split->toolTip().contains(u"below the same"_s), qPrintable(split->toolTip()));
}

void tst_TreeClipboard::deletingMayLeaveItsOwnToAnother() {
    TreeDesk desk;
    desk.prompt.answer(std::optional(ChildrenChoice::MoveElsewhere));
    desk.click(u"Headphones"_s);
    desk.key(Qt::Key_Delete);
    QTRY_VERIFY(desk.tree->findChild<RowPickDialog*>());
    QVERIFY(desk.prompt.removals.at(0).canMoveElsewhere);
    QVERIFY(!desk.fixture.live->hasChanges());
    auto* dialog = desk.tree->findChild<RowPickDialog*>();
    auto* edit = dialog->findChild<QLineEdit*>(u"rowPickText"_s);
    QApplication::setActiveWindow(dialog);
    edit->setFocus();
    QTest::keyClicks(edit, u"Screens"_s);
    QTRY_VERIFY(!dialog->model().isSearching());
    desk.prompt.answer(true);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.parentOf(u"In-ear"_s), u"Screens"_s);
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(desk.fixture.file.rows(u"SELECT count(*) FROM category WHERE name = 'Headphones'"_s),
             QStringList{u"0"_s});
}

// Shown are 1 and 4: behind 1 is before 2, which is hidden.
void tst_TreeClipboard::underAFilterBesideIsMeantInTheWholeOrder() {
    TreeDesk desk(
        {u"CREATE TABLE step (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES "
         "step(id), name TEXT, position INTEGER)"_s,
         u"INSERT INTO step VALUES (1, NULL, 'Wash x', 1), (2, NULL, 'Cut', 2), (3, NULL, "
         "'Boil', 3), (4, NULL, 'Serve x', 4)"_s},
        "step");
    desk.filter->setText(u"x"_s);
    QTRY_COMPARE(desk.visible(), QStringList({u"Wash x"_s, u"Serve x"_s}));
    const auto data = [&desk](const QString& label) {
        return std::unique_ptr<QMimeData>(desk.pane->model().mimeData({desk.find(label)}));
    };
    QVERIFY(desk.drag(*data(u"Serve x"_s), u"Wash x"_s, 0.95));
    QTRY_VERIFY(desk.fixture.live->hasChanges());
    desk.filter->clear();
    QTRY_COMPARE(desk.visible(), QStringList({u"Wash x"_s, u"Serve x"_s, u"Cut"_s, u"Boil"_s}));
}

QTEST_MAIN(tst_TreeClipboard)
#include "tst_TreeClipboard.moc"
