// SPDX-License-Identifier: MIT
#include "orm/changes/ChangeDocument.h"

#include "orm/base/Error.h"
#include "orm/changes/ValueJson.h"
#include "orm/session/Session.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

#include <array>
#include <optional>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

const QString formatName = u"espalier-changes"_s;
const QString savingName = u"saving"_s;
constexpr int FormatVersion = 1;
constexpr qsizetype SumDigits = 8;

// CRC-32 as in ISO 3309, reflected, polynomial 0xEDB88320.
quint32 checksum(QByteArrayView bytes) {
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < made.size(); ++i) {
            quint32 sum = i;
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320U : 0U);
            made[i] = sum;
        }
        return made;
    }();
    quint32 sum = 0xFFFFFFFFU;
    for (const char byte : bytes)
        sum = (sum >> 8) ^ table[(sum ^ quint8(byte)) & 0xFFU];
    return ~sum;
}

QByteArray sumText(QByteArrayView json) {
    return QByteArray::number(checksum(json), 16).rightJustified(SumDigits, '0');
}

QByteArray lineOf(const QJsonObject& object) {
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return QByteArray::number(json.size()) + ' ' + sumText(json) + ' ' + json + '\n';
}

// The object of a line, or why there is none.
std::optional<QJsonObject> objectOf(const QByteArray& line, bool hasEnd, QString* reason) {
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = line.indexOf(' ', first + 1);
    bool isNumber = false;
    const qsizetype length = line.left(first).toLongLong(&isNumber);
    if (first < 0 || second != first + 1 + SumDigits || !isNumber) {
        *reason = u"it does not begin with a length and a checksum"_s;
        return {};
    }
    const QByteArray json = line.mid(second + 1);
    if (json.size() != length || !hasEnd) {
        *reason = u"it has %1 of %2 bytes"_s.arg(json.size()).arg(length);
        return {};
    }
    if (line.mid(first + 1, SumDigits) != sumText(json)) {
        *reason = u"its checksum does not fit"_s;
        return {};
    }
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        *reason = u"it is no JSON object"_s;
        return {};
    }
    return document.object();
}

std::vector<ChangeDocument::Given> givenFrom(const QJsonObject& json) {
    std::vector<ChangeDocument::Given> all;
    const QJsonArray rows = json.value(u"rows"_s).toArray();
    for (const QJsonValue& each : rows) {
        const QJsonObject row = each.toObject();
        ChangeDocument::Given given{rowNameFromJson(row), {}};
        for (const QJsonValue& value : row.value(u"as"_s).toArray())
            given.key.push_back(valueFromJson(value));
        all.push_back(std::move(given));
    }
    return all;
}

std::vector<RowEdit> remainingFrom(const QJsonObject& json) {
    std::vector<RowEdit> edits;
    for (const QJsonValue& each : json.value(u"remaining"_s).toArray())
        edits.push_back(rowEditFromJson(each.toObject()));
    return edits;
}

ChangeDocument::Head headOf(const QJsonObject& json) {
    if (json.value(u"format"_s).toString() != formatName)
        throw DataError(u"it holds no changes"_s);
    if (json.value(u"version"_s).toInt() > FormatVersion)
        throw DataError(u"it was written by a newer version"_s);
    return {json.value(u"database"_s).toString(),
            QDateTime::fromString(json.value(u"made"_s).toString(), Qt::ISODate)};
}

} // namespace

ChangeDocument ChangeDocument::of(const Session& session, const Head& head) {
    ChangeDocument document;
    document.head = head;
    RowNames names;
    const ObjectList deleted = session.deleted();
    QSet<const Object*> gone;
    for (const ObjectPtr& object : deleted)
        gone.insert(object.get());
    const auto add = [&](const ObjectList& objects, bool areDeleted) {
        for (const ObjectPtr& object : objects) {
            if (!areDeleted && gone.contains(object.get()))
                continue;
            RowEdit edit = editOf(*object, areDeleted, names);
            if (edit.act != RowEdit::Act::Nothing)
                document.edits.push_back(std::move(edit));
        }
    };
    add(session.newObjects(), false);
    add(session.dirty(), false);
    add(deleted, true);
    return document;
}

QByteArray ChangeDocument::line(const Head& head) {
    return lineOf({{u"format"_s, formatName},
                   {u"version"_s, FormatVersion},
                   {u"database"_s, head.database},
                   {u"made"_s, head.made.toUTC().toString(Qt::ISODate)}});
}

