// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QDialog>

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace espalier::ui {

/// Which columns tell the rows of a table apart that has no key. The database is asked whether
/// they do; only then can the choice be taken.
class ESPALIER_UI_EXPORT KeyColumnsDialog : public QDialog {
    Q_OBJECT
public:
    KeyColumnsDialog(LiveDatabase& database, const orm::Table& table, QWidget* parent = nullptr);
    ~KeyColumnsDialog() override;

    /// Whether there may be such columns: not of a view, nor where the database has a key.
    static bool isFor(const orm::Table& table);
    /// Asks, and says what was chosen beside everything else that was said of the database;
    /// nullopt: nothing was.
    static std::optional<orm::Corrections> ask(LiveDatabase& database, const orm::Table& table,
                                               QWidget* parent);

    QStringList columns() const; ///< ticked, in the order of the table

private:
    void check();
    void tell(const QString& verdict, bool isKey);

    LiveDatabase& m_database;
    orm::Table m_table;
    QListWidget* m_list;
    QLabel* m_verdict;
    QPushButton* m_take;
    LiveDatabase::Ticket m_ticket = 0;
};

} // namespace espalier::ui
