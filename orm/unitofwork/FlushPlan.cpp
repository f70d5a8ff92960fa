// SPDX-License-Identifier: MIT
#include "orm/unitofwork/FlushPlan.h"

#include "orm/base/Error.h"
#include "orm/base/Log.h"
#include "orm/mapping/Registry.h"
#include "orm/schema/MetaData.h"
#include "orm/unitofwork/RelationSync.h"
#include "orm/unitofwork/TopologicalSort.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// A row that will be written, before it has a place in the order.
struct Row {
    OperationKind kind;
    ObjectPtr object;
    int rank = 0;          ///< of its table: referred tables first
    int sequence = 0;      ///< of becoming pending
    IdentityKey key = {};  ///< of the row; as set for new ones with a known key
    bool replaces = false; ///< an insert that takes the place of a row deleted in the same flush
};

class Planner {
public:
    explicit Planner(const FlushRequest& request) : m_request(request), m_sync(request) {}
    std::pair<FlushPlan, FlushSubjects> plan();

private:
    void collect();
    void addRow(OperationKind kind, const ObjectPtr& object, int sequence);
    int rankOf(const Table& table);
    std::optional<IdentityKey> presetKey(const Object& object) const;
    void switchRows();
    void order();
    std::vector<int> layered(std::vector<int> order,
                             const std::vector<std::pair<int, int>>& edges) const;
    std::vector<std::pair<int, int>> dependencies() const;
    void findReferred(int row, const ForeignKeyConstraint& foreign,
                      std::vector<std::pair<int, int>>& edges) const;
    [[noreturn]] void refuseCircle(const std::vector<int>& rows) const;

    std::vector<std::pair<int, PlannedValue>> writtenValues(const Row& row) const;
    PlannedValue referenceValue(const RelationSync::Reference& reference) const;
    void emitInsert(const Row& row);
    void emitUpdate(const Row& row);
    void emitDelete(const Row& row);
    void emitLinks(OperationKind kind, const std::vector<RelationSync::LinkRow>& rows);
    RowOperation start(OperationKind kind, const Row& row) const;
    void push(RowOperation operation, const ObjectPtr& subject);

    const FlushRequest& m_request;
    RelationSync m_sync;
    std::vector<Row> m_rows;
    QHash<const void*, int> m_ranks;
    QHash<const Object*, int> m_insertedAt; ///< operation that inserts an object
    QHash<const Object*, int> m_rowOf;
    QHash<IdentityKey, int> m_insertByKey;
    QHash<IdentityKey, int> m_deleteByKey;
    std::pair<FlushPlan, FlushSubjects> m_result;
};

int Planner::rankOf(const Table& table) {
    const auto found = m_ranks.constFind(table.identity());
    if (found != m_ranks.cend())
        return *found;
    int rank = 0;
    for (const Table& sorted : table.metaData().sortedTables())
        m_ranks.insert(sorted.identity(), rank++);
    return m_ranks.value(table.identity());
}

std::optional<IdentityKey> Planner::presetKey(const Object& object) const {
    IdentityKey key{&object.mapper(), {}};
    for (const int slot : object.mapper().primaryKey()) {
        const Value& value = object.peek(slot);
        if (value.isNull() || value.kind() == Value::Kind::Expr)
            return std::nullopt;
        key.values.push_back(value);
    }
    return key;
}

void Planner::addRow(OperationKind kind, const ObjectPtr& object, int sequence) {
    Row row{kind, object, rankOf(object->mapper().table()), sequence};
    row.key =
        kind == OperationKind::Insert ? presetKey(*object).value_or(IdentityKey()) : object->key();
    m_rows.push_back(std::move(row));
}

void Planner::collect() {
    int sequence = 0;
    for (const ObjectPtr& object : m_request.added)
        addRow(OperationKind::Insert, object, sequence++);
    QSet<const Object*> removed;
    for (const ObjectPtr& object : m_request.removed)
        removed.insert(object.get());
    for (const ObjectPtr& object : m_request.changed) {
        if (!removed.contains(object.get()))
            addRow(OperationKind::Update, object, 0);
    }
    for (const ObjectPtr& object : m_sync.alsoChanged()) {
        if (object->state() == ObjectState::Persistent)
            addRow(OperationKind::Update, object, 0);
    }
    for (const ObjectPtr& object : m_request.removed)
        addRow(OperationKind::Delete, object, 0);
}

