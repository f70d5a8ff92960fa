// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FileDrop.h"

#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace espalier::app {

namespace {

QStringList filesIn(const QMimeData* data) {
    QStringList paths;
    if (data) {
        for (const QUrl& url : data->urls()) {
            if (url.isLocalFile()) {
                paths << url.toLocalFile();
            }
        }
    }
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget& window, const QWidget& startPage)
    : QObject(&window), m_window(window), m_startPage(startPage) {
    window.setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrop::isOurs(const QObject* watched) const {
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (!widget || widget == &m_startPage || m_startPage.isAncestorOf(widget)) {
        return false;
    }
    const QWidget* window = widget->window();
    const bool isDock =
        window->parentWidget() == &m_window && !qobject_cast<const QDialog*>(window);
    return window == &m_window || isDock;
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    const bool isDrag = type == QEvent::DragEnter || type == QEvent::DragMove;
    if ((!isDrag && type != QEvent::Drop) || !isOurs(watched)) {
        return false;
    }
    auto* drop = static_cast<QDropEvent*>(event); // the base of the others
    const QStringList paths = filesIn(drop->mimeData());
    if (paths.isEmpty()) {
        return false;
    }
    // The file is only read from where it is: never moved.
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!isDrag) {
        Q_EMIT dropped(paths);
    }
    return true;
}

} // namespace espalier::app
