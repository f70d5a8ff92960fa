// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CrashMark.h"

#include <QDir>
#include <QFile>

#include <array>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#if __has_include(<execinfo.h>)
#include <execinfo.h>
#define ESPALIER_HAS_BACKTRACE 1
#endif

namespace espalier::app {

namespace {

constexpr int mostFrames = 64;
constexpr std::size_t stackSize = 64 * 1024;

// Filled before anything can happen; the handler allocates nothing.
std::array<char, 4096> markPath{};
std::array<char, 256> beginning{};
std::array<char, stackSize> stack{}; ///< for when the usual one has run over
std::array<void*, mostFrames> frames{};

void put(int file, const char* text) {
    [[maybe_unused]] const ssize_t written = ::write(file, text, std::strlen(text));
}

void putNumber(int file, int number) {
    std::array<char, 12> digits{};
    std::size_t at = digits.size() - 1;
    do {
        digits[--at] = char('0' + number % 10);
        number /= 10;
    } while (number > 0 && at > 0);
    put(file, &digits[at]);
}

// The action was reset before: the same signal ends the program once this returns.
void onSignal(int signal) {
    const int file = ::open(markPath.data(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        put(file, beginning.data());
        putNumber(file, signal);
        put(file, "\n");
#ifdef ESPALIER_HAS_BACKTRACE
        ::backtrace_symbols_fd(frames.data(), ::backtrace(frames.data(), mostFrames), file);
#endif
        ::close(file);
    }
    ::raise(signal);
}

void copy(const QByteArray& text, char* target, std::size_t size) {
    std::memcpy(target, text.constData(), std::min(std::size_t(text.size()), size - 1));
}

} // namespace

void CrashMark::install(const QString& folder, const QString& build) {
    const QByteArray file = QFile::encodeName(path(folder));
    if (std::size_t(file.size()) >= markPath.size()) {
        return;
    }
    QDir().mkpath(folder);
    copy(file, markPath.data(), markPath.size());
    copy("crashed in " + build.toUtf8().left(200) + ", signal ", beginning.data(),
         beginning.size());
#ifdef ESPALIER_HAS_BACKTRACE
    ::backtrace(frames.data(), 1); // loads what it needs, which a handler must not
#endif
    stack_t alternative{};
    alternative.ss_sp = stack.data();
    alternative.ss_size = stack.size();
    ::sigaltstack(&alternative, nullptr);
    struct sigaction action{};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = int(SA_RESETHAND) | SA_ONSTACK;
    for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT}) {
        ::sigaction(signal, &action, nullptr);
    }
}

} // namespace espalier::app
