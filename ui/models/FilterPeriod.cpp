// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FilterPeriod.h"

#include <QRegularExpression>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::SqlType;
using orm::TypeKind;
using orm::Value;

namespace {

struct Clock {
    QTime begin;
    qint64 length = 0; ///< milliseconds
};

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

// "14", "14:30", "14:30:05", "14:30:05.250"
std::optional<Clock> clockOf(const QString& text) {
    static const QRegularExpression pattern(
        u"^(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,3}))?)?)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    const QString fraction = match.captured(4);
    const QTime begin(number(1), number(2), number(3), fraction.leftJustified(3, u'0').toInt());
    if (!begin.isValid())
        return {};
    return Clock{begin, match.captured(2).isEmpty()   ? Hour
                        : match.captured(3).isEmpty() ? Minute
                        : fraction.isEmpty()          ? Second
                                                      : 1};
}

std::optional<std::pair<QDate, QDate>> daysOf(const QString& text) {
    static const QRegularExpression pattern(u"^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const bool hasMonth = !match.captured(2).isEmpty();
    const bool hasDay = !match.captured(3).isEmpty();
    const QDate begin(match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
                      hasDay ? match.captured(3).toInt() : 1);
    if (!begin.isValid())
        return {};
    return std::pair(begin, hasDay     ? begin.addDays(1)
                            : hasMonth ? begin.addMonths(1)
                                       : begin.addYears(1));
}

// A moment of a column; one at midnight stands before the day alone, where both are texts.
std::pair<Value, SqlType> momentOf(const QDateTime& moment, const SqlType& type, bool areTexts) {
    if (areTexts && moment.time() == QTime(0, 0))
        return {moment.date(), orm::Date()};
    return {moment, type};
}

FilterPeriod between(const QDateTime& begin, const QDateTime& end, const SqlType& type,
                     bool areTexts) {
    const auto [first, firstType] = momentOf(begin, type, areTexts);
    const auto [last, lastType] = momentOf(end, type, areTexts);
    return {first, last, firstType, lastType};
}

std::optional<FilterPeriod> timeOfDay(const QString& text, const SqlType& type) {
    const std::optional<Clock> clock = clockOf(text);
    if (!clock)
        return {};
    const bool isLast = clock->begin.msecsSinceStartOfDay() + clock->length >= Day;
    return FilterPeriod{clock->begin,
                        isLast ? Value() : Value(clock->begin.addMSecs(int(clock->length))), type,
                        type};
}

} // namespace

std::optional<FilterPeriod> parsePeriod(const QString& text, const SqlType& type, bool isZoned,
                                        bool areTexts) {
    if (type.kind == TypeKind::Time)
        return timeOfDay(text, type);
    const auto days = daysOf(text);
    if (type.kind == TypeKind::Date) {
        return days ? std::optional(FilterPeriod{days->first, days->second, type, type})
                    : std::nullopt;
    }
    const Qt::TimeSpec spec = isZoned ? Qt::UTC : Qt::LocalTime;
    if (days)
        return between(QDateTime(days->first, QTime(0, 0), spec),
                       QDateTime(days->second, QTime(0, 0), spec), type, areTexts);
    const qsizetype gap = text.indexOf(QRegularExpression(u"[ T]"_s));
    const auto day = daysOf(text.left(gap));
    const auto clock = clockOf(text.mid(gap + 1).trimmed());
    if (gap < 0 || !day || !clock || day->first.addDays(1) != day->second)
        return {};
    // Not by adding to a local time: a wall clock knows no summer time here.
    const QDateTime utc(day->first, clock->begin, Qt::UTC);
    const QDateTime utcEnd = utc.addMSecs(clock->length);
    return between(QDateTime(utc.date(), utc.time(), spec),
                   QDateTime(utcEnd.date(), utcEnd.time(), spec), type, areTexts);
}

} // namespace espalier::ui
