// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RequestChips.h"

#include "ui/models/EntityTableModel.h"

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

Chip sortChip(const EntityTableModel& model, std::size_t rank) {
    const SortTerm& term = model.sorts()[rank];
    const QString name = model.columns()[std::size_t(term.column)].name;
    const bool ascends = term.order == Qt::AscendingOrder;
    const QString arrow = ascends ? u"↑"_s : u"↓"_s;
    const QString number = model.sorts().size() > 1 ? u"%1 "_s.arg(rank + 1) : QString();
    const QString words =
        ascends ? ChipBar::tr("sorted by %1, ascending") : ChipBar::tr("sorted by %1, descending");
    return {Chip::Kind::Sort, term.column, u"%1%2 %3"_s.arg(number, arrow, name), words.arg(name)};
}

} // namespace

std::vector<Chip> chipsOf(const EntityTableModel& model, const QString& scope) {
    std::vector<Chip> chips;
    if (!scope.isEmpty())
        chips.push_back({Chip::Kind::Scope, -1, scope, ChipBar::tr("only rows of: %1").arg(scope)});
    if (const QString filter = model.filter(); !filter.isEmpty())
        chips.push_back({Chip::Kind::Filter, -1, u"“%1”"_s.arg(filter),
                         ChipBar::tr("any column contains “%1”").arg(filter)});
    for (const auto& [column, condition] : model.conditions()) {
        const QString name = model.columns()[std::size_t(column)].name;
        const QString text = ChipBar::tr("%1: %2").arg(name, condition.typed);
        chips.push_back(
            {Chip::Kind::Condition, column, text, ChipBar::tr("filter by %1").arg(text)});
    }
    for (std::size_t rank = 0; rank < model.sorts().size(); ++rank)
        chips.push_back(sortChip(model, rank));
    return chips;
}

} // namespace espalier::ui
