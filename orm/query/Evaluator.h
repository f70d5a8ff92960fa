// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/query/LoadContext.h"

#include <optional>

namespace espalier::orm {

/// Expressions over one entity, computed in memory on its objects as the database would compute
/// them on their rows: three-valued logic, exact numbers.
class ESPALIER_ORM_EXPORT Evaluator {
public:
    explicit Evaluator(const Mapper& mapper) : m_mapper(mapper) {}

    /// False for what only the database can tell: functions, texts, subqueries, other tables, and
    /// patterns, whose rules for letters differ.
    bool supports(const Expression& expression) const;
    /// NULL is a Null; nothing when a value that it takes is not loaded. Requires: supports().
    std::optional<Value> value(const Expression& expression, const Object& object) const;
    /// True, false, or nothing when that is not known in memory. An absent condition holds.
    std::optional<bool> holds(const Expression& condition, const Object& object) const;

private:
    std::optional<Value> binary(const struct BinaryNode& node, const Object& object) const;
    std::optional<Value> junction(const struct JunctionNode& node, const Object& object) const;
    std::optional<Value> unary(const struct UnaryNode& node, const Object& object) const;
    std::optional<Value> membership(const struct InNode& node, const Object& object) const;
    std::optional<Value> between(const struct BetweenNode& node, const Object& object) const;

    const Mapper& m_mapper;
};

} // namespace espalier::orm
