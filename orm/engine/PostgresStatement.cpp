// SPDX-License-Identifier: MIT
#include "orm/engine/PostgresStatement.h"

#include "orm/engine/PostgresConnection.h"
#include "orm/engine/PostgresParameters.h"

#if ESPALIER_HAS_LIBPQ

#include <libpq-fe.h>

#include <atomic>

namespace espalier::orm {

namespace {

QByteArray nextName() {
    static std::atomic<quint64> number{0};
    return "espalier_" + QByteArray::number(++number);
}

class PostgresStatement final : public NativeStatement {
public:
    explicit PostgresStatement(const PostgresConnection& connection)
        : m_connection(connection), m_generation(connection.handle().generation()) {}

    ~PostgresStatement() override { forget(); }

    bool execute(const Statement& statement) override {
        m_sent = &statement;
        m_row = -1;
        const std::vector<QByteArray> texts =
            postgresParameters(statement, m_connection.postgres());
        bool done = prepare() && run(texts);
        if (!done && isOutdated()) {
            forget();
            done = prepare() && run(texts);
        }
        return done;
    }

    bool isSelect() const override { return PQresultStatus(m_result.get()) == PGRES_TUPLES_OK; }

    QStringList names() const override {
        QStringList names;
        for (int i = 0; i < PQnfields(m_result.get()); ++i)
            names += QString::fromUtf8(PQfname(m_result.get(), i));
        return names;
    }

    qint64 rowsAffected() const override {
        return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
    }

    Value lastInsertId() const override { return {}; }

    void finish() override { m_result.reset(); }

    bool next(std::vector<Value>& cells) override {
        if (!m_result || ++m_row >= PQntuples(m_result.get()))
            return false;
        PostgresHandle::readRow(m_result.get(), m_row, m_sent->resultTypes, m_connection.postgres(),
                                cells);
        return true;
    }

    bool hasFailed() const override {
        const ExecStatusType status = PQresultStatus(m_result.get());
        return status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK &&
               status != PGRES_EMPTY_QUERY;
    }

    [[noreturn]] void raise() const override {
        m_connection.raise(PostgresHandle::errorIn(m_result.get()),
                           QString::fromUtf8(PQresultErrorMessage(m_result.get())), *m_sent);
    }

private:
    bool prepare();
    bool run(const std::vector<QByteArray>& texts);
    bool isOutdated() const;
    void forget();
    /// Null when the connection was closed, or opened anew, meanwhile.
    PGconn* connected() const {
        const PostgresHandle& handle = m_connection.handle();
        return handle.generation() == m_generation ? static_cast<PGconn*>(handle.connection())
                                                   : nullptr;
    }

    const PostgresConnection& m_connection;
    qint64 m_generation;
    QByteArray m_name = nextName();
    std::unique_ptr<PGresult, decltype(&PQclear)> m_result{nullptr, &PQclear};
    const Statement* m_sent = nullptr;
    int m_row = -1;
    bool m_isPrepared = false;
};

bool PostgresStatement::prepare() {
    if (m_isPrepared)
        return true;
    const QByteArray text = numberedMarkers(m_sent->text).toUtf8();
    m_result.reset(PQprepare(connected(), m_name.constData(), text.constData(), 0, nullptr));
    m_isPrepared = PQresultStatus(m_result.get()) == PGRES_COMMAND_OK;
    return m_isPrepared;
}

bool PostgresStatement::run(const std::vector<QByteArray>& texts) {
    std::vector<const char*> values;
    values.reserve(texts.size());
    for (const QByteArray& text : texts)
        values.push_back(text.isNull() ? nullptr : text.constData());
    m_result.reset(PQexecPrepared(connected(), m_name.constData(), int(values.size()),
                                  values.data(), nullptr, nullptr, 0));
    return !hasFailed();
}

/// Its rows had other columns when it was prepared. The server has not run it; in a transaction,
/// which has failed now, it cannot be repeated.
bool PostgresStatement::isOutdated() const {
    return m_isPrepared && PostgresHandle::errorIn(m_result.get()).code == u"0A000" &&
           PQtransactionStatus(connected()) == PQTRANS_IDLE;
}

// In a transaction that failed the server would not listen.
void PostgresStatement::forget() {
    PGconn* const server = connected();
    if (m_isPrepared && server && PQtransactionStatus(server) != PQTRANS_INERROR)
        PQclear(PQexec(server, "DEALLOCATE " + m_name));
    m_isPrepared = false;
}

} // namespace

std::unique_ptr<NativeStatement> newPostgresStatement(const PostgresConnection& connection) {
    return connection.handle().isTaken() ? std::make_unique<PostgresStatement>(connection)
                                         : nullptr;
}

} // namespace espalier::orm

#else

namespace espalier::orm {

std::unique_ptr<NativeStatement> newPostgresStatement(const PostgresConnection&) { return nullptr; }

} // namespace espalier::orm

#endif
