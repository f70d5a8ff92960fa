// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/journal/JournalFile.h"

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace espalier::ui {

/// Writes a journal in a thread of its own: a disk may take its time. What cannot be written is
/// kept and tried again.
class ESPALIER_UI_EXPORT JournalWriter : public QObject {
    Q_OBJECT
public:
    explicit JournalWriter(const QString& path, QObject* parent = nullptr);
    ~JournalWriter() override; ///< writes what it has, if that can be written
    QString path() const { return m_file.path(); }

    /// In any thread.
    void append(const QByteArray& text);
    /// What was appended before is needed no more: the file goes.
    void clear();
    /// The same once `text` stands in its place.
    void replace(const QByteArray& text);
    /// `done` on this object's thread once all that was appended is on the disk.
    void whenWritten(std::function<void()> done);
    /// In any thread but its own: waits until all is on the disk. False: it cannot be written, or
    /// not in this time.
    bool waitForWritten(std::chrono::milliseconds limit);

Q_SIGNALS:
    void failed(const QString& reason); ///< once, until mended()
    void mended();

private:
    void run();
    void settle(std::unique_lock<std::mutex>& lock, const QString& reason);

    std::mutex m_mutex; ///< of everything below but the file, which is the thread's
    std::condition_variable m_changed;
    QByteArray m_text; ///< not written yet
    bool m_isClearing = false;
    bool m_isReplacing = false; ///< by what is not written yet
    bool m_isWriting = false;
    bool m_isFailing = false;
    bool m_isEnding = false;
    std::vector<std::function<void()>> m_waiting;
    JournalFile m_file;
    std::thread m_thread;
};

} // namespace espalier::ui
