// SPDX-License-Identifier: MIT
#include "orm/mapping/RelationResolver.h"

#include "orm/mapping/JoinCondition.h"
#include "orm/sql/ExpressionWalk.h"

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

/// Of every table of two entities; what joins an heir to its base relates no objects.
std::vector<ForeignKeyConstraint> references(const Mapper& from, const Mapper& to,
                                             const QStringList& columns) {
    if (from.tables().size() < 2 && to.tables().size() < 2)
        return references(from.table(), to.table(), columns);
    std::vector<ForeignKeyConstraint> found;
    for (const MappedTable& here : from.tables()) {
        for (const MappedTable& there : to.tables()) {
            for (const ForeignKeyConstraint& key : references(here.table, there.table, columns)) {
                const bool isOwn =
                    std::all_of(key.columns.begin(), key.columns.end(), [&](const QString& name) {
                        return here.table[Name(name)].isPrimaryKey();
                    });
                if (!isOwn || (!from.isA(to) && !to.isA(from) && !from.base() && !to.base()))
                    found.push_back(key);
            }
        }
    }
    return found;
}

int slotFor(const Mapper& mapper, const QString& column) {
    for (const MappedTable& mapped : mapper.tables()) {
        const Column* found = mapped.table.find(column);
        if (found && mapper.slotOf(*found) >= 0)
            return mapper.slotOf(*found);
    }
    return mapper.attribute(Name(column)).slot;
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
        const bool written = r.m_options.primaryJoin.isValid();
        const bool isResolved = r.m_secondary
                                    ? (written ? resolveWrittenLink(r) : resolveLink(r))
                                    : (written ? resolveWrittenJoin(r) : resolveDirect(r));
        if (!isResolved)
            continue;
        r.m_isList = declared.options.useList.value_or(r.m_direction != Direction::ManyToOne);
        r.m_index = int(mapper.m_relationships.size());
        mapper.m_relationships.push_back(std::move(made));
        const QString& backref = declared.options.backref;
        const QString& other = declared.options.backPopulates;
        if (!backref.isEmpty() || !other.isEmpty())
            m_pairings.push_back({&r, backref.isEmpty() ? other : backref, backref.isEmpty()});
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
            pairs.emplace_back(slotFor(end, key.referredColumns[i]), link[key.columns[i]]);
        return pairs;
    };
    r.m_localLinks = link_ends(local.front(), *r.m_mapper);
    r.m_remoteLinks = link_ends(remote.front(), *r.m_target);
    return true;
}

bool RelationResolver::resolveDirect(Relationship& r) {
    const Mapper& here = *r.m_mapper;
    const Mapper& there = *r.m_target;
    auto toMany = references(there, here, r.m_options.foreignKey);
    auto toOne = references(here, there, r.m_options.foreignKey);
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
        const int foreign = slotFor(referring, key.columns[i]);
        const int primary = slotFor(referred, key.referredColumns[i]);
        r.m_pairs.push_back(many ? std::pair(primary, foreign) : std::pair(foreign, primary));
    }
    return true;
}

/// What a hand-written join says beyond its pairs may narrow the target and the link table.
bool RelationResolver::addCondition(Relationship& r, const Expression& condition) {
    bool isOfTarget = true;
    visitColumns(condition, [&](const ColumnNode& node) {
        isOfTarget = isOfTarget && (node.table == r.m_target->table() ||
                                    (r.m_secondary && node.table == *r.m_secondary));
    });
    if (!isOfTarget) {
        problem(r, u"besides equal columns its join may only speak of columns of %1."_s.arg(
                       r.m_target->table().fullName()));
        return false;
    }
    r.m_condition = r.m_condition && condition;
    return true;
}

bool RelationResolver::resolveWrittenLink(Relationship& r) {
    r.m_direction = Direction::ManyToMany;
    const Table& link = *r.m_secondary;
    const JoinCondition here = takeApart(r.m_options.primaryJoin, r.m_mapper->table(), link);
    const JoinCondition there = takeApart(r.m_options.secondaryJoin, r.m_target->table(), link);
    if (here.pairs.empty() || there.pairs.empty()) {
        problem(
            r,
            u"its primaryJoin needs equal columns of %1 and %2, its secondaryJoin of %3 and %2."_s
                .arg(r.m_mapper->table().fullName(), link.fullName(),
                     r.m_target->table().fullName()));
        return false;
    }
    for (const auto& [column, linked] : here.pairs)
        r.m_localLinks.emplace_back(r.m_mapper->slotOf(column), linked);
    for (const auto& [column, linked] : there.pairs)
        r.m_remoteLinks.emplace_back(r.m_target->slotOf(column), linked);
    return addCondition(r, here.rest) && addCondition(r, there.rest);
}

namespace {

/// Whether `column` is the referring one of a pair.
bool refersTo(const Column& column, const Column& other, const QStringList& foreignKey) {
    if (!foreignKey.isEmpty())
        return foreignKey.contains(column.name()) && !foreignKey.contains(other.name());
    const Table table = column.table();
    for (const ForeignKeyConstraint& key : table.foreignKeys()) {
        const std::optional<Table> referred = table.referred(key);
        const qsizetype place = key.columns.indexOf(column.name());
        if (referred && *referred == other.table() && place >= 0 &&
            key.referredColumns[place] == other.name())
            return true;
    }
    return false;
}

} // namespace

