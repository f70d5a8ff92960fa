// SPDX-License-Identifier: MIT
#include "orm/base/Decimal.h"
#include "orm/base/Error.h"

#include <QRegularExpression>
#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>

#include <bit>
#include <cmath>
#include <functional>
#include <random>
#include <unordered_set>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

static_assert(std::is_nothrow_move_constructible_v<Decimal>);
static_assert(std::is_nothrow_move_assignable_v<Decimal>);
static_assert(!std::is_constructible_v<Decimal, double>);
static_assert(!std::is_constructible_v<Decimal, float>);
static_assert(!std::is_constructible_v<Decimal, bool>);
static_assert(!std::is_constructible_v<Decimal, char>);

namespace {

using Big = boost::multiprecision::cpp_int;

/// The reference: coefficient / 10^scale, with the arithmetic that everybody learns at school.
struct Reference {
    Big coefficient;
    int scale = 0;

    QString text() const {
        const bool negative = coefficient < 0;
        QString digits = QString::fromStdString(Big(abs(coefficient)).str());
        digits = digits.rightJustified(scale + 1, u'0');
        if (scale > 0) {
            digits.insert(digits.size() - scale, u'.');
        }
        return negative ? u'-' + digits : digits;
    }
    Big at(int newScale) const {
        return coefficient * Big(pow(Big(10), static_cast<unsigned>(newScale - scale)));
    }
};

/// Numbers of one to `maxDigits` digits, with many zeros at the end and in the middle.
class Numbers {
public:
    explicit Numbers(quint32 seed) : m_engine(seed) {}

    int upTo(int limit) { return std::uniform_int_distribution<int>(0, limit)(m_engine); }
    quint64 bits() { return (quint64(m_engine()) << 32) | m_engine(); }

    Reference next(int maxDigits, int maxScale) {
        std::string digits;
        const int length = 1 + upTo(maxDigits - 1);
        for (int i = 0; i < length; ++i) {
            digits += upTo(2) == 0 ? '0' : static_cast<char>('0' + upTo(9));
        }
        digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
        Reference number{Big(digits), upTo(maxScale)};
        if (upTo(1) == 0) {
            number.coefficient = -number.coefficient;
        }
        return number;
    }

private:
    std::mt19937 m_engine;
};

quint32 announcedSeed() {
    const quint32 seed = qEnvironmentVariableIsSet("ESPALIER_TEST_SEED")
                             ? qEnvironmentVariable("ESPALIER_TEST_SEED").toUInt()
                             : std::random_device()();
    qInfo("seed %u (ESPALIER_TEST_SEED repeats it)", seed);
    return seed;
}

constexpr int rounds = 3000;
constexpr int digitCounts[] = {3, 18, 20, 38, 40, 65, 200};

} // namespace

class DecimalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void textIsReadAndWritten_data();
    void textIsReadAndWritten();
    void otherTextIsRefused_data();
    void otherTextIsRefused();
    void constructorThrowsDataErrorThatQuotesTheText();
    void randomTextSurvivesARoundTrip();
    void integersOfAllWidthsAreExact();
    void sumsAndProductsAgreeWithTheReference();
    void quotientsAgreeWithTheReference();
    void orderAgreesWithTheReference();
    void roundingModesFollowTheTable_data();
    void roundingModesFollowTheTable();
    void roundingAgreesWithTheReference();
    void paddingKeepsTheNumber();
    void divisionByZeroIsADataError();
    void tooManyDigitsAreADataError();
    void equalNumbersOfDifferentScaleAreEqualAndHashEqually();
    void zeroHasNoSign();
    void digitsAreCounted_data();
    void digitsAreCounted();
    void integersComeBackOnlyWhenTheyFit();
    void nearestDoubleIsFound();
    void exactBinaryValueIsKnown();
    void fifteenDigitsGiveBackWhatWasTyped_data();
    void fifteenDigitsGiveBackWhatWasTyped();
    void everyDecimalOfFifteenDigitsSurvivesAsDouble();
    void copiesShareBigCoefficientsAndMovesLeaveZero();
};

