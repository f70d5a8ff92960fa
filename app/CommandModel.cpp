// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandModel.h"

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QMenuBar>
#include <QPixmap>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

QString withoutMnemonic(QString text) {
    text = text.section(u'\t', 0, 0);
    text.replace(u"&&"_s, u"\x1"_s).remove(u'&').replace(u'\x1', u'&');
    return text;
}

// Titles stand below each other, whether there is a picture before them or not.
QIcon iconOf(const QAction* action) {
    if (action && !action->icon().isNull()) {
        return action->icon();
    }
    static const QIcon empty = [] {
        QPixmap nothing(32, 32);
        nothing.fill(Qt::transparent);
        return QIcon(nothing);
    }();
    return empty;
}

// Keys that a pane listens to stand in the text of the menu's action only.
QString keysOf(const QAction& action) {
    const QString shown = action.text().section(u'\t', 1);
    return shown.isEmpty() ? action.shortcut().toString(QKeySequence::NativeText) : shown;
}

} // namespace

CommandModel::CommandModel(const QMenuBar& menus, QObject* parent) : QAbstractListModel(parent) {
    for (const QAction* action : menus.actions()) {
        if (const QMenu* menu = action->menu()) {
            read(*menu, withoutMnemonic(action->text()));
        }
    }
    std::ranges::stable_partition(m_commands,
                                  [](const Command& each) { return each.refusal.isEmpty(); });
    setText({});
}

void CommandModel::read(const QMenu& menu, const QString& place) {
    for (QAction* action : menu.actions()) {
        if (const QMenu* below = action->menu()) {
            read(*below, place + u" › "_s + withoutMnemonic(action->text()));
        } else if (!action->isSeparator() && action->isVisible() && !action->text().isEmpty()) {
            const QString tip = action->toolTip();
            m_commands.push_back({withoutMnemonic(action->text()), place, keysOf(*action),
                                  tip.section(u'\n', 0, 0),
                                  action->isEnabled()   ? QString()
                                  : tip.contains(u'\n') ? tip.section(u'\n', 1)
                                                        : tr("It cannot be done here now."),
                                  action});
        }
    }
}

bool CommandModel::fits(const Command& command, const QStringList& words) const {
    const QString all =
        QStringList{command.title, command.place, command.explanation, command.keys}.join(u'\n');
    return std::ranges::all_of(
        words, [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

// What is called so comes before what is only explained so.
void CommandModel::setText(const QString& text) {
    beginResetModel();
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    for (int i = 0; i < int(m_commands.size()); ++i) {
        if (fits(m_commands[std::size_t(i)], words)) {
            m_shown.push_back(i);
        }
    }
    std::ranges::stable_partition(m_shown, [&](int i) {
        const Command& command = m_commands[std::size_t(i)];
        return command.refusal.isEmpty() && std::ranges::all_of(words, [&](const QString& word) {
                   return command.title.contains(word, Qt::CaseInsensitive);
               });
    });
    endResetModel();
}

QAction* CommandModel::action(const QModelIndex& index) const {
    return index.isValid() ? m_commands[std::size_t(m_shown[std::size_t(index.row())])].action
                           : nullptr;
}

QString CommandModel::refusal(const QModelIndex& index) const {
    return index.isValid() ? m_commands[std::size_t(m_shown[std::size_t(index.row())])].refusal
                           : QString();
}

int CommandModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Command& command = m_commands[std::size_t(m_shown[std::size_t(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case DetailRole:
        return command.keys.isEmpty() ? command.place
                                      : u"%1 · %2"_s.arg(command.place, command.keys);
    case Qt::ToolTipRole:
        return command.refusal.isEmpty() ? command.explanation
                                         : command.explanation + u'\n' + command.refusal;
    case Qt::DecorationRole:
        return iconOf(command.action);
    case Qt::AccessibleTextRole:
        return QStringList{command.title, command.place, command.keys, command.refusal}.join(
            u", "_s);
    default:
        return {};
    }
}

// One that cannot be done can be chosen, to be told why.
Qt::ItemFlags CommandModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

} // namespace espalier::app
