// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Describe.h"
#include "orm/base/Error.h"
#include "orm/engine/Connection.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// What is found out about a database, against what one sees in it by hand.
class tst_Describe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void chinookHasElevenTables();
    void chinookEmployeesAreATree();
    void chinookPlaylistsLinkTracks();
    void taxonomiesAreTrees_data();
    void taxonomiesAreTrees();
    void northwindLinksCarryColumns();
    void sakilaHasNoTree();
    void tablesWithoutAKeyHaveAHiddenOne();
    void tablesWithoutAnyKeySayWhy();
    void everyFileIsDescribed_data();
    void everyFileIsDescribed();
    void arraysAreSorted();
    void countingStopsAtItsBudget();
    void theTextNamesWhatTheJsonHas();

private:
    static QJsonObject description(const QString& path) {
        return describe::describe(orm::Url::file(QString::fromUtf8(ESPALIER_TEST_DATA "/") + path));
    }
    static QJsonObject named(const QJsonArray& list, const QString& key, const QString& name) {
        for (const QJsonValue& value : list) {
            if (value[key] == name) {
                return value.toObject();
            }
        }
        return {};
    }
};

void tst_Describe::chinookHasElevenTables() {
    const QJsonObject found = description(u"chinook/chinook.sqlite"_s);
    QVERIFY(found[u"url"_s].toString().endsWith(u"/chinook/chinook.sqlite"_s));
    QVERIFY(found[u"url"_s].toString().startsWith(u"sqlite:////"_s));
    QCOMPARE(found[u"dialect"_s].toString(), u"sqlite"_s);
    QCOMPARE(found[u"warnings"_s].toArray().size(), 0);
    const QJsonArray tables = found[u"tables"_s].toArray();
    QCOMPARE(tables.size(), 11);
    const QMap<QString, int> rows{
        {u"Album"_s, 347},          {u"Artist"_s, 275},  {u"Customer"_s, 59},
        {u"Employee"_s, 8},         {u"Genre"_s, 25},    {u"Invoice"_s, 412},
        {u"InvoiceLine"_s, 2240},   {u"MediaType"_s, 5}, {u"Playlist"_s, 18},
        {u"PlaylistTrack"_s, 8715}, {u"Track"_s, 3503}};
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        const QJsonObject table = named(tables, u"name"_s, it.key());
        QCOMPARE(table[u"rows"_s].toInt(), it.value());
        QCOMPARE(table[u"rowsExact"_s].toBool(), true);
        QCOMPARE(table[u"kind"_s].toString(), u"table"_s);
        QCOMPARE(table[u"schema"_s].toString(), QString());
        QCOMPARE(table[u"editable"_s].toBool(), true);
        QCOMPARE(table[u"reason"_s].toString(), QString());
    }
    const QJsonObject employee = named(tables, u"name"_s, u"Employee"_s);
    QCOMPARE(employee[u"primaryKey"_s].toArray(), QJsonArray{u"EmployeeId"_s});
    QCOMPARE(employee[u"columns"_s].toArray().size(), 15);
    QCOMPARE(employee[u"columns"_s][0], (QJsonObject{{u"name"_s, u"EmployeeId"_s},
                                                     {u"type"_s, u"INTEGER"_s},
                                                     {u"nullable"_s, false},
                                                     {u"generated"_s, false}}));
    QCOMPARE(employee[u"foreignKeys"_s].toArray(),
             (QJsonArray{QJsonObject{{u"columns"_s, QJsonArray{u"ReportsTo"_s}},
                                     {u"schema"_s, QString()},
                                     {u"table"_s, u"Employee"_s},
                                     {u"referenced"_s, QJsonArray{u"EmployeeId"_s}},
                                     {u"declared"_s, true}}}));
}

