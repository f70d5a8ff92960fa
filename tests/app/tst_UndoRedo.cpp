// SPDX-License-Identifier: GPL-3.0-or-later
// Undo says what it undoes, before and after.
#include "app/Actions.h"
#include "tests/support/AppHarness.h"
#include "ui/commands/Edits.h"

#include <QTest>
#include <QUndoStack>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

class tst_UndoRedo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void actionsNameTheStep();
    void namesAreEscapedAndElided();
    void theStatusLineTellsStepAndRow();
    void aStepOfThisTabIsSeen();
    void aStepOfAnotherTabLeavesThisOneAlone();
    void severalRowsAreCounted();

private:
    QAction& action(Act act) const { return *app->window().actionRegistry()[act]; }
    orm::ObjectPtr row(const char* entity, const orm::Value& key) const {
        const orm::ObjectPtr object =
            app->database().object(app->database().registry()[entity], {key});
        bool there = false;
        app->database().require(&app->application, {object}, [&there] { there = true; });
        return render::waitFor([&there] { return there; }) ? object : orm::ObjectPtr();
    }
    void setName(const orm::ObjectPtr& object, const QString& name) const {
        const int slot = object->mapper().attribute("Name").slot;
        QCOMPARE(app->database().edits().setValue(object, slot, name), QString());
    }
    QString notice() const { return app->window().findChild<StatusLine*>()->currentMessage(); }

    std::unique_ptr<AppHarness> app;
};

void tst_UndoRedo::init() {
    failOnWarnings();
    app = std::make_unique<AppHarness>();
    QVERIFY(app->open(app->copy(QString::fromUtf8(ESPALIER_TEST_DATA "/chinook/chinook.sqlite"))));
    app->window().openView({ViewName::Kind::Table, u"Artist"_s});
    QVERIFY(app->settle());
}

void tst_UndoRedo::actionsNameTheStep() {
    QCOMPARE(action(Act::Undo).text(), u"&Undo"_s);
    QVERIFY(action(Act::Undo).toolTip().contains(u"nothing to undo"_s));
    setName(row("Artist", 1), u"AB/CD"_s);
    QTRY_COMPARE(action(Act::Undo).text(), u"&Undo Rename AC/DC"_s);
    QCOMPARE(action(Act::Undo).toolTip(), u"Undo Rename AC/DC (Ctrl+Z)"_s);
    QCOMPARE(action(Act::Undo).iconText(), u"Undo"_s);
    QCOMPARE(action(Act::Redo).text(), u"&Redo"_s);
    action(Act::Undo).trigger();
    QTRY_COMPARE(action(Act::Redo).text(), u"&Redo Rename AC/DC"_s);
    QCOMPARE(action(Act::Redo).toolTip(), u"Redo Rename AC/DC (Ctrl+Shift+Z)"_s);
    QCOMPARE(action(Act::Undo).text(), u"&Undo"_s);
}

void tst_UndoRedo::namesAreEscapedAndElided() {
    const orm::ObjectPtr artist = row("Artist", 2);
    setName(artist, u"<b>Bonnie & Clyde</b>"_s);
    setName(artist, u"Bonnie"_s);
    QTRY_COMPARE(action(Act::Undo).text(), u"&Undo Rename <b>Bonnie && Clyde</b>"_s);
    QVERIFY(action(Act::Undo).toolTip().contains(u"&lt;b&gt;"_s)); // as it is, no markup
    setName(artist, u"An artist with a name that is so long that nobody would want it in a menu"_s);
    setName(artist, u"Short"_s);
    QTRY_COMPARE(action(Act::Undo).text(), u"&Undo Rename An artist with a name that is so…"_s);
}

void tst_UndoRedo::theStatusLineTellsStepAndRow() {
    const orm::ObjectPtr track = row("Track", 1);
    const int slot = track->mapper().attribute("Milliseconds").slot;
    QCOMPARE(app->database().edits().setValue(track, slot, 5), QString());
    QTest::keyClick(&app->window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2(notice().startsWith(u"Undone: "_s), qPrintable(notice()));
    QVERIFY2(notice().contains(u"Track For Those About To Rock (We Salute You)"_s),
             qPrintable(notice()));
    QTest::keyClick(&app->window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY2(notice().startsWith(u"Done again: "_s), qPrintable(notice()));
    QCOMPARE(track->peek(slot), orm::Value(5));
}

void tst_UndoRedo::aStepOfThisTabIsSeen() {
    setName(row("Artist", 200), u"Another"_s);
    QVERIFY(app->page()->select({1}));
    QTRY_COMPARE(app->page()->currentKey(), std::vector<orm::Value>{1});
    action(Act::Undo).trigger();
    QTRY_COMPARE(app->page()->currentKey(), std::vector<orm::Value>{200});
}

void tst_UndoRedo::aStepOfAnotherTabLeavesThisOneAlone() {
    setName(row("Genre", 3), u"Another"_s);
    QVERIFY(app->page()->select({4}));
    QTRY_COMPARE(app->page()->currentKey(), std::vector<orm::Value>{4});
    action(Act::Undo).trigger();
    QVERIFY(app->settle());
    QCOMPARE(app->page()->view().toString(), u"table:Artist"_s);
    QCOMPARE(app->page()->currentKey(), std::vector<orm::Value>{4});
    QVERIFY2(notice().contains(u"Genre"_s), qPrintable(notice()));
}

void tst_UndoRedo::severalRowsAreCounted() {
    const orm::ObjectPtr one = row("Genre", 1);
    const orm::ObjectPtr two = row("Genre", 2);
    const int slot = one->mapper().attribute("Name").slot;
    QCOMPARE(
        app->database().edits().setValues({{one, slot, u"A"_s}, {two, slot, u"B"_s}}, u"Fill"_s),
        QString());
    action(Act::Undo).trigger();
    QCOMPARE(notice(), u"Undone: Fill (2 Genres)"_s);
    QVERIFY(!app->database().hasChanges());
}

QTEST_MAIN(tst_UndoRedo)
#include "tst_UndoRedo.moc"
