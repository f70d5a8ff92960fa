// SPDX-License-Identifier: MIT
#include "orm/engine/Inspector.h"
#include "orm/mapping/Discovery.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

MetaData sample(const QString& path) {
    Url url = Url::file(path);
    url.readOnly = true;
    const MetaData metaData;
    reflect(createEngine(url), metaData);
    return metaData;
}

MetaData named(const QString& name) {
    return sample(QLatin1StringView(ESPALIER_TEST_DATA) + u"/%1/%1.sqlite"_s.arg(name));
}

/// "parent > Employee", "children * Employee", "Track ** Track" (through a link), in order of
/// names.
QStringList relationsOf(const Mapper& mapper) {
    QStringList lines;
    for (const auto& r : mapper.relationships()) {
        const QString arrow = r->direction() == Direction::ManyToOne   ? u" > "_s
                              : r->direction() == Direction::OneToMany ? u" * "_s
                                                                       : u" ** "_s;
        lines += r->name() + arrow + r->target().name();
    }
    lines.sort();
    return lines;
}

ForeignKeyConstraint reference(const QStringList& columns, const QString& table,
                               const QStringList& referred = {u"id"_s}) {
    ForeignKeyConstraint key;
    key.columns = columns;
    key.referredTable = table;
    key.referredColumns = referred;
    return key;
}

const Column id("id", Integer(), primaryKey);

} // namespace

class AutomapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everySampleIsMapped() {
        QDirIterator files(QLatin1StringView(ESPALIER_TEST_DATA), {u"*.sqlite"_s, u"*.db"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            const MetaData metaData = sample(path);
            const Discovery discovery = discover(metaData);
            const Registry registry = automap(metaData, discovery);
            QVERIFY(registry.isConfigured());
            std::size_t expected = 0;
            for (const Table& table : metaData.tables()) {
                const bool isMapped = table.kind() == TableKind::Table &&
                                      (!table.primaryKey().empty() || table.rowId());
                QVERIFY2(isMapped == (registry.findByTable(table) != nullptr),
                         qPrintable(path + u' ' + table.name()));
                expected += isMapped ? 1 : 0;
            }
            QCOMPARE(registry.mappers().size(), expected);
            for (const auto& mapper : registry.mappers()) {
                QCOMPARE(&mapper->registry(), &registry);
                // Both ends know each other, except of what only a collapsed link's rows know.
                for (const auto& r : mapper->relationships())
                    QVERIFY(r->reverse() || mapper->traits().isLink);
                QCOMPARE(mapper->traits().parent != nullptr,
                         discovery.tree(mapper->table()) != nullptr);
            }
            ++count;
        }
        QVERIFY(count >= 14);
    }

    void relationsOfChinookAreNamedFromItsColumns() {
        const MetaData metaData = named(u"chinook"_s);
        Registry registry = automap(metaData);
        QCOMPARE(relationsOf(registry["Employee"]),
                 (QStringList{u"Customer * Customer"_s, u"children * Employee"_s,
                              u"parent > Employee"_s}));
        QCOMPARE(relationsOf(registry["Customer"]),
                 (QStringList{u"Invoice * Invoice"_s, u"SupportRep > Employee"_s}));
        QCOMPARE(
            relationsOf(registry["Track"]),
            (QStringList{u"Album > Album"_s, u"Genre > Genre"_s, u"InvoiceLine * InvoiceLine"_s,
                         u"MediaType > MediaType"_s, u"Playlist ** Playlist"_s}));
        QCOMPARE(relationsOf(registry["Playlist"]), QStringList{u"Track ** Track"_s});
        QCOMPARE(relationsOf(registry["PlaylistTrack"]),
                 (QStringList{u"Playlist > Playlist"_s, u"Track > Track"_s}));
    }

    void relationsOfSakilaDoNotClash() {
        const MetaData metaData = named(u"sakila"_s);
        Registry registry = automap(metaData);
        // The links of sakila carry a date that has no default: they stay tables of their own.
        QCOMPARE(relationsOf(registry["film"]),
                 (QStringList{u"film_actor * film_actor"_s, u"film_category * film_category"_s,
                              u"inventory * inventory"_s, u"language > language"_s,
                              u"original_language > language"_s}));
        QCOMPARE(relationsOf(registry["language"]),
                 (QStringList{u"film_by_language_id * film"_s,
                              u"film_by_original_language_id * film"_s}));
        QCOMPARE(relationsOf(registry["staff"]),
                 (QStringList{u"address > address"_s, u"payment * payment"_s, u"rental * rental"_s,
                              u"store > store"_s, u"store_by_manager_staff_id * store"_s}));
        QCOMPARE(registry["film"].traits().label, registry["film"].attribute("title").slot);
        QVERIFY(registry["film_actor"].traits().isLink);
        QVERIFY(!registry["film"].traits().isLink);
    }

