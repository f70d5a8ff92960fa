// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/LeftStaged.h"

#include "ui/commands/Edits.h"

#include <QLocale>

#include <utility>

namespace espalier::ui {

namespace {

QString textOf(int edits) {
    return edits == 1 ? Edits::tr("1 Edit That Was Not Saved")
                      : Edits::tr("%1 Edits That Were Not Saved").arg(QLocale().toString(edits));
}

} // namespace

LeftStaged::LeftStaged(int edits, std::unique_ptr<EditCommand> holding)
    : QUndoCommand(textOf(edits)), m_holding(std::move(holding)) {}

// At first they are staged already.
void LeftStaged::redo() {
    if (!std::exchange(m_isStaged, true)) {
        m_holding->undo();
    }
}

void LeftStaged::undo() {
    m_holding->redo();
    m_isStaged = false;
}

} // namespace espalier::ui
