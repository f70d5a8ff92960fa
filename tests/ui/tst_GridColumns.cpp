// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"
#include "tests/ui/PanelShots.h"
#include "ui/widgets/ColumnsDialog.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/GridColumns.h"
#include "ui/widgets/GridFind.h"
#include "ui/widgets/GridHeader.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::ColumnLayout;

/// Columns moved, sized, hidden and frozen, by mouse, keys and the dialog; kept as a layout.
class tst_GridColumns : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void layoutIsUsualUntilSomethingIsArranged();
    void mouseSizesAndMovesColumns();
    void layoutComesBack();
    void layoutOutlivesAChangeOfTheTable();
    void hiddenColumnsAreNoPartOfASelection();
    void lastColumnStays();
    void menuHidesFreezesAndResets();
    void frozenColumnsStayInSight();
    void frozenCellsAreEditedAndSelectedWhereTheyAreSeen();
    void currentColumnIsNeverBelowTheFrozenOnes();
    void selectionReachesBelowFrozenColumns();
    void tooManyFrozenColumnsLeaveRoom();
    void dialogFindsShowsAndMovesColumns();
    void layoutGoesThroughJson();
    void looks();

private:
    ui::GridHeader& header() const { return view().header(); }
    ui::GridColumns& columns() const { return pane->columns(); }
    QStringList shown() const {
        QStringList names;
        for (int place = 0; place < header().count(); ++place) {
            const int column = header().logicalIndex(place);
            if (!header().isSectionHidden(column))
                names << pane->model().columns()[std::size_t(column)].name;
        }
        return names;
    }
    /// Every column wide, so that there is something to scroll.
    void widen() {
        for (int column = 0; column < header().count(); ++column)
            header().resizeSection(column, 200);
        QTRY_VERIFY(view().horizontalScrollBar()->maximum() >= 700);
    }
    void scrollTo(int value) {
        view().horizontalScrollBar()->setValue(value);
        QCOMPARE(view().horizontalScrollBar()->value(), value);
    }
    QPoint middleOf(int row, const char* name) const {
        return view().visualRect(cell(row, name)).center();
    }
};

void tst_GridColumns::layoutIsUsualUntilSomethingIsArranged() {
    show("article");
    QVERIFY(columns().layout().isUsual());
    QVERIFY(!columns().resetAction()->isEnabled());
    pane->resize(1300, 500); // the last column takes the room
    pane->resize(700, 500);
    QVERIFY(columns().layout().isUsual());
    QSignalSpy changed(&columns(), &ui::GridColumns::changed);
    go(0, "note");
    columns().hideAction()->trigger();
    QVERIFY(!columns().layout().isUsual());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(columns().resetAction()->isEnabled());
    columns().resetAction()->trigger();
    QVERIFY(columns().layout().isUsual());
    QTRY_COMPARE(changed.size(), 2);
}

void tst_GridColumns::mouseSizesAndMovesColumns() {
    show("article");
    const int name = column(u"name"_s);
    const int width = header().sectionSize(name);
    const int y = 8;
    const int edge = header().columnPosition(name) + width - 1;
    QTest::mousePress(header().viewport(), Qt::LeftButton, {}, {edge, y});
    QTest::mouseMove(header().viewport(), {edge + 30, y});
    QTest::mouseRelease(header().viewport(), Qt::LeftButton, {}, {edge + 30, y});
    QCOMPARE(header().sectionSize(name), width + 30);
    QCOMPARE(columns().layout().columns[std::size_t(name)].width, width + 30);
    // The name of a column dragged behind its neighbour.
    const int from = header().columnPosition(name) + 20;
    const int brand = column(u"brand_id"_s);
    const int to = header().columnPosition(brand) + header().sectionSize(brand) - 4;
    QTest::mousePress(header().viewport(), Qt::LeftButton, {}, {from, y});
    QTest::mouseMove(header().viewport(), {from + 40, y});
    QTest::mouseMove(header().viewport(), {to, y});
    QTest::mouseRelease(header().viewport(), Qt::LeftButton, {}, {to, y});
    QCOMPARE(shown().mid(0, 3), (QStringList{u"id"_s, u"brand_id"_s, u"name"_s}));
    QCOMPARE(columns().layout().columns[2].name, u"name"_s);
}

