// SPDX-License-Identifier: MIT
// Decimals from text and doubles, and back to text.
#include "orm/base/DecimalParts.h"

#include "orm/base/Error.h"

#include <charconv>
#include <cmath>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void throwNotANumber(const QString& text) {
    const QString shown = text.size() > 60 ? text.left(60) + u'…' : text;
    throw DataError(u"“%1” is not a decimal number."_s.arg(shown));
}

constexpr qint64 ExponentLimit = 1'000'000'000;

bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

template <typename CharAt>
std::optional<qint64> scanExponent(CharAt at, qsizetype position, qsizetype length) {
    bool negative = false;
    if (position < length && (at(position) == u'-' || at(position) == u'+')) {
        negative = at(position) == u'-';
        ++position;
    }
    if (position == length) {
        return std::nullopt;
    }
    qint64 exponent = 0;
    for (; position < length; ++position) {
        if (!isDigit(at(position))) {
            return std::nullopt;
        }
        exponent = std::min(exponent * 10 + (at(position) - u'0'), ExponentLimit);
    }
    return negative ? -exponent : exponent;
}

template <typename CharAt> std::optional<Scanned> scan(CharAt at, qsizetype length) {
    Scanned result;
    qsizetype position = 0;
    if (length > 0 && (at(0) == u'-' || at(0) == u'+')) {
        result.negative = at(0) == u'-';
        ++position;
    }
    bool anyDigit = false;
    bool afterPoint = false;
    for (; position < length; ++position) {
        const char16_t c = at(position);
        if (isDigit(c)) {
            anyDigit = true;
            result.scale += afterPoint ? 1 : 0;
            if (c != u'0' || !result.digits.empty()) {
                result.digits.push_back(static_cast<char>(c));
            }
        } else if (c == u'.' && !afterPoint) {
            afterPoint = true;
        } else {
            break;
        }
    }
    if (!anyDigit) {
        return std::nullopt;
    }
    if (position < length) {
        if (at(position) != u'e' && at(position) != u'E') {
            return std::nullopt;
        }
        const std::optional<qint64> exponent = scanExponent(at, position + 1, length);
        if (!exponent) {
            return std::nullopt;
        }
        result.scale -= *exponent;
    }
    return result;
}

} // namespace

Decimal::Decimal(const QString& text) {
    std::optional<Decimal> number = parse(QStringView(text));
    if (!number) {
        throwNotANumber(text);
    }
    takeFrom(*number);
}

Decimal::Decimal(QLatin1StringView text) {
    std::optional<Decimal> number = parse(text);
    if (!number) {
        throwNotANumber(QString(text));
    }
    takeFrom(*number);
}

Decimal::Decimal(const char* text) : Decimal(QLatin1StringView(text)) {}

std::optional<Decimal> Decimal::parse(QStringView text) {
    std::optional<Scanned> scanned =
        scan([text](qsizetype i) { return text[i].unicode(); }, text.size());
    return scanned ? Parts::make(*std::move(scanned)) : std::nullopt;
}

std::optional<Decimal> Decimal::parse(QLatin1StringView text) {
    std::optional<Scanned> scanned =
        scan([text](qsizetype i) { return QChar(text[i]).unicode(); }, text.size());
    return scanned ? Parts::make(*std::move(scanned)) : std::nullopt;
}

namespace {

/// At most 15 significant digits in scientific notation, as large as double can need.
QLatin1StringView textAt15(double number, std::array<char, 32>& buffer) {
    const std::to_chars_result end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                                   number, std::chars_format::scientific, 14);
    return QLatin1StringView(buffer.data(), end.ptr - buffer.data());
}

/// A double as a whole number and a number of digits after the point.
struct Quantity {
    qint64 coefficient;
    int scale;
};

/// The shortest decimal that reads as `number`, when it has few digits: both numbers of the
/// quotient are exact, so it is rounded once, as reading the text would be.
std::optional<Quantity> shortQuantity(double number) {
    static constexpr std::array<double, 7> powers{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    constexpr double limit = 1e15;
    for (std::size_t scale = 0; scale < powers.size(); ++scale) {
        const double coefficient = std::nearbyint(number * powers[scale]);
        if (!(std::fabs(coefficient) < limit))
            return std::nullopt;
        if (coefficient / powers[scale] == number)
            return Quantity{static_cast<qint64>(coefficient), static_cast<int>(scale)};
    }
    return std::nullopt;
}

} // namespace

Decimal Decimal::fromDouble15(double number) {
    if (const std::optional<Quantity> quick = shortQuantity(number)) {
        const bool negative = quick->coefficient < 0;
        return Parts::make(negative,
                           Wide(quint64(negative ? -quick->coefficient : quick->coefficient)),
                           quick->scale);
    }
    requireFinite(number);
    std::array<char, 32> buffer;
    const QLatin1StringView text = textAt15(number, buffer);
    Scanned scanned = *scan([text](qsizetype i) { return QChar(text[i]).unicode(); }, text.size());
    while (!scanned.digits.empty() && scanned.digits.back() == '0') {
        scanned.digits.pop_back();
        --scanned.scale;
    }
    return scanned.digits.empty() ? Decimal() : *Parts::make(std::move(scanned));
}

bool Decimal::doubleIsExactAt15(double number) {
    if (!std::isfinite(number)) {
        return false;
    }
    if (shortQuantity(number)) {
        return true;
    }
    std::array<char, 32> buffer;
    const QLatin1StringView text = textAt15(number, buffer);
    double back = 0;
    const std::from_chars_result result =
        std::from_chars(text.data(), text.data() + text.size(), back);
    return result.ec == std::errc() && back == number;
}

QString Decimal::toString() const {
    const std::string digits = Parts::digits(*this);
    const qsizetype scale = m_scale;
    const qsizetype length = static_cast<qsizetype>(digits.size());
    const QLatin1StringView all(digits.data(), length);
    QString text;
    text.reserve(std::max(length, scale + 1) + 2);
    if (m_negative) {
        text += u'-';
    }
    if (scale == 0) {
        return text += all;
    }
    if (length > scale) {
        text += all.first(length - scale);
        text += u'.';
        return text += all.last(scale);
    }
    text += "0."_L1;
    text += QString(scale - length, u'0');
    return text += all;
}

} // namespace espalier::orm
