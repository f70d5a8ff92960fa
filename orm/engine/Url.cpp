// SPDX-License-Identifier: MIT
#include "orm/engine/Url.h"

#include "orm/base/Error.h"

#include <QByteArray>
#include <QDir>
#include <QHash>
#include <QStringDecoder>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool isSchemeCharacter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'+' || c == u'-' || c == u'.';
}

/// The length of a leading scheme that "://" follows, or 0.
qsizetype schemeLength(const QString& text) {
    qsizetype i = 0;
    while (i < text.size() && isSchemeCharacter(text[i])) {
        ++i;
    }
    return QStringView(text).mid(i).startsWith(u"://") ? i : 0;
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QString percentDecoded(QStringView text) {
    const QByteArray utf8 = text.toUtf8();
    QByteArray decoded;
    decoded.reserve(utf8.size());
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (utf8[i] != '%') {
            decoded += utf8[i];
            continue;
        }
        const int high = i + 2 < utf8.size() ? hexDigit(utf8[i + 1]) : -1;
        const int low = i + 2 < utf8.size() ? hexDigit(utf8[i + 2]) : -1;
        if (high < 0 || low < 0 || (high == 0 && low == 0)) {
            throw ConnectionError(u"Malformed URL: '%' must be followed by two hexadecimal digits "
                                  "other than 00; write '%25' for the character itself."_s);
        }
        decoded += char(high * 16 + low);
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString result = decoder(decoded);
    if (decoder.hasError()) {
        throw ConnectionError(u"Malformed URL: the decoded text is not UTF-8."_s);
    }
    return result;
}

bool flag(QStringView name, QStringView value) {
    if (value == u"1" || value == u"true" || value == u"yes") {
        return true;
    }
    if (value == u"0" || value == u"false" || value == u"no") {
        return false;
    }
    throw ConnectionError(u"Malformed URL: %1 must be 0 or 1, not \"%2\"."_s.arg(name, value));
}

/// The names of the client library.
QStringList tlsOptions(const Url& url) {
    if (url.scheme == u"postgresql") {
        return {u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s, u"sslcrl"_s};
    }
    return {u"ssl-ca"_s, u"ssl-capath"_s, u"ssl-cert"_s, u"ssl-key"_s, u"ssl-cipher"_s};
}

void addTlsOption(Url& url, const QString& name, const QString& value) {
    static const QStringList modes{u"disable"_s, u"allow"_s,     u"prefer"_s,
                                   u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    if (name == u"sslmode" && !modes.contains(value)) {
        throw ConnectionError(
            u"Malformed URL: sslmode is one of %1, not \"%2\"."_s.arg(modes.join(u", "), value));
    }
    if (value.isEmpty() || value.contains(QChar(u'\0'))) {
        throw ConnectionError(u"Malformed URL: %1 needs a value."_s.arg(name));
    }
    url.tls.emplace_back(name, value);
}

void applyOption(Url& url, QStringView name, QStringView value) {
    if (name == u"readonly") {
        url.readOnly = flag(name, value);
    } else if (name == u"create" && !url.isServer()) {
        url.create = flag(name, value);
    } else if (name == u"busy_timeout") {
        bool ok = false;
        const int milliseconds = value.toInt(&ok);
        if (!ok || milliseconds < 0) {
            throw ConnectionError(u"Malformed URL: busy_timeout is a number of milliseconds."_s);
        }
        url.busyTimeout = std::chrono::milliseconds(milliseconds);
    } else if (name == u"socket" && url.isServer()) {
        url.socket = percentDecoded(value);
    } else if (url.isServer() && tlsOptions(url).contains(name)) {
        addTlsOption(url, name.toString(), percentDecoded(value));
    } else {
        const QString known =
            url.isServer()
                ? u"readonly, busy_timeout, socket, %1"_s.arg(tlsOptions(url).join(u", "))
                : u"readonly, create and busy_timeout"_s;
        throw ConnectionError(
            u"Malformed URL: unknown option \"%1\"; known are %2."_s.arg(name, known));
    }
}

/// Cuts the options off `rest` and applies them.
QStringView withoutOptions(QStringView rest, Url& url) {
    const qsizetype question = rest.indexOf(u'?');
    if (question < 0) {
        return rest;
    }
    for (const QStringView option : rest.mid(question + 1).split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = option.indexOf(u'=');
        applyOption(url, equals < 0 ? option : option.left(equals),
                    equals < 0 ? QStringView(u"1") : option.mid(equals + 1));
    }
    return rest.left(question);
}

Url parseSqlite(QStringView rest) {
    Url url;
    url.scheme = u"sqlite"_s;
    url.create = true;
    const QStringView location = withoutOptions(rest, url);
    if (!location.isEmpty() && !location.startsWith(u'/')) {
        throw ConnectionError(
            u"Malformed URL: an SQLite database has no host or user; a relative path "
            "follows three slashes (sqlite:///name.sqlite), an absolute path four."_s);
    }
    url.path = percentDecoded(location.mid(1));
    if (url.path == u":memory:") {
        url.path.clear();
    }
    url.create = url.create && !url.readOnly;
    return url;
}

/// "host:port", "[::1]:port"
void parseHost(QStringView text, Url& url) {
    const qsizetype bracket = text.startsWith(u'[') ? text.indexOf(u']') : -1;
    const qsizetype colon = text.indexOf(u':', bracket + 1);
    const QStringView name = colon < 0 ? text : text.left(colon);
    url.host = percentDecoded(bracket < 0 ? name : name.mid(1, bracket - 1));
    if (colon < 0) {
        return;
    }
    bool ok = false;
    url.port = text.mid(colon + 1).toInt(&ok);
    if (!ok || url.port < 1 || url.port > 65535) {
        throw ConnectionError(u"Malformed URL: the port is a number from 1 to 65535."_s);
    }
}

Url parseServer(const QString& scheme, QStringView rest) {
    Url url;
    url.scheme = scheme;
    const QStringView location = withoutOptions(rest, url);
    const qsizetype slash = location.indexOf(u'/');
    const QStringView authority = slash < 0 ? location : location.left(slash);
    const qsizetype at = authority.lastIndexOf(u'@');
    url.user = percentDecoded(authority.left(std::max<qsizetype>(at, 0)));
    parseHost(authority.mid(at + 1), url);
    url.database = percentDecoded(slash < 0 ? QStringView() : location.mid(slash + 1));
    for (const QString& part : {url.user, url.host, url.database, url.socket}) {
        if (part.contains(QChar(u'\0'))) {
            throw ConnectionError(u"Malformed URL: it contains a NUL character."_s);
        }
    }
    return url;
}

QString percentEncoded(const QString& text, QStringView reserved) {
    QString encoded;
    for (const QChar c : text) {
        if (c == u'%' || c <= u' ' || c == QChar(0x7f) || reserved.contains(c)) {
            encoded += u"%%1"_s.arg(uint(c.unicode()), 2, 16, QChar(u'0')).toUpper();
        } else {
            encoded += c;
        }
    }
    return encoded;
}

} // namespace

Url Url::parse(const QString& text) {
    const qsizetype length = schemeLength(text);
    if (length == 0) {
        return file(text);
    }
    const QString scheme = text.left(length).toLower();
    const QStringView rest = QStringView(text).mid(length + 3);
    // The text itself is never repeated in a message: it may hold a password.
    const QStringView authority =
        rest.left(rest.indexOf(u'/') < 0 ? rest.size() : rest.indexOf(u'/'));
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0 && authority.left(at).contains(u':')) {
        throw ConnectionError(
            u"The URL contains a password: it would be readable in process lists and histories. "
            "Leave it out."_s);
    }
    static const QHash<QString, QString> servers{{u"postgresql"_s, u"postgresql"_s},
                                                 {u"postgres"_s, u"postgresql"_s},
                                                 {u"mariadb"_s, u"mariadb"_s},
                                                 {u"mysql"_s, u"mariadb"_s}};
    if (const auto server = servers.constFind(scheme); server != servers.constEnd()) {
        return parseServer(*server, rest);
    }
    if (scheme != u"sqlite") {
        throw ConnectionError(
            u"Unknown kind of database \"%1\"; known are sqlite, postgresql and mariadb."_s.arg(
                scheme));
    }
    return parseSqlite(rest);
}

