// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;

class tst_ConformanceVersion : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceVersion() : ConformanceTest({u"VER"_s}) {}

private Q_SLOTS:
    void VER_01_lifeOfACounter();
    void VER_02_staleUpdateAndDelete();
    void VER_04_oneOfThreeIsStale();
    void VER_05_rowSwitchGoesOnCounting();
    void VER_06_afterRollback();
};

namespace {

struct Entry : Entity<Entry> {
    Attr<qint64> id{this, "id"};
    Attr<QString> text{this, "text"};
};
struct Counted : Entity<Counted> {
    Attr<qint64> id{this, "id"};
    Attr<qint64> version{this, "version"};
    Attr<Decimal> balance{this, "balance"};
    Many<Entry> entries{this, "entries"};
};

struct Schema {
    MetaData metadata;
    Table account{"vaccount",
                  metadata,
                  {Column("id", Integer(), primaryKey), Column("version", Integer(), notNull),
                   Column("balance", Numeric(10, 2))}};
    Table entry{"ventry",
                metadata,
                {Column("id", Integer(), primaryKey),
                 Column("account_id", ForeignKey("vaccount.id")), Column("text", String(20))}};

    Given given(const QStringList& rows = {}) const {
        return {.fixture = false,
                .prepare = rows,
                .metadata = &metadata,
                .map = [this](const seed::Schema&) {
                    mapper<Entry>(entry);
                    mapper<Counted>(account, {relation<Entry>("entries")},
                                    {.versionId = account["version"]});
                }};
    }
};

Ptr<Counted> newCounted(qint64 id, int balance) {
    auto made = make<Counted>();
    made->id = id;
    made->balance = balance;
    return made;
}

/// As somebody else would, but inside of the transaction: what is rolled back was never there.
void meddle(Session& session, qint64 id) {
    session.execute(u"UPDATE vaccount SET version = 7 WHERE id = :id"_s, {{u"id"_s, id}});
}

} // namespace

void tst_ConformanceVersion::VER_01_lifeOfACounter() {
    const Schema schema;
    Scenario t(schema.given());
    Session& s = t.session();
    auto a = newCounted(1, 5);
    s.add(a);
    t.phase(u"insert"_s, [&] { s.flush(); });
    t.observe(u"version"_s, a->version);
    a->balance = 6;
    t.phase(u"update"_s, [&] { s.flush(); });
    t.observe(u"version"_s, a->version);
    t.phase(u"no change"_s, [&] { s.flush(); });
    s.remove(a);
    t.phase(u"delete"_s, [&] { s.flush(); }, Reads::AtMost);
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceVersion::VER_02_staleUpdateAndDelete() {
    const Schema schema;
    Scenario t(schema.given({u"INSERT INTO vaccount VALUES (1, 1, 100)"_s}));
    Session& s = t.session();
    auto a = s.get<Counted>(1);
    meddle(s, 1);
    a->balance = 5;
    t.phase(u"stale update"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    a->balance.value();
    meddle(s, 1);
    s.remove(a);
    t.phase(u"stale delete"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); }, Reads::AtMost);
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceVersion::VER_04_oneOfThreeIsStale() {
    const Schema schema;
    Scenario t(schema.given({u"INSERT INTO vaccount VALUES (1, 1, 0), (2, 1, 0), (3, 1, 0)"_s}));
    Session& s = t.session();
    const auto all = s.query<Counted>().orderBy(col(&Counted::id)).all();
    meddle(s, 2);
    for (const auto& each : all)
        each->balance = 9;
    t.phase(u"flush"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    CONFORMS(t);
}

void tst_ConformanceVersion::VER_05_rowSwitchGoesOnCounting() {
    const Schema schema;
    Scenario t(schema.given({u"INSERT INTO vaccount VALUES (1, 1, 5)"_s}));
    Session& s = t.session();
    auto before = s.get<Counted>(1);
    s.commit();
    auto after = newCounted(1, 6);
    t.phase(
        u"flush"_s,
        [&] {
            s.remove(before);
            s.add(after);
            s.flush();
        },
        Reads::AtMost);
    t.observe(u"version"_s, after->version);
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceVersion::VER_06_afterRollback() {
    const Schema schema;
    Scenario t(schema.given({u"INSERT INTO vaccount VALUES (1, 1, 5)"_s}));
    Session& s = t.session();
    auto a = s.get<Counted>(1);
    a->balance = 6;
    s.flush();
    s.rollback();
    t.observe(u"version"_s, a->version);
    a->balance = 7;
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceVersion)
#include "tst_ConformanceVersion.moc"