/// A row deleted and inserted again under the same key is one UPDATE.
void Planner::switchRows() {
    QHash<IdentityKey, int> deleted;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_rows[std::size_t(i)].kind == OperationKind::Delete)
            deleted.insert(m_rows[std::size_t(i)].key, i);
    }
    if (deleted.isEmpty())
        return;
    std::vector<bool> dropped(m_rows.size(), false);
    for (Row& row : m_rows) {
        if (row.kind != OperationKind::Insert || !row.key.isValid())
            continue;
        const auto found = deleted.constFind(row.key);
        if (found == deleted.cend())
            continue;
        row.kind = OperationKind::Update;
        row.replaces = true;
        dropped[std::size_t(*found)] = true;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (dropped[i])
            continue;
        if (kept != i)
            m_rows[kept] = std::move(m_rows[i]);
        ++kept;
    }
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(kept), m_rows.end());
}

bool keyLess(const IdentityKey& a, const IdentityKey& b) {
    for (std::size_t i = 0; i < std::min(a.values.size(), b.values.size()); ++i) {
        const auto compared = order(a.values[i], b.values[i]);
        if (compared != 0)
            return compared < 0;
    }
    return a.values.size() < b.values.size();
}

void Planner::order() {
    const auto phase = [](const Row& row) { return row.kind == OperationKind::Delete ? 1 : 0; };
    std::stable_sort(m_rows.begin(), m_rows.end(), [&phase](const Row& a, const Row& b) {
        if (phase(a) != phase(b))
            return phase(a) < phase(b);
        if (a.rank != b.rank)
            return phase(a) == 0 ? a.rank < b.rank : a.rank > b.rank;
        if (a.kind != b.kind)
            return a.kind == OperationKind::Update;
        return a.kind == OperationKind::Insert ? a.sequence < b.sequence : keyLess(a.key, b.key);
    });
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const Row& row = m_rows[std::size_t(i)];
        m_rowOf.insert(row.object.get(), i);
        if (row.kind == OperationKind::Insert && row.key.isValid())
            m_insertByKey.insert(row.key, i);
        if (row.kind == OperationKind::Delete)
            m_deleteByKey.insert(row.key, i);
    }
    const auto edges = dependencies();
    const SortedNodes sorted = topologicalSort(int(m_rows.size()), edges);
    if (!sorted.circle.empty())
        refuseCircle(sorted.circle);
    std::vector<Row> ordered;
    ordered.reserve(m_rows.size());
    for (const int row : layered(sorted.order, edges))
        ordered.push_back(std::move(m_rows[std::size_t(row)]));
    m_rows = std::move(ordered);
}

