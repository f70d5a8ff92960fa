// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridFill.h"

#include "ui/commands/Edits.h"
#include "ui/commands/StagedTree.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/models/AwaitedRows.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridView.h"

#include <QAction>
#include <QUndoStack>

#include <algorithm>
#include <map>
#include <utility>

namespace espalier::ui {

using namespace Qt::StringLiterals;
using orm::ObjectPtr;
using orm::Value;

namespace {

constexpr qsizetype LongestShown = 40;

std::vector<int> rowsOf(const QModelIndexList& cells) {
    std::vector<int> rows;
    for (const QModelIndex& cell : cells) {
        if (rows.empty() || rows.back() != cell.row())
            rows.push_back(cell.row());
    }
    return rows;
}

/// Adds each row of an object once.
class RowsOf {
public:
    RowsOf(CellEdits& edits, const EntityTableModel& model) : m_edits(edits), m_model(model) {}
    int of(int row) {
        const auto known = m_rows.find(row);
        return known != m_rows.end()
                   ? known->second
                   : m_rows.emplace(row, m_edits.addRow(m_model.objectAt(row), row)).first->second;
    }

private:
    CellEdits& m_edits;
    const EntityTableModel& m_model;
    std::map<int, int> m_rows;
};

} // namespace

GridFill::GridFill(LiveDatabase& database, EntityTableModel& model, GridView& view)
    : GridCommands(database, model, view) {
    m_fillSelection = make(
        "fillSelection", tr("Fill selection"), "key-enter",
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}, [this] {
            if (m_typed && !m_view.isEditing())
                report(fillWith(*m_typed));
        });
    m_fillDown =
        make("fillDown", tr("Fill down"), "go-down",
             {QKeySequence(Qt::CTRL | Qt::Key_D), QKeySequence(Qt::CTRL | Qt::Key_Apostrophe)},
             [this] { down(); });
    m_setEmpty = make("setEmptyText", tr("Set to empty text"), "edit-clear",
                      {QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Delete)}, [this] { empty(); });
    m_setDefault = make("setDefault", tr("Set to default"), "",
                        {QKeySequence(Qt::CTRL | Qt::Key_Backspace)}, [this] { toDefault(); });
    view.setFiller([this](const QVariant& typed) {
        return guarded(this, [&] { return fillWith(typed); }, tr("The value was not taken."));
    });
    connect(&view, &GridView::typed, this, [this](const QVariant& typed) {
        m_typed = typed;
        update();
    });
    update();
}

QString GridFill::shownText(const QVariant& typed) const {
    if (!typed.isValid())
        return u"NULL"_s;
    const bool isRow = typed.metaType() == QMetaType::fromType<ObjectPtr>();
    const QString text = isRow ? nameOf({typed.value<ObjectPtr>()}) : typed.toString();
    return tr("“%1”").arg(text.size() > LongestShown ? text.left(LongestShown) + u'…' : text);
}

void GridFill::update() {
    const QString reason = refusal();
    enable(m_fillSelection,
           !reason.isEmpty() ? reason
           : !m_typed        ? tr("Select cells, type a value and use this.")
                             : QString(),
           m_typed ? tr("Fill the selected cells with %1").arg(shownText(*m_typed)) : QString());
    const QModelIndex current = m_view.currentIndex();
    const bool hasAbove = current.row() > 0 || m_view.selectionModel()->selection().size() > 1 ||
                          (!m_view.selectionModel()->selection().isEmpty() &&
                           m_view.selectionModel()->selection().front().height() > 1);
    enable(m_fillDown,
           !reason.isEmpty() ? reason
           : hasAbove        ? QString()
                             : tr("There is no row above."),
           tr("Copy the first selected row down into the others, or the row above into this one"));
    enable(m_setEmpty, reason, tr("Set the selected texts to an empty text, which is not NULL"));
    const ObjectPtr object = current.isValid() ? m_model.objectAt(current.row()) : ObjectPtr();
    const bool isNew = object && object->state() == orm::ObjectState::Pending;
    enable(m_setDefault,
           !reason.isEmpty() ? reason
           : isNew           ? QString()
                             : tr("Defaults are taken by new rows that are not saved yet."),
           tr("Leave the selected cells of new rows to the database"));
}

