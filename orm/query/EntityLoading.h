// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/EntitySource.h"
#include "orm/query/LoadPlan.h"
#include "orm/query/RowLoader.h"
#include "orm/sql/Select.h"
#include "orm/state/ObjectSet.h"

#include <QSet>

#include <memory>
#include <unordered_map>
#include <vector>

namespace espalier::orm {

struct OwnerQuery;

/// The rows that gave owners.
struct OwnerRows {
    const OwnerQuery* query = nullptr; ///< kept for Loading::Subquery
    bool areAll = false;               ///< each row that the entity has
};

/// One entity of a statement with everything that is read along with it: by joins in the same rows,
/// by statements of their own behind them. Made for one execution.
class EntityLoading {
public:
    /// `alias`: under which the entity stands in the statement. `eager` false: what is mapped to be
    /// read with its owner is not (a worker reads only what it was asked for).
    EntityLoading(const Mapper& mapper, QString alias, LoadPlanPtr plan, LoadPath path,
                  AliasNames& names, bool eager = true);

    /// The entity's own columns; they stand at `firstColumn` of the rows.
    std::vector<Expression> ownColumns() const;
    /// Those of them that heirs add, see MapperOptions::withPolymorphic.
    std::vector<Expression> heirColumns() const;
    const std::vector<int>& columnSlots() const { return m_slots; }
    const QString& alias() const { return m_alias; }
    void setFirstColumn(int column);
    /// Adds what the joined relations read to a statement.
    void addJoins(std::vector<Expression>& columns, FromClause& from,
                  std::vector<Expression>& order);
    bool hasJoins() const { return !m_joins.empty(); }
    /// A joined relation gives an owner several rows. `byQuery`: also one that the query joins.
    bool joinsLists(bool byQuery = true) const;
    /// Something is read by a statement that repeats the query's own.
    bool repeatsQuery() const;

    /// Nothing is read beside the entity's own columns.
    bool isPlain() const {
        return m_joins.empty() && m_later.empty() && m_heirs.empty() && m_raising.empty();
    }

    /// Somebody is told of what is made of a row.
    bool hasHooks() const;

    /// The object of a row, which begins here and loses its cells, with what is joined to it; null
    /// when there is none.
    ObjectPtr take(LoadContext& context, Value* row, Populate populate);
    /// After the last row of a batch: relations are filled, further statements sent.
    void finish(LoadContext& context, Populate populate, const OwnerRows& rows = {});

private:
    using Pair = std::pair<const Object*, const Object*>;
    struct Join {
        const Relationship* relationship;
        std::unique_ptr<EntityLoading> target;
        QString link; ///< alias of the link table
        bool own;     ///< joined by this, not by the query itself
        bool innerJoin;
        std::unordered_map<Object*, ObjectList> found{};
        ObjectList strays{}; ///< that no owner takes
        QSet<Pair> pairs{};
    };
    struct Later {
        const Relationship* relationship;
        Loading loading;
    };
    void addRelation(const Relationship& r, AliasNames& names, bool eager);
    void addJoin(const Relationship& r, AliasNames& names);
    void note(Object* object, bool isNew);
    void loadHeirs(LoadContext& context);
    void takeJoins(LoadContext& context, const ObjectPtr& object, Value* row, Populate populate);
    void load(LoadContext& context, const Later& later, Populate populate, const OwnerRows& rows);

    const Mapper& m_mapper;
    QString m_alias;
    LoadPlanPtr m_plan;
    LoadPath m_path;
    std::vector<int> m_slots;
    std::vector<int> m_raising;
    std::vector<const Mapper*> m_heirs; ///< read by statements of their own
    std::unique_ptr<RowLoader> m_loader;
    std::vector<Join> m_joins;
    std::vector<Later> m_later;
    /// Of this batch, once each; only when something is read later. Whoever took them holds them.
    std::vector<Object*> m_objects;
    ObjectSet m_seen;
    bool m_allNew = true; ///< the session had none of them before
};

} // namespace espalier::orm
