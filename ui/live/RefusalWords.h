// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/base/Error.h"
#include "orm/engine/Url.h"
#include "ui/Export.h"
#include "ui/live/Failure.h"

#include <exception>

namespace espalier::ui {

/// Why a database could not be opened, in the user's words, with what to try next; the library's
/// own message where nothing better is known.
ESPALIER_UI_EXPORT QString refusalText(const orm::Error& error, const orm::Url& url);
/// The same as a whole, for anything that was thrown while `url` was being opened.
ESPALIER_UI_EXPORT Failure refusalWords(const std::exception_ptr& exception, const orm::Url& url);

} // namespace espalier::ui
