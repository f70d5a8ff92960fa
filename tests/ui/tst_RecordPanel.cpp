// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RecordPanel.h"

#include "orm/changes/ChangeSet.h"
#include "tests/support/LiveFixture.h"
#include "tests/ui/PanelShots.h"
#include "ui/editors/ReferenceEditor.h"
#include "ui/models/RelationModel.h"
#include "ui/widgets/LongTextEdit.h"
#include "ui/widgets/RecordField.h"
#include "ui/widgets/RelationEditor.h"
#include "ui/widgets/RelationSection.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using ui::RecordField;
using ui::RecordPanel;

class tst_RecordPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        ui::Theme::apply(*qApp, ui::ThemeChoice::Light);
        f = std::make_unique<LiveFixture>(statements());
        QVERIFY(f->open());
        makePanel();
    }
    void cleanup() {
        panel.reset();
        f.reset();
    }

    void namesAreForPeople_data();
    void namesAreForPeople();
    void emptyStateSaysWhatToDo();
    void unloadedRowSaysLoading();
    void fieldsShowTheRow();
    void nullIsNotEmpty();
    void enterTakesOneStep();
    void leavingTakesOneStep();
    void escapeRestores();
    void refusedTextStays();
    void dirtyFieldSaysWhatItWas();
    void revertKeyTakesTheFieldBack();
    void nullKeySetsNull();
    void undoReachesTheWindowWhenNothingIsTyped();
    void undoElsewhereShowsHere();
    void typingIsNotOverwritten();
    void selectingAnotherRowTakesOver();
    void keysAreReadOnlyWithTheReason();
    void hiddenKeysHaveNoField();
    void deletedRowIsReadOnly();
    void readOnlyDatabaseIsReadOnly();
    void referenceIsShownByLabel();
    void referenceIsPickedByTyping();
    void followGoesToTheReferredRow();
    void booleanIsPicked();
    void longTextHasSeveralLines();
    void relatedRowsAreCounted();
    void countsFollowStagedLinks();
    void sectionExpandsIntoRows();
    void linksAreEditedInTheSection();
    void expandedSectionsStayOpen();
    void linkTableRowsAreNotListed();
    void newRowIsMarked();
    void savingEndsTheMarks();
    void discardedNewRowGoes();
    void everyControlHasAName();
    void looks();

private:
    static QStringList statements() {
        return TestDatabase::catalogue() +
               QStringList{
                   u"CREATE TABLE article (id INTEGER PRIMARY KEY, title VARCHAR(40) NOT NULL, "
                   "category_id INTEGER REFERENCES category(id), price NUMERIC(10,2), active "
                   "BOOLEAN, made DATE, note TEXT, nick VARCHAR(10), picture BLOB)"_s,
                   u"INSERT INTO article VALUES (1, 'Cable', 3, 9.5, 1, '2024-05-31', 'short', '', "
                   "x'010203')"_s,
                   u"INSERT INTO article VALUES (2, 'Plug', NULL, NULL, NULL, NULL, 'one\ntwo', "
                   "NULL, NULL)"_s,
                   u"CREATE TABLE log (day DATE, body TEXT)"_s,
                   u"INSERT INTO log VALUES ('2024-01-01', 'one')"_s,
               };
    }
    void makePanel() {
        panel = std::make_unique<RecordPanel>(*f->live);
        panel->resize(360, 700);
        panel->show();
        panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(panel.get()));
    }
    ObjectPtr article(int id) const { return f->row("article", id); }
    void show(const ObjectPtr& object) {
        panel->setObject(object);
        QTRY_VERIFY(!panel->isLoading());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(f->settle());
            QCoreApplication::processEvents();
        }
    }
    RecordField& field(const char* attribute) const {
        RecordField* found =
            panel->fieldOf(panel->object()->mapper().attribute(orm::Name(attribute)).slot);
        if (!found)
            qFatal("no field %s", attribute);
        return *found;
    }
    QLineEdit& line(const char* attribute) const {
        auto* found = qobject_cast<QLineEdit*>(&field(attribute).editor().widget());
        if (!found)
            qFatal("no line %s", attribute);
        return *found;
    }
    QString value(const ObjectPtr& object, const char* attribute) const {
        return object->peek(object->mapper().attribute(orm::Name(attribute)).slot).toText();
    }
    /// As a person does: select all, type.
    void type(const char* attribute, const QString& text) const {
        QLineEdit& edit = line(attribute);
        edit.setFocus();
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&edit, text);
    }
    int steps() const { return f->live->undoStack().count(); }
    ui::RelationSection& section(const char* relation) const {
        return *panel->sectionOf(panel->object()->mapper().relationship(relation));
    }
    QString header(const char* relation) const {
        return section(relation)
            .findChild<QToolButton*>(u"relatedHeader_"_s + QString::fromUtf8(relation))
            ->text();
    }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<RecordPanel> panel;
};

