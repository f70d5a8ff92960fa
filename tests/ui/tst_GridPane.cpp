// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using orm::Value;
using ui::GridPane;

class tst_GridPane : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void filterWaitsForAPauseAndEnterDoesNot();
    void emptyStatesSayWhatToDo();
    void statusCountsRows();
    void checkboxIncludesWhatIsBelow();
    void stagedMoveChangesTheScope();
    void headerClicksSortThreeWays();
    void currentRowSurvivesSortAndRefresh();
    void readOnlyDisablesActionsWithTheReason();
    void rowsHaveOneHeightAndDragsDoNotEmptyCells();
    void everythingFocusableIsNamed();
    void insertLinksTheRowToTheScope();
};

void tst_GridPane::filterWaitsForAPauseAndEnterDoesNot() {
    show("article");
    press(Qt::Key_F, Qt::ControlModifier);
    auto* filter = child<QLineEdit>("gridFilter");
    QCOMPARE(QApplication::focusWidget(), filter);
    type(u"article 35"_s);
    QCOMPARE(pane->model().filter(), QString());
    press(Qt::Key_Return);
    QCOMPARE(pane->model().filter(), u"article 35"_s);
    QTRY_COMPARE(pane->model().rowCount(), 10);
    type(u"7"_s);
    QTRY_COMPARE(pane->model().rowCount(), 1); // by itself, after a pause
    press(Qt::Key_Escape);
    QTRY_COMPARE(pane->model().rowCount(), 700);
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &view());
}

