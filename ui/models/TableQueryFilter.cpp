// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TableQuery about conditions: the text that any column may contain, and what is asked
// of single columns. Every value is bound.
#include "ui/models/TableQuery.h"

#include "orm/base/Decimal.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Expression;
using orm::FromClause;
using orm::Relationship;
using orm::Select;
using orm::TypeKind;
using orm::Value;
using Kind = ColumnCondition::Kind;
using Subject = ColumnCondition::Subject;

namespace {

bool looksNumeric(const QString& text) {
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'+' || c == u'e' ||
               c == u'E';
    });
}

Expression boundOf(const ColumnCondition::Bound& bound) {
    return orm::bindValue(bound.stored(), bound.type);
}

// Whether `condition` is anything but true: with NULL, NOT would not find it.
Expression isNot(const Expression& condition) {
    const auto number = [](int value) { return orm::bindValue(Value(value), orm::Integer()); };
    return orm::caseWhen({{condition, number(0)}}, number(1)) == number(1);
}

const QString linkedName = u"linked"_s;

} // namespace

void TableQuery::setConditions(std::map<int, ColumnCondition> conditions) {
    m_request.conditions = std::move(conditions);
}

bool TableQuery::needsLabels() const {
    return !m_request.filter.isEmpty() ||
           std::ranges::any_of(m_request.conditions, [this](const auto& asked) {
               return asked.second.subject == Subject::Label && hasLabel(asked.first);
           });
}

Expression TableQuery::filterCondition() const {
    Expression all = quickCondition();
    for (const auto& [column, condition] : m_request.conditions)
        all = all && conditionOf(column, condition);
    return all;
}

Expression TableQuery::quickCondition() const {
    if (m_request.filter.isEmpty())
        return {};
    std::vector<int> all(m_columns.size());
    std::iota(all.begin(), all.end(), 0);
    return contains(m_request.filter, all);
}

Expression TableQuery::contains(const QString& wanted, const std::vector<int>& columns) const {
    const auto found = [&](const Expression& text) {
        return containsText(text, wanted, m_options.patterns);
    };
    std::vector<Expression> alternatives;
    const std::optional<orm::Decimal> number = orm::Decimal::parse(wanted);
    const bool numeric = looksNumeric(wanted);
    for (const int each : columns) {
        const auto i = std::size_t(each);
        if (m_places[i].value < 0)
            continue;
        const Expression column(m_columns[i].column);
        const orm::SqlType type = m_columns[i].column.type();
        if (type.kind == TypeKind::LargeBinary) {
            // A key: no text.
        } else if (type.isText()) {
            alternatives.push_back(found(column));
        } else if (type.isNumber()) {
            if (numeric)
                alternatives.push_back(found(column.cast(orm::Text())));
            // 49.90 is kept as 49.9
            if (number && number->scale() > 0)
                alternatives.push_back(column.cast(orm::Text()) ==
                                       Value(number->normalised().toString()));
        } else if (type.kind != TypeKind::Boolean) {
            alternatives.push_back(found(column.cast(orm::Text())));
        }
        if (m_places[i].label >= 0)
            alternatives.push_back(found(labelOf(i)));
    }
    if (alternatives.empty())
        return Expression(m_table.columns().front()).in(std::vector<Value>{});
    return orm::anyOf(alternatives);
}

// --- of one column

Expression TableQuery::subjectOf(int column, const ColumnCondition& condition) const {
    const orm::Column& shown = m_columns[std::size_t(column)].column;
    switch (condition.subject) {
    case Subject::Label:
        return labelOf(std::size_t(column));
    case Subject::Text:
        return Expression(shown).cast(orm::Text());
    case Subject::Value:
        break;
    }
    return shown;
}

Expression TableQuery::holds(const Expression& value, const ColumnCondition& condition) const {
    if (condition.kind == Kind::Contains)
        return containsText(value, condition.text, m_options.patterns);
    if (condition.kind == Kind::Matches)
        return matchesPattern(value, condition.text, m_options.patterns);
    if (condition.isExact())
        return value == boundOf(*condition.low);
    // In the order in which the rows are sorted.
    const auto sorted = [&](const ColumnCondition::Bound& bound) {
        const bool isText = bound.value.kind() == Value::Kind::String;
        return isText && condition.isCaseless && !m_options.caseCollation.isEmpty()
                   ? value.collate(m_options.caseCollation)
                   : value;
    };
    Expression within;
    if (condition.low) {
        const Expression low = boundOf(*condition.low);
        const Expression from = sorted(*condition.low);
        within = condition.low->isIncluded ? from >= low : from > low;
    }
    if (condition.high) {
        const Expression high = boundOf(*condition.high);
        const Expression to = sorted(*condition.high);
        within = within && (condition.high->isIncluded ? to <= high : to < high);
    }
    return within;
}

Expression TableQuery::conditionOf(int column, const ColumnCondition& condition) const {
    const TableColumn& shown = m_columns[std::size_t(column)];
    if (shown.isLinks)
        return linkCondition(*shown.links, condition);
    const Expression value(shown.column);
    if (condition.kind == Kind::Null)
        return condition.isNegated ? value.isNotNull() : value.isNull();
    Expression found = holds(subjectOf(column, condition), condition);
    if (condition.key)
        found = found || (value == boundOf(*condition.key));
    return condition.isNegated ? isNot(found) : found;
}

// Whether something linked to a row has a label for which the condition holds.
Expression TableQuery::linkCondition(const Relationship& links,
                                     const ColumnCondition& condition) const {
    const orm::Mapper& target = links.target();
    std::vector<Expression> own;
    std::vector<Expression> local;
    for (const auto& [slot, column] : links.localLinks()) {
        own.emplace_back(m_mapper->attribute(slot).column);
        local.emplace_back(column);
    }
    FromClause from(*links.secondary());
    Expression wanted;
    if (condition.kind != Kind::Null) {
        std::vector<Expression> on;
        for (const auto& [slot, column] : links.remoteLinks())
            on.push_back(Expression(column) ==
                         orm::columnOf(target.attribute(slot).column, linkedName));
        from = from.join(FromClause(target.table(), linkedName), orm::allOf(on));
        const int label = target.traits().label;
        const int named = label >= 0 ? label : target.primaryKey().front();
        const Expression name = orm::columnOf(target.attribute(named).column, linkedName);
        wanted =
            holds(target.attribute(named).column.type().isText() ? name : name.cast(orm::Text()),
                  condition);
    }
    const Select linked = Select(local).from(from).where(wanted);
    Expression found;
    if (own.size() == 1) {
        found = own.front().in(linked);
    } else {
        std::vector<Expression> equal;
        for (std::size_t i = 0; i < own.size(); ++i)
            equal.push_back(own[i] == local[i]);
        found = orm::exists(linked.where(orm::allOf(equal)));
    }
    const bool isLinked = (condition.kind == Kind::Null) == condition.isNegated;
    return isLinked ? found : isNot(found);
}

} // namespace espalier::ui
