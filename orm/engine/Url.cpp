// SPDX-License-Identifier: MIT
#include "orm/engine/Url.h"

#include "orm/base/Error.h"

#include <QByteArray>
#include <QDir>
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
        throw ConnectionError(u"Malformed URL: the decoded path is not UTF-8."_s);
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

void applyOption(Url& url, QStringView name, QStringView value) {
    if (name == u"readonly") {
        url.readOnly = flag(name, value);
    } else if (name == u"create") {
        url.create = flag(name, value);
    } else if (name == u"busy_timeout") {
        bool ok = false;
        const int milliseconds = value.toInt(&ok);
        if (!ok || milliseconds < 0) {
            throw ConnectionError(u"Malformed URL: busy_timeout is a number of milliseconds."_s);
        }
        url.busyTimeout = std::chrono::milliseconds(milliseconds);
    } else {
        throw ConnectionError(
            u"Malformed URL: unknown option \"%1\"; known are readonly, create and busy_timeout."_s
                .arg(name));
    }
}

Url parseSqlite(QStringView rest) {
    Url url;
    url.scheme = u"sqlite"_s;
    url.create = true;
    const qsizetype question = rest.indexOf(u'?');
    const QStringView location = question < 0 ? rest : rest.left(question);
    if (!location.isEmpty() && !location.startsWith(u'/')) {
        throw ConnectionError(
            u"Malformed URL: an SQLite database has no host or user; a relative path "
            "follows three slashes (sqlite:///name.sqlite), an absolute path four."_s);
    }
    url.path = percentDecoded(location.mid(1));
    if (url.path == u":memory:") {
        url.path.clear();
    }
    if (question >= 0) {
        for (const QStringView option : rest.mid(question + 1).split(u'&', Qt::SkipEmptyParts)) {
            const qsizetype equals = option.indexOf(u'=');
            applyOption(url, equals < 0 ? option : option.left(equals),
                        equals < 0 ? QStringView(u"1") : option.mid(equals + 1));
        }
    }
    url.create = url.create && !url.readOnly;
    return url;
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
    if (scheme != u"sqlite") {
        throw ConnectionError(u"Unknown kind of database \"%1\"; known is sqlite."_s.arg(scheme));
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
    if (path.isEmpty()) {
        return scheme + u"://"_s;
    }
    QString encoded;
    for (const QChar c : QDir::cleanPath(path)) {
        if (c == u'%' || c == u'?' || c == u'#' || c == u' ' || c < u' ' || c == QChar(0x7f)) {
            encoded += u"%%1"_s.arg(uint(c.unicode()), 2, 16, QChar(u'0')).toUpper();
        } else {
            encoded += c;
        }
    }
    return scheme + u":///"_s + encoded;
}

} // namespace espalier::orm
