// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/LabelSearch.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace espalier::ui {

/// Rows of one entity to choose from by typing: found by label in the database and among the new
/// ones, with the path to each. Nothing typed: the first ones by name, or those that are set. Rows
/// may have ticks of three states, and reasons why they cannot be chosen.
class ESPALIER_UI_EXPORT RowPickModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr qint64 MostFound = 50;

    enum PickRole { DetailRole = Qt::UserRole + 200 }; ///< the path above the row, in grey

    RowPickModel(LiveDatabase& database, const orm::Mapper& mapper, QObject* parent = nullptr);
    ~RowPickModel() override;

    /// Stands before all others while nothing is typed, for "no row"; empty: there is none.
    void setNoRow(const QString& text);
    /// Shown while nothing is typed, instead of the first ones by name.
    void setFirst(const orm::ObjectList& rows);
    /// Why a row (null: no row) cannot be chosen; empty: it can.
    void setRefusal(std::function<QString(const orm::ObjectPtr&)> refusal);
    /// From now on rows have ticks: these, and Unchecked for all others.
    void setTicks(const QHash<const orm::Object*, Qt::CheckState>& ticks);
    Qt::CheckState tickOf(const orm::ObjectPtr& row) const;
    /// Rows whose tick is another one than it was set to, with what it is.
    std::vector<std::pair<orm::ObjectPtr, Qt::CheckState>> changedTicks() const;
    void toggle(const QModelIndex& index);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    bool isSearching() const { return m_delay.isActive() || m_ticket != 0; }
    orm::ObjectPtr objectAt(int row) const { return m_rows[std::size_t(row)]; }
    QString refusalAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void searched(); ///< the database has answered
    void failed(const QString& reason);
    void ticked();

private:
    void search();
    void show(const orm::ObjectList& found);
    orm::ObjectList newRows() const;
    QString pathOf(const orm::Object& row) const;

    LiveDatabase& m_database;
    const orm::Mapper& m_mapper;
    Ancestors m_ancestors;
    QString m_text;
    QString m_noRow;
    std::optional<orm::ObjectList> m_first;
    std::function<QString(const orm::ObjectPtr&)> m_refusal;
    std::optional<QHash<const orm::Object*, Qt::CheckState>> m_given;
    std::vector<std::pair<orm::ObjectPtr, Qt::CheckState>> m_changed;
    orm::ObjectList m_rows;                                 ///< shown
    mutable std::vector<std::optional<QString>> m_refusals; ///< beside m_rows, once asked for
    QTimer m_delay;
    LiveDatabase::Ticket m_ticket = 0;
};

} // namespace espalier::ui
