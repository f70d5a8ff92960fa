// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DoctorPanel.h"

#include "ui/live/LiveDatabase.h"
#include "ui/models/Doctor.h"
#include "ui/models/Roles.h"
#include "ui/widgets/BusyLine.h"
#include "ui/widgets/DoctorActions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPatience = 300;
constexpr int longPatience = 1700;

QToolButton* newButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

DoctorPanel::DoctorPanel(LiveDatabase& database, Prompt& prompt, QWidget* parent)
    : QWidget(parent), m_database(database), m_doctor(new Doctor(database, this)),
      m_model(new DoctorModel(*m_doctor, this)), m_mending(new Mending(*m_doctor, prompt, this)),
      m_view(new QTreeView(this)),
      m_actions(new DoctorActions(*m_mending, *m_model, *m_view, *this)),
      m_check(new QAction(QIcon::fromTheme(u"view-refresh"_s), tr("Check again"), this)),
      m_pages(new QStackedWidget(this)), m_empty(new QLabel(this)), m_summary(new QLabel(this)),
      m_busy(new BusyLine(this)) {
    setUpView();
    m_check->setObjectName(u"checkAgain"_s);
    m_check->setToolTip(tr("Read all trees and links again (F5)"));
    connect(m_check, &QAction::triggered, this, &DoctorPanel::check);
    layOut();
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (!m_busy->isHidden())
            m_isLong = true;
        else
            m_patience.start(longPatience);
        showProgress();
    });
    connect(m_busy, &BusyLine::cancelled, m_doctor, &Doctor::cancel);
    connect(m_doctor, &Doctor::progressChanged, this, [this] {
        if (!m_doctor->isChecking()) {
            m_patience.stop();
            m_isLong = false;
            m_busy->setText({}, false);
        } else if (!m_busy->isHidden()) {
            showProgress();
        } else if (!m_patience.isActive()) {
            m_patience.start(firstPatience);
        }
        update();
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &DoctorPanel::remember);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DoctorPanel::restore);
    connect(m_actions, &DoctorActions::showRequested, this, &DoctorPanel::showRequested);
    connect(m_actions, &DoctorActions::renameRequested, this, &DoctorPanel::renameRequested);
    connect(m_mending, &Mending::refused, this, &DoctorPanel::refused);
    const auto again = [this] { m_actions->update(); };
    connect(&database, &LiveDatabase::saveStarted, this, again);
    connect(&database, &LiveDatabase::saveFailed, this, again);
    connect(&database, &LiveDatabase::saved, this, again);
    connect(&database, &LiveDatabase::refreshRequested, this, [this] {
        if (isVisible() && m_doctor->checkedAt().isValid())
            check();
    });
    update();
}

DoctorPanel::~DoctorPanel() = default;

void DoctorPanel::setUpView() {
    m_view->setObjectName(u"findings"_s);
    m_view->setAccessibleName(tr("What is wrong with trees and links"));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setModel(m_model);
    const int em = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(DoctorModel::RowColumn, em * 44);
    m_view->header()->resizeSection(DoctorModel::ProblemColumn, em * 64);
    m_view->header()->setStretchLastSection(true);
    connect(m_view, &QTreeView::activated, m_actions->show(), &QAction::trigger);
    connect(m_view, &QWidget::customContextMenuRequested, this, &DoctorPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, m_actions,
            &DoctorActions::update);
}

void DoctorPanel::layOut() {
    auto* fix = newButton(m_actions->fix(), this);
    fix->setObjectName(u"fixButton"_s);
    fix->setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(fix);
    fix->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_actions->fill(*menu);
    });
    m_empty->setObjectName(u"doctorEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setObjectName(u"doctorSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(2, 0, 6, 0);
    bar->addWidget(newButton(m_check, this));
    bar->addWidget(newButton(m_actions->show(), this));
    bar->addWidget(fix);
    bar->addWidget(newButton(m_actions->fixAll(), this));
    bar->addStretch();
    bar->addWidget(m_summary);
    auto* busy = new QHBoxLayout;
    busy->setContentsMargins(6, 0, 6, 0);
    busy->addWidget(m_busy);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(bar);
    layout->addLayout(busy);
    layout->addWidget(m_pages, 1);
}

void DoctorPanel::check() { m_doctor->check(); }

// --- the view keeps its place

