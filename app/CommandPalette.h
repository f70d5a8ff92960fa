// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandModel.h"
#include "ui/widgets/SearchListDialog.h"

namespace espalier::app {

/// Every command by its name: type, choose with the arrows, Enter does it. Of what cannot be done
/// now it says why.
class CommandPalette : public ui::SearchListDialog {
    Q_OBJECT
public:
    explicit CommandPalette(const QMenuBar& menus, QWidget* parent = nullptr);

    CommandModel& model() const { return *m_model; }

private:
    void narrow(const QString& text);
    void choose(const QModelIndex& index);
    void tell();

    CommandModel* m_model;
};

} // namespace espalier::app