void DecimalTest::textIsReadAndWritten_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("scale");
    const auto row = [](const char* text, const char* written, int scale) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(written) << scale;
    };
    row("0", "0", 0);
    row("10.10", "10.10", 2);
    row("-10.10", "-10.10", 2);
    row("+7", "7", 0);
    row("007.50", "7.50", 2);
    row(".5", "0.5", 1);
    row("5.", "5", 0);
    row("-0.00", "0.00", 2);
    row("0.001", "0.001", 3);
    row("1.5e3", "1500", 0);
    row("1.5E+1", "15", 0);
    row("1.50e1", "15.0", 1);
    row("15e-3", "0.015", 3);
    row("0e5", "0", 0);
    row("0e-3", "0.000", 3);
    row("0e999999999999", "0", 0);
    row("340282366920938463463374607431768211455", "340282366920938463463374607431768211455", 0);
    row("340282366920938463463374607431768211456", "340282366920938463463374607431768211456", 0);
    row("12345678901234567890.1234567890", "12345678901234567890.1234567890", 10);
    row("99999999999999999999999999999999999999", "99999999999999999999999999999999999999", 0);
    row("18446744073709551616", "18446744073709551616", 0);
    row("100000000000000000000000000000000000000000", "100000000000000000000000000000000000000000",
        0);
}

void DecimalTest::textIsReadAndWritten() {
    QFETCH(QString, text);
    QFETCH(QString, written);
    QFETCH(int, scale);
    QCOMPARE(Decimal(text).toString(), written);
    QCOMPARE(Decimal(text).scale(), scale);
    const QByteArray latin1 = text.toLatin1();
    QCOMPARE(Decimal(QLatin1StringView(latin1)).toString(), written);
    QCOMPARE(Decimal(latin1.constData()).toString(), written);
}

void DecimalTest::otherTextIsRefused_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "-",
                             "+",
                             ".",
                             "-.",
                             "e5",
                             "1e",
                             "1e+",
                             "1,5",
                             " 1",
                             "1 ",
                             "1.2.3",
                             "0x10",
                             "NaN",
                             "Infinity",
                             "1e1.5",
                             "--1",
                             "1_000",
                             "1e999999999999",
                             "1e-999999999999",
                             "1e-16384"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
    QTest::newRow("arabic digits") << u"\u0661\u0662"_s;
    QTest::newRow("digit and nul") << QString(u"1\0"_s);
}

void DecimalTest::otherTextIsRefused() {
    QFETCH(QString, text);
    QVERIFY(!Decimal::parse(text));
    QVERIFY(!Decimal::parse(QLatin1StringView(text.toLatin1())) || text.toLatin1() == "??");
    QVERIFY_THROWS_EXCEPTION(DataError, Decimal{text});
}

void DecimalTest::constructorThrowsDataErrorThatQuotesTheText() {
    const std::function<Decimal()> constructions[] = {
        [] { return Decimal(u"12 apples"_s); },
        [] { return Decimal("12 apples"_L1); },
        [] { return Decimal("12 apples"); },
    };
    for (const auto& construct : constructions) {
        try {
            (void)construct();
            QFAIL("no exception");
        } catch (const DataError& error) {
            QVERIFY2(error.message().contains(u"12 apples"), error.what());
        }
    }
}

void DecimalTest::randomTextSurvivesARoundTrip() {
    Numbers numbers(announcedSeed());
    for (const int digits : digitCounts) {
        for (int i = 0; i < rounds; ++i) {
            const Reference number = numbers.next(digits, digits + 5);
            const Decimal parsed(number.text());
            QCOMPARE(parsed.toString(), number.text());
            QCOMPARE(parsed.scale(), number.scale);
            QCOMPARE(parsed.isNegative(), number.coefficient < 0);
            QCOMPARE(parsed.isZero(), number.coefficient == 0);
        }
    }
}

void DecimalTest::integersOfAllWidthsAreExact() {
    QCOMPARE(Decimal(std::numeric_limits<qint64>::min()).toString(), u"-9223372036854775808"_s);
    QCOMPARE(Decimal(std::numeric_limits<qint64>::max()).toString(), u"9223372036854775807"_s);
    QCOMPARE(Decimal(std::numeric_limits<quint64>::max()).toString(), u"18446744073709551615"_s);
    QCOMPARE(Decimal(std::numeric_limits<int>::min()).toString(), u"-2147483648"_s);
    QCOMPARE(Decimal(-1L).toString(), u"-1"_s);
    QCOMPARE(Decimal().toString(), u"0"_s);
    QCOMPARE(Decimal(0).toString(), u"0"_s);
}

