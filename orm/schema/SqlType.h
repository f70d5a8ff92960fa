// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <QString>

#include <memory>

namespace espalier::orm {

/// What a column holds, apart from any database's spelling. `Other` is a reflected type that we
/// pass through as the driver gives it; `native` keeps the declaration of the database.
enum class TypeKind : quint8 {
    Unset, ///< not given: a foreign-key column takes its target's type
    Integer,
    BigInteger,
    String,
    Text,
    Numeric,
    Float,
    Boolean,
    Date,
    Time,
    DateTime,
    LargeBinary,
    Uuid,
    Json,
    Array, ///< of `SqlType::element`
    Other
};

struct TypeConverter;

/// A column's type as a value. `length` in characters, -1 where unlimited; `precision` and `scale`
/// in decimal digits, -1 where not declared.
struct ESPALIER_ORM_EXPORT SqlType {
    TypeKind kind = TypeKind::Unset;
    int length = -1;
    int precision = -1;
    int scale = -1;
    QString native{};
    /// Between the program's values and the stored ones; null: they are the same.
    std::shared_ptr<const TypeConverter> converter{};
    /// Of what an Array holds, else null.
    std::shared_ptr<const SqlType> element{};

    bool isSet() const { return kind != TypeKind::Unset; }
    /// What the innermost lists of an Array hold; any other type itself.
    const SqlType& innermost() const;
    bool isNumber() const;
    bool isText() const;
    /// "String(20)", "Numeric(12, 2)", "ArrayOf(Text)": for messages, never SQL.
    QString toString() const;
    friend ESPALIER_ORM_EXPORT bool operator==(const SqlType& a, const SqlType& b);
};

inline SqlType Integer() { return {TypeKind::Integer, -1, -1, -1}; }
inline SqlType BigInteger() { return {TypeKind::BigInteger, -1, -1, -1}; }
inline SqlType String(int length = -1) { return {TypeKind::String, length, -1, -1}; }
inline SqlType Text() { return {TypeKind::Text, -1, -1, -1}; }
inline SqlType Numeric(int precision = -1, int scale = -1) {
    return {TypeKind::Numeric, -1, precision, scale};
}
inline SqlType Float() { return {TypeKind::Float, -1, -1, -1}; }
inline SqlType Boolean() { return {TypeKind::Boolean, -1, -1, -1}; }
inline SqlType Date() { return {TypeKind::Date, -1, -1, -1}; }
inline SqlType Time() { return {TypeKind::Time, -1, -1, -1}; }
inline SqlType DateTime() { return {TypeKind::DateTime, -1, -1, -1}; }
inline SqlType LargeBinary() { return {TypeKind::LargeBinary, -1, -1, -1}; }
/// A list in one column, on PostgreSQL; of lists: ArrayOf(ArrayOf(Integer())).
ESPALIER_ORM_EXPORT SqlType ArrayOf(const SqlType& element);

} // namespace espalier::orm
