// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Mapper.h"
#include "orm/sql/FromClause.h"

#include <QHash>

#include <span>
#include <vector>

namespace espalier::orm {

/// Where an entity is read from, under an alias or (empty) its own name.
ESPALIER_ORM_EXPORT FromClause sourceOf(const Mapper& mapper, const QString& alias = {});
/// What an heir adds to its base, of which every query reads it along.
std::vector<int> heirSlots(const Mapper& mapper, const Mapper& heir);
/// What every row of the entity fulfils; absent when all of its source are.
Expression criteriaOf(const Mapper& mapper, const QString& alias = {});
Expression columnOf(const Mapper& mapper, int slot, const QString& alias = {});
/// What is read when nothing else is said.
std::vector<int> defaultSlots(const Mapper& mapper);
std::vector<int> slotsOfGroup(const Mapper& mapper, const QString& group);
ESPALIER_ORM_EXPORT std::vector<Expression>
columnsOf(const Mapper& mapper, std::span<const int> columnSlots, const QString& alias = {});
std::vector<Expression> keyColumnsOf(const Mapper& mapper, const QString& alias = {});

/// Under which names the sides of a relation stand in a statement; empty: their own.
struct RelationNames {
    QString owner = {};
    QString target = {};
    QString link = {};
};

/// The condition that relates owner and link table, or, without one, owner and target.
Expression ownerCondition(const Relationship& r, const RelationNames& names);
/// The condition that relates link table and target; absent without a link table.
Expression linkCondition(const Relationship& r, const RelationNames& names);
/// What narrows the related rows besides; absent in most relations.
Expression extraCondition(const Relationship& r, const RelationNames& names);
/// `from` joined along a relation. An outer join keeps link and target together, so that a link
/// without target gives no row of its own.
FromClause joinAlong(const FromClause& from, const Relationship& r, const RelationNames& names,
                     bool outer);
/// The expression with the table's own columns under an alias; empty: as it is.
Expression underAlias(const Expression& expression, const Table& table, const QString& alias);
/// The order of a list as it is mapped.
std::vector<Expression> orderOf(const Relationship& r, const QString& targetAlias = {});

/// Gives each table that comes into a statement a name of its own: "category_1".
class AliasNames {
public:
    QString next(const Table& table);

private:
    QHash<QString, int> m_counts;
};

} // namespace espalier::orm
