// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TreePane.h"

#include "ui/delegates/TreeDelegate.h"
#include "ui/live/LiveDatabase.h"
#include "ui/prompts/Prompt.h"
#include "ui/widgets/TreeActions.h"
#include "ui/widgets/TreeClipboard.h"
#include "ui/widgets/TreeReshaping.h"
#include "ui/widgets/TreeView.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace espalier::ui {

using namespace Qt::StringLiterals;

TreePane::TreePane(LiveDatabase& database, const orm::Mapper& mapper, Prompt& prompt,
                   QWidget* parent)
    : QWidget(parent), m_model(new EntityTreeModel(database, mapper, this)),
      m_filter(new QLineEdit(this)), m_view(new TreeView(this)),
      m_delegate(new TreeDelegate(m_view)) {
    m_filter->setObjectName(u"treeFilter"_s);
    m_filter->setPlaceholderText(tr("Filter %1").arg(mapper.name()));
    m_filter->setAccessibleName(tr("Filter the tree of %1").arg(mapper.name()));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(QIcon::fromTheme(u"view-filter"_s), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_view->setObjectName(u"tree"_s);
    m_view->setAccessibleName(tr("Tree of %1").arg(mapper.name()));
    m_view->setItemDelegate(m_delegate);
    m_view->setTreeModel(*m_model);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    m_actions = new TreeActions(database, *m_model, *m_view, prompt);
    m_actions->setParent(this);
    m_clipboard = new TreeClipboard(database, *m_model, *m_view);
    m_clipboard->setParent(this);
    m_reshaping = new TreeReshaping(database, *m_model, *m_view, prompt);
    m_reshaping->setParent(this);
    m_filterAction = new QAction(QIcon::fromTheme(u"edit-find"_s), tr("&Find in the tree"), this);
    m_filterAction->setObjectName(u"tree.filter"_s);
    m_filterAction->setShortcut(QKeySequence::Find);
    m_filterAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_filterAction);
    connect(m_filterAction, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });

    connect(m_filter, &QLineEdit::textChanged, this, &TreePane::applyFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TreePane::onCurrentChanged);
    connect(m_model, &EntityTreeModel::loaded, this, &TreePane::onLoaded);
    connect(m_model, &EntityTreeModel::loadFailed, this, &TreePane::updateEmptyText);
    connect(m_model, &EntityTreeModel::refused, this, &TreePane::refused);
    connect(m_actions, &TreeActions::refused, this, &TreePane::refused);
    connect(m_reshaping, &TreeReshaping::refused, this, &TreePane::refused);
    connect(m_clipboard, &TreeClipboard::refused, this, &TreePane::refused);
    connect(m_clipboard, &TreeClipboard::messageRequested, this, &TreePane::messageRequested);
    connect(m_actions, &TreeActions::mergeRequested, m_reshaping->merge(), &QAction::trigger);
    updateEmptyText();
    m_model->load();
}

TreePane::~TreePane() = default;

QModelIndex TreePane::currentIndex() const { return m_view->currentIndex().siblingAtColumn(0); }

QStringList TreePane::currentPath() const {
    return m_current ? m_model->pathOf(*m_current) : QStringList();
}

std::vector<std::vector<orm::Value>> TreePane::currentSubtreeKeys() const {
    using Keys = std::vector<std::vector<orm::Value>>;
    return m_current ? m_model->subtreeKeys(*m_current) : Keys();
}

void TreePane::onLoaded() {
    updateEmptyText();
    m_actions->update();
    m_reshaping->update();
    if (m_wasLoaded)
        return;
    m_wasLoaded = true;
    if (!m_wanted.empty() && select(std::exchange(m_wanted, {})))
        return;
    const QModelIndex first = m_model->index(0, 0);
    if (first.isValid() && m_model->rowCount() == 1)
        m_view->expand(first);
    m_view->setCurrentIndex(first);
}

bool TreePane::select(const std::vector<orm::Value>& key) {
    if (!m_model->isLoaded()) {
        m_wanted = key;
        return true;
    }
    QModelIndex index = m_model->indexOf(key);
    if (!index.isValid() && !m_model->filter().isEmpty()) {
        m_filter->clear();
        index = m_model->indexOf(key);
    }
    m_view->reveal(index);
    return index.isValid();
}

void TreePane::onCurrentChanged(const QModelIndex& current) {
    if (m_view->isFiltering())
        return;
    const orm::ObjectPtr object = m_model->objectAt(current);
    m_model->setCurrentNode(current);
    if (object == m_current)
        return;
    m_current = object;
    Q_EMIT currentNodeChanged();
}

// --- filter

void TreePane::applyFilter(const QString& text) {
    m_delegate->setFilterText(text);
    m_view->filterBy(text);
    m_view->viewport()->update();
    m_actions->update();
    m_reshaping->update();
    updateEmptyText();
}

QString TreePane::filterText() const { return m_filter->text(); }

void TreePane::setFilterText(const QString& text) { m_filter->setText(text); }

void TreePane::goToTree() {
    m_view->setFocus(Qt::OtherFocusReason);
    const QModelIndexList matches = m_model->matches(1);
    QModelIndex index = m_view->currentIndex();
    if (!matches.isEmpty())
        index = matches.front();
    else if (!index.isValid())
        index = m_model->index(0, 0);
    m_view->reveal(index);
}

bool TreePane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            goToTree();
            return true;
        case Qt::Key_Escape:
            if (m_filter->text().isEmpty())
                m_view->setFocus(Qt::OtherFocusReason);
            m_filter->clear();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QString TreePane::invitation(const QString& entity) const {
    const QString key = m_actions->addChild()->shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? tr("No rows. The menu has New Child.")
                         : tr("No rows. Press %1 for a new %2.").arg(key, entity);
}

void TreePane::updateEmptyText(const QString& failure) {
    const QString entity = m_model->mapper().name();
    if (!failure.isEmpty())
        m_view->setEmptyText(failure);
    else if (!m_model->isLoaded())
        m_view->setEmptyText(tr("Loading…"));
    else if (!m_model->filter().isEmpty())
        m_view->setEmptyText(
            tr("0 of %1: no %2 contains “%3”.")
                .arg(locale().toString(m_model->nodeCount()), entity, m_model->filter()));
    else if (m_actions->addChild()->isEnabled())
        m_view->setEmptyText(invitation(entity));
    else
        m_view->setEmptyText(tr("No rows."));
}

// --- for menus and toolbar

QAction* TreePane::renameAction() const { return m_actions->rename(); }
QAction* TreePane::addChildAction() const { return m_actions->addChild(); }
QAction* TreePane::addSiblingAction() const { return m_actions->addSibling(); }
QAction* TreePane::removeAction() const { return m_actions->remove(); }
QAction* TreePane::indentAction() const { return m_actions->indent(); }
QAction* TreePane::outdentAction() const { return m_actions->outdent(); }
QAction* TreePane::moveUpAction() const { return m_actions->moveUp(); }
QAction* TreePane::moveDownAction() const { return m_actions->moveDown(); }
QAction* TreePane::expandAllAction() const { return m_actions->expandAll(); }
QAction* TreePane::collapseAllAction() const { return m_actions->collapseAll(); }

} // namespace espalier::ui
