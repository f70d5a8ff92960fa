// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Name.h"
#include "orm/sql/Expression.h"

#include <QStringList>

#include <concepts>
#include <vector>

namespace espalier::orm {

/// What Query::update() sets: an attribute to a value or to an expression over the row,
/// `{{"balance", account["balance"] + 1}}`.
struct Assignment {
    Assignment(const Name& attribute_, Value value_)
        : attribute(attribute_), value(std::move(value_)) {}
    template <std::derived_from<Expression> E>
    Assignment(const Name& attribute_, const E& value_)
        : attribute(attribute_), value(value_.node()) {}
    /// `{col(&Account::balance), 5}`
    template <std::derived_from<Expression> C, class V>
    Assignment(const C& column_, const V& value_)
        : column(column_), value(Expression(value_).node()) {}
    QString attribute;
    Expression column; ///< instead of `attribute`
    Value value;
};
using Assignments = std::vector<Assignment>;

/// What becomes of objects in memory whose rows a statement writes. Evaluate: the criteria are
/// applied to them (an error where that cannot be done in memory); Fetch: a SELECT before asks
/// which rows are meant; Auto: the one, else the other; None: they stay as they are.
enum class Synchronize : quint8 { Auto, Evaluate, Fetch, None };

/// Rows to be written without objects: `rows[i][j]` is the value of `attributes[j]`.
struct BulkRows {
    QStringList attributes;
    std::vector<std::vector<Value>> rows;
};

} // namespace espalier::orm
