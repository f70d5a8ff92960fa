// SPDX-License-Identifier: MIT
// Writing without loading, with what was written as objects; and rows by key.
#include "orm/query/QueryCore.h"

#include "orm/base/Error.h"
#include "orm/query/RelationLoader.h"
#include "orm/query/StatementRows.h"
#include "orm/query/WrittenRows.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// The slots that a statement on the entity's table can return.
std::vector<int> returnedSlots(const Mapper& mapper) {
    std::vector<int> found = mapper.primaryKey();
    for (const int slot : defaultSlots(mapper)) {
        const Attribute& attribute = mapper.attribute(slot);
        if (!attribute.isComputed() && !attribute.primaryKey)
            found.push_back(slot);
    }
    return found;
}

std::vector<Column> columnsOfSlots(const Mapper& mapper, const std::vector<int>& columnSlots) {
    std::vector<Column> columns;
    for (const int slot : columnSlots)
        columns.push_back(mapper.attribute(slot).column);
    return columns;
}

void requireReturning(const Mapper& mapper, const Connection& connection, const char* call) {
    if (mapper.tables().size() != 1)
        throw SessionError(u"%1() is for entities of one table; %2 has %3."_s
                               .arg(QString::fromLatin1(call), mapper.name())
                               .arg(mapper.tables().size()));
    if (!connection.dialect().supportsReturning())
        throw SessionError(u"%1() needs a database that returns what it writes: write, and read "
                           "with a query."_s.arg(QString::fromLatin1(call)));
}

/// Rows that were just written as objects: what was written wins over what is in memory.
ObjectList written(LoadContext& context, const Mapper& mapper, const std::vector<int>& columnSlots,
                   const std::vector<int>& assigned, const RowBatch& rows) {
    const RowLoader loader(mapper, columnSlots);
    ObjectList objects;
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        std::vector<Value> cells(rows.row(row), rows.row(row) + rows.width); // which it takes
        const ObjectPtr object = loader.load(context, cells.data(), Populate::Refresh).object;
        context.rowUpdated(*object);
        for (std::size_t i = 0; i < columnSlots.size(); ++i) {
            if (std::find(assigned.begin(), assigned.end(), columnSlots[i]) != assigned.end())
                learnWritten(*object, columnSlots[i], rows.at(row, int(i)));
        }
        objects.push_back(object);
    }
    return objects;
}

} // namespace

ObjectList QueryCore::instances(const RowBatch& rows) const {
    return objectsOfRows(m_data, rows, m_data.context->readConnection(mapper()).dialect());
}

ObjectList QueryCore::updateReturning(const Assignments& assignments) const {
    if (isToBeAnnounced())
        return announced().updateReturning(assignments);
    requireOneTable(m_data, "updateReturning");
    requirePlainQuery(m_data, "updateReturning");
    std::vector<int> assigned;
    Update update = updateOf(m_data, assignments, assigned);
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    const std::vector<int> columnSlots = returnedSlots(mapper());
    update.returning = columnsOfSlots(mapper(), columnSlots);
    ObjectList objects;
    inShards([&](const QString&) {
        Connection& connection = m_data.context->writeConnection(mapper());
        requireReturning(mapper(), connection, "updateReturning");
        const RowBatch rows =
            connection.execute(boundStatement(m_data, compile(update, connection.dialect())))
                .returned;
        for (ObjectPtr& object : written(*m_data.context, mapper(), columnSlots, assigned, rows))
            objects.push_back(std::move(object));
    });
    if (m_data.context->isWatched())
        m_data.context->rowsUpdated(*this, qint64(objects.size()));
    return objects;
}

ObjectList QueryCore::removeReturning() const {
    if (isToBeAnnounced())
        return announced().removeReturning();
    requireOneTable(m_data, "removeReturning");
    requirePlainQuery(m_data, "removeReturning");
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    const std::vector<int> columnSlots = returnedSlots(mapper());
    const Delete remove{mapper().table(), whereOf(m_data), columnsOfSlots(mapper(), columnSlots)};
    ObjectList objects;
    inShards([&](const QString&) {
        Connection& connection = m_data.context->writeConnection(mapper());
        requireReturning(mapper(), connection, "removeReturning");
        const RowBatch rows =
            connection.execute(boundStatement(m_data, compile(remove, connection.dialect())))
                .returned;
        for (ObjectPtr& object :
             RowLoader(mapper(), columnSlots).loadAll(*m_data.context, rows, Populate::Missing)) {
            m_data.context->rowDeleted(*object);
            objects.push_back(std::move(object));
        }
    });
    if (m_data.context->isWatched())
        m_data.context->rowsRemoved(*this, qint64(objects.size()));
    return objects;
}

