// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Mapper.h"
#include "orm/query/RelationTerm.h"
#include "orm/sql/Expression.h"

#include <cstddef>

namespace espalier::orm {

/// An expression whose values are of one C++ type: what it is compared with is checked when the
/// program is compiled.
template <class T> class Expr : public Expression {
public:
    explicit Expr(Expression expression) : Expression(std::move(expression)) {}
};

/// What an Expr<T> may stand beside: the same type, what converts to it, or null.
template <class V, class T>
concept ComparableWith = std::is_same_v<V, Null> || std::is_convertible_v<V, T> ||
                         (std::is_same_v<T, QString> && std::is_convertible_v<V, const char*>);

template <class T, class V>
    requires(!std::is_base_of_v<Expression, V> && !ComparableWith<V, T>)
Expression operator==(const Expr<T>&, const V&) = delete;
template <class T, class V>
    requires(!std::is_base_of_v<Expression, V> && !ComparableWith<V, T>)
Expression operator<(const Expr<T>&, const V&) = delete;
template <class T, class V>
    requires(!std::is_base_of_v<Expression, V> && !ComparableWith<V, T>)
Expression operator>(const Expr<T>&, const V&) = delete;

/// An enumeration compares by its number; a type that stores names turns it into one.
template <class T>
    requires std::is_enum_v<T>
Expression operator==(const Expr<T>& a, T b) {
    return static_cast<const Expression&>(a) == Expression(qint64(b));
}
template <class T>
    requires std::is_enum_v<T>
Expression operator!=(const Expr<T>& a, T b) {
    return static_cast<const Expression&>(a) != Expression(qint64(b));
}

/// The column of the member at an offset of a mapped class. Errors: MappingError.
ESPALIER_ORM_EXPORT Expression memberColumn(const Mapper& mapper, std::ptrdiff_t offset,
                                            const QString& alias = {});
/// The relation of the member at an offset of a mapped class. Errors: MappingError.
ESPALIER_ORM_EXPORT RelationTerm memberRelation(const Mapper& mapper, std::ptrdiff_t offset,
                                                const QString& alias = {});

} // namespace espalier::orm
