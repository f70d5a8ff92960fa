// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Attribute.h"
#include "orm/mapping/MapperOptions.h"
#include "orm/mapping/Relationship.h"
#include "orm/schema/Table.h"
#include "orm/sql/Expression.h"
#include "orm/sql/FromClause.h"

#include <QHash>

#include <any>
#include <functional>
#include <memory>
#include <optional>
#include <typeindex>
#include <vector>

namespace espalier::orm {

class Object;
class Property;
class Registry;
struct HybridFunctions;

/// How an entity is shown and edited, from discovery or from the user; slots are -1 and
/// relationships null where nothing fits.
struct EntityTraits {
    int label = -1;                         ///< the slot that names an object to a person
    int order = -1;                         ///< the slot that orders siblings
    const Relationship* parent = nullptr;   ///< many-to-one to itself: the tree
    const Relationship* children = nullptr; ///< its reverse
    bool editable = true;
    QString reason;      ///< see TableTraits
    bool isLink = false; ///< its table only links two others
};

/// What a typed class tells: its name, type and how to make one. Reflected entities have neither.
struct ClassInfo {
    QString name;
    std::optional<std::type_index> type;
    Object* (*create)() = nullptr;
    void (*destroy)(Object*) = nullptr;
};

/// Several attributes as one value object.
struct CompositeProperty {
    QString name;
    std::vector<int> attributeSlots;
};

/// Relates an entity to a table, a join or a query: attributes by slot, relationships by index.
/// An heir has the attributes and relationships of its base first, in the same places. Immutable
/// once its registry is configured; lives as long as the registry (a cleared one keeps what objects
/// use).
class ESPALIER_ORM_EXPORT Mapper {
public:
    ~Mapper();
    Mapper(const Mapper&) = delete;
    Mapper& operator=(const Mapper&) = delete;

    const QString& name() const { return m_name; } ///< the class's or the table's
    const Table& table() const { return m_table; } ///< of an heir with a table: that one
    Registry& registry() const { return *m_registry; }
    const MapperOptions& options() const { return m_options; }
    /// Base first; none when nothing can be written.
    const std::vector<MappedTable>& tables() const { return m_tables; }
    bool isReadOnly() const { return m_tables.empty(); }

    // --- attributes
    const std::vector<Attribute>& attributes() const { return m_attributes; }
    const Attribute& attribute(int slot) const { return m_attributes[std::size_t(slot)]; }
    const Attribute* find(const QString& attribute) const;
    /// Errors: MappingError naming entity and attribute.
    const Attribute& attribute(const Name& name) const;
    int slotCount() const { return int(m_attributes.size()); }
    /// Slot of a column of the tables, -1 when it is not mapped.
    int slotOf(const Column& column) const;
    const std::vector<int>& primaryKey() const { return m_primaryKey; }
    /// The key is the database's own number of a row (Table::rowId()), which another row may have
    /// some day.
    bool isKeyedByRowId() const;
    /// What a query reads when nothing else is said: all but the deferred ones.
    const std::vector<int>& loadedSlots() const { return m_loadedSlots; }
    /// What is read when this slot is missed: its group, or everything that is not deferred.
    std::vector<int> slotsBeside(int slot) const;
    const CompositeProperty* findComposite(const QString& name) const;
    const std::vector<CompositeProperty>& composites() const { return m_composites; }
    const HybridFunctions* findHybrid(const QString& name) const;
    /// The slot that counts writes, or says the class of a row; -1 without one.
    int versionSlot() const { return m_versionSlot; }
    int polymorphicSlot() const { return m_polymorphicSlot; }

    // --- relations
    const std::vector<std::shared_ptr<Relationship>>& relationships() const {
        return m_relationships;
    }
    const Relationship* findRelationship(const QString& name) const;
    /// Relationships of any mapper whose target this is.
    const std::vector<const Relationship*>& incoming() const { return m_incoming; }
    const Relationship& relationship(const Name& name) const;
    const AttributeEvents* events(const Relationship& relationship) const;

