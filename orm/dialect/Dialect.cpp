// SPDX-License-Identifier: MIT
#include "orm/dialect/Dialect.h"

#include "orm/dialect/PostgresDialect.h"
#include "orm/dialect/SqliteDialect.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

QStringList Dialect::beginTexts(const TransactionOptions& options) const {
    if (options.isolation != Isolation::Default && options.isolation != Isolation::Serializable)
        throw SessionError(
            u"The isolation of transactions cannot be chosen on this kind of "
            "database (%1): each sees the others only when they have committed."_s.arg(name()));
    return {beginText(options.forWriting && !options.readOnly)};
}

QStringList Dialect::twoPhaseTexts(TwoPhaseStep, const QString&) const {
    throw SessionError(u"Transactions that are prepared before they are committed do not exist on "
                       "this kind of database (%1)."_s.arg(name()));
}

std::shared_ptr<const Dialect> Dialect::forScheme(const QString& scheme) {
    if (scheme == "sqlite"_L1)
        return std::make_shared<const SqliteDialect>();
    if (scheme == "postgresql"_L1)
        return std::make_shared<const PostgresDialect>();
    throw ConnectionError(u"\"%1\" is not a kind of database that can be opened."_s.arg(scheme));
}

} // namespace espalier::orm
