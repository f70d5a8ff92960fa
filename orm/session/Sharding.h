// SPDX-License-Identifier: MIT
#pragma once

#include "orm/session/SessionOptions.h"

#include <QStringList>

namespace espalier::orm {

class QueryCore;

/// Primary-key values in the order of Mapper::primaryKey().
using PrimaryKey = std::vector<Value>;

/// Rows of the same tables in several databases, told apart by a name: the shard is part of an
/// object's identity, so equal keys in two shards are two objects. Queries run in each shard that
/// their chooser names; rows are put in order again, limits hold for the whole.
struct Sharding {
    struct Shard {
        QString name;
        Bind bind;
    };
    std::vector<Shard> shards;
    /// Where the row of a new object is written. Its relations lead to rows of the same shard.
    std::function<QString(const Mapper&, const Object&)> shardChooser;
    /// Where the row of a key may be, in the order of looking. Default: everywhere.
    std::function<QStringList(const QueryCore&, const PrimaryKey&)> idChooser = {};
    /// Where to run a query. Default: everywhere.
    std::function<QStringList(const QueryCore&)> queryChooser = {};

    QStringList names() const {
        QStringList all;
        for (const Shard& shard : shards)
            all << shard.name;
        return all;
    }
};

/// Makes sessions on shards: `ShardedSessionMaker maker({.shards = {{"odd", e1}, {"even", e2}},
/// .shardChooser = ...});`
class ESPALIER_ORM_EXPORT ShardedSessionMaker {
public:
    /// Errors: SessionError without shards or without a shard chooser.
    explicit ShardedSessionMaker(Sharding sharding, SessionOptions options = {});
    Session operator()(SessionOptions options = {}) const;
    /// One more shard, for the sessions that are made from now on.
    void bindShard(const QString& name, const Bind& bind);

private:
    Sharding m_sharding;
    SessionOptions m_options;
};

} // namespace espalier::orm
