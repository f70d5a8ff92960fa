// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TableQuery.h"

#include "orm/dialect/SqliteDialect.h"
#include "orm/mapping/Discovery.h"
#include "orm/sql/Compiler.h"
#include "tests/support/HiddenRowId.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using espalier::ui::RowScope;
using espalier::ui::TableQuery;

/// Text of the statements alone; no database.
class tst_TableQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void columnsAreThoseOfTheTableThenItsLinks();
    void pageReadsValuesAndLabelsInATotalOrder();
    void offsetAndLimitAreThePage();
    void binaryIsMeasuredNotRead();
    void sortingAppendsTheKey();
    void referencesSortByLabel();
    void linksAreNotSortable();
    void rowNumberIsReadButNotShown();
    void tableWithoutKeyIsOrderedByEverything();
    void rowsAreReadByKeyWhereAnIndexHasThem();
    void indexedSortsTurnTheKeyWithThem();
    void severalSortsNeedAnIndexOfAllOfThem();
    void filterLooksIntoTextsAndLabels();
    void filterLooksIntoNumbersOnlyForNumbers();
    void filterWithoutTheFunctionEscapesWildcards();
    void countJoinsOnlyWhatTheFilterNeeds();
    void linkScopeUsesInNeverExists();
    void subtreeScopeRecurs();
    void completeScopeBindsItsKeys();
    void emptyScopeMatchesNothing();
    void referringScopeComparesTheColumn();
    void referringScopeRecursToo();
    void linksOfAPageComeInOneQuery();
    void candidatesAreFewAndTheBestFirst();

private:
    Statement compiled(const Select& select) const { return compile(select, dialect); }
    TableQuery query(const char* table, TableQuery::Options options = {}) const {
        const Table shown = metaData[table];
        return TableQuery(shown, registry.findByTable(shown), options);
    }
    const Relationship& relation(const char* entity, const char* name) {
        return registry[entity].relationship(name);
    }
    static int columnOf(const TableQuery& query, const QString& name) {
        for (std::size_t i = 0; i < query.columns().size(); ++i) {
            if (query.columns()[i].name == name)
                return int(i);
        }
        return -1;
    }

    SqliteDialect dialect;
    MetaData metaData;
    Registry registry;
};

void tst_TableQuery::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    metaData = MetaData();
    Table("level", metaData, {Column("id", Integer(), primaryKey), Column("name", String(20))});
    Table("category", metaData,
          {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id")),
           Column("parent_id", ForeignKey("category.id")), Column("name", String(100))});
    Table("product", metaData,
          {Column("sku", String(64), primaryKey), Column("name", String(200)),
           Column("msrp", Numeric(12, 2)), Column("picture", LargeBinary())});
    Table("product_category", metaData,
          {Column("product_id", ForeignKey("product.sku"), primaryKey),
           Column("category_id", ForeignKey("category.id"), primaryKey)});
    Table("note", metaData, {Column("day", Date()), Column("body", Text())});
    TableData numbered;
    numbered.name = u"numbered"_s;
    numbered.columns = {Column("day", Date()), Column("level_id", ForeignKey("level.id"))};
    numbered.rowId = hiddenRowId();
    numbered.foreignKeys.push_back({{}, {u"level_id"_s}, {}, u"level"_s, {u"id"_s}});
    Table(metaData, numbered);
    registry = automap(metaData);
    registry.configure();
}

void tst_TableQuery::columnsAreThoseOfTheTableThenItsLinks() {
    const TableQuery categories = query("category");
    QStringList names;
    for (const auto& column : categories.columns())
        names << column.name;
    QCOMPARE(names.size(), 5);
    QCOMPARE(names.mid(0, 4), QStringList({u"id"_s, u"level_id"_s, u"parent_id"_s, u"name"_s}));
    QVERIFY(categories.columns()[1].reference);
    QVERIFY(categories.columns()[2].reference);
    QVERIFY(!categories.columns()[3].reference);
    QVERIFY(categories.columns()[4].isLinks);
    QCOMPARE(categories.loadedSlots().size(), std::size_t(4));
    QCOMPARE(categories.valueColumn(3), 3);
    QCOMPARE(categories.labelColumn(1), 4);
    QCOMPARE(categories.labelColumn(2), 5);
    QCOMPARE(categories.labelColumn(3), -1);
}