/// A tree is written level by level: rows of one table that stand together in `order`, by their
/// distance from the first.
std::vector<int> Planner::layered(std::vector<int> order,
                                  const std::vector<std::pair<int, int>>& edges) const {
    if (edges.empty())
        return order;
    const std::vector<int> layers = layersOf(int(order.size()), edges, order);
    const auto isTogether = [this](int a, int b) {
        const Row& first = m_rows[std::size_t(a)];
        const Row& second = m_rows[std::size_t(b)];
        return first.rank == second.rank &&
               (first.kind == OperationKind::Delete) == (second.kind == OperationKind::Delete);
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

/// Edges between rows whose order the ranks of their tables do not settle: trees, circles of
/// tables.
std::vector<std::pair<int, int>> Planner::dependencies() const {
    std::vector<std::pair<int, int>> edges;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const Row& row = m_rows[std::size_t(i)];
        const Table& table = row.object->mapper().table();
        for (const ForeignKeyConstraint& foreign : table.foreignKeys()) {
            const std::optional<Table> referred = table.referred(foreign);
            if (referred && m_ranks.value(referred->identity(), -1) >= row.rank)
                findReferred(i, foreign, edges);
        }
        if (row.kind == OperationKind::Delete)
            continue;
        for (const RelationSync::Reference& reference : m_sync.references(*row.object)) {
            const int target = reference.target ? m_rowOf.value(reference.target.get(), -1) : -1;
            if (target < 0 || target == i)
                continue;
            // A circle of rows in one tree is refused even when each of them could be written.
            const Row& referred = m_rows[std::size_t(target)];
            const bool isTree = referred.object->mapper().table() == table;
            if (referred.kind == OperationKind::Insert ||
                (isTree && referred.kind == OperationKind::Update))
                edges.emplace_back(target, i);
        }
    }
    return edges;
}

/// The row that foreign-key values, as they stand, refer to.
void Planner::findReferred(int index, const ForeignKeyConstraint& foreign,
                           std::vector<std::pair<int, int>>& edges) const {
    const Row& row = m_rows[std::size_t(index)];
    const Mapper& mapper = row.object->mapper();
    const std::optional<Table> referred = mapper.table().referred(foreign);
    const Mapper* target = mapper.registry().findByTable(*referred);
    if (!target || target->primaryKey().size() != std::size_t(foreign.columns.size()))
        return;
    IdentityKey key{target, std::vector<Value>(target->primaryKey().size())};
    for (qsizetype i = 0; i < foreign.columns.size(); ++i) {
        const int local = mapper.attribute(Name(foreign.columns[i])).slot;
        const int remote = target->attribute(Name(foreign.referredColumns[i])).slot;
        const auto place =
            std::find(target->primaryKey().begin(), target->primaryKey().end(), remote);
        if (place == target->primaryKey().end())
            return;
        const std::optional<Value> before =
            row.kind == OperationKind::Delete ? row.object->committedValue(local) : std::nullopt;
        key.values[std::size_t(place - target->primaryKey().begin())] =
            before.value_or(row.object->peek(local));
    }
    if (row.kind == OperationKind::Delete) {
        const int parent = m_deleteByKey.value(key, -1);
        if (parent >= 0 && parent != index)
            edges.emplace_back(index, parent);
    } else {
        const int parent = m_insertByKey.value(key, -1);
        const auto& references = m_sync.references(*row.object);
        const bool overridden =
            std::any_of(references.begin(), references.end(), [&](const auto& reference) {
                return foreign.columns.contains(mapper.attribute(reference.slot).name);
            });
        if (parent >= 0 && parent != index && !overridden)
            edges.emplace_back(parent, index);
    }
}

void Planner::refuseCircle(const std::vector<int>& rows) const {
    QStringList names;
    for (const int row : rows) {
        const Row& stuck = m_rows[std::size_t(row)];
        names << (stuck.key.isValid() ? stuck.key.toText()
                                      : u"a new %1"_s.arg(stuck.object->mapper().name()));
        if (names.size() == 5)
            break;
    }
    throw SessionError(u"These rows need each other, so none can be written first: %1."_s.arg(
        names.join(u"; "_s)));
}

PlannedValue Planner::referenceValue(const RelationSync::Reference& reference) const {
    if (!reference.target)
        return Value();
    const Value& value = reference.target->known(reference.targetSlot);
    if (value.isNull() && m_insertedAt.contains(reference.target.get())) {
        const Column& column = reference.target->mapper().attribute(reference.targetSlot).column;
        return GeneratedKey{m_insertedAt.value(reference.target.get()), column.index()};
    }
    return value;
}

/// Slot and value of everything that an object's row gets, relations included.
std::vector<std::pair<int, PlannedValue>> Planner::writtenValues(const Row& row) const {
    const Object& object = *row.object;
    const auto& references = m_sync.references(object);
    const bool whole = row.kind == OperationKind::Insert;
    std::vector<std::pair<int, PlannedValue>> written;
    for (const Attribute& attribute : object.mapper().attributes()) {
        if (!attribute.isWritable())
            continue;
        const auto reference =
            std::find_if(references.begin(), references.end(),
                         [&](const auto& r) { return r.slot == attribute.slot; });
        if (reference != references.end()) {
            PlannedValue value = referenceValue(*reference);
            const std::optional<Value> before = object.committedValue(attribute.slot);
            const Value* known = std::get_if<Value>(&value);
            if (whole || !before || !known || !(*known == *before))
                written.emplace_back(attribute.slot, std::move(value));
        } else if (whole) {
            written.emplace_back(attribute.slot, object.peek(attribute.slot));
        } else if (object.isModified(attribute.slot)) {
            written.emplace_back(attribute.slot, object.peek(attribute.slot));
        }
    }
    return written;
}

RowOperation Planner::start(OperationKind kind, const Row& row) const {
    const Mapper& mapper = row.object->mapper();
    RowOperation operation{kind, mapper.table(), {}, {}, {}, {}, {}, {}, {}, mapper.name(), {}};
    operation.label = row.key.isValid() ? row.key.toText() : u"new %1"_s.arg(mapper.name());
    if (kind == OperationKind::Insert)
        return operation;
    for (std::size_t i = 0; i < mapper.primaryKey().size(); ++i) {
        operation.keyColumns.push_back(mapper.attribute(mapper.primaryKey()[i]).column);
        operation.key.emplace_back(row.key.values[i]);
    }
    return operation;
}

void Planner::push(RowOperation operation, const ObjectPtr& subject) {
    m_result.first.operations.push_back(std::move(operation));
    m_result.second.objects.push_back(subject);
}

void Planner::emitInsert(const Row& row) {
    RowOperation operation = start(OperationKind::Insert, row);
    const Mapper& mapper = row.object->mapper();
    for (auto& [slot, value] : writtenValues(row)) {
        const Column& column = mapper.attribute(slot).column;
        const Value* known = std::get_if<Value>(&value);
        const bool absent = known && known->isNull();
        if (absent && column.isAutoIncrement()) {
            operation.fetch.push_back(column);
            continue;
        }
        if (absent && column.data().serverDefault && !row.object->isModified(slot)) {
            operation.fetch.push_back(column);
            continue;
        }
        if (absent && column.isPrimaryKey())
            throw SessionError(
                u"A new %1 has no value for its key \"%2\"."_s.arg(mapper.name(), column.name()),
                {.entity = mapper.name(), .attribute = column.name()});
        operation.columns.push_back(column);
        operation.values.push_back(std::move(value));
    }
    for (const Attribute& attribute : mapper.attributes()) {
        if (attribute.column.isGenerated())
            operation.fetch.push_back(attribute.column);
    }
    m_insertedAt.insert(row.object.get(), int(m_result.first.operations.size()));
    push(std::move(operation), row.object);
}

QString nameOf(const Object& object) {
    return object.key().isValid() ? object.key().toText()
                                  : u"a new %1"_s.arg(object.mapper().name());
}

/// Times are left out of guards: their stored spelling need not be ours.
bool isGuardable(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Date:
    case Value::Kind::Time:
    case Value::Kind::DateTime:
    case Value::Kind::Json:
    case Value::Kind::Expr:
        return false;
    default:
        return true;
    }
}

