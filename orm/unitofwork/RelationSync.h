// SPDX-License-Identifier: MIT
#pragma once

#include "orm/unitofwork/FlushScope.h"

#include <QHash>
#include <QSet>

#include <unordered_map>
#include <vector>

namespace espalier::orm {

/// What relations say about foreign keys and link rows, read from the histories of a flush's
/// objects. The relation wins over a foreign-key value that was set by itself.
class RelationSync {
public:
    /// Errors: SessionError when a row would lose a reference that is part of its key.
    explicit RelationSync(const FlushScope& scope);

    /// A foreign-key slot that takes the value of a slot of `target` (null target: NULL).
    struct Reference {
        int slot;
        ObjectPtr target;
        int targetSlot;
        bool isLate = false; ///< by an UPDATE of its own, once all rows are there
    };
    struct LinkRow {
        const Relationship* relationship;
        ObjectPtr owner;
        ObjectPtr other;
    };
    /// A loaded foreign key that the database itself takes along.
    struct Follower {
        ObjectPtr object;
        Reference reference;
    };

    const std::vector<Reference>& references(const Object& object) const;
    bool hasReferences() const { return !m_references.empty(); }
    /// No relation says anything.
    bool isEmpty() const {
        return m_references.empty() && m_links.empty() && m_relinks.empty() && m_carried.empty() &&
               m_followers.empty();
    }
    /// Objects that get a reference though they were not changed themselves.
    const ObjectList& alsoChanged() const { return m_alsoChanged; }
    const std::vector<LinkRow>& links() const { return m_links; }
    const std::vector<LinkRow>& unlinks() const { return m_unlinks; }
    /// Link rows that stay while a key of an end changes.
    const std::vector<LinkRow>& relinks() const { return m_relinks; }
    /// A link row that stays while one end becomes another object.
    struct CarriedLink {
        LinkRow from;
        LinkRow to;
    };
    const std::vector<CarriedLink>& carriedLinks() const { return m_carried; }
    const std::vector<Follower>& followers() const { return m_followers; }
    /// Slots of rows that go, emptied before: they and others that go refer to each other.
    const std::vector<Follower>& released() const { return m_released; }

private:
    void readRemovedChildren(const ObjectPtr& object);
    void readReferences(const ObjectPtr& object);
    void readChangedKey(const ObjectPtr& object);
    void readChangedLinks(const ObjectPtr& object, const Relationship& r);
    void readDeleted(const ObjectPtr& object);
    void readLinks(const ObjectPtr& object, const Relationship& r, const RelationSlot& slot);
    void releaseLate(const ObjectPtr& object, const Relationship& r, const RelationSlot& slot);
    bool isWritten(const Object& object);
    void refer(const Relationship& r, const ObjectPtr& object, int slot, const ObjectPtr& target,
               int targetSlot);
    bool isReferred(const Object& object, int slot) const;
    void refuseEmptyKeys() const;
    void carryLinks();
    void addLink(std::vector<LinkRow>& rows, const Relationship& r, const ObjectPtr& owner,
                 const ObjectPtr& other);

    QSet<const Object*> m_removed;
    const FlushScope* m_scope;     ///< while it is read
    QSet<const Object*> m_written; ///< filled for the first reference
    bool m_hasWritten = false;
    std::unordered_map<const Object*, std::vector<Reference>> m_references;
    ObjectList m_alsoChanged;
    std::vector<LinkRow> m_links;
    std::vector<LinkRow> m_unlinks;
    std::vector<LinkRow> m_relinks;
    std::vector<CarriedLink> m_carried;
    std::vector<Follower> m_followers;
    std::vector<Follower> m_released;
    struct Seen {
        const void* rows; ///< which list
        const void* link;
        const Object* a;
        const Object* b;
        friend bool operator==(const Seen&, const Seen&) = default;
        friend std::size_t qHash(const Seen& s, std::size_t seed) {
            return qHashMulti(seed, s.rows, s.link, s.a, s.b);
        }
    };
    QSet<Seen> m_seen;
};

} // namespace espalier::orm