void tst_TableQuery::pageReadsValuesAndLabelsInATotalOrder() {
    QCOMPARE(compiled(query("category").page(0, 256)).text,
             u"SELECT \"category\".\"id\", \"category\".\"level_id\", \"category\".\"parent_id\", "
             "\"category\".\"name\", \"ref1\".\"name\" AS \"label1\", \"ref2\".\"name\" AS "
             "\"label2\" FROM \"category\" LEFT OUTER JOIN \"level\" AS \"ref1\" ON "
             "\"category\".\"level_id\" = \"ref1\".\"id\" LEFT OUTER JOIN \"category\" AS "
             "\"ref2\" ON \"category\".\"parent_id\" = \"ref2\".\"id\" ORDER BY "
             "\"category\".\"id\" ASC LIMIT ?"_s);
}

void tst_TableQuery::offsetAndLimitAreThePage() {
    const Statement page = compiled(query("level").page(512, 256));
    QVERIFY2(page.text.endsWith(u" LIMIT ? OFFSET ?"_s), qPrintable(page.text));
    QCOMPARE(page.bindings, std::vector<Value>({256, 512}));
}

void tst_TableQuery::binaryIsMeasuredNotRead() {
    const TableQuery products = query("product");
    const int picture = columnOf(products, u"picture"_s);
    QCOMPARE(products.valueColumn(picture), -1);
    QVERIFY(products.lengthColumn(picture) > 0);
    QCOMPARE(compiled(products.page(0, 256)).text,
             u"SELECT \"sku\", \"name\", \"msrp\", length(\"picture\") AS \"length3\" FROM "
             "\"product\" ORDER BY \"sku\" ASC LIMIT ?"_s);
}

void tst_TableQuery::sortingAppendsTheKey() {
    TableQuery::Options options;
    options.caseCollation = u"NOCASE"_s;
    TableQuery products = query("product", options);
    products.setSort(columnOf(products, u"msrp"_s), Qt::DescendingOrder);
    QVERIFY2(
        compiled(products.page(0, 256)).text.contains(u" ORDER BY \"msrp\" DESC, \"sku\" ASC"_s),
        qPrintable(compiled(products.page(0, 256)).text));
    products.setSort(columnOf(products, u"name"_s), Qt::AscendingOrder);
    QVERIFY2(
        compiled(products.page(0, 256)).text.contains(u"COLLATE \"NOCASE\" ASC, \"sku\" ASC"_s),
        qPrintable(compiled(products.page(0, 256)).text));
}

void tst_TableQuery::referencesSortByLabel() {
    TableQuery categories = query("category");
    categories.setSort(columnOf(categories, u"level_id"_s), Qt::AscendingOrder);
    const QString text = compiled(categories.page(0, 256)).text;
    QVERIFY2(text.contains(u" ORDER BY \"ref1\".\"name\" ASC, \"category\".\"level_id\" ASC, "
                           "\"category\".\"id\" ASC"_s),
             qPrintable(text));
}

void tst_TableQuery::linksAreNotSortable() {
    TableQuery products = query("product");
    products.setSort(int(products.columns().size()) - 1, Qt::AscendingOrder);
    QVERIFY(products.request().sorts.empty());
    products.setSort(columnOf(products, u"picture"_s), Qt::AscendingOrder);
    QVERIFY(products.request().sorts.empty());
    products.setSort(99, Qt::AscendingOrder);
    QVERIFY(products.request().sorts.empty());
}

