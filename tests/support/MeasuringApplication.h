// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <algorithm>
#include <chrono>
#include <ctime>

/// CPU time that the calling thread has used.
inline std::chrono::nanoseconds threadCpuTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// Measures how long the GUI thread is away from its event loop: the longest time spent on one
/// event, with everything that it caused.
class MeasuringApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (m_isInside) {
            return QApplication::notify(receiver, event);
        }
        m_isInside = true;
        const std::chrono::nanoseconds start = threadCpuTime();
        const bool result = QApplication::notify(receiver, event);
        m_isInside = false;
        m_longest = std::max(m_longest, threadCpuTime() - start);
        return result;
    }

    void forgetStalls() { m_longest = {}; }
    std::chrono::duration<double, std::milli> longestStall() const { return m_longest; }

private:
    bool m_isInside = false;
    std::chrono::nanoseconds m_longest{};
};
