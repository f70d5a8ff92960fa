// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/GridFixture.h"

#include "ui/editors/BooleanEditor.h"
#include "ui/editors/CellEditorFactory.h"
#include "ui/editors/LongTextDialog.h"
#include "ui/editors/ReferenceEditor.h"
#include "ui/editors/ValueLineEdit.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using ui::BooleanEditor;
using ui::EditorField;
using ui::LongTextDialog;
using ui::ReferenceEditor;
using ui::ValueLineEdit;

class tst_CellEditors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        // The offscreen platform says what it does not do.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }
    void cleanup() { f.reset(); }

    void factoryChoosesByReferenceThenType();
    void untouchedIsNotChanged();
    void lettersStayOutOfNumbers();
    void decimalsAreExact();
    void whatDoesNotFitIsMarkedWhileTyping();
    void emptyTextIsNotNull();
    void emptyNumberIsNullWhereAllowed();
    void nullIsSetAndTakenBackByTyping();
    void calendarPicksAnIsoDate();
    void booleanOffersNullWhereAllowed();
    void longTextIsTakenByCtrlEnter();
    void longTextCountsAgainstTheLimit();
    void referenceIsFoundByPartOfItsLabelBeyondRow256();
    void referenceListIsShort();
    void referenceIsPickedWithArrows();
    void unknownReferenceIsRefused();
    void newRowsCanBeReferredTo();
    void referenceToNothingIsAnEntry();

private:
    template <class Editor> std::unique_ptr<Editor> shown(EditorField field) {
        auto editor = std::make_unique<Editor>(std::move(field));
        editor->show();
        editor->setFocus();
        return editor;
    }
    std::unique_ptr<ReferenceEditor> brandEditor(bool nullable = true) {
        if (!f) {
            f = std::make_unique<LiveFixture>(gridCatalogue());
            if (!f->open())
                qFatal("cannot open");
        }
        const auto& brand =
            *ui::Edits::referenceOf(f->mapper("article"), f->slot("article", "brand_id"));
        auto editor = std::make_unique<ReferenceEditor>(
            *f->live, EditorField{u"brand_id"_s, orm::Integer(), nullable, &brand});
        editor->setContent(u"Brand 001"_s, false);
        editor->show();
        editor->setFocus();
        return editor;
    }
    static QString errorOf(const ui::CellEditor& editor) {
        QString error;
        editor.content(&error);
        return error;
    }
    static QVariant contentOf(const ui::CellEditor& editor) {
        QString error;
        const QVariant content = editor.content(&error);
        return error.isEmpty() ? content : QVariant(u"ERROR "_s + error);
    }
    static QStringList listed(const ReferenceEditor& editor) {
        QStringList texts;
        for (int row = 0; row < editor.list().model()->rowCount(); ++row)
            texts << editor.list().model()->index(row, 0).data().toString();
        return texts;
    }

    std::unique_ptr<LiveFixture> f;
};

void tst_CellEditors::factoryChoosesByReferenceThenType() {
    f = std::make_unique<LiveFixture>(gridCatalogue());
    QVERIFY(f->open());
    const ui::CellEditorFactory factory(*f->live);
    QWidget parent;
    const auto& brand =
        *ui::Edits::referenceOf(f->mapper("article"), f->slot("article", "brand_id"));
    const auto made = [&](const orm::SqlType& type, const orm::Relationship* reference = nullptr) {
        ui::CellEditor* editor = factory.create({u"x"_s, type, true, reference}, &parent);
        return editor ? &editor->widget() : nullptr;
    };
    QVERIFY(qobject_cast<ReferenceEditor*>(made(orm::Integer(), &brand)));
    QVERIFY(qobject_cast<BooleanEditor*>(made(orm::Boolean())));
    QVERIFY(qobject_cast<ValueLineEdit*>(made(orm::Integer())));
    QVERIFY(qobject_cast<ValueLineEdit*>(made(orm::Text())));
    QVERIFY(!made(orm::LargeBinary()));
}

void tst_CellEditors::untouchedIsNotChanged() {
    const auto text = shown<ValueLineEdit>({u"name"_s, orm::String(20), true, nullptr});
    text->setContent(u"abc"_s, false);
    QVERIFY(!text->isChanged());
    text->setContent({}, true);
    QVERIFY(!text->isChanged());
    QTest::keyClicks(text.get(), u"x"_s);
    QVERIFY(text->isChanged());
    const auto flag = shown<BooleanEditor>({u"active"_s, orm::Boolean(), true, nullptr});
    flag->setContent(u"true"_s, false);
    QVERIFY(!flag->isChanged());
}

