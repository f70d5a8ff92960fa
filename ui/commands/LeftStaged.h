// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/EditCommand.h"

#include <QUndoCommand>

#include <memory>

namespace espalier::ui {

/// What a save left out and is still staged, as one step: undoing it takes it back.
class LeftStaged final : public QUndoCommand {
public:
    /// `holding`: has taken the edits back and staged them again.
    LeftStaged(int edits, std::unique_ptr<EditCommand> holding);
    void redo() override;
    void undo() override;

private:
    std::unique_ptr<EditCommand> m_holding;
    bool m_isStaged = true;
};

} // namespace espalier::ui
