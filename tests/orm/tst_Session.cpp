// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_Session : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void aNewObjectGoesFromTransientToPersistent();
    void rowsWithKnownKeysShareAnInsertInTheirOrder();
    void onlyNetChangesAreWritten();
    void updatesComeInKeyOrder();
    void insertUpdateAndDeleteOfOneClassComeInThisOrder();
    void parentsAreInsertedBeforeTheirChildren();
    void tableOrderFollowsForeignKeysWithoutObjectLinks();
    void childrenAreDeletedBeforeTheirParents();
    void childrenThatStayLoseTheirReference();
    void theRelationWinsOverTheForeignKey();
    void settingNothingIsAChangeReadingNothingIsNot();
    void linkRowsComeAfterBothEndsAndAreWrittenOnce();
    void deletingOneEndDeletesItsLinksFirst();
    void linksThatWentWithADeletedRowAreNotDeletedAgain();
    void deleteAndInsertOfOneKeyIsAnUpdate();
    void aRowThatIsGoneIsStale();
    void aFailedFlushNeedsARollback();
    void rollbackRestoresEveryState();
    void rowsInACircleAreRefused();
    void anIdentityIsOneObject();
    void commitExpiresAndAccessReloads();
    void savingAppliesOnlyAfterTheCommit();
    void aFailedSaveKeepsEverythingStaged();
    void aGuardedSaveNoticesForeignChanges();
    void discardTakesEverythingBack();
    void aDeferringSessionNeverReads();
    void unreferencedCyclesAreReclaimed();
    void aReferenceThatWasNeverReadIsClearedAndRevertedExactly();
    void aListReadAfterAMoveIsWithoutWhatMoved();
    void whatWasOnlyStagedLeavesNoTraceInAnUnloadedList();
    void newReferencesToARemovedRowAreNotWritten();
    void aChildMovedByValueSurvivesItsOldParent();
    void aValueWrittenUnreadDoesNotHideTheOrderOfDeletes();
    void rollbackTakesKeysBack();
    void whatCameAndWentInOneTransactionIsTransient();
    void aChangedObjectThatComesBackIsWrittenOnce();
    void orphansGoWithASaveAndWithTheirLinks();
    void deletedObjectsOutliveTheirSession();

private:
    QStringList writes();
    std::unique_ptr<Session> session(SessionOptions options = {.autoflush = false});
    RowBatch rows(const char* sql);

    std::unique_ptr<seed::Schema> m_schema;
    std::unique_ptr<Servers::FreshDatabase> m_database;
    Engine m_engine;
};

void tst_Session::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FRESH_DATABASE(m_database); // first: a skipped init() is not cleaned up after
    m_schema = std::make_unique<seed::Schema>();
    m_schema->mapAll();
    m_engine = m_database->engine();
    createAll(m_engine, m_schema->metadata);
    seed::insertRows(m_engine);
    m_engine.log().start();
    m_engine.log().clear();
}

void tst_Session::cleanup() {
    clearMappers();
    m_engine = {};
    m_database.reset();
    m_schema.reset();
    CycleCollector::collect();
    QCOMPARE(Object::aliveCount(), 0);
}

std::unique_ptr<Session> tst_Session::session(SessionOptions options) {
    options.bind = m_engine;
    options.beginOnRead = false; // as on SQLite: the statements are compared
    return std::make_unique<Session>(std::move(options));
}

/// What was written since the last call, without reads.
QStringList tst_Session::writes() {
    QStringList lines;
    for (const QString& line : Servers::linesOf(m_engine.log())) {
        if (!line.startsWith(u"SELECT") && !line.startsWith(u"PRAGMA"))
            lines << line;
    }
    m_engine.log().clear();
    return lines;
}

RowBatch tst_Session::rows(const char* sql) {
    m_engine.log().stop();
    const auto connection = m_engine.connect();
    Statement statement;
    statement.kind = StatementKind::Select;
    statement.text = QString::fromLatin1(sql);
    RowBatch batch = connection->query(statement);
    m_engine.log().start();
    return batch;
}

void tst_Session::aNewObjectGoesFromTransientToPersistent() {
    auto s = session();
    auto account = make<Account>();
    account->balance = 5;
    QCOMPARE(account->state(), ObjectState::Transient);
    s->add(account);
    QCOMPARE(account->state(), ObjectState::Pending);
    QVERIFY(account->id.isNull());
    s->flush();
    QCOMPARE(account->state(), ObjectState::Persistent);
    QCOMPARE(account->id.value(), 3);
    QCOMPARE(writes(), QStringList({u"BEGIN"_s, u"INSERT account(balance)"_s}));
    s->flush();
    QCOMPARE(writes(), QStringList());
    s->commit();
    QCOMPARE(writes(), QStringList({u"COMMIT"_s}));
}