    void rowsOfALinkThatCarriesMoreAreKeptInReach() {
        const MetaData metaData = named(u"northwind"_s);
        Registry registry = automap(metaData);
        const Mapper& orders = registry["Orders"];
        QCOMPARE(relationsOf(orders),
                 (QStringList{u"Customer > Customers"_s, u"Employee > Employees"_s,
                              u"Order Details * Order Details"_s, u"Products ** Products"_s,
                              u"Shippers > Shippers"_s}));
        // Two relations over one row: only one of them writes.
        QVERIFY(orders.relationship("Order Details").options().viewOnly);
        QVERIFY(!orders.relationship("Products").options().viewOnly);
        QCOMPARE(orders.relationship("Products").reverse(),
                 &registry["Products"].relationship("Orders"));
    }

    void traitsOfATreeLeadUpAndDown() {
        const MetaData metaData = named(u"iab_content"_s);
        Registry registry = automap(metaData);
        const Mapper& category = registry["category"];
        const EntityTraits& traits = category.traits();
        QCOMPARE(traits.label, category.attribute("name").slot);
        QCOMPARE(traits.order, -1);
        QVERIFY(traits.editable);
        QCOMPARE(traits.parent, &category.relationship("parent"));
        QCOMPARE(traits.children, &category.relationship("children"));
        QCOMPARE(traits.parent->direction(), Direction::ManyToOne);
        QVERIFY(!traits.parent->isList());
        QCOMPARE(traits.children->direction(), Direction::OneToMany);
        QCOMPARE(traits.parent->reverse(), traits.children);
        QCOMPARE(relationsOf(registry["level"]), QStringList{u"category * category"_s});
        QVERIFY(!registry["level"].traits().parent);
    }

    void siblingsAreReadInTheirOrder() {
        const MetaData metaData;
        const Table node("node", metaData,
                         {id,
                          Column("parent_id", ForeignKey("node.id", ReferentialAction::Cascade)),
                          Column("position", Integer())});
        Registry registry = automap(metaData);
        const Mapper& mapper = registry["node"];
        QCOMPARE(mapper.traits().order, 2);
        QCOMPARE(mapper.relationship("children").options().orderBy, QStringList{u"position"_s});
        QVERIFY(mapper.relationship("children").options().passiveDeletes);
    }

    void namesThatColumnsHaveAreAvoided() {
        const MetaData metaData;
        const Table level("level", metaData, {id, Column("category", Text())});
        const Table category("category", metaData,
                             {id, Column("level", Integer()),
                              Column("level_id", ForeignKey("level.id")), Column("Parent", Text()),
                              Column("parent_id", ForeignKey("category.id")),
                              Column("replaced_by_id", ForeignKey("category.id"))});
        Registry registry = automap(metaData);
        QCOMPARE(relationsOf(registry["category"]),
                 (QStringList{u"category_by_replaced_by_id * category"_s,
                              u"children_parent_id * category"_s, u"level_level_id > level"_s,
                              u"parent_parent_id > category"_s, u"replaced_by > category"_s}));
        QCOMPARE(relationsOf(registry["level"]), QStringList{u"category_by_level_id * category"_s});
        QCOMPARE(registry["category"].traits().parent,
                 &registry["category"].relationship("parent_parent_id"));
    }

    void severalLinksBetweenTwoTablesSayWhich() {
        const MetaData metaData;
        const Table product("product", metaData, {id});
        const Table tag("tag", metaData, {id});
        for (const char* name : {"has", "lacks"})
            Table(name, metaData,
                  {Column("product_id", ForeignKey("product.id"), primaryKey),
                   Column("tag_id", ForeignKey("tag.id"), primaryKey)});
        Registry registry = automap(metaData);
        QCOMPARE(relationsOf(registry["product"]),
                 (QStringList{u"tag_via_has ** tag"_s, u"tag_via_lacks ** tag"_s}));
        QCOMPARE(relationsOf(registry["tag"]),
                 (QStringList{u"product_via_has ** product"_s, u"product_via_lacks ** product"_s}));
    }

    void aTableIsLinkedToItself() {
        const MetaData metaData;
        const Table product("product", metaData, {id});
        const Table link("accessory", metaData,
                         {Column("product_id", ForeignKey("product.id"), primaryKey),
                          Column("accessory_id", ForeignKey("product.id"), primaryKey)});
        Registry registry = automap(metaData);
        const Mapper& mapper = registry["product"];
        QCOMPARE(relationsOf(mapper),
                 (QStringList{u"accessory ** product"_s, u"product ** product"_s}));
        const Relationship& accessories = mapper.relationship("accessory");
        QCOMPARE(accessories.localLinks()[0].second.name(), u"product_id"_s);
        QCOMPARE(accessories.remoteLinks()[0].second.name(), u"accessory_id"_s);
        QCOMPARE(accessories.reverse(), &mapper.relationship("product"));
    }

