// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/ConnectionData.h"

#include <chrono>
#include <optional>

namespace espalier::orm {

/// One run of a prepared statement: finishes it, logs it and keeps it for the next time.
class StatementRun {
public:
    StatementRun(Connection::Data& connection, const Statement& statement);
    ~StatementRun();
    StatementRun(const StatementRun&) = delete;
    StatementRun& operator=(const StatementRun&) = delete;

    bool isSelect() const {
        return m_prepared.native ? m_prepared.native->isSelect() : m_prepared.query->isSelect();
    }
    int width() const { return int(m_names.size()); }
    const QStringList& names() const { return m_names; }
    /// Appends the next row's values to `cells`; false after the last one.
    bool next(std::vector<Value>& cells);
    qint64 rowsAffected() const;
    Value lastInsertId() const;
    void succeeded(qint64 rows);

private:
    void prepare();
    void execute();
    void executeNatively();
    void describeRows();
    QStringList columnNames() const;

    Connection::Data& m_connection;
    const Statement& m_statement;
    PreparedQuery m_prepared;
    std::unique_ptr<RowReader> m_reader;
    RowReader* m_rowsOf = nullptr;           ///< the reader, or the native statement
    std::vector<std::size_t> m_converted;    ///< columns whose values a converter makes
    std::optional<QString> m_textWithValues; ///< where values are not bound
    QStringList m_names;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    qint64 m_rows = -1;
    qint64 m_generation = 0;
    bool m_isPrepared = true;
    bool m_succeeded = false;
};

} // namespace espalier::orm