void tst_GridColumns::layoutComesBack() {
    show("article");
    columns().move(column(u"price"_s), 0);
    QVERIFY(columns().setHidden(column(u"note"_s), true));
    header().resizeSection(column(u"name"_s), 222);
    columns().freezeTo(column(u"price"_s));
    const ColumnLayout layout = columns().layout();
    QCOMPARE(layout.frozen, 1);
    pane.reset();
    show("article");
    QVERIFY(columns().layout().isUsual());
    columns().setLayout(layout);
    QCOMPARE(columns().layout(), layout);
    QCOMPARE(shown().front(), u"price"_s);
    QVERIFY(!shown().contains(u"note"_s));
    QCOMPARE(header().sectionSize(column(u"name"_s)), 222);
    QVERIFY(!child<ui::FilterField>("filter_note")->isVisible());
    columns().reset();
    QCOMPARE(shown().front(), u"id"_s);
    QVERIFY(shown().contains(u"note"_s));
    QVERIFY(header().sectionSize(column(u"name"_s)) != 222);
}

void tst_GridColumns::layoutOutlivesAChangeOfTheTable() {
    show("article");
    // One column gone, and two that it does not know.
    columns().setLayout({{{u"price"_s, 0, false},
                          {u"gone"_s, 100, false},
                          {u"id"_s, 0, false},
                          {u"name"_s, 0, false},
                          {u"name"_s, 50, true}, // twice: the first counts
                          {u"brand_id"_s, 0, true},
                          {u"active"_s, 0, false},
                          {u"picture"_s, 0, false}},
                         1});
    QCOMPARE(shown().join(u' '), u"price note id name active made picture"_s);
    // All hidden would leave nothing to click on.
    ColumnLayout none;
    for (const ui::TableColumn& each : pane->model().columns())
        none.columns.push_back({each.name, 0, true});
    columns().setLayout(none);
    QCOMPARE(shown().size(), pane->model().columnCount());
}

void tst_GridColumns::hiddenColumnsAreNoPartOfASelection() {
    show("article");
    columns().move(column(u"price"_s), 0);
    QVERIFY(columns().setHidden(column(u"name"_s), true));
    QVERIFY(columns().setHidden(column(u"id"_s), true));
    view().selectRow(0);
    pane->copyAction()->trigger();
    // As it is seen: the moved column first, the hidden ones not at all.
    QCOMPARE(QApplication::clipboard()->text().section(u'\t', 0, 2), u"1.50\tBrand 001\todd"_s);
    pane->clearCellsAction()->trigger();
    QCOMPARE(text(0, "name"), u"Article 001"_s);
    QCOMPARE(text(0, "price"), QString());
    view().selectAll();
    QTRY_VERIFY(pane->selectionText().startsWith(u"Σ"_s));
    QVERIFY2(pane->selectionText().contains(u"699 number(s)"_s) ||
                 pane->selectionText().contains(u"loaded"_s),
             qPrintable(pane->selectionText()));
}

void tst_GridColumns::lastColumnStays() {
    show("log");
    go(0, "day");
    columns().hideAction()->trigger();
    QCOMPARE(shown(), QStringList{u"body"_s});
    QCOMPARE(view().currentIndex().column(), column(u"body"_s)); // the keys go on beside it
    QVERIFY(!columns().hideAction()->isEnabled());
    QVERIFY(columns().hideAction()->toolTip().contains(u"only column"_s));
    QVERIFY(!columns().setHidden(column(u"body"_s), true));
    QCOMPARE(shown(), QStringList{u"body"_s});
}

void tst_GridColumns::menuHidesFreezesAndResets() {
    show("article");
    const auto choose = [this](const char* name, const QString& text) {
        const QPoint place(header().columnPosition(column(QString::fromUtf8(name))) + 10, 8);
        Q_EMIT header().customContextMenuRequested(place);
        auto* menu = view().findChild<QMenu*>(u"columnMenu"_s);
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                delete menu;
                return;
            }
        }
        QFAIL(qPrintable(u"no entry "_s + text));
    };
    choose("name", u"Hide “name”"_s);
    QVERIFY(!shown().contains(u"name"_s));
    choose("brand_id", u"Freeze up to this column"_s);
    QVERIFY(header().isFrozen(column(u"id"_s)));
    QVERIFY(header().isFrozen(column(u"brand_id"_s)));
    QVERIFY(!header().isFrozen(column(u"price"_s)));
    choose("brand_id", u"Unfreeze columns"_s);
    QVERIFY(!header().isFrozen(column(u"id"_s)));
    choose("price", u"Fit width to content"_s);
    choose("price", u"Reset columns"_s);
    QVERIFY(columns().layout().isUsual());
}

