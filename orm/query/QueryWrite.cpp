// SPDX-License-Identifier: MIT
// Statements of a query that write rows without loading them.
#include "orm/query/QueryCore.h"

#include "orm/base/Error.h"
#include "orm/query/Evaluator.h"
#include "orm/query/RelationLoader.h"
#include "orm/sql/ExpressionNode.h"
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

void requirePlain(const QueryData& data, const char* call) {
    const bool plain = data.from.node()->kind == FromNode::Kind::Table && !data.source &&
                       !data.limit && !data.offset && !data.distinct && data.groupBy.empty() &&
                       data.orderBy.empty() && data.results.size() == 1 && data.alias().isEmpty() &&
                       !data.hasStatement();
    if (!plain)
        throw SessionError(
            u"%1() takes criteria alone: without joins, order, limit or distinct. "
            "exists() and in() can stand for a join."_s.arg(QString::fromLatin1(call)));
}

Subjects fetched(const QueryData& data) {
    const Mapper& mapper = data.mapper();
    Connection& connection = data.context->writeConnection(mapper);
    const Select select = selectOf(data, keyColumnsOf(mapper));
    const RowBatch rows = connection.query(statementOf(data, select, connection.dialect()));
    Subjects subjects;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        IdentityKey key{&mapper, {}};
        for (int i = 0; i < rows.width; ++i)
            key.values.push_back(fitted(
                rows.at(row, i), mapper.attribute(mapper.primaryKey()[std::size_t(i)]).type));
        if (Object* known = data.context->find(key))
            subjects.certain.emplace_back(known);
    }
    return subjects;
}

Subjects evaluated(const QueryData& data, const QString& shard) {
    const Evaluator evaluator(data.mapper());
    Subjects subjects;
    for (const ObjectPtr& object : data.context->objectsOf(data.mapper())) {
        if (object->key().token != shard)
            continue;
        const std::optional<bool> holds = evaluator.holds(data.where, *object);
        if (!holds)
            subjects.uncertain.push_back(object);
        else if (*holds)
            subjects.certain.push_back(object);
    }
    return subjects;
}

Subjects subjectsOf(const QueryData& data, Synchronize synchronize, const QString& shard) {
    const bool inMemory = Evaluator(data.mapper()).supports(data.where);
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

/// A value that was written behind an object's back; what hangs on it is read again when needed.
void learnValue(Object& object, int slot, const std::optional<Value>& value) {
    if (!object.isLoaded(slot))
        return;
    if (value && !object.isModified(slot)) {
        Object::Access::expire(object, slot);
        Object::Access::load(object, slot, *value);
    } else {
        Object::Access::expire(object, slot);
    }
    for (const auto& relationship : object.mapper().relationships()) {
        const auto& pairs = relationship->pairs();
        const bool concerns = relationship->direction() == Direction::ManyToOne &&
                              std::any_of(pairs.begin(), pairs.end(),
                                          [slot](const auto& p) { return p.first == slot; });
        if (concerns && !object.relation(*relationship).changed)
            Object::Access::expire(object, *relationship);
    }
}

const Attribute& attributeOf(const Mapper& mapper, const Assignment& assignment) {
    if (!assignment.column.isValid())
        return mapper.attribute(Name(assignment.attribute));
    const ExpressionNode& node = *assignment.column.node();
    const int slot =
        node.kind == NodeKind::Column ? mapper.slotOf(nodeAs<ColumnNode>(node).column) : -1;
    if (slot < 0)
        throw SessionError(u"update() sets attributes of %1."_s.arg(mapper.name()));
    return mapper.attribute(slot);
}

Value fittedValue(const Value& value, const SqlType& type) {
    if (value.kind() != Value::Kind::Expr)
        return fitted(value, type);
    const ExpressionNode& node = *value.as<ExpressionPtr>();
    return node.kind == NodeKind::Bind ? fitted(nodeAs<BindNode>(node).value, type) : value;
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
    Statement statement = compile(dml, connection.dialect());
    if (!statement.parameters.isEmpty())
        statement = withParameters(std::move(statement), data.parameters);
    return connection.execute(statement).rowsAffected;
}

} // namespace

