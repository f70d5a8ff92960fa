// SPDX-License-Identifier: MIT
// The joins of QueryCore.
#include "orm/query/QueryCore.h"

#include "orm/base/Error.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

/// False when the table stands in the query under its own name already.
bool QueryCore::take(const Table& table) {
    if (std::find(m_data.taken.begin(), m_data.taken.end(), table) != m_data.taken.end())
        return false;
    m_data.taken.push_back(table);
    return true;
}

void QueryCore::step(const Relationship& r, const JoinPoint& from, const QString& path,
                     const JoinOptions& options) {
    const QString whole = path.isEmpty() ? r.name() : path + u'.' + r.name();
    const QString key = from.alias + u'/' + whole;
    if (const auto known = m_data.joined.constFind(key);
        !options.aliased && known != m_data.joined.cend()) {
        m_data.joinPoint = *known;
        return;
    }
    const auto nameFor = [this, &options](const Table& table) {
        return !options.aliased && take(table) ? QString() : m_data.names.next(table);
    };
    const Table& target = r.target().table();
    RelationNames names{.owner = from.alias, .target = nameFor(target)};
    if (r.secondary())
        names.link = nameFor(*r.secondary());
    m_data.from = joinAlong(m_data.from, r, names, options.outer);
    m_data.joinPoint = {&r.target(), names.target, whole};
    if (options.aliased)
        m_data.aliasing.insert(m_data.aliasing.begin(), {target, names.target});
    else
        m_data.joined.insert(key, m_data.joinPoint);
}

void QueryCore::join(const QString& path, const JoinOptions& options) {
    requireUnlimited("join");
    if (!options.fromJoinpoint)
        resetJoinpoint();
    for (const QString& name : path.split(u'.')) {
        const JoinPoint from = m_data.joinPoint;
        step(from.mapper->relationship(Name(name)), from, from.path, options);
    }
}

void QueryCore::join(const RelationTerm& relation, const JoinOptions& options) {
    requireUnlimited("join");
    m_data.aliasing.clear();
    const JoinPoint from{&relation.relationship().mapper(), relation.alias(), {}};
    QString path;
    if (options.fromJoinpoint && m_data.joinPoint.mapper == from.mapper)
        return step(relation.relationship(), m_data.joinPoint, m_data.joinPoint.path, options);
    for (const JoinPoint& joined : m_data.joined) { // along what was joined before
        if (joined.mapper == from.mapper && joined.alias == from.alias &&
            (from.mapper != &mapper() || from.alias != m_data.alias()))
            path = joined.path;
    }
    step(relation.relationship(), from, path, options);
}

void QueryCore::join(const RelationTerm& relation, const AliasedEntity& target, bool outer) {
    requireUnlimited("join");
    const Relationship& r = relation.relationship();
    if (&target.mapper() != &r.target())
        throw SessionError(u"%1.%2 leads to %3, not to %4."_s.arg(
            r.mapper().name(), r.name(), r.target().name(), target.mapper().name()));
    RelationNames names{.owner = relation.alias(), .target = target.name()};
    if (r.secondary() && !take(*r.secondary()))
        names.link = m_data.names.next(*r.secondary());
    m_data.from = joinAlong(m_data.from, r, names, outer);
    m_data.joinPoint = {&r.target(), target.name(), r.name()};
}

void QueryCore::join(const FromClause& target, const Expression& on, bool outer) {
    requireUnlimited("join");
    m_data.from = outer ? m_data.from.outerJoin(target, on) : m_data.from.join(target, on);
}

void QueryCore::resetJoinpoint() {
    m_data.joinPoint = {&mapper(), m_data.alias(), {}};
    m_data.aliasing.clear();
}

void QueryCore::withParent(const ObjectPtr& owner, const QString& relation) {
    requireUnlimited("withParent");
    if (!owner)
        throw SessionError(u"withParent() needs an object."_s);
    const Relationship* found = nullptr;
    if (!relation.isEmpty())
        found = &owner->mapper().relationship(Name(relation));
    for (const auto& candidate : owner->mapper().relationships()) {
        if (!found && &candidate->target() == &mapper())
            found = candidate.get();
    }
    if (!found)
        throw SessionError(
            u"%1 has no relation to %2."_s.arg(owner->mapper().name(), mapper().name()));
    m_data.where = m_data.where && relatedTo(owner, *found, m_data.alias());
}

} // namespace espalier::orm
