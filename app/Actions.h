// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <map>
#include <vector>

class QMenu;

namespace espalier::app {

/// Every act of the window, by one word.
enum class Act {
    Open,
    OpenSample,
    Save,
    CancelSave,
    Discard,
    CloseTab,
    Quit,
    Undo,
    Redo,
    Revert,
    Add,
    Duplicate,
    Delete,
    SetNull,
    Filter,
    Back,
    Forward,
    Refresh,
    NextPane,
    PreviousPane,
    NextTab,
    PreviousTab,
    ShowNavigator,
    ShowRecord,
    ShowChanges,
    ReviewChanges,
    RestoreLayout,
    ThemeLight,
    ThemeDark,
    ThemeSystem,
    AddChild,
    AddSibling,
    Rename,
    Outdent,
    Indent,
    MoveUp,
    MoveDown,
    ExpandAll,
    CollapseAll,
    About,
};

/// The one source of the window's actions: menus, toolbar, shortcuts and tests take them from
/// here. Owned by MainWindow, which connects them.
class Actions : public QObject {
    Q_OBJECT
public:
    /// Where the keys of an act are heard. Those of a pane are also heard in what it contains.
    enum class Scope { Window, Tree, Grid };

    struct Entry {
        Act act;
        Scope scope;
        const char* text;
        const char* icon; ///< empty: none
        QList<QKeySequence> keys;
        const char* tip;
    };

    explicit Actions(QObject* parent = nullptr);

    QAction* operator[](Act act) const { return m_actions.at(act); }
    static const std::vector<Entry>& entries();

    /// Disabled with the reason in the tooltip; an empty reason enables.
    void setRefusal(Act act, const QString& reason) const;
    void setEnabled(Act act, bool enabled) const { (*this)[act]->setEnabled(enabled); }
    /// Lets `pane` hear the keys of a scope.
    void addTo(QWidget* pane, Scope scope) const;

private:
    std::map<Act, QAction*> m_actions;
};

} // namespace espalier::app