void tst_Session::rowsWithKnownKeysShareAnInsertInTheirOrder() {
    auto s = session();
    for (const char* sku : {"Z3", "X1", "Y2"}) {
        auto product = make<Product>();
        product->sku = QString::fromLatin1(sku);
        s->add(product);
    }
    s->commit();
    QStringList skus;
    for (const StatementLog::Entry& entry : m_engine.log().entries()) {
        for (std::size_t i = 0; i < entry.statement.bindings.size(); i += 2)
            skus << entry.statement.bindings[i].toText();
    }
    QCOMPARE(skus, QStringList({u"Z3"_s, u"X1"_s, u"Y2"_s}));
    QCOMPARE(writes(), QStringList({u"BEGIN"_s, u"INSERT product(sku,msrp)"_s, u"COMMIT"_s}));
}

void tst_Session::onlyNetChangesAreWritten() {
    auto s = session();
    auto two = s->get<Category>(2);
    auto three = s->get<Category>(3);
    auto four = s->get<Category>(4);
    two->name = u"a!"_s;
    three->name = u"b"_s;
    four->name = u"x"_s;
    four->name = u"a1"_s;
    QCOMPARE(s->dirty().size(), std::size_t(3));
    QVERIFY(s->isModified(two) && !s->isModified(three) && !s->isModified(four));
    s->commit();
    QCOMPARE(writes(), QStringList({u"BEGIN"_s, u"UPDATE category(name)"_s, u"COMMIT"_s}));
    QVERIFY(s->dirty().empty());
}

void tst_Session::updatesComeInKeyOrder() {
    auto s = session();
    for (const int id : {6, 4, 1, 3})
        s->get<Category>(id)->name = u"n%1"_s.arg(id);
    s->flush();
    std::vector<qint64> order;
    for (const StatementLog::Entry& entry : m_engine.log().entries()) {
        if (entry.statement.kind == StatementKind::Update)
            order.push_back(entry.statement.bindings.back().as<qint64>());
    }
    QCOMPARE(order, (std::vector<qint64>{1, 3, 4, 6}));
}

void tst_Session::insertUpdateAndDeleteOfOneClassComeInThisOrder() {
    auto s = session();
    s->remove(s->get<Account>(1));
    s->get<Account>(2)->balance = 7;
    auto nine = make<Account>();
    nine->id = 9;
    s->add(nine);
    s->commit();
    QCOMPARE(writes(),
             QStringList({u"BEGIN"_s, u"UPDATE account(balance)"_s, u"INSERT account(id,balance)"_s,
                          u"DELETE account"_s, u"COMMIT"_s}));
}

void tst_Session::parentsAreInsertedBeforeTheirChildren() {
    auto s = session();
    auto child = make<Category>();
    auto parent = make<Category>();
    auto grandparent = make<Category>();
    child->name = u"child"_s;
    parent->name = u"parent"_s;
    grandparent->name = u"grandparent"_s;
    child->parent = parent;
    parent->parent = grandparent;
    s->add(child);
    s->commit();
    QCOMPARE(writes(), QStringList({u"BEGIN"_s, u"INSERT category(level_id,parent_id,name)"_s,
                                    u"INSERT category(level_id,parent_id,name)"_s,
                                    u"INSERT category(level_id,parent_id,name)"_s, u"COMMIT"_s}));
    QCOMPARE(grandparent->id.value(), 7);
    QCOMPARE(child->parentId.value(), parent->id.value());
}

void tst_Session::tableOrderFollowsForeignKeysWithoutObjectLinks() {
    auto s = session();
    auto category = make<Category>();
    category->id = 70;
    category->levelId = 50;
    auto level = make<Level>();
    level->id = 50;
    s->add(category);
    s->add(level);
    s->flush();
    QCOMPARE(writes(), QStringList({u"BEGIN"_s, u"INSERT level(id,parent_id,name)"_s,
                                    u"INSERT category(id,level_id,parent_id,name)"_s}));
    s->remove(level);
    s->remove(category);
    s->commit();
    QCOMPARE(writes(), QStringList({u"DELETE category"_s, u"DELETE level"_s, u"COMMIT"_s}));
}