void Planner::emitUpdate(const Row& row) {
    RowOperation operation = start(OperationKind::Update, row);
    const Mapper& mapper = row.object->mapper();
    for (auto& [slot, value] : writtenValues(row)) {
        const Attribute& attribute = mapper.attribute(slot);
        if (row.replaces && attribute.primaryKey)
            continue;
        if (const Value* known = std::get_if<Value>(&value);
            attribute.primaryKey && known && known->isNull())
            throw SessionError(
                u"%1 cannot lose \"%2\", which is part of its key: remove it, or let its relation "
                "delete orphans."_s.arg(row.key.toText(), attribute.name),
                {.entity = mapper.name(), .attribute = attribute.name});
        if (m_request.guard && !row.replaces) {
            const std::optional<Value> before = row.object->committedValue(slot);
            if (before && isGuardable(*before)) {
                operation.guardColumns.push_back(attribute.column);
                operation.guards.push_back(*before);
            }
        }
        operation.columns.push_back(attribute.column);
        operation.values.push_back(std::move(value));
    }
    if (!operation.columns.empty())
        push(std::move(operation), row.object);
}

void Planner::emitDelete(const Row& row) { push(start(OperationKind::Delete, row), row.object); }

void Planner::emitLinks(OperationKind kind, const std::vector<RelationSync::LinkRow>& rows) {
    for (const RelationSync::LinkRow& row : rows) {
        const Relationship& r = *row.relationship;
        RowOperation operation{kind, *r.secondary(),        {}, {}, {}, {}, {}, {},
                               {},   r.secondary()->name(), {}};
        // In the order of the link table, whichever side tells: equal statements can share a call.
        std::map<int, std::pair<Column, PlannedValue>> cells;
        const auto take = [&](const std::vector<std::pair<int, Column>>& ends,
                              const ObjectPtr& object) {
            for (const auto& [slot, column] : ends)
                cells.emplace(column.index(),
                              std::pair(column, referenceValue({-1, object, slot})));
        };
        take(r.localLinks(), row.owner);
        take(r.remoteLinks(), row.other);
        std::vector<Column> columns;
        std::vector<PlannedValue> values;
        for (auto& [index, cell] : cells) {
            columns.push_back(cell.first);
            values.push_back(std::move(cell.second));
        }
        const bool ownerFirst =
            r.localLinks().front().second.index() < r.remoteLinks().front().second.index();
        operation.label = u"%1 and %2"_s.arg(nameOf(ownerFirst ? *row.owner : *row.other),
                                             nameOf(ownerFirst ? *row.other : *row.owner));
        (kind == OperationKind::Link ? operation.columns : operation.keyColumns) =
            std::move(columns);
        (kind == OperationKind::Link ? operation.values : operation.key) = std::move(values);
        push(std::move(operation), row.owner);
    }
}

std::pair<FlushPlan, FlushSubjects> Planner::plan() {
    collect();
    switchRows();
    order();
    const auto isDelete = [](const Row& row) { return row.kind == OperationKind::Delete; };
    const auto deletes = std::find_if(m_rows.begin(), m_rows.end(), isDelete);
    for (auto row = m_rows.begin(); row != deletes; ++row)
        row->kind == OperationKind::Insert ? emitInsert(*row) : emitUpdate(*row);
    emitLinks(OperationKind::Unlink, m_sync.unlinks());
    emitLinks(OperationKind::Link, m_sync.links());
    for (auto row = deletes; row != m_rows.end(); ++row)
        emitDelete(*row);
    qCDebug(lcFlush) << "planned" << m_result.first.operations.size() << "operations";
    return std::move(m_result);
}

} // namespace

std::pair<FlushPlan, FlushSubjects> planFlush(const FlushRequest& request) {
    return Planner(request).plan();
}

} // namespace espalier::orm
