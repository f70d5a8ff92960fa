// SPDX-License-Identifier: GPL-3.0-or-later
// Loading every row as an object that is tracked and in the identity map.
#include "tests/bench/Baseline.h"
#include "tests/bench/BenchSession.h"
#include "tests/bench/Pairing.h"
#include "tests/bench/Variant.h"

#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr auto query = "SELECT sku, msrp FROM product";

template <class Row> struct Loaded {
    Row key;
    double msrp;
};

template <class Rows> Outcome checked(Outcome outcome, const Rows& rows) {
    qint64 cents = 0;
    for (const auto& row : rows) {
        cents += std::llround(row.msrp * 100);
    }
    outcome.check = checkOf(qint64(rows.size()), cents);
    return outcome;
}

Outcome raw(const Case& work) {
    RawDatabase database(work.path);
    const Stopwatch watch;
    std::vector<Loaded<std::string>> rows;
    sqlite3_stmt* select = database.prepare(query);
    while (sqlite3_step(select) == SQLITE_ROW) {
        rows.push_back({std::string(reinterpret_cast<const char*>(sqlite3_column_text(select, 0)),
                                    std::size_t(sqlite3_column_bytes(select, 0))),
                        sqlite3_column_double(select, 1)});
    }
    sqlite3_finalize(select);
    return checked(watch.stop(), rows);
}

Outcome qtSql(const Case& work) {
    const QSqlDatabase database = openQtSql(work.path);
    const Stopwatch watch;
    std::vector<Loaded<QString>> rows;
    QSqlQuery select(database);
    select.setForwardOnly(true);
    select.exec(QString::fromLatin1(query));
    while (select.next()) {
        rows.push_back({select.value(0).toString(), select.value(1).toDouble()});
    }
    return checked(watch.stop(), rows);
}

Outcome ormLoad(const Case& work) {
    BenchSession bench(work.path);
    const Stopwatch watch;
    const auto all = bench.session.query<seed::Product>().all();
    Outcome outcome = watch.stop();
    qint64 cents = 0;
    for (const auto& product : all) {
        cents += centsOf(product->msrp);
    }
    if (bench.session.identityMap().size() != qsizetype(all.size()) ||
        bench.session.get<seed::Product>(all.back()->sku.value()) != all.back()) {
        cents = -1;
    }
    outcome.check = checkOf(qint64(all.size()), cents);
    return outcome;
}

} // namespace

Variants variantsB() { return {{u"B/raw"_s, raw}, {u"B/qtsql"_s, qtSql}, {u"B/orm"_s, ormLoad}}; }

Measurements workloadB() {
    return compare({.workload = u"B"_s,
                    .base = u"B/raw"_s,
                    .variant = u"B/orm"_s,
                    .metric = u"load_cpu_ratio"_s,
                    .budget = 4.0,
                    .goal = 3.0,
                    .peers = {u"qtsql"_s, u"B/qtsql"_s, u"sqlalchemy"_s, u"sqlalchemy:B"_s},
                    .prepare = [](int size) { return [size] { return productFile(size); }; }});
}
