// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ColumnCondition.h"

#include "ui/models/TableCells.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <compare>
#include <limits>

namespace espalier::ui {

using orm::Value;

namespace {

// The wall clock of a date or a moment.
std::optional<QDateTime> clockOf(const Value& value) {
    if (value.kind() == Value::Kind::Date)
        return QDateTime(value.as<QDate>(), QTime(0, 0), Qt::UTC);
    if (value.kind() != Value::Kind::DateTime)
        return {};
    const auto& moment = value.as<QDateTime>();
    return QDateTime(moment.date(), moment.time(), Qt::UTC);
}

Value singleOf(const Value& value) {
    const bool fits = value.kind() == Value::Kind::Double &&
                      std::abs(value.as<double>()) <= std::numeric_limits<float>::max();
    return fits ? Value(double(float(value.as<double>()))) : value;
}

// As SQLite's NOCASE.
QString folded(QString text) {
    for (QChar& c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(char16_t(c.unicode() + (u'a' - u'A')));
    }
    return text;
}

std::weak_ordering compare(const Value& shown, const ColumnCondition::Bound& asked,
                           bool isCaseless = false) {
    const Value value = asked.isSingle ? singleOf(shown) : shown;
    const Value bound = asked.stored();
    if (const auto a = clockOf(value), b = clockOf(bound); a && b)
        return a->toMSecsSinceEpoch() <=> b->toMSecsSinceEpoch();
    if (isCaseless && bound.kind() == Value::Kind::String)
        return folded(cells::text(value)).compare(folded(bound.toText())) <=> 0;
    if (value.kind() == bound.kind() || (value.isNumeric() && bound.isNumeric()))
        return orm::order(value, bound);
    return cells::text(value).compare(cells::text(bound)) <=> 0;
}

} // namespace

Value ColumnCondition::Bound::stored() const { return isSingle ? singleOf(value) : value; }

bool ColumnCondition::holdsFor(const Value& value) const {
    switch (kind) {
    case Kind::Contains:
        return cells::text(value).contains(text, Qt::CaseInsensitive);
    case Kind::Matches:
        return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption |
                                            QRegularExpression::UseUnicodePropertiesOption)
            .match(cells::text(value))
            .hasMatch();
    case Kind::Within:
        break;
    case Kind::Null:
        return false;
    }
    const Value shown = subject == Subject::Text ? Value(cells::text(value)) : value;
    const bool isOrdered = isCaseless && !isExact();
    const auto above = [&](const Bound& bound) {
        const std::weak_ordering order = compare(shown, bound, isOrdered);
        return bound.isIncluded ? order >= 0 : order > 0;
    };
    const auto below = [&](const Bound& bound) {
        const std::weak_ordering order = compare(shown, bound, isOrdered);
        return bound.isIncluded ? order <= 0 : order < 0;
    };
    return (!low || above(*low)) && (!high || below(*high));
}

bool ColumnCondition::holds(const Value& value, const QStringList& labels) const {
    if (kind == Kind::Null)
        return value.isNull() && labels.isEmpty();
    if (subject != Subject::Label)
        return !value.isNull() && holdsFor(value);
    return (key && !value.isNull() && compare(value, *key) == 0) ||
           std::ranges::any_of(labels, [this](const QString& label) { return holdsFor(label); });
}

bool ColumnCondition::accepts(const Value& value, const QStringList& labels) const {
    return holds(value, labels) != isNegated;
}

} // namespace espalier::ui
