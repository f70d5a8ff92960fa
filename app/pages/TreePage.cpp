// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/TreePage.h"

#include "app/pages/PaneActions.h"
#include "orm/base/Error.h"
#include "orm/changes/ValueJson.h"
#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/Breadcrumb.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

QString nodeNote(const QString& rows, bool includesSubtree) {
    return includesSubtree ? TreePage::tr("%1 in it and below").arg(rows)
                           : TreePage::tr("%1 in it").arg(rows);
}

int levelsBelow(const ui::EntityTreeModel& model, const QModelIndex& parent) {
    int deepest = 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        deepest = std::max(deepest, 1 + levelsBelow(model, model.index(row, 0, parent)));
    }
    return deepest;
}

} // namespace

TreePage::TreePage(ui::LiveDatabase& database, const orm::Mapper& mapper, ui::Prompt& prompt,
                   ViewStore* store, QWidget* parent)
    : Page(database, {ViewName::Kind::Tree, mapper.table().fullName()}, store, parent),
      m_database(database), m_mapper(mapper), m_prompt(prompt), m_path(new ui::Breadcrumb(this)),
      m_tree(new ui::TreePane(database, mapper, prompt, this)), m_grids(new QStackedWidget(this)),
      m_choice(new QComboBox(this)), m_splitter(new QSplitter(this)),
      m_revert(new QAction(tr("Revert to original"), this)) {
    findRelated();
    layOut();
    setFocusProxy(m_tree);
    m_revert->setObjectName(u"tree.revert"_s);
    m_revert->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    m_revert->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_tree->addAction(m_revert);
    connect(m_revert, &QAction::triggered, this, &TreePage::revertNodes);
    connect(m_tree, &ui::TreePane::currentNodeChanged, this, &TreePage::onNodeChanged);
    connect(m_tree, &ui::TreePane::refused, this, &Page::showRefusal);
    connect(m_tree, &ui::TreePane::messageRequested, this, &Page::messageRequested);
    connect(&m_tree->model(), &ui::EntityTreeModel::loaded, this, &TreePage::noteReady);
    connect(&m_tree->model(), &ui::EntityTreeModel::loadFailed, this,
            [this](const QString& reason) {
                messages().show(ui::MessageBar::Kind::Error, reason);
                m_isReady = true;
                Q_EMIT ready();
            });
    connect(m_path, &ui::Breadcrumb::ancestorActivated, this, &TreePage::goToAncestor);
    connect(&database, &ui::LiveDatabase::changesChanged, this, &TreePage::showPath);
    connect(m_choice, &QComboBox::activated, this, &TreePage::choose);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, const QWidget* now) { onFocusChanged(now); });
    choose(0);
    showPath();
}

// What a tree's rows are linked with is what one sorts by it: links first, then rows that refer to
// a node, then the rows below.
void TreePage::findRelated() {
    std::vector<const orm::Relationship*> found;
    const orm::Relationship* counted = m_tree->model().counted();
    for (const orm::Direction direction : {orm::Direction::ManyToMany, orm::Direction::OneToMany}) {
        for (const auto& relationship : m_mapper.relationships()) {
            if (relationship->direction() == direction && relationship->reverse() &&
                relationship.get() != m_mapper.traits().children) {
                found.push_back(relationship.get());
            }
        }
    }
    std::stable_partition(found.begin(), found.end(), [&](const auto* r) { return r == counted; });
    for (const orm::Relationship* relationship : found) {
        const QString table = relationship->target().table().name();
        const bool isUnique =
            std::count_if(found.begin(), found.end(), [&](const orm::Relationship* other) {
                return &other->target() == &relationship->target();
            }) == 1;
        m_related.push_back({relationship->reverse(),
                             isUnique ? table : u"%1 (%2)"_s.arg(table, relationship->name())});
    }
    m_related.push_back({m_mapper.traits().parent, tr("%1 below").arg(m_mapper.name())});
    for (const Related& related : m_related) {
        m_choice->addItem(related.name);
    }
}

