// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridColumns.h"

#include "ui/models/EntityTableModel.h"
#include "ui/widgets/ColumnsDialog.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"

#include <QAction>
#include <QIcon>
#include <QMenu>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int ChangeMs = 200; // a drag of the mouse is one change

} // namespace

GridColumns::GridColumns(GridView& view)
    : QObject(&view), m_view(view), m_hide(make("hideColumn", tr("Hide this column"), "view-hidden",
                                                QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_H))),
      m_freeze(make("freezeColumns", tr("Freeze up to this column"), "pin",
                    QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z))),
      m_choose(make("chooseColumns", tr("Columns…"), "view-list-details",
                    QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C))),
      m_reset(make("resetColumns", tr("Reset columns"), "view-restore", {})) {
    GridHeader& header = view.header();
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, &GridColumns::showMenu);
    connect(&header, &QHeaderView::sectionMoved, this, &GridColumns::noteChange);
    connect(&header, &GridHeader::frozenChanged, this, &GridColumns::noteChange);
    connect(&view, &GridView::ownWidthsChanged, this, &GridColumns::noteChange);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GridColumns::update);
    connect(&view.table(), &QAbstractItemModel::modelReset, this, &GridColumns::update);
    connect(m_hide, &QAction::triggered, this,
            [this] { setHidden(m_view.currentIndex().column(), true); });
    connect(m_freeze, &QAction::triggered, this,
            [this] { toggleFrozen(m_view.currentIndex().column()); });
    connect(m_choose, &QAction::triggered, this, &GridColumns::choose);
    connect(m_reset, &QAction::triggered, this, [this] {
        reset();
        noteChange();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(ChangeMs);
    connect(&m_pause, &QTimer::timeout, this, &GridColumns::changed);
    update();
}

QAction* GridColumns::make(const char* name, const QString& text, const char* icon,
                           const QKeySequence& key) {
    auto* action = new QAction(QIcon::fromTheme(QString::fromLatin1(icon)), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view.addAction(action);
    return action;
}

ColumnLayout GridColumns::layout() const {
    const GridHeader& header = m_view.header();
    const std::map<int, int>& widths = m_view.ownWidths();
    ColumnLayout layout;
    layout.frozen = header.frozen();
    bool isUsual = widths.empty();
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        const auto width = widths.find(column);
        layout.columns.push_back({m_view.table().columns()[std::size_t(column)].name,
                                  width == widths.end() ? 0 : width->second,
                                  header.isSectionHidden(column)});
        isUsual = isUsual && column == place && !header.isSectionHidden(column);
    }
    if (isUsual)
        layout.columns.clear();
    return layout;
}

void GridColumns::setLayout(const ColumnLayout& layout) {
    m_isApplying = true;
    GridHeader& header = m_view.header();
    const std::vector<TableColumn>& columns = m_view.table().columns();
    std::vector<int> order;
    std::map<int, int> widths;
    std::vector<bool> hidden(columns.size(), false);
    for (const ColumnLayout::Column& wanted : layout.columns) {
        const auto found = std::ranges::find(columns, wanted.name, &TableColumn::name);
        const int column = int(found - columns.begin());
        if (found == columns.end() || std::ranges::find(order, column) != order.end())
            continue;
        order.push_back(column);
        hidden[std::size_t(column)] = wanted.isHidden;
        if (wanted.width > 0)
            widths[column] = std::max(wanted.width, header.minimumSectionSize());
    }
    for (int column = 0; column < int(columns.size()); ++column) {
        if (std::ranges::find(order, column) != order.end())
            continue;
        const auto before = std::ranges::find(order, column - 1);
        order.insert(before == order.end() ? order.begin() : before + 1, column);
    }
    for (int place = 0; place < int(order.size()); ++place)
        header.moveSection(header.visualIndex(order[std::size_t(place)]), place);
    const bool isAnyShown = std::ranges::find(hidden, false) != hidden.end();
    for (int column = 0; column < int(hidden.size()); ++column)
        header.setSectionHidden(column, hidden[std::size_t(column)] && isAnyShown);
    m_view.setOwnWidths(widths);
    header.setFrozen(std::min(layout.frozen, header.count()));
    header.placeFields();
    m_isApplying = false;
    update();
}

bool GridColumns::setHidden(int column, bool isHidden) {
    GridHeader& header = m_view.header();
    if (column < 0 || header.isSectionHidden(column) == isHidden)
        return true;
    if (isHidden && header.count() - header.hiddenSectionCount() <= 1)
        return false;
    const QModelIndex current = m_view.currentIndex();
    header.setSectionHidden(column, isHidden);
    header.placeFields();
    if (isHidden && current.column() == column) { // the keys go on beside it
        int place = header.visualIndex(column);
        while (place < header.count() && header.isSectionHidden(header.logicalIndex(place)))
            ++place;
        const int next = place < header.count() ? header.logicalIndex(place) : header.lastShown();
        m_view.setCurrentIndex(current.siblingAtColumn(next));
    }
    noteChange();
    return true;
}

void GridColumns::freezeTo(int column) {
    GridHeader& header = m_view.header();
    header.setFrozen(column < 0 ? 0 : header.visualIndex(column) + 1);
}

void GridColumns::toggleFrozen(int column) {
    const GridHeader& header = m_view.header();
    freezeTo(header.visualIndex(column) + 1 == header.frozen() ? -1 : column);
}

void GridColumns::move(int column, int place) {
    GridHeader& header = m_view.header();
    header.moveSection(header.visualIndex(column), std::clamp(place, 0, header.count() - 1));
}

void GridColumns::noteChange() {
    if (m_isApplying)
        return;
    update();
    m_pause.start();
}

QString GridColumns::frozenText(int column) const {
    const GridHeader& header = m_view.header();
    const bool isLast = column >= 0 && header.visualIndex(column) + 1 == header.frozen();
    return isLast ? tr("Unfreeze columns") : tr("Freeze up to this column");
}

void GridColumns::update() {
    const int column = m_view.currentIndex().column();
    const GridHeader& header = m_view.header();
    const QString none = column < 0 ? tr("No column is selected.") : QString();
    const bool isLast = header.count() - header.hiddenSectionCount() <= 1;
    const auto enable = [](QAction* action, const QString& reason) {
        action->setEnabled(reason.isEmpty());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(!reason.isEmpty() ? reason
                           : keys.isEmpty()  ? action->text()
                                             : u"%1 (%2)"_s.arg(action->text(), keys));
    };
    m_freeze->setText(frozenText(column));
    enable(m_freeze, none);
    enable(m_hide, isLast ? tr("It is the only column that is shown.") : none);
    enable(m_choose, {});
    enable(m_reset, layout().isUsual() ? tr("The columns stand as they usually do.") : QString());
}

void GridColumns::choose() {
    auto* dialog = new ColumnsDialog(*this, m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GridColumns::showMenu(const QPoint& position) {
    const int column = m_view.header().columnAt(position);
    auto* menu = new QMenu(&m_view);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (column >= 0) {
        const QString name = m_view.table().columns()[std::size_t(column)].name;
        QAction* hide = menu->addAction(m_hide->icon(), tr("Hide “%1”").arg(name), this,
                                        [this, column] { setHidden(column, true); });
        const bool isLast = m_view.header().count() - m_view.header().hiddenSectionCount() <= 1;
        hide->setEnabled(!isLast);
        hide->setToolTip(isLast ? tr("It is the only column that is shown.") : QString());
        menu->addAction(m_freeze->icon(), frozenText(column), this,
                        [this, column] { toggleFrozen(column); });
        menu->addAction(tr("Fit width to content"), this,
                        [this, column] { m_view.resizeColumnToContents(column); });
        menu->addSeparator();
    }
    menu->addAction(m_choose);
    menu->addAction(m_reset);
    menu->popup(m_view.header().viewport()->mapToGlobal(position));
}

} // namespace espalier::ui
