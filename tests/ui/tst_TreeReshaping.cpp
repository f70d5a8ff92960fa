// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PanelShots.h"
#include "tests/ui/TreeDesk.h"
#include "ui/widgets/RowPickDialog.h"
#include "ui/widgets/TreeReshaping.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace espalier;
using namespace espalier::ui;

namespace {

/// As the catalogue, with an order, and rows of another table that refer to a category.
QStringList orderedCatalogue() {
    QStringList statements = TestDatabase::catalogue();
    statements << u"CREATE TABLE step (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES "
                  "step(id), name VARCHAR(20) NOT NULL, position INTEGER)"_s
               << u"INSERT INTO step VALUES (1, NULL, 'Wash', 1), (2, NULL, 'cut', 2), (3, NULL, "
                  "'Boil', 3), (4, 3, 'Stir 10', 1), (5, 3, 'Stir 9', 2)"_s
               << u"CREATE TABLE banner (id INTEGER PRIMARY KEY, category_id INTEGER NOT NULL "
                  "REFERENCES category(id), words VARCHAR(20))"_s
               << u"INSERT INTO banner VALUES (1, 3, 'Small'), (2, 4, 'Large')"_s;
    return statements;
}

/// The dialog that is open over the tree, with what a person does there.
struct Picker {
    explicit Picker(const TreeDesk& desk) : dialog(desk.tree->findChild<RowPickDialog*>()) {
        if (dialog) {
            edit = dialog->findChild<QLineEdit*>(u"rowPickText"_s);
            list = dialog->findChild<QListView*>(u"rowPickList"_s);
            QApplication::setActiveWindow(dialog);
            edit->setFocus();
        }
    }
    bool isReady() const {
        return QTest::qWaitFor([this] { return !dialog->model().isSearching(); });
    }
    bool type(const QString& text) const {
        edit->clear();
        QTest::keyClicks(edit, text);
        return isReady();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(edit, key, modifiers);
    }
    QStringList rows() const {
        QStringList rows;
        for (int row = 0; row < dialog->model().rowCount(); ++row) {
            const QModelIndex index = dialog->model().index(row);
            const QString detail = index.data(RowPickModel::DetailRole).toString();
            const QVariant tick = index.data(Qt::CheckStateRole);
            QString text = index.data().toString();
            if (tick.isValid()) {
                text.prepend(tick.toInt() == Qt::Checked            ? u"[x] "_s
                             : tick.toInt() == Qt::PartiallyChecked ? u"[-] "_s
                                                                    : u"[ ] "_s);
            }
            rows << (detail.isEmpty() ? text : text + u" | "_s + detail);
        }
        return rows;
    }
    QString message() const { return dialog->findChild<QLabel*>(u"rowPickMessage"_s)->text(); }

    RowPickDialog* dialog;
    QLineEdit* edit = nullptr;
    QListView* list = nullptr;
};

} // namespace

/// Trees reshaped by more than a step, with the keyboard.
class tst_TreeReshaping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        // Said by the offscreen platform itself.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }
    void movesToATypedParent();
    void movesToTheTop();
    void refusesCirclesWithAReason();
    void findsNewNodes();
    void escapeMovesNothing();
    void mergesChildrenLinksAndReferences();
    void mergesSeveralIntoOneOfThem();
    void mergeAsksFirst();
    void flattens();
    void flattensHoweverDeep();
    void sortsSiblingsByName();
    void sortNeedsAnOrder();
    void linksWhatIsTicked();
    void ticksOfSome();
    void emptyLinkChangesNothing();
    void readOnlySaysWhy();
    void looks();
};

