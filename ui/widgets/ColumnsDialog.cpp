// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ColumnsDialog.h"

#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridColumns.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridView.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPixmap>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnRole = Qt::UserRole; // of the model

} // namespace

ColumnsDialog::ColumnsDialog(GridColumns& columns, GridView& view)
    : QDialog(&view), m_columns(columns), m_view(view), m_filter(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_up(new QPushButton(tr("Move &up"), this)),
      m_down(new QPushButton(tr("Move &down"), this)),
      m_all(new QPushButton(tr("&Show all"), this)), m_reset(new QPushButton(tr("&Reset"), this)),
      m_note(new QLabel(this)) {
    setObjectName(u"columnsDialog"_s);
    setWindowTitle(tr("Columns of %1").arg(view.table().table().name()));
    m_filter->setObjectName(u"columnFilter"_s);
    m_filter->setPlaceholderText(tr("Find a column…"));
    m_filter->setAccessibleName(tr("Find a column"));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(u"columnList"_s);
    m_list->setAccessibleName(tr("Columns; ticked ones are shown"));
    m_list->setUniformItemSizes(true);
    m_up->setToolTip(tr("Towards the first column (Alt+Up)"));
    m_down->setToolTip(tr("Towards the last column (Alt+Down)"));
    m_up->setObjectName(u"columnUp"_s);
    m_down->setObjectName(u"columnDown"_s);
    m_all->setObjectName(u"showAllColumns"_s);
    m_reset->setObjectName(u"resetAllColumns"_s);
    m_reset->setToolTip(tr("Order, widths and all columns as they were at first"));
    m_note->setObjectName(u"columnNote"_s);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    layOut();
    connect(m_filter, &QLineEdit::textChanged, this, &ColumnsDialog::filter);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::apply);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::update);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ColumnsDialog::goToColumn);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    for (const auto& [key, step] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | key), this);
        connect(shortcut, &QShortcut::activated, this, [this, by = step] { move(by); });
    }
    connect(m_all, &QPushButton::clicked, this, &ColumnsDialog::showAll);
    connect(m_reset, &QPushButton::clicked, m_columns.resetAction(), &QAction::trigger);
    connect(m_reset, &QPushButton::clicked, this, &ColumnsDialog::fill);
    fill();
    select(view.currentIndex().column());
    m_filter->setFocus();
}

void ColumnsDialog::layOut() {
    auto* side = new QVBoxLayout;
    for (QPushButton* button : {m_up, m_down, m_all, m_reset}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->insertSpacing(2, 12);
    side->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* go = buttons->addButton(tr("&Go to column"), QDialogButtonBox::ActionRole);
    go->setObjectName(u"goToColumn"_s);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, &ColumnsDialog::goToColumn);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(m_filter);
    layout->addLayout(middle, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 62, fontMetrics().height() * 26);
}

void ColumnsDialog::fill() {
    m_isFilling = true;
    const int before = currentColumn();
    const GridHeader& header = m_view.header();
    m_list->clear();
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_list->setIconSize({size, size});
    QPixmap blank(size, size);
    blank.fill(Qt::transparent);
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        auto* item = new QListWidgetItem(m_view.table().columns()[std::size_t(column)].name);
        item->setData(ColumnRole, column);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(header.isSectionHidden(column) ? Qt::Unchecked : Qt::Checked);
        if (place < header.frozen()) {
            item->setIcon(QIcon::fromTheme(u"pin"_s));
            item->setToolTip(tr("Frozen: stays in sight"));
        } else if (header.frozen() > 0) {
            item->setIcon(blank); // the names stand below each other
        }
        m_list->addItem(item);
    }
    m_isFilling = false;
    select(before);
    filter();
}

void ColumnsDialog::filter() {
    const QString text = m_filter->text().trimmed();
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = item->text().contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
    update();
}

int ColumnsDialog::currentColumn() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item && !item->isHidden() ? item->data(ColumnRole).toInt() : -1;
}

void ColumnsDialog::select(int column) {
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(ColumnRole).toInt() == column)
            m_list->setCurrentRow(row);
    }
}

void ColumnsDialog::update() {
    if (m_isFilling)
        return;
    const GridHeader& header = m_view.header();
    const int column = currentColumn();
    const int place = column < 0 ? -1 : header.visualIndex(column);
    const int hidden = header.hiddenSectionCount();
    m_up->setEnabled(place > 0);
    m_down->setEnabled(place >= 0 && place + 1 < header.count());
    m_all->setEnabled(hidden > 0);
    m_reset->setEnabled(m_columns.resetAction()->isEnabled());
    const bool isNone = column < 0 && !m_filter->text().isEmpty();
    m_note->setText(
        isNone ? tr("No column contains “%1”.").arg(m_filter->text().trimmed())
        : hidden > 0
            ? tr("%1 of %2 columns are shown.").arg(header.count() - hidden).arg(header.count())
            : tr("All %n columns are shown.", nullptr, header.count()));
}

void ColumnsDialog::apply() {
    if (m_isFilling)
        return;
    bool isRefused = false;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        isRefused |= !m_columns.setHidden(item->data(ColumnRole).toInt(),
                                          item->checkState() == Qt::Unchecked);
    }
    if (isRefused)
        fill();
    update();
    if (isRefused)
        m_note->setText(tr("One column at least must be shown."));
}

void ColumnsDialog::move(int step) {
    const int column = currentColumn();
    if (column < 0)
        return;
    const int place = m_view.header().visualIndex(column) + step;
    if (place < 0 || place >= m_list->count())
        return;
    m_columns.move(column, place);
    fill();
    m_list->setFocus();
}

void ColumnsDialog::showAll() {
    for (int column = 0; column < m_list->count(); ++column)
        m_columns.setHidden(column, false);
    fill();
}

void ColumnsDialog::goToColumn() {
    const int column = currentColumn();
    if (column < 0)
        return;
    m_columns.setHidden(column, false);
    const int row = std::max(0, m_view.currentIndex().row());
    const QModelIndex index = m_view.table().index(row, column);
    if (index.isValid())
        m_view.setCurrentIndex(index);
    m_view.showColumn(column);
    accept();
    m_view.setFocus();
}

void ColumnsDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && m_filter->hasFocus())
        m_list->setFocus();
    else
        QDialog::keyPressEvent(event);
}

} // namespace espalier::ui
