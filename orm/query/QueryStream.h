// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/RowCursor.h"
#include "orm/query/QueryCore.h"

#include <memory>
#include <optional>

namespace espalier::orm {

class QueryRun;

/// The objects of a query in batches, as they come: an object that the caller lets go of is freed.
/// Holds an open statement on its connection; lives no longer than the session.
class ESPALIER_ORM_EXPORT QueryStream {
public:
    /// Errors: SessionError when the query loads what needs all of its rows (a joined list).
    QueryStream(const QueryData& data, const QStringList& shards);
    ~QueryStream();
    QueryStream(const QueryStream&) = delete;
    QueryStream& operator=(const QueryStream&) = delete;

    /// Empty at the end.
    ObjectList next();

private:
    void open();

    QueryData m_data;
    QStringList m_shards; ///< still to be read; the first is being read
    std::unique_ptr<QueryRun> m_run;
    std::optional<RowCursor> m_cursor;
};

/// What a range-based for over a query runs through; an input iterator. `Handle`: Ptr<T>.
template <class Handle> class QueryIterator {
public:
    using value_type = Handle;
    using difference_type = std::ptrdiff_t;
    QueryIterator() = default;
    explicit QueryIterator(ObjectList objects) : m_batch(std::move(objects)) {}
    explicit QueryIterator(std::shared_ptr<QueryStream> stream)
        : m_stream(std::move(stream)), m_batch(m_stream->next()) {}

    Handle operator*() const { return staticPtrCast<typename Handle::Content>(m_batch[m_at]); }
    QueryIterator& operator++() {
        m_batch[m_at].reset(); // nobody else may want it
        if (++m_at < m_batch.size())
            return *this;
        m_at = 0;
        m_batch = m_stream ? m_stream->next() : ObjectList();
        return *this;
    }
    void operator++(int) { ++*this; }
    /// Only the end is told from the rest.
    friend bool operator==(const QueryIterator& a, const QueryIterator& b) {
        return a.m_batch.empty() == b.m_batch.empty();
    }

private:
    std::shared_ptr<QueryStream> m_stream;
    ObjectList m_batch;
    std::size_t m_at = 0;
};

} // namespace espalier::orm
