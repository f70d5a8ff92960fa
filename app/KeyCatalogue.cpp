// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/KeyCatalogue.h"

#include "app/Actions.h"
#include "ui/live/KeyHints.h"

#include <QAction>
#include <QWidget>

#include <algorithm>
#include <optional>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tree = KeyScope::Tree;
constexpr auto grid = KeyScope::Grid;
constexpr auto changes = KeyScope::Changes;
constexpr auto checks = KeyScope::Checks;

/// An action of a pane: named by what stands for it in the menus, or by a text of its own.
struct PaneAction {
    const char* id;
    KeyScope scope;
    std::optional<Act> twin;
    const char* text;
    const char* keys;
};

// clang-format off
const PaneAction paneActions[] = {
    {"tree.rename", tree, Act::Rename, "", "F2"},
    {"tree.addChild", tree, Act::AddChild, "", "Ins"},
    {"tree.addSibling", tree, Act::AddSibling, "", "Shift+Ins"},
    {"tree.remove", tree, Act::DeleteNodes, "", "Del"},
    {"tree.outdent", tree, Act::Outdent, "", "Alt+Shift+Left"},
    {"tree.indent", tree, Act::Indent, "", "Alt+Shift+Right"},
    {"tree.moveUp", tree, Act::MoveUp, "", "Alt+Shift+Up"},
    {"tree.moveDown", tree, Act::MoveDown, "", "Alt+Shift+Down"},
    {"tree.moveTo", tree, Act::MoveTo, "", "Ctrl+M"},
    {"tree.merge", tree, Act::Merge, "", "Ctrl+Shift+M"},
    {"tree.split", tree, Act::SplitOff, "", ""},
    {"tree.flatten", tree, Act::Flatten, "", ""},
    {"tree.sort", tree, Act::SortBelow, "", ""},
    {"tree.link", tree, Act::Link, "", "Ctrl+L"},
    {"tree.cut", tree, Act::Cut, "", "Ctrl+X"},
    {"tree.copy", tree, Act::Copy, "", "Ctrl+C"},
    {"tree.paste", tree, Act::Paste, "", "Ctrl+V"},
    {"tree.pasteWithLinks", tree, Act::PasteWithLinks, "", "Ctrl+Shift+V"},
    {"tree.filter", tree, Act::Filter, QT_TRANSLATE_NOOP("KeyCatalogue", "Filter the tree"), "Ctrl+F"},
    {"tree.revert", tree, Act::Revert, "", "Ctrl+Shift+R"},
    {"tree.expandAll", tree, Act::ExpandAll, "", ""},
    {"tree.collapseAll", tree, Act::CollapseAll, "", ""},
    {"newRow", grid, Act::AddRow, "", "Ins"},
    {"duplicateRow", grid, Act::DuplicateRows, "", "Ctrl+Shift+D"},
    {"removeRow", grid, Act::DeleteRows, "", "Ctrl+Del"},
    {"editText", grid, Act::EditText, "", "F4"},
    {"setNull", grid, Act::SetNull, "", "Alt+Del"},
    {"clearCells", grid, Act::ClearCells, "", "Del"},
    {"setEmptyText", grid, Act::SetEmpty, "", "Alt+Shift+Del"},
    {"setDefault", grid, Act::SetDefault, "", "Ctrl+Backspace"},
    {"fillSelection", grid, Act::FillSelection, "", "Ctrl+Return; Ctrl+Enter"},
    {"fillDown", grid, Act::FillDown, "", "Ctrl+D; Ctrl+'"},
    {"cutCells", grid, Act::Cut, "", "Ctrl+X"},
    {"copyCells", grid, Act::Copy, "", "Ctrl+C"},
    {"copyWithHeaders", grid, Act::CopyHeaders, QT_TRANSLATE_NOOP("KeyCatalogue", "Copy with headers"), "Ctrl+Shift+C"},
    {"copyAsInserts", grid, Act::CopyInserts, QT_TRANSLATE_NOOP("KeyCatalogue", "Copy as SQL INSERT"), ""},
    {"copyAsJson", grid, Act::CopyJson, QT_TRANSLATE_NOOP("KeyCatalogue", "Copy as JSON"), ""},
    {"copyAsMarkdown", grid, Act::CopyMarkdown, QT_TRANSLATE_NOOP("KeyCatalogue", "Copy as Markdown"), ""},
    {"copyAsInList", grid, Act::CopyInList, QT_TRANSLATE_NOOP("KeyCatalogue", "Copy as IN list"), ""},
    {"pasteCells", grid, Act::Paste, "", "Ctrl+V"},
    {"revertCells", grid, Act::Revert, "", "Ctrl+Shift+R"},
    {"linkRows", grid, Act::Link, "", "Ctrl+L"},
    {"followReference", grid, Act::Follow, "", "F12"},
    {"showRelated", grid, Act::ShowRelated, "", "Shift+F12"},
    {"filterRows", grid, Act::Filter, QT_TRANSLATE_NOOP("KeyCatalogue", "Filter the rows"), "Ctrl+F"},
    {"filterColumn", grid, Act::FilterColumn, "", "Ctrl+Alt+F"},
    {"findInRows", grid, Act::FindRows, "", "Ctrl+Shift+F"},
    {"findNextRow", grid, Act::FindNext, "", "F3"},
    {"findPreviousRow", grid, Act::FindPrevious, "", "Shift+F3"},
    {"replaceInRows", grid, Act::Replace, "", "Ctrl+H"},
    {"goToRow", grid, Act::GoToRow, "", "Ctrl+G"},
    {"sortByColumn", grid, Act::SortColumn, "", "Ctrl+Alt+S"},
    {"addToSort", grid, Act::AddToSort, "", "Ctrl+Alt+Shift+S"},
    {"hideColumn", grid, Act::HideColumn, "", "Ctrl+Alt+H"},
    {"freezeColumns", grid, Act::FreezeColumns, "", "Ctrl+Alt+Z"},
    {"chooseColumns", grid, Act::ChooseColumns, "", "Ctrl+Alt+C"},
    {"resetColumns", grid, Act::ResetColumns, "", ""},
    {"revertChange", changes, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Revert the change"), "Ctrl+Shift+R"},
    {"showFinding", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Show the row"), ""},
    {"fixFinding", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Mend it"), "Ctrl+Return"},
    {"fixAllFindings", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Mend all of its kind"), "Ctrl+Shift+Return"},
    {"doctor.makeTop", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Make it top level"), ""},
    {"doctor.moveTo", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Move to…"), "Ctrl+M"},
    {"doctor.remove", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Delete…"), "Del"},
    {"doctor.merge", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Merge into one…"), "Ctrl+Shift+M"},
    {"doctor.rename", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Add a number to the name"), ""},
    {"doctor.editName", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Give it a name"), "F2"},
    {"doctor.setLevel", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Set the level"), ""},
    {"doctor.unlink", checks, {}, QT_TRANSLATE_NOOP("KeyCatalogue", "Remove the link"), ""},
};
// clang-format on

const Actions::Entry& entryOf(Act act) {
    const auto& all = Actions::entries();
    return *std::ranges::find(all, act, &Actions::Entry::act);
}

QString titleOf(const Actions::Entry& entry) { return Actions::tr(entry.text).remove(u'&'); }

std::vector<KeyedAction> list() {
    std::vector<KeyedAction> all;
    for (const Actions::Entry& entry : Actions::entries()) {
        if (entry.scope == Actions::Scope::Window) {
            all.push_back({Actions::nameOf(entry.act), KeyScope::Window, titleOf(entry),
                           Actions::tr(entry.tip), entry.icon, entry.keys});
        }
    }
    for (const PaneAction& each : paneActions) {
        const Actions::Entry* twin = each.twin ? &entryOf(*each.twin) : nullptr;
        all.push_back({QString::fromLatin1(each.id), each.scope,
                       *each.text != '\0' ? KeyCatalogue::tr(each.text) : titleOf(*twin),
                       twin ? Actions::tr(twin->tip) : QString(), twin ? twin->icon : "",
                       Preferences::keysOf(QString::fromLatin1(each.keys))});
    }
    return all;
}

/// Letters of every script.
bool isTyped(Qt::Key key) { return key >= Qt::Key_Space && key < Qt::Key_Escape; }

bool isMove(Qt::Key key) {
    return (key >= Qt::Key_Home && key <= Qt::Key_PageDown) || key == Qt::Key_Tab ||
           key == Qt::Key_Backtab || key == Qt::Key_Return || key == Qt::Key_Enter ||
           key == Qt::Key_Escape;
}

QString written(const QKeySequence& key) { return key.toString(QKeySequence::NativeText); }

} // namespace

const std::vector<KeyedAction>& KeyCatalogue::actions() {
    static const std::vector<KeyedAction> all = list();
    return all;
}

const KeyedAction* KeyCatalogue::find(const QString& id) {
    const auto found = std::ranges::find(actions(), id, &KeyedAction::id);
    return found == actions().end() ? nullptr : &*found;
}

QString KeyCatalogue::scopeName(KeyScope scope) {
    switch (scope) {
    case KeyScope::Window:
        return tr("Everywhere");
    case KeyScope::Tree:
        return tr("Trees");
    case KeyScope::Grid:
        return tr("Grids");
    case KeyScope::Changes:
        return tr("Changes");
    case KeyScope::Checks:
        return tr("Checks");
    }
    return {};
}

QList<QKeySequence> KeyCatalogue::keysOf(const KeyedAction& action, const OwnKeys& own) {
    const auto found = own.find(action.id);
    return found == own.end() ? action.usual : *found;
}

// --- what can be

QString KeyCatalogue::refusal(const QKeySequence& key, KeyScope scope) {
    if (key.count() != 1) {
        return tr("A shortcut is one key, with Ctrl, Alt or Shift.");
    }
    const Qt::Key pressed = key[0].key();
    const Qt::KeyboardModifiers held = key[0].keyboardModifiers();
    const bool isPlain = (held & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    const bool isErasing = pressed == Qt::Key_Delete || pressed == Qt::Key_Backspace;
    if (pressed == Qt::Key_unknown || pressed == Qt::Key(0)) {
        return tr("This key is not known.");
    }
    if (isPlain && isTyped(pressed)) {
        return tr("%1 is typed into cells and fields.").arg(written(key));
    }
    if (isPlain && isMove(pressed)) {
        return tr("%1 moves in tables and trees.").arg(written(key));
    }
    if (isPlain && (pressed == Qt::Key_Backspace || (isErasing && scope == KeyScope::Window))) {
        return tr("%1 is needed in fields.").arg(written(key));
    }
    if (held == Qt::AltModifier && pressed >= Qt::Key_A && pressed <= Qt::Key_Z) {
        return tr("%1 opens a menu.").arg(written(key));
    }
    if (key == QKeySequence(Qt::CTRL | Qt::Key_A)) {
        return tr("%1 selects everything.").arg(written(key));
    }
    return {};
}

const KeyedAction* KeyCatalogue::holder(const QKeySequence& key, const KeyedAction& wanted,
                                        const OwnKeys& own) {
    for (const KeyedAction& other : actions()) {
        const bool meets = other.scope == wanted.scope || other.scope == KeyScope::Window ||
                           wanted.scope == KeyScope::Window;
        if (meets && other.id != wanted.id && keysOf(other, own).contains(key)) {
            return &other;
        }
    }
    return nullptr;
}

QString KeyCatalogue::refusal(const QString& id, const OwnKeys& own) {
    const KeyedAction* action = find(id);
    if (!action) {
        return tr("There is no action “%1”.").arg(id);
    }
    for (const QKeySequence& key : own[id]) {
        QString reason = action->usual.contains(key) ? QString() : refusal(key, action->scope);
        if (const KeyedAction* other = holder(key, *action, own)) {
            reason = tr("%1 is the key of “%2”.").arg(written(key), other->title);
        }
        if (!reason.isEmpty()) {
            return tr("“%1”: %2").arg(id, reason);
        }
    }
    return {};
}

QString KeyCatalogue::refusal(const OwnKeys& own) {
    for (const QString& id : own.keys()) {
        if (const QString reason = refusal(id, own); !reason.isEmpty()) {
            return reason;
        }
    }
    return {};
}

// What goes gives its usual keys back, which may be taken by another one then.
QStringList KeyCatalogue::mend(OwnKeys& own) {
    QStringList reasons;
    for (bool isMended = true; isMended;) {
        isMended = false;
        for (const QString& id : own.keys()) {
            if (const QString reason = refusal(id, own); !reason.isEmpty()) {
                reasons << reason;
                own.remove(id);
                isMended = true;
                break;
            }
        }
    }
    return reasons;
}

// --- what is

void KeyCatalogue::setKeys(QAction& action, const QList<QKeySequence>& keys) {
    if (action.shortcuts() == keys) {
        return;
    }
    const auto bracketed = [](const QKeySequence& key) {
        return key.isEmpty() ? QString() : u" (%1)"_s.arg(written(key));
    };
    const QString before = bracketed(action.shortcut());
    QString tip = action.toolTip();
    action.setShortcuts(keys);
    const QString now = bracketed(action.shortcut());
    if (before.isEmpty()) {
        const qsizetype end = tip.indexOf(u'\n');
        tip.insert(end < 0 ? tip.size() : end, now);
    } else {
        tip.replace(before, now);
    }
    action.setToolTip(tip);
}

void KeyCatalogue::hint(const OwnKeys& own) {
    QHash<QString, QString> chosen;
    for (auto each = own.begin(); each != own.end(); ++each) {
        chosen.insert(each.key(),
                      each.value().isEmpty() ? QString() : written(each.value().front()));
    }
    ui::key_hints::set(chosen);
}

void KeyCatalogue::apply(const QWidget& root, const OwnKeys& own) {
    for (QAction* action : root.findChildren<QAction*>()) {
        // The form of a record has actions of these names, too, without keys.
        if (action->objectName().isEmpty() || action->shortcutContext() == Qt::WindowShortcut) {
            continue;
        }
        if (const KeyedAction* known = find(action->objectName())) {
            setKeys(*action, keysOf(*known, own));
        }
    }
}

} // namespace espalier::app
