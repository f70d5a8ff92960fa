// SPDX-License-Identifier: MIT
#include "orm/session/Sharding.h"
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceBinds : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceBinds() : ConformanceTest({u"BND"_s}) {}

private Q_SLOTS:
    void BND_01_verticalPartition();
    void BND_02_failureInOneDatabase();
    void BND_03_noBind();
    void BND_05_shards();
    void BND_06_sameKeyInTwoShards();
};

namespace {

Given twoDatabases() { return {.fixture = false, .databases = {u"db1"_s, u"db2"_s}}; }

Session shardedSession(const Scenario& t) {
    Sharding sharding;
    sharding.shards = {{u"db1"_s, t.engine(u"db1"_s)}, {u"db2"_s, t.engine(u"db2"_s)}};
    sharding.shardChooser = [](const Mapper&, const Object&) { return u"db1"_s; };
    return ShardedSessionMaker(std::move(sharding), {.autoflush = false, .beginOnRead = true})();
}

} // namespace

void tst_ConformanceBinds::BND_01_verticalPartition() {
    SQLITE_ONLY("the databases of the other kinds are one");
    Scenario t(twoDatabases());
    Session& s = t.session(
        {.bind = t.engine(u"db1"_s), .binds = {{classOf<Account>(), t.engine(u"db2"_s)}}});
    s.add(newAccount(5));
    s.add(newProduct(u"A1"_s, 1));
    t.phase(u"flush and commit"_s, [&] {
        s.flush();
        s.commit();
    });
    t.phase(u"query each"_s, [&] {
        const auto accounts = s.query<Account>().count();
        t.observe(u"rows"_s, array(accounts, s.query<Product>().count()));
        s.rollback();
    });
    CONFORMS(t);
}

void tst_ConformanceBinds::BND_02_failureInOneDatabase() {
    SQLITE_ONLY("the databases of the other kinds are one");
    Scenario t(twoDatabases());
    t.execute(u"INSERT INTO account VALUES (1, 1)"_s, u"db2"_s);
    Session& s = t.session(
        {.bind = t.engine(u"db1"_s), .binds = {{classOf<Account>(), t.engine(u"db2"_s)}}});
    s.add(newProduct(u"A1"_s, 1));
    s.flush();
    s.add(newAccount(5, 1));
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceBinds::BND_03_noBind() {
    Scenario t({.fixture = false});
    Session s({.binds = {{classOf<Product>(), t.engine()}}, .autoflush = false});
    t.attempt(u"query"_s, [&] { s.query<Account>().all(); });
    s.add(newAccount(1));
    t.attempt(u"flush"_s, [&] { s.flush(); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceBinds::BND_05_shards() {
    SQLITE_ONLY("the databases of the other kinds are one");
    Scenario t(twoDatabases());
    t.execute(u"INSERT INTO account VALUES (2, 20)"_s, u"db1"_s);
    t.execute(u"INSERT INTO account VALUES (1, 10)"_s, u"db2"_s);
    t.expectPhase(u"get 2 (first shard)"_s, {u"db1:SELECT account [2]"_s},
                  u"get() looks into the shards until it finds the row"_s);
    Session s = shardedSession(t);
    Ptr<Account> first;
    Ptr<Account> second;
    t.phase(u"get 1 (second shard)"_s, [&] { first = s.get<Account>(1); });
    t.observe(u"balance"_s, first->balance);
    t.phase(u"get 2 (first shard)"_s, [&] { second = s.get<Account>(2); });
    first->balance = 11;
    s.remove(second);
    t.phase(u"flush"_s, [&] {
        s.flush();
        s.commit();
    });
    t.phase(u"read after commit"_s, [&] { t.observe(u"balance"_s, first->balance); });
    s.close();
    CONFORMS(t);
}

void tst_ConformanceBinds::BND_06_sameKeyInTwoShards() {
    SQLITE_ONLY("the databases of the other kinds are one");
    Scenario t(twoDatabases());
    for (const auto& [database, name] : {std::pair(u"db1"_s, u"one"_s), {u"db2"_s, u"two"_s}}) {
        t.execute(u"INSERT INTO level VALUES (1, NULL, '%1')"_s.arg(name), database);
        t.execute(u"INSERT INTO category VALUES (1, 1, NULL, '%1')"_s.arg(name), database);
    }
    Session s = shardedSession(t);
    const auto categories = s.query<Category>().all();
    t.observe(u"two objects with key 1"_s, each(categories, &Category::name));
    t.phase(u"level of each, then categories of each level (query, read)"_s, [&] {
        QJsonArray levels;
        for (const auto& k : categories)
            levels.append(seen(k->level->name));
        t.observe(u"levels"_s, levels);
        QJsonArray back;
        for (const auto& k : categories)
            back.append(each(k->level->categories, &Category::name));
        t.observe(u"back"_s, back);
    });
    t.phase(u"get(1) (query)"_s, [&] { t.observe(u"get"_s, s.get<Category>(1)->name); });
    s.close();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceBinds)
#include "tst_ConformanceBinds.moc"
