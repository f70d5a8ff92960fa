// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Baseline.h"

#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

constexpr auto tables =
    "CREATE TABLE product (sku VARCHAR(20) NOT NULL PRIMARY KEY, msrp NUMERIC);"
    "CREATE TABLE account (id INTEGER PRIMARY KEY, balance NUMERIC);"
    "CREATE TABLE level (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES level(id), "
    "name VARCHAR(20));"
    "CREATE TABLE category (id INTEGER PRIMARY KEY, level_id INTEGER REFERENCES level(id), "
    "parent_id INTEGER REFERENCES category(id), name VARCHAR(20));"
    "CREATE INDEX category_parent ON category(parent_id);"
    "CREATE TABLE product_category (product_id VARCHAR(20) NOT NULL REFERENCES product(sku), "
    "category_id INTEGER NOT NULL REFERENCES category(id), "
    "PRIMARY KEY (product_id, category_id));";

constexpr int linkedCategories = 1000;

const QTemporaryDir& folder() {
    static const QTemporaryDir files;
    return files;
}

/// The path of a file that `fill` fills the first time.
QString once(const QString& name, const std::function<void(RawDatabase&)>& fill) {
    const QString path = folder().filePath(name);
    if (!QFile::exists(path)) {
        RawDatabase database(path);
        database.exec("BEGIN");
        database.exec(tables);
        fill(database);
        database.exec("COMMIT");
    }
    return path;
}

void fillProducts(RawDatabase& database, int rows) {
    sqlite3_stmt* insert = database.prepare("INSERT INTO product VALUES (?, ?)");
    for (const ProductRow& row : productRows(rows)) {
        sqlite3_bind_text(insert, 1, row.sku.data(), int(row.sku.size()), SQLITE_STATIC);
        sqlite3_bind_double(insert, 2, row.msrp());
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
}

void fillTree(RawDatabase& database, int nodes) {
    sqlite3_stmt* insert = database.prepare("INSERT INTO category VALUES (?, NULL, ?, ?)");
    for (int i = 1; i <= nodes; ++i) {
        const std::string name = "Category " + std::to_string(i);
        sqlite3_bind_int(insert, 1, i);
        i == 1 ? sqlite3_bind_null(insert, 2) : sqlite3_bind_int(insert, 2, (i - 2) / 10 + 1);
        sqlite3_bind_text(insert, 3, name.data(), int(name.size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
}

void fillLinks(RawDatabase& database, int products) {
    sqlite3_stmt* insert = database.prepare("INSERT INTO product_category VALUES (?, ?)");
    const std::vector<ProductRow> rows = productRows(products);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t k = 0; k < 3; ++k) {
            sqlite3_bind_text(insert, 1, rows[i].sku.data(), int(rows[i].sku.size()),
                              SQLITE_STATIC);
            sqlite3_bind_int(insert, 2, int((i * 7 + k * 331) % linkedCategories) + 1);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
    }
    sqlite3_finalize(insert);
}

} // namespace

RawDatabase::RawDatabase(const QString& path) {
    if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK) {
        throw std::runtime_error("the benchmark's database cannot be opened");
    }
}

RawDatabase::~RawDatabase() { sqlite3_close(m_handle); }

void RawDatabase::exec(const char* sql) {
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(m_handle));
    }
}

sqlite3_stmt* RawDatabase::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(m_handle));
    }
    return statement;
}

QString RawDatabase::line(const char* sql) {
    sqlite3_stmt* query = prepare(sql);
    QStringList cells;
    if (sqlite3_step(query) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(query); ++i) {
            cells +=
                QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(query, i)));
        }
    }
    sqlite3_finalize(query);
    return cells.join(u' ');
}

std::vector<ProductRow> productRows(int count) {
    std::vector<ProductRow> rows;
    rows.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        std::string number = std::to_string(i);
        rows.push_back(
            {"SKU-" + std::string(10 - number.size(), '0') + number, qint64(i) * 7919 % 100'000});
    }
    return rows;
}

QString checkOf(qint64 count, qint64 cents) { return u"%1 %2"_s.arg(count).arg(cents); }

QString checkOfFile(const QString& path) {
    return RawDatabase(path).line(
        "SELECT count(*), CAST(sum(CAST(round(msrp * 100) AS INTEGER)) AS INTEGER) FROM product");
}

QSqlDatabase openQtSql(const QString& path) {
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(path);
    if (!database.open()) {
        throw std::runtime_error(qPrintable(database.lastError().text()));
    }
    return database;
}

QString emptyFile() {
    return once(u"empty"_s, [](RawDatabase&) {});
}

QString productFile(int rows) {
    return once(u"products%1"_s.arg(rows),
                [rows](RawDatabase& database) { fillProducts(database, rows); });
}

QString treeFile(int nodes) {
    return once(u"tree%1"_s.arg(nodes),
                [nodes](RawDatabase& database) { fillTree(database, nodes); });
}

QString linkFile(int products) {
    return once(u"links%1"_s.arg(products), [products](RawDatabase& database) {
        fillProducts(database, products);
        fillTree(database, linkedCategories);
        fillLinks(database, products);
    });
}

QString copyOf(const QString& path) {
    const QString copy = folder().filePath(u"copy"_s);
    QFile::remove(copy);
    if (!QFile::copy(path, copy)) {
        throw std::runtime_error("the benchmark's database cannot be copied");
    }
    return copy;
}