void tst_TableQuery::rowNumberIsReadButNotShown() {
    const TableQuery numbered = query("numbered");
    QCOMPARE(numbered.columns().size(), std::size_t(2));
    QCOMPARE(numbered.loadedSlots(), std::vector<int>({0, 1, 2}));
    QCOMPARE(numbered.labelColumn(1), 3);
    QCOMPARE(compiled(numbered.page(0, 9)).text,
             u"SELECT \"numbered\".\"day\", \"numbered\".\"level_id\", \"numbered\".\"rowid\", "
             "\"ref1\".\"name\" AS \"label1\" FROM \"numbered\" LEFT OUTER JOIN \"level\" AS "
             "\"ref1\" ON \"numbered\".\"level_id\" = \"ref1\".\"id\" ORDER BY "
             "\"numbered\".\"rowid\" ASC LIMIT ?"_s);
}

void tst_TableQuery::tableWithoutKeyIsOrderedByEverything() {
    QVERIFY(!query("note").mapper());
    const QString plain = compiled(query("note").page(0, 9)).text;
    QVERIFY2(plain.contains(u" ORDER BY \"day\" ASC, \"body\" ASC"_s), qPrintable(plain));
}

void tst_TableQuery::rowsAreReadByKeyWhereAnIndexHasThem() {
    QCOMPARE(query("level").keyOrder().value().width(), std::size_t(1));
    QCOMPARE(query("product_category").keyOrder().value().width(), std::size_t(2));
    QCOMPARE(query("numbered").keyOrder().value().width(), std::size_t(1)); // by row number
    QVERIFY(!query("note").keyOrder());
    TableQuery categories = query("category");
    categories.setSort(columnOf(categories, u"name"_s), Qt::AscendingOrder);
    QVERIFY(!categories.keyOrder()); // no index
    categories.setSort(columnOf(categories, u"level_id"_s), Qt::AscendingOrder);
    QVERIFY(!categories.keyOrder()); // by the label of another table
    categories.setSort(-1, Qt::AscendingOrder);
    categories.setScope(
        RowScope{categories.columns()[1].reference, {{Value(2)}}, false, false, {}, {}});
    QVERIFY(!categories.keyOrder());
}

void tst_TableQuery::indexedSortsTurnTheKeyWithThem() {
    TableData data = metaData["product"].data();
    data.name = u"ware"_s;
    data.foreignKeys.clear();
    data.indexes = {Index{u"by_msrp"_s, {u"msrp"_s, u"sku"_s}, false, {}}};
    const Table table(metaData, data);
    Registry mapped = automap(metaData);
    mapped.configure();
    TableQuery wares(table, mapped.findByTable(table), {});
    wares.setSort(columnOf(wares, u"msrp"_s), Qt::DescendingOrder);
    QVERIFY(wares.keyOrder());
    const QString text = compiled(wares.page(0, 256)).text;
    QVERIFY2(text.contains(u" ORDER BY \"msrp\" DESC, \"sku\" DESC"_s), qPrintable(text));
}

void tst_TableQuery::severalSortsNeedAnIndexOfAllOfThem() {
    TableData data = metaData["product"].data();
    data.name = u"ware"_s;
    data.foreignKeys.clear();
    data.indexes = {Index{u"by_both"_s, {u"msrp"_s, u"name"_s}, false, {}}};
    const Table table(metaData, data);
    Registry mapped = automap(metaData);
    mapped.configure();
    TableQuery::Options options;
    options.indexesEndInKey = true;
    TableQuery wares(table, mapped.findByTable(table), options);
    const int msrp = columnOf(wares, u"msrp"_s);
    const int name = columnOf(wares, u"name"_s);
    wares.setSorts({{msrp, Qt::DescendingOrder}, {name, Qt::DescendingOrder}});
    QVERIFY(wares.keyOrder());
    const QString text = compiled(wares.page(0, 256)).text;
    QVERIFY2(text.contains(u" ORDER BY \"msrp\" DESC, \"name\" DESC, \"sku\" DESC"_s),
             qPrintable(text));
    wares.setSorts({{msrp, Qt::DescendingOrder}, {name, Qt::AscendingOrder}});
    QVERIFY(!wares.keyOrder()); // no index has one of them backwards
    const QString mixed = compiled(wares.page(0, 256)).text;
    QVERIFY2(mixed.contains(u" ORDER BY \"msrp\" DESC, \"name\" ASC, \"sku\" ASC"_s),
             qPrintable(mixed));
    wares.setSorts({{name, Qt::AscendingOrder}, {msrp, Qt::AscendingOrder}});
    QVERIFY(!wares.keyOrder());
    wares.setSorts({{msrp, Qt::AscendingOrder}, {msrp, Qt::DescendingOrder}});
    QCOMPARE(wares.request().sorts.size(), std::size_t(1));
}

