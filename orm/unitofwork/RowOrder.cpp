// SPDX-License-Identifier: MIT
#include "orm/unitofwork/RowOrder.h"

#include "orm/base/Error.h"
#include "orm/mapping/Registry.h"
#include "orm/schema/MetaData.h"
#include "orm/unitofwork/TopologicalSort.h"

#include <algorithm>
#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

using SlotPairs = std::vector<std::pair<int, int>>;

bool isDelete(const PlannedRow& row) { return row.kind == OperationKind::Delete; }

bool keyLess(const IdentityKey& a, const IdentityKey& b) {
    for (std::size_t i = 0; i < std::min(a.values.size(), b.values.size()); ++i) {
        const auto compared = order(a.values[i], b.values[i]);
        if (compared != 0)
            return compared < 0;
    }
    return a.values.size() < b.values.size();
}

bool samePairs(SlotPairs a, SlotPairs b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

SlotPairs turned(const SlotPairs& pairs) {
    SlotPairs result;
    for (const auto& [a, b] : pairs)
        result.emplace_back(b, a);
    return result;
}

/// A relation that writes by an UPDATE of its own orders nothing.
bool isWrittenLate(const Mapper& mapper, const SlotPairs& pairs, const Mapper& target) {
    const auto isLate = [&](const Relationship& r) {
        return r.options().postUpdate && r.direction() == Direction::ManyToOne &&
               &r.target() == &target && samePairs(r.pairs(), pairs);
    };
    const auto isLateReverse = [&](const Relationship* r) {
        return r->options().postUpdate && r->direction() == Direction::OneToMany &&
               &r->mapper() == &target && samePairs(turned(r->pairs()), pairs);
    };
    return std::any_of(mapper.relationships().begin(), mapper.relationships().end(),
                       [&](const auto& r) { return isLate(*r); }) ||
           std::any_of(mapper.incoming().begin(), mapper.incoming().end(), isLateReverse);
}

bool isKnownKey(const Value& value) { return !value.isNull() && value.kind() != Value::Kind::Expr; }

} // namespace

bool PlannedRow::hasKey() const {
    if (!isNew())
        return object->key().isValid();
    return std::ranges::all_of(object->mapper().primaryKey(),
                               [this](int slot) { return isKnownKey(object->peek(slot)); });
}

IdentityKey PlannedRow::key() const {
    if (!isNew())
        return object->key();
    if (!hasKey())
        return {};
    IdentityKey key{&object->mapper(), {}};
    for (const int slot : object->mapper().primaryKey())
        key.values.push_back(object->peek(slot));
    return key;
}

/// A tree is written level by level: rows of one table that stand together in `order`, by their
/// distance from the first.
std::vector<int> RowOrder::layered(const PlannedRows& rows, std::vector<int> order,
                                   const Edges& edges) {
    if (edges.empty())
        return order;
    const std::vector<int> layers = layersOf(int(order.size()), edges, order);
    const auto isTogether = [&rows](int a, int b) {
        const PlannedRow& first = rows[std::size_t(a)];
        const PlannedRow& second = rows[std::size_t(b)];
        return first.rank == second.rank && isDelete(first) == isDelete(second);
    };
    for (auto first = order.begin(); first != order.end();) {
        const auto end =
            std::find_if(first, order.end(), [&](int row) { return !isTogether(*first, row); });
        std::stable_sort(first, end, [&layers](int a, int b) {
            const int here = layers[std::size_t(a)];
            const int there = layers[std::size_t(b)];
            return here != there ? here < there : a < b;
        });
        first = end;
    }
    return order;
}

