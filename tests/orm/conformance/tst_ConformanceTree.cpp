// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Category;

class tst_ConformanceTree : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceTree() : ConformanceTest({u"TREE"_s}) {}

private Q_SLOTS:
    void TREE_01_thousandRowsInThreeLevels();
    void TREE_02_bottomUpWithOnlyTheLeafAdded();
    void TREE_04_cascadeDeleteOfAWholeTree();
    void TREE_05_movingASubtree();
    void TREE_06_movingThroughTheLists();
    void TREE_08_deleteAMiddleNode();
    void TREE_09_parentAndChildChangePlaces();
    void TREE_10_twoNewRowsThatPointAtEachOther();
    void TREE_11_twoPersistentRowsThatPointAtEachOther();
    void TREE_13_parentAndChildrenDeletedByHand();
    void TREE_14_passiveDeletes();
    void TREE_15_passiveDeletesAll();
    void TREE_17_joinedToADepth();
    void TREE_18_joinedWithoutDepth();
    void TREE_19_deleteOrphanDeletesTheSubtree();
    void TREE_20_deleteOrphanAndAMove();
    void TREE_22_deleteOrphanMovesInsertsAndDeletes();
};

namespace {

Given childrenCascade(const Cascade& cascade, const QStringList& prepare = {}) {
    Given given{.prepare = prepare};
    given.mapping.categoryChildren.cascade = cascade;
    return given;
}

} // namespace

