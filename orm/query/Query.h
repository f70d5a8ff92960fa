// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Registry.h"
#include "orm/query/RowQuery.h"

#include <type_traits>
#include <vector>

namespace espalier::orm {

/// A query for entities: generative, each call returns a new Query; nothing is sent before all(),
/// first(), one(), get(), count() or iteration. Lives no longer than its session.
template <class T = Object> class Query : public QueryCalls<Query<T>> {
public:
    using QueryCalls<Query>::QueryCalls;

    // --- rows of several things
    RowQuery<Ptr<T>, ObjectPtr> addEntity(const AliasedEntity& entity) const {
        return more<RowQuery<Ptr<T>, ObjectPtr>>(
            [&](QueryCore& c) { c.addEntity(entity.mapper(), entity.name()); });
    }
    RowQuery<Ptr<T>, ObjectPtr> addEntity(const Mapper& mapper) const {
        return more<RowQuery<Ptr<T>, ObjectPtr>>([&](QueryCore& c) { c.addEntity(mapper); });
    }
    template <class U> RowQuery<Ptr<T>, Ptr<U>> addEntity() const {
        return more<RowQuery<Ptr<T>, Ptr<U>>>(
            [&](QueryCore& c) { c.addEntity(c.mapper().registry().mapperOf(typeid(U))); });
    }
    template <class Term> auto addColumn(const Term& column) const {
        return more<RowQuery<Ptr<T>, typename CellOf<Term>::Type>>(
            [&](QueryCore& c) { CellOf<Term>::addTo(c, column); });
    }
    /// Values in place of the entity.
    template <class... Terms> auto columns(const Terms&... terms) const {
        QueryCore core = this->m_core.ofColumns({});
        (CellOf<Terms>::addTo(core, terms), ...);
        return RowQuery<typename CellOf<Terms>::Type...>(std::move(core));
    }
    template <class... Terms> auto values(const Terms&... terms) const {
        return columns(terms...).all();
    }

    /// SQL written by hand, or a SELECT, in place of the query's own; its columns are the entity's.
    Query fromStatement(const Expression& text) const {
        return this->with([&](QueryCore& c) { c.fromStatement(text); });
    }
    Query fromStatement(const Select& select) const {
        return this->with([&](QueryCore& c) { c.fromStatement(select); });
    }

    // --- execution
    std::vector<Ptr<T>> all() const {
        if constexpr (std::is_same_v<T, Object>)
            return this->m_core.all();
        else
            return typed(this->m_core.all());
    }
    /// LIMIT 1; null without rows.
    Ptr<T> first() const { return staticPtrCast<T>(this->m_core.first()); }
    /// LIMIT 2. Errors: NoResultFound, MultipleResultsFound.
    Ptr<T> one() const { return staticPtrCast<T>(this->m_core.one()); }
    Ptr<T> oneOrNone() const { return staticPtrCast<T>(this->m_core.oneOrNone()); }
    /// The object at a place; a negative one counts from the end and reads all.
    /// Errors: NoResultFound.
    Ptr<T> operator[](qint64 index) const {
        if (index >= 0)
            return this->slice(index, index + 1).one();
        const std::vector<Ptr<T>> objects = all();
        if (std::size_t(-index) > objects.size())
            throw NoResultFound(QStringLiteral("There are fewer objects than that."));
        return objects[objects.size() - std::size_t(-index)];
    }
    /// By primary key, its columns in the order of the table: the identity map first, else a
    /// SELECT. Null when there is no such row. Errors: SessionError for another number of values,
    /// or behind criteria.
    template <class... Keys> Ptr<T> get(const Keys&... key) const {
        return staticPtrCast<T>(this->m_core.get({Value(key)...}));
    }
    /// The same. Errors: NoResultFound when there is no such row.
    template <class... Keys> Ptr<T> getOne(const Keys&... key) const {
        return staticPtrCast<T>(this->m_core.getOne({Value(key)...}));
    }
    /// Always reads, and overwrites what is in memory. Errors: NoResultFound.
    template <class... Keys> Ptr<T> load(const Keys&... key) const {
        return staticPtrCast<T>(this->m_core.load({Value(key)...}));
    }
    auto begin() const {
        if (this->m_core.data().batchRows > 0)
            return QueryIterator<Ptr<T>>(std::shared_ptr<QueryStream>(this->m_core.stream()));
        return QueryIterator<Ptr<T>>(this->m_core.all());
    }
    auto end() const { return QueryIterator<Ptr<T>>(); }

    // --- aggregates; nullopt over no rows
    template <class V> std::optional<V> sum(const Expr<V>& over) const {
        return CellAs<std::optional<V>>::of({{}, sum(static_cast<const Expression&>(over))});
    }
    template <class V> std::optional<V> min(const Expr<V>& over) const {
        return CellAs<std::optional<V>>::of({{}, min(static_cast<const Expression&>(over))});
    }
    template <class V> std::optional<V> max(const Expr<V>& over) const {
        return CellAs<std::optional<V>>::of({{}, max(static_cast<const Expression&>(over))});
    }
    template <class V> auto avg(const Expr<V>& over) const {
        using Mean = std::conditional_t<std::is_arithmetic_v<V>, double, V>;
        return CellAs<std::optional<Mean>>::of({{}, avg(static_cast<const Expression&>(over))});
    }
    Value sum(const Expression& over) const { return this->m_core.aggregate(&orm::sum, over); }
    Value min(const Expression& over) const { return this->m_core.aggregate(&orm::min, over); }
    Value max(const Expression& over) const { return this->m_core.aggregate(&orm::max, over); }
    Value avg(const Expression& over) const { return this->m_core.aggregate(&orm::avg, over); }

    // --- writing without loading; all return how many rows there were
    /// Errors: SessionError when the query has more than criteria.
    qint64 update(std::initializer_list<Assignment> assignments,
                  Synchronize synchronize = Synchronize::Auto) const {
        return this->m_core.update(assignments, synchronize);
    }
    qint64 remove(Synchronize synchronize = Synchronize::Auto) const {
        return this->m_core.remove(synchronize);
    }
    qint64 insert(const BulkRows& rows) const { return this->m_core.insert(rows); }
    /// Rows whose key is there already are updated: `updated` attributes, or all that are given.
    qint64 upsert(const BulkRows& rows, const QStringList& updated = {}) const {
        return this->m_core.upsert(rows, updated);
    }

    /// By key, which is among the attributes: one UPDATE for each row. Objects in memory follow.
    /// Errors: StaleDataError when a row is not there, SessionError without the key.
    qint64 updateRows(const BulkRows& rows) const { return this->m_core.updateRows(rows); }

    // --- the same, with the rows that were written as objects
    /// Errors: SessionError where the database does not return what it writes.
    std::vector<Ptr<T>> updateReturning(std::initializer_list<Assignment> assignments) const {
        return typed(this->m_core.updateReturning(assignments));
    }
    /// What was deleted, each as an object that is deleted in the session.
    std::vector<Ptr<T>> removeReturning() const { return typed(this->m_core.removeReturning()); }
    std::vector<Ptr<T>> insertReturning(const BulkRows& rows) const {
        return typed(this->m_core.insertReturning(rows));
    }
    std::vector<Ptr<T>> upsertReturning(const BulkRows& rows,
                                        const QStringList& updated = {}) const {
        return typed(this->m_core.upsertReturning(rows, updated));
    }
    /// The objects of rows that were read by hand, as by Session::execute(): columns by name.
    std::vector<Ptr<T>> instances(const RowBatch& rows) const {
        return typed(this->m_core.instances(rows));
    }

private:
    static std::vector<Ptr<T>> typed(ObjectList objects) {
        std::vector<Ptr<T>> result;
        result.reserve(objects.size());
        for (ObjectPtr& object : objects)
            result.push_back(staticPtrCast<T>(std::move(object)));
        return result;
    }
    template <class Next, class F> Next more(F change) const {
        QueryCore copy(this->m_core);
        change(copy);
        return Next(std::move(copy));
    }
};

template <class... Cells>
template <class U>
RowQuery<Cells..., Ptr<U>> RowQuery<Cells...>::addEntity() const {
    return more<Ptr<U>>(
        [&](QueryCore& c) { c.addEntity(c.mapper().registry().mapperOf(typeid(U))); });
}

} // namespace espalier::orm