void DecimalTest::sumsAndProductsAgreeWithTheReference() {
    Numbers numbers(announcedSeed());
    for (const int digits : digitCounts) {
        for (int i = 0; i < rounds; ++i) {
            const Reference a = numbers.next(digits, digits);
            const Reference b = numbers.next(digits, 10);
            const Decimal x(a.text());
            const Decimal y(b.text());
            const int scale = std::max(a.scale, b.scale);
            const Reference sum{a.at(scale) + b.at(scale), scale};
            const Reference difference{a.at(scale) - b.at(scale), scale};
            const Reference product{a.coefficient * b.coefficient, a.scale + b.scale};
            QCOMPARE((x + y).toString(), sum.text());
            QCOMPARE((x - y).toString(), difference.text());
            QCOMPARE((x * y).toString(), product.text());
            QCOMPARE((-x).toString(), (Reference{-a.coefficient, a.scale}.text()));
        }
    }
}

void DecimalTest::quotientsAgreeWithTheReference() {
    Numbers numbers(announcedSeed());
    for (const int digits : digitCounts) {
        for (int i = 0; i < rounds; ++i) {
            const Reference a = numbers.next(digits, digits);
            Reference b = numbers.next(digits, digits);
            b.coefficient += b.coefficient == 0 ? 1 : 0;
            const int scale = numbers.upTo(digits);
            const int common = std::max(a.scale, b.scale);
            const Big shifted = a.at(common) * Big(pow(Big(10), static_cast<unsigned>(scale)));
            const Reference truncated{shifted / b.at(common), scale};
            const Decimal result =
                Decimal(a.text()).divided(Decimal(b.text()), scale, Rounding::Down);
            QCOMPARE(result.toString(), truncated.text());
        }
    }
}

void DecimalTest::orderAgreesWithTheReference() {
    Numbers numbers(announcedSeed());
    for (const int digits : digitCounts) {
        for (int i = 0; i < rounds; ++i) {
            const Reference a = numbers.next(digits, digits);
            Reference b = numbers.next(digits, digits);
            if (i % 3 == 0) {
                b = Reference{a.at(a.scale + 7), a.scale + 7};
            }
            const int scale = std::max(a.scale, b.scale);
            const int expected = a.at(scale).compare(b.at(scale));
            const Decimal x(a.text());
            const Decimal y(b.text());
            QCOMPARE(x < y, expected < 0);
            QCOMPARE(x == y, expected == 0);
            QCOMPARE(x > y, expected > 0);
        }
    }
}

void DecimalTest::roundingModesFollowTheTable_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // in the order of Rounding
    const auto row = [](const char* text, const QStringList& expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("2.5", {u"2"_s, u"3"_s, u"2"_s, u"3"_s, u"2"_s, u"3"_s});
    row("3.5", {u"4"_s, u"4"_s, u"3"_s, u"4"_s, u"3"_s, u"4"_s});
    row("2.4", {u"2"_s, u"2"_s, u"2"_s, u"3"_s, u"2"_s, u"3"_s});
    row("2.51", {u"3"_s, u"3"_s, u"2"_s, u"3"_s, u"2"_s, u"3"_s});
    row("2.0", {u"2"_s, u"2"_s, u"2"_s, u"2"_s, u"2"_s, u"2"_s});
    row("0.5", {u"0"_s, u"1"_s, u"0"_s, u"1"_s, u"0"_s, u"1"_s});
    row("-2.5", {u"-2"_s, u"-3"_s, u"-2"_s, u"-3"_s, u"-3"_s, u"-2"_s});
    row("-3.5", {u"-4"_s, u"-4"_s, u"-3"_s, u"-4"_s, u"-4"_s, u"-3"_s});
    row("-2.4", {u"-2"_s, u"-2"_s, u"-2"_s, u"-3"_s, u"-3"_s, u"-2"_s});
    row("-0.4", {u"0"_s, u"0"_s, u"0"_s, u"-1"_s, u"-1"_s, u"0"_s});
    const QString even(80, u'2');
    const QString up = even.chopped(1) + u'3';
    QTest::newRow("80 digits") << even + u".5"_s << QStringList{even, up, even, up, even, up};
}

void DecimalTest::roundingModesFollowTheTable() {
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const Decimal number(text);
    for (int mode = 0; mode < 6; ++mode) {
        const Rounding rounding = static_cast<Rounding>(mode);
        QCOMPARE(number.rounded(0, rounding).toString(), expected[mode]);
        QCOMPARE(number.divided(Decimal(1), 0, rounding).toString(), expected[mode]);
        const Decimal many = number * Decimal("1e50");
        QCOMPARE(many.divided(Decimal("1e50"), 0, rounding).toString(), expected[mode]);
    }
}

