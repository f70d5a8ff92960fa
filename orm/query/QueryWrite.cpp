// SPDX-License-Identifier: MIT
// Statements of a query that write rows without loading them.
#include "orm/query/QueryCore.h"

#include "orm/base/Error.h"
#include "orm/query/Evaluator.h"
#include "orm/query/JoinedWrite.h"
#include "orm/query/RelationLoader.h"
#include "orm/query/WrittenRows.h"
#include "orm/sql/SelectData.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// Objects in memory whose rows a statement writes. `uncertain`: too little of them is loaded to
/// tell.
struct Subjects {
    ObjectList certain;
    ObjectList uncertain;
};

Keys keysOf(const QueryData& data) {
    const Mapper& mapper = data.mapper();
    Connection& connection = data.context->writeConnection(mapper);
    const Select select = selectOf(data, keyColumnsOf(mapper));
    const RowBatch rows = connection.query(statementOf(data, select, connection.dialect()));
    Keys keys(std::size_t(rows.rowCount()));
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        for (int i = 0; i < rows.width; ++i)
            keys[std::size_t(row)].push_back(fitted(
                rows.at(row, i), mapper.attribute(mapper.primaryKey()[std::size_t(i)]).type));
    }
    return keys;
}

Subjects withKeys(const QueryData& data, const Keys& keys) {
    Subjects subjects;
    for (const KeyValues& values : keys) {
        if (Object* known = data.context->find({&data.mapper(), values}))
            subjects.certain.emplace_back(known);
    }
    return subjects;
}

Subjects fetched(const QueryData& data) { return withKeys(data, keysOf(data)); }

Subjects evaluated(const QueryData& data, const QString& shard) {
    const Evaluator evaluator(data.mapper());
    const Expression where = whereOf(data);
    Subjects subjects;
    for (const ObjectPtr& object : data.context->objectsOf(data.mapper())) {
        if (object->key().token.name() != shard)
            continue;
        const std::optional<bool> holds = evaluator.holds(where, *object);
        if (!holds)
            subjects.uncertain.push_back(object);
        else if (*holds)
            subjects.certain.push_back(object);
    }
    return subjects;
}

/// `keys`: of the rows, where they are known already.
Subjects subjectsOf(const QueryData& data, Synchronize synchronize, const QString& shard,
                    const std::optional<Keys>& keys = {}) {
    const bool inMemory = Evaluator(data.mapper()).supports(whereOf(data));
    if (keys && synchronize != Synchronize::None &&
        (inMemory || synchronize != Synchronize::Evaluate))
        return withKeys(data, *keys);
    switch (synchronize) {
    case Synchronize::None:
        return {};
    case Synchronize::Fetch:
        return fetched(data);
    case Synchronize::Evaluate:
        if (!inMemory)
            throw SessionError(u"The criteria cannot be applied to objects in memory: use "
                               "Synchronize::Fetch."_s);
        return evaluated(data, shard);
    case Synchronize::Auto:
        break;
    }
    return inMemory ? evaluated(data, shard) : fetched(data);
}

/// What the assigned slots of each object will hold, before their rows change; nothing where only
/// the database can tell.
std::vector<std::vector<std::optional<Value>>> valuesAfter(const Update& update,
                                                           const std::vector<int>& assigned,
                                                           const Subjects& subjects,
                                                           const Mapper& mapper) {
    const Evaluator evaluator(mapper);
    std::vector<std::vector<std::optional<Value>>> known;
    for (const ObjectPtr& object : subjects.certain) {
        auto& values = known.emplace_back();
        for (std::size_t i = 0; i < assigned.size(); ++i) {
            const Expression to(update.values[i]);
            const std::optional<Value> value =
                evaluator.supports(to) ? evaluator.value(to, *object) : std::nullopt;
            const SqlType& type = mapper.attribute(assigned[i]).type;
            values.push_back(value ? std::optional(fitted(*value, type)) : std::nullopt);
        }
    }
    return known;
}

/// How many rows there were.
template <class Dml> qint64 sendWith(const QueryData& data, const Dml& dml) {
    Connection& connection = data.context->writeConnection(data.mapper());
    return connection.execute(boundStatement(data, compile(dml, connection.dialect())))
        .rowsAffected;
}

