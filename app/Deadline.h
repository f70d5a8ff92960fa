// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace espalier::app {

/// Calls `expired` from a thread of its own once `after` has passed, unless this has ended by then.
/// `expired` never runs after the destructor.
class Deadline {
public:
    Deadline(std::chrono::milliseconds after, std::function<void()> expired)
        : m_thread([this, after, expired = std::move(expired)] {
              std::unique_lock lock(m_mutex);
              if (!m_ended.wait_for(lock, after, [this] { return m_isOver; })) {
                  expired();
              }
          }) {}
    ~Deadline() {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_ended.notify_one();
        m_thread.join();
    }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_isOver = false;
    std::thread m_thread; ///< last: uses the others
};

} // namespace espalier::app