void tst_GridPane::emptyStatesSayWhatToDo() {
    show("article");
    auto* message = child<QLabel>("gridMessage");
    QVERIFY(!message->isVisible());
    auto* filter = child<QLineEdit>("gridFilter");
    filter->setText(u"<xyz>"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_VERIFY(message->text().contains(u"0 of 700: nothing contains “&lt;xyz&gt;”"_s));
    QVERIFY(message->isVisible());
    Q_EMIT message->linkActivated(u"clear"_s);
    QTRY_COMPARE(pane->model().rowCount(), 700);
    QVERIFY(!message->isVisible());
    QVERIFY(filter->text().isEmpty());

    f->file.exec(u"DELETE FROM review"_s);
    show("review");
    message = child<QLabel>("gridMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"New row (Ins)"_s));
    Q_EMIT message->linkActivated(u"new"_s);
    QCOMPARE(pane->model().rowCount(), 1);
    QVERIFY(!message->isVisible());
}

void tst_GridPane::statusCountsRows() {
    show("article");
    QTRY_VERIFY(pane->status().startsWith(u"1–"_s));
    QVERIFY2(pane->status().endsWith(u" of 700"_s), qPrintable(pane->status()));
    QSignalSpy changed(pane.get(), &GridPane::statusChanged);
    view().scrollToBottom();
    QTRY_VERIFY2(pane->status().contains(u"–700 of 700"_s), qPrintable(pane->status()));
    QVERIFY(!changed.isEmpty());
}

void tst_GridPane::checkboxIncludesWhatIsBelow() {
    showLinked(1);
    auto* below = child<QCheckBox>("includeSubtree");
    QVERIFY(below->isVisible());
    QVERIFY(below->isChecked());
    QTRY_COMPARE(texts("sku"), u"A1 B2"_s);
    below->click();
    QTRY_COMPARE(pane->model().rowCount(), 0);
    QVERIFY(!pane->includesSubtree());
    pane->setScope(nullptr, nullptr);
    QTRY_COMPARE(pane->model().rowCount(), 3);
    QVERIFY(!below->isVisible());
}

void tst_GridPane::stagedMoveChangesTheScope() {
    m_below = {{Value(1)}, {Value(2)}, {Value(3)}, {Value(4)}};
    showLinked(1);
    QTRY_COMPARE(texts("sku"), u"A1 B2"_s);
    m_below.push_back({Value(6)});
    f->edits().move({f->row("category", 6)}, f->row("category", 1));
    QTRY_COMPARE(texts("sku"), u"A1 B2 C3"_s);
    m_below.pop_back();
    f->live->undo();
    QTRY_COMPARE(texts("sku"), u"A1 B2"_s);
}

void tst_GridPane::headerClicksSortThreeWays() {
    show("article");
    QHeaderView* header = view().horizontalHeader();
    const int price = column(u"price"_s);
    const auto click = [&] {
        const QPoint place(header->sectionViewportPosition(price) + header->sectionSize(price) / 2,
                           header->viewport()->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(settle());
    };
    click();
    QCOMPARE(pane->model().sortColumn(), price);
    QCOMPARE(text(0, "name"), u"Article 001"_s);
    click();
    QCOMPARE(text(0, "name"), u"Article 700"_s);
    QCOMPARE(header->sortIndicatorSection(), price);
    click();
    QCOMPARE(pane->model().sortColumn(), -1);
    QCOMPARE(text(0, "name"), u"Article 001"_s);
}

void tst_GridPane::currentRowSurvivesSortAndRefresh() {
    show("product");
    go(2, "name");
    const ObjectPtr current = pane->currentObject();
    QVERIFY(current);
    QSignalSpy changed(pane.get(), &GridPane::currentObjectChanged);
    pane->model().sort(column(u"sku"_s), Qt::DescendingOrder);
    QVERIFY(settle());
    QCOMPARE(texts("sku"), u"C3 B2 A1"_s);
    QCOMPARE(view().currentIndex(), cell(0, "name"));
    f->file.exec(u"INSERT INTO product VALUES ('D4', 'New', 1)"_s);
    f->live->refresh();
    QTRY_COMPARE(texts("sku"), u"D4 C3 B2 A1"_s);
    QCOMPARE(view().currentIndex(), cell(1, "name"));
    QCOMPARE(pane->currentObject(), current);
    QCOMPARE(changed.size(), 0);
}

void tst_GridPane::readOnlyDisablesActionsWithTheReason() {
    QVERIFY(f->open(true));
    show("article");
    go(0, "name");
    for (QAction* action : {pane->newRowAction(), pane->duplicateRowAction(),
                            pane->removeRowAction(), pane->setNullAction(), pane->revertAction()}) {
        QVERIFY(!action->isEnabled());
        QVERIFY2(action->toolTip().contains(u"reading only"_s), qPrintable(action->toolTip()));
    }
    QVERIFY(pane->copyAction()->isEnabled());
    type(u"x"_s);
    QVERIFY(!view().isEditing());
    show("stack");
    QVERIFY(pane->newRowAction()->toolTip().contains(u"key"_s));
}

void tst_GridPane::rowsHaveOneHeightAndDragsDoNotEmptyCells() {
    show("article");
    QCOMPARE(view().verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
    QCOMPARE(view().rowHeight(0), ui::CellDelegate::rowHeight(view().fontMetrics()));
    QVERIFY(!view().dragDropOverwriteMode());
    QVERIFY(view().dragEnabled());
    QVERIFY(view().columnWidth(column(u"name"_s)) > view().columnWidth(column(u"id"_s)));
}

void tst_GridPane::everythingFocusableIsNamed() {
    show("article");
    const auto widgets = pane->findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        const bool internal = widget->objectName().startsWith(u"qt_"_s) ||
                              widget->inherits("QScrollBar") || widget->inherits("QToolButton") ||
                              widget->inherits("QAbstractButton");
        if (widget->focusPolicy() != Qt::NoFocus && !internal) {
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(QString::fromUtf8(widget->metaObject()->className()) + u' ' +
                                widget->objectName()));
        }
    }
}

void tst_GridPane::insertLinksTheRowToTheScope() {
    showLinked(6);
    QCOMPARE(texts("sku"), u"C3"_s);
    pane->newRowAction()->trigger();
    QCOMPARE(pane->model().rowCount(), 2);
    QCOMPARE(steps(), 1);
    QCOMPARE(view().currentIndex(), cell(1, "sku"));
    type(u"Z9"_s);
    press(Qt::Key_Tab);
    type(u"Screen"_s);
    press(Qt::Key_Return);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT * FROM product_category WHERE product_id = 'Z9'"_s),
             QStringList{u"Z9|6"_s});
    QTRY_COMPARE(texts("sku"), u"C3 Z9"_s);
}

QTEST_MAIN(tst_GridPane)
#include "tst_GridPane.moc"
