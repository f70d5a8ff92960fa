// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/LeftJournals.h"

#include "orm/base/Error.h"
#include "ui/journal/JournalFile.h"
#include "ui/journal/RunningProcess.h"
#include "ui/live/ConnectionProfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

QString identity(const orm::Url& url) {
    const QByteArray key = ConnectionProfile::keyOf(url).toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex().left(20));
}

/// The program ended while it began the file: there is nothing in it yet.
bool hasLine(const QString& path) {
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) || file.readLine().endsWith('\n');
}

QFileInfoList journalsOf(const QString& folder, const orm::Url& url) {
    return QDir(folder).entryInfoList({identity(url) + u"-*.journal"_s}, QDir::Files,
                                      QDir::Time | QDir::Reversed);
}

// By a program that runs; one that has ended leaves the file of its lock behind.
bool isHeld(const QString& lockPath) {
    qint64 process = 0;
    QString host;
    QString program;
    if (!QLockFile(lockPath).getLockInfo(&process, &host, &program)) {
        return false;
    }
    return host != QSysInfo::machineHostName() || isProcessRunning(process);
}

} // namespace

QString newJournalPath(const QString& folder, const orm::Url& url) {
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(12);
    return u"%1/%2-%3.journal"_s.arg(folder, identity(url), unique);
}

int leftEdits(const QString& folder, const orm::Url& url) {
    int edits = 0;
    for (const QFileInfo& file : journalsOf(folder, url)) {
        if (isHeld(JournalFile::lockPath(file.absoluteFilePath()))) {
            continue;
        }
        try {
            edits += int(orm::ChangeDocument::read(file.absoluteFilePath()).edits.size());
        } catch (const orm::Error&) {
            continue; // said when its database is opened
        }
    }
    return edits;
}

std::vector<LeftJournal> leftJournals(const QString& folder, const orm::Url& url) {
    std::vector<LeftJournal> left;
    for (const QFileInfo& file : journalsOf(folder, url)) {
        LeftJournal journal{file.absoluteFilePath(), {}, {}, {}};
        journal.lock = std::make_shared<QLockFile>(JournalFile::lockPath(journal.path));
        journal.lock->setStaleLockTime(0);
        // Where no lock can be made, none can be held either.
        if (!journal.lock->tryLock() && journal.lock->error() == QLockFile::LockFailedError) {
            continue;
        }
        if (!hasLine(journal.path)) {
            removeJournal(journal);
            continue;
        }
        try {
            journal.document = orm::ChangeDocument::read(journal.path);
        } catch (const orm::Error& error) {
            journal.problem = error.message();
        }
        left.push_back(std::move(journal));
    }
    return left;
}

bool removeJournal(LeftJournal& journal) {
    const bool isGone = QFile::remove(journal.path) || !QFile::exists(journal.path);
    journal.lock.reset();
    return isGone;
}

} // namespace espalier::ui
