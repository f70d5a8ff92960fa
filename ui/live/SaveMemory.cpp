// SPDX-License-Identifier: GPL-3.0-or-later
// What LiveDatabase remembers of a save, so that it can be undone.
#include "ui/live/GoneRows.h"
#include "ui/live/LiveDatabaseData.h"

#include <utility>

namespace espalier::ui {

/// While the worker writes: what goes wrong here must not look like a failed save.
void LiveDatabase::Data::noteSavedEdits() noexcept {
    try {
        savedEdits = orm::SavedEdits(*session);
        savedEdits.addImplied(*writing, pendingSave->subjects);
    } catch (...) {
        savedEdits = {}; // this save cannot be undone
    }
}

void LiveDatabase::Data::noteGone(const GoneRows& gone) noexcept {
    isUndoneInPart = gone.isCutShort;
    try {
        for (const GoneRows::Links& links : gone.links) {
            for (const orm::RowBatch& rows : links.rows) {
                savedEdits.addLinkRows(links.table, links.columns, rows);
            }
        }
        for (const auto& [mapper, rows] : gone.taken) {
            for (const auto& [key, row] : rows) {
                savedEdits.addTaken(*mapper, row);
                goneKeys.emplace_back(mapper, key);
            }
        }
        for (const GoneRows::Released& each : gone.released) {
            savedEdits.addReleased(*each.mapper, each.key, each.slot, each.before, each.after);
        }
        releasedRows = gone.releasedRows;
    } catch (...) {
        savedEdits = {};
    }
}

/// What the database has deleted along is not in memory any more, either, and what it has emptied
/// is known to be empty.
void LiveDatabase::Data::forgetGone() {
    for (const auto& [mapper, key] : std::exchange(goneKeys, {})) {
        const orm::ObjectPtr row(session->identityMap().find({mapper, key}));
        if (row && !row->hasHistory()) {
            session->expunge(row);
        }
    }
    for (const auto& [mapper, rows] : std::exchange(releasedRows, {})) {
        savedEdits.hold(
            session->absorb(*mapper, reads::allSlots(*mapper), rows, orm::Populate::Refresh));
    }
}

// The edits before a save would be undone into states that the database does not have; what was
// undone before it is a part of what was saved.
void LiveDatabase::Data::keepSavedSets(SavedSet::Edits added, int most) {
    std::vector<SavedSet::Edits> sets;
    for (int i = 0; i < most; ++i) {
        if (const auto* set = dynamic_cast<const SavedSet*>(stack->command(i))) {
            sets.push_back(set->edits());
        }
    }
    if (added) {
        sets.push_back(std::move(added));
    }
    stack->clear();
    for (auto& set : sets) {
        stack->push(new SavedSet(q, std::move(set)));
    }
    stack->setClean();
}

} // namespace espalier::ui
