// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/mapping/Discovery.h"
#include "orm/mapping/NameWords.h"
#include "orm/mapping/References.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// A table that becomes a mapper: what relates it, and every name in use.
struct Entity {
    Table table;
    QString name;
    std::vector<RelationDeclaration> relations;
    QSet<QString> taken; ///< in lower case: names differ by more than that
    QString parent;      ///< the tree's relations
    QString children;
    std::vector<Column> key; ///< where the table has no primary key

    bool isFree(const QString& wanted) const {
        return !wanted.isEmpty() && !taken.contains(wanted.toLower());
    }
    /// The first candidate that is free, else the last one numbered; taken from now on.
    QString take(const QStringList& candidates) {
        QString chosen;
        for (const QString& candidate : candidates) {
            if (chosen.isEmpty() && isFree(candidate))
                chosen = candidate;
        }
        for (int number = 2; chosen.isEmpty(); ++number) {
            const QString numbered = candidates.back() + u'_' + QString::number(number);
            if (isFree(numbered))
                chosen = numbered;
        }
        taken.insert(chosen.toLower());
        return chosen;
    }
};

/// A foreign key on its way to two relations.
struct Pairing {
    Entity* from;
    Entity* to;
    ForeignKeyConstraint key;
    QString toOne = {};
    QString toMany = {};
    const DiscoveredLink* collapsed = nullptr; ///< `from` is a link that becomes a many-to-many
};

class Automapper {
public:
    Automapper(const MetaData& metaData, const Discovery& discovery);
    Registry registry(bool withRelations);
    void setTraits(const Registry& registry) const;

private:
    void readEntities(const MetaData& metaData);
    void readReferences();
    void nameTree(Pairing& pairing);
    void nameToOne(Pairing& pairing);
    void nameToMany(Pairing& pairing);
    void relate(const Pairing& pairing);
    void relateThrough(const DiscoveredLink& link);
    bool isCollapsible(const DiscoveredLink& link) const;
    bool isTree(const Pairing& pairing) const;
    std::vector<Column> keyOf(const Table& table) const;
    Entity* find(const Table& table) const { return m_byTable.value(table.identity(), nullptr); }

    const Discovery& m_discovery;
    std::vector<std::unique_ptr<Entity>> m_entities;
    QHash<const void*, Entity*> m_byTable;
    std::vector<Pairing> m_pairings;
    std::vector<const DiscoveredLink*> m_collapsed;
};

bool canBeMapped(const Table& table, const std::vector<Column>& key) {
    const auto& columns = table.columns();
    return table.kind() != TableKind::View && table.kind() != TableKind::MaterializedView &&
           (!table.primaryKey().empty() || !key.empty()) &&
           std::all_of(columns.begin(), columns.end(), hasType);
}

/// How many foreign keys the registry will find between two tables, by these columns if named.
int countReferences(const Table& from, const Table& to, const QStringList& columns = {}) {
    std::vector<QStringList> seen;
    for (const ForeignKeyConstraint& key : from.foreignKeys()) {
        const std::optional<Table> referred = from.referred(key);
        if (referred && *referred == to && (columns.isEmpty() || key.columns == columns) &&
            std::find(seen.begin(), seen.end(), key.columns) == seen.end())
            seen.push_back(key.columns);
    }
    return int(seen.size());
}

bool isWrittenByDatabase(const Column& column) {
    return column.isNullable() || column.isAutoIncrement() || column.isGenerated() ||
           column.data().serverDefault.has_value();
}

Automapper::Automapper(const MetaData& metaData, const Discovery& discovery)
    : m_discovery(discovery) {
    readEntities(metaData);
    for (const DiscoveredLink& link : m_discovery.links) {
        if (isCollapsible(link))
            m_collapsed.push_back(&link);
    }
    readReferences();
    // Trees first, then references to one, then lists: that is who gets the short names.
    for (Pairing& pairing : m_pairings)
        nameTree(pairing);
    for (Pairing& pairing : m_pairings)
        nameToOne(pairing);
    for (Pairing& pairing : m_pairings)
        nameToMany(pairing);
    for (const Pairing& pairing : m_pairings)
        relate(pairing);
    for (const DiscoveredLink* link : m_collapsed)
        relateThrough(*link);
}

/// What stands for a primary key.
std::vector<Column> Automapper::keyOf(const Table& table) const {
    const TableTraits* traits = m_discovery.traits(table);
    std::vector<Column> key;
    for (const QString& name : traits ? traits->keyColumns : QStringList())
        key.push_back(table[name]);
    if (traits && traits->byRowId)
        key.push_back(*table.rowId());
    return key;
}

