// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace espalier::orm {

/// An SQLite database file before it is opened: what stands beside it and what that means. Never
/// writes. Reads the file itself only through SQLite: closing a descriptor of our own would drop
/// the locks that other connections of this process hold on it (POSIX).
class SqliteFile {
public:
    explicit SqliteFile(const QString& path);

    /// Absolute, so that SQLite never takes it for a URI or for ":memory:".
    const QString& absolutePath() const { return m_path; }
    /// Errors: ConnectionError with the reason why it cannot be opened at all.
    void checkOpenable(bool readOnly, bool create) const;
    /// A transaction that a dead program left unfinished, to be rolled back by the next writer.
    bool hasHotJournal() const;
    /// A write-ahead log with content.
    bool hasLog() const;
    /// In write-ahead mode, and no other connection about: may be read without making -wal and
    /// -shm.
    bool isQuietLogged() const;
    /// Changes when the file is written or another program begins to use its write-ahead log.
    QString fingerprint() const;
    /// A URI that opens the file without locks, for reading what nobody writes.
    QString immutableUri() const;

private:
    QString beside(const QString& suffix) const;

    QString m_path;
    QString m_real; ///< where the links lead: the journals stand there
};

} // namespace espalier::orm
