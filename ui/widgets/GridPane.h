// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/schema/Table.h"
#include "orm/state/Object.h"
#include "ui/Export.h"
#include "ui/widgets/GridState.h"
#include "ui/widgets/GridView.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QCheckBox;
class QLabel;

namespace espalier::ui {

class BusyLine;
class ChipBar;
class EntityTableModel;
class FilterField;
class FilterRow;
class FindBar;
class GridActions;
class GridColumns;
class GridCopy;
class GridFill;
class GridLinks;
class GridFind;
class GridJump;
class GridPaste;
class GridReplace;
class GridSort;
class LiveDatabase;
struct Chip;
class Prompt;

/// The rows of a table with their filter, all or those of a scope (the products of a category); a
/// page puts it alone or beside a tree. Loads itself at the first scope or show. Says what it shows
/// and why it shows nothing. What is borrowed must outlive it.
class ESPALIER_UI_EXPORT GridPane : public QWidget {
    Q_OBJECT
public:
    GridPane(LiveDatabase& database, const orm::Table& table, Prompt& prompt,
             QWidget* parent = nullptr);
    ~GridPane() override;

    EntityTableModel& model() const { return *m_model; }
    GridView& view() const { return *m_view; }
    GridColumns& columns() const { return *m_columns; }
    orm::ObjectPtr currentObject() const { return m_view->currentObject(); }
    const QString& status() const { return m_status; } ///< "1–200 of 394"

    /// Sum, average and number of the selected numbers; empty without any.
    const QString& selectionText() const { return m_selection; }

    /// Keys of the scoping rows and everything below, as staged; asked when moves are staged.
    using SubtreeKeys = std::function<std::vector<std::vector<orm::Value>>()>;
    /// Shows the rows that `relationship` (of the shown entity) relates to `object`; new rows will
    /// be related to it as well. Null: all rows.
    void setScope(const orm::Relationship* relationship, const orm::ObjectPtr& object,
                  SubtreeKeys subtreeKeys = {});
    bool includesSubtree() const;
    void setIncludesSubtree(bool on);
    GridState state() const;
    /// Returns what does not fit the table any more, as "column: what was typed".
    QStringList setState(const GridState& state);
    /// Scrolls to the row of an object where it is loaded; false when it is not.
    bool select(const orm::Object& object);

    QAction* newRowAction() const;
    QAction* duplicateRowAction() const;
    QAction* removeRowAction() const;
    QAction* setNullAction() const;
    QAction* clearCellsAction() const;
    QAction* revertAction() const;
    QAction* cutAction() const;
    QAction* copyAction() const;
    QAction* editTextAction() const;
    QAction* followAction() const;
    QAction* relatedAction() const;
    QAction* filterAction() const { return m_filterAction; } ///< goes to the filter, Ctrl+F
    /// Goes to the filter of the current column, Ctrl+Alt+F.
    QAction* filterColumnAction() const { return m_filterColumnAction; }
    GridCopy& copying() const { return *m_copy; }
    QAction* pasteAction() const;
    QAction* replaceAction() const;
    GridFill& filling() const { return *m_fill; }
    GridLinks& linking() const { return *m_links; }
    GridFind& find() const { return *m_find; }
    GridJump& jump() const { return *m_jump; }
    QAction* sortAction() const;
    QAction* addSortAction() const;

Q_SIGNALS:
    void currentObjectChanged();
    void refused(const QString& reason);
    void followRequested(const espalier::orm::ObjectPtr& object);
    void relatedRequested(const espalier::orm::ObjectPtr& object);
    void statusChanged(const QString& status);
    /// The rows are no longer to be those of the scope's object; the owner of the scope decides.
    void scopeRemovalRequested();
    void selectionTextChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void makeActions();
    void connectFilters();
    void connectModel();
    void applyScope();
    void applyFilter();
    void showRequest();
    void clearFilters();
    void clearAll();
    void revoke();
    void noteUnfiltered();
    void focusRows();
    QString askedText() const;
    static QString filteringText();
    static QString sortingText();
    void applyStagedMoves();
    void startLoading(const QString& what = {});
    bool hasStagedMoves(std::size_t* fingerprint) const;
    // GridPaneSays.cpp: what is shown of it
    void updateState();
    void updateStatus();
    void updateChips();
    void updateSelection();
    void updateBusyLine();
    void removeChip(const Chip& chip);
    QString scopeText() const;
    void showMessage(const QString& html);
    void followLink(const QString& link);
    QString emptyMessage();

    LiveDatabase& m_database;
    EntityTableModel* m_model;
    GridView* m_view;
    GridActions* m_actions;
    GridCopy* m_copy;
    GridPaste* m_paste;
    GridFill* m_fill;
    GridLinks* m_links;
    GridSort* m_sort;
    GridColumns* m_columns;
    FindBar* m_findBar;
    GridFind* m_find;
    GridReplace* m_replace;
    GridJump* m_jump;
    QCheckBox* m_includeSubtree;
    FilterField* m_filter;
    FilterRow* m_filterRow;
    ChipBar* m_chips;
    BusyLine* m_busy;
    QLabel* m_message;
    QAction* m_filterAction;
    QAction* m_filterColumnAction;
    QTimer m_loadingDelay;
    QTimer m_selectionDelay;
    const orm::Relationship* m_relationship = nullptr;
    orm::ObjectPtr m_scopeObject;
    SubtreeKeys m_subtreeKeys;
    std::size_t m_moves = 0; ///< fingerprint of the staged moves that the scope was made with
    bool m_started = false;
    bool m_wasSlow = false; ///< loading for so long that it must be said
    qint64 m_unfiltered = -1;
    QString m_failure;
    QString m_busyText; ///< what takes its time
    QString m_status;
    QString m_selection;
};

} // namespace espalier::ui
