// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WhatsNew.h"

#include <QFile>

namespace espalier::app {

using namespace Qt::StringLiterals;

QString WhatsNew::version() { return QString::fromUtf8(ESPALIER_VERSION); }

// resources/translations/update.sh hands these lines to the translators.
QStringList WhatsNew::lines() {
    QFile file(u":/manual/news.txt"_s);
    QStringList all;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty()) {
                all << tr(line.constData());
            }
        }
    }
    return all;
}

} // namespace espalier::app