void tst_TableQuery::filterLooksIntoTextsAndLabels() {
    TableQuery categories = query("category");
    categories.setFilter(u"  Über "_s);
    const Statement statement = compiled(categories.page(0, 256));
    QVERIFY2(statement.text.contains(u" WHERE espalier_contains(\"ref1\".\"name\", ?) OR "
                                     "espalier_contains(\"ref2\".\"name\", ?) OR "
                                     "espalier_contains(\"category\".\"name\", ?) ORDER BY"_s),
             qPrintable(statement.text));
    QCOMPARE(statement.bindings, std::vector<Value>({u"Über"_s, u"Über"_s, u"Über"_s, Value(256)}));
}

void tst_TableQuery::filterLooksIntoNumbersOnlyForNumbers() {
    TableQuery products = query("product");
    products.setFilter(u"head"_s);
    QVERIFY(!compiled(products.count()).text.contains(u"\"msrp\""_s));
    products.setFilter(u"49.90"_s);
    const Statement statement = compiled(products.count());
    QVERIFY2(statement.text.contains(u"\"msrp\""_s), qPrintable(statement.text));
    // What the file keeps for 49.90
    QVERIFY(std::find(statement.bindings.begin(), statement.bindings.end(), Value(u"49.9"_s)) !=
            statement.bindings.end());
}

void tst_TableQuery::filterWithoutTheFunctionEscapesWildcards() {
    TableQuery::Options options;
    options.patterns = espalier::ui::PatternSearch::MariaDb;
    TableQuery levels = query("level", options);
    levels.setFilter(u"100%_\\"_s);
    const Statement statement = compiled(levels.count());
    QVERIFY2(statement.text.contains(u"LIKE"_s), qPrintable(statement.text));
    QCOMPARE(statement.bindings.back(), Value(u"%100\\%\\_\\\\%"_s));
}

void tst_TableQuery::countJoinsOnlyWhatTheFilterNeeds() {
    TableQuery categories = query("category");
    QCOMPARE(compiled(categories.count()).text, u"SELECT COUNT(*) FROM \"category\""_s);
    categories.setFilter(u"x"_s);
    QVERIFY(compiled(categories.count()).text.contains(u"LEFT"_s));
    QCOMPARE(compiled(categories.countUnfiltered()).text, u"SELECT COUNT(*) FROM \"category\""_s);
}

void tst_TableQuery::linkScopeUsesInNeverExists() {
    TableQuery products = query("product");
    const Relationship* links = products.columns().back().links;
    products.setScope(RowScope{links, {{Value(3)}}, false, false, {}, {}});
    const Statement statement = compiled(products.count());
    QCOMPARE(statement.text,
             u"SELECT COUNT(*) FROM \"product\" WHERE \"product\".\"sku\" IN (SELECT "
             "\"product_category\".\"product_id\" FROM \"product_category\" WHERE "
             "\"product_category\".\"category_id\" IN (?))"_s);
    QCOMPARE(statement.bindings, std::vector<Value>{Value(3)});
}

void tst_TableQuery::subtreeScopeRecurs() {
    TableQuery products = query("product");
    products.setScope(RowScope{products.columns().back().links, {{Value(3)}}, true, false, {}, {}});
    QCOMPARE(compiled(products.count()).text,
             u"SELECT COUNT(*) FROM \"product\" WHERE \"product\".\"sku\" IN (SELECT "
             "\"product_category\".\"product_id\" FROM \"product_category\" WHERE "
             "\"product_category\".\"category_id\" IN (WITH RECURSIVE \"below\" (\"key0\") "
             "AS (SELECT \"id\" FROM \"category\" WHERE \"id\" IN (?) UNION SELECT "
             "\"child\".\"id\" FROM \"category\" AS \"child\" JOIN \"below\" ON "
             "\"child\".\"parent_id\" = \"below\".\"key0\") SELECT \"below\".\"key0\" FROM "
             "\"below\"))"_s);
}