    // --- SQL
    /// What is read from; `alias` stands for the (first) table, empty for own names.
    FromClause from(const QString& alias = {}) const;
    /// The same with the tables of these heirs, outer joined.
    FromClause from(const std::vector<const Mapper*>& heirs, const QString& alias = {}) const;
    /// How an attribute is read, under the same alias.
    Expression expression(int slot, const QString& alias = {}) const;
    /// What rows of this entity alone fulfil (heirs in one table); absent when all do.
    Expression criteria(const QString& alias = {}) const;
    /// MapperOptions::orderBy as terms.
    std::vector<Expression> orderBy(const QString& alias = {}) const;
    /// An attribute, synonym or hybrid as an expression.
    Expression operator[](const Name& attribute) const;
    /// The name under which a table stands in from(alias).
    QString aliasOf(const Table& table, const QString& alias) const;

    // --- inheritance
    const Mapper* base() const { return m_base; }
    /// The mapper whose keys name the objects: the uppermost base, or the primary mapper.
    const Mapper& root() const { return m_root ? *m_root : *this; }
    const std::vector<const Mapper*>& heirs() const { return m_heirs; }
    std::vector<const Mapper*> allHeirs() const; ///< below this one, bases first
    /// Those that every query reads along, see MapperOptions::withPolymorphic.
    std::vector<const Mapper*> polymorphicHeirs() const;
    bool isA(const Mapper& other) const;
    bool isA(std::type_index type) const;
    /// The mapper for a row with this discriminator. Errors: MappingError when there is none.
    const Mapper& forIdentity(const Value& identity) const;

    /// A new transient object with one reference that the caller adopts.
    Object* create() const;
    /// The same for a row that was read: extensions may make it.
    Object* createForRow() const;
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
    const ClassInfo& classInfo() const { return m_class; }
    /// Those of the bases first.
    const std::vector<std::shared_ptr<MapperExtension>>& extensions() const { return m_extensions; }

    /// Members of a typed class in order of construction: slot, ~index of a relationship
    /// (negative), `compositePlace` + index, or `unmapped`. Filled by recording one prototype.
    static constexpr int compositePlace = 1 << 23;
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
    Expression underAlias(const Expression& expression, const QString& alias) const;
    const Table& firstTable() const;

    friend class Registry;
    friend class MapperBuilder;
    friend class MemberRecorder;
    friend class RelationResolver;
    Mapper(Registry& registry, ClassInfo info, Table table, FromClause source);

    QString m_name;
    ClassInfo m_class;
    Table m_table;
    FromClause m_source;           ///< a table, a join or a query; absent: the base's
    Expression m_inheritCondition; ///< present: the source is joined to the base's
    Registry* m_registry;
    MapperOptions m_options;
    std::vector<MappedTable> m_tables;
    std::vector<Attribute> m_attributes;
    QHash<QString, int> m_byName;
    QHash<const ColumnData*, int> m_slotByColumn;
    QHash<QString, QString> m_relationSynonyms;
    std::vector<int> m_primaryKey;
    std::vector<int> m_loadedSlots;
    std::vector<CompositeProperty> m_composites;
    QHash<QString, std::shared_ptr<const HybridFunctions>> m_hybrids;
    std::vector<std::pair<QString, AttributeEvents>> m_listeners; ///< as declared, base first
    QHash<QString, std::shared_ptr<const AttributeEvents>> m_relationEvents;
    std::vector<RelationDeclaration> m_declared;
    std::vector<std::shared_ptr<Relationship>> m_relationships;
    std::vector<const Relationship*> m_incoming;
    std::vector<std::shared_ptr<MapperExtension>> m_extensions;
    std::vector<Member> m_members;
    Object* m_prototype = nullptr;
    EntityTraits m_traits;
    std::function<void(Object&)> m_made;
    std::any m_context;
    QStringList m_problems; ///< found while building, reported when configured
    const Mapper* m_base = nullptr;
    const Mapper* m_root = nullptr;
    std::vector<const Mapper*> m_heirs;
    QHash<Value, const Mapper*> m_byIdentity; ///< of a root: of which heir a row is
    int m_versionSlot = -1;
    int m_polymorphicSlot = -1;
};

} // namespace espalier::orm
