// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/JournalWriter.h"

#include <utility>

namespace espalier::ui {

using namespace std::chrono_literals;

JournalWriter::JournalWriter(const QString& path, QObject* parent)
    : QObject(parent), m_file(path), m_thread([this] { run(); }) {}

JournalWriter::~JournalWriter() {
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void JournalWriter::append(const QByteArray& text) {
    {
        const std::lock_guard lock(m_mutex);
        m_text += text;
    }
    m_changed.notify_all();
}

void JournalWriter::clear() {
    {
        const std::lock_guard lock(m_mutex);
        m_text.clear();
        m_isClearing = true;
        m_isReplacing = false;
    }
    m_changed.notify_all();
}

void JournalWriter::replace(const QByteArray& text) {
    {
        const std::lock_guard lock(m_mutex);
        m_text = text;
        m_isReplacing = true;
    }
    m_changed.notify_all();
}

void JournalWriter::whenWritten(std::function<void()> done) {
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(done));
    }
    m_changed.notify_all();
}

bool JournalWriter::waitForWritten(std::chrono::milliseconds limit) {
    std::unique_lock lock(m_mutex);
    const auto isSettled = [this] {
        return m_isFailing || (m_text.isEmpty() && !m_isWriting && !m_isClearing);
    };
    return m_changed.wait_for(lock, limit, isSettled) && !m_isFailing;
}

void JournalWriter::run() {
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto hasWork = [this] {
            return m_isEnding || m_isClearing || !m_text.isEmpty() || !m_waiting.empty();
        };
        if (m_isFailing && !m_isEnding) {
            // Another program may make room meanwhile.
            m_changed.wait_for(lock, 1s, [this] { return m_isEnding || m_isClearing; });
        } else {
            m_changed.wait(lock, hasWork);
        }
        if (std::exchange(m_isClearing, false)) {
            m_isWriting = true;
            lock.unlock();
            m_file.remove();
            lock.lock();
            settle(lock, {});
        }
        if (!m_text.isEmpty()) {
            const QByteArray text = std::exchange(m_text, {});
            const bool isReplacing = std::exchange(m_isReplacing, false);
            m_isWriting = true;
            lock.unlock();
            const QString reason = isReplacing ? m_file.replace(text) : m_file.append(text);
            lock.lock();
            if (!reason.isEmpty() && !m_isClearing && !m_isReplacing) {
                m_text.prepend(text);
                m_isReplacing = isReplacing;
            }
            settle(lock, reason);
        } else if (!m_waiting.empty()) {
            settle(lock, {});
        }
        if (m_isEnding && (m_isFailing || m_text.isEmpty()) && !m_isClearing) {
            return;
        }
    }
}

/// Tells what became of the last act; those who wait hear of it once nothing is left to write.
void JournalWriter::settle(std::unique_lock<std::mutex>& lock, const QString& reason) {
    m_isWriting = false;
    const bool isFailing = !reason.isEmpty();
    const bool isNews = std::exchange(m_isFailing, isFailing) != isFailing;
    std::vector<std::function<void()>> written;
    if (!isFailing && m_text.isEmpty() && !m_isClearing) {
        written = std::exchange(m_waiting, {});
    }
    lock.unlock();
    m_changed.notify_all();
    if (isNews) {
        QMetaObject::invokeMethod(
            this,
            [this, isFailing, reason] {
                if (isFailing) {
                    Q_EMIT failed(reason);
                } else {
                    Q_EMIT mended();
                }
            },
            Qt::QueuedConnection);
    }
    for (std::function<void()>& done : written) {
        QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
    }
    lock.lock();
}

} // namespace espalier::ui
