// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/RowNumberDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

// "48 310", "48,310" and "48’310" as well; a fraction or a sign is no such group.
std::optional<qint64> numberIn(const QString& text) {
    QString digits;
    const QString separators = u" \u00a0\u202f'\u2019"_s + QLocale().groupSeparator();
    for (const QChar c : text.trimmed()) {
        if (!separators.contains(c))
            digits += c;
    }
    bool isNumber = !digits.isEmpty() &&
                    std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const qint64 number = isNumber ? digits.toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

RowNumberDialog::RowNumberDialog(qint64 current, qint64 rows, bool isEstimated, QWidget* parent)
    : QDialog(parent), m_heading(new QLabel(this)),
      m_number(new QLineEdit(QString::number(current), this)), m_note(new QLabel(this)) {
    setObjectName(u"rowNumberDialog"_s);
    setWindowTitle(tr("Go to row"));
    m_heading->setBuddy(m_number);
    m_number->setObjectName(u"rowNumber"_s);
    m_number->setMaxLength(30);
    m_number->selectAll();
    m_note->setObjectName(u"rowNumberNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumHeight(fontMetrics().height() * 2);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Go to row"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptRowNumber"_s);
    m_accept->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_number);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_number, &QLineEdit::textChanged, this, &RowNumberDialog::check);
    setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    setRows(rows, isEstimated);
}

void RowNumberDialog::setRows(qint64 rows, bool isEstimated) {
    m_rows = rows;
    m_isEstimated = isEstimated;
    const QString last = QLocale().toString(rows);
    m_heading->setText(isEstimated ? tr("&Number of the row, from 1 to about %1:").arg(last)
                                   : tr("&Number of the row, from 1 to %1:").arg(last));
    m_number->setAccessibleName(m_heading->text().remove(u'&'));
    check();
}

std::optional<qint64> RowNumberDialog::number() const {
    const std::optional<qint64> typed = numberIn(m_number->text());
    return typed && *typed >= 1 && *typed <= m_rows ? typed : std::nullopt;
}

void RowNumberDialog::check() {
    const QString text = m_number->text().trimmed();
    const QString last = QLocale().toString(m_rows);
    QString note;
    if (text.isEmpty())
        note = tr("A number is needed.");
    else if (!numberIn(text))
        note = tr("“%1” is no number of a row.").arg(text);
    else if (!number() && *numberIn(text) < 1)
        note = tr("The first row is number 1.");
    else if (!number() && m_isEstimated)
        note = tr("There are about %1 rows; they are still being counted.").arg(last);
    else if (!number())
        note = tr("There are only %1 rows.").arg(last);
    m_note->setText(text.isEmpty() ? QString() : note);
    m_accept->setEnabled(note.isEmpty());
    m_accept->setToolTip(note);
}

} // namespace espalier::ui
