// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <compare>
#include <concepts>
#include <functional>
#include <optional>
#include <utility>

namespace espalier::orm {

/// What happens to the digits that do not fit: HalfEven is the default everywhere.
/// Down cuts towards zero, Up goes away from zero, Floor and Ceiling to the next lower and higher
/// number.
enum class Rounding { HalfEven, HalfUp, Down, Up, Floor, Ceiling };

/// An exact decimal number: sign, coefficient and scale (digits after the point, 0 .. MaxScale).
/// A cheap value of 24 bytes; coefficients of more than 128 bits live on a shared heap block.
/// Equality and order are numeric (10.10 == 10.1); the text keeps the scale ("10.10"). There is no
/// negative zero, no infinity and no NaN. Threads: like int.
class ESPALIER_ORM_EXPORT Decimal {
public:
    static constexpr int MaxScale = 16383;
    static constexpr int MaxIntegerDigits = 131072;

    constexpr Decimal() noexcept : m_low(0) {}

    /// Plain or exponent notation: "10.10", "-5", ".5", "1.5e-3". Errors: DataError on any other
    /// text.
    explicit Decimal(const QString& text);
    explicit Decimal(QLatin1StringView text);
    explicit Decimal(const char* text);

    template <std::integral T>
        requires(!std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
                 !std::same_as<T, char8_t> && !std::same_as<T, char16_t> &&
                 !std::same_as<T, char32_t> && sizeof(T) <= 8)
    constexpr Decimal(T number) noexcept
        : m_low(number < 0 ? quint64(0) - static_cast<quint64>(number)
                           : static_cast<quint64>(number)),
          m_negative(number < 0) {}

    Decimal(double) = delete;

    Decimal(const Decimal& other) noexcept { shareFrom(other); }
    Decimal(Decimal&& other) noexcept { takeFrom(other); }
    Decimal& operator=(const Decimal& other) noexcept {
        if (this != &other) {
            release();
            shareFrom(other);
        }
        return *this;
    }
    Decimal& operator=(Decimal&& other) noexcept {
        if (this != &other) {
            release();
            takeFrom(other);
        }
        return *this;
    }
    ~Decimal() { release(); }

    /// The number in `text`, or nothing when it is not one; never depends on the locale, accepts no
    /// blanks.
    static std::optional<Decimal> parse(QStringView text);
    static std::optional<Decimal> parse(QLatin1StringView text);

    /// The exact binary value of `number`, rounded to `scale`. Errors: DataError on NaN and
    /// infinity.
    static Decimal fromDouble(double number, int scale, Rounding rounding = Rounding::HalfEven);
    /// The exact binary value of `number`: 0.1 has 55 digits here. Errors: DataError on NaN and
    /// infinity.
    static Decimal fromDoubleExactly(double number);
    /// The shortest decimal of at most 15 significant digits next to `number`: what a person typed
    /// before a database kept it as a double. Errors: DataError on NaN and infinity.
    static Decimal fromDouble15(double number);
    /// True when fromDouble15(number) converted back gives `number` again.
    static bool doubleIsExactAt15(double number);

    /// Plain notation with exactly scale() digits after the point.
    QString toString() const;
    /// The nearest double (ties to even); infinite beyond the range of double.
    double toDouble() const;
    std::optional<qint64> toInt64() const;
    std::optional<quint64> toUInt64() const;

    int scale() const noexcept { return m_scale; }
    /// Digits of the coefficient of normalised(): 3 for 10.10, 4 for 1000, 1 for 0.001 and for
    /// zero.
    int precision() const;
    /// Digits before the point without leading zeros: 4 for 1000.5, 0 for 0.5. A column NUMERIC(p,
    /// s) holds `d` when `d.normalised().scale() <= s && d.integerDigits() <= p - s`.
    int integerDigits() const;
    bool isZero() const noexcept { return !m_isBig && m_low == 0 && m_high == 0; }
    bool isNegative() const noexcept { return m_negative; }
    bool isIntegral() const;

    /// Exactly `scale` digits after the point: rounds when there are more, pads with zeros when
    /// fewer.
    Decimal rounded(int scale, Rounding rounding = Rounding::HalfEven) const;
    /// The same number with the smallest scale: 10.10 -> 10.1, 5.00 -> 5.
    Decimal normalised() const;
    Decimal abs() const;
    Decimal operator-() const;

    /// Scale of sums and differences: the larger one; of products: both together. Errors: DataError
    /// when the result has more than MaxScale or MaxIntegerDigits digits.
    friend ESPALIER_ORM_EXPORT Decimal operator+(const Decimal& a, const Decimal& b);
    friend ESPALIER_ORM_EXPORT Decimal operator-(const Decimal& a, const Decimal& b);
    friend ESPALIER_ORM_EXPORT Decimal operator*(const Decimal& a, const Decimal& b);
    Decimal& operator+=(const Decimal& other) { return *this = *this + other; }
    Decimal& operator-=(const Decimal& other) { return *this = *this - other; }
    Decimal& operator*=(const Decimal& other) { return *this = *this * other; }
    /// The quotient, rounded once, with exactly `scale` digits. Errors: DataError when divisor is
    /// zero.
    Decimal divided(const Decimal& divisor, int scale,
                    Rounding rounding = Rounding::HalfEven) const;

    friend ESPALIER_ORM_EXPORT bool operator==(const Decimal& a, const Decimal& b);
    friend ESPALIER_ORM_EXPORT std::weak_ordering operator<=>(const Decimal& a, const Decimal& b);

    /// Equal for equal numbers, whatever their scales.
    size_t hash() const;

private:
    struct BigCoefficient;
    struct Parts;
    friend struct Parts;

    void shareFrom(const Decimal& other) noexcept {
        copyBits(other);
        if (m_isBig) {
            retainBig();
        }
    }
    void takeFrom(Decimal& other) noexcept {
        copyBits(other);
        other.m_low = 0;
        other.m_high = 0;
        other.m_scale = 0;
        other.m_negative = false;
        other.m_isBig = false;
    }
    void copyBits(const Decimal& other) noexcept {
        if (other.m_isBig) {
            m_big = other.m_big;
        } else {
            m_low = other.m_low;
        }
        m_high = other.m_high;
        m_scale = other.m_scale;
        m_negative = other.m_negative;
        m_isBig = other.m_isBig;
    }
    void release() noexcept {
        if (m_isBig) {
            releaseBig();
        }
    }
    void retainBig() const noexcept;
    void releaseBig() noexcept;

    union {
        quint64 m_low;         // !m_isBig: the lower half of the coefficient
        BigCoefficient* m_big; // m_isBig: only ever a coefficient that needs more than 128 bits
    };
    quint64 m_high = 0;
    qint32 m_scale = 0;
    bool m_negative = false;
    bool m_isBig = false;
};

static_assert(sizeof(Decimal) == 24 && alignof(Decimal) == 8);

inline size_t hashOf(const Decimal& number) { return number.hash(); }
inline size_t qHash(const Decimal& number, size_t seed = 0) { return number.hash() ^ seed; }

} // namespace espalier::orm

template <> struct std::hash<espalier::orm::Decimal> {
    size_t operator()(const espalier::orm::Decimal& number) const { return number.hash(); }
};

Q_DECLARE_TYPEINFO(espalier::orm::Decimal, Q_RELOCATABLE_TYPE);
