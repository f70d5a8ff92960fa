// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"
#include "orm/schema/SqlType.h"

#include <QStringList>

#include <vector>

namespace espalier::orm {

enum class StatementKind : quint8 {
    Select,
    Insert,
    Update,
    Delete,
    Ddl,
    Begin,
    Commit,
    Rollback,
    Savepoint,
    Release,
    RollbackTo,
    Pragma,
    Other
};

/// Compiled SQL: text with positional `?` and the values for them in order. Plain values: may cross
/// threads. `table` and `columns` say what it touches, for the statement log and for messages.
struct Statement {
    StatementKind kind = StatementKind::Other;
    QString text;
    std::vector<Value> bindings;
    std::vector<SqlType> bindingTypes; ///< beside `bindings`; Unset where not known
    std::vector<SqlType> resultTypes;  ///< one per result column; Unset: as the driver gives it
    QStringList resultNames;           ///< one per result column
    qsizetype rows = 1;                ///< of values, one behind the other: with more, each `?`
                                       ///< stands for an array, see Connection::sendsRows()
    QString table;                     ///< the written table, or those read separated by commas
    QStringList columns;               ///< columns written, in order
    QStringList parameters;            ///< named parameters still open: bindings[i] for non-empty
                                       ///< parameters[i]; empty without any
    bool isQuery() const {
        return kind == StatementKind::Select || kind == StatementKind::Pragma ||
               !resultTypes.empty();
    }
};

} // namespace espalier::orm
