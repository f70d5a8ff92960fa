// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/ChoiceDialog.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

QLabel* newLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

} // namespace

ChoiceDialog::ChoiceDialog(const QString& title, const QString& heading, QWidget* parent)
    : QDialog(parent), m_facts(new QVBoxLayout), m_buttons(new QDialogButtonBox(this)) {
    setObjectName(u"choiceDialog"_s);
    setWindowTitle(title);
    setAccessibleName(heading);
    auto* icon = new QLabel(this);
    const int size = style()->pixelMetric(QStyle::PM_MessageBoxIconSize);
    icon->setPixmap(QIcon::fromTheme(u"dialog-question"_s).pixmap(size, size));
    QLabel* question = newLabel(heading, this);
    question->setObjectName(u"choiceHeading"_s);
    QFont bold = question->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    question->setFont(bold);
    m_facts->addWidget(question);
    m_facts->setSpacing(8);

    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(m_facts, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(18);
    layout->addLayout(top);
    layout->addStretch();
    layout->addWidget(m_buttons);

    QPushButton* cancel = m_buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"choiceCancel"_s);
    cancel->setText(tr("Cancel"));
    cancel->setIcon({});
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

void ChoiceDialog::addText(const QString& text) { m_facts->addWidget(newLabel(text, this)); }

void ChoiceDialog::addFacts(const QStringList& facts) {
    for (const QString& fact : facts) {
        QLabel* label = newLabel(u"•  "_s + fact, this);
        label->setObjectName(u"choiceFact"_s);
        m_facts->addWidget(label);
    }
}

void ChoiceDialog::addChoice(const QString& text, Weight weight, const QString& hint) {
    const int number = m_choices++;
    auto* button = new QPushButton(text, this);
    button->setObjectName(u"choice%1"_s.arg(number));
    button->setToolTip(hint);
    button->setAccessibleDescription(hint);
    if (weight == Weight::Destructive)
        button->setIcon(QIcon::fromTheme(u"edit-delete"_s));
    m_buttons->addButton(button, QDialogButtonBox::ActionRole);
    button->setAutoDefault(weight != Weight::Destructive);
    if (weight == Weight::Usual && !m_hasDefault) {
        m_hasDefault = true;
        button->setDefault(true);
    }
    connect(button, &QPushButton::clicked, this, [this, number] {
        m_answer = number;
        accept();
    });
}

int ChoiceDialog::ask() {
    if (!m_hasDefault) {
        m_buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
        m_buttons->button(QDialogButtonBox::Cancel)->setFocus();
    }
    return exec() == QDialog::Accepted ? m_answer : cancelled;
}

} // namespace espalier::ui
