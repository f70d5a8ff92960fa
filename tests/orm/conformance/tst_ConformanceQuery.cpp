// SPDX-License-Identifier: MIT
#include "orm/typed/Aliased.h"
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_ConformanceQuery : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceQuery() : ConformanceTest({u"QRY"_s, u"LEG-03"_s, u"LEG-04"_s}) {}

private Q_SLOTS:
    void QRY_01_generativeCalls();
    void QRY_02_oneFirstScalar();
    void QRY_04_joins();
    void QRY_05_relationCriteria();
    void QRY_06_withParent();
    void QRY_08_ownSql();
    void QRY_09_bulkUpdate();
    void QRY_10_bulkDelete();
    void QRY_12_compositeGet();
    void QRY_13_setOperations();
    void QRY_14_yieldPer();
    void QRY_15_nothingAndNull();
    void LEG_03_load();
    void LEG_04_aggregatesAndTuples();
};

namespace {

struct Link : Entity<Link> {
    Attr<QString> productId{this, "product_id"};
    Attr<qint64> categoryId{this, "category_id"};
};

QJsonArray ids(const Query<Category>& query) { return each(query.all(), &Category::id); }

template <class T> QJsonValue orNull(const Ptr<T>& object, const QJsonValue& otherwise = true) {
    return object ? otherwise : QJsonValue(QJsonValue::Null);
}

} // namespace

