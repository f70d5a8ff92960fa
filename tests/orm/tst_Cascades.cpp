// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "tests/support/SeedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Category;
using seed::Level;
using seed::Product;

namespace {

QString problemOf(const RelationOptions& options) {
    MetaData tables;
    const Table parent("parent", tables, {Column("id", Integer(), primaryKey)});
    const Table child("child", tables,
                      {Column("id", Integer(), primaryKey), Column("up", ForeignKey("parent.id"))});
    Registry registry;
    registry.map(u"parent"_s, parent);
    registry.map(u"child"_s, child, {relation("parent", u"parent"_s, options)});
    try {
        registry.configure();
    } catch (const MappingError& error) {
        return error.message();
    }
    return {};
}

} // namespace

class tst_Cascades : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        ESPALIER_FETCH_SERVER()
        m_db = std::make_unique<SeedDatabase>(server);
    }
    void cleanup() {
        m_db.reset();
        QCOMPARE(Object::aliveCount(), 0);
    }

    void tokensAreReadFromText();
    void unknownTokensAndImpossibleCascadesAreRefused();
    void aNewMemberOfAListIsPendingAtOnce();
    void theBackrefCascadesUnlessItIsSwitchedOff();
    void aTreeIsDeletedFromItsLeaves();
    void aMemberThatIsTakenOutIsDeletedByTheFlush();
    void anOrphanTakesItsOwnSubtreeAlong();
    void aNewMemberThatIsTakenOutIsNewNoMore();
    void aNewObjectWithoutAnOwnerIsWritten();
    void losingTheOwnerFromTheOtherSideDeletes_data();
    void losingTheOwnerFromTheOtherSideDeletes();
    void oneOfTwoOwnersIsEnough();
    void aMoveDeletesNothing();
    void movesRemovalsAndAdditionsGoTogether();
    void theCascadeFollowsThePresentList();
    void aManyToOneDeletesItsTarget();
    void bothEndsOfLinksGo();
    void aChildHeldTwiceIsRefused();
    void expungeAndExpireReachTheMembers();
    void aDeletedMemberIsNotRevived();
    void aDeletedObjectIsRefusedInALaterList();
    void passiveDeletesTrustTheDatabase();
    void childrenLeftToTheDatabaseAreNotTouched();
    void aKeyCannotBeEmptied();
    void aSavePlannedElsewhereKnowsItsOrphans();

private:
    void remap(RelationOptions categories, RelationOptions children = {},
               RelationOptions products = {});
    void dropLinks() { m_db->column(u"DELETE FROM product_category"_s); }
    std::unique_ptr<SeedDatabase> m_db;
};

void tst_Cascades::remap(RelationOptions categories, RelationOptions children,
                         RelationOptions products) {
    clearMappers();
    products.secondary = &m_db->schema.productCategory;
    products.backref = u"categories"_s;
    categories.backref = u"level"_s;
    children.backref = u"parent"_s;
    for (RelationOptions* options : {&categories, &children})
        options->orderBy = {u"id"_s};
    mapper<Product>(m_db->schema.product);
    mapper<Level>(m_db->schema.level, {relation<Level>("children", {.backref = u"parent"_s}),
                                       relation<Category>("categories", categories)});
    mapper<Category>(m_db->schema.category, {relation<Category>("children", children),
                                             relation<Product>("products", products)});
}

void tst_Cascades::tokensAreReadFromText() {
    const Cascade all("all, delete-orphan");
    QVERIFY(all.saveUpdate && all.merge && all.remove && all.removeOrphan && all.refreshExpire &&
            all.expunge && all.unknown.isEmpty());
    const Cascade some = u" save-update ,expunge "_s;
    QVERIFY(some.saveUpdate && some.expunge && !some.merge && !some.remove);
    const Cascade none("none");
    QVERIFY(!none.saveUpdate && !none.merge);
    const Cascade typed{CascadeToken::Delete, CascadeToken::Merge};
    QVERIFY(typed.remove && typed.merge && !typed.saveUpdate);
    QCOMPARE(Cascade("all, delet").unknown, QStringList({u"delet"_s}));
}

