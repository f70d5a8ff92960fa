// SPDX-License-Identifier: MIT
#include "orm/query/Evaluator.h"
#include "tests/support/QueryFixture.h"

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

/// Statements of a query that write rows without loading them, and what becomes of objects.
class tst_QueryWrite : public QueryFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() { start(); }
    void cleanup() { stop(); }

    void severalTablesAreWrittenByTheirKeys();
    void updatesFollowInMemory() {
        const auto a = m_session->get<Account>(1);
        const auto b = m_session->get<Account>(2);
        (void)m_session->connection();
        (void)statements();
        const auto accounts = m_session->query<Account>();
        const auto balance = col(&Account::balance);
        QCOMPARE(accounts.filter(balance < 150).update({{"balance", 1}}, Synchronize::Evaluate), 1);
        QCOMPARE(a->balance.value(), Decimal(1));
        QCOMPARE(b->balance.value(), Decimal(200));
        QCOMPARE(accounts.update({{balance, balance + 1}}), 2);
        QCOMPARE(a->balance.value(), Decimal(2));
        QCOMPARE(b->balance.value(), Decimal(201));
        QCOMPARE(accounts.update({{"balance", 0}}, Synchronize::None), 2);
        QCOMPARE(b->balance.value(), Decimal(201));
        QVERIFY(!a->isModified());
        const QString update = u"UPDATE account(balance)"_s;
        QCOMPARE(statements(), QStringList({update, update, update}));
        QCOMPARE(accounts.filterBy({{"id", 1}}).update({{"balance", 9}}, Synchronize::Fetch), 1);
        QCOMPARE(a->balance.value(), Decimal(9));
        QCOMPARE(b->balance.value(), Decimal(201));
        QCOMPARE(statements(), QStringList({u"SELECT account"_s, update}));
    }

    void criteriaThatMemoryCannotTellAreFetched() {
        const auto a1 = m_session->get<Category>(4);
        (void)statements();
        const auto likeA = m_session->query<Category>().filter(col(&Category::name).like(u"a%"_s));
        QVERIFY_THROWS_EXCEPTION(SessionError,
                                 likeA.update({{"name", u"z"_s}}, Synchronize::Evaluate));
        QCOMPARE(likeA.update({{"name", u"z"_s}}), 3);
        QCOMPARE(a1->name.value(), u"z"_s);
        QVERIFY(statements().contains(u"SELECT category"_s));
        const auto withProducts =
            m_session->query<Category>().filter(col(&Category::products).any());
        QCOMPARE(withProducts.update({{"name", concat(col(&Category::name), u"!"_s)}}), 3);
        QCOMPARE(a1->name.value(), u"z!"_s);
    }

    void aWrittenForeignKeyMovesTheRelation() {
        const auto a1 = m_session->get<Category>(4);
        QCOMPARE(a1->level->id.value(), 3);
        m_session->query<Category>().filterBy({{"id", 4}}).update({{"level_id", 2}});
        QCOMPARE(a1->level->id.value(), 2);
    }

    void expiredObjectsAreReadAgain() {
        const auto a = m_session->get<Account>(1);
        m_session->expire(a);
        QCOMPARE(m_session->query<Account>()
                     .filter(col(&Account::balance) > 50)
                     .update({{"balance", 3}}),
                 2);
        QCOMPARE(a->balance.value(), Decimal(3));
    }

    void deletedObjectsLeaveAndComeBack() {
        const auto a = m_session->get<Account>(1);
        const auto b = m_session->get<Account>(2);
        const auto accounts = m_session->query<Account>();
        QCOMPARE(accounts.filterBy({{"id", 1}}).remove(), 1);
        QCOMPARE(a->state(), ObjectState::Deleted);
        QVERIFY(!m_session->find(IdentityKey{&a->mapper(), {1}}));
        QCOMPARE(accounts.filterBy({{"id", 2}}).remove(Synchronize::None), 1);
        QCOMPARE(b->state(), ObjectState::Persistent);
        m_session->rollback();
        QCOMPARE(a->state(), ObjectState::Persistent);
        QCOMPARE(a->balance.value(), Decimal(100));
    }

    void onlyCriteriaAreTaken() {
        const auto categories = m_session->query<Category>();
        QVERIFY_THROWS_EXCEPTION(SessionError, categories.limit(1).remove());
        QVERIFY_THROWS_EXCEPTION(SessionError, categories.join("level").remove());
        QVERIFY_THROWS_EXCEPTION(SessionError, categories.update({{"id", 5}}));
        QVERIFY_THROWS_EXCEPTION(MappingError, categories.update({{"colour", 5}}));
    }

    void stagedEditsAreWrittenFirst() {
        const auto a = m_session->get<Account>(1);
        a->balance = 120;
        QCOMPARE(m_session->query<Account>()
                     .filter(col(&Account::balance) == Decimal(120))
                     .update({{"balance", 130}}),
                 1);
        QCOMPARE(a->balance.value(), Decimal(130));
    }

    void rowsAreInsertedInBatches() {
        BulkRows rows{{u"id"_s, u"balance"_s}, {}};
        for (int i = 0; i < 2500; ++i)
            rows.rows.push_back({100 + i, i});
        (void)m_session->connection();
        (void)statements();
        QCOMPARE(m_session->query<Account>().insert(rows), 2500);
        QCOMPARE(statements().size(), 3);
        QCOMPARE(m_session->query<Account>().count(), 2502);
    }

    void rowsThatAreThereAreUpdated() {
        const auto product = m_session->get<Product>("A1");
        const BulkRows rows{{u"sku"_s, u"msrp"_s}, {{u"A1"_s, 11}, {u"D4"_s, 40}}};
        QCOMPARE(m_session->query<Product>().upsert(rows), 2);
        QCOMPARE(product->msrp.value(), Decimal(11));
        QCOMPARE(m_session->query<Product>().count(), 4);
    }

    void expressionsAreComputedAsTheDatabaseDoes() {
        const Mapper& mapper = m_session->query<Category>().core().mapper();
        const Evaluator evaluator(mapper);
        for (const auto& category : m_session->query<Category>().all()) {
            const auto id = col(&Category::id);
            const auto parent = col(&Category::parentId);
            for (const Expression& criterion :
                 {parent == 1, parent != 1, !(parent == 1), parent == null, parent != null,
                  parent > 1 || id == 1, parent > 1 && id > 4, id.in({1, 4}), parent.notIn({1}),
                  id.between(2, 4), parent.between(2, id), parent.isSame(Value()), id + parent == 5,
                  id * 2 - 1 > 6, !(parent > 1 && id > 0), Expression(Value()) == id || id > 3}) {
                QVERIFY(evaluator.supports(criterion));
                const bool expected = m_session->query<Category>()
                                          .filter(id == category->id.value())
                                          .filter(criterion)
                                          .hasRows();
                QCOMPARE(evaluator.holds(criterion, *category), std::optional(expected));
            }
        }
        QVERIFY(!evaluator.supports(col(&Category::name).like(u"a%"_s)));
        QVERIFY(!evaluator.supports(col(&Level::id) == 1));
        QVERIFY(!evaluator.supports(text(u"id = 1"_s)));
    }
};

