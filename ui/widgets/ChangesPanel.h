// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/state/Object.h"
#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QTime>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace espalier::ui {

class ChangesModel;

/// The dock of everything staged: what changed, before and after, and what of it the next save
/// writes; jumps there, takes changes back.
class ESPALIER_UI_EXPORT ChangesPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChangesPanel(LiveDatabase& database, QWidget* parent = nullptr);

    ChangesModel& model() { return *m_model; }
    QString title() const; ///< "Changes (7)"
    /// Takes the selected changes back; Ctrl+Shift+R while the panel has the focus.
    QAction* revertAction() const { return m_revert; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void titleChanged(const QString& title);
    /// Show this row; `slot` is the changed column, -1 when it is not one column.
    void jumpRequested(const espalier::orm::ObjectPtr& object, int slot);
    void refused(const QString& reason);
    void noticed(const QString& text); ///< what a tick took along

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void update();
    void updateActions();
    QModelIndex firstChange() const;
    void expandTables(int first, int end);
    void spanTables(bool isSpanned);
    QString summary() const;
    void activate(const QModelIndex& index);
    void jump(const QModelIndex& index);
    void revertSelected();
    void makeTickActions();
    void tickSelected(bool isTaken);
    void tellAlong(const QStringList& titles, bool isTaken);
    void showMenu(const QPoint& place);
    QString emptyText() const;

    LiveDatabase& m_database;
    ChangesModel* m_model;
    QTreeView* m_view;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QLabel* m_summary;
    QAction* m_revert;
    QAction* m_jump;
    QAction* m_tick;
    QAction* m_untick;
    QAction* m_tickOnly;
    QAction* m_tickAll;
    QTime m_savedAt;
    qint64 m_savedChanges = 0;
    QString m_title;
};

} // namespace espalier::ui
