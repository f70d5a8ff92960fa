// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SelectionSum.h"

#include "ui/models/EntityTableModel.h"

#include <QItemSelection>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::Decimal;
using orm::Value;

namespace {

std::optional<Decimal> numberOf(const Value& value) {
    if (value.kind() != Value::Kind::Double)
        return value.isNumeric() ? value.to<Decimal>() : std::nullopt;
    const double number = value.as<double>();
    return std::isfinite(number) ? std::optional(Decimal::fromDouble15(number)) : std::nullopt;
}

bool isOfNumbers(const TableColumn& column) {
    return !column.isLinks && !column.reference && column.column.type().isNumber();
}

void addRow(SelectionSum& sum, const EntityTableModel& model, int row, int column) {
    const std::optional<Value> value = model.loadedValue(row, column);
    if (!value)
        return;
    ++sum.loaded;
    if (const std::optional<Decimal> number = numberOf(*value)) {
        sum.sum += *number;
        ++sum.numbers;
    }
}

} // namespace

SelectionSum SelectionSum::of(const EntityTableModel& model, const QItemSelection& selection,
                              const std::function<bool(int column)>& isShown) {
    SelectionSum sum;
    const std::vector<std::pair<int, int>> loaded = model.loadedRows();
    for (const QItemSelectionRange& range : selection) {
        for (int column = range.left(); column <= range.right(); ++column) {
            if (!isOfNumbers(model.columns()[std::size_t(column)]) || (isShown && !isShown(column)))
                continue;
            sum.cells += range.height();
            for (const auto& [first, last] : loaded) {
                const int end = std::min(last, range.bottom());
                for (int row = std::max(first, range.top()); row <= end; ++row)
                    addRow(sum, model, row, column);
            }
        }
    }
    return sum;
}

QString SelectionSum::text() const {
    if (cells < 2)
        return {};
    const QLocale locale;
    const QString some = loaded < cells
                             ? EntityTableModel::tr("only %1 of %2 selected numbers are loaded")
                                   .arg(locale.toString(loaded), locale.toString(cells))
                             : QString();
    if (numbers == 0)
        return some;
    const Decimal average =
        sum.divided(Decimal(numbers), std::max(sum.scale(), 0) + 4).normalised();
    const QString all = EntityTableModel::tr("Σ %1 · average %2 · %n number(s)", nullptr,
                                             int(std::min<qint64>(numbers, 2'000'000'000)))
                            .arg(sum.normalised().toString(), average.toString());
    return some.isEmpty() ? all : u"%1 (%2)"_s.arg(all, some);
}

} // namespace espalier::ui
