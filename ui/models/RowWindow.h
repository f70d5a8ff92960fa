// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"

#include <QHash>

#include <functional>
#include <list>
#include <vector>

namespace espalier::ui {

/// The loaded parts of a long list of rows: pages by number, the least recently used dropped first.
/// Knows neither database nor model: what is missing is asked for through a callback, once, and
/// comes by deliver(). Only the newest few requests stay open, so that a drag along the scroll bar
/// does not read all that flew by.
class ESPALIER_UI_EXPORT RowWindow {
public:
    static constexpr qint64 PageRows = 256;
    static constexpr std::size_t MaxPages = 64;
    static constexpr std::size_t MaxRequests = 4;

    struct Row {
        orm::ObjectPtr object;         ///< null in a table without a key
        std::vector<orm::Value> cells; ///< what was read beside the object's own values
    };
    struct Source {
        std::function<void(qint64 page)> request;
        std::function<void(qint64 page)> cancel;
        std::function<void(const Row& row)> dropped; ///< is no longer held
    };

    explicit RowWindow(Source source) : m_source(std::move(source)) {}

    static qint64 pageOf(qint64 row) { return row / PageRows; }

    /// The row, or null when it is not there, and then it is asked for. A stale row is given and
    /// asked for again.
    const Row* row(qint64 index);
    /// The row, or null; never asks.
    const Row* find(qint64 index) const;
    bool isRequested(qint64 page) const;
    std::size_t pageCount() const { return m_pages.size(); }
    /// The pages used last, newest first.
    std::vector<qint64> recentPages(std::size_t count) const;

    void deliver(qint64 page, std::vector<Row> rows);
    /// Not asked for again before the next clear() or markStale().
    void fail(qint64 page);
    /// Is no longer held; asked for again when it is next used.
    void drop(qint64 page);
    /// What is loaded stays visible and is read again when it is next used.
    void markStale();
    void markStale(qint64 page);
    void clear();

private:
    struct Page {
        std::vector<Row> rows;
        bool stale = false;
        std::list<qint64>::iterator use;
    };
    void touch(Page& page, qint64 number);
    void request(qint64 page);
    void dropRows(const Page& page) const;
    void cancelAll();

    Source m_source;
    QHash<qint64, Page> m_pages;
    std::list<qint64> m_used;      ///< newest first
    std::list<qint64> m_requested; ///< newest first
    std::vector<qint64> m_failed;
};

} // namespace espalier::ui