void tst_ConformanceTree::TREE_01_thousandRowsInThreeLevels() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    std::vector<Ptr<Category>> nodes{newCategory(u"r"_s)};
    for (int i = 0; i < 27; ++i) {
        auto child = newCategory(u"r.%1"_s.arg(i));
        child->parent = nodes.front();
        nodes.push_back(child);
        for (int j = 0; j < 36; ++j) {
            nodes.push_back(newCategory(u"r.%1.%2"_s.arg(i).arg(j)));
            nodes.back()->parent = child;
        }
    }
    t.observe(u"nodes"_s, nodes.size());
    s.add(nodes.front());
    t.observe(u"pending through the cascade"_s, s.newObjects().size());
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"rows inserted"_s, t.countByTable(u"INSERT"_s, true)[u"category"_s]);
    t.phase(u"flush again"_s, [&] {
        s.flush();
        s.commit();
    });
    QJsonArray depths{0, 0, 0};
    QStringList second;
    bool isMonotone = true;
    int last = 0;
    for (const QJsonValue& row : t.rows(u"SELECT name FROM category ORDER BY id"_s)) {
        const QString name = row[0].toString();
        const int depth = int(name.count(u'.'));
        isMonotone = isMonotone && depth >= last;
        last = depth;
        depths[depth] = depths[depth].toInt() + 1;
        if (depth == 1)
            second << name;
    }
    QStringList inListOrder;
    for (int i = 0; i < 27; ++i)
        inListOrder << u"r.%1"_s.arg(i);
    t.observe(u"level order is monotone"_s, isMonotone);
    t.observe(u"rows per level"_s, depths);
    t.observe(u"insertion order inside level 2 is list order"_s, second == inListOrder);
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_02_bottomUpWithOnlyTheLeafAdded() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    auto leaf = newCategory(u"leaf"_s);
    auto mid = newCategory(u"mid"_s);
    auto top = newCategory(u"top"_s);
    leaf->parent = mid;
    mid->parent = top;
    s.add(leaf);
    QStringList pending;
    for (const ObjectPtr& object : s.newObjects())
        pending << object->get("name").toText();
    pending.sort();
    t.observe(u"pending"_s, pending);
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.observe(u"ids top<mid<leaf"_s, array(top->id, mid->id, leaf->id));
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_04_cascadeDeleteOfAWholeTree() {
    Scenario t(childrenCascade(Cascade::all()));
    Session& s = t.session();
    auto root = s.get<Category>(1);
    t.phase(u"delete(root)"_s, [&] { s.remove(root); }, Reads::AtMost);
    QStringList marked;
    for (const ObjectPtr& object : s.deleted())
        marked << object->get("name").toText();
    marked.sort();
    t.observe(u"marked deleted"_s, marked);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_05_movingASubtree() {
    Scenario t;
    Session& s = t.session();
    auto a = s.get<Category>(2);
    auto b = s.get<Category>(3);
    auto children = std::vector{s.get<Category>(4), s.get<Category>(5)};
    t.phase(u"a.parent = b"_s, [&] { a->parent = b; });
    t.phase(u"flush"_s, [&] { s.flush(); });
    t.phase(u"read b.children"_s,
            [&] { t.observe(u"b.children"_s, each(b->children, &Category::name)); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_06_movingThroughTheLists() {
    Scenario t;
    Session& s = t.session();
    auto root = s.get<Category>(1);
    auto b = s.get<Category>(3);
    auto a = root->children[0];
    b->children.size();
    t.phase(u"move"_s, [&] {
        root->children.remove(a);
        t.observe(u"a.parent after remove"_s,
                  a->parent ? seen(a->parent->name) : QJsonValue(QJsonValue::Null));
        b->children.append(a);
        t.observe(u"a.parent after append"_s, a->parent->name);
    });
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_08_deleteAMiddleNode() {
    Scenario t;
    Session& s = t.session();
    auto root = s.get<Category>(1);
    auto a = s.get<Category>(2);
    const std::vector<Ptr<Category>> children(a->children.begin(), a->children.end());
    for (const auto& child : children)
        child->parent = root;
    s.remove(a);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    t.observe(u"root.children"_s, each(root->children, &Category::name));
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_09_parentAndChildChangePlaces() {
    Scenario t;
    Session& s = t.session();
    auto root = s.get<Category>(1);
    auto b = s.get<Category>(3);
    auto b1 = s.get<Category>(6);
    b1->parent = root;
    b->parent = b1;
    const QString superset =
        u"two rows that change places are written in one flush: their old places bind nothing"_s;
    t.expectObservation(u"flush"_s, u"no error"_s, superset);
    t.expectPhase(u"flush"_s,
                  {u"UPDATE category(parent_id=1) WHERE id=6"_s,
                   u"UPDATE category(parent_id=6) WHERE id=3"_s, u"ROLLBACK"_s},
                  superset);
    t.phase(u"flush"_s, [&] {
        t.attempt(u"flush"_s, [&] { s.flush(); });
        s.rollback();
    });
    b1->parent = root;
    b->children.size();
    t.phase(u"the same as two flushes"_s, [&] {
        s.flush();
        b->parent = b1;
        s.flush();
        s.commit();
    });
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_10_twoNewRowsThatPointAtEachOther() {
    Scenario t({.fixture = false});
    Session& s = t.session();
    auto x = newCategory(u"x"_s);
    auto y = newCategory(u"y"_s);
    x->parent = y;
    y->parent = x;
    s.add(x);
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_11_twoPersistentRowsThatPointAtEachOther() {
    Scenario t;
    Session& s = t.session();
    auto x = s.get<Category>(2);
    auto y = s.get<Category>(3);
    x->parent = y;
    y->parent = x;
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_13_parentAndChildrenDeletedByHand() {
    Scenario t;
    Session& s = t.session();
    for (const qint64 id : {2, 4, 5})
        s.remove(s.get<Category>(id));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_14_passiveDeletes() {
    Given given = childrenCascade(Cascade::all(), {u"DELETE FROM product_category"_s});
    given.mapping.categoryChildren.passiveDeletes = PassiveDeletes::On;
    given.tables = SeedTables{.parentKey = u"ON DELETE CASCADE"_s}.statements(Scenario::kind());
    Scenario t(given);
    Session& s = t.session();
    auto b = s.get<Category>(3);
    t.phase(u"delete b (children not loaded) and flush"_s, [&] {
        s.remove(b);
        s.flush();
    });
    s.commit();
    auto a = s.get<Category>(2);
    a->children.size();
    t.phase(u"delete a (children loaded) and flush"_s, [&] {
        s.remove(a);
        s.flush();
    });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_15_passiveDeletesAll() {
    Given given{.prepare = {u"DELETE FROM product_category"_s}};
    given.mapping.categoryChildren.passiveDeletes = PassiveDeletes::All;
    Scenario t(given);
    Session& s = t.session();
    auto b = s.get<Category>(3);
    b->children.size();
    s.remove(b);
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_17_joinedToADepth() {
    Given given;
    given.mapping.categoryChildren.loading = Loading::Joined;
    given.mapping.categoryChildren.joinDepth = 2;
    Scenario t(given);
    Session& s = t.session();
    Ptr<Category> root;
    t.phase(u"query root"_s, [&] {
        root = s.query<Category>().filterBy({{"id", 1}}).all().front();
        t.observe(u"SELECTs"_s, t.count(u"SELECT"_s));
    });
    t.phase(u"two levels down"_s, [&] {
        t.observe(u"grandchildren"_s, array(each(root->children[0]->children, &Category::name),
                                            each(root->children[1]->children, &Category::name)));
        t.observe(u"SELECTs for two levels"_s, t.count(u"SELECT"_s));
    });
    t.phase(u"third level"_s, [&] {
        QJsonArray third;
        for (const auto& child : root->children) {
            for (const auto& grandchild : child->children)
                third.append(each(grandchild->children, &Category::name));
        }
        t.observe(u"third"_s, third);
        t.observe(u"SELECTs for third level"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_18_joinedWithoutDepth() {
    Given given;
    given.mapping.categoryChildren.loading = Loading::Joined;
    Scenario t(given);
    Session& s = t.session();
    Ptr<Category> root;
    t.phase(u"query root"_s,
            [&] { root = s.query<Category>().filterBy({{"id", 1}}).all().front(); });
    t.phase(u"children, grandchildren"_s, [&] {
        auto a = root->children[0];
        t.observe(u"SELECTs for children"_s, t.count(u"SELECT"_s));
        a->children.size();
        t.observe(u"SELECTs for grandchildren"_s, t.count(u"SELECT"_s));
    });
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_19_deleteOrphanDeletesTheSubtree() {
    Scenario t(childrenCascade(Cascade::allDeleteOrphan()));
    Session& s = t.session();
    auto root = s.get<Category>(1);
    auto a = root->children[0];
    root->children.remove(a);
    t.observe(u"in deleted before flush"_s, !s.deleted().empty());
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_20_deleteOrphanAndAMove() {
    Scenario t(childrenCascade(Cascade::allDeleteOrphan()));
    Session& s = t.session();
    auto root = s.get<Category>(1);
    auto b = s.get<Category>(3);
    b->children.size();
    auto a = root->children[0];
    root->children.remove(a);
    b->children.append(a);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceTree::TREE_22_deleteOrphanMovesInsertsAndDeletes() {
    Scenario t(childrenCascade(Cascade::allDeleteOrphan(), {u"DELETE FROM product_category"_s}));
    Session& s = t.session();
    auto a = s.get<Category>(2);
    auto b = s.get<Category>(3);
    b->children.size();
    auto a1 = a->children[0];
    auto a2 = a->children[1];
    a->children.remove(a1);
    b->children.append(a1);
    a->children.remove(a2);
    a->children.append(newCategory(u"new"_s));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceTree)
#include "tst_ConformanceTree.moc"