const std::vector<RowOrder::Path>& RowOrder::pathsOf(const Mapper& mapper) {
    const auto known = m_paths.find(&mapper);
    if (known != m_paths.end())
        return known->second;
    std::vector<Path> paths;
    const auto add = [&](const SlotPairs& pairs, const Mapper* target) {
        const bool isKnown = std::any_of(paths.begin(), paths.end(), [&](const Path& path) {
            return path.target == target && samePairs(path.pairs, pairs);
        });
        if (!isKnown && !isWrittenLate(mapper, pairs, *target))
            paths.push_back({pairs, target});
    };
    for (const MappedTable& mapped : mapper.tables()) {
        for (const ForeignKeyConstraint& foreign : mapped.table.foreignKeys()) {
            const std::optional<Table> referred = mapped.table.referred(foreign);
            const Mapper* target = referred ? mapper.registry().findByTable(*referred) : nullptr;
            SlotPairs pairs;
            for (qsizetype i = 0; target && i < foreign.columns.size(); ++i)
                pairs.emplace_back(mapper.slotOf(mapped.table[Name(foreign.columns[i])]),
                                   target->slotOf((*referred)[Name(foreign.referredColumns[i])]));
            const bool isMapped = std::all_of(pairs.begin(), pairs.end(), [](const auto& pair) {
                return pair.first >= 0 && pair.second >= 0;
            });
            if (target && isMapped)
                add(pairs, target);
        }
    }
    for (const auto& r : mapper.relationships()) {
        if (r->direction() == Direction::ManyToOne && !r->options().viewOnly)
            add(r->pairs(), &r->target());
    }
    for (const Relationship* r : mapper.incoming()) {
        if (r->direction() == Direction::OneToMany && !r->options().viewOnly)
            add(turned(r->pairs()), &r->mapper());
    }
    return m_paths.emplace(&mapper, std::move(paths)).first->second;
}

/// By foreign keys first, then by relations that the tables do not know of.
void RowOrder::rankTables(const Mapper& any) {
    const std::vector<Table> tables = any.table().metaData().sortedTables();
    for (int i = 0; i < int(tables.size()); ++i)
        m_ranks.insert(tables[std::size_t(i)].identity(), i);
    Edges edges;
    bool isBroken = false;
    for (const auto& mapper : any.registry().mappers()) {
        const int own = m_ranks.value(mapper->table().identity(), -1);
        for (const Path& path : pathsOf(*mapper)) {
            const int other = m_ranks.value(path.target->table().identity(), -1);
            if (own < 0 || other < 0 || own == other)
                continue;
            edges.emplace_back(other, own);
            isBroken = isBroken || other > own;
        }
    }
    if (!isBroken)
        return;
    const SortedNodes sorted = topologicalSort(int(tables.size()), edges);
    if (!sorted.circle.empty())
        return;
    for (int i = 0; i < int(sorted.order.size()); ++i)
        m_ranks.insert(tables[std::size_t(sorted.order[std::size_t(i)])].identity(), i);
}

void RowOrder::rank(PlannedRows& rows) {
    const Mapper* last = nullptr;
    int rank = 0;
    for (PlannedRow& row : rows) {
        const Mapper& mapper = row.object->mapper();
        if (&mapper != last) {
            if (!m_ranks.contains(mapper.table().identity()))
                rankTables(mapper);
            rank = m_ranks.value(mapper.table().identity());
            last = &mapper;
        }
        row.rank = rank;
    }
}

/// What rows of these mappers can refer to.
QSet<const Mapper*> RowOrder::referredRoots(const PlannedRows& rows) {
    QSet<const Mapper*> roots;
    const Mapper* last = nullptr;
    for (const PlannedRow& row : rows) {
        const Mapper& mapper = row.object->mapper();
        if (&mapper == std::exchange(last, &mapper))
            continue;
        for (const Path& path : pathsOf(mapper))
            roots.insert(&path.target->root());
    }
    return roots;
}

/// Only of rows that others can refer to.
void RowOrder::index(const PlannedRows& rows) {
    const QSet<const Mapper*> referred = referredRoots(rows);
    const bool hasReferences = m_sync.hasReferences();
    if (hasReferences)
        m_rowOf.reserve(qsizetype(rows.size()));
    for (int i = 0; i < int(rows.size()); ++i) {
        const PlannedRow& row = rows[std::size_t(i)];
        if (hasReferences)
            m_rowOf.insert(row.object, i);
        if (referred.isEmpty() || row.kind == OperationKind::Update ||
            !referred.contains(&row.object->mapper().root()) || !row.hasKey())
            continue;
        const IdentityKey key = row.key();
        (isDelete(row) ? m_deleteByKey : m_insertByKey).insert(key, i);
        (isDelete(row) ? m_deleted : m_inserted).insert(&key.mapper->root());
    }
}

