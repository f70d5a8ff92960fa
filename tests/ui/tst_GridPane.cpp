// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScriptedPrompt.h"
#include "tests/ui/GridFixture.h"

#include "ui/widgets/GridPane.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using orm::Value;
using ui::EditState;
using ui::GridPane;
using ui::GridView;

class tst_GridPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        // The offscreen platform says what it does not do.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        f = std::make_unique<LiveFixture>(gridCatalogue());
        prompt = std::make_unique<ScriptedPrompt>();
        QVERIFY(f->open());
    }
    void cleanup() {
        pane.reset();
        QCOMPARE(prompt->unanswered(), 0);
        f.reset();
    }

    void typingReplacesAndEnterGoesDown();
    void f2KeepsWhatIsThere();
    void tabGoesRightAndStaysInEdit();
    void escapeGivesOneEditUp();
    void invalidTextKeepsItsEditor();
    void altDeleteSetsNull();
    void deleteClearsContent();
    void deleteOfManyCellsIsOneStep();
    void referenceIsPickedByTyping();
    void controlDeleteMarksRows();
    void controlDeleteAsksWhenOthersRefer();
    void insertAddsARow();
    void insertLinksTheRowToTheScope();
    void duplicateCopiesWhatTheGridDoesNotRead();
    void revertTakesBackCellsAndRows();
    void copyIsTabSeparated();
    void longTextOpensOnF4();
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

private:
    void show(const char* table) {
        pane = std::make_unique<GridPane>(*f->live, f->live->metaData()[table], *prompt);
        pane->resize(900, 500);
        pane->show();
        QVERIFY(QTest::qWaitForWindowActive(pane.get()));
        QTRY_VERIFY(pane->model().matchingRows() >= 0);
        QVERIFY(settle());
        pane->view().setFocus();
    }
    void showLinked(int category) {
        show("product");
        pane->setScope(&links(), f->row("category", category), [this] { return m_below; });
        QVERIFY(settle());
    }
    bool settle() {
        for (int i = 0; i < 3; ++i) {
            if (!f->settle())
                return false;
            QCoreApplication::processEvents();
        }
        return f->settle();
    }
    const orm::Relationship& links() const {
        for (const auto& relationship : f->mapper("product").relationships()) {
            if (relationship->direction() == orm::Direction::ManyToMany)
                return *relationship;
        }
        qFatal("products have no links");
    }
    GridView& view() const { return pane->view(); }
    int column(const QString& name) const {
        for (int i = 0; i < pane->model().columnCount(); ++i) {
            if (pane->model().headerData(i, Qt::Horizontal, Qt::DisplayRole) == name)
                return i;
        }
        return -1;
    }
    QModelIndex cell(int row, const char* name) const {
        return pane->model().index(row, column(QString::fromUtf8(name)));
    }
    QString text(int row, const char* name) const { return cell(row, name).data().toString(); }
    QString texts(const char* name) const {
        QStringList all;
        for (int row = 0; row < pane->model().rowCount(); ++row)
            all << text(row, name);
        return all.join(u' ');
    }
    EditState state(int row, const char* name) const {
        return EditState(cell(row, name).data(ui::EditStateRole).toInt());
    }
    void go(int row, const char* name) { view().setCurrentIndex(cell(row, name)); }
    static void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static void type(const QString& letters) {
        for (const QChar letter : letters)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    template <class Widget> Widget* child(const char* name) const {
        return pane->findChild<Widget*>(QString::fromUtf8(name));
    }
    int steps() const { return f->live->undoStack().count(); }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<ScriptedPrompt> prompt;
    std::unique_ptr<GridPane> pane;
    std::vector<std::vector<Value>> m_below;
};

void tst_GridPane::typingReplacesAndEnterGoesDown() {
    show("article");
    go(0, "price");
    type(u"49.90"_s);
    QVERIFY(view().isEditing());
    press(Qt::Key_Return);
    QVERIFY(!view().isEditing());
    QCOMPARE(text(0, "price"), u"49.90"_s);
    QCOMPARE(state(0, "price"), EditState::Modified);
    QCOMPARE(view().currentIndex(), cell(1, "price"));
    QCOMPARE(steps(), 1);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT price FROM article WHERE id = 1"_s), QStringList{u"49.9"_s});
}

void tst_GridPane::f2KeepsWhatIsThere() {
    show("article");
    go(0, "name");
    press(Qt::Key_F2);
    type(u"x"_s);
    press(Qt::Key_Return);
    QCOMPARE(text(0, "name"), u"Article 001x"_s);
}