/// Of an entity in several tables: `keys` where they must be known to write them.
qint64 sendUpdate(const QueryData& data, Update update, const std::vector<int>& assigned,
                  const std::optional<Keys>& keys) {
    const Mapper& mapper = data.mapper();
    if (!keys) {
        update.table = mapper.table();
        for (std::size_t i = 0; mapper.tables().size() > 1 && i < assigned.size(); ++i)
            update.columns[i] = *onlyTableOf(mapper, update, assigned)->columnOf(assigned[i]);
        return sendWith(data, update);
    }
    for (const Update& part : updatesByKey(mapper, update, assigned, *keys))
        sendWith(data, part);
    return qint64(keys->size());
}

qint64 sendDelete(const QueryData& data, const std::optional<Keys>& keys) {
    if (!keys)
        return sendWith(data, Delete{data.mapper().table(), whereOf(data)});
    qint64 rows = 0;
    for (const Delete& part : deletesByKey(data.mapper(), *keys)) {
        const qint64 gone = sendWith(data, part);
        if (part.table == data.mapper().tables().front().table)
            rows += gone;
    }
    return rows;
}

} // namespace

qint64 QueryCore::update(const Assignments& assignments, Synchronize synchronize) const {
    if (isToBeAnnounced())
        return announced().update(assignments, synchronize);
    requirePlainQuery(m_data, "update");
    std::vector<int> assigned;
    const Update update = updateOf(m_data, assignments, assigned);
    for (const int slot : assigned) {
        if (mapper().attribute(slot).primaryKey && synchronize != Synchronize::None)
            throw SessionError(u"update() of the key \"%1\" would part objects from their rows: "
                               "use Synchronize::None."_s.arg(mapper().attribute(slot).name));
    }
    const bool byKey = mapper().tables().size() > 1 && !onlyTableOf(mapper(), update, assigned);
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    qint64 rows = 0;
    inShards([&](const QString& shard) {
        const std::optional<Keys> keys = byKey ? std::optional(keysOf(m_data)) : std::nullopt;
        const Subjects subjects = subjectsOf(m_data, synchronize, shard, keys);
        const auto known = valuesAfter(update, assigned, subjects, mapper());
        rows += sendUpdate(m_data, update, assigned, keys);
        for (std::size_t i = 0; i < subjects.certain.size(); ++i) {
            m_data.context->rowUpdated(*subjects.certain[i]);
            for (std::size_t j = 0; j < assigned.size(); ++j)
                learnWritten(*subjects.certain[i], assigned[j], known[i][j]);
        }
        for (const ObjectPtr& object : subjects.uncertain) {
            for (const int slot : assigned)
                learnWritten(*object, slot, std::nullopt);
        }
    });
    if (m_data.context->isWatched())
        m_data.context->rowsUpdated(*this, rows);
    return rows;
}

qint64 QueryCore::remove(Synchronize synchronize) const {
    if (isToBeAnnounced())
        return announced().remove(synchronize);
    requirePlainQuery(m_data, "remove");
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    qint64 rows = 0;
    inShards([&](const QString& shard) {
        const std::optional<Keys> keys =
            isInSeveralTables(mapper()) ? std::optional(keysOf(m_data)) : std::nullopt;
        const Subjects subjects = subjectsOf(m_data, synchronize, shard, keys);
        rows += sendDelete(m_data, keys);
        for (const ObjectPtr& object : subjects.certain)
            m_data.context->rowDeleted(*object);
        for (const ObjectPtr& object : subjects.uncertain)
            Object::Access::expire(*object);
    });
    if (m_data.context->isWatched())
        m_data.context->rowsRemoved(*this, rows);
    return rows;
}

qint64 QueryCore::insert(const BulkRows& rows) const {
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    Connection& connection = m_data.context->writeConnection(mapper());
    qint64 written = 0;
    for (const auto& [insert, part] : insertsOf(mapper(), rows))
        written = sendInChunks(connection, insert, mapper(), part).count;
    return written;
}

qint64 QueryCore::upsert(const BulkRows& rows, const QStringList& updated) const {
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    std::vector<int> written;
    const auto [insert, part] = upsertOf(mapper(), rows, updated, written);
    Connection& connection = m_data.context->writeConnection(mapper());
    const qint64 count = sendInChunks(connection, insert, mapper(), part).count;
    // Which of the rows were there already, nobody tells: what is in memory is read again.
    for (const ObjectPtr& object : m_data.context->objectsOf(mapper())) {
        for (const int slot : written)
            learnWritten(*object, slot, std::nullopt);
    }
    return count;
}

} // namespace espalier::orm
