// SPDX-License-Identifier: MIT
// What sends a query and hands out its rows.
#include "orm/query/QueryCore.h"

#include "orm/base/Error.h"
#include "orm/query/QueryRun.h"
#include "orm/query/QueryStream.h"
#include "orm/query/RelationLoader.h"
#include "orm/query/ShardMerge.h"
#include "orm/query/StatementRows.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool limitsRows(const QueryData& data) {
    return data.limit || data.offset || data.distinct || !data.groupBy.empty();
}

} // namespace

QueryCore QueryCore::announced() const {
    QueryCore query(*this);
    query.m_data.isAnnounced = true;
    m_data.context->beforeQuery(query);
    return query;
}

Connection& QueryCore::flushed() const {
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    return m_data.context->readConnection(mapper());
}

RowBatch QueryCore::read(const Select& select) const {
    Connection& connection = flushed();
    return connection.query(statementOf(m_data, select, connection.dialect()));
}

void QueryCore::read(const Select& select, const std::function<void(RowBatch&)>& take) const {
    Connection& connection = flushed();
    connection.read(statementOf(m_data, select, connection.dialect()), take);
}

ObjectList QueryCore::all() const {
    if (isToBeAnnounced())
        return announced().all();
    const QStringList shards = m_data.context->shardsOf(*this);
    if (shards.isEmpty())
        return allHere();
    const ShardMerge merge(m_data, shards.size());
    QueryCore part(*this);
    part.m_data = merge.part();
    ObjectList all;
    for (const QString& shard : shards) {
        const ShardScope there(*m_data.context, shard);
        const ObjectList found = part.allHere();
        all.insert(all.end(), found.begin(), found.end());
    }
    merge.finish(all);
    return all;
}

ObjectList QueryCore::allHere() const {
    if (isToBeAnnounced())
        return announced().allHere();
    if (m_data.hasStatement())
        return objectsOfStatement(m_data);
    QueryRun run(m_data);
    // Keys of objects that criteria name may come from the flush that read() starts.
    if (run.isQuiet()) {
        read(run.select(), [&run](RowBatch& rows) { run.take(rows); });
    } else {
        RowBatch rows = read(run.select());
        run.take(rows);
    }
    return run.objects(true);
}

template <class Require> void QueryCore::requireOneShardOr(Require require) const {
    if (const qsizetype shards = m_data.context->shardsOf(*this).size(); shards > 1)
        require(ShardMerge(m_data, shards));
}

std::vector<ResultRow> QueryCore::rows() const {
    if (isToBeAnnounced())
        return announced().rows();
    if (m_data.hasStatement())
        throw SessionError(u"A statement that was given whole gives objects of one entity."_s);
    requireOneShardOr([](const ShardMerge& merge) {
        merge.requireUnlimited("A row");
        merge.requireUnordered("Rows");
    });
    std::vector<ResultRow> all;
    inShards([&](const QString&) {
        QueryRun run(m_data);
        for (ResultRow& row : run.rows(read(run.select())))
            all.push_back(std::move(row));
    });
    return all;
}

std::unique_ptr<QueryStream> QueryCore::stream() const {
    if (isToBeAnnounced())
        return announced().stream();
    if (m_data.hasStatement())
        throw SessionError(u"A statement that was given whole does not come in batches."_s);
    requireOneShardOr([](const ShardMerge& merge) {
        merge.requireUnlimited("A batch");
        merge.requireUnordered("Batches");
    });
    return std::make_unique<QueryStream>(m_data, m_data.context->shardsOf(*this));
}

ObjectPtr QueryCore::first() const {
    if (isToBeAnnounced())
        return announced().first();
    QueryCore limited(*this);
    if (!m_data.hasStatement())
        limited.limit(m_data.limit ? std::min<qint64>(*m_data.limit, 1) : 1);
    const ObjectList objects = limited.all();
    return objects.empty() ? ObjectPtr() : objects.front();
}

ObjectPtr QueryCore::oneOrNone() const {
    if (isToBeAnnounced())
        return announced().oneOrNone();
    QueryCore limited(*this);
    if (!m_data.limit && !m_data.hasStatement())
        limited.limit(2);
    const ObjectList objects = limited.all();
    if (objects.size() > 1)
        throw MultipleResultsFound(
            u"There is more than one such %1; exactly one was asked for."_s.arg(mapper().name()));
    return objects.empty() ? ObjectPtr() : objects.front();
}

ObjectPtr QueryCore::one() const {
    const ObjectPtr object = oneOrNone();
    if (!object)
        throw NoResultFound(
            u"There is no such %1; exactly one was asked for."_s.arg(mapper().name()));
    return object;
}

QueryCore QueryCore::ofColumns(const std::vector<Expression>& columns) const {
    QueryCore query(*this);
    query.m_data.results.clear();
    for (const Expression& column : columns)
        query.m_data.results.push_back({nullptr, {}, adapted(column), {}});
    query.m_data.options.clear();
    return query;
}

Value QueryCore::scalar() const {
    if (isToBeAnnounced())
        return announced().scalar();
    QueryCore limited(*this);
    if (!m_data.limit)
        limited.limit(2);
    const std::vector<ResultRow> found = limited.rows();
    if (found.size() > 1)
        throw MultipleResultsFound(u"There is more than one such row; one was asked for."_s);
    return found.empty() ? Value() : found.front().front().value;
}