void tst_GridColumns::frozenColumnsStayInSight() {
    show("article");
    widen();
    columns().freezeTo(column(u"id"_s));
    const QRect before = view().visualRect(cell(2, "id"));
    scrollTo(350);
    QCOMPARE(view().visualRect(cell(2, "id")), before);
    QCOMPARE(view().visualRect(cell(2, "price")).left(), 250); // 600 - 350
    QCOMPARE(view().indexAt({10, before.center().y()}), cell(2, "id"));
    QCOMPARE(header().columnAt({10, 5}), column(u"id"_s));
    QCOMPARE(header().columnPosition(column(u"id"_s)), 0);
    const auto* field = child<ui::FilterField>("filter_id");
    QCOMPARE(field->x(), 0);
    // Painted there: what is below does not shine through.
    const QImage image = view().viewport()->grab().toImage();
    view().horizontalScrollBar()->setValue(0);
    const QImage still = view().viewport()->grab().toImage();
    const QRect strip(4, 4, 190, 300);
    QCOMPARE(image.copy(strip), still.copy(strip));
    scrollTo(350);
    // A click on its name sorts by it.
    QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, {60, 8});
    QVERIFY(settle());
    QCOMPARE(pane->model().sortColumn(), column(u"id"_s));
}

void tst_GridColumns::frozenCellsAreEditedAndSelectedWhereTheyAreSeen() {
    show("article");
    widen();
    columns().freezeTo(column(u"name"_s)); // 400 of 900 pixels
    scrollTo(300);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(1, "name"));
    QCOMPARE(view().currentIndex(), cell(1, "name"));
    QCOMPARE(view().horizontalScrollBar()->value(), 300); // it is in sight already
    press(Qt::Key_F2);
    QVERIFY(view().isEditing());
    const QWidget* editor = view().indexWidget(cell(1, "name"));
    QVERIFY(editor);
    QVERIFY(editor->x() >= 200 && editor->x() < 210);
    type(u"x"_s);
    press(Qt::Key_Return);
    QCOMPARE(text(1, "name"), u"Article 002x"_s);
    QCOMPARE(view().horizontalScrollBar()->value(), 300);
}

void tst_GridColumns::currentColumnIsNeverBelowTheFrozenOnes() {
    show("article");
    widen();
    columns().freezeTo(column(u"id"_s));
    scrollTo(700);
    go(0, "made");
    for (const char* name : {"active", "note", "price", "brand_id", "name"}) {
        press(Qt::Key_Left);
        QCOMPARE(view().currentIndex(), cell(0, name));
        QVERIFY2(view().visualRect(cell(0, name)).left() >= 200, name);
    }
    press(Qt::Key_Left);
    QCOMPARE(view().currentIndex(), cell(0, "id"));
    scrollTo(700);
    view().showColumn(column(u"name"_s));
    QCOMPARE(view().visualRect(cell(0, "name")).left(), 200);
}

void tst_GridColumns::selectionReachesBelowFrozenColumns() {
    show("article");
    widen();
    columns().freezeTo(column(u"id"_s));
    // By keys, from a column that is scrolled below the frozen one.
    go(0, "name");
    scrollTo(400);
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view().selectedCells().size(), 10);
    QVERIFY(view().selectionModel()->isSelected(cell(0, "name")));
    QVERIFY(view().selectionModel()->isSelected(cell(1, "active")));
    QVERIFY(!view().selectionModel()->isSelected(cell(0, "id")));
    // By the mouse, from the frozen column: what lies between, seen or not.
    scrollTo(400);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(0, "id"));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf(0, "price"));
    QCOMPARE(view().selectedCells().size(), 4);
    // What is hidden between them is left out.
    QVERIFY(columns().setHidden(column(u"brand_id"_s), true));
    scrollTo(200);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(0, "id"));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf(0, "price"));
    QCOMPARE(view().selectedCells().size(), 3);
    QVERIFY(!view().selectionModel()->isSelected(cell(0, "brand_id")));
}

