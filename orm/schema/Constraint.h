// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Name.h"

#include <QStringList>

namespace espalier::orm {

enum class ReferentialAction : quint8 { NoAction, Restrict, Cascade, SetNull, SetDefault };

/// A single-column reference as written in source: `ForeignKey("level.id")`; the target is looked
/// up by name when first needed, so tables may be declared in any order.
struct ForeignKey {
    ForeignKey(const Name& tableAndColumn,
               ReferentialAction onDelete_ = ReferentialAction::NoAction,
               ReferentialAction onUpdate_ = ReferentialAction::NoAction)
        : target(tableAndColumn), onDelete(onDelete_), onUpdate(onUpdate_) {}
    QString target; ///< "table.column" or "schema.table.column"
    ReferentialAction onDelete;
    ReferentialAction onUpdate;
};

/// columns[i] refers to referredColumns[i]. `declared` is false for a relation that the user or
/// discovery added and the database does not know.
struct ForeignKeyConstraint {
    QString name;
    QStringList columns;
    QString referredSchema;
    QString referredTable;
    QStringList referredColumns;
    ReferentialAction onDelete = ReferentialAction::NoAction;
    ReferentialAction onUpdate = ReferentialAction::NoAction;
    bool declared = true;
};

struct UniqueConstraint {
    QString name;
    QStringList columns;
};

struct CheckConstraint {
    QString name;
    QString sql;
};

/// An index; `columns` holds an empty text where the index is over an expression.
struct Index {
    QString name;
    QStringList columns;
    bool unique = false;
    QString where;
};

} // namespace espalier::orm
