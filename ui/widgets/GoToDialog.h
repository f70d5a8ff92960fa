// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/GoToModel.h"
#include "ui/widgets/SearchListDialog.h"

namespace espalier::ui {

/// "Go to anything": type, choose with the arrows, Enter. Esc leaves everything as it was.
class ESPALIER_UI_EXPORT GoToDialog : public SearchListDialog {
    Q_OBJECT
public:
    explicit GoToDialog(LiveDatabase& database, QWidget* parent = nullptr);

    GoToModel& model() const { return *m_model; }

Q_SIGNALS:
    void viewChosen(espalier::ui::NavigatorModel::Kind kind, const espalier::orm::Table& table);
    void savedChosen(const QString& name);
    void rowChosen(const espalier::orm::ObjectPtr& object);

private:
    void choose(const QModelIndex& index);
    void updateMessage();

    GoToModel* m_model;
};

} // namespace espalier::ui
