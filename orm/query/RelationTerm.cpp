// SPDX-License-Identifier: MIT
#include "orm/query/RelationTerm.h"

#include "orm/base/Error.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/ExpressionWalk.h"
#include "orm/sql/SelectData.h"

#include <algorithm>
#include <atomic>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// The value of an object's slot as it is when the statement is sent.
Expression keyOf(const ObjectPtr& object, int slot) {
    const auto read = [object, slot] {
        const Value known = object->known(slot);
        return known.isNull() && !object->isLoaded(slot) && object->owner() ? object->value(slot)
                                                                            : known;
    };
    return lateValue(read, object->mapper().attribute(slot).type);
}

/// How deep subqueries stand in a criterion: each needs a name of its own.
int nestingOf(const Expression& expression) {
    if (!expression.isValid())
        return 0;
    const ExpressionNode& node = *expression.node();
    if (node.kind == NodeKind::Subquery)
        return 1 + nestingOf(nodeAs<SubqueryNode>(node).select.data().where);
    int deepest = 0;
    visitChildren(node, [&deepest](const Expression& child) {
        deepest = std::max(deepest, nestingOf(child));
    });
    return deepest;
}

} // namespace

RelationTerm relationOf(const Mapper& mapper, const Name& name) {
    return RelationTerm(mapper.relationship(name));
}

/// EXISTS over the related rows.
Expression RelationTerm::existing(const Expression& criterion) const {
    const Relationship& r = *m_relationship;
    RelationNames names{.owner = m_alias};
    Expression condition = criterion;
    const Table& table = r.target().table();
    if (table == r.mapper().table()) {
        names.target = u"%1_in_%2"_s.arg(table.name()).arg(nestingOf(criterion) + 1);
        condition = underAlias(criterion, table, names.target);
    }
    if (m_heir)
        condition = condition && criteriaOf(*m_heir, names.target);
    FromClause from = sourceOf(m_heir ? *m_heir : r.target(), names.target);
    if (r.secondary())
        from = FromClause(*r.secondary()).join(from, linkCondition(r, names));
    return exists(Select().from(from).where(ownerCondition(r, names) && extraCondition(r, names) &&
                                            condition));
}

Expression RelationTerm::matching(std::initializer_list<Criterion> criteria) const {
    Expression all;
    for (const Criterion& criterion : criteria)
        all = all && criterionOf(m_relationship->target(), {}, criterion);
    return all;
}

Expression RelationTerm::any(const Expression& criterion) const {
    if (!m_relationship->isList())
        throw SessionError(u"%1.%2 leads to one object: ask has() of it, not any()."_s.arg(
            m_relationship->mapper().name(), m_relationship->name()));
    return existing(criterion);
}

Expression RelationTerm::any(std::initializer_list<Criterion> criteria) const {
    return any(matching(criteria));
}

Expression RelationTerm::has(const Expression& criterion) const {
    if (m_relationship->isList())
        throw SessionError(u"%1.%2 is a list: ask any() of it, not has()."_s.arg(
            m_relationship->mapper().name(), m_relationship->name()));
    return existing(criterion);
}

Expression RelationTerm::has(std::initializer_list<Criterion> criteria) const {
    return has(matching(criteria));
}

Expression RelationTerm::contains(const ObjectPtr& member) const {
    const Relationship& r = *m_relationship;
    if (!member)
        throw SessionError(u"%1.%2 cannot contain nothing."_s.arg(r.mapper().name(), r.name()));
    Expression all;
    if (!r.secondary()) {
        for (const auto& [local, remote] : r.pairs())
            all = all && columnOf(r.mapper(), local, m_alias) == keyOf(member, remote);
        return all;
    }
    for (const auto& [slot, column] : r.localLinks())
        all = all && columnOf(r.mapper(), slot, m_alias) == columnOf(column);
    for (const auto& [slot, column] : r.remoteLinks())
        all = all && columnOf(column) == keyOf(member, slot);
    return exists(Select().from(*r.secondary()).where(all));
}

Expression RelationTerm::is(const ObjectPtr& related) const {
    const Relationship& r = *m_relationship;
    if (related)
        return contains(related);
    if (r.direction() != Direction::ManyToOne)
        return !existing({});
    Expression all;
    for (const auto& [local, remote] : r.pairs())
        all = all && columnOf(r.mapper(), local, m_alias).isNull();
    return all;
}

Expression RelationTerm::isNot(const ObjectPtr& related) const {
    const Relationship& r = *m_relationship;
    if (r.direction() != Direction::ManyToOne)
        return related ? !contains(related) : existing({});
    std::vector<Expression> differing;
    for (const auto& [local, remote] : r.pairs()) {
        const Expression column = columnOf(r.mapper(), local, m_alias);
        if (related)
            differing.push_back(column != keyOf(related, remote) || column.isNull());
        else
            differing.push_back(column.isNotNull());
    }
    return anyOf(differing);
}

RelationTerm RelationTerm::ofType(const Mapper& heir) const {
    RelationTerm term(*this);
    term.m_heir = &heir;
    return term;
}

// --- aliases

AliasedEntity::AliasedEntity(const Mapper& mapper, const QString& name)
    : m_mapper(&mapper), m_name(name) {
    static std::atomic<int> count{0};
    if (m_name.isEmpty())
        m_name = u"%1_alias_%2"_s.arg(mapper.table().name()).arg(++count);
}

Expression AliasedEntity::operator[](const Name& attribute) const {
    return columnOf(*m_mapper, m_mapper->attribute(attribute).slot, m_name);
}

RelationTerm AliasedEntity::relation(const Name& name) const {
    return RelationTerm(m_mapper->relationship(name), m_name);
}

// --- criteria

Expression criterionOf(const Mapper& mapper, const QString& alias, const Criterion& criterion) {
    if (const Attribute* attribute = mapper.find(criterion.name); attribute && !criterion.isObject)
        return columnOf(mapper, attribute->slot, alias) ==
               bindValue(fitted(criterion.value, attribute->type), attribute->type);
    if (!criterion.isObject && !mapper.findRelationship(criterion.name))
        (void)mapper.attribute(Name(criterion.name)); // says what there is
    const RelationTerm term(mapper.relationship(Name(criterion.name)), alias);
    if (!criterion.isObject && !criterion.value.isNull())
        throw SessionError(
            u"%1.%2 is compared with an object or with null, not with a value."_s.arg(
                mapper.name(), criterion.name));
    return term.is(criterion.object);
}

Expression relatedTo(const ObjectPtr& owner, const Relationship& r, const QString& alias) {
    if (!owner || &owner->mapper() != &r.mapper())
        throw SessionError(u"%1.%2 needs an object of %1."_s.arg(r.mapper().name(), r.name()));
    Expression all;
    for (const auto& [local, remote] : r.pairs())
        all = all && columnOf(r.target(), remote, alias) == keyOf(owner, local);
    const RelationNames names{.target = alias};
    if (!r.secondary())
        return all && extraCondition(r, names);
    for (const auto& [slot, column] : r.localLinks())
        all = all && columnOf(column) == keyOf(owner, slot);
    return exists(Select().from(*r.secondary()).where(all && linkCondition(r, names))) &&
           extraCondition(r, names);
}

} // namespace espalier::orm
