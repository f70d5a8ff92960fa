// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>
#include <QTemporaryDir>
#include <QUuid>
#include <QtDebug>

/// A small SQLite file of its own, made and looked at behind the library's back: what a test
/// compares with. One thread.
class TestDatabase {
public:
    explicit TestDatabase(const QStringList& statements = catalogue())
        : m_name(QUuid::createUuid().toString()) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path());
        if (!database.open()) {
            qFatal("cannot open %s", qPrintable(path()));
        }
        for (const QString& statement : statements) {
            exec(statement);
        }
    }
    ~TestDatabase() {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    QString path() const { return m_folder.filePath(QStringLiteral("räte 100% 'of' it.sqlite")); }

    void exec(const QString& statement) const {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(statement)) {
            qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
        }
    }

    /// One text a row, columns separated by "|", NULL as "-".
    QStringList rows(const QString& select) const {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(select)) {
            qFatal("%s: %s", qPrintable(select), qPrintable(query.lastError().text()));
        }
        QStringList result;
        while (query.next()) {
            QStringList cells;
            for (int i = 0; i < query.record().count(); ++i) {
                cells << (query.isNull(i) ? QStringLiteral("-") : query.value(i).toString());
            }
            result << cells.join(QLatin1Char('|'));
        }
        return result;
    }

    /// Every table's rows, sorted.
    QMap<QString, QStringList> dump() const {
        QMap<QString, QStringList> all;
        for (const QString& table : QSqlDatabase::database(m_name).tables()) {
            all[table] = rows(QStringLiteral("SELECT * FROM \"%1\"").arg(table));
            all[table].sort();
        }
        return all;
    }

    /// "+table: row" and "-table: row" for what is different from `before`.
    QStringList changesSince(const QMap<QString, QStringList>& before) const {
        QStringList result;
        const QMap<QString, QStringList> now = dump();
        for (const QString& table : now.keys()) {
            for (const QString& row : before[table]) {
                if (!now[table].contains(row)) {
                    result << QStringLiteral("-%1: %2").arg(table, row);
                }
            }
            for (const QString& row : now[table]) {
                if (!before[table].contains(row)) {
                    result << QStringLiteral("+%1: %2").arg(table, row);
                }
            }
        }
        return result;
    }

    /// A tree of categories with required levels, products, links between them.
    static QStringList catalogue() {
        return {
            QStringLiteral("CREATE TABLE level (id INTEGER PRIMARY KEY, parent_id INTEGER "
                           "REFERENCES level(id), name VARCHAR(20) NOT NULL)"),
            QStringLiteral("CREATE TABLE category (id INTEGER PRIMARY KEY, level_id INTEGER NOT "
                           "NULL REFERENCES level(id), parent_id INTEGER REFERENCES category(id), "
                           "name VARCHAR(20) NOT NULL, UNIQUE (parent_id, name))"),
            QStringLiteral("CREATE TABLE product (sku VARCHAR(64) NOT NULL PRIMARY KEY, name "
                           "VARCHAR(200) NOT NULL, msrp NUMERIC(10,2))"),
            QStringLiteral("CREATE TABLE product_category (product_id VARCHAR(64) NOT NULL "
                           "REFERENCES product(sku), category_id INTEGER NOT NULL REFERENCES "
                           "category(id), PRIMARY KEY (product_id, category_id))"),
            QStringLiteral("CREATE TABLE review (id INTEGER PRIMARY KEY, product_sku VARCHAR(64) "
                           "NOT NULL REFERENCES product(sku), stars INTEGER, day DATE)"),
            QStringLiteral("INSERT INTO level VALUES (1, NULL, 'Department'), (2, 1, 'Section'), "
                           "(3, 2, 'Family')"),
            QStringLiteral("INSERT INTO category VALUES (1, 1, NULL, 'Audio'), (2, 2, 1, "
                           "'Headphones'), (3, 3, 2, 'In-ear'), (4, 3, 2, 'Over-ear'), (5, 1, "
                           "NULL, 'Video'), (6, 2, 5, 'Screens'), (7, 2, 5, 'Projectors')"),
            QStringLiteral("INSERT INTO product VALUES ('A1', 'Bud', 54.9), ('B2', 'Muff', 10), "
                           "('C3', 'Panel', 5.5)"),
            QStringLiteral("INSERT INTO product_category VALUES ('A1', 3), ('A1', 4), ('B2', 4), "
                           "('C3', 6)"),
            QStringLiteral("INSERT INTO review VALUES (1, 'A1', 5, '2024-05-31')"),
        };
    }

private:
    QTemporaryDir m_folder;
    QString m_name;
};
