// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/Display.h"

#include "orm/schema/SqlType.h"

#include <QCoreApplication>
#include <QDate>
#include <QFontDatabase>
#include <QPointer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

constexpr qsizetype leastGrouped = 4;      ///< digits of a number with a fraction
constexpr qsizetype leastGroupedWhole = 5; ///< else a year would be 2,024
constexpr qsizetype isoDate = 10;          ///< "2024-05-31"

// Character by character, so that no digit of the scale is lost.
QString withDigits(const QString& digits, const QLocale& locale) {
    const char16_t zero = locale.zeroDigit().at(0).unicode();
    QString written;
    for (const QChar digit : digits) {
        written += QChar(char16_t(zero + (digit.unicode() - u'0')));
    }
    return written;
}

QString grouped(const QString& digits, const QLocale& locale) {
    QString written;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            written += locale.groupSeparator();
        }
        written += withDigits(digits.sliced(i, 1), locale);
    }
    return written;
}

QString number(const QString& text, bool isKey, const QLocale& locale) {
    static const QRegularExpression plain(u"^(-?)(\\d+)(?:\\.(\\d+))?$"_s);
    const auto match = plain.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    const QString whole = match.captured(2);
    const QString fraction = match.captured(3);
    const qsizetype least = fraction.isEmpty() ? leastGroupedWhole : leastGrouped;
    QString written = match.captured(1).isEmpty() ? QString() : locale.negativeSign();
    written += !isKey && whole.size() >= least ? grouped(whole, locale) : withDigits(whole, locale);
    return fraction.isEmpty() ? written
                              : written + locale.decimalPoint() + withDigits(fraction, locale);
}

// The year whole; what follows the day stays: no second and no zone is lost.
QString date(const QString& text, const QLocale& locale) {
    const QDate day = QDate::fromString(text.left(isoDate), Qt::ISODate);
    if (!day.isValid()) {
        return text;
    }
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s)) {
        format.replace(u"yy"_s, u"yyyy"_s);
    }
    QString rest = text.sliced(isoDate);
    if (rest.startsWith(u'T')) {
        rest.replace(0, 1, u' ');
    }
    return locale.toString(day, format) + rest;
}

} // namespace

Display& Display::current() {
    static QPointer<Display> shown;
    if (!shown) {
        shown = new Display(QCoreApplication::instance());
    }
    return *shown;
}

void Display::setOptions(const DisplayOptions& options) {
    if (options != m_options) {
        m_options = options;
        Q_EMIT changed();
    }
}

QString Display::written(const QString& text, int typeKind, bool isKey,
                         const QLocale& locale) const {
    switch (orm::TypeKind(typeKind)) {
    case orm::TypeKind::Integer:
    case orm::TypeKind::BigInteger:
    case orm::TypeKind::Numeric:
    case orm::TypeKind::Float:
        return m_options.numbers == Writing::Language ? number(text, isKey, locale) : text;
    case orm::TypeKind::Date:
    case orm::TypeKind::DateTime:
        return m_options.dates == Writing::Language ? date(text, locale) : text;
    default:
        return text;
    }
}

QFont Display::cellFont() const {
    QFont font;
    if (!m_options.gridFont.isEmpty()) {
        font.setFamilies({m_options.gridFont == DisplayOptions::monospace()
                              ? QFontDatabase::systemFont(QFontDatabase::FixedFont).family()
                              : m_options.gridFont});
    }
    return font;
}

} // namespace espalier::ui
