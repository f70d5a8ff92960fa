// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridCommands.h"

#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/AwaitedRows.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridView.h"

#include <QAction>
#include <QIcon>

#include <utility>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostCells = 1'000'000;

} // namespace

GridCommands::GridCommands(LiveDatabase& database, EntityTableModel& model, GridView& view)
    : QObject(&view), m_database(database), m_model(model), m_view(view) {
    const auto again = [this] { update(); };
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, again);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, again);
    connect(&model, &QAbstractItemModel::modelReset, this, again);
    connect(&model, &QAbstractItemModel::dataChanged, this, again);
    for (const auto signal : {&LiveDatabase::changesChanged, &LiveDatabase::saveStarted})
        connect(&database, signal, this, again);
    connect(&database, &LiveDatabase::saved, this, again);
    connect(&database, &LiveDatabase::saveFailed, this, again);
}

QAction* GridCommands::make(const char* name, const QString& text, const char* icon,
                            const QList<QKeySequence>& keys, std::function<void()> act) {
    auto* action = new QAction(QIcon::fromTheme(QString::fromLatin1(icon)), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this,
            [this, act = std::move(act)] { guarded(this, act); });
    m_view.addAction(action);
    return action;
}

void GridCommands::enable(QAction* action, const QString& reason, const QString& tip) {
    action->setEnabled(reason.isEmpty());
    const QString what = tip.isEmpty() ? action->text() : tip;
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(!reason.isEmpty() ? reason
                       : keys.isEmpty()  ? what
                                         : u"%1 (%2)"_s.arg(what, keys));
}

void GridCommands::report(const QString& reason) {
    if (!reason.isEmpty())
        Q_EMIT refused(reason);
}

bool GridCommands::isTooMuch() {
    qint64 cells = 0;
    for (const QItemSelectionRange& range : m_view.selectionModel()->selection())
        cells += qint64(range.width()) * range.height();
    if (cells <= MostCells)
        return false;
    report(tr("Too much is selected: at most %L1 rows at once.").arg(AwaitedRows::Most));
    return true;
}

QString GridCommands::refusal() const {
    const QString refusal = m_model.refusal();
    return !refusal.isEmpty()                ? refusal
           : m_view.currentIndex().isValid() ? QString()
                                             : tr("No row is selected.");
}

} // namespace espalier::ui
