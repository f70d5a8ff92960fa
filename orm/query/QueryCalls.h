// SPDX-License-Identifier: MIT
#pragma once

#include "orm/query/QueryCore.h"

#include <initializer_list>

namespace espalier::orm {

/// The calls that Query and RowQuery have in common; each returns a changed copy and sends nothing.
template <class Self> class QueryCalls {
public:
    explicit QueryCalls(QueryCore core) : m_core(std::move(core)) {}

    // --- which rows
    Self filter(const Expression& condition) const {
        return with([&](QueryCore& c) { c.filter(condition); });
    }
    /// Equality on attributes of the entity, or of the one joined last. A related object compares
    /// keys.
    Self filterBy(std::initializer_list<Criterion> criteria) const {
        return with([&](QueryCore& c) { c.filterBy({criteria.begin(), criteria.size()}); });
    }
    /// Values of `:name` parameters in text().
    Self params(std::initializer_list<std::pair<Name, Value>> values) const {
        return with([&](QueryCore& c) {
            for (const auto& [name, value] : values)
                c.parameter(name.text(), value);
        });
    }
    template <class... Terms> Self orderBy(const Terms&... terms) const {
        return with([&](QueryCore& c) { c.orderBy({Expression(terms)...}); });
    }
    Self unordered() const {
        return with([](QueryCore& c) { c.unordered(); });
    }
    template <class... Terms> Self groupBy(const Terms&... terms) const {
        return with([&](QueryCore& c) { c.groupBy({Expression(terms)...}); });
    }
    Self having(const Expression& condition) const {
        return with([&](QueryCore& c) { c.having(condition); });
    }
    Self limit(qint64 rows) const {
        return with([&](QueryCore& c) { c.limit(rows); });
    }
    Self offset(qint64 rows) const {
        return with([&](QueryCore& c) { c.offset(rows); });
    }
    /// Rows `first` to `last` exclusive; without `last` to the end.
    Self slice(qint64 first, std::optional<qint64> last = {}) const {
        return with([&](QueryCore& c) { c.slice(first, last); });
    }
    Self distinct() const {
        return with([](QueryCore& c) { c.distinct(); });
    }

    // --- joins
    /// Follows relations by name, "categories.level"; filterBy() then speaks of the last.
    /// Errors: MappingError when there is no such relation.
    Self join(const Name& path, const JoinOptions& options = {}) const {
        return with([&](QueryCore& c) { c.join(path.text(), options); });
    }
    Self join(std::initializer_list<Name> path, const JoinOptions& options = {}) const {
        QStringList names;
        for (const Name& name : path)
            names.append(name.text());
        return join(Name(names.join(u'.')), options);
    }
    Self join(const RelationTerm& relation, const JoinOptions& options = {}) const {
        return with([&](QueryCore& c) { c.join(relation, options); });
    }
    Self join(const RelationTerm& relation, const AliasedEntity& target) const {
        return with([&](QueryCore& c) { c.join(relation, target); });
    }
    Self join(const FromClause& target, const Expression& on) const {
        return with([&](QueryCore& c) { c.join(target, on); });
    }
    Self outerJoin(const Name& path, JoinOptions options = {}) const {
        options.outer = true;
        return join(path, options);
    }
    Self outerJoin(const RelationTerm& relation, JoinOptions options = {}) const {
        options.outer = true;
        return join(relation, options);
    }
    Self outerJoin(const RelationTerm& relation, const AliasedEntity& target) const {
        return with([&](QueryCore& c) { c.join(relation, target, true); });
    }
    Self outerJoin(const FromClause& target, const Expression& on) const {
        return with([&](QueryCore& c) { c.join(target, on, true); });
    }
    Self resetJoinpoint() const {
        return with([](QueryCore& c) { c.resetJoinpoint(); });
    }
    /// What a relation of `owner` leads to; without `relation` the first one that leads here.
    /// Errors: SessionError when none does.
    template <class T> Self withParent(const Ptr<T>& owner, const Name& relation = "") const {
        return with([&](QueryCore& c) { c.withParent(owner, relation.text()); });
    }

    // --- what is read from
    Self selectFrom(const FromClause& from) const {
        return with([&](QueryCore& c) { c.selectFrom(from); });
    }
    Self selectFrom(const Subquery& rows) const {
        return with([&](QueryCore& c) { c.selectFrom(rows); });
    }
    /// The query so far becomes a subquery: what follows filters and joins its rows.
    Self fromSelf() const {
        return with([](QueryCore& c) { c.fromSelf(); });
    }
    /// A common table expression that criteria or joins speak of.
    Self withTable(const Subquery& commonTable) const {
        return with([&](QueryCore& c) { c.with(commonTable); });
    }
    Self unionWith(const Self& other) const { return combined(&Select::unionWith, other); }
    Self unionAll(const Self& other) const { return combined(&Select::unionAll, other); }
    Self intersect(const Self& other) const { return combined(&Select::intersect, other); }
    Self except(const Self& other) const { return combined(&Select::except, other); }

    // --- how
    template <class... Options> Self options(const Options&... options) const {
        return with([&](QueryCore& c) { (c.option(options), ...); });
    }
    /// Objects in memory take the values that are read; their changes are lost.
    Self populateExisting() const {
        return with([](QueryCore& c) { c.populateExisting(); });
    }
    Self autoflush(bool on) const {
        return with([&](QueryCore& c) { c.autoflush(on); });
    }
    /// Locks the rows where the database can; objects in memory take what is read.
    Self withForUpdate(const RowLock& lock = {}) const {
        return with([&](QueryCore& c) { c.withForUpdate(lock); });
    }
    /// A range-based for reads that many rows at a time.
    Self yieldPer(qsizetype rows) const {
        return with([&](QueryCore& c) { c.yieldPer(rows); });
    }
    Self executionOption(const Name& name, const Value& value) const {
        return with([&](QueryCore& c) { c.executionOption(name.text(), value); });
    }

    // --- as a part of another, and as text
    Subquery subquery(const Name& name) const { return m_core.subquery(name); }
    Subquery cte(const Name& name) const {
        return Subquery::cte(m_core.subquery(name).select(), name);
    }
    Expression exists() const { return m_core.exists(); }
    Select select() const { return m_core.select(); }
    QString sql(const Dialect& dialect) const { return m_core.statement(dialect).text; }
    const QueryCore& core() const { return m_core; }
    /// Rows of the query, counted by the database; within limit() and offset().
    qint64 count() const { return m_core.count(); }
    bool hasRows() const { return m_core.hasRows(); }

protected:
    template <class F> Self with(F change) const {
        QueryCore copy(m_core);
        change(copy);
        return Self(std::move(copy));
    }
    Self combined(Select (Select::*operation)(const Select&) const, const Self& other) const {
        return with([&](QueryCore& c) { c.combine(operation, other.core()); });
    }

    QueryCore m_core;
};

} // namespace espalier::orm
