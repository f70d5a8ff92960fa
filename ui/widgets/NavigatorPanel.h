// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Corrections.h"
#include "ui/Export.h"
#include "ui/models/NavigatorModel.h"

#include <QWidget>

class QTreeView;

namespace espalier::ui {

/// The list of trees, tables, links and views of a database, and of saved views. The window opens
/// what is activated. A menu on each table (context menu key) corrects what was guessed of it; one
/// on each saved view, and the keys F2 and Del, rename and delete it.
class ESPALIER_UI_EXPORT NavigatorPanel : public QWidget {
    Q_OBJECT
public:
    explicit NavigatorPanel(LiveDatabase& database, QWidget* parent = nullptr);

    NavigatorModel& model() { return *m_model; }
    /// Shows which table the current tab has; activates nothing.
    void select(NavigatorModel::Kind kind, const orm::Table& table);
    void selectSaved(const QString& name);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Enter, or a double click (a single one where the platform does so).
    void activated(espalier::ui::NavigatorModel::Kind kind, const espalier::orm::Table& table);
    /// A person has said something of a table: the database is to be read again with it.
    void corrected(const espalier::orm::Corrections& corrections);
    void savedActivated(const QString& name);
    void renameSavedRequested(const QString& name);
    void removeSavedRequested(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeCurrent(const QModelIndex& index);
    void showSavedMenu(const QString& name, const QPoint& place);
    void activate(const QModelIndex& index);
    void showMenu(const QPoint& place);

    LiveDatabase& m_database;

    NavigatorModel* m_model;
    QTreeView* m_view;
};

} // namespace espalier::ui
