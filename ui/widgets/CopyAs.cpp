// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CopyAs.h"

#include "orm/base/Array.h"
#include "orm/dialect/ValueLiteral.h"
#include "ui/widgets/ClipboardTable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <cmath>

namespace espalier::ui::copyAs {

using namespace Qt::StringLiterals;
using orm::Value;

namespace {

QString jsonText(const QString& text) {
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString shortest(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString jsonValue(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Null:
        return u"null"_s;
    case Value::Kind::Bool:
        return value.as<bool>() ? u"true"_s : u"false"_s;
    case Value::Kind::Int64:
    case Value::Kind::UInt64:
    case Value::Kind::Decimal:
        return value.toText();
    case Value::Kind::Double:
        return std::isfinite(value.as<double>()) ? shortest(value.as<double>()) : u"null"_s;
    case Value::Kind::Json:
        return QString::fromUtf8(value.as<orm::Json>().text);
    case Value::Kind::Bytes:
        return jsonText(QString::fromLatin1(value.as<QByteArray>().toBase64()));
    case Value::Kind::Array: {
        QStringList items;
        for (const Value& item : value.as<orm::Array>().values())
            items << jsonValue(item);
        return u'[' + items.join(u", "_s) + u']';
    }
    default:
        return jsonText(value.toText());
    }
}

QString markdownCell(QString text) {
    return text.replace(u'\\', u"\\\\"_s)
        .replace(u'|', u"\\|"_s)
        .replace(u"\r\n"_s, u"<br>"_s)
        .replace(u'\n', u"<br>"_s)
        .replace(u'\r', u"<br>"_s);
}

} // namespace

QString tabSeparated(const CopiedCells& cells, bool withHeaders) {
    QStringList lines;
    if (withHeaders) {
        QStringList names;
        for (const CopiedCells::Column& column : cells.columns)
            names << clipboard::field(column.name);
        lines << names.join(u'\t');
    }
    for (const auto& row : cells.rows) {
        QStringList fields;
        for (const auto& cell : row)
            fields << (cell ? clipboard::field(cell->text) : QString());
        lines << fields.join(u'\t');
    }
    return lines.join(u'\n');
}

QString markdown(const CopiedCells& cells) {
    QStringList names;
    QStringList rules;
    for (const CopiedCells::Column& column : cells.columns) {
        names << markdownCell(column.name);
        rules << (column.column && column.column->type().isNumber() ? u"---:"_s : u"---"_s);
    }
    const auto line = [](const QStringList& fields) {
        return u"| "_s + fields.join(u" | "_s) + u" |\n"_s;
    };
    QString result = line(names) + line(rules);
    for (const auto& row : cells.rows) {
        QStringList fields;
        for (const auto& cell : row)
            fields << (cell ? markdownCell(cell->text) : QString());
        result += line(fields);
    }
    return result;
}

QString json(const CopiedCells& cells) {
    QStringList objects;
    for (const auto& row : cells.rows) {
        QStringList members;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const CopiedCells::Column& column = cells.columns[i];
            if (row[i])
                members << u"    %1: %2"_s.arg(jsonText(column.name), column.column
                                                                          ? jsonValue(row[i]->value)
                                                                          : jsonText(row[i]->text));
        }
        objects << u"  {\n"_s + members.join(u",\n"_s) + u"\n  }"_s;
    }
    return u"[\n"_s + objects.join(u",\n"_s) + u"\n]\n"_s;
}

QString inserts(const CopiedCells& cells, const orm::Table& table, const orm::Dialect& dialect) {
    const QString into = dialect.qualified(table.schema(), table.name());
    QString result;
    for (const auto& row : cells.rows) {
        QStringList names;
        QStringList values;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::optional<orm::Column>& column = cells.columns[i].column;
            if (!row[i] || !column || column->isGenerated())
                continue;
            names << dialect.identifier(column->name());
            values << orm::valueLiteral(row[i]->value, column->type(), dialect);
        }
        if (!names.isEmpty())
            result += u"INSERT INTO %1 ("_s.arg(into) + names.join(u", "_s) + u") VALUES ("_s +
                      values.join(u", "_s) + u");\n"_s;
    }
    return result;
}

QString inList(const CopiedCells& cells, const orm::Dialect& dialect) {
    QStringList literals;
    QSet<QString> seen;
    for (const auto& row : cells.rows) {
        if (row.empty() || !row.front() || row.front()->value.isNull() ||
            !cells.columns.front().column)
            continue;
        const QString literal =
            orm::valueLiteral(row.front()->value, cells.columns.front().column->type(), dialect);
        if (!seen.contains(literal))
            literals << literal;
        seen.insert(literal);
    }
    return u'(' + literals.join(u", "_s) + u')';
}

} // namespace espalier::ui::copyAs
