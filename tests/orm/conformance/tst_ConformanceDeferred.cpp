// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Category;

class tst_ConformanceDeferred : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceDeferred() : ConformanceTest({u"DEF"_s}) {}

private Q_SLOTS:
    void DEF_01_loadOnDemand();
    void DEF_02_setWithoutLoad();
};

namespace {

Given deferredColumns() {
    return {.map = [](const seed::Schema& schema) {
        mapper<Category>(schema.category,
                         {deferred("name"), deferred("level_id", {.group = u"places"_s}),
                          deferred("parent_id", {.group = u"places"_s})});
    }};
}

} // namespace

void tst_ConformanceDeferred::DEF_01_loadOnDemand() {
    Scenario t(deferredColumns());
    Session& s = t.session();
    Ptr<Category> k;
    t.phase(u"query"_s, [&] { k = s.query<Category>().filterBy({{"id", 4}}).all().front(); });
    t.observe(u"loaded"_s, loadedColumns(*k));
    t.phase(u"read name twice"_s, [&] {
        k->name.value();
        k->name.value();
    });
    t.phase(u"read level_id, parent_id"_s, [&] {
        k->levelId.value();
        k->parentId.value();
    });
    k = {};
    s.clear();
    t.phase(u"undefer"_s, [&] {
        k = s.query<Category>().options(undefer("name")).filterBy({{"id", 4}}).all().front();
        k->name.value();
    });
    t.observe(u"loaded"_s, loadedColumns(*k));
    CONFORMS(t);
}

void tst_ConformanceDeferred::DEF_02_setWithoutLoad() {
    Scenario t(deferredColumns());
    Session& s = t.session();
    auto k = s.query<Category>().filterBy({{"id", 4}}).all().front();
    t.phase(u"set the equal value, flush"_s, [&] {
        k->name = u"a1"_s;
        s.flush();
    });
    auto fresh = newCategory(u"n"_s);
    t.phase(u"new object with a deferred column"_s, [&] {
        s.add(fresh);
        s.flush();
        t.observe(u"name readable without SQL"_s, fresh->name);
    });
    s.commit();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceDeferred)
#include "tst_ConformanceDeferred.moc"
