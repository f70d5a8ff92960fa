// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StatusLine.h"

#include "ui/live/BackgroundReader.h"
#include "ui/widgets/ConnectionMark.h"

#include <QDir>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent), m_mark(new QLabel(this)), m_lock(new QLabel(this)),
      m_connection(new QLabel(this)), m_rows(new QLabel(this)), m_selection(new QLabel(this)),
      m_task(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this)) {
    m_connection->setObjectName(u"connection"_s);
    m_rows->setObjectName(u"rows"_s);
    m_rows->setContentsMargins(16, 0, 0, 0);
    m_selection->setObjectName(u"selectionSum"_s);
    m_selection->setContentsMargins(16, 0, 0, 0);
    m_selection->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_selection->setToolTip(tr("The selected numbers, exact; only rows that are loaded count"));
    setContentsMargins(6, 0, 0, 0);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(140);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setIcon(QIcon::fromTheme(u"process-stop"_s));
    m_cancel->setAutoRaise(true);
    m_mark->setObjectName(u"connectionMark"_s);
    m_lock->setObjectName(u"lock"_s);
    m_lock->setToolTip(tr("Read-only: nothing can be changed in this window"));
    m_lock->setAccessibleName(tr("Read-only"));
    addWidget(m_mark);
    addWidget(m_lock);
    addWidget(m_connection);
    addWidget(m_rows);
    addWidget(m_selection);
    addPermanentWidget(m_task);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(busyAfterMs);
    connect(&m_busyTimer, &QTimer::timeout, this, [this] {
        m_task->setText(tr("Reading…"));
        m_progress->setRange(0, 0);
        m_progress->setTextVisible(false);
        m_progress->show();
    });
    m_longTimer.setObjectName(u"longRead"_s);
    m_longTimer.setSingleShot(true);
    m_longTimer.setInterval(longAfterMs);
    connect(&m_longTimer, &QTimer::timeout, this,
            [this] { offerCancel(tr("Stop reading"), tr("Stop reading; Refresh reads again")); });
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancel);
    setDatabase(nullptr);
}

void StatusLine::setDatabase(ui::LiveDatabase* database, ui::ConnectionColor color) {
    m_database = database;
    m_color = color;
    showColor();
    endSaving();
    setRows({});
    const bool isReadOnly = database && database->isReadOnly();
    m_lock->setPixmap(isReadOnly ? QIcon::fromTheme(u"object-locked"_s).pixmap(16, 16) : QPixmap());
    m_lock->setVisible(isReadOnly);
    if (!database) {
        m_connection->setText(tr("No database"));
        m_connection->setToolTip({});
        return;
    }
    m_connection->setText(isReadOnly ? tr("%1 (read-only)").arg(database->displayName())
                                     : tr("%1 (read/write)").arg(database->displayName()));
    m_connection->setToolTip(database->url().isServer()
                                 ? database->url().toString()
                                 : QDir::toNativeSeparators(database->url().path));
    using Database = ui::LiveDatabase;
    connect(database, &Database::busyChanged, this, &StatusLine::setBusy);
    connect(database, &Database::saveProgress, this, &StatusLine::showSaving);
    connect(database, &Database::saveStarted, this, [this] { showSaving(0, 0); });
    connect(database, &Database::saveInDoubt, this, [this] {
        m_task->setText(tr("Waiting for the server…"));
        m_cancel->hide();
    });
    connect(database, &Database::saved, this, &StatusLine::endSaving);
    connect(database, &Database::saveFailed, this, &StatusLine::endSaving);
    setBusy(database->isBusy());
}

void StatusLine::showColor() {
    const bool isMarked = m_database && m_color != ui::ConnectionColor::None;
    m_mark->setVisible(isMarked);
    m_mark->setPixmap(
        ui::mark::disc(m_color, palette()).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_mark->setToolTip(tr("The colour of this connection: %1").arg(ui::mark::name(m_color)));
    m_mark->setAccessibleName(m_mark->toolTip());
}

void StatusLine::changeEvent(QEvent* event) {
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showColor();
    }
}

void StatusLine::setRows(const QString& text, const QString& selection) {
    m_rows->setText(text);
    m_selection->setText(selection);
}

QString StatusLine::connectionText() const { return m_connection->text(); }

bool StatusLine::showsProgress() const { return m_progress->isVisible(); }

void StatusLine::setBusy(bool busy) {
    if (m_database && m_database->isSaving()) {
        return;
    }
    if (!busy) {
        endSaving();
    } else if (!m_busyTimer.isActive() && m_progress->isHidden()) {
        m_busyTimer.start();
        m_longTimer.start();
    }
}

void StatusLine::offerCancel(const QString& name, const QString& tip) {
    m_cancel->setAccessibleName(name);
    m_cancel->setToolTip(tip);
    m_cancel->show();
}

void StatusLine::cancel() {
    if (m_database && m_database->isSaving()) {
        m_database->cancelSave();
    } else if (m_database && m_database->isOpen()) {
        m_database->reader().interruptAll();
    }
}

void StatusLine::showSaving(qint64 done, qint64 total) {
    stopTimers();
    m_task->setText(tr("Saving…"));
    // The bar counts in int.
    const qint64 unit = std::max<qint64>(1, total / 1'000'000);
    m_progress->setRange(0, int(total / unit));
    m_progress->setValue(int(done / unit));
    m_progress->setTextVisible(total > 0);
    m_progress->show();
    offerCancel(tr("Stop saving"), tr("Stop saving; all changes stay pending"));
}

void StatusLine::stopTimers() {
    m_busyTimer.stop();
    m_longTimer.stop();
}

void StatusLine::endSaving() {
    stopTimers();
    m_task->clear();
    m_progress->hide();
    m_cancel->hide();
}

} // namespace espalier::app
