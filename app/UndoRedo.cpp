// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/UndoRedo.h"

#include "app/Actions.h"
#include "ui/commands/EditCommand.h"
#include "ui/live/Words.h"
#include "ui/models/ToolTips.h"

#include <QCoreApplication>
#include <QUndoStack>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 40;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(UndoRedo)
};

/// "category Phones"; "3 products" of several rows of a table; "3 rows" of several tables.
QString whereOf(const orm::ObjectList& rows) {
    if (rows.empty()) {
        return {};
    }
    const QString name = ui::nameOf(rows);
    return rows.size() == 1 ? u"%1 %2"_s.arg(rows.front()->mapper().name(), name) : name;
}

/// The step at `index` of the stack, as `act` is about to take it.
StepDone perform(ui::LiveDatabase& database, int index, const QString& text,
                 void (ui::LiveDatabase::*act)()) {
    const QUndoStack& stack = database.undoStack();
    if (index < 0 || index >= stack.count()) {
        return {};
    }
    const orm::ObjectList rows = ui::rowsOf(*stack.command(index));
    const QString step = stack.command(index)->actionText();
    const QString where = whereOf(rows); // as the user sees it before
    const int before = stack.index();
    const int count = stack.count();
    (database.*act)();
    // A step that was refused is gone; that has been told already.
    if (stack.index() == before || stack.count() != count) {
        return {};
    }
    const QString notice = where.isEmpty() || step.contains(where)
                               ? text.arg(step)
                               : Texts::tr("%1 (%2)").arg(text.arg(step), where);
    return {notice, rows.size() == 1 ? rows.front() : orm::ObjectPtr()};
}

void nameStep(const Actions& actions, Act act, const QString& plain, const QString& named,
              const QString& step) {
    QAction* action = actions[act];
    action->setText(plain);
    action->setIconText(QString(plain).remove(u'&'));
    if (step.isEmpty()) {
        return;
    }
    QString shown = step.simplified();
    if (shown.size() > longestName) {
        shown = shown.first(longestName - 1).trimmed() + u'…';
    }
    action->setText(named.arg(shown.replace(u'&', u"&&"_s)));
    if (action->isEnabled()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString tip = QString(named).remove(u'&').arg(step);
        action->setToolTip(ui::plainToolTip(keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys)));
    }
}

} // namespace

StepDone undoStep(ui::LiveDatabase& database) {
    return perform(database, database.undoStack().index() - 1, Texts::tr("Undone: %1"),
                   &ui::LiveDatabase::undo);
}

StepDone redoStep(ui::LiveDatabase& database) {
    return perform(database, database.undoStack().index(), Texts::tr("Done again: %1"),
                   &ui::LiveDatabase::redo);
}

void nameSteps(const Actions& actions, ui::LiveDatabase* database) {
    const QUndoStack* stack = database ? &database->undoStack() : nullptr;
    nameStep(actions, Act::Undo, Actions::tr("&Undo"), Texts::tr("&Undo %1"),
             stack ? stack->undoText() : QString());
    nameStep(actions, Act::Redo, Actions::tr("&Redo"), Texts::tr("&Redo %1"),
             stack ? stack->redoText() : QString());
}

} // namespace espalier::app
