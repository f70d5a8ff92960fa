// SPDX-License-Identifier: MIT
#include "orm/dialect/Dialect.h"

#include "orm/dialect/SqliteDialect.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

std::shared_ptr<const Dialect> Dialect::forScheme(const QString& scheme) {
    if (scheme == "sqlite"_L1)
        return std::make_shared<const SqliteDialect>();
    throw ConnectionError(
        u"\"%1\" is not a kind of database that can be opened; \"sqlite\" is."_s.arg(scheme));
}

} // namespace espalier::orm
