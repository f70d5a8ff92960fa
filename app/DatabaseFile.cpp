// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DatabaseFile.h"

#include "orm/base/Error.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace espalier::app {

using namespace Qt::StringLiterals;

// Whether it is opened to read only makes no other database of it.
DatabaseFile::DatabaseFile(const QString& folder, const QString& kind, const orm::Url& url) {
    orm::Url place = url;
    place.readOnly = false;
    if (place.isFile()) {
        place.path = QFileInfo(place.path).absoluteFilePath();
    }
    const QByteArray hash =
        QCryptographicHash::hash(place.toString().toUtf8(), QCryptographicHash::Sha1);
    m_path = u"%1/%2/%3.json"_s.arg(folder, kind, QString::fromLatin1(hash.toHex()));
}

std::optional<QByteArray> DatabaseFile::read() const {
    QFile file(m_path);
    if (!file.exists()) {
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        throw orm::DataError(u"%1: %2"_s.arg(m_path, file.errorString()));
    }
    return file.readAll();
}

void DatabaseFile::write(const QByteArray& text) const {
    QSaveFile file(m_path);
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        throw orm::DataError(u"%1: %2"_s.arg(m_path, file.errorString()));
    }
}

} // namespace espalier::app
