// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FilterField.h"

#include <QAccessible>
#include <QAction>
#include <QIcon>
#include <QKeyEvent>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int TypingPause = 150; // milliseconds

} // namespace

FilterField::FilterField(QWidget* parent)
    : QLineEdit(parent),
      m_mark(addAction(QIcon::fromTheme(u"data-error"_s), QLineEdit::TrailingPosition)) {
    m_mark->setVisible(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::applied);
    connect(this, &QLineEdit::textChanged, this, [this] {
        setError({});
        m_pause.start();
    });
}

void FilterField::setError(const QString& error) {
    if (error == m_error)
        return;
    m_error = error;
    m_mark->setVisible(!error.isEmpty());
    m_mark->setToolTip(error);
    setToolTip(error.isEmpty() ? m_help : error);
    setAccessibleDescription(toolTip());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    Q_EMIT errorChanged();
}

void FilterField::setHelp(const QString& help) {
    m_help = help;
    if (m_error.isEmpty()) {
        setToolTip(help);
        setAccessibleDescription(help);
    }
}

void FilterField::showText(const QString& text) {
    if (text == this->text())
        return;
    setText(text);
    m_pause.stop();
}

void FilterField::apply() {
    m_pause.stop();
    Q_EMIT applied();
}

void FilterField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        apply();
        return;
    case Qt::Key_Down:
        if (isWaiting())
            apply();
        Q_EMIT left();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT left();
            return;
        }
        clear();
        apply();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    Q_EMIT focused();
}

bool FilterField::focusNextPrevChild(bool next) {
    return (move && move(next ? 1 : -1)) || QLineEdit::focusNextPrevChild(next);
}

} // namespace espalier::ui
