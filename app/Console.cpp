// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Console.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace espalier::app {

#ifdef Q_OS_WIN

Console::Console() : m_before(::GetConsoleOutputCP()) { ::SetConsoleOutputCP(CP_UTF8); }

Console::~Console() {
    if (m_before != 0) {
        ::SetConsoleOutputCP(m_before);
    }
}

#else

Console::Console() = default;

Console::~Console() = default;

#endif

} // namespace espalier::app
