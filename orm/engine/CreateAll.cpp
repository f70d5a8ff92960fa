// SPDX-License-Identifier: MIT
#include "orm/engine/Connection.h"
#include "orm/engine/Engine.h"
#include "orm/engine/SqliteDdl.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

Statement pragma(const QString& text) {
    Statement statement;
    statement.kind = StatementKind::Pragma;
    statement.text = text;
    return statement;
}

QSet<QString> existingTables(Connection& connection) {
    Statement statement;
    statement.kind = StatementKind::Select;
    statement.table = u"sqlite_schema"_s;
    statement.text = u"SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"_s;
    const RowBatch rows = connection.query(statement);
    QSet<QString> names;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        names.insert(foldedName(rows.at(i, 0).toText()));
    }
    return names;
}

/// True when dropping one after another would offend a reference: one to the table itself or to a
/// table that is dropped earlier.
bool refersInCircle(const std::vector<Table>& droppingOrder) {
    QSet<const void*> dropped;
    for (const Table& table : droppingOrder) {
        dropped.insert(table.identity());
        for (const ForeignKeyConstraint& key : table.foreignKeys()) {
            const std::optional<Table> referred = table.referred(key);
            if (referred && dropped.contains(referred->identity())) {
                return true;
            }
        }
    }
    return false;
}

/// Foreign keys are not enforced while it lives. Must stand outside of any transaction.
class EnforcementPause {
public:
    explicit EnforcementPause(Connection& connection) : m_connection(connection) {
        m_connection.execute(pragma(u"PRAGMA foreign_keys=OFF"_s));
    }
    ~EnforcementPause() {
        try {
            m_connection.execute(pragma(u"PRAGMA foreign_keys=ON"_s));
        } catch (const Error&) {
            // The connection is lost; the next one begins with enforcement.
        }
    }
    EnforcementPause(const EnforcementPause&) = delete;
    EnforcementPause& operator=(const EnforcementPause&) = delete;

private:
    Connection& m_connection;
};

} // namespace

void createAll(const Engine& engine, const MetaData& metaData) {
    const std::unique_ptr<Connection> connection = engine.connect();
    Transaction transaction(*connection);
    const QSet<QString> existing = existingTables(*connection);
    for (const Table& table : metaData.sortedTables()) {
        if (table.kind() != TableKind::Table || existing.contains(foldedName(table.name()))) {
            continue;
        }
        for (const Statement& statement :
             compile(CreateTable{.table = table}, connection->dialect())) {
            connection->execute(statement);
        }
    }
    transaction.commit();
}

void dropAll(const Engine& engine, const MetaData& metaData) {
    const std::unique_ptr<Connection> connection = engine.connect();
    const QSet<QString> existing = existingTables(*connection);
    std::vector<Table> dropping = metaData.sortedTables();
    std::erase_if(dropping, [&existing](const Table& table) {
        return table.kind() != TableKind::Table || !existing.contains(foldedName(table.name()));
    });
    std::reverse(dropping.begin(), dropping.end());

    std::optional<EnforcementPause> pause;
    if (refersInCircle(dropping)) {
        pause.emplace(*connection);
    }
    Transaction transaction(*connection);
    for (const Table& table : dropping) {
        connection->execute(compile(DropTable{.table = table}, connection->dialect()));
    }
    transaction.commit();
}

} // namespace espalier::orm
