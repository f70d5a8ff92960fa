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
#include "ui/widgets/GridActions.h"
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
      m_sort(new GridSort(*m_model, *m_view)),
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
    m_filterAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    m_filterColumnAction->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F));
    for (QAction* action : {m_filterAction, m_filterColumnAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(u"%1 (%2)"_s.arg(action->text(),
                                            action->shortcut().toString(QKeySequence::NativeText)));
        addAction(action);
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
    m_filter->setPlaceholderText(tr("Filter rows…  Ctrl+F"));
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
        m_view->setCurrentIndex(m_model->index(0, 0));
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
}

void GridPane::connectModel() {
    connect(m_model, &EntityTableModel::refused, this, &GridPane::refused);
    connect(m_actions, &GridActions::refused, this, &GridPane::refused);
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

// --- scope and filter

void GridPane::setScope(const orm::Relationship* relationship, const orm::ObjectPtr& object,
                        SubtreeKeys subtreeKeys) {
    m_relationship = relationship;
    m_scopeObject = object;
    m_subtreeKeys = std::move(subtreeKeys);
    m_actions->setScopeObject(object);
    m_includeSubtree->setVisible(relationship && relationship->target().traits().parent);
    m_unfiltered = -1;
    applyScope();
}

bool GridPane::includesSubtree() const { return m_includeSubtree->isChecked(); }

void GridPane::setIncludesSubtree(bool on) { m_includeSubtree->setChecked(on); }

void GridPane::startLoading(const QString& what) {
    m_started = true;
    m_busyText = what.isEmpty() ? tr("Loading…") : what;
    m_failure.clear();
    m_loadingDelay.start();
}

bool GridPane::hasStagedMoves(std::size_t* fingerprint) const {
    *fingerprint = 0;
    const orm::Relationship* parent =
        m_relationship ? m_relationship->target().traits().parent : nullptr;
    if (!parent)
        return false;
    bool any = false;
    const orm::Session& session = m_database.session();
    for (const orm::ObjectList& list : {session.newObjects(), session.dirty()}) {
        for (const orm::ObjectPtr& node : list) {
            if (&node->mapper() != &parent->mapper())
                continue;
            const bool isNew = node->state() == orm::ObjectState::Pending;
            if (!isNew && !cells::isChanged(*node, *parent) &&
                !node->isModified(parent->pairs().front().first))
                continue;
            any = true;
            const orm::ObjectPtr above = cells::referred(session, *node, *parent);
            *fingerprint = qHashMulti(*fingerprint, node.get(), above.get());
        }
    }
    return any;
}

void GridPane::applyScope() {
    guarded(this, [&] {
        startLoading();
        if (!m_relationship || !m_scopeObject) {
            m_model->setScope(std::nullopt);
            return;
        }
        const bool isTree = m_relationship->target().traits().parent != nullptr;
        RowScope scope{m_relationship, {}, isTree && includesSubtree(), false, {}, {}};
        const bool moves = hasStagedMoves(&m_moves);
        const bool isNew = !m_scopeObject->key().isValid();
        if (isNew)
            scope.newRows.push_back(m_scopeObject);
        if (scope.includeSubtree && m_subtreeKeys)
            scope.members = m_subtreeKeys();
        // What is staged in the tree, the database does not know yet.
        scope.isComplete = scope.includeSubtree && m_subtreeKeys && (moves || isNew);
        if (scope.isComplete)
            scope.keys = scope.members;
        else if (!isNew)
            scope.keys.push_back(m_scopeObject->key().values);
        m_model->setScope(std::move(scope));
    });
}

void GridPane::applyStagedMoves() {
    guarded(this, [&] {
        std::size_t moves = 0;
        if (!m_relationship || !m_scopeObject || !includesSubtree())
            return;
        hasStagedMoves(&moves);
        if (moves != m_moves)
            applyScope();
    });
}

// What is counted without filters is known while there are none.
void GridPane::noteUnfiltered() {
    if (!m_model->isFiltered())
        m_unfiltered = m_model->matchingRows();
}

void GridPane::applyFilter() {
    if (m_filter->text().trimmed() == m_model->filter())
        return;
    noteUnfiltered();
    startLoading(filteringText());
    m_model->setFilter(m_filter->text());
}

void GridPane::clearAll() {
    clearFilters();
    if (!m_model->sorts().empty()) {
        startLoading(sortingText());
        m_model->sortBy({});
    }
    if (m_model->scope())
        Q_EMIT scopeRemovalRequested();
}

void GridPane::revoke() {
    m_model->revoke();
    focusRows();
}

// What is in force, as far as nothing else is being typed.
void GridPane::showRequest() {
    if (!m_model->isLoading()) { // given up
        m_loadingDelay.stop();
        m_wasSlow = false;
    }
    m_filterRow->showConditions();
    if (!m_filter->isWaiting() && m_filter->error().isEmpty() &&
        m_filter->text().trimmed() != m_model->filter())
        m_filter->showText(m_model->filter());
    updateChips();
    updateState();
}

void GridPane::clearFilters() {
    m_filter->showText({});
    applyFilter();
    m_filterRow->clearAll();
}

bool GridPane::select(const orm::Object& object) {
    const int row = m_model->rowOf(object);
    if (row < 0)
        return false;
    m_view->setCurrentIndex(m_model->index(row, std::max(0, m_view->currentIndex().column())));
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
QAction* GridPane::copyAction() const { return m_actions->copy(); }
QAction* GridPane::editTextAction() const { return m_actions->editText(); }

QAction* GridPane::followAction() const { return m_actions->follow(); }

QAction* GridPane::sortAction() const { return m_sort->sortAction(); }

QAction* GridPane::addSortAction() const { return m_sort->addAction(); }

QAction* GridPane::relatedAction() const { return m_actions->related(); }

} // namespace espalier::ui
