// SPDX-License-Identifier: GPL-3.0-or-later
// Inserting rows into PostgreSQL in one transaction, against COPY of the same rows.
#include "tests/bench/Baseline.h"
#include "tests/bench/BenchSession.h"
#include "tests/bench/Pairing.h"
#include "tests/bench/Variant.h"

#include <cstdio>

#ifdef ESPALIER_BENCH_LIBPQ

#include <libpq-fe.h>

#include <memory>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

constexpr int copied = 100'000;
constexpr auto server = "ESPALIER_TEST_POSTGRESQL";

/// The client library with no more around it than errors that throw.
class RawServer {
public:
    explicit RawServer(const QString& url)
        : m_connection(PQconnectdb(url.toUtf8().constData()), &PQfinish) {
        if (PQstatus(m_connection.get()) != CONNECTION_OK) {
            throw std::runtime_error(PQerrorMessage(m_connection.get()));
        }
    }

    QString exec(const char* sql) {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(m_connection.get(), sql),
                                                                   &PQclear);
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN) {
            throw std::runtime_error(PQerrorMessage(m_connection.get()));
        }
        return PQntuples(result.get()) > 0 ? QString::fromUtf8(PQgetvalue(result.get(), 0, 0))
                                           : QString();
    }

    void copy(const std::string& rows) {
        exec("COPY product (sku, msrp) FROM STDIN");
        PQputCopyData(m_connection.get(), rows.data(), int(rows.size()));
        PQputCopyEnd(m_connection.get(), nullptr);
        while (PGresult* result = PQgetResult(m_connection.get())) {
            const bool isDone = PQresultStatus(result) == PGRES_COMMAND_OK;
            PQclear(result);
            if (!isDone) {
                throw std::runtime_error(PQerrorMessage(m_connection.get()));
            }
        }
    }

private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
};

Outcome checked(Outcome outcome, const Case& work) {
    outcome.check = RawServer(work.path).exec(
        "SELECT count(*) || ' ' || CAST(sum(msrp * 100) AS bigint) FROM product");
    return outcome;
}

Outcome copyRows(const Case& work) {
    const std::vector<ProductRow> rows = productRows(work.size);
    RawServer database(work.path);
    const Stopwatch watch;
    std::string text;
    for (const ProductRow& row : rows) {
        text += row.sku + '\t' + std::to_string(row.cents / 100) + '.' +
                (row.cents % 100 < 10 ? "0" : "") + std::to_string(row.cents % 100) + '\n';
    }
    database.exec("BEGIN");
    database.copy(text);
    database.exec("COMMIT");
    return checked(watch.stop(), work);
}

Outcome ormFlush(const Case& work) {
    BenchSession bench(orm::Url::parse(work.path));
    for (const ProductRow& row : productRows(work.size)) {
        auto product = orm::make<seed::Product>();
        product->sku = QString::fromStdString(row.sku);
        product->msrp = priceOf(row.cents);
        bench.session.add(product);
    }
    (void)bench.engine.connect(); // it is open, and the session takes it
    const Stopwatch watch;
    bench.session.commit();
    return checked(watch.stop(), work);
}

QString emptyTable() {
    const QString url = qEnvironmentVariable(server);
    RawServer(url).exec("SET client_min_messages = warning; DROP TABLE IF EXISTS product; "
                        "CREATE TABLE product (sku varchar(20) PRIMARY KEY, msrp numeric); "
                        "CHECKPOINT");
    return url;
}

} // namespace

Variants variantsGServer() { return {{u"G/copy"_s, copyRows}, {u"G/postgresql"_s, ormFlush}}; }

Measurements workloadGServer() {
    if (qEnvironmentVariable(server).isEmpty()) {
        std::fprintf(stderr, "G: PostgreSQL is left out: %s names no server\n", server);
        return {};
    }
    const int size = scaled(copied);
    const Ratio insert = paired(u"G/copy"_s, u"G/postgresql"_s, size, benchRepetitions, emptyTable);
    const auto line = [size](const QString& metric, double value, std::optional<double> budget = {},
                             std::optional<double> goal = {}) {
        return Measurement{u"G"_s, size, metric, value, u"libpq COPY"_s, budget, goal};
    };
    return {line(u"postgresql_insert_wall_ratio"_s, insert.wall, 3.0, 1.7),
            line(u"postgresql_insert_cpu_ratio"_s, insert.cpu)};
}

#else

Variants variantsGServer() { return {}; }

Measurements workloadGServer() {
    std::fprintf(stderr, "G: PostgreSQL is left out: built without libpq\n");
    return {};
}

#endif
