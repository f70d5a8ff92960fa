// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCoreApplication;

namespace espalier::app::language {

/// Codes of the languages that come with the program ("de", "en"), sorted.
QStringList available();
/// The one that is spoken when `code` is chosen; empty: the first of the system's that comes with
/// the program, else English.
QString spoken(const QString& code);
/// Texts, numbers and dates of the program, before its first window. Where the system speaks the
/// language too, numbers and dates are the system's.
void install(QCoreApplication& application, const QString& code);

} // namespace espalier::app::language
