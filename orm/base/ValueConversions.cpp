// SPDX-License-Identifier: MIT
// Values as other kinds, as text and as QVariant.
#include "orm/base/Value.h"

#include "orm/base/ArrayText.h"
#include "orm/base/Error.h"

#include <QMetaType>

#include <cmath>
#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;
using Kind = Value::Kind;

namespace {

bool hasZone(const QDateTime& moment) { return moment.timeSpec() != Qt::LocalTime; }

QString dateText(QDate date) {
    const int year = date.year();
    return (year < 0 ? u"-"_s : QString()) + u"%1-%2-%3"_s.arg(std::abs(year), 4, 10, QChar(u'0'))
                                                 .arg(date.month(), 2, 10, QChar(u'0'))
                                                 .arg(date.day(), 2, 10, QChar(u'0'));
}

QString timeText(QTime time) {
    return time.msec() == 0 ? time.toString(u"HH:mm:ss") : time.toString(u"HH:mm:ss.zzz");
}

QString offsetText(int seconds) {
    if (seconds == 0) {
        return u"Z"_s;
    }
    const int minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? u"-"_s : u"+"_s) +
           u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString momentText(const QDateTime& moment) {
    const QString clock = dateText(moment.date()) + u'T' + timeText(moment.time());
    return hasZone(moment) ? clock + offsetText(moment.offsetFromUtc()) : clock;
}

QString doubleText(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// A null QString would reach a driver as NULL.
QString notNull(const QString& text) { return text.isNull() ? u""_s : text; }
QByteArray notNull(const QByteArray& bytes) { return bytes.isNull() ? QByteArray("") : bytes; }

} // namespace

std::optional<bool> Value::toBool() const {
    if (m_kind == Kind::Bool) {
        return stored<bool>();
    }
    const std::optional<qint64> number = toInt64();
    return number == 0 || number == 1 ? std::optional<bool>(*number == 1) : std::nullopt;
}

std::optional<qint64> Value::toInt64() const {
    switch (m_kind) {
    case Kind::Bool:
        return stored<bool>() ? 1 : 0;
    case Kind::Int64:
        return stored<qint64>();
    case Kind::UInt64:
        return orm::Decimal(stored<quint64>()).toInt64();
    case Kind::Double:
        return std::isfinite(stored<double>())
                   ? orm::Decimal::fromDoubleExactly(stored<double>()).toInt64()
                   : std::nullopt;
    case Kind::Decimal:
        return stored<orm::Decimal>().toInt64();
    default:
        return std::nullopt;
    }
}

std::optional<quint64> Value::toUInt64() const {
    switch (m_kind) {
    case Kind::UInt64:
        return stored<quint64>();
    case Kind::Double:
        return std::isfinite(stored<double>())
                   ? orm::Decimal::fromDoubleExactly(stored<double>()).toUInt64()
                   : std::nullopt;
    case Kind::Decimal:
        return stored<orm::Decimal>().toUInt64();
    default:
        const std::optional<qint64> number = toInt64();
        return number >= 0 ? std::optional<quint64>(*number) : std::nullopt;
    }
}

std::optional<double> Value::toDouble() const {
    if (m_kind == Kind::Double) {
        return stored<double>();
    }
    if (m_kind == Kind::Decimal) {
        const orm::Decimal& exact = stored<orm::Decimal>();
        const double nearest = exact.toDouble();
        const bool keeps =
            std::isfinite(nearest) && (orm::Decimal::fromDouble15(nearest) == exact ||
                                       orm::Decimal::fromDoubleExactly(nearest) == exact);
        return keeps ? std::optional<double>(nearest) : std::nullopt;
    }
    if (m_kind == Kind::Bool || isNumeric()) {
        const orm::Decimal exact = *toDecimal();
        const double nearest = exact.toDouble();
        return orm::Decimal::fromDoubleExactly(nearest) == exact ? std::optional<double>(nearest)
                                                                 : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Decimal> Value::toDecimal() const {
    if (m_kind == Kind::Double) {
        const double number = stored<double>();
        if (orm::Decimal::doubleIsExactAt15(number)) {
            return orm::Decimal::fromDouble15(number);
        }
        return std::isfinite(number) && std::trunc(number) == number
                   ? std::optional(orm::Decimal::fromDoubleExactly(number))
                   : std::nullopt;
    }
    switch (m_kind) {
    case Kind::Bool:
        return orm::Decimal(stored<bool>() ? 1 : 0);
    case Kind::Int64:
        return orm::Decimal(stored<qint64>());
    case Kind::UInt64:
        return orm::Decimal(stored<quint64>());
    case Kind::Decimal:
        return stored<orm::Decimal>();
    default:
        return std::nullopt;
    }
}

QString Value::toText() const {
    switch (m_kind) {
    case Kind::Null:
        return u"NULL"_s;
    case Kind::Bool:
        return stored<bool>() ? u"true"_s : u"false"_s;
    case Kind::Int64:
        return QString::number(stored<qint64>());
    case Kind::UInt64:
        return QString::number(stored<quint64>());
    case Kind::Double:
        return doubleText(stored<double>());
    case Kind::Decimal:
        return stored<orm::Decimal>().toString();
    case Kind::String:
        return stored<QString>();
    case Kind::Bytes:
        return u"x'"_s + QLatin1StringView(stored<QByteArray>().toHex()) + u'\'';
    case Kind::Date:
        return dateText(stored<QDate>());
    case Kind::Time:
        return timeText(stored<QTime>());
    case Kind::DateTime:
        return momentText(stored<QDateTime>());
    case Kind::Uuid:
        return stored<QUuid>().toString(QUuid::WithoutBraces);
    case Kind::Json:
        return QString::fromUtf8(stored<orm::Json>().text);
    case Kind::Array:
        return arrayText(stored<orm::Array>(), &Value::toText);
    case Kind::Expr:
        return u"<expression>"_s;
    }
    return {};
}

QVariant Value::toVariant() const {
    switch (m_kind) {
    case Kind::Null:
        return {};
    case Kind::Bool:
        return stored<bool>();
    case Kind::Int64:
        return stored<qint64>();
    case Kind::UInt64:
        return stored<quint64>();
    case Kind::Double:
        return stored<double>();
    case Kind::String:
        return notNull(stored<QString>());
    case Kind::Bytes:
        return notNull(stored<QByteArray>());
    case Kind::Date:
        return stored<QDate>();
    case Kind::Time:
        return stored<QTime>();
    case Kind::DateTime:
        return stored<QDateTime>();
    case Kind::Uuid:
        return stored<QUuid>();
    default:
        return toText();
    }
}

Value Value::fromVariant(const QVariant& variant) {
    if (variant.isNull()) {
        return null;
    }
    switch (variant.typeId()) {
    case QMetaType::Bool:
        return variant.toBool();
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return variant.toLongLong();
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return variant.toULongLong();
    case QMetaType::Float:
    case QMetaType::Double:
        return variant.toDouble();
    case QMetaType::QByteArray:
        return variant.toByteArray();
    case QMetaType::QDate:
        return variant.toDate();
    case QMetaType::QTime:
        return variant.toTime();
    case QMetaType::QDateTime:
        return variant.toDateTime();
    case QMetaType::QUuid:
        return variant.toUuid();
    default:
        break;
    }
    if (variant.metaType() == QMetaType::fromType<Value>()) {
        return variant.value<Value>();
    }
    if (variant.metaType() == QMetaType::fromType<orm::Decimal>()) {
        return variant.value<orm::Decimal>();
    }
    if (!variant.canConvert<QString>()) {
        throw DataError(u"A value of the type “%1” cannot be stored."_s.arg(
            QLatin1StringView(variant.typeName())));
    }
    return variant.toString();
}
} // namespace espalier::orm
