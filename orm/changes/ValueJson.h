// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"

#include <QJsonValue>

namespace espalier::orm {

/// A value as JSON, exactly: null, true, "text" and whole numbers that JSON keeps stand as they
/// are; everything else as an object of one member named after its kind: {"int": "…"},
/// {"decimal": "4.90"}, {"real": "0.1"}, {"bytes": "base64"}, {"date": "2024-01-31"}, {"time": …},
/// {"moment": …}, {"uuid": …}, {"json": "text"}, {"array": […]}. Errors: DataError for an SQL
/// expression, which is no value.
ESPALIER_ORM_EXPORT QJsonValue toJson(const Value& value);
/// What toJson() wrote, equal in kind and content. Errors: DataError for anything else.
ESPALIER_ORM_EXPORT Value valueFromJson(const QJsonValue& json);

} // namespace espalier::orm
