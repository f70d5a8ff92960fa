// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Trees and links with every fault that a database can hold, as statements for a kind of it:
/// "sqlite" (where nobody checks foreign keys), "postgresql", "mariadb".
inline QStringList faultyTrees(const QString& kind = QStringLiteral("sqlite")) {
    const bool isLate = kind == QLatin1StringView("postgresql"); // keys come after the rows
    QStringList keys;
    const auto table = [&](const QString& name, const QString& columns,
                           const QStringList& references) {
        QStringList all{columns};
        for (const QString& reference : references) {
            if (isLate) {
                keys << QStringLiteral("ALTER TABLE %1 ADD FOREIGN KEY %2 NOT VALID")
                            .arg(name, reference);
            } else {
                all << QStringLiteral("FOREIGN KEY ") + reference;
            }
        }
        return QStringLiteral("CREATE TABLE %1 (%2)").arg(name, all.join(QStringLiteral(", ")));
    };
    QStringList statements;
    if (kind == QLatin1StringView("mariadb")) {
        statements << QStringLiteral("SET foreign_key_checks = 0");
    }
    statements << table(QStringLiteral("category"),
                        QStringLiteral("id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER, name "
                                       "VARCHAR(40), level INTEGER"),
                        {QStringLiteral("(parent_id) REFERENCES category(id)")})
               << table(QStringLiteral("product"),
                        QStringLiteral("id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40)"), {})
               << table(QStringLiteral("product_category"),
                        QStringLiteral("product_id INTEGER NOT NULL, category_id INTEGER NOT NULL, "
                                       "PRIMARY KEY (product_id, category_id)"),
                        {QStringLiteral("(product_id) REFERENCES product(id)"),
                         QStringLiteral("(category_id) REFERENCES category(id)")})
               << table(QStringLiteral("part"),
                        QStringLiteral("shop INTEGER NOT NULL, code INTEGER NOT NULL, parent_code "
                                       "INTEGER, name VARCHAR(40) NOT NULL, PRIMARY KEY (shop, "
                                       "code)"),
                        {QStringLiteral("(shop, parent_code) REFERENCES part(shop, code)")})
               << table(QStringLiteral("tag"),
                        QStringLiteral("id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40)"), {})
               << table(QStringLiteral("part_tag"),
                        QStringLiteral("shop INTEGER NOT NULL, code INTEGER NOT NULL, tag_id "
                                       "INTEGER NOT NULL, PRIMARY KEY (shop, code, tag_id)"),
                        {QStringLiteral("(shop, code) REFERENCES part(shop, code)"),
                         QStringLiteral("(tag_id) REFERENCES tag(id)")});
    statements << QStringLiteral(
                      "INSERT INTO category VALUES (1, NULL, 'Audio', 1), (2, 1, 'Speakers', 2), "
                      "(3, 4, 'Radios', 1), (4, 3, 'Tuners', 2), (5, 4, 'Aerials', 3), "
                      "(6, 99, 'Cables', 2), (7, 6, 'Plugs', 3), (8, 1, 'Headphones', 2), "
                      "(9, 1, 'headphones', 2), (10, 8, 'In-ear', 3), (11, 2, '', 3), "
                      "(12, NULL, 'Video', 1), (13, 12, 'Screens', 4), (14, 13, 'Large', 5)")
               << QStringLiteral("INSERT INTO product VALUES (1, 'Bud'), (2, 'Muff')")
               << QStringLiteral("INSERT INTO product_category VALUES (1, 10), (2, 77), (88, 8), "
                                 "(88, 77), (2, 9)")
               << QStringLiteral(
                      "INSERT INTO part VALUES (1, 1, NULL, 'Frame'), (1, 2, 1, 'Bolt'), "
                      "(2, 1, NULL, 'Frame'), (2, 3, 2, 'Nut')")
               << QStringLiteral("INSERT INTO tag VALUES (1, 'steel')")
               << QStringLiteral("INSERT INTO part_tag VALUES (1, 2, 1), (2, 2, 1), (1, 1, 5)");
    return statements + keys;
}
