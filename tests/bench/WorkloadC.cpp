// SPDX-License-Identifier: GPL-3.0-or-later
// A tenth of all rows is changed; the timed phase writes them in one transaction.
#include "tests/bench/Baseline.h"
#include "tests/bench/BenchSession.h"
#include "tests/bench/Pairing.h"
#include "tests/bench/Variant.h"

#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int step = 10; // every tenth row
constexpr qint64 dearer = 25;

Outcome checked(Outcome outcome, const Case& work) {
    outcome.check = checkOfFile(work.path);
    return outcome;
}

Outcome raw(const Case& work) {
    const std::vector<ProductRow> rows = productRows(work.size);
    RawDatabase database(work.path);
    const Stopwatch watch;
    database.exec("BEGIN");
    sqlite3_stmt* update = database.prepare("UPDATE product SET msrp = ? WHERE sku = ?");
    for (std::size_t i = 0; i < rows.size(); i += step) {
        sqlite3_bind_double(update, 1, double(rows[i].cents + dearer) / 100);
        sqlite3_bind_text(update, 2, rows[i].sku.data(), int(rows[i].sku.size()), SQLITE_STATIC);
        sqlite3_step(update);
        sqlite3_reset(update);
    }
    sqlite3_finalize(update);
    database.exec("COMMIT");
    return checked(watch.stop(), work);
}

Outcome qtSql(const Case& work) {
    const std::vector<ProductRow> rows = productRows(work.size);
    std::vector<std::pair<QString, double>> changed;
    for (std::size_t i = 0; i < rows.size(); i += step) {
        changed.emplace_back(QString::fromStdString(rows[i].sku),
                             double(rows[i].cents + dearer) / 100);
    }
    QSqlDatabase database = openQtSql(work.path);
    const Stopwatch watch;
    database.transaction();
    QSqlQuery update(database);
    update.prepare(u"UPDATE product SET msrp = ? WHERE sku = ?"_s);
    for (const auto& [sku, msrp] : changed) {
        update.bindValue(0, msrp);
        update.bindValue(1, sku);
        update.exec();
    }
    update.finish();
    database.commit();
    return checked(watch.stop(), work);
}

Outcome ormUpdate(const Case& work) {
    BenchSession bench(work.path);
    const auto all = bench.session.query<seed::Product>().orderBy(col(&seed::Product::sku)).all();
    for (std::size_t i = 0; i < all.size(); i += step) {
        all[i]->msrp = all[i]->msrp + priceOf(dearer);
    }
    const Stopwatch watch;
    bench.session.flush();
    bench.session.commit();
    return checked(watch.stop(), work);
}

} // namespace

Variants variantsC() { return {{u"C/raw"_s, raw}, {u"C/qtsql"_s, qtSql}, {u"C/orm"_s, ormUpdate}}; }

Measurements workloadC() {
    return compare(
        {.workload = u"C"_s,
         .base = u"C/raw"_s,
         .variant = u"C/orm"_s,
         .metric = u"update_cpu_ratio"_s,
         .budget = 1.6,
         .goal = 1.2,
         .peers = {u"qtsql"_s, u"C/qtsql"_s, u"sqlalchemy"_s, u"sqlalchemy:C"_s},
         .prepare = [](int size) { return [size] { return copyOf(productFile(size)); }; }});
}