void tst_Cascades::unknownTokensAndImpossibleCascadesAreRefused() {
    QVERIFY(problemOf({.cascade = "save-update, delet"}).contains(u"\"delet\""_s));
    QVERIFY(problemOf({.cascade = "all, delete-orphan"}).contains(u"singleParent"_s));
    QCOMPARE(problemOf({.cascade = "all, delete-orphan", .singleParent = true}), QString());
    QVERIFY(problemOf({.cascade = "all", .passiveDeletes = PassiveDeletes::All})
                .contains(u"PassiveDeletes::All"_s));
}

void tst_Cascades::aNewMemberOfAListIsPendingAtOnce() {
    auto s = m_db->session();
    auto level = make<Level>();
    auto category = make<Category>();
    auto product = make<Product>();
    level->categories.append(category);
    category->products.append(product);
    s->add(level);
    QCOMPARE(product->state(), ObjectState::Pending);
    auto late = make<Category>();
    s->get<Level>(1)->categories.append(late);
    QCOMPARE(late->state(), ObjectState::Pending);
    s->rollback();
}

void tst_Cascades::theBackrefCascadesUnlessItIsSwitchedOff() {
    for (const bool cascades : {true, false}) {
        remap({.cascadeBackrefs = cascades});
        auto s = m_db->session();
        const auto level = s->get<Level>(1);
        auto category = make<Category>();
        category->level = level;
        QCOMPARE(category->state(), cascades ? ObjectState::Pending : ObjectState::Transient);
        m_db->sent();
        s->flush();
        QCOMPARE(m_db->sent().filter(u"INSERT"_s).size(), cascades ? 1 : 0);
        auto own = make<Category>();
        level->categories.append(own);
        QCOMPARE(own->state(), ObjectState::Pending);
        s->rollback();
    }
}

void tst_Cascades::aTreeIsDeletedFromItsLeaves() {
    remap({}, {.cascade = "all"});
    auto s = m_db->session();
    s->remove(s->get<Category>(1));
    QCOMPARE(s->deleted().size(), std::size_t(6));
    m_db->sent();
    s->flush();
    QStringList writes = m_db->sent();
    writes.removeIf([](const QString& line) { return line.startsWith(u"SELECT"_s); });
    QCOMPARE(writes.filter(u"product_category"_s).size(), 4);
    QCOMPARE(writes.filter(u"DELETE category"_s).size(), 6);
    QVERIFY(writes.indexOf(u"DELETE category"_s) >
            writes.lastIndexOf(QRegularExpression(u"product_category"_s)));
    s->commit();
    QCOMPARE(m_db->column(u"SELECT count(*) FROM category"_s), QStringList({u"0"_s}));
}

void tst_Cascades::aMemberThatIsTakenOutIsDeletedByTheFlush() {
    dropLinks();
    remap({.cascade = "all, delete-orphan"});
    auto s = m_db->session();
    const auto level = s->get<Level>(3);
    const auto member = level->categories[0];
    level->categories.remove(member);
    QVERIFY(!member->level);
    QVERIFY(s->deleted().empty());
    s->flush();
    QCOMPARE(member->state(), ObjectState::Deleted);
    s->commit();
    QCOMPARE(member->state(), ObjectState::Detached);
    QCOMPARE(m_db->column(u"SELECT count(*) FROM category WHERE id = 4"_s), QStringList({u"0"_s}));
}

void tst_Cascades::anOrphanTakesItsOwnSubtreeAlong() {
    remap({}, {.cascade = "all, delete-orphan"});
    auto s = m_db->session();
    const auto root = s->get<Category>(1);
    root->children.remove(root->children[0]);
    s->commit();
    QCOMPARE(m_db->column(u"SELECT id FROM category ORDER BY id"_s),
             QStringList({u"1"_s, u"3"_s, u"6"_s}));
    QCOMPARE(m_db->column(u"SELECT category_id FROM product_category"_s), QStringList({u"6"_s}));
}

void tst_Cascades::aNewMemberThatIsTakenOutIsNewNoMore() {
    remap({.cascade = "all, delete-orphan"});
    auto s = m_db->session();
    const auto level = s->get<Level>(3);
    auto fresh = make<Category>();
    level->categories.append(fresh);
    QCOMPARE(fresh->state(), ObjectState::Pending);
    level->categories.remove(fresh);
    QCOMPARE(fresh->state(), ObjectState::Transient);
    m_db->sent();
    s->flush();
    QCOMPARE(m_db->sent(), QStringList());
}

