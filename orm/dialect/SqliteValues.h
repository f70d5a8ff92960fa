// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"
#include "orm/schema/SqlType.h"

namespace espalier::orm {

/// What SQLite stores, as a column of a type means it; what does not fit the type stays as it is.
struct ESPALIER_ORM_EXPORT SqliteValues {
    static Value ofInteger(qint64 number, const SqlType& type);
    static Value ofReal(double number, const SqlType& type);
    static Value ofText(QString text, const SqlType& type);
};

} // namespace espalier::orm
