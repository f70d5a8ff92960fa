// SPDX-License-Identifier: MIT
#include "orm/query/StatementRows.h"

#include "orm/base/Error.h"
#include "orm/query/EntityLoading.h"
#include "orm/state/ObjectSet.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// The slots that the rows have, and where: by column name or by attribute name.
std::vector<std::pair<int, int>> placesOf(const Mapper& mapper, const QStringList& names) {
    std::vector<std::pair<int, int>> places;
    for (const Attribute& attribute : mapper.attributes()) {
        qsizetype place = names.indexOf(attribute.column.name());
        if (place < 0)
            place = names.indexOf(mapper.table().name() + u'_' + attribute.column.name());
        if (place >= 0)
            places.emplace_back(attribute.slot, int(place));
    }
    return places;
}

} // namespace

ObjectList objectsOfRows(const QueryData& data, const RowBatch& rows, const Dialect& dialect) {
    const Mapper& mapper = data.mapper();
    const std::vector<std::pair<int, int>> places = placesOf(mapper, rows.names);
    std::vector<int> columnSlots;
    for (const auto& [slot, place] : places)
        columnSlots.push_back(slot);
    RowBatch fit;
    fit.width = int(places.size());
    fit.cells.reserve(std::size_t(rows.rowCount()) * places.size());
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        for (const auto& [slot, place] : places) {
            const Value& value = rows.at(row, place);
            fit.cells.push_back(value.isNull() ? Value()
                                               : dialect.fromDriver(value.toVariant(),
                                                                    mapper.attribute(slot).type));
        }
    }
    const RowLoader loader(mapper, columnSlots);
    ObjectList objects;
    ObjectSet seen;
    for (qsizetype row = 0; row < fit.rowCount(); ++row) {
        ObjectPtr object = loader.load(*data.context, fit.row(row), data.populate).object;
        if (!object || !seen.insert(object.get()))
            continue;
        objects.push_back(std::move(object));
    }
    return objects;
}

ObjectList objectsOfStatement(const QueryData& data) {
    if (data.autoflush)
        data.context->beforeExecute();
    Connection& connection = data.context->readConnection(data.mapper());
    if (data.ownSelect) {
        const RowBatch rows =
            connection.query(statementOf(data, *data.ownSelect, connection.dialect()));
        return objectsOfRows(data, rows, connection.dialect());
    }
    Statement statement = compileText(data.ownText, data.parameters, connection.dialect());
    statement.kind = StatementKind::Select;
    return objectsOfRows(data, connection.query(statement), connection.dialect());
}

} // namespace espalier::orm