void tst_RecordPanel::namesAreForPeople_data() {
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("isReference");
    QTest::addColumn<QString>("name");
    QTest::newRow("reference") << u"level_id"_s << true << u"Level"_s;
    QTest::newRow("word") << u"msrp"_s << false << u"Msrp"_s;
    QTest::newRow("key") << u"id"_s << false << u"Id"_s;
    QTest::newRow("reference called id") << u"id"_s << true << u"Id"_s;
    QTest::newRow("snake") << u"list_price"_s << false << u"List price"_s;
    QTest::newRow("camel") << u"ReportsTo"_s << true << u"Reports to"_s;
    QTest::newRow("camel id") << u"CustomerId"_s << true << u"Customer"_s;
    QTest::newRow("camel id, no reference") << u"CustomerId"_s << false << u"Customer id"_s;
    QTest::newRow("abbreviation") << u"SKU"_s << false << u"SKU"_s;
}

void tst_RecordPanel::namesAreForPeople() {
    QFETCH(QString, column);
    QFETCH(bool, isReference);
    QTEST(RecordField::humanName(column, isReference), "name");
}

void tst_RecordPanel::emptyStateSaysWhatToDo() {
    auto* empty = panel->findChild<QLabel*>(u"recordEmpty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(u"No row is selected"_s));
    show(article(1));
    QVERIFY(!empty->isVisible());
    panel->setObject({});
    QVERIFY(empty->isVisible());
    QVERIFY(!panel->fieldOf(0));
}

void tst_RecordPanel::unloadedRowSaysLoading() {
    const ObjectPtr object = f->live->object(f->mapper("article"), {1});
    QVERIFY(!object->isLoaded(f->slot("article", "title")));
    panel->setObject(object);
    QVERIFY(panel->isLoading());
    QCOMPARE(line("title").placeholderText(), u"Loading…"_s);
    QVERIFY(panel->findChild<QLabel*>(u"recordSubtitle"_s)->text().contains(u"Loading…"_s));
    QTRY_COMPARE(line("title").text(), u"Cable"_s);
    QVERIFY(!panel->findChild<QLabel*>(u"recordSubtitle"_s)->text().contains(u"Loading…"_s));
}

void tst_RecordPanel::fieldsShowTheRow() {
    show(article(1));
    QCOMPARE(line("title").text(), u"Cable"_s);
    QCOMPARE(line("price").text(), u"9.50"_s);
    QCOMPARE(line("made").text(), u"2024-05-31"_s);
    QCOMPARE(line("note").text(), u"short"_s);
    QCOMPARE(panel->findChild<QLabel*>(u"recordHeading"_s)->text(), u"Cable"_s);
    QCOMPARE(line("picture").text().isEmpty(), false);
    QVERIFY(line("picture").isReadOnly());
}

void tst_RecordPanel::nullIsNotEmpty() {
    show(article(1));
    QCOMPARE(line("nick").placeholderText(), u"\"\""_s);
    QVERIFY(line("nick").font().italic());
    show(article(2));
    QCOMPARE(line("nick").placeholderText(), u"NULL"_s);
    QVERIFY(line("nick").font().italic());
    QVERIFY(!line("title").font().italic());
    // Leaving a field that shows NULL changes nothing.
    line("nick").setFocus();
    QTest::keyClick(&line("nick"), Qt::Key_Return);
    line("title").setFocus();
    QCOMPARE(steps(), 0);
}

void tst_RecordPanel::enterTakesOneStep() {
    const auto before = f->file.dump();
    const ObjectPtr cable = article(1);
    show(cable);
    type("title", u"Cord"_s);
    QCOMPARE(value(cable, "title"), u"Cable"_s);
    QTest::keyClick(&line("title"), Qt::Key_Return);
    QCOMPARE(value(cable, "title"), u"Cord"_s);
    QCOMPARE(steps(), 1);
    line("price").setFocus();
    QCOMPARE(steps(), 1);
    QCOMPARE(panel->findChild<QLabel*>(u"recordHeading"_s)->text(), u"Cord"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.changesSince(before).size(), 2);
}

void tst_RecordPanel::leavingTakesOneStep() {
    const ObjectPtr cable = article(1);
    show(cable);
    type("price", u"12.5"_s);
    QTest::keyClick(&line("price"), Qt::Key_Tab);
    QVERIFY(!line("price").hasFocus());
    QCOMPARE(value(cable, "price"), u"12.50"_s);
    QCOMPARE(steps(), 1);
    QCOMPARE(line("price").text(), u"12.50"_s);
}

void tst_RecordPanel::escapeRestores() {
    const ObjectPtr cable = article(1);
    show(cable);
    type("title", u"Cord"_s);
    QTest::keyClick(&line("title"), Qt::Key_Escape);
    QCOMPARE(line("title").text(), u"Cable"_s);
    line("price").setFocus();
    QCOMPARE(steps(), 0);
}

void tst_RecordPanel::refusedTextStays() {
    const ObjectPtr cable = article(1);
    show(cable);
    QSignalSpy refused(panel.get(), &RecordPanel::refused);
    type("made", u"2024-02-31"_s);
    QTest::keyClick(&line("made"), Qt::Key_Return);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(line("made").text(), u"2024-02-31"_s);
    QVERIFY(field("made").editor().isRefused());
    QVERIFY(!panel->commit());
    QCOMPARE(steps(), 0);
    QTest::keyClick(&line("made"), Qt::Key_Escape);
    QVERIFY(!field("made").editor().isRefused());
    QCOMPARE(line("made").text(), u"2024-05-31"_s);
    QVERIFY(panel->commit());
}

void tst_RecordPanel::dirtyFieldSaysWhatItWas() {
    const ObjectPtr cable = article(1);
    show(cable);
    QVERIFY(!field("title").isDirty());
    type("title", u"Cord"_s);
    QTest::keyClick(&line("title"), Qt::Key_Return);
    QVERIFY(field("title").isDirty());
    QVERIFY(line("title").toolTip().contains(u"was Cable"_s));
    QCOMPARE(line("title").accessibleDescription(), u"modified, was Cable"_s);
    auto* revert = field("title").findChild<QAction*>(u"revertField"_s);
    QVERIFY(revert->isVisible());
    revert->trigger();
    QCOMPARE(line("title").text(), u"Cable"_s);
    QVERIFY(!field("title").isDirty());
    QVERIFY(!revert->isVisible());
    // A change back to the old value is none.
    type("title", u"Cord"_s);
    QTest::keyClick(&line("title"), Qt::Key_Return);
    type("title", u"Cable"_s);
    QTest::keyClick(&line("title"), Qt::Key_Return);
    QVERIFY(!field("title").isDirty());
}

void tst_RecordPanel::revertKeyTakesTheFieldBack() {
    const ObjectPtr cable = article(1);
    show(cable);
    QAction windows;
    windows.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    panel->addAction(&windows);
    QSignalSpy taken(&windows, &QAction::triggered);
    type("title", u"Cord"_s);
    QTest::keyClick(&line("title"), Qt::Key_Return);
    QTest::keyClick(&line("title"), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(value(cable, "title"), u"Cable"_s);
    QCOMPARE(taken.count(), 0);
    QVERIFY(!f->live->hasChanges());
}

void tst_RecordPanel::nullKeySetsNull() {
    const ObjectPtr cable = article(1);
    show(cable);
    line("price").setFocus();
    QTest::keyClick(&line("price"), Qt::Key_Delete, Qt::AltModifier);
    QVERIFY(cable->peek(f->slot("article", "price")).isNull());
    QCOMPARE(line("price").placeholderText(), u"NULL"_s);
    QCOMPARE(steps(), 1);
    // A required field keeps its value.
    line("title").setFocus();
    QTest::keyClick(&line("title"), Qt::Key_Delete, Qt::AltModifier);
    QCOMPARE(value(cable, "title"), u"Cable"_s);
    QCOMPARE(steps(), 1);
}

void tst_RecordPanel::undoReachesTheWindowWhenNothingIsTyped() {
    const ObjectPtr cable = article(1);
    show(cable);
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    panel->addAction(&undo);
    connect(&undo, &QAction::triggered, f->live.get(), &ui::LiveDatabase::undo);
    type("title", u"Cord"_s);
    QTest::keyClick(&line("title"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(line("title").text(), u"Cable"_s); // what was typed
    QCOMPARE(steps(), 0);
    type("title", u"Cord"_s);
    QTest::keyClick(&line("title"), Qt::Key_Return);
    QTest::keyClick(&line("title"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(value(cable, "title"), u"Cable"_s);
    QCOMPARE(line("title").text(), u"Cable"_s);
}

void tst_RecordPanel::undoElsewhereShowsHere() {
    const ObjectPtr cable = article(1);
    show(cable);
    QCOMPARE(f->edits().setValue(cable, f->slot("article", "title"), u"Cord"_s), QString());
    QCOMPARE(line("title").text(), u"Cord"_s);
    f->live->undo();
    QCOMPARE(line("title").text(), u"Cable"_s);
}

void tst_RecordPanel::typingIsNotOverwritten() {
    const ObjectPtr cable = article(1);
    show(cable);
    type("title", u"Cord"_s);
    QCOMPARE(f->edits().setValue(cable, f->slot("article", "note"), u"longer"_s), QString());
    QCOMPARE(line("title").text(), u"Cord"_s);
    QCOMPARE(line("note").text(), u"longer"_s);
}

void tst_RecordPanel::selectingAnotherRowTakesOver() {
    const ObjectPtr cable = article(1);
    show(cable);
    type("title", u"Cord"_s);
    show(article(2));
    QCOMPARE(value(cable, "title"), u"Cord"_s);
    QCOMPARE(line("title").text(), u"Plug"_s);
    QCOMPARE(steps(), 1);
}

void tst_RecordPanel::keysAreReadOnlyWithTheReason() {
    show(article(1));
    QVERIFY(line("id").isReadOnly());
    QVERIFY(line("id").toolTip().contains(u"key"_s));
    QVERIFY(!line("title").isReadOnly());
    QVERIFY(line("id").palette().color(QPalette::Base) !=
            line("title").palette().color(QPalette::Base));
}

void tst_RecordPanel::hiddenKeysHaveNoField() {
    const ObjectPtr log = f->row("log", 1);
    show(log);
    QCOMPARE(panel->findChildren<RecordField*>().size(), 2);
    QVERIFY(!panel->fieldOf(f->slot("log", "rowid")));
    type("body", u"two"_s);
    QTest::keyClick(&line("body"), Qt::Key_Return);
    QCOMPARE(value(log, "body"), u"two"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT * FROM log"_s), QStringList{u"2024-01-01|two"_s});
    QVERIFY(f->edits().addRow(log->mapper(), {{f->slot("log", "body"), u"new"_s}}, {}));
    const orm::ChangeSet changes = orm::ChangeSet::of(f->live->session());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.changes()[0].fields.size(), std::size_t(1));
}

void tst_RecordPanel::deletedRowIsReadOnly() {
    const ObjectPtr cable = article(1);
    show(cable);
    QCOMPARE(f->edits().remove({cable}, {}, ui::ChildrenChoice::MoveUp), QString());
    QVERIFY(line("title").isReadOnly());
    QVERIFY(line("title").toolTip().contains(u"deletion"_s));
    QVERIFY(panel->findChild<QLabel*>(u"recordSubtitle"_s)->text().contains(u"deleted"_s));
    f->live->undo();
    QVERIFY(!line("title").isReadOnly());
    QCOMPARE(f->edits().remove({cable}, {}, ui::ChildrenChoice::MoveUp), QString());
    QCOMPARE(f->save(), QString());
    QTRY_VERIFY(!panel->object());
}

void tst_RecordPanel::readOnlyDatabaseIsReadOnly() {
    cleanup();
    f = std::make_unique<LiveFixture>(statements());
    QVERIFY(f->open(true));
    makePanel();
    show(article(1));
    QVERIFY(line("title").isReadOnly());
    QVERIFY(line("title").toolTip().contains(u"reading only"_s));
    QVERIFY(!field("active").editor().widget().isEnabled());
}

void tst_RecordPanel::referenceIsShownByLabel() {
    show(article(1));
    QTRY_COMPARE(line("category_id").text(), u"In-ear"_s);
    QTRY_VERIFY2(line("category_id").toolTip().contains(u"Audio › Headphones › In-ear"_s),
                 qPrintable(line("category_id").toolTip()));
    show(article(2));
    QCOMPARE(line("category_id").text(), QString());
    QCOMPARE(line("category_id").placeholderText(), u"NULL"_s);
}

void tst_RecordPanel::referenceIsPickedByTyping() {
    const auto before = f->file.dump();
    const ObjectPtr cable = article(1);
    show(cable);
    QTRY_COMPARE(line("category_id").text(), u"In-ear"_s);
    auto& picker = static_cast<ui::ReferenceEditor&>(line("category_id"));
    type("category_id", u"scre"_s);
    QTRY_VERIFY(!picker.isSearching());
    QTRY_VERIFY(picker.list().currentIndex().isValid());
    QTest::keyClick(&picker, Qt::Key_Return);
    QCOMPARE(picker.text(), u"Screens"_s);
    QVERIFY(!picker.list().isVisible());
    QCOMPARE(steps(), 1);
    QVERIFY(field("category_id").isDirty());
    QVERIFY2(picker.toolTip().contains(u"was In-ear"_s), qPrintable(picker.toolTip()));
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.changesSince(before).size(), 2);
    QCOMPARE(f->file.rows(u"SELECT category_id FROM article WHERE id = 1"_s), QStringList(u"6"_s));
}

void tst_RecordPanel::followGoesToTheReferredRow() {
    show(article(1));
    QTRY_COMPARE(line("category_id").text(), u"In-ear"_s);
    ObjectPtr followed;
    connect(panel.get(), &RecordPanel::followRequested, panel.get(), [&](const ObjectPtr& object) {
        followed = object;
        panel->setObject(object); // as the window does; the form is made anew meanwhile
    });
    line("category_id").setFocus();
    QTest::keyClick(&line("category_id"), Qt::Key_F12);
    QVERIFY(followed);
    QCOMPARE(followed->key().toText(), u"category 3"_s);
    QTRY_COMPARE(line("name").text(), u"In-ear"_s);
    QTRY_VERIFY(
        panel->findChild<QLabel*>(u"recordSubtitle"_s)->text().contains(u"Audio › Headphones"_s));
}

void tst_RecordPanel::booleanIsPicked() {
    const ObjectPtr cable = article(1);
    show(cable);
    auto* combo = qobject_cast<QComboBox*>(&field("active").editor().widget());
    QVERIFY(combo);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(value(cable, "active"), u"false"_s);
    QCOMPARE(steps(), 1);
    QTest::keyClick(combo, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(value(cable, "active"), u"true"_s);
}

void tst_RecordPanel::longTextHasSeveralLines() {
    const ObjectPtr plug = article(2);
    show(plug);
    auto* text = qobject_cast<ui::LongTextEdit*>(&field("note").editor().widget());
    QVERIFY(text);
    QCOMPARE(text->toPlainText(), u"one\ntwo"_s);
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"three"_s);
    QCOMPARE(steps(), 0);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(value(plug, "note"), u"one\ntwo\nthree"_s);
    QCOMPARE(steps(), 1);
    QVERIFY(field("note").isDirty());
    show(article(1));
    QVERIFY(qobject_cast<QLineEdit*>(&field("note").editor().widget()));
    show(plug);
    text = qobject_cast<ui::LongTextEdit*>(&field("note").editor().widget());
    QVERIFY(text);
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Delete, Qt::AltModifier);
    QVERIFY(plug->peek(f->slot("article", "note")).isNull());
}

void tst_RecordPanel::relatedRowsAreCounted() {
    show(f->row("category", 2));
    QTRY_COMPARE(header("children"), u"children (2)"_s);
    QTRY_COMPARE(header("product"), u"product (0)"_s);
    show(f->row("category", 4));
    QTRY_COMPARE(header("product"), u"product (2)"_s);
    QTRY_COMPARE(header("children"), u"children (0)"_s);
}

void tst_RecordPanel::countsFollowStagedLinks() {
    const ObjectPtr node = f->row("category", 4);
    show(node);
    QTRY_COMPARE(header("product"), u"product (2)"_s);
    QCOMPARE(
        f->edits().link({node}, f->relation("category", "product"), {f->row("product", u"C3"_s)}),
        QString());
    QCOMPARE(header("product"), u"product (3) •"_s);
    f->live->undo();
    QCOMPARE(header("product"), u"product (2)"_s);
}

void tst_RecordPanel::sectionExpandsIntoRows() {
    show(f->row("category", 2));
    auto* button = section("children").findChild<QToolButton*>(u"relatedHeader_children"_s);
    QVERIFY(!section("children").editor());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(section("children").isExpanded());
    ui::RelationModel& model = section("children").editor()->model();
    QTRY_COMPARE(model.rowCount(), 2);
    ObjectPtr followed;
    connect(panel.get(), &RecordPanel::followRequested, panel.get(),
            [&](const ObjectPtr& object) { followed = object; });
    auto* list = section("children").findChild<QListView*>(u"relationRows"_s);
    list->setCurrentIndex(model.index(0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(followed);
    QCOMPARE(followed->key().toText(), u"category 3"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!list->isVisible());
}

void tst_RecordPanel::linksAreEditedInTheSection() {
    const auto before = f->file.dump();
    show(f->row("product", u"C3"_s));
    section("category").setExpanded(true);
    ui::RelationEditor& editor = *section("category").editor();
    QTRY_COMPARE(editor.model().rowCount(), 1);
    editor.searchLine().setFocus();
    QTest::keyClicks(&editor.searchLine(), u"proj"_s);
    QTRY_COMPARE(editor.model().rowCount(), 2);
    QTest::keyClick(&editor.searchLine(), Qt::Key_Return);
    QTRY_COMPARE(header("category"), u"category (2) •"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.changesSince(before), QStringList{u"+product_category: C3|7"_s});
    QTRY_COMPARE(header("category"), u"category (2)"_s);
}

void tst_RecordPanel::expandedSectionsStayOpen() {
    show(f->row("category", 2));
    section("children").setExpanded(true);
    show(f->row("product", u"A1"_s));
    show(f->row("category", 5));
    QVERIFY(section("children").isExpanded());
    QVERIFY(!section("product").isExpanded());
    QTRY_COMPARE(section("children").editor()->model().rowCount(), 2);
}

void tst_RecordPanel::linkTableRowsAreNotListed() {
    show(f->row("product", u"A1"_s));
    QStringList names;
    for (const ui::RelationSection* each : panel->findChildren<ui::RelationSection*>())
        names << each->relationship().name();
    names.sort();
    QCOMPARE(names, QStringList({u"category"_s, u"review"_s}));
}

void tst_RecordPanel::newRowIsMarked() {
    const ObjectPtr made =
        f->edits().addRow(f->mapper("article"), {{f->slot("article", "title"), u"Fuse"_s}}, {});
    show(made);
    QVERIFY(panel->findChild<QLabel*>(u"recordSubtitle"_s)->text().contains(u"new"_s));
    QCOMPARE(line("id").placeholderText(), u"set when saved"_s);
    type("price", u"3"_s);
    QTest::keyClick(&line("price"), Qt::Key_Return);
    QCOMPARE(value(made, "price"), u"3.00"_s);
    QVERIFY(!field("price").isDirty());
    QCOMPARE(f->save(), QString());
    QTRY_COMPARE(line("id").text(), u"3"_s);
    QVERIFY(!panel->findChild<QLabel*>(u"recordSubtitle"_s)->text().contains(u"new"_s));
}

void tst_RecordPanel::savingEndsTheMarks() {
    const ObjectPtr cable = article(1);
    show(cable);
    type("title", u"Cord"_s);
    QTest::keyClick(&line("title"), Qt::Key_Return);
    QVERIFY(field("title").isDirty());
    QCOMPARE(f->save(), QString());
    QTRY_VERIFY(!field("title").isDirty());
    QVERIFY(!line("title").isReadOnly());
    QVERIFY(!line("title").toolTip().contains(u"was"_s));
}

void tst_RecordPanel::discardedNewRowGoes() {
    const ObjectPtr made =
        f->edits().addRow(f->mapper("article"), {{f->slot("article", "title"), u"Fuse"_s}}, {});
    show(made);
    f->live->discard();
    QTRY_VERIFY(!panel->object());
    QVERIFY(panel->findChild<QLabel*>(u"recordEmpty"_s)->isVisible());
}

void tst_RecordPanel::everyControlHasAName() {
    show(f->row("category", 4));
    section("product").setExpanded(true);
    QTRY_COMPARE(section("product").editor()->model().rowCount(), 2);
    for (const QWidget* widget : panel->findChildren<QWidget*>()) {
        const bool inside = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !inside)
            QVERIFY2(
                !widget->accessibleName().isEmpty(),
                qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                          widget->objectName())));
    }
}

void tst_RecordPanel::looks() {
    const ObjectPtr product = f->row("product", u"A1"_s);
    show(product);
    type("msrp", u"49.90"_s);
    QTest::keyClick(&line("msrp"), Qt::Key_Return);
    section("category").setExpanded(true);
    QTRY_COMPARE(section("category").editor()->model().rowCount(), 2);
    QVERIFY(section("category")
                .editor()
                ->model()
                .setData(section("category").editor()->model().index(1), Qt::Unchecked,
                         Qt::CheckStateRole));
    section("review").setExpanded(true);
    QVERIFY(f->settle());
    takeShots(*panel, u"record-product"_s, {330, 480});
    const ObjectPtr cable = article(1);
    show(cable);
    QTRY_COMPARE(line("category_id").text(), u"In-ear"_s);
    QCOMPARE(
        f->edits().setReference(cable, f->relation("article", "category"), f->row("category", 6)),
        QString());
    QCOMPARE(f->edits().setValue(cable, f->slot("article", "nick"), orm::Value()), QString());
    QCOMPARE(
        f->edits().setValue(cable, f->slot("article", "note"), u"A text\nof several\nlines."_s),
        QString());
    QVERIFY(f->settle());
    takeShots(*panel, u"record-article"_s, {330, 480});
    show(f->row("category", 2));
    section("children").setExpanded(true);
    QVERIFY(f->settle());
    takeShots(*panel, u"record-category"_s, {330, 480});
    panel->setObject({});
    takeShots(*panel, u"record-empty"_s, {330, 300});
}

QTEST_MAIN(tst_RecordPanel)
#include "tst_RecordPanel.moc"
