// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridSort.h"

#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"

#include <QAction>
#include <QApplication>
#include <QIcon>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

GridSort::GridSort(EntityTableModel& model, GridView& view)
    : QObject(&view), m_model(model), m_view(view),
      m_sort(make("sortByColumn", tr("Sort by this column"),
                  QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), false)),
      m_add(make("addToSort", tr("Sort by this column as well"),
                 QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_S), true)) {
    connect(&view.header(), &QHeaderView::sectionClicked, this, [this](int column) {
        toggle(column,
               QApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    });
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &GridSort::update);
    connect(&model, &QAbstractItemModel::modelReset, this, &GridSort::update);
    connect(&model, &EntityTableModel::requestChanged, &view.header(), [&view, &model] {
        view.header().setSortIndicator(model.sortColumn(), model.sortOrder());
        view.header().viewport()->update();
    });
    update();
}

QAction* GridSort::make(const char* name, const QString& text, const QKeySequence& key, bool adds) {
    auto* action = new QAction(QIcon::fromTheme(u"view-sort-ascending"_s), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this,
            [this, adds] { toggle(m_view.currentIndex().column(), adds); });
    m_view.addAction(action);
    return action;
}

void GridSort::toggle(int column, bool adds) {
    if (!m_model.canSort(column))
        return;
    std::vector<SortTerm> sorts = m_model.sorts();
    const auto found = std::ranges::find(sorts, column, &SortTerm::column);
    const bool isSorted = found != sorts.end();
    const bool isAscending = isSorted && found->order == Qt::AscendingOrder;
    if (adds && isAscending)
        found->order = Qt::DescendingOrder;
    else if (adds && isSorted)
        sorts.erase(found);
    else if (adds)
        sorts.push_back({column, Qt::AscendingOrder});
    else if (sorts.size() != 1 || !isSorted)
        sorts = {{column, Qt::AscendingOrder}};
    else if (isAscending)
        sorts = {{column, Qt::DescendingOrder}};
    else
        sorts.clear();
    Q_EMIT aboutToSort();
    m_model.sortBy(sorts);
}

void GridSort::update() {
    const QModelIndex current = m_view.currentIndex();
    const QString reason = !current.isValid() ? tr("No column is selected.")
                           : !m_model.canSort(current.column())
                               ? tr("What this column shows has no order of its own.")
                               : QString();
    for (QAction* action : {m_sort, m_add}) {
        action->setEnabled(reason.isEmpty());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(reason.isEmpty() ? u"%1 (%2)"_s.arg(action->text(), keys) : reason);
    }
}

} // namespace espalier::ui
