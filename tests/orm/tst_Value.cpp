// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/base/Log.h"
#include "orm/base/Value.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <random>
#include <unordered_set>

using namespace espalier::orm;
using namespace Qt::StringLiterals;
using Kind = Value::Kind;

static_assert(sizeof(Value) == 32);
static_assert(std::is_nothrow_move_constructible_v<Value>);
static_assert(std::is_nothrow_move_assignable_v<Value>);
static_assert(std::is_nothrow_default_constructible_v<Value>);
static_assert(!std::is_constructible_v<Value, void*>);
static_assert(!std::is_constructible_v<Value, const int*>);
static_assert(!std::is_constructible_v<Value, std::nullptr_t>);
static_assert(!std::is_constructible_v<Value, char>);
static_assert(std::is_convertible_v<Decimal, Value>);
static_assert(std::is_convertible_v<std::optional<QString>, Value>);
static_assert(!std::is_constructible_v<Value, std::optional<void*>>);
static_assert(std::is_abstract_v<Error> && std::is_nothrow_copy_constructible_v<DataError>);

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr qint64 least = std::numeric_limits<qint64>::min();
constexpr qint64 greatest = std::numeric_limits<qint64>::max();
constexpr quint64 greatestUnsigned = std::numeric_limits<quint64>::max();

/// A node is opaque here; only its address and its owner count.
ExpressionPtr expression() {
    const auto owner = std::make_shared<int>();
    return ExpressionPtr(owner, reinterpret_cast<const ExpressionNode*>(owner.get()));
}

QDateTime moment(int hour, int offset) {
    return QDateTime(QDate(2024, 3, 31), QTime(hour, 30), Qt::OffsetFromUTC, offset);
}

QDateTime wallClock(int hour) { return QDateTime(QDate(2024, 3, 31), QTime(hour, 30)); }

/// Values near each other, so that equal ones of different kinds meet often.
class Values {
public:
    explicit Values(quint32 seed) : m_engine(seed) {}

    int upTo(int limit) { return std::uniform_int_distribution<int>(0, limit)(m_engine); }

    Value next() {
        const int n = upTo(4) - 2;
        switch (upTo(14)) {
        case 0:
            return null;
        case 1:
            return n > 0;
        case 2:
            return upTo(3) == 0 ? Value(least) : Value(n);
        case 3:
            return upTo(3) == 0 ? Value(greatestUnsigned) : Value(quint64(n + 2));
        case 4:
            return edgeDouble();
        case 5:
            return n * 0.5;
        case 6:
            return Decimal(n * 5).divided(Decimal(10), upTo(5) + 1);
        case 7:
            return Decimal::fromDoubleExactly(n * 0.1);
        case 8:
            return QString::number(n);
        case 9:
            return QByteArray::number(n);
        case 10:
            return QDate(2024, 1, 3 + n);
        case 11:
            return QTime(3 + n, 0);
        case 12:
            return upTo(1) == 0 ? moment(4 + n, 3600 * n) : wallClock(3 + n);
        case 13:
            return upTo(1) == 0 ? Value(Json{QByteArray::number(n)}) : Value(expression());
        default:
            return QUuid::createUuidV5(QUuid(), QString::number(n));
        }
    }

private:
    Value edgeDouble() {
        const double edges[] = {std::nan(""),
                                infinity,
                                -infinity,
                                -0.0,
                                9223372036854775808.0,
                                -9223372036854775808.0,
                                18446744073709551616.0,
                                1e300,
                                0.1};
        return edges[upTo(8)];
    }

    std::mt19937 m_engine;
};

quint32 announcedSeed() {
    const quint32 seed = qEnvironmentVariableIsSet("ESPALIER_TEST_SEED")
                             ? qEnvironmentVariable("ESPALIER_TEST_SEED").toUInt()
                             : std::random_device()();
    qInfo("seed %u (ESPALIER_TEST_SEED repeats it)", seed);
    return seed;
}

QList<Value> oneOfEachKind() {
    return {null,
            true,
            -7,
            greatestUnsigned,
            1.5,
            Decimal("10.10"),
            u"text"_s,
            QByteArray("\x00\xff", 2),
            QDate(2024, 2, 29),
            QTime(23, 59, 58, 7),
            moment(12, 7200),
            QUuid(u"{0190163d-8694-739b-aea5-966c26f8ad91}"_s),
            Json{R"({"a":1})"},
            Array{1, u"x"_s, null},
            expression()};
}

} // namespace

class ValueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachTypeHasItsKind();
    void emptyTextIsNotNullButAnEmptyDateIs();
    void copiesAndMovesKeepEveryKind();
    void contentIsReadOnlyAsItsOwnType();
    void numbersConvertWhenNothingIsLost();
    void doublesAndDecimalsConvertByFifteenDigits();
    void textFormOfEveryKind();
    void numbersAreEqualByValueAcrossKinds();
    void otherKindsAreEqualWithinTheirKindOnly();
    void zonelessMomentsCompareByWallClock();
    void orderIsTotalAndAgreesWithEquality();
    void orderOfKinds();
    void hashAgreesWithEquality();
    void hashTellsNeighboursApart();
    void variantsComeBack();
    void variantsOfOtherTypes();
    void errorsKeepTheirKindAndContext();
    void errorContextIsCompletedNotOverwritten();
    void logIsQuietUpToWarning();
};

void ValueTest::eachTypeHasItsKind() {
    const QList<Value> values = oneOfEachKind();
    for (qsizetype i = 0; i < values.size(); ++i) {
        QCOMPARE(values[i].kind(), static_cast<Kind>(i));
    }
    QCOMPARE(Value(5).kind(), Kind::Int64);
    QCOMPARE(Value(5u).kind(), Kind::Int64);
    QCOMPARE(Value(5L).kind(), Kind::Int64);
    QCOMPARE(Value(5LL).kind(), Kind::Int64);
    QCOMPARE(Value(quint16(5)).kind(), Kind::Int64);
    QCOMPARE(Value(5UL).kind(), Kind::UInt64);
    QCOMPARE(Value(5ULL).kind(), Kind::UInt64);
    QCOMPARE(Value(1.5f).kind(), Kind::Double);
    QCOMPARE(Value("é").as<QString>(), u"é"_s);
    QCOMPARE(Value(u"é").as<QString>(), u"é"_s);
    QCOMPARE(Value("x"_L1).kind(), Kind::String);
    QCOMPARE(Value(QStringView(u"x")).kind(), Kind::String);
    char buffer[] = "x";
    char* pointer = buffer;
    QCOMPARE(Value(pointer).kind(), Kind::String);
    QCOMPARE(Value(std::optional<int>(3)), Value(3));
    QCOMPARE(Value(std::optional<QString>()), Value(null));
    QCOMPARE(Value().kind(), Kind::Null);
    QCOMPARE(Value::toString(Kind::UInt64), u"UInt64"_s);
    QVERIFY(Value(1).isNumeric() && Value(Decimal(1)).isNumeric());
    QVERIFY(!Value(true).isNumeric() && !Value(u"1"_s).isNumeric() && !Value().isNumeric());
}

void ValueTest::emptyTextIsNotNullButAnEmptyDateIs() {
    QVERIFY(!Value(QString()).isNull());
    QVERIFY(!Value(QByteArray()).isNull());
    QVERIFY(!Value(static_cast<const char*>(nullptr)).isNull());
    QCOMPARE(Value(QString()), Value(u""_s));
    QVERIFY(Value(QDate()).isNull());
    QVERIFY(Value(QTime()).isNull());
    QVERIFY(Value(QDateTime()).isNull());
    QVERIFY(Value(ExpressionPtr()).isNull());
    QVERIFY(!Value(QUuid()).isNull());
}

void ValueTest::copiesAndMovesKeepEveryKind() {
    const QList<Value> values = oneOfEachKind();
    for (const Value& from : values) {
        Value copy = from;
        QCOMPARE(copy, from);
        Value moved = std::move(copy);
        QCOMPARE(moved, from);
        QVERIFY(copy.isNull()); // NOLINT(bugprone-use-after-move): that is the promise
        for (const Value& to : values) {
            Value target = to;
            target = from;
            QCOMPARE(target, from);
            target = Value(to);
            QCOMPARE(target, to);
            Value& alias = target;
            target = alias;
            target = std::move(alias);
            QCOMPARE(target, to);
        }
    }
    const ExpressionPtr node = expression();
    {
        const Value first(node);
        const Value second(first);
        QCOMPARE(node.use_count(), 3);
    }
    QCOMPARE(node.use_count(), 1);
}

