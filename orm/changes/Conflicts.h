// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/engine/RowBatch.h"
#include "orm/state/Object.h"

#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace espalier::orm {

class Session;

/// Rows and links as the database has them now: what is compared with what a session read earlier.
class ESPALIER_ORM_EXPORT RowsNow {
public:
    /// Columns as in RowLoader; the whole key must be among them.
    void add(const Mapper& mapper, std::span<const int> columnSlots, const RowBatch& rows);
    /// All that `owner` is linked with.
    void addLinks(const Object& owner, const Relationship& relationship,
                  const std::vector<IdentityKey>& targets);

    /// By slot, nullptr where a column was not read; an empty list: there is no such row.
    std::vector<const Value*> find(const IdentityKey& key) const;
    bool contains(const IdentityKey& key) const { return m_rows.contains(key); }
    /// nullopt: the links of this owner were not read.
    std::optional<bool> isLinked(const Object& owner, const Relationship& relationship,
                                 const Object& other) const;

private:
    QHash<IdentityKey, std::vector<std::optional<Value>>> m_rows; ///< by slot
    QHash<std::pair<const Object*, const Relationship*>, std::vector<IdentityKey>> m_links;
};

/// A staged edit that does not fit what someone else has written since the row was read.
struct Conflict {
    enum class Kind : quint8 {
        Value,      ///< both have changed the column
        RowGone,    ///< they have deleted a row that is edited here
        RowEdited,  ///< they have changed a column of a row that is to be deleted here
        TargetGone, ///< they have deleted what the row is to refer to, or to be linked with
        Circle      ///< their move and that of this node together make a circle
    };
    Kind kind;
    ObjectPtr object;
    int slot = -1; ///< Value, RowEdited
    Value original = {};
    Value theirs = {};
    Value mine = {};
    const Relationship* relationship = nullptr; ///< TargetGone, Circle
    ObjectPtr other = {};                       ///< TargetGone: what is gone
    bool canKeepMine = true;
};

/// What a session has staged, compared with the rows as they are now. Pure reading.
class ESPALIER_ORM_EXPORT Conflicts {
public:
    /// What must be read for it: rows that are changed or to be deleted here, and those that they
    /// are to refer to or to be linked with.
    static ObjectList rowsOf(const Session& session);
    /// Objects whose links are edited, with the relation of each.
    static std::vector<std::pair<ObjectPtr, const Relationship*>> linksOf(const Session& session);

    Conflicts() = default;
    Conflicts(const Session& session, const RowsNow& now);

    const std::vector<Conflict>& list() const { return m_conflicts; }
    void add(Conflict conflict) { m_conflicts.push_back(std::move(conflict)); }

    /// A column that only they have changed, or both in the same way: it fits as it is.
    struct Merged {
        ObjectPtr object;
        int slot;
        Value original;
        Value theirs;
    };
    const std::vector<Merged>& merged() const { return m_merged; }
    /// To be deleted here, and deleted by them already.
    const ObjectList& alreadyGone() const { return m_alreadyGone; }
    /// Links to be added that are there already, or to be removed that are gone.
    struct Link {
        ObjectPtr owner;
        const Relationship* relationship;
        ObjectPtr other;
    };
    const std::vector<Link>& alreadyLinked() const { return m_alreadyLinked; }
    /// Whether anything at all is not as it was read.
    bool isEmpty() const;

private:
    void compareRow(const ObjectPtr& object, bool isRemoved, const RowsNow& now);
    void compareColumns(const ObjectPtr& object, const std::vector<const Value*>& row,
                        bool isRemoved);
    void compareReferences(const ObjectPtr& object, const RowsNow& now);
    void compareLinks(const ObjectPtr& object, const Relationship& relationship,
                      const RowsNow& now);

    void noteLinked(const ObjectPtr& owner, const Relationship& relationship,
                    const ObjectPtr& other);

    std::vector<Conflict> m_conflicts;
    std::vector<Merged> m_merged;
    ObjectList m_alreadyGone;
    std::vector<Link> m_alreadyLinked;
};

/// What they have written becomes what the session knows of the database; what is staged on top
/// stays, and is compared with theirs from now on.
ESPALIER_ORM_EXPORT void acceptTheirs(Session& session, const Conflicts& conflicts);

} // namespace espalier::orm
