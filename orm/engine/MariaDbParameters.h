// SPDX-License-Identifier: MIT
#pragma once

#if ESPALIER_HAS_LIBMARIADB

#include "orm/dialect/MariaDbDialect.h"

#include <mysql.h>

#include <vector>

namespace espalier::orm {

/// A statement's values as the client library sends them: decimals exact, times to the millisecond
/// with their dates, texts in UTF-8. Points into itself: not to be copied.
class MariaDbParameters {
public:
    MariaDbParameters(const Statement& statement, const MariaDbDialect& dialect);
    MariaDbParameters(const MariaDbParameters&) = delete;
    MariaDbParameters& operator=(const MariaDbParameters&) = delete;

    /// Of the only row. Errors: DataError.
    std::vector<MYSQL_BIND>& ofOneRow();
    /// Of rows that travel as arrays, `firstRow` and those behind it whose values have its types,
    /// NULL apart: how many stands in arrayRows(). Errors: DataError.
    std::vector<MYSQL_BIND>& ofRows(std::size_t firstRow);
    std::size_t arrayRows() const { return m_arrayRows; }

private:
    struct Cell {
        union {
            qint64 whole = 0;
            double real;
            MYSQL_TIME time;
        };
        QByteArray text;
        unsigned long length = 0;
    };
    /// One marker's values of many rows.
    struct Array {
        std::vector<quint64> numbers;
        std::vector<void*> pointers;
        std::vector<unsigned long> lengths;
        std::vector<char> indicators;
    };

    void set(MYSQL_BIND& bind, Cell& cell, std::size_t binding) const;
    void setTime(MYSQL_BIND& bind, Cell& cell, const Value& value, const SqlType& type) const;
    bool joins(std::size_t row);
    void gather(std::size_t place, MYSQL_BIND& bind);

    const Statement& m_statement;
    const MariaDbDialect& m_dialect;
    std::size_t m_places; ///< `?` in the statement
    std::size_t m_arrayRows = 0;
    std::vector<Cell> m_cells; ///< row by row
    std::vector<Array> m_arrays;
    std::vector<MYSQL_BIND> m_binds;
};

} // namespace espalier::orm

#endif
