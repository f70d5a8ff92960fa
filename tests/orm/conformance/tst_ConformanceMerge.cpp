// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;
using seed::Level;

class tst_ConformanceMerge : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceMerge() : ConformanceTest({u"MRG"_s}) {}

private Q_SLOTS:
    void MRG_01_knownKey();
    void MRG_02_unknownKeyAndNone();
    void MRG_04_listsAreReplaced();
    void MRG_05_oneObjectReachedTwice();
    void MRG_06_withoutLoad();
    void MRG_08_noMergeCascade();
    void MRG_09_detachedAndChanged();
};

namespace {

Ptr<Category> categoryWithKey(qint64 id, const QString& name) {
    auto k = newCategory(name);
    k->id = id;
    return k;
}

Ptr<Level> levelWithKey(qint64 id, const QString& name = {}) {
    auto level = make<Level>();
    level->id = id;
    if (!name.isEmpty())
        level->name = name;
    return level;
}

} // namespace

void tst_ConformanceMerge::MRG_01_knownKey() {
    Scenario t;
    Session& s = t.session();
    auto given = newAccount(5, 1);
    Ptr<Account> result;
    t.phase(u"merge"_s, [&] { result = s.merge(given); });
    t.observe(u"given is not the result, given state, result state"_s,
              array(result != given, given->state(), result->state()));
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.phase(u"merge with equal values, flush"_s, [&] {
        s.merge(newAccount(200, 2));
        s.flush();
    });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceMerge::MRG_02_unknownKeyAndNone() {
    Scenario t;
    if (Scenario::kind() == u"postgresql")
        t.expectRows(u"account"_s, {array(1, 100), array(2, 200), array(3, 5), array(77, 5)},
                     u"a sequence neither sees keys that were given nor takes one back"_s);
    Session& s = t.session();
    t.phase(u"unknown key"_s, [&] { t.observe(u"state"_s, s.merge(newAccount(5, 77))->state()); });
    t.phase(u"no key"_s, [&] { t.observe(u"state"_s, s.merge(newAccount(5))->state()); });
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceMerge::MRG_04_listsAreReplaced() {
    Given given{.prepare = {u"DELETE FROM product_category"_s}};
    Scenario t(given);
    Session& s = t.session();
    Ptr<Level> result;
    t.phase(u"merge"_s, [&] {
        auto level = levelWithKey(3);
        level->categories.append(categoryWithKey(4, u"kept"_s));
        level->categories.append(newCategory(u"new"_s));
        result = s.merge(level);
        t.observe(u"result"_s, each(result->categories, &Category::name));
    });
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    // The same mapping once more, whose lists delete orphans now.
    result = {};
    t.remap(
        [](SeedMapping& mapping) { mapping.levelCategories.cascade = Cascade::allDeleteOrphan(); });
    Session& other = t.session();
    t.phase(u"merge and flush with delete-orphan"_s, [&] {
        auto level = levelWithKey(3);
        level->categories.append(categoryWithKey(4, u"kept2"_s));
        other.merge(level);
        other.flush();
    });
    other.commit();
    CONFORMS(t);
}

void tst_ConformanceMerge::MRG_05_oneObjectReachedTwice() {
    Scenario t;
    Session& s = t.session();
    auto level = levelWithKey(9, u"nine"_s);
    auto k1 = categoryWithKey(91, u"k1"_s);
    auto k2 = categoryWithKey(92, u"k2"_s);
    k1->level = level;
    k2->level = level;
    auto result = s.merge(level);
    t.observe(u"one level for both"_s, array(result->categories[0]->level.get() == result,
                                             result->categories[1]->level.get() == result));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceMerge::MRG_06_withoutLoad() {
    Scenario t;
    Session& first = t.session();
    Session& second = t.session();
    auto given = first.get<Account>(1);
    t.phase(u"merge(load=False)"_s, [&] {
        auto result = second.merge(given, {.load = false});
        const auto balance = seen(result->balance);
        t.observe(u"SQL, dirty, balance"_s,
                  array(t.count(u"SELECT"_s), !second.dirty().empty(), balance));
    });
    given->balance = 7;
    t.attempt(u"changed object"_s, [&] { second.merge(given, {.load = false}); });
    t.attempt(u"transient object"_s, [&] { second.merge(newAccount(1), {.load = false}); });
    first.rollback();
    CONFORMS(t);
}

void tst_ConformanceMerge::MRG_08_noMergeCascade() {
    Given given;
    given.mapping.levelCategories.cascade.merge = false;
    given.mapping.levelChildren.cascade.merge = false;
    Scenario t(given);
    Session& s = t.session();
    auto level = levelWithKey(3, u"m"_s);
    level->categories.append(categoryWithKey(4, u"must not be written"_s));
    t.phase(u"merge, flush"_s, [&] {
        s.merge(level);
        s.flush();
    });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceMerge::MRG_09_detachedAndChanged() {
    Scenario t;
    Session& s = t.session({.beginOnRead = false});
    auto k = s.get<Category>(4);
    s.expunge(k);
    k->name = u"mine"_s;
    s.execute(u"UPDATE category SET name = 'theirs', level_id = 1 WHERE id = 4"_s);
    t.phase(
        u"merge, flush"_s,
        [&] {
            s.merge(k);
            s.flush();
        },
        Reads::Exact);
    s.commit();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceMerge)
#include "tst_ConformanceMerge.moc"
