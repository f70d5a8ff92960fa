// SPDX-License-Identifier: MIT
#include "orm/query/WrittenRows.h"

#include "orm/base/Error.h"
#include "orm/query/EntitySource.h"
#include "orm/query/LoadPlan.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/SelectData.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

int tablesIn(const FromClause& from) {
    const FromNode& node = *from.node();
    return node.left.isValid() ? tablesIn(node.left) + tablesIn(node.right) : 1;
}

} // namespace

void requireOneTable(const QueryData& data, const char* call) {
    if (data.mapper().tables().size() > 1)
        throw SessionError(u"%1() writes one table; %2 has several."_s.arg(
            QString::fromLatin1(call), data.mapper().name()));
}

void requirePlainQuery(const QueryData& data, const char* call) {
    const bool plain = tablesIn(data.from) == tablesIn(sourceOf(data.mapper())) && !data.source &&
                       !data.limit && !data.offset && !data.distinct && data.groupBy.empty() &&
                       data.orderBy.empty() && data.results.size() == 1 && data.alias().isEmpty() &&
                       !data.hasStatement();
    if (!plain)
        throw SessionError(
            u"%1() takes criteria alone: without joins, order, limit or distinct. "
            "exists() and in() can stand for a join."_s.arg(QString::fromLatin1(call)));
}

Expression whereOf(const QueryData& data) {
    Expression where = data.where && criteriaOf(data.mapper());
    for (const LoadOption& option : data.options)
        where = where && conditionOf(option.criteria(), data.mapper(), {});
    return where;
}

void learnWritten(Object& object, int slot, const std::optional<Value>& value) {
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

void learnRow(const QueryData& data, const std::vector<int>& given, const std::vector<Value>& row) {
    const Mapper& mapper = data.mapper();
    IdentityKey key{&mapper, {}};
    for (const int slot : mapper.primaryKey()) {
        const auto place = std::find(given.begin(), given.end(), slot) - given.begin();
        key.values.push_back(fitted(row.at(std::size_t(place)), mapper.attribute(slot).type));
    }
    Object* const object = data.context->find(key);
    if (!object)
        return;
    data.context->rowUpdated(*object);
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Value value = fittedValue(row[i], mapper.attribute(given[i]).type);
        if (!mapper.attribute(given[i]).primaryKey)
            learnWritten(*object, given[i],
                         value.kind() == Value::Kind::Expr ? std::nullopt : std::optional(value));
    }
}

namespace {

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

} // namespace

Value fittedValue(const Value& value, const SqlType& type) {
    if (value.kind() != Value::Kind::Expr)
        return fitted(value, type);
    const ExpressionNode& node = *value.as<ExpressionPtr>();
    return node.kind == NodeKind::Bind ? fitted(nodeAs<BindNode>(node).value, type) : value;
}

Statement boundStatement(const QueryData& data, Statement statement) {
    return statement.parameters.isEmpty() ? std::move(statement)
                                          : withParameters(std::move(statement), data.parameters);
}

Update updateOf(const QueryData& data, const Assignments& assignments, std::vector<int>& assigned) {
    Update update{data.mapper().table(), {}, {}, whereOf(data)};
    for (const Assignment& assignment : assignments) {
        const Attribute& attribute = attributeOf(data.mapper(), assignment);
        assigned.push_back(attribute.slot);
        update.columns.push_back(attribute.column);
        update.values.push_back(fittedValue(assignment.value, attribute.type));
    }
    return update;
}

namespace {

/// Says of which class the rows are, when they do not say so themselves: as objects of it would.
BulkRows withClass(const Mapper& mapper, const BulkRows& rows) {
    const int slot = mapper.polymorphicSlot();
    const Value& identity = mapper.options().polymorphicIdentity;
    if (slot < 0 || identity.isNull() || rows.attributes.contains(mapper.attribute(slot).name))
        return rows;
    BulkRows more = rows;
    more.attributes << mapper.attribute(slot).name;
    for (std::vector<Value>& row : more.rows)
        row.push_back(identity);
    return more;
}

/// What one table takes of the rows.
std::pair<Insert, BulkRows> insertInto(const MappedTable& table, const Mapper& mapper,
                                       const BulkRows& rows) {
    std::pair<Insert, BulkRows> part{{table.table, {}, {}, {}}, {{}, {}}};
    part.second.rows.resize(rows.rows.size());
    for (qsizetype i = 0; i < rows.attributes.size(); ++i) {
        const Column* column = table.columnOf(mapper.attribute(Name(rows.attributes[i])).slot);
        if (!column)
            continue;
        part.first.columns.push_back(*column);
        part.second.attributes << rows.attributes[i];
        for (std::size_t row = 0; row < rows.rows.size(); ++row)
            part.second.rows[row].push_back(rows.rows[row].at(std::size_t(i)));
    }
    return part;
}

} // namespace

