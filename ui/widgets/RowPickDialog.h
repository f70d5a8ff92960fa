// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/models/RowPickModel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace espalier::ui {

/// Type, go to a row with the arrows, Enter. With ticks Enter ticks the row and clears the line;
/// on an empty line it is the end. Esc leaves everything as it was.
class ESPALIER_UI_EXPORT RowPickDialog : public QDialog {
    Q_OBJECT
public:
    struct Texts {
        QString title;  ///< "Move 3 categories"
        QString search; ///< "Name of the new parent"
        QString accept; ///< "&Move"
    };
    enum class Mode : quint8 { One, Ticks };

    RowPickDialog(LiveDatabase& database, const orm::Mapper& mapper, Mode mode, const Texts& texts,
                  QWidget* parent = nullptr);

    RowPickModel& model() const { return *m_model; }
    /// Mode::One: what is marked; nullopt: nothing that can be chosen.
    std::optional<orm::ObjectPtr> chosen() const;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void enter();
    void markFirst();
    void update();
    QString message() const;

    Mode m_mode;
    RowPickModel* m_model;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_message;
    QPushButton* m_accept;
    QString m_error;
};

} // namespace espalier::ui
