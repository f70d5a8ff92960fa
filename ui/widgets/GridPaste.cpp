// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridPaste.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/models/AwaitedRows.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridCopy.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"
#include "ui/widgets/TextProblemsDialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QItemSelection>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::ObjectPtr;

namespace {

QString stepText(std::size_t rows, std::size_t columns) {
    return rows * columns == 1 ? GridPaste::tr("Paste a cell")
                               : GridPaste::tr("Paste %L1 × %L2 cells").arg(rows).arg(columns);
}

/// The text is the one that copying the cell gives; nothing is also what an empty text may be.
bool isUnchanged(const QModelIndex& index, const clipboard::Cell& cell) {
    const QString now = GridCopy::textOf(index);
    if (cell.text.isEmpty())
        return now.isEmpty() && !(cell.isQuoted && now.isNull());
    return cell.text == now;
}

} // namespace

GridPaste::GridPaste(LiveDatabase& database, EntityTableModel& model, GridView& view)
    : GridCommands(database, model, view) {
    m_paste = make("pasteCells", tr("Paste"), "edit-paste", {QKeySequence(Qt::CTRL | Qt::Key_V)},
                   [this] { start(); });
    update();
}

void GridPaste::update() { enable(m_paste, m_model.refusal()); }

void GridPaste::start() {
    if (m_view.isEditing() || isTooMuch())
        return;
    if (m_isWaiting)
        return report(tr("The rows are still being read."));
    const QMimeData* content = QApplication::clipboard()->mimeData();
    clipboard::Table block =
        clipboard::parse(content && content->hasText() ? content->text() : QString());
    if (block.empty())
        return report(tr("There is no text to paste."));
    QString reason;
    std::optional<Target> target = targetOf(std::move(block), &reason);
    if (!target)
        return report(reason);
    std::vector<int> existing;
    std::ranges::copy_if(target->rows, std::back_inserter(existing),
                         [this](int row) { return row < m_model.rowCount(); });
    m_isWaiting = true;
    const auto kept = std::make_shared<Target>(std::move(*target));
    AwaitedRows::require(this, m_model, existing, [this, kept](const QString& whyNot) {
        m_isWaiting = false;
        if (!whyNot.isEmpty())
            return report(whyNot);
        guarded(this, [&] { take(kept); });
    });
}

std::vector<int> GridPaste::shownColumns(int fromPlace) const {
    const GridHeader& header = m_view.header();
    std::vector<int> columns;
    for (int place = fromPlace; place < header.count(); ++place) {
        if (!header.isSectionHidden(header.logicalIndex(place)))
            columns.push_back(header.logicalIndex(place));
    }
    return columns;
}

// Rows and columns: those of the block, or of the selection where it holds the block several times.
void GridPaste::placeAt(Target& target, const QModelIndexList& selected) const {
    const GridHeader& header = m_view.header();
    int first = m_model.rowCount();
    int last = first - 1;
    int place = header.visualIndex(std::max(0, header.firstShown()));
    std::size_t across = 0;
    if (!selected.isEmpty()) {
        first = selected.front().row();
        last = selected.back().row();
        std::vector<int> places;
        for (const QModelIndex& index : selected)
            places.push_back(header.visualIndex(index.column()));
        std::ranges::sort(places);
        place = places.front();
        across = std::size_t(
            std::ranges::distance(places.begin(), std::unique(places.begin(), places.end())));
        target.anchor = m_model.index(first, header.logicalIndex(place));
    }
    const std::size_t height = target.block.size();
    const auto down = std::size_t(last - first + 1);
    const bool isRepeated = down * across == std::size_t(selected.size()) && down % height == 0 &&
                            across % target.width == 0 && across > 0;
    target.columns = shownColumns(place);
    target.columns.resize(std::min(target.columns.size(), isRepeated ? across : target.width));
    for (std::size_t row = 0; row < (isRepeated ? down : height); ++row)
        target.rows.push_back(first + int(row));
}

std::optional<GridPaste::Target> GridPaste::targetOf(clipboard::Table block,
                                                     QString* reason) const {
    const QModelIndexList selected = m_view.selectedCells();
    Target target;
    target.width = clipboard::widthOf(block);
    target.block = std::move(block);
    placeAt(target, selected);
    if (target.columns.size() < target.width) {
        *reason = tr("The block is %L1 columns wide, and only %L2 are shown from here on.")
                      .arg(target.width)
                      .arg(target.columns.size());
        return std::nullopt;
    }
    if (target.rows.size() > AwaitedRows::Most) {
        *reason = tr("The block has %L1 rows; at most %L2 are pasted at once.")
                      .arg(target.rows.size())
                      .arg(AwaitedRows::Most);
        return std::nullopt;
    }
    if (target.rows.back() >= m_model.rowCount() && m_model.isEstimated()) {
        *reason = tr("The rows are still being counted. New ones can be pasted behind the last "
                     "row in a moment.");
        return std::nullopt;
    }
    const bool isRectangle =
        std::size_t(selected.size()) == target.rows.size() * target.columns.size();
    if (target.block.size() == 1 && target.width == 1 && selected.size() > 1 && !isRectangle)
        target.cells = {selected.begin(), selected.end()};
    return target;
}

