// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "tests/support/SeedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;
using seed::Level;

namespace {

Ptr<Account> account(std::optional<int> id, int balance) {
    auto made = make<Account>();
    if (id)
        made->id = qint64(*id);
    made->balance = Decimal(balance);
    return made;
}

Ptr<Category> category(int id, const QString& name) {
    auto made = make<Category>();
    made->id = qint64(id);
    made->name = name;
    return made;
}

} // namespace

class tst_Merge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        ESPALIER_FETCH_SERVER()
        m_db = std::make_unique<SeedDatabase>(server);
    }
    void cleanup() {
        m_db.reset();
        QCOMPARE(Object::aliveCount(), 0);
    }

    void aKnownKeyIsReadAndUpdated();
    void anUnknownKeyAndNoKeyAreInserted();
    void whatWasNeverSetIsLeftAlone();
    void listsAreReplaced();
    void whatIsReachedTwiceIsMergedOnce();
    void withoutReadingNothingIsSent();
    void detachedValuesWin();

private:
    std::unique_ptr<SeedDatabase> m_db;
};

void tst_Merge::aKnownKeyIsReadAndUpdated() {
    auto s = m_db->session();
    const auto given = account(1, 5);
    const auto own = s->merge(given);
    QVERIFY(own != given);
    QCOMPARE(given->state(), ObjectState::Transient);
    s->flush();
    QCOMPARE(m_db->sent(),
             QStringList({u"SELECT account"_s, u"BEGIN"_s, u"UPDATE account(balance)"_s}));
    s->merge(account(2, 200));
    s->flush();
    QCOMPARE(m_db->sent(), QStringList({u"SELECT account"_s}));
}

void tst_Merge::anUnknownKeyAndNoKeyAreInserted() {
    auto s = m_db->session();
    const auto known = s->merge(account(77, 5));
    QCOMPARE(known->state(), ObjectState::Pending);
    QCOMPARE(m_db->sent(), QStringList({u"SELECT account"_s}));
    s->merge(account({}, 6));
    QCOMPARE(m_db->sent(), QStringList());
    s->flush();
    QCOMPARE(s->query<Account>().count(), 4);
}

void tst_Merge::whatWasNeverSetIsLeftAlone() {
    auto s = m_db->session();
    s->merge(category(4, u"renamed"_s));
    s->flush();
    QCOMPARE(m_db->sent().last(), u"UPDATE category(name)"_s);
    auto cleared = make<Category>();
    cleared->id = qint64(5);
    cleared->levelId = null;
    s->merge(cleared);
    s->flush();
    QCOMPARE(m_db->sent().last(), u"UPDATE category(level_id)"_s);
}

void tst_Merge::listsAreReplaced() {
    auto s = m_db->session();
    auto given = make<Level>();
    given->id = qint64(3);
    given->categories.append(category(4, u"kept"_s));
    auto fresh = make<Category>();
    fresh->name = u"fresh"_s;
    given->categories.append(fresh);
    s->merge(given);
    QCOMPARE(m_db->sent(), QStringList({u"SELECT level"_s, u"SELECT category"_s}));
    s->commit();
    QCOMPARE(m_db->column(u"SELECT name FROM category WHERE level_id = 3 ORDER BY id"_s),
             QStringList({u"kept"_s, u"fresh"_s}));
    QCOMPARE(m_db->column(u"SELECT id FROM category WHERE level_id IS NULL ORDER BY id"_s),
             QStringList({u"5"_s, u"6"_s}));
}

void tst_Merge::whatIsReachedTwiceIsMergedOnce() {
    auto s = m_db->session();
    auto given = make<Level>();
    given->id = qint64(9);
    given->categories.append(category(91, u"x"_s));
    given->categories.append(category(92, u"y"_s));
    const auto own = s->merge(given);
    s->flush();
    QCOMPARE(own->categories.size(), std::size_t(2));
    QCOMPARE(m_db->sent().filter(u"INSERT"_s),
             QStringList({u"INSERT level(id,parent_id,name)"_s,
                          u"INSERT category(id,level_id,parent_id,name)"_s}));
}

void tst_Merge::withoutReadingNothingIsSent() {
    auto other = m_db->session();
    const auto theirs = other->get<Account>(1);
    auto s = m_db->session();
    m_db->sent();
    const auto own = s->merge(theirs, {.load = false});
    QCOMPARE(own->balance.value(), Decimal(100));
    QVERIFY(!own->isModified());
    QCOMPARE(m_db->sent(), QStringList());
    theirs->balance = Decimal(1);
    auto third = m_db->session();
    QVERIFY_THROWS_EXCEPTION(SessionError, third->merge(theirs, {.load = false}));
    QVERIFY_THROWS_EXCEPTION(SessionError, third->merge(account(5, 5), {.load = false}));
}

void tst_Merge::detachedValuesWin() {
    auto s = m_db->session();
    const auto mine = s->get<Category>(4);
    s->expunge(mine);
    mine->name = u"mine"_s;
    m_db->column(u"UPDATE category SET name = 'theirs', level_id = 1 WHERE id = 4"_s);
    s->merge(mine);
    s->flush();
    QCOMPARE(m_db->sent(),
             QStringList({u"SELECT category"_s, u"BEGIN"_s, u"UPDATE category(level_id,name)"_s}));
}

QTEST_APPLESS_MAIN(tst_Merge)
#include "tst_Merge.moc"
