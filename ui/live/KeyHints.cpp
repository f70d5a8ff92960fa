// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/KeyHints.h"

#include <QKeySequence>

namespace espalier::ui::key_hints {

namespace {

QHash<QString, QString>& chosenKeys() {
    static QHash<QString, QString> keys;
    return keys;
}

} // namespace

QString of(const QString& action, const char* usual) {
    const auto found = chosenKeys().constFind(action);
    return found != chosenKeys().constEnd()
               ? *found
               : QKeySequence(QString::fromLatin1(usual), QKeySequence::PortableText)
                     .toString(QKeySequence::NativeText);
}

void set(const QHash<QString, QString>& chosen) { chosenKeys() = chosen; }

} // namespace espalier::ui::key_hints
