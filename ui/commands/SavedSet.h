// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/Inverse.h"
#include "ui/commands/EditCommand.h"

#include <QUndoCommand>

#include <memory>

namespace espalier::ui {

class LiveDatabase;

/// What one save wrote, as one step: undoing it stages the opposite, to be saved in its turn; what
/// others have changed since stays and is told.
class SavedSet final : public QUndoCommand {
public:
    using Edits = std::shared_ptr<const orm::SavedEdits>;
    /// Settled; the present values of the rows that they hold are the guard.
    SavedSet(LiveDatabase& database, Edits edits);

    const Edits& edits() const { return m_edits; }
    void redo() override;
    void undo() override;

private:
    LiveDatabase& m_database;
    Edits m_edits;
    std::unique_ptr<EditCommand> m_staged; ///< by undo(); null while it is as it was saved
};

} // namespace espalier::ui
