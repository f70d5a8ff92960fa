// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SampleCatalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace espalier::app::sample {

using namespace Qt::StringLiterals;

namespace {

const QString builtIn = u":/espalier/catalogue.sqlite"_s;

class SampleCatalogue {
    Q_DECLARE_TR_FUNCTIONS(espalier::app::SampleCatalogue)
};

} // namespace

QString writeTo(const QString& path) {
    QFile source(builtIn);
    if (!source.open(QIODevice::ReadOnly)) {
        return SampleCatalogue::tr("The sample catalogue is not part of this build.");
    }
    const QByteArray content = source.readAll();
    QSaveFile target(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !target.open(QIODevice::WriteOnly) ||
        target.write(content) != content.size() || !target.commit()) {
        return SampleCatalogue::tr(
                   "The sample catalogue cannot be written to %1: %2. Choose a folder that can be "
                   "written.")
            .arg(QDir::toNativeSeparators(path), target.errorString());
    }
    return {};
}

QString userPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           u"/catalogue.sqlite"_s;
}

QString ensureUserCopy() { return QFile::exists(userPath()) ? QString() : writeTo(userPath()); }

} // namespace espalier::app::sample
