// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/PasswordDialog.h"

#include "ui/widgets/Theme.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* newText(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// An eye at the end of the line, which shows what is typed.
void addEye(QLineEdit& line) {
    QAction* eye =
        line.addAction(QIcon::fromTheme(u"password-show-on"_s), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setToolTip(PasswordDialog::tr("Show the password"));
    QObject::connect(eye, &QAction::toggled, &line, [&line, eye](bool isShown) {
        line.setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(QIcon::fromTheme(isShown ? u"password-show-off"_s : u"password-show-on"_s));
    });
}

} // namespace

PasswordDialog::PasswordDialog(const PasswordQuestion& question, QWidget* parent)
    : QDialog(parent), m_user(new QLineEdit(question.user, this)), m_password(new QLineEdit(this)),
      m_remember(new QCheckBox(tr("&Remember in the system keyring"), this)) {
    setObjectName(u"passwordDialog"_s);
    setWindowTitle(tr("Password"));
    QLabel* heading =
        newText(tr("%1 at %2 wants a password.").arg(question.kind, question.server), this);
    heading->setObjectName(u"passwordHeading"_s);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    QLabel* problem = newText(question.problem, this);
    problem->setObjectName(u"passwordProblem"_s);
    QPalette red = problem->palette();
    red.setColor(QPalette::WindowText, Theme::stateColor(EditState::Deleted, palette()));
    problem->setPalette(red);
    problem->setVisible(!question.problem.isEmpty());

    m_user->setObjectName(u"passwordUser"_s);
    m_user->setPlaceholderText(tr("your name on this system"));
    m_password->setObjectName(u"passwordLine"_s);
    m_password->setEchoMode(QLineEdit::Password);
    addEye(*m_password);
    m_remember->setObjectName(u"passwordRemember"_s);
    m_remember->setEnabled(question.keyringRefusal.isEmpty());
    m_remember->setToolTip(
        question.keyringRefusal.isEmpty()
            ? tr("Kept by the desktop, encrypted; otherwise it is asked for each "
                 "time and written nowhere")
            : tr("%1 The password is asked for each time and written nowhere.")
                  .arg(question.keyringRefusal));
    m_remember->setAccessibleDescription(m_remember->toolTip());

    auto* form = new QFormLayout;
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Password"), m_password);
    form->addRow(QString(), m_remember);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Connect"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"passwordConnect"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    for (QAbstractButton* button : buttons->buttons()) {
        button->setIcon({});
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(problem);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    (question.user.isEmpty() ? m_user : m_password)->setFocus();
}

PasswordAnswer PasswordDialog::answer() const {
    return {m_user->text().trimmed(), m_password->text(), m_remember->isChecked()};
}

} // namespace espalier::ui
