// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/schema/MetaData.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const std::vector<Table>& tables) {
    QStringList names;
    for (const Table& table : tables)
        names.append(table.fullName());
    return names;
}

template <typename Act> QString schemaErrorOf(Act act) {
    try {
        act();
    } catch (const SchemaError& error) {
        return error.message();
    }
    return u"no error"_s;
}

} // namespace

class MetaDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void columnsHaveTheOptionsTheyWereGiven() {
        const MetaData metaData;
        const Table product("product", metaData,
                            {Column("sku", String(20), primaryKey), Column("msrp", Numeric(10, 2)),
                             Column("ean", String(13), notNull, unique),
                             Column("added", DateTime(), ServerDefault{u"CURRENT_TIMESTAMP"_s})});
        QCOMPARE(product.columns().size(), std::size_t(4));
        QVERIFY(product["sku"].isPrimaryKey());
        QVERIFY(!product["sku"].isNullable());
        QVERIFY(!product["sku"].isAutoIncrement());
        QVERIFY(product["msrp"].isNullable());
        QCOMPARE(product["msrp"].type(), Numeric(10, 2));
        QVERIFY(!product["ean"].isNullable());
        QCOMPARE(product["ean"].index(), 2);
        QCOMPARE(*product["added"].data().serverDefault, u"CURRENT_TIMESTAMP"_s);
        QCOMPARE(product.data().uniques.size(), std::size_t(1));
        QCOMPARE(product.data().uniques[0].columns, QStringList{u"ean"_s});
        QCOMPARE(product["msrp"].fullName(), u"product.msrp"_s);
        QCOMPARE(product.primaryKey(), std::vector<Column>{product["sku"]});
    }

    void onlyASingleIntegerKeyOfItsOwnIsNumberedByTheDatabase() {
        const MetaData metaData;
        const Table own("own", metaData, {Column("id", Integer(), primaryKey)});
        const Table shared("shared", metaData,
                           {Column("id", Integer(), ForeignKey("own.id"), primaryKey)});
        const Table given("given", metaData,
                          {Column("id", Integer(), primaryKey, ServerDefault{u"7"_s})});
        const Table pair("pair", metaData,
                         {Column("a", Integer(), primaryKey), Column("b", Integer(), primaryKey)});
        const Table big("big", metaData, {Column("id", BigInteger(), primaryKey)});
        QVERIFY(own["id"].isAutoIncrement());
        QVERIFY(!shared["id"].isAutoIncrement());
        QVERIFY(!given["id"].isAutoIncrement());
        QVERIFY(!pair["a"].isAutoIncrement());
        QVERIFY(!big["id"].isAutoIncrement());
    }

    void aTableKeepsItsOwnCopyOfAColumn() {
        const MetaData metaData;
        const Column id("id", Integer(), primaryKey);
        const Table a("a", metaData, {id});
        const Table b("b", metaData, {id});
        QCOMPARE(a["id"].table(), a);
        QCOMPARE(b["id"].table(), b);
        QVERIFY(!id.isAutoIncrement());
        QVERIFY_THROWS_EXCEPTION(SchemaError, (void)id.table());
    }

    void foreignKeysOfColumnsBecomeConstraints() {
        const MetaData metaData;
        const Table category(
            "category", metaData,
            {Column("id", Integer(), primaryKey),
             Column("level_id", ForeignKey("level.id", ReferentialAction::Cascade)),
             Column("shop_id", ForeignKey("main.shop.id"))});
        QCOMPARE(category.foreignKeys().size(), std::size_t(2));
        const ForeignKeyConstraint& level = category.foreignKeys()[0];
        QCOMPARE(level.columns, QStringList{u"level_id"_s});
        QCOMPARE(level.referredTable, u"level"_s);
        QCOMPARE(level.referredColumns, QStringList{u"id"_s});
        QCOMPARE(level.onDelete, ReferentialAction::Cascade);
        const ForeignKeyConstraint& shop = category.foreignKeys()[1];
        QCOMPARE(shop.referredSchema, u"main"_s);
        QCOMPARE(shop.referredTable, u"shop"_s);
        QCOMPARE(category.referred(level), std::nullopt);
        const Table declaredLater("level", metaData, {Column("id", Integer(), primaryKey)});
        QCOMPARE(category.referred(level), std::optional(declaredLater));
    }

    void aColumnWithoutTypeTakesThatOfItsTarget() {
        const MetaData metaData;
        const Table third("third", metaData, {Column("id", ForeignKey("second.id"), primaryKey)});
        const Table second("second", metaData, {Column("id", ForeignKey("first.sku"), primaryKey)});
        QCOMPARE(schemaErrorOf([&] { (void)third["id"].type(); }),
                 u"second.id takes its type from table first, which does not exist."_s);
        const Table first("first", metaData, {Column("sku", String(20), primaryKey)});
        QCOMPARE(third["id"].type(), String(20));
        const Table free("free", metaData, {Column("anything")});
        QCOMPARE(free["anything"].type(), SqlType());
    }

    void aMissingTargetColumnIsNamed() {
        const MetaData metaData;
        const Table a("a", metaData, {Column("b_id", ForeignKey("b.nothing"))});
        const Table b("b", metaData, {Column("id", Integer(), primaryKey)});
        QCOMPARE(schemaErrorOf([&] { (void)a["b_id"].type(); }),
                 u"a.b_id takes its type from a column of b that does not exist."_s);
    }

    void aCircleOfTypesIsRefused() {
        const MetaData metaData;
        const Table a("a", metaData, {Column("id", ForeignKey("b.id"))});
        const Table b("b", metaData, {Column("id", ForeignKey("a.id"))});
        QCOMPARE(schemaErrorOf([&] { (void)a["id"].type(); }),
                 u"The type of a.id goes round in a circle of foreign keys."_s);
    }

    /// SQLite has such tables; the dialects of the others refuse them.
    void namesMayBeEmpty() {
        const MetaData metaData;
        const Table table("", metaData, {Column("", Integer(), primaryKey)});
        QCOMPARE(metaData[""], table);
        QCOMPARE(table[""].fullName(), u"."_s);
    }

    void mistakesOfADeclarationAreNamed() {
        const MetaData metaData;
        const Table a("a", metaData, {Column("id", Integer())});
        QCOMPARE(schemaErrorOf([&] { Table("a", metaData, {Column("id")}); }),
                 u"Table a is declared twice."_s);
        QCOMPARE(schemaErrorOf([&] { Table("b", metaData, {Column("x"), Column("x")}); }),
                 u"Table b has two columns x."_s);
        QCOMPARE(schemaErrorOf([&] { Table("c", metaData, {Column("x", ForeignKey("level"))}); }),
                 u"The foreign key of c.x must name a table and a column, as in \"level.id\", not "
                 "\"level\"."_s);
        QCOMPARE(schemaErrorOf([&] { (void)a["nothing"]; }), u"Table a has no column nothing."_s);
        QCOMPARE(schemaErrorOf([&] { (void)metaData["nothing"]; }),
                 u"There is no table nothing."_s);
        QCOMPARE(namesOf(metaData.tables()), QStringList{u"a"_s});
    }

    void tablesAreFoundByNameAndSchema() {
        const MetaData metaData;
        TableData data;
        data.schema = u"aux"_s;
        data.name = u"product"_s;
        data.columns = {Column("id", Integer(), primaryKey)};
        const Table reflected(metaData, data);
        const Table declared("product", metaData, {Column("id", Integer(), primaryKey)});
        QCOMPARE(*metaData.find(u"product"_s, u"aux"_s), reflected);
        QCOMPARE(*metaData.find(u"product"_s), declared);
        QCOMPARE(metaData["product"], declared);
        QCOMPARE(reflected.fullName(), u"aux.product"_s);
        QCOMPARE(reflected["id"].fullName(), u"aux.product.id"_s);
        QCOMPARE(metaData.find(u"nothing"_s), std::nullopt);
        QCOMPARE(reflected.metaData(), metaData);
    }

    void referredTablesComeFirst() {
        const MetaData metaData;
        const Table link(
            "link", metaData,
            {Column("p", ForeignKey("product.id")), Column("c", ForeignKey("cat.id"))});
        const Table other("other", metaData, {Column("id", Integer())});
        const Table cat("cat", metaData,
                        {Column("id", Integer()), Column("parent", ForeignKey("cat.id"))});
        const Table product("product", metaData,
                            {Column("id", Integer()), Column("gone", ForeignKey("gone.id"))});
        QCOMPARE(namesOf(metaData.sortedTables()),
                 (QStringList{u"other"_s, u"cat"_s, u"product"_s, u"link"_s}));
    }

    void tablesOfACircleComeInTheOrderOfDeclaration() {
        const MetaData metaData;
        const Table detail("detail", metaData, {Column("x", ForeignKey("b.id"))});
        const Table b("b", metaData, {Column("id", Integer()), Column("x", ForeignKey("a.id"))});
        const Table a("a", metaData,
                      {Column("id", Integer()), Column("x", ForeignKey("b.id")),
                       Column("y", ForeignKey("base.id"))});
        const Table base("base", metaData, {Column("id", Integer())});
        QCOMPARE(namesOf(metaData.sortedTables()),
                 (QStringList{u"base"_s, u"b"_s, u"a"_s, u"detail"_s}));
    }

    void aCircleComesAfterTheCircleThatItRefersTo() {
        const MetaData metaData;
        const Table c("c", metaData,
                      {Column("id", Integer()), Column("x", ForeignKey("d.id")),
                       Column("y", ForeignKey("a.id"))});
        const Table d("d", metaData, {Column("id", Integer()), Column("x", ForeignKey("c.id"))});
        const Table a("a", metaData, {Column("id", Integer()), Column("x", ForeignKey("b.id"))});
        const Table b("b", metaData, {Column("id", Integer()), Column("x", ForeignKey("a.id"))});
        QCOMPARE(namesOf(metaData.sortedTables()), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    }

    void aTableKeepsItsMetaDataAlive() {
        std::optional<Table> table;
        {
            const MetaData metaData;
            const Table level("level", metaData, {Column("id", Integer(), primaryKey)});
            table = Table("category", metaData, {Column("level_id", ForeignKey("level.id"))});
        }
        QCOMPARE((*table)["level_id"].type(), Integer());
        QCOMPARE(table->metaData().tables().size(), std::size_t(2));
    }

    void aColumnSaysThatItsTableIsGone() {
        std::optional<Column> column;
        {
            const MetaData metaData;
            column = Table("a", metaData, {Column("id", Integer())})["id"];
            QCOMPARE(column->table().name(), u"a"_s);
        }
        QCOMPARE(schemaErrorOf([&] { (void)column->table(); }),
                 u"Column id is not part of a table."_s);
        QCOMPARE(column->type(), Integer());
    }

    void clearedTablesAreGoneButHandlesStayReadable() {
        const MetaData metaData;
        const Table table("a", metaData, {Column("id", Integer())});
        metaData.clear();
        QVERIFY(metaData.tables().empty());
        QCOMPARE(table["id"].fullName(), u"a.id"_s);
        QVERIFY_THROWS_EXCEPTION(SchemaError, (void)table.metaData());
        const Table again("a", metaData, {Column("id", Integer())});
        QVERIFY(again != table);
    }

    void anUndeclaredRelationCanBeAdded() {
        const MetaData metaData;
        const Table a("a", metaData, {Column("b_id", Integer())});
        const Table b("b", metaData, {Column("id", Integer(), primaryKey)});
        ForeignKeyConstraint key;
        key.columns = QStringList{u"b_id"_s};
        key.referredTable = u"b"_s;
        key.referredColumns = QStringList{u"id"_s};
        key.declared = false;
        a.addForeignKey(key);
        QCOMPARE(a.referred(a.foreignKeys()[0]), std::optional(b));
        key.columns = QStringList{u"nothing"_s};
        QVERIFY_THROWS_EXCEPTION(SchemaError, a.addForeignKey(key));
    }

    void theBindHandleIsShared() {
        const MetaData metaData;
        const MetaData copy = metaData;
        metaData.bind(std::any(42));
        QCOMPARE(std::any_cast<int>(copy.bindHandle()), 42);
    }
};

QTEST_GUILESS_MAIN(MetaDataTest)
#include "tst_MetaData.moc"
