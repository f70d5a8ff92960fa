// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Array.h"
#include "orm/base/Export.h"
#include "orm/base/Value.h"

#include <QString>

#include <functional>
#include <optional>

namespace espalier::orm {

/// A list as PostgreSQL writes it, `{1,2,NULL}`, `{"two words",""}`, `{{1,2},{3,4}}`. `textOf`
/// gives the text of each value that is neither NULL nor a list.
ESPALIER_ORM_EXPORT QString arrayText(const Array& array,
                                      const std::function<QString(const Value&)>& textOf);

/// The reverse; `valueOf` makes a value of each text that is not NULL. Nothing when the text is no
/// list, or one whose places are not counted from 1 (`[0:1]={1,2}`), which an Array cannot hold.
ESPALIER_ORM_EXPORT std::optional<Array>
parseArray(QStringView text, const std::function<Value(const QString&)>& valueOf);

} // namespace espalier::orm
