// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/Expression.h"

namespace espalier::orm {

/// A column or another expression whose value is a list, with what may be asked of it:
/// `array(table["tags"]).contains(Array{"new"})`, `array(table["sizes"])[1]`. Errors, when a
/// statement with it is compiled for a database without arrays: SqlError, or DataError for a list.
class ESPALIER_ORM_EXPORT ArrayTerm : public Expression {
public:
    explicit ArrayTerm(const Expression& list) : Expression(list) {}

    /// The value at a place, counted from 1 as the database does; NULL outside of the list.
    Expression operator[](int place) const;
    Expression operator[](const Expression& place) const;
    /// The number of values, in lists of lists that of all of them.
    Expression length() const;
    /// Every value of `other` is in the list.
    Expression contains(const Expression& other) const;
    Expression containedBy(const Expression& other) const;
    /// At least one value is in both lists.
    Expression overlaps(const Expression& other) const;
    /// At least one value of the list equals this one.
    Expression has(const Expression& value) const;
    /// The right side of a comparison that holds for one value at least: `limit < list.any()`.
    Expression any() const;
    /// The same for every value of the list.
    Expression all() const;
    /// The list with the values of another behind it.
    Expression joined(const Expression& other) const;
};

/// The list to ask. Errors: SqlError when the expression's type is known and not an array.
ESPALIER_ORM_EXPORT ArrayTerm array(const Expression& list);

/// The values of an expression in all rows of a group, as one list.
ESPALIER_ORM_EXPORT Expression arrayOf(const Expression& values);

} // namespace espalier::orm
