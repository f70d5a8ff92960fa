// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TableCells.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui::cells {

using orm::Object;
using orm::ObjectPtr;
using orm::Relationship;
using orm::Value;

QString text(const Value& value) {
    if (value.isNull())
        return {};
    if (value.kind() == Value::Kind::Bytes)
        return sizeText(value.as<QByteArray>().size());
    const QString shown = value.toText();
    return shown.isNull() ? u""_s : shown;
}

QString keyText(const Value& value) {
    constexpr qsizetype most = 32;
    const bool isShort =
        value.kind() == Value::Kind::Bytes && value.as<QByteArray>().size() <= most;
    return isShort ? QString::fromLatin1(value.as<QByteArray>().toHex()) : text(value);
}

QString sizeText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString typeText(const orm::Column& column) {
    const orm::SqlType type = column.type();
    QString result = type.native.isEmpty() ? type.toString() : type.native;
    if (column.isPrimaryKey())
        result += QCoreApplication::translate("TableCells", ", key");
    else if (!column.isNullable())
        result += QCoreApplication::translate("TableCells", ", required");
    for (const orm::ForeignKeyConstraint& key : column.table().foreignKeys()) {
        const qsizetype place = key.columns.indexOf(column.name());
        if (place >= 0 && place < key.referredColumns.size())
            result += u'\n' + QCoreApplication::translate("TableCells", "refers to %1.%2")
                                  .arg(key.referredTable, key.referredColumns.at(place));
    }
    return result;
}

Value foreignValue(const Object& object, int slot, const Relationship* reference) {
    if (reference) {
        const orm::RelationSlot& relation = object.relation(*reference);
        if (isChanged(object, *reference)) {
            if (relation.items.empty())
                return {};
            return relation.items.front()->peek(reference->pairs().front().second);
        }
    }
    return object.peek(slot);
}

ObjectPtr referred(const orm::Session& session, const Object& object,
                   const Relationship& reference) {
    const orm::RelationSlot& relation = object.relation(reference);
    const auto& [slot, remote] = reference.pairs().front();
    const bool columnChanged = object.isModified(slot) && !isChanged(object, reference);
    if ((relation.loaded || relation.changed) && !columnChanged)
        return relation.items.empty() ? ObjectPtr() : relation.items.front();
    const std::vector<int>& key = reference.target().primaryKey();
    const Value& value = object.peek(slot);
    if (value.isNull() || key.size() != 1 || key.front() != remote)
        return {};
    return session.find({&reference.target(), {value}});
}

QString label(const Object& object) {
    const int slot = object.mapper().traits().label;
    if (slot >= 0 && object.isLoaded(slot) && !object.peek(slot).isNull())
        return text(object.peek(slot));
    if (slot >= 0 && !object.isLoaded(slot))
        return {};
    QStringList parts;
    for (const int key : object.mapper().primaryKey())
        parts.append(keyText(object.peek(key)));
    return parts.join(u", "_s);
}

QString linksText(const orm::ObjectList& items) {
    QStringList labels;
    for (const ObjectPtr& item : items) {
        const QString shown = label(*item);
        labels.append(shown.isEmpty() ? u"…"_s : shown);
    }
    return labels.join(u", "_s);
}

bool isChanged(const Object& object, const Relationship& relationship) {
    const orm::RelationSlot& relation = object.relation(relationship);
    return !relation.added().empty() || !relation.removed().empty() || relation.explicitNull;
}

EditState state(const Object& object, const TableColumn& column) {
    const bool changed = column.isLinks
                             ? isChanged(object, *column.links)
                             : (column.slot >= 0 && object.isModified(column.slot)) ||
                                   (column.reference && isChanged(object, *column.reference));
    return changed ? EditState::Modified : EditState::Clean;
}

} // namespace espalier::ui::cells