// Long texts are read before they are compared and written over.
void GridPaste::take(const TargetPtr& target) {
    const int shift = target->anchor.isValid() ? target->anchor.row() - target->rows.front() : 0;
    if (shift != 0)
        std::ranges::for_each(target->rows, [shift](int& row) { row += shift; });
    orm::ObjectList incomplete;
    for (const int row : target->rows) {
        const ObjectPtr object = row < m_model.rowCount() ? m_model.objectAt(row) : ObjectPtr();
        const bool isIncomplete = object && std::ranges::any_of(target->columns, [&](int column) {
                                      return m_model.isCutOff(m_model.index(row, column));
                                  });
        if (isIncomplete)
            incomplete.push_back(object);
    }
    if (incomplete.empty())
        return check(target);
    m_database.require(
        this, incomplete, [this, target] { guarded(this, [&] { check(target); }); },
        [this](const Failure& failure) { report(failure.message); });
}

void GridPaste::check(const TargetPtr& target) {
    const auto edits = std::make_shared<CellEdits>(m_database, *m_model.mapper());
    if (m_model.scope() && m_model.scope()->relationship)
        edits->setOwner(m_model.scope()->relationship, m_scopeObject);
    if (!target->cells.isEmpty()) {
        int row = -1;
        int known = -1;
        for (const QModelIndex index : target->cells) {
            if (!index.isValid())
                continue;
            if (index.row() != row)
                known = edits->addRow(m_model.objectAt(index.row()), index.row());
            row = index.row();
            putCell(*edits, known, index, index.column(), target->block.front().front());
        }
    } else {
        for (std::size_t row = 0; row < target->rows.size(); ++row)
            putRow(*edits, *target, row);
    }
    edits->lookUp(
        this, [this, target, edits] { finish(target, *edits); },
        [this](const Failure& failure) { report(failure.message); });
}

void GridPaste::putRow(CellEdits& edits, const Target& target, std::size_t row) {
    const std::vector<clipboard::Cell>& cells = target.block[row % target.block.size()];
    const bool isBlank = cells.size() == 1 && target.width > 1 && cells.front().text.isEmpty();
    const int number = target.rows[row];
    const bool isThere = number < m_model.rowCount();
    const bool isEmpty =
        std::ranges::all_of(cells, [](const clipboard::Cell& cell) { return cell.text.isEmpty(); });
    if (isBlank || (!isThere && isEmpty))
        return;
    const int known = edits.addRow(isThere ? m_model.objectAt(number) : ObjectPtr(), number);
    for (std::size_t i = 0; i < target.columns.size(); ++i) {
        const int column = target.columns[i];
        const std::size_t place = i % target.width;
        if (place < cells.size())
            putCell(edits, known, isThere ? m_model.index(number, column) : QModelIndex(), column,
                    cells[place]);
    }
}

void GridPaste::putCell(CellEdits& edits, int row, const QModelIndex& index, int column,
                        const clipboard::Cell& cell) const {
    const TableColumn& info = m_model.columns()[std::size_t(column)];
    if (index.isValid() ? isUnchanged(index, cell) : info.isLinks && cell.text.isEmpty())
        return;
    if (info.isLinks)
        return edits.refuse(row, info.name, cell.text,
                            tr("Links are changed in the record, or by dragging rows onto the "
                               "tree."));
    const bool isText = info.column.type().isText() && !info.reference;
    if (cell.text.isEmpty() && !(cell.isQuoted && isText))
        edits.put(row, info.slot, CellEdits::Nothing());
    else
        edits.put(row, info.slot, cell.text);
}

void GridPaste::finish(const TargetPtr& target, CellEdits& edits) {
    const std::size_t rows = target->rows.size();
    const std::size_t columns = target->columns.size();
    const std::size_t cells =
        target->cells.isEmpty() ? rows * columns : std::size_t(target->cells.size());
    if (!edits.problems().empty())
        return list(edits.problems(), qint64(cells));
    if (edits.changes() == 0)
        return;
    const QString reason =
        edits.stage(target->cells.isEmpty() ? stepText(rows, columns) : stepText(cells, 1));
    report(reason);
    if (reason.isEmpty() && target->cells.isEmpty())
        select(*target, edits.newRows());
}

void GridPaste::list(const std::vector<CellEdits::Problem>& problems, qint64 cells) {
    auto* dialog = new TextProblemsDialog(problems, cells, &m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TextProblemsDialog::rowRequested, this, [this](int row) {
        if (row >= m_model.rowCount())
            return;
        m_view.setCurrentIndex(m_model.index(row, std::max(0, m_view.currentIndex().column())));
        m_view.scrollTo(m_view.currentIndex());
    });
    dialog->open();
}

void GridPaste::select(const Target& target, const orm::ObjectList& added) {
    m_model.showStaged();
    int last = target.rows.back();
    if (!added.empty())
        last = m_model.rowOf(*added.back());
    const int first = std::min(target.rows.front(), m_model.rowCount() - 1);
    if (last < first || last >= m_model.rowCount())
        return;
    QItemSelection selection;
    for (const int column : target.columns)
        selection.select(m_model.index(first, column), m_model.index(last, column));
    m_view.selectionModel()->setCurrentIndex(m_model.index(first, target.columns.front()),
                                             QItemSelectionModel::NoUpdate);
    m_view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_view.scrollTo(m_view.currentIndex());
}

} // namespace espalier::ui
