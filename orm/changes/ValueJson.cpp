// SPDX-License-Identifier: MIT
#include "orm/changes/ValueJson.h"

#include "orm/base/Error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <cmath>
#include <limits>

namespace espalier::orm {

using namespace Qt::StringLiterals;
using Kind = Value::Kind;

namespace {

constexpr qint64 MostExact = qint64(1) << 53; // of a JSON number, which is a double

QJsonObject named(const char* name, const QJsonValue& content) {
    return {{QString::fromLatin1(name), content}};
}

QString realText(double number) {
    return std::isnan(number)                    ? u"nan"_s
           : std::isinf(number)                  ? (number > 0 ? u"inf"_s : u"-inf"_s)
           : number == 0 && std::signbit(number) ? u"-0"_s
                                                 : QString::number(number, 'g', 17);
}

double realOf(const QString& text, bool* isOk) {
    *isOk = true;
    if (text == u"nan"_s)
        return std::numeric_limits<double>::quiet_NaN();
    if (text == u"inf"_s || text == u"-inf"_s)
        return text.startsWith(u'-') ? -std::numeric_limits<double>::infinity()
                                     : std::numeric_limits<double>::infinity();
    return text.toDouble(isOk);
}

// A named zone is an offset by then: the instant counts.
QString momentText(const QDateTime& moment) {
    const bool isPlain = moment.timeSpec() == Qt::LocalTime || moment.timeSpec() == Qt::UTC;
    return (isPlain ? moment : moment.toOffsetFromUtc(moment.offsetFromUtc()))
        .toString(Qt::ISODateWithMs);
}

[[noreturn]] void refuse(const QJsonValue& json) {
    const QByteArray text = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    throw DataError(u"%1 is no value that was written here"_s.arg(
        QString::fromUtf8(text.mid(1, text.size() - 2)).left(100)));
}

Value arrayOf(const QJsonArray& json) {
    std::vector<Value> values;
    for (const QJsonValue& element : json)
        values.push_back(valueFromJson(element));
    return Array(std::move(values));
}

std::optional<Value> contentOf(const QString& kind, const QJsonValue& content) {
    const QString text = content.toString();
    bool isOk = true;
    if (kind == u"array"_s && content.isArray())
        return arrayOf(content.toArray());
    if (!content.isString())
        return {};
    if (kind == u"int"_s) {
        const qint64 number = text.toLongLong(&isOk);
        return isOk ? std::optional(Value(number)) : std::nullopt;
    }
    if (kind == u"uint"_s) {
        const quint64 number = text.toULongLong(&isOk);
        return isOk ? std::optional(Value(number)) : std::nullopt;
    }
    if (kind == u"real"_s) {
        const double number = realOf(text, &isOk);
        return isOk ? std::optional(Value(number)) : std::nullopt;
    }
    if (kind == u"decimal"_s) {
        const std::optional<Decimal> number = Decimal::parse(text);
        return number ? std::optional(Value(*number)) : std::nullopt;
    }
    if (kind == u"bytes"_s) {
        const auto bytes = QByteArray::fromBase64Encoding(text.toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        return bytes ? std::optional(Value(*bytes)) : std::nullopt;
    }
    if (kind == u"json"_s)
        return Value(Json{text.toUtf8()});
    // NULL when it cannot be read
    std::optional<Value> moment;
    if (kind == u"date"_s)
        moment = Value(QDate::fromString(text, Qt::ISODate));
    else if (kind == u"time"_s)
        moment = Value(QTime::fromString(text, Qt::ISODateWithMs));
    else if (kind == u"moment"_s)
        moment = Value(QDateTime::fromString(text, Qt::ISODateWithMs));
    else if (kind == u"uuid"_s && !QUuid::fromString(text).isNull())
        moment = Value(QUuid::fromString(text));
    else if (kind == u"uuid"_s && text == QUuid().toString())
        moment = Value(QUuid());
    return moment && !moment->isNull() ? moment : std::nullopt;
}

} // namespace

QJsonValue toJson(const Value& value) {
    switch (value.kind()) {
    case Kind::Null:
        return QJsonValue::Null;
    case Kind::Bool:
        return value.as<bool>();
    case Kind::Int64: {
        const qint64 number = value.as<qint64>();
        return number > -MostExact && number < MostExact ? QJsonValue(number)
                                                         : named("int", QString::number(number));
    }
    case Kind::UInt64:
        return named("uint", QString::number(value.as<quint64>()));
    case Kind::Double:
        return named("real", realText(value.as<double>()));
    case Kind::Decimal:
        return named("decimal", value.as<Decimal>().toString());
    case Kind::String:
        return value.as<QString>();
    case Kind::Bytes:
        return named("bytes", QString::fromLatin1(value.as<QByteArray>().toBase64()));
    case Kind::Date:
        return named("date", value.as<QDate>().toString(Qt::ISODate));
    case Kind::Time:
        return named("time", value.as<QTime>().toString(Qt::ISODateWithMs));
    case Kind::DateTime:
        return named("moment", momentText(value.as<QDateTime>()));
    case Kind::Uuid:
        return named("uuid", value.as<QUuid>().toString());
    case Kind::Json:
        return named("json", QString::fromUtf8(value.as<Json>().text));
    case Kind::Array: {
        QJsonArray elements;
        for (const Value& element : value.as<Array>().values())
            elements.append(toJson(element));
        return named("array", elements);
    }
    case Kind::Expr:
        break;
    }
    throw DataError(u"an SQL expression is no value that can be kept"_s);
}

Value valueFromJson(const QJsonValue& json) {
    switch (json.type()) {
    case QJsonValue::Null:
        return {};
    case QJsonValue::Bool:
        return json.toBool();
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Double: {
        const qint64 number = json.toInteger(MostExact);
        if (number > -MostExact && number < MostExact)
            return number;
        refuse(json);
    }
    case QJsonValue::Object: {
        const QJsonObject object = json.toObject();
        if (object.size() == 1) {
            if (const auto value = contentOf(object.begin().key(), object.begin().value()))
                return *value;
        }
        refuse(json);
    }
    default:
        refuse(json);
    }
}

} // namespace espalier::orm
