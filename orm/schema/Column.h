// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Name.h"
#include "orm/base/Value.h"
#include "orm/schema/Constraint.h"
#include "orm/schema/SqlType.h"

#include <functional>
#include <memory>
#include <optional>

namespace espalier::orm {

class Table;
struct TableData;

/// Column options, as in `Column("id", Integer(), primaryKey)`.
struct PrimaryKeyOption {};
struct NotNullOption {};
struct UniqueOption {};
inline constexpr PrimaryKeyOption primaryKey{};
inline constexpr NotNullOption notNull{};
inline constexpr UniqueOption unique{};
/// A default that the database applies; `sql` is its DDL text, as reflected or as written.
struct ServerDefault {
    QString sql;
};

/// A value that a column takes when none is given: fixed, an SQL expression, or made by a function.
struct ClientDefault {
    Value fixed{};
    std::function<Value()> make{};
    Value value() const { return make ? make() : fixed; }
};
/// For INSERT: `Column("created", DateTime(), Default(now))`, `Column("count", Integer(),
/// Default(0))`.
struct Default : ClientDefault {
    explicit Default(Value value) : ClientDefault{std::move(value), {}} {}
    explicit Default(std::function<Value()> made) : ClientDefault{{}, std::move(made)} {}
};
/// For every UPDATE of the row that does not set the column itself.
struct OnUpdate : ClientDefault {
    explicit OnUpdate(Value value) : ClientDefault{std::move(value), {}} {}
    explicit OnUpdate(std::function<Value()> made) : ClientDefault{{}, std::move(made)} {}
};
/// The database changes the column with every UPDATE (a trigger): it is read again.
struct ServerOnUpdateOption {};
inline constexpr ServerOnUpdateOption serverOnUpdate{};

struct ColumnData {
    QString name;
    SqlType type; ///< as declared; Unset takes the foreign key's target's
    bool primaryKey = false;
    bool nullable = true;
    bool unique = false;
    bool generated = false;     ///< computed or always-identity: never written
    bool autoIncrement = false; ///< the database makes the key when none is given
    bool hidden = false;        ///< the database's own number of a row, see Table::rowId()
    std::optional<QString> serverDefault;
    bool serverOnUpdate = false; ///< made anew by the database with every UPDATE
    std::shared_ptr<const ClientDefault> insertDefault;
    std::shared_ptr<const ClientDefault> updateDefault;
    std::optional<ForeignKey> foreignKey; ///< single-column, as written in source
    QString comment;
    TableData* table = nullptr; ///< the owner; null until the column is part of a table
    int index = -1;             ///< position in the table
};

/// A handle on a column: cheap to copy, compared by identity. Made standing alone and given to a
/// Table, which keeps a copy of its own; take the table's own with `table["name"]`.
class ESPALIER_ORM_EXPORT Column {
public:
    template <class... Options>
    explicit Column(const Name& name, const Options&... options)
        : m_data(std::make_shared<ColumnData>()) {
        m_data->name = name;
        (apply(options), ...);
        if (m_data->primaryKey)
            m_data->nullable = false;
    }
    explicit Column(std::shared_ptr<ColumnData> data) : m_data(std::move(data)) {}

    const QString& name() const { return m_data->name; }
    /// The declared type or, without one, that of the column that the foreign key refers to.
    /// Errors: SchemaError when that column does not exist or the references form a circle.
    SqlType type() const;
    bool isPrimaryKey() const { return m_data->primaryKey; }
    bool isNullable() const { return m_data->nullable; }
    bool isGenerated() const { return m_data->generated; }
    bool isAutoIncrement() const { return m_data->autoIncrement; }
    bool isHidden() const { return m_data->hidden; }
    int index() const { return m_data->index; }
    /// Errors: SchemaError when the column is not part of a table, or the table is gone.
    Table table() const;
    /// "product.msrp"
    QString fullName() const;
    const ColumnData& data() const { return *m_data; }

    friend bool operator==(const Column& a, const Column& b) { return a.m_data == b.m_data; }

private:
    friend class Table;
    void apply(const SqlType& type) { m_data->type = type; }
    void apply(const ForeignKey& key) { m_data->foreignKey = key; }
    void apply(PrimaryKeyOption) { m_data->primaryKey = true; }
    void apply(NotNullOption) { m_data->nullable = false; }
    void apply(UniqueOption) { m_data->unique = true; }
    void apply(const ServerDefault& value) { m_data->serverDefault = value.sql; }
    void apply(ServerOnUpdateOption) { m_data->serverOnUpdate = true; }
    void apply(const Default& value) {
        m_data->insertDefault = std::make_shared<const ClientDefault>(value);
    }
    void apply(const OnUpdate& value) {
        m_data->updateDefault = std::make_shared<const ClientDefault>(value);
    }

    std::shared_ptr<ColumnData> m_data;
};

} // namespace espalier::orm
