// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/NativeStatement.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <list>
#include <memory>

namespace espalier::orm {

/// A prepared query and how many values it takes.
struct PreparedQuery {
    QString text;
    std::unique_ptr<QSqlQuery> query;
    std::unique_ptr<NativeStatement> native; ///< instead of the query
    std::size_t bindings = 0;
    qsizetype width = -1; ///< of its rows, once known

    bool isThere() const { return query || native; }
};

/// Prepared queries of one connection by text, the least recently used dropped first. A query that
/// runs is taken out, so that the same text may run inside its own loop.
class StatementCache {
public:
    static constexpr std::size_t Capacity = 64;

    /// Empty when there is none.
    PreparedQuery take(const QString& text, std::size_t bindings);
    void put(PreparedQuery prepared);
    void clear();
    /// A table was made, altered or dropped by this program: what any connection prepared before
    /// is prepared anew, since a server may refuse it, and in a transaction with all its work.
    static void noteSchemaChange();

private:
    using Entries = std::list<PreparedQuery>;
    void forgetOutdated();

    quint64 m_schema = 0; ///< changes of schemas when the entries were made
    Entries m_entries;    ///< the most recently used first
    QHash<QString, Entries::iterator> m_byText;
};

} // namespace espalier::orm
