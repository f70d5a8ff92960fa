// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Name.h"
#include "orm/mapping/Cascade.h"
#include "orm/schema/Table.h"
#include "orm/sql/Expression.h"

#include <QStringList>

#include <optional>
#include <typeindex>
#include <vector>

namespace espalier::orm {

class Mapper;

enum class Direction : quint8 { OneToMany, ManyToOne, ManyToMany };

/// When a relation is read: at first access; with its owners by a query of their keys, by a join or
/// by a repetition of their query; at once, one by one; never (reading is an error, or an error
/// only when it takes SQL, or finds nothing). A dynamic one is never held as a whole: it is queried
/// and takes additions and removals, a write-only one the latter alone.
enum class Loading : quint8 {
    Lazy,
    SelectIn,
    Joined,
    Subquery,
    Immediate,
    Raise,
    RaiseOnSql,
    None,
    Dynamic,
    WriteOnly
};

/// Who takes care of the rows that refer to a deleted one: the session loads them, or touches what
/// is loaded and leaves the rest to ON DELETE, or leaves all of them to it.
enum class PassiveDeletes : quint8 { Off, On, All };

/// What a backref does not take over from its other side.
struct BackrefOptions {
    std::optional<bool> useList = {};
    Cascade cascade = {};
    QStringList orderBy = {};
    Loading loading = Loading::Lazy;
    PassiveDeletes passiveDeletes = PassiveDeletes::Off;
    bool passiveUpdates = true;
    bool postUpdate = false;
    bool singleParent = false;
    bool cascadeBackrefs = true;
    bool activeHistory = false;
    QString keyedBy = {};
    QString position = {};
};

/// As written: `relation<Category>("categories", {.secondary = &links, .backref = "products"})`.
struct RelationOptions {
    const Table* secondary = nullptr; ///< the link table of a many-to-many
    /// Equalities of columns, joined by &&; further terms speak of the target and narrow what is
    /// read. Absent: the foreign key of the tables.
    Expression primaryJoin = {};
    Expression secondaryJoin = {}; ///< many-to-many: link table and target
    QString backref = {};          ///< makes the reverse relation under this name
    QString backPopulates = {};    ///< the reverse relation, which is declared too
    QStringList foreignKey = {};   ///< the foreign-key columns, where several would fit
    QStringList remoteSide = {}; ///< columns on the far side; the key for the many-to-one of a tree
    std::optional<bool> useList = {}; ///< false: one-to-one
    Cascade cascade = {};
    QStringList orderBy = {}; ///< attributes of the target; "-name" descending
    Loading loading = Loading::Lazy;
    int joinDepth = 0; ///< how often a tree's relation is read with its owner; 0: not into itself
    bool innerJoin = false; ///< read by a join that drops owners without any
    PassiveDeletes passiveDeletes = PassiveDeletes::Off;
    bool passiveUpdates = true; ///< the database's ON UPDATE takes a changed key to its dependants
    /// The reference is written by an UPDATE of its own, after the INSERTs and before the DELETEs:
    /// for rows that need each other.
    bool postUpdate = false;
    bool viewOnly = false;
    /// False: changes of either side do not show in the other until it is read again; for pairs of
    /// which one is viewOnly.
    bool syncBackref = true;
    bool singleParent = false; ///< a related object may stand in the relation of one owner only
    /// An object that comes in through the other side enters the session as well.
    bool cascadeBackrefs = true;
    bool activeHistory = false; ///< assigning reads what was there before
    QString keyedBy = {};       ///< an attribute of the target under which members are found
    QString position = {};      ///< an integer attribute of the target that keeps the list's order
    BackrefOptions backrefOptions = {};
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
    /// What narrows the related rows beyond `pairs()`; speaks of the target's and the link table's
    /// columns. Absent without a primaryJoin that says more.
    const Expression& condition() const { return m_condition; }
    int keySlot() const { return m_keySlot; }           ///< of `keyedBy` in the target, or -1
    int positionSlot() const { return m_positionSlot; } ///< of `position` in the target, or -1
    /// Its contents are never held as a whole.
    bool isQueried() const {
        return m_options.loading == Loading::Dynamic || m_options.loading == Loading::WriteOnly;
    }

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
    Expression m_condition;
    int m_keySlot = -1;
    int m_positionSlot = -1;
    std::vector<std::pair<int, int>> m_pairs;
    std::vector<std::pair<int, Column>> m_localLinks;
    std::vector<std::pair<int, Column>> m_remoteLinks;
};

} // namespace espalier::orm