void tst_Session::childrenAreDeletedBeforeTheirParents() {
    auto s = session();
    for (const char* sku : {"A1", "B2", "C3"})
        s->remove(s->get<Product>(sku));
    for (const int id : {1, 2, 3, 4, 5, 6})
        s->remove(s->get<Category>(id));
    s->commit();
    QCOMPARE(rows("SELECT * FROM category").rowCount(), 0);
    QCOMPARE(rows("SELECT * FROM product_category").rowCount(), 0);
}

void tst_Session::childrenThatStayLoseTheirReference() {
    auto s = session();
    auto b = s->get<Category>(3);
    auto b1 = s->get<Category>(6);
    s->remove(b);
    s->commit();
    QCOMPARE(writes(), QStringList({u"BEGIN"_s, u"UPDATE category(parent_id)"_s,
                                    u"DELETE category"_s, u"COMMIT"_s}));
    QVERIFY(b1->parentId.isNull());
}

void tst_Session::theRelationWinsOverTheForeignKey() {
    auto s = session();
    auto one = s->get<Level>(1);
    auto fresh = make<Category>();
    fresh->levelId = 2;
    fresh->level = one;
    s->add(fresh);
    auto two = s->get<Category>(2);
    two->level = one;
    two->levelId = 3;
    s->flush();
    QCOMPARE(fresh->levelId.value(), 1);
    QCOMPARE(two->levelId.value(), 1);
}

void tst_Session::settingNothingIsAChangeReadingNothingIsNot() {
    auto s = session();
    auto x = make<Category>();
    QVERIFY(!x->level);
    x->levelId = 1;
    auto y = make<Category>();
    y->levelId = 1;
    y->level = null;
    s->add(x);
    s->add(y);
    s->flush();
    QCOMPARE(x->levelId.value(), 1);
    QVERIFY(y->levelId.isNull());
}

void tst_Session::linkRowsComeAfterBothEndsAndAreWrittenOnce() {
    auto s = session();
    auto product = make<Product>();
    product->sku = u"D4"_s;
    auto category = make<Category>();
    category->name = u"new"_s;
    product->categories.append(category);
    auto a1 = s->get<Category>(4);
    a1->products.append(product);
    s->add(product);
    s->commit();
    QCOMPARE(writes(),
             QStringList({u"BEGIN"_s, u"INSERT product(sku,msrp)"_s,
                          u"INSERT category(level_id,parent_id,name)"_s,
                          u"INSERT product_category(product_id,category_id)"_s, u"COMMIT"_s}));
    QCOMPARE(rows("SELECT * FROM product_category WHERE product_id = 'D4'").rowCount(), 2);
}

void tst_Session::deletingOneEndDeletesItsLinksFirst() {
    auto s = session();
    s->remove(s->get<Product>("A1"));
    s->commit();
    QCOMPARE(writes(),
             QStringList({u"BEGIN"_s, u"DELETE product_category"_s, u"DELETE product_category"_s,
                          u"DELETE product"_s, u"COMMIT"_s}));
}

void tst_Session::linksThatWentWithADeletedRowAreNotDeletedAgain() {
    auto s = session();
    auto product = s->get<Product>(QStringLiteral("C3"));
    QCOMPARE(product->categories.size(), std::size_t(1));
    s->remove(s->get<Category>(6));
    s->flush();
    QCOMPARE(product->categories.size(), std::size_t(1)); // shown until it is expired
    writes();
    s->remove(product);
    s->flush();
    QCOMPARE(writes(), QStringList({u"DELETE product"_s}));
    s->commit();
}

void tst_Session::deleteAndInsertOfOneKeyIsAnUpdate() {
    auto s = session();
    auto old = s->get<Account>(1);
    s->remove(old);
    auto fresh = make<Account>();
    fresh->id = 1;
    fresh->balance = 1;
    s->add(fresh);
    s->commit();
    QCOMPARE(writes(), QStringList({u"BEGIN"_s, u"UPDATE account(balance)"_s, u"COMMIT"_s}));
    QCOMPARE(s->get<Account>(1), fresh);
    QCOMPARE(old->state(), ObjectState::Detached);
}

void tst_Session::aRowThatIsGoneIsStale() {
    auto s = session();
    auto account = s->get<Account>(1);
    account->balance = 1;
    rows("DELETE FROM account WHERE id = 1 RETURNING id");
    QVERIFY_THROWS_EXCEPTION(StaleDataError, s->flush());
    s->rollback();
}

