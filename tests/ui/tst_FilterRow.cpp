// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PaneFixture.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/GridHeader.h"

#include <QLabel>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::FilterField;

/// The fields below the names of the columns, through the keyboard.
class tst_FilterRow : public QObject, PaneTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void keyLeadsToTheFieldOfTheCurrentColumn();
    void typingFiltersAfterAPauseAndEnterAtOnce();
    void escapeEmptiesThenLeaves();
    void downGoesToTheRows();
    void whatDoesNotFitIsSaidAndLeavesTheRows();
    void wildcardsAreLetters();
    void fieldsStandBelowTheirColumns();
    void tabGoesThroughTheColumnsAsTheyStand();
    void emptyResultNamesTheConditions();
    void stagedRowThatFitsIsAdded();
    void fieldsTellWhatCanBeTyped();

private:
    FilterField* field(const char* name) const {
        return pane->findChild<FilterField*>(u"filter_"_s + QString::fromUtf8(name));
    }
    void filter(const char* name, const QString& text) {
        field(name)->setFocus();
        field(name)->setText(text);
        press(Qt::Key_Return);
        QVERIFY(settle());
    }
};

void tst_FilterRow::keyLeadsToTheFieldOfTheCurrentColumn() {
    show("article");
    go(3, "price");
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), field("price"));
    view().setCurrentIndex({});
    view().setFocus();
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), field("id"));
}

void tst_FilterRow::typingFiltersAfterAPauseAndEnterAtOnce() {
    show("article");
    field("name")->setFocus();
    type(u"35"_s);
    QVERIFY(pane->model().conditions().empty());
    QTRY_COMPARE(pane->model().rowCount(), 17); // 35, 135, ..., 350 to 359
    field("price")->setFocus();
    type(u">600"_s);
    press(Qt::Key_Return);
    QCOMPARE(pane->model().conditions().size(), std::size_t(2));
    QTRY_COMPARE(texts("id"), u"635"_s);
    QVERIFY2(pane->status().endsWith(u"of 1"_s), qPrintable(pane->status()));
    QCOMPARE(QApplication::focusWidget(), field("price"));
}

void tst_FilterRow::escapeEmptiesThenLeaves() {
    show("article");
    filter("id", u"5..9"_s);
    QCOMPARE(texts("id"), u"5 6 7 8 9"_s);
    press(Qt::Key_Escape);
    QTRY_COMPARE(pane->model().rowCount(), 700);
    QCOMPARE(QApplication::focusWidget(), field("id"));
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &view());
}

void tst_FilterRow::downGoesToTheRows() {
    show("article");
    field("id")->setFocus();
    type(u"7"_s);
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &view());
    QTRY_COMPARE(texts("id"), u"7"_s);
}

void tst_FilterRow::whatDoesNotFitIsSaidAndLeavesTheRows() {
    show("article");
    filter("price", u"<4"_s);
    QCOMPARE(texts("id"), u"1 2 3"_s);
    auto* message = child<QLabel>("filterMessage");
    QVERIFY(!message->isVisible());
    filter("price", u"<four"_s);
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"Expected a number"_s), qPrintable(message->text()));
    QVERIFY(field("price")->toolTip().contains(u"Expected a number"_s));
    QVERIFY(field("price")->accessibleDescription().contains(u"Expected a number"_s));
    QVERIFY(view().rect().contains(message->geometry()));
    QCOMPARE(texts("id"), u"1 2 3"_s);
    QCOMPARE(field("price")->text(), u"<four"_s);
    // Elsewhere the message would be in the way; the field keeps its mark.
    field("name")->setFocus();
    QVERIFY(!message->isVisible());
    QVERIFY(!field("price")->error().isEmpty());
    filter("price", u"<3"_s);
    QVERIFY(field("price")->error().isEmpty());
    QVERIFY(!message->isVisible());
    QCOMPARE(texts("id"), u"1 2"_s);
}

