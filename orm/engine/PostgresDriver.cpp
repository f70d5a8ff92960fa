// SPDX-License-Identifier: MIT
#include "orm/engine/PostgresDriver.h"

#include "orm/engine/PostgresConnection.h"
#include "orm/engine/PostgresInspector.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

Statement catalogueQuery(const QString& text) {
    Statement statement;
    statement.kind = StatementKind::Pragma;
    statement.text = text;
    return statement;
}

} // namespace

std::unique_ptr<NativeConnection> PostgresDriver::newConnection() const {
    return std::make_unique<PostgresConnection>(m_url, m_dialect);
}

std::vector<ReflectionWarning> PostgresDriver::reflect(Connection& connection,
                                                       const MetaData& metaData) const {
    return reflectPostgres(connection, metaData);
}

std::vector<EnumType> PostgresDriver::enumTypes(Connection& connection) const {
    return enumTypesOfPostgres(connection);
}

// -1 before the table was ever analysed; older servers say 0.
std::optional<qint64> PostgresDriver::estimatedRows(Connection& connection,
                                                    const Table& table) const {
    Statement statement = catalogueQuery(
        u"SELECT c.reltuples::bigint FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass(?)"_s);
    statement.bindings = {connection.dialect().qualified(table.schema(), table.name())};
    statement.bindingTypes = {Text()};
    const std::optional<Value> noted = connection.scalar(statement);
    const std::optional<qint64> rows = noted ? noted->to<qint64>() : std::nullopt;
    return rows && *rows > 0 ? rows : std::nullopt;
}

std::function<bool(const Table&)> PostgresDriver::existing(Connection& connection) const {
    return nameAmong(connection.query(catalogueQuery(
        u"SELECT n.nspname, c.relname, pg_catalog.pg_table_is_visible(c.oid) "
        "FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')"_s)));
}

void PostgresDriver::createTables(Connection& connection, const std::vector<Table>& tables) const {
    for (const Statement& statement : creating(tables, connection.dialect())) {
        connection.execute(statement);
    }
}

void PostgresDriver::dropTables(Connection& connection, const std::vector<Table>& tables) const {
    if (!refersInCircle(tables)) {
        return Driver::dropTables(connection, tables);
    }
    Statement all = compile(DropTable{.table = tables.front()}, connection.dialect());
    for (std::size_t i = 1; i < tables.size(); ++i) {
        all.text += u", "_s + connection.dialect().qualified(tables[i].schema(), tables[i].name());
        all.table += u',' + tables[i].fullName();
    }
    connection.execute(all);
}

// The next transaction number: each that writes takes one.
Statement PostgresDriver::dataVersion() const {
    return catalogueQuery(
        u"SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS bigint)"_s);
}

std::optional<Statement> PostgresDriver::countOfProcess(qint64 process) const {
    return catalogueQuery(
        u"SELECT count(*) FROM pg_stat_activity WHERE usename = current_user AND pid = %1"_s.arg(
            process));
}

} // namespace espalier::orm
