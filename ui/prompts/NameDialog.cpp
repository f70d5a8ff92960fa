// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/NameDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace espalier::ui {

using namespace Qt::StringLiterals;

NameDialog::NameDialog(const Texts& texts, const QString& proposed, const QStringList& taken,
                       QWidget* parent)
    : QDialog(parent), m_texts(texts), m_taken(taken), m_name(new QLineEdit(proposed, this)),
      m_note(new QLabel(this)) {
    setObjectName(u"nameDialog"_s);
    setWindowTitle(texts.title);
    auto* heading = new QLabel(texts.heading, this);
    heading->setBuddy(m_name);
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(texts.heading);
    m_name->setMaxLength(200);
    m_name->selectAll();
    m_note->setObjectName(u"nameNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumHeight(fontMetrics().height() * 2);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(texts.accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptName"_s);
    m_accept->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(m_name);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::check);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    check();
}

QString NameDialog::name() const { return m_name->text().trimmed(); }

void NameDialog::check() {
    const QString name = this->name();
    m_accept->setEnabled(!name.isEmpty());
    m_accept->setToolTip(name.isEmpty() ? tr("A name is needed.") : QString());
    m_note->setText(m_taken.contains(name) ? m_texts.whenTaken.arg(name) : QString());
}

} // namespace espalier::ui
