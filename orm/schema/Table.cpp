// SPDX-License-Identifier: MIT
#include "orm/schema/Table.h"

#include "orm/base/Error.h"
#include "orm/schema/MetaData.h"
#include "orm/schema/MetaDataData.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

ForeignKeyConstraint constraintOf(const ColumnData& column, const QString& table) {
    const ForeignKey& key = *column.foreignKey;
    const qsizetype last = key.target.lastIndexOf(u'.');
    if (last <= 0 || last + 1 == key.target.size())
        throw SchemaError(u"The foreign key of %1.%2 must name a table and a column, as in "
                          "\"level.id\", not \"%3\"."_s.arg(table, column.name, key.target),
                          {.table = table, .column = column.name});
    const qsizetype first = key.target.indexOf(u'.');
    ForeignKeyConstraint result;
    result.columns = {column.name};
    if (first != last)
        result.referredSchema = key.target.left(first);
    const qsizetype start = first == last ? 0 : first + 1;
    result.referredTable = key.target.mid(start, last - start);
    result.referredColumns = {key.target.mid(last + 1)};
    result.onDelete = key.onDelete;
    result.onUpdate = key.onUpdate;
    return result;
}

// What the column options of a source declaration mean for the table.
void applyColumnOptions(TableData& table) {
    int keyColumns = 0;
    for (const Column& column : table.columns) {
        const ColumnData& data = column.data();
        keyColumns += data.primaryKey ? 1 : 0;
        if (data.foreignKey)
            table.foreignKeys.push_back(constraintOf(data, table.name));
        if (data.unique)
            table.uniques.push_back({{}, {data.name}});
    }
    if (keyColumns != 1)
        return;
    for (Column& column : table.columns) {
        const ColumnData& data = column.data();
        if (data.primaryKey && data.type.kind == TypeKind::Integer && !data.foreignKey &&
            !data.serverDefault) {
            ColumnData changed = data;
            changed.autoIncrement = true;
            column = Column(std::make_shared<ColumnData>(std::move(changed)));
        }
    }
}

// Columns may outlive their table: then they must say so instead of pointing nowhere.
void destroyTable(TableData* table) {
    const auto orphan = [](const Column& column) {
        const_cast<ColumnData&>(column.data()).table = nullptr;
    };
    for (const Column& column : table->columns)
        orphan(column);
    if (table->rowId)
        orphan(*table->rowId);
    delete table;
}

} // namespace

Table::Table(const Name& name, const MetaData& metaData, const std::vector<Column>& columns) {
    TableData data;
    data.name = name.text();
    data.columns = columns;
    applyColumnOptions(data);
    declare(metaData, std::move(data));
}

Table::Table(const MetaData& metaData, TableData data) { declare(metaData, std::move(data)); }

Table::Table(std::shared_ptr<TableData> data) : m_data(std::move(data)) {
    if (m_data->metaData != nullptr)
        m_keepAlive = m_data->metaData->shared_from_this();
}

void Table::declare(const MetaData& metaData, TableData data) {
    MetaDataData& owner = *metaData.m_data;
    const std::pair<QString, QString> key{data.schema, data.name};
    if (owner.byName.contains(key))
        throw SchemaError(u"Table %1 is declared twice."_s.arg(data.name), {.table = data.name});

    std::shared_ptr<TableData> table(new TableData(std::move(data)), destroyTable);
    table->metaData = &owner;
    QSet<QString> names;
    int index = 0;
    const auto own = [&](const Column& column) {
        auto copy = std::make_shared<ColumnData>(column.data());
        copy->table = table.get();
        copy->index = index++;
        return copy;
    };
    for (Column& column : table->columns) {
        std::shared_ptr<ColumnData> copy = own(column);
        if (names.contains(copy->name))
            throw SchemaError(u"Table %1 has two columns %2."_s.arg(table->name, copy->name),
                              {.table = table->name, .column = copy->name});
        names.insert(copy->name);
        column = Column(std::move(copy));
    }
    if (table->rowId)
        table->rowId = Column(own(*table->rowId));
    owner.byName.insert(key, table.get());
    owner.tables.push_back(table);
    m_data = std::move(table);
    m_keepAlive = metaData.m_data;
}

QString Table::fullName() const {
    return m_data->schema.isEmpty() ? m_data->name : m_data->schema + u'.' + m_data->name;
}

const Column& Table::operator[](const Name& column) const {
    if (const Column* found = find(column.text()))
        return *found;
    throw SchemaError(u"Table %1 has no column %2."_s.arg(fullName(), column.text()),
                      {.table = fullName(), .column = column.text()});
}

const Column* Table::find(const QString& column) const {
    for (const Column& candidate : m_data->columns) {
        if (candidate.name() == column)
            return &candidate;
    }
    return nullptr;
}

std::vector<Column> Table::primaryKey() const {
    std::vector<Column> result;
    for (const Column& column : m_data->columns) {
        if (column.isPrimaryKey())
            result.push_back(column);
    }
    return result;
}

std::optional<Table> Table::referred(const ForeignKeyConstraint& key) const {
    const MetaDataData* owner = m_data->metaData;
    if (owner == nullptr)
        return std::nullopt;
    TableData* target = owner->byName.value({key.referredSchema, key.referredTable});
    if (target == nullptr && key.referredSchema.isEmpty())
        target = owner->byName.value({m_data->schema, key.referredTable});
    if (target == nullptr)
        return std::nullopt;
    return Table(target->shared_from_this());
}

void Table::addForeignKey(ForeignKeyConstraint key) const {
    for (const QString& column : key.columns)
        (void)(*this)[column];
    m_data->foreignKeys.push_back(std::move(key));
}

MetaData Table::metaData() const {
    if (m_data->metaData == nullptr)
        throw SchemaError(u"Table %1 is no longer part of a MetaData."_s.arg(fullName()),
                          {.table = fullName()});
    return MetaData(m_data->metaData->shared_from_this());
}

} // namespace espalier::orm
