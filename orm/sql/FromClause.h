// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/Expression.h"

#include <concepts>
#include <memory>

namespace espalier::orm {

struct FromNode;

/// What stands in FROM: a table (under an alias or its own name), a subquery, a common table
/// expression, a join of two of them. Immutable and shared.
class ESPALIER_ORM_EXPORT FromClause {
public:
    FromClause() = default;
    FromClause(const Table& table, const QString& alias = {});
    /// A subquery in FROM; `alias` must not be empty.
    static FromClause subquery(const Select& select, const QString& alias);
    /// A subquery that sees what stands before it in FROM. Errors: SqlError when it is compiled for
    /// a database without LATERAL.
    static FromClause lateral(const Select& select, const QString& alias);
    /// A reference to a common table expression of the statement by its name.
    static FromClause cte(const QString& name, const QString& alias = {});
    FromClause join(const FromClause& right, const Expression& on) const;
    FromClause outerJoin(const FromClause& right, const Expression& on) const;
    /// Two Columns compared with == give a bool: write columnOf(a) == columnOf(b).
    FromClause join(const FromClause& right, std::same_as<bool> auto on) const = delete;
    FromClause outerJoin(const FromClause& right, std::same_as<bool> auto on) const = delete;

    bool isValid() const { return m_node != nullptr; }
    const std::shared_ptr<const FromNode>& node() const { return m_node; }
    explicit FromClause(std::shared_ptr<const FromNode> node) : m_node(std::move(node)) {}

private:
    std::shared_ptr<const FromNode> m_node;
};

} // namespace espalier::orm
