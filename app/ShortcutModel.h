// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/KeyCatalogue.h"

#include <QAbstractTableModel>

#include <vector>

namespace espalier::app {

class Settings;

/// All actions with their keys, narrowed by words of a text; those with keys of one's own are bold.
class ShortcutModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { ActionColumn, ScopeColumn, KeysColumn, ColumnCount };

    explicit ShortcutModel(const Settings& settings, QObject* parent = nullptr);

    /// Each word has to occur, in the title, the explanation, the pane or the keys.
    void setText(const QString& text);
    const KeyedAction* action(const QModelIndex& index) const;
    bool isOwn(const KeyedAction& action) const;
    static QString keysText(const QList<QKeySequence>& keys);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString keysOf(const KeyedAction& action) const;

    const Settings& m_settings;
    std::vector<const KeyedAction*> m_shown;
};

} // namespace espalier::app
