// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/ConnectionProfile.h"
#include "ui/live/LiveDatabase.h"

#include <QPointer>
#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace espalier::app {

/// The window's status bar: connection, rows in view, a busy line once work takes longer than
/// 300 ms, a way to stop it after 2 s, and the progress of a save with a way to stop that at once.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setDatabase(ui::LiveDatabase* database,
                     ui::ConnectionColor color = ui::ConnectionColor::None);
    /// `selection`: sum and average of the selected numbers.
    void setRows(const QString& text, const QString& selection = {});
    QString connectionText() const;
    bool showsProgress() const;

private:
    static constexpr int busyAfterMs = 300;
    static constexpr int longAfterMs = 2000;
    void setBusy(bool busy);
    void showSaving(qint64 done, qint64 total);
    void endSaving();
    void offerCancel(const QString& name, const QString& tip);
    void cancel();
    void stopTimers();

    QPointer<ui::LiveDatabase> m_database;
    void showColor();
    void changeEvent(QEvent* event) override;

    ui::ConnectionColor m_color = ui::ConnectionColor::None;
    QLabel* m_mark; ///< the connection's colour
    QLabel* m_lock;
    QLabel* m_connection;
    QLabel* m_rows;
    QLabel* m_selection;
    QLabel* m_task;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer m_busyTimer;
    QTimer m_longTimer{this};
};

} // namespace espalier::app
