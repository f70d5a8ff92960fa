// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/PageTabs.h"

#include "app/Landing.h"
#include "app/pages/TablePage.h"
#include "app/pages/TreePage.h"
#include "orm/changes/ChangeSet.h"
#include "ui/live/Guard.h"

#include <QIcon>
#include <QMouseEvent>
#include <QTabBar>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

QString iconName(ViewName::Kind kind) {
    switch (kind) {
    case ViewName::Kind::Tree:
        return u"view-list-tree"_s;
    case ViewName::Kind::Link:
        return u"link"_s;
    default:
        return u"table"_s;
    }
}

bool isOf(const orm::Change& change, const Page& page) {
    if (page.view().kind == ViewName::Kind::Link && change.relationship) {
        return change.relationship->secondary() == page.table();
    }
    return change.object && change.object->mapper().table() == page.table();
}

} // namespace

PageTabs::PageTabs(ui::Prompt& prompt, QWidget* parent) : QTabWidget(parent), m_prompt(prompt) {
    setObjectName(u"tabs"_s);
    setTabsClosable(true);
    setMovable(true);
    setDocumentMode(true);
    setUsesScrollButtons(true);
    tabBar()->setExpanding(false);
    tabBar()->installEventFilter(this);
    tabBar()->setAccessibleName(tr("Open views"));
    connect(this, &QTabWidget::tabCloseRequested, this, &PageTabs::closeTab);
}

void PageTabs::setDatabase(ui::LiveDatabase* database) {
    if (m_database) {
        disconnect(m_database, nullptr, this, nullptr);
    }
    clear();
    qDeleteAll(findChildren<Page*>()); // those that wait for their end, too
    m_database = database;
    if (database) {
        connect(database, &ui::LiveDatabase::changesChanged, this, &PageTabs::updateTitles);
        connect(database, &ui::LiveDatabase::saved, this, &PageTabs::updateTitles);
    }
}

Page* PageTabs::page(int index) const { return qobject_cast<Page*>(widget(index)); }

Page* PageTabs::open(const ViewName& view) {
    for (int i = 0; i < count(); ++i) {
        if (page(i)->view() == view) {
            setCurrentIndex(i);
            return page(i);
        }
    }
    Page* made = ui::guarded(this, [&] { return create(view); });
    if (!made) {
        return nullptr;
    }
    const int index = addTab(made, QIcon::fromTheme(iconName(view.kind)), view.name);
    Q_EMIT pageOpened(made);
    setCurrentIndex(index);
    updateTitles();
    return made;
}

Page* PageTabs::create(const ViewName& view) {
    if (!m_database || !m_database->isOpen()) {
        return nullptr;
    }
    const std::optional<orm::Table> table = tableOf(*m_database, view);
    if (!table) {
        return nullptr;
    }
    const orm::Mapper* mapper = m_database->mapperOf(*table);
    switch (view.kind) {
    case ViewName::Kind::Tree:
        return mapper && mapper->traits().parent
                   ? new TreePage(*m_database, *mapper, m_prompt, this)
                   : nullptr;
    case ViewName::Kind::Table:
    case ViewName::Kind::Link:
        return new TablePage(*m_database, view, *table, m_prompt, this);
    default:
        return nullptr;
    }
}

void PageTabs::closeTab(int index) {
    Page* closed = page(index);
    if (!closed) {
        return;
    }
    const QString title = closed->view().name;
    const int pending = pendingOf(*closed);
    removeTab(index);
    closed->deleteLater();
    Q_EMIT pageClosed(title, pending);
}

void PageTabs::step(int tabs) {
    if (count() > 0) {
        setCurrentIndex((currentIndex() + tabs + count()) % count());
    }
}

void PageTabs::updateTitles() {
    for (int i = 0; i < count(); ++i) {
        const Page& shown = *page(i);
        const int pending = pendingOf(shown);
        const QString title =
            pending > 0 ? u"%1 \u25cf %2"_s.arg(shown.view().name).arg(pending) : shown.view().name;
        setTabText(i, title);
        setTabToolTip(
            i, pending > 0 ? tr("%1: %n pending change(s)", nullptr, pending).arg(shown.view().name)
                           : shown.view().name);
    }
}

int PageTabs::pendingOf(const Page& page) const {
    if (!m_database || !m_database->isOpen()) {
        return 0;
    }
    return ui::guarded(nullptr, [&] {
        const orm::ChangeSet set = orm::ChangeSet::of(m_database->session());
        return int(std::count_if(set.changes().begin(), set.changes().end(),
                                 [&](const orm::Change& change) { return isOf(change, page); }));
    });
}

bool PageTabs::eventFilter(QObject* watched, QEvent* event) {
    if (watched == tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::MiddleButton) {
            closeTab(tabBar()->tabAt(mouse->position().toPoint()));
            return true;
        }
    }
    return QTabWidget::eventFilter(watched, event);
}

} // namespace espalier::app
