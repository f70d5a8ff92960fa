// SPDX-License-Identifier: GPL-3.0-or-later
// Saving staged edits as the application does: guarded by the values that were read.
#include "tests/bench/Baseline.h"
#include "tests/bench/BenchSession.h"
#include "tests/bench/Pairing.h"
#include "tests/bench/Variant.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int products = 100'000;
constexpr qint64 dearer = 25;

Outcome checked(Outcome outcome, const Case& work) {
    outcome.check = checkOfFile(work.path);
    return outcome;
}

Outcome raw(const Case& work) {
    const std::vector<ProductRow> rows = productRows(products);
    const std::size_t step = rows.size() / std::size_t(work.size);
    RawDatabase database(work.path);
    const Stopwatch watch;
    database.exec("BEGIN IMMEDIATE");
    sqlite3_stmt* update =
        database.prepare("UPDATE product SET msrp = ? WHERE sku = ? AND msrp IS ?");
    for (std::size_t i = 0; i < rows.size(); i += step) {
        sqlite3_bind_double(update, 1, double(rows[i].cents + dearer) / 100);
        sqlite3_bind_text(update, 2, rows[i].sku.data(), int(rows[i].sku.size()), SQLITE_STATIC);
        sqlite3_bind_double(update, 3, rows[i].msrp());
        sqlite3_step(update);
        sqlite3_reset(update);
    }
    sqlite3_finalize(update);
    database.exec("COMMIT");
    return checked(watch.stop(), work);
}

Outcome ormSave(const Case& work) {
    BenchSession bench(work.path);
    const auto all = bench.session.query<seed::Product>().orderBy(col(&seed::Product::sku)).all();
    const std::size_t step = all.size() / std::size_t(work.size);
    for (std::size_t i = 0; i < all.size(); i += step) {
        all[i]->msrp = all[i]->msrp + priceOf(dearer);
    }
    const Stopwatch watch;
    bench.session.save();
    return checked(watch.stop(), work);
}

} // namespace

Variants variantsG() { return {{u"G/raw"_s, raw}, {u"G/orm"_s, ormSave}}; }

Measurements workloadG() {
    constexpr int edits = 1000;
    const Ratio save = paired(u"G/raw"_s, u"G/orm"_s, edits, benchRepetitions,
                              [] { return copyOf(productFile(products)); });
    Measurements lines{ratioLine(u"G"_s, edits, u"save_wall_ratio"_s, save.wall, 1.3, 1.1),
                       ratioLine(u"G"_s, edits, u"save_cpu_ratio"_s, save.cpu)};
    for (const Measurement& line : workloadGServer()) {
        lines.push_back(line);
    }
    return lines;
}
