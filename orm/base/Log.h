// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <QLoggingCategory>

/// The logging categories of the library, all at Warning by default. Switch one on with
/// QT_LOGGING_RULES="espalier.orm.sql=true". Threads: any.
namespace espalier::orm {

ESPALIER_ORM_EXPORT const QLoggingCategory& lcSql(); ///< espalier.orm.sql: statements and bindings
ESPALIER_ORM_EXPORT const QLoggingCategory& lcFlush(); ///< espalier.orm.flush: what a flush plans
ESPALIER_ORM_EXPORT const QLoggingCategory& lcLoad(); ///< espalier.orm.load: queries and lazy loads
ESPALIER_ORM_EXPORT const QLoggingCategory& lcSchema(); ///< espalier.orm.schema: reflection, DDL

} // namespace espalier::orm
