// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Url.h"
#include "ui/Export.h"

#include <QString>

namespace espalier::ui {

/// A URL as it comes from another program: maybe with a password inside, which goes into
/// Url::password and out of the text, maybe with spaces around it.
struct ESPALIER_UI_EXPORT PastedUrl {
    orm::Url url;

    /// A path is told from a word by how it begins: "/", "./", "~/", "C:/".
    /// Errors: as Url::parse; no message repeats the text.
    static PastedUrl parse(const QString& text);
};

} // namespace espalier::ui
