// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/models/GoToModel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace espalier::ui {

/// "Go to anything": type, choose with the arrows, Enter. Esc leaves everything as it was.
class ESPALIER_UI_EXPORT GoToDialog : public QDialog {
    Q_OBJECT
public:
    explicit GoToDialog(LiveDatabase& database, QWidget* parent = nullptr);

    GoToModel& model() const { return *m_model; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void viewChosen(espalier::ui::NavigatorModel::Kind kind, const espalier::orm::Table& table);
    void savedChosen(const QString& name);
    void rowChosen(const espalier::orm::ObjectPtr& object);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void updateMessage();

    GoToModel* m_model;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_message;
};

} // namespace espalier::ui
