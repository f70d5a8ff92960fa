// SPDX-License-Identifier: MIT
#include "orm/engine/MariaDbStatement.h"

#include "orm/engine/MariaDbConnection.h"
#include "orm/engine/MariaDbParameters.h"
#include "orm/engine/MariaDbResult.h"

#if ESPALIER_HAS_LIBMARIADB

#include <errmsg.h>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

class MariaDbStatement final : public NativeStatement {
public:
    MariaDbStatement(const MariaDbConnection& connection, qsizetype cursorRows)
        : m_connection(connection), m_statement(nullptr, &mysql_stmt_close),
          m_cursorRows(cursorRows) {
        open();
    }

    bool execute(const Statement& statement) override {
        m_sent = &statement;
        finish();
        m_failed = !prepare() || !run();
        if (m_failed && isOutdated() && statement.kind == StatementKind::Select) {
            open();
            m_failed = !prepare() || !run();
        }
        return !m_failed;
    }

    bool isSelect() const override { return m_result && !m_result->names().isEmpty(); }

    QStringList names() const override { return m_result ? m_result->names() : QStringList(); }

    qint64 rowsAffected() const override { return m_rowsAffected; }

    Value lastInsertId() const override {
        const quint64 id = mysql_stmt_insert_id(m_statement.get());
        return id == 0 ? Value() : Value(qint64(id));
    }

    void finish() override {
        if (!m_result)
            return;
        m_result.reset();
        mysql_stmt_free_result(m_statement.get());
        while (mysql_stmt_next_result(m_statement.get()) == 0) // a procedure gives several
            mysql_stmt_free_result(m_statement.get());
    }

    bool next(std::vector<Value>& cells) override { return m_result && m_result->next(cells); }

    bool hasFailed() const override { return m_failed || (m_result && m_result->hasFailed()); }

    [[noreturn]] void raise() const override {
        if (isOutdated())
            throw SqlError(u"The columns that this statement returns were changed by another one: "
                           "roll back and repeat it."_s,
                           {.statement = m_sent->text});
        m_connection.raise(QString::number(mysql_stmt_errno(m_statement.get())),
                           QString::fromUtf8(mysql_stmt_error(m_statement.get())), *m_sent);
    }

private:
    void open();
    bool prepare();
    bool run();
    bool runArrays(MariaDbParameters& parameters);
    bool runOnce(std::vector<MYSQL_BIND>& binds, unsigned arrayRows);
    /// The rows had other columns when it was prepared: the server ran it, but they are lost.
    bool isOutdated() const { return mysql_stmt_errno(m_statement.get()) == CR_NEW_STMT_METADATA; }

    const MariaDbConnection& m_connection;
    std::unique_ptr<MYSQL_STMT, decltype(&mysql_stmt_close)> m_statement;
    std::unique_ptr<MariaDbResult> m_result; ///< of the last execution
    const Statement* m_sent = nullptr;
    qint64 m_rowsAffected = -1;
    qsizetype m_cursorRows;
    bool m_isPrepared = false;
    bool m_failed = false;
};

void MariaDbStatement::open() {
    m_result.reset();
    m_statement.reset(mysql_stmt_init(static_cast<MYSQL*>(m_connection.handle().connection())));
    m_isPrepared = false;
    if (m_cursorRows == 0)
        return;
    const unsigned long type = CURSOR_TYPE_READ_ONLY;
    const unsigned long rows = static_cast<unsigned long>(m_cursorRows);
    mysql_stmt_attr_set(m_statement.get(), STMT_ATTR_CURSOR_TYPE, &type);
    mysql_stmt_attr_set(m_statement.get(), STMT_ATTR_PREFETCH_ROWS, &rows);
}

bool MariaDbStatement::prepare() {
    if (!m_isPrepared) {
        const QByteArray text = m_sent->text.toUtf8();
        if (mysql_stmt_prepare(m_statement.get(), text.constData(),
                               static_cast<unsigned long>(text.size())) != 0)
            return false;
        m_isPrepared = true;
    }
    const unsigned long places = mysql_stmt_param_count(m_statement.get());
    if (places * std::size_t(m_sent->rows) != m_sent->bindings.size())
        throw SqlError(u"The statement has %1 places for %2 values."_s.arg(places).arg(
                           m_sent->bindings.size()),
                       {.statement = m_sent->text});
    return true;
}

bool MariaDbStatement::run() {
    MariaDbParameters parameters(*m_sent, m_connection.mariaDb());
    if (m_sent->rows > 1)
        return runArrays(parameters);
    if (!runOnce(parameters.ofOneRow(), 0))
        return false;
    m_rowsAffected = qint64(mysql_stmt_affected_rows(m_statement.get()));
    m_result = std::make_unique<MariaDbResult>(m_statement.get(), m_connection.mariaDb(),
                                               m_sent->resultTypes);
    if (!isSelect() || m_cursorRows > 0)
        return !m_result->hasFailed();
    if (m_result->hasFailed() || mysql_stmt_store_result(m_statement.get()) != 0)
        return false;
    m_rowsAffected = qint64(mysql_stmt_num_rows(m_statement.get()));
    return true;
}

bool MariaDbStatement::runArrays(MariaDbParameters& parameters) {
    qint64 affected = 0;
    for (std::size_t row = 0; row < std::size_t(m_sent->rows); row += parameters.arrayRows()) {
        std::vector<MYSQL_BIND>& binds = parameters.ofRows(row);
        if (!runOnce(binds, unsigned(parameters.arrayRows())))
            return false;
        affected += qint64(mysql_stmt_affected_rows(m_statement.get()));
    }
    m_rowsAffected = affected;
    return true;
}

bool MariaDbStatement::runOnce(std::vector<MYSQL_BIND>& binds, unsigned arrayRows) {
    MYSQL_STMT* const statement = m_statement.get();
    return mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &arrayRows) == 0 &&
           (binds.empty() || mysql_stmt_bind_param(statement, binds.data()) == 0) &&
           mysql_stmt_execute(statement) == 0;
}

} // namespace

std::unique_ptr<NativeStatement> newMariaDbStatement(const MariaDbConnection& connection,
                                                     qsizetype cursorRows) {
    return connection.handle().isTaken()
               ? std::make_unique<MariaDbStatement>(connection, cursorRows)
               : nullptr;
}

} // namespace espalier::orm

#else

namespace espalier::orm {

std::unique_ptr<NativeStatement> newMariaDbStatement(const MariaDbConnection&, qsizetype) {
    return nullptr;
}

} // namespace espalier::orm

#endif
