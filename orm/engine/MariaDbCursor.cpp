// SPDX-License-Identifier: MIT
#include "orm/engine/MariaDbCursor.h"

#include "orm/engine/MariaDbHandle.h"

#if ESPALIER_HAS_LIBMARIADB

#include <mysql.h>

#include <charconv>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned binaryCharset = 63;

bool isReal(const MYSQL_FIELD& field) {
    return field.type == MYSQL_TYPE_DOUBLE || field.type == MYSQL_TYPE_FLOAT;
}

bool has(const MYSQL_FIELD& field, mariadb_field_attr_t attribute, QByteArrayView value) {
    MARIADB_CONST_STRING text{};
    return mariadb_field_attr(&text, &field, attribute) == 0 &&
           QByteArrayView(text.str, qsizetype(text.length)) == value;
}

/// A statement whose rows the server keeps.
class Cursor final : public NativeCursor {
public:
    Cursor(MYSQL* connection, const MariaDbDialect& dialect, const Statement& query,
           qsizetype batchRows)
        : m_dialect(dialect), m_query(query),
          m_statement(mysql_stmt_init(connection), &mysql_stmt_close) {
        const unsigned long type = CURSOR_TYPE_READ_ONLY;
        const unsigned long rows = static_cast<unsigned long>(batchRows);
        const QByteArray text = dialect.textWithValues(query).toUtf8();
        mysql_stmt_attr_set(m_statement.get(), STMT_ATTR_CURSOR_TYPE, &type);
        mysql_stmt_attr_set(m_statement.get(), STMT_ATTR_PREFETCH_ROWS, &rows);
        check(mysql_stmt_prepare(m_statement.get(), text.constData(),
                                 static_cast<unsigned long>(text.size())));
        check(mysql_stmt_execute(m_statement.get()));
        bind();
    }

    const QStringList& names() const override { return m_names; }

    bool next(std::vector<Value>& cells) override {
        const int outcome = mysql_stmt_fetch(m_statement.get());
        if (outcome == MYSQL_NO_DATA) {
            return false;
        }
        check(outcome == MYSQL_DATA_TRUNCATED ? 0 : outcome);
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            cells.push_back(m_cells[i].isNull != 0 ? Value() : cell(i));
        }
        return true;
    }