ObjectList QueryCore::insertReturning(const BulkRows& rows) const {
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    Connection& connection = m_data.context->writeConnection(mapper());
    requireReturning(mapper(), connection, "insertReturning");
    const std::vector<int> columnSlots = returnedSlots(mapper());
    auto [insert, part] = insertsOf(mapper(), rows).front();
    insert.returning = columnsOfSlots(mapper(), columnSlots);
    return RowLoader(mapper(), columnSlots)
        .loadAll(*m_data.context, sendInChunks(connection, std::move(insert), mapper(), part).rows,
                 Populate::Refresh);
}

ObjectList QueryCore::upsertReturning(const BulkRows& rows, const QStringList& updated) const {
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    Connection& connection = m_data.context->writeConnection(mapper());
    requireReturning(mapper(), connection, "upsertReturning");
    const std::vector<int> columnSlots = returnedSlots(mapper());
    std::vector<int> assigned;
    auto [insert, part] = upsertOf(mapper(), rows, updated, assigned);
    insert.returning = columnsOfSlots(mapper(), columnSlots);
    const RowBatch returned = sendInChunks(connection, std::move(insert), mapper(), part).rows;
    return written(*m_data.context, mapper(), columnSlots, assigned, returned);
}

// --- rows by key

namespace {

/// Of one table of the entity: what it takes of the rows. Nothing but the key: no statement.
struct RowUpdate {
    Update update;
    std::vector<std::size_t> places; ///< of the written columns in a row
    std::vector<std::pair<std::size_t, Column>> key;
};

std::vector<RowUpdate> rowUpdates(const Mapper& mapper, const std::vector<int>& given) {
    std::vector<RowUpdate> updates;
    for (const MappedTable& table : mapper.tables()) {
        RowUpdate own{{table.table, {}, {}, {}}, {}, {}};
        for (std::size_t i = 0; i < given.size(); ++i) {
            const Column* column = table.columnOf(given[i]);
            if (!column || mapper.attribute(given[i]).primaryKey)
                continue;
            own.update.columns.push_back(*column);
            own.places.push_back(i);
        }
        for (const auto& [slot, column] : table.key) {
            const auto place = std::find(given.begin(), given.end(), slot);
            if (place == given.end())
                throw SessionError(
                    u"updateRows() finds rows of %1 by their key: \"%2\" is missing."_s.arg(
                        mapper.name(), mapper.attribute(slot).name));
            own.key.emplace_back(std::size_t(place - given.begin()), column);
        }
        if (!own.places.empty())
            updates.push_back(std::move(own));
    }
    return updates;
}

} // namespace

qint64 QueryCore::updateRows(const BulkRows& rows) const {
    if (m_data.autoflush)
        m_data.context->beforeExecute();
    std::vector<int> given;
    for (const QString& name : rows.attributes)
        given.push_back(mapper().attribute(Name(name)).slot);
    const auto fit = [&](const std::vector<Value>& row, std::size_t place) {
        return fittedValue(row.at(place), mapper().attribute(given[place]).type);
    };
    std::vector<RowUpdate> updates = rowUpdates(mapper(), given);
    Connection& connection = m_data.context->writeConnection(mapper());
    for (const std::vector<Value>& row : rows.rows) {
        for (RowUpdate& own : updates) {
            own.update.values.clear();
            for (const std::size_t place : own.places)
                own.update.values.push_back(fit(row, place));
            own.update.where = {};
            for (const auto& [place, column] : own.key)
                own.update.where = own.update.where &&
                                   Expression(column) == bindValue(fit(row, place), column.type());
            const qint64 met =
                connection.execute(compile(own.update, connection.dialect())).rowsAffected;
            if (met != 1)
                throw StaleDataError(
                    u"A row of %1 that was to be updated is not there."_s.arg(mapper().name()), 1,
                    met, {.entity = mapper().name()});
        }
        learnRow(m_data, given, row);
    }
    return qint64(rows.rows.size());
}

} // namespace espalier::orm
