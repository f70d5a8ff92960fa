// SPDX-License-Identifier: MIT
#include "orm/changes/ChangeSet.h"

#include "orm/changes/StagedReference.h"

#include <QSet>

#include <algorithm>
#include <unordered_map>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

const QString& entityOf(const Object& object) { return object.mapper().name(); }

/// "Headphones"; "product_category A1, 4" where nothing but the key tells it from others.
QString designation(const Object& object) {
    if (hasLabel(object))
        return labelOf(object);
    const QString key = keyTextOf(object);
    return key.isEmpty() ? u"new "_s + entityOf(object) : entityOf(object) + u' ' + key;
}

QString whereOf(const Object& object) {
    const QString key = object.state() == ObjectState::Pending ? QString() : keyTextOf(object);
    return entityOf(object) + (key.isEmpty() ? u" new"_s : u" #"_s + key);
}

QString pathText(const StagedReference& parent) {
    if (parent.isKnown && parent.isNull)
        return u"top level"_s;
    return parent.target ? pathOf(*parent.target).join(u" › "_s) : parent.text();
}

bool contains(const ObjectList& list, const ObjectPtr& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// What both ends of a link say is one fact.
struct LinkFact {
    const Relationship* relationship;
    const Object* owner;
    const Object* other;
    friend bool operator==(const LinkFact&, const LinkFact&) = default;
    friend std::size_t qHash(const LinkFact& fact, std::size_t seed) {
        return qHashMulti(seed, fact.relationship, fact.owner, fact.other);
    }
};

class Collector {
public:
    explicit Collector(const Session& session);
    std::vector<Change> take() { return std::move(m_changes); }

private:
    /// A child that a list without a reverse took in (owner) or let go (null).
    struct Adoption {
        const Relationship* list;
        ObjectPtr owner;
    };

    void readAdoptions(const ObjectPtr& object);
    void readNew(const ObjectPtr& object);
    void readEdited(const ObjectPtr& object);
    void readDeleted(const ObjectPtr& object);
    void readLinks(const ObjectPtr& object);
    void addLink(ChangeKind kind, const Relationship& r, const ObjectPtr& object,
                 const ObjectPtr& other);
    std::vector<FieldChange> fieldsOf(const Object& object) const;
    void readReferences(const Object& object, std::vector<FieldChange>& fields,
                        QSet<int>& covered) const;
    Change& add(ChangeKind kind, const ObjectPtr& object, const QString& title);
    bool isStaged(const ObjectPtr& object) const;

    std::vector<Change> m_changes;
    QSet<const Object*> m_deleted;
    QSet<LinkFact> m_links;
    std::unordered_map<const Object*, std::vector<Adoption>> m_adoptions;
    ObjectList m_adopted;
};

Collector::Collector(const Session& session) {
    const ObjectList added = session.newObjects();
    const ObjectList edited = session.dirty();
    const ObjectList deleted = session.deleted();
    for (const ObjectPtr& object : deleted)
        m_deleted.insert(object.get());
    for (const ObjectList& list : {added, edited}) {
        for (const ObjectPtr& object : list) {
            if (!m_deleted.contains(object.get()))
                readAdoptions(object);
        }
    }
    QSet<const Object*> read = m_deleted;
    const auto isFirst = [&read](const ObjectPtr& object) {
        const qsizetype before = read.size();
        read.insert(object.get());
        return read.size() > before;
    };
    for (const ObjectPtr& object : added) {
        if (isFirst(object))
            readNew(object);
    }
    for (const ObjectList& list : {edited, m_adopted}) {
        for (const ObjectPtr& object : list) {
            if (isFirst(object))
                readEdited(object);
        }
    }
    for (const ObjectPtr& object : deleted)
        readDeleted(object);
}

bool Collector::isStaged(const ObjectPtr& object) const {
    return !m_deleted.contains(object.get()) &&
           (object->state() == ObjectState::Persistent || object->state() == ObjectState::Pending);
}

Change& Collector::add(ChangeKind kind, const ObjectPtr& object, const QString& title) {
    Change change{kind, object, nullptr, {}, title, {}, {}, whereOf(*object), {}};
    m_changes.push_back(std::move(change));
    return m_changes.back();
}

void Collector::readAdoptions(const ObjectPtr& object) {
    for (const auto& r : object->mapper().relationships()) {
        if (r->direction() != Direction::OneToMany || r->reverse() || r->options().viewOnly)
            continue;
        const RelationSlot& slot = object->relation(*r);
        const auto adopt = [this, &r](const ObjectPtr& child, const ObjectPtr& owner) {
            if (!isStaged(child))
                return;
            std::vector<Adoption>& adoptions = m_adoptions[child.get()];
            const auto known =
                std::find_if(adoptions.begin(), adoptions.end(),
                             [&r](const Adoption& other) { return other.list == r.get(); });
            if (known == adoptions.end())
                adoptions.push_back({r.get(), owner});
            else if (owner)
                known->owner = owner; // out of one list and into another
            m_adopted.push_back(child);
        };
        for (const ObjectPtr& child : slot.removed())
            adopt(child, {});
        for (const ObjectPtr& child : slot.added())
            adopt(child, object);
    }
}

void Collector::readReferences(const Object& object, std::vector<FieldChange>& fields,
                               QSet<int>& covered) const {
    for (const auto& r : object.mapper().relationships()) {
        if (r->direction() != Direction::ManyToOne || r->options().viewOnly)
            continue;
        int edited = -1;
        bool isMine = true;
        for (const auto& [local, remote] : r->pairs()) {
            isMine = isMine && !covered.contains(local);
            if (object.isModified(local))
                edited = local;
        }
        const bool isSet = object.relation(*r).changed;
        if (!isMine || (!isSet && edited < 0))
            continue;
        for (const auto& pair : r->pairs())
            covered.insert(pair.first);
        const StagedReference before = committedReference(object, *r);
        const StagedReference after = stagedReference(object, *r);
        if (before == after)
            continue;
        fields.push_back({edited, r.get(), r->name(), before.value(), after.value(), before.text(),
                          after.text()});
    }
    const auto adoptions = m_adoptions.find(&object);
    if (adoptions == m_adoptions.end())
        return;
    for (const Adoption& adoption : adoptions->second) {
        for (const auto& [key, foreign] : adoption.list->pairs()) {
            if (covered.contains(foreign))
                continue;
            covered.insert(foreign);
            const Value before = object.committedValue(foreign).value_or(Value());
            const Value after = adoption.owner ? adoption.owner->peek(key) : Value();
            if (before == after && (!adoption.owner || !after.isNull()))
                continue;
            const ObjectPtr owner =
                before.isNull() ? ObjectPtr()
                                : findByKey(object, adoption.list->mapper(), {key}, {before});
            fields.push_back({foreign, nullptr, object.mapper().attribute(foreign).name, before,
                              after, owner ? labelOf(*owner) : textOf(before),
                              adoption.owner ? labelOf(*adoption.owner) : textOf(after)});
        }
    }
}

std::vector<FieldChange> Collector::fieldsOf(const Object& object) const {
    std::vector<FieldChange> references;
    QSet<int> covered;
    readReferences(object, references, covered);
    std::vector<FieldChange> fields;
    const bool isNew = object.state() == ObjectState::Pending;
    for (const Attribute& attribute : object.mapper().attributes()) {
        const int slot = attribute.slot;
        if (covered.contains(slot) || !object.isModified(slot))
            continue;
        const std::optional<Value> before = object.committedValue(slot);
        const Value& after = object.peek(slot);
        if (isNew && after.isNull())
            continue;
        const QString beforeText = isNew ? QString() : before ? textOf(*before) : u"not loaded"_s;
        fields.push_back({slot, nullptr, attribute.name, before.value_or(Value()), after,
                          beforeText, textOf(after)});
    }
    for (FieldChange& reference : references) {
        if (isNew)
            reference.beforeText.clear();
        fields.push_back(std::move(reference));
    }
    return fields;
}

void Collector::readNew(const ObjectPtr& object) {
    const QString label = hasLabel(*object) ? labelOf(*object) : keyTextOf(*object);
    Change& change =
        add(ChangeKind::Insert, object, (u"New "_s + entityOf(*object) + u' ' + label).trimmed());
    change.fields = fieldsOf(*object);
    QStringList references;
    const Relationship* parent = treeParentOf(object->mapper());
    for (const FieldChange& field : change.fields) {
        if (field.relationship)
            references.insert(field.relationship == parent ? 0 : references.size(),
                              field.name + u' ' + field.afterText);
    }
    change.after = references.join(u", "_s);
    readLinks(object);
}

void Collector::readEdited(const ObjectPtr& object) {
    std::vector<FieldChange> fields = fieldsOf(*object);
    const Relationship* parent = treeParentOf(object->mapper());
    const auto moved = std::find_if(fields.begin(), fields.end(), [parent](const auto& field) {
        return parent && field.relationship == parent;
    });
    if (moved != fields.end()) {
        fields.erase(moved);
        Change& change = add(ChangeKind::Move, object, u"Move "_s + designation(*object));
        change.relationship = parent;
        change.before = pathText(committedReference(*object, *parent));
        change.after = pathText(stagedReference(*object, *parent));
        change.fields = std::move(fields);
    } else if (!fields.empty()) {
        const QString subject = entityOf(*object) + u' ' + labelOf(*object);
        const bool single = fields.size() == 1;
        Change& change =
            add(ChangeKind::Update, object,
                single ? subject + u": "_s + fields.front().name
                       : u"%1 (%2 fields)"_s.arg(subject, QString::number(fields.size())));
        if (single) {
            change.before = fields.front().beforeText;
            change.after = fields.front().afterText;
        }
        change.fields = std::move(fields);
    }
    readLinks(object);
}

void Collector::readLinks(const ObjectPtr& object) {
    for (const auto& r : object->mapper().relationships()) {
        if (r->direction() != Direction::ManyToMany || r->options().viewOnly)
            continue;
        const RelationSlot& slot = object->relation(*r);
        for (const ObjectPtr& other : slot.removed())
            addLink(ChangeKind::Unlink, *r, object, other);
        for (const ObjectPtr& other : slot.added())
            addLink(ChangeKind::Link, *r, object, other);
    }
}

void Collector::addLink(ChangeKind kind, const Relationship& r, const ObjectPtr& object,
                        const ObjectPtr& other) {
    if (!isStaged(other))
        return;
    const bool first = !r.reverse() || &r < r.reverse();
    const LinkFact fact{first ? &r : r.reverse(), first ? object.get() : other.get(),
                        first ? other.get() : object.get()};
    if (m_links.contains(fact))
        return;
    m_links.insert(fact);
    // A thing is linked to a place in a tree, whichever of them was touched.
    const bool turned =
        r.reverse() && treeParentOf(object->mapper()) && !treeParentOf(other->mapper());
    const ObjectPtr& subject = turned ? other : object;
    const ObjectPtr& far = turned ? object : other;
    const QString title = kind == ChangeKind::Link ? u"Link %1 to %2"_s : u"Unlink %1 from %2"_s;
    Change& change = add(kind, subject, title.arg(designation(*subject), designation(*far)));
    change.relationship = turned ? r.reverse() : &r;
    change.other = far;
}

void Collector::readDeleted(const ObjectPtr& object) {
    std::size_t links = 0;
    for (const auto& r : object->mapper().relationships()) {
        if (r->direction() != Direction::ManyToMany || r->options().viewOnly)
            continue;
        const RelationSlot& slot = object->relation(*r);
        const auto kept =
            std::count_if(slot.items.begin(), slot.items.end(),
                          [&slot](const ObjectPtr& item) { return !contains(slot.added(), item); });
        links += std::size_t(kept) + slot.removed().size();
    }
    Change& change = add(ChangeKind::Delete, object, u"Delete "_s + designation(*object));
    if (links > 0)
        change.before = links == 1 ? u"1 link removed"_s : u"%1 links removed"_s.arg(links);
}

} // namespace

ChangeSet ChangeSet::of(const Session& session) {
    ChangeSet result;
    result.m_changes = Collector(session).take();
    return result;
}

} // namespace espalier::orm
