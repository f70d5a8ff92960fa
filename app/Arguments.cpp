// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Arguments.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <shellapi.h>
#endif

namespace espalier::app {

#ifdef Q_OS_WIN

// What main() gets there is in the code page of the system, which has not every character.
QStringList commandLineArguments(int, char* const*) {
    int count = 0;
    wchar_t** const words = ::CommandLineToArgvW(::GetCommandLineW(), &count);
    QStringList arguments;
    for (int i = 1; words && i < count; ++i) {
        arguments << QString::fromWCharArray(words[i]);
    }
    ::LocalFree(words);
    return arguments;
}

#else

QStringList commandLineArguments(int argc, char* const* argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

#endif

} // namespace espalier::app