void tst_TreeReshaping::movesToATypedParent() {
    TreeDesk desk;
    desk.click(u"In-ear"_s);
    desk.click(u"Over-ear"_s, Qt::ControlModifier);
    desk.key(Qt::Key_M, Qt::ControlModifier);
    Picker picker(desk);
    QVERIFY(picker.dialog);
    QCOMPARE(picker.dialog->windowTitle(), u"Move 2 categories to"_s);
    QVERIFY(picker.type(u"scree"_s));
    QTRY_COMPARE(picker.rows(), QStringList(u"Screens | Video"_s));
    picker.key(Qt::Key_Return);
    QCOMPARE(desk.parentOf(u"In-ear"_s), u"Screens"_s);
    QCOMPARE(desk.parentOf(u"Over-ear"_s), u"Screens"_s);
    QCOMPARE(desk.stack().count(), 1);
    QCOMPARE(desk.tree->selectionModel()->selectedRows().size(), 2);
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(desk.fixture.file.rows(u"SELECT id, parent_id FROM category WHERE id IN (3, 4)"_s),
             QStringList({u"3|6"_s, u"4|6"_s}));
}

void tst_TreeReshaping::movesToTheTop() {
    TreeDesk desk;
    desk.click(u"Headphones"_s);
    desk.key(Qt::Key_M, Qt::ControlModifier);
    const Picker picker(desk);
    QVERIFY(picker.isReady());
    QCOMPARE(picker.rows().value(0), u"Top level"_s);
    picker.key(Qt::Key_Return);
    QCOMPARE(desk.parentOf(u"Headphones"_s), QString());
    QCOMPARE(desk.stack().count(), 1);
    desk.stack().undo();
    QCOMPARE(desk.parentOf(u"Headphones"_s), u"Audio"_s);
}

void tst_TreeReshaping::refusesCirclesWithAReason() {
    TreeDesk desk;
    desk.click(u"Audio"_s);
    desk.key(Qt::Key_M, Qt::ControlModifier);
    const Picker picker(desk);
    QVERIFY(picker.type(u"ear"_s));
    QTRY_COMPARE(picker.dialog->model().rowCount(), 2);
    QTRY_VERIFY(!picker.dialog->model().refusalAt(0).isEmpty()); // once its path is known
    QVERIFY(!picker.dialog->model().refusalAt(1).isEmpty());
    QVERIFY(!picker.dialog->findChild<QPushButton*>(u"rowPickAccept"_s)->isEnabled());
    picker.key(Qt::Key_Return);
    QVERIFY(picker.dialog->isVisible());
    picker.key(Qt::Key_Escape);
    QCOMPARE(desk.stack().count(), 0);
}

void tst_TreeReshaping::findsNewNodes() {
    TreeDesk desk;
    const orm::Mapper& category = desk.fixture.mapper("category");
    QVERIFY(desk.fixture.live->edits().addRow(
        category, {{desk.fixture.slot("category", "name"), u"Fresh"_s}},
        {{category.traits().parent, desk.fixture.row("category", 5)}}));
    desk.click(u"In-ear"_s);
    desk.key(Qt::Key_M, Qt::ControlModifier);
    const Picker picker(desk);
    QVERIFY(picker.type(u"fre"_s));
    QTRY_COMPARE(picker.rows(), QStringList(u"Fresh | Video"_s));
    picker.key(Qt::Key_Return);
    QCOMPARE(desk.parentOf(u"In-ear"_s), u"Fresh"_s);
}

void tst_TreeReshaping::escapeMovesNothing() {
    TreeDesk desk;
    desk.click(u"In-ear"_s);
    desk.key(Qt::Key_M, Qt::ControlModifier);
    const Picker picker(desk);
    QVERIFY(picker.type(u"nothing like this"_s));
    QCOMPARE(picker.message(), u"Nothing has this name."_s);
    picker.key(Qt::Key_Return);
    QVERIFY(picker.dialog->isVisible());
    picker.key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.tree->findChild<RowPickDialog*>());
    QCOMPARE(desk.stack().count(), 0);
}

