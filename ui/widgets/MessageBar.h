// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace espalier::ui {

/// A message at the top of a tab, never modal: icon and colour by kind, text, buttons, a fold with
/// details, and a button that dismisses it. Hidden when there is nothing to say; a new message
/// replaces the old one.
class ESPALIER_UI_EXPORT MessageBar : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Error, Warning, Information };
    Q_ENUM(Kind)

    /// A button of a message; pressing it dismisses the message and then calls `act`.
    struct Action {
        QString text;
        std::function<void()> act;
    };

    explicit MessageBar(QWidget* parent = nullptr);

    using QWidget::show;
    void show(Kind kind, const QString& text, const QString& details = {},
              const std::vector<Action>& actions = {});
    /// An error with "Show row" when the culprit is known and "Retry" when that may help; empty
    /// functions make no button.
    void show(const Failure& failure,
              const std::function<void(const orm::ObjectPtr&)>& showRow = {},
              const std::function<void()>& retry = {});
    void dismiss();
    QString text() const;
    Kind kind() const { return m_kind; }

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyKind();
    void addButton(const Action& action);
    QColor color() const;

    Kind m_kind = Kind::Information;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_buttons;
    QToolButton* m_detailsButton;
    QToolButton* m_close;
    QWidget* m_detailsBox;
    QPlainTextEdit* m_details;
};

} // namespace espalier::ui
