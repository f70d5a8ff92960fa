// SPDX-License-Identifier: MIT
#include "orm/engine/MariaDbHandle.h"

#include "orm/engine/MariaDbCursor.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QSqlResult>

#if ESPALIER_HAS_LIBMARIADB

#include <errmsg.h>
#include <mysql.h>

#include <algorithm>
#include <memory>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

template <class Pointer> Pointer pointerIn(const QVariant& handle, const char* typeName) {
    return handle.isValid() && qstrcmp(handle.typeName(), typeName) == 0
               ? *static_cast<const Pointer*>(handle.constData())
               : nullptr;
}

MYSQL* connectionOf(void* handle) { return static_cast<MYSQL*>(handle); }

unsigned statusOf(void* handle) {
    unsigned status = 0;
    mariadb_get_infov(connectionOf(handle), MARIADB_CONNECTION_SERVER_STATUS, &status);
    return status;
}

const char* textOrNull(const QByteArray& text) {
    return text.isEmpty() ? nullptr : text.constData();
}

} // namespace

void MariaDbHandle::take(const QSqlDatabase& database, quint64 number, const Url& url) {
    drop();
    MYSQL* const connection = pointerIn<MYSQL*>(database.driver()->handle(), "st_mysql*");
    // Another client library's structure would have its number elsewhere.
    if (connection == nullptr || number == 0 || mysql_thread_id(connection) != number) {
        return;
    }
    m_connection = connection;
    const std::scoped_lock lock(m_cancelMutex);
    m_number = number;
    m_url = url;
}

void MariaDbHandle::drop() {
    m_connection = nullptr;
    const std::scoped_lock lock(m_cancelMutex);
    m_number = 0;
}

bool MariaDbHandle::isLost() const {
    if (m_connection == nullptr) {
        return false;
    }
    const unsigned code = mysql_errno(connectionOf(m_connection));
    constexpr unsigned connectionKilled = 1927;
    constexpr unsigned serverShutdown = 1053;
    return code == CR_SERVER_GONE_ERROR || code == CR_SERVER_LOST ||
           code == CR_SERVER_LOST_EXTENDED || code == connectionKilled || code == serverShutdown;
}

std::optional<bool> MariaDbHandle::isInTransaction() const {
    if (m_connection == nullptr) {
        return std::nullopt;
    }
    return (statusOf(m_connection) & SERVER_STATUS_IN_TRANS) != 0;
}

bool MariaDbHandle::readsLiteralsAsWritten() const {
    return m_connection == nullptr ||
           (statusOf(m_connection) & SERVER_STATUS_NO_BACKSLASH_ESCAPES) != 0;
}

void MariaDbHandle::cancel() {
    const std::scoped_lock lock(m_cancelMutex);
    if (m_number == 0) {
        return;
    }
    const std::unique_ptr<MYSQL, decltype(&mysql_close)> other(mysql_init(nullptr), &mysql_close);
    const unsigned seconds = 10;
    for (const mysql_option limit :
         {MYSQL_OPT_CONNECT_TIMEOUT, MYSQL_OPT_READ_TIMEOUT, MYSQL_OPT_WRITE_TIMEOUT})
        mysql_optionsv(other.get(), limit, &seconds);
    const auto tls = [this](QLatin1StringView option) {
        const auto found =
            std::ranges::find_if(m_url.tls, [&](const auto& pair) { return pair.first == option; });
        return found == m_url.tls.end() ? QByteArray() : found->second.toUtf8();
    };
    if (!m_url.tls.empty()) {
        mysql_ssl_set(other.get(), textOrNull(tls("ssl-key"_L1)), textOrNull(tls("ssl-cert"_L1)),
                      textOrNull(tls("ssl-ca"_L1)), textOrNull(tls("ssl-capath"_L1)),
                      textOrNull(tls("ssl-cipher"_L1)));
    }
    const QByteArray host = m_url.host.toUtf8();
    const QByteArray user = m_url.user.toUtf8();
    const QByteArray password = m_url.effectivePassword().toUtf8();
    const QByteArray socket = m_url.socket.toUtf8();
    if (mysql_real_connect(other.get(), textOrNull(host), textOrNull(user), textOrNull(password),
                           nullptr, m_url.port > 0 ? unsigned(m_url.port) : 0, textOrNull(socket),
                           0) != nullptr) {
        mysql_query(other.get(), "KILL QUERY " + QByteArray::number(m_number));
    }
}

bool MariaDbHandle::read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
                         const MariaDbDialect& dialect, std::vector<Value>& cells) const {
    if (m_connection == nullptr || query.result() == nullptr) {
        return false;
    }
    MYSQL_RES* const result = pointerIn<MYSQL_RES*>(query.result()->handle(), "st_mysql_res*");
    if (result == nullptr || result->current_row == nullptr ||
        width > int(mysql_num_fields(result))) {
        return false;
    }
    const unsigned long* const lengths = mysql_fetch_lengths(result);
    const SqlType unknown;
    for (int i = 0; i < width; ++i) {
        const char* const start = result->current_row[i];
        if (start == nullptr) {
            cells.emplace_back();
            continue;
        }
        const MYSQL_FIELD* const field = mysql_fetch_field_direct(result, unsigned(i));
        const SqlType& type = std::size_t(i) < types.size() ? types[std::size_t(i)] : unknown;
        const QByteArrayView text(start, qsizetype(lengths[i]));
        cells.push_back(field->type == MYSQL_TYPE_BIT
                            ? dialect.fromText(mariaDbBits(text), MariaDbCell::Whole, type)
                            : dialect.fromText(text, mariaDbCellOf(field), type));
    }
    return true;
}

} // namespace espalier::orm

#else

namespace espalier::orm {

void MariaDbHandle::take(const QSqlDatabase&, quint64, const Url&) {}

void MariaDbHandle::drop() {}

bool MariaDbHandle::isLost() const { return false; }

std::optional<bool> MariaDbHandle::isInTransaction() const { return std::nullopt; }

bool MariaDbHandle::readsLiteralsAsWritten() const { return true; }

void MariaDbHandle::cancel() {}

bool MariaDbHandle::read(const QSqlQuery&, const std::vector<SqlType>&, int, const MariaDbDialect&,
                         std::vector<Value>&) const {
    return false;
}

} // namespace espalier::orm

#endif
