// SPDX-License-Identifier: MIT
// The options of relations: what they name must be there, and what they ask must go together.
#include "orm/base/Log.h"
#include "orm/mapping/RelationResolver.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

int RelationResolver::targetSlot(const Relationship& r, const QString& attribute,
                                 const char* option) {
    if (attribute.isEmpty())
        return -1;
    if (const Attribute* found = r.m_target->find(attribute))
        return found->slot;
    problem(r, u"%1 names \"%2\", which is no attribute of %3."_s.arg(
                   QString::fromLatin1(option), attribute, r.m_target->name()));
    return -1;
}

void RelationResolver::checkCascade(const Relationship& r) {
    const Cascade& cascade = r.m_options.cascade;
    for (const QString& word : cascade.unknown)
        problem(r, u"\"%1\" is no cascade: save-update, merge, delete, delete-orphan, "
                   "refresh-expire, expunge and all are."_s.arg(word));
    if (cascade.removeOrphan && !cascade.remove)
        qCWarning(lcSchema).noquote()
            << u"%1.%2 deletes orphans, but not with their owner: add "
               "\"delete\" to its cascade."_s.arg(r.m_mapper->name(), r.m_name);
    if (cascade.removeOrphan && r.m_direction != Direction::OneToMany && !r.m_options.singleParent)
        problem(r, u"several %1 could hold one object, so delete-orphan needs singleParent."_s.arg(
                       r.m_mapper->name()));
    if (r.m_options.passiveDeletes == PassiveDeletes::All &&
        (cascade.remove || cascade.removeOrphan))
        problem(r, u"PassiveDeletes::All leaves the rows to the database: it does not go with a "
                   "cascade of delete or delete-orphan."_s);
}

void RelationResolver::checkOptions(Relationship& r) {
    checkCascade(r);
    for (const QString& term : r.m_options.orderBy)
        targetSlot(r, term.startsWith(u'-') ? term.mid(1) : term, "orderBy");
    r.m_keySlot = targetSlot(r, r.m_options.keyedBy, "keyedBy");
    r.m_positionSlot = targetSlot(r, r.m_options.position, "position");
    if (r.m_positionSlot >= 0 && r.m_options.orderBy.isEmpty())
        r.m_options.orderBy = {r.m_options.position};
    if (!r.m_isList && (r.m_keySlot >= 0 || r.m_positionSlot >= 0 || r.isQueried()))
        problem(r, u"only a list can be keyed, ordered or dynamic."_s);
}

void RelationResolver::finish() {
    for (const auto& mapper : m_registry.mappers()) {
        for (const auto& relationship : mapper->m_relationships) {
            checkOptions(*relationship);
            Mapper& target = const_cast<Mapper&>(*relationship->m_target);
            target.m_incoming.push_back(relationship.get());
            for (const Mapper* heir : target.allHeirs())
                const_cast<Mapper*>(heir)->m_incoming.push_back(relationship.get());
        }
    }
}

} // namespace espalier::orm