void ValueTest::contentIsReadOnlyAsItsOwnType() {
    QCOMPARE(Value(true).as<bool>(), true);
    QCOMPARE(Value(-7).as<qint64>(), -7);
    QCOMPARE(Value(greatestUnsigned).as<quint64>(), greatestUnsigned);
    QCOMPARE(Value(Decimal("1.50")).as<Decimal>().toString(), u"1.50"_s);
    QCOMPARE(Value(Json{"[]"}).as<Json>().text, QByteArray("[]"));
    try {
        (void)Value(u"x"_s).as<qint64>();
        QFAIL("no exception");
    } catch (const DataError& error) {
        QVERIFY(error.message().contains(u"String") && error.message().contains(u"Int64"));
    }
    QVERIFY_THROWS_EXCEPTION(DataError, (void)Value(null).as<QString>());
}

void ValueTest::numbersConvertWhenNothingIsLost() {
    QCOMPARE(Value(300).to<int>(), std::optional(300));
    QCOMPARE(Value(300).to<qint8>(), std::nullopt);
    QCOMPARE(Value(-1).to<quint64>(), std::nullopt);
    QCOMPARE(Value(greatestUnsigned).to<qint64>(), std::nullopt);
    QCOMPARE(Value(greatestUnsigned).to<quint64>(), std::optional(greatestUnsigned));
    QCOMPARE(Value(Decimal("5.00")).to<int>(), std::optional(5));
    QCOMPARE(Value(Decimal("5.01")).to<int>(), std::nullopt);
    QCOMPARE(Value(5.0).to<qint64>(), std::optional(qint64(5)));
    QCOMPARE(Value(5.5).to<qint64>(), std::nullopt);
    QCOMPARE(Value(1e19).to<qint64>(), std::nullopt);
    QCOMPARE(Value(1e19).to<quint64>(), std::optional(10000000000000000000ULL));
    QCOMPARE(Value(infinity).to<qint64>(), std::nullopt);
    QCOMPARE(Value(std::nan("")).to<quint64>(), std::nullopt);
    QCOMPARE(Value(1).to<bool>(), std::optional(true));
    QCOMPARE(Value(2).to<bool>(), std::nullopt);
    QCOMPARE(Value(u"1"_s).to<bool>(), std::nullopt);
    QCOMPARE(Value(true).to<int>(), std::optional(1));
    QCOMPARE(Value(u"5"_s).to<int>(), std::nullopt);
    QCOMPARE(Value(null).to<int>(), std::nullopt);
    QCOMPARE(Value(null).to<QString>(), std::nullopt);
    QCOMPARE(Value(5).to<QString>(), std::optional(u"5"_s));
    QCOMPARE(Value(QDate(2024, 1, 2)).to<QDate>(), std::optional(QDate(2024, 1, 2)));
    QCOMPARE(Value(QDate(2024, 1, 2)).to<QTime>(), std::nullopt);
    QCOMPARE(Value(greatest).to<double>(), std::nullopt);
    QCOMPARE(Value(least).to<double>(), std::optional(-9223372036854775808.0));
    QCOMPARE(Value(greatest).to<Decimal>(), std::optional(Decimal(greatest)));
}

void ValueTest::doublesAndDecimalsConvertByFifteenDigits() {
    QCOMPARE(Value(0.1).to<Decimal>(), std::optional(Decimal("0.1")));
    QCOMPARE(Value(0.1 + 0.2).to<Decimal>(), std::nullopt);
    QCOMPARE(Value(9007199254740992.0).to<Decimal>(), std::optional(Decimal(9007199254740992)));
    QCOMPARE(Value(std::nan("")).to<Decimal>(), std::nullopt);
    QCOMPARE(Value(Decimal("0.10")).to<double>(), std::optional(0.1));
    QCOMPARE(Value(Decimal("0.5")).to<double>(), std::optional(0.5));
    QCOMPARE(Value(Decimal("12345678901234567.89")).to<double>(), std::nullopt);
    QCOMPARE(Value(Decimal("1e400")).to<double>(), std::nullopt);
    QCOMPARE(Value(Decimal::fromDoubleExactly(0.1)).to<double>(), std::optional(0.1));
}

