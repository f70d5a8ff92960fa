// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Corrections.h"
#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QMenu>

namespace espalier::ui {

/// What was found out about a table, and what a person says instead: label, tree, order of
/// siblings, link, key, relations. Each choice is one click and gives corrections of the whole
/// database, which is then read again by whoever listens.
class ESPALIER_UI_EXPORT CorrectionMenu : public QMenu {
    Q_OBJECT
public:
    CorrectionMenu(LiveDatabase& database, const orm::Table& table, QWidget* parent = nullptr);

Q_SIGNALS:
    void corrected(const espalier::orm::Corrections& corrections);

private:
    void addFinding();
    void addLabels();
    void addOrders();
    void addTrees();
    void addLink();
    void addKey();
    void addRelations();
    void addReset();
    /// One of several; `then` says it in the table's correction.
    void addChoice(QMenu* menu, const QString& text, bool isChosen,
                   const std::function<void(orm::TableCorrection&)>& then);
    void say(const std::function<void(orm::TableCorrection&)>& what);
    void sayParent(const QStringList& columns);

    LiveDatabase& m_database;
    orm::Table m_table;
};

} // namespace espalier::ui
