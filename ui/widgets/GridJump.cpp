// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridJump.h"

#include "ui/models/EntityTableModel.h"
#include "ui/prompts/RowNumberDialog.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"

#include <QAction>
#include <QIcon>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

GridJump::GridJump(EntityTableModel& model, GridView& view)
    : QObject(&view), m_model(model), m_view(view),
      m_action(new QAction(QIcon::fromTheme(u"go-jump"_s), tr("Go to row…"), this)) {
    m_action->setObjectName(u"goToRow"_s);
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    m_action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    view.addAction(m_action);
    connect(m_action, &QAction::triggered, this, &GridJump::ask);
    connect(&model, &QAbstractItemModel::modelReset, this, &GridJump::update);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &GridJump::update);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &GridJump::update);
    update();
}

void GridJump::update() {
    const bool any = m_model.rowCount() > 0;
    m_action->setEnabled(any);
    m_action->setToolTip(any ? u"%1 (%2)"_s.arg(m_action->text(), m_action->shortcut().toString(
                                                                      QKeySequence::NativeText))
                             : tr("There are no rows."));
}

void GridJump::ask() {
    const auto isEstimated = [this] { return m_model.matchingRows() < 0; };
    auto* dialog = new RowNumberDialog(std::max(0, m_view.currentIndex().row()) + 1,
                                       m_model.rowCount(), isEstimated(), &m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto count = [this, dialog, isEstimated] {
        dialog->setRows(m_model.rowCount(), isEstimated());
    };
    connect(&m_model, &EntityTableModel::loaded, dialog, count);
    connect(&m_model, &QAbstractItemModel::modelReset, dialog, count);
    connect(&m_model, &QAbstractItemModel::rowsInserted, dialog, count);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, dialog, count);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const std::optional<qint64> number = dialog->number())
            goTo(int(*number - 1));
    });
    dialog->open();
}

void GridJump::goTo(int row) {
    if (row < 0 || row >= m_model.rowCount())
        return;
    const int column = m_view.currentIndex().column();
    m_view.setCurrentIndex(m_model.index(row, column < 0 ? m_view.header().firstShown() : column));
    m_view.scrollTo(m_view.currentIndex(), QAbstractItemView::PositionAtCenter);
    m_view.setFocus();
}

} // namespace espalier::ui
