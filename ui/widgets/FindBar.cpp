// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FindBar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace espalier::ui {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget* parent)
    : QWidget(parent), m_text(new QLineEdit(this)), m_message(new QLabel(this)) {
    setObjectName(u"findBar"_s);
    m_text->setObjectName(u"findText"_s);
    m_text->setPlaceholderText(tr("Find in the rows…"));
    m_text->setAccessibleName(tr("Find in the rows"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
    m_message->setObjectName(u"findMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 3);
    m_previous = makeButton("findPrevious", "go-up", tr("The previous row with it"));
    m_next = makeButton("findNext", "go-down", tr("The next row with it"));
    m_replace = makeButton("openReplace", "edit-find-replace", tr("Replace"));
    m_stop = makeButton("stopFinding", "process-stop", tr("Stop looking"));
    layout->addWidget(m_message, 2);
    QToolButton* close = makeButton("closeFind", "window-close", tr("Close (Esc)"));
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(false); });
    connect(m_stop, &QToolButton::clicked, this, &FindBar::stopRequested);
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::textChanged);
    m_replace->hide();
    m_stop->hide();
    hide();
}

QToolButton* FindBar::makeButton(const char* name, const char* icon, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(QIcon::fromTheme(QString::fromLatin1(icon)));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void FindBar::setSteps(const QAction* previous, const QAction* next) {
    const auto follow = [](QToolButton* button, const QAction* action) {
        const auto show = [button, action] {
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            const QString name = button->accessibleName();
            button->setToolTip(key.isEmpty() ? name : u"%1 (%2)"_s.arg(name, key));
        };
        connect(action, &QAction::changed, button, show);
        show();
    };
    follow(m_previous, previous);
    follow(m_next, next);
}

void FindBar::setReplaceAction(QAction* action) {
    m_replace->setDefaultAction(action);
    m_replace->show();
}

QString FindBar::text() const { return m_text->text().trimmed(); }

QString FindBar::message() const { return m_message->text(); }

void FindBar::open() {
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::close() {
    hide();
    Q_EMIT closed();
}

void FindBar::setMessage(const QString& message, bool isProblem) {
    m_message->setText(message);
    m_message->setAccessibleName(message);
    QFont font;
    font.setBold(isProblem);
    m_message->setFont(font);
}

void FindBar::setBusy(bool isBusy) { m_stop->setVisible(isBusy); }

void FindBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT findRequested(event->modifiers() & Qt::ShiftModifier);
        return;
    case Qt::Key_Escape:
        close();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace espalier::ui
