// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;

namespace espalier::ui {

class EntityTableModel;
class GridView;
class LiveDatabase;

/// Actions on the cells of a grid, in its context menu. Their keys work while the grid has the
/// focus; what cannot be done now is disabled, the reason in the tooltip. Owned by the view.
class ESPALIER_UI_EXPORT GridCommands : public QObject {
    Q_OBJECT
public:
    GridCommands(LiveDatabase& database, EntityTableModel& model, GridView& view);

Q_SIGNALS:
    void refused(const QString& reason);

protected:
    QAction* make(const char* name, const QString& text, const char* icon,
                  const QList<QKeySequence>& keys, std::function<void()> act);
    /// `tip`: what it does; empty: as its text says.
    static void enable(QAction* action, const QString& reason, const QString& tip = {});
    virtual void update() = 0; ///< which actions are enabled, and why not
    void report(const QString& reason);
    /// Why the selected cells cannot be edited; empty when they can.
    QString refusal() const;
    /// More is selected than can be worked on at once, or listed in time; that is said.
    bool isTooMuch();

    LiveDatabase& m_database;
    EntityTableModel& m_model;
    GridView& m_view;
};

} // namespace espalier::ui
