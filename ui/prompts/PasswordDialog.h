// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/prompts/Prompt.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace espalier::ui {

/// Asks for the password of a server: user, password, whether to remember it. Where no keyring
/// takes it, remembering is disabled and the tooltip says why.
class ESPALIER_UI_EXPORT PasswordDialog : public QDialog {
    Q_OBJECT
public:
    explicit PasswordDialog(const PasswordQuestion& question, QWidget* parent = nullptr);
    PasswordAnswer answer() const;

private:
    QLineEdit* m_user;
    QLineEdit* m_password;
    QCheckBox* m_remember;
};

} // namespace espalier::ui
