// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Arrival.h"

#include "app/Landing.h"
#include "app/MainWindow.h"
#include "app/Settings.h"
#include "app/TellingNode.h"
#include "app/pages/TreePage.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

namespace espalier::app {

Arrival::Arrival(MainWindow& window, const Settings& settings)
    : m_window(window), m_settings(settings) {}

void Arrival::start(ui::LiveDatabase& database, const std::optional<ViewName>& wanted) {
    const std::optional<ViewName> view = wanted ? wanted : m_settings.lastView(database.url());
    if (view && m_window.tabs().has(*view)) {
        return land(database, view);
    }
    findLanding(database, &database, [this, &database](const std::optional<ViewName>& found) {
        arrive(database, found);
    });
}

/// The first visit: a tree opens at a node that shows what the tree is for.
void Arrival::arrive(ui::LiveDatabase& database, const std::optional<ViewName>& view) {
    Page* page = view ? m_window.openView(*view) : nullptr;
    auto* treePage = qobject_cast<TreePage*>(page);
    if (!treePage) {
        if (page && hasView(database, {ViewName::Kind::Tree, view->name})) {
            offerTree(*page, view->name);
        }
        return land(database, view);
    }
    const auto reveal = [this, &database, treePage, view](const QModelIndex& node) {
        ui::TreeView& tree = treePage->tree().view();
        const QModelIndex current = tree.currentIndex();
        const bool isUntouched =
            !current.isValid() || (current.row() == 0 && !current.parent().isValid());
        if (node.isValid() && isUntouched) {
            tree.reveal(node);
            tree.expand(node);
            tree.scrollTo(node, QAbstractItemView::PositionAtCenter);
        }
        land(database, view);
    };
    const ui::EntityTreeModel& model = treePage->tree().model();
    const auto look = [&database, treePage, &model, reveal] {
        findTellingNode(database, model, treePage, reveal);
    };
    if (model.isLoaded()) {
        return look();
    }
    connect(&model, &ui::EntityTreeModel::loaded, treePage, look, Qt::SingleShotConnection);
    connect(
        &model, &ui::EntityTreeModel::loadFailed, treePage,
        [this, &database, view] { land(database, view); }, Qt::SingleShotConnection);
}

void Arrival::offerTree(Page& page, const QString& name) {
    const auto open = [this, name] { m_window.openView({ViewName::Kind::Tree, name}); };
    page.messages().show(
        ui::MessageBar::Kind::Information,
        tr("%1 is a tree of more than %L2 rows: it is shown as a table, since reading the whole "
           "tree takes long.")
            .arg(name)
            .arg(200'000),
        {}, {{tr("&Open the tree"), open}});
}

void Arrival::land(const ui::LiveDatabase& database, const std::optional<ViewName>& view) {
    if (view) {
        if (Page* page = m_window.openView(*view)) {
            page->setFocus();
        }
    } else {
        m_window.showNotice(tr("%1 has no tables.").arg(database.displayName()));
    }
    Q_EMIT landed();
}

} // namespace espalier::app