    void aLinkThatNeedsMoreThanItsReferencesStaysATable() {
        const MetaData metaData;
        const Table a("a", metaData, {id});
        const Table b("b", metaData, {id});
        const Table link("ab", metaData,
                         {Column("a_id", ForeignKey("a.id"), primaryKey),
                          Column("b_id", ForeignKey("b.id"), primaryKey),
                          Column("amount", Integer(), notNull)});
        Registry registry = automap(metaData);
        QCOMPARE(relationsOf(registry["a"]), QStringList{u"ab * ab"_s});
        QVERIFY(!registry["a"].relationship("ab").options().viewOnly);
        QVERIFY(registry["ab"].traits().isLink);
    }

    void aReferenceThatLeadsNowhereIsLeftOut() {
        const MetaData metaData;
        TableData data;
        data.name = u"good"_s;
        data.columns = {id, Column("kind", Integer())};
        Table(metaData, data);
        data.name = u"bad"_s;
        data.columns = {id, Column("a", Integer()), Column("b", Integer()), Column("c", Integer()),
                        Column("good_id", Integer())};
        data.foreignKeys = {reference({u"a"_s}, u"missing"_s),
                            reference({u"b"_s}, u"good"_s, {u"kind"_s}),
                            reference({u"c"_s}, u"good"_s, {u"none"_s}),
                            reference({u"a"_s}, u"good"_s, {}),
                            reference({u"good_id"_s}, u"good"_s),
                            reference({u"good_id"_s}, u"good"_s)};
        Table(metaData, data);
        Registry registry = automap(metaData);
        QCOMPARE(relationsOf(registry["bad"]), QStringList{u"good > good"_s});
        QCOMPARE(relationsOf(registry["good"]), QStringList{u"bad * bad"_s});
    }

    void tablesWithoutAKeyAndViewsAreNotMapped() {
        const MetaData metaData;
        TableData data;
        data.name = u"loose"_s;
        data.columns = {Column("a", Integer())};
        Table(metaData, data);
        data.name = u"seen"_s;
        data.kind = TableKind::View;
        data.columns = {id};
        Table(metaData, data);
        data.name = u"indexed"_s;
        data.kind = TableKind::Virtual;
        Table(metaData, data);
        const Registry registry = automap(metaData);
        QCOMPARE(registry.mappers().size(), std::size_t(1));
        QVERIFY(!registry.find(u"indexed"_s)->traits().editable);
    }

    void equalNamesInTwoSchemasAreToldApart() {
        const MetaData metaData;
        for (const QString& schema : {u"new"_s, u"old"_s}) {
            TableData data;
            data.schema = schema;
            data.name = u"item"_s;
            data.columns = {id};
            Table(metaData, data);
        }
        const Registry registry = automap(metaData);
        QVERIFY(registry.find(u"new.item"_s));
        QVERIFY(registry.find(u"old.item"_s));
    }

    void referencesByOneColumnNameInBothDirectionsAreNoFailure() {
        const MetaData metaData;
        TableData data;
        data.name = u"person"_s;
        data.columns = {id, Column("partner_no", Integer())};
        data.uniques = {{{}, {u"partner_no"_s}}};
        data.foreignKeys = {reference({u"partner_no"_s}, u"dog"_s, {u"partner_no"_s})};
        Table(metaData, data);
        data.name = u"dog"_s;
        data.foreignKeys = {reference({u"partner_no"_s}, u"person"_s, {u"partner_no"_s})};
        Table(metaData, data);
        const Table collar("collar", metaData, {id, Column("dog_id", ForeignKey("dog.id"))});
        Registry registry = automap(metaData);
        QCOMPARE(relationsOf(registry["person"]), QStringList());
        QCOMPARE(relationsOf(registry["dog"]), QStringList{u"collar * collar"_s});
    }

    void discoveryAsCorrectedIsWhatIsMapped() {
        const MetaData metaData = named(u"iab_content"_s);
        Discovery discovery = discover(metaData);
        discovery.trees.clear();
        for (TableTraits& traits : discovery.tables)
            traits.label = u"id"_s;
        Registry registry = automap(metaData, discovery);
        const Mapper& category = registry["category"];
        QVERIFY(!category.traits().parent);
        QCOMPARE(category.traits().label, category.attribute("id").slot);
        QVERIFY(category.findRelationship(u"category_by_parent_id"_s));
    }
};

QTEST_GUILESS_MAIN(AutomapTest)
#include "tst_Automap.moc"