void tst_TreeReshaping::mergesChildrenLinksAndReferences() {
    TreeDesk desk(orderedCatalogue());
    desk.click(u"Headphones"_s);
    desk.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    {
        const Picker picker(desk);
        QVERIFY(picker.type(u"proj"_s));
        desk.prompt.answer(true);
        picker.key(Qt::Key_Return);
    }
    QTRY_COMPARE(desk.prompt.merges.size(), 1U);
    QCOMPARE(desk.prompt.asked.last(), u"merge category Headphones into Projectors"_s);
    QCOMPARE(desk.prompt.merges[0].facts.children, 2);
    QTRY_COMPARE(desk.parentOf(u"In-ear"_s), u"Projectors"_s);
    QCOMPARE(desk.stack().count(), 1);
    QCOMPARE(desk.current(), u"Projectors"_s);

    // In-ear and Over-ear share a product; each is referred to by a banner.
    desk.click(u"In-ear"_s);
    desk.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    {
        const Picker picker(desk);
        QVERIFY(picker.type(u"over"_s));
        desk.prompt.answer(true);
        picker.key(Qt::Key_Return);
    }
    QTRY_COMPARE(desk.prompt.merges.size(), 2U);
    const MergeFacts& facts = desk.prompt.merges[1].facts;
    QCOMPARE(facts.links, 0);
    QCOMPARE(facts.linksThere, 1);
    QCOMPARE(facts.referring.size(), 1U);
    QCOMPARE(facts.referring[0].first->name(), u"banner"_s);
    QCOMPARE(facts.referring[0].second, 1);
    QTRY_COMPARE(desk.stack().count(), 2);
    QCOMPARE(desk.fixture.save(), QString());
    const TestDatabase& file = desk.fixture.file;
    QCOMPARE(file.rows(u"SELECT id, parent_id FROM category WHERE id IN (2, 3, 4)"_s),
             QStringList(u"4|7"_s));
    QCOMPARE(file.rows(u"SELECT * FROM product_category ORDER BY 1, 2"_s),
             QStringList({u"A1|4"_s, u"B2|4"_s, u"C3|6"_s}));
    QCOMPARE(file.rows(u"SELECT id, category_id FROM banner"_s), QStringList({u"1|4"_s, u"2|4"_s}));
    // and all of it comes back
    desk.fixture.live->undo();
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(file.rows(u"SELECT id, parent_id FROM category WHERE id IN (2, 3, 4)"_s),
             QStringList({u"2|1"_s, u"3|2"_s, u"4|2"_s}));
    QCOMPARE(file.rows(u"SELECT * FROM product_category ORDER BY 1, 2"_s),
             QStringList({u"A1|3"_s, u"A1|4"_s, u"B2|4"_s, u"C3|6"_s}));
    QCOMPARE(file.rows(u"SELECT id, category_id FROM banner"_s), QStringList({u"1|3"_s, u"2|4"_s}));
}

void tst_TreeReshaping::mergesSeveralIntoOneOfThem() {
    TreeDesk desk;
    desk.click(u"In-ear"_s);
    desk.click(u"Over-ear"_s, Qt::ControlModifier);
    desk.click(u"Projectors"_s, Qt::ControlModifier);
    desk.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    const Picker picker(desk);
    QTRY_COMPARE(picker.rows().size(), 3);
    picker.key(Qt::Key_Down); // the second stays
    const QString survivor = picker.list->currentIndex().data().toString();
    QCOMPARE(survivor, u"Over-ear"_s);
    desk.prompt.answer(true);
    picker.key(Qt::Key_Return);
    QTRY_COMPARE(desk.prompt.asked.value(0), u"merge 2 categories into Over-ear"_s);
    QTRY_COMPARE(desk.stack().count(), 1);
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(desk.fixture.file.rows(u"SELECT id FROM category WHERE id IN (3, 4, 7)"_s),
             QStringList(u"4"_s));
}

void tst_TreeReshaping::mergeAsksFirst() {
    TreeDesk desk;
    desk.click(u"In-ear"_s);
    desk.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    const Picker picker(desk);
    QVERIFY(picker.type(u"over"_s));
    desk.prompt.answer(false);
    picker.key(Qt::Key_Return);
    QTRY_COMPARE(desk.prompt.merges.size(), 1U);
    QCOMPARE(desk.stack().count(), 0);
}

