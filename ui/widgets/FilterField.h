// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QLineEdit>
#include <QTimer>

#include <functional>

namespace espalier::ui {

/// A line in which one types what rows are wanted: it is applied after a pause or at once by Enter,
/// emptied by Esc, left by Esc in an empty line or by Down. What does not fit is said at the field.
class ESPALIER_UI_EXPORT FilterField : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterField(QWidget* parent = nullptr);

    /// What is wrong with the text, shown by an icon and told to assistive tools; empty: nothing.
    /// The next change of the text forgets it.
    void setError(const QString& error);
    const QString& error() const { return m_error; }
    /// What can be typed here: the tooltip while there is no error.
    void setHelp(const QString& help);
    /// Shows a text that is in force already: nothing is applied.
    void showText(const QString& text);
    bool isWaiting() const { return m_pause.isActive(); } ///< typed, not yet applied
    /// At once what waits for a pause.
    void apply();

    /// Where Tab (1) and Shift+Tab (-1) lead; false: as everywhere.
    std::function<bool(int step)> move;

Q_SIGNALS:
    void applied();
    void left();
    void focused();
    void errorChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QTimer m_pause;
    QAction* m_mark;
    QString m_error;
    QString m_help;
};

} // namespace espalier::ui