void tst_TableQuery::completeScopeBindsItsKeys() {
    TableQuery products = query("product");
    products.setScope(
        RowScope{products.columns().back().links, {{Value(3)}, {Value(4)}}, true, true, {}, {}});
    const Statement statement = compiled(products.count());
    QVERIFY(!statement.text.contains(u"RECURSIVE"_s));
    QCOMPARE(statement.bindings, std::vector<Value>({Value(3), Value(4)}));
}

void tst_TableQuery::emptyScopeMatchesNothing() {
    TableQuery products = query("product");
    products.setScope(RowScope{products.columns().back().links, {}, false, false, {}, {}});
    const QString text = compiled(products.count()).text;
    QVERIFY2(text.contains(u"IN (SELECT"_s), qPrintable(text));
    QVERIFY(compiled(products.count()).bindings.empty());
}

void tst_TableQuery::referringScopeComparesTheColumn() {
    TableQuery categories = query("category");
    categories.setScope(
        RowScope{categories.columns()[1].reference, {{Value(2)}}, false, false, {}, {}});
    const Statement statement = compiled(categories.count());
    QCOMPARE(statement.text, u"SELECT COUNT(*) FROM \"category\" WHERE \"level_id\" IN (?)"_s);
    QCOMPARE(statement.bindings, std::vector<Value>{Value(2)});
}

void tst_TableQuery::referringScopeRecursToo() {
    TableQuery categories = query("category");
    categories.setScope(
        RowScope{categories.columns()[2].reference, {{Value(2)}}, true, false, {}, {}});
    const QString text = compiled(categories.count()).text;
    QVERIFY2(text.contains(u"\"parent_id\" IN (WITH RECURSIVE"_s), qPrintable(text));
}

void tst_TableQuery::linksOfAPageComeInOneQuery() {
    const TableQuery products = query("product");
    const Relationship& links = *products.columns().back().links;
    const Statement statement =
        compiled(TableQuery::links(links, {{Value(u"A"_s)}, {Value(u"B"_s)}}, 100));
    QCOMPARE(statement.text,
             u"SELECT \"product_category\".\"product_id\", \"category\".\"id\", "
             "\"category\".\"name\" FROM \"product_category\" JOIN \"category\" ON "
             "\"product_category\".\"category_id\" = \"category\".\"id\" WHERE "
             "\"product_category\".\"product_id\" IN (?, ?) ORDER BY "
             "\"product_category\".\"product_id\", \"category\".\"name\", \"category\".\"id\" "
             "LIMIT ?"_s);
    QCOMPARE(TableQuery::linkedSlots(links),
             std::vector<int>({0, registry["category"].traits().label}));
}

void tst_TableQuery::candidatesAreFewAndTheBestFirst() {
    const TableQuery categories = query("category");
    const Relationship& level = *categories.columns()[1].reference;
    const Statement statement = compiled(
        TableQuery::candidates(level, u"fam"_s, 50, espalier::ui::PatternSearch::Function));
    QCOMPARE(statement.text,
             u"SELECT \"id\", \"name\" FROM \"level\" WHERE espalier_contains(\"name\", ?) OR "
             "espalier_contains(CAST(\"id\" AS TEXT), ?) ORDER BY length(\"name\"), "
             "\"name\", \"id\" LIMIT ?"_s);
    const QString all =
        compiled(TableQuery::candidates(level, {}, 50, espalier::ui::PatternSearch::Function)).text;
    QVERIFY(!all.contains(u"WHERE"_s));
    QVERIFY(all.endsWith(u" LIMIT ?"_s));
}

QTEST_GUILESS_MAIN(tst_TableQuery)
#include "tst_TableQuery.moc"
