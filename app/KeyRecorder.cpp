// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/KeyRecorder.h"

#include <QEvent>
#include <QKeyEvent>

namespace espalier::app {

KeyRecorder::KeyRecorder(QWidget* parent) : QLineEdit(parent) {
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("Press the new key here"));
}

// The keys of the window are not to act while they are shown here.
bool KeyRecorder::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyRecorder::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const bool isHeld = key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt ||
                        key == Qt::Key_Meta || key == Qt::Key_AltGr || key == 0;
    if (isHeld) {
        return;
    }
    if (key == Qt::Key_Escape && held == Qt::NoModifier) {
        return event->ignore();
    }
    // "!" is Shift and 1 on one keyboard, and a key of its own on another.
    const bool isSign =
        key > Qt::Key_Space && key < Qt::Key_Escape && !QChar::isLetter(char32_t(key));
    if (isSign) {
        held &= ~Qt::ShiftModifier;
    }
    Q_EMIT recorded(QKeySequence(QKeyCombination(held, Qt::Key(key))));
}

} // namespace espalier::app