void tst_Cascades::aNewObjectWithoutAnOwnerIsWritten() {
    remap({.cascade = "all, delete-orphan"});
    auto s = m_db->session();
    auto fresh = make<Category>();
    s->add(fresh);
    s->commit();
    QCOMPARE(fresh->state(), ObjectState::Persistent);
}

void tst_Cascades::losingTheOwnerFromTheOtherSideDeletes_data() {
    QTest::addColumn<bool>("ownerIsKnown");
    QTest::addColumn<bool>("listIsLoaded");
    QTest::newRow("nothing was read") << false << false;
    QTest::newRow("the owner was read") << true << false;
    QTest::newRow("its list, too") << true << true;
}

void tst_Cascades::losingTheOwnerFromTheOtherSideDeletes() {
    QFETCH(bool, ownerIsKnown);
    QFETCH(bool, listIsLoaded);
    dropLinks();
    remap({.cascade = "all, delete-orphan"});
    auto s = m_db->session();
    const auto member = s->get<Category>(4);
    Ptr<Level> owner;
    if (ownerIsKnown)
        owner = member->level.get();
    if (listIsLoaded)
        QCOMPARE(owner->categories.size(), std::size_t(3));
    member->level = null;
    s->commit();
    QCOMPARE(m_db->column(u"SELECT count(*) FROM category WHERE id = 4"_s), QStringList({u"0"_s}));
}

void tst_Cascades::oneOfTwoOwnersIsEnough() {
    remap({.cascade = "all, delete-orphan"}, {.cascade = "all, delete-orphan"});
    auto s = m_db->session();
    const auto member = s->get<Category>(4);
    member->level = null;
    m_db->sent();
    s->flush();
    QCOMPARE(m_db->sent(), QStringList({u"BEGIN"_s, u"UPDATE category(level_id)"_s}));
    member->parent = null;
    s->commit();
    QCOMPARE(m_db->column(u"SELECT count(*) FROM category WHERE id = 4"_s), QStringList({u"0"_s}));
}

void tst_Cascades::aMoveDeletesNothing() {
    remap({}, {.cascade = "all, delete-orphan"});
    auto s = m_db->session();
    const auto root = s->get<Category>(1), b = s->get<Category>(3);
    const auto a = root->children[0];
    QCOMPARE(b->children.size(), std::size_t(1));
    root->children.remove(a);
    b->children.append(a);
    m_db->sent();
    s->flush();
    QCOMPARE(m_db->sent(), QStringList({u"BEGIN"_s, u"UPDATE category(parent_id)"_s}));
}

void tst_Cascades::movesRemovalsAndAdditionsGoTogether() {
    dropLinks();
    remap({}, {.cascade = "all, delete-orphan"});
    auto s = m_db->session();
    const auto a = s->get<Category>(2), b = s->get<Category>(3);
    const auto a1 = a->children[0], a2 = a->children[1];
    QCOMPARE(b->children.size(), std::size_t(1));
    a->children.remove(a1);
    b->children.append(a1);
    a->children.remove(a2);
    auto fresh = make<Category>();
    a->children.append(fresh);
    m_db->sent();
    s->flush();
    QStringList writes = m_db->sent();
    writes.removeIf([](const QString& line) { return line.startsWith(u"SELECT"_s); });
    QCOMPARE(writes,
             QStringList({u"BEGIN"_s, u"UPDATE category(parent_id)"_s,
                          u"INSERT category(level_id,parent_id,name)"_s, u"DELETE category"_s}));
}

void tst_Cascades::theCascadeFollowsThePresentList() {
    dropLinks();
    remap({.cascade = "all"});
    auto s = m_db->session();
    const auto level = s->get<Level>(3);
    const auto removed = level->categories[0];
    const auto other = s->get<Category>(3);
    level->categories.remove(removed);
    level->categories.append(other);
    s->remove(level);
    QCOMPARE(s->deleted().size(), std::size_t(4));
    s->commit();
    QCOMPARE(m_db->column(u"SELECT id FROM category ORDER BY id"_s),
             QStringList({u"1"_s, u"2"_s, u"4"_s}));
    QCOMPARE(m_db->column(u"SELECT level_id FROM category WHERE id = 4"_s),
             QStringList({u"NULL"_s}));
}

