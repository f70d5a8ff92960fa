// SPDX-License-Identifier: MIT
#include "orm/engine/Driver.h"

#include "orm/engine/EngineData.h"
#include "orm/engine/MariaDbDriver.h"
#include "orm/engine/PostgresDriver.h"
#include "orm/engine/SqliteDriver.h"

#include <QSet>

namespace espalier::orm {

using namespace Qt::StringLiterals;

std::shared_ptr<const Driver> Driver::forUrl(const Url& url) {
    if (url.scheme == u"sqlite") {
        return std::make_shared<const SqliteDriver>(url);
    }
    if (url.scheme == u"postgresql") {
        return std::make_shared<const PostgresDriver>(url);
    }
    if (url.scheme == u"mariadb") {
        return std::make_shared<const MariaDbDriver>(url);
    }
    throw ConnectionError(u"No driver opens databases of the kind \"%1\"."_s.arg(url.scheme));
}

const Driver& Driver::of(const Engine& engine) { return *engine.m_data->driver; }

void Driver::createTables(Connection& connection, const std::vector<Table>& tables) const {
    for (const Table& table : tables) {
        for (const Statement& statement :
             compile(CreateTable{.table = table}, connection.dialect())) {
            connection.execute(statement);
        }
    }
}

std::vector<Statement> Driver::creating(const std::vector<Table>& tables, const Dialect& dialect) {
    QSet<const void*> waiting;
    for (const Table& table : tables) {
        waiting.insert(table.identity());
    }
    std::vector<Statement> statements;
    std::vector<Statement> later;
    for (const Table& table : tables) {
        CreateTable create{.table = table};
        waiting.remove(table.identity());
        for (std::size_t i = 0; i < table.foreignKeys().size(); ++i) {
            const ForeignKeyConstraint& key = table.foreignKeys()[i];
            const std::optional<Table> referred = table.referred(key);
            if (key.declared && referred && waiting.contains(referred->identity())) {
                create.laterKeys.push_back(i);
                later.push_back(compile(AddForeignKey{table, i}, dialect));
            }
        }
        for (Statement& statement : compile(create, dialect)) {
            statements.push_back(std::move(statement));
        }
    }
    for (Statement& statement : later) {
        statements.push_back(std::move(statement));
    }
    return statements;
}

void Driver::dropTables(Connection& connection, const std::vector<Table>& tables) const {
    Transaction transaction(connection);
    for (const Table& table : tables) {
        connection.execute(compile(DropTable{.table = table}, connection.dialect()));
    }
    transaction.commit();
}

std::function<bool(const Table&)> nameAmong(const RowBatch& rows) {
    QSet<std::pair<QString, QString>> names;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        const QString name = rows.at(i, 1).toText();
        names.insert({rows.at(i, 0).toText(), name});
        if (rows.at(i, 2).to<bool>().value_or(false))
            names.insert({QString(), name});
    }
    return [names](const Table& table) { return names.contains({table.schema(), table.name()}); };
}

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

} // namespace espalier::orm
