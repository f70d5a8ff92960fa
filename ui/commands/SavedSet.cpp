// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/SavedSet.h"

#include "orm/changes/Restaging.h"
#include "ui/commands/Edits.h"
#include "ui/commands/KeyedRows.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/Words.h"

#include <utility>

namespace espalier::ui {

namespace {

QString textOf(std::size_t edits) {
    return ui::Edits::tr("Save of %n edit(s)", nullptr, int(edits));
}

} // namespace

SavedSet::SavedSet(LiveDatabase& database, Edits edits)
    : QUndoCommand(textOf(edits->size())), m_database(database), m_edits(std::move(edits)) {}

// At first there is nothing to do: the save has done it.
void SavedSet::redo() {
    if (m_staged) {
        m_staged->undo();
        m_staged.reset();
    }
}

void SavedSet::undo() {
    const orm::Restaging restaging(m_database.registry(), m_edits->inverse());
    KeyedRows rows(m_database);
    const auto find = [&rows](const orm::Mapper& mapper, const std::vector<orm::Value>& key) {
        return rows.find(mapper, key);
    };
    const orm::Restaging::Plan plan = restaging.plan(find, orm::Restaging::Trust::Memory);
    QString refusal;
    EditSteps steps = m_database.edits().steps(plan.steps, &refusal);
    std::exception_ptr problem;
    auto staged = std::make_unique<EditCommand>(text(), std::move(steps), problem);
    staged->redo();
    if (problem) {
        refusal = wordsFor(problem, &m_database).message;
    } else {
        m_staged = std::move(staged);
    }
    QStringList told;
    for (const orm::StagingProblem& each : plan.problems) {
        told << each.text();
    }
    if (!refusal.isEmpty()) {
        m_database.tellFailure(ui::Edits::tr("The save cannot be undone: %1").arg(refusal));
    } else if (!told.isEmpty()) {
        m_database.tellFailure(
            ui::Edits::tr("Undone but for what others have changed since: that stays."),
            told.join(u'\n'));
    }
}

} // namespace espalier::ui
