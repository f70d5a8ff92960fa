// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ConflictSolver.h"

#include "ui/prompts/Prompt.h"

namespace espalier::app {

using namespace Qt::StringLiterals;

ConflictSolver::ConflictSolver(ui::LiveDatabase& database, ui::Prompt& prompt)
    : m_database(database), m_prompt(prompt) {}

ConflictSolver::~ConflictSolver() = default;

void ConflictSolver::solve(const ui::Failure& failure) {
    m_check = std::make_unique<ui::ConflictCheck>(m_database, failure);
    // Queued: what follows may be a question, or the end of the one who tells. A later save may
    // have been met by a check of its own by then.
    const int number = ++m_number;
    connect(
        m_check.get(), &ui::ConflictCheck::ready, this,
        [this, number] {
            if (number == m_number) {
                ask();
            }
        },
        Qt::QueuedConnection);
    connect(
        m_check.get(), &ui::ConflictCheck::failed, this,
        [this, number] {
            if (number == m_number) {
                Q_EMIT unsolved(m_check->failure());
            }
        },
        Qt::QueuedConnection);
    m_check->read();
}

void ConflictSolver::ask() {
    const orm::Conflicts& conflicts = m_check->conflicts();
    if (conflicts.isEmpty()) {
        Q_EMIT unsolved(m_check->failure());
        return;
    }
    ui::ConflictQuestion question;
    for (const orm::Conflict& conflict : conflicts.list()) {
        question.rows.push_back(
            {ui::ConflictCheck::rowText(conflict), ui::ConflictCheck::fieldText(conflict),
             ui::ConflictCheck::originalText(conflict), ui::ConflictCheck::theirsText(conflict),
             ui::ConflictCheck::mineText(conflict), conflict.canKeepMine});
    }
    for (const orm::Conflicts::Merged& merged : conflicts.merged()) {
        question.merged << ui::ConflictCheck::mergedText(merged);
    }
    if (question.rows.empty()) {
        return settle({}); // nothing to decide
    }
    const auto sides = m_prompt.askConflicts(question);
    if (!sides) {
        Q_EMIT cancelled();
        return;
    }
    settle(*sides);
}

void ConflictSolver::settle(const std::vector<ui::ConflictSide>& sides) {
    const orm::Conflicts& conflicts = m_check->conflicts();
    const auto merged = conflicts.merged().size() + conflicts.alreadyGone().size() +
                        conflicts.alreadyLinked().size();
    const QString refusal = m_check->resolve(sides);
    if (!refusal.isEmpty()) {
        ui::Failure failure;
        failure.message = refusal;
        Q_EMIT unsolved(failure);
        return;
    }
    Q_EMIT solved(merged == 0
                      ? QString()
                      : tr("%n change(s) of others were taken over.", nullptr, int(merged)));
}

} // namespace espalier::app
