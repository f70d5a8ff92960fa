// SPDX-License-Identifier: MIT
#include "orm/state/CycleCollector.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace espalier::orm {

namespace {

constexpr qsizetype leastDue = 10'000;

struct Candidates {
    std::vector<const Object*> objects;
    qsizetype due = leastDue;
};
thread_local Candidates candidates;

template <class Visit> void forEachReference(const RelationSlot& slot, Visit visit) {
    for (const ObjectList* list :
         {&slot.items, &slot.added(), &slot.removed(), &slot.committed()}) {
        for (const ObjectPtr& object : *list)
            visit(object.get());
    }
}

} // namespace

void CycleCollector::suspect(const Object& object) {
    candidates.objects.push_back(&object);
    object.m_candidate = int(candidates.objects.size());
}

void CycleCollector::forget(const Object& object) {
    const Object* last = candidates.objects.back();
    candidates.objects[std::size_t(object.m_candidate) - 1] = last;
    last->m_candidate = object.m_candidate;
    candidates.objects.pop_back();
}

void CycleCollector::collectIfDue() {
    if (qsizetype(candidates.objects.size()) < candidates.due)
        return;
    collect();
}

qsizetype CycleCollector::collect() {
    const auto visitAll = [](const Object* object, auto visit) {
        for (const RelationSlot& slot : object->m_relations)
            forEachReference(slot, visit);
        if (!object->m_extras)
            return;
        for (const ObjectList& list : object->m_extras->lists) {
            for (const ObjectPtr& target : list)
                visit(target.get());
        }
    };
    // Everything that the candidates reach, and how many of each one's handles lie inside.
    QHash<const Object*, int> inside;
    std::vector<const Object*> open = candidates.objects;
    for (const Object* object : candidates.objects) {
        object->m_candidate = 0;
        inside.insert(object, 0);
    }
    candidates.objects.clear();
    while (!open.empty()) {
        const Object* object = open.back();
        open.pop_back();
        visitAll(object, [&](const Object* target) {
            auto found = inside.find(target);
            if (found == inside.end()) {
                found = inside.insert(target, 0);
                open.push_back(target);
            }
            ++*found;
        });
    }
    // Whoever has a handle outside lives, and all that it reaches.
    QSet<const Object*> living;
    for (auto entry = inside.cbegin(); entry != inside.cend(); ++entry) {
        if (entry.key()->references() > entry.value() && !living.contains(entry.key())) {
            living.insert(entry.key());
            open.push_back(entry.key());
        }
    }
    while (!open.empty()) {
        const Object* object = open.back();
        open.pop_back();
        visitAll(object, [&](const Object* target) {
            if (!living.contains(target)) {
                living.insert(target);
                open.push_back(target);
            }
        });
    }
    ObjectList dead;
    for (auto entry = inside.cbegin(); entry != inside.cend(); ++entry) {
        if (!living.contains(entry.key()))
            dead.emplace_back(const_cast<Object*>(entry.key()));
    }
    for (const ObjectPtr& object : dead)
        Object::Access::breakRelations(*object);
    candidates.due = std::max(leastDue, living.size() * 2);
    return qsizetype(dead.size());
}

} // namespace espalier::orm
