// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowsMimeData.h"

#include <QCoreApplication>

namespace espalier::ui {

using namespace Qt::StringLiterals;

QString RowsMimeData::format() { return u"application/x-espalier-keys"_s; }

RowsMimeData::RowsMimeData(LiveDatabase& database, orm::ObjectList rows, const QStringList& labels)
    : m_database(&database), m_rows(std::move(rows)) {
    QStringList lines{QString::number(QCoreApplication::applicationPid()), mapper().name()};
    for (const orm::ObjectPtr& row : m_rows)
        lines.append(row->key().toText());
    setData(format(), lines.join(u'\n').toUtf8());
    setText(labels.join(u'\n'));
}

const RowsMimeData* RowsMimeData::of(const QMimeData* data, const LiveDatabase& database) {
    const auto* rows = qobject_cast<const RowsMimeData*>(data);
    return rows && rows->m_database == &database ? rows : nullptr;
}

} // namespace espalier::ui
