// SPDX-License-Identifier: GPL-3.0-or-later
// The part of GridPane about which rows are asked for: scope, filters, order.
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/TableCells.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/FilterRow.h"
#include "ui/widgets/GridActions.h"
#include "ui/widgets/GridColumns.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/GridPaste.h"

#include <QCheckBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

void GridPane::setScope(const orm::Relationship* relationship, const orm::ObjectPtr& object,
                        SubtreeKeys subtreeKeys) {
    m_relationship = relationship;
    m_scopeObject = object;
    m_subtreeKeys = std::move(subtreeKeys);
    m_actions->setScopeObject(object);
    m_paste->setScopeObject(object);
    m_includeSubtree->setVisible(relationship && relationship->target().traits().parent);
    m_unfiltered = -1;
    applyScope();
}

bool GridPane::includesSubtree() const { return m_includeSubtree->isChecked(); }

void GridPane::setIncludesSubtree(bool on) { m_includeSubtree->setChecked(on); }

void GridPane::startLoading(const QString& what) {
    m_started = true;
    m_busyText = what.isEmpty() ? tr("Loading…") : what;
    m_failure.clear();
    m_loadingDelay.start();
}

bool GridPane::hasStagedMoves(std::size_t* fingerprint) const {
    *fingerprint = 0;
    const orm::Relationship* parent =
        m_relationship ? m_relationship->target().traits().parent : nullptr;
    if (!parent)
        return false;
    bool any = false;
    const orm::Session& session = m_database.session();
    for (const orm::ObjectList& list : {session.newObjects(), session.dirty()}) {
        for (const orm::ObjectPtr& node : list) {
            if (&node->mapper() != &parent->mapper())
                continue;
            const bool isNew = node->state() == orm::ObjectState::Pending;
            if (!isNew && !cells::isChanged(*node, *parent) &&
                !node->isModified(parent->pairs().front().first))
                continue;
            any = true;
            const orm::ObjectPtr above = cells::referred(session, *node, *parent);
            *fingerprint = qHashMulti(*fingerprint, node.get(), above.get());
        }
    }
    return any;
}

void GridPane::applyScope() {
    guarded(this, [&] {
        startLoading();
        if (!m_relationship || !m_scopeObject) {
            m_model->setScope(std::nullopt);
            return;
        }
        const bool isTree = m_relationship->target().traits().parent != nullptr;
        RowScope scope{m_relationship, {}, isTree && includesSubtree(), false, {}, {}};
        const bool moves = hasStagedMoves(&m_moves);
        const bool isNew = !m_scopeObject->key().isValid();
        if (isNew)
            scope.newRows.push_back(m_scopeObject);
        if (scope.includeSubtree && m_subtreeKeys)
            scope.members = m_subtreeKeys();
        // What is staged in the tree, the database does not know yet.
        scope.isComplete = scope.includeSubtree && m_subtreeKeys && (moves || isNew);
        if (scope.isComplete)
            scope.keys = scope.members;
        else if (!isNew)
            scope.keys.push_back(m_scopeObject->key().values);
        m_model->setScope(std::move(scope));
    });
}

void GridPane::applyStagedMoves() {
    guarded(this, [&] {
        std::size_t moves = 0;
        if (!m_relationship || !m_scopeObject || !includesSubtree())
            return;
        hasStagedMoves(&moves);
        if (moves != m_moves)
            applyScope();
    });
}

// What is counted without filters is known while there are none.
void GridPane::noteUnfiltered() {
    if (!m_model->isFiltered())
        m_unfiltered = m_model->matchingRows();
}

void GridPane::applyFilter() {
    if (m_filter->text().trimmed() == m_model->filter())
        return;
    noteUnfiltered();
    startLoading(filteringText());
    m_model->setFilter(m_filter->text());
}

void GridPane::clearAll() {
    clearFilters();
    if (!m_model->sorts().empty()) {
        startLoading(sortingText());
        m_model->sortBy({});
    }
    if (m_model->scope())
        Q_EMIT scopeRemovalRequested();
}

void GridPane::revoke() {
    m_model->revoke();
    focusRows();
}

// What is in force, as far as nothing else is being typed.
void GridPane::showRequest() {
    if (!m_model->isLoading()) { // given up
        m_loadingDelay.stop();
        m_wasSlow = false;
    }
    m_filterRow->showConditions();
    if (!m_filter->isWaiting() && m_filter->error().isEmpty() &&
        m_filter->text().trimmed() != m_model->filter())
        m_filter->showText(m_model->filter());
    updateChips();
    updateState();
}

void GridPane::clearFilters() {
    m_filter->showText({});
    applyFilter();
    m_filterRow->clearAll();
}

// --- to be kept and shown again

GridState GridPane::state() const {
    const std::vector<TableColumn>& columns = m_model->columns();
    const auto nameOf = [&](int column) { return columns[std::size_t(column)].name; };
    GridState state;
    state.filter = m_model->filter();
    for (const auto& [column, condition] : m_model->conditions())
        state.conditions.push_back({nameOf(column), condition.typed});
    for (const SortTerm& term : m_model->sorts())
        state.sorts.push_back({nameOf(term.column), term.order == Qt::DescendingOrder});
    state.includesSubtree = includesSubtree();
    state.columns = m_columns->layout();
    return state;
}

QStringList GridPane::setState(const GridState& state) {
    const std::vector<TableColumn>& columns = m_model->columns();
    const auto columnOf = [&](const QString& name) {
        const auto found = std::ranges::find(columns, name, &TableColumn::name);
        return found == columns.end() ? -1 : int(found - columns.begin());
    };
    QStringList unfit;
    std::map<int, ColumnCondition> conditions;
    for (const auto& [name, typed] : state.conditions) {
        const int column = columnOf(name);
        const filterText::Parsed parsed =
            column < 0 ? filterText::Parsed() : m_model->parseCondition(column, typed);
        if (parsed.condition)
            conditions.insert_or_assign(column, *parsed.condition);
        else
            unfit << u"%1: %2"_s.arg(name, typed);
    }
    std::vector<SortTerm> sorts;
    for (const auto& [name, isDescending] : state.sorts) {
        if (const int column = columnOf(name); column < 0)
            unfit << tr("%1: sorted").arg(name);
        else
            sorts.push_back({column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    m_columns->setLayout(state.columns);
    m_includeSubtree->setChecked(state.includesSubtree);
    m_filter->showText(state.filter);
    startLoading(filteringText());
    m_model->ask(state.filter, conditions, sorts);
    return unfit;
}

} // namespace espalier::ui
