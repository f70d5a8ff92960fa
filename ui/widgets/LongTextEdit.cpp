// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LongTextEdit.h"

#include "ui/commands/Edits.h"

#include <QAbstractTextDocumentLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 8;

} // namespace

LongTextEdit::LongTextEdit(EditorField field, QWidget* parent)
    : QPlainTextEdit(parent), CellEditor(std::move(field)) {
    setAccessibleName(this->field().name);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        m_isNull = m_isNull && toPlainText().isEmpty();
        QString error;
        if (isChanged() && !m_isNull)
            Edits::parse(toPlainText(), this->field().type, &error);
        showError(error);
        updateGeometry();
    });
}

void LongTextEdit::setContent(const QString& text, bool isNull) {
    m_before = text;
    m_wasNull = m_isNull = isNull;
    setPlainText(text);
    m_isNull = isNull;
    showError({});
}

QVariant LongTextEdit::content(QString* error) const {
    if (m_isNull)
        return {};
    const QString text = toPlainText();
    Edits::parse(text, field().type, error);
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

// A line break of the document is \n, whatever the database has: an untouched text stays as it is.
bool LongTextEdit::isChanged() const {
    return m_isNull != m_wasNull ||
           (!m_isNull && document()->isModified() &&
            toPlainText() != QString(m_before).replace(u"\r\n"_s, u"\n"_s));
}

void LongTextEdit::setNull() {
    setPlainText({});
    m_isNull = field().nullable;
    showError(field().nullable ? QString() : tr("%1 must have a value.").arg(field().name));
}

QSize LongTextEdit::sizeHint() const {
    const int lines = std::clamp(int(document()->size().height()), fewestLines, mostLines);
    const int margins = 2 * frameWidth() + qRound(2 * document()->documentMargin());
    return {fontMetrics().averageCharWidth() * 30,
            lines * (fontMetrics().lineSpacing() + 1) + margins + 2};
}

QSize LongTextEdit::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

} // namespace espalier::ui
