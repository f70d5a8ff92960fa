// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/CellEdits.h"
#include "ui/widgets/GridCommands.h"
#include "ui/widgets/ReplaceDialog.h"

#include <memory>
#include <vector>

namespace espalier::ui {

class FindBar;

/// Replaces a text by another in the texts of a grid's rows, the selected ones or all of the
/// filter, as one step, after a preview. Owned by the view.
class ESPALIER_UI_EXPORT GridReplace : public GridCommands {
    Q_OBJECT
public:
    /// What is looked for in `bar` is what is to be replaced at first.
    GridReplace(LiveDatabase& database, EntityTableModel& model, GridView& view, FindBar& bar);

    QAction* replace() const { return m_replace; }

protected:
    void update() override;

private:
    struct Plan {
        std::unique_ptr<CellEdits> edits;
        ReplacePreview preview;
    };
    using PlanDone = std::function<void(Plan& plan)>;
    void ask(const QString& find);
    std::vector<ReplaceDialog::Place> places() const;
    std::vector<int> selectedRows() const;
    std::vector<int> rowsOf(const ReplaceRequest& request, const std::vector<int>& selected) const;
    void plan(QObject* receiver, const ReplaceRequest& request, const std::vector<int>& rows,
              const PlanDone& done);
    void look(const ReplaceRequest& request, const std::vector<int>& rows, const PlanDone& done);
    void fail(const PlanDone& done, const QString& message) const;

    QAction* m_replace;
};

} // namespace espalier::ui
