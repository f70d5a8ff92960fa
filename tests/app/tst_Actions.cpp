// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"
#include "tests/support/AppHarness.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/RecordPanel.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// The registry of actions, and what the panes bring along.
class tst_Actions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void noTwoActionsOfAWindowShareAKey();
    void noPaneTakesAKeyOfTheWindow();
    void everyActionHasATextAndATip();
    void everyActionIsInAMenuAndEnabledSomewhere();
    void twinsFollowThePaneAtHand();
    void aDisabledActionSaysWhy();
    void mnemonicsOfAMenuDiffer();

private:
    static QStringList keysOf(const QAction& action) {
        QStringList keys;
        for (const QKeySequence& key : action.shortcuts()) {
            keys << key.toString(QKeySequence::PortableText);
        }
        return keys;
    }
    static QStringList windowKeys() {
        QStringList keys;
        const Actions actions;
        for (const Actions::Entry& entry : Actions::entries()) {
            keys += keysOf(*actions[entry.act]);
        }
        return keys;
    }
};

void tst_Actions::noTwoActionsOfAWindowShareAKey() {
    QStringList keys = windowKeys();
    QVERIFY(keys.size() > 15);
    QCOMPARE(keys.removeDuplicates(), 0);
}

void tst_Actions::noPaneTakesAKeyOfTheWindow() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    const QStringList ofWindow = windowKeys();
    const Actions& actions = app.window().actionRegistry();
    const QWidget* record = app.window().docks().record();
    for (const QWidget* pane : std::initializer_list<const QWidget*>{
             &app.treePage()->tree(), &app.treePage()->grid(), record}) {
        QStringList ofPane;
        for (const QAction* action : pane->findChildren<QAction*>()) {
            if (action->shortcutContext() == Qt::WidgetShortcut ||
                action->shortcutContext() == Qt::WidgetWithChildrenShortcut) {
                ofPane += keysOf(*action);
            }
        }
        for (const QString& key : ofPane) {
            QVERIFY2(!ofWindow.contains(key), qPrintable(key));
        }
        if (pane != record) { // its fields have keys of their own each
            QCOMPARE(QStringList(ofPane).removeDuplicates(), 0);
        }
    }
    QVERIFY(actions[Act::Rename]->shortcut().isEmpty()); // only shown
}

void tst_Actions::everyActionHasATextAndATip() {
    const Actions actions;
    for (const Actions::Entry& entry : Actions::entries()) {
        QVERIFY(!actions[entry.act]->text().isEmpty());
        QVERIFY2(actions[entry.act]->toolTip().size() > 10, entry.text);
        QVERIFY2(*entry.icon == '\0' || !actions[entry.act]->icon().isNull(), entry.icon);
    }
}

void tst_Actions::everyActionIsInAMenuAndEnabledSomewhere() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    const Actions& actions = app.window().actionRegistry();
    QSet<QAction*> inMenus;
    for (const QMenu* menu : app.window().menuBar()->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            inMenus.insert(action);
        }
    }
    for (const QAction* action : app.window().findChild<QToolBar*>()->actions()) {
        const bool isRegistered =
            action->isSeparator() ||
            std::any_of(Actions::entries().begin(), Actions::entries().end(),
                        [&](const auto& e) { return actions[e.act] == action; });
        QVERIFY2(isRegistered, qPrintable(action->text()));
    }
    // Those that need edits, a history, something cut or arranged are enabled once there is some.
    const QSet<Act> later{Act::Save,           Act::Discard,    Act::ExportEdits,   Act::Undo,
                          Act::Redo,           Act::Back,       Act::Forward,       Act::Paste,
                          Act::PasteWithLinks, Act::Outdent,    Act::Indent,        Act::Follow,
                          Act::ResetColumns,   Act::UpdateView, Act::FillSelection, Act::FillDown,
                          Act::SetDefault,     Act::SortBelow};
    QSet<Act> enabled;
    const auto note = [&] {
        for (const Actions::Entry& entry : Actions::entries()) {
            if (actions[entry.act]->isEnabled()) {
                enabled.insert(entry.act);
            }
        }
    };
    note();
    QVERIFY(app.window().openView({ViewName::Kind::Table, u"product"_s}));
    QVERIFY(app.settle());
    note();
    for (const Actions::Entry& entry : Actions::entries()) {
        const bool isOnlyInToolBar = entry.act == Act::Add || entry.act == Act::Delete;
        QVERIFY2(isOnlyInToolBar || inMenus.contains(actions[entry.act]), entry.text);
        QVERIFY2(later.contains(entry.act) || enabled.contains(entry.act), entry.text);
    }
    QVERIFY(actions[Act::Back]->isEnabled());
}

void tst_Actions::twinsFollowThePaneAtHand() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    const Actions& actions = app.window().actionRegistry();
    QVERIFY(actions[Act::Rename]->isEnabled());
    QVERIFY(actions[Act::Rename]->text().endsWith(u"\tF2"_s));
    const int nodes = int(app.treePage()->tree().model().nodeCount());
    app.treePage()->tree().view().setFocus();
    QVERIFY2(actions[Act::Add]->isEnabled(), qPrintable(actions[Act::Add]->toolTip()));
    actions[Act::Add]->trigger();
    QCOMPARE(app.page()->messages().text(), QString());
    QTRY_COMPARE(app.treePage()->tree().model().nodeCount(), nodes + 1);
    QVERIFY(app.window().openView({ViewName::Kind::Table, u"product"_s}));
    QVERIFY(app.settle());
    QVERIFY(!actions[Act::Rename]->isEnabled());
    QVERIFY(actions[Act::DeleteRows]->isEnabled());
    app.database().discard();
}

void tst_Actions::aDisabledActionSaysWhy() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    const QAction* save = app.window().actionRegistry()[Act::Save];
    QVERIFY(!save->isEnabled());
    QVERIFY(save->toolTip().contains(u"no pending changes"_s));
}

void tst_Actions::mnemonicsOfAMenuDiffer() {
    AppHarness app;
    static const QRegularExpression mnemonic(u"&(\\w)"_s);
    for (const QMenu* menu : app.window().menuBar()->findChildren<QMenu*>()) {
        QStringList letters;
        for (const QAction* action : menu->actions()) {
            if (const auto match = mnemonic.match(action->text()); match.hasMatch()) {
                letters << match.captured(1).toLower();
            }
        }
        const QStringList all = letters;
        QVERIFY2(letters.removeDuplicates() == 0,
                 qPrintable(menu->title() + u": "_s + all.join(u' ')));
    }
}

QTEST_MAIN(tst_Actions)
#include "tst_Actions.moc"
