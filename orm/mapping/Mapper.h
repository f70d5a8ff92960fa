// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Relationship.h"
#include "orm/schema/Table.h"
#include "orm/sql/Expression.h"

#include <QHash>

#include <any>
#include <functional>
#include <memory>
#include <optional>
#include <typeindex>
#include <vector>

namespace espalier::orm {

class Object;
class Registry;

/// A mapped column: `slot` is its place in an object's values.
struct Attribute {
    QString name;
    int slot;
    Column column;
    SqlType type;
    bool primaryKey;
};

/// How an entity is shown and edited, from discovery or from the user; slots are -1 and
/// relationships null where nothing fits.
struct EntityTraits {
    int label = -1;                         ///< the slot that names an object to a person
    int order = -1;                         ///< the slot that orders siblings
    const Relationship* parent = nullptr;   ///< many-to-one to itself: the tree
    const Relationship* children = nullptr; ///< its reverse
    bool editable = true;
    QString reason;      ///< why it cannot be edited
    bool isLink = false; ///< its table only links two others
};

/// What a typed class tells: its name, type and how to make one. Reflected entities have neither.
struct ClassInfo {
    QString name;
    std::optional<std::type_index> type;
    Object* (*create)() = nullptr;
    void (*destroy)(Object*) = nullptr;
};

/// Relates an entity to a table: attributes by slot, relationships by index. Immutable once its
/// registry is configured; lives as long as the registry (a cleared one keeps what objects use).
class ESPALIER_ORM_EXPORT Mapper {
public:
    ~Mapper();
    Mapper(const Mapper&) = delete;
    Mapper& operator=(const Mapper&) = delete;

    const QString& name() const { return m_name; } ///< the class's or the table's
    const Table& table() const { return m_table; }
    Registry& registry() const { return *m_registry; }
    const std::vector<Attribute>& attributes() const { return m_attributes; }
    const Attribute& attribute(int slot) const { return m_attributes[std::size_t(slot)]; }
    const Attribute* find(const QString& attribute) const;
    /// Errors: MappingError naming entity and attribute.
    const Attribute& attribute(const Name& name) const;
    int slotCount() const { return int(m_attributes.size()); }
    /// Slot of a column of the table, -1 when it is not mapped.
    int slotOf(const Column& column) const;
    const std::vector<int>& primaryKey() const { return m_primaryKey; }
    const std::vector<std::unique_ptr<Relationship>>& relationships() const {
        return m_relationships;
    }
    const Relationship* findRelationship(const QString& name) const;
    const Relationship& relationship(const Name& name) const;
    /// The column of an attribute as an expression.
    Expression operator[](const Name& attribute) const;
    /// A new transient object with one reference that the caller adopts.
    Object* create() const;
    const EntityTraits& traits() const { return m_traits; }
    void setTraits(EntityTraits traits) { m_traits = std::move(traits); }
    /// Called with each object that make<T>() has constructed; set before the first.
    void setMade(std::function<void(Object&)> made) { m_made = std::move(made); }
    void announce(Object& object) const {
        if (m_made)
            m_made(object);
    }
    /// What a layer above keeps with the mapper.
    void setContext(std::any context) { m_context = std::move(context); }
    const std::any& context() const { return m_context; }
    bool isTyped() const { return m_class.type.has_value(); }

    /// Members of a typed class in order of construction: slot, ~index of a relationship
    /// (negative), or `unmapped`. Filled by recording one prototype.
    static constexpr int unmapped = 1 << 24;
    struct Member {
        QString name;
        std::ptrdiff_t offset;
        int place;
    };
    const std::vector<Member>& members() const { return m_members; }
    /// The object whose construction was recorded; null for entities without a class.
    const Object* prototype() const { return m_prototype; }

private:
    friend class Registry;
    friend class MemberRecorder;
    friend class RelationResolver;
    Mapper(Registry& registry, ClassInfo info, Table table);

    QString m_name;
    ClassInfo m_class;
    Table m_table;
    Registry* m_registry;
    std::vector<Attribute> m_attributes;
    QHash<QString, int> m_byName;
    std::vector<int> m_slotByColumn;
    std::vector<int> m_primaryKey;
    std::vector<RelationDeclaration> m_declared;
    std::vector<std::unique_ptr<Relationship>> m_relationships;
    std::vector<Member> m_members;
    Object* m_prototype = nullptr;
    EntityTraits m_traits;
    std::function<void(Object&)> m_made;
    std::any m_context;
};

} // namespace espalier::orm
