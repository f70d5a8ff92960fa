// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/models/RowPickModel.h"
#include "ui/widgets/SearchListDialog.h"

class QPushButton;

namespace espalier::ui {

/// Type, go to a row with the arrows, Enter. With ticks Enter ticks the row and clears the line;
/// on an empty line it is the end. Esc leaves everything as it was.
class ESPALIER_UI_EXPORT RowPickDialog : public SearchListDialog {
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

    Mode mode() const { return m_mode; }
    RowPickModel& model() const { return *m_model; }
    /// Mode::One: what is marked; nullopt: nothing that can be chosen.
    std::optional<orm::ObjectPtr> chosen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void enter();
    void markFirst();
    void update();
    QString messageText() const;

    Mode m_mode;
    RowPickModel* m_model;
    QPushButton* m_accept;
    QString m_error;
};

} // namespace espalier::ui