void GridFill::withCells(std::optional<int> extraRow,
                         const std::function<void(const QModelIndexList&)>& act) {
    if (m_view.isEditing() || isTooMuch())
        return;
    if (m_isWaiting)
        return report(tr("The rows are still being read."));
    const QModelIndexList cells = m_view.selectedCells();
    std::vector<int> rows = rowsOf(cells);
    if (extraRow)
        rows.insert(rows.begin(), *extraRow);
    m_isWaiting = true;
    AwaitedRows::require(this, m_model, rows, [this, act, rows](const QString& whyNot) {
        m_isWaiting = false;
        if (!whyNot.isEmpty())
            return report(whyNot);
        const QModelIndexList selected = m_view.selectedCells();
        orm::ObjectList incomplete;
        for (const int row : rows) {
            const bool isIncomplete = std::ranges::any_of(selected, [&](const QModelIndex& cell) {
                return (cell.row() == row || row == rows.front()) &&
                       m_model.isCutOff(m_model.index(row, cell.column()));
            });
            if (isIncomplete)
                incomplete.push_back(m_model.objectAt(row));
        }
        m_database.require(
            this, incomplete, [this, act] { guarded(this, [&] { act(m_view.selectedCells()); }); },
            [this](const Failure& failure) { report(failure.message); });
    });
}

// What is staged, and what kept its value.
QString GridFill::stage(CellEdits& edits, const QString& text) {
    const auto& problems = edits.problems();
    if (edits.changes() > 0) {
        if (const QString reason = edits.stage(text); !reason.isEmpty())
            return reason;
    }
    if (problems.empty())
        return {};
    const CellEdits::Problem& first = problems.front();
    const QString why = u"%1: %2"_s.arg(first.column, first.reason);
    return edits.changes() == 0 ? why
           : problems.size() == 1
               ? tr("One cell kept its value. %1").arg(why)
               : tr("%L1 cells kept their values. %2").arg(problems.size()).arg(why);
}

QString GridFill::fillWith(const QVariant& typed) {
    if (isTooMuch())
        return tr("Select fewer cells.");
    const QModelIndexList cells = m_view.selectedCells();
    if (rowsOf(cells).size() > AwaitedRows::Most)
        return tr("These are more than %L1 rows: select fewer.").arg(AwaitedRows::Most);
    const auto isMissing = [this](const QModelIndex& cell) {
        return !m_model.objectAt(cell.row());
    };
    if (std::ranges::any_of(cells, isMissing)) {
        AwaitedRows::require(this, m_model, rowsOf(cells), [](const QString&) {});
        return tr("Some of the selected rows are still being read. Try again in a moment.");
    }
    const QModelIndex current = m_view.currentIndex();
    CellEdits edits(m_database, *m_model.mapper());
    RowsOf rows(edits, m_model);
    bool isCurrentRefused = false;
    for (const QModelIndex& cell : cells) {
        const TableColumn& info = m_model.columns()[std::size_t(cell.column())];
        const std::size_t before = edits.problems().size();
        const QString refusal = cell.data(ReasonRole).toString();
        if (!refusal.isEmpty() && info.isLinks)
            edits.refuse(rows.of(cell.row()), info.name, {}, refusal);
        else if (!typed.isValid())
            edits.put(rows.of(cell.row()), info.slot, Value());
        else if (typed.metaType() == QMetaType::fromType<ObjectPtr>())
            edits.put(rows.of(cell.row()), info.slot, typed.value<ObjectPtr>());
        else if (info.reference)
            edits.refuse(rows.of(cell.row()), info.name, typed.toString(),
                         tr("Pick the row in the cell."));
        else
            edits.put(rows.of(cell.row()), info.slot, typed.toString());
        isCurrentRefused =
            isCurrentRefused || (cell == current && edits.problems().size() > before);
    }
    if (isCurrentRefused && m_view.isEditing())
        return edits.problems().front().reason;
    QString kept;
    edits.lookUp(this,
                 [&] {
                     kept = stage(
                         edits,
                         tr("Fill %L1 cells with %2").arg(edits.changes()).arg(shownText(typed)));
                 },
                 {}); // nothing is looked up: texts of references are left out above
    if (m_view.isEditing()) {
        report(kept); // of the others; the editor's own cell has it
        return {};
    }
    return kept;
}

