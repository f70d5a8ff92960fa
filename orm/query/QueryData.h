// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/LoadContext.h"
#include "orm/query/LoadOption.h"
#include "orm/query/RelationTerm.h"
#include "orm/query/RowLoader.h"
#include "orm/sql/Subquery.h"

#include <QHash>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace espalier::orm {

/// One of the things that a row of a query consists of: an entity, or (without a mapper) a column.
struct ResultTerm {
    const Mapper* mapper = nullptr;
    QString alias = {};
    Expression column = {};
    std::vector<QString> labels = {}; ///< in `QueryData::source`, by slot, or the column's one
};

/// The entity that filterBy() speaks of.
struct JoinPoint {
    const Mapper* mapper = nullptr;
    QString alias = {};
    QString path = {}; ///< from the query's entity
};

using QueryParameters = std::vector<std::pair<QString, Value>>;

/// What the calls of a query have said so far. Plain; copied with the query.
struct QueryData {
    LoadContext* context = nullptr;
    const Mapper* root = nullptr; ///< the entity that the query was made for
    QString rootAlias = {};
    std::vector<ResultTerm> results; ///< what a row consists of
    FromClause from;
    Expression where;
    std::vector<Expression> groupBy;
    Expression having;
    std::vector<Expression> orderBy;
    std::optional<qint64> limit;
    std::optional<qint64> offset;
    bool distinct = false;
    std::optional<RowLock> lock;

    // --- joins
    JoinPoint joinPoint;
    QHash<QString, JoinPoint> joined;                ///< by path
    std::vector<Table> taken;                        ///< tables that stand under their own name
    std::vector<std::pair<Table, QString>> aliasing; ///< of later criteria: table to alias
    AliasNames names;

    // --- other sources
    std::optional<Subquery> source;      ///< the entities are read from it, by `ResultTerm::labels`
    std::vector<ResultTerm> sourceTerms; ///< what it holds
    int sources = 0;
    std::vector<Subquery> commonTables;
    std::optional<Select> ownSelect;
    QString ownText;
    QueryParameters parameters;

    // --- execution
    std::vector<LoadOption> options;
    std::map<QString, Value> executionOptions;
    Populate populate = Populate::Missing;
    bool autoflush = true;
    bool isAnnounced = false; ///< hooks have seen it
    qsizetype batchRows = 0;  ///< rows at a time; 0: all at once

    const Mapper& mapper() const { return *root; }
    const QString& alias() const { return rootAlias; }
    bool hasStatement() const { return ownSelect || !ownText.isEmpty(); }
};

/// The SELECT of these columns over what the query says, and nothing else. `correlated`: tables
/// that no join brought in are those of the statement around.
Select selectOf(const QueryData& data, const std::vector<Expression>& columns,
                bool correlated = false);
/// The order of the query, or without one that of its entity as it is mapped.
std::vector<Expression> orderOf(const QueryData& data);
/// The query's rows as a subquery with a label for each column; fills the labels in.
/// `more`: columns besides.
Select labelledSelect(const QueryData& data, std::vector<ResultTerm>& results,
                      const std::vector<Expression>& more = {});
/// The same results, read from a subquery that `labelledSelect` made: only what concerns rows and
/// not entities is left behind.
QueryData readingFrom(const QueryData& data, const Select& select, std::vector<ResultTerm> results);
/// `data` as a subquery with its order outside, so that joins do not multiply what it limits.
QueryData nestedForJoins(const QueryData& data);
/// The query with its parameters. Errors: SqlError for one without a value.
Statement statementOf(const QueryData& data, const Select& select, const Dialect& dialect);

} // namespace espalier::orm
