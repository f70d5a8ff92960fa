// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace espalier::app {

/// The sample catalogue that is built into the program, as files that can be edited.
namespace sample {

/// Writes the catalogue to `path`; gives the reason when that failed, else nothing.
QString writeTo(const QString& path);
/// The user's own copy.
QString userPath();
/// Makes the user's copy unless it is there already; gives the reason when that failed.
QString ensureUserCopy();

} // namespace sample

} // namespace espalier::app
