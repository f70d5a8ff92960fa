// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Preferences.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <map>
#include <vector>

namespace espalier::app {

Q_NAMESPACE

/// Every act of the window, by one word.
enum class Act {
    Open,
    Connect,
    OpenSample,
    Save,
    Discard,
    ImportEdits,
    ExportEdits,
    CloseTab,
    CloseDatabase,
    NewWindow,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    CopyHeaders,
    CopyInserts,
    CopyJson,
    CopyMarkdown,
    CopyInList,
    Paste,
    PasteWithLinks,
    Revert,
    Filter,
    FilterColumn,
    FindRows,
    FindNext,
    FindPrevious,
    Replace,
    GoToRow,
    SortColumn,
    AddToSort,
    HideColumn,
    FreezeColumns,
    ChooseColumns,
    ResetColumns,
    SaveView,
    UpdateView,
    Back,
    Forward,
    GoTo,
    Commands,
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
    DragNodes,
    ThemeLight,
    ThemeDark,
    ThemeSystem,
    Add,
    Delete,
    AddRow,
    DuplicateRows,
    DeleteRows,
    SetNull,
    ClearCells,
    SetEmpty,
    SetDefault,
    FillSelection,
    FillDown,
    EditText,
    Follow,
    ShowRelated,
    AddChild,
    AddSibling,
    Rename,
    DeleteNodes,
    Outdent,
    Indent,
    MoveUp,
    MoveDown,
    MoveTo,
    Merge,
    Flatten,
    SplitOff,
    SortBelow,
    Link,
    ExpandAll,
    CollapseAll,
    CheckTrees,
    Preferences,
    Shortcuts,
    Help,
    ShowTour,
    CopyDiagnostics,
    ShowLog,
    About,
};
Q_ENUM_NS(Act)

/// The one source of the window's actions: menus, toolbar, keys and tests take them from here.
/// What a pane does has its own action there, with its keys; here it has a twin that follows
/// the pane at hand, so that menus and toolbar stay the same. Owned by MainWindow, which connects
/// the acts of the window.
class Actions : public QObject {
    Q_OBJECT
public:
    enum class Scope { Window, Pane };

    struct Entry {
        Act act;
        Scope scope;
        const char* text;
        const char* icon;         ///< empty: none
        QList<QKeySequence> keys; ///< of the window's own
        const char* tip;
    };

    explicit Actions(QObject* parent = nullptr);

    QAction* operator[](Act act) const { return m_actions.at(act); }
    static const std::vector<Entry>& entries();
    static QString nameOf(Act act); ///< "Save", for settings

    /// Disabled with the reason in the tooltip; an empty reason enables.
    void setRefusal(Act act, const QString& reason) const;
    /// Those of the window; panes have theirs.
    void setKeys(const OwnKeys& own) const;
    /// Null: there is no such pane now.
    void follow(Act act, QAction* source);

private:
    struct Followed {
        QPointer<QAction> source;
        QMetaObject::Connection changed;
    };
    void copyState(Act act);

    std::map<Act, QAction*> m_actions;
    std::map<Act, Followed> m_followed;
};

} // namespace espalier::app
