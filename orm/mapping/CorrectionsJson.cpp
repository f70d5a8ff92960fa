// SPDX-License-Identifier: MIT
// Corrections as they are kept: one object a table, absent members say nothing.
#include "orm/base/Error.h"
#include "orm/mapping/Corrections.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

QJsonObject written(const TableCorrection& said) {
    QJsonObject object{{u"schema"_s, said.schema}, {u"table"_s, said.table}};
    if (said.label)
        object[u"label"_s] = *said.label;
    if (said.order)
        object[u"order"_s] = *said.order;
    if (said.parentColumns)
        object[u"parent"_s] = QJsonArray::fromStringList(*said.parentColumns);
    if (said.isLink)
        object[u"link"_s] = *said.isLink;
    if (said.keyColumns)
        object[u"key"_s] = QJsonArray::fromStringList(*said.keyColumns);
    return object;
}

QJsonObject written(const AddedReference& reference) {
    return {{u"schema"_s, reference.schema},
            {u"table"_s, reference.table},
            {u"columns"_s, QJsonArray::fromStringList(reference.key.columns)},
            {u"referredSchema"_s, reference.key.referredSchema},
            {u"referredTable"_s, reference.key.referredTable},
            {u"referredColumns"_s, QJsonArray::fromStringList(reference.key.referredColumns)}};
}

QStringList names(const QJsonValue& list) {
    QStringList result;
    for (const QJsonValue& name : list.toArray())
        result << name.toString();
    return result;
}

TableCorrection readTable(const QJsonObject& object) {
    TableCorrection said{object[u"schema"_s].toString(), object[u"table"_s].toString()};
    if (object.contains(u"label"_s))
        said.label = object[u"label"_s].toString();
    if (object.contains(u"order"_s))
        said.order = object[u"order"_s].toString();
    if (object.contains(u"parent"_s))
        said.parentColumns = names(object[u"parent"_s]);
    if (object.contains(u"link"_s))
        said.isLink = object[u"link"_s].toBool();
    if (object.contains(u"key"_s))
        said.keyColumns = names(object[u"key"_s]);
    return said;
}

AddedReference readReference(const QJsonObject& object) {
    AddedReference reference{object[u"schema"_s].toString(), object[u"table"_s].toString(), {}};
    reference.key.columns = names(object[u"columns"_s]);
    reference.key.referredSchema = object[u"referredSchema"_s].toString();
    reference.key.referredTable = object[u"referredTable"_s].toString();
    reference.key.referredColumns = names(object[u"referredColumns"_s]);
    return reference;
}

} // namespace

QByteArray Corrections::toJson() const {
    QJsonArray tables;
    for (const TableCorrection& said : m_tables)
        tables.append(written(said));
    QJsonArray references;
    for (const AddedReference& reference : m_references)
        references.append(written(reference));
    return QJsonDocument(QJsonObject{{u"version"_s, formatVersion},
                                     {u"tables"_s, tables},
                                     {u"references"_s, references}})
        .toJson();
}

Corrections Corrections::fromJson(const QByteArray& text) {
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError || root[u"version"_s].toInt() != formatVersion)
        throw DataError(u"The corrections of the schema cannot be read: %1."_s.arg(
            error.error == QJsonParseError::NoError
                ? u"they were written by another version of the program"_s
                : error.errorString()));
    Corrections corrections;
    for (const QJsonValue& table : root[u"tables"_s].toArray())
        corrections.set(readTable(table.toObject()));
    for (const QJsonValue& reference : root[u"references"_s].toArray())
        corrections.add(readReference(reference.toObject()));
    return corrections;
}

} // namespace espalier::orm
