// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/LongTextDialog.h"

#include "ui/commands/Edits.h"
#include "ui/widgets/Theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

LongTextDialog::LongTextDialog(const EditorField& field, const QString& text, bool readOnly,
                               QWidget* parent)
    : QDialog(parent), m_field(field), m_edit(new QPlainTextEdit(text, this)),
      m_state(new QLabel(this)) {
    setObjectName(u"longTextDialog"_s);
    setWindowTitle(field.name);
    m_edit->setObjectName(u"longText"_s);
    m_edit->setAccessibleName(field.name);
    m_edit->setReadOnly(readOnly);
    m_edit->setTabChangesFocus(false);
    m_edit->moveCursor(QTextCursor::End);
    m_state->setTextFormat(Qt::PlainText);

    auto* buttons = new QDialogButtonBox(
        readOnly ? QDialogButtonBox::Close : QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (QPushButton* ok = buttons->button(QDialogButtonBox::Ok)) {
        ok->setObjectName(u"takeText"_s);
        ok->setToolTip(tr("Ctrl+Enter"));
        for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
            auto* take = new QShortcut(QKeySequence(Qt::CTRL | key), this);
            connect(take, &QShortcut::activated, ok, [ok] { ok->click(); });
        }
    }
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { check(); });
    resize(560, 320);
    check();
    m_edit->setFocus();
}

QString LongTextDialog::text() const { return m_edit->toPlainText(); }

void LongTextDialog::showError(const QString& message) {
    QPalette palette;
    palette.setColor(QPalette::WindowText, Theme::stateColor(EditState::Deleted, palette));
    m_state->setPalette(palette);
    m_state->setText(message);
}

void LongTextDialog::check() {
    QString reason;
    Edits::parse(text(), m_field.type, &reason);
    if (auto* ok = findChild<QPushButton*>(u"takeText"_s))
        ok->setEnabled(reason.isEmpty());
    if (!reason.isEmpty()) {
        showError(reason);
        return;
    }
    m_state->setPalette(QPalette());
    m_state->setText(m_field.type.length < 0
                         ? tr("%1 characters").arg(text().size())
                         : tr("%1 of %2 characters").arg(text().size()).arg(m_field.type.length));
}

} // namespace espalier::ui
