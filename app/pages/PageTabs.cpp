// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/PageTabs.h"

#include "app/Landing.h"
#include "app/ViewStore.h"
#include "app/pages/TablePage.h"
#include "app/pages/TreePage.h"
#include "orm/changes/ChangeSet.h"
#include "ui/live/Guard.h"
#include "ui/widgets/MessageBar.h"

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
    case ViewName::Kind::Saved:
        return u"bookmarks"_s;
    default:
        return u"table"_s;
    }
}

bool isOf(const orm::Change& change, const Page& page) {
    if (page.shown().kind == ViewName::Kind::Link && change.relationship) {
        return change.relationship->secondary() == page.table();
    }
    return change.object && change.object->mapper().table() == page.table();
}

} // namespace

PageTabs::PageTabs(ui::Prompt& prompt, ViewStore& store, QWidget* parent)
    : QTabWidget(parent), m_prompt(prompt), m_store(store) {
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

bool PageTabs::has(const ViewName& view) const {
    const SavedView* saved = view.kind == ViewName::Kind::Saved ? m_store.find(view.name) : nullptr;
    return m_database && hasView(*m_database, saved ? saved->shown : view);
}

Page* PageTabs::create(const ViewName& view) {
    if (view.kind != ViewName::Kind::Saved) {
        return createShown(view);
    }
    const SavedView* saved = m_store.find(view.name);
    Page* page = saved ? createShown(saved->shown) : nullptr;
    if (page) {
        const QStringList unfit = page->becomeSaved(saved->name, saved->state);
        if (!unfit.isEmpty()) {
            page->messages().show(ui::MessageBar::Kind::Warning,
                                  tr("Of this view, what does not fit the table any more was left "
                                     "out: %1.")
                                      .arg(unfit.join(u", "_s)));
        }
    }
    return page;
}

Page* PageTabs::createShown(const ViewName& shown) {
    if (!m_database || !m_database->isOpen()) {
        return nullptr;
    }
    const std::optional<orm::Table> table = tableOf(*m_database, shown);
    if (!table) {
        return nullptr;
    }
    const orm::Mapper* mapper = m_database->mapperOf(*table);
    switch (shown.kind) {
    case ViewName::Kind::Tree:
        return mapper && mapper->traits().parent
                   ? new TreePage(*m_database, *mapper, m_prompt, &m_store, this)
                   : nullptr;
    case ViewName::Kind::Table:
    case ViewName::Kind::Link:
        return new TablePage(*m_database, shown, *table, m_prompt, &m_store, this);
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
