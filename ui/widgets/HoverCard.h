// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPoint>

#include <functional>

class QAbstractItemView;
class QHelpEvent;

namespace espalier::ui {

/// Shows the row that a cell refers to while the mouse rests on the cell: its label, where it
/// stands, and its first values. It is read when it is asked for. Owned by the view.
class ESPALIER_UI_EXPORT HoverCard : public QObject {
    Q_OBJECT
public:
    /// What a cell refers to; null: nothing.
    using Referred = std::function<orm::ObjectPtr(const QModelIndex&)>;
    HoverCard(QAbstractItemView& view, LiveDatabase& database, Referred referred);

    bool eventFilter(QObject* watched, QEvent* event) override;

    /// Of a row that is loaded, as markup.
    static QString text(const orm::Object& row);

private:
    bool show(const QHelpEvent& event);

    QAbstractItemView& m_view;
    LiveDatabase& m_database;
    Referred m_referred;
    QPersistentModelIndex m_wanted; ///< the cell of the card that is read
};

} // namespace espalier::ui
