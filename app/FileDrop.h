// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QDropEvent;
class QWidget;

namespace espalier::app {

/// Files dropped anywhere on the window are to be opened: also where a line or a list would take
/// them for text. Watches all events of the program; what the start page is offered is its own.
class FileDrop : public QObject {
    Q_OBJECT
public:
    FileDrop(QWidget& window, const QWidget& startPage);

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isOurs(const QObject* watched) const;

    QWidget& m_window;
    const QWidget& m_startPage;
};

} // namespace espalier::app
