// SPDX-License-Identifier: GPL-3.0-or-later
// What is found out about each database of the tests, on each kind of database, against what was
// written down by looking at it.
#include "app/Describe.h"
#include "tests/support/ScriptDatabase.h"

#include <QJsonArray>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

class tst_DescribeEvery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isAsOneSeesIt_data();
    void isAsOneSeesIt();
    void everyoneIsDescribed_data() { EveryDatabase::addRows(); }
    void everyoneIsDescribed();

private:
    static QString named(const QJsonValue& object, const QString& name = u"table"_s) {
        const QString schema = object[u"schema"_s].toString();
        return (schema.isEmpty() ? QString() : schema + u'.') + object[name].toString();
    }
    static QString joined(const QJsonValue& names) {
        QStringList list;
        for (const QJsonValue& name : names.toArray())
            list << name.toString();
        return list.join(u',');
    }
    static QStringList trees(const QJsonObject& found) {
        QStringList list;
        for (const QJsonValue& tree : found[u"trees"_s].toArray())
            list << u"%1 by %2, named by %3: %4 nodes, %5 roots, %6 levels"_s.arg(
                named(tree), joined(tree[u"parentColumns"_s]), tree[u"label"_s].toString(),
                QString::number(tree[u"nodes"_s].toInt()),
                QString::number(tree[u"roots"_s].toInt()),
                QString::number(tree[u"depth"_s].toInt()));
        return list;
    }
    static QStringList links(const QJsonObject& found) {
        QStringList list;
        for (const QJsonValue& link : found[u"links"_s].toArray())
            list << u"%1: %2-%3 %4"_s
                        .arg(named(link), named(link[u"left"_s]), named(link[u"right"_s]),
                             joined(link[u"extraColumns"_s]))
                        .trimmed();
        return list;
    }
    /// Tables that could be edited if only rows could be told apart.
    static QStringList withoutKey(const QJsonObject& found) {
        QStringList list;
        for (const QJsonValue& table : found[u"tables"_s].toArray()) {
            if (!table[u"editable"_s].toBool() && table[u"kind"_s] == u"table"_s)
                list << named(table, u"name"_s);
        }
        return list;
    }
    static QStringList warnings(const QJsonObject& found) {
        QStringList list;
        for (const QJsonValue& warning : found[u"warnings"_s].toArray())
            list << warning[u"object"_s].toString() + u' ' + warning[u"kind"_s].toString();
        return list;
    }
};

