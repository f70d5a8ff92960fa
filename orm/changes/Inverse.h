// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/changes/LinkRows.h"
#include "orm/changes/RowEdit.h"
#include "orm/unitofwork/FlushPlan.h"

#include <QHash>

#include <vector>

namespace espalier::orm {

class Session;

/// What a session is about to save, noted so that it can be taken back afterwards.
class ESPALIER_ORM_EXPORT SavedEdits {
public:
    SavedEdits() = default;
    /// Rows that are to be deleted must be loaded, with their links: else they cannot come back
    /// whole.
    explicit SavedEdits(const Session& session);

    /// What a plan writes besides: references to rows that are deleted become NULL where the
    /// session knows them.
    void addImplied(const FlushPlan& plan, const FlushSubjects& subjects);

    /// What rows of a link table that are taken away hold besides their ends. `rows`: of `columns`.
    void addLinkRows(const Table& table, const std::vector<Column>& columns, const RowBatch& rows);
    /// A row, by slot, that the database deletes along. After addLinkRows() for its links.
    void addTaken(const Mapper& mapper, const std::vector<Value>& row);
    /// A foreign key of a row that the database empties, as what it referred to is deleted.
    void addReleased(const Mapper& mapper, const std::vector<Value>& key, int slot,
                     const Value& before, const Value& after);

    /// Rows that are to stay in memory with these.
    void hold(const ObjectList& rows) {
        m_objects.insert(m_objects.end(), rows.begin(), rows.end());
    }

    /// Of the edits themselves, without what they imply.
    std::size_t size() const { return m_count; }
    /// All that the edits name, in memory: while they are held, what they hold is known.
    const ObjectList& objects() const { return m_objects; }
    /// Just after it was saved: notes the keys that rows have now.
    void settle();
    /// Once it is settled: edits that stage the opposite, guarded by what was saved.
    std::vector<RowEdit> inverse() const;

private:
    struct Saved {
        RowEdit edit;
        const Mapper* mapper;
    };
    void add(const ObjectPtr& subject, bool isDeleted, RowNames& names);
    RowEdit removal(const Saved& saved) const;
    RowEdit rebirth(const Saved& saved) const;
    RowEdit change(const Saved& saved) const;
    RowName nameNow(const RowName& name) const;
    void referToReborn(RowEdit& edit, const Mapper& mapper) const;

    void addImplied(const ObjectPtr& object, int slot, const Value& after);
    void nameReborn(const RowName& name);
    RowEdit::Link linkAgain(const Saved& saved, const RowEdit::Link& link) const;

    std::vector<Saved> m_saved;
    std::size_t m_count = 0;
    QHash<const Object*, std::size_t> m_places; ///< in m_saved
    ObjectList m_objects;
    QHash<QString, ObjectPtr> m_new;  ///< by their names; they get their keys by the save
    QHash<QString, RowName> m_given;  ///< what those, and others with another key, are called now
    QHash<QString, RowName> m_reborn; ///< by the names of the rows that are deleted
    LinkRows m_linkRows;
};

} // namespace espalier::orm
