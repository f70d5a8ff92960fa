// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/KeyCatalogue.h"
#include "app/KeyRecorder.h"
#include "app/ShortcutDialog.h"
#include "app/ShortcutModel.h"
#include "tests/support/AppHarness.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/GridView.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// The keys of all actions, and the editor that changes them.
class tst_Shortcuts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void noTwoActionsOfAScopeShareAKey();
    void theListIsWhatThePanesHave();
    void whatCannotBeUsedIsRefused_data();
    void whatCannotBeUsedIsRefused();
    void aRecordedKeyActsAtOnceInEveryWindow();
    void aKeyOfAPaneActsThere();
    void aTakenKeyIsRefusedAndCanBeTakenOver();
    void aKeyOfTheWindowMeetsThoseOfThePanes();
    void keysAreClearedAndComeBack();
    void theSearchFindsActionsAndKeys();
    void keysThatClashAreNotTakenFromAFile();

private:
    struct Shown {
        explicit Shown(const AppHarness& app) : settings(app.settings) {
            app.window().show();
            app.window().actionRegistry()[Act::Shortcuts]->trigger();
            dialog = app.window().findChild<ShortcutDialog*>();
        }
        template <class Child> Child& child(const char* name) const {
            return *dialog->findChild<Child*>(QString::fromLatin1(name));
        }
        /// By typing what it is called; the pane tells those of one name apart.
        void find(const QString& text) const {
            auto& search = child<QLineEdit>("shortcutSearch");
            search.setFocus();
            search.clear();
            QTest::keyClicks(&search, text);
        }
        void press(Qt::Key key, Qt::KeyboardModifiers held = {}) const {
            auto& recorder = child<KeyRecorder>("shortcutRecorder");
            recorder.setFocus();
            QTest::keyClick(&recorder, key, held);
        }
        void click(const char* name) const {
            QTest::mouseClick(&child<QPushButton>(name), Qt::LeftButton);
        }
        QString said() const { return child<QLabel>("shortcutMessage").text(); }
        void follow(const QString& link) const {
            Q_EMIT child<QLabel>("shortcutMessage").linkActivated(link);
        }
        OwnKeys own() const { return settings.preferences().keys; }
        const Settings& settings;
        ShortcutDialog* dialog = nullptr;
    };
    static QList<QKeySequence> keys(const char* text) {
        return Preferences::keysOf(QString::fromLatin1(text));
    }
};

void tst_Shortcuts::noTwoActionsOfAScopeShareAKey() {
    QSet<QString> ids;
    qsizetype count = 0;
    for (const KeyedAction& action : KeyCatalogue::actions()) {
        QVERIFY2(!ids.contains(action.id), qPrintable(action.id));
        ids << action.id;
        QVERIFY2(!action.title.isEmpty() && !action.title.contains(u'&'), qPrintable(action.id));
        for (const QKeySequence& key : action.usual) {
            ++count;
            const KeyedAction* other = KeyCatalogue::holder(key, action, {});
            QVERIFY2(!other, qPrintable(key.toString() + u": "_s + action.id + u", "_s +
                                        (other ? other->id : QString())));
            const QString reason = KeyCatalogue::refusal(key, action.scope);
            QVERIFY2(reason.isEmpty(), qPrintable(action.id + u": "_s + reason));
        }
    }
    QVERIFY(ids.size() > 80);
    QVERIFY(count > 60);
}

void tst_Shortcuts::theListIsWhatThePanesHave() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    app.window().actionRegistry()[Act::CheckTrees]->trigger();
    QVERIFY(app.settle());
    QSet<QString> met;
    for (const QAction* action : app.window().findChildren<QAction*>()) {
        if (action->shortcutContext() == Qt::WindowShortcut) {
            continue;
        }
        const KeyedAction* known = KeyCatalogue::find(action->objectName());
        QVERIFY2(known, qPrintable(action->text() + u' ' + action->objectName()));
        QVERIFY2(action->shortcuts() == known->usual, qPrintable(action->objectName()));
        met << known->id;
    }
    for (const KeyedAction& action : KeyCatalogue::actions()) {
        QVERIFY2(action.scope == KeyScope::Window || met.contains(action.id),
                 qPrintable(action.id));
    }
}

