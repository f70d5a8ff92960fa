// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/dialect/Dialect.h"
#include "orm/engine/StatementLog.h"
#include "orm/engine/Url.h"
#include "orm/schema/MetaData.h"

#include <memory>

namespace espalier::orm {

class Connection;

/// A database that can be connected to: URL, dialect, statement log. A handle, copies share; may be
/// used from any thread, its connections only in the thread that made them.
/// In memory (`sqlite://`) all connections of one engine share one database, which lives as long
/// as the engine.
class ESPALIER_ORM_EXPORT Engine {
public:
    Engine() = default; ///< invalid
    bool isValid() const { return m_data != nullptr; }
    const Url& url() const;
    const Dialect& dialect() const;
    StatementLog& log() const;
    /// Opens a connection. Errors: ConnectionError, LockedError, ReadOnlyError.
    std::unique_ptr<Connection> connect() const;
    /// A shared connection of the calling thread for short sessions: opened when none is free,
    /// given back when the pointer dies.
    /// Idle ones are closed when their thread ends, or with the engine by whoever drops it last.
    std::shared_ptr<Connection> acquire() const;
    /// True when a program died while it wrote: opening for writing then rolls its transaction
    /// back, so ask first; opening read-only refuses.
    static bool hasHotJournal(const Url& url);
    /// The same for copies of one engine.
    const void* identity() const { return m_data.get(); }
    friend bool operator==(const Engine& a, const Engine& b) { return a.m_data == b.m_data; }

    struct Data;

private:
    friend class Connection;
    friend class Driver;
    friend ESPALIER_ORM_EXPORT Engine createEngine(const QString& url);
    friend ESPALIER_ORM_EXPORT Engine createEngine(const Url& url);
    std::shared_ptr<Data> m_data;
};

/// Opens nothing yet. Errors: ConnectionError for a malformed URL.
ESPALIER_ORM_EXPORT Engine createEngine(const QString& url);
ESPALIER_ORM_EXPORT Engine createEngine(const Url& url);

/// CREATE TABLE for each table that does not exist, referred ones first, in one transaction.
ESPALIER_ORM_EXPORT void createAll(const Engine& engine, const MetaData& metaData);
/// DROP TABLE for each that exists, referring ones first.
ESPALIER_ORM_EXPORT void dropAll(const Engine& engine, const MetaData& metaData);

} // namespace espalier::orm
