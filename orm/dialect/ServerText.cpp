// SPDX-License-Identifier: MIT
#include "orm/dialect/ServerText.h"

#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

/// Reads digits and marks from the front; `ok` says whether everything fitted so far.
class Reader {
public:
    explicit Reader(QByteArrayView text) : m_text(text) {}

    int number(qsizetype least, qsizetype most) {
        qsizetype end = 0;
        while (end < m_text.size() && end < most && m_text[end] >= '0' && m_text[end] <= '9')
            ++end;
        int value = 0;
        ok = ok && end >= least;
        std::from_chars(m_text.data(), m_text.data() + end, value);
        m_text = m_text.sliced(end);
        return value;
    }
    void mark(char c) { ok = skip(c) && ok; }
    bool skip(char c) {
        const bool found = !m_text.isEmpty() && m_text[0] == c;
        if (found)
            m_text = m_text.sliced(1);
        return found;
    }
    bool skip(QByteArrayView word) {
        const bool found = m_text.startsWith(word);
        if (found)
            m_text = m_text.sliced(word.size());
        return found;
    }
    bool atEnd() const { return m_text.isEmpty(); }

    QDate date() {
        const int year = number(4, 7);
        mark('-');
        const int month = number(2, 2);
        mark('-');
        const int day = number(2, 2);
        return {year, month, day};
    }
    /// Milliseconds at most: more digits do not fit.
    QTime time() {
        const int hour = number(2, 2);
        mark(':');
        const int minute = number(2, 2);
        mark(':');
        const int second = number(2, 2);
        int milliseconds = 0;
        if (skip('.')) {
            const qsizetype before = m_text.size();
            milliseconds = number(1, 3);
            for (qsizetype digits = before - m_text.size(); digits < 3; ++digits)
                milliseconds *= 10;
        }
        return {hour, minute, second, milliseconds};
    }
    /// "+02", "-03:30", "+00:19:32"; in seconds. Nothing where no sign stands.
    std::optional<int> offset() {
        const bool negative = skip('-');
        if (!negative && !skip('+'))
            return std::nullopt;
        int seconds = number(2, 2) * 3600;
        if (skip(':'))
            seconds += number(2, 2) * 60;
        if (skip(':'))
            seconds += number(2, 2);
        return negative ? -seconds : seconds;
    }
    /// Years are counted without a year 0, as QDate counts them.
    QDate withEra(QDate date) {
        if (skip(" BC"))
            date = QDate(-date.year(), date.month(), date.day());
        ok = ok && date.isValid() && atEnd();
        return date;
    }

    bool ok = true;

private:
    QByteArrayView m_text;
};

// Beyond qint64: an unsigned number.
Value largeNumber(QByteArrayView text, const SqlType& type) {
    const std::optional<Decimal> number = Decimal::parse(QLatin1StringView(text));
    if (!number)
        return QString::fromUtf8(text);
    if (type.kind == TypeKind::Numeric)
        return type.scale > 0 ? number->rounded(type.scale) : *number;
    const std::optional<quint64> whole = number->toUInt64();
    return whole ? Value(*whole) : Value(*number);
}

} // namespace

std::optional<QDate> dateOfText(QByteArrayView text) {
    Reader reader(text);
    const QDate date = reader.withEra(reader.date());
    return reader.ok ? std::optional(date) : std::nullopt;
}

std::optional<QTime> timeOfText(QByteArrayView text) {
    Reader reader(text);
    const QTime time = reader.time();
    return reader.ok && reader.atEnd() && time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<QDateTime> momentOfText(QByteArrayView text) {
    Reader reader(text);
    QDate date = reader.date();
    reader.mark(' ');
    const QTime time = reader.time();
    const std::optional<int> offset = reader.offset();
    date = reader.withEra(date);
    if (!reader.ok || !time.isValid())
        return std::nullopt;
    if (offset)
        return *offset == 0 ? QDateTime(date, time, Qt::UTC)
                            : QDateTime(date, time, Qt::OffsetFromUTC, *offset);
    const QDateTime moment(date, time);
    // A clock time that this machine's zone leaves out cannot be a QDateTime here.
    return moment.date() == date && moment.time() == time ? std::optional(moment) : std::nullopt;
}

std::optional<double> doubleOfText(QByteArrayView text) {
    if (text == "NaN")
        return std::nan("");
    if (text == "Infinity")
        return std::numeric_limits<double>::infinity();
    if (text == "-Infinity")
        return -std::numeric_limits<double>::infinity();
    double number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    return error == std::errc() && end == text.end() ? std::optional(number) : std::nullopt;
}

Value wholeOfText(QByteArrayView text, const SqlType& type) {
    qint64 number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (error != std::errc() || end != text.end())
        return largeNumber(text, type);
    switch (type.kind) {
    case TypeKind::Boolean:
        return number == 0 || number == 1 ? Value(number == 1) : Value(number);
    case TypeKind::Numeric:
        return type.scale > 0 ? Decimal(number).rounded(type.scale) : Decimal(number);
    case TypeKind::Float: {
        constexpr qint64 exact = qint64(1) << std::numeric_limits<double>::digits;
        return number >= -exact && number <= exact ? Value(double(number)) : Value(number);
    }
    default:
        return number;
    }
}

QString textOfDate(const QDate& date) {
    return u"%1-%2-%3"_s.arg(std::abs(date.year()), 4, 10, QChar(u'0'))
        .arg(date.month(), 2, 10, QChar(u'0'))
        .arg(date.day(), 2, 10, QChar(u'0'));
}

QString textOfTime(const QTime& time) {
    return time.toString(time.msec() == 0 ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s);
}

} // namespace espalier::orm
