// SPDX-License-Identifier: MIT
#include "orm/mapping/References.h"

#include "orm/base/Error.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

namespace {

bool sameColumns(const QStringList& a, const QStringList& b) {
    return QSet<QString>(a.begin(), a.end()) == QSet<QString>(b.begin(), b.end());
}

bool haveColumns(const Table& table, const QStringList& names) {
    return std::all_of(names.begin(), names.end(),
                       [&table](const QString& name) { return table.find(name) != nullptr; });
}

std::optional<Table> followed(const Table& table, const ForeignKeyConstraint& key) {
    std::optional<Table> target = table.referred(key);
    const bool whole =
        target && !key.columns.isEmpty() && key.columns.size() == key.referredColumns.size() &&
        haveColumns(table, key.columns) && haveColumns(*target, key.referredColumns) &&
        (isPrimaryKey(*target, key.referredColumns) || isUnique(*target, key.referredColumns));
    return whole ? target : std::nullopt;
}

/// The last of the columns: of a composite key the first often is a shared one.
int placeOf(const Table& table, const ForeignKeyConstraint& key) {
    int place = 0;
    for (const QString& column : key.columns)
        place = std::max(place, table.find(column)->index());
    return place;
}

} // namespace

std::vector<Reference> referencesOf(const Table& table) {
    std::vector<Reference> references;
    for (const ForeignKeyConstraint& key : table.foreignKeys()) {
        const std::optional<Table> target = followed(table, key);
        if (!target)
            continue;
        const bool known = std::any_of(
            references.begin(), references.end(), [&key, &target](const Reference& other) {
                return other.target == *target && sameColumns(other.key.columns, key.columns);
            });
        if (!known)
            references.push_back({key, *target});
    }
    std::stable_sort(references.begin(), references.end(),
                     [&table](const Reference& a, const Reference& b) {
                         return placeOf(table, a.key) < placeOf(table, b.key);
                     });
    return references;
}

bool isPrimaryKey(const Table& table, const QStringList& columns) {
    QStringList key;
    for (const Column& column : table.primaryKey())
        key << column.name();
    return !key.isEmpty() && sameColumns(key, columns);
}

bool isUnique(const Table& table, const QStringList& columns) {
    const TableData& data = table.data();
    return std::any_of(data.uniques.begin(), data.uniques.end(),
                       [&columns](const UniqueConstraint& constraint) {
                           return sameColumns(constraint.columns, columns);
                       }) ||
           std::any_of(data.indexes.begin(), data.indexes.end(), [&columns](const Index& index) {
               return index.unique && index.where.isEmpty() && sameColumns(index.columns, columns);
           });
}

bool isNotNull(const Table& table, const QStringList& columns) {
    return std::all_of(columns.begin(), columns.end(), [&table](const QString& name) {
        const Column* column = table.find(name);
        return column && (!column->isNullable() || column->isPrimaryKey());
    });
}

bool isForeignKeyColumn(const Table& table, const QString& column) {
    const auto& keys = table.foreignKeys();
    return std::any_of(keys.begin(), keys.end(), [&column](const ForeignKeyConstraint& key) {
        return key.columns.contains(column);
    });
}

bool hasType(const Column& column) {
    try {
        (void)column.type();
        return true;
    } catch (const Error&) {
        return false;
    }
}

SqlType typeOf(const Column& column) { return hasType(column) ? column.type() : SqlType(); }

} // namespace espalier::orm
