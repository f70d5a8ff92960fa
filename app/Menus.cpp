// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Menus.h"

#include "app/Actions.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>

#include <optional>
#include <vector>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

/// nullopt: a line between groups.
using Entries = std::vector<std::optional<Act>>;
constexpr std::nullopt_t line = std::nullopt;

template <class Target> void fill(Target& target, const Actions& actions, const Entries& entries) {
    for (const std::optional<Act>& entry : entries) {
        if (entry) {
            target.addAction(actions[*entry]);
        } else {
            target.addSeparator();
        }
    }
}

QMenu* addMenu(QMenuBar& bar, const QString& title, const Actions& actions,
               const Entries& entries) {
    QMenu* menu = bar.addMenu(title);
    menu->setToolTipsVisible(true);
    fill(*menu, actions, entries);
    return menu;
}

} // namespace

void buildMenus(QMainWindow& window, const Actions& actions) {
    QMenuBar& bar = *window.menuBar();
    addMenu(bar, Actions::tr("&File"), actions,
            {Act::Open, Act::Connect, Act::OpenSample, line, Act::Save, Act::Discard, line,
             Act::ImportEdits, Act::ExportEdits, line, Act::CloseTab, Act::CloseDatabase, line,
             Act::Quit});
    QMenu* edit =
        addMenu(bar, Actions::tr("&Edit"), actions,
                {Act::Undo, Act::Redo, line, Act::Cut, Act::Copy, Act::Paste, Act::PasteWithLinks,
                 line, Act::Revert, line, Act::Filter, Act::FilterColumn, line, Act::FindRows,
                 Act::FindNext, Act::FindPrevious, Act::Replace, Act::GoToRow});
    auto* copyAs = new QMenu(Actions::tr("Cop&y As"), edit);
    copyAs->setToolTipsVisible(true);
    fill(*copyAs, actions,
         {Act::CopyHeaders, Act::CopyInserts, Act::CopyJson, Act::CopyMarkdown, Act::CopyInList});
    edit->insertMenu(actions[Act::Paste], copyAs);
    QMenu* view =
        addMenu(bar, Actions::tr("&View"), actions,
                {Act::GoTo, Act::Commands, Act::Back, Act::Forward, Act::Refresh, line,
                 Act::NextPane, Act::PreviousPane, Act::NextTab, Act::PreviousTab, line,
                 Act::ShowNavigator, Act::ShowRecord, Act::ShowChanges, Act::ReviewChanges,
                 Act::RestoreLayout, line, Act::SaveView, Act::UpdateView});
    fill(*view->addMenu(Actions::tr("Colu&mns")), actions,
         {Act::HideColumn, Act::FreezeColumns, Act::ChooseColumns, Act::ResetColumns});
    view->addSeparator();
    fill(*view->addMenu(Actions::tr("T&heme")), actions,
         {Act::ThemeLight, Act::ThemeDark, Act::ThemeSystem});
    addMenu(bar, Actions::tr("&Data"), actions,
            {Act::AddRow, Act::DuplicateRows, Act::DeleteRows, line, Act::FillSelection,
             Act::FillDown, line, Act::SetNull, Act::SetEmpty, Act::SetDefault, Act::ClearCells,
             Act::EditText, line, Act::SortColumn, Act::AddToSort, line, Act::Follow,
             Act::ShowRelated, Act::Link});
    addMenu(bar, Actions::tr("&Tree"), actions,
            {Act::AddChild,
             Act::AddSibling,
             Act::Rename,
             Act::DeleteNodes,
             line,
             Act::Outdent,
             Act::Indent,
             Act::MoveUp,
             Act::MoveDown,
             Act::MoveTo,
             line,
             Act::Merge,
             Act::SplitOff,
             Act::Flatten,
             Act::SortBelow,
             Act::Link,
             line,
             Act::ExpandAll,
             Act::CollapseAll,
             line,
             Act::DragNodes});
    addMenu(bar, Actions::tr("T&ools"), actions,
            {Act::CheckTrees, line, Act::Shortcuts, Act::Preferences});
    addMenu(bar, Actions::tr("&Window"), actions, {Act::NewWindow, line})
        ->setObjectName(windowMenu);
    addMenu(bar, Actions::tr("&Help"), actions,
            {Act::Help, Act::ShowTour, line, Act::CopyDiagnostics, Act::ShowLog, line, Act::About});
}

void buildToolBar(QMainWindow& window, const Actions& actions) {
    QToolBar* bar = window.addToolBar(Actions::tr("Main toolbar"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const int size = window.style()->pixelMetric(QStyle::PM_ButtonIconSize) + 6;
    bar->setIconSize(QSize(size, size));
    fill(*bar, actions,
         {Act::Back, Act::Forward, Act::GoTo, line, Act::Save, Act::Discard, Act::Undo, Act::Redo,
          line, Act::Refresh, Act::Add, Act::Delete, line, Act::Outdent, Act::Indent, Act::MoveUp,
          Act::MoveDown});
    for (QAction* action : bar->actions()) {
        if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action))) {
            button->setFocusPolicy(Qt::NoFocus);
        }
    }
    if (auto* save = qobject_cast<QToolButton*>(bar->widgetForAction(actions[Act::Save]))) {
        save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

} // namespace espalier::app