void tst_FilterRow::wildcardsAreLetters() {
    f->file.exec(u"UPDATE article SET note = '100% of_it \\ \"x\"' WHERE id = 5"_s);
    show("article");
    for (const QString& part : {u"%"_s, u"_"_s, u"\\"_s, u"0% o"_s, u"f_i"_s, u"\"\"\"x\"\"\""_s}) {
        filter("note", part);
        QVERIFY2(texts("id") == u"5"_s, qPrintable(part + u": "_s + texts("id")));
    }
}

void tst_FilterRow::fieldsStandBelowTheirColumns() {
    show("article");
    pane->resize(420, 400);
    ui::GridHeader& header = view().header();
    const auto check = [&] {
        for (int i = 0; i < pane->model().columnCount(); ++i) {
            const FilterField* shown =
                field(pane->model().columns()[std::size_t(i)].name.toUtf8().constData());
            QCOMPARE(shown->x(), header.sectionViewportPosition(i));
            QCOMPARE(shown->width(), header.sectionSize(i));
            QVERIFY(shown->geometry().bottom() < header.height());
        }
        QVERIFY(view().viewport()->y() >= header.y() + header.height() - 1);
    };
    check();
    header.moveSection(1, 3);
    header.resizeSection(2, 133);
    check();
    view().horizontalScrollBar()->setValue(view().horizontalScrollBar()->maximum());
    check();
    view().hideColumn(2);
    QTRY_VERIFY(!field("brand_id")->isVisible());
    // A field out of sight is brought into it.
    const int first = header.logicalIndex(0);
    field(pane->model().columns()[std::size_t(first)].name.toUtf8().constData())->setFocus();
    QCOMPARE(header.sectionViewportPosition(first), 0);
}

void tst_FilterRow::tabGoesThroughTheColumnsAsTheyStand() {
    show("article");
    view().header().moveSection(1, 2); // id, brand_id, name, price
    view().hideColumn(column(u"price"_s));
    field("id")->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), field("brand_id"));
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), field("name"));
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), field("note"));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), field("name"));
}

void tst_FilterRow::emptyResultNamesTheConditions() {
    show("article");
    filter("price", u">900"_s);
    filter("name", u"<b>"_s);
    auto* message = child<QLabel>("gridMessage");
    QTRY_VERIFY2(message->text().contains(u"0 of 700: nothing fits"_s),
                 qPrintable(message->text()));
    QVERIFY(message->text().contains(u"name: &lt;b&gt;"_s));
    QVERIFY(message->text().contains(u"price: &gt;900"_s));
    Q_EMIT message->linkActivated(u"clear"_s);
    QTRY_COMPARE(pane->model().rowCount(), 700);
    QVERIFY(field("price")->text().isEmpty());
}

void tst_FilterRow::stagedRowThatFitsIsAdded() {
    show("article");
    go(300, "price"); // of article 301, in another page
    QTRY_COMPARE(text(300, "name"), u"Article 301"_s);
    type(u"9999"_s);
    press(Qt::Key_Return);
    filter("price", u">700"_s);
    QCOMPARE(texts("id"), u"700 301"_s);
    QCOMPARE(state(1, "price"), ui::EditState::Modified);
    f->live->undo();
    QTRY_COMPARE(texts("id"), u"700"_s);
}

void tst_FilterRow::fieldsTellWhatCanBeTyped() {
    show("article");
    QVERIFY(field("price")->toolTip().contains(u"5..9"_s));
    QVERIFY(field("name")->toolTip().contains(u"=text"_s));
    QVERIFY(field("made")->toolTip().contains(u"2024-05"_s));
    QVERIFY(field("active")->toolTip().contains(u"true, false"_s));
    QCOMPARE(field("name")->accessibleName(), u"Filter by name"_s);
    QVERIFY(!pane->filterColumnAction()->toolTip().isEmpty());
}

QTEST_MAIN(tst_FilterRow)
#include "tst_FilterRow.moc"
