// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

/// The sqlite3 C API with no more around it than errors that throw std::runtime_error.
class RawDatabase {
public:
    explicit RawDatabase(const QString& path);
    ~RawDatabase();
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    void exec(const char* sql);
    /// Finalised by the caller.
    sqlite3_stmt* prepare(const char* sql);
    /// One row of a query, its columns separated by blanks.
    QString line(const char* sql);
    sqlite3* handle() const { return m_handle; }

private:
    sqlite3* m_handle = nullptr;
};

/// A row of `product`, 14 characters of key; the price is in hundredths.
struct ProductRow {
    std::string sku;
    qint64 cents;
    double msrp() const { return double(cents) / 100; }
};
std::vector<ProductRow> productRows(int count);

/// What a text of `count`, then the sum in hundredths, looks like.
QString checkOf(qint64 count, qint64 cents);
/// The same of all products in a file.
QString checkOfFile(const QString& path);

/// A connection of QtSql, open.
QSqlDatabase openQtSql(const QString& path);

/// Files in a folder that goes with the process: made once, then copied or shared.
/// All have the tables of the seed; the names say what is in them.
QString emptyFile();
QString productFile(int rows);
/// A tree of `nodes` categories, ten children each.
QString treeFile(int nodes);
/// `products` with three categories each, out of 1,000.
QString linkFile(int products);
QString copyOf(const QString& path);