void tst_CellEditors::lettersStayOutOfNumbers() {
    const auto whole = shown<ValueLineEdit>({u"id"_s, orm::Integer(), true, nullptr});
    QTest::keyClicks(whole.get(), u"-1x2.5"_s);
    QCOMPARE(whole->text(), u"-125"_s);
    const auto number = shown<ValueLineEdit>({u"price"_s, orm::Numeric(10, 2), true, nullptr});
    QTest::keyClicks(number.get(), u"4a9.90"_s);
    QCOMPARE(number->text(), u"49.90"_s);
}

void tst_CellEditors::decimalsAreExact() {
    const auto number = shown<ValueLineEdit>({u"price"_s, orm::Numeric(38, 10), true, nullptr});
    const QString exact = u"1234567890123456789012345678.0123456789"_s;
    QTest::keyClicks(number.get(), exact);
    QCOMPARE(contentOf(*number), QVariant(exact));
    QString error;
    QCOMPARE(ui::Edits::parse(exact, orm::Numeric(38, 10), &error),
             orm::Value(orm::Decimal(exact)));
}

void tst_CellEditors::whatDoesNotFitIsMarkedWhileTyping() {
    const auto text = shown<ValueLineEdit>({u"name"_s, orm::String(3), true, nullptr});
    text->setContent(u"ab"_s, false);
    const QColor base = text->palette().color(QPalette::Base);
    QTest::keyClicks(text.get(), u"cd"_s);
    QVERIFY(text->isRefused());
    QVERIFY(!text->toolTip().isEmpty());
    QCOMPARE(text->accessibleDescription(), text->toolTip());
    QVERIFY(text->palette().color(QPalette::Base) != base);
    QCOMPARE(text->text(), u"abcd"_s); // nothing is cut off silently
    QTest::keyClick(text.get(), Qt::Key_Backspace);
    QVERIFY(!text->isRefused());
    QVERIFY(text->toolTip().isEmpty());
    QCOMPARE(text->palette().color(QPalette::Base), base);
}

void tst_CellEditors::emptyTextIsNotNull() {
    const auto text = shown<ValueLineEdit>({u"note"_s, orm::Text(), true, nullptr});
    text->setContent(u"a"_s, false);
    QTest::keyClick(text.get(), Qt::Key_Backspace);
    QVERIFY(text->isChanged());
    QCOMPARE(contentOf(*text), QVariant(u""_s));
}

void tst_CellEditors::emptyNumberIsNullWhereAllowed() {
    const auto number = shown<ValueLineEdit>({u"price"_s, orm::Numeric(10, 2), true, nullptr});
    number->setContent(u"1"_s, false);
    QTest::keyClick(number.get(), Qt::Key_Backspace);
    QCOMPARE(contentOf(*number), QVariant());
    const auto required = shown<ValueLineEdit>({u"price"_s, orm::Numeric(10, 2), false, nullptr});
    required->setContent(u"1"_s, false);
    QTest::keyClick(required.get(), Qt::Key_Backspace);
    QCOMPARE(errorOf(*required), u"price must have a value."_s);
}

void tst_CellEditors::nullIsSetAndTakenBackByTyping() {
    const auto text = shown<ValueLineEdit>({u"note"_s, orm::Text(), true, nullptr});
    text->setContent(u"abc"_s, false);
    text->setNull();
    QVERIFY(text->isChanged());
    QCOMPARE(contentOf(*text), QVariant());
    QCOMPARE(text->placeholderText(), u"NULL"_s);
    QTest::keyClicks(text.get(), u"x"_s);
    QCOMPARE(contentOf(*text), QVariant(u"x"_s));
    const auto required = shown<ValueLineEdit>({u"name"_s, orm::Text(), false, nullptr});
    required->setContent(u"abc"_s, false);
    required->setNull();
    QVERIFY(required->isRefused());
}

void tst_CellEditors::calendarPicksAnIsoDate() {
    const auto day = shown<ValueLineEdit>({u"made"_s, orm::Date(), true, nullptr});
    day->setContent(u"2024-01-31"_s, false);
    QTest::keyClick(day.get(), Qt::Key_Down, Qt::AltModifier);
    auto* calendar = day->findChild<QCalendarWidget*>();
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2024, 1, 31));
    Q_EMIT calendar->activated(QDate(2024, 2, 29));
    QCOMPARE(day->text(), u"2024-02-29"_s);
    QVERIFY(day->isChanged());
    QTest::keyClicks(day.get(), u"9"_s);
    QVERIFY(day->isRefused());
}

