// SPDX-License-Identifier: MIT
#include "orm/engine/Inspector.h"
#include "orm/mapping/Discovery.h"
#include "tests/support/HiddenRowId.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

MetaData sample(const QString& file) {
    Url url = Url::file(QLatin1StringView(ESPALIER_TEST_DATA) + u'/' + file);
    url.readOnly = true;
    const MetaData metaData;
    reflect(createEngine(url), metaData);
    return metaData;
}

/// "Employee(ReportsTo -> EmployeeId) LastName order ?"
QStringList treesOf(const Discovery& discovery) {
    QStringList lines;
    for (const DiscoveredTree& tree : discovery.trees)
        lines += u"%1(%2 -> %3) %4"_s.arg(tree.table.name(), tree.parentColumns.join(u'+'),
                                          tree.keyColumns.join(u'+'), tree.label);
    lines.sort();
    return lines;
}

/// "PlaylistTrack: Playlist(PlaylistId) Track(TrackId)", what else it carries in brackets.
QStringList linksOf(const Discovery& discovery) {
    QStringList lines;
    for (const DiscoveredLink& link : discovery.links) {
        QString line = u"%1: %2(%3) %4(%5)"_s.arg(
            link.table.name(), link.left.table.name(), link.left.columns.join(u'+'),
            link.right.table.name(), link.right.columns.join(u'+'));
        if (!link.extraColumns.isEmpty())
            line += u" [%1]"_s.arg(link.extraColumns.join(u' '));
        lines += line;
    }
    lines.sort();
    return lines;
}

/// "Album Title", tables alone, in the order of names.
QStringList labelsOf(const Discovery& discovery) {
    QStringList lines;
    for (const TableTraits& traits : discovery.tables) {
        if (traits.table.kind() != TableKind::View)
            lines += traits.table.name() + u' ' + traits.label;
    }
    lines.sort();
    return lines;
}

Table selfReferring(const MetaData& metaData, const QString& table, const QStringList& columns) {
    std::vector<Column> all{Column("id", Integer(), primaryKey)};
    for (const QString& column : columns)
        all.emplace_back(column, Integer(), ForeignKey(QString(table + u".id"_s)));
    all.emplace_back("name", String(20));
    return Table(table, metaData, all);
}

} // namespace

class DiscoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // --- databases that others made, expectations by hand

    void chinookHasATreeOfEmployeesAndALink() {
        const MetaData metaData = sample(u"chinook/chinook.sqlite"_s);
        const Discovery found = discover(metaData);
        QCOMPARE(treesOf(found), QStringList{u"Employee(ReportsTo -> EmployeeId) LastName"_s});
        QCOMPARE(found.trees[0].confidence, 0.9);
        QCOMPARE(found.trees[0].order, QString());
        QCOMPARE(found.trees[0].reason,
                 u"ReportsTo refers to the table's own key; \"ReportsTo\" names what is above"_s);
        QCOMPARE(linksOf(found),
                 QStringList{u"PlaylistTrack: Playlist(PlaylistId) Track(TrackId)"_s});
        QCOMPARE(found.links[0].confidence, 1.0);
        QCOMPARE(found.links[0].left.referenced, QStringList{u"PlaylistId"_s});
        QCOMPARE(labelsOf(found),
                 (QStringList{u"Album Title"_s, u"Artist Name"_s, u"Customer LastName"_s,
                              u"Employee LastName"_s, u"Genre Name"_s, u"Invoice BillingAddress"_s,
                              u"InvoiceLine "_s, u"MediaType Name"_s, u"Playlist Name"_s,
                              u"PlaylistTrack "_s, u"Track Name"_s}));
    }

    void northwindHasPluralNamesAndALinkThatCarriesMore() {
        const MetaData metaData = sample(u"northwind/northwind.sqlite"_s);
        const Discovery found = discover(metaData);
        QCOMPARE(treesOf(found), QStringList{u"Employees(ReportsTo -> EmployeeID) LastName"_s});
        QCOMPARE(
            linksOf(found),
            (QStringList{
                u"CustomerCustomerDemo: Customers(CustomerID) CustomerDemographics(CustomerTypeID)"_s,
                u"EmployeeTerritories: Employees(EmployeeID) Territories(TerritoryID)"_s,
                u"Order Details: Orders(OrderID) Products(ProductID) [UnitPrice Quantity Discount]"_s}));
        QVERIFY(found.link(metaData["Order Details"])->confidence <
                found.link(metaData["EmployeeTerritories"])->confidence);
        QCOMPARE(labelsOf(found),
                 (QStringList{u"Categories CategoryName"_s, u"CustomerCustomerDemo "_s,
                              u"CustomerDemographics CustomerDesc"_s, u"Customers CompanyName"_s,
                              u"EmployeeTerritories "_s, u"Employees LastName"_s,
                              u"Order Details "_s, u"Orders ShipName"_s, u"Products ProductName"_s,
                              u"Regions RegionDescription"_s, u"Shippers CompanyName"_s,
                              u"Suppliers CompanyName"_s, u"Territories TerritoryDescription"_s}));
        const TableTraits* view = found.traits(metaData["Invoices"]);
        QVERIFY(!view->editable);
        QCOMPARE(view->reason, u"a view cannot be edited"_s);
    }

    void sakilaHasLinksButNoTree() {
        const MetaData metaData = sample(u"sakila/sakila.sqlite"_s);
        const Discovery found = discover(metaData);
        QCOMPARE(treesOf(found), QStringList());
        QCOMPARE(
            linksOf(found),
            (QStringList{u"film_actor: actor(actor_id) film(film_id) [last_update]"_s,
                         u"film_category: film(film_id) category(category_id) [last_update]"_s}));
        QCOMPARE(labelsOf(found),
                 (QStringList{u"actor last_name"_s, u"address address"_s, u"category name"_s,
                              u"city city"_s, u"country country"_s, u"customer last_name"_s,
                              u"film title"_s, u"film_actor "_s, u"film_category "_s,
                              u"film_text title"_s, u"inventory "_s, u"language name"_s,
                              u"payment "_s, u"rental "_s, u"staff last_name"_s, u"store "_s}));
    }

    void taxonomiesAreTreesOfCategories_data() {
        QTest::addColumn<QString>("file");
        for (const QString& name :
             {u"bestbuy_categories"_s, u"harmonized_system"_s, u"iab_content"_s})
            QTest::newRow(qPrintable(name)) << name + u'/' + name + u".sqlite"_s;
    }
    void taxonomiesAreTreesOfCategories() {
        QFETCH(QString, file);
        const MetaData metaData = sample(file);
        const Discovery found = discover(metaData);
        QCOMPARE(treesOf(found), QStringList{u"category(parent_id -> id) name"_s});
        QCOMPARE(found.trees[0].confidence, 0.95);
        QCOMPARE(found.trees[0].reason, u"parent_id refers to the table's own key; named parent"_s);
        QCOMPARE(linksOf(found), QStringList());
        QCOMPARE(labelsOf(found), (QStringList{u"category name"_s, u"level name"_s}));
    }

    void blogPostsAreLinkedToTags() {
        const Discovery found = discover(sample(u"symfony_blog/symfony_blog.sqlite"_s));
        QCOMPARE(treesOf(found), QStringList());
        QCOMPARE(linksOf(found), QStringList{u"symfony_demo_post_tag: symfony_demo_post(post_id) "
                                             "symfony_demo_tag(tag_id)"_s});
        QCOMPARE(labelsOf(found),
                 (QStringList{u"symfony_demo_comment content"_s, u"symfony_demo_post title"_s,
                              u"symfony_demo_post_tag "_s, u"symfony_demo_tag name"_s,
                              u"symfony_demo_user full_name"_s}));
    }

    void oddFilesHaveKeysOrReasons() {
        const MetaData metaData = sample(u"small_odd_sqlite/sqlite.db"_s);
        const Discovery found = discover(metaData);
        QVERIFY(found.trees.empty());
        QVERIFY(found.links.empty());
        QVERIFY(found.traits(metaData["blobs"])->editable);
        QVERIFY(found.traits(metaData["long"])->editable);
        QVERIFY(found.traits(metaData["long"])->byRowId);
        QCOMPARE(found.traits(metaData["long"])->reason,
                 u"no key: rows are told apart by SQLite's row number"_s);
        QCOMPARE(found.traits(metaData["def"])->label, u"f1"_s);
        QCOMPARE(discover(sample(u"small_odd_sqlite/bad-utf8.db"_s)).tables[0].label,
                 u"filename"_s);
    }

    void rowNumbersAreTheLastResort() {
        const MetaData metaData;
        const auto declared = [&metaData](const QString& name, const Column& first, bool numbered) {
            TableData data;
            data.name = name;
            data.columns = {first, Column("text", Text())};
            if (numbered)
                data.rowId = hiddenRowId();
            return Table(metaData, data);
        };
        const Column plain("day", Date());
        const Table keyed = declared(u"keyed"_s, Column("id", Integer(), primaryKey), true);
        TableData other = declared(u"other"_s, Column("code", Text(), notNull), true).data();
        other.name = u"unique"_s;
        other.uniques.push_back({{}, {u"code"_s}});
        const Table coded(metaData, other);
        const Table numbered = declared(u"numbered"_s, plain, true);
        const Table bare = declared(u"bare"_s, plain, false);
        QVERIFY(!discoverTraits(keyed).byRowId);
        QVERIFY(!discoverTraits(coded).byRowId);
        QCOMPARE(discoverTraits(coded).keyColumns, QStringList{u"code"_s});
        QVERIFY(discoverTraits(numbered).byRowId);
        QVERIFY(discoverTraits(numbered).editable);
        QVERIFY(!discoverTraits(bare).byRowId);
        QVERIFY(!discoverTraits(bare).editable);
        QCOMPARE(discoverTraits(bare).reason,
                 u"no primary key: rows cannot be told apart; add a primary key, or choose key "
                 "columns"_s);
    }

    // --- names of references

    void namesTellATreeFromAChain_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("isTree");
        const auto add = [](std::initializer_list<const char*> names, bool isTree) {
            for (const char* name : names)
                QTest::newRow(name) << QString::fromUtf8(name) << isTree;
        };
        add({"parent_id", "ParentID", "PARENT", "parentid", "parentCategoryId", "reports_to",
             "ReportsTo", "manager_id", "BossId", "supervisor", "super_category_id",
             "supercategory", "belongs_to", "part_of", "item_id", "parent_version_id", "group_id",
             "in_reply_to_id"},
            true);
        add({"replaced_by", "ReplacedById", "merged_into", "previous_version", "successor_id",
             "superseded_by", "duplicate_of", "spouse_id", "original_id", "next_id", "root_id",
             "canonical", "twin", "created_by", "version_id", "previous_parent_id", "lastEditorId"},
            false);
    }
    void namesTellATreeFromAChain() {
        QFETCH(QString, column);
        QFETCH(bool, isTree);
        const MetaData metaData;
        const Table table = selfReferring(metaData, u"item"_s, {column});
        const std::optional<DiscoveredTree> tree = discoverTree(table);
        QCOMPARE(tree.has_value(), isTree);
        if (tree) {
            QVERIFY(tree->confidence > 0 && tree->confidence <= 1);
            QVERIFY(tree->reason.startsWith(column + u" refers to the table's own key; "_s));
        }
    }

    void aParentIsSurerThanAnUnknownName() {
        const MetaData metaData;
        const auto confidence = [&metaData](const QString& table, const QString& column) {
            return discoverTree(selfReferring(metaData, table, {column}))->confidence;
        };
        QCOMPARE(confidence(u"a"_s, u"PARENTID"_s), 0.95);
        QCOMPARE(confidence(u"b"_s, u"supervisor_id"_s), 0.9);
        QCOMPARE(confidence(u"c"_s, u"c_id"_s), 0.6);
        QCOMPARE(confidence(u"d"_s, u"colour_id"_s), 0.5);
    }

    void theBestNamedOfSeveralReferencesIsTheTree() {
        const MetaData metaData;
        const Table table = selfReferring(
            metaData, u"item"_s,
            {u"replaced_by"_s, u"group_id"_s, u"manager_id"_s, u"parent_id"_s, u"original_id"_s});
        QCOMPARE(discoverTree(table)->parentColumns, QStringList{u"parent_id"_s});
        const Table people = selfReferring(metaData, u"person"_s, {u"mate"_s, u"boss_id"_s});
        QCOMPARE(discoverTree(people)->parentColumns, QStringList{u"boss_id"_s});
    }

    void aReferenceThatAllowsOneChildOrNoRootIsDoubted() {
        const MetaData metaData;
        const Table plain = selfReferring(metaData, u"plain"_s, {u"parent_id"_s});
        const Table chain("chain", metaData,
                          {Column("id", Integer(), primaryKey),
                           Column("parent_id", Integer(), ForeignKey("chain.id"), unique)});
        const Table rootless("rootless", metaData,
                             {Column("id", Integer(), primaryKey),
                              Column("parent_id", Integer(), ForeignKey("rootless.id"), notNull)});
        QVERIFY(discoverTree(chain)->confidence < discoverTree(rootless)->confidence);
        QVERIFY(discoverTree(rootless)->confidence < discoverTree(plain)->confidence);
    }

    void aCompositeReferenceToTheWholeKeyIsATree() {
        const MetaData metaData;
        TableData data;
        data.name = u"node"_s;
        data.columns = {Column("tenant", Integer(), primaryKey),
                        Column("id", Integer(), primaryKey), Column("parent_id", Integer()),
                        Column("title", String(20)), Column("seq", Integer())};
        ForeignKeyConstraint key;
        key.columns = {u"tenant"_s, u"parent_id"_s};
        key.referredTable = u"node"_s;
        key.referredColumns = {u"tenant"_s, u"id"_s};
        data.foreignKeys = {key};
        const Table node(metaData, data);
        const std::optional<DiscoveredTree> tree = discoverTree(node);
        QVERIFY(tree);
        QCOMPARE(tree->parentColumns, key.columns);
        QCOMPARE(tree->keyColumns, key.referredColumns);
        QCOMPARE(tree->label, u"title"_s);
        QCOMPARE(tree->order, u"seq"_s);

        data.name = u"turned"_s;
        data.foreignKeys[0] = {
            {}, {u"parent_id"_s, u"tenant"_s}, {}, u"turned"_s, {u"id"_s, u"tenant"_s}};
        QCOMPARE(discoverTree(Table(metaData, data))->parentColumns,
                 (QStringList{u"parent_id"_s, u"tenant"_s}));

        data.name = u"half"_s;
        data.foreignKeys[0] = {{}, {u"parent_id"_s}, {}, u"half"_s, {u"id"_s}};
        QVERIFY(!discoverTree(Table(metaData, data)));
        data.name = u"circular"_s;
        data.foreignKeys[0] = {
            {}, {u"tenant"_s, u"id"_s}, {}, u"circular"_s, {u"tenant"_s, u"id"_s}};
        QVERIFY(!discoverTree(Table(metaData, data)));
    }

    // --- labels and orders

    void labelsAreFoundInAnySpelling_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<QString>("label");
        const auto row = [](const char* tag, const QString& table, const QStringList& columns,
                            const QString& label) {
            QTest::newRow(tag) << table << columns << label;
        };
        row("camel case", u"things"_s, {u"code"_s, u"thingName"_s}, u"thingName"_s);
        row("capitals", u"THING"_s, {u"CODE"_s, u"THING_NAME"_s}, u"THING_NAME"_s);
        row("plural", u"thing"_s, {u"notes"_s, u"names"_s}, u"names"_s);
        row("end of the table's name", u"shop_product"_s, {u"sku"_s, u"product_title"_s},
            u"product_title"_s);
        row("person", u"member"_s, {u"title"_s, u"first_name"_s, u"last_name"_s}, u"last_name"_s);
        row("German", u"artikel"_s, {u"farbe"_s, u"Bezeichnung"_s}, u"Bezeichnung"_s);
        row("French", u"pays"_s, {u"continent"_s, u"nom"_s}, u"nom"_s);
        row("no secret", u"account"_s, {u"password"_s, u"colour"_s}, u"colour"_s);
        row("only a code", u"unit"_s, {u"comment"_s, u"code"_s}, u"code"_s);
        row("nothing", u"event"_s, {}, QString());
    }
    void labelsAreFoundInAnySpelling() {
        QFETCH(QString, table);
        QFETCH(QStringList, columns);
        const MetaData metaData;
        std::vector<Column> all{Column("id", Integer(), primaryKey), Column("size", Integer())};
        for (const QString& column : columns)
            all.emplace_back(column, String(50));
        QTEST(discoverTraits(Table(table, metaData, all)).label, "label");
    }

    void aLabelIsTextUniqueIfThereIsAChoiceAndNoReference() {
        const MetaData metaData;
        const Table country("country", metaData, {Column("code", String(2), primaryKey)});
        const Table shop("shop", metaData,
                         {Column("id", Integer(), primaryKey), Column("name", Integer()),
                          Column("country", String(2), ForeignKey("country.code")),
                          Column("contact_name", String(20)),
                          Column("company_name", String(20), unique)});
        QCOMPARE(discoverTraits(shop).label, u"company_name"_s);
    }

    void orderIsAnIntegerThatIsNoKey() {
        const MetaData metaData;
        const auto orderOf = [&metaData](const QString& table, const std::vector<Column>& columns) {
            std::vector<Column> all{Column("id", Integer(), primaryKey)};
            all.insert(all.end(), columns.begin(), columns.end());
            return discoverTraits(Table(table, metaData, all)).order;
        };
        QCOMPARE(orderOf(u"a"_s, {Column("lft", Integer()), Column("sort_order", Integer())}),
                 u"sort_order"_s);
        QCOMPARE(orderOf(u"b"_s, {Column("Position", BigInteger())}), u"Position"_s);
        QCOMPARE(orderOf(u"c"_s, {Column("c_seq", Integer())}), u"c_seq"_s);
        QCOMPARE(orderOf(u"d"_s, {Column("position", Numeric(8, 2)), Column("rank", Text())}),
                 QString());
        QCOMPARE(orderOf(u"e"_s, {Column("ordinal", Integer(), ForeignKey("a.id"))}), QString());
        QCOMPARE(orderOf(u"f"_s, {Column("reorder_level", Integer())}), QString());
    }

    // --- links

    void aLinkMayReferToOneTableTwice() {
        const MetaData metaData;
        const Table item("item", metaData, {Column("id", Integer(), primaryKey)});
        const Table related("related", metaData,
                            {Column("item_id", Integer(), ForeignKey("item.id"), primaryKey),
                             Column("other_id", Integer(), ForeignKey("item.id"), primaryKey)});
        const std::optional<DiscoveredLink> link = discoverLink(related);
        QVERIFY(link);
        QCOMPARE(link->left.table, item);
        QCOMPARE(link->right.table, item);
        QCOMPARE(link->left.columns, QStringList{u"item_id"_s});
        QCOMPARE(link->right.columns, QStringList{u"other_id"_s});
    }

    void aLinkWithAKeyOfItsOwnIsLessSure() {
        const MetaData metaData;
        const Table left("a", metaData, {Column("id", Integer(), primaryKey)});
        const Table right("b", metaData, {Column("id", Integer(), primaryKey)});
        const auto linkOf = [&metaData](const QString& name, bool isUnique, bool isNotNull) {
            TableData data;
            data.name = name;
            const auto reference = [isNotNull](const char* column) {
                return isNotNull ? Column(column, Integer(), notNull) : Column(column, Integer());
            };
            data.columns = {Column("id", Integer(), primaryKey), reference("a_id"),
                            reference("b_id")};
            data.foreignKeys = {{{}, {u"a_id"_s}, {}, u"a"_s, {u"id"_s}},
                                {{}, {u"b_id"_s}, {}, u"b"_s, {u"id"_s}}};
            if (isUnique)
                data.uniques = {{{}, {u"b_id"_s, u"a_id"_s}}};
            return discoverLink(Table(metaData, data));
        };
        const std::optional<DiscoveredLink> link = linkOf(u"a_b"_s, true, true);
        QVERIFY(link);
        QCOMPARE(link->confidence, 0.75);
        QCOMPARE(link->extraColumns, QStringList());
        QVERIFY(!linkOf(u"not_unique"_s, false, true));
        QVERIFY(!linkOf(u"nullable"_s, true, false));
    }

    void aLinkMayReferByCompositeKeys() {
        const MetaData metaData;
        const Table room(
            "room", metaData,
            {Column("site", Integer(), primaryKey), Column("no", Integer(), primaryKey)});
        const Table tag("tag", metaData, {Column("id", Integer(), primaryKey)});
        TableData data;
        data.name = u"room_tag"_s;
        data.columns = {Column("site", Integer(), primaryKey),
                        Column("room", Integer(), primaryKey), Column("tag", Integer(), primaryKey),
                        Column("note", Text())};
        data.foreignKeys = {{{}, {u"tag"_s}, {}, u"tag"_s, {u"id"_s}},
                            {{}, {u"site"_s, u"room"_s}, {}, u"room"_s, {u"site"_s, u"no"_s}}};
        const std::optional<DiscoveredLink> link = discoverLink(Table(metaData, data));
        QVERIFY(link);
        QCOMPARE(link->left.table, room);
        QCOMPARE(link->left.referenced, (QStringList{u"site"_s, u"no"_s}));
        QCOMPARE(link->right.table, tag);
        QCOMPARE(link->extraColumns, QStringList{u"note"_s});
        QVERIFY(link->confidence < 1.0);
    }

    void aKeyThatHoldsMoreThanTwoReferencesIsNoLink() {
        const MetaData metaData;
        const Table end("a", metaData, {Column("id", Integer(), primaryKey)});
        const Table dated("dated", metaData,
                          {Column("from_id", Integer(), ForeignKey("a.id"), primaryKey),
                           Column("to_id", Integer(), ForeignKey("a.id"), primaryKey),
                           Column("day", Date(), primaryKey)});
        QVERIFY(!discoverLink(dated));
        const Table lost("lost", metaData,
                         {Column("a_id", Integer(), ForeignKey("a.id"), primaryKey),
                          Column("b_id", Integer(), ForeignKey("nowhere.id"), primaryKey)});
        QVERIFY(!discoverLink(lost));
    }

    void tablesThatCannotBeEditedSayWhy() {
        const MetaData metaData;
        const auto reasonOf = [&metaData](const QString& name, TableKind kind) {
            TableData data;
            data.name = name;
            data.kind = kind;
            data.columns = {Column("id", Integer(), primaryKey)};
            const TableTraits traits = discoverTraits(Table(metaData, data));
            return traits.editable ? QString() : traits.reason;
        };
        QCOMPARE(reasonOf(u"plain"_s, TableKind::Table), QString());
        QCOMPARE(reasonOf(u"seen"_s, TableKind::View), u"a view cannot be edited"_s);
        QVERIFY(reasonOf(u"kept"_s, TableKind::MaterializedView).contains(u"materialized"_s));
        QVERIFY(reasonOf(u"made"_s, TableKind::Virtual).contains(u"virtual"_s));
    }

    // --- what the database does not declare

    void aParentWithoutAForeignKeyIsProposed() {
        const MetaData metaData;
        const Column key("id", Integer(), primaryKey);
        const Table plain("category", metaData, {key, Column("parent_id", Integer())});
        const Table named("section", metaData, {key, Column("ParentSectionId", Integer())});
        const Table text("text", metaData, {key, Column("parent_id", Text())});
        const Table far("product", metaData, {key, Column("parent_category_id", Integer())});
        const Table any("note", metaData,
                        {key, Column("parent_id", Integer()), Column("parent_type", Text())});
        const Table declared = selfReferring(metaData, u"level"_s, {u"parent_id"_s});
        QCOMPARE(proposeForeignKeys(metaData),
                 (QStringList{u"category.parent_id"_s, u"section.ParentSectionId"_s}));
        QCOMPARE(proposeForeignKeys(metaData), QStringList());
        QVERIFY(!plain.foreignKeys()[0].declared);
        const std::optional<DiscoveredTree> tree = discoverTree(plain);
        QVERIFY(tree);
        QVERIFY(tree->confidence < discoverTree(declared)->confidence);
        QVERIFY(tree->reason.endsWith(u"the database does not declare it"_s));
    }
};

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "tst_Discovery.moc"
