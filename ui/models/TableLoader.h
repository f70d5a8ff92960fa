// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/PageLinks.h"
#include "ui/models/RowPlaces.h"
#include "ui/models/RowWindow.h"
#include "ui/models/TableQuery.h"

#include <QHash>
#include <QObject>

namespace espalier::ui {

/// Reads what a table model shows: the first page of a query, its count, further pages when they
/// are looked at, and the links of their rows. What is shown stays until its successor is there.
/// Where the query's order allows, pages are read by key: the keys of rows at equal distances are
/// collected in the background, which counts the rows as well; until then their number is an
/// estimate, and a page far away is one about there. Owned by the model.
class ESPALIER_UI_EXPORT TableLoader : public QObject {
    Q_OBJECT
public:
    TableLoader(LiveDatabase& database, TableQuery query, QObject* parent = nullptr);

    TableQuery& query() { return m_query; }
    const TableQuery& query() const { return m_query; }
    RowWindow& window() { return m_window; }
    const RowWindow& window() const { return m_window; }
    /// Rows that are shown: counted, else estimated, else those known to be there.
    qint64 rows() const { return m_rows; }
    qint64 matching() const { return m_matching; } ///< -1 until counted
    bool isEstimated() const { return m_isEstimated; }
    /// The row stands about there: not all rows before it are known yet.
    bool isAboutThere(qint64 row) const { return !m_places.isExact(RowWindow::pageOf(row)); }
    /// How the page of a row is read by key, not exact while it is out of reach; nullopt: by its
    /// number.
    std::optional<RowPlaces::Plan> planOf(qint64 row) const;
    /// They were asked for and could not be read.
    bool wantsFirstRows() const { return m_wantsFirstRows; }
    bool isLoading() const { return m_starting; }
    bool isReloading() const { return m_reloading; }
    /// The row of an object in the loaded pages; -1 when it is in none.
    qint64 rowOf(const orm::Object& object) const { return m_rowOf.value(&object, -1); }
    /// A value of a row's cells by its place in the result; null when the row has none there.
    const orm::Value* cell(const RowWindow::Row& row, int resultColumn) const;

    /// Reads the query as it is now. `isRevocable`: what is shown stays what is asked for until its
    /// successor is there, so that revoke() or a failure leads back to it.
    void start(bool isRevocable = false);
    bool isRevocable() const { return m_starting && m_shown; }
    /// Stops what start() has begun; the query is again the one whose rows are shown.
    void revoke();
    /// Reads the same query again, around the rows looked at last.
    void reload();

Q_SIGNALS:
    void aboutToReplace(); ///< everything, with another query's rows
    void replaced();
    void aboutToReload(); ///< the same rows as they are now in the database, or at their true place
    void reloaded();
    void aboutToInsert(qint64 first, qint64 last);
    void inserted();
    void aboutToRemove(qint64 first, qint64 last);
    void removed();
    void rowsRead(qint64 first, qint64 last); ///< rows, or their links
    void counted();                           ///< or known to be too many to be counted at once
    void failed(const QString& message);
    void revoked(); ///< the query is the former one again

private:
    using Batches = std::vector<orm::RowBatch>;
    struct FirstRead;
    struct Keyed { ///< how pages of a query are read by key; empty: they cannot be
        std::optional<KeyOrder> order;
        std::optional<KeyedRead> pages;
        std::optional<KeyedRead> keys;
    };
    struct Reading { ///< of a page
        LiveDatabase::Ticket ticket = 0;
        bool isExact = true;
    };
    // TableLoader.cpp: the rows as a whole
    void cancelAll();
    Keyed keyed() const;
    void install(const Keyed& keyed);
    void takeFirst(const FirstRead& first, const Keyed& keyed);
    void goBack();
    void readCount(bool whenIdle);
    void takeCount(qint64 count);
    void takeReload(const std::vector<qint64>& pages, const Batches& batches);
    void setRows(qint64 rows);
    void grow();
    void growLater();
    void fail(const Failure& failure);
    std::function<void(const std::exception_ptr&)> failing();
    // TablePages.cpp: page by page
    void request(qint64 page);
    void cancel(qint64 page);
    void readByKey(qint64 page, const RowPlaces::Plan& plan);
    void takePage(qint64 page, const orm::RowBatch& batch, bool isExact);
    void failPage(qint64 page, const QString& message);
    void retryWaiting();
    void forget(const RowWindow::Row& row);
    void deliver(qint64 page, const orm::RowBatch& batch, bool isExact);
    void deliver(qint64 page, const orm::RowBatch& batch, bool isExact,
                 const orm::ObjectList& objects);
    void addBeginnings(RowWindow::Row& row, const orm::RowBatch& batch, qsizetype number) const;
    /// The objects of the rows; none without a mapper. Errors: SessionError.
    orm::ObjectList absorb(const orm::RowBatch& batch);
    void forgetLong(const orm::Mapper& mapper, const orm::ObjectPtr& object,
                    const std::vector<bool>& isLong);
    void readLinks(qint64 page);
    // TablePlaces.cpp: where rows stand
    void collect(bool isFirst);
    void takeAnchors(const AnchorBatch& batch, bool isFirst);
    void takeTotal();
    bool settle();
    void readSettled(qint64 row);
    void takeSettled(const std::vector<qint64>& pages, const Batches& batches);
    void endCounting();

    LiveDatabase& m_database;
    TableQuery m_query;
    RowWindow m_window;
    PageLinks m_links;
    std::optional<RowRequest> m_shown; ///< whose rows are there
    std::optional<KeyOrder> m_order;   ///< of the query, where pages are read by key
    std::optional<KeyedRead> m_pages;  ///< as the order
    std::optional<KeyedRead> m_keys;
    RowPlaces m_places{RowWindow::PageRows};
    std::vector<qint64> m_waiting;              ///< pages that are out of reach yet
    QHash<qint64, Reading> m_readings;          ///< by page
    std::vector<LiveDatabase::Ticket> m_others; ///< of the running start, reload, count
    QHash<const orm::Object*, qint64> m_rowOf;
    qint64 m_rows = 0;
    qint64 m_wanted = 0; ///< rows that are to be shown; m_rows grows up to them
    qint64 m_matching = -1;
    bool m_isEstimated = false;
    bool m_wantsFirstRows = false;
    bool m_starting = false;
    bool m_reloading = false;
};

} // namespace espalier::ui
