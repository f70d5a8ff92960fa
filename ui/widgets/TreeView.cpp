// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TreeView.h"

#include "ui/models/EntityTreeModel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace espalier::ui {

namespace {

// Revealing more matches than this shows no more than a screenful anyway.
constexpr qsizetype mostRevealed = 300;
constexpr int edgeOfScrolling = 24;

} // namespace

TreeView::TreeView(QWidget* parent) : QTreeView(parent) {
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(EditKeyPressed);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(false); // drawn here, with the place and the reason
    setAutoExpandDelay(-1);       // done here: the base class would also collapse
    setAutoScrollMargin(edgeOfScrolling);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
}

void TreeView::setTreeModel(EntityTreeModel& model) {
    m_model = &model;
    setModel(&model);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitCounts();
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &TreeView::fitCounts);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (!m_isFiltering)
            m_kept = keep();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_isFiltering)
            restore(m_kept);
        m_kept = {};
    });
}

void TreeView::fitCounts() {
    const int numbers = fontMetrics().horizontalAdvance(QStringLiteral("00 000"));
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const QString title =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        header()->setSectionResizeMode(column, QHeaderView::Interactive);
        header()->resizeSection(column,
                                std::max(fontMetrics().horizontalAdvance(title), numbers) + 12);
    }
}

void TreeView::setEmptyText(const QString& text) {
    m_emptyText = text;
    viewport()->update();
}

// --- what is expanded, selected and in view, across resets

TreeView::Name TreeView::nameOf(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    Name name{m_model->keyAt(index), {}};
    if (name.key.empty())
        name.object = m_model->objectAt(index);
    return name;
}

QModelIndex TreeView::find(const Name& name) const {
    if (name.object)
        return m_model->indexOf(*name.object);
    return name.key.empty() ? QModelIndex() : m_model->indexOf(name.key);
}

TreeView::State TreeView::keep() const {
    State kept;
    std::vector<QModelIndex> parents{QModelIndex()};
    while (!parents.empty()) {
        const QModelIndex parent = parents.back();
        parents.pop_back();
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (!isExpanded(index))
                continue;
            kept.expanded.push_back(nameOf(index));
            parents.push_back(index);
        }
    }
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex& index : rows)
        kept.selected.push_back(nameOf(index));
    kept.current = nameOf(currentIndex());
    kept.topmost = nameOf(indexAt(QPoint(0, 0)).siblingAtColumn(0));
    return kept;
}

void TreeView::restore(const State& state) {
    for (const Name& name : state.expanded)
        setExpanded(find(name), true);
    QItemSelection selection;
    for (const Name& name : state.selected)
        if (const QModelIndex index = find(name); index.isValid())
            selection.select(index, index);
    selectionModel()->select(selection,
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (const QModelIndex current = find(state.current); current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (const QModelIndex topmost = find(state.topmost); topmost.isValid())
        scrollTo(topmost, PositionAtTop);
}

void TreeView::filterBy(const QString& text) {
    if (!m_model || text == m_model->filter())
        return;
    State now = keep();
    if (m_model->filter().isEmpty())
        m_unfiltered = now;
    m_isFiltering = true;
    m_model->setFilter(text);
    m_isFiltering = false;
    if (!text.isEmpty()) {
        showMatches();
        now.expanded.clear();
        now.topmost = {};
        restore(now);
        if (currentIndex().isValid())
            scrollTo(currentIndex(), EnsureVisible);
        else
            scrollToTop();
        return;
    }
    State before = m_unfiltered;
    m_unfiltered = {};
    if (find(now.current).isValid()) {
        before.current = now.current;
        before.selected = now.selected;
    }
    restore(before);
    if (const QModelIndex current = find(before.current); current.isValid()) {
        for (QModelIndex up = current.parent(); up.isValid(); up = up.parent())
            expand(up);
        scrollTo(current, EnsureVisible);
    }
}

void TreeView::showMatches() {
    if (m_model->matchCount() > mostRevealed) {
        expandToDepth(0);
        return;
    }
    for (const QModelIndex& match : m_model->matches(mostRevealed))
        for (QModelIndex up = match.parent(); up.isValid() && !isExpanded(up); up = up.parent())
            expand(up);
}

void TreeView::reveal(const QModelIndex& index) {
    if (!index.isValid())
        return;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        expand(up);
    setCurrentIndex(index);
    scrollTo(index, EnsureVisible);
}

QModelIndexList TreeView::topmostSelected() const {
    QModelIndexList chosen;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex& index : rows) {
        QModelIndex up = index.parent();
        while (up.isValid() && !selectionModel()->isSelected(up))
            up = up.parent();
        if (!up.isValid())
            chosen.append(index);
    }
    const auto rowsFromTop = [](QModelIndex index) {
        std::vector<int> path;
        for (; index.isValid(); index = index.parent())
            path.insert(path.begin(), index.row());
        return path;
    };
    std::sort(chosen.begin(), chosen.end(), [&](const QModelIndex& a, const QModelIndex& b) {
        return rowsFromTop(a) < rowsFromTop(b);
    });
    return chosen;
}

// --- keys and painting

void TreeView::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // The editor lets Enter pass after it has taken it: that one commits a name, no more.
    if (isEnter && !isEditing() && hasFocus() && !(event->modifiers() & ~Qt::KeypadModifier)) {
        Q_EMIT siblingRequested();
        event->accept();
        return;
    }
    // Not the base class's: it would also take the asterisk as the first letter to jump to.
    if (event->key() == Qt::Key_Asterisk && !isEditing()) {
        expandRecursively(currentIndex());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void TreeView::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    if (m_model && m_model->rowCount() == 0 && !m_emptyText.isEmpty())
        paintEmptyText();
    if (m_isDropping)
        paintDrop();
}

void TreeView::paintEmptyText() {
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
                     m_emptyText);
}

void TreeView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_openTimer.timerId()) {
        QTreeView::timerEvent(event);
        return;
    }
    m_openTimer.stop();
    if (m_isDropping && m_openIndex.isValid())
        expand(m_openIndex);
}

} // namespace espalier::ui
