// SPDX-License-Identifier: MIT
#include "orm/base/Decimal.h"

#include "orm/base/Error.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

__extension__ typedef unsigned __int128 Wide;
using Big = boost::multiprecision::cpp_int;

constexpr int WidePowers = 39; // 10^38 is the largest power of ten below 2^128

constexpr std::array<Wide, WidePowers> makePowers() {
    std::array<Wide, WidePowers> powers{};
    Wide power = 1;
    for (Wide& entry : powers) {
        entry = power;
        power *= 10;
    }
    return powers;
}
constexpr std::array<Wide, WidePowers> powersOfTen = makePowers();

Wide wideFrom(quint64 high, quint64 low) { return (Wide(high) << 64) | low; }
quint64 lowHalf(Wide number) { return static_cast<quint64>(number); }
quint64 highHalf(Wide number) { return static_cast<quint64>(number >> 64); }

Big bigFrom(Wide number) {
    Big result(highHalf(number));
    result <<= 64;
    return result | lowHalf(number);
}

Big bigPower(int exponent) {
    return exponent < WidePowers ? bigFrom(powersOfTen[static_cast<size_t>(exponent)])
                                 : Big(pow(Big(10), static_cast<unsigned>(exponent)));
}

/// number * 10^exponent, when it fits.
std::optional<Wide> scaledUp(Wide number, int exponent) {
    if (number == 0) {
        return number;
    }
    Wide product = 0;
    if (exponent >= WidePowers ||
        __builtin_mul_overflow(number, powersOfTen[static_cast<size_t>(exponent)], &product)) {
        return std::nullopt;
    }
    return product;
}

std::string digitsOf(Wide number) {
    constexpr quint64 chunk = 10'000'000'000'000'000'000ULL;
    char buffer[40];
    char* const end = buffer + sizeof(buffer);
    char* begin = end;
    while (highHalf(number) != 0) {
        quint64 rest = static_cast<quint64>(number % chunk);
        number /= chunk;
        for (int i = 0; i < 19; ++i, rest /= 10) {
            *--begin = static_cast<char>('0' + rest % 10);
        }
    }
    quint64 rest = lowHalf(number);
    do {
        *--begin = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    return std::string(begin, end);
}

/// What is left of a division: compares the remainder with half of the divisor.
struct Remainder {
    bool isZero;
    std::strong_ordering toHalf;
};

bool goesAway(Rounding rounding, bool negative, bool quotientIsOdd, Remainder rest) {
    if (rest.isZero) {
        return false;
    }
    switch (rounding) {
    case Rounding::HalfEven:
        return rest.toHalf > 0 || (rest.toHalf == 0 && quotientIsOdd);
    case Rounding::HalfUp:
        return rest.toHalf >= 0;
    case Rounding::Down:
        return false;
    case Rounding::Up:
        return true;
    case Rounding::Floor:
        return negative;
    case Rounding::Ceiling:
        return !negative;
    }
    return false;
}

Wide quotient(Wide dividend, Wide divisor, Rounding rounding, bool negative) {
    const Wide result = dividend / divisor;
    const Wide rest = dividend % divisor;
    const Remainder remainder{rest == 0, rest <=> divisor - rest};
    // A result of 2^128 - 1 needs divisor 1, which leaves no remainder: the sum cannot overflow.
    return result + (goesAway(rounding, negative, (result & 1) != 0, remainder) ? 1 : 0);
}

Big quotient(const Big& dividend, const Big& divisor, Rounding rounding, bool negative) {
    Big result;
    Big rest;
    divide_qr(dividend, divisor, result, rest);
    const Remainder remainder{rest.is_zero(), rest.compare(Big(divisor - rest)) <=> 0};
    if (goesAway(rounding, negative, bit_test(result, 0), remainder)) {
        ++result;
    }
    return result;
}

[[noreturn]] void throwTooLong() {
    throw DataError(u"The number has more digits than a decimal can hold (%1 before, %2 after "
                    u"the point)."_s.arg(Decimal::MaxIntegerDigits)
                        .arg(Decimal::MaxScale));
}

void requireScale(int scale) {
    if (scale < 0 || scale > Decimal::MaxScale) {
        throw DataError(
            u"A decimal cannot have %1 digits after the point (0 to %2)."_s.arg(scale).arg(
                Decimal::MaxScale));
    }
}

[[noreturn]] void throwNotANumber(const QString& text) {
    const QString shown = text.size() > 60 ? text.left(60) + u'…' : text;
    throw DataError(u"“%1” is not a decimal number."_s.arg(shown));
}

void requireFinite(double number) {
    if (!std::isfinite(number)) {
        throw DataError(u"“%1” has no decimal value."_s.arg(QString::number(number)));
    }
}

/// The text of a number taken apart: digits without leading zeros, the point `scale` digits from
/// the right (further right when negative).
struct Scanned {
    bool negative = false;
    std::string digits;
    qint64 scale = 0;
};

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

size_t mixed(quint64 bits) {
    // Source: the finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable generators, 2014).
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<size_t>(bits ^ (bits >> 31));
}

} // namespace