Url Url::file(const QString& path) {
    if (path.isEmpty()) {
        throw ConnectionError(u"The path of the database file is empty."_s);
    }
    if (path.contains(QChar(u'\0'))) {
        throw ConnectionError(u"The path of the database file contains a NUL character."_s);
    }
    Url url;
    url.scheme = u"sqlite"_s;
    url.path = path;
    return url;
}

QString Url::toString() const {
    if (isMemory()) {
        return scheme + u"://"_s;
    }
    if (isFile()) {
        return scheme + u":///"_s + percentEncoded(QDir::cleanPath(path), u"?#");
    }
    QString text = scheme + u"://"_s;
    if (!user.isEmpty()) {
        text += percentEncoded(user, u":/?#@") + u'@';
    }
    text += host.contains(u':') ? u'[' + host + u']' : percentEncoded(host, u":/?#@");
    if (port > 0) {
        text += u':' + QString::number(port);
    }
    text += u'/' + percentEncoded(database, u"?#");
    QStringList options;
    if (!socket.isEmpty()) {
        options += u"socket="_s + percentEncoded(socket, u"?#&");
    }
    for (const auto& [name, value] : tls) {
        options += name + u'=' + percentEncoded(value, u"?#&");
    }
    return options.isEmpty() ? text : text + u'?' + options.join(u'&');
}

QString Url::effectivePassword() const {
    return password.isEmpty() ? qEnvironmentVariable("ESPALIER_PASSWORD") : password;
}

} // namespace espalier::orm
