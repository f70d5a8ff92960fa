// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/query/BulkWrite.h"
#include "orm/query/QueryData.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace espalier::orm {

class QueryStream;

/// How join() goes: `join("parent", {.aliased = true})`.
struct JoinOptions {
    bool aliased = false; ///< under a name of its own, which later criteria mean
    bool outer = false;
    bool fromJoinpoint = false; ///< on from the entity joined last, not from the query's own
};

/// One cell of a row of several things: the object of an entity (null when an outer join found
/// none), or the value of a column.
struct ResultCell {
    ObjectPtr object;
    Value value;
};
using ResultRow = std::vector<ResultCell>;

/// The untyped heart of Query<T>: a value; each call of a Query gives a changed copy. What changes
/// which rows there are is refused behind limit() and offset(): fromSelf() goes on from there.
class ESPALIER_ORM_EXPORT QueryCore {
public:
    QueryCore(LoadContext& context, const Mapper& mapper);
    QueryCore(LoadContext& context, const AliasedEntity& entity);

    const Mapper& mapper() const { return m_data.mapper(); }
    const QueryData& data() const { return m_data; }

    // --- which rows
    void filter(const Expression& condition);
    void filterBy(std::span<const Criterion> criteria);
    void orderBy(const std::vector<Expression>& terms);
    void unordered();
    void groupBy(const std::vector<Expression>& terms);
    void having(const Expression& condition);
    void limit(std::optional<qint64> rows) { m_data.limit = rows; }
    void offset(std::optional<qint64> rows) { m_data.offset = rows; }
    /// Rows `first` to `last` exclusive of what there is so far.
    void slice(qint64 first, std::optional<qint64> last);
    void distinct() { m_data.distinct = true; }
    void parameter(const QString& name, const Value& value);

    // --- joins
    void join(const QString& path, const JoinOptions& options = {});
    void join(const RelationTerm& relation, const JoinOptions& options = {});
    void join(const RelationTerm& relation, const AliasedEntity& target, bool outer = false);
    void join(const FromClause& target, const Expression& on, bool outer = false);
    void resetJoinpoint();
    void withParent(const ObjectPtr& owner, const QString& relation);

    // --- what is read, and from what
    void addEntity(const Mapper& mapper, const QString& alias = {});
    void addColumn(const Expression& column);
    void selectFrom(const FromClause& from);
    void selectFrom(const Subquery& rows); ///< the entity's columns are those of the subquery
    void fromSelf();
    void with(const Subquery& commonTable);
    void fromStatement(const Expression& text);
    void fromStatement(const Select& select);
    void combine(Select (Select::*operation)(const Select&) const, const QueryCore& other);

    // --- how
    void option(const LoadOption& option) { m_data.options.push_back(option); }
    void populateExisting() { m_data.populate = Populate::Replace; }
    void autoflush(bool on) { m_data.autoflush = on; }
    void withForUpdate(const RowLock& lock);
    void yieldPer(qsizetype rows) { m_data.batchRows = rows; }
    void executionOption(const QString& name, const Value& value);

    // --- execution
    ObjectList all() const;
    std::vector<ResultRow> rows() const;
    std::unique_ptr<QueryStream> stream() const;
    ObjectPtr first() const;
    ObjectPtr one() const;
    ObjectPtr oneOrNone() const;
    /// The first column of the only row; null without one. Errors: MultipleResultsFound.
    Value scalar() const;
    ObjectPtr get(const std::vector<Value>& key) const;
    ObjectPtr getOne(const std::vector<Value>& key) const; ///< Errors: NoResultFound
    /// Reads in any case. Errors: NoResultFound.
    ObjectPtr load(const std::vector<Value>& key) const;
    /// Rows of these columns in place of the entities.
    QueryCore ofColumns(const std::vector<Expression>& columns) const;
    qint64 count() const;
    Value aggregate(Expression (*function)(const Expression&), const Expression& operand) const;
    bool hasRows() const;

    // --- writing without loading
    qint64 update(const Assignments& assignments, Synchronize synchronize) const;
    qint64 remove(Synchronize synchronize) const;
    qint64 insert(const BulkRows& rows) const;
    qint64 upsert(const BulkRows& rows, const QStringList& updated) const;
    qint64 updateRows(const BulkRows& rows) const;
    ObjectList updateReturning(const Assignments& assignments) const;
    ObjectList removeReturning() const;
    ObjectList insertReturning(const BulkRows& rows) const;
    ObjectList upsertReturning(const BulkRows& rows, const QStringList& updated) const;
    /// The objects of rows that were read otherwise; columns by the names of attributes' columns.
    ObjectList instances(const RowBatch& rows) const;

    /// The SELECT that all() starts with.
    Select select() const;
    /// Its columns under names, to be selected from or compared with.
    Subquery subquery(const Name& name) const;
    Expression exists() const;
    Statement statement(const Dialect& dialect) const;

private:
    void requireUnlimited(const char* call) const;
    Expression adapted(const Expression& expression) const;
    std::vector<Expression> adapted(const std::vector<Expression>& terms) const;
    bool take(const Table& table);
    void step(const Relationship& relationship, const JoinPoint& from, const QString& path,
              const JoinOptions& options);
    /// Hooks want to see it first.
    bool isToBeAnnounced() const { return !m_data.isAnnounced && m_data.context->isWatched(); }
    QueryCore announced() const;
    struct Writing;
    Connection& flushed() const; ///< after the autoflush
    RowBatch read(const Select& select) const;
    void read(const Select& select, const std::function<void(RowBatch&)>& take) const;
    ObjectList allHere() const;
    ObjectPtr known(const IdentityKey& key) const;
    /// Does `work(shard)` in each shard that the query runs in; once, with none, without shards.
    template <class Work> void inShards(Work work) const {
        const QStringList shards = m_data.context->shardsOf(*this);
        if (shards.isEmpty())
            return work(QString());
        for (const QString& shard : shards) {
            const ShardScope there(*m_data.context, shard);
            work(shard);
        }
    }
    /// Asks `require` whether the answers of several shards can be put together.
    template <class Require> void requireOneShardOr(Require require) const;
    IdentityKey keyOf(const std::vector<Value>& values) const;
    QueryCore byKey(const IdentityKey& key) const;

    QueryData m_data;
};

} // namespace espalier::orm
