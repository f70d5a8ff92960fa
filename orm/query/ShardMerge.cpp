// SPDX-License-Identifier: MIT
#include "orm/query/ShardMerge.h"

#include "orm/base/Error.h"
#include "orm/query/Evaluator.h"
#include "orm/sql/ExpressionNode.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// One term of ORDER BY.
struct Term {
    Expression operand;
    bool descending = false;
};

Term termOf(const Expression& expression) {
    if (expression.node()->kind != NodeKind::Unary)
        return {expression, false};
    const auto& unary = nodeAs<UnaryNode>(*expression.node());
    if (unary.op == UnaryOperator::Ascending || unary.op == UnaryOperator::Descending)
        return {unary.operand, unary.op == UnaryOperator::Descending};
    return {expression, false};
}

/// NULL comes before every value; names compare by their characters.
int compared(const Value& a, const Value& b) {
    const auto result = order(a, b);
    return result < 0 ? -1 : result > 0 ? 1 : 0;
}

} // namespace

QueryData ShardMerge::part() const {
    QueryData data = m_data;
    if (m_shards > 1 && data.limit)
        data.limit = *data.limit + data.offset.value_or(0);
    if (m_shards > 1)
        data.offset.reset();
    return data;
}

void ShardMerge::finish(ObjectList& objects) const {
    if (m_shards < 2)
        return;
    const Evaluator evaluator(m_data.mapper());
    std::vector<Term> terms;
    for (const Expression& expression : m_data.orderBy) {
        terms.push_back(termOf(expression));
        if (!evaluator.supports(terms.back().operand))
            throw SessionError(
                u"Only a database can tell the order of this query, not %1 shards together: order "
                "by attributes of %2, or choose a shard."_s.arg(m_shards)
                    .arg(m_data.mapper().name()));
    }
    std::stable_sort(objects.begin(), objects.end(), [&](const ObjectPtr& a, const ObjectPtr& b) {
        for (const Term& term : terms) {
            const int result = compared(evaluator.value(term.operand, *a).value_or(Value()),
                                        evaluator.value(term.operand, *b).value_or(Value()));
            if (result != 0)
                return term.descending ? result > 0 : result < 0;
        }
        return false;
    });
    const auto skipped =
        std::min(objects.size(), std::size_t(std::max<qint64>(0, m_data.offset.value_or(0))));
    objects.erase(objects.begin(), objects.begin() + std::ptrdiff_t(skipped));
    if (m_data.limit && objects.size() > std::size_t(*m_data.limit))
        objects.resize(std::size_t(*m_data.limit));
}

void ShardMerge::requireUnlimited(const char* what) const {
    if (m_shards > 1 &&
        (m_data.limit || m_data.offset || m_data.distinct || !m_data.groupBy.empty()))
        throw SessionError(
            u"%1 of limited, distinct or grouped rows does not follow from that of %2 shards: "
            "choose a shard, or read the objects."_s.arg(QString::fromLatin1(what))
                .arg(m_shards));
}

void ShardMerge::requireUnordered(const char* what) const {
    if (m_shards > 1 && !m_data.orderBy.empty())
        throw SessionError(u"%1 of %2 shards cannot be put in order: ask for objects of one "
                           "entity, or choose a shard."_s.arg(QString::fromLatin1(what))
                               .arg(m_shards));
}

Value ShardMerge::combined(Expression (*function)(const Expression&), const Value& a,
                           const Value& b) const {
    if (a.isNull() || b.isNull())
        return a.isNull() ? b : a;
    if (function == static_cast<Expression (*)(const Expression&)>(&orm::min))
        return compared(a, b) <= 0 ? a : b;
    if (function == static_cast<Expression (*)(const Expression&)>(&orm::max))
        return compared(a, b) >= 0 ? a : b;
    const std::optional<Decimal> left = a.to<Decimal>(), right = b.to<Decimal>();
    if (function != static_cast<Expression (*)(const Expression&)>(&orm::sum) || !left || !right)
        throw SessionError(u"This aggregate does not follow from those of %1 shards: choose a "
                           "shard, or compute it from sums and counts."_s.arg(m_shards));
    return Value(*left + *right);
}

} // namespace espalier::orm