void DecimalTest::roundingAgreesWithTheReference() {
    Numbers numbers(announcedSeed());
    for (const int digits : digitCounts) {
        for (int i = 0; i < rounds; ++i) {
            const Reference a = numbers.next(digits, digits);
            const int scale = numbers.upTo(a.scale);
            const Big divisor = Big(pow(Big(10), static_cast<unsigned>(a.scale - scale)));
            // Half away from zero: add half of the divisor to the magnitude, then cut.
            Big cut = (abs(a.coefficient) * 2 + divisor) / (divisor * 2);
            cut = a.coefficient < 0 ? Big(-cut) : cut;
            const Decimal rounded = Decimal(a.text()).rounded(scale, Rounding::HalfUp);
            QCOMPARE(rounded.toString(), (Reference{cut, scale}.text()));
        }
    }
}

void DecimalTest::paddingKeepsTheNumber() {
    QCOMPARE(Decimal("7").rounded(2).toString(), u"7.00"_s);
    QCOMPARE(Decimal("-7.1").rounded(60).toString(), u"-7.1"_s + QString(59, u'0'));
    QCOMPARE(Decimal("0").rounded(3).toString(), u"0.000"_s);
    QCOMPARE(Decimal("-7.1").rounded(60).normalised().toString(), u"-7.1"_s);
    QVERIFY_THROWS_EXCEPTION(DataError, Decimal(1).rounded(-1));
    QVERIFY_THROWS_EXCEPTION(DataError, Decimal(1).rounded(Decimal::MaxScale + 1));
}

void DecimalTest::divisionByZeroIsADataError() {
    QVERIFY_THROWS_EXCEPTION(DataError, Decimal(1).divided(Decimal("0.00"), 2));
    QCOMPARE(Decimal(0).divided(Decimal(3), 2).toString(), u"0.00"_s);
    QCOMPARE(Decimal(1).divided(Decimal(3), 5).toString(), u"0.33333"_s);
    QCOMPARE(Decimal(2).divided(Decimal(3), 5).toString(), u"0.66667"_s);
}

void DecimalTest::tooManyDigitsAreADataError() {
    const Decimal tiny("1e-16383");
    QCOMPARE(tiny.scale(), Decimal::MaxScale);
    QVERIFY_THROWS_EXCEPTION(DataError, tiny * tiny);
    const Decimal longest(QString(50, u'7') + u"e-16383"_s);
    QCOMPARE(longest.scale(), Decimal::MaxScale);
    QVERIFY_THROWS_EXCEPTION(DataError, longest * Decimal("0.1"));
    const Decimal huge("1e131071");
    QCOMPARE(huge.integerDigits(), Decimal::MaxIntegerDigits);
    QVERIFY(!Decimal::parse(u"1e131072"));
    QVERIFY_THROWS_EXCEPTION(DataError, huge * huge);
}

void DecimalTest::equalNumbersOfDifferentScaleAreEqualAndHashEqually() {
    QVERIFY(Decimal("10.10") == Decimal("10.1"));
    QVERIFY(Decimal("10.10") != Decimal("10.11"));
    QVERIFY(Decimal("-1") < Decimal("1"));
    QVERIFY(Decimal("-2") < Decimal("-1.5"));
    QVERIFY(Decimal("0.00") == Decimal());
    Numbers numbers(announcedSeed());
    std::unordered_set<Decimal> seen;
    std::unordered_set<size_t> hashes;
    for (const int digits : digitCounts) {
        for (int i = 0; i < rounds; ++i) {
            const Decimal number(numbers.next(digits, digits).text());
            const Decimal padded = number.rounded(number.scale() + numbers.upTo(60));
            QVERIFY(number == padded);
            QCOMPARE(hashOf(number), hashOf(padded));
            QCOMPARE(hashOf(number), hashOf(number.normalised()));
            QCOMPARE(qHash(number), std::hash<Decimal>()(padded));
            seen.insert(number);
            hashes.insert(hashOf(number));
        }
    }
    QVERIFY2(hashes.size() >= seen.size() - 2, "the hash tells different numbers apart");
}

