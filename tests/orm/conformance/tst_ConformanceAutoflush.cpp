// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;

class tst_ConformanceAutoflush : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceAutoflush() : ConformanceTest({u"AFL"_s}) {}

private Q_SLOTS:
    void AFL_01_query();
    void AFL_02_get();
    void AFL_04_unfinishedObject();
    void AFL_05_criteriaByForeignKey();
    void AFL_06_criteriaByAPendingObject();
};

void tst_ConformanceAutoflush::AFL_01_query() {
    Scenario t;
    Session& s = t.session({.autoflush = true});
    s.add(newAccount(9));
    t.phase(u"query, autoflush on"_s, [&] { t.observe(u"rows"_s, s.query<Account>().count()); });
    s.add(newAccount(10));
    t.phase(u"query, autoflush off"_s,
            [&] { t.observe(u"rows"_s, s.query<Account>().autoflush(false).count()); });
    CONFORMS(t);
}

void tst_ConformanceAutoflush::AFL_02_get() {
    Scenario t;
    Session& s = t.session({.autoflush = true});
    auto a = s.get<Account>(1);
    a->balance = 5;
    t.phase(u"get hit"_s, [&] { s.get<Account>(1); });
    t.phase(u"get miss"_s, [&] { s.get<Account>(2); }, Reads::Exact);
    t.observe(u"a still dirty"_s, s.isModified(a));
    CONFORMS(t);
}

void tst_ConformanceAutoflush::AFL_04_unfinishedObject() {
    Scenario t({.tables = SeedTables{.levelColumn = u"NOT NULL"_s}.statements(Scenario::kind())});
    if (Scenario::kind() == u"postgresql")
        t.expectRows(u"category"_s,
                     {array(1, 1, Value(), "root"), array(2, 2, 1, "a"), array(3, 2, 1, "b"),
                      array(4, 3, 2, "a1"), array(5, 3, 2, "a2"), array(6, 3, 3, "b1"),
                      array(8, 3, Value(), "unfinished")},
                     u"a sequence neither sees keys that were given nor takes one back"_s);
    Session& s = t.session({.autoflush = true});
    auto l3 = s.get<Level>(3);
    auto k = newCategory(u"unfinished"_s);
    s.add(k);
    t.phase(u"read l3.categories to attach k to it"_s,
            [&] { t.attempt(u"read"_s, [&] { l3->categories.size(); }); });
    s.rollback();
    s.refresh(l3);
    s.add(k);
    t.phase(u"the same inside no_autoflush"_s, [&] {
        {
            const auto quiet = s.noAutoflush();
            l3->categories.size();
            l3->categories.append(k);
        }
        s.flush();
    });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceAutoflush::AFL_05_criteriaByForeignKey() {
    Scenario t;
    Session& s = t.session({.autoflush = true});
    auto k = s.get<Category>(4);
    k->level = s.get<Level>(2);
    t.phase(
        u"query by the foreign key"_s,
        [&] {
            t.observe(u"categories of level 2"_s, each(s.query<Category>()
                                                           .filterBy({{"level_id", 2}})
                                                           .orderBy(col(&Category::id))
                                                           .all(),
                                                       &Category::id));
        },
        Reads::Exact);
    CONFORMS(t);
}

void tst_ConformanceAutoflush::AFL_06_criteriaByAPendingObject() {
    Scenario t;
    Session& s = t.session({.autoflush = true});
    auto level = newLevel(u"new"_s);
    auto k = newCategory(u"in it"_s);
    k->level = level;
    s.add(k);
    t.phase(
        u"query categories by level = pending object"_s,
        [&] {
            t.attempt(u"query"_s, [&] {
                t.observe(u"found"_s, each(s.query<Category>().filterBy({{"level", level}}).all(),
                                           &Category::name));
            });
        },
        Reads::Exact);
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceAutoflush)
#include "tst_ConformanceAutoflush.moc"
