// SPDX-License-Identifier: MIT
#include "orm/engine/Refusal.h"

#include <QRegularExpression>

#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

Refusal notConnected(const QString& text) {
    // "Can't connect to server on 'host' (110)": errno's number, but EINPROGRESS when refused.
    static const QRegularExpression number(u"\\((?:errno: )?\"?(\\d+)\"?[^()]*\\)\\s*$"_s);
    const int code = number.match(text).captured(1).toInt();
    constexpr int timedOut = 110;
    constexpr int noRoute = 113;
    constexpr int noNetwork = 101;
    return code == timedOut || code == noRoute || code == noNetwork ? Refusal::NoAnswer
                                                                    : Refusal::NobodyListens;
}

Refusal ofMariaDb(int code, const QString& text) {
    switch (code) {
    case 1045: // ER_ACCESS_DENIED_ERROR
    case 1698: // ER_ACCESS_DENIED_NO_PASSWORD_ERROR
        return text.contains(u"using password: NO") || code == 1698 ? Refusal::PasswordNeeded
                                                                    : Refusal::PasswordWrong;
    case 1044: // ER_DBACCESS_DENIED_ERROR
    case 1130: // ER_HOST_NOT_PRIVILEGED
        return Refusal::AccessDenied;
    case 1049: // ER_BAD_DB_ERROR
        return Refusal::NoSuchDatabase;
    case 1040: // ER_CON_COUNT_ERROR
    case 1203: // ER_TOO_MANY_USER_CONNECTIONS
        return Refusal::TooManyOthers;
    case 2002: // CR_CONNECTION_ERROR
    case 2003: // CR_CONN_HOST_ERROR
        return notConnected(text);
    case 2005: // CR_UNKNOWN_HOST
        return Refusal::NoSuchHost;
    case 2026: // CR_SSL_CONNECTION_ERROR
        return Refusal::NoEncryption;
    default:
        return Refusal::Other;
    }
}

// Source: messages of libpq (fe-connect.c, fe-auth.c, fe-secure-openssl.c) and of the server's
// postinit.c and auth.c. The more particular one comes first.
Refusal ofPostgres(const QString& text) {
    static const std::pair<QLatin1StringView, Refusal> signs[] = {
        {"no password supplied"_L1, Refusal::PasswordNeeded},
        {"password authentication failed"_L1, Refusal::PasswordWrong},
        {"authentication failed for user"_L1, Refusal::AccessDenied},
        {"no pg_hba.conf entry"_L1, Refusal::AccessDenied},
        {"permission denied for database"_L1, Refusal::AccessDenied},
        {"is not permitted to log in"_L1, Refusal::AccessDenied},
        {"too many"_L1, Refusal::TooManyOthers},
        {"remaining connection slots"_L1, Refusal::TooManyOthers},
        {"could not translate host name"_L1, Refusal::NoSuchHost},
        {"SSL"_L1, Refusal::NoEncryption},
        {"certificate"_L1, Refusal::NoEncryption},
        {"timeout expired"_L1, Refusal::NoAnswer},
        {"timed out"_L1, Refusal::NoAnswer},
        {"No route to host"_L1, Refusal::NoAnswer},
        {"unreachable"_L1, Refusal::NoAnswer},
        {"Connection refused"_L1, Refusal::NobodyListens},
        {"No such file or directory"_L1, Refusal::NobodyListens},
    };
    for (const auto& [sign, refusal] : signs) {
        if (text.contains(sign)) {
            return refusal;
        }
    }
    static const QRegularExpression missing(u"(database|role) \".*\" does not exist"_s);
    const QString what = missing.match(text).captured(1);
    return what == u"database"_s ? Refusal::NoSuchDatabase
           : what == u"role"_s   ? Refusal::AccessDenied
                                 : Refusal::Other;
}

} // namespace

Refusal refusalOf(const Error& error) {
    const ErrorContext& context = error.context();
    if (dynamic_cast<const ConnectionError*>(&error) == nullptr) {
        return Refusal::Other;
    }
    if (context.driverCode == driverMissing) {
        return Refusal::DriverMissing;
    }
    bool isNumber = false;
    const int code = context.driverCode.toInt(&isNumber);
    return isNumber ? ofMariaDb(code, context.driverText) : ofPostgres(context.driverText);
}

} // namespace espalier::orm
