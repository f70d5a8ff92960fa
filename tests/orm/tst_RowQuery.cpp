// SPDX-License-Identifier: MIT
#include "tests/support/QueryFixture.h"

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

/// What a query gives besides its entities, and what it is made of: tuples, values, aggregates,
/// own statements, slices, set operations, subqueries.
class tst_RowQuery : public QueryFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() { start(); }
    void cleanup() { stop(); }

    void rowsMayHoldEntitiesAndColumns() {
        const auto categories = m_session->query<Category>().join("level");
        const auto pairs = categories.addEntity<Level>().orderBy(col(&Category::id)).all();
        QCOMPARE(pairs.size(), std::size_t(6));
        QCOMPARE(std::get<0>(pairs[1])->name.value(), u"a"_s);
        QCOMPARE(std::get<1>(pairs[1])->name.value(), u"Class"_s);
        const auto names = categories.addColumn(col(&Level::name)).orderBy(col(&Category::id));
        QCOMPARE(std::get<1>(*names.first()), u"Dept"_s);
        const auto [category, parent] =
            m_session->query<Category>()
                .addEntity(aliased<Category>(u"above"_s))
                .filter(col(&Category::parentId) == columnOf(m_schema->category["id"], u"above"_s))
                .filter(col(&Category::id) == 4)
                .one();
        QCOMPARE(category->parentId.value(), parent->get("id").as<qint64>());
        int rows = 0;
        for (const auto& row : names)
            rows += int(!std::get<1>(row).isEmpty());
        QCOMPARE(rows, 6);
    }

    void valuesComeTyped() {
        const std::vector<std::tuple<QString, Decimal>> rows =
            m_session->query<Product>()
                .orderBy(col(&Product::sku))
                .values(col(&Product::sku), col(&Product::msrp));
        QCOMPARE(std::get<0>(rows[1]), u"B2"_s);
        QCOMPARE(std::get<1>(rows[1]), Decimal("20.5"));
        const auto levels = m_session->query<Category>()
                                .columns(col(&Category::levelId))
                                .distinct()
                                .orderBy(col(&Category::levelId))
                                .all();
        QCOMPARE(levels.size(), std::size_t(3));
        const auto counts = m_session->query<Category>()
                                .columns(col(&Category::levelId), countAll())
                                .groupBy(col(&Category::levelId))
                                .having(countAll() > 1)
                                .orderBy(col(&Category::levelId))
                                .all();
        QCOMPARE(counts.size(), std::size_t(2));
        QCOMPARE(std::get<1>(counts[1]), Value(3));
        QCOMPARE(m_session->query<Account>()
                     .filter(col(&Account::id) == 1)
                     .columns(col(&Account::balance))
                     .scalar(),
                 std::optional(Decimal(100)));
    }

    void aggregatesAreTyped() {
        const auto accounts = m_session->query<Account>();
        QCOMPARE(accounts.sum(col(&Account::balance)), std::optional(Decimal(300)));
        QCOMPARE(accounts.avg(col(&Account::balance)), std::optional(Decimal(150)));
        QCOMPARE(accounts.min(col(&Account::balance)), std::optional(Decimal(100)));
        QCOMPARE(accounts.max(col(&Account::id)), std::optional<qint64>(2));
        QCOMPARE(accounts.filterBy({{"id", 9}}).sum(col(&Account::balance)),
                 std::optional<Decimal>());
        QCOMPARE(accounts.orderBy(col(&Account::id)).limit(1).sum(col(&Account::balance)),
                 std::optional(Decimal(100)));
        QCOMPARE(m_session->query<Category>().join("products").count(), 4);
        QCOMPARE(m_session->query<Category>().join("products").distinct().count(), 3);
    }

    void statementsOfOnesOwn() {
        const auto rich = m_session->query<Account>()
                              .fromStatement(text(u"SELECT * FROM account WHERE balance >= :m "
                                                  "ORDER BY id DESC"_s))
                              .params({{"m", 100}})
                              .all();
        QCOMPARE(rich.size(), std::size_t(2));
        QCOMPARE(rich[1]->balance.value(), Decimal(100));
        QCOMPARE(rich[1].get(), m_session->get<Account>(1).get());
        QCOMPARE(m_session->query<Account>()
                     .filter(text(u"balance > :b"_s))
                     .params({{"b", 150}})
                     .one()
                     ->id.value(),
                 2);
        const Table& account = m_schema->account;
        QCOMPARE(m_session->query<Account>()
                     .fromStatement(
                         Select({account["id"], account["balance"]}).where(account["id"] == 2))
                     .one()
                     ->balance.value(),
                 Decimal(200));
        QVERIFY_THROWS_EXCEPTION(SqlError,
                                 m_session->query<Account>().filter(text(u"id = :x"_s)).all());
        QVERIFY_THROWS_EXCEPTION(
            SessionError,
            m_session->query<Account>().fromStatement(text(u"SELECT 1 AS n"_s)).all());
    }

    void aColumnThatAStatementLeavesOutIsReadLater() {
        const auto account =
            m_session->query<Account>().fromStatement(text(u"SELECT id FROM account"_s)).first();
        (void)statements();
        QCOMPARE(account->balance.value(), Decimal(100));
        QCOMPARE(statements(), QStringList({u"SELECT account"_s}));
    }

    void slicesAndIndexes() {
        const auto all = m_session->query<Category>().orderBy(col(&Category::id));
        QCOMPARE(ids(all.slice(1, 3)), QList<int>({2, 3}));
        QCOMPARE(ids(all.slice(1, 5).slice(1, 9)), QList<int>({3, 4, 5}));
        QCOMPARE(ids(all.slice(4)), QList<int>({5, 6}));
        QCOMPARE(all[2]->id.value(), 3);
        QCOMPARE(all[-1]->id.value(), 6);
        QVERIFY_THROWS_EXCEPTION(NoResultFound, (void)all[6]);
        QVERIFY_THROWS_EXCEPTION(NoResultFound, (void)all[-7]);
        QVERIFY_THROWS_EXCEPTION(SessionError, (void)all.slice(3, 1));
    }

    void whatALimitCountsCannotBeChangedBehindIt() {
        const auto two = m_session->query<Category>().orderBy(col(&Category::id)).limit(3);
        QVERIFY_THROWS_EXCEPTION(SessionError, (void)two.filter(col(&Category::id) > 2));
        QVERIFY_THROWS_EXCEPTION(SessionError, (void)two.join("level"));
        QVERIFY_THROWS_EXCEPTION(SessionError, (void)two.orderBy(col(&Category::name)));
        QCOMPARE(ids(two.fromSelf().filter(col(&Category::id) > 2)), QList<int>({3}));
        QCOMPARE(ids(two.fromSelf().join("level").filter(col(&Level::name) == "Dept")),
                 QList<int>({1}));
    }

    void setOperationsCombineQueries() {
        const auto all = m_session->query<Category>();
        const auto low = all.filter(col(&Category::id) < 3);
        const auto some = all.filter(col(&Category::id).in({2, 5}));
        QCOMPARE(ids(low.unionWith(some).orderBy(col(&Category::id))), QList<int>({1, 2, 5}));
        QCOMPARE(ids(low.intersect(some)), QList<int>({2}));
        QCOMPARE(ids(low.except(some)), QList<int>({1}));
        QCOMPARE(low.unionAll(some).count(), 4);
        QCOMPARE(ids(low.unionWith(some).filter(col(&Category::name) == "a2")), QList<int>({5}));
        QCOMPARE(ids(low.orderBy(col(&Category::id).desc())
                         .limit(1)
                         .unionWith(some)
                         .orderBy(col(&Category::id))),
                 QList<int>({2, 5}));
    }

    void subqueriesAndCommonTables() {
        const auto perLevel = m_session->query<Category>()
                                  .columns(col(&Category::levelId), countAll().label(u"n"_s))
                                  .groupBy(col(&Category::levelId))
                                  .subquery("counts");
        const auto busy = m_session->query<Level>()
                              .join(perLevel, perLevel["level_id"] == col(&Level::id))
                              .filter(perLevel["n"] > 2);
        QCOMPARE(ids(busy), QList<int>({3}));
        const auto leaf = m_session->query<Category>().filter(col(&Category::id) > 3).cte("leaf");
        QCOMPARE(
            ids(m_session->query<Category>().selectFrom(leaf).filter(col(&Category::name) == "b1")),
            QList<int>({6}));
        QCOMPARE(ids(m_session->query<Level>().filter(
                     m_session->query<Category>()
                         .filter(col(&Category::levelId) == col(&Level::id))
                         .filter(col(&Category::name) == "b")
                         .exists())),
                 QList<int>({2}));
        QVERIFY(m_session->query<Category>().filterBy({{"name", u"b1"_s}}).hasRows());
        QVERIFY(!m_session->query<Category>().filterBy({{"name", u"no"_s}}).hasRows());
    }

    void loadReadsInAnyCase() {
        const auto account = m_session->get<Account>(1);
        account->balance = 5;
        execute(u"UPDATE account SET balance = 777 WHERE id = 1"_s);
        (void)statements();
        QCOMPARE(m_session->query<Account>().load(1).get(), account.get());
        QCOMPARE(statements(), QStringList({u"SELECT account"_s}));
        QCOMPARE(account->balance.value(), Decimal(777));
        QVERIFY(!account->isModified());
        QVERIFY_THROWS_EXCEPTION(NoResultFound, m_session->query<Account>().load(9));
    }

    void rowLocksPopulateAnew() {
        const auto account = m_session->get<Account>(1);
        execute(u"UPDATE account SET balance = 7 WHERE id = 1"_s);
        (void)m_session->query<Account>().withForUpdate({.noWait = true}).get(1);
        QCOMPARE(account->balance.value(), Decimal(7));
    }
};

QTEST_GUILESS_MAIN(tst_RowQuery)
#include "tst_RowQuery.moc"
