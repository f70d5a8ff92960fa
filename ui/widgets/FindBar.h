// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace espalier::ui {

/// A line below a grid in which one types what is looked for: Enter goes to the next row with it,
/// Shift+Enter to the previous one, Esc closes the line. Hidden until it is opened.
class ESPALIER_UI_EXPORT FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    QString text() const;
    void open(); ///< shows it, its text selected
    void close();
    /// What came of it; empty: nothing to say. A problem is marked.
    void setMessage(const QString& message, bool isProblem = false);
    QString message() const;
    /// Its button stands beside those that go on.
    void setReplaceAction(QAction* action);
    /// Their keys are in the tooltips of the buttons, as they are.
    void setSteps(const QAction* previous, const QAction* next);
    /// The search takes long and can be stopped.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void textChanged(const QString& text);
    void findRequested(bool isBackwards);
    void stopRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* makeButton(const char* name, const char* icon, const QString& tip);

    QLineEdit* m_text;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_replace;
    QLabel* m_message;
    QToolButton* m_stop;
};

} // namespace espalier::ui