void ValueTest::textFormOfEveryKind() {
    const QStringList expected{u"NULL"_s,
                               u"true"_s,
                               u"-7"_s,
                               u"18446744073709551615"_s,
                               u"1.5"_s,
                               u"10.10"_s,
                               u"text"_s,
                               u"x'00ff'"_s,
                               u"2024-02-29"_s,
                               u"23:59:58.007"_s,
                               u"2024-03-31T12:30:00+02:00"_s,
                               u"0190163d-8694-739b-aea5-966c26f8ad91"_s,
                               u"{\"a\":1}"_s,
                               u"{1,x,NULL}"_s,
                               u"<expression>"_s};
    QStringList texts;
    for (const Value& value : oneOfEachKind()) {
        texts += value.toText();
    }
    QCOMPARE(texts, expected);
    QCOMPARE(Value(wallClock(2)).toText(), u"2024-03-31T02:30:00"_s);
    QCOMPARE(Value(moment(2, 0)).toText(), u"2024-03-31T02:30:00Z"_s);
    QCOMPARE(Value(moment(2, -12600)).toText(), u"2024-03-31T02:30:00-03:30"_s);
    QCOMPARE(Value(QDate(12345, 1, 2)).toText(), u"12345-01-02"_s);
    QCOMPARE(Value(QDate(-44, 3, 15)).toText(), u"-0044-03-15"_s);
    QCOMPARE(Value(QTime(1, 2, 3, 120)).toText(), u"01:02:03.120"_s);
    QCOMPARE(Value(QTime(1, 2, 3)).toText(), u"01:02:03"_s);
    QCOMPARE(Value(0.1).toText(), u"0.1"_s);
    QCOMPARE(Value(0.1 + 0.2).toText(), u"0.30000000000000004"_s);
}

void ValueTest::numbersAreEqualByValueAcrossKinds() {
    QCOMPARE(Value(5), Value(quint64(5)));
    QCOMPARE(Value(5), Value(5.0));
    QCOMPARE(Value(5), Value(Decimal("5.00")));
    QCOMPARE(Value(0.5), Value(Decimal("0.50")));
    QCOMPARE(Value(-0.0), Value(0));
    QCOMPARE(Value(std::nan("")), Value(std::nan("1")));
    QVERIFY(Value(0.1) != Value(Decimal("0.1")));
    QVERIFY(Value(9007199254740993) != Value(9007199254740992.0));
    QVERIFY(Value(greatestUnsigned) != Value(-1));
    QVERIFY(Value(greatest) != Value(9223372036854775808.0));
    QVERIFY(Value(1) != Value(true));
    QVERIFY(Value(1) != Value(u"1"_s));
}

void ValueTest::otherKindsAreEqualWithinTheirKindOnly() {
    QVERIFY(Value(null) == Value());
    QVERIFY(Value(null) == null);
    QVERIFY(Value(null) != Value(0));
    QVERIFY(Value(u"a"_s) != Value(QByteArray("a")));
    QVERIFY(Value(u"a"_s) != Value(u"A"_s));
    QVERIFY(Value(Json{"1"}) != Value(u"1"_s));
    QVERIFY(Value(Json{"1"}) != Value(Json{"1 "}));
    QVERIFY(Value(QDate(2024, 1, 1)) != Value(QDateTime(QDate(2024, 1, 1), QTime(0, 0))));
    const ExpressionPtr node = expression();
    QVERIFY(Value(node) == Value(node));
    QVERIFY(Value(node) != Value(expression()));
}

void ValueTest::zonelessMomentsCompareByWallClock() {
    QCOMPARE(Value(moment(12, 7200)), Value(moment(10, 0)));
    QCOMPARE(Value(moment(12, 0)),
             Value(QDateTime(QDate(2024, 3, 31), QTime(12, 30), QTimeZone::utc())));
    QVERIFY(Value(moment(12, 7200)) != Value(moment(12, 0)));
    QCOMPARE(Value(wallClock(2)), Value(wallClock(2)));
    for (int hour = 0; hour < 23; ++hour) {
        QVERIFY(Value(wallClock(hour)) != Value(wallClock(hour + 1)));
        QVERIFY(Value(wallClock(hour)) != Value(wallClock(hour).toUTC()));
    }
}

