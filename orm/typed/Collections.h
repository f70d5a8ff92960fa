// SPDX-License-Identifier: MIT
#pragma once

#include "orm/session/Session.h"
#include "orm/typed/Members.h"

namespace espalier::orm {

/// A list whose members are found by an attribute: `.keyedBy = "name"` in its relation. A member
/// keeps the key under which it came in until the list is read again.
template <class K, class T> class Keyed : public Many<T> {
public:
    using Many<T>::Many;
    using Many<T>::operator=;

    /// Null when there is none.
    Ptr<T> at(const K& key) const {
        return staticPtrCast<T>(this->owner().keyed(this->relationship(), Value(key)));
    }
    bool containsKey(const K& key) const { return bool(at(key)); }
    /// In the place of the member that has the same key.
    void put(const Ptr<T>& item) { this->owner().put(this->relationship(), item); }
    void removeKey(const K& key) {
        if (const Ptr<T> item = at(key))
            this->remove(item);
    }
    std::vector<K> keys() const {
        std::vector<K> result;
        for (const Value& key : this->owner().keysOf(this->relationship()))
            result.push_back(key.isNull() ? K() : key.template as<K>());
        return result;
    }
};

/// A list too long to be held: `.loading = Loading::Dynamic` (or WriteOnly) in its relation. Takes
/// additions and removals, and is asked by queries.
template <class T> class Dynamic : public Member {
public:
    Dynamic(Object* owner, const char* name) : Member(owner, name) {}

    void append(const Ptr<T>& item) { owner().appendAt(place(), item); }
    void remove(const Ptr<T>& item) { owner().removeAt(place(), item); }
    /// The members as the database has them; what is staged is flushed first where the session
    /// does so. Errors: DetachedError without a session.
    Query<T> query() const {
        const Relationship& relationship = owner().relationshipAt(place());
        Session* session = Session::of(owner());
        if (!session)
            throw DetachedError(QStringLiteral("%1.%2 cannot be queried: the object belongs to no "
                                               "session.")
                                    .arg(owner().mapper().name(), relationship.name()));
        return session->template query<T>().withParent(ObjectPtr(&owner()),
                                                       Name(relationship.name()));
    }
    qint64 count() const { return query().count(); }
    std::vector<Ptr<T>> all() const { return query().all(); }

private:
};

/// The far ends of a list of association objects, as if they were its members:
/// `Many<Link> links{this, "links"}; Through<Link, Product> products{links, "product"};`. Appending
/// makes the association; removing takes it out of the list, which should delete its orphans.
template <class Link, class Target> class Through {
public:
    Through(Many<Link>& links, const char* relation) : m_links(links), m_relation(relation) {}

    std::vector<Ptr<Target>> all() const {
        std::vector<Ptr<Target>> targets;
        for (const Ptr<Link>& link : m_links)
            targets.push_back(targetOf(link));
        return targets;
    }
    std::size_t size() const { return m_links.size(); }
    bool contains(const Ptr<Target>& target) const { return bool(linkTo(target)); }
    /// The association of a member, to read or to set what it carries; null when there is none.
    Ptr<Link> linkTo(const Ptr<Target>& target) const {
        for (const Ptr<Link>& link : m_links) {
            if (targetOf(link) == target)
                return link;
        }
        return {};
    }
    Ptr<Link> append(const Ptr<Target>& target) {
        const Ptr<Link> link = staticPtrCast<Link>(makeObject(m_links.relationship().target()));
        link->setRelated(link->relationship(Name(m_relation)), target);
        m_links.append(link);
        return link;
    }
    void remove(const Ptr<Target>& target) {
        if (const Ptr<Link> link = linkTo(target))
            m_links.remove(link);
    }

private:
    Ptr<Target> targetOf(const Ptr<Link>& link) const {
        return staticPtrCast<Target>(link->related(Name(m_relation)));
    }
    Many<Link>& m_links;
    const char* m_relation;
};

} // namespace espalier::orm
