// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Name.h"
#include "orm/schema/Table.h"
#include "orm/sql/Expression.h"

#include <QStringList>

#include <optional>
#include <typeindex>
#include <vector>

namespace espalier::orm {

class Mapper;

enum class Direction : quint8 { OneToMany, ManyToOne, ManyToMany };

/// What follows from an object to the related ones.
struct Cascade {
    bool saveUpdate = true;
    bool merge = true;
    bool remove = false;       ///< delete the related objects with this one
    bool removeOrphan = false; ///< delete a related object that is taken out of the relation
    bool refreshExpire = false;
    bool expunge = false;
    static Cascade all() { return {true, true, true, false, true, true}; }
    static Cascade allDeleteOrphan() { return {true, true, true, true, true, true}; }
};

/// When a relation is read: at first access; with its owners by a query of their keys, by a join or
/// by a repetition of their query; at once, one by one; never (reading is an error, or an error
/// only when it takes SQL, or finds nothing).
enum class Loading : quint8 {
    Lazy,
    SelectIn,
    Joined,
    Subquery,
    Immediate,
    Raise,
    RaiseOnSql,
    None
};

/// As written: `relation<Category>("categories", {.secondary = &links, .backref = "products"})`.
struct RelationOptions {
    const Table* secondary = nullptr; ///< the link table of a many-to-many
    QString backref = {};             ///< makes the reverse relation under this name
    QStringList foreignKey = {};      ///< the foreign-key columns, where several would fit
    QStringList remoteSide = {}; ///< columns on the far side; the key for the many-to-one of a tree
    std::optional<bool> useList = {}; ///< false: one-to-one
    Cascade cascade = {};
    Cascade backrefCascade = {};
    QStringList orderBy = {}; ///< attributes of the target; "-name" descending
    Loading loading = Loading::Lazy;
    int joinDepth = 0; ///< how often a tree's relation is read with its owner; 0: not into itself
    bool innerJoin = false;      ///< read by a join that drops owners without any
    bool passiveDeletes = false; ///< the database's ON DELETE takes care of unloaded rows
    bool viewOnly = false;
};

/// A relation as declared, before the registry is configured. The target is a class or an entity
/// name.
struct RelationDeclaration {
    QString name;
    std::optional<std::type_index> targetClass;
    QString targetName;
    RelationOptions options;
    std::optional<Table> secondary;
};

/// A configured relation of a mapper. Immutable; owned by its mapper.
class ESPALIER_ORM_EXPORT Relationship {
public:
    const QString& name() const { return m_name; }
    int index() const { return m_index; } ///< position in mapper().relationships()
    const Mapper& mapper() const { return *m_mapper; }
    const Mapper& target() const { return *m_target; }
    Direction direction() const { return m_direction; }
    bool isList() const { return m_isList; }
    bool isSelfReferential() const { return m_mapper == m_target; }
    const std::optional<Table>& secondary() const { return m_secondary; }
    /// The other side kept in step in memory; null without a backref.
    const Relationship* reverse() const { return m_reverse; }
    const RelationOptions& options() const { return m_options; }

    /// Slots of the mapper / of the target that are equal in related rows (one-to-many: key slots
    /// here, foreign-key slots there; many-to-one the other way round). Empty for many-to-many.
    const std::vector<std::pair<int, int>>& pairs() const { return m_pairs; }
    /// Many-to-many: key slot of the mapper and its column in the link table; the same for the
    /// target.
    const std::vector<std::pair<int, Column>>& localLinks() const { return m_localLinks; }
    const std::vector<std::pair<int, Column>>& remoteLinks() const { return m_remoteLinks; }

private:
    friend class Registry;
    friend class RelationResolver;
    QString m_name;
    int m_index = -1;
    const Mapper* m_mapper = nullptr;
    const Mapper* m_target = nullptr;
    Direction m_direction = Direction::OneToMany;
    bool m_isList = true;
    std::optional<Table> m_secondary;
    const Relationship* m_reverse = nullptr;
    RelationOptions m_options;
    std::vector<std::pair<int, int>> m_pairs;
    std::vector<std::pair<int, Column>> m_localLinks;
    std::vector<std::pair<int, Column>> m_remoteLinks;
};

} // namespace espalier::orm
