// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/CellEditor.h"

#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QToolTip>
#include <QWidget>

namespace espalier::ui {

namespace {

QColor mixed(const QColor& base, const QColor& tint, double share) {
    const auto part = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(part(base.red(), tint.red()), part(base.green(), tint.green()),
                  part(base.blue(), tint.blue()));
}

} // namespace

CellEditor* CellEditor::of(QWidget* widget) { return dynamic_cast<CellEditor*>(widget); }

void CellEditor::showError(const QString& message) {
    if (message == m_error)
        return;
    m_error = message;
    QWidget& w = widget();
    w.setToolTip(message);
    w.setAccessibleDescription(message);
    if (message.isEmpty()) {
        w.setPalette(QPalette());
        QToolTip::hideText();
        return;
    }
    QPalette palette = QApplication::palette(&w);
    const QColor red = Theme::stateColor(EditState::Deleted, palette);
    palette.setColor(QPalette::Base, mixed(palette.color(QPalette::Base), red, 0.12));
    // Fusion draws the frame of what has the focus in this colour.
    palette.setColor(QPalette::Highlight, red);
    w.setPalette(palette);
    if (w.isVisible())
        QToolTip::showText(w.mapToGlobal(QPoint(0, w.height())), message, &w);
}

} // namespace espalier::ui
