// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandModel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace espalier::app {

/// Every command by its name: type, choose with the arrows, Enter does it. Of what cannot be done
/// now it says why.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(const QMenuBar& menus, QWidget* parent = nullptr);

    CommandModel& model() const { return *m_model; }
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& text);
    void choose(const QModelIndex& index);
    void tell();

    CommandModel* m_model;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_message;
};

} // namespace espalier::app
