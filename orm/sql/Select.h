// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/sql/FromClause.h"
#include "orm/sql/RowLock.h"

#include <concepts>
#include <memory>
#include <optional>
#include <vector>

namespace espalier::orm {

struct SelectData;
enum class SetOperation : quint8;

/// A SELECT as an immutable value: each call returns a changed copy. Without `from()` the tables of
/// the selected columns are taken.
class ESPALIER_ORM_EXPORT Select {
public:
    Select();
    explicit Select(const std::vector<Expression>& columns);

    Select columns(const std::vector<Expression>& columns) const; ///< replaces
    Select addColumns(const std::vector<Expression>& columns) const;
    Select from(const FromClause& from) const; ///< adds; several are a cross join
    Select replaceFrom(const FromClause& from) const;
    Select where(const Expression& condition) const; ///< AND with what is there
    /// Two Columns compared with == give a bool: write columnOf(a) == columnOf(b).
    Select where(std::same_as<bool> auto condition) const = delete;
    Select groupBy(const std::vector<Expression>& terms) const;
    Select having(const Expression& condition) const;
    Select having(std::same_as<bool> auto condition) const = delete;
    Select orderBy(const std::vector<Expression>& terms) const; ///< adds
    Select replaceOrderBy(const std::vector<Expression>& terms) const;
    Select limit(std::optional<qint64> rows) const;
    Select offset(std::optional<qint64> rows) const;
    Select distinct(bool on = true) const;
    /// Set operations, applied from left to right whatever the database's precedence is.
    Select unionAll(const Select& other) const;
    Select unionWith(const Select& other) const;
    Select intersect(const Select& other) const;
    Select intersectAll(const Select& other) const; ///< SQLite has none
    Select except(const Select& other) const;
    Select exceptAll(const Select& other) const; ///< SQLite has none
    /// Locks the rows until the transaction ends, where the database has row locks.
    Select withLock(const std::optional<RowLock>& lock) const;
    /// WITH name(columnNames) AS (body); `recursive` lets the body refer to `name`.
    Select with(const QString& name, const QStringList& columnNames, const Select& body,
                bool recursive = false) const;

    const SelectData& data() const { return *m_data; }
    explicit Select(std::shared_ptr<const SelectData> data) : m_data(std::move(data)) {}

private:
    Select combined(SetOperation operation, const Select& other) const;
    std::shared_ptr<const SelectData> m_data;
};

} // namespace espalier::orm
