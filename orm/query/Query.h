// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/query/LoadContext.h"
#include "orm/query/RowLoader.h"
#include "orm/sql/Select.h"

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace espalier::orm {

/// `filterBy({{"name", "T-Shirts"}, {"level", someLevel}})`: an attribute's value or a related
/// object.
struct Criterion {
    Criterion(const Name& attribute, Value value_) : name(attribute), value(std::move(value_)) {}
    template <class T>
    Criterion(const Name& attribute, const Ptr<T>& object_)
        : name(attribute), object(object_), isObject(true) {}
    QString name;
    Value value;
    ObjectPtr object;
    bool isObject = false;
};

/// How a path of relations is loaded: `selectIn("categories.level")`, `joined("parent")`.
struct LoadOption {
    QString path;
    Loading loading;
};
inline LoadOption selectIn(const Name& path) { return {path, Loading::SelectIn}; }
inline LoadOption joined(const Name& path) { return {path, Loading::Joined}; }
inline LoadOption lazy(const Name& path) { return {path, Loading::Lazy}; }

/// The untyped heart of Query<T>: a value; each call of a Query gives a changed copy.
class ESPALIER_ORM_EXPORT QueryCore {
public:
    QueryCore(LoadContext& context, const Mapper& mapper);

    const Mapper& mapper() const { return *m_mapper; }
    void filter(const Expression& condition);
    void filterBy(std::span<const Criterion> criteria);
    void orderBy(const std::vector<Expression>& terms);
    void limit(std::optional<qint64> rows) { m_limit = rows; }
    void offset(std::optional<qint64> rows) { m_offset = rows; }
    void distinct() { m_distinct = true; }
    void join(const QString& path, bool outer);
    void option(const LoadOption& option);
    void populateExisting() { m_populate = Populate::Replace; }
    void autoflush(bool on) { m_autoflush = on; }

    ObjectList all() const;
    ObjectPtr first() const;
    ObjectPtr one() const;
    ObjectPtr get(const std::vector<Value>& key) const;
    qint64 count() const;
    /// The SELECT that all() starts with.
    Select select() const;
    Statement statement(const Dialect& dialect) const;

private:
    Expression criterionOf(const Criterion& criterion) const;
    QString aliasFor(const Table& table);
    void loadPath(ObjectList objects, const QString& path) const;

    LoadContext* m_context;
    const Mapper* m_mapper;
    Expression m_where;
    std::vector<Expression> m_orderBy;
    FromClause m_from;
    const Mapper* m_joinPoint;
    QString m_joinAlias;
    std::vector<Table> m_joinedTables;
    int m_joins = 0;
    std::optional<qint64> m_limit;
    std::optional<qint64> m_offset;
    bool m_distinct = false;
    bool m_autoflush = true;
    Populate m_populate = Populate::Missing;
    std::vector<LoadOption> m_options;
};

/// A query for entities: generative, each call returns a new Query; nothing is sent before all(),
/// first(), one(), get(), count() or iteration. Lives no longer than its session.
template <class T = Object> class Query {
public:
    explicit Query(QueryCore core) : m_core(std::move(core)) {}

    Query filter(const Expression& condition) const {
        return with([&](QueryCore& c) { c.filter(condition); });
    }
    /// Equality on attributes of the entity, or of the one joined last. A related object compares
    /// keys.
    Query filterBy(std::initializer_list<Criterion> criteria) const {
        return with([&](QueryCore& c) { c.filterBy({criteria.begin(), criteria.size()}); });
    }
    template <class... Terms> Query orderBy(const Terms&... terms) const {
        return with([&](QueryCore& c) { c.orderBy({Expression(terms)...}); });
    }
    Query limit(qint64 rows) const {
        return with([&](QueryCore& c) { c.limit(rows); });
    }
    Query offset(qint64 rows) const {
        return with([&](QueryCore& c) { c.offset(rows); });
    }
    Query distinct() const {
        return with([&](QueryCore& c) { c.distinct(); });
    }
    /// Follows relations by name, "categories.level"; filterBy() then speaks of the last.
    Query join(const Name& path) const {
        return with([&](QueryCore& c) { c.join(path, false); });
    }
    Query outerJoin(const Name& path) const {
        return with([&](QueryCore& c) { c.join(path, true); });
    }
    template <class... Options> Query options(const Options&... options) const {
        return with([&](QueryCore& c) { (c.option(options), ...); });
    }
    Query populateExisting() const {
        return with([](QueryCore& c) { c.populateExisting(); });
    }
    Query autoflush(bool on) const {
        return with([&](QueryCore& c) { c.autoflush(on); });
    }

    std::vector<Ptr<T>> all() const {
        std::vector<Ptr<T>> result;
        for (const ObjectPtr& o : m_core.all())
            result.push_back(staticPtrCast<T>(o));
        return result;
    }
    /// LIMIT 1; null without rows.
    Ptr<T> first() const { return staticPtrCast<T>(m_core.first()); }
    /// LIMIT 2. Errors: NoResultFound, MultipleResultsFound.
    Ptr<T> one() const { return staticPtrCast<T>(m_core.one()); }
    /// By primary key: the identity map first, else a SELECT. Null when there is no such row.
    template <class... Keys> Ptr<T> get(const Keys&... key) const {
        return staticPtrCast<T>(m_core.get({Value(key)...}));
    }
    qint64 count() const { return m_core.count(); }
    QString sql(const Dialect& dialect) const { return m_core.statement(dialect).text; }
    const QueryCore& core() const { return m_core; }
    auto begin() const {
        m_rows = all();
        return m_rows.begin();
    }
    auto end() const { return m_rows.end(); }

private:
    template <class F> Query with(F change) const {
        Query copy(m_core);
        change(copy.m_core);
        return copy;
    }
    QueryCore m_core;
    mutable std::vector<Ptr<T>> m_rows;
};

} // namespace espalier::orm
