// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ShortcutModel.h"

#include "app/Settings.h"

#include <QFont>
#include <QIcon>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

ShortcutModel::ShortcutModel(const Settings& settings, QObject* parent)
    : QAbstractTableModel(parent), m_settings(settings) {
    setText({});
    connect(&settings, &Settings::preferencesChanged, this, [this] {
        if (!m_shown.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    });
}

void ShortcutModel::setText(const QString& text) {
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (const KeyedAction& each : KeyCatalogue::actions()) {
        const QString all =
            QStringList{each.title, each.tip, KeyCatalogue::scopeName(each.scope), keysOf(each)}
                .join(u'\n');
        if (std::ranges::all_of(words, [&all](const QString& word) {
                return all.contains(word, Qt::CaseInsensitive);
            })) {
            m_shown.push_back(&each);
        }
    }
    endResetModel();
}

const KeyedAction* ShortcutModel::action(const QModelIndex& index) const {
    return index.isValid() ? m_shown[std::size_t(index.row())] : nullptr;
}

bool ShortcutModel::isOwn(const KeyedAction& action) const {
    return m_settings.preferences().keys.contains(action.id);
}

QString ShortcutModel::keysText(const QList<QKeySequence>& keys) {
    QStringList texts;
    for (const QKeySequence& key : keys) {
        texts << key.toString(QKeySequence::NativeText);
    }
    return texts.join(u"   "_s);
}

QString ShortcutModel::keysOf(const KeyedAction& action) const {
    return keysText(KeyCatalogue::keysOf(action, m_settings.preferences().keys));
}

int ShortcutModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const {
    const KeyedAction* each = action(index);
    if (!each) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == ActionColumn  ? each->title
               : index.column() == ScopeColumn ? KeyCatalogue::scopeName(each->scope)
                                               : keysOf(*each);
    case Qt::DecorationRole:
        return index.column() == ActionColumn && *each->icon != '\0'
                   ? QIcon::fromTheme(QLatin1StringView(each->icon))
                   : QVariant();
    case Qt::ToolTipRole:
        return each->tip;
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isOwn(*each) ? QVariant(font) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return QStringList{each->title, KeyCatalogue::scopeName(each->scope), keysOf(*each),
                           isOwn(*each) ? tr("changed") : QString()}
            .join(u", "_s);
    default:
        return {};
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == ActionColumn  ? tr("Action")
           : section == ScopeColumn ? tr("Where")
                                    : tr("Keys");
}

} // namespace espalier::app
