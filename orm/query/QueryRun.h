// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/EntityLoading.h"
#include "orm/query/QueryCore.h"

#include <memory>
#include <optional>

namespace espalier::orm {

/// One execution of a query: its SELECT with all that is joined for loading, and its rows as
/// objects. Lives while its rows are taken.
class QueryRun {
public:
    explicit QueryRun(QueryData data);

    const Select& select() const { return m_select; }
    /// Rows cannot come in batches: a joined list needs all rows of its owner, a repeated query
    /// all owners.
    bool needsAllRows() const;
    /// No hook and no listener hears of what is made of a row: nothing else happens meanwhile.
    bool isQuiet() const;
    /// Turns rows into objects of the first entity; objects() gives them.
    void take(RowBatch& rows);
    /// The objects of all rows that were taken since the last call, each once.
    /// `areAll`: no other rows follow, none came before.
    ObjectList objects(bool areAll);
    std::vector<ResultRow> rows(RowBatch rows);

private:
    struct Part {
        std::unique_ptr<EntityLoading> entity; ///< null: a column
        int column;
    };
    void addParts(std::vector<Expression>& columns, AliasNames& names);
    bool joinsLists(bool byQuery) const;
    void finish(bool areAll);
    bool readsWholeEntity() const;

    QueryData m_data;
    std::vector<Part> m_parts;
    Select m_select;
    ObjectList m_objects;
    ObjectSet m_seen;
    std::optional<Select> m_owners; ///< what a repetition repeats
    bool m_repeats = false;         ///< a row may give an object that another has given
};

} // namespace espalier::orm