void tst_Describe::chinookEmployeesAreATree() {
    const QJsonArray trees = description(u"chinook/chinook.sqlite"_s)[u"trees"_s].toArray();
    QCOMPARE(trees.size(), 1);
    const QJsonObject tree = trees[0].toObject();
    QCOMPARE(tree[u"table"_s].toString(), u"Employee"_s);
    QCOMPARE(tree[u"keyColumns"_s].toArray(), QJsonArray{u"EmployeeId"_s});
    QCOMPARE(tree[u"parentColumns"_s].toArray(), QJsonArray{u"ReportsTo"_s});
    QCOMPARE(tree[u"label"_s].toString(), u"LastName"_s);
    QVERIFY(tree[u"order"_s].isNull());
    QCOMPARE(tree[u"nodes"_s].toInt(), 8);
    QCOMPARE(tree[u"roots"_s].toInt(), 1);
    QCOMPARE(tree[u"depth"_s].toInt(), 3);
    QCOMPARE(tree[u"orphans"_s].toInt(), 0);
    QCOMPARE(tree[u"inCycles"_s].toInt(), 0);
    QVERIFY(tree[u"confidence"_s].toDouble() > 0.5);
    QVERIFY(!tree[u"reason"_s].toString().isEmpty());
}

void tst_Describe::chinookPlaylistsLinkTracks() {
    const QJsonArray links = description(u"chinook/chinook.sqlite"_s)[u"links"_s].toArray();
    QCOMPARE(links.size(), 1);
    const QJsonObject link = links[0].toObject();
    QCOMPARE(link[u"table"_s].toString(), u"PlaylistTrack"_s);
    const auto end = [](const QString& table, const QString& column) {
        return QJsonObject{{u"schema"_s, QString()},
                           {u"table"_s, table},
                           {u"columns"_s, QJsonArray{column}},
                           {u"referenced"_s, QJsonArray{column}}};
    };
    QCOMPARE(link[u"left"_s].toObject(), end(u"Playlist"_s, u"PlaylistId"_s));
    QCOMPARE(link[u"right"_s].toObject(), end(u"Track"_s, u"TrackId"_s));
    QCOMPARE(link[u"extraColumns"_s].toArray().size(), 0);
}

void tst_Describe::taxonomiesAreTrees_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<int>>("shape"); // nodes, roots, depth
    QTest::newRow("Best Buy") << u"bestbuy_categories/bestbuy_categories.sqlite"_s
                              << QList<int>{4723, 43, 6};
    QTest::newRow("Harmonized System")
        << u"harmonized_system/harmonized_system.sqlite"_s << QList<int>{6957, 21, 4};
    QTest::newRow("IAB") << u"iab_content/iab_content.sqlite"_s << QList<int>{704, 37, 4};
}

void tst_Describe::taxonomiesAreTrees() {
    QFETCH(QString, path);
    QFETCH(QList<int>, shape);
    const QJsonObject tree =
        named(description(path)[u"trees"_s].toArray(), u"table"_s, u"category"_s);
    QCOMPARE(
        (QList<int>{tree[u"nodes"_s].toInt(), tree[u"roots"_s].toInt(), tree[u"depth"_s].toInt()}),
        shape);
    QCOMPARE(tree[u"label"_s].toString(), u"name"_s);
    QCOMPARE(tree[u"orphans"_s].toInt() + tree[u"inCycles"_s].toInt(), 0);
}

void tst_Describe::northwindLinksCarryColumns() {
    const QJsonObject found = description(u"northwind/northwind.sqlite"_s);
    const QJsonObject link = named(found[u"links"_s].toArray(), u"table"_s, u"Order Details"_s);
    QCOMPARE(link[u"extraColumns"_s].toArray(),
             (QJsonArray{u"UnitPrice"_s, u"Quantity"_s, u"Discount"_s}));
    const QJsonObject view = named(found[u"tables"_s].toArray(), u"name"_s, u"Order Subtotals"_s);
    QCOMPARE(view[u"kind"_s].toString(), u"view"_s);
    QCOMPARE(view[u"editable"_s].toBool(), false);
    QVERIFY(!view[u"reason"_s].toString().isEmpty());
}

void tst_Describe::sakilaHasNoTree() {
    const QJsonObject found = description(u"sakila/sakila.sqlite"_s);
    QCOMPARE(found[u"trees"_s].toArray().size(), 0);
    QCOMPARE(found[u"links"_s].toArray().size(), 2);
}

void tst_Describe::tablesWithoutAKeyHaveAHiddenOne() {
    const QJsonObject found = description(u"small_odd_sqlite/sqlite.db"_s);
    const QJsonObject item = named(found[u"tables"_s].toArray(), u"name"_s, u"item"_s);
    QCOMPARE(item[u"editable"_s].toBool(), true);
    QCOMPARE(item[u"reason"_s].toString(), QString());
    QCOMPARE(item[u"hiddenKey"_s].toString(), u"rowid"_s);
    QCOMPARE(item[u"primaryKey"_s].toArray(), QJsonArray());
    QCOMPARE(item[u"rows"_s].toInt(), 2);
    const QJsonValue columns = item[u"columns"_s];
    QVERIFY(named(columns.toArray(), u"name"_s, u"rowid"_s).isEmpty());
    const QString text = describe::toText(found);
    QVERIFY2(text.contains(u"  item, 2 rows\n      key rowid (hidden)\n"_s), qPrintable(text));
}

