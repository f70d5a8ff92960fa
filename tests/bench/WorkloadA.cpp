// SPDX-License-Identifier: GPL-3.0-or-later
// Inserting rows in one transaction; the rows are made before the timed phase.
#include "tests/bench/Baseline.h"
#include "tests/bench/BenchSession.h"
#include "tests/bench/Pairing.h"
#include "tests/bench/Variant.h"

#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

Outcome checked(Outcome outcome, const Case& work) {
    outcome.check = checkOfFile(work.path);
    return outcome;
}

QString checkOfAccounts(const QString& path, qint64 idSum) {
    return RawDatabase(path).line("SELECT count(*), sum(id) FROM account") +
           u" ids %1"_s.arg(idSum);
}

Outcome raw(const Case& work) {
    const std::vector<ProductRow> rows = productRows(work.size);
    RawDatabase database(work.path);
    const Stopwatch watch;
    database.exec("BEGIN");
    sqlite3_stmt* insert = database.prepare("INSERT INTO product (sku, msrp) VALUES (?, ?)");
    for (const ProductRow& row : rows) {
        sqlite3_bind_text(insert, 1, row.sku.data(), int(row.sku.size()), SQLITE_STATIC);
        sqlite3_bind_double(insert, 2, row.msrp());
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    database.exec("COMMIT");
    return checked(watch.stop(), work);
}

Outcome qtSql(const Case& work) {
    std::vector<std::pair<QString, double>> rows;
    for (const ProductRow& row : productRows(work.size)) {
        rows.emplace_back(QString::fromStdString(row.sku), row.msrp());
    }
    QSqlDatabase database = openQtSql(work.path);
    const Stopwatch watch;
    database.transaction();
    QSqlQuery insert(database);
    insert.prepare(u"INSERT INTO product (sku, msrp) VALUES (?, ?)"_s);
    for (const auto& [sku, msrp] : rows) {
        insert.bindValue(0, sku);
        insert.bindValue(1, msrp);
        insert.exec();
    }
    insert.finish();
    database.commit();
    return checked(watch.stop(), work);
}

std::vector<orm::Ptr<seed::Product>> products(const std::vector<ProductRow>& rows) {
    std::vector<orm::Ptr<seed::Product>> all;
    all.reserve(rows.size());
    for (const ProductRow& row : rows) {
        auto product = orm::make<seed::Product>();
        product->sku = QString::fromStdString(row.sku);
        product->msrp = priceOf(row.cents);
        all.push_back(std::move(product));
    }
    return all;
}

Outcome ormFlush(const Case& work) {
    BenchSession bench(work.path);
    const auto all = products(productRows(work.size));
    bench.session.addAll(all);
    const Stopwatch watch;
    bench.session.flush();
    bench.session.commit();
    return checked(watch.stop(), work);
}

/// With making the objects and adding them.
Outcome ormWhole(const Case& work) {
    BenchSession bench(work.path);
    const std::vector<ProductRow> rows = productRows(work.size);
    const Stopwatch watch;
    const auto all = products(rows);
    bench.session.addAll(all);
    bench.session.commit();
    return checked(watch.stop(), work);
}

Outcome rawGenerated(const Case& work) {
    RawDatabase database(work.path);
    std::vector<qint64> ids(std::size_t(work.size));
    const Stopwatch watch;
    database.exec("BEGIN");
    sqlite3_stmt* insert = database.prepare("INSERT INTO account (balance) VALUES (?)");
    for (int i = 0; i < work.size; ++i) {
        sqlite3_bind_double(insert, 1, i / 4.0);
        sqlite3_step(insert);
        sqlite3_reset(insert);
        ids[std::size_t(i)] = sqlite3_last_insert_rowid(database.handle());
    }
    sqlite3_finalize(insert);
    database.exec("COMMIT");
    Outcome outcome = watch.stop();
    qint64 sum = 0;
    for (const qint64 id : ids) {
        sum += id;
    }
    outcome.check = checkOfAccounts(work.path, sum);
    return outcome;
}

Outcome ormGenerated(const Case& work) {
    BenchSession bench(work.path);
    std::vector<orm::Ptr<seed::Account>> all;
    for (int i = 0; i < work.size; ++i) {
        all.push_back(orm::make<seed::Account>());
        all.back()->balance = priceOf(qint64(i) * 25);
    }
    bench.session.addAll(all);
    const Stopwatch watch;
    bench.session.flush();
    bench.session.commit();
    Outcome outcome = watch.stop();
    qint64 sum = 0;
    for (const auto& account : all) {
        sum += account->id;
    }
    outcome.check = checkOfAccounts(work.path, sum);
    return outcome;
}

} // namespace

Variants variantsA() {
    return {{u"A/raw"_s, raw},
            {u"A/qtsql"_s, qtSql},
            {u"A/orm"_s, ormFlush},
            {u"A/whole"_s, ormWhole},
            {u"A/raw-generated"_s, rawGenerated},
            {u"A/orm-generated"_s, ormGenerated}};
}

Measurements workloadA() {
    const auto prepare = [](int) { return [] { return copyOf(emptyFile()); }; };
    Measurements lines = compare({.workload = u"A"_s,
                                  .base = u"A/raw"_s,
                                  .variant = u"A/orm"_s,
                                  .metric = u"insert_cpu_ratio"_s,
                                  .budget = 1.5,
                                  .goal = 1.0,
                                  .peers = {u"with_making"_s, u"A/whole"_s, u"qtsql"_s,
                                            u"A/qtsql"_s, u"sqlalchemy"_s, u"sqlalchemy:A"_s},
                                  .prepare = prepare});
    const Measurements generated = compare({.workload = u"A"_s,
                                            .base = u"A/raw-generated"_s,
                                            .variant = u"A/orm-generated"_s,
                                            .metric = u"generated_ids_cpu_ratio"_s,
                                            .budget = 1.8,
                                            .goal = 1.2,
                                            .sizes = {100'000},
                                            .prepare = prepare});
    lines.insert(lines.end(), generated.begin(), generated.end());
    return lines;
}
