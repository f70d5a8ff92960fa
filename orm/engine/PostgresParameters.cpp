// SPDX-License-Identifier: MIT
#include "orm/engine/PostgresParameters.h"

#include "orm/sql/SqlText.h"

#include <algorithm>

namespace espalier::orm {

namespace {

QByteArray textOf(const QVariant& value) {
    if (value.isNull())
        return {};
    const QByteArray bytes = value.toByteArray();
    if (value.typeId() == QMetaType::QByteArray)
        return "\\x" + bytes.toHex();
    return bytes.isNull() ? QByteArray("") : bytes;
}

void addElement(QByteArray& array, const QByteArray& text) {
    if (text.isNull()) {
        array += "NULL";
        return;
    }
    array += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            array += '\\';
        array += c;
    }
    array += '"';
}

} // namespace

QString numberedMarkers(QStringView sql) {
    QString text;
    text.reserve(sql.size() + 32);
    int number = 0;
    for (qsizetype i = 0; i < sql.size();) {
        const qsizetype end = std::max(endOfQuoted(sql, i), i + 1);
        if (sql[i] == u'?')
            text += u'$' + QString::number(++number);
        else
            text += sql.mid(i, end - i);
        i = end;
    }
    return text;
}

std::vector<QByteArray> postgresParameters(const Statement& statement,
                                           const PostgresDialect& dialect) {
    const SqlType unknown;
    const auto sent = [&](std::size_t i) {
        const SqlType& type =
            i < statement.bindingTypes.size() ? statement.bindingTypes[i] : unknown;
        return textOf(dialect.toDriver(statement.bindings[i], type));
    };
    const std::size_t places = statement.bindings.size() / std::size_t(statement.rows);
    std::vector<QByteArray> texts(places);
    for (std::size_t place = 0; place < places; ++place) {
        if (statement.rows == 1) {
            texts[place] = sent(place);
            continue;
        }
        QByteArray& array = texts[place];
        array.reserve(statement.rows * 16);
        array = "{";
        for (std::size_t i = place; i < statement.bindings.size(); i += places) {
            if (i > place)
                array += ',';
            addElement(array, sent(i));
        }
        array += '}';
    }
    return texts;
}

} // namespace espalier::orm
