// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/GridCommands.h"

namespace espalier::ui {

/// Links the selected rows of a grid with others, or unlinks them, by typing (Ctrl+L). Owned by
/// the view.
class ESPALIER_UI_EXPORT GridLinks : public GridCommands {
    Q_OBJECT
public:
    GridLinks(LiveDatabase& database, EntityTableModel& model, GridView& view);

    QAction* action() const { return m_link; }

protected:
    void update() override;

private:
    void pick();
    QString linkRefusal() const;

    QAction* m_link;
};

} // namespace espalier::ui