void Automapper::readEntities(const MetaData& metaData) {
    QHash<QString, int> uses;
    for (const Table& table : metaData.tables())
        uses[table.name()] += canBeMapped(table, keyOf(table)) ? 1 : 0;
    for (const Table& table : metaData.tables()) {
        const std::vector<Column> key = keyOf(table);
        if (!canBeMapped(table, key))
            continue;
        auto entity = std::make_unique<Entity>(Entity{table, table.name(), {}, {}, {}, {}, key});
        if (uses.value(table.name()) > 1)
            entity->name = table.fullName();
        for (const auto* columns : {&table.columns(), &key}) {
            for (const Column& column : *columns)
                entity->taken.insert(column.name().toLower());
        }
        m_byTable.insert(table.identity(), entity.get());
        m_entities.push_back(std::move(entity));
    }
}

void Automapper::readReferences() {
    for (const auto& entity : m_entities) {
        const auto collapsed =
            std::find_if(m_collapsed.begin(), m_collapsed.end(),
                         [&entity](const auto* link) { return link->table == entity->table; });
        for (const Reference& reference : referencesOf(entity->table)) {
            Entity* target = find(reference.target);
            const QStringList& columns = reference.key.columns;
            // Two tables that refer to each other by columns of one name cannot be told apart.
            if (!target || (target != entity.get() &&
                            countReferences(target->table, entity->table, columns) > 0))
                continue;
            Pairing pairing{entity.get(), target, reference.key};
            if (collapsed != m_collapsed.end() &&
                (columns == (*collapsed)->left.columns || columns == (*collapsed)->right.columns))
                pairing.collapsed = *collapsed;
            m_pairings.push_back(std::move(pairing));
        }
    }
}

bool Automapper::isTree(const Pairing& pairing) const {
    const DiscoveredTree* tree = m_discovery.tree(pairing.from->table);
    return tree && pairing.from == pairing.to && tree->parentColumns == pairing.key.columns;
}

void Automapper::nameTree(Pairing& pairing) {
    if (!isTree(pairing))
        return;
    Entity& entity = *pairing.from;
    const bool free = entity.isFree(u"parent"_s) && entity.isFree(u"children"_s);
    const QString ending = free ? QString() : u'_' + pairing.key.columns.join(u'_');
    pairing.toOne = entity.parent = entity.take({u"parent"_s + ending});
    pairing.toMany = entity.children = entity.take({u"children"_s + ending});
}

void Automapper::nameToOne(Pairing& pairing) {
    if (!pairing.toOne.isEmpty())
        return;
    const QString column = pairing.key.columns.back();
    const QString ofTable = pairing.to->table.name();
    QStringList names{withoutKeyEnding(column), ofTable, ofTable + u'_' + column};
    // Of several columns none says it all.
    if (pairing.key.columns.size() > 1)
        names.swapItemsAt(0, 1);
    pairing.toOne = pairing.from->take(names);
}

void Automapper::nameToMany(Pairing& pairing) {
    // The rows of a link without columns of its own are seen as a many-to-many only.
    if (!pairing.toMany.isEmpty() ||
        (pairing.collapsed && pairing.collapsed->extraColumns.isEmpty()))
        return;
    const Entity& from = *pairing.from;
    const QString byColumn = from.table.name() + u"_by_"_s + pairing.key.columns.join(u'_');
    const auto sameEnds = [&pairing](const Pairing& other) {
        return other.from == pairing.from && other.to == pairing.to;
    };
    const bool several = pairing.from == pairing.to ||
                         std::count_if(m_pairings.begin(), m_pairings.end(), sameEnds) > 1;
    pairing.toMany = pairing.to->take(several ? QStringList{byColumn}
                                              : QStringList{from.table.name(), byColumn});
}

