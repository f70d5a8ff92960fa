// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/Dialect.h"
#include "orm/engine/RowReader.h"

struct sqlite3_stmt;

namespace espalier::orm {

/// The rows of a query that QSQLITE has started, taken from the statement beneath it: without the
/// QVariants between and without UTF-16 on the way. The driver binds, starts and resets it.
class SqliteRows final : public RowReader {
public:
    /// Null where the driver does not give its statement.
    static sqlite3_stmt* statementOf(const QSqlQuery& query);
    SqliteRows(const Dialect& dialect, QSqlQuery& query, sqlite3_stmt* native,
               const Statement& statement, int width);
    bool next(std::vector<Value>& cells) override;
    bool hasFailed() const override;
    [[noreturn]] void raise() const override;

private:
    bool step();
    Value cell(int column) const;

    const Dialect& m_dialect;
    QSqlQuery& m_query;
    sqlite3_stmt* m_native;
    const Statement& m_statement;
    std::vector<SqlType> m_types; ///< one a column
    bool m_started = false;
    int m_failure = 0; ///< SQLite's code, when a step failed
    QString m_reason;
};

} // namespace espalier::orm