void tst_DescribeEvery::isAsOneSeesIt_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<int>("tables");
    QTest::addColumn<QStringList>("trees");
    QTest::addColumn<QStringList>("links");
    QTest::addColumn<QStringList>("withoutKey");
    QTest::addColumn<QStringList>("warnings");
    struct Seen {
        int tables;
        QStringList trees;
        QStringList links;
        QStringList withoutKey = {};
        QStringList warnings = {};
    };
    const auto row = [](const char* kind, const QStringList& names, const Seen& seen) {
        QStringList files;
        for (const QString& name : names)
            files << QString::fromUtf8(ESPALIER_TEST_DATA) + u'/' + name;
        QTest::newRow(
            qPrintable(names.front().section(u'/', -1) + u" on "_s + QString::fromLatin1(kind)))
            << QString::fromLatin1(kind) << files << seen.tables << seen.trees << seen.links
            << seen.withoutKey << seen.warnings;
    };
    const auto category = [](const QString& counts) {
        return QStringList{u"category by parent_id, named by name: "_s + counts};
    };
    const QString productCategory = u"product_category: product-category"_s;
    const auto everywhere = [&row](const QString& name, const Seen& seen) {
        row("sqlite", {name + u".sqlite"_s}, seen);
        row("postgresql", {name + u".portable.sql"_s}, seen);
        row("mariadb", {name + u".portable.sql"_s}, seen);
    };
    everywhere(u"bestbuy_categories/bestbuy_categories"_s,
               {2, category(u"4723 nodes, 43 roots, 6 levels"_s), {}});
    everywhere(u"iab_content/iab_content"_s, {2, category(u"704 nodes, 37 roots, 4 levels"_s), {}});
    everywhere(u"shopify_taxonomy/shopify_taxonomy_core"_s,
               {2, category(u"10595 nodes, 26 roots, 8 levels"_s), {}});
    everywhere(u"oscar_books/oscar_books"_s,
               {4, category(u"6 nodes, 1 roots, 3 levels"_s), {productCategory}});
    everywhere(u"saleor_sample/saleor_sample"_s,
               {4, category(u"19 nodes, 4 roots, 3 levels"_s), {productCategory}});
    row("sqlite", {u"harmonized_system/harmonized_system.sqlite"_s},
        {2, category(u"6957 nodes, 21 roots, 4 levels"_s), {}});
    const QStringList spree = category(u"135 nodes, 6 roots, 2 levels"_s);
    // One without a key; its rows have numbers.
    row("sqlite", {u"spree_sample/spree_sample.sqlite"_s}, {5, spree, {productCategory}});
    for (const char* server : {"postgresql", "mariadb"})
        row(server, {u"spree_sample/spree_sample.portable.sql"_s}, {4, spree, {productCategory}});

    const QString employees = u"%1 by %2, named by %3: %4 nodes, 1 roots, 3 levels"_s;
    row("sqlite", {u"chinook/chinook.sqlite"_s},
        {11,
         {employees.arg(u"Employee"_s, u"ReportsTo"_s, u"LastName"_s, u"8"_s)},
         {u"PlaylistTrack: Playlist-Track"_s}});
    row("mariadb", {u"chinook/chinook.mysql.sql"_s},
        {11,
         {employees.arg(u"Employee"_s, u"ReportsTo"_s, u"LastName"_s, u"8"_s)},
         {u"PlaylistTrack: Playlist-Track"_s}});
    row("postgresql", {u"chinook/chinook.pg.sql"_s},
        {11,
         {employees.arg(u"employee"_s, u"reports_to"_s, u"last_name"_s, u"8"_s)},
         {u"playlist_track: playlist-track"_s}});
    row("sqlite", {u"northwind/northwind.sqlite"_s},
        {30,
         {employees.arg(u"Employees"_s, u"ReportsTo"_s, u"LastName"_s, u"9"_s)},
         {u"CustomerCustomerDemo: Customers-CustomerDemographics"_s,
          u"EmployeeTerritories: Employees-Territories"_s,
          u"Order Details: Orders-Products UnitPrice,Quantity,Discount"_s}});
    row("postgresql", {u"northwind/northwind.pg.sql"_s},
        {14,
         {employees.arg(u"employees"_s, u"reports_to"_s, u"last_name"_s, u"9"_s)},
         {u"customer_customer_demo: customers-customer_demographics"_s,
          u"employee_territories: employees-territories"_s,
          u"order_details: orders-products unit_price,quantity,discount"_s}});
    const QStringList films{u"film_actor: actor-film last_update"_s,
                            u"film_category: film-category last_update"_s};
    row("sqlite", {u"sakila/sakila.sqlite"_s}, {21, {}, films});
    // Partitions as they were made before there were any: tables that inherit, without a key.
    row("postgresql", {u"sakila/sakila.pg.schema.sql"_s, u"sakila/sakila.pg.data.sql"_s},
        {28,
         {},
         films,
         {u"payment_p2007_01"_s, u"payment_p2007_02"_s, u"payment_p2007_03"_s,
          u"payment_p2007_04"_s, u"payment_p2007_05"_s, u"payment_p2007_06"_s},
         {u"film.fulltext unknown-type"_s}});
    row("sqlite", {u"symfony_blog/symfony_blog.sqlite"_s},
        {5, {}, {u"symfony_demo_post_tag: symfony_demo_post-symfony_demo_tag"_s}});
    // Comments belong to a post and a user, but are more than a link of the two.
    row("postgresql", {u"tbls_ddl/postgres.sql"_s}, {17, {}, {}, {u"logs"_s}});
    row("mariadb", {u"tbls_ddl/maria.sql"_s}, {10, {}, {}, {u"same_name_constraints"_s}});
}

void tst_DescribeEvery::isAsOneSeesIt() {
    ESPALIER_OPEN_DATABASE_ROW(url);
    const QJsonObject found = describe::describe(url);
    QCOMPARE(found[u"dialect"_s].toString(), kind);
    QTEST(int(found[u"tables"_s].toArray().size()), "tables");
    QTEST(trees(found), "trees");
    QTEST(links(found), "links");
    QTEST(withoutKey(found), "withoutKey");
    QTEST(warnings(found), "warnings");
    for (const QJsonValue& tree : found[u"trees"_s].toArray()) {
        QCOMPARE(tree[u"orphans"_s].toInt(), 0);
        QCOMPARE(tree[u"inCycles"_s].toInt(), 0);
        QVERIFY(!tree[u"reason"_s].toString().isEmpty());
    }
}

void tst_DescribeEvery::everyoneIsDescribed() {
    ESPALIER_OPEN_DATABASE_ROW(url);
    const QJsonObject found = describe::describe(url);
    for (const QJsonValue& table : found[u"tables"_s].toArray()) {
        QVERIFY(!table[u"columns"_s].toArray().isEmpty());
        QCOMPARE(table[u"reason"_s].toString().isEmpty(), table[u"editable"_s].toBool());
    }
    QVERIFY(describe::toText(found).contains(u"Tables ("_s));
}

QTEST_GUILESS_MAIN(tst_DescribeEvery)
#include "tst_DescribeEvery.moc"
