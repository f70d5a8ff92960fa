// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

class QLockFile;

namespace espalier::ui {

/// A file that is only appended to: after each append that succeeds everything is on the disk, not
/// in a cache; after one that fails it is as it was before. Locked while it is in use. Usable from
/// one thread at a time.
class ESPALIER_UI_EXPORT JournalFile {
public:
    /// Nothing is made before the first append.
    explicit JournalFile(QString path);
    ~JournalFile();
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;

    const QString& path() const { return m_path; }
    /// Why it could not be written, naming the file; empty: it is on the disk.
    QString append(const QByteArray& text);
    /// The same, of a file that holds this text alone: what was there before stays until then.
    QString replace(const QByteArray& text);
    /// With its lock.
    void remove();

    /// Beside the file.
    static QString lockPath(const QString& path);

private:
    QString open();

    QString m_path;
    QFile m_file;
    std::unique_ptr<QLockFile> m_lock;
    qint64 m_size = 0; ///< of what is on the disk
};

} // namespace espalier::ui