void tst_Session::aFailedFlushNeedsARollback() {
    auto s = session();
    auto twin = make<Product>();
    twin->sku = u"A1"_s;
    s->add(twin);
    try {
        s->flush();
        QFAIL("no error");
    } catch (const IntegrityError& error) {
        QCOMPARE(error.constraint(), IntegrityError::Constraint::Unique);
        QCOMPARE(error.context().entity, u"Product"_s);
    }
    QVERIFY_THROWS_EXCEPTION(SessionError, s->query<Product>().all());
    s->rollback();
    QCOMPARE(s->query<Product>().count(), 3);
    QCOMPARE(twin->state(), ObjectState::Transient);
}

void tst_Session::rollbackRestoresEveryState() {
    auto s = session();
    auto kept = s->get<Account>(1);
    auto doomed = s->get<Account>(2);
    auto fresh = make<Account>();
    s->add(fresh);
    kept->balance = 1;
    s->remove(doomed);
    s->flush();
    QCOMPARE(doomed->state(), ObjectState::Deleted);
    s->rollback();
    QCOMPARE(fresh->state(), ObjectState::Transient);
    QCOMPARE(doomed->state(), ObjectState::Persistent);
    QCOMPARE(kept->balance.value(), Decimal(100));
    QCOMPARE(doomed->balance.value(), Decimal(200));
}

void tst_Session::rowsInACircleAreRefused() {
    auto s = session();
    auto x = make<Category>();
    auto y = make<Category>();
    x->parent = y;
    y->parent = x;
    s->add(x);
    QVERIFY_THROWS_EXCEPTION(SessionError, s->flush());
    QVERIFY(!s->isActive());
    s->rollback();
    QCOMPARE(x->state(), ObjectState::Transient);
    x->parent = null;
    s->add(y);
    s->flush();
    y->parent = null;
    s->flush();
}

void tst_Session::anIdentityIsOneObject() {
    auto s = session();
    auto root = s->get<Category>(1);
    m_engine.log().clear();
    QCOMPARE(s->get<Category>(1), root);
    QCOMPARE(m_engine.log().entries().size(), std::size_t(0));
    QCOMPARE(s->query<Category>().filterBy({{"name", "root"}}).one(), root);
    QVERIFY(!s->get<Category>(99));
}

void tst_Session::commitExpiresAndAccessReloads() {
    auto s = session();
    auto account = s->get<Account>(1);
    account->balance = 1;
    s->commit();
    rows("UPDATE account SET balance = 77 WHERE id = 1");
    QCOMPARE(account->balance.value(), Decimal(77));
}

void tst_Session::savingAppliesOnlyAfterTheCommit() {
    auto s = session({.autoflush = false, .expireOnCommit = false});
    auto a = s->get<Category>(2);
    a->name = u"renamed"_s;
    auto fresh = make<Category>();
    fresh->name = u"fresh"_s;
    fresh->parent = a;
    s->add(fresh);
    const FlushOutcome outcome = s->save();
    QCOMPARE(outcome.updated, 1);
    QCOMPARE(outcome.inserted, 1);
    QCOMPARE(fresh->id.value(), 7);
    QCOMPARE(fresh->parentId.value(), 2);
    QVERIFY(!s->hasChanges());
    QCOMPARE(writes(), QStringList({u"BEGIN"_s, u"UPDATE category(name)"_s,
                                    u"INSERT category(level_id,parent_id,name)"_s, u"COMMIT"_s}));
}

void tst_Session::aFailedSaveKeepsEverythingStaged() {
    auto s = session({.autoflush = false, .expireOnCommit = false});
    auto a = s->get<Category>(2);
    a->name = u"renamed"_s;
    auto twin = make<Product>();
    twin->sku = u"A1"_s;
    s->add(twin);
    const auto link = s->get<Product>("C3");
    link->categories.append(a);
    QVERIFY_THROWS_EXCEPTION(IntegrityError, s->save());
    QVERIFY(a->isModified());
    QCOMPARE(twin->state(), ObjectState::Pending);
    QCOMPARE(rows("SELECT name FROM category WHERE id = 2").at(0, 0), Value("a"));
    twin->sku = u"D4"_s;
    s->save();
    QCOMPARE(rows("SELECT * FROM product_category WHERE product_id = 'C3'").rowCount(), 2);
    QVERIFY(!s->hasChanges());
}

