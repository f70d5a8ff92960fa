// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/LabelSearch.h"
#include "ui/models/NavigatorModel.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace espalier::ui {

/// Where one can go by typing: saved views, trees, tables, links and views by name, at once; rows
/// by label, asked of the database a moment later, trees first, with the path to each. Nothing
/// typed: what there is to open.
class ESPALIER_UI_EXPORT GoToModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int LeastLetters = 2; ///< of a text that rows are searched for
    static constexpr qint64 RowsOfATable = 8;
    static constexpr int MostTables = 12; ///< that are searched

    enum GoToRole { DetailRole = Qt::UserRole + 200 }; ///< the path or the table, in grey

    /// A row, or a view of a table.
    struct Place {
        NavigatorModel::Kind kind = NavigatorModel::Kind::Table;
        std::optional<orm::Table> table; ///< nullopt: a saved view
        orm::ObjectPtr object;           ///< null: the whole table
        QString title;                   ///< of a saved view: its name
        QString description;             ///< of a saved view: what it shows
    };

    explicit GoToModel(LiveDatabase& database, QObject* parent = nullptr);

    /// Views under a name; they stand before the tables.
    void setSaved(const std::vector<NavigatorModel::Saved>& views);
    void setText(const QString& text);
    const QString& text() const { return m_text; }
    const Place& at(int row) const { return m_places[std::size_t(row)]; }
    bool isSearching() const { return m_delay.isActive() || m_waiting > 0; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void searched(); ///< every table has answered

private:
    void collectTables();
    void showNamed();
    void search();
    void cancelSearch();
    void searchTable(const orm::Mapper& mapper);
    void absorb(const orm::Mapper& mapper, const orm::RowBatch& rows);
    void finishOne();
    std::vector<const orm::Mapper*> searchedMappers() const;
    QString detailOf(const Place& place) const;

    LiveDatabase& m_database;
    Ancestors m_ancestors;
    QString m_text;
    std::vector<Place> m_saved;
    std::vector<Place> m_tables; ///< all there are, best first
    std::vector<Place> m_places; ///< shown
    std::vector<LiveDatabase::Ticket> m_tickets;
    QTimer m_delay;
    int m_waiting = 0;
};

} // namespace espalier::ui
