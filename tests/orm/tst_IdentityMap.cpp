// SPDX-License-Identifier: MIT
#include "orm/state/IdentityMap.h"
#include "orm/state/ObjectSet.h"
#include "tests/support/SeedDatabase.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <random>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

class tst_IdentityMap : public QObject {
    Q_OBJECT
private:
    static IdentityKey keyOf(qint64 id) {
        return {&Registry::defaultRegistry().mapperOf(typeid(seed::Category)), {id}};
    }
    static Ptr<seed::Category> categoryOf(qint64 id) {
        auto category = make<seed::Category>();
        Object::Access::setKey(*category, keyOf(id));
        return category;
    }
    std::unique_ptr<SeedDatabase> m_database;

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_database = std::make_unique<SeedDatabase>();
    }
    void cleanup() { m_database.reset(); }

    /// Entries that collided move up when one before them leaves.
    void findsWhatIsInAfterAnyOrderOfChanges() {
        const quint64 seed = std::random_device()();
        qInfo() << "seed" << seed;
        std::mt19937_64 random(seed);
        IdentityMap map;
        std::map<qint64, Ptr<seed::Category>> expected;
        for (int i = 0; i < 20'000; ++i) {
            const qint64 id = qint64(random() % 300);
            if (const auto found = expected.find(id); found == expected.end()) {
                expected[id] = categoryOf(id);
                map.insert(*expected[id]);
            } else if (random() % 2 == 0) {
                map.remove(*found->second);
                expected.erase(found);
            }
            if (i % 100 != 0)
                continue;
            QCOMPARE(map.size(), qsizetype(expected.size()));
            for (qint64 key = 0; key < 300; ++key) {
                const auto entry = expected.find(key);
                QVERIFY(map.find(keyOf(key)) ==
                        (entry == expected.end() ? nullptr : entry->second.get()));
            }
        }
    }

    void aSecondObjectOfAKeyTakesThePlace() {
        IdentityMap map;
        const auto first = categoryOf(1);
        const auto second = categoryOf(1);
        map.insert(*first);
        map.insert(*second);
        QCOMPARE(map.size(), 1);
        map.remove(*first); // is not in any more
        QVERIFY(map.find(keyOf(1)) == second.get());
        map.clear();
        QVERIFY(!map.contains(keyOf(1)));
    }

    void keysOfSeveralValuesAreEqualByContent() {
        const KeyValues key{1, u"a"_s, 3};
        KeyValues same;
        for (const Value& value : {Value(1), Value(u"a"_s), Value(Decimal("3.0"))})
            same.push_back(value);
        QVERIFY(key == same);
        QCOMPARE(key.hash(), same.hash());
        KeyValues moved = std::move(same);
        QCOMPARE(moved.size(), std::size_t(3));
        moved[1] = null;
        QVERIFY(moved.hasNull());
        QVERIFY(!(moved == key));
        QVERIFY(!(KeyValues{1} == key));
    }

    void aSetOfObjectsTakesEachOnce() {
        ObjectSet set;
        std::vector<Ptr<seed::Category>> objects;
        for (int i = 0; i < 1000; ++i) {
            objects.push_back(categoryOf(i));
            QVERIFY(set.insert(objects.back().get()));
        }
        for (const auto& object : objects)
            QVERIFY(!set.insert(object.get()));
    }
};

QTEST_GUILESS_MAIN(tst_IdentityMap)
#include "tst_IdentityMap.moc"