void ValueTest::orderIsTotalAndAgreesWithEquality() {
    Values values(announcedSeed());
    QList<Value> sample;
    for (int i = 0; i < 150; ++i) {
        sample += values.next();
    }
    for (const Value& a : sample) {
        for (const Value& b : sample) {
            const std::strong_ordering ab = order(a, b);
            const QString pair = a.toText() + u" and "_s + b.toText();
            QVERIFY2((ab == 0) == (a == b), qPrintable(pair));
            QVERIFY2((ab < 0) == (order(b, a) > 0), qPrintable(pair));
            if (ab > 0) {
                continue;
            }
            for (const Value& c : sample) {
                QVERIFY2(order(b, c) > 0 || order(a, c) <= 0, qPrintable(pair + c.toText()));
            }
        }
    }
}

void ValueTest::orderOfKinds() {
    const QList<Value> sorted{null,
                              false,
                              true,
                              -infinity,
                              least,
                              -1,
                              0,
                              Decimal("0.1"),
                              0.1,
                              1,
                              greatest,
                              greatestUnsigned,
                              infinity,
                              std::nan(""),
                              u""_s,
                              u"B"_s,
                              u"a"_s,
                              QByteArray(),
                              QDate(2024, 1, 1)};
    QList<Value> shuffled = sorted;
    const quint32 seed = announcedSeed();
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(seed));
    std::sort(shuffled.begin(), shuffled.end(),
              [](const Value& a, const Value& b) { return order(a, b) < 0; });
    QCOMPARE(shuffled, sorted);
}

void ValueTest::hashAgreesWithEquality() {
    Values values(announcedSeed());
    QList<Value> sample;
    for (int i = 0; i < 1500; ++i) {
        sample += values.next();
    }
    int equalAcrossKinds = 0;
    for (const Value& a : sample) {
        QCOMPARE(qHash(a), std::hash<Value>()(a));
        for (const Value& b : sample) {
            if (a == b) {
                equalAcrossKinds += a.kind() != b.kind() ? 1 : 0;
                QVERIFY2(a.hash() == b.hash(), qPrintable(a.toText() + u' ' + b.toText()));
            }
        }
    }
    QVERIFY(equalAcrossKinds > 1000);
    const Value huge(Decimal::fromDoubleExactly(1e300));
    QCOMPARE(huge, Value(1e300));
    QCOMPARE(huge.hash(), Value(1e300).hash());
    QCOMPARE(Value(std::nan("")).hash(), Value(-std::nan("1")).hash());
}

void ValueTest::hashTellsNeighboursApart() {
    std::unordered_set<size_t> hashes;
    for (qint64 i = 0; i < 10000; ++i) {
        hashes.insert(Value(greatest - i).hash());
        hashes.insert(Value(Decimal(i).divided(Decimal(100), 2) + Decimal("0.001")).hash());
        hashes.insert(Value(QString::number(i)).hash());
    }
    QVERIFY2(hashes.size() > 29990, qPrintable(QString::number(hashes.size())));
}

void ValueTest::variantsComeBack() {
    for (const Value& value : oneOfEachKind()) {
        const Value back = Value::fromVariant(value.toVariant());
        const bool isText = value.kind() == Kind::Decimal || value.kind() == Kind::Json ||
                            value.kind() == Kind::Array || value.kind() == Kind::Expr;
        QCOMPARE(back, isText ? Value(value.toText()) : value);
        QCOMPARE(back.kind(), isText ? Kind::String : value.kind());
        QCOMPARE(Value::fromVariant(QVariant::fromValue(value)), value);
    }
    QVERIFY(!Value(null).toVariant().isValid());
    QVERIFY(!Value(QString()).toVariant().toString().isNull());
    QVERIFY(!Value(QByteArray()).toVariant().toByteArray().isNull());
    QCOMPARE(Value(Decimal("10.10")).toVariant(), QVariant(u"10.10"_s));
}