void tst_QueryWrite::severalTablesAreWrittenByTheirKeys() {
    MetaData tables;
    const Table person("person", tables,
                       {Column("id", Integer(), primaryKey), Column("kind", String(10)),
                        Column("name", String(20))});
    const Table author(
        "author", tables,
        {Column("id", Integer(), ForeignKey("person.id"), primaryKey), Column("books", Integer())});
    createAll(m_engine, tables);
    execute(u"INSERT INTO person VALUES (1, 'p', 'Ann'), (2, 'a', 'Bob'), (3, 'a', 'Cid')"_s);
    execute(u"INSERT INTO author VALUES (2, 5), (3, 7)"_s);
    Registry registry;
    registry.map(u"person"_s, person, {},
                 {.polymorphicOn = person["kind"], .polymorphicIdentity = u"p"_s});
    registry.map(u"author"_s, author, {}, {.inherits = "person", .polymorphicIdentity = u"a"_s});
    {
        Session s({.bind = m_engine});
        const Mapper& authors = registry["author"];
        const auto bob = s.query(authors).get(2);
        QCOMPARE(s.query(authors)
                     .filter(authors["name"] == u"Bob"_s)
                     .update({{"books", authors["books"] + 1}, {"name", u"Bab"_s}}),
                 1);
        QCOMPARE(bob->get("books"), Value(6));
        QCOMPARE(bob->get("name"), Value(u"Bab"_s));
        QCOMPARE(s.query(authors).filter(authors["books"] > 6).update({{"books", 0}}), 1);
        QCOMPARE(s.query(authors).filter(authors["name"] == u"Cid"_s).remove(), 1);
        QCOMPARE(s.query(registry["person"]).count(), 2);
        QCOMPARE(s.query(registry["person"]).remove(), 2);
        QCOMPARE(bob->state(), ObjectState::Deleted);
        s.commit();
        QCOMPARE(*s.scalar(u"SELECT count(*) FROM author"_s), Value(0));
    }
}

QTEST_GUILESS_MAIN(tst_QueryWrite)
#include "tst_QueryWrite.moc"
