// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"

#include <QActionGroup>
#include <QIcon>
#include <QWidget>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto window = Actions::Scope::Window;
constexpr auto tree = Actions::Scope::Tree;
constexpr auto grid = Actions::Scope::Grid;

QKeySequence key(const char* text) {
    return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
}

QString toolTip(const Actions::Entry& entry) {
    const QString tip = Actions::tr(entry.tip);
    if (entry.keys.isEmpty()) {
        return tip;
    }
    return u"%1 (%2)"_s.arg(tip, entry.keys.first().toString(QKeySequence::NativeText));
}

} // namespace

// clang-format off
const std::vector<Actions::Entry>& Actions::entries() {
    static const std::vector<Entry> all{
        {Act::Open, window, QT_TR_NOOP("&Open…"), "document-open", {key("Ctrl+O")}, QT_TR_NOOP("Open a database file")},
        {Act::OpenSample, window, QT_TR_NOOP("Open &Sample Catalogue"), "bookmark-new", {}, QT_TR_NOOP("Open your copy of the sample catalogue")},
        {Act::Save, window, QT_TR_NOOP("&Save"), "document-save", {key("Ctrl+S")}, QT_TR_NOOP("Save all pending changes in one transaction")},
        {Act::CancelSave, window, QT_TR_NOOP("&Cancel Saving"), "process-stop", {}, QT_TR_NOOP("Stop saving; all changes stay pending")},
        {Act::Discard, window, QT_TR_NOOP("&Discard Changes…"), "document-revert", {}, QT_TR_NOOP("Discard all pending changes")},
        {Act::CloseTab, window, QT_TR_NOOP("&Close Tab"), "window-close", {key("Ctrl+W")}, QT_TR_NOOP("Close this tab; its pending changes stay")},
        {Act::Quit, window, QT_TR_NOOP("&Quit"), "application-exit", {key("Ctrl+Q")}, QT_TR_NOOP("Close the application")},
        {Act::Undo, window, QT_TR_NOOP("&Undo"), "edit-undo", {key("Ctrl+Z")}, QT_TR_NOOP("Undo the last edit")},
        {Act::Redo, window, QT_TR_NOOP("&Redo"), "edit-redo", {key("Ctrl+Shift+Z"), key("Ctrl+Y")}, QT_TR_NOOP("Do again what was undone")},
        {Act::Revert, window, QT_TR_NOOP("Revert to &Original"), "document-revert", {key("Ctrl+Shift+R")}, QT_TR_NOOP("Take back the pending changes of the selection")},
        {Act::Add, window, QT_TR_NOOP("&New"), "list-add", {}, QT_TR_NOOP("Add a row, in a tree below the selected one")},
        {Act::Duplicate, grid, QT_TR_NOOP("D&uplicate Rows"), "edit-copy", {key("Ctrl+Shift+D")}, QT_TR_NOOP("Add a copy of the selected rows")},
        {Act::Delete, window, QT_TR_NOOP("&Delete"), "edit-delete", {}, QT_TR_NOOP("Delete the selected rows")},
        {Act::SetNull, grid, QT_TR_NOOP("Set to N&ULL"), "", {key("Alt+Del")}, QT_TR_NOOP("Set the selected cells to NULL")},
        {Act::Filter, window, QT_TR_NOOP("&Filter"), "view-filter", {key("Ctrl+F")}, QT_TR_NOOP("Filter the tree or the rows")},
        {Act::Back, window, QT_TR_NOOP("&Back"), "go-previous", {key("Alt+Left")}, QT_TR_NOOP("Back to what was shown before")},
        {Act::Forward, window, QT_TR_NOOP("For&ward"), "go-next", {key("Alt+Right")}, QT_TR_NOOP("Forward again")},
        {Act::Refresh, window, QT_TR_NOOP("&Refresh"), "view-refresh", {key("F5")}, QT_TR_NOOP("Read everything shown again; pending changes stay")},
        {Act::NextPane, window, QT_TR_NOOP("Next &Pane"), "", {key("F6")}, QT_TR_NOOP("Move the focus to the next pane")},
        {Act::PreviousPane, window, QT_TR_NOOP("Previous Pa&ne"), "", {key("Shift+F6")}, QT_TR_NOOP("Move the focus to the previous pane")},
        {Act::NextTab, window, QT_TR_NOOP("Next &Tab"), "", {key("Ctrl+PgDown")}, QT_TR_NOOP("Show the next tab")},
        {Act::PreviousTab, window, QT_TR_NOOP("Previous T&ab"), "", {key("Ctrl+PgUp")}, QT_TR_NOOP("Show the previous tab")},
        {Act::ShowNavigator, window, QT_TR_NOOP("&Navigator"), "", {key("Alt+1")}, QT_TR_NOOP("Show or hide the navigator")},
        {Act::ShowRecord, window, QT_TR_NOOP("R&ecord"), "", {key("Alt+2")}, QT_TR_NOOP("Show or hide the record form")},
        {Act::ShowChanges, window, QT_TR_NOOP("&Changes"), "", {key("Alt+3")}, QT_TR_NOOP("Show or hide the pending changes")},
        {Act::ReviewChanges, window, QT_TR_NOOP("Re&view Changes"), "vcs-diff", {key("Ctrl+Shift+S")}, QT_TR_NOOP("Go to the list of pending changes")},
        {Act::RestoreLayout, window, QT_TR_NOOP("Restore &Layout"), "view-restore", {key("Alt+0")}, QT_TR_NOOP("Put the panes back to where they were at first")},
        {Act::ThemeLight, window, QT_TR_NOOP("&Light"), "", {}, QT_TR_NOOP("Dark text on a light ground")},
        {Act::ThemeDark, window, QT_TR_NOOP("&Dark"), "", {}, QT_TR_NOOP("Light text on a dark ground")},
        {Act::ThemeSystem, window, QT_TR_NOOP("As the &System"), "", {}, QT_TR_NOOP("Light or dark as the desktop is")},
        {Act::AddChild, tree, QT_TR_NOOP("New &Child"), "list-add", {key("Ins")}, QT_TR_NOOP("Add a row below the selected one")},
        {Act::AddSibling, tree, QT_TR_NOOP("New &Sibling"), "", {key("Shift+Ins")}, QT_TR_NOOP("Add a row beside the selected one")},
        {Act::Rename, tree, QT_TR_NOOP("&Rename"), "edit-rename", {key("F2")}, QT_TR_NOOP("Rename the selected row")},
        {Act::Outdent, tree, QT_TR_NOOP("&Outdent"), "format-indent-less", {key("Alt+Shift+Left")}, QT_TR_NOOP("Move the selected rows beside their parent")},
        {Act::Indent, tree, QT_TR_NOOP("&Indent"), "format-indent-more", {key("Alt+Shift+Right")}, QT_TR_NOOP("Move the selected rows below the row above")},
        {Act::MoveUp, tree, QT_TR_NOOP("Move &Up"), "go-up", {key("Alt+Shift+Up")}, QT_TR_NOOP("Move the selected rows up among their siblings")},
        {Act::MoveDown, tree, QT_TR_NOOP("Move &Down"), "go-down", {key("Alt+Shift+Down")}, QT_TR_NOOP("Move the selected rows down among their siblings")},
        {Act::ExpandAll, tree, QT_TR_NOOP("&Expand Subtree"), "expand-all", {key("*")}, QT_TR_NOOP("Expand everything below the selected row")},
        {Act::CollapseAll, tree, QT_TR_NOOP("Co&llapse All"), "collapse-all", {}, QT_TR_NOOP("Collapse the whole tree")},
        {Act::About, window, QT_TR_NOOP("&About Espalier"), "help-about", {}, QT_TR_NOOP("Version, licences, where the data come from")},
    };
    return all;
}
// clang-format on

