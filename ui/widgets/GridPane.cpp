// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridPane.h"

#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/TableCells.h"
#include "ui/widgets/BusyLine.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/FilterRow.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/GridActions.h"
#include "ui/widgets/GridColumns.h"
#include "ui/widgets/GridCopy.h"
#include "ui/widgets/GridFill.h"
#include "ui/widgets/GridFind.h"
#include "ui/widgets/GridHeader.h"
#include "ui/widgets/GridJump.h"
#include "ui/widgets/GridLinks.h"
#include "ui/widgets/GridPaste.h"
#include "ui/widgets/GridReplace.h"
#include "ui/widgets/GridSort.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

constexpr int SilentLoading = 300; // milliseconds; shorter loads need no words

} // namespace

GridPane::GridPane(LiveDatabase& database, const orm::Table& table, Prompt& prompt, QWidget* parent)
    : QWidget(parent), m_database(database), m_model(new EntityTableModel(database, table, this)),
      m_view(new GridView(database, *m_model, this)),
      m_actions(new GridActions(database, *m_model, *m_view, prompt)),
      m_copy(new GridCopy(database, *m_model, *m_view, *m_actions->clearCells())),
      m_paste(new GridPaste(database, *m_model, *m_view)),
      m_fill(new GridFill(database, *m_model, *m_view)),
      m_links(new GridLinks(database, *m_model, *m_view)), m_sort(new GridSort(*m_model, *m_view)),
      m_columns(new GridColumns(*m_view)), m_findBar(new FindBar(this)),
      m_find(new GridFind(*m_model, *m_view, *m_findBar)),
      m_replace(new GridReplace(database, *m_model, *m_view, *m_findBar)),
      m_jump(new GridJump(*m_model, *m_view)),
      m_includeSubtree(new QCheckBox(tr("Include everything below"), this)),
      m_filter(new FilterField(this)), m_filterRow(new FilterRow(*m_model, *m_view)),
      m_chips(new ChipBar(this)), m_busy(new BusyLine(this)),
      m_message(new QLabel(m_view->viewport())),
      m_filterAction(new QAction(tr("Filter rows"), this)),
      m_filterColumnAction(new QAction(tr("Filter by this column"), this)) {
    m_view->setObjectName(u"grid"_s);
    m_includeSubtree->setObjectName(u"includeSubtree"_s);
    m_includeSubtree->setChecked(true);
    m_includeSubtree->setVisible(false);
    m_message->setObjectName(u"gridMessage"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::RichText);
    m_message->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    m_message->hide();
    m_view->viewport()->installEventFilter(this);
    makeActions();
    setFocusProxy(m_view);
    layOut();

    m_loadingDelay.setSingleShot(true);
    m_loadingDelay.setInterval(SilentLoading);
    connect(&m_loadingDelay, &QTimer::timeout, this, [this] {
        m_wasSlow = true;
        updateState();
    });
    connect(m_includeSubtree, &QCheckBox::toggled, this, [this] { applyScope(); });
    connect(m_message, &QLabel::linkActivated, this, &GridPane::followLink);
    connectFilters();
    connectModel();
}

GridPane::~GridPane() = default;

void GridPane::makeActions() {
    m_filterAction->setObjectName(u"filterRows"_s);
    m_filterColumnAction->setObjectName(u"filterColumn"_s);
    m_filterAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    m_filterColumnAction->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F));
    for (QAction* action : {m_filterAction, m_filterColumnAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(u"%1 (%2)"_s.arg(action->text(),
                                            action->shortcut().toString(QKeySequence::NativeText)));
        addAction(action);
    }
    for (QAction* action : {m_find->openAction(), m_find->nextAction(), m_find->previousAction(),
                            m_jump->action(), m_replace->replace()}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action); // from the filter and from the find line, too
    }
    connect(m_filterAction, &QAction::triggered, this, [this] {
        m_filter->setFocus();
        m_filter->selectAll();
    });
    connect(m_filterColumnAction, &QAction::triggered, this,
            [this] { m_filterRow->focusField(m_view->currentIndex().column()); });
}

void GridPane::connectFilters() {
    m_filter->setObjectName(u"gridFilter"_s);
    const auto showKey = [this] {
        const QString key = m_filterAction->shortcut().toString(QKeySequence::NativeText);
        m_filter->setPlaceholderText(key.isEmpty() ? tr("Filter rows…")
                                                   : tr("Filter rows…  %1").arg(key));
    };
    connect(m_filterAction, &QAction::changed, m_filter, showKey);
    showKey();
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setHelp(tr("Rows in which any column contains the text"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &FilterField::applied, this, [this] { applyFilter(); });
    connect(m_filter, &FilterField::left, this, &GridPane::focusRows);
    connect(m_filterRow, &FilterRow::left, this, &GridPane::focusRows);
    connect(m_filterRow, &FilterRow::aboutToApply, this, [this] {
        noteUnfiltered();
        startLoading(filteringText());
    });
    connect(m_sort, &GridSort::aboutToSort, this, [this] { startLoading(sortingText()); });
    connect(m_chips, &ChipBar::removeRequested, this, &GridPane::removeChip);
    connect(m_chips, &ChipBar::clearRequested, this, &GridPane::clearAll);
    connect(m_chips, &ChipBar::left, this, &GridPane::focusRows);
    connect(m_busy, &BusyLine::cancelled, this, &GridPane::revoke);
}

void GridPane::focusRows() {
    m_view->setFocus();
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, m_view->header().firstShown()));
}

