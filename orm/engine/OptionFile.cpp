// SPDX-License-Identifier: MIT
#include "orm/engine/OptionFile.h"

#include <QDir>
#include <QFile>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t'; }

/// The character that a backslash and `c` stand for; 0: none, the backslash is one itself.
char escaped(char c) {
    switch (c) {
    case 'b':
        return '\b';
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 's':
        return ' ';
    case '\\':
    case '"':
    case '\'':
        return c;
    default:
        return 0;
    }
}

/// A value without its quotes and escapes, and without the comment after it.
QString valueOf(const QByteArray& text) {
    const char quote = text.startsWith('"') || text.startsWith('\'') ? text[0] : '\0';
    QByteArray value;
    for (qsizetype i = quote ? 1 : 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote ? c == quote : c == '#') {
            break;
        }
        const char meant = c == '\\' && i + 1 < text.size() ? escaped(text[i + 1]) : '\0';
        value += meant ? meant : c;
        i += meant ? 1 : 0;
    }
    while (!quote && !value.isEmpty() && isSpace(value.back())) {
        value.chop(1);
    }
    return QString::fromUtf8(value);
}

bool isOurs(const QByteArray& group) {
    return group == "client" || group == "client-server" || group == "client-mariadb";
}

void take(OptionFile& file, QByteArray name, const QString& value) {
    name.replace('_', '-');
    if (name == "user") {
        file.user = value;
    } else if (name == "password") {
        file.password = value;
    } else if (name == "host") {
        file.host = value;
    } else if (name == "socket") {
        file.socket = value;
    } else if (name == "port") {
        const int port = value.toInt();
        file.port = port > 0 && port <= 65535 ? port : -1;
    }
}

bool agree(const QString& asked, const QString& named) { return named.isEmpty() || asked == named; }

} // namespace

OptionFile OptionFile::parse(const QByteArray& text) {
    OptionFile file;
    bool inGroup = false;
    for (const QByteArray& each : text.split('\n')) {
        const QByteArray line = each.trimmed();
        if (line.isEmpty() || line[0] == '#' || line[0] == ';' || line[0] == '!') {
            continue;
        }
        if (line[0] == '[') {
            inGroup = isOurs(line.mid(1, line.indexOf(']') - 1).trimmed());
            continue;
        }
        const qsizetype equals = line.indexOf('=');
        if (inGroup && equals > 0) {
            take(file, line.left(equals).trimmed(), valueOf(line.mid(equals + 1).trimmed()));
        }
    }
    return file;
}

OptionFile OptionFile::ofUser() {
    QFile file(QDir::home().filePath(u".my.cnf"_s));
    if (file.permissions().testFlag(QFile::WriteOther) || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    constexpr qint64 most = 1 << 20; // longer ones are something else
    return parse(file.read(most));
}

Url OptionFile::completed(Url url) const {
    const bool isPlaced = !url.host.isEmpty() || !url.socket.isEmpty();
    const bool isSame = (url.user.isEmpty() || agree(url.user, user)) &&
                        (!isPlaced || (agree(url.host, host) && agree(url.socket, socket)));
    if (url.user.isEmpty()) {
        url.user = user;
    }
    if (!isPlaced) {
        url.host = host;
        // As the clients have it: the socket is the way to this machine, not to another one.
        url.socket = host.isEmpty() || host == u"localhost" ? socket : QString();
    }
    if (url.port < 0 && agree(url.host, host)) {
        url.port = port;
    }
    if (isSame && url.effectivePassword().isEmpty()) {
        url.password = password;
    }
    return url;
}

} // namespace espalier::orm
