// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/RefusalWords.h"

#include "ui/live/ConnectionProfile.h"
#include "ui/live/Words.h"

#include <QCoreApplication>

namespace espalier::ui {

using orm::Refusal;

namespace {

struct RefusalTexts {
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)
};

QString user(const orm::Url& url) {
    return url.user.isEmpty() ? RefusalTexts::tr("you") : url.user;
}

/// Without the user: the sentence names it.
QString server(orm::Url url) {
    url.user.clear();
    return serverOf(url);
}

QString nobodyListens(const orm::Url& url) {
    if (!url.socket.isEmpty()) {
        return RefusalTexts::tr(
                   "No %1 server listens at the socket %2: check the path, and whether the "
                   "server runs.")
            .arg(kindName(url), url.socket);
    }
    return RefusalTexts::tr(
               "No %1 server listens at %2: check host and port, and whether the server runs "
               "and takes connections from this machine.")
        .arg(kindName(url), server(url));
}

QString driverMissing(const orm::Url& url) {
    const QString package = url.scheme == QLatin1StringView("postgresql")
                                ? QStringLiteral("libqt6sql6-psql")
                            : url.isServer() ? QStringLiteral("libqt6sql6-mysql")
                                             : QStringLiteral("libqt6sql6-sqlite");
    return RefusalTexts::tr(
               "Qt's driver for %1 is not installed. On Debian it is in the package %2: "
               "install it and start Espalier again.")
        .arg(kindName(url), package);
}

QString reason(const orm::Error& error) {
    return error.context().driverText.isEmpty() ? error.message() : error.context().driverText;
}

} // namespace

QString refusalText(const orm::Error& error, const orm::Url& url) {
    switch (orm::refusalOf(error)) {
    case Refusal::PasswordNeeded:
        return RefusalTexts::tr("The server at %1 wants a password of %2.")
            .arg(server(url), user(url));
    case Refusal::PasswordWrong:
        return RefusalTexts::tr(
                   "The server at %1 does not let %2 in: the password is wrong, or the user "
                   "is not known there.")
            .arg(server(url), user(url));
    case Refusal::AccessDenied:
        return RefusalTexts::tr(
                   "The server at %1 does not let %2 in: %3. Check user and database, or ask "
                   "who runs the server for access.")
            .arg(server(url), user(url), reason(error));
    case Refusal::NoSuchHost:
        return RefusalTexts::tr(
                   "There is no host %1: check its name, and whether the network is up.")
            .arg(url.host);
    case Refusal::NobodyListens:
        return nobodyListens(url);
    case Refusal::NoAnswer:
        return RefusalTexts::tr(
                   "%1 does not answer: check the address, the network, and any firewall in "
                   "between.")
            .arg(server(url));
    case Refusal::NoSuchDatabase:
        return RefusalTexts::tr("The server at %1 has no database %2: check the name.")
            .arg(server(url), url.database);
    case Refusal::TooManyOthers:
        return RefusalTexts::tr(
                   "The server at %1 takes no more connections now: try again a little "
                   "later.")
            .arg(server(url));
    case Refusal::NoEncryption:
        return RefusalTexts::tr("The connection to %1 cannot be encrypted as asked: %2")
            .arg(server(url), reason(error));
    case Refusal::DriverMissing:
        return driverMissing(url);
    case Refusal::Other:
        break;
    }
    return error.message();
}

Failure refusalWords(const std::exception_ptr& exception, const orm::Url& url) {
    Failure failure = wordsFor(exception);
    try {
        std::rethrow_exception(exception);
    } catch (const orm::Error& error) {
        failure.refusal = orm::refusalOf(error);
        failure.message = refusalText(error, url);
    } catch (...) { // has its words
    }
    return failure;
}

} // namespace espalier::ui
