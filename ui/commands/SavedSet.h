// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/RowEdit.h"
#include "ui/commands/EditCommand.h"

#include <QUndoCommand>

#include <memory>
#include <vector>

namespace espalier::ui {

class LiveDatabase;

/// What one save wrote, as one step: undoing it stages the opposite, to be saved in its turn; what
/// others have changed since stays and is told.
class SavedSet final : public QUndoCommand {
public:
    struct Contents {
        int edits = 0;
        std::vector<orm::RowEdit> inverse;
        orm::ObjectList held; ///< their present values are the guard
    };
    SavedSet(LiveDatabase& database, std::shared_ptr<const Contents> contents);

    const std::shared_ptr<const Contents>& contents() const { return m_contents; }
    void redo() override;
    void undo() override;

private:
    LiveDatabase& m_database;
    std::shared_ptr<const Contents> m_contents;
    std::unique_ptr<EditCommand> m_staged; ///< by undo(); null while it is as it was saved
};

} // namespace espalier::ui
