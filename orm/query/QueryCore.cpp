// SPDX-License-Identifier: MIT
#include "orm/query/QueryCore.h"

#include "orm/base/Error.h"
#include "orm/query/QueryRun.h"
#include "orm/sql/ExpressionNode.h"
#include "orm/sql/Rewrite.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

QueryCore::QueryCore(LoadContext& context, const Mapper& mapper) {
    m_data.context = &context;
    m_data.root = &mapper;
    m_data.results.push_back({&mapper, {}, {}, {}});
    m_data.from = sourceOf(mapper);
    m_data.joinPoint = {&mapper, {}, {}};
    m_data.taken.push_back(mapper.table());
    if (mapper.options().alwaysRefresh)
        m_data.populate = Populate::Replace;
}

QueryCore::QueryCore(LoadContext& context, const AliasedEntity& entity) {
    m_data.context = &context;
    m_data.root = &entity.mapper();
    m_data.rootAlias = entity.name();
    m_data.results.push_back({&entity.mapper(), entity.name(), {}, {}});
    m_data.from = entity.from();
    m_data.joinPoint = {&entity.mapper(), entity.name(), {}};
}

void QueryCore::requireUnlimited(const char* call) const {
    if (m_data.limit || m_data.offset)
        throw SessionError(
            u"%1() behind limit() or offset() would change which rows they count: "
            "call it before, or fromSelf() in between."_s.arg(QString::fromLatin1(call)));
    if (m_data.hasStatement())
        throw SessionError(u"%1() cannot change a statement that was given whole."_s.arg(
            QString::fromLatin1(call)));
}

Expression QueryCore::adapted(const Expression& expression) const {
    if (m_data.aliasing.empty())
        return expression;
    return rewritten(expression, [this](const ColumnNode& node) -> Expression {
        if (!node.alias.isEmpty())
            return {};
        for (const auto& [table, alias] : m_data.aliasing) {
            if (table == node.table)
                return columnOf(node.column, alias);
        }
        return {};
    });
}

std::vector<Expression> QueryCore::adapted(const std::vector<Expression>& terms) const {
    std::vector<Expression> result;
    result.reserve(terms.size());
    for (const Expression& term : terms)
        result.push_back(adapted(term));
    return result;
}

// --- which rows

void QueryCore::filter(const Expression& condition) {
    requireUnlimited("filter");
    m_data.where = m_data.where && adapted(condition);
}

void QueryCore::filterBy(std::span<const Criterion> criteria) {
    requireUnlimited("filterBy");
    for (const Criterion& criterion : criteria)
        m_data.where = m_data.where &&
                       criterionOf(*m_data.joinPoint.mapper, m_data.joinPoint.alias, criterion);
}

void QueryCore::orderBy(const std::vector<Expression>& terms) {
    requireUnlimited("orderBy");
    const std::vector<Expression> more = adapted(terms);
    m_data.orderBy.insert(m_data.orderBy.end(), more.begin(), more.end());
}

void QueryCore::unordered() {
    requireUnlimited("unordered");
    m_data.orderBy.clear();
}

void QueryCore::groupBy(const std::vector<Expression>& terms) {
    requireUnlimited("groupBy");
    const std::vector<Expression> more = adapted(terms);
    m_data.groupBy.insert(m_data.groupBy.end(), more.begin(), more.end());
}

void QueryCore::having(const Expression& condition) {
    requireUnlimited("having");
    m_data.having = m_data.having && adapted(condition);
}

void QueryCore::slice(qint64 first, std::optional<qint64> last) {
    if (first < 0 || (last && *last < first))
        throw SessionError(
            u"A slice from %1 to %2 holds no rows: it counts from 0 upwards."_s.arg(first).arg(
                last.value_or(-1)));
    const qint64 start = m_data.offset.value_or(0);
    const std::optional<qint64> before = m_data.limit;
    if (last)
        m_data.limit = *last - first;
    if (before)
        m_data.limit =
            std::min(m_data.limit.value_or(*before), std::max<qint64>(*before - first, 0));
    if (start + first > 0)
        m_data.offset = start + first;
}