struct Decimal::BigCoefficient {
    std::atomic<int> references{1};
    Big number;
};

/// The way from the private representation to numbers and back.
struct Decimal::Parts {
    static Wide wide(const Decimal& d) { return wideFrom(d.m_high, d.m_low); }
    static Big big(const Decimal& d) { return d.m_isBig ? d.m_big->number : bigFrom(wide(d)); }
    static Big scaledBig(const Decimal& d, int scale) {
        return big(d) * bigPower(scale - d.m_scale);
    }

    static Decimal make(bool negative, Wide coefficient, int scale) {
        if (scale > MaxScale) {
            throwTooLong();
        }
        Decimal result;
        result.m_low = lowHalf(coefficient);
        result.m_high = highHalf(coefficient);
        result.m_scale = scale;
        result.m_negative = negative && coefficient != 0;
        return result;
    }

    static Decimal make(bool negative, Big&& coefficient, int scale) {
        if (coefficient.is_zero() || msb(coefficient) < 128) {
            const Big low = coefficient & std::numeric_limits<quint64>::max();
            const Big high = coefficient >> 64;
            return make(negative, wideFrom(static_cast<quint64>(high), static_cast<quint64>(low)),
                        scale);
        }
        constexpr double bitsPerDigit = 3.3219281;
        if (scale > MaxScale ||
            static_cast<double>(msb(coefficient)) > (MaxIntegerDigits + scale) * bitsPerDigit) {
            throwTooLong();
        }
        Decimal result;
        result.m_big = new BigCoefficient{1, std::move(coefficient)};
        result.m_isBig = true;
        result.m_scale = scale;
        result.m_negative = negative;
        return result;
    }

    /// Errors: nothing when there are too many digits.
    static std::optional<Decimal> make(Scanned&& scanned) {
        if (scanned.digits.empty()) {
            const qint64 scale = std::max<qint64>(scanned.scale, 0);
            return scale > MaxScale ? std::nullopt
                                    : std::optional(make(false, Wide(0), static_cast<int>(scale)));
        }
        const qint64 integerDigits = static_cast<qint64>(scanned.digits.size()) - scanned.scale;
        if (scanned.scale > MaxScale || integerDigits > MaxIntegerDigits) {
            return std::nullopt;
        }
        if (scanned.scale < 0) {
            scanned.digits.append(static_cast<size_t>(-scanned.scale), '0');
            scanned.scale = 0;
        }
        const int scale = static_cast<int>(scanned.scale);
        if (scanned.digits.size() >= WidePowers) {
            return make(scanned.negative, Big(scanned.digits), scale);
        }
        Wide coefficient = 0;
        for (const char digit : scanned.digits) {
            coefficient = coefficient * 10 + static_cast<unsigned>(digit - '0');
        }
        return make(scanned.negative, coefficient, scale);
    }

    static std::string digits(const Decimal& d) {
        return d.m_isBig ? d.m_big->number.str() : digitsOf(wide(d));
    }

    static std::strong_ordering compareMagnitudes(const Decimal& a, const Decimal& b) {
        const int scale = std::max(a.m_scale, b.m_scale);
        if (!a.m_isBig && !b.m_isBig) {
            const std::optional<Wide> x = scaledUp(wide(a), scale - a.m_scale);
            const std::optional<Wide> y = scaledUp(wide(b), scale - b.m_scale);
            if (x && y) {
                return *x <=> *y;
            }
        }
        return scaledBig(a, scale).compare(scaledBig(b, scale)) <=> 0;
    }