void DecimalTest::zeroHasNoSign() {
    QVERIFY(!(-Decimal("0.0")).isNegative());
    QVERIFY(!(Decimal("1") - Decimal("1.0")).isNegative());
    QVERIFY(!(Decimal("-1") * Decimal(0)).isNegative());
    QVERIFY(!Decimal("-0.4").rounded(0).isNegative());
    const Decimal big(QString(100, u'9'));
    QVERIFY((big - big).isZero());
    QVERIFY(!(big * Decimal(-1) + big).isNegative());
    QCOMPARE(Decimal("-3").abs().toString(), u"3"_s);
}

void DecimalTest::digitsAreCounted_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("precision");
    QTest::addColumn<int>("integerDigits");
    QTest::addColumn<bool>("integral");
    const auto row = [](const char* text, int precision, int integerDigits, bool integral) {
        QTest::newRow(text) << QString::fromLatin1(text) << precision << integerDigits << integral;
    };
    row("0", 1, 0, true);
    row("0.000", 1, 0, true);
    row("10.10", 3, 2, false);
    row("10.00", 2, 2, true);
    row("1000", 4, 4, true);
    row("0.001", 1, 0, false);
    row("-999999999999999.9", 16, 15, false);
    row("123456789012345678901234567890123456789012345.500", 46, 45, false);
    row("100000000000000000000000000000000000000000000.000", 45, 45, true);
}

void DecimalTest::digitsAreCounted() {
    QFETCH(QString, text);
    const Decimal number(text);
    QTEST(number.precision(), "precision");
    QTEST(number.integerDigits(), "integerDigits");
    QTEST(number.isIntegral(), "integral");
}

void DecimalTest::integersComeBackOnlyWhenTheyFit() {
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    constexpr qint64 greatest = std::numeric_limits<qint64>::max();
    QCOMPARE(Decimal("-9223372036854775808").toInt64(), std::optional(least));
    QCOMPARE(Decimal("9223372036854775807.000").toInt64(), std::optional(greatest));
    QVERIFY(!Decimal("9223372036854775808").toInt64());
    QVERIFY(!Decimal("-9223372036854775809").toInt64());
    QVERIFY(!Decimal("1.5").toInt64());
    QVERIFY(!Decimal("1e30").toInt64());
    QCOMPARE(Decimal("18446744073709551615").toUInt64(),
             std::optional(std::numeric_limits<quint64>::max()));
    QVERIFY(!Decimal("18446744073709551616").toUInt64());
    QVERIFY(!Decimal("-1").toUInt64());
}

void DecimalTest::nearestDoubleIsFound() {
    QCOMPARE(Decimal("0.1").toDouble(), 0.1);
    QCOMPARE(Decimal("-10.10").toDouble(), -10.1);
    QCOMPARE(Decimal("9007199254740993").toDouble(), 9007199254740992.0);
    QCOMPARE(Decimal("1e308").toDouble(), 1e308);
    QVERIFY(std::isinf(Decimal("1e400").toDouble()));
    QVERIFY(Decimal("-1e400").toDouble() < 0);
    QCOMPARE(Decimal("1e-400").toDouble(), 0.0);
    QCOMPARE(Decimal("5e-324").toDouble(), 5e-324);
    QCOMPARE(Decimal("0.000").toDouble(), 0.0);
    Numbers numbers(announcedSeed());
    for (int i = 0; i < rounds; ++i) {
        const QString text = numbers.next(i % 2 == 0 ? 17 : 60, 60).text();
        QVERIFY2(Decimal(text).toDouble() == text.toDouble(), qPrintable(text));
    }
}

void DecimalTest::exactBinaryValueIsKnown() {
    QCOMPARE(Decimal::fromDoubleExactly(0.1).toString(),
             u"0.1000000000000000055511151231257827021181583404541015625"_s);
    QCOMPARE(Decimal::fromDoubleExactly(-0.5).toString(), u"-0.5"_s);
    QCOMPARE(Decimal::fromDoubleExactly(1e22).toString(), u"10000000000000000000000"_s);
    QCOMPARE(Decimal::fromDoubleExactly(-0.0).toString(), u"0"_s);
    QCOMPARE(Decimal::fromDouble(2.675, 2).toString(), u"2.67"_s);
    QCOMPARE(Decimal::fromDouble(0.125, 2).toString(), u"0.12"_s);
    QCOMPARE(Decimal::fromDouble(0.125, 2, Rounding::HalfUp).toString(), u"0.13"_s);
    QCOMPARE(Decimal::fromDouble(3, 2).toString(), u"3.00"_s);
    QVERIFY_THROWS_EXCEPTION(DataError, Decimal::fromDouble(std::nan(""), 2));
    QVERIFY_THROWS_EXCEPTION(DataError,
                             Decimal::fromDouble15(std::numeric_limits<double>::infinity()));
    Numbers numbers(announcedSeed());
    for (int i = 0; i < rounds; ++i) {
        const double number = std::bit_cast<double>(numbers.bits());
        if (std::isfinite(number)) {
            QVERIFY(Decimal::fromDoubleExactly(number).toDouble() == number);
        }
    }
}

