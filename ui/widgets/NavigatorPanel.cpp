// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NavigatorPanel.h"

#include "ui/widgets/CorrectionMenu.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

NavigatorPanel::NavigatorPanel(LiveDatabase& database, QWidget* parent)
    : QWidget(parent), m_database(database), m_model(new NavigatorModel(database, this)),
      m_view(new QTreeView(this)) {
    m_view->setObjectName(u"navigator"_s);
    m_view->setAccessibleName(tr("Navigator"));
    m_view->setAccessibleDescription(tr("Trees, tables and links of the database"));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setExpandsOnDoubleClick(false); // activate() does, for the keyboard as well
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setModel(m_model);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    const auto unfold = [this] {
        m_view->expandAll();
        if (m_model->rowCount() > 0 && m_model->rowCount(m_model->index(0, 0)) > 0)
            m_view->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    };
    connect(m_model, &QAbstractItemModel::modelReset, m_view, unfold);
    unfold();
    connect(m_model, &QAbstractItemModel::rowsInserted, m_view,
            [this](const QModelIndex& group, int first) {
                m_view->expand(m_model->index(first, 0, group));
            });
    m_view->installEventFilter(this);
    connect(m_view, &QTreeView::activated, this, &NavigatorPanel::activate);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &NavigatorPanel::showMenu);
}

void NavigatorPanel::activate(const QModelIndex& index) {
    if (const std::optional<orm::Table> table = m_model->tableAt(index))
        Q_EMIT activated(m_model->kindAt(index), *table);
    else if (const QString saved = m_model->savedAt(index); !saved.isEmpty())
        Q_EMIT savedActivated(saved);
    else
        m_view->setExpanded(index, !m_view->isExpanded(index));
}

void NavigatorPanel::showMenu(const QPoint& place) {
    const QModelIndex index = m_view->indexAt(place);
    const std::optional<orm::Table> table = m_model->tableAt(index);
    if (const QString saved = m_model->savedAt(index); !saved.isEmpty())
        return showSavedMenu(saved, place);
    if (!table)
        return;
    auto* menu = new CorrectionMenu(m_database, *table, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* open = new QAction(tr("&Open"), menu);
    menu->insertAction(menu->actions().value(0), open);
    menu->insertSeparator(menu->actions().value(1));
    menu->setDefaultAction(open);
    connect(open, &QAction::triggered, this,
            [this, index = QPersistentModelIndex(index)] { activate(index); });
    connect(menu, &CorrectionMenu::corrected, this, &NavigatorPanel::corrected,
            Qt::QueuedConnection); // whoever listens may close this database
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void NavigatorPanel::showSavedMenu(const QString& name, const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setObjectName(u"savedViewMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setDefaultAction(
        menu->addAction(tr("&Open"), this, [this, name] { Q_EMIT savedActivated(name); }));
    menu->addSeparator();
    menu->addAction(QIcon::fromTheme(u"edit-rename"_s), tr("&Rename…\tF2"), this,
                    [this, name] { Q_EMIT renameSavedRequested(name); });
    menu->addAction(QIcon::fromTheme(u"edit-delete"_s), tr("&Delete\tDel"), this,
                    [this, name] { Q_EMIT removeSavedRequested(name); });
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

bool NavigatorPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const QString saved = m_model->savedAt(m_view->currentIndex());
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool isKey = !saved.isEmpty() && press->modifiers() == Qt::NoModifier;
    if (isKey && press->key() == Qt::Key_F2)
        Q_EMIT renameSavedRequested(saved);
    else if (isKey && press->key() == Qt::Key_Delete)
        Q_EMIT removeSavedRequested(saved);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void NavigatorPanel::select(NavigatorModel::Kind kind, const orm::Table& table) {
    makeCurrent(m_model->indexOf(kind, table));
}

void NavigatorPanel::selectSaved(const QString& name) { makeCurrent(m_model->indexOfSaved(name)); }

void NavigatorPanel::makeCurrent(const QModelIndex& index) {
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

QSize NavigatorPanel::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 24};
}

} // namespace espalier::ui
