// SPDX-License-Identifier: MIT
#include "orm/engine/MariaDbResult.h"

#if ESPALIER_HAS_LIBMARIADB

#include "orm/engine/MariaDbCursor.h"

#include <charconv>

namespace espalier::orm {

MariaDbResult::MariaDbResult(MYSQL_STMT* statement, const MariaDbDialect& dialect,
                             const std::vector<SqlType>& types)
    : m_statement(statement), m_dialect(dialect),
      m_fields(mysql_stmt_result_metadata(statement), &mysql_free_result) {
    const unsigned width = m_fields ? mysql_num_fields(m_fields.get()) : 0;
    m_columns.resize(width);
    m_binds.resize(width);
    for (unsigned i = 0; i < width; ++i) {
        if (i < types.size())
            m_columns[i].type = types[i];
        describe(i, *mysql_fetch_field_direct(m_fields.get(), i));
    }
    m_failed = width > 0 && mysql_stmt_bind_result(statement, m_binds.data()) != 0;
}

void MariaDbResult::describe(unsigned index, const MYSQL_FIELD& field) {
    Column& column = m_columns[index];
    MYSQL_BIND& bind = m_binds[index];
    m_names += QString::fromUtf8(field.name);
    column.cell = mariaDbCellOf(&field);
    bind = {};
    bind.length = &column.length;
    bind.is_null = &column.isNull;
    bind.buffer_type = MYSQL_TYPE_STRING;
    bind.buffer = column.text.data();
    bind.buffer_length = static_cast<unsigned long>(column.text.size());
    if (field.type == MYSQL_TYPE_DOUBLE || field.type == MYSQL_TYPE_FLOAT) {
        bind.buffer_type = field.type;
        bind.buffer = field.type == MYSQL_TYPE_DOUBLE ? static_cast<void*>(&column.real)
                                                      : static_cast<void*>(&column.single);
    }
}

bool MariaDbResult::next(std::vector<Value>& cells) {
    if (m_failed || m_columns.empty())
        return false;
    const int outcome = mysql_stmt_fetch(m_statement);
    m_failed = outcome == 1;
    if (m_failed || outcome == MYSQL_NO_DATA)
        return false;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].isNull != 0) {
            cells.emplace_back();
            continue;
        }
        const QByteArrayView text = textOf(i);
        if (m_failed)
            return false;
        const bool isBit =
            mysql_fetch_field_direct(m_fields.get(), unsigned(i))->type == MYSQL_TYPE_BIT;
        const Column& column = m_columns[i];
        cells.push_back(isBit ? m_dialect.fromText(mariaDbBits(text), column.cell, column.type)
                              : m_dialect.fromText(text, column.cell, column.type));
    }
    return true;
}

QByteArrayView MariaDbResult::textOf(std::size_t index) {
    Column& column = m_columns[index];
    MYSQL_BIND bind = m_binds[index];
    if (bind.buffer_type != MYSQL_TYPE_STRING) {
        char* const first = column.text.data();
        char* const last = first + column.text.size();
        const auto [end, error] = bind.buffer_type == MYSQL_TYPE_FLOAT
                                      ? std::to_chars(first, last, column.single)
                                      : std::to_chars(first, last, column.real);
        return {first, end - first};
    }
    if (column.length <= column.text.size())
        return {column.text.data(), qsizetype(column.length)};
    column.longText.resize(qsizetype(column.length));
    bind.buffer = column.longText.data();
    bind.buffer_length = column.length;
    m_failed = mysql_stmt_fetch_column(m_statement, &bind, unsigned(index), 0) != 0;
    return column.longText;
}

} // namespace espalier::orm

#endif