void DecimalTest::fifteenDigitsGiveBackWhatWasTyped_data() {
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("exact");
    QTest::newRow("tenth") << 0.1 << u"0.1"_s << true;
    QTest::newRow("price") << 10.10 << u"10.1"_s << true;
    QTest::newRow("integer") << 100.0 << u"100"_s << true;
    QTest::newRow("zero") << 0.0 << u"0"_s << true;
    QTest::newRow("negative") << -1234567890123.45 << u"-1234567890123.45"_s << true;
    QTest::newRow("sum") << 0.1 + 0.2 << u"0.3"_s << false;
    QTest::newRow("drift") << 95.10000000000028 << u"95.1000000000003"_s << false;
    QTest::newRow("third") << 1.0 / 3.0 << u"0.333333333333333"_s << false;
    QTest::newRow("16 digits") << 99999999999999.99 << u"100000000000000"_s << false;
    QTest::newRow("large") << 1e21 << u"1000000000000000000000"_s << true;
    QTest::newRow("small") << 1.5e-7 << u"0.00000015"_s << true;
}

void DecimalTest::fifteenDigitsGiveBackWhatWasTyped() {
    QFETCH(double, number);
    QTEST(Decimal::fromDouble15(number).toString(), "text");
    QTEST(Decimal::doubleIsExactAt15(number), "exact");
}

void DecimalTest::everyDecimalOfFifteenDigitsSurvivesAsDouble() {
    Numbers numbers(announcedSeed());
    for (int i = 0; i < 10 * rounds; ++i) {
        const Decimal number(numbers.next(15, 20).text());
        const double asDouble = number.toDouble();
        QVERIFY(Decimal::doubleIsExactAt15(asDouble));
        QVERIFY2(Decimal::fromDouble15(asDouble) == number, qPrintable(number.toString()));
        QCOMPARE(Decimal::fromDouble15(asDouble).rounded(number.scale()).toString(),
                 number.toString());
    }
    // As the text of 15 digits says it, whichever way it was found.
    std::mt19937_64 random(15);
    for (int i = 0; i < 20'000; ++i) {
        const int scale = int(random() % 9);
        const double asDouble = i % 3 == 0
                                    ? std::bit_cast<double>((random() >> 12) | 0x3FF0000000000000U)
                                    : double(qint64(random() >> (15 + random() % 40)) - 1'000'000) /
                                          std::pow(10.0, scale);
        const Decimal byText = Decimal(QString::number(asDouble, 'g', 15)).normalised();
        QCOMPARE(Decimal::fromDouble15(asDouble).toString(), byText.toString());
        QCOMPARE(Decimal::doubleIsExactAt15(asDouble), byText.toDouble() == asDouble);
    }
    QVERIFY(!Decimal::doubleIsExactAt15(std::nan("")));
    QVERIFY(!Decimal::doubleIsExactAt15(std::numeric_limits<double>::infinity()));
}

void DecimalTest::copiesShareBigCoefficientsAndMovesLeaveZero() {
    const QString digits(65, u'7');
    Decimal first(digits);
    Decimal second = first;
    first = first + Decimal(1);
    QCOMPARE(second.toString(), digits);
    Decimal third = std::move(second);
    QCOMPARE(third.toString(), digits);
    QVERIFY(second.isZero()); // NOLINT(bugprone-use-after-move): that is the promise
    Decimal& alias = third;
    third = alias;
    third = std::move(alias);
    QCOMPARE(third.toString(), digits);
    third = Decimal(5);
    QCOMPARE(third.toString(), u"5"_s);
}

QTEST_APPLESS_MAIN(DecimalTest)
#include "tst_Decimal.moc"