void ValueTest::variantsOfOtherTypes() {
    QCOMPARE(Value::fromVariant(QVariant(5)).kind(), Kind::Int64);
    QCOMPARE(Value::fromVariant(QVariant(5u)).kind(), Kind::Int64);
    QCOMPARE(Value::fromVariant(QVariant(5ULL)).kind(), Kind::UInt64);
    QCOMPARE(Value::fromVariant(QVariant(1.5f)).kind(), Kind::Double);
    QCOMPARE(Value::fromVariant(QVariant(QMetaType::fromType<QString>())), Value(null));
    QCOMPARE(Value::fromVariant(QVariant(QString())), Value(u""_s));
    QCOMPARE(Value::fromVariant(QVariant(QChar(u'x'))), Value(u"x"_s));
    QCOMPARE(Value::fromVariant(QUrl(u"https://example.org"_s)), Value(u"https://example.org"_s));
    QCOMPARE(Value::fromVariant(QVariant::fromValue(Decimal("1.50"))).toText(), u"1.50"_s);
    QVERIFY_THROWS_EXCEPTION(DataError, Value::fromVariant(QVariantMap{{u"a"_s, 1}}));
}

void ValueTest::errorsKeepTheirKindAndContext() {
    try {
        throw IntegrityError(IntegrityError::Constraint::Unique, u"Twice “a”."_s,
                             {.statement = u"INSERT INTO t VALUES (?, ?, ?)"_s,
                              .bindings = {1, u"a"_s, null},
                              .driverCode = u"2067"_s,
                              .table = u"t"_s});
    } catch (const Error& error) {
        QCOMPARE(QByteArray(error.what()), QByteArray("Twice “a”."));
        QCOMPARE(error.fullText(), u"IntegrityError: Twice “a”.\n"
                                   "Statement: INSERT INTO t VALUES (?, ?, ?)\n"
                                   "Bindings: [1, 'a', NULL]\n"
                                   "Driver code: 2067\n"
                                   "Table: t"_s);
        const auto* integrity = dynamic_cast<const IntegrityError*>(&error);
        QVERIFY(integrity && integrity->constraint() == IntegrityError::Constraint::Unique);
    }
    QVERIFY_THROWS_EXCEPTION(SessionError, throw DetachedError(u"gone"_s));
    const StaleDataError stale(u"stale"_s, 1, 0);
    QCOMPARE(stale.expected(), 1);
    QCOMPARE(stale.actual(), 0);
    const MappingError mapping(QStringList{u"a"_s, u"b"_s});
    QCOMPARE(mapping.problems().size(), 2);
    QCOMPARE(mapping.message(), u"a\nb"_s);
    const QString longText(1000, u'x');
    const SqlError error(u"m"_s, {.statement = u"s"_s, .bindings = {longText}});
    QVERIFY(error.fullText().size() < 300);
}

void ValueTest::errorContextIsCompletedNotOverwritten() {
    try {
        try {
            throw DataError(u"m"_s, {.column = u"msrp"_s});
        } catch (Error& error) {
            error.withEntity(u"Product"_s).withColumn(u"other"_s).withStatement(u"S"_s, {1});
            error.withAttribute(u"msrp"_s).withKey(u"1"_s).withTable(u"product"_s);
            error.withStatement(u"T"_s, {2}).withDriver(u"c"_s, u"d"_s);
            throw;
        }
    } catch (const DataError& error) {
        QCOMPARE(error.context().entity, u"Product"_s);
        QCOMPARE(error.context().column, u"msrp"_s);
        QCOMPARE(error.context().statement, u"S"_s);
        QCOMPARE(error.context().bindings, QList<Value>{1});
        QCOMPARE(error.fullText(), u"DataError: m\nStatement: S\nBindings: [1]\nDriver code: c\n"
                                   "Driver text: d\nEntity: Product\nAttribute: msrp\nKey: 1\n"
                                   "Table: product\nColumn: msrp"_s);
    }
}

void ValueTest::logIsQuietUpToWarning() {
    const std::pair<const QLoggingCategory*, const char*> categories[] = {
        {&lcSql(), "espalier.orm.sql"},
        {&lcFlush(), "espalier.orm.flush"},
        {&lcLoad(), "espalier.orm.load"},
        {&lcSchema(), "espalier.orm.schema"}};
    for (const auto& [category, name] : categories) {
        QCOMPARE(category->categoryName(), name);
        QVERIFY(!category->isInfoEnabled() && category->isWarningEnabled());
    }
}

QTEST_APPLESS_MAIN(ValueTest)
#include "tst_Value.moc"
