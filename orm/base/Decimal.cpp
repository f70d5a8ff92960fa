// SPDX-License-Identifier: MIT
#include "orm/base/Decimal.h"

#include "orm/base/DecimalParts.h"
#include "orm/base/Error.h"

#include <bit>
#include <charconv>
#include <cmath>

namespace espalier::orm {

using namespace Qt::StringLiterals;

void throwTooLong() {
    throw DataError(u"The number has more digits than a decimal can hold (%1 before, %2 after "
                    u"the point)."_s.arg(Decimal::MaxIntegerDigits)
                        .arg(Decimal::MaxScale));
}

void requireFinite(double number) {
    if (!std::isfinite(number)) {
        throw DataError(u"“%1” has no decimal value."_s.arg(QString::number(number)));
    }
}

namespace {

void requireScale(int scale) {
    if (scale < 0 || scale > Decimal::MaxScale) {
        throw DataError(
            u"A decimal cannot have %1 digits after the point (0 to %2)."_s.arg(scale).arg(
                Decimal::MaxScale));
    }
}

size_t mixed(quint64 bits) {
    // Source: the finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable generators, 2014).
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<size_t>(bits ^ (bits >> 31));
}

} // namespace

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
    constexpr int smallPowers = 20; // below 2^64
    if (m_scale > 0 && m_scale < smallPowers && !m_isBig && m_high == 0 && !m_negative) {
        const quint64 divisor = lowHalf(powersOfTen[static_cast<size_t>(m_scale)]);
        return m_low % divisor == 0 ? std::optional(m_low / divisor) : std::nullopt;
    }
    if (m_scale > 0) {
        const Decimal simple = normalised();
        return simple.m_scale == 0 ? simple.toUInt64() : std::nullopt;
    }
    if (m_isBig || m_high != 0 || m_negative) {
        return std::nullopt;
    }
    return m_low;
}

int Decimal::precision() const {
    if (m_isBig || m_high != 0)
        return static_cast<int>(Parts::digits(normalised()).size());
    quint64 rest = m_low;
    for (int scale = m_scale; scale > 0 && rest != 0 && rest % 10 == 0; --scale)
        rest /= 10;
    int digits = 1;
    while (rest >= 10) {
        rest /= 10;
        ++digits;
    }
    return digits;
}

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
