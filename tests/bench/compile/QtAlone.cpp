// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of Qt that the orm's include, and nothing else.
#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QUuid>
#include <QVariant>

qsizetype lengthOf(const QString& text) { return text.size(); }
