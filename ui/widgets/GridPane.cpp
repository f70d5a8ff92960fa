// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridPane.h"

#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/TableCells.h"
#include "ui/widgets/GridActions.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

constexpr int TypingPause = 150;   // milliseconds
constexpr int SilentLoading = 300; // shorter loads need no words

} // namespace

GridPane::GridPane(LiveDatabase& database, const orm::Table& table, Prompt& prompt, QWidget* parent)
    : QWidget(parent), m_database(database), m_model(new EntityTableModel(database, table, this)),
      m_view(new GridView(database, *m_model, this)),
      m_actions(new GridActions(database, *m_model, *m_view, prompt)),
      m_includeSubtree(new QCheckBox(tr("Include everything below"), this)),
      m_filter(new QLineEdit(this)), m_message(new QLabel(m_view->viewport())),
      m_filterAction(new QAction(tr("Filter rows"), this)) {
    m_view->setObjectName(u"grid"_s);
    m_includeSubtree->setObjectName(u"includeSubtree"_s);
    m_includeSubtree->setChecked(true);
    m_includeSubtree->setVisible(false);
    m_filter->setObjectName(u"gridFilter"_s);
    m_filter->setPlaceholderText(tr("Filter rows…  Ctrl+F"));
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_message->setObjectName(u"gridMessage"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::RichText);
    m_message->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    m_message->hide();
    m_view->viewport()->installEventFilter(this);
    m_filterAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    m_filterAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_filterAction);
    setFocusProxy(m_view);
    layOut();

    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(TypingPause);
    m_loadingDelay.setSingleShot(true);
    m_loadingDelay.setInterval(SilentLoading);
    connect(m_filterAction, &QAction::triggered, this, [this] {
        m_filter->setFocus();
        m_filter->selectAll();
    });
    connect(m_filter, &QLineEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { applyFilter(); });
    connect(&m_filterDelay, &QTimer::timeout, this, [this] { applyFilter(); });
    connect(&m_loadingDelay, &QTimer::timeout, this, [this] {
        m_wasSlow = true;
        updateState();
    });
    connect(m_includeSubtree, &QCheckBox::toggled, this, [this] { applyScope(); });
    connect(m_message, &QLabel::linkActivated, this, &GridPane::followLink);
    connectModel();
}

GridPane::~GridPane() = default;

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
    layout->addWidget(m_view, 1);
}

void GridPane::connectModel() {
    connect(m_model, &EntityTableModel::refused, this, &GridPane::refused);
    connect(m_actions, &GridActions::refused, this, &GridPane::refused);
    connect(m_actions, &GridActions::followRequested, this, &GridPane::followRequested);
    connect(m_actions, &GridActions::relatedRequested, this, &GridPane::relatedRequested);
    connect(m_view, &GridView::currentObjectChanged, this, &GridPane::currentObjectChanged);
    connect(m_view, &GridView::visibleRowsChanged, this, &GridPane::updateStatus);
    const auto settled = [this] {
        m_failure.clear();
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
        if (m_model->rowCount() > 0)
            Q_EMIT refused(message);
        updateState();
    });
    connect(&m_database, &LiveDatabase::changesChanged, this, [this] { applyStagedMoves(); });
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

void GridPane::startLoading() {
    m_started = true;
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

void GridPane::applyFilter() {
    m_filterDelay.stop();
    if (m_filter->text().trimmed() == m_model->filter())
        return;
    // What is counted without the filter is known while there is none.
    if (m_model->filter().isEmpty())
        m_unfiltered = m_model->matchingRows();
    startLoading();
    m_model->setFilter(m_filter->text());
}

bool GridPane::select(const orm::Object& object) {
    const int row = m_model->rowOf(object);
    if (row < 0)
        return false;
    m_view->setCurrentIndex(m_model->index(row, std::max(0, m_view->currentIndex().column())));
    m_view->scrollTo(m_view->currentIndex());
    return true;
}

// --- what is shown

void GridPane::showMessage(const QString& html) {
    m_message->setText(html);
    m_message->setGeometry(m_view->viewport()->rect().adjusted(16, 16, -16, -16));
    m_message->setVisible(!html.isEmpty());
}

QString GridPane::emptyMessage() {
    const QString filter = m_model->filter();
    if (filter.isEmpty()) {
        return m_actions->newRow()->isEnabled()
                   ? tr("No rows · %1").arg(u"<a href=\"new\">%1</a>"_s.arg(tr("New row (Ins)")))
                   : tr("No rows");
    }
    const QString clear = u"<a href=\"clear\">%1</a>"_s.arg(tr("Clear"));
    if (m_unfiltered < 0) {
        m_model->countUnfiltered([this](qint64 rows) {
            m_unfiltered = rows;
            updateState();
        });
        return tr("Nothing contains “%1” [%2]").arg(filter.toHtmlEscaped(), clear);
    }
    return tr("0 of %1: nothing contains “%2” [%3]")
        .arg(QLocale().toString(m_unfiltered), filter.toHtmlEscaped(), clear);
}

void GridPane::updateState() {
    const bool empty = m_model->rowCount() == 0;
    if (empty && !m_failure.isEmpty())
        showMessage(
            u"%1<br><a href=\"again\">%2</a>"_s.arg(m_failure.toHtmlEscaped(), tr("Try again")));
    else if (m_wasSlow)
        showMessage(tr("Loading…"));
    else
        showMessage(empty && m_model->matchingRows() == 0 ? emptyMessage() : QString());
    updateStatus();
}

void GridPane::updateStatus() {
    const auto [first, last] = m_view->visibleRows();
    const qint64 matching = m_model->matchingRows();
    const QLocale locale;
    QString status;
    if (first >= 0) {
        const qint64 all =
            matching < 0 ? m_model->rowCount() : matching + m_model->stagedRowCount();
        const QString total = matching >= 0            ? locale.toString(all)
                              : m_model->isEstimated() ? u'~' + locale.toString(all)
                                                       : u"…"_s;
        const QString words =
            m_model->isAboutThere(first) ? tr("about %1–%2 of %3") : tr("%1–%2 of %3");
        status = words.arg(locale.toString(first + 1), locale.toString(last + 1), total);
    } else if (matching == 0) {
        status = tr("0 rows");
    }
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(status);
}

void GridPane::followLink(const QString& link) {
    if (link == u"new"_s) {
        m_actions->newRow()->trigger();
        m_view->setFocus();
    } else if (link == u"clear"_s) {
        m_filter->clear();
        applyFilter();
    } else {
        startLoading();
        m_model->load();
    }
}

bool GridPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        m_message->setGeometry(m_view->viewport()->rect().adjusted(16, 16, -16, -16));
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || (key == Qt::Key_Escape && m_filter->text().isEmpty())) {
            m_view->setFocus();
            if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
                m_view->setCurrentIndex(m_model->index(0, 0));
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_filter->clear();
            applyFilter();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
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

QAction* GridPane::relatedAction() const { return m_actions->related(); }

} // namespace espalier::ui