CellEdits::Content GridFill::contentOf(const QModelIndex& source) const {
    const ObjectPtr object = m_model.objectAt(source.row());
    const TableColumn& info = m_model.columns()[std::size_t(source.column())];
    if (info.reference && object) {
        const std::optional<ObjectPtr> target =
            tree::reference(m_database, *object, *info.reference);
        if (target)
            return *target;
    }
    return object ? object->peek(info.slot) : Value();
}

void GridFill::down() {
    if (isTooMuch())
        return;
    const QModelIndexList cells = m_view.selectedCells();
    if (cells.isEmpty())
        return;
    const int first = cells.front().row();
    const int last = cells.back().row();
    const int source = first == last ? first - 1 : first;
    if (source < 0)
        return report(tr("There is no row above."));
    withCells(source, [this, source](const QModelIndexList& now) { downFrom(source, now); });
}

void GridFill::downFrom(int source, const QModelIndexList& cells) {
    if (source >= m_model.rowCount() || !m_model.objectAt(source))
        return report(tr("The rows are others now."));
    CellEdits edits(m_database, *m_model.mapper());
    RowsOf rows(edits, m_model);
    for (const QModelIndex& cell : cells) {
        const TableColumn& info = m_model.columns()[std::size_t(cell.column())];
        if (cell.row() == source)
            continue;
        const QModelIndex from = m_model.index(source, cell.column());
        if (info.isLinks)
            edits.refuse(rows.of(cell.row()), info.name, {}, cell.data(ReasonRole).toString());
        else if (from.data(NullRole).toBool())
            edits.put(rows.of(cell.row()), info.slot, Value());
        else
            edits.put(rows.of(cell.row()), info.slot, contentOf(from));
    }
    QString kept;
    edits.lookUp(this, [&] { kept = stage(edits, tr("Fill down %L1 cells").arg(edits.changes())); },
                 {});
    report(kept);
}

void GridFill::empty() {
    withCells({}, [this](const QModelIndexList& cells) {
        CellEdits edits(m_database, *m_model.mapper());
        RowsOf rows(edits, m_model);
        for (const QModelIndex& cell : cells) {
            const TableColumn& info = m_model.columns()[std::size_t(cell.column())];
            if (info.isLinks || info.reference || !info.column.type().isText())
                edits.refuse(rows.of(cell.row()), info.name, {}, tr("It holds no text."));
            else
                edits.put(rows.of(cell.row()), info.slot, Value(u""_s));
        }
        report(stage(edits, tr("Empty %L1 cells").arg(edits.changes())));
    });
}

void GridFill::toDefault() {
    withCells({}, [this](const QModelIndexList& cells) { toDefaults(cells); });
}

void GridFill::toDefaults(const QModelIndexList& cells) {
    std::vector<std::pair<ObjectPtr, int>> given;
    for (const QModelIndex& cell : cells) {
        const TableColumn& info = m_model.columns()[std::size_t(cell.column())];
        const ObjectPtr object = m_model.objectAt(cell.row());
        if (object && !info.isLinks && object->state() == orm::ObjectState::Pending)
            given.emplace_back(object, info.slot);
    }
    if (given.empty())
        return report(tr("Defaults are taken by new rows that are not saved yet."));
    QUndoStack& stack = m_database.undoStack();
    if (given.size() > 1)
        stack.beginMacro(tr("Set %L1 cells to their defaults").arg(given.size()));
    QString reason;
    for (const auto& [object, slot] : given) {
        const QString refusal = m_database.edits().revertSlot(object, slot);
        reason = reason.isEmpty() ? refusal : reason;
    }
    if (given.size() > 1)
        stack.endMacro();
    report(reason);
}

} // namespace espalier::ui
