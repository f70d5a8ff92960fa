// SPDX-License-Identifier: MIT
// Both sides of a relation in memory: no database takes part.
#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Category;
using seed::Level;
using seed::Product;

class tst_Relations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_schema = std::make_unique<seed::Schema>();
        m_schema->mapAll();
    }
    void cleanup() {
        clearMappers();
        m_schema.reset();
        CycleCollector::collect();
        QCOMPARE(Object::aliveCount(), 0);
    }

    void aParentSetShowsAmongItsChildren() {
        auto parent = make<Category>(), child = make<Category>();
        child->parent = parent;
        QCOMPARE(parent->children.size(), std::size_t(1));
        child->parent = null;
        QVERIFY(parent->children.isEmpty());
    }
    void aChildAppendedKnowsItsParentAndLeavesTheOldOne() {
        auto first = make<Category>(), second = make<Category>(), child = make<Category>();
        first->children.append(child);
        second->children.append(child);
        QCOMPARE(child->parent.get(), second);
        QVERIFY(first->children.isEmpty());
        QCOMPARE(second->children.size(), std::size_t(1));
        second->children.remove(child);
        QVERIFY(!child->parent);
    }
    void linksAreSeenFromBothSides() {
        auto product = make<Product>();
        auto a = make<Category>(), b = make<Category>();
        product->categories = std::vector{a, b};
        QVERIFY(a->products.contains(product) && b->products.contains(product));
        b->products.remove(product);
        QCOMPARE(product->categories.size(), std::size_t(1));
        product->categories.append(a);
        QCOMPARE(product->categories.size(), std::size_t(1));
    }
    void aWrongTypeIsRefused() {
        auto category = make<Category>();
        auto level = make<Level>();
        QVERIFY_THROWS_EXCEPTION(SessionError,
                                 category->append(category->relationship("children"), level));
        QVERIFY_THROWS_EXCEPTION(
            SessionError, category->setRelated(category->relationship("children"), category));
        QVERIFY_THROWS_EXCEPTION(MappingError, category->relationship("nothing"));
    }
    void whatIsTakenBackLeavesNoHistory() {
        auto s = Session({.autoflush = false, .deferLoad = [](Object&, const Relationship*) {}});
        const Mapper& categories = Registry::defaultRegistry()["Category"];
        const std::vector<int> key{categories.attribute("id").slot,
                                   categories.attribute("parent_id").slot};
        const ObjectList all =
            s.absorb(categories, key,
                     RowBatch{{}, 2, {Value(1), Value(), Value(2), Value(1), Value(3), Value(1)}});
        const Relationship& children = categories.relationship("children");
        const Relationship& parent = categories.relationship("parent");
        s.absorbRelation(*all[0], children, {all[1], all[2]});
        s.absorbRelation(*all[1], children, {});
        all[1]->setRelated(parent, {});
        QVERIFY(all[0]->isModified() && all[1]->isModified());
        QCOMPARE(all[0]->collection(children), (ObjectList{all[2]}));
        all[1]->setRelated(parent, all[0]);
        QVERIFY(!all[0]->isModified() && !all[1]->isModified());
        QCOMPARE(all[0]->collection(children), (ObjectList{all[1], all[2]}));
        all[2]->setRelated(parent, all[1]);
        all[1]->revert(children);
        QVERIFY(!s.hasChanges());
        QCOMPARE(all[2]->related(parent), all[0]);
        QCOMPARE(all[0]->collection(children), (ObjectList{all[1], all[2]}));
    }
    void changesToAnUnloadedListAreQueuedAndReplayed() {
        auto s = Session({.autoflush = false, .deferLoad = [](Object&, const Relationship*) {}});
        const Mapper& categories = Registry::defaultRegistry()["Category"];
        const std::vector<int> key{categories.attribute("id").slot,
                                   categories.attribute("parent_id").slot};
        const ObjectList all = s.absorb(categories, key,
                                        RowBatch{{},
                                                 2,
                                                 {Value(1), Value(), Value(2), Value(1), Value(3),
                                                  Value(9), Value(9), Value()}});
        const Relationship& children = categories.relationship("children");
        all[0]->append(children, all[2]);
        all[0]->removeFrom(children, all[1]);
        QVERIFY(!all[0]->isLoaded(children));
        s.absorbRelation(*all[0], children, {all[1]});
        QCOMPARE(all[0]->collection(children), (ObjectList{all[2]}));
        QCOMPARE(all[0]->relation(children).added(), (ObjectList{all[2]}));
        QCOMPARE(all[0]->relation(children).removed(), (ObjectList{all[1]}));
        QCOMPARE(all[2]->related(categories.relationship("parent")), all[0]);
    }
    void anEditedForeignKeyMovesNoOneUntilTheRelationDoes() {
        auto s = Session({.autoflush = false, .deferLoad = [](Object&, const Relationship*) {}});
        const Mapper& categories = Registry::defaultRegistry()["Category"];
        const Relationship& children = categories.relationship("children");
        const Relationship& parent = categories.relationship("parent");
        const std::vector<int> key{categories.attribute("id").slot,
                                   categories.attribute("parent_id").slot};
        const ObjectList all = s.absorb(categories, key,
                                        RowBatch{{},
                                                 2,
                                                 {Value(1), Value(), Value(2), Value(), Value(3),
                                                  Value(), Value(4), Value(1)}});
        for (std::size_t i = 0; i < 3; ++i)
            s.absorbRelation(*all[i], children, i == 0 ? ObjectList{all[3]} : ObjectList{});
        all[3]->set("parent_id", 2);
        QCOMPARE(all[3]->related(parent), all[1]);
        all[3]->setRelated(parent, all[2]);
        QVERIFY(all[0]->collection(children).empty());
        s.discard();
        QVERIFY(!s.hasChanges());
        QCOMPARE(all[3]->related(parent), all[0]);
        QCOMPARE(all[0]->collection(children), (ObjectList{all[3]}));
        QVERIFY(all[1]->collection(children).empty());
        QVERIFY(all[2]->collection(children).empty());
    }
    void valuesAreRevertedToWhatWasRead() {
        auto s = Session({.autoflush = false, .deferLoad = [](Object&, const Relationship*) {}});
        const Mapper& products = Registry::defaultRegistry()["Product"];
        const ObjectPtr product = s.absorb(products, std::vector<int>{0, 1},
                                           RowBatch{{}, 2, {Value("A1"), Value(Decimal("10.10"))}})
                                      .front();
        product->set("msrp", 5);
        QCOMPARE(product->committedValue(1).value(), Value(Decimal("10.10")));
        product->set("msrp", Decimal("10.1"));
        QVERIFY(!product->isModified());
        product->set("msrp", null);
        QVERIFY(product->isModified(1));
        product->revert(1);
        QCOMPARE(product->peek(1), Value(Decimal("10.10")));
        QVERIFY(!product->hasHistory());
    }

private:
    std::unique_ptr<seed::Schema> m_schema;
};

QTEST_GUILESS_MAIN(tst_Relations)
#include "tst_Relations.moc"
