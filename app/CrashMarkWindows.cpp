// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CrashMark.h"

#include <QDir>

#include <qt_windows.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace espalier::app {

namespace {

// Filled before anything can happen; the handlers allocate nothing.
std::array<wchar_t, 4096> markPath{};
std::array<char, 256> beginning{};

void leaveMark(unsigned long code, const void* place) {
    const HANDLE file = ::CreateFileW(markPath.data(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        return;
    }
    // The program lies elsewhere each time: places in it are counted from where it begins.
    const void* const start = ::GetModuleHandleW(nullptr);
    std::array<char, 320> text{};
    const int length = std::snprintf(text.data(), text.size(), "%s0x%08lx\nat %p, program at %p\n",
                                     beginning.data(), code, place, start);
    unsigned long written = 0;
    ::WriteFile(file, text.data(), static_cast<unsigned long>(length), &written, nullptr);
    ::CloseHandle(file);
}

// The system then does what it would have done.
long __stdcall onException(EXCEPTION_POINTERS* exception) {
    leaveMark(exception->ExceptionRecord->ExceptionCode,
              exception->ExceptionRecord->ExceptionAddress);
    return EXCEPTION_CONTINUE_SEARCH;
}

// What ends by abort() raises no exception.
void onAbort(int signal) { leaveMark(static_cast<unsigned long>(signal), nullptr); }

} // namespace

void CrashMark::install(const QString& folder, const QString& build) {
    const QString file = QDir::toNativeSeparators(path(folder));
    if (std::size_t(file.size()) >= markPath.size()) {
        return;
    }
    QDir().mkpath(folder);
    file.toWCharArray(markPath.data());
    const QByteArray text = "crashed in " + build.toUtf8().left(200) + ", exception ";
    std::memcpy(beginning.data(), text.constData(),
                std::min(std::size_t(text.size()), beginning.size() - 1));
    ::SetUnhandledExceptionFilter(onException);
    std::signal(SIGABRT, onAbort);
}

} // namespace espalier::app
