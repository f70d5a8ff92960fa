// SPDX-License-Identifier: GPL-3.0-or-later
// Products with their three categories each, without a statement a product.
#include "tests/bench/Baseline.h"
#include "tests/bench/BenchSession.h"
#include "tests/bench/Pairing.h"
#include "tests/bench/Variant.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <deque>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace {

constexpr auto products = "SELECT sku, msrp FROM product";
constexpr auto categories = "SELECT id, parent_id, name FROM category";
constexpr auto links = "SELECT product_id, category_id FROM product_category";

template <class Text> struct CategoryNode {
    qint64 id;
    qint64 parentId;
    Text name;
};
template <class Text> struct ProductNode {
    Text sku;
    double msrp;
    std::vector<CategoryNode<Text>*> categories{};
};

std::string textAt(sqlite3_stmt* select, int column) {
    return {reinterpret_cast<const char*>(sqlite3_column_text(select, column)),
            std::size_t(sqlite3_column_bytes(select, column))};
}

template <class Products> Outcome checked(Outcome outcome, const Products& rows) {
    qint64 count = 0;
    qint64 ids = 0;
    for (const auto& row : rows) {
        count += qint64(row.categories.size());
        for (const auto* category : row.categories) {
            ids += category->id;
        }
    }
    outcome.check = checkOf(count, ids);
    return outcome;
}

Outcome raw(const Case& work) {
    RawDatabase database(work.path);
    const Stopwatch watch;
    std::deque<ProductNode<std::string>> rows;
    std::unordered_map<std::string, ProductNode<std::string>*> bySku;
    std::deque<CategoryNode<std::string>> nodes;
    std::unordered_map<qint64, CategoryNode<std::string>*> byId;
    sqlite3_stmt* select = database.prepare(products);
    while (sqlite3_step(select) == SQLITE_ROW) {
        rows.push_back({textAt(select, 0), sqlite3_column_double(select, 1)});
        bySku.emplace(rows.back().sku, &rows.back());
    }
    sqlite3_finalize(select);
    select = database.prepare(categories);
    while (sqlite3_step(select) == SQLITE_ROW) {
        nodes.push_back(
            {sqlite3_column_int64(select, 0), sqlite3_column_int64(select, 1), textAt(select, 2)});
        byId.emplace(nodes.back().id, &nodes.back());
    }
    sqlite3_finalize(select);
    select = database.prepare(links);
    while (sqlite3_step(select) == SQLITE_ROW) {
        bySku[textAt(select, 0)]->categories.push_back(byId[sqlite3_column_int64(select, 1)]);
    }
    sqlite3_finalize(select);
    return checked(watch.stop(), rows);
}

Outcome qtSql(const Case& work) {
    const QSqlDatabase database = openQtSql(work.path);
    const Stopwatch watch;
    std::deque<ProductNode<QString>> rows;
    QHash<QString, ProductNode<QString>*> bySku;
    std::deque<CategoryNode<QString>> nodes;
    QHash<qint64, CategoryNode<QString>*> byId;
    QSqlQuery select(database);
    select.setForwardOnly(true);
    select.exec(QString::fromLatin1(products));
    while (select.next()) {
        rows.push_back({select.value(0).toString(), select.value(1).toDouble()});
        bySku.insert(rows.back().sku, &rows.back());
    }
    select.exec(QString::fromLatin1(categories));
    while (select.next()) {
        nodes.push_back({select.value(0).toLongLong(), select.value(1).toLongLong(),
                         select.value(2).toString()});
        byId.insert(nodes.back().id, &nodes.back());
    }
    select.exec(QString::fromLatin1(links));
    while (select.next()) {
        bySku[select.value(0).toString()]->categories.push_back(byId[select.value(1).toLongLong()]);
    }
    return checked(watch.stop(), rows);
}

Outcome ormEager(const Case& work) {
    BenchSession bench(work.path);
    const Stopwatch watch;
    const auto rows =
        bench.session.query<seed::Product>().options(orm::selectIn(u"categories"_s)).all();
    Outcome outcome = watch.stop();
    qint64 count = 0;
    qint64 ids = 0;
    for (const auto& product : rows) {
        count += qint64(product->categories.size());
        for (const auto& category : product->categories) {
            ids += category->id;
        }
    }
    outcome.check = checkOf(count, ids);
    return outcome;
}

} // namespace

Variants variantsE() { return {{u"E/raw"_s, raw}, {u"E/qtsql"_s, qtSql}, {u"E/orm"_s, ormEager}}; }

Measurements workloadE() {
    return compare({.workload = u"E"_s,
                    .base = u"E/raw"_s,
                    .variant = u"E/orm"_s,
                    .metric = u"eager_cpu_ratio"_s,
                    .budget = 3.5,
                    .goal = 2.5,
                    .peers = {u"qtsql"_s, u"E/qtsql"_s, u"sqlalchemy"_s, u"sqlalchemy:E"_s},
                    .sizes = {20'000},
                    .prepare = [](int size) { return [size] { return linkFile(size); }; }});
}