void tst_GridPane::tabGoesRightAndStaysInEdit() {
    show("article");
    go(0, "price");
    type(u"2"_s);
    press(Qt::Key_Tab);
    QVERIFY(view().isEditing());
    QCOMPARE(text(0, "price"), u"2.00"_s);
    QCOMPARE(view().currentIndex(), cell(0, "note"));
    type(u"seen"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(text(0, "note"), u"seen"_s);
    QCOMPARE(view().currentIndex(), cell(0, "price"));
    press(Qt::Key_Escape);
    go(0, "made");
    press(Qt::Key_F2);
    press(Qt::Key_Tab); // over the picture, which is not edited, and the key of the next row
    QVERIFY(view().isEditing());
    QCOMPARE(view().currentIndex(), cell(1, "name"));
    QCOMPARE(steps(), 2);
}

void tst_GridPane::escapeGivesOneEditUp() {
    show("article");
    go(0, "price");
    type(u"77"_s);
    press(Qt::Key_Escape);
    QVERIFY(!view().isEditing());
    QCOMPARE(text(0, "price"), u"1.50"_s);
    QCOMPARE(steps(), 0);
    QCOMPARE(QApplication::focusWidget(), &view());
}

void tst_GridPane::invalidTextKeepsItsEditor() {
    show("article");
    QSignalSpy refusals(pane.get(), &GridPane::refused);
    go(0, "made");
    type(u"31.1.2024"_s);
    press(Qt::Key_Return);
    QVERIFY(view().isEditing());
    auto* editor = qobject_cast<QLineEdit*>(view().indexWidget(cell(0, "made")));
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"31.1.2024"_s);
    QVERIFY(!editor->toolTip().isEmpty());
    // Clicking elsewhere loses nothing either.
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      view().visualRect(cell(2, "name")).center());
    QTRY_COMPARE(view().currentIndex(), cell(0, "made"));
    QCOMPARE(view().indexWidget(cell(0, "made")), editor);
    QCOMPARE(editor->text(), u"31.1.2024"_s);
    QTRY_COMPARE(QApplication::focusWidget(), editor);
    press(Qt::Key_Escape);
    QVERIFY(!view().isEditing());
    QCOMPARE(text(0, "made"), u"2024-01-31"_s);
    QCOMPARE(steps(), 0);
}

void tst_GridPane::altDeleteSetsNull() {
    show("article");
    go(0, "price");
    press(Qt::Key_Delete, Qt::AltModifier);
    QVERIFY(cell(0, "price").data(ui::NullRole).toBool());
    go(0, "brand_id");
    press(Qt::Key_Delete, Qt::AltModifier);
    QVERIFY(cell(0, "brand_id").data(ui::NullRole).toBool());
    QSignalSpy refusals(pane.get(), &GridPane::refused);
    go(0, "name");
    press(Qt::Key_Delete, Qt::AltModifier);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(text(0, "name"), u"Article 001"_s);
    // While a cell is edited, the key belongs to the editor.
    go(2, "note");
    press(Qt::Key_F2);
    press(Qt::Key_Delete, Qt::AltModifier);
    QVERIFY(view().isEditing());
    press(Qt::Key_Return);
    QVERIFY(cell(2, "note").data(ui::NullRole).toBool());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT price, brand_id FROM article WHERE id = 1"_s),
             QStringList{u"-|-"_s});
    QCOMPARE(f->file.rows(u"SELECT note FROM article WHERE id = 3"_s), QStringList{u"-"_s});
}

void tst_GridPane::deleteClearsContent() {
    show("article");
    go(0, "name");
    press(Qt::Key_Delete);
    QCOMPARE(text(0, "name"), u""_s);
    QVERIFY(!cell(0, "name").data(ui::NullRole).toBool());
    go(0, "note");
    press(Qt::Key_Delete);
    QVERIFY(cell(0, "note").data(ui::NullRole).toBool());
    QCOMPARE(pane->model().rowCount(), 700);
}

void tst_GridPane::deleteOfManyCellsIsOneStep() {
    show("article");
    QItemSelection cells(cell(0, "brand_id"), cell(4, "price"));
    view().setCurrentIndex(cell(0, "brand_id"));
    view().selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
    press(Qt::Key_Delete);
    QCOMPARE(steps(), 1);
    QVERIFY(cell(4, "price").data(ui::NullRole).toBool());
    QVERIFY(cell(4, "brand_id").data(ui::NullRole).toBool());
    f->live->undo();
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(text(4, "brand_id"), u"Brand 005"_s);
}