std::vector<std::pair<Insert, BulkRows>> insertsOf(const Mapper& mapper, const BulkRows& given) {
    if (mapper.isReadOnly())
        throw SessionError(u"%1 can only be read."_s.arg(mapper.name()));
    const BulkRows rows = withClass(mapper, given);
    for (const QString& name : rows.attributes) {
        if (!mapper.attribute(Name(name)).isWritable())
            throw SessionError(
                u"%1.%2 is computed by the database and cannot be set."_s.arg(mapper.name(), name));
    }
    for (const int key : mapper.primaryKey()) {
        if (mapper.tables().size() > 1 && !rows.attributes.contains(mapper.attribute(key).name))
            throw SessionError(u"Rows of %1 are in several tables: give their key \"%2\"."_s.arg(
                mapper.name(), mapper.attribute(key).name));
    }
    std::vector<std::pair<Insert, BulkRows>> parts;
    for (const MappedTable& table : mapper.tables())
        parts.push_back(insertInto(table, mapper, rows));
    return parts;
}

SentRows sendInChunks(Connection& connection, Insert insert, const Mapper& mapper,
                      const BulkRows& rows) {
    const std::size_t width = std::max<std::size_t>(insert.columns.size(), 1);
    const std::size_t most = std::max<std::size_t>(
        std::min<std::size_t>(std::size_t(connection.dialect().maxBindings()) / width, 1000), 1);
    std::vector<SqlType> types;
    for (const QString& name : rows.attributes)
        types.push_back(mapper.attribute(Name(name)).type);
    SentRows sent;
    for (std::size_t first = 0; first < rows.rows.size(); first += most) {
        const std::size_t last = std::min(rows.rows.size(), first + most);
        insert.rows.assign(rows.rows.begin() + std::ptrdiff_t(first),
                           rows.rows.begin() + std::ptrdiff_t(last));
        for (std::vector<Value>& row : insert.rows) {
            for (std::size_t i = 0; i < row.size() && i < types.size(); ++i)
                row[i] = fittedValue(row[i], types[i]);
        }
        ExecResult result = connection.execute(compile(insert, connection.dialect()));
        if (insert.onConflict && !insert.onConflict->columns.empty())
            // MariaDB counts a row twice that was there and was changed.
            sent.count += qint64(insert.rows.size());
        else
            // RETURNING gives rows, and not always their number.
            sent.count +=
                result.rowsAffected >= 0 ? result.rowsAffected : result.returned.rowCount();
        sent.rows.names = result.returned.names;
        sent.rows.width = result.returned.width;
        std::move(result.returned.cells.begin(), result.returned.cells.end(),
                  std::back_inserter(sent.rows.cells));
    }
    return sent;
}

std::pair<Insert, BulkRows> upsertOf(const Mapper& mapper, const BulkRows& rows,
                                     const QStringList& updated, std::vector<int>& written) {
    if (mapper.tables().size() > 1)
        throw SessionError(u"upsert() writes one table; %1 has several."_s.arg(mapper.name()));
    auto part = insertsOf(mapper, rows).front();
    OnConflict conflict;
    for (const int key : mapper.primaryKey())
        conflict.target.push_back(mapper.attribute(key).column);
    for (const QString& name : updated.isEmpty() ? rows.attributes : updated) {
        const Attribute& attribute = mapper.attribute(Name(name));
        if (attribute.primaryKey)
            continue;
        written.push_back(attribute.slot);
        conflict.columns.push_back(attribute.column);
        conflict.values.emplace_back(proposed(attribute.column).node());
    }
    part.first.onConflict = std::move(conflict);
    return part;
}

} // namespace espalier::orm
