// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/CopyAs.h"
#include "ui/widgets/GridCommands.h"

#include <QModelIndex>
#include <QPersistentModelIndex>
#include <QStringList>

class QMenu;

namespace espalier::ui {

/// Copies the selected cells: as a spreadsheet takes them, or in another form. What is not loaded
/// of them is read first. Owned by the view.
class ESPALIER_UI_EXPORT GridCopy : public GridCommands {
    Q_OBJECT
public:
    /// `clear` empties the selected cells, once they were cut.
    GridCopy(LiveDatabase& database, EntityTableModel& model, GridView& view, QAction& clear);

    QAction* cut() const { return m_cut; }
    QAction* copy() const { return m_copy; }
    QAction* withHeaders() const { return m_withHeaders; }
    QAction* asInserts() const { return m_asInserts; }
    QAction* asJson() const { return m_asJson; }
    QAction* asMarkdown() const { return m_asMarkdown; }
    QAction* asInList() const { return m_asInList; }

    /// What copying gives of one cell that is loaded; null: NULL.
    static QString textOf(const QModelIndex& index);

protected:
    void update() override;

private:
    /// Writes cells in one form; empty: nothing of them can be written so.
    using Form = std::function<QString(const CopiedCells&)>;
    struct Request {
        Form form;
        bool needsValues = false; ///< else only what is shown
        bool isCut = false;       ///< the cells are emptied then
    };
    using Cells = QList<QPersistentModelIndex>;
    void start(const Request& request);
    void readBytes(const Cells& cells, const Request& request);
    void readTexts(const Cells& cells, const Request& request);
    void finish(const Cells& cells, const QStringList& whole, const Request& request);
    CopiedCells gather(const Cells& cells, const QStringList& whole) const;
    bool isOneColumn() const;

    QAction& m_clear;
    QAction* m_cut;
    QAction* m_copy;
    QAction* m_withHeaders;
    QAction* m_asInserts;
    QAction* m_asJson;
    QAction* m_asMarkdown;
    QAction* m_asInList;
};

} // namespace espalier::ui
