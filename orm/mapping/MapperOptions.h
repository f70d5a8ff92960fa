// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Name.h"
#include "orm/base/Value.h"
#include "orm/mapping/MapperExtension.h"
#include "orm/schema/Column.h"
#include "orm/sql/Expression.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <typeindex>
#include <vector>

namespace espalier::orm {

/// A mapped class or entity, by its type or by its name.
struct EntityRef {
    EntityRef(std::type_index type_) : type(type_) {}
    EntityRef(const Name& name_) : name(name_.text()) {}
    EntityRef(const QString& name_) : name(name_) {}
    EntityRef(const char* name_) : name(QString::fromUtf8(name_)) {}
    std::optional<std::type_index> type = {};
    QString name = {};
};

/// The class, for options: `{.inherits = classOf<Employee>()}`.
template <class T> std::type_index classOf() { return typeid(T); }

/// How values that the database makes come back: with the INSERT where it can return them, else at
/// first access; always at first access; or always at once, after UPDATE too.
enum class EagerDefaults : quint8 { Auto, Never, Always };

/// How a mapping differs from "every column of the table, as it is":
/// `mapper<Manager>(managers, {}, {.inherits = classOf<Employee>(), .polymorphicIdentity = "m"})`.
struct MapperOptions {
    // --- what is mapped
    QStringList includeProperties = {}; ///< only these columns (and the key)
    QStringList excludeProperties = {};
    QString columnPrefix = {};           ///< in front of attributes named after their columns
    std::vector<Column> primaryKey = {}; ///< for tables, views and queries that declare none
    bool allowColumnOverride = false;    ///< a relation may take the name of a column
    bool allowPartialKeys = true;        ///< a row whose key is NULL in part is an object
    QString entityName = {};             ///< a further mapper of a class, under this name
    bool nonPrimary = false;             ///< reads the objects of the primary mapper another way

    // --- queries
    QStringList orderBy = {}; ///< attributes; "-name" descending; unless a query says otherwise
    bool alwaysRefresh = false;

    // --- writing
    bool batch = true; ///< false: hooks and statements row by row
    EagerDefaults eagerDefaults = EagerDefaults::Auto;
    std::optional<Column> versionId = {}; ///< guards a row; we count, or it is `serverOnUpdate`
    std::function<Value(const Value& before)> versionGenerator = {}; ///< default: plus one
    std::vector<std::shared_ptr<MapperExtension>> extensions = {};

    // --- inheritance
    std::optional<EntityRef> inherits = {};
    Expression inheritCondition = {};         ///< where the foreign key leaves a doubt
    std::optional<Column> polymorphicOn = {}; ///< says of which class a row is
    Value polymorphicIdentity = {};
    bool concrete = false;            ///< a table of its own with all columns
    QStringList withPolymorphic = {}; ///< entities whose columns come with every query; "*": all
    bool selectInPolymorphic = false; ///< columns of heirs by one more query each
};

} // namespace espalier::orm
