// SPDX-License-Identifier: MIT
// Coefficients of decimals: 128 bits of our own, and what lies beyond. For Decimal's sources alone.
#pragma once

#include "orm/base/Decimal.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>
#include <string>

namespace espalier::orm {

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

inline Wide wideFrom(quint64 high, quint64 low) { return (Wide(high) << 64) | low; }
inline quint64 lowHalf(Wide number) { return static_cast<quint64>(number); }
inline quint64 highHalf(Wide number) { return static_cast<quint64>(number >> 64); }

inline Big bigFrom(Wide number) {
    Big result(highHalf(number));
    result <<= 64;
    return result | lowHalf(number);
}

inline Big bigPower(int exponent) {
    return exponent < WidePowers ? bigFrom(powersOfTen[static_cast<size_t>(exponent)])
                                 : Big(pow(Big(10), static_cast<unsigned>(exponent)));
}

/// number * 10^exponent, when it fits.
inline std::optional<Wide> scaledUp(Wide number, int exponent) {
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

inline std::string digitsOf(Wide number) {
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

inline bool goesAway(Rounding rounding, bool negative, bool quotientIsOdd, Remainder rest) {
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

inline Wide quotient(Wide dividend, Wide divisor, Rounding rounding, bool negative) {
    const Wide result = dividend / divisor;
    const Wide rest = dividend % divisor;
    const Remainder remainder{rest == 0, rest <=> divisor - rest};
    // A result of 2^128 - 1 needs divisor 1, which leaves no remainder: the sum cannot overflow.
    return result + (goesAway(rounding, negative, (result & 1) != 0, remainder) ? 1 : 0);
}

inline Big quotient(const Big& dividend, const Big& divisor, Rounding rounding, bool negative) {
    Big result;
    Big rest;
    divide_qr(dividend, divisor, result, rest);
    const Remainder remainder{rest.is_zero(), rest.compare(Big(divisor - rest)) <=> 0};
    if (goesAway(rounding, negative, bit_test(result, 0), remainder)) {
        ++result;
    }
    return result;
}

/// Errors: DataError, always.
[[noreturn]] void throwTooLong();
/// Errors: DataError on NaN and infinity.
void requireFinite(double number);

/// The text of a number taken apart: digits without leading zeros, the point `scale` digits from
/// the right (further right when negative).
struct Scanned {
    bool negative = false;
    std::string digits;
    qint64 scale = 0;
};

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

} // namespace espalier::orm
