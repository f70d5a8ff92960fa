// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/Session.h"
#include "ui/Export.h"
#include "ui/models/Roles.h"
#include "ui/models/TableQuery.h"

#include <QString>

#include <optional>

namespace espalier::ui {

/// What the cells of an object say, as staged. Pure reading of what is loaded; no I/O.
namespace cells {

/// A value as a grid shows it: exact, ISO dates; empty for NULL.
ESPALIER_UI_EXPORT QString text(const orm::Value& value);
/// A part of a key: the digits of a short binary one, by which a person tells it from others.
ESPALIER_UI_EXPORT QString keyText(const orm::Value& value);
/// "10.5 kB"
ESPALIER_UI_EXPORT QString sizeText(qint64 bytes);
/// "Numeric(12, 2)", "refers to level.id"
ESPALIER_UI_EXPORT QString typeText(const orm::Column& column);

/// What a reference points to now, where the session knows it; null: nowhere, or not known.
ESPALIER_UI_EXPORT orm::ObjectPtr referred(const orm::Session& session, const orm::Object& object,
                                           const orm::Relationship& reference);
/// The value of a reference's column as staged, whether the column or the relation was changed.
ESPALIER_UI_EXPORT orm::Value foreignValue(const orm::Object& object, int slot,
                                           const orm::Relationship* reference);
/// The loaded label of an object, its key where it has no label; empty when not loaded.
ESPALIER_UI_EXPORT QString label(const orm::Object& object);
/// Labels of what is linked, joined by commas.
ESPALIER_UI_EXPORT QString linksText(const orm::ObjectList& items);

ESPALIER_UI_EXPORT bool isChanged(const orm::Object& object, const orm::Relationship& relationship);
/// Modified or Clean.
ESPALIER_UI_EXPORT EditState state(const orm::Object& object, const TableColumn& column);

} // namespace cells

} // namespace espalier::ui
