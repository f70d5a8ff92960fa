// SPDX-License-Identifier: MIT
#include "tests/support/conformance/ConformanceTest.h"

using namespace conformance;
using namespace Qt::StringLiterals;

class tst_ConformanceCycles : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceCycles() : ConformanceTest({u"CYC"_s}) {}

private Q_SLOTS:
    void CYC_01_postUpdate();
    void CYC_02_withoutPostUpdate();
};

namespace {

struct Person;
struct Ball : Entity<Ball> {
    Attr<qint64> id{this, "id"};
    Attr<QString> name{this, "name"};
    One<Person> person{this, "person"};
};
struct Person : Entity<Person> {
    Attr<qint64> id{this, "id"};
    Attr<QString> name{this, "name"};
    Attr<qint64> favoriteId{this, "favorite_id"};
    Many<Ball> balls{this, "balls"};
    One<Ball> favorite{this, "favorite"};
};

struct Schema {
    MetaData metadata;
    Table person{"person",
                 metadata,
                 {Column("id", Integer(), primaryKey), Column("name", String(20)),
                  Column("favorite_id", ForeignKey("ball.id"))}};
    Table ball{"ball",
               metadata,
               {Column("id", Integer(), primaryKey), Column("name", String(20)),
                Column("person_id", ForeignKey("person.id"))}};

    Given given(const RelationOptions& favorite) const {
        return {
            .fixture = false, .metadata = &metadata, .map = [this, favorite](const seed::Schema&) {
                mapper<Ball>(ball);
                mapper<Person>(person, {relation<Ball>("balls", {.backref = u"person"_s,
                                                                 .foreignKey = {u"person_id"_s},
                                                                 .orderBy = {u"id"_s}}),
                                        relation<Ball>("favorite", favorite)});
            }};
    }
};

Ptr<Person> personWithBalls() {
    auto p = make<Person>();
    p->name = u"p"_s;
    for (const QString& name : {u"b1"_s, u"b2"_s}) {
        auto ball = make<Ball>();
        ball->name = name;
        p->balls.append(ball);
    }
    p->favorite = p->balls[0];
    return p;
}

} // namespace

void tst_ConformanceCycles::CYC_01_postUpdate() {
    const Schema schema;
    Scenario t(schema.given({.foreignKey = {u"favorite_id"_s}, .postUpdate = true}));
    Session& s = t.session();
    auto p = personWithBalls();
    s.add(p);
    t.phase(u"insert"_s, [&] { s.flush(); });
    t.observe(u"favorite_id"_s, p->favoriteId.value() == p->balls[0]->id.value());
    p->favorite = p->balls[1];
    t.phase(u"change the favourite"_s, [&] { s.flush(); });
    const std::vector<Ptr<Ball>> balls(p->balls.begin(), p->balls.end());
    t.phase(
        u"delete all"_s,
        [&] {
            s.remove(p);
            for (const auto& ball : balls)
                s.remove(ball);
            s.flush();
        },
        Reads::AtMost);
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceCycles::CYC_02_withoutPostUpdate() {
    const Schema schema;
    Scenario t(schema.given({.foreignKey = {u"favorite_id"_s}}));
    Session& s = t.session();
    auto p = personWithBalls();
    s.add(p);
    t.phase(u"insert"_s, [&] { t.attempt(u"flush"_s, [&] { s.flush(); }); });
    s.rollback();
    // The three hold each other in their relations.
    p->favorite = null;
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceCycles)
#include "tst_ConformanceCycles.moc"
