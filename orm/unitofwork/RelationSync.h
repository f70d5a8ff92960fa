// SPDX-License-Identifier: MIT
#pragma once

#include "orm/unitofwork/FlushPlan.h"

#include <QHash>
#include <QSet>

#include <unordered_map>
#include <vector>

namespace espalier::orm {

/// What relations say about foreign keys and link rows, read from the histories of a flush's
/// objects. The relation wins over a foreign-key value that was set by itself.
class RelationSync {
public:
    explicit RelationSync(const FlushRequest& request);

    /// A foreign-key slot that takes the value of a slot of `target` (null target: NULL).
    struct Reference {
        int slot;
        ObjectPtr target;
        int targetSlot;
    };
    struct LinkRow {
        const Relationship* relationship;
        ObjectPtr owner;
        ObjectPtr other;
    };

    const std::vector<Reference>& references(const Object& object) const;
    /// Objects that get a reference though they were not changed themselves.
    const ObjectList& alsoChanged() const { return m_alsoChanged; }
    const std::vector<LinkRow>& links() const { return m_links; }
    const std::vector<LinkRow>& unlinks() const { return m_unlinks; }

private:
    void readRemovedChildren(const ObjectPtr& object);
    void readReferences(const ObjectPtr& object);
    void readDeleted(const ObjectPtr& object);
    void readLinks(const ObjectPtr& object, const Relationship& r, const RelationSlot& slot);
    void refer(const ObjectPtr& object, int slot, const ObjectPtr& target, int targetSlot);
    void addLink(std::vector<LinkRow>& rows, const Relationship& r, const ObjectPtr& owner,
                 const ObjectPtr& other);

    QSet<const Object*> m_removed;
    QSet<const Object*> m_written;
    std::unordered_map<const Object*, std::vector<Reference>> m_references;
    ObjectList m_alsoChanged;
    std::vector<LinkRow> m_links;
    std::vector<LinkRow> m_unlinks;
    struct Seen {
        const void* link;
        const Object* a;
        const Object* b;
        friend bool operator==(const Seen&, const Seen&) = default;
        friend std::size_t qHash(const Seen& s, std::size_t seed) {
            return qHashMulti(seed, s.link, s.a, s.b);
        }
    };
    QSet<Seen> m_seen;
};

} // namespace espalier::orm
