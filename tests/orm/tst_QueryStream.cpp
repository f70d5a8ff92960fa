// SPDX-License-Identifier: MIT
#include "orm/query/QueryStream.h"
#include "tests/support/QueryFixture.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool keepsFreedMemory = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool keepsFreedMemory = true;
#else
constexpr bool keepsFreedMemory = false;
#endif
#else
constexpr bool keepsFreedMemory = false;
#endif

// What the process holds in memory, in bytes; 0 where the system does not tell, or where freed
// memory is held back to catch its use.
qint64 residentBytes() {
    if (keepsFreedMemory)
        return 0;
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

/// Queries whose rows come in batches.
class tst_QueryStream : public QueryFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() { start(); }
    void cleanup() { stop(); }

    void batchesGiveTheSameObjects() {
        QList<int> found;
        const auto query = m_session->query<Category>().orderBy(col(&Category::id)).yieldPer(2);
        for (const auto& category : query)
            found.append(int(category->id.value()));
        QCOMPARE(found, QList<int>({1, 2, 3, 4, 5, 6}));
        QCOMPARE(statements().count(u"SELECT category"_s), 1);
    }

    void listsAreReadForEachBatch() {
        int products = 0;
        for (const auto& category : m_session->query<Category>()
                                        .orderBy(col(&Category::id))
                                        .options(selectIn("products"))
                                        .yieldPer(4))
            products += int(category->products.size());
        QCOMPARE(products, 4);
        QCOMPARE(statements().count(u"SELECT category,product,product_category"_s), 2);
    }

    void whatNeedsAllRowsIsRefused() {
        const auto query = m_session->query<Category>().yieldPer(2);
        QVERIFY_THROWS_EXCEPTION(SessionError, query.options(joined("products")).begin());
        QVERIFY_THROWS_EXCEPTION(SessionError, query.options(subqueryLoad("products")).begin());
        for (const auto& category : query.options(joined("parent")))
            QVERIFY(category->id.value() == 1 || category->parent.get());
    }

    void aLoopMayStopEarlyAndQueryInside() {
        for (const auto& category : m_session->query<Category>().yieldPer(1)) {
            QVERIFY(m_session->query<Account>().count() == 2);
            if (category->id.value() == 3)
                break;
        }
        execute(u"DELETE FROM account"_s); // no statement is left open
        QCOMPARE(m_session->query<Account>().count(), 0);
    }

    void memoryStaysFlat() {
        execute(u"INSERT INTO account WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 "
                "FROM n WHERE i < 1000009) SELECT i, i FROM n"_s);
        m_engine.log().stop();
        qint64 most = 0;
        const qint64 atStart = residentBytes();
        qint64 before = 0;
        qint64 count = 0;
        for (const auto& account : m_session->query<Account>().yieldPer(500)) {
            most = std::max(most, Object::aliveCount());
            if (++count == 1000)
                before = residentBytes();
            Q_UNUSED(account)
        }
        QCOMPARE(count, 1000002);
        QVERIFY2(most <= 502, qPrintable(QString::number(most)));
        QCOMPARE(m_session->identityMap().size(), 0);
        const qint64 grown = residentBytes() - before;
        QVERIFY2(grown < 4 * 1024 * 1024, qPrintable(QString::number(grown)));
        // The driver holds no copy of the result, either.
        const qint64 held = before - atStart;
        QVERIFY2(held < 8 * 1024 * 1024, qPrintable(QString::number(held)));
    }
};

QTEST_GUILESS_MAIN(tst_QueryStream)
#include "tst_QueryStream.moc"
