// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/base/Error.h"
#include "orm/session/Session.h"

#include <QString>

#include <exception>

/// What a save that failed tells of: a row, a column, somebody else.
namespace espalier::ui {

/// The new object of which a plan says that its key is missing.
orm::ObjectPtr incompleteNewObject(const orm::Session& session, const orm::Error& error);
/// What a row that someone else has changed, deleted or added leads to.
bool mayBeConflict(const std::exception_ptr& exception);
/// The connection is gone.
bool isOfConnection(const std::exception_ptr& exception);
/// The attribute of the column that the database complained of.
QString attributeOf(const std::exception_ptr& exception, const orm::ObjectPtr& object);

} // namespace espalier::ui
