// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/RowWindow.h"
#include "ui/models/TableQuery.h"

#include <QHash>
#include <QObject>

namespace espalier::ui {

/// Reads what a table model shows: the first page of a query, its count, further pages when they
/// are looked at, and the links of their rows. What is shown stays until its successor is there.
/// Owned by the model.
class ESPALIER_UI_EXPORT TableLoader : public QObject {
    Q_OBJECT
public:
    TableLoader(LiveDatabase& database, TableQuery query, QObject* parent = nullptr);

    TableQuery& query() { return m_query; }
    const TableQuery& query() const { return m_query; }
    RowWindow& window() { return m_window; }
    const RowWindow& window() const { return m_window; }
    /// Rows known to be there: of the first page until the rest is counted.
    qint64 rows() const { return m_rows; }
    qint64 matching() const { return m_matching; } ///< -1 until counted
    bool isLoading() const { return m_starting; }
    bool isReloading() const { return m_reloading; }
    /// The row of an object in the loaded pages; -1 when it is in none.
    qint64 rowOf(const orm::Object& object) const { return m_rowOf.value(&object, -1); }
    /// A value of a row's cells by its place in the result; null when the row has none there.
    const orm::Value* cell(const RowWindow::Row& row, int resultColumn) const;

    /// Reads the query as it is now.
    void start();
    /// Reads the same query again, around the rows looked at last.
    void reload();

Q_SIGNALS:
    void aboutToReplace(); ///< everything, with another query's rows
    void replaced();
    void aboutToReload(); ///< the same rows as they are now in the database
    void reloaded();
    void aboutToInsert(qint64 first, qint64 last);
    void inserted();
    void aboutToRemove(qint64 first, qint64 last);
    void removed();
    void rowsRead(qint64 first, qint64 last); ///< rows, or their links
    void counted();
    void failed(const QString& message);

private:
    using Batches = std::vector<orm::RowBatch>;
    void request(qint64 page);
    void cancel(qint64 page);
    void cancelAll();
    void forget(const RowWindow::Row& row);
    void deliver(qint64 page, const orm::RowBatch& batch);
    void readLinks(qint64 page);
    void absorbLinks(const TableColumn& column, const orm::ObjectList& owners,
                     const orm::RowBatch& batch);
    void takeFirst(const orm::RowBatch& batch);
    void readCount();
    void takeCount(qint64 count);
    void takeReload(const std::vector<qint64>& pages, const Batches& batches);
    void setRows(qint64 rows);
    void fail(const Failure& failure);

    LiveDatabase& m_database;
    TableQuery m_query;
    RowWindow m_window;
    QHash<qint64, LiveDatabase::Ticket> m_tickets; ///< by page
    std::vector<LiveDatabase::Ticket> m_others;    ///< of the running start, reload, count
    QHash<const orm::Object*, qint64> m_rowOf;
    qint64 m_rows = 0;
    qint64 m_matching = -1;
    bool m_starting = false;
    bool m_reloading = false;
};

} // namespace espalier::ui
