// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"

#include "orm/base/Error.h"

#include <QLocale>

#include <exception>

namespace espalier::ui {

/// What the library throws, in the user's words: what happened and what can be done about it.
/// `database` names the file, `object` the row that could not be written; both may be null.
ESPALIER_UI_EXPORT Failure wordsFor(const orm::Error& error, const LiveDatabase* database = nullptr,
                                    const orm::ObjectPtr& object = {});
/// The same for anything that was thrown.
ESPALIER_UI_EXPORT Failure wordsFor(const std::exception_ptr& exception,
                                    const LiveDatabase* database = nullptr,
                                    const orm::ObjectPtr& object = {});

/// For numbers and the order of names: the chosen one, English where the system names none.
ESPALIER_UI_EXPORT QLocale readersLocale();
/// "1 category", "3 categories"; in other languages "3 rows of category".
ESPALIER_UI_EXPORT QString countOf(qint64 count, const orm::Mapper& mapper);
/// "Headphones" for one object, "3 categories" for several of one entity, "3 rows" for a mixture.
ESPALIER_UI_EXPORT QString nameOf(const orm::ObjectList& objects);

} // namespace espalier::ui