void tst_CellEditors::booleanOffersNullWhereAllowed() {
    const auto flag = shown<BooleanEditor>({u"active"_s, orm::Boolean(), true, nullptr});
    QCOMPARE(flag->count(), 3);
    flag->setContent({}, true);
    QCOMPARE(flag->currentText(), u"NULL"_s);
    QTest::keyClicks(flag.get(), u"f"_s);
    QCOMPARE(contentOf(*flag), QVariant(false));
    flag->setNull();
    QCOMPARE(contentOf(*flag), QVariant());
    const auto required = shown<BooleanEditor>({u"active"_s, orm::Boolean(), false, nullptr});
    QCOMPARE(required->count(), 2);
    QVERIFY(!errorOf(*required).isEmpty()); // nothing chosen yet
    required->setNull();
    QVERIFY(required->isRefused());
}

void tst_CellEditors::longTextIsTakenByCtrlEnter() {
    LongTextDialog dialog({u"note"_s, orm::Text(), true, nullptr}, u"one\ntwo"_s, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* edit = dialog.findChild<QPlainTextEdit*>(u"longText"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, u"three"_s);
    QCOMPARE(dialog.text(), u"one\ntwo\nthree"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void tst_CellEditors::longTextCountsAgainstTheLimit() {
    LongTextDialog dialog({u"name"_s, orm::String(5), true, nullptr}, u"abcd"_s, false);
    auto* edit = dialog.findChild<QPlainTextEdit*>(u"longText"_s);
    auto* take = dialog.findChild<QPushButton*>(u"takeText"_s);
    QVERIFY(take->isEnabled());
    edit->setPlainText(u"abcdef"_s);
    QVERIFY(!take->isEnabled());
    edit->setPlainText(u"abc"_s);
    QVERIFY(take->isEnabled());
}

void tst_CellEditors::referenceIsFoundByPartOfItsLabelBeyondRow256() {
    const auto editor = brandEditor();
    editor->selectAll();
    QTest::keyClicks(editor.get(), u"D 257"_s);
    QVERIFY(errorOf(*editor).contains(u"searching"_s));
    QTRY_COMPARE(listed(*editor).value(0), u"Brand 257 · 257"_s);
    QVERIFY(editor->list().isVisible());
    const auto picked = contentOf(*editor).value<ObjectPtr>();
    QVERIFY(picked);
    QCOMPARE(picked->key().values.front(), orm::Value(257));
    QVERIFY(!editor->isRefused());
}

void tst_CellEditors::referenceListIsShort() {
    const auto editor = brandEditor();
    editor->showList();
    QTRY_COMPARE(listed(*editor).size(), 51); // NULL and fifty of three hundred
    QCOMPARE(listed(*editor).front(), u"NULL"_s);
    QVERIFY(!editor->isChanged());
    editor->hide();
    QVERIFY(!editor->list().isVisible());
}

void tst_CellEditors::referenceIsPickedWithArrows() {
    const auto editor = brandEditor(false);
    QTest::keyClick(editor.get(), Qt::Key_Down);
    QTRY_COMPARE(listed(*editor).size(), 50);
    QTest::keyClick(editor.get(), Qt::Key_Down);
    QTest::keyClick(editor.get(), Qt::Key_Down);
    QTest::keyClick(editor.get(), Qt::Key_Up);
    QTest::keyClick(editor.get(), Qt::Key_Down);
    QCOMPARE(editor->text(), u"Brand 002"_s);
    QVERIFY(editor->isChanged());
    QCOMPARE(contentOf(*editor).value<ObjectPtr>()->key().values.front(), orm::Value(2));
}

void tst_CellEditors::unknownReferenceIsRefused() {
    const auto editor = brandEditor(false);
    editor->selectAll();
    QTest::keyClicks(editor.get(), u"nobody"_s);
    QTRY_VERIFY(editor->isRefused());
    QVERIFY(editor->toolTip().contains(u"nobody"_s));
    QVERIFY(!errorOf(*editor).isEmpty());
    QVERIFY(!editor->list().isVisible());
    editor->clear();
    QVERIFY(!errorOf(*editor).isEmpty()); // required
}

void tst_CellEditors::newRowsCanBeReferredTo() {
    const auto editor = brandEditor();
    const ObjectPtr fresh = f->edits().addRow(
        f->mapper("brand"), {{f->slot("brand", "name"), orm::Value(u"Zeta"_s)}}, {});
    editor->selectAll();
    QTest::keyClicks(editor.get(), u"zet"_s);
    QTRY_COMPARE(listed(*editor).value(0), u"Zeta (new)"_s);
    QCOMPARE(contentOf(*editor).value<ObjectPtr>(), fresh);
}

void tst_CellEditors::referenceToNothingIsAnEntry() {
    const auto editor = brandEditor();
    editor->setNull();
    QVERIFY(editor->isChanged());
    QCOMPARE(contentOf(*editor), QVariant());
    const auto required = brandEditor(false);
    required->setNull();
    QVERIFY(required->isRefused());
    QVERIFY(!required->isChanged());
}

QTEST_MAIN(tst_CellEditors)
#include "tst_CellEditors.moc"
