// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace conformance {

/// Whether our kind of error says the same as an exception class of SQLAlchemy or Python.
bool isSameError(const QString& ours, const QString& theirs);

} // namespace conformance
