// SPDX-License-Identifier: MIT
#include "orm/engine/MariaDbCursor.h"

#include "orm/engine/MariaDbStatement.h"

#if ESPALIER_HAS_LIBMARIADB

#include <mysql.h>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned binaryCharset = 63;

bool has(const MYSQL_FIELD& field, mariadb_field_attr_t attribute, QByteArrayView value) {
    MARIADB_CONST_STRING text{};
    return mariadb_field_attr(&text, &field, attribute) == 0 &&
           QByteArrayView(text.str, qsizetype(text.length)) == value;
}

/// A statement whose rows the server keeps.
class Cursor final : public NativeCursor {
public:
    Cursor(std::unique_ptr<NativeStatement> statement, const Statement& query)
        : m_query(query), m_statement(std::move(statement)) {
        if (!m_statement->execute(m_query))
            m_statement->raise();
        m_names = m_statement->names();
    }

    const QStringList& names() const override { return m_names; }

    bool next(std::vector<Value>& cells) override {
        if (m_statement->next(cells))
            return true;
        if (m_statement->hasFailed())
            m_statement->raise();
        return false;
    }

private:
    Statement m_query;
    std::unique_ptr<NativeStatement> m_statement;
    QStringList m_names;
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

std::unique_ptr<NativeCursor> openMariaDbCursor(const MariaDbConnection& connection,
                                                const Statement& query, qsizetype batchRows) {
    std::unique_ptr<NativeStatement> statement = newMariaDbStatement(connection, batchRows);
    return statement ? std::make_unique<Cursor>(std::move(statement), query) : nullptr;
}

} // namespace espalier::orm

#else

namespace espalier::orm {

std::unique_ptr<NativeCursor> openMariaDbCursor(const MariaDbConnection&, const Statement&,
                                                qsizetype) {
    return nullptr;
}

} // namespace espalier::orm

#endif
