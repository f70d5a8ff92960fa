// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Corrections.h"
#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace espalier::ui {

/// A relation that the database does not declare: which table the columns of this one refer to.
/// Says how many values would refer to nothing.
class ESPALIER_UI_EXPORT RelationDialog : public QDialog {
    Q_OBJECT
public:
    RelationDialog(LiveDatabase& database, const orm::Table& table, QWidget* parent = nullptr);
    ~RelationDialog() override;

    /// Of the choice as it stands.
    orm::AddedReference reference() const;

private:
    void fillTargets();
    void showColumns();
    void check();
    const orm::Table* target() const;

    LiveDatabase& m_database;
    orm::Table m_table;
    std::vector<orm::Table> m_targets;
    QFormLayout* m_form;
    QComboBox* m_target;
    std::vector<QComboBox*> m_columns; ///< one for each column of the target's key
    QLabel* m_verdict;
    QPushButton* m_take;
    LiveDatabase::Ticket m_ticket = 0;
};

} // namespace espalier::ui