void GridPane::layOut() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(m_includeSubtree);
    bar->addStretch(1);
    bar->addWidget(m_filter, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_chips);
    layout->addWidget(m_busy);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_findBar);
}

void GridPane::connectModel() {
    connect(m_model, &EntityTableModel::refused, this, &GridPane::refused);
    connect(m_actions, &GridActions::refused, this, &GridPane::refused);
    for (const GridCommands* commands :
         std::initializer_list<const GridCommands*>{m_copy, m_paste, m_fill, m_links, m_replace})
        connect(commands, &GridCommands::refused, this, &GridPane::refused);
    connect(m_actions, &GridActions::followRequested, this, &GridPane::followRequested);
    connect(m_actions, &GridActions::relatedRequested, this, &GridPane::relatedRequested);
    connect(m_view, &GridView::currentObjectChanged, this, &GridPane::currentObjectChanged);
    connect(m_view, &GridView::visibleRowsChanged, this, &GridPane::updateStatus);
    // Once for all that happens in a turn of the event loop.
    m_selectionDelay.setSingleShot(true);
    m_selectionDelay.setInterval(0);
    const auto later = [this] { m_selectionDelay.start(); };
    connect(&m_selectionDelay, &QTimer::timeout, this, &GridPane::updateSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, later);
    connect(m_model, &QAbstractItemModel::dataChanged, this, later);
    connect(m_model, &QAbstractItemModel::modelReset, this, later);
    connect(m_model, &EntityTableModel::requestChanged, this, &GridPane::showRequest);
    const auto settled = [this] {
        m_failure.clear();
        m_filterRow->showFailure({});
        m_loadingDelay.stop();
        m_wasSlow = false;
        updateState();
    };
    connect(m_model, &EntityTableModel::loaded, this, settled);
    connect(m_model, &QAbstractItemModel::modelReset, this, settled);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] { updateState(); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { updateState(); });
    connect(m_model, &EntityTableModel::loadFailed, this, [this](const QString& message) {
        m_loadingDelay.stop();
        m_wasSlow = false;
        m_failure = message;
        m_filterRow->showFailure(message);
        if (m_filter->hasFocus())
            m_filter->setError(message);
        if (m_model->rowCount() > 0)
            Q_EMIT refused(message);
        updateState();
    });
    connect(&m_database, &LiveDatabase::changesChanged, this, [this] {
        applyStagedMoves();
        updateChips(); // a row's new name
    });
}

bool GridPane::select(const orm::Object& object) {
    const int row = m_model->rowOf(object);
    if (row < 0)
        return false;
    const int column = m_view->currentIndex().column();
    m_view->setCurrentIndex(
        m_model->index(row, column < 0 ? m_view->header().firstShown() : column));
    m_view->scrollTo(m_view->currentIndex());
    return true;
}

bool GridPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        m_message->setGeometry(m_view->viewport()->rect().adjusted(16, 16, -16, -16));
    return QWidget::eventFilter(watched, event);
}

void GridPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_wasSlow && m_model->canRevoke())
        revoke();
    else
        QWidget::keyPressEvent(event);
}

void GridPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_started) {
        startLoading();
        m_model->load();
    }
}

QAction* GridPane::newRowAction() const { return m_actions->newRow(); }
QAction* GridPane::duplicateRowAction() const { return m_actions->duplicateRow(); }
QAction* GridPane::removeRowAction() const { return m_actions->removeRow(); }
QAction* GridPane::setNullAction() const { return m_actions->setNull(); }
QAction* GridPane::clearCellsAction() const { return m_actions->clearCells(); }
QAction* GridPane::revertAction() const { return m_actions->revert(); }
QAction* GridPane::cutAction() const { return m_copy->cut(); }
QAction* GridPane::copyAction() const { return m_copy->copy(); }
QAction* GridPane::pasteAction() const { return m_paste->paste(); }
QAction* GridPane::replaceAction() const { return m_replace->replace(); }
QAction* GridPane::editTextAction() const { return m_actions->editText(); }

QAction* GridPane::followAction() const { return m_actions->follow(); }

QAction* GridPane::sortAction() const { return m_sort->sortAction(); }

QAction* GridPane::addSortAction() const { return m_sort->addAction(); }

QAction* GridPane::relatedAction() const { return m_actions->related(); }

} // namespace espalier::ui