void tst_ConformanceQuery::QRY_01_generativeCalls() {
    Scenario t;
    Session& s = t.session();
    const auto base = s.query<Category>().orderBy(col(&Category::id));
    t.phase(u"building costs nothing"_s,
            [&] { base.filterBy({{"level_id", 3}}).limit(2).distinct(); });
    t.observe(u"filter_by two"_s, ids(base.filterBy({{"level_id", 3}, {"parent_id", 2}})));
    t.observe(u"filter chained is AND"_s,
              ids(base.filter(col(&Category::id) > 1).filter(col(&Category::id) < 4)));
    t.observe(u"slice 1:3"_s, ids(base.slice(1, 3)));
    t.observe(u"index 2"_s, base[2]->id);
    t.observe(u"limit offset"_s, ids(base.limit(2).offset(3)));
    t.observe(u"order desc"_s, ids(s.query<Category>().orderBy(col(&Category::name).desc())));
    t.observe(u"base unchanged"_s, base.all().size());
    t.attempt(u"filter after limit"_s, [&] { base.limit(2).filter(col(&Category::id) > 1); });
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_02_oneFirstScalar() {
    Scenario t;
    Session& s = t.session();
    const auto query = s.query<Account>();
    const auto none = query.filterBy({{"id", 99}});
    t.attempt(u"one of none"_s, [&] { none.one(); });
    t.attempt(u"one of many"_s, [&] { query.one(); });
    t.observe(u"first of none"_s, orNull(none.first()));
    t.expectPhase(u"first limits in the database"_s, QStringList(4, u"SELECT account"_s),
                  u"one(), oneOrNone() and scalar() read two rows at most, as in 0.4.8"_s);
    t.phase(u"first limits in the database"_s, [&] {
        query.orderBy(col(&Account::id)).first();
        t.observe(u"LIMIT"_s,
                  t.engine().log().entries().back().statement.text.contains(u" LIMIT "));
        t.observe(u"one_or_none of none"_s, orNull(none.oneOrNone()));
        t.attempt(u"one_or_none of many"_s, [&] { query.oneOrNone(); });
        t.observe(u"scalar"_s,
                  query.filterBy({{"id", 1}}).columns(col(&Account::balance)).scalar());
    });
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_04_joins() {
    Scenario t;
    Session& s = t.session();
    const auto base = s.query<Category>().orderBy(col(&Category::id));
    t.observe(u"join level"_s, ids(base.join("level").filterBy({{"name", "Class"}})));
    t.observe(u"outerjoin products, those without"_s,
              ids(base.outerJoin("products").filter(col(&Product::sku) == null)));
    t.observe(u"many rows, one object each"_s, ids(base.join("products")));
    t.observe(u"aliased self join"_s,
              ids(base.join("parent", {.aliased = true}).filterBy({{"name", "a"}})));
    t.observe(u"two steps"_s,
              ids(base.join("parent.parent", {.aliased = true}).filterBy({{"name", "root"}})));
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_05_relationCriteria() {
    Scenario t;
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    auto a1 = s.get<Product>("A1");
    auto k4 = s.get<Category>(4);
    const auto found = [&s](const Expression& condition) {
        return ids(s.query<Category>().filter(condition).orderBy(col(&Category::id)));
    };
    const RelationTerm products = col(&Category::products);
    t.observe(u"any"_s, found(products.any(col(&Product::msrp) > Decimal("25"))));
    t.observe(u"any()"_s, found(products.any()));
    t.observe(u"not any()"_s, found(!products.any()));
    t.observe(u"has"_s, found(col(&Category::level).has({{"name", "Class"}})));
    t.observe(u"contains m2m"_s, found(products.contains(a1)));
    t.observe(u"contains o2m"_s, found(col(&Category::children).contains(k4)));
    t.observe(u"== object"_s, found(col(&Category::level) == l3));
    t.observe(u"!= object"_s, found(col(&Category::level) != l3));
    t.observe(u"== None"_s, found(col(&Category::parent) == null));
    t.observe(u"!= None"_s, found(col(&Category::parent) != null));
    t.observe(u"collection == None"_s, found(col(&Category::children) == null));
    t.observe(u"selfref any"_s, found(col(&Category::children).any({{"name", "a1"}})));
    t.observe(u"selfref has"_s, found(col(&Category::parent).has({{"name", "root"}})));
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_06_withParent() {
    Scenario t;
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    auto a1 = s.get<Product>("A1");
    t.phase(u"with_parent"_s, [&] {
        t.observe(u"o2m"_s, sorted(ids(s.query<Category>().withParent(l3))));
        t.observe(u"m2m"_s, sorted(ids(s.query<Category>().withParent(a1))));
    });
    t.observe(u"collections loaded"_s, array(l3->isLoaded(l3->relationship("categories")),
                                             a1->isLoaded(a1->relationship("categories"))));
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_08_ownSql() {
    Scenario t;
    Session& s = t.session();
    auto second = s.get<Account>(2);
    const auto found = s.query<Account>()
                           .fromStatement(text(u"SELECT id, balance FROM account "
                                               "WHERE balance >= :m ORDER BY id DESC"_s))
                           .params({{"m", 100}})
                           .all();
    t.observe(u"ids"_s, each(found, &Account::id));
    t.observe(u"identity"_s, found.front() == second);
    t.observe(u"text criterion"_s,
              each(s.query<Account>().filter(text(u"balance > :b"_s)).params({{"b", 150}}).all(),
                   &Account::id));
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_09_bulkUpdate() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    const auto balances = [&] {
        const auto first = seen(a->balance);
        return array(first, b->balance);
    };
    t.phase(u"evaluate, python value"_s, [&] {
        t.observe(u"rows"_s, s.query<Account>()
                                 .filter(col(&Account::balance) < Decimal("150"))
                                 .update({{"balance", 1}}, Synchronize::Evaluate));
        t.observe(u"a,b in memory"_s, balances());
    });
    t.phase(u"evaluate, expression"_s, [&] {
        s.query<Account>().update({{"balance", col(&Account::balance) + Decimal("1")}},
                                  Synchronize::Evaluate);
        t.observe(u"a,b loaded"_s, array(loadedColumns(*a), loadedColumns(*b)));
        t.observe(u"a,b"_s, balances());
    });
    t.phase(u"False"_s, [&] {
        s.query<Account>().update({{"balance", 0}}, Synchronize::None);
        t.observe(u"a,b in memory"_s, balances());
    });
    t.phase(u"fetch"_s, [&] {
        s.query<Account>().filterBy({{"id", 1}}).update({{"balance", 9}}, Synchronize::Fetch);
        t.observe(u"a,b in memory"_s, balances());
    });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_10_bulkDelete() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Account>(1);
    auto b = s.get<Account>(2);
    const auto inside = [&] { return array(s.contains(a), s.contains(b)); };
    t.phase(u"evaluate"_s, [&] {
        t.observe(u"rows"_s,
                  s.query<Account>().filterBy({{"id", 1}}).remove(Synchronize::Evaluate));
    });
    t.observe(u"in session"_s, inside());
    t.phase(u"False"_s, [&] {
        s.query<Account>().filterBy({{"id", 2}}).remove(Synchronize::None);
        t.observe(u"in session"_s, inside());
        s.rollback();
    });
    t.observe(u"after rollback"_s, inside());
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_12_compositeGet() {
    Scenario t({.map = [](const seed::Schema& schema) { mapper<Link>(schema.productCategory); }});
    Session& s = t.session();
    t.observe(u"found"_s, bool(s.get<Link>("A1", 4)));
    t.observe(u"not found"_s, orNull(s.get<Link>("A1", 6)));
    t.attempt(u"too few"_s, [&] { s.get<Link>("A1"); });
    t.attempt(u"too many"_s, [&] { s.get<Link>("A1", 4, 5); });
    t.phase(
        u"None"_s,
        [&] {
            t.attempt(u"none in key"_s,
                      [&] { t.observe(u"get"_s, orNull(s.get<Link>("A1", Value()))); });
        },
        Reads::AtMost);
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_13_setOperations() {
    Scenario t;
    Session& s = t.session();
    const auto base = s.query<Category>();
    t.observe(u"union"_s, sorted(ids(base.filter(col(&Category::id) < 3)
                                         .unionWith(base.filter(col(&Category::id).in({2, 5}))))));
    QJsonArray levels;
    for (const auto& [id] : base.columns(col(&Category::levelId)).distinct().all())
        levels.append(seen(id));
    t.observe(u"distinct"_s, sorted(levels));
    t.observe(u"exists"_s, base.filterBy({{"name", "a"}}).hasRows());
    const Subquery few = base.filter(col(&Category::id) < 4).subquery("few");
    t.observe(u"subquery"_s, sorted(ids(s.query<Category>().selectFrom(few))));
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_14_yieldPer() {
    Scenario t;
    Session& s = t.session();
    const auto query = s.query<Category>().orderBy(col(&Category::id)).yieldPer(2);
    QJsonArray found;
    for (const auto& k : query)
        found.append(seen(k->id));
    t.observe(u"ids"_s, found);
    t.attempt(u"with joined collection"_s, [&] {
        for (const auto& k : query.options(joined("products")))
            k->name.value();
    });
    CONFORMS(t);
}

void tst_ConformanceQuery::QRY_15_nothingAndNull() {
    Scenario t;
    Session& s = t.session();
    const auto query = s.query<Category>();
    t.observe(u"empty in_"_s, query.filter(col(&Category::id).in(std::vector<Value>())).count());
    t.observe(u"== None"_s, query.filter(col(&Category::parentId) == null).count());
    t.observe(u"!= value skips NULL"_s, query.filter(col(&Category::parentId) != 2).count());
    CONFORMS(t);
}

void tst_ConformanceQuery::LEG_03_load() {
    Scenario t;
    Session& s = t.session({.beginOnRead = false});
    auto a = s.get<Account>(1);
    a->balance = 5;
    s.execute(u"UPDATE account SET balance = 777 WHERE id = 1"_s);
    t.phase(u"load"_s, [&] {
        auto same = s.query<Account>().load(1);
        t.observe(u"same object, value, dirty"_s,
                  array(same == a, same->balance, s.isModified(same)));
    });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceQuery::LEG_04_aggregatesAndTuples() {
    Scenario t;
    Session& s = t.session();
    const auto balance = col(&Account::balance);
    const auto accounts = s.query<Account>();
    t.observe(u"sum avg min max"_s, array(*accounts.sum(balance), *accounts.avg(balance),
                                          *accounts.min(balance), *accounts.max(balance)));
    const auto joinedLevels = s.query<Category>().join("level").orderBy(col(&Category::id));
    QJsonArray pairs;
    for (const auto& [k, level] : joinedLevels.addEntity<Level>().all())
        pairs.append(array(k->name, level->name));
    t.observe(u"add_entity"_s, pairs);
    QJsonArray names;
    for (const auto& [k, level] : joinedLevels.addColumn(col(&Level::name)).all())
        names.append(array(k->name, level));
    t.observe(u"add_column"_s, names);
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceQuery)
#include "tst_ConformanceQuery.moc"
