// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/changes/RowEdit.h"
#include "orm/changes/ValueJson.h"

#include <QJsonArray>

#include <array>

namespace espalier::orm {

using namespace Qt::StringLiterals;
using Act = RowEdit::Act;

namespace {

constexpr std::array<std::pair<Act, QLatin1StringView>, 4> ActNames{{{Act::Insert, "insert"_L1},
                                                                     {Act::Update, "update"_L1},
                                                                     {Act::Delete, "delete"_L1},
                                                                     {Act::Nothing, "nothing"_L1}}};

QString textIn(const QJsonObject& json, const QString& member) {
    const QJsonValue value = json.value(member);
    if (!value.isString())
        throw DataError(u"\"%1\" is missing"_s.arg(member));
    return value.toString();
}

QJsonArray arrayOf(const std::vector<Value>& values) {
    QJsonArray array;
    for (const Value& value : values)
        array.append(toJson(value));
    return array;
}

std::vector<Value> valuesIn(const QJsonObject& json, const QString& member) {
    std::vector<Value> values;
    for (const QJsonValue& value : json.value(member).toArray())
        values.push_back(valueFromJson(value));
    return values;
}

} // namespace

QJsonObject toJson(const RowName& name) {
    QJsonObject json{{u"entity"_s, name.entity}};
    if (!name.temporary.isEmpty()) {
        json.insert(u"new"_s, name.temporary);
        return json;
    }
    json.insert(u"key"_s, arrayOf(name.key));
    return json;
}

RowName rowNameFromJson(const QJsonObject& json) {
    const RowName name{textIn(json, u"entity"_s), valuesIn(json, u"key"_s),
                       json.value(u"new"_s).toString()};
    if (name.key.empty() == name.temporary.isEmpty())
        throw DataError(u"a row has a key, or is new"_s);
    return name;
}

QJsonObject toJson(const RowEdit& edit) {
    const auto* act =
        std::ranges::find(ActNames, edit.act, &std::pair<Act, QLatin1StringView>::first);
    QJsonObject json = toJson(edit.row);
    json.insert(u"op"_s, act->second);
    if (!edit.label.isEmpty())
        json.insert(u"label"_s, edit.label);
    // In their order, which an object would not keep.
    QJsonArray fields;
    for (const RowEdit::Field& field : edit.fields) {
        QJsonObject one{{u"name"_s, field.attribute}};
        if (field.before)
            one.insert(u"old"_s, toJson(*field.before));
        if (edit.act != Act::Delete)
            one.insert(u"new"_s, toJson(field.after));
        fields.append(one);
    }
    if (!fields.isEmpty())
        json.insert(u"fields"_s, fields);
    QJsonArray references;
    for (const RowEdit::Reference& reference : edit.references) {
        QJsonObject one{{u"name"_s, reference.relationship}, {u"row"_s, toJson(reference.target)}};
        if (!reference.before.empty())
            one.insert(u"old"_s, arrayOf(reference.before));
        references.append(one);
    }
    if (!references.isEmpty())
        json.insert(u"references"_s, references);
    QJsonArray links;
    for (const RowEdit::Link& link : edit.links) {
        QJsonObject one{{u"name"_s, link.relationship},
                        {u"row"_s, toJson(link.other)},
                        {u"op"_s, link.isAdded ? u"link"_s : u"unlink"_s}};
        QJsonArray values;
        for (const auto& [column, value] : link.values)
            values.append(QJsonObject{{u"name"_s, column}, {u"new"_s, toJson(value)}});
        if (!values.isEmpty())
            one.insert(u"values"_s, values);
        links.append(one);
    }
    if (!links.isEmpty())
        json.insert(u"links"_s, links);
    return json;
}

RowEdit rowEditFromJson(const QJsonObject& json) {
    const QString name = textIn(json, u"op"_s);
    const auto* act = std::ranges::find(ActNames, name, &std::pair<Act, QLatin1StringView>::second);
    if (act == ActNames.end())
        throw DataError(u"\"%1\" is nothing that is done to a row"_s.arg(name));
    RowEdit edit{act->first, rowNameFromJson(json), json.value(u"label"_s).toString(), {}, {}, {}};
    for (const QJsonValue& value : json.value(u"fields"_s).toArray()) {
        const QJsonObject one = value.toObject();
        RowEdit::Field field{textIn(one, u"name"_s), {}, {}};
        if (one.contains(u"old"_s))
            field.before = valueFromJson(one.value(u"old"_s));
        field.after = valueFromJson(one.contains(u"new"_s) ? one.value(u"new"_s)
                                                           : QJsonValue(QJsonValue::Null));
        edit.fields.push_back(std::move(field));
    }
    for (const QJsonValue& value : json.value(u"references"_s).toArray()) {
        const QJsonObject one = value.toObject();
        edit.references.push_back({textIn(one, u"name"_s),
                                   rowNameFromJson(one.value(u"row"_s).toObject()),
                                   valuesIn(one, u"old"_s)});
    }
    for (const QJsonValue& value : json.value(u"links"_s).toArray()) {
        const QJsonObject one = value.toObject();
        const QString op = textIn(one, u"op"_s);
        if (op != u"link"_s && op != u"unlink"_s)
            throw DataError(u"\"%1\" is nothing that is done to a link"_s.arg(op));
        edit.links.push_back({textIn(one, u"name"_s),
                              rowNameFromJson(one.value(u"row"_s).toObject()), op == u"link"_s});
        for (const QJsonValue& known : one.value(u"values"_s).toArray())
            edit.links.back().values.emplace_back(textIn(known.toObject(), u"name"_s),
                                                  valueFromJson(known.toObject().value(u"new"_s)));
    }
    return edit;
}

} // namespace espalier::orm