void QueryCore::parameter(const QString& name, const Value& value) {
    std::erase_if(m_data.parameters, [&name](const auto& entry) { return entry.first == name; });
    m_data.parameters.emplace_back(name, value);
}

// --- what is read, and from what

void QueryCore::addEntity(const Mapper& mapper, const QString& alias) {
    m_data.results.push_back({&mapper, alias, {}, {}});
}

void QueryCore::addColumn(const Expression& column) {
    m_data.results.push_back({nullptr, {}, adapted(column), {}});
}

void QueryCore::selectFrom(const FromClause& from) {
    requireUnlimited("selectFrom");
    m_data.from = from;
}

void QueryCore::selectFrom(const Subquery& rows) {
    requireUnlimited("selectFrom");
    ResultTerm& term = m_data.results.front();
    term.labels.clear();
    for (const Attribute& attribute : term.mapper->attributes()) {
        (void)rows[Name(attribute.name)]; // names the column that is missing
        term.labels.push_back(attribute.column.name());
    }
    m_data.source = rows;
    m_data.sourceTerms = {term};
    m_data.from = rows.from();
    if (rows.isCommonTable())
        m_data.commonTables.push_back(rows);
}

void QueryCore::fromSelf() {
    std::vector<ResultTerm> results = m_data.results;
    const Select select = labelledSelect(m_data, results);
    m_data = readingFrom(m_data, select, std::move(results));
}

void QueryCore::with(const Subquery& commonTable) { m_data.commonTables.push_back(commonTable); }

void QueryCore::fromStatement(const Expression& text) {
    if (!text.isValid() || text.node()->kind != NodeKind::Text)
        throw SessionError(u"fromStatement() takes text(...) or a Select."_s);
    m_data.ownText = nodeAs<TextNode>(*text.node()).sql;
}

void QueryCore::fromStatement(const Select& select) { m_data.ownSelect = select; }

void QueryCore::combine(Select (Select::*operation)(const Select&) const, const QueryCore& other) {
    if (other.m_data.results.size() != m_data.results.size())
        throw SessionError(u"Queries that are combined read the same entities."_s);
    std::vector<ResultTerm> results = m_data.results;
    std::vector<ResultTerm> others = other.m_data.results;
    const Select select =
        (labelledSelect(m_data, results).*operation)(labelledSelect(other.m_data, others));
    QueryData next = readingFrom(m_data, select, std::move(results));
    for (const auto& [name, value] : other.m_data.parameters)
        next.parameters.emplace_back(name, value);
    m_data = std::move(next);
}

void QueryCore::withForUpdate(const RowLock& lock) {
    m_data.lock = lock;
    m_data.populate = Populate::Replace;
}

void QueryCore::executionOption(const QString& name, const Value& value) {
    m_data.executionOptions[name] = value;
}

Select QueryCore::select() const {
    if (m_data.ownSelect)
        return *m_data.ownSelect;
    return QueryRun(m_data).select();
}

Subquery QueryCore::subquery(const Name& name) const {
    std::vector<Expression> columns;
    for (const ResultTerm& term : m_data.results) {
        if (!term.mapper) {
            columns.push_back(term.column);
            continue;
        }
        for (const Attribute& attribute : term.mapper->attributes())
            columns.push_back(
                columnOf(*term.mapper, attribute.slot, term.alias).label(attribute.name));
    }
    return Subquery(selectOf(m_data, columns), name);
}

Expression QueryCore::exists() const {
    QueryData data = m_data;
    data.orderBy.clear();
    return orm::exists(selectOf(data, {}, true));
}

Statement QueryCore::statement(const Dialect& dialect) const {
    if (!m_data.ownText.isEmpty())
        return compileText(m_data.ownText, m_data.parameters, dialect);
    Statement statement = compile(select(), dialect);
    for (qsizetype i = 0; i < statement.parameters.size(); ++i) {
        for (const auto& [name, value] : m_data.parameters) {
            if (name == statement.parameters[i])
                statement.bindings[std::size_t(i)] = value;
        }
    }
    return statement;
}

} // namespace espalier::orm
