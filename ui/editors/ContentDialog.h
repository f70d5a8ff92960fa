// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace espalier::ui {

class ContentView;
class Prompt;

/// The binary value of a cell, read when the dialog opens: looked at, saved to a file, replaced by
/// one (staged like every edit). Dies with the row's database at the latest.
class ESPALIER_UI_EXPORT ContentDialog : public QDialog {
    Q_OBJECT
public:
    /// `refusal`: why it cannot be replaced; empty: it can.
    ContentDialog(LiveDatabase& database, const orm::ObjectPtr& object, int slot, Prompt& prompt,
                  const QString& refusal, QWidget* parent = nullptr);
    ~ContentDialog() override;

    ContentView& view() const { return *m_view; }

private:
    void read();
    void show(const orm::Value& value);
    void save();
    void replace();

    LiveDatabase& m_database;
    orm::ObjectPtr m_object;
    int m_slot;
    Prompt& m_prompt;
    QString m_refusal;
    QByteArray m_bytes;
    LiveDatabase::Ticket m_ticket = 0;
    ContentView* m_view;
    QLabel* m_state;
    QPushButton* m_save;
    QPushButton* m_replace;
};

} // namespace espalier::ui
