// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChangesPanel.h"

#include "ui/commands/Edits.h"
#include "ui/delegates/CellDelegate.h"
#include "ui/models/ChangesModel.h"

#include <QAction>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

// The letters in the cells of a table would say twice what the icons say here.
class ChangesDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        CellDelegate::initStyleOption(option, index);
        option->font.setStrikeOut(false);
        option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    }
    void paintMarks(QPainter*, const QStyleOptionViewItem&, EditState) const override {}
};

QToolButton* newButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->iconText());
    return button;
}

} // namespace

ChangesPanel::ChangesPanel(LiveDatabase& database, QWidget* parent)
    : QWidget(parent), m_database(database), m_model(new ChangesModel(database, this)),
      m_view(new QTreeView(this)), m_pages(new QStackedWidget(this)), m_empty(new QLabel(this)),
      m_summary(new QLabel(this)),
      m_revert(new QAction(QIcon::fromTheme(u"document-revert"_s), tr("Revert"), this)),
      m_jump(new QAction(QIcon::fromTheme(u"go-jump"_s), tr("Show row"), this)),
      m_tick(new QAction(tr("&Include in the next save"), this)),
      m_untick(new QAction(tr("&Leave out of the next save"), this)),
      m_tickOnly(new QAction(tr("Save &only these next"), this)),
      m_tickAll(new QAction(tr("Include &all changes"), this)) {
    m_view->setObjectName(u"changes"_s);
    m_view->setAccessibleName(tr("Changes that are not saved"));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setItemDelegate(new ChangesDelegate(m_view));
    m_view->setModel(m_model);
    const int em = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(ChangesModel::ChangeColumn, em * 46);
    m_view->header()->resizeSection(ChangesModel::BeforeColumn, em * 30);
    m_view->header()->resizeSection(ChangesModel::AfterColumn, em * 30);
    m_view->header()->setStretchLastSection(true);
    m_view->installEventFilter(this);

    m_revert->setObjectName(u"revertChange"_s);
    m_revert->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    m_revert->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_revert->setToolTip(tr("Take the selected changes back (Ctrl+Shift+R)"));
    m_jump->setObjectName(u"jumpToChange"_s);
    m_jump->setToolTip(tr("Show the changed row (Enter)"));
    connect(m_revert, &QAction::triggered, this, &ChangesPanel::revertSelected);
    connect(m_jump, &QAction::triggered, this, [this] { jump(m_view->currentIndex()); });
    connect(m_view, &QTreeView::activated, this, &ChangesPanel::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ChangesPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChangesPanel::updateActions);

    makeTickActions();

    m_empty->setObjectName(u"changesEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setObjectName(u"changesSummary"_s);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(2, 0, 6, 0);
    bar->addWidget(newButton(m_revert, this));
    bar->addWidget(newButton(m_jump, this));
    bar->addStretch();
    bar->addWidget(m_summary);
    auto* listPage = new QWidget(this);
    auto* list = new QVBoxLayout(listPage);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(2);
    list->addLayout(bar);
    list->addWidget(m_view);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(listPage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(m_model, &ChangesModel::rebuilt, this, &ChangesPanel::update);
    connect(m_model, &QAbstractItemModel::layoutAboutToBeChanged, this,
            [this] { spanTables(false); });
    connect(m_model, &QAbstractItemModel::layoutChanged, this, [this] { spanTables(true); });
    connect(m_model, &ChangesModel::regrouped, this,
            [this] { expandTables(0, m_model->rowCount()); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& parent, int first, int last) {
                if (!parent.isValid())
                    expandTables(first, last + 1);
            });
    connect(&database, &LiveDatabase::saved, this, [this](const SaveReport& report) {
        m_savedAt = QTime::currentTime();
        m_savedChanges = report.total();
        update();
    });
    const auto lock = [this] { updateActions(); };
    connect(&database, &LiveDatabase::saveStarted, this, lock);
    connect(&database, &LiveDatabase::saveFailed, this, lock);
    connect(&database, &LiveDatabase::discarded, this, &ChangesPanel::update);
    expandTables(0, m_model->rowCount());
    update();
}

void ChangesPanel::makeTickActions() {
    m_tick->setObjectName(u"includeChanges"_s);
    m_untick->setObjectName(u"leaveOutChanges"_s);
    m_tickOnly->setObjectName(u"includeOnlyThese"_s);
    m_tickAll->setObjectName(u"includeAllChanges"_s);
    connect(m_tick, &QAction::triggered, this, [this] { tickSelected(true); });
    connect(m_untick, &QAction::triggered, this, [this] { tickSelected(false); });
    connect(m_tickOnly, &QAction::triggered, this,
            [this] { m_model->chooseOnly(m_view->selectionModel()->selectedRows()); });
    connect(m_tickAll, &QAction::triggered, this, [this] { m_database.chooseAll(); });
    connect(m_model, &ChangesModel::chosenAlong, this, &ChangesPanel::tellAlong);
}

QString ChangesPanel::title() const {
    return tr("Changes (%1)").arg(QLocale().toString(m_model->changeCount()));
}

QString ChangesPanel::emptyText() const {
    if (!m_savedAt.isValid())
        return tr("No pending changes.");
    const QString time = m_savedAt.toString(u"H:mm"_s);
    return m_savedChanges == 1 ? tr("No pending changes. Last save %1: 1 change").arg(time)
                               : tr("No pending changes. Last save %1: %2 changes")
                                     .arg(time, QLocale().toString(m_savedChanges));
}

void ChangesPanel::update() {
    const int count = m_model->changeCount();
    // Hidden with the focus inside, the view would hand it to a neighbour in another dock.
    const bool hadFocus = m_view->hasFocus();
    m_empty->setText(emptyText());
    m_pages->setCurrentIndex(count > 0 ? 1 : 0);
    if (hadFocus && count == 0)
        setFocus();
    if (count > 0 && !m_view->currentIndex().isValid())
        m_view->selectionModel()->setCurrentIndex(firstChange(), QItemSelectionModel::NoUpdate);
    updateActions();
    if (const QString now = title(); now != m_title) {
        m_title = now;
        Q_EMIT titleChanged(now);
    }
}

QModelIndex ChangesPanel::firstChange() const {
    const QModelIndex first = m_model->index(0, 0);
    return m_model->isGrouped() ? m_model->index(0, 0, first) : first;
}

// What comes is in sight, as it is without lines for tables.
void ChangesPanel::expandTables(int first, int end) {
    for (int row = first; m_model->isGrouped() && row < end; ++row)
        m_view->expand(m_model->index(row, 0));
    spanTables(true);
}

// The view keeps that by index, which becomes that of a change when the lines go.
void ChangesPanel::spanTables(bool isSpanned) {
    for (int row = 0; m_model->isGrouped() && row < m_model->rowCount(); ++row)
        m_view->setFirstColumnSpanned(row, {}, isSpanned);
}

QString ChangesPanel::summary() const {
    const auto count = [this](std::initializer_list<ChangeIntent> intents) {
        int sum = 0;
        for (const ChangeIntent intent : intents)
            sum += m_model->tally().counts[std::size_t(intent)];
        return sum;
    };
    QStringList parts;
    if (const int modified = count({ChangeIntent::Move, ChangeIntent::Rename, ChangeIntent::Edit}))
        parts << tr("%1 modified").arg(modified);
    if (const int added = count({ChangeIntent::Add, ChangeIntent::Link}))
        parts << tr("%1 added").arg(added);
    if (const int deleted = count({ChangeIntent::Delete, ChangeIntent::Unlink}))
        parts << tr("%1 deleted").arg(deleted);
    if (const int leftOut = m_database.selection().leftOutCount(); leftOut > 0)
        parts << tr("%1 left out of the next save").arg(leftOut);
    return parts.join(u", "_s);
}

void ChangesPanel::updateActions() {
    const bool isOpen = m_view->selectionModel()->hasSelection() && !m_database.isSaving();
    for (QAction* action : {m_revert, m_tick, m_untick, m_tickOnly})
        action->setEnabled(isOpen);
    m_jump->setEnabled(m_model->changeAt(m_view->currentIndex()));
    m_tickAll->setEnabled(!m_database.selection().isEmpty() && !m_database.isSaving());
    m_summary->setText(summary());
}

void ChangesPanel::tickSelected(bool isTaken) {
    m_model->choose(m_view->selectionModel()->selectedRows(), isTaken);
}

void ChangesPanel::tellAlong(const QStringList& titles, bool isTaken) {
    constexpr qsizetype most = 3;
    QString names = titles.mid(0, most).join(u", "_s);
    if (titles.size() > most)
        names = tr("%1 and %2 more").arg(names).arg(titles.size() - most);
    Q_EMIT noticed(isTaken ? tr("Included too, because it is needed: %1").arg(names)
                           : tr("Left out too, because it needs this: %1").arg(names));
}

void ChangesPanel::activate(const QModelIndex& index) {
    if (!m_model->changeAt(index))
        m_view->setExpanded(index.siblingAtColumn(0),
                            !m_view->isExpanded(index.siblingAtColumn(0)));
    jump(index);
}

void ChangesPanel::jump(const QModelIndex& index) {
    const orm::Change* change = m_model->changeAt(index);
    if (!change)
        return;
    Q_EMIT jumpRequested(change->object, m_model->slotAt(index));
}

// As one undo step; from the last to the first, so that new rows go before what they refer to.
void ChangesPanel::revertSelected() {
    QList<QPersistentModelIndex> chosen;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        bool isCovered = false;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            isCovered = isCovered || m_view->selectionModel()->isSelected(above);
        if (!isCovered)
            chosen.prepend(index);
    }
    if (chosen.isEmpty())
        return;
    const bool several = chosen.size() > 1;
    if (several)
        m_database.undoStack().beginMacro(tr("Revert %1 changes").arg(chosen.size()));
    QString reason;
    for (const QPersistentModelIndex& index : chosen) {
        const QString refusal = index.isValid() ? m_model->revertChange(index) : QString();
        if (reason.isEmpty())
            reason = refusal;
    }
    if (several)
        m_database.undoStack().endMacro();
    if (!reason.isEmpty())
        Q_EMIT refused(reason);
}

void ChangesPanel::showMenu(const QPoint& place) {
    QMenu menu(this);
    menu.addAction(m_jump);
    menu.addAction(m_revert);
    menu.addSeparator();
    menu.addActions({m_tick, m_untick, m_tickOnly, m_tickAll});
    menu.exec(m_view->viewport()->mapToGlobal(place));
}

// The window has the same key for its own selection: here it means the changes. Space ticks all
// that is selected as the current one then is.
bool ChangesPanel::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space && m_tick->isEnabled()) {
        const QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
        const bool hasBox = current.flags() & Qt::ItemIsUserCheckable;
        const QModelIndex change = hasBox ? current : current.parent();
        tickSelected(change.data(Qt::CheckStateRole).toInt() != Qt::Checked);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const QKeySequence pressed(key->keyCombination());
        if (pressed == m_revert->shortcut()) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                m_revert->trigger();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

QSize ChangesPanel::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 7};
}

} // namespace espalier::ui
