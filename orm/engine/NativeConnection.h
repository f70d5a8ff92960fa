// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/Dialect.h"
#include "orm/engine/NativeCursor.h"
#include "orm/engine/NativeStatement.h"
#include "orm/engine/RowReader.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>
#include <optional>

namespace espalier::orm {

/// The driver's side of one connection: how it is opened and set up, and what is asked of the
/// handle beneath QtSql. Used in the connection's thread; only interrupt() may come from another.
/// May be opened and closed again many times.
class NativeConnection {
public:
    virtual ~NativeConnection() = default;
    NativeConnection(const NativeConnection&) = delete;
    NativeConnection& operator=(const NativeConnection&) = delete;

    /// Tells a database that is not open where to connect to. Errors: ConnectionError.
    virtual void address(QSqlDatabase& database) = 0;
    /// The database could not be opened.
    [[noreturn]] virtual void refuse(const QSqlError& error) const = 0;
    /// Right after opening: takes the handle, proves that the database can be read, makes the
    /// settings. `cancelled` lives as long as the connection is open.
    virtual void opened(QSqlDatabase& database, const std::atomic<bool>& cancelled) = 0;
    /// Right before closing: from now on there is no handle.
    virtual void closing() {}

    /// What the handle says; nullopt where it cannot be asked.
    virtual std::optional<bool> isInTransaction() const { return std::nullopt; }
    /// After an error: the connection is gone, and with it the transaction.
    virtual bool isLost(const QSqlDatabase& database) const { return !database.isOpen(); }
    /// What was opened is not what is there now: to be opened again when nothing is under way.
    virtual bool isOutdated() const { return false; }
    /// What the server calls the process or thread that serves the handle; 0 where it is not known.
    virtual qint64 serverProcess() const { return 0; }
    /// A statement may write from now on.
    virtual void noteWriting() {}
    /// BEGIN, or a step of two phases, failed because another connection is in the way: worth
    /// trying until the busy timeout.
    virtual bool isMomentary(const QSqlError& error) const {
        Q_UNUSED(error)
        return false;
    }
    /// Prepared queries are destroyed after the connection was closed: before, each would ask the
    /// server to forget it, in vain when that is gone.
    virtual bool closesBeforeQueries() const { return false; }
    /// Stops the running statement, if any.
    virtual void interrupt() {}

    /// Forward only: rows arrive while other statements run on the same connection.
    virtual bool isForwardOnly() const { return true; }
    /// A result arrives as a whole unless it is fetched in parts from a cursor.
    virtual bool hasCursors() const { return false; }
    /// Declares one; `lasting`: it outlives the transaction. Errors: as raise().
    virtual void declareCursor(const QString& name, const Statement& query, bool lasting) {
        Q_UNUSED(name)
        Q_UNUSED(query)
        Q_UNUSED(lasting)
    }
    /// The same where no SQL does it: fetched from the object, which the connection outlives.
    virtual std::unique_ptr<NativeCursor> openCursor(const Statement& query, qsizetype batchRows) {
        Q_UNUSED(query)
        Q_UNUSED(batchRows)
        return nullptr;
    }
    /// Statements with values are prepared beneath QtSql, and may have many rows of them.
    virtual bool hasStatements() const { return false; }
    virtual std::unique_ptr<NativeStatement> newStatement() const { return nullptr; }
    /// The text to send with the values in it, where they are not bound. Errors: as Dialect's
    /// toDriver().
    virtual std::optional<QString> textWithValues(const Statement& statement) const {
        Q_UNUSED(statement)
        return std::nullopt;
    }
    /// A transaction was prepared on this connection.
    virtual void notePrepared() {}
    /// False for what the database does not prepare; asked only of statements without values.
    virtual bool isPreparable(const Statement& statement) const {
        Q_UNUSED(statement)
        return true;
    }
    /// Of a query that was just started and gives rows of `width` cells.
    virtual std::unique_ptr<RowReader> reader(QSqlQuery& query, const Statement& statement,
                                              int width) const;
    /// Appends the cells of the row that the query stands on.
    virtual void read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
                      std::vector<Value>& cells) const;
    /// One of them.
    virtual Value cell(const QSqlQuery& query, int column, const SqlType& type) const;
    /// The key that the database made for the row inserted last; Null without one.
    virtual Value lastInsertId(const QSqlQuery& query) const;
    /// See Connection.
    virtual bool numbersInOrder(const Column& key) {
        Q_UNUSED(key)
        return false;
    }
    virtual std::optional<qint64> firstGenerated(const Column& key, qint64 rows) {
        Q_UNUSED(key)
        Q_UNUSED(rows)
        return std::nullopt;
    }
    /// Throws what the query's error means.
    [[noreturn]] virtual void raise(const QSqlQuery& query, const Statement& statement) const;

protected:
    explicit NativeConnection(std::shared_ptr<const Dialect> dialect)
        : m_dialect(std::move(dialect)) {}
    const Dialect& dialect() const { return *m_dialect; }
    /// Runs a setting. Errors: as raise().
    void set(QSqlDatabase& database, const QString& setting) const;

private:
    std::shared_ptr<const Dialect> m_dialect;
};

} // namespace espalier::orm
