// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Docks.h"

#include "app/MessageLog.h"
#include "app/SqlPreview.h"
#include "ui/widgets/ChangesPanel.h"
#include "ui/widgets/NavigatorPanel.h"
#include "ui/widgets/RecordPanel.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>
#include <QTabWidget>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int navigatorWidth = 230;
constexpr int recordWidth = 310;
constexpr int changesHeight = 170;
constexpr int listHeight = 280; ///< of what is long, and looked at for a while

// A window does not mirror its docks.
Qt::DockWidgetArea beginning() {
    return QGuiApplication::isRightToLeft() ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
}

Qt::DockWidgetArea end() {
    return QGuiApplication::isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
}

} // namespace

Docks::Docks(QMainWindow& window, const Actions& actions)
    : QObject(&window), m_window(window),
      m_navigatorDock(makeDock(u"navigatorDock"_s, tr("Navigator"), beginning())),
      m_recordDock(makeDock(u"recordDock"_s, tr("Record"), end())),
      m_changesDock(makeDock(u"changesDock"_s, tr("Changes"), Qt::BottomDockWidgetArea)),
      m_bottom(new QTabWidget), m_log(new MessageLog), m_sql(new SqlPreview) {
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_bottom->setObjectName(u"bottomTabs"_s);
    m_bottom->setDocumentMode(true);
    m_bottom->addTab(m_sql, tr("SQL preview"));
    m_bottom->addTab(m_log, tr("Messages"));
    m_changesDock->setWidget(m_bottom);
    connectToggle(m_navigatorDock, actions[Act::ShowNavigator]);
    connectToggle(m_recordDock, actions[Act::ShowRecord]);
    connectToggle(m_changesDock, actions[Act::ShowChanges]);
    setDatabase(nullptr);
}

QDockWidget* Docks::makeDock(const QString& name, const QString& title, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    m_window.addDockWidget(area, dock);
    return dock;
}

void Docks::connectToggle(QDockWidget* dock, QAction* action) {
    QAction* toggle = dock->toggleViewAction();
    action->setCheckable(true);
    connect(action, &QAction::triggered, toggle, &QAction::trigger);
    connect(toggle, &QAction::toggled, action, &QAction::setChecked);
    action->setChecked(toggle->isChecked());
}

void Docks::setDatabase(ui::LiveDatabase* database) {
    delete m_navigator;
    delete m_record;
    delete m_changes;
    m_navigator = nullptr;
    m_record = nullptr;
    m_changes = nullptr;
    m_sql->setDatabase(database);
    if (!database) {
        for (QDockWidget* dock : {m_navigatorDock, m_recordDock, m_changesDock}) {
            dock->hide();
            dock->toggleViewAction()->setEnabled(false);
        }
        return;
    }
    m_navigator = new ui::NavigatorPanel(*database);
    m_navigatorDock->setWidget(m_navigator);
    m_record = new ui::RecordPanel(*database);
    m_recordDock->setWidget(m_record);
    m_changes = new ui::ChangesPanel(*database);
    m_bottom->insertTab(0, m_changes, m_changes->title());
    m_bottom->setCurrentIndex(0);
    for (QDockWidget* dock : {m_navigatorDock, m_recordDock, m_changesDock}) {
        dock->toggleViewAction()->setEnabled(true);
    }
    connect(m_navigator, &ui::NavigatorPanel::activated, this, &Docks::viewRequested);
    connect(m_navigator, &ui::NavigatorPanel::corrected, this, &Docks::corrected);
    connect(m_record, &ui::RecordPanel::followRequested, this, &Docks::rowRequested);
    connect(m_record, &ui::RecordPanel::refused, this, &Docks::refused);
    connect(m_changes, &ui::ChangesPanel::jumpRequested, this, &Docks::rowRequested);
    connect(m_changes, &ui::ChangesPanel::refused, this, &Docks::refused);
    connect(m_changes, &ui::ChangesPanel::noticed, this, &Docks::noticed);
    connect(m_changes, &ui::ChangesPanel::titleChanged, this, [this](const QString& title) {
        m_bottom->setTabText(m_bottom->indexOf(m_changes), title);
        m_changesDock->setWindowTitle(title);
    });
}

void Docks::restoreLayout() {
    const std::pair<QDockWidget*, Qt::DockWidgetArea> places[] = {
        {m_navigatorDock, beginning()},
        {m_recordDock, end()},
        {m_changesDock, Qt::BottomDockWidgetArea}};
    for (const auto& [dock, area] : places) {
        dock->setFloating(false);
        m_window.addDockWidget(area, dock);
        dock->show();
    }
    m_isRecordAway = false;
    m_window.resizeDocks({m_navigatorDock, m_recordDock}, {navigatorWidth, recordWidth},
                         Qt::Horizontal);
    m_window.resizeDocks({m_changesDock}, {changesHeight}, Qt::Vertical);
    fit(m_window.width());
}

void Docks::fit(int width) {
    if (!m_record) {
        return;
    }
    if (width < widthForRecord && !m_recordDock->isHidden() && !m_recordDock->isFloating()) {
        m_recordDock->hide();
        m_isRecordAway = true;
    } else if (width >= widthForRecord && m_isRecordAway) {
        m_recordDock->show();
        m_isRecordAway = false;
    }
}

void Docks::showRelated(const orm::ObjectPtr& object) {
    if (!m_record) {
        return;
    }
    m_recordDock->show();
    m_recordDock->raise();
    m_isRecordAway = false;
    m_record->setObject(object);
    if (!m_record->focusRelated()) {
        Q_EMIT refused(tr("No other table refers to rows of this one."));
    }
}

void Docks::reviewChanges() {
    if (!m_changes) {
        return;
    }
    m_changesDock->show();
    m_changesDock->raise();
    m_bottom->setCurrentWidget(m_changes);
    m_changes->setFocus();
}

void Docks::showAtBottom(QWidget& panel, const QString& title) {
    if (m_bottom->indexOf(&panel) < 0) {
        m_bottom->addTab(&panel, title);
    }
    m_changesDock->show();
    m_changesDock->raise();
    m_bottom->setCurrentWidget(&panel);
    if (m_changesDock->height() < listHeight && !m_changesDock->isFloating()) {
        m_window.resizeDocks({m_changesDock}, {listHeight}, Qt::Vertical);
    }
    panel.setFocus();
}

void Docks::setBottomTitle(const QWidget& panel, const QString& title) {
    m_bottom->setTabText(m_bottom->indexOf(&panel), title);
}

std::vector<QWidget*> Docks::panes(const std::vector<QWidget*>& central) const {
    std::vector<QWidget*> all;
    const auto add = [&all](QWidget* pane) {
        if (pane && pane->isVisible()) {
            all.push_back(pane);
        }
    };
    add(m_navigator);
    for (QWidget* pane : central) {
        add(pane);
    }
    add(m_record);
    add(m_bottom->currentWidget());
    return all;
}

} // namespace espalier::app
