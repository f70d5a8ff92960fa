// SPDX-License-Identifier: MIT
#include "orm/engine/SqliteRows.h"

#include "orm/dialect/SqliteValues.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlResult>
#include <QVariant>

#include <algorithm>
#include <sqlite3.h>

namespace espalier::orm {

namespace {

/// Null when it is not ASCII.
QString asciiText(const unsigned char* text, int size) {
    QString wide(size, Qt::Uninitialized);
    auto* const to = reinterpret_cast<char16_t*>(wide.data());
    unsigned char all = 0;
    for (int i = 0; i < size; ++i) {
        all |= text[i];
        to[i] = text[i];
    }
    return all < 0x80 ? wide : QString();
}

// What is not well formed becomes the same replacement characters as through the driver.
QString textOf(sqlite3_value* value) {
    const unsigned char* utf8 = sqlite3_value_text(value);
    const int size = sqlite3_value_bytes(value);
    if (size == 0)
        return QString(QLatin1StringView(""));
    if (QString text = asciiText(utf8, size); !text.isNull())
        return text;
    const auto* utf16 = static_cast<const QChar*>(sqlite3_value_text16(value));
    return QString(utf16, sqlite3_value_bytes16(value) / qsizetype(sizeof(QChar)));
}

} // namespace

sqlite3_stmt* SqliteRows::statementOf(const QSqlQuery& query) {
    const QVariant opaque = query.result()->handle();
    return opaque.isValid() && qstrcmp(opaque.typeName(), "sqlite3_stmt*") == 0
               ? *static_cast<sqlite3_stmt* const*>(opaque.constData())
               : nullptr;
}

SqliteRows::SqliteRows(const Dialect& dialect, QSqlQuery& query, sqlite3_stmt* native,
                       const Statement& statement, int width)
    : m_dialect(dialect), m_query(query), m_native(native), m_statement(statement),
      m_types(statement.resultTypes) {
    m_types.resize(std::size_t(width));
}

/// The driver has made the first step already, and keeps what came of it for its own next().
bool SqliteRows::step() {
    if (!m_started) {
        m_started = true;
        return m_query.next();
    }
    const int result = sqlite3_step(m_native);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE) {
        m_failure = result;
        m_reason = QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_native)));
    }
    sqlite3_reset(m_native); // the locks go with the last row
    return false;
}

bool SqliteRows::next(std::vector<Value>& cells) {
    if (!step())
        return false;
    for (int column = 0; column < int(m_types.size()); ++column)
        cells.push_back(cell(column));
    return true;
}

// The value is not locked against other threads, which have no part in this connection.
Value SqliteRows::cell(int column) const {
    sqlite3_value* const value = sqlite3_column_value(m_native, column);
    const SqlType& type = m_types[std::size_t(column)];
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return SqliteValues::ofInteger(sqlite3_value_int64(value), type);
    case SQLITE_FLOAT:
        return SqliteValues::ofReal(sqlite3_value_double(value), type);
    case SQLITE_TEXT:
        return SqliteValues::ofText(textOf(value), type);
    case SQLITE_BLOB: {
        const void* bytes = sqlite3_value_blob(value);
        return QByteArray(static_cast<const char*>(bytes), sqlite3_value_bytes(value));
    }
    default:
        return {};
    }
}

bool SqliteRows::hasFailed() const { return m_failure != 0 || m_query.lastError().isValid(); }

void SqliteRows::raise() const {
    const QSqlError error = m_query.lastError();
    if (m_failure == 0)
        m_dialect.raise(error.nativeErrorCode(),
                        error.databaseText().isEmpty() ? error.driverText() : error.databaseText(),
                        m_statement);
    m_dialect.raise(QString::number(m_failure), m_reason, m_statement);
    Q_UNREACHABLE(); // g++ 12 does not see that a virtual function never returns
}

} // namespace espalier::orm