void tst_TreeReshaping::flattens() {
    TreeDesk desk;
    desk.click(u"Audio"_s);
    desk.pane->reshaping().flatten()->trigger();
    QCOMPARE(desk.parentOf(u"In-ear"_s), u"Audio"_s);
    QCOMPARE(desk.parentOf(u"Over-ear"_s), u"Audio"_s);
    QCOMPARE(desk.parentOf(u"Headphones"_s), u"Audio"_s);
    QCOMPARE(desk.stack().count(), 1);
    desk.stack().undo();
    QCOMPARE(desk.parentOf(u"In-ear"_s), u"Headphones"_s);
    desk.click(u"Video"_s);
    desk.pane->reshaping().flatten()->trigger();
    QCOMPARE(desk.refusals, QStringList(u"Nothing stands deeper than directly below Video."_s));
    desk.click(u"Screens"_s);
    QVERIFY(!desk.pane->reshaping().flatten()->isEnabled());
}

// Audio > Headphones > Over-ear > Open > Old: all of them come directly below Audio.
void tst_TreeReshaping::flattensHoweverDeep() {
    TreeDesk desk(TestDatabase::catalogue()
                  << u"INSERT INTO category VALUES (8, 3, 4, 'Open'), (9, 3, 8, 'Old')"_s);
    desk.click(u"Audio"_s);
    desk.pane->reshaping().flatten()->trigger();
    for (const QString& name : {u"Headphones"_s, u"In-ear"_s, u"Over-ear"_s, u"Open"_s, u"Old"_s})
        QCOMPARE(desk.parentOf(name), u"Audio"_s);
    QCOMPARE(desk.stack().count(), 1);
    desk.stack().undo();
    QCOMPARE(desk.parentOf(u"Old"_s), u"Open"_s);
    QVERIFY(!desk.fixture.live->hasChanges());
}

void tst_TreeReshaping::sortsSiblingsByName() {
    TreeDesk desk(orderedCatalogue(), "step");
    QCOMPARE(desk.visible(), QStringList({u"Wash"_s, u"cut"_s, u"Boil"_s}));
    desk.click(u"Boil"_s);
    desk.pane->reshaping().sort()->trigger();
    desk.tree->expandAll();
    // Numbers count as numbers.
    QCOMPARE(desk.visible(),
             QStringList({u"Wash"_s, u"cut"_s, u"Boil"_s, u"Stir 9"_s, u"Stir 10"_s}));
    desk.tree->setCurrentIndex({});
    desk.tree->clearSelection();
    desk.pane->reshaping().sort()->trigger(); // the top level
    QCOMPARE(desk.visible(),
             QStringList({u"Boil"_s, u"Stir 9"_s, u"Stir 10"_s, u"cut"_s, u"Wash"_s}));
    QCOMPARE(desk.stack().count(), 2);
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(desk.fixture.file.rows(u"SELECT id, position FROM step ORDER BY id"_s),
             QStringList({u"1|3"_s, u"2|2"_s, u"3|1"_s, u"4|2"_s, u"5|1"_s}));
}

void tst_TreeReshaping::sortNeedsAnOrder() {
    TreeDesk desk;
    desk.click(u"Audio"_s);
    const QAction* sort = desk.pane->reshaping().sort();
    QVERIFY(!sort->isEnabled());
    QVERIFY2(sort->toolTip().contains(u"no order column"_s), qPrintable(sort->toolTip()));
}

void tst_TreeReshaping::linksWhatIsTicked() {
    TreeDesk desk;
    desk.click(u"Screens"_s);
    desk.click(u"Projectors"_s, Qt::ControlModifier);
    desk.key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.tree->findChild<RowPickDialog*>());
    const Picker picker(desk);
    QCOMPARE(picker.dialog->windowTitle(), u"Link 2 categories"_s);
    QCOMPARE(picker.rows(), QStringList(u"[-] Panel"_s));
    for (const QString& word : {u"bud"_s, u"muff"_s}) { // type, tick, type, tick, Enter
        QVERIFY(picker.type(word));
        QTRY_COMPARE(picker.rows().size(), 1);
        picker.key(Qt::Key_Return);
        QCOMPARE(picker.edit->text(), QString());
    }
    QVERIFY2(picker.message().contains(u"2 to change"_s), qPrintable(picker.message()));
    picker.key(Qt::Key_Return);
    QCOMPARE(desk.stack().count(), 1);
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(desk.fixture.file.rows(u"SELECT product_id, category_id FROM product_category WHERE "
                                    "category_id IN (6, 7) ORDER BY 1, 2"_s),
             QStringList({u"A1|6"_s, u"A1|7"_s, u"B2|6"_s, u"B2|7"_s, u"C3|6"_s}));
}

