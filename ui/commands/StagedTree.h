// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/Session.h"

#include <optional>

namespace espalier::ui {

class LiveDatabase;

/// The tree of an entity as it is staged, as far as the session knows it. No I/O.
namespace tree {

/// What a many-to-one refers to now: null for nothing; nullopt when its columns are not loaded.
/// An object that the session does not have is made with only its key.
std::optional<orm::ObjectPtr> reference(LiveDatabase& database, const orm::Object& object,
                                        const orm::Relationship& relationship);
/// The parent; null at the top, and where it is not known.
orm::ObjectPtr parent(LiveDatabase& database, const orm::Object& node);
/// Whether `node` is `ancestor` or below it.
bool isWithin(LiveDatabase& database, const orm::ObjectPtr& node, const orm::ObjectPtr& ancestor);
/// `nodes` without those that are below another of them.
orm::ObjectList topmost(LiveDatabase& database, const orm::ObjectList& nodes);
/// Some object with this parent that the session has, not deleted, other than `except`.
orm::ObjectPtr anyChild(LiveDatabase& database, const orm::Mapper& mapper,
                        const orm::ObjectPtr& parent);

/// Makes the relation's present target known, so that a change of it can be taken back.
/// False when its columns are not loaded.
bool makeKnown(LiveDatabase& database, orm::Object& object, const orm::Relationship& relationship);

} // namespace tree
} // namespace espalier::ui