void tst_GridColumns::tooManyFrozenColumnsLeaveRoom() {
    show("article");
    widen();
    columns().freezeTo(column(u"active"_s)); // six of 200 pixels in 900
    QCOMPARE(header().frozen(), 6);
    QVERIFY(header().frozenRect().width() <= view().viewport()->width() * 2 / 3);
    QVERIFY(header().isFrozen(column(u"name"_s)));
    QVERIFY(!header().isFrozen(column(u"active"_s)));
    QCOMPARE(columns().layout().frozen, 6);
}

void tst_GridColumns::dialogFindsShowsAndMovesColumns() {
    show("article");
    go(3, "price");
    columns().chooseAction()->trigger();
    auto* dialog = view().findChild<ui::ColumnsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QApplication::setActiveWindow(dialog);
    auto* list = dialog->findChild<QListWidget*>(u"columnList"_s);
    const auto rowOf = [list](const QString& name) {
        return list->row(list->findItems(name, Qt::MatchExactly).value(0));
    };
    QCOMPARE(list->count(), pane->model().columnCount());
    QCOMPARE(list->currentItem()->text(), u"price"_s);
    list->item(rowOf(u"note"_s))->setCheckState(Qt::Unchecked);
    QVERIFY(!shown().contains(u"note"_s));
    QCOMPARE(dialog->findChild<QLabel*>(u"columnNote"_s)->text(), u"7 of 8 columns are shown."_s);
    list->setCurrentRow(rowOf(u"made"_s));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QVERIFY(shown().indexOf(u"made"_s) < shown().indexOf(u"active"_s));
    QCOMPARE(list->currentItem()->text(), u"made"_s);
    for (int row = 0; row < list->count(); ++row) {
        if (row != rowOf(u"id"_s))
            list->item(row)->setCheckState(Qt::Unchecked);
    }
    list->item(rowOf(u"id"_s))->setCheckState(Qt::Unchecked);
    QCOMPARE(shown(), QStringList{u"id"_s}); // refused
    QCOMPARE(list->item(rowOf(u"id"_s))->checkState(), Qt::Checked);
    QTest::mouseClick(dialog->findChild<QWidget*>(u"showAllColumns"_s), Qt::LeftButton);
    QCOMPARE(shown().size(), pane->model().columnCount());
    auto* filter = dialog->findChild<QLineEdit*>(u"columnFilter"_s);
    QTest::keyClicks(filter, u"pict"_s);
    QCOMPARE(list->currentItem()->text(), u"picture"_s);
    QVERIFY(list->item(rowOf(u"id"_s))->isHidden());
    QTest::keyClick(filter, Qt::Key_Return); // goes there
    QVERIFY(!dialog->isVisible());
    QCOMPARE(view().currentIndex(), cell(3, "picture"));
}

void tst_GridColumns::layoutGoesThroughJson() {
    const ColumnLayout layout{{{u""_s, 40, false}, {u"größe \""_s, 0, true}}, 2};
    const QByteArray text = QJsonDocument(layout.toJson()).toJson();
    QCOMPARE(ColumnLayout::fromJson(QJsonDocument::fromJson(text).object()), layout);
    QVERIFY(ColumnLayout::fromJson({}).isUsual());
    QVERIFY(
        ColumnLayout::fromJson(
            QJsonDocument::fromJson(R"({"columns": [5, {"width": 3}], "frozen": "x"})").object())
            .isUsual());
}

void tst_GridColumns::looks() {
    show("article");
    columns().freezeTo(column(u"name"_s));
    widen();
    scrollTo(300);
    child<QWidget>("filter_price")->setFocus();
    pane->find().openAction()->trigger();
    child<QLineEdit>("findText")->setText(u"7"_s);
    go(3, "price");
    pane->find().find(false);
    takeShots(*pane, u"grid-frozen"_s, {900, 460});
    columns().chooseAction()->trigger();
    auto* dialog = view().findChild<ui::ColumnsDialog*>();
    QVERIFY(dialog);
    takeShots(*dialog, u"columns"_s, dialog->sizeHint());
}

QTEST_MAIN(tst_GridColumns)
#include "tst_GridColumns.moc"
