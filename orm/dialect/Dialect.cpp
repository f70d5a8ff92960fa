// SPDX-License-Identifier: MIT
#include "orm/dialect/Dialect.h"

#include "orm/dialect/MariaDbDialect.h"
#include "orm/dialect/PostgresDialect.h"
#include "orm/dialect/ServerText.h"
#include "orm/dialect/SqliteDialect.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

// A null QString or QByteArray would be bound as NULL.
QVariant textVariant(const QString& text) { return text.isNull() ? u""_s : text; }

QVariant bytesVariant(const QByteArray& bytes) { return bytes.isNull() ? QByteArray("") : bytes; }

} // namespace

QVariant Dialect::toDriver(const Value& value, const SqlType& type) const {
    checkBinding(value, type);
    switch (value.kind()) {
    case Value::Kind::Null:
        return {};
    case Value::Kind::Bool:
        return flagToDriver(value.as<bool>(), type);
    case Value::Kind::Int64:
        return wholeToDriver(value.as<qint64>());
    case Value::Kind::UInt64: {
        const quint64 number = value.as<quint64>();
        const bool fits = number <= quint64(std::numeric_limits<qint64>::max());
        return fits ? wholeToDriver(qint64(number)) : QVariant(QString::number(number));
    }
    case Value::Kind::Double:
        return realToDriver(value.as<double>());
    case Value::Kind::Decimal:
        return decimalToDriver(value.as<Decimal>(), type);
    case Value::Kind::String:
        return textVariant(value.as<QString>());
    case Value::Kind::Bytes:
        return bytesVariant(value.as<QByteArray>());
    case Value::Kind::Date:
        return dateToDriver(value.as<QDate>());
    case Value::Kind::Time:
        return textOfTime(value.as<QTime>());
    case Value::Kind::DateTime:
        return momentToDriver(value.as<QDateTime>(), type);
    case Value::Kind::Uuid:
        return value.as<QUuid>().toString(QUuid::WithoutBraces);
    case Value::Kind::Json:
        return textVariant(QString::fromUtf8(value.as<Json>().text));
    case Value::Kind::Array:
        return arrayToDriver(value.as<Array>(), type);
    case Value::Kind::Expr:
        break;
    }
    throw DataError(u"An SQL expression cannot be sent as a value."_s);
}

QVariant Dialect::flagToDriver(bool flag, const SqlType&) const { return flag ? 1 : 0; }

QVariant Dialect::wholeToDriver(qint64 number) const { return QString::number(number); }

QVariant Dialect::realToDriver(double number) const {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QVariant Dialect::decimalToDriver(const Decimal& number, const SqlType&) const {
    return number.toString();
}

QVariant Dialect::dateToDriver(const QDate& date) const { return textOfDate(date); }

QVariant Dialect::arrayToDriver(const Array&, const SqlType&) const { refuseArrays(); }

void Dialect::refuseArrays() const {
    throw DataError(u"%1 keeps no list of values in one column: use a JSON document, or a table of "
                    "its own for the values."_s.arg(name()));
}

QStringList Dialect::beginTexts(const TransactionOptions& options) const {
    if (options.isolation != Isolation::Default && options.isolation != Isolation::Serializable)
        throw SessionError(
            u"The isolation of transactions cannot be chosen on this kind of "
            "database (%1): each sees the others only when they have committed."_s.arg(name()));
    return {beginText(options.forWriting && !options.readOnly)};
}

QStringList Dialect::twoPhaseTexts(TwoPhaseStep, const QString&) const {
    throw SessionError(u"Transactions that are prepared before they are committed do not exist on "
                       "this kind of database (%1)."_s.arg(name()));
}

std::shared_ptr<const Dialect> Dialect::forScheme(const QString& scheme) {
    if (scheme == "sqlite"_L1)
        return std::make_shared<const SqliteDialect>();
    if (scheme == "postgresql"_L1)
        return std::make_shared<const PostgresDialect>();
    if (scheme == "mariadb"_L1)
        return std::make_shared<const MariaDbDialect>();
    throw ConnectionError(u"\"%1\" is not a kind of database that can be opened."_s.arg(scheme));
}

} // namespace espalier::orm