void TreePage::layOut() {
    m_choice->setObjectName(u"relatedTable"_s);
    m_choice->setAccessibleName(tr("Rows shown beside the tree"));
    m_choice->setToolTip(tr("Which rows of the selected node are shown"));
    m_choice->setVisible(m_related.size() > 1);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_path, 1);
    head->addWidget(m_choice);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_grids);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({440, 560});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(bar());
    layout->addLayout(head);
    layout->addWidget(m_splitter, 1);
}

ui::GridPane& TreePage::grid() const { return *m_related[m_chosen].pane; }

ui::GridPane* TreePage::makeGrid(const Related& related) {
    auto* pane = new ui::GridPane(m_database, related.toNode->mapper().table(), m_prompt, this);
    m_grids->addWidget(pane);
    rememberColumns(*pane);
    connect(pane, &ui::GridPane::currentObjectChanged, this, [this] {
        if (m_isGridAtHand) {
            Q_EMIT currentChanged();
        }
    });
    connect(pane, &ui::GridPane::refused, this, &Page::showRefusal);
    connect(pane, &ui::GridPane::followRequested, this, &Page::followRequested);
    connect(pane, &ui::GridPane::relatedRequested, this, &Page::relatedRequested);
    connect(pane, &ui::GridPane::selectionTextChanged, this, &Page::rowsChanged);
    connect(pane, &ui::GridPane::scopeRemovalRequested, this, [this] { goToAncestor(0); });
    connect(pane, &ui::GridPane::statusChanged, this, [this] {
        showNote();
        Q_EMIT rowsChanged();
    });
    connect(&pane->model(), &ui::EntityTableModel::loaded, this, [this] {
        showNote();
        noteReady();
    });
    return pane;
}

void TreePage::choose(int related) {
    m_chosen = std::size_t(related);
    Related& chosen = m_related[m_chosen];
    const bool isNew = chosen.pane == nullptr;
    if (isNew) {
        chosen.pane = makeGrid(chosen);
    }
    m_grids->setCurrentWidget(chosen.pane);
    if (const orm::Relationship* fromNode = chosen.toNode->reverse()) {
        m_tree->model().setCounted(*fromNode);
    }
    if (!isNew || m_tree->model().isLoaded()) {
        applyScope();
    }
    showNote();
    Q_EMIT currentChanged();
    Q_EMIT rowsChanged();
}

void TreePage::onNodeChanged() {
    applyScope();
    showPath();
    Q_EMIT currentChanged();
}

void TreePage::applyScope() {
    grid().setScope(m_related[m_chosen].toNode, m_tree->currentObject(),
                    [this] { return m_tree->currentSubtreeKeys(); });
}

const orm::Table& TreePage::table() const { return m_mapper.table(); }

orm::ObjectPtr TreePage::currentObject() const {
    const orm::ObjectPtr row = m_isGridAtHand ? grid().currentObject() : nullptr;
    return row ? row : m_tree->currentObject();
}

bool TreePage::select(const std::vector<orm::Value>& key) { return m_tree->select(key); }

QString TreePage::rowsText() const { return grid().status(); }

QString TreePage::selectionText() const { return grid().selectionText(); }

// --- the way to the node

void TreePage::showPath() {
    const QModelIndex node = m_tree->currentIndex();
    m_path->setPath(QStringList(m_mapper.name()) +
                    (node.isValid() ? m_tree->model().pathAt(node) : QStringList()));
    showNote();
}

void TreePage::showNote() {
    const qint64 rows = grid().model().matchingRows();
    if (rows < 0 || !m_tree->currentIndex().isValid() || grid().model().isFiltered()) {
        return m_path->setNote({});
    }
    const QString counted = ui::countOf(rows, m_related[m_chosen].toNode->mapper());
    m_path->setNote(nodeNote(counted, grid().includesSubtree()));
}

void TreePage::goToAncestor(int depth) {
    QModelIndex node = m_tree->currentIndex();
    if (depth == 0) {
        m_tree->view().setCurrentIndex({});
        m_tree->view().clearSelection();
        return;
    }
    for (int up = m_tree->model().pathAt(node).size() - depth; up > 0; --up) {
        node = node.parent();
    }
    m_tree->view().reveal(node);
    m_tree->view().setFocus();
}

// --- panes