void RowOrder::sort(PlannedRows& rows) {
    rank(rows);
    const auto isBefore = [](const PlannedRow& a, const PlannedRow& b) {
        if (isDelete(a) != isDelete(b))
            return isDelete(b);
        if (a.rank != b.rank)
            return isDelete(a) ? a.rank > b.rank : a.rank < b.rank;
        if (a.kind != b.kind)
            return a.kind == OperationKind::Update;
        if (a.kind == OperationKind::Insert)
            return a.sequence < b.sequence;
        return a.replaces || b.replaces ? keyLess(a.key(), b.key())
                                        : keyLess(a.object->key(), b.object->key());
    };
    if (!std::is_sorted(rows.begin(), rows.end(), isBefore))
        std::stable_sort(rows.begin(), rows.end(), isBefore);
    index(rows);
    const Edges edges = dependencies(rows);
    if (edges.empty())
        return;
    const SortedNodes sorted = topologicalSort(int(rows.size()), edges);
    if (!sorted.circle.empty())
        refuseCircle(rows, sorted.circle);
    PlannedRows ordered;
    ordered.reserve(rows.size());
    for (const int row : layered(rows, sorted.order, edges))
        ordered.push_back(std::move(rows[std::size_t(row)]));
    rows = std::move(ordered);
}

RowOrder::Edges RowOrder::dependencies(const PlannedRows& rows) {
    Edges edges;
    for (int i = 0; i < int(rows.size()); ++i) {
        const PlannedRow& row = rows[std::size_t(i)];
        for (const Path& path : pathsOf(row.object->mapper())) {
            if ((isDelete(row) ? m_deleted : m_inserted).contains(&path.target->root()))
                addKnown(rows, i, path, edges);
        }
        if (!isDelete(row))
            addRelated(rows, i, edges);
    }
    return edges;
}

bool RowOrder::isOverridden(const Object& object, const Path& path) const {
    const auto& references = m_sync.references(object);
    return std::any_of(references.begin(), references.end(), [&path](const auto& reference) {
        return std::any_of(path.pairs.begin(), path.pairs.end(),
                           [&](const auto& pair) { return pair.first == reference.slot; });
    });
}

/// The row that foreign-key values, as they stand, refer to.
void RowOrder::addKnown(const PlannedRows& rows, int row, const Path& path, Edges& edges) const {
    const Object& object = *rows[std::size_t(row)].object;
    const bool goes = isDelete(rows[std::size_t(row)]);
    const std::vector<int>& keySlots = path.target->primaryKey();
    if (keySlots.size() != path.pairs.size() || (!goes && isOverridden(object, path)))
        return;
    IdentityKey key{path.target, std::vector<Value>(keySlots.size())};
    for (const auto& [local, remote] : path.pairs) {
        const auto place = std::find(keySlots.begin(), keySlots.end(), remote);
        if (place == keySlots.end())
            return;
        const std::optional<Value> before = goes ? object.committedValue(local) : std::nullopt;
        key.values[std::size_t(place - keySlots.begin())] = before.value_or(object.peek(local));
    }
    const int other = (goes ? m_deleteByKey : m_insertByKey).value(key, -1);
    if (other >= 0 && other != row)
        edges.emplace_back(goes ? row : other, goes ? other : row);
}

/// In a tree the parent moves as well, by the same reference.
bool RowOrder::moves(const Object& parent, const Object& child, int slot) const {
    const auto& references = m_sync.references(parent);
    return &parent.mapper() == &child.mapper() &&
           std::any_of(references.begin(), references.end(), [slot](const auto& reference) {
               return reference.slot == slot && reference.target && !reference.isLate;
           });
}

/// The rows that relations refer to: new ones come first, and so do those whose key or, in a tree,
/// whose own place changes.
void RowOrder::addRelated(const PlannedRows& rows, int row, Edges& edges) const {
    const PlannedRow& referring = rows[std::size_t(row)];
    for (const RelationSync::Reference& reference : m_sync.references(*referring.object)) {
        const int other =
            reference.target && !reference.isLate ? m_rowOf.value(reference.target.get(), -1) : -1;
        if (other < 0 || other == row)
            continue;
        const PlannedRow& referred = rows[std::size_t(other)];
        const bool waits = referred.kind == OperationKind::Insert ||
                           (referred.kind == OperationKind::Update &&
                            (referred.object->isModified(reference.targetSlot) ||
                             moves(*referred.object, *referring.object, reference.slot)));
        if (waits)
            edges.emplace_back(other, row);
    }
}

void RowOrder::refuseCircle(const PlannedRows& rows, const std::vector<int>& circle) {
    QStringList names;
    for (const int row : circle) {
        const PlannedRow& stuck = rows[std::size_t(row)];
        names << (stuck.hasKey() ? stuck.key().toText()
                                 : u"a new %1"_s.arg(stuck.object->mapper().name()));
        if (names.size() == 5)
            break;
    }
    throw SessionError(u"These rows need each other, so none can be written first: %1."_s.arg(
        names.join(u"; "_s)));
}

} // namespace espalier::orm
