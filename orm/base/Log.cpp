// SPDX-License-Identifier: MIT
#include "orm/base/Log.h"

namespace espalier::orm {

Q_LOGGING_CATEGORY(lcSql, "espalier.orm.sql", QtWarningMsg)
Q_LOGGING_CATEGORY(lcFlush, "espalier.orm.flush", QtWarningMsg)
Q_LOGGING_CATEGORY(lcLoad, "espalier.orm.load", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSchema, "espalier.orm.schema", QtWarningMsg)

} // namespace espalier::orm