void tst_TreeReshaping::ticksOfSome() {
    TreeDesk desk;
    desk.click(u"In-ear"_s);
    desk.click(u"Over-ear"_s, Qt::ControlModifier);
    desk.key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.tree->findChild<RowPickDialog*>());
    const Picker picker(desk);
    QCOMPARE(picker.rows(), QStringList({u"[x] Bud"_s, u"[-] Muff"_s}));
    // All, none, and back to some.
    picker.list->setCurrentIndex(picker.dialog->model().index(1));
    const auto muff = [&picker] { return picker.rows().value(1); };
    picker.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(muff(), u"[x] Muff"_s);
    picker.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(muff(), u"[ ] Muff"_s);
    picker.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(muff(), u"[-] Muff"_s);
    QVERIFY(picker.dialog->model().changedTicks().empty());
    // One is added to the other, one taken from both: one step.
    picker.key(Qt::Key_Space, Qt::ControlModifier);
    picker.key(Qt::Key_Up);
    picker.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(picker.rows(), QStringList({u"[ ] Bud"_s, u"[x] Muff"_s}));
    picker.key(Qt::Key_Return);
    QCOMPARE(desk.stack().count(), 1);
    QCOMPARE(desk.fixture.save(), QString());
    QCOMPARE(desk.fixture.file.rows(u"SELECT product_id, category_id FROM product_category ORDER "
                                    "BY 1, 2"_s),
             QStringList({u"B2|3"_s, u"B2|4"_s, u"C3|6"_s}));
}

void tst_TreeReshaping::emptyLinkChangesNothing() {
    TreeDesk desk;
    desk.click(u"Screens"_s);
    desk.key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desk.tree->findChild<RowPickDialog*>());
    const Picker picker(desk);
    picker.key(Qt::Key_Return); // nothing is ticked: it is not the end
    QVERIFY(picker.dialog->isVisible());
    QVERIFY(!picker.dialog->findChild<QPushButton*>(u"rowPickAccept"_s)->toolTip().isEmpty());
    picker.key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.tree->findChild<RowPickDialog*>());
    QCOMPARE(desk.stack().count(), 0);
    // Levels are linked with nothing.
    TreeDesk levels(TestDatabase::catalogue(), "level");
    levels.click(u"Section"_s);
    QVERIFY(!levels.pane->reshaping().link()->isEnabled());
    QVERIFY(levels.pane->reshaping().link()->toolTip().contains(u"linked with no other"_s));
}

void tst_TreeReshaping::readOnlySaysWhy() {
    TreeDesk desk(TestDatabase::catalogue(), "category", true);
    desk.click(u"Audio"_s);
    const TreeReshaping& reshaping = desk.pane->reshaping();
    for (const QAction* action :
         {reshaping.moveTo(), reshaping.merge(), reshaping.flatten(), reshaping.link()}) {
        QVERIFY(!action->isEnabled());
        QVERIFY2(action->toolTip().contains(u'\n'), qPrintable(action->toolTip()));
    }
}

void tst_TreeReshaping::looks() {
    TreeDesk desk;
    desk.click(u"In-ear"_s);
    desk.key(Qt::Key_M, Qt::ControlModifier);
    {
        const Picker picker(desk);
        QVERIFY(picker.isReady());
        takeShots(*picker.dialog, u"move-to"_s, picker.dialog->sizeHint());
        picker.key(Qt::Key_Escape);
    }
    QTRY_VERIFY(!desk.tree->findChild<RowPickDialog*>());
    desk.click(u"Over-ear"_s, Qt::ControlModifier);
    desk.tree->setFocus();
    desk.pane->reshaping().link()->trigger();
    QTRY_VERIFY(desk.tree->findChild<RowPickDialog*>());
    const Picker picker(desk);
    takeShots(*picker.dialog, u"link-picker"_s, picker.dialog->sizeHint());
}

QTEST_MAIN(tst_TreeReshaping)
#include "tst_TreeReshaping.moc"
