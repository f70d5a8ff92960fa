// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Category;
using seed::Product;

class tst_ConformanceCollections : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceCollections() : ConformanceTest({u"COL"_s}) {}

private Q_SLOTS:
    void COL_01_set();
    void COL_02_dictionaryKeyedByName();
    void COL_04_orderingList();
};

void tst_ConformanceCollections::COL_01_set() {
    Scenario t;
    Session& s = t.session();
    auto k = s.get<Category>(5);
    auto c3 = s.get<Product>("C3");
    k->products.size();
    k->products.append(c3);
    k->products.append(c3);
    t.observe(u"size"_s, k->products.size());
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCollections::COL_02_dictionaryKeyedByName() {
    CANNOT_RUN(u"needs a relation whose members are found by an attribute"_s);
}

void tst_ConformanceCollections::COL_04_orderingList() {
    CANNOT_RUN(u"needs a relation that keeps its order in a column"_s);
}

QTEST_GUILESS_MAIN(tst_ConformanceCollections)
#include "tst_ConformanceCollections.moc"