void tst_Session::aGuardedSaveNoticesForeignChanges() {
    auto s = session({.autoflush = false, .expireOnCommit = false});
    auto a = s->get<Category>(2);
    auto b = s->get<Category>(3);
    a->name = u"mine"_s;
    rows("UPDATE category SET name = 'theirs' WHERE id = 2");
    QVERIFY_THROWS_EXCEPTION(StaleDataError, s->save());
    a->revert(a->mapper().attribute("name").slot);
    b->name = u"mine"_s;
    rows("UPDATE category SET level_id = 3 WHERE id = 3");
    s->save();
    QCOMPARE(rows("SELECT name FROM category WHERE id = 3").at(0, 0), Value("mine"));
}

void tst_Session::discardTakesEverythingBack() {
    auto s = session({.autoflush = false, .expireOnCommit = false});
    auto a = s->get<Category>(2);
    auto b = s->get<Category>(3);
    auto a1 = s->get<Category>(4);
    QCOMPARE(b->children.size(), std::size_t(1));
    a1->parent = b;
    a->name = u"x"_s;
    auto fresh = make<Category>();
    fresh->parent = a;
    s->get<Product>("C3")->categories.append(a);
    s->remove(s->get<Account>(1));
    QVERIFY(s->hasChanges());
    s->discard();
    QVERIFY(!s->hasChanges());
    QVERIFY(s->newObjects().empty() && s->deleted().empty());
    QCOMPARE(a1->parent.get(), a);
    QCOMPARE(b->children.size(), std::size_t(1));
    QCOMPARE(a->name.value(), u"a"_s);
    QVERIFY(!fresh->parent.get());
    s->flush();
    QCOMPARE(writes(), QStringList());
}

void tst_Session::aDeferringSessionNeverReads() {
    QStringList asked;
    auto s = std::make_unique<Session>(SessionOptions{
        .expireOnCommit = false, .deferLoad = [&asked](Object& object, const Relationship* r) {
            asked << object.key().toText() + (r ? u"."_s + r->name() : u""_s);
        }});
    const Mapper& mapper = Registry::defaultRegistry()["Category"];
    const std::vector<int> slots_{mapper.attribute("id").slot, mapper.attribute("name").slot};
    RowBatch batch{{}, 2, {Value(2), Value("a")}};
    const ObjectPtr a = s->absorb(mapper, slots_, batch).front();
    QCOMPARE(a->get("name"), Value("a"));
    QVERIFY(a->get("level_id").isNull());
    QVERIFY(a->collection("children").empty());
    QCOMPARE(asked, QStringList({u"Category 2"_s, u"Category 2.children"_s}));
    a->set("name", u"changed"_s);
    const PendingSave pending = s->planSave();
    QCOMPARE(pending.plan.operations.size(), std::size_t(1));
    const auto connection = m_engine.connect();
    Transaction transaction(*connection);
    const FlushOutcome outcome = Persister(*connection).execute(pending.plan);
    transaction.commit();
    s->applySave(pending, outcome);
    QVERIFY(!s->hasChanges());
    QCOMPARE(rows("SELECT name FROM category WHERE id = 2").at(0, 0), Value("changed"));
}

void tst_Session::unreferencedCyclesAreReclaimed() {
    auto s = session();
    {
        auto root = s->get<Category>(1);
        for (const auto& child : root->children) {
            QCOMPARE(child->parent.get(), root);
            QVERIFY(child->level.get()->categories.size() > 0);
        }
    }
    QVERIFY(Object::aliveCount() > 0);
    QVERIFY(CycleCollector::collect() > 0);
    QCOMPARE(Object::aliveCount(), 0);
    QCOMPARE(s->identityMap().size(), 0);
}

void tst_Session::aReferenceThatWasNeverReadIsClearedAndRevertedExactly() {
    auto s = session({.autoflush = false, .expireOnCommit = false});
    auto a1 = s->get<Category>(4);
    auto b = s->get<Category>(3);
    a1->parent = b;
    s->discard();
    QCOMPARE(a1->parent->id.value(), 2);
    s->expire(a1);
    a1->parent = b;
    a1->parent = null;
    s->save();
    QVERIFY(rows("SELECT parent_id FROM category WHERE id = 4").at(0, 0).isNull());
}

void tst_Session::aListReadAfterAMoveIsWithoutWhatMoved() {
    auto s = session();
    auto a1 = s->get<Category>(4);
    a1->parent = s->get<Category>(3);
    auto a = s->get<Category>(2);
    QCOMPARE(a->children.size(), std::size_t(1));
    QVERIFY(!a->children.contains(a1));
    s->flush();
    a->name = u"x"_s;
    s->commit();
    QCOMPARE(rows("SELECT parent_id FROM category WHERE id = 4").at(0, 0), Value(3));
}

