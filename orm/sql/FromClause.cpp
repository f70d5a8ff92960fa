// SPDX-License-Identifier: MIT
#include "orm/sql/FromClause.h"

#include "orm/base/Error.h"
#include "orm/sql/SelectData.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

FromClause joined(FromNode::Kind kind, const FromClause& left, const FromClause& right,
                  const Expression& on) {
    if (!left.isValid() || !right.isValid())
        throw SqlError(u"A side of a join is absent."_s);
    auto node = std::make_shared<FromNode>();
    node->kind = kind;
    node->left = left;
    node->right = right;
    node->on = on;
    return FromClause(std::shared_ptr<const FromNode>(std::move(node)));
}

FromClause nested(FromNode::Kind kind, const Select& select, const QString& alias) {
    if (alias.isEmpty())
        throw SqlError(u"A subquery in FROM needs a name."_s);
    auto node = std::make_shared<FromNode>();
    node->kind = kind;
    node->select = select;
    node->alias = alias;
    return FromClause(std::shared_ptr<const FromNode>(std::move(node)));
}

} // namespace

FromClause::FromClause(const Table& table, const QString& alias) {
    auto node = std::make_shared<FromNode>();
    node->kind = FromNode::Kind::Table;
    node->table = table;
    node->alias = alias;
    m_node = std::move(node);
}

FromClause FromClause::subquery(const Select& select, const QString& alias) {
    return nested(FromNode::Kind::Subquery, select, alias);
}

FromClause FromClause::lateral(const Select& select, const QString& alias) {
    return nested(FromNode::Kind::Lateral, select, alias);
}

FromClause FromClause::cte(const QString& name, const QString& alias) {
    auto node = std::make_shared<FromNode>();
    node->kind = FromNode::Kind::Cte;
    node->name = name;
    node->alias = alias;
    return FromClause(std::shared_ptr<const FromNode>(std::move(node)));
}

FromClause FromClause::join(const FromClause& right, const Expression& on) const {
    return joined(FromNode::Kind::Join, *this, right, on);
}

FromClause FromClause::outerJoin(const FromClause& right, const Expression& on) const {
    if (!on.isValid())
        throw SqlError(u"An outer join needs a condition."_s);
    return joined(FromNode::Kind::OuterJoin, *this, right, on);
}

} // namespace espalier::orm