void tst_GridPane::referenceIsPickedByTyping() {
    show("article");
    go(0, "brand_id");
    type(u"d 257"_s);
    auto* list = pane->findChild<QListView*>(u"candidates"_s);
    QVERIFY(list);
    QTRY_COMPARE(list->model()->rowCount(), 2); // and NULL
    press(Qt::Key_Return);
    QVERIFY(!view().isEditing());
    QCOMPARE(text(0, "brand_id"), u"Brand 257"_s);
    QCOMPARE(view().currentIndex(), cell(1, "brand_id"));
    QCOMPARE(steps(), 1);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT brand_id FROM article WHERE id = 1"_s), QStringList{u"257"_s});
}

void tst_GridPane::controlDeleteMarksRows() {
    show("article");
    go(1, "name");
    press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(state(1, "name"), EditState::Deleted);
    QVERIFY(prompt->asked.isEmpty()); // nothing to choose
    QCOMPARE(pane->model().rowCount(), 700);
    f->live->undo();
    QCOMPARE(state(1, "name"), EditState::Clean);
}

void tst_GridPane::controlDeleteAsksWhenOthersRefer() {
    show("product"); // a review refers to the first
    go(0, "name");
    prompt->answer(ScriptedPrompt::Choice());
    press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(prompt->asked.size(), 1);
    QCOMPARE(prompt->removals.front().dependents.referring.size(), std::size_t(1));
    QVERIFY(!f->live->hasChanges());
}

void tst_GridPane::insertAddsARow() {
    show("article");
    go(0, "name");
    press(Qt::Key_Insert);
    QCOMPARE(pane->model().rowCount(), 701);
    QCOMPARE(view().currentIndex().row(), 700);
    type(u"Fresh"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Escape);
    QCOMPARE(text(700, "name"), u"Fresh"_s); // not into the key, which the database makes
    QCOMPARE(state(700, "name"), EditState::Added);
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

void tst_GridPane::duplicateCopiesWhatTheGridDoesNotRead() {
    show("article");
    go(3, "name");
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(pane->model().rowCount(), 701);
    QCOMPARE(text(700, "name"), u"Article 004"_s);
    QTRY_COMPARE(text(700, "brand_id"), u"Brand 004"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(
        f->file.rows(u"SELECT name, brand_id, price, hex(picture) FROM article WHERE id > 700"_s),
        QStringList{u"Article 004|4|4.5|0102"_s});
}

void tst_GridPane::revertTakesBackCellsAndRows() {
    show("article");
    go(0, "price");
    type(u"5"_s);
    press(Qt::Key_Return);
    go(0, "name");
    type(u"Other"_s);
    press(Qt::Key_Return);
    go(0, "price");
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(text(0, "price"), u"1.50"_s);
    QCOMPARE(text(0, "name"), u"Other"_s);
    view().selectRow(0);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!f->live->hasChanges());
    pane->newRowAction()->trigger();
    QCOMPARE(pane->model().rowCount(), 701);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(pane->model().rowCount(), 700);
    go(1, "name");
    press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(state(1, "name"), EditState::Deleted);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(state(1, "name"), EditState::Clean);
}

void tst_GridPane::copyIsTabSeparated() {
    f->file.exec(u"UPDATE article SET note = 'a \"b\"' || char(10) || 'c' WHERE id = 1"_s);
    show("article");
    view().setCurrentIndex(cell(0, "brand_id"));
    view().selectionModel()->select(QItemSelection(cell(0, "brand_id"), cell(1, "note")),
                                    QItemSelectionModel::ClearAndSelect);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             u"Brand 001\t1.50\t\"a \"\"b\"\"\nc\"\nBrand 002\t2.50\t"_s);
}

void tst_GridPane::longTextOpensOnF4() {
    show("article");
    go(0, "note");
    press(Qt::Key_F4);
    auto* edit = pane->findChild<QPlainTextEdit*>(u"longText"_s);
    QVERIFY(edit);
    QCOMPARE(edit->toPlainText(), u"odd"_s);
    edit->setPlainText(u"line one\nline two"_s);
    edit->window()->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), edit->window());
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(text(0, "note"), u"line one\nline two"_s);
}

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
                           header->height() / 2);
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
    show("log");
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

QTEST_MAIN(tst_GridPane)
#include "tst_GridPane.moc"