void tst_Describe::tablesWithoutAnyKeySayWhy() {
    const QTemporaryDir folder;
    orm::Url url = orm::Url::file(folder.filePath(u"stack.sqlite"_s));
    url.create = true;
    orm::createEngine(url).connect()->execute(
        u"CREATE TABLE stack (RowId TEXT, _ROWID_ TEXT, Oid TEXT)"_s);
    const QJsonObject found = describe::describe(url);
    const QJsonValue stack = found[u"tables"_s][0];
    QCOMPARE(stack[u"editable"_s].toBool(), false);
    QVERIFY(stack[u"hiddenKey"_s].isNull());
    QCOMPARE(stack[u"reason"_s].toString(),
             u"no primary key, and columns named rowid, _rowid_ and oid hide SQLite's row number; "
             "add a primary key, or choose key columns"_s);
    QVERIFY(describe::toText(found).contains(u"      not editable: no primary key, and"_s));
}

void tst_Describe::everyFileIsDescribed_data() {
    QTest::addColumn<QString>("path");
    QDirIterator files(QString::fromUtf8(ESPALIER_TEST_DATA), {u"*.sqlite"_s, u"*.db"_s},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

// And is not touched by it.
void tst_Describe::everyFileIsDescribed() {
    QFETCH(QString, path);
    const auto bytes = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const QJsonObject found = describe::describe(orm::Url::file(path));
    QVERIFY(!found[u"tables"_s].toArray().isEmpty());
    for (const QJsonValue& table : found[u"tables"_s].toArray()) {
        QVERIFY(!table[u"columns"_s].toArray().isEmpty());
        QCOMPARE(table[u"editable"_s].toBool(), table[u"reason"_s].toString().isEmpty());
    }
    QVERIFY(!describe::toText(found).isEmpty());
    QCOMPARE(bytes(), before);
}

void tst_Describe::arraysAreSorted() {
    const QJsonObject found = description(u"northwind/northwind.sqlite"_s);
    for (const auto& [list, key] :
         {std::pair(u"tables"_s, u"name"_s), {u"trees"_s, u"table"_s}, {u"links"_s, u"table"_s}}) {
        QStringList names;
        for (const QJsonValue& value : found[list].toArray()) {
            names << value[key].toString();
        }
        QStringList sorted = names;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(names, sorted);
    }
}

void tst_Describe::countingStopsAtItsBudget() {
    using namespace std::chrono_literals;
    const QJsonArray counted = description(u"chinook/chinook.sqlite"_s)[u"tables"_s].toArray();
    // A budget of nothing: what is not counted is estimated, or null; never wrongly exact.
    const QJsonObject found = describe::describe(
        orm::Url::file(QString::fromUtf8(ESPALIER_TEST_DATA "/chinook/chinook.sqlite")), 0ms);
    for (const QJsonValue& table : found[u"tables"_s].toArray()) {
        const int rows = named(counted, u"name"_s, table[u"name"_s].toString())[u"rows"_s].toInt();
        if (table[u"rowsExact"_s].toBool())
            QCOMPARE(table[u"rows"_s].toInt(), rows);
        else
            QVERIFY(table[u"rows"_s].isNull() || table[u"rows"_s].toInt() >= rows);
    }
    QCOMPARE(found[u"trees"_s][0][u"nodes"_s].toInt(), 8);
}

void tst_Describe::theTextNamesWhatTheJsonHas() {
    const QString text = describe::toText(description(u"chinook/chinook.sqlite"_s));
    for (const QString& part :
         {u"Tables (11)"_s, u"Trees (1)"_s, u"Links (1)"_s, u"InvoiceLine, 2,240 rows"_s,
          u"ReportsTo refers to Employee (EmployeeId)"_s, u"8 nodes"_s,
          u"Playlist \u2194 Track"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part));
    }
}

QTEST_GUILESS_MAIN(tst_Describe)
#include "tst_Describe.moc"
