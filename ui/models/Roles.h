// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace espalier::ui {

/// What is staged for a cell, a row or a tree node.
enum class EditState { Clean, Modified, Added, Deleted, Conflict };

/// What every item model of this library answers beside Qt's own roles; delegates, prompts and
/// tests know models through these only. A model that has nothing to say returns an invalid
/// QVariant.
enum Role : int {
    ValueRole = Qt::UserRole + 1, ///< the raw value; invalid when NULL or loading
    OriginalRole,     ///< QString: display text of the committed value, only if it differs
    EditStateRole,    ///< int of EditState; invalid means Clean
    PathRole,         ///< QStringList: labels from the root down to this node
    KeyRole,          ///< QString: text of the identity key, stable across resets
    NullRole,         ///< bool: the value is NULL
    LoadingRole,      ///< bool: the value is being fetched
    ReasonRole,       ///< QString: why this cannot be edited, empty if it can
    TypeKindRole,     ///< int: the kind of the column's SQL type
    ForeignLabelRole, ///< QString: label of the row that this foreign key refers to
    DefaultRole,      ///< bool: nothing was given, so the database gives its default; NULL so far
};

} // namespace espalier::ui
