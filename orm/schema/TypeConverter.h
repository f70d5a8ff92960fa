// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"
#include "orm/schema/SqlType.h"

#include <QStringList>

#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace espalier::orm {

/// How a program's values are stored: applied to every bound value and every result of the type, in
/// statements and in criteria alike. NULL is not converted. The functions may be called from any
/// thread.
struct TypeConverter {
    QString name;
    std::function<Value(const Value&)> bind;   ///< to the database
    std::function<Value(const Value&)> result; ///< from the database
};

/// A type that is stored as another one:
/// `Column("tags", Decorated(Text(), u"Tags"_s, joinTags, splitTags))`.
ESPALIER_ORM_EXPORT SqlType Decorated(const SqlType& stored, const QString& name,
                                      std::function<Value(const Value&)> bind,
                                      std::function<Value(const Value&)> result);

/// Numbers that are stored by name. Errors when used: DataError for a value that has no name and
/// for a name that has no value.
ESPALIER_ORM_EXPORT SqlType NamedNumbers(const std::vector<std::pair<qint64, QString>>& names);
/// Texts of which only these are accepted.
ESPALIER_ORM_EXPORT SqlType Choice(const QStringList& texts);
/// A C++ enumeration by name: `Enum<Color>({{Color::Red, u"red"_s}, ...})`. By number: Integer().
template <class E>
    requires std::is_enum_v<E>
SqlType Enum(const std::vector<std::pair<E, QString>>& names) {
    std::vector<std::pair<qint64, QString>> numbers;
    for (const auto& [value, name] : names)
        numbers.emplace_back(qint64(value), name);
    return NamedNumbers(numbers);
}

} // namespace espalier::orm
