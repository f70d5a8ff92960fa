// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace espalier::app {

/// What a program that ended by a signal, or an exception of Windows, has left in a file: which
/// build, which signal, and where it was.
class CrashMark {
public:
    /// From now on, in this process: the mark is written by what may be called in a signal handler
    /// only, and the signal then does what it would have done. `build`: as "espalier 0.1.0".
    static void install(const QString& folder, const QString& build);

    /// The whole mark of an earlier run, which is put aside as "espalier.crash.last".
    static std::optional<QString> take(const QString& folder);

private:
    static QString path(const QString& folder);
};

} // namespace espalier::app
