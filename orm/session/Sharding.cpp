// SPDX-License-Identifier: MIT
// Horizontal partitioning: which shard a session reads from and an object is in.
#include "orm/session/Sharding.h"

#include "orm/base/Error.h"
#include "orm/session/SessionData.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

Bind Session::Data::bindOfShard(const QString& name) const {
    const auto& shards = options.sharding->shards;
    const auto found = std::find_if(shards.begin(), shards.end(),
                                    [&name](const auto& shard) { return shard.name == name; });
    if (found == shards.end())
        throw SessionError(u"There is no shard \"%1\"; there are %2."_s.arg(
            name, options.sharding->names().join(u", "_s)));
    return found->bind;
}

/// Of a row that exists its own; of a new one what the chooser says.
QString Session::Data::shardOf(const Object& object) const {
    if (!options.sharding)
        return {};
    if (object.key().isValid())
        return object.key().token;
    return options.sharding->shardChooser(object.mapper(), object);
}

QStringList Session::Data::shardsOf(const QueryCore& query) {
    if (!options.sharding || !currentShard.isEmpty())
        return {};
    const Sharding& sharding = *options.sharding;
    return sharding.queryChooser ? sharding.queryChooser(query) : sharding.names();
}

QStringList Session::Data::shardsOfKey(const QueryCore& query, const PrimaryKey& key) {
    if (!options.sharding || !currentShard.isEmpty())
        return {};
    const Sharding& sharding = *options.sharding;
    return sharding.idChooser ? sharding.idChooser(query, key) : sharding.names();
}

QString Session::Data::enterShard(const QString& name) {
    return std::exchange(currentShard, ShardToken(name));
}

/// The key with the shard that reads go to now.
IdentityKey Session::Data::placed(IdentityKey key) const {
    if (key.token.isEmpty())
        key.token = currentShard;
    return key;
}

ShardedSessionMaker::ShardedSessionMaker(Sharding sharding, SessionOptions options)
    : m_sharding(std::move(sharding)), m_options(std::move(options)) {
    if (m_sharding.shards.empty() || !m_sharding.shardChooser)
        throw SessionError(u"Sharded sessions need shards and a chooser that places new rows."_s);
}

Session ShardedSessionMaker::operator()(SessionOptions options) const {
    options.sharding = std::make_shared<const Sharding>(m_sharding);
    return Session(merged(std::move(options), m_options));
}

void ShardedSessionMaker::bindShard(const QString& name, const Bind& bind) {
    m_sharding.shards.push_back({name, bind});
}

} // namespace espalier::orm