void tst_Cascades::aManyToOneDeletesItsTarget() {
    dropLinks();
    remap({.backrefOptions = {.cascade = "all"}});
    m_db->column(u"UPDATE category SET level_id = 2 WHERE id IN (4, 5)"_s);
    auto s = m_db->session();
    s->remove(s->get<Category>(6));
    m_db->sent();
    s->flush();
    QCOMPARE(m_db->sent().filter(u"DELETE"_s),
             QStringList({u"DELETE category"_s, u"DELETE level"_s}));
}

void tst_Cascades::bothEndsOfLinksGo() {
    remap({}, {}, {.cascade = "all"});
    auto s = m_db->session();
    s->remove(s->get<Category>(6));
    m_db->sent();
    s->flush();
    const QStringList deletes = m_db->sent().filter(u"DELETE"_s);
    QCOMPARE(deletes.first(), u"DELETE product_category"_s);
    QCOMPARE(deletes.size(), 3);
}

void tst_Cascades::aChildHeldTwiceIsRefused() {
    remap({.backrefOptions = {.cascade = "all, delete-orphan", .singleParent = true}});
    auto s = m_db->session();
    auto level = make<Level>();
    auto first = make<Category>(), second = make<Category>();
    first->level = level;
    QVERIFY_THROWS_EXCEPTION(SessionError, second->level = level);
    QVERIFY_THROWS_EXCEPTION(SessionError, level->categories.append(second));
    QVERIFY(!second->level);
    first->level = null;
    second->level = level;
    QCOMPARE(second->level.get(), level);
}

void tst_Cascades::expungeAndExpireReachTheMembers() {
    remap({.cascade = "all"});
    auto s = m_db->session();
    const auto level = s->get<Level>(3);
    const auto member = level->categories[0];
    const auto name = member->mapper().attribute("name").slot;
    s->expire(level);
    QVERIFY(!member->isLoaded(name));
    QCOMPARE(level->categories.size(), std::size_t(3));
    s->expunge(level);
    QCOMPARE(member->state(), ObjectState::Detached);
    member->name = u"apart"_s;
    m_db->sent();
    s->flush();
    QCOMPARE(m_db->sent(), QStringList());
    s->add(level);
    QCOMPARE(member->state(), ObjectState::Persistent);
    s->flush();
    QCOMPARE(m_db->sent(), QStringList({u"BEGIN"_s, u"UPDATE category(name)"_s}));
}

void tst_Cascades::aDeletedMemberIsNotRevived() {
    dropLinks();
    remap({.cascade = "all"});
    auto s = m_db->session();
    const auto level = s->get<Level>(3);
    const auto member = level->categories[0];
    s->remove(member);
    level->name = u"changed"_s;
    s->add(level);
    m_db->sent();
    s->flush();
    QStringList writes = m_db->sent();
    writes.removeIf([](const QString& line) { return line.startsWith(u"SELECT"_s); });
    QCOMPARE(writes, QStringList({u"BEGIN"_s, u"UPDATE level(name)"_s, u"DELETE category"_s}));
    QVERIFY(level->categories.contains(member));
    s->commit();
    QVERIFY(!level->categories.contains(member));
}

void tst_Cascades::aDeletedObjectIsRefusedInALaterList() {
    dropLinks();
    remap({.cascade = "all, delete-orphan"});
    auto s = m_db->session({.autoflush = true});
    const auto from = s->get<Level>(3), to = s->get<Level>(2);
    const auto member = from->categories[0];
    from->categories.remove(member);
    QCOMPARE(to->categories.size(), std::size_t(2));
    QCOMPARE(member->state(), ObjectState::Deleted);
    QVERIFY_THROWS_EXCEPTION(SessionError, to->categories.append(member));
    QCOMPARE(to->categories.size(), std::size_t(2));
}

