// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Describe.h"

#include <QJsonArray>
#include <QLocale>
#include <QStringList>

namespace espalier::app::describe {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QJsonValue& list) {
    QStringList names;
    for (const QJsonValue& name : list.toArray()) {
        names << name.toString();
    }
    return names.join(u", "_s);
}

/// "schema.table", and the name alone in the schema that needs no naming.
QString qualified(const QJsonValue& object, const QString& name) {
    const QString schema = object[u"schema"_s].toString();
    return (schema.isEmpty() ? QString() : schema + u'.') + object[name].toString();
}

QString counted(const QJsonValue& rows) {
    return rows.isNull() ? u"?"_s : QLocale(QLocale::English).toString(rows.toInteger());
}

QString tableText(const QJsonObject& table) {
    const QString kind = table[u"kind"_s].toString();
    const bool isEstimate = !table[u"rowsExact"_s].toBool() && !table[u"rows"_s].isNull();
    QString text = u"  %1%2, %3%4 rows\n"_s.arg(
        qualified(table, u"name"_s), kind == u"table"_s ? QString() : u" ("_s + kind + u')',
        isEstimate ? u"about "_s : QString(), counted(table[u"rows"_s]));
    if (const QString key = joined(table[u"primaryKey"_s]); !key.isEmpty()) {
        text += u"      key %1\n"_s.arg(key);
    } else if (const QString hidden = table[u"hiddenKey"_s].toString(); !hidden.isEmpty()) {
        text += u"      key %1 (hidden)\n"_s.arg(hidden);
    }
    for (const QJsonValue& value : table[u"foreignKeys"_s].toArray()) {
        text += u"      %1 refers to %2 (%3)\n"_s.arg(joined(value[u"columns"_s]),
                                                      qualified(value, u"table"_s),
                                                      joined(value[u"referenced"_s]));
    }
    if (!table[u"editable"_s].toBool()) {
        text += u"      not editable: %1\n"_s.arg(table[u"reason"_s].toString());
    }
    return text;
}

QString treeText(const QJsonObject& tree) {
    QString text = u"  %1 by %2: %3 nodes, %4 roots, %5 levels"_s.arg(
        qualified(tree, u"table"_s), joined(tree[u"parentColumns"_s]), counted(tree[u"nodes"_s]),
        counted(tree[u"roots"_s]), counted(tree[u"depth"_s]));
    if (tree[u"orphans"_s].toInteger() > 0) {
        text += u", %1 orphans"_s.arg(counted(tree[u"orphans"_s]));
    }
    if (tree[u"inCycles"_s].toInteger() > 0) {
        text += u", %1 in cycles"_s.arg(counted(tree[u"inCycles"_s]));
    }
    const QString label = tree[u"label"_s].toString();
    const QString order = tree[u"order"_s].toString();
    return text + (label.isEmpty() ? QString() : u"; named by "_s + label) +
           (order.isEmpty() ? QString() : u", ordered by "_s + order) + u'\n';
}

QString linkText(const QJsonObject& link) {
    const QString extra = joined(link[u"extraColumns"_s]);
    return u"  %1: %2 \u2194 %3%4\n"_s.arg(qualified(link, u"table"_s),
                                           qualified(link[u"left"_s], u"table"_s),
                                           qualified(link[u"right"_s], u"table"_s),
                                           extra.isEmpty() ? QString() : u", with "_s + extra);
}

QString warningText(const QJsonObject& warning) {
    return u"  %1: %2\n"_s.arg(warning[u"object"_s].toString(), warning[u"message"_s].toString());
}

QString section(const QString& title, const QJsonArray& entries,
                QString (*text)(const QJsonObject&)) {
    if (entries.isEmpty()) {
        return {};
    }
    QString result = u"\n%1 (%2)\n"_s.arg(title).arg(entries.size());
    for (const QJsonValue& entry : entries) {
        result += text(entry.toObject());
    }
    return result;
}

} // namespace

QString toText(const QJsonObject& description) {
    const QString readOnly = description[u"readOnly"_s].toBool() ? u", read-only"_s : QString();
    QString text = u"%1 (%2%3)\n"_s.arg(description[u"url"_s].toString(),
                                        description[u"dialect"_s].toString(), readOnly);
    if (description[u"tables"_s].toArray().isEmpty()) {
        text += u"\nNo tables: the database is empty.\n"_s;
    }
    return text + section(u"Tables"_s, description[u"tables"_s].toArray(), tableText) +
           section(u"Trees"_s, description[u"trees"_s].toArray(), treeText) +
           section(u"Links"_s, description[u"links"_s].toArray(), linkText) +
           section(u"Warnings"_s, description[u"warnings"_s].toArray(), warningText);
}

} // namespace espalier::app::describe
