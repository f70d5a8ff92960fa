// SPDX-License-Identifier: MIT
#include "orm/engine/MariaDbDriver.h"

#include "orm/engine/MariaDbConnection.h"
#include "orm/engine/MariaDbInspector.h"
#include "orm/engine/OptionFile.h"

#include <QSet>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

Statement catalogueQuery(const QString& text) {
    Statement statement;
    statement.kind = StatementKind::Pragma;
    statement.text = text;
    return statement;
}

/// A reference that would be in the way, from another table than the one that is dropped.
bool refersForward(const std::vector<Table>& droppingOrder) {
    QSet<const void*> dropped;
    for (const Table& table : droppingOrder) {
        for (const ForeignKeyConstraint& key : table.foreignKeys()) {
            const std::optional<Table> referred = table.referred(key);
            if (referred && dropped.contains(referred->identity())) {
                return true;
            }
        }
        dropped.insert(table.identity());
    }
    return false;
}

void drop(Connection& connection, const Table& table) {
    connection.execute(compile(DropTable{.table = table}, connection.dialect()));
}

} // namespace

std::unique_ptr<NativeConnection> MariaDbDriver::newConnection() const {
    return std::make_unique<MariaDbConnection>(OptionFile::ofUser().completed(m_url), m_dialect);
}

std::vector<ReflectionWarning> MariaDbDriver::reflect(Connection& connection,
                                                      const MetaData& metaData) const {
    return reflectMariaDb(connection, metaData);
}

std::vector<EnumType> MariaDbDriver::enumTypes(Connection& connection) const {
    const RowBatch rows = connection.query(
        catalogueQuery(u"SELECT DISTINCT column_type FROM information_schema.columns "
                       "WHERE table_schema = DATABASE() AND data_type = 'enum' ORDER BY 1"_s));
    std::vector<EnumType> types;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        const QString declared = rows.at(i, 0).toText();
        types.push_back({{}, declared, MariaDbDialect::labelsOf(declared)});
    }
    return types;
}

std::optional<qint64> MariaDbDriver::estimatedRows(Connection& connection,
                                                   const Table& table) const {
    Statement statement =
        catalogueQuery(u"SELECT CAST(table_rows AS SIGNED) FROM information_schema.tables WHERE "
                       "table_schema = DATABASE() AND table_name = ?"_s);
    statement.bindings = {table.name()};
    statement.bindingTypes = {Text()};
    const std::optional<Value> noted = connection.scalar(statement);
    return noted ? noted->to<qint64>() : std::nullopt;
}

std::function<bool(const Table&)> MariaDbDriver::existing(Connection& connection) const {
    return nameAmong(connection.query(
        catalogueQuery(u"SELECT table_schema, table_name, table_schema <=> DATABASE() "
                       "FROM information_schema.tables"_s)));
}

void MariaDbDriver::createTables(Connection& connection, const std::vector<Table>& tables) const {
    QSet<QString> made;
    try {
        for (const Statement& statement : creating(tables, connection.dialect())) {
            connection.execute(statement);
            made.insert(statement.table);
        }
    } catch (const Error&) {
        connection.execute(u"SET foreign_key_checks = 0"_s);
        for (const Table& table : tables) {
            if (made.contains(table.fullName())) {
                drop(connection, table);
            }
        }
        connection.execute(u"SET foreign_key_checks = 1"_s);
        throw;
    }
}

void MariaDbDriver::dropTables(Connection& connection, const std::vector<Table>& tables) const {
    const bool inCircle = refersForward(tables);
    if (inCircle) {
        connection.execute(u"SET foreign_key_checks = 0"_s);
    }
    for (const Table& table : tables) {
        drop(connection, table);
    }
    if (inCircle) {
        connection.execute(u"SET foreign_key_checks = 1"_s);
    }
}

// The end of InnoDB's log, which grows with what is written, and again when it is committed.
Statement MariaDbDriver::dataVersion() const {
    return catalogueQuery(u"SELECT CAST(variable_value AS SIGNED) FROM "
                          "information_schema.global_status "
                          "WHERE variable_name = 'INNODB_LSN_CURRENT'"_s);
}

std::optional<Statement> MariaDbDriver::countOfProcess(qint64 process) const {
    return catalogueQuery(
        u"SELECT count(*) FROM information_schema.processlist WHERE id = %1"_s.arg(process));
}

} // namespace espalier::orm