void tst_Session::whatWasOnlyStagedLeavesNoTraceInAnUnloadedList() {
    auto s = session();
    auto a1 = s->get<Category>(4);
    auto b = s->get<Category>(3);
    b->children.remove(a1);
    QVERIFY(!s->hasChanges());
    b->children.append(a1);
    auto c3 = s->get<Product>("C3");
    c3->categories.append(b);
    s->expire(b);
    c3->categories.remove(b);
    a1->parent = s->get<Category>(2);
    QVERIFY(!s->hasChanges());
    auto b2 = s->get<Product>("B2");
    QCOMPARE(b2->categories.size(), std::size_t(1));
    a1->products.append(b2);
    QVERIFY(!s->hasChanges());
}

void tst_Session::newReferencesToARemovedRowAreNotWritten() {
    auto s = session();
    auto a = s->get<Category>(2);
    auto b1 = s->get<Category>(6);
    auto c3 = s->get<Product>("C3");
    a->children.append(b1);
    a->products.append(c3);
    s->remove(a);
    s->commit();
    QVERIFY(rows("SELECT parent_id FROM category WHERE id = 6").at(0, 0).isNull());
    QCOMPARE(rows("SELECT count(*) FROM product_category").at(0, 0), Value(4));
}

void tst_Session::aChildMovedByValueSurvivesItsOldParent() {
    auto s = session();
    s->get<Category>(6)->parentId = 1;
    s->remove(s->get<Category>(3));
    s->commit();
    QCOMPARE(rows("SELECT parent_id FROM category WHERE id = 6").at(0, 0), Value(1));
}

void tst_Session::aValueWrittenUnreadDoesNotHideTheOrderOfDeletes() {
    auto s = session();
    auto b = s->get<Category>(3);
    auto b1 = s->get<Category>(6);
    s->expireAll();
    b1->parentId = 1;
    s->remove(b);
    s->remove(b1);
    s->commit();
    QCOMPARE(rows("SELECT count(*) FROM category").at(0, 0), Value(4));
}

void tst_Session::rollbackTakesKeysBack() {
    auto s = session();
    auto account = s->get<Account>(1);
    account->id = 7;
    s->flush();
    QCOMPARE(s->get<Account>(7), account);
    s->rollback();
    QCOMPARE(account->balance.value(), Decimal(100));
    QCOMPARE(s->get<Account>(1), account);
}

void tst_Session::whatCameAndWentInOneTransactionIsTransient() {
    auto s = session();
    auto account = make<Account>();
    s->add(account);
    s->flush();
    s->remove(account);
    s->flush();
    s->remove(account);
    QVERIFY(!s->hasChanges());
    s->rollback();
    QCOMPARE(account->state(), ObjectState::Transient);
    QVERIFY(!s->contains(account));
}

void tst_Session::aChangedObjectThatComesBackIsWrittenOnce() {
    auto s = session();
    auto account = s->get<Account>(1);
    account->balance = 1;
    s->expunge(account);
    s->add(account);
    account->balance = 2;
    QCOMPARE(s->dirty().size(), std::size_t(1));
    s->save();
    QCOMPARE(rows("SELECT balance FROM account WHERE id = 1").at(0, 0), Value(2));
}

void tst_Session::orphansGoWithASaveAndWithTheirLinks() {
    clearMappers();
    mapper<Product>(m_schema->product,
                    {relation<Category>("categories", {.secondary = &m_schema->productCategory,
                                                       .backref = u"products"_s})});
    mapper<Level>(m_schema->level);
    mapper<Category>(m_schema->category,
                     {relation<Category>("children", {.backref = u"parent"_s,
                                                      .cascade = Cascade::allDeleteOrphan()})});
    for (const bool saved : {true, false}) {
        auto s = session();
        const auto parent = s->get<Category>(saved ? 2 : 3);
        parent->children.remove(parent->children[0]);
        saved ? void(s->save()) : s->commit();
    }
    QCOMPARE(rows("SELECT count(*) FROM category").at(0, 0), Value(4));
    QCOMPARE(rows("SELECT count(*) FROM product_category").at(0, 0), Value(1));
}

void tst_Session::deletedObjectsOutliveTheirSession() {
    auto s = session();
    auto account = s->get<Account>(1);
    s->remove(account);
    s->flush();
    s.reset();
    QCOMPARE(account->state(), ObjectState::Detached);
    QVERIFY(!account->owner());
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
