// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/RunningProcess.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <csignal>
#endif

namespace espalier::ui {

#ifdef Q_OS_WIN

bool isProcessRunning(qint64 process) {
    const HANDLE handle =
        ::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process));
    if (!handle) {
        return ::GetLastError() == ERROR_ACCESS_DENIED;
    }
    // Of one that has ended the handle can be had as long as somebody else holds one.
    DWORD code = 0;
    const bool isRunning = ::GetExitCodeProcess(handle, &code) && code == STILL_ACTIVE;
    ::CloseHandle(handle);
    return isRunning;
}

#else

bool isProcessRunning(qint64 process) { return ::kill(pid_t(process), 0) == 0 || errno == EPERM; }

#endif

} // namespace espalier::ui
