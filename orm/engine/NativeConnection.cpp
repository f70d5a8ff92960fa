// SPDX-License-Identifier: MIT
#include "orm/engine/NativeConnection.h"

namespace espalier::orm {

std::unique_ptr<RowReader> NativeConnection::reader(QSqlQuery& query, const Statement& statement,
                                                    int width) const {
    return std::make_unique<DriverRows>(*this, query, statement, width);
}

void NativeConnection::read(const QSqlQuery& query, const std::vector<SqlType>& types, int width,
                            std::vector<Value>& cells) const {
    const SqlType unknown;
    for (int i = 0; i < width; ++i) {
        cells.push_back(
            cell(query, i, std::size_t(i) < types.size() ? types[std::size_t(i)] : unknown));
    }
}

Value NativeConnection::cell(const QSqlQuery& query, int column, const SqlType& type) const {
    return query.isNull(column) ? Value() : m_dialect->fromDriver(query.value(column), type);
}

Value NativeConnection::lastInsertId(const QSqlQuery& query) const {
    const QVariant id = query.lastInsertId();
    return id.isValid() ? Value(id.toLongLong()) : Value();
}

void NativeConnection::raise(const QSqlQuery& query, const Statement& statement) const {
    const QSqlError error = query.lastError();
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    m_dialect->raise(error.nativeErrorCode(), text, statement);
    Q_UNREACHABLE(); // g++ 12 does not see that a virtual function never returns
}

void NativeConnection::set(QSqlDatabase& database, const QString& setting) const {
    QSqlQuery query(database);
    if (query.exec(setting)) {
        return;
    }
    Statement statement;
    statement.kind = StatementKind::Pragma;
    statement.text = setting;
    raise(query, statement);
}

} // namespace espalier::orm
