// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SavedViews.h"

#include "app/Actions.h"
#include "app/ViewStore.h"
#include "app/pages/PageTabs.h"
#include "ui/prompts/Prompt.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/NavigatorPanel.h"

namespace espalier::app {

SavedViews::SavedViews(ViewStore& store, PageTabs& tabs, const Actions& actions, ui::Prompt& prompt,
                       QObject* parent)
    : QObject(parent), m_store(store), m_tabs(tabs), m_prompt(prompt) {
    connect(actions[Act::SaveView], &QAction::triggered, this, &SavedViews::saveAs);
    connect(actions[Act::UpdateView], &QAction::triggered, this, &SavedViews::update);
    connect(&store, &ViewStore::viewsChanged, this, &SavedViews::fillNavigator);
}

void SavedViews::setNavigator(ui::NavigatorPanel* navigator) {
    m_navigator = navigator;
    if (!navigator) {
        return;
    }
    connect(navigator, &ui::NavigatorPanel::savedActivated, this,
            [this](const QString& name) { Q_EMIT viewRequested({ViewName::Kind::Saved, name}); });
    connect(navigator, &ui::NavigatorPanel::renameSavedRequested, this, &SavedViews::rename);
    connect(navigator, &ui::NavigatorPanel::removeSavedRequested, this, &SavedViews::remove);
    fillNavigator();
}

std::vector<ui::NavigatorModel::Saved> SavedViews::listed() const {
    std::vector<ui::NavigatorModel::Saved> views;
    for (const SavedView& view : m_store.views()) {
        const QString what = view.shown.kind == ViewName::Kind::Tree ? tr("a view of the tree %1")
                                                                     : tr("a view of %1");
        views.push_back({view.name, what.arg(view.shown.name)});
    }
    return views;
}

void SavedViews::fillNavigator() {
    if (m_navigator) {
        m_navigator->model().setSaved(listed());
    }
}

QStringList SavedViews::names() const {
    QStringList all;
    for (const SavedView& view : m_store.views()) {
        all << view.name;
    }
    return all;
}

void SavedViews::saveAs() {
    Page* page = m_tabs.currentPage();
    if (!page) {
        return;
    }
    const QString name = m_prompt.askViewName(page->view().name, names()).trimmed();
    if (name.isEmpty()) {
        return;
    }
    // A tab that shows another view of this name would show what is no longer kept.
    for (int i = m_tabs.count() - 1; i >= 0; --i) {
        Page* other = m_tabs.page(i);
        if (other != page && other->view() == ViewName{ViewName::Kind::Saved, name}) {
            m_tabs.closeTab(i);
        }
    }
    const bool isKept = m_store.put({name, page->shown(), page->state()});
    page->becomeSaved(name, {});
    m_tabs.updateTitles();
    if (isKept) { // else it has been said why not
        Q_EMIT noticed(tr("Saved as the view “%1”.").arg(name));
    }
    Q_EMIT changed();
}

void SavedViews::update() {
    const Page* page = m_tabs.currentPage();
    if (!page || page->view().kind != ViewName::Kind::Saved) {
        return;
    }
    if (m_store.put({page->view().name, page->shown(), page->state()})) {
        Q_EMIT noticed(tr("The view “%1” now shows this.").arg(page->view().name));
    }
}

void SavedViews::rename(const QString& name) {
    QStringList taken = names();
    taken.removeAll(name);
    const QString to = m_prompt.askViewName(name, taken).trimmed();
    if (to.isEmpty() || to == name) {
        return;
    }
    m_store.rename(name, to);
    for (int i = 0; i < m_tabs.count(); ++i) {
        if (m_tabs.page(i)->view() == ViewName{ViewName::Kind::Saved, name}) {
            m_tabs.page(i)->becomeSaved(to, {});
        }
    }
    m_tabs.updateTitles();
    Q_EMIT changed();
}

void SavedViews::remove(const QString& name) {
    const SavedView* found = m_store.find(name);
    if (!found) {
        return;
    }
    const SavedView removed = *found;
    m_store.remove(name);
    const QString text = tr("The view “%1” was deleted.").arg(name);
    Q_EMIT noticed(text);
    if (Page* page = m_tabs.currentPage()) {
        page->messages().show(ui::MessageBar::Kind::Information, text, {},
                              {{tr("Undo"), [this, removed] { m_store.put(removed); }}});
    }
}

} // namespace espalier::app
