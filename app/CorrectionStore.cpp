// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CorrectionStore.h"

#include "orm/base/Error.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace espalier::app {

using namespace Qt::StringLiterals;

// Whether it is opened to read only makes no other database of it.
QString CorrectionStore::fileOf(const orm::Url& url) const {
    orm::Url place = url;
    place.readOnly = false;
    if (place.isFile()) {
        place.path = QFileInfo(place.path).absoluteFilePath();
    }
    const QByteArray hash =
        QCryptographicHash::hash(place.toString().toUtf8(), QCryptographicHash::Sha1);
    return m_folder + u"/corrections/"_s + QString::fromLatin1(hash.toHex()) + u".json"_s;
}

orm::Corrections CorrectionStore::load(const orm::Url& url) const {
    QFile file(fileOf(url));
    if (!file.exists()) {
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        throw orm::DataError(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    }
    try {
        return orm::Corrections::fromJson(file.readAll());
    } catch (const orm::DataError& error) {
        throw orm::DataError(u"%1: %2"_s.arg(file.fileName(), error.message()));
    }
}

void CorrectionStore::save(const orm::Url& url, const orm::Corrections& corrections) const {
    QSaveFile file(fileOf(url));
    QDir().mkpath(QFileInfo(file.fileName()).absolutePath());
    const QByteArray text = corrections.toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        throw orm::DataError(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    }
}

} // namespace espalier::app
