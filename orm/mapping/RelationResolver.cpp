// SPDX-License-Identifier: MIT
#include "orm/mapping/RelationResolver.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// Foreign keys of `from` that refer to `to`, narrowed by the columns that the relation names.
std::vector<ForeignKeyConstraint> references(const Table& from, const Table& to,
                                             const QStringList& columns) {
    std::vector<ForeignKeyConstraint> found;
    for (const ForeignKeyConstraint& key : from.foreignKeys()) {
        if (!columns.isEmpty() && key.columns != columns)
            continue;
        const std::optional<Table> referred = from.referred(key);
        // SQLite keeps a reference that is declared twice as two.
        const bool twice = std::any_of(found.begin(), found.end(), [&key](const auto& other) {
            return other.columns == key.columns;
        });
        if (referred && *referred == to && !twice)
            found.push_back(key);
    }
    return found;
}

QString listed(const std::vector<ForeignKeyConstraint>& keys) {
    QStringList names;
    for (const ForeignKeyConstraint& key : keys)
        names << key.columns.join(u"+"_s);
    return names.join(u", "_s);
}

} // namespace

void RelationResolver::problem(const Relationship& r, const QString& text) {
    m_problems << u"%1.%2: %3"_s.arg(r.m_mapper->name(), r.m_name, text);
}

void RelationResolver::resolve(Mapper& mapper) {
    for (const RelationDeclaration& declared : mapper.m_declared) {
        auto made = std::make_shared<Relationship>();
        Relationship& r = *made;
        r.m_name = declared.name;
        r.m_mapper = &mapper;
        r.m_options = declared.options;
        r.m_secondary = declared.secondary;
        r.m_options.secondary = r.m_secondary ? &*r.m_secondary : nullptr;
        r.m_target = declared.targetClass ? m_registry.find(*declared.targetClass)
                                          : m_registry.find(declared.targetName);
        if (!r.m_target) {
            problem(r, u"the target %1 is not mapped."_s.arg(declared.targetName));
            continue;
        }
        if (mapper.find(r.m_name) || mapper.findRelationship(r.m_name)) {
            problem(r, u"the name is taken by another attribute."_s);
            continue;
        }
        if (!(r.m_secondary ? resolveLink(r) : resolveDirect(r)))
            continue;
        r.m_isList = declared.options.useList.value_or(r.m_direction != Direction::ManyToOne);
        r.m_index = int(mapper.m_relationships.size());
        mapper.m_relationships.push_back(std::move(made));
        if (!declared.options.backref.isEmpty())
            m_pairings.push_back({&r, declared.options.backref});
    }
}

bool RelationResolver::resolveLink(Relationship& r) {
    r.m_direction = Direction::ManyToMany;
    const Table& link = *r.m_secondary;
    auto local = references(link, r.m_mapper->table(), {});
    auto remote = references(link, r.m_target->table(), {});
    if (r.m_mapper == r.m_target && local.size() == 2) {
        // Both ends refer to one table: the first reference is this side unless the relation names
        // one.
        if (!r.m_options.foreignKey.isEmpty() && local[0].columns != r.m_options.foreignKey)
            std::swap(local[0], local[1]);
        remote = {local[1]};
        local.pop_back();
    }
    if (local.size() != 1 || remote.size() != 1) {
        problem(r, u"the link table %1 needs exactly one foreign key to %2 and one to %3."_s.arg(
                       link.fullName(), r.m_mapper->table().fullName(),
                       r.m_target->table().fullName()));
        return false;
    }
    const auto link_ends = [&link](const ForeignKeyConstraint& key, const Mapper& end) {
        std::vector<std::pair<int, Column>> pairs;
        for (qsizetype i = 0; i < key.columns.size(); ++i)
            pairs.emplace_back(end.attribute(Name(key.referredColumns[i])).slot,
                               link[key.columns[i]]);
        return pairs;
    };
    r.m_localLinks = link_ends(local.front(), *r.m_mapper);
    r.m_remoteLinks = link_ends(remote.front(), *r.m_target);
    return true;
}