Actions::Actions(QObject* parent)
    : QObject(parent) {
    for (const Entry& entry : entries()) {
        auto* action = new QAction(tr(entry.text), this);
        const QLatin1StringView icon(entry.icon);
        if (!icon.isEmpty()) {
            action->setIcon(QIcon::fromTheme(icon));
        }
        action->setShortcuts(entry.keys);
        action->setShortcutContext(entry.scope == window ? Qt::WindowShortcut
                                                         : Qt::WidgetWithChildrenShortcut);
        action->setToolTip(toolTip(entry));
        action->setStatusTip(tr(entry.tip));
        m_actions.emplace(entry.act, action);
    }
    auto* themes = new QActionGroup(this);
    for (const Act act : {Act::ThemeLight, Act::ThemeDark, Act::ThemeSystem}) {
        (*this)[act]->setCheckable(true);
        themes->addAction((*this)[act]);
    }
}

void Actions::setRefusal(Act act, const QString& reason) const {
    QAction* action = (*this)[act];
    action->setEnabled(reason.isEmpty());
    for (const Entry& entry : entries()) {
        if (entry.act == act) {
            action->setToolTip(reason.isEmpty() ? toolTip(entry)
                                                : u"%1\n%2"_s.arg(toolTip(entry), reason));
        }
    }
}

void Actions::addTo(QWidget* pane, Scope scope) const {
    for (const Entry& entry : entries()) {
        if (entry.scope == scope) {
            pane->addAction((*this)[entry.act]);
        }
    }
}

} // namespace espalier::app
