// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/Table.h"
#include "orm/sql/Expression.h"

#include <utility>
#include <vector>

namespace espalier::orm {

/// A join written by hand, taken apart: equalities between a column of one table and a column of
/// the other, and what else is asked.
struct JoinCondition {
    std::vector<std::pair<Column, Column>> pairs; ///< first of `left`, second of `right`
    Expression rest;                              ///< absent when the pairs say all
};

/// Terms joined by AND. Of a table and itself the pairs are as written, left side first.
JoinCondition takeApart(const Expression& condition, const Table& left, const Table& right);

} // namespace espalier::orm
