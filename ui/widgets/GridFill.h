// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/CellEdits.h"
#include "ui/widgets/GridCommands.h"

#include <QModelIndex>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

namespace espalier::ui {

/// Gives many cells of a grid one value, or each the value of the row above: what is typed, into
/// the selection (Ctrl+Enter); down (Ctrl+D); an empty text; the default. One step each; cells that
/// cannot take it keep theirs, and it is said. Owned by the view.
class ESPALIER_UI_EXPORT GridFill : public GridCommands {
    Q_OBJECT
public:
    GridFill(LiveDatabase& database, EntityTableModel& model, GridView& view);

    QAction* fillSelection() const { return m_fillSelection; }
    QAction* fillDown() const { return m_fillDown; }
    QAction* setEmpty() const { return m_setEmpty; }
    QAction* setDefault() const { return m_setDefault; }

protected:
    void update() override;

private:
    using EditsPtr = std::shared_ptr<CellEdits>;
    using Kept = std::function<QString(const CellEdits&)>;
    QString fillWith(const QVariant& typed);
    QString stage(CellEdits& edits, const QString& text);
    void down();
    void downFrom(int source, const QModelIndexList& cells);
    void empty();
    void toDefault();
    void toDefaults(const QModelIndexList& cells);
    /// Calls `act` with the selected cells once their rows are loaded, long texts too.
    void withCells(std::optional<int> extraRow,
                   const std::function<void(const QModelIndexList&)>& act);
    CellEdits::Content contentOf(const QModelIndex& source) const;
    QString shownText(const QVariant& typed) const;

    QAction* m_fillSelection;
    QAction* m_fillDown;
    QAction* m_setEmpty;
    QAction* m_setDefault;
    std::optional<QVariant> m_typed; ///< last, as an editor gives it
    bool m_isWaiting = false;        ///< for rows that are read
};

} // namespace espalier::ui