bool RelationResolver::resolveDirect(Relationship& r) {
    const Mapper& here = *r.m_mapper;
    const Mapper& there = *r.m_target;
    auto toMany = references(there.table(), here.table(), r.m_options.foreignKey);
    auto toOne = references(here.table(), there.table(), r.m_options.foreignKey);
    if (&here == &there) {
        // A tree: the list of children, unless the far side is said to be the key.
        const bool remoteIsKey = !r.m_options.remoteSide.isEmpty() && !toOne.empty() &&
                                 toOne.front().referredColumns == r.m_options.remoteSide;
        (remoteIsKey ? toMany : toOne).clear();
    }
    if (toMany.empty() && toOne.empty()) {
        problem(r, u"no foreign key relates %1 and %2."_s.arg(here.table().fullName(),
                                                              there.table().fullName()));
        return false;
    }
    if (toMany.size() + toOne.size() > 1) {
        problem(r, u"several foreign keys relate %1 and %2 (%3): name one with foreignKey."_s.arg(
                       here.table().fullName(), there.table().fullName(),
                       listed(toMany.empty() ? toOne : toMany)));
        return false;
    }
    const bool many = !toMany.empty();
    const ForeignKeyConstraint& key = many ? toMany.front() : toOne.front();
    const Mapper& referring = many ? there : here;
    const Mapper& referred = many ? here : there;
    r.m_direction = many ? Direction::OneToMany : Direction::ManyToOne;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        const int foreign = referring.attribute(Name(key.columns[i])).slot;
        const int primary = referred.attribute(Name(key.referredColumns[i])).slot;
        r.m_pairs.push_back(many ? std::pair(primary, foreign) : std::pair(foreign, primary));
    }
    return true;
}

void RelationResolver::pairBackrefs() {
    for (const Pairing& pairing : m_pairings)
        addBackref(pairing);
}

void RelationResolver::addBackref(const Pairing& pairing) {
    Relationship& r = *pairing.relationship;
    // Mappers are handed out const once configured; the resolver is part of configuring.
    Mapper& target = const_cast<Mapper&>(*r.m_target);
    for (const auto& other : target.m_relationships) {
        if (other->name() != pairing.backref)
            continue;
        if (other->m_target != r.m_mapper) {
            problem(r, u"the backref \"%1\" leads to %2 instead."_s.arg(pairing.backref,
                                                                        other->m_target->name()));
            return;
        }
        other->m_reverse = &r;
        r.m_reverse = other.get();
        return;
    }
    if (target.find(pairing.backref)) {
        problem(r, u"the backref \"%1\" is taken by a column of %2."_s.arg(pairing.backref,
                                                                           target.name()));
        return;
    }
    auto reverse = std::make_shared<Relationship>();
    reverse->m_name = pairing.backref;
    reverse->m_index = int(target.m_relationships.size());
    reverse->m_mapper = &target;
    reverse->m_target = r.m_mapper;
    reverse->m_secondary = r.m_secondary;
    reverse->m_options.secondary = reverse->m_secondary ? &*reverse->m_secondary : nullptr;
    reverse->m_options.cascade = r.m_options.backrefCascade;
    reverse->m_options.viewOnly = r.m_options.viewOnly;
    reverse->m_reverse = &r;
    r.m_reverse = reverse.get();
    reverse->m_direction = r.m_direction == Direction::OneToMany   ? Direction::ManyToOne
                           : r.m_direction == Direction::ManyToOne ? Direction::OneToMany
                                                                   : Direction::ManyToMany;
    reverse->m_isList = reverse->m_direction != Direction::ManyToOne;
    for (const auto& [here, there] : r.m_pairs)
        reverse->m_pairs.emplace_back(there, here);
    reverse->m_localLinks = r.m_remoteLinks;
    reverse->m_remoteLinks = r.m_localLinks;
    target.m_relationships.push_back(std::move(reverse));
}

} // namespace espalier::orm
