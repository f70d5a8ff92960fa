// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CrashMark.h"

#include <QDir>
#include <QFile>

namespace espalier::app {

using namespace Qt::StringLiterals;

QString CrashMark::path(const QString& folder) {
    return QDir(folder).filePath(u"espalier.crash"_s);
}

std::optional<QString> CrashMark::take(const QString& folder) {
    QFile file(path(folder));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString mark = QString::fromUtf8(file.read(1 << 16));
    file.close();
    const QString aside = path(folder) + u".last"_s;
    QFile::remove(aside);
    if (!file.rename(aside)) {
        file.remove();
    }
    return mark;
}

} // namespace espalier::app
