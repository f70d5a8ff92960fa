// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Edits that turns typed text into values and back, without a locale.
#include "ui/commands/Edits.h"

#include "orm/base/ArrayText.h"
#include "ui/commands/Zones.h"
#include "ui/live/LiveDatabase.h"

#include <QLocale>
#include <QUuid>

#include <array>

namespace espalier::ui {

using orm::Decimal;
using orm::SqlType;
using orm::TypeKind;
using orm::Value;

namespace {

using namespace Qt::StringLiterals;

class TextParser {
public:
    TextParser(const QString& text, const SqlType& type)
        : m_text(text), m_trimmed(text.trimmed()), m_type(type) {}

    Value parse();
    const QString& error() const { return m_error; }

private:
    Value refuse(const QString& why) {
        m_error = why;
        return {};
    }
    Value integer();
    Value numeric();
    Value number();
    Value boolean();
    Value date();
    Value time();
    Value dateTime();
    Value string();
    Value list();

    const QString m_text;
    const QString m_trimmed;
    const SqlType& m_type;
    QString m_error;
};

QString atMost(int count, const QString& one, const QString& many) {
    return Edits::tr("Expected at most %1 %2.").arg(count).arg(count == 1 ? one : many);
}

Value TextParser::integer() {
    const std::optional<Decimal> number = Decimal::parse(m_trimmed);
    const std::optional<qint64> whole = number ? number->toInt64() : std::nullopt;
    return whole ? Value(*whole) : refuse(Edits::tr("Expected a whole number, such as 42."));
}

Value TextParser::numeric() {
    const std::optional<Decimal> parsed = Decimal::parse(m_trimmed);
    if (!parsed) {
        return refuse(Edits::tr("Expected a number, such as 54.90."));
    }
    const Decimal exact = parsed->normalised();
    if (m_type.scale >= 0 && exact.scale() > m_type.scale) {
        return refuse(m_type.scale == 0
                          ? Edits::tr("Expected a number without decimals.")
                          : atMost(m_type.scale, Edits::tr("decimal"), Edits::tr("decimals")));
    }
    const int whole = m_type.precision - qMax(m_type.scale, 0);
    if (m_type.precision > 0 && exact.integerDigits() > whole) {
        return refuse(atMost(whole, Edits::tr("digit before the point"),
                             Edits::tr("digits before the point")));
    }
    return m_type.scale >= 0 ? parsed->rounded(m_type.scale) : *parsed;
}

Value TextParser::number() {
    bool ok = false;
    const double parsed = m_trimmed.toDouble(&ok); // the C locale's
    return ok && qIsFinite(parsed) ? Value(parsed)
                                   : refuse(Edits::tr("Expected a number, such as 1.5."));
}

Value TextParser::boolean() {
    const QString word = m_trimmed.toLower();
    if (word == u"true"_s || word == u"yes"_s || word == u"1"_s) {
        return Value(true);
    }
    if (word == u"false"_s || word == u"no"_s || word == u"0"_s) {
        return Value(false);
    }
    return refuse(Edits::tr("Expected true or false."));
}

Value TextParser::date() {
    const QDate parsed = QDate::fromString(m_trimmed, u"yyyy-MM-dd"_s);
    return parsed.isValid() ? Value(parsed)
                            : refuse(Edits::tr("Expected a date, such as 2024-05-31."));
}

QTime timeOf(const QString& text) {
    static const std::array formats{u"HH:mm"_s, u"HH:mm:ss"_s, u"HH:mm:ss.z"_s, u"HH:mm:ss.zzz"_s};
    for (const QString& format : formats) {
        if (const QTime parsed = QTime::fromString(text, format); parsed.isValid()) {
            return parsed;
        }
    }
    return {};
}

Value TextParser::time() {
    const QTime parsed = timeOf(m_trimmed);
    return parsed.isValid() ? Value(parsed)
                            : refuse(Edits::tr("Expected a time, such as 14:30:00."));
}

/// "2024-05-31 14:30:00", a T between, the time left out, or an offset behind.
Value TextParser::dateTime() {
    const QDate day = QDate::fromString(m_trimmed.left(10), u"yyyy-MM-dd"_s);
    const QString rest = m_trimmed.mid(10);
    const bool hasTime = rest.startsWith(u' ') || rest.startsWith(u'T');
    const QTime moment = hasTime ? timeOf(rest.mid(1)) : QTime();
    if (day.isValid() && (rest.isEmpty() || moment.isValid())) {
        return QDateTime(day, rest.isEmpty() ? QTime(0, 0) : moment);
    }
    const QDateTime zoned =
        QDateTime::fromString(QString(m_trimmed).replace(10, 1, u"T"_s), Qt::ISODateWithMs);
    if (day.isValid() && hasTime && zoned.isValid()) {
        return zoned;
    }
    return refuse(Edits::tr("Expected a date and time, such as 2024-05-31 14:30:00."));
}

Value TextParser::string() {
    // Characters, not code units: what the user and SQL count.
    const qsizetype characters = m_text.toUcs4().size();
    if (m_type.length >= 0 && characters > m_type.length) {
        return refuse(atMost(m_type.length, Edits::tr("character"), Edits::tr("characters")));
    }
    return m_text.isNull() ? Value(u""_s) : Value(m_text);
}

Value TextParser::list() {
    QString wrong;
    const std::optional<orm::Array> values =
        orm::parseArray(m_trimmed, [&](const QString& element) {
            TextParser parser(element, m_type.innermost());
            const Value value = parser.parse();
            if (!parser.error().isEmpty()) {
                wrong = parser.error();
            }
            return value;
        });
    if (!values) {
        return refuse(Edits::tr("Expected a list, such as {1,2,3} or {\"two words\",NULL}."));
    }
    return wrong.isEmpty() ? Value(*values) : refuse(wrong);
}

Value TextParser::parse() {
    switch (m_type.kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
        return integer();
    case TypeKind::Numeric:
        return numeric();
    case TypeKind::Float:
        return number();
    case TypeKind::Boolean:
        return boolean();
    case TypeKind::Date:
        return date();
    case TypeKind::Time:
        return time();
    case TypeKind::DateTime:
        return dateTime();
    case TypeKind::LargeBinary:
        return refuse(Edits::tr("Binary data cannot be typed."));
    case TypeKind::Uuid: {
        const QUuid parsed = QUuid::fromString(m_trimmed);
        return parsed.isNull() ? refuse(Edits::tr("Expected a UUID.")) : Value(parsed);
    }
    case TypeKind::Json:
        return orm::Json{m_text.toUtf8()};
    case TypeKind::Array:
        return list();
    case TypeKind::String:
    case TypeKind::Text:
    case TypeKind::Unset:
    case TypeKind::Other:
        break;
    }
    return string();
}

} // namespace

Value Edits::parse(const QString& text, const SqlType& type, QString* error) {
    TextParser parser(text, type);
    const Value value = parser.parse();
    if (error) {
        *error = parser.error();
    }
    return value;
}

Value Edits::placed(const Value& value, const SqlType& type) const {
    return placedInZone(value, type, m_database.dialect().name());
}

QString Edits::editText(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Null:
    case Value::Kind::Bytes:
    case Value::Kind::Expr:
        return {};
    case Value::Kind::Bool:
        return value.as<bool>() ? u"true"_s : u"false"_s;
    case Value::Kind::Double:
        return QString::number(value.as<double>(), 'g', QLocale::FloatingPointShortest);
    case Value::Kind::Date:
        return value.as<QDate>().toString(u"yyyy-MM-dd"_s);
    case Value::Kind::Time: {
        const QTime time = value.as<QTime>();
        return time.toString(time.msec() ? u"HH:mm:ss.zzz"_s : u"HH:mm:ss"_s);
    }
    case Value::Kind::DateTime: {
        const QDateTime moment = value.as<QDateTime>();
        return moment.toString(moment.time().msec() ? Qt::ISODateWithMs : Qt::ISODate)
            .replace(10, 1, u" "_s);
    }
    default:
        return value.toText();
    }
}

} // namespace espalier::ui
