// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/QueryData.h"

namespace espalier::orm {

/// Puts together what several shards gave for one query, as one database would have given it.
class ShardMerge {
public:
    ShardMerge(const QueryData& data, qsizetype shards) : m_data(data), m_shards(shards) {}

    /// What each shard is asked: as many rows as the whole may need of it.
    QueryData part() const;
    /// Puts the objects of all shards in order and keeps those within the limit.
    /// Errors: SessionError for an order that only a database can tell.
    void finish(ObjectList& objects) const;
    /// Errors: SessionError when `what` of several shards does not follow from that of each.
    void requireUnlimited(const char* what) const;
    void requireUnordered(const char* what) const;
    /// Of two shards' sums, least or greatest values. Errors: SessionError for other functions.
    Value combined(Expression (*function)(const Expression&), const Value& a, const Value& b) const;

private:
    const QueryData& m_data;
    qsizetype m_shards;
};

} // namespace espalier::orm