    static Decimal sum(const Decimal& a, const Decimal& b, bool bNegative) {
        const int scale = std::max(a.m_scale, b.m_scale);
        if (!a.m_isBig && !b.m_isBig) {
            const std::optional<Wide> x = scaledUp(wide(a), scale - a.m_scale);
            const std::optional<Wide> y = scaledUp(wide(b), scale - b.m_scale);
            Wide total = 0;
            if (x && y && a.m_negative != bNegative) {
                return *x >= *y ? make(a.m_negative, *x - *y, scale)
                                : make(bNegative, *y - *x, scale);
            }
            if (x && y && !__builtin_add_overflow(*x, *y, &total)) {
                return make(a.m_negative, total, scale);
            }
        }
        Big total = a.m_negative ? Big(-scaledBig(a, scale)) : scaledBig(a, scale);
        total += bNegative ? Big(-scaledBig(b, scale)) : scaledBig(b, scale);
        const bool negative = total < 0;
        return make(negative, Big(boost::multiprecision::abs(total)), scale);
    }
};

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

Decimal Decimal::fromDouble(double number, int scale, Rounding rounding) {
    return fromDoubleExactly(number).rounded(scale, rounding);
}

Decimal Decimal::fromDoubleExactly(double number) {
    requireFinite(number);
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(number), &exponent);
    quint64 mantissa = static_cast<quint64>(std::ldexp(fraction, 53));
    if (mantissa == 0) {
        return Decimal();
    }
    const int zeros = std::countr_zero(mantissa);
    mantissa >>= zeros;
    exponent += zeros - 53;
    const bool negative = number < 0;
    if (exponent >= 0) {
        return Parts::make(negative, Big(Big(mantissa) << exponent), 0);
    }
    // mantissa / 2^k = mantissa * 5^k / 10^k; an odd mantissa leaves no zero at the end.
    const unsigned k = static_cast<unsigned>(-exponent);
    return Parts::make(negative, Big(mantissa * Big(pow(Big(5), k))), -exponent);
}

namespace {

/// At most 15 significant digits in scientific notation, as large as double can need.
QLatin1StringView textAt15(double number, std::array<char, 32>& buffer) {
    const std::to_chars_result end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                                   number, std::chars_format::scientific, 14);
    return QLatin1StringView(buffer.data(), end.ptr - buffer.data());
}

} // namespace

