// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/engine/Inspector.h"
#include "orm/engine/NativeConnection.h"

#include <functional>
#include <memory>
#include <vector>

namespace espalier::orm {

/// What one kind of database does in its own way beyond what its Dialect can say without a
/// connection. One per engine, shared by all threads.
class Driver {
public:
    virtual ~Driver() = default;
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    /// Errors: ConnectionError for a scheme that no driver serves.
    static std::shared_ptr<const Driver> forUrl(const Url& url);
    static const Driver& of(const Engine& engine);

    /// The driver's side of a connection that is not open yet.
    virtual std::unique_ptr<NativeConnection> newConnection() const = 0;
    /// Reads the catalogue; a broken object becomes a warning.
    virtual std::vector<ReflectionWarning> reflect(Connection& connection,
                                                   const MetaData& metaData) const = 0;
    virtual std::vector<EnumType> enumTypes(Connection& connection) const {
        Q_UNUSED(connection)
        return {};
    }
    /// About how many rows a table has, as far as that is known without counting.
    virtual std::optional<qint64> estimatedRows(Connection& connection,
                                                const Table& table) const = 0;
    /// Tells of a table whether its name is taken, by a view as well; reads the catalogue once.
    virtual std::function<bool(const Table&)> existing(Connection& connection) const = 0;
    /// CREATE and DROP belong to the transaction around them, instead of ending it.
    virtual bool transactsDdl() const { return true; }
    /// Referred tables come first. Inside the caller's transaction where there can be one.
    virtual void createTables(Connection& connection, const std::vector<Table>& tables) const;
    /// Referring tables come first. In a transaction of its own.
    virtual void dropTables(Connection& connection, const std::vector<Table>& tables) const;
    /// A statement with one number that changes when another connection has committed.
    virtual Statement dataVersion() const = 0;

    /// Counts the connections that the server still serves with this process; nothing where there
    /// is no server.
    virtual std::optional<Statement> countOfProcess(qint64 process) const {
        Q_UNUSED(process)
        return std::nullopt;
    }

protected:
    Driver() = default;
    /// The statements that create tables, which refer to each other in circles, too: a reference to
    /// a table that is not there yet is added at the end.
    static std::vector<Statement> creating(const std::vector<Table>& tables,
                                           const Dialect& dialect);
};

/// Tells of a table whether its name is taken by one of `rows`: schema, name, and whether the name
/// means it without its schema.
std::function<bool(const Table&)> nameAmong(const RowBatch& rows);

/// True when dropping one after another would offend a reference: one to the table itself or to a
/// table that is dropped earlier.
bool refersInCircle(const std::vector<Table>& droppingOrder);

} // namespace espalier::orm
