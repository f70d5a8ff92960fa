// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <QByteArray>

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <vector>

namespace espalier::orm {

class Value;

/// The list that one column of a row holds, as PostgreSQL's arrays do: values of one type, any of
/// them NULL; lists of lists are of equal length. Immutable and shared: cheap to copy. Threads:
/// like int.
class ESPALIER_ORM_EXPORT Array {
public:
    Array() noexcept = default;
    Array(std::vector<Value> values);
    Array(std::initializer_list<Value> values);

    const std::vector<Value>& values() const noexcept;
    qsizetype size() const noexcept;
    bool isEmpty() const noexcept { return size() == 0; }
    /// Counted from 0. Errors: DataError outside of the list.
    const Value& at(qsizetype place) const;

    friend ESPALIER_ORM_EXPORT bool operator==(const Array& a, const Array& b);

private:
    std::shared_ptr<const std::vector<Value>> m_values; ///< null: empty
};

} // namespace espalier::orm
