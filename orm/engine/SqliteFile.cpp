// SPDX-License-Identifier: MIT
#include "orm/engine/SqliteFile.h"

#include "orm/base/Error.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <array>
#include <memory>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

// QFileInfo and QDir take a leading ':' for a Qt resource.
QString absolute(const QString& path) {
    const bool isAbsolute =
        path.startsWith(u'/') || (!path.startsWith(u':') && QDir::isAbsolutePath(path));
    return isAbsolute ? path : QDir::currentPath() + u'/' + path;
}

struct CloseSqlite {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

/// A look at the file through SQLite's own file layer: no pages, no locks.
class Probe {
public:
    explicit Probe(const QString& uri) {
        sqlite3* handle = nullptr;
        const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        const int code = sqlite3_open_v2(uri.toUtf8().constData(), &handle, flags, nullptr);
        m_handle.reset(handle);
        if (code == SQLITE_OK) {
            sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
        }
        m_open = code == SQLITE_OK && m_file != nullptr && m_file->pMethods != nullptr;
    }

    bool isOpen() const { return m_open; }

    bool isWriteAheadMode() const {
        // Source: sqlite.org/fileformat2.html 1.3.3, read version at offset 19; 2 is WAL.
        std::array<unsigned char, 100> header{};
        return m_open &&
               m_file->pMethods->xRead(m_file, header.data(), int(header.size()), 0) == SQLITE_OK &&
               header[19] == 2;
    }

    bool isBeingWritten() const {
        int reserved = 0;
        return m_open && m_file->pMethods->xCheckReservedLock(m_file, &reserved) == SQLITE_OK &&
               reserved != 0;
    }

private:
    std::unique_ptr<sqlite3, CloseSqlite> m_handle;
    sqlite3_file* m_file = nullptr;
    bool m_open = false;
};

} // namespace

SqliteFile::SqliteFile(const QString& path)
    : m_path(absolute(path)), m_real(QFileInfo(m_path).canonicalFilePath()) {
    if (m_real.isEmpty()) {
        m_real = m_path;
    }
}

QString SqliteFile::beside(const QString& suffix) const { return m_real + suffix; }

void SqliteFile::checkOpenable(bool readOnly, bool create) const {
    const QFileInfo info(m_path);
    if (info.isDir()) {
        throw ConnectionError(u"\"%1\" is a folder, not a database file."_s.arg(m_path));
    }
    if (!info.exists()) {
        if (info.isSymLink()) {
            throw ConnectionError(u"\"%1\" is a link to a file that does not exist."_s.arg(m_path));
        }
        if (!create) {
            throw ConnectionError(u"The file \"%1\" does not exist."_s.arg(m_path));
        }
        if (!QFileInfo(info.path()).isDir()) {
            throw ConnectionError(
                u"The database \"%1\" cannot be created: its folder does not exist."_s.arg(m_path));
        }
        return;
    }
    if (!info.isFile()) {
        throw ConnectionError(u"\"%1\" is not a regular file."_s.arg(m_path));
    }
    if (!info.isReadable()) {
        throw ConnectionError(u"There is no permission to read the file \"%1\"."_s.arg(m_path));
    }
    if (readOnly && hasHotJournal()) {
        throw ConnectionError(
            u"\"%1\" has a hot journal: a program was interrupted while it wrote to the database. "
            "Reading it read-only would show half of that change; open it for writing once, so "
            "that the change is rolled back."_s.arg(m_path));
    }
}

bool SqliteFile::hasHotJournal() const {
    // A journal of size 0 or with a zeroed header is at rest (journal_mode TRUNCATE and PERSIST).
    QFile journal(beside(u"-journal"_s));
    char first = 0;
    if (!journal.open(QIODevice::ReadOnly) || journal.read(&first, 1) != 1 || first == 0) {
        return false;
    }
    return !Probe(immutableUri()).isBeingWritten();
}

bool SqliteFile::hasLog() const { return QFileInfo(beside(u"-wal"_s)).size() > 0; }

bool SqliteFile::isQuietLogged() const {
    return !hasLog() && !QFileInfo::exists(beside(u"-shm"_s)) &&
           Probe(immutableUri()).isWriteAheadMode();
}

QString SqliteFile::fingerprint() const {
    const QFileInfo file(m_real);
    return u"%1 %2 %3 %4"_s.arg(file.size())
        .arg(file.lastModified().toMSecsSinceEpoch())
        .arg(QFileInfo(beside(u"-wal"_s)).size())
        .arg(QFileInfo::exists(beside(u"-shm"_s)));
}

QString SqliteFile::immutableUri() const {
    return u"file://%1%2?immutable=1"_s.arg(
        m_path.startsWith(u'/') ? u""_s : u"/"_s,
        QString::fromLatin1(QUrl::toPercentEncoding(m_path, "/:")));
}

} // namespace espalier::orm