QByteArray ChangeDocument::line(const RowEdit& edit) { return lineOf(toJson(edit)); }

QByteArray ChangeDocument::line(const std::vector<Given>& saving,
                                const std::vector<RowEdit>& remaining) {
    QJsonArray rows;
    for (const Given& given : saving) {
        QJsonArray key;
        for (const Value& value : given.key)
            key.append(toJson(value));
        QJsonObject row = toJson(given.row);
        row.insert(u"as"_s, key);
        rows.append(row);
    }
    QJsonObject object{{u"op"_s, savingName}, {u"rows"_s, rows}};
    if (!remaining.empty()) {
        QJsonArray edits;
        for (const RowEdit& edit : remaining)
            edits.append(toJson(edit));
        object.insert(u"remaining"_s, edits);
    }
    return lineOf(object);
}

QByteArray ChangeDocument::text() const {
    QByteArray text = line(head);
    if (saving)
        text += line(*saving, remaining);
    for (const RowEdit& edit : edits)
        text += line(edit);
    return text;
}

ChangeDocument ChangeDocument::afterSaving() const {
    ChangeDocument left{head, remaining, {}, {}, damages};
    QHash<QString, RowName> names; // by what they were called before
    for (const Given& given : saving.value_or(std::vector<Given>()))
        names.insert(given.row.text(), {given.row.entity, given.key, {}});
    const auto rename = [&names](RowName& name) { name = names.value(name.text(), name); };
    for (RowEdit& edit : left.edits) {
        rename(edit.row);
        for (RowEdit::Reference& reference : edit.references)
            rename(reference.target);
        for (RowEdit::Link& link : edit.links)
            rename(link.other);
    }
    return left;
}

ChangeDocument ChangeDocument::parse(const QByteArray& text) {
    ChangeDocument document;
    QHash<QByteArray, std::size_t> places; // by the row's name
    std::vector<RowEdit> edits;
    bool hasHead = false;
    int number = 0;
    for (qsizetype at = 0; at < text.size();) {
        ++number;
        const qsizetype end = text.indexOf('\n', at);
        const QByteArray line = text.mid(at, (end < 0 ? text.size() : end) - at);
        at = end < 0 ? text.size() : end + 1;
        QString reason;
        const std::optional<QJsonObject> json = objectOf(line, end >= 0, &reason);
        if (!hasHead) {
            if (!json)
                throw DataError(u"it does not begin as a document of changes does"_s);
            document.head = headOf(*json);
            hasHead = true;
            continue;
        }
        try {
            if (!json)
                throw DataError(reason);
            if (json->value(u"op"_s).toString() == savingName) {
                document.saving = givenFrom(*json);
                document.remaining = remainingFrom(*json);
                continue;
            }
            RowEdit edit = rowEditFromJson(*json);
            const QByteArray name = QJsonDocument(QJsonObject{{u"e"_s, json->value(u"entity"_s)},
                                                              {u"k"_s, json->value(u"key"_s)},
                                                              {u"n"_s, json->value(u"new"_s)}})
                                        .toJson(QJsonDocument::Compact);
            const auto known = places.constFind(name);
            if (known == places.cend()) {
                places.insert(name, edits.size());
                edits.push_back(std::move(edit));
            } else {
                edits[*known] = std::move(edit);
            }
        } catch (const DataError& error) {
            document.damages.push_back({number, error.message()});
        }
    }
    if (!hasHead)
        throw DataError(u"it is empty"_s);
    for (RowEdit& edit : edits) {
        if (edit.act != RowEdit::Act::Nothing)
            document.edits.push_back(std::move(edit));
    }
    return document;
}

ChangeDocument ChangeDocument::read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw DataError(u"%1: %2"_s.arg(path, file.errorString()));
    try {
        return parse(file.readAll());
    } catch (const DataError& error) {
        throw DataError(u"%1: %2"_s.arg(path, error.message()));
    }
}

void ChangeDocument::write(const QString& path) const {
    QSaveFile file(path);
    const QByteArray all = text();
    if (!file.open(QIODevice::WriteOnly) || file.write(all) != all.size() || !file.commit())
        throw DataError(u"%1: %2"_s.arg(path, file.errorString()));
}

} // namespace espalier::orm