void tst_Shortcuts::whatCannotBeUsedIsRefused_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("everywhere");
    QTest::addColumn<QString>("reason");
    QTest::newRow("letter") << u"A"_s << true << u"typed into cells"_s;
    QTest::newRow("capital") << u"Shift+A"_s << true << u"typed into cells"_s;
    QTest::newRow("letter in a pane") << u"R"_s << false << u"typed into cells"_s;
    QTest::newRow("sign") << u"!"_s << true << u"typed into cells"_s;
    QTest::newRow("umlaut") << u"Ü"_s << false << u"typed into cells"_s;
    QTest::newRow("space") << u"Space"_s << false << u"typed into cells"_s;
    QTest::newRow("enter") << u"Return"_s << false << u"moves in tables"_s;
    QTest::newRow("arrow") << u"Shift+Down"_s << false << u"moves in tables"_s;
    QTest::newRow("erasing") << u"Del"_s << true << u"needed in fields"_s;
    QTest::newRow("menu") << u"Alt+F"_s << true << u"opens a menu"_s;
    QTest::newRow("all") << u"Ctrl+A"_s << false << u"selects everything"_s;
    QTest::newRow("two") << u"Ctrl+K, Ctrl+S"_s << true << u"one key"_s;
    QTest::newRow("function key") << u"F9"_s << true << QString();
    QTest::newRow("with Ctrl") << u"Ctrl+J"_s << true << QString();
    QTest::newRow("erasing in a pane") << u"Del"_s << false << QString();
    QTest::newRow("digit with Alt") << u"Alt+4"_s << true << QString();
}

void tst_Shortcuts::whatCannotBeUsedIsRefused() {
    QFETCH(QString, key);
    QFETCH(bool, everywhere);
    QFETCH(QString, reason);
    const QString said = KeyCatalogue::refusal(QKeySequence(key, QKeySequence::PortableText),
                                               everywhere ? KeyScope::Window : KeyScope::Grid);
    QVERIFY2(reason.isEmpty() ? said.isEmpty() : said.contains(reason), qPrintable(said));
}

void tst_Shortcuts::aRecordedKeyActsAtOnceInEveryWindow() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    const Workspace other(app.settings, app.prompt);
    const Shown shown(app);
    shown.find(u"Check Trees"_s);
    shown.press(Qt::Key_A); // refused, and nothing is lost
    QVERIFY2(shown.said().contains(u"typed into cells"_s), qPrintable(shown.said()));
    QVERIFY(shown.own().isEmpty());
    shown.press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(shown.own().value(u"CheckTrees"_s), keys("Ctrl+J"));
    for (const MainWindow* window : {&app.window(), &other.window()}) {
        const QAction* check = window->actionRegistry()[Act::CheckTrees];
        QCOMPARE(check->shortcuts(), keys("Ctrl+J"));
        QVERIFY2(check->toolTip().contains(u"(Ctrl+J)"_s), qPrintable(check->toolTip()));
        QVERIFY(!check->toolTip().contains(u"F7"_s));
    }
    shown.dialog->close();
    QSignalSpy checked(app.window().actionRegistry()[Act::CheckTrees], &QAction::triggered);
    app.window().activateWindow();
    QTest::keyClick(&app.treePage()->grid().view(), Qt::Key_F7);
    QCOMPARE(checked.size(), 0);
    QTest::keyClick(&app.treePage()->grid().view(), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(checked.size(), 1);
    // And at the next start.
    const Workspace later(app.settings, app.prompt);
    QCOMPARE(later.window().actionRegistry()[Act::CheckTrees]->shortcuts(), keys("Ctrl+J"));
}

void tst_Shortcuts::aKeyOfAPaneActsThere() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    const Actions& actions = app.window().actionRegistry();
    const Shown shown(app);
    shown.find(u"rename the selected"_s);
    shown.press(Qt::Key_F9);
    QCOMPARE(shown.own().value(u"tree.rename"_s), keys("F9"));
    ui::TreeView& tree = app.treePage()->tree().view();
    tree.setFocus();
    QVERIFY2(actions[Act::Rename]->text().endsWith(u"\tF9"_s),
             qPrintable(actions[Act::Rename]->text()));
    QVERIFY2(actions[Act::Rename]->toolTip().contains(u"(F9)"_s),
             qPrintable(actions[Act::Rename]->toolTip()));
    shown.dialog->close();
    app.window().activateWindow();
    QTest::keyClick(&tree, Qt::Key_F9);
    QTRY_VERIFY(tree.isEditing());
    // Panes that come later have it, too.
    QVERIFY(app.window().openView({ViewName::Kind::Tree, u"category"_s}));
    app.window().tabs().closeTab(0);
    QVERIFY(app.window().openView({ViewName::Kind::Tree, u"category"_s}));
    QVERIFY(app.settle());
    const auto* rename = app.treePage()->findChild<QAction*>(u"tree.rename"_s);
    QCOMPARE(rename->shortcuts(), keys("F9"));
}

