// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace espalier::ui {

/// Asks for a name. One that is taken already is allowed, and what becomes of its owner is said.
class ESPALIER_UI_EXPORT NameDialog : public QDialog {
    Q_OBJECT
public:
    struct Texts {
        QString title;
        QString heading;
        QString accept;
        QString whenTaken; ///< "%1" is the name
    };
    NameDialog(const Texts& texts, const QString& proposed, const QStringList& taken,
               QWidget* parent = nullptr);

    QString name() const;

private:
    void check();

    Texts m_texts;
    QStringList m_taken;
    QLineEdit* m_name;
    QLabel* m_note;
    QPushButton* m_accept;
};

} // namespace espalier::ui
