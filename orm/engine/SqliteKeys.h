// SPDX-License-Identifier: MIT
#pragma once

#include "orm/schema/Table.h"

#include <memory>
#include <optional>
#include <sqlite3.h>

namespace espalier::orm {

/// What is certain of the keys that SQLite makes. An INTEGER PRIMARY KEY is the rowid: each new one
/// follows the largest, until that is the largest number there is; then SQLite guesses. Inside one
/// INSERT nothing but a trigger can come between.
class SqliteKeys {
public:
    explicit SqliteKeys(sqlite3* handle) : m_handle(handle), m_largest(nullptr, sqlite3_finalize) {}

    /// The key is the rowid of a table without triggers.
    bool areInOrder(const Column& key) const;
    /// The first of the last `rows` keys, right after the INSERT that made them. Nothing when the
    /// last one is not the largest, that is, was guessed.
    std::optional<qint64> firstOf(const Column& key, qint64 rows);

private:
    using Query = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;
    Query prepared(const QString& sql) const;
    /// A whole number that a query without values gives; nothing otherwise.
    static std::optional<qint64> number(const Query& query);

    sqlite3* m_handle;
    Query m_largest; ///< kept for the batches of rows that follow
    QString m_largestOf;
};

} // namespace espalier::orm