void tst_Shortcuts::aTakenKeyIsRefusedAndCanBeTakenOver() {
    AppHarness app;
    const Shown shown(app);
    shown.find(u"New Window"_s);
    shown.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY2(shown.said().contains(u"Ctrl+S"_s) && shown.said().contains(u"“Save”"_s),
             qPrintable(shown.said()));
    QVERIFY(shown.own().isEmpty());
    shown.follow(u"take"_s);
    QCOMPARE(shown.own().value(u"NewWindow"_s), keys("Ctrl+S"));
    QVERIFY(shown.own().contains(u"Save"_s));
    QVERIFY(shown.own().value(u"Save"_s).isEmpty());
    const Actions& actions = app.window().actionRegistry();
    QVERIFY(actions[Act::Save]->shortcuts().isEmpty());
    QVERIFY(!actions[Act::Save]->toolTip().contains(u"Ctrl"_s));
    // What another has now does not come back by itself.
    shown.find(u"in one transaction"_s);
    shown.click("resetShortcut");
    QVERIFY2(shown.said().contains(u"“New Window”"_s), qPrintable(shown.said()));
    QVERIFY(shown.own().value(u"Save"_s).isEmpty());
}

void tst_Shortcuts::aKeyOfTheWindowMeetsThoseOfThePanes() {
    AppHarness app;
    const Shown shown(app);
    shown.find(u"New Window"_s);
    shown.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(shown.said().contains(u"Filter the tree"_s));
    shown.follow(u"take"_s);
    QVERIFY(shown.own().value(u"tree.filter"_s, keys("F1")).isEmpty());
    QVERIFY(shown.own().value(u"filterRows"_s, keys("F1")).isEmpty());
    QCOMPARE(KeyCatalogue::refusal(shown.own()), QString());
    shown.follow(u"undo"_s);
    QVERIFY(shown.own().isEmpty());
    // Two panes may have the same key.
    shown.find(u"Fill Down"_s);
    shown.press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(shown.own().value(u"fillDown"_s), keys("Ctrl+M"));
}

void tst_Shortcuts::keysAreClearedAndComeBack() {
    AppHarness app;
    const Shown shown(app);
    shown.find(u"Do again"_s);
    shown.click("clearShortcut");
    QVERIFY(shown.own().contains(u"Redo"_s));
    const QAction* redo = app.window().actionRegistry()[Act::Redo];
    QVERIFY(redo->shortcuts().isEmpty());
    QVERIFY(!shown.child<QPushButton>("clearShortcut").isEnabled());
    shown.click("resetShortcut");
    QVERIFY(shown.own().isEmpty());
    QCOMPARE(redo->shortcuts(), keys("Ctrl+Shift+Z; Ctrl+Y"));
    shown.press(Qt::Key_F11);
    shown.find(u"Quit"_s);
    shown.click("clearShortcut");
    QCOMPARE(shown.own().size(), 2);
    shown.click("resetShortcuts");
    QVERIFY(shown.own().isEmpty());
    QCOMPARE(redo->shortcuts(), keys("Ctrl+Shift+Z; Ctrl+Y"));
    shown.follow(u"undo"_s);
    QCOMPARE(shown.own().size(), 2);
    QCOMPARE(redo->shortcuts(), keys("F11"));
}

void tst_Shortcuts::theSearchFindsActionsAndKeys() {
    AppHarness app;
    const Shown shown(app);
    const auto& list = shown.child<QTreeView>("shortcutList");
    const int all = list.model()->rowCount();
    QCOMPARE(all, int(KeyCatalogue::actions().size()));
    shown.find(u"ctrl+alt+shift+s"_s);
    QCOMPARE(list.model()->rowCount(), 1);
    shown.find(u"grids column"_s);
    QVERIFY(list.model()->rowCount() > 4 && list.model()->rowCount() < all / 2);
    shown.find(u"no such thing"_s);
    QCOMPARE(list.model()->rowCount(), 0);
    QVERIFY(!shown.said().isEmpty());
    QVERIFY(!shown.child<KeyRecorder>("shortcutRecorder").isEnabled());
}

void tst_Shortcuts::keysThatClashAreNotTakenFromAFile() {
    QVERIFY(KeyCatalogue::refusal({{u"Save"_s, keys("Ctrl+Q")}}).contains(u"Save"_s));
    QVERIFY(KeyCatalogue::refusal({{u"Nonsense"_s, keys("F11")}}).contains(u"Nonsense"_s));
    QVERIFY(KeyCatalogue::refusal({{u"newRow"_s, keys("A")}}).contains(u"typed into cells"_s));
    const OwnKeys swapped{{u"Save"_s, keys("Ctrl+Q")}, {u"Quit"_s, keys("Ctrl+S")}};
    QCOMPARE(KeyCatalogue::refusal(swapped), QString());
    // By hand in the file: what clashes has its usual keys again, the rest stays.
    OwnKeys written = swapped;
    written.insert(u"Undo"_s, keys("F5"));
    written.insert(u"Nonsense"_s, keys("F11"));
    QCOMPARE(KeyCatalogue::mend(written).size(), 2);
    QCOMPARE(written, swapped);
    QCOMPARE(KeyCatalogue::mend(written), QStringList());
}

QTEST_MAIN(tst_Shortcuts)
#include "tst_Shortcuts.moc"