void tst_Cascades::passiveDeletesTrustTheDatabase() {
    MetaData tables;
    const Table owner("owner", tables, {Column("id", Integer(), primaryKey)});
    const Table part("part", tables,
                     {Column("id", Integer(), primaryKey),
                      Column("owner_id", ForeignKey("owner.id", ReferentialAction::Cascade))});
    Registry registry;
    registry.map(u"part"_s, part);
    registry.map(
        u"owner"_s, owner,
        {relation("parts", u"part"_s, {.cascade = "all", .passiveDeletes = PassiveDeletes::On})});
    const Engine engine = createEngine(u"sqlite://"_s);
    createAll(engine, tables);
    engine.connect()->execute(u"INSERT INTO owner VALUES (1), (2)"_s);
    engine.connect()->execute(u"INSERT INTO part VALUES (1, 1), (2, 1), (3, 2)"_s);
    Session s({.bind = engine, .autoflush = false});
    const auto first = s.query(registry["owner"]).get(1),
               second = s.query(registry["owner"]).get(2);
    engine.log().start();
    s.remove(first);
    s.flush();
    QCOMPARE(engine.log().summary(), QStringList({u"BEGIN"_s, u"DELETE owner"_s}));
    second->collection("parts");
    engine.log().clear();
    s.remove(second);
    s.flush();
    QCOMPARE(engine.log().summary().filter(u"DELETE"_s),
             QStringList({u"DELETE part"_s, u"DELETE owner"_s}));
    s.commit();
    QCOMPARE(engine.connect()->execute(u"SELECT 1 FROM part"_s).returned.rowCount(), 0);
}

void tst_Cascades::childrenLeftToTheDatabaseAreNotTouched() {
    dropLinks();
    remap({}, {.passiveDeletes = PassiveDeletes::All});
    auto s = m_db->session();
    const auto b = s->get<Category>(3);
    QCOMPARE(b->children.size(), std::size_t(1));
    s->remove(b);
    m_db->sent();
    QVERIFY_THROWS_EXCEPTION(IntegrityError, s->flush());
    QCOMPARE(m_db->sent().filter(u"category"_s).filter(u"UPDATE"_s), QStringList());
    s->rollback();
}

void tst_Cascades::aKeyCannotBeEmptied() {
    clearMappers();
    Registry registry;
    registry.map(u"category"_s, m_db->schema.category,
                 {relation("links", u"link"_s,
                           {.backref = u"category"_s, .cascade = "all, delete-orphan"})});
    registry.map(u"product"_s, m_db->schema.product,
                 {relation("links", u"link"_s, {.backref = u"product"_s})});
    registry.map(u"link"_s, m_db->schema.productCategory);
    auto s = m_db->session();
    const auto category = s->query(registry["category"]).get(5);
    const auto product = s->query(registry["product"]).get("B2");
    const auto link = makeObject(registry["link"]);
    link->setRelated(link->relationship("product"), product);
    category->append(category->relationship("links"), link);
    m_db->sent();
    s->flush();
    QCOMPARE(m_db->sent().filter(u"INSERT"_s),
             QStringList({u"INSERT product_category(product_id,category_id)"_s}));
    category->removeFrom(category->relationship("links"), link);
    s->flush();
    QCOMPARE(link->state(), ObjectState::Deleted);
    const ObjectPtr other = s->query(registry["link"]).get("B2", 4);
    QVERIFY(other);
    product->removeFrom(product->relationship("links"), other);
    m_db->sent();
    try {
        s->flush();
        QFAIL("no error");
    } catch (const SessionError& error) {
        QVERIFY(error.message().contains(u"product_id"_s));
    }
    QCOMPARE(m_db->sent().filter(u"UPDATE"_s), QStringList());
    s->rollback();
}

void tst_Cascades::aSavePlannedElsewhereKnowsItsOrphans() {
    dropLinks();
    remap({.cascade = "all, delete-orphan"});
    auto s = m_db->session({.autoflush = false, .expireOnCommit = false});
    const auto level = s->get<Level>(3);
    const auto member = level->categories[0];
    QVERIFY(member->products.isEmpty() && member->children.isEmpty());
    s->commit();
    level->categories.remove(member);
    const PendingSave pending = s->planSave();
    QCOMPARE(pending.plan.operations.size(), std::size_t(1));
    QCOMPARE(pending.plan.operations.front().shape->kind, OperationKind::Delete);
    QVERIFY(s->deleted().empty());
    const auto connection = m_db->engine.connect();
    Transaction transaction(*connection);
    const FlushOutcome outcome = Persister(*connection).execute(pending.plan);
    transaction.commit();
    s->applySave(pending, outcome);
    QCOMPARE(member->state(), ObjectState::Detached);
    QVERIFY(!s->hasChanges());
}

QTEST_GUILESS_MAIN(tst_Cascades)
#include "tst_Cascades.moc"