bool QueryCore::hasRows() const {
    if (isToBeAnnounced())
        return announced().hasRows();
    QueryData data = m_data;
    data.orderBy.clear();
    const Select select = Select({Expression(Value(1))}).where(orm::exists(selectOf(data, {})));
    bool found = false;
    inShards([&](const QString&) { found = found || !read(select).isEmpty(); });
    return found;
}

// --- by key

IdentityKey QueryCore::keyOf(const std::vector<Value>& values) const {
    const Mapper& entity = mapper();
    if (values.size() != entity.primaryKey().size())
        throw SessionError(
            u"The key of %1 has %2 columns, %3 values were given."_s.arg(entity.name())
                .arg(entity.primaryKey().size())
                .arg(values.size()));
    IdentityKey key{&entity, {}};
    for (std::size_t i = 0; i < values.size(); ++i)
        key.values.push_back(fitted(values[i], entity.attribute(entity.primaryKey()[i]).type));
    return key;
}

QueryCore QueryCore::byKey(const IdentityKey& key) const {
    QueryCore query(*m_data.context, mapper());
    query.m_data.options = m_data.options;
    query.m_data.populate = m_data.populate;
    query.m_data.autoflush = m_data.autoflush;
    query.m_data.lock = m_data.lock;
    query.m_data.executionOptions = m_data.executionOptions;
    Expression where;
    for (std::size_t i = 0; i < key.values.size(); ++i) {
        const int slot = mapper().primaryKey()[i];
        where = where &&
                columnOf(mapper(), slot) == bindValue(key.values[i], mapper().attribute(slot).type);
    }
    query.filter(where);
    return query;
}

ObjectPtr QueryCore::get(const std::vector<Value>& values) const {
    if (m_data.where.isValid() || limitsRows(m_data) || m_data.source)
        throw SessionError(u"get() asks by key alone: use filterBy() and one() on a query with "
                           "criteria."_s);
    const IdentityKey key = keyOf(values);
    const QStringList shards = m_data.context->shardsOfKey(*this, values);
    if (shards.isEmpty()) {
        if (ObjectPtr object = known(key))
            return object;
        const ObjectList found = byKey(key).allHere();
        return found.empty() ? ObjectPtr() : found.front();
    }
    for (const QString& shard : shards) {
        const ShardScope there(*m_data.context, shard);
        if (ObjectPtr object = known(key))
            return object;
    }
    for (const QString& shard : shards) {
        const ShardScope there(*m_data.context, shard);
        if (const ObjectList found = byKey(key).allHere(); !found.empty())
            return found.front();
    }
    return {};
}

ObjectPtr QueryCore::getOne(const std::vector<Value>& values) const {
    const ObjectPtr found = get(values);
    if (!found)
        throw NoResultFound(u"%1 is not in the database."_s.arg(keyOf(values).toText()));
    return found;
}

/// What the identity map has of a key, when that is enough.
ObjectPtr QueryCore::known(const IdentityKey& key) const {
    if (m_data.populate != Populate::Missing)
        return {};
    Object* const object = m_data.context->find(key);
    return object && object->isLoaded(mapper().primaryKey().front()) &&
                   object->mapper().isA(mapper())
               ? ObjectPtr(object)
               : ObjectPtr();
}

ObjectPtr QueryCore::load(const std::vector<Value>& values) const {
    QueryCore query(*this);
    query.m_data.populate = Populate::Replace;
    query.m_data.autoflush = false; // what was changed in memory is what it overwrites
    return query.getOne(values);
}

// --- aggregates

qint64 QueryCore::count() const {
    if (isToBeAnnounced())
        return announced().count();
    requireOneShardOr([](const ShardMerge& merge) { merge.requireUnlimited("The number"); });
    Select counting;
    if (limitsRows(m_data)) {
        std::vector<ResultTerm> results = m_data.results;
        const Select counted = labelledSelect(m_data, results);
        counting = Select({countAll()}).from(FromClause::subquery(counted, u"counted"_s));
    } else {
        QueryData data = m_data;
        data.orderBy.clear();
        counting = selectOf(data, {countAll()});
    }
    qint64 rows = 0;
    inShards([&](const QString&) { rows += read(counting).at(0, 0).as<qint64>(); });
    return rows;
}

Value QueryCore::aggregate(Expression (*function)(const Expression&),
                           const Expression& operand) const {
    if (isToBeAnnounced())
        return announced().aggregate(function, operand);
    requireOneShardOr([](const ShardMerge& merge) { merge.requireUnlimited("An aggregate"); });
    QueryData data = m_data;
    const Expression over = adapted(operand);
    Select asking;
    if (limitsRows(data)) {
        std::vector<ResultTerm> results = data.results;
        const Subquery rows(labelledSelect(data, results, {over.label(u"operand"_s)}),
                            "aggregated");
        asking = Select({function(rows["operand"])}).from(rows);
    } else {
        data.orderBy.clear();
        asking = selectOf(data, {function(over)});
    }
    const ShardMerge merge(m_data, m_data.context->shardsOf(*this).size());
    std::optional<Value> result;
    inShards([&](const QString&) {
        const Value found = read(asking).at(0, 0);
        result = result ? merge.combined(function, *result, found) : found;
    });
    return result.value_or(Value());
}

} // namespace espalier::orm