Decimal Decimal::fromDouble15(double number) {
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

double Decimal::toDouble() const {
    constexpr int ExactPowers = 22; // 10^22 is the largest power of ten that is a double
    constexpr quint64 ExactIntegers = quint64(1) << 53;
    double magnitude = 0;
    if (!m_isBig && m_high == 0 && m_low <= ExactIntegers && m_scale <= ExactPowers) {
        static constexpr double powers[ExactPowers + 1] = {
            1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
            1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
        magnitude = static_cast<double>(m_low) / powers[m_scale];
    } else {
        std::string text = Parts::digits(*this);
        const bool isLarge = static_cast<qint64>(text.size()) > m_scale;
        text += 'e';
        text += std::to_string(-m_scale);
        if (std::from_chars(text.data(), text.data() + text.size(), magnitude).ec != std::errc()) {
            magnitude = isLarge ? std::numeric_limits<double>::infinity() : 0;
        }
    }
    return m_negative ? -magnitude : magnitude;
}

std::optional<qint64> Decimal::toInt64() const {
    const std::optional<quint64> magnitude = abs().toUInt64();
    constexpr quint64 limit = quint64(1) << 63;
    if (!magnitude || *magnitude > limit || (*magnitude == limit && !m_negative)) {
        return std::nullopt;
    }
    return static_cast<qint64>(m_negative ? quint64(0) - *magnitude : *magnitude);
}

std::optional<quint64> Decimal::toUInt64() const {
    if (m_scale > 0) {
        const Decimal simple = normalised();
        return simple.m_scale == 0 ? simple.toUInt64() : std::nullopt;
    }
    if (m_isBig || m_high != 0 || m_negative) {
        return std::nullopt;
    }
    return m_low;
}

int Decimal::precision() const { return static_cast<int>(Parts::digits(normalised()).size()); }

int Decimal::integerDigits() const {
    return isZero() ? 0 : std::max(static_cast<int>(Parts::digits(*this).size()) - m_scale, 0);
}

bool Decimal::isIntegral() const { return m_scale == 0 || normalised().m_scale == 0; }

Decimal Decimal::rounded(int scale, Rounding rounding) const {
    requireScale(scale);
    const int added = scale - m_scale;
    if (added == 0) {
        return *this;
    }
    if (added > 0) {
        const std::optional<Wide> padded =
            m_isBig ? std::nullopt : scaledUp(Parts::wide(*this), added);
        return padded ? Parts::make(m_negative, *padded, scale)
                      : Parts::make(m_negative, Parts::scaledBig(*this, scale), scale);
    }
    if (!m_isBig && -added < WidePowers) {
        const Wide divisor = powersOfTen[static_cast<size_t>(-added)];
        return Parts::make(m_negative, quotient(Parts::wide(*this), divisor, rounding, m_negative),
                           scale);
    }
    return Parts::make(m_negative,
                       quotient(Parts::big(*this), bigPower(-added), rounding, m_negative), scale);
}

Decimal Decimal::normalised() const {
    if (m_scale == 0) {
        return *this;
    }
    int scale = m_scale;
    if (!m_isBig) {
        Wide coefficient = Parts::wide(*this);
        if (coefficient == 0) {
            return Decimal();
        }
        while (scale > 0 && highHalf(coefficient) != 0 && coefficient % 10 == 0) {
            coefficient /= 10;
            --scale;
        }
        if (highHalf(coefficient) == 0) {
            quint64 small = lowHalf(coefficient);
            for (; scale > 0 && small % 10 == 0; --scale) {
                small /= 10;
            }
            coefficient = small;
        }
        return scale == m_scale ? *this : Parts::make(m_negative, coefficient, scale);
    }
    Big coefficient = m_big->number;
    for (const int step : {4096, 256, 16, 1}) {
        const Big divisor = bigPower(step);
        while (scale >= step && coefficient % divisor == 0) {
            coefficient /= divisor;
            scale -= step;
        }
    }
    return scale == m_scale ? *this : Parts::make(m_negative, std::move(coefficient), scale);
}

Decimal Decimal::abs() const {
    Decimal result = *this;
    result.m_negative = false;
    return result;
}

Decimal Decimal::operator-() const {
    Decimal result = *this;
    result.m_negative = !m_negative && !isZero();
    return result;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    return Decimal::Parts::sum(a, b, b.m_negative);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    return Decimal::Parts::sum(a, b, !b.m_negative);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
    const bool negative = a.m_negative != b.m_negative;
    const int scale = a.m_scale + b.m_scale;
    Wide product = 0;
    if (!a.m_isBig && !b.m_isBig &&
        !__builtin_mul_overflow(Decimal::Parts::wide(a), Decimal::Parts::wide(b), &product)) {
        return Decimal::Parts::make(negative, product, scale);
    }
    return Decimal::Parts::make(negative, Big(Decimal::Parts::big(a) * Decimal::Parts::big(b)),
                                scale);
}

Decimal Decimal::divided(const Decimal& divisor, int scale, Rounding rounding) const {
    requireScale(scale);
    if (divisor.isZero()) {
        throw DataError(u"%1 cannot be divided by zero."_s.arg(toString()));
    }
    const bool negative = m_negative != divisor.m_negative;
    const int shift = scale + divisor.m_scale - m_scale;
    const int up = std::max(shift, 0);
    const int down = std::max(-shift, 0);
    if (!m_isBig && !divisor.m_isBig) {
        const std::optional<Wide> a = scaledUp(Parts::wide(*this), up);
        const std::optional<Wide> b = scaledUp(Parts::wide(divisor), down);
        if (a && b) {
            return Parts::make(negative, quotient(*a, *b, rounding, negative), scale);
        }
    }
    return Parts::make(negative,
                       quotient(Big(Parts::big(*this) * bigPower(up)),
                                Big(Parts::big(divisor) * bigPower(down)), rounding, negative),
                       scale);
}

bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

std::weak_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.m_negative != b.m_negative) {
        return a.m_negative ? std::weak_ordering::less : std::weak_ordering::greater;
    }
    return a.m_negative ? Decimal::Parts::compareMagnitudes(b, a)
                        : Decimal::Parts::compareMagnitudes(a, b);
}

size_t Decimal::hash() const {
    const Decimal simple = normalised();
    const quint64 tag = (static_cast<quint64>(simple.m_scale) << 1) | (m_negative ? 1 : 0);
    quint64 low = simple.m_isBig ? 0 : simple.m_low;
    if (simple.m_isBig) {
        constexpr quint64 largestPrime = 0xFFFFFFFFFFFFFFC5ULL; // below 2^64
        low = static_cast<quint64>(Big(simple.m_big->number % largestPrime));
    }
    return mixed(low + mixed(simple.m_high + mixed(tag)));
}

void Decimal::retainBig() const noexcept {
    m_big->references.fetch_add(1, std::memory_order_relaxed);
}

void Decimal::releaseBig() noexcept {
    if (m_big->references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        delete m_big;
    }
}

} // namespace espalier::orm
