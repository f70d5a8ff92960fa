// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChangesModel that takes changes back.
#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/models/ChangesModelData.h"

#include <QUndoStack>

namespace espalier::ui {

using orm::Change;
using orm::ChangeKind;
using orm::FieldChange;

int ChangesModel::Data::slotOf(const Change& change, const FieldChange& field) const {
    if (field.slot >= 0)
        return field.slot;
    const orm::Relationship* reference =
        field.relationship ? field.relationship : change.relationship;
    return reference && !reference->pairs().empty() ? reference->pairs().front().first : -1;
}

QString ChangesModel::Data::revertField(const Change& change, const FieldChange& field) {
    return database.edits().revertSlot(change.object, slotOf(change, field));
}

// All that a row of the list tells, as one step; but not the links of the object.
QString ChangesModel::Data::revertFields(const Change& change) {
    std::vector<int> slotList;
    if (change.kind == ChangeKind::Move)
        slotList.push_back(slotOf(change, {}));
    for (const FieldChange& field : change.fields)
        slotList.push_back(slotOf(change, field));
    if (slotList.size() == 1)
        return database.edits().revertSlot(change.object, slotList.front());
    QString reason;
    database.undoStack().beginMacro(tr("Revert %1").arg(change.title));
    for (const int slot : slotList) {
        const QString refusal = database.edits().revertSlot(change.object, slot);
        if (reason.isEmpty())
            reason = refusal;
    }
    database.undoStack().endMacro();
    return reason;
}

QString ChangesModel::Data::revert(const Change& change) {
    Edits& edits = database.edits();
    switch (change.kind) {
    case ChangeKind::Link:
    case ChangeKind::Unlink:
        return edits.revertLink(change.object, *change.relationship, change.other);
    case ChangeKind::Update:
    case ChangeKind::Move:
        return revertFields(change);
    case ChangeKind::Insert:
    case ChangeKind::Delete:
        break;
    }
    return edits.revert({change.object});
}

// From the last to the first, so that new rows go before what they refer to.
QString ChangesModel::Data::revertAll(const std::vector<Change>& changes,
                                      const orm::Mapper& mapper) {
    QString reason;
    database.undoStack().beginMacro(tr("Revert changes of %1").arg(mapper.name()));
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const QString refusal = revert(*change);
        if (reason.isEmpty())
            reason = refusal;
    }
    database.undoStack().endMacro();
    return reason;
}

QString ChangesModel::revertChange(const QModelIndex& index) {
    const std::vector<Change> changes = d->changesAt(index); // the model may be rebuilt below
    if (changes.empty())
        return {};
    const FieldChange* field = Data::isField(index) ? fieldAt(index) : nullptr;
    const orm::Mapper* table = d->sectionAt(index) ? d->sectionAt(index)->mapper : nullptr;
    return guarded(
        this,
        [&] {
            const Change& change = changes.front();
            if (table)
                return d->revertAll(changes, *table);
            if (field && change.kind != ChangeKind::Insert)
                return d->revertField(change, FieldChange(*field));
            return d->revert(change);
        },
        QString());
}

} // namespace espalier::ui