qint64 QueryCore::update(const Assignments& assignments, Synchronize synchronize) const {
    if (isToBeAnnounced())
        return announced().update(assignments, synchronize);
    requirePlain(m_data, "update");
    Update update{mapper().table(), {}, {}, m_data.where};
    std::vector<int> assigned;
    for (const Assignment& assignment : assignments) {
        const Attribute& attribute = attributeOf(mapper(), assignment);
        if (attribute.primaryKey && synchronize != Synchronize::None)
            throw SessionError(u"update() of the key \"%1\" would part objects from their rows: "
                               "use Synchronize::None."_s.arg(attribute.name));
        assigned.push_back(attribute.slot);
        update.columns.push_back(attribute.column);
        update.values.push_back(fittedValue(assignment.value, attribute.type));
    }
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    qint64 rows = 0;
    inShards([&](const QString& shard) {
        const Subjects subjects = subjectsOf(m_data, synchronize, shard);
        const auto known = valuesAfter(update, assigned, subjects, mapper());
        rows += sendWith(m_data, update);
        for (std::size_t i = 0; i < subjects.certain.size(); ++i) {
            m_data.context->rowUpdated(*subjects.certain[i]);
            for (std::size_t j = 0; j < assigned.size(); ++j)
                learnValue(*subjects.certain[i], assigned[j], known[i][j]);
        }
        for (const ObjectPtr& object : subjects.uncertain) {
            for (const int slot : assigned)
                learnValue(*object, slot, std::nullopt);
        }
    });
    if (m_data.context->isWatched())
        m_data.context->rowsUpdated(*this, rows);
    return rows;
}

qint64 QueryCore::remove(Synchronize synchronize) const {
    if (isToBeAnnounced())
        return announced().remove(synchronize);
    requirePlain(m_data, "remove");
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    qint64 rows = 0;
    inShards([&](const QString& shard) {
        const Subjects subjects = subjectsOf(m_data, synchronize, shard);
        rows += sendWith(m_data, Delete{mapper().table(), m_data.where});
        for (const ObjectPtr& object : subjects.certain)
            m_data.context->rowDeleted(*object);
        for (const ObjectPtr& object : subjects.uncertain)
            Object::Access::expire(*object);
    });
    if (m_data.context->isWatched())
        m_data.context->rowsRemoved(*this, rows);
    return rows;
}

namespace {

Insert insertOf(const Mapper& mapper, const BulkRows& rows) {
    Insert insert{mapper.table(), {}, {}, {}};
    for (const QString& name : rows.attributes)
        insert.columns.push_back(mapper.attribute(Name(name)).column);
    return insert;
}

/// As many rows in a statement as it may hold values.
qint64 sendInChunks(Connection& connection, Insert insert, const Mapper& mapper,
                    const BulkRows& rows) {
    const std::size_t width = std::max<std::size_t>(insert.columns.size(), 1);
    const std::size_t most = std::max<std::size_t>(
        std::min<std::size_t>(std::size_t(connection.dialect().maxBindings()) / width, 1000), 1);
    std::vector<SqlType> types;
    for (const QString& name : rows.attributes)
        types.push_back(mapper.attribute(Name(name)).type);
    qint64 written = 0;
    for (std::size_t first = 0; first < rows.rows.size(); first += most) {
        const std::size_t last = std::min(rows.rows.size(), first + most);
        insert.rows.assign(rows.rows.begin() + std::ptrdiff_t(first),
                           rows.rows.begin() + std::ptrdiff_t(last));
        for (std::vector<Value>& row : insert.rows) {
            for (std::size_t i = 0; i < row.size() && i < types.size(); ++i)
                row[i] = fittedValue(row[i], types[i]);
        }
        const qint64 affected =
            connection.execute(compile(insert, connection.dialect())).rowsAffected;
        // MariaDB counts a row twice that was there and was changed.
        const bool updates = insert.onConflict && !insert.onConflict->columns.empty();
        written += updates ? qint64(insert.rows.size()) : affected;
    }
    return written;
}

} // namespace

qint64 QueryCore::insert(const BulkRows& rows) const {
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    Connection& connection = m_data.context->writeConnection(mapper());
    return sendInChunks(connection, insertOf(mapper(), rows), mapper(), rows);
}

qint64 QueryCore::upsert(const BulkRows& rows, const QStringList& updated) const {
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    Insert insert = insertOf(mapper(), rows);
    OnConflict conflict;
    for (const int key : mapper().primaryKey())
        conflict.target.push_back(mapper().attribute(key).column);
    std::vector<int> written;
    for (const QString& name : updated.isEmpty() ? rows.attributes : updated) {
        const Attribute& attribute = mapper().attribute(Name(name));
        if (attribute.primaryKey)
            continue;
        written.push_back(attribute.slot);
        conflict.columns.push_back(attribute.column);
        conflict.values.emplace_back(proposed(attribute.column).node());
    }
    insert.onConflict = std::move(conflict);
    Connection& connection = m_data.context->writeConnection(mapper());
    const qint64 count = sendInChunks(connection, std::move(insert), mapper(), rows);
    // Which of the rows were there already, nobody tells: what is in memory is read again.
    for (const ObjectPtr& object : m_data.context->objectsOf(mapper())) {
        for (const int slot : written)
            learnValue(*object, slot, std::nullopt);
    }
    return count;
}

} // namespace espalier::orm
