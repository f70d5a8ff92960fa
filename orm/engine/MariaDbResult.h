// SPDX-License-Identifier: MIT
#pragma once

#if ESPALIER_HAS_LIBMARIADB

#include "orm/dialect/MariaDbDialect.h"

#include <mysql.h>

#include <array>
#include <memory>
#include <vector>

namespace espalier::orm {

/// The rows of a prepared statement that was just executed, in the binary protocol. Lives shorter
/// than the statement.
class MariaDbResult {
public:
    /// Without columns where the statement gives no rows.
    MariaDbResult(MYSQL_STMT* statement, const MariaDbDialect& dialect,
                  const std::vector<SqlType>& types);

    const QStringList& names() const { return m_names; }
    /// Appends the next row's values; false after the last one and when reading failed.
    bool next(std::vector<Value>& cells);
    bool hasFailed() const { return m_failed; }

private:
    /// Longer values are fetched when their length is known.
    struct Column {
        unsigned long length = 0;
        my_bool isNull = 0;
        double real = 0;
        float single = 0;
        std::array<char, 64> text = {};
        QByteArray longText;
        MariaDbCell cell = MariaDbCell::Text;
        SqlType type;
    };

    void describe(unsigned index, const MYSQL_FIELD& field);
    QByteArrayView textOf(std::size_t index);

    MYSQL_STMT* m_statement;
    const MariaDbDialect& m_dialect;
    std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> m_fields;
    QStringList m_names;
    std::vector<Column> m_columns;
    std::vector<MYSQL_BIND> m_binds;
    bool m_failed = false;
};

} // namespace espalier::orm

#endif
