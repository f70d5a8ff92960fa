// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Category;
using seed::Level;
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

namespace {

struct Slide : Entity<Slide> {
    Attr<qint64> id{this, "id"};
    Attr<qint64> pos{this, "pos"};
    Attr<QString> name{this, "name"};
};
struct Deck : Entity<Deck> {
    Attr<qint64> id{this, "id"};
    Many<Slide> slides{this, "slides"};
};

} // namespace

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
    Given given{.prepare = {u"DELETE FROM product_category"_s}};
    given.mapping.levelCategories.cascade = Cascade::allDeleteOrphan();
    given.mapping.levelCategories.keyedBy = u"name"_s;
    Scenario t(given);
    Session& s = t.session();
    auto l3 = s.get<Level>(3);
    const Relationship& categories = l3->relationship("categories");
    const auto keys = [&] {
        QStringList all;
        for (const Value& key : l3->keysOf(categories))
            all << key.toText();
        all.sort();
        return all;
    };
    l3->collection(categories);
    auto fresh = newCategory(u"a1"_s);
    fresh->parentId = 1;
    l3->put(categories, fresh);
    t.observe(u"keys"_s, keys());
    l3->keyed(categories, u"a2"_s)->set("name", u"renamed"_s);
    t.observe(u"keys after rename"_s, keys());
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"keys after reload"_s, keys());
    CONFORMS(t);
}

void tst_ConformanceCollections::COL_04_orderingList() {
    MetaData metadata;
    const Table decks("deck", metadata, {Column("id", Integer(), primaryKey)});
    const Table slides("slide", metadata,
                       {Column("id", Integer(), primaryKey),
                        Column("deck_id", ForeignKey("deck.id")), Column("pos", Integer()),
                        Column("name", String(20))});
    Scenario t({.fixture = false, .metadata = &metadata, .map = [&](const seed::Schema&) {
                    mapper<Slide>(slides);
                    mapper<Deck>(decks, {relation<Slide>("slides", {.orderBy = {u"pos"_s},
                                                                    .position = u"pos"_s})});
                }});
    Session& s = t.session();
    auto deck = make<Deck>();
    deck->id = 1;
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
        auto slide = make<Slide>();
        slide->name = name;
        deck->slides.append(slide);
    }
    s.add(deck);
    t.phase(u"insert"_s, [&] { s.flush(); });
    deck->move(deck->relationship("slides"), 3, 1);
    t.phase(u"move d behind a"_s, [&] { s.flush(); });
    deck->slides.remove(deck->slides[0]);
    t.phase(u"remove a"_s, [&] { s.flush(); });
    s.commit();
    QJsonArray order;
    for (const auto& slide : deck->slides)
        order.append(array(slide->name, slide->pos));
    t.observe(u"order"_s, order);
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceCollections)
#include "tst_ConformanceCollections.moc"
