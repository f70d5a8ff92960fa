// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/Help.h"

#include "app/MainWindow.h"
#include "app/help/HelpTopics.h"
#include "app/help/HelpWindow.h"
#include "app/help/Tour.h"

#include <QApplication>
#include <QKeyEvent>

namespace espalier::app {

using namespace Qt::StringLiterals;

Help::Help(MainWindow& window, Settings& settings)
    : QObject(&window), m_window(window), m_settings(settings) {
    connect(window.actionRegistry()[Act::Help], &QAction::triggered, this, [this] {
        const QWidget* focus = m_window.focusWidget();
        showFor(focus && focus->isVisible() ? focus : m_window.tabs().currentPage());
    });
    connect(window.actionRegistry()[Act::ShowTour], &QAction::triggered, this,
            [this] { Tour::start(m_window); });
    qApp->installEventFilter(this);
}

Help::~Help() { delete m_manual; }

void Help::showFor(const QWidget* widget) { show(helpAddress(widget)); }

HelpWindow& Help::show(const QString& address) {
    QWidget* locking = QApplication::activeModalWidget();
    auto* shown = locking ? locking->findChild<HelpWindow*>() : m_manual.data();
    if (!shown) {
        shown = new HelpWindow(m_settings, locking);
        shown->setAttribute(Qt::WA_DeleteOnClose);
        shown->setAttribute(Qt::WA_QuitOnClose, false);
        if (!locking) {
            m_manual = shown;
        }
    }
    shown->showAddress(address);
    shown->show();
    shown->raise();
    shown->activateWindow();
    return *shown;
}

// The window's own key is a shortcut, which its dialogs do not hear.
bool Help::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) {
        return false;
    }
    const auto* widget = static_cast<QWidget*>(watched);
    if (!isOurs(*widget->window()) || !isKey(*event)) {
        return false;
    }
    showFor(widget);
    return true;
}

bool Help::isOurs(const QWidget& dialog) const {
    if (&dialog == &m_window || qobject_cast<const HelpWindow*>(&dialog)) {
        return false;
    }
    for (const QWidget* up = &dialog; up; up = up->parentWidget()) {
        if (up == &m_window) {
            return true;
        }
    }
    return false;
}

bool Help::isKey(const QEvent& event) const {
    const auto& pressed = static_cast<const QKeyEvent&>(event);
    return m_window.actionRegistry()[Act::Help]->shortcuts().contains(
        QKeySequence(pressed.keyCombination()));
}

} // namespace espalier::app