private:
    struct Cell {
        unsigned long length = 0;
        my_bool isNull = 0;
        double real = 0;
        float single = 0;
    };

    void check(int failed) const {
        if (failed == 0) {
            return;
        }
        m_dialect.raise(QString::number(mysql_stmt_errno(m_statement.get())),
                        QString::fromUtf8(mysql_stmt_error(m_statement.get())), m_query);
    }

    // Texts are fetched when their length is known.
    void bind() {
        m_result.reset(mysql_stmt_result_metadata(m_statement.get()));
        const unsigned width = m_result ? mysql_num_fields(m_result.get()) : 0;
        m_cells.resize(width);
        m_binds.resize(width);
        for (unsigned i = 0; i < width; ++i) {
            const MYSQL_FIELD* const field = mysql_fetch_field_direct(m_result.get(), i);
            m_names += QString::fromUtf8(field->name);
            MYSQL_BIND& bind = m_binds[i];
            bind = {};
            bind.buffer_type = isReal(*field) ? field->type : MYSQL_TYPE_STRING;
            if (field->type == MYSQL_TYPE_DOUBLE) {
                bind.buffer = &m_cells[i].real;
            } else if (field->type == MYSQL_TYPE_FLOAT) {
                bind.buffer = &m_cells[i].single;
            }
            bind.length = &m_cells[i].length;
            bind.is_null = &m_cells[i].isNull;
        }
        check(mysql_stmt_bind_result(m_statement.get(), m_binds.data()));
    }

    QByteArray textOf(std::size_t index) {
        const MYSQL_FIELD* const field = mysql_fetch_field_direct(m_result.get(), unsigned(index));
        if (isReal(*field)) {
            char buffer[32] = {};
            const Cell& cell = m_cells[index];
            const auto [end, error] =
                field->type == MYSQL_TYPE_FLOAT
                    ? std::to_chars(std::begin(buffer), std::end(buffer), cell.single)
                    : std::to_chars(std::begin(buffer), std::end(buffer), cell.real);
            return {buffer, end - buffer};
        }
        QByteArray text(qsizetype(m_cells[index].length), Qt::Uninitialized);
        MYSQL_BIND bind = m_binds[index];
        bind.buffer = text.data();
        bind.buffer_length = static_cast<unsigned long>(text.size());
        if (!text.isEmpty()) {
            check(mysql_stmt_fetch_column(m_statement.get(), &bind, unsigned(index), 0));
        }
        return text;
    }

    Value cell(std::size_t index) {
        const MYSQL_FIELD* const field = mysql_fetch_field_direct(m_result.get(), unsigned(index));
        const SqlType type =
            index < m_query.resultTypes.size() ? m_query.resultTypes[index] : SqlType();
        const QByteArray text = textOf(index);
        Value value = field->type == MYSQL_TYPE_BIT
                          ? m_dialect.fromText(mariaDbBits(text), MariaDbCell::Whole, type)
                          : m_dialect.fromText(text, mariaDbCellOf(field), type);
        return value;
    }

    const MariaDbDialect& m_dialect;
    Statement m_query;
    QStringList m_names;
    std::vector<Cell> m_cells;
    std::vector<MYSQL_BIND> m_binds;
    std::unique_ptr<MYSQL_STMT, decltype(&mysql_stmt_close)> m_statement{nullptr,
                                                                         &mysql_stmt_close};
    std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> m_result{nullptr, &mysql_free_result};
};

} // namespace

MariaDbCell mariaDbCellOf(const void* field) {
    const MYSQL_FIELD& described = *static_cast<const MYSQL_FIELD*>(field);
    switch (described.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
    case MYSQL_TYPE_BIT:
        return MariaDbCell::Whole;
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL:
        return MariaDbCell::Exact;
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
        return MariaDbCell::Real;
    case MYSQL_TYPE_DATE:
    case MYSQL_TYPE_NEWDATE:
        return MariaDbCell::Date;
    case MYSQL_TYPE_TIME:
        return MariaDbCell::Time;
    case MYSQL_TYPE_DATETIME:
        return MariaDbCell::Clock;
    case MYSQL_TYPE_TIMESTAMP:
        return MariaDbCell::Instant;
    case MYSQL_TYPE_JSON:
        return MariaDbCell::Json;
    default:
        break;
    }
    if (has(described, MARIADB_FIELD_ATTR_DATA_TYPE_NAME, "uuid")) {
        return MariaDbCell::Uuid;
    }
    if (has(described, MARIADB_FIELD_ATTR_FORMAT_NAME, "json")) {
        return MariaDbCell::Json;
    }
    return described.charsetnr == binaryCharset ? MariaDbCell::Bytes : MariaDbCell::Text;
}

QByteArray mariaDbBits(QByteArrayView bytes) {
    quint64 number = 0;
    for (const char byte : bytes) {
        number = (number << 8U) | quint8(byte);
    }
    return QByteArray::number(number);
}

std::unique_ptr<NativeCursor> openMariaDbCursor(const MariaDbHandle& handle,
                                                const MariaDbDialect& dialect,
                                                const Statement& query, qsizetype batchRows) {
    if (!handle.isTaken()) {
        return nullptr;
    }
    return std::make_unique<Cursor>(static_cast<MYSQL*>(handle.connection()), dialect, query,
                                    batchRows);
}

} // namespace espalier::orm

#else

namespace espalier::orm {

std::unique_ptr<NativeCursor> openMariaDbCursor(const MariaDbHandle&, const MariaDbDialect&,
                                                const Statement&, qsizetype) {
    return nullptr;
}

} // namespace espalier::orm

#endif
