// SPDX-License-Identifier: GPL-3.0-or-later
// The part of GridPane about what it says: chips, messages over the rows, the status.
#include "ui/models/EntityTableModel.h"
#include "ui/models/SelectionSum.h"
#include "ui/models/TableCells.h"
#include "ui/widgets/BusyLine.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/FilterRow.h"
#include "ui/widgets/GridActions.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/RequestChips.h"

#include <QAction>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace espalier::ui {

void GridPane::showMessage(const QString& html) {
    m_message->setText(html);
    m_message->setGeometry(m_view->viewport()->rect().adjusted(16, 16, -16, -16));
    m_message->setVisible(!html.isEmpty());
}

// "nothing contains “x”", "nothing fits price: >5, name: a"
QString GridPane::askedText() const {
    QStringList asked;
    for (const auto& [column, condition] : m_model->conditions())
        asked << tr("%1: %2").arg(m_model->columns()[std::size_t(column)].name, condition.typed);
    const QString fitting = asked.join(u", "_s);
    const QString contained = m_model->filter();
    return (asked.isEmpty() ? tr("nothing contains “%1”").arg(contained)
            : contained.isEmpty()
                ? tr("nothing fits %1").arg(fitting)
                : tr("nothing that contains “%1” fits %2").arg(contained, fitting))
        .toHtmlEscaped();
}

QString GridPane::emptyMessage() {
    if (!m_model->isFiltered()) {
        const QString key = m_actions->newRow()->shortcut().toString(QKeySequence::NativeText);
        const QString add = key.isEmpty() ? tr("New row") : tr("New row (%1)").arg(key);
        return m_actions->newRow()->isEnabled()
                   ? tr("No rows · %1").arg(u"<a href=\"new\">%1</a>"_s.arg(add))
                   : tr("No rows");
    }
    const QString clear = u"<a href=\"clear\">%1</a>"_s.arg(tr("Clear"));
    if (m_unfiltered < 0) {
        m_model->countUnfiltered([this](qint64 rows) {
            m_unfiltered = rows;
            updateState();
        });
        return tr("0 rows: %1 [%2]").arg(askedText(), clear);
    }
    return tr("0 of %1: %2 [%3]").arg(QLocale().toString(m_unfiltered), askedText(), clear);
}

void GridPane::updateState() {
    const bool empty = m_model->rowCount() == 0;
    if (empty && !m_failure.isEmpty())
        showMessage(
            u"%1<br><a href=\"again\">%2</a>"_s.arg(m_failure.toHtmlEscaped(), tr("Try again")));
    else if (m_wasSlow && empty)
        showMessage(tr("Loading…"));
    else
        showMessage(empty && m_model->matchingRows() == 0 ? emptyMessage() : QString());
    updateBusyLine();
    updateStatus();
}

// What was there stays to be seen until its successor is there.
void GridPane::updateBusyLine() {
    const bool isBusy = m_wasSlow && m_model->rowCount() > 0;
    m_busy->setText(isBusy ? m_busyText : QString(), m_model->canRevoke());
}

QString GridPane::filteringText() {
    return tr("Filtering… Until it is done, the former rows are shown.");
}

QString GridPane::sortingText() {
    return tr("Sorting… Until it is done, the former order is shown.");
}

QString GridPane::scopeText() const {
    if (!m_model->scope() || !m_scopeObject)
        return {};
    const QString name = cells::label(*m_scopeObject);
    const bool isBelow = m_model->scope()->includeSubtree;
    return isBelow ? tr("%1 and below").arg(name) : name;
}

void GridPane::updateChips() { m_chips->setChips(chipsOf(*m_model, scopeText())); }

void GridPane::updateSelection() {
    const auto isShown = [this](int column) { return !m_view->isColumnHidden(column); };
    const QString text =
        SelectionSum::of(*m_model, m_view->selectionModel()->selection(), isShown).text();
    if (text == m_selection)
        return;
    m_selection = text;
    Q_EMIT selectionTextChanged();
}

void GridPane::removeChip(const Chip& chip) {
    switch (chip.kind) {
    case Chip::Kind::Scope:
        Q_EMIT scopeRemovalRequested();
        return;
    case Chip::Kind::Filter:
        m_filter->showText({});
        applyFilter();
        return;
    case Chip::Kind::Condition:
        m_filterRow->clear(chip.column);
        return;
    case Chip::Kind::Sort:
        break;
    }
    std::vector<SortTerm> sorts = m_model->sorts();
    std::erase_if(sorts, [&](const SortTerm& term) { return term.column == chip.column; });
    startLoading(sortingText());
    m_model->sortBy(sorts);
}

void GridPane::updateStatus() {
    const auto [first, last] = m_view->visibleRows();
    const qint64 matching = m_model->matchingRows();
    const QLocale locale;
    QString status;
    if (first >= 0) {
        const qint64 all =
            matching < 0 ? m_model->rowCount() : matching + m_model->stagedRowCount();
        const QString total = matching >= 0            ? locale.toString(all)
                              : m_model->isEstimated() ? u'~' + locale.toString(all)
                                                       : u"…"_s;
        const QString words =
            m_model->isAboutThere(first) ? tr("about %1–%2 of %3") : tr("%1–%2 of %3");
        status = words.arg(locale.toString(first + 1), locale.toString(last + 1), total);
    } else if (matching == 0) {
        status = tr("0 rows");
    }
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(status);
}

void GridPane::followLink(const QString& link) {
    if (link == u"new"_s) {
        m_actions->newRow()->trigger();
        m_view->setFocus();
    } else if (link == u"clear"_s) {
        clearFilters();
    } else {
        startLoading();
        m_model->load();
    }
}

} // namespace espalier::ui
