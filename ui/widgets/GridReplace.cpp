// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridReplace.h"

#include "ui/live/Guard.h"
#include "ui/models/AwaitedRows.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"

#include <QAction>

#include <algorithm>
#include <numeric>

namespace espalier::ui {

using namespace Qt::StringLiterals;

GridReplace::GridReplace(LiveDatabase& database, EntityTableModel& model, GridView& view,
                         FindBar& bar)
    : GridCommands(database, model, view) {
    m_replace = make("replaceInRows", tr("Replace…"), "edit-find-replace",
                     {QKeySequence(Qt::CTRL | Qt::Key_H)}, [this, &bar] { ask(bar.text()); });
    bar.setReplaceAction(m_replace);
    update();
}

void GridReplace::update() {
    const QString refusal = m_model.refusal();
    enable(m_replace, !refusal.isEmpty()        ? refusal
                      : m_model.rowCount() == 0 ? tr("There are no rows.")
                      : places().empty()        ? tr("No column that is shown holds texts.")
                                                : QString());
}

// Texts only: a number or a date is not what its digits are.
std::vector<ReplaceDialog::Place> GridReplace::places() const {
    const GridHeader& header = m_view.header();
    std::vector<ReplaceDialog::Place> places;
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        const TableColumn& info = m_model.columns()[std::size_t(column)];
        const bool isText = !info.isLinks && !info.reference && info.slot >= 0 &&
                            info.column.type().isText() && !info.column.isGenerated();
        if (isText && !header.isSectionHidden(column))
            places.push_back({column, info.name});
    }
    return places;
}

std::vector<int> GridReplace::selectedRows() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : m_view.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && rows.size() <= AwaitedRows::Most;
             ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<int> GridReplace::rowsOf(const ReplaceRequest& request,
                                     const std::vector<int>& selected) const {
    if (request.onlySelectedRows)
        return selected;
    // One more than can be read tells that there are too many.
    const auto count = std::min(std::size_t(m_model.rowCount()), AwaitedRows::Most + 1);
    std::vector<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

void GridReplace::ask(const QString& find) {
    if (m_view.isEditing() || !m_replace->isEnabled())
        return;
    const std::vector<ReplaceDialog::Place> all = places();
    const int current = m_view.currentIndex().column();
    const bool isText = std::ranges::any_of(
        all, [current](const ReplaceDialog::Place& place) { return place.column == current; });
    const std::vector<int> selected = selectedRows();
    auto* dialog = new ReplaceDialog(find, all, isText ? current : -1, int(selected.size()),
                                     m_model.rowCount(), &m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReplaceDialog::previewRequested, this,
            [this, dialog, selected](const ReplaceRequest& request) {
                plan(dialog, request, rowsOf(request, selected), [dialog, request](Plan& plan) {
                    if (dialog->request() == request)
                        dialog->setPreview(plan.preview);
                });
            });
    connect(dialog, &QDialog::accepted, this, [this, dialog, selected] {
        const ReplaceRequest request = dialog->request();
        plan(this, request, rowsOf(request, selected), [this, request](Plan& plan) {
            report(plan.preview.message);
            if (plan.edits && plan.edits->changes() > 0)
                report(plan.edits->stage(tr("Replace “%1” by “%2” in %L3 cells")
                                             .arg(request.find.left(40), request.with.left(40))
                                             .arg(plan.edits->changes())));
        });
    });
    dialog->open();
}

void GridReplace::fail(const PlanDone& done, const QString& message) const {
    Plan nothing;
    nothing.preview.message = message;
    done(nothing);
}

// Everything is read first: what only the database has may contain the text, too.
void GridReplace::plan(QObject* receiver, const ReplaceRequest& request,
                       const std::vector<int>& rows, const PlanDone& done) {
    if (rows.size() > AwaitedRows::Most)
        return fail(done, tr("There are more than %L1 rows: filter them, or select some.")
                              .arg(AwaitedRows::Most));
    AwaitedRows::require(receiver, m_model, rows, [=, this](const QString& reason) {
        if (!reason.isEmpty())
            return fail(done, reason);
        orm::ObjectList incomplete;
        for (const int row : rows) {
            if (std::ranges::any_of(request.columns, [&](int column) {
                    return m_model.isCutOff(m_model.index(row, column));
                }))
                incomplete.push_back(m_model.objectAt(row));
        }
        m_database.require(
            receiver, incomplete, [=, this] { guarded(this, [&] { look(request, rows, done); }); },
            [=, this](const Failure& failure) { fail(done, failure.message); });
    });
}

void GridReplace::look(const ReplaceRequest& request, const std::vector<int>& rows,
                       const PlanDone& done) {
    Plan plan;
    plan.edits = std::make_unique<CellEdits>(m_database, *m_model.mapper());
    for (const int row : rows) {
        const orm::ObjectPtr object = row < m_model.rowCount() ? m_model.objectAt(row) : nullptr;
        int known = -1;
        for (const int column : request.columns) {
            const TableColumn& info = m_model.columns()[std::size_t(column)];
            if (!object || object->peek(info.slot).isNull())
                continue;
            const QString before = object->peek(info.slot).toText();
            const std::optional<QString> after = request.replaced(before);
            if (!after || *after == before)
                continue;
            known = known < 0 ? plan.edits->addRow(object, row) : known;
            const std::size_t problems = plan.edits->problems().size();
            plan.edits->put(known, info.slot, after->isNull() ? u""_s : *after);
            const bool isRefused = plan.edits->problems().size() > problems;
            plan.preview.lines.push_back(
                {row, info.name, before, *after,
                 isRefused ? plan.edits->problems().back().reason : QString()});
        }
    }
    done(plan);
}

} // namespace espalier::ui
