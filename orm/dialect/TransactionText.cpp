// SPDX-License-Identifier: MIT
#include "orm/dialect/TransactionText.h"

#include "orm/base/Error.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

bool isHarmless(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'_' || c == u'-' || c == u'.' || c == u':';
}

} // namespace

QString textOf(Isolation isolation) {
    switch (isolation) {
    case Isolation::Default:
        break;
    case Isolation::ReadUncommitted:
        return u"READ UNCOMMITTED"_s;
    case Isolation::ReadCommitted:
        return u"READ COMMITTED"_s;
    case Isolation::RepeatableRead:
        return u"REPEATABLE READ"_s;
    case Isolation::Serializable:
        return u"SERIALIZABLE"_s;
    }
    return {};
}

QString transactionLiteral(const QString& identifier, qsizetype most, QLatin1StringView database) {
    if (identifier.isEmpty() || identifier.size() > most ||
        !std::all_of(identifier.begin(), identifier.end(), isHarmless))
        throw SessionError(u"\"%1\" cannot name a transaction in %2: up to %3 letters, digits and "
                           "the characters _-.: can."_s.arg(identifier, database)
                               .arg(most));
    return u'\'' + identifier + u'\'';
}

} // namespace espalier::orm
