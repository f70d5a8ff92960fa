// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Value.h"
#include "orm/sql/Statement.h"

#include <vector>

class QSqlQuery;

namespace espalier::orm {

class NativeConnection;

/// The rows of a query that runs, one after the other. Lives shorter than query and statement.
class RowReader {
public:
    virtual ~RowReader() = default;
    /// Appends the next row's cells; false after the last one and when reading failed. Not to be
    /// called again then.
    virtual bool next(std::vector<Value>& cells) = 0;
    virtual bool hasFailed() const = 0;
    /// Throws what the failure means.
    [[noreturn]] virtual void raise() const = 0;
};

/// By way of QtSql, whatever the driver.
class DriverRows final : public RowReader {
public:
    DriverRows(const NativeConnection& native, QSqlQuery& query, const Statement& statement,
               int width);
    bool next(std::vector<Value>& cells) override;
    bool hasFailed() const override;
    [[noreturn]] void raise() const override;

private:
    const NativeConnection& m_native;
    QSqlQuery& m_query;
    const Statement& m_statement;
    int m_width;
};

} // namespace espalier::orm
