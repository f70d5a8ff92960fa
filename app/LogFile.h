// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>

#include <memory>

namespace espalier::ui {
struct Failure;
} // namespace espalier::ui

namespace espalier::app {

/// What happened, with the time, in a few files of limited size: warnings of Qt and the library,
/// what the window told, and what failed. Never a password nor a value of a statement. Any thread;
/// programs that run beside each other write to the same files, a whole line at once.
class LogFile {
public:
    static constexpr qint64 usualSize = 1 << 20;
    static constexpr int files = 3; ///< "espalier.log", "espalier.log.1", "espalier.log.2"

    explicit LogFile(const QString& folder, qint64 largest = usualSize);
    /// The messages go where they went before.
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    /// From now on it takes Qt's messages, from warnings on, and what is noted.
    void install();
    QString path() const { return m_path; }
    void write(const QString& kind, const QString& text);
    /// The last ones, oldest first.
    /// But those of a kind: notices name files and rows.
    QStringList lastLines(int count, const QString& but = {}) const;

    /// Into the installed one; nowhere without one.
    static void note(const QString& kind, const QString& text);
    static void note(const ui::Failure& failure);
    static LogFile* installed(); ///< null: none is

    /// Without passwords of URLs and options.
    static QString withoutSecrets(QString text);
    /// Nor quoted texts, nor the lines of an error that hold values: what the library says of a
    /// row is no business of a log.
    static QString withoutValues(const QString& text);

private:
    void rotate() const;

    QString m_path;
    qint64 m_largest;
    mutable QMutex m_mutex;
    bool m_isInstalled = false;
};

} // namespace espalier::app