void TreePage::onFocusChanged(const QWidget* now) {
    const bool isInGrid = now && m_grids->isAncestorOf(now);
    if (!isInGrid && !(now && m_tree->isAncestorOf(now))) {
        return;
    }
    if (std::exchange(m_isGridAtHand, isInGrid) != isInGrid) {
        Q_EMIT currentChanged();
    }
}

std::vector<QWidget*> TreePage::panes() const { return {&m_tree->view(), &grid().view()}; }

QAction* TreePage::source(Act act) const {
    QAction* const ofTree = act == Act::Revert ? m_revert : sourceIn(*m_tree, act);
    QAction* const ofGrid = sourceIn(grid(), act);
    QAction* const first = m_isGridAtHand ? ofGrid : ofTree;
    return first ? first : m_isGridAtHand ? ofTree : ofGrid;
}

void TreePage::setDragAllowed(bool allowed) { m_tree->view().setDragEnabled(allowed); }

// --- saved views

QJsonObject TreePage::state() const {
    QJsonObject json{{u"grid"_s, grid().state().toJson()},
                     {u"rows"_s, m_related[m_chosen].toNode->name()},
                     {u"table"_s, m_related[m_chosen].toNode->mapper().table().fullName()}};
    if (!m_tree->filterText().isEmpty()) {
        json.insert(u"filter"_s, m_tree->filterText());
    }
    const orm::ObjectPtr node = m_tree->currentObject();
    if (node && node->key().isValid()) {
        QJsonArray key;
        for (const orm::Value& value : node->key().values) {
            key.append(orm::toJson(value));
        }
        json.insert(u"node"_s, key);
    }
    return json;
}

QStringList TreePage::setState(const QJsonObject& state) {
    QStringList unfit;
    const auto related = std::ranges::find_if(m_related, [&](const Related& one) {
        return one.toNode->name() == state[u"rows"_s].toString() &&
               one.toNode->mapper().table().fullName() == state[u"table"_s].toString();
    });
    if (related == m_related.end()) {
        return {state[u"table"_s].toString()};
    }
    m_choice->setCurrentIndex(int(related - m_related.begin()));
    choose(m_choice->currentIndex());
    unfit = grid().setState(ui::GridState::fromJson(state[u"grid"_s].toObject()));
    m_tree->setFilterText(state[u"filter"_s].toString());
    std::vector<orm::Value> key;
    bool isThere = true;
    try {
        for (const QJsonValue& value : state[u"node"_s].toArray()) {
            key.push_back(orm::valueFromJson(value));
        }
    } catch (const orm::DataError&) {
        isThere = false;
    }
    if (!isThere || (!key.empty() && !m_tree->select(key))) {
        unfit << tr("the row that was selected in the tree");
    }
    return unfit;
}

void TreePage::revertNodes() {
    ui::guarded(this, [this] {
        orm::ObjectList nodes;
        for (const QModelIndex& index : m_tree->view().selectionModel()->selectedRows()) {
            nodes.push_back(m_tree->model().objectAt(index));
        }
        const QString reason = m_database.edits().revert(nodes);
        if (!reason.isEmpty()) {
            showRefusal(reason);
        }
    });
}

// --- readiness

void TreePage::noteReady() {
    if (m_isReady || !m_tree->model().isLoaded() || grid().model().isLoading()) {
        return;
    }
    m_isReady = true;
    Q_EMIT ready();
}

bool TreePage::isReady() const { return m_isReady; }

QString TreePage::summary() const {
    const ui::EntityTreeModel& model = m_tree->model();
    const QString nodes = ui::readersLocale().toString(qint64(model.nodeCount()));
    QString text =
        u"%1, %2 nodes in %3 levels"_s.arg(m_mapper.name(), nodes).arg(levelsBelow(model, {}));
    if (const QModelIndex node = m_tree->currentIndex(); node.isValid()) {
        const qint64 rows = std::max<qint64>(0, grid().model().matchingRows());
        text += u"; %1 below %2"_s.arg(ui::countOf(rows, m_related[m_chosen].toNode->mapper()),
                                       model.pathAt(node).join(u" \u203a "_s));
    }
    return text;
}

} // namespace espalier::app