bool RelationResolver::resolveWrittenJoin(Relationship& r) {
    const Mapper& here = *r.m_mapper;
    const Mapper& there = *r.m_target;
    const bool isOwn = here.table() == there.table();
    const JoinCondition join = takeApart(r.m_options.primaryJoin, here.table(), there.table());
    int toOne = 0, toMany = 0;
    std::vector<std::pair<Column, Column>> pairs = join.pairs;
    for (auto& [a, b] : pairs) {
        const bool refers = refersTo(a, b, r.m_options.foreignKey);
        const bool isReferred = refersTo(b, a, r.m_options.foreignKey);
        if (isOwn && (refers || isReferred)) {
            // Both columns are of one table: the remote side tells which is whose.
            const Column key = refers ? b : a;
            const Column foreign = refers ? a : b;
            const bool remoteIsKey = r.m_options.remoteSide.contains(key.name());
            a = remoteIsKey ? foreign : key;
            b = remoteIsKey ? key : foreign;
            ++(remoteIsKey ? toOne : toMany);
        } else if (refers != isReferred) {
            ++(refers ? toOne : toMany);
        }
    }
    if (pairs.empty() || int(pairs.size()) != std::max(toOne, toMany)) {
        problem(r, u"its primaryJoin does not tell which columns refer to which: name them with "
                   "foreignKey."_s);
        return false;
    }
    r.m_direction = toOne > 0 ? Direction::ManyToOne : Direction::OneToMany;
    for (const auto& [a, b] : pairs)
        r.m_pairs.emplace_back(here.slotOf(a), there.slotOf(b));
    return addCondition(r, join.rest);
}

void RelationResolver::pairBackrefs() {
    for (const Pairing& pairing : m_pairings)
        addBackref(pairing);
}

/// Unless one side says otherwise. What both write must know of each other, or it is written twice.
void RelationResolver::keepInStep(Relationship& r, Relationship& other) {
    if (r.m_options.syncBackref && other.m_options.syncBackref) {
        other.m_reverse = &r;
        r.m_reverse = &other;
    } else if (!r.m_options.viewOnly && !other.m_options.viewOnly) {
        problem(r, u"only a pair of which one side is viewOnly goes without syncBackref."_s);
    }
}

void RelationResolver::pairWith(Relationship& r, Relationship& other, const QString& name) {
    if (other.m_target != r.m_mapper) {
        problem(r, u"the backref \"%1\" leads to %2 instead."_s.arg(name, other.m_target->name()));
        return;
    }
    const bool isOpposite =
        r.m_direction == Direction::ManyToMany
            ? other.m_direction == Direction::ManyToMany
            : other.m_direction != Direction::ManyToMany && other.m_direction != r.m_direction;
    if (!isOpposite) {
        problem(r,
                u"the backref \"%1\" goes the same way; name the remoteSide of one."_s.arg(name));
        return;
    }
    keepInStep(r, other);
}

void RelationResolver::addBackref(const Pairing& pairing) {
    Relationship& r = *pairing.relationship;
    // Mappers are handed out const once configured; the resolver is part of configuring.
    Mapper& target = const_cast<Mapper&>(*r.m_target);
    for (const auto& other : target.m_relationships) {
        if (other->name() == pairing.name) {
            pairWith(r, *other, pairing.name);
            return;
        }
    }
    if (pairing.isDeclared) {
        problem(r,
                u"its other side \"%1\" is not declared on %2."_s.arg(pairing.name, target.name()));
        return;
    }
    if (target.find(pairing.name)) {
        problem(r, u"the backref \"%1\" is taken by a column of %2."_s.arg(pairing.name,
                                                                           target.name()));
        return;
    }
    const BackrefOptions& given = r.m_options.backrefOptions;
    auto reverse = std::make_shared<Relationship>();
    reverse->m_name = pairing.name;
    reverse->m_index = int(target.m_relationships.size());
    reverse->m_mapper = &target;
    reverse->m_target = r.m_mapper;
    reverse->m_secondary = r.m_secondary;
    RelationOptions& options = reverse->m_options;
    options.secondary = reverse->m_secondary ? &*reverse->m_secondary : nullptr;
    options.cascade = given.cascade;
    options.orderBy = given.orderBy;
    options.loading = given.loading;
    options.passiveDeletes = given.passiveDeletes;
    options.passiveUpdates = given.passiveUpdates;
    options.postUpdate = given.postUpdate;
    options.viewOnly = r.m_options.viewOnly;
    options.singleParent = given.singleParent;
    options.cascadeBackrefs = given.cascadeBackrefs;
    options.activeHistory = given.activeHistory;
    options.keyedBy = given.keyedBy;
    options.position = given.position;
    keepInStep(r, *reverse);
    reverse->m_direction = r.m_direction == Direction::OneToMany   ? Direction::ManyToOne
                           : r.m_direction == Direction::ManyToOne ? Direction::OneToMany
                                                                   : Direction::ManyToMany;
    reverse->m_isList = given.useList.value_or(reverse->m_direction != Direction::ManyToOne);
    for (const auto& [here, there] : r.m_pairs)
        reverse->m_pairs.emplace_back(there, here);
    reverse->m_localLinks = r.m_remoteLinks;
    reverse->m_remoteLinks = r.m_localLinks;
    target.m_relationships.push_back(std::move(reverse));
}

} // namespace espalier::orm