void DoctorPanel::remember() {
    m_folded.clear();
    m_unfolded.clear();
    m_current.clear();
    for (QModelIndex at = m_model->index(0, 0); at.isValid(); at = m_view->indexBelow(at)) {
        if (m_model->rowCount(at) > 0)
            (m_view->isExpanded(at) ? m_unfolded : m_folded).insert(at.data(KeyRole).toString());
    }
    QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
    m_currentRow = current.row();
    for (; current.isValid(); current = current.parent())
        m_current << current.data(KeyRole).toString();
    m_scroll = m_view->verticalScrollBar()->value();
}

// Tables and kinds stand open at first, the rows of one finding do not.
void DoctorPanel::restore() {
    for (int table = 0; table < m_model->rowCount(); ++table) {
        const QModelIndex top = m_model->index(table, 0);
        m_view->setExpanded(top, !m_folded.contains(top.data(KeyRole).toString()));
        for (int kind = 0; kind < m_model->rowCount(top); ++kind) {
            const QModelIndex group = m_model->index(kind, 0, top);
            m_view->setExpanded(group, !m_folded.contains(group.data(KeyRole).toString()));
        }
    }
    for (const QString& identity : std::as_const(m_unfolded))
        if (const QModelIndex at = m_model->indexOf(identity); at.isValid())
            m_view->expand(at);
    chooseCurrent();
    m_view->verticalScrollBar()->setValue(m_scroll);
    if (const QModelIndex current = m_view->currentIndex(); current.isValid())
        m_view->scrollTo(current);
    update();
}

// The same row, else what took its place, else what stood above it.
void DoctorPanel::chooseCurrent() {
    QModelIndex current;
    for (qsizetype i = 0; i < m_current.size() && !current.isValid(); ++i) {
        current = m_model->indexOf(m_current[i]);
        const int rows = m_model->rowCount(current);
        if (i > 0 && current.isValid() && rows > 0)
            current = m_model->index(i == 1 ? std::min(m_currentRow, rows - 1) : 0, 0, current);
    }
    if (!current.isValid())
        current = m_model->index(0, 0);
    m_view->setCurrentIndex(current);
    m_actions->update();
}

// --- what is said

QString DoctorPanel::title() const {
    return m_model->problemCount() > 0
               ? tr("Checks (%1)").arg(QLocale().toString(m_model->problemCount()))
               : tr("Checks");
}

QString DoctorPanel::subjects() const {
    const auto trees = int(m_doctor->trees().size());
    const auto links = int(m_doctor->links().size());
    const QString treeText = trees == 1 ? tr("1 tree") : tr("%1 trees").arg(trees);
    const QString linkText = links == 1 ? tr("1 link table") : tr("%1 link tables").arg(links);
    return tr("%1 and %2").arg(treeText, linkText);
}

QString DoctorPanel::emptyText() const {
    if (m_doctor->trees().empty() && m_doctor->links().empty())
        return tr("This database has no trees and no links to check.");
    if (m_doctor->isChecking())
        return tr("Checking %1…").arg(subjects());
    if (m_doctor->wasCancelled())
        return tr("The check was stopped before its end.");
    if (!m_doctor->checkedAt().isValid())
        return tr("Nothing has been checked yet.");
    return tr("No problems found in %1 (checked %2).")
        .arg(subjects(), m_doctor->checkedAt().toString(u"H:mm"_s));
}

QString DoctorPanel::summary() const {
    const qsizetype count = m_model->problemCount();
    if (count == 0)
        return {};
    const QString problems =
        count == 1 ? tr("1 problem") : tr("%1 problems").arg(QLocale().toString(count));
    if (m_doctor->wasCancelled())
        return tr("%1; the check was stopped before its end").arg(problems);
    return m_doctor->checkedAt().isValid()
               ? tr("%1, checked %2").arg(problems, m_doctor->checkedAt().toString(u"H:mm"_s))
               : problems;
}

void DoctorPanel::update() {
    const bool hadFocus = m_view->hasFocus();
    m_empty->setText(emptyText());
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (hadFocus && m_model->rowCount() == 0)
        setFocus();
    m_summary->setText(summary());
    m_actions->update();
    setFocusProxy(m_model->rowCount() > 0 ? m_view : nullptr);
    if (const QString now = title(); now != m_title) {
        m_title = now;
        Q_EMIT titleChanged(now);
    }
}

void DoctorPanel::showProgress() { m_busy->setText(m_doctor->progress(), m_isLong); }

void DoctorPanel::showMenu(const QPoint& place) {
    QMenu menu(this);
    m_actions->fill(menu);
    menu.exec(m_view->viewport()->mapToGlobal(place));
}

void DoctorPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_doctor->isChecking())
        return m_doctor->cancel();
    QWidget::keyPressEvent(event);
}

QSize DoctorPanel::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 7};
}

} // namespace espalier::ui
