// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DoctorTab.h"

#include "app/Actions.h"
#include "app/Docks.h"
#include "app/pages/PageTabs.h"
#include "ui/widgets/DoctorPanel.h"

namespace espalier::app {

DoctorTab::DoctorTab(Docks& docks, PageTabs& tabs, const Actions& actions, ui::Prompt& prompt,
                     QObject* parent)
    : QObject(parent), m_docks(docks), m_tabs(tabs), m_prompt(prompt) {
    connect(actions[Act::CheckTrees], &QAction::triggered, this, &DoctorTab::check);
}

void DoctorTab::setDatabase(ui::LiveDatabase* database) {
    delete m_panel;
    m_panel = nullptr;
    m_database = database;
}

void DoctorTab::check() {
    if (!m_database) {
        return;
    }
    if (!m_panel) {
        m_panel = new ui::DoctorPanel(*m_database, m_prompt);
        connect(m_panel, &ui::DoctorPanel::showRequested, &m_docks, &Docks::rowRequested);
        connect(m_panel, &ui::DoctorPanel::refused, &m_docks, &Docks::refused);
        connect(m_panel, &ui::DoctorPanel::renameRequested, this, &DoctorTab::rename);
        connect(m_panel, &ui::DoctorPanel::titleChanged, &m_docks,
                [this](const QString& title) { m_docks.setBottomTitle(*m_panel, title); });
    }
    m_docks.showAtBottom(*m_panel, m_panel->title());
    m_panel->check();
}

// The tree of a tab that has just been opened is still being read.
void DoctorTab::rename(const orm::ObjectPtr& row) {
    Q_EMIT m_docks.rowRequested(row);
    Page* page = m_tabs.currentPage();
    if (!page) {
        return;
    }
    const auto edit = [page] {
        page->setFocus();
        if (QAction* action = page->source(Act::Rename)) {
            action->trigger();
        }
    };
    if (page->isReady()) {
        edit();
    } else {
        connect(page, &Page::ready, page, edit, Qt::SingleShotConnection);
    }
}

} // namespace espalier::app