void Automapper::relate(const Pairing& pairing) {
    RelationDeclaration toOne{pairing.toOne, {}, pairing.to->name, {}, {}};
    toOne.options.foreignKey = pairing.key.columns;
    toOne.options.backref = pairing.toMany;
    if (pairing.from == pairing.to)
        toOne.options.remoteSide = pairing.key.referredColumns;
    pairing.from->relations.push_back(std::move(toOne));
    if (pairing.toMany.isEmpty())
        return;
    // The list is declared too: a backref alone has no options of its own.
    RelationDeclaration toMany{pairing.toMany, {}, pairing.from->name, {}, {}};
    toMany.options.foreignKey = pairing.key.columns;
    if (pairing.key.onDelete == ReferentialAction::Cascade)
        toMany.options.passiveDeletes = PassiveDeletes::On;
    toMany.options.viewOnly = pairing.collapsed != nullptr;
    if (const TableTraits* traits = m_discovery.traits(pairing.from->table);
        traits && !traits->order.isEmpty())
        toMany.options.orderBy = {traits->order};
    pairing.to->relations.push_back(std::move(toMany));
}

/// A row of the link can be written by its two references alone, and they are found without doubt.
bool Automapper::isCollapsible(const DiscoveredLink& link) const {
    const Entity* left = find(link.left.table);
    const Entity* right = find(link.right.table);
    if (!left || !right || link.table.kind() == TableKind::Virtual)
        return false;
    const QStringList written = link.left.columns + link.right.columns;
    const auto& columns = link.table.columns();
    if (!std::all_of(columns.begin(), columns.end(), [&written](const Column& column) {
            return written.contains(column.name()) || isWrittenByDatabase(column);
        }))
        return false;
    if (left == right)
        return countReferences(link.table, left->table) == 2;
    return countReferences(link.table, left->table) == 1 &&
           countReferences(link.table, right->table) == 1;
}

void Automapper::relateThrough(const DiscoveredLink& link) {
    Entity& left = *find(link.left.table);
    Entity& right = *find(link.right.table);
    const auto sameEnds = [&link](const DiscoveredLink* other) {
        return (other->left.table == link.left.table && other->right.table == link.right.table) ||
               (other->left.table == link.right.table && other->right.table == link.left.table);
    };
    const bool several = std::count_if(m_collapsed.begin(), m_collapsed.end(), sameEnds) > 1;
    const QString via = u"_via_"_s + link.table.name();
    const auto names = [&](const Entity& far, const DiscoveredLink::End& end) {
        const QString ofTable = far.table.name();
        QStringList candidates{ofTable, ofTable + via,
                               ofTable + via + u"_by_"_s + end.columns.join(u'_')};
        if (several)
            candidates.removeFirst();
        // Both ends are one table: the column of the far end says what it is there.
        if (&left == &right)
            candidates.prepend(withoutKeyEnding(end.columns.back()));
        return candidates;
    };
    RelationDeclaration declaration{left.take(names(right, link.right)), {}, right.name, {}, {}};
    declaration.secondary = link.table;
    declaration.options.foreignKey = link.left.columns;
    declaration.options.backref = right.take(names(left, link.left));
    left.relations.push_back(std::move(declaration));
}

Registry Automapper::registry(bool withRelations) {
    Registry registry;
    for (const auto& entity : m_entities) {
        MapperOptions options;
        options.primaryKey = entity->key;
        registry.map(entity->name, entity->table,
                     withRelations
                         ? std::vector<Property>(entity->relations.begin(), entity->relations.end())
                         : std::vector<Property>(),
                     std::move(options));
    }
    registry.configure();
    return registry;
}

void Automapper::setTraits(const Registry& registry) const {
    for (const auto& mapper : registry.mappers()) {
        const Entity& entity = *find(mapper->table());
        EntityTraits traits;
        if (const TableTraits* found = m_discovery.traits(entity.table)) {
            const auto slotOf = [&mapper](const QString& name) {
                const Attribute* attribute = mapper->find(name);
                return attribute ? attribute->slot : -1;
            };
            traits.label = slotOf(found->label);
            traits.order = slotOf(found->order);
            traits.editable = found->editable;
            traits.reason = found->reason;
        }
        traits.parent = mapper->findRelationship(entity.parent);
        traits.children = mapper->findRelationship(entity.children);
        traits.isLink = m_discovery.link(entity.table) != nullptr;
        mapper->setTraits(std::move(traits));
    }
}

} // namespace

Registry automap(const MetaData& metaData, const Discovery& discovery) {
    Automapper automapper(metaData, discovery);
    const auto configured = [&automapper] {
        try {
            return automapper.registry(true);
        } catch (const MappingError&) {
            // Rows without relations are better than no rows.
            return automapper.registry(false);
        }
    };
    Registry registry = configured();
    automapper.setTraits(registry);
    return registry;
}

Registry automap(const MetaData& metaData) { return automap(metaData, discover(metaData)); }

} // namespace espalier::orm
