// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/ConflictCheck.h"

#include <QObject>

#include <memory>

namespace espalier::ui {
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

/// A save that met what someone else has written: asks who wins, then it can be saved again. Dies
/// before the database.
class ConflictSolver : public QObject {
    Q_OBJECT
public:
    ConflictSolver(ui::LiveDatabase& database, ui::Prompt& prompt);
    ~ConflictSolver() override;

    /// Then solved(), cancelled() or unsolved().
    void solve(const ui::Failure& failure);

Q_SIGNALS:
    /// All is decided and staged. `notice`: what was taken over without a question; may be empty.
    void solved(const QString& notice);
    void cancelled(); ///< everything is staged as before
    /// Nobody else has written, or it could not be read: the failure stands.
    void unsolved(const espalier::ui::Failure& failure);

private:
    void ask();
    void settle(const std::vector<ui::ConflictSide>& sides);

    ui::LiveDatabase& m_database;
    ui::Prompt& m_prompt;
    std::unique_ptr<ui::ConflictCheck> m_check;
    int m_number = 0; ///< of the check
};

} // namespace espalier::app
