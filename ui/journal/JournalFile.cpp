// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/JournalFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

bool sync(int handle) {
#ifdef Q_OS_WIN
    return _commit(handle) == 0;
#else
    return fdatasync(handle) == 0;
#endif
}

// A new file is safe only once its folder is.
void syncFolder(const QString& folder) {
#ifndef Q_OS_WIN
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle >= 0) {
        fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

} // namespace

JournalFile::JournalFile(QString path) : m_path(std::move(path)), m_file(m_path) {}

JournalFile::~JournalFile() = default;

QString JournalFile::lockPath(const QString& path) { return path + u".lock"_s; }

QString JournalFile::open() {
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder)) {
        return QCoreApplication::translate("JournalFile", "%1: the folder cannot be made")
            .arg(folder);
    }
    std::unique_ptr<QLockFile> lock = std::move(m_lock); // there is one after a failed replace()
    if (!lock) {
        lock = std::make_unique<QLockFile>(lockPath(m_path));
        lock->setStaleLockTime(0);
        if (!lock->tryLock()) {
            return QCoreApplication::translate("JournalFile", "%1: the file cannot be locked")
                .arg(lockPath(m_path));
        }
    }
    // Unbuffered: what the system refuses must be known before it is counted as written.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        return u"%1: %2"_s.arg(m_path, m_file.errorString());
    }
    m_lock = std::move(lock);
    m_size = m_file.size();
    syncFolder(folder);
    return {};
}

QString JournalFile::append(const QByteArray& text) {
    if (!m_file.isOpen()) {
        const QString reason = open();
        if (!reason.isEmpty()) {
            return reason;
        }
    }
    if (m_file.seek(m_size) && m_file.write(text) == text.size() && sync(m_file.handle())) {
        m_size += text.size();
        return {};
    }
    const QString reason = m_file.error() == QFileDevice::NoError
                               ? QString::fromLocal8Bit(strerror(errno))
                               : m_file.errorString();
    m_file.unsetError();
    m_file.resize(m_size);
    return u"%1: %2"_s.arg(m_path, reason);
}

QString JournalFile::replace(const QByteArray& text) {
    if (!m_file.isOpen()) {
        if (const QString reason = open(); !reason.isEmpty()) {
            return reason;
        }
    }
    QSaveFile next(m_path);
    const bool isWritten = next.open(QIODevice::WriteOnly) && next.write(text) == text.size();
    m_file.close(); // what is open cannot be replaced everywhere
    const bool isReplaced = isWritten && next.commit();
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        return u"%1: %2"_s.arg(m_path, m_file.errorString());
    }
    if (!isReplaced) {
        return u"%1: %2"_s.arg(m_path, next.errorString());
    }
    m_size = text.size();
    syncFolder(QFileInfo(m_path).absolutePath());
    return {};
}

void JournalFile::remove() {
    if (m_file.isOpen()) {
        m_file.close();
        m_file.remove();
        m_size = 0;
        m_lock.reset();
    }
}

} // namespace espalier::ui
