// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/session/SessionMaker.h"
#include "orm/typed/Entity.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

struct Note : Entity<Note> {
    Attr<qint64> id{this, "id"};
    Attr<QString> words{this, "words"};
};

} // namespace

class tst_SessionCalls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();

    void classesComeFromARegistryOfItsOwn();
    void infoIsThePrograms();
    void getOneWantsARow();
    void scalarsAreTheFirstColumn();
    void closeAllClosesEverySession();
    void anInvalidatedConnectionIsReplaced();
    void aLostConnectionKeepsWhatIsPending();
    void mergeAllTakesAResultThatWasKept();
    void aJoinedTransactionIsRolledBackButNotCommitted();
    void aJoinedTransactionCanBeTakenOver();
    void aSavepointKeepsAJoinedTransactionApart();
    void aSavepointIsJoinedByAnother();
    void queriesAreSeenAndNarrowed();
    void bulkWritesAreTold();
    void loadedObjectsAreToldOnce();
    void everyStateIsTold();

private:
    SessionOptions options(SessionOptions more = {}) {
        more.registry = &m_registry;
        return merged(more, {.bind = m_database->engine()});
    }
    Ptr<Note> note(qint64 id, const QString& words) {
        auto made = makeIn<Note>(m_registry);
        made->id = id;
        made->words = words;
        return made;
    }
    qint64 rows() {
        return Session({.bind = m_database->engine()})
            .scalar(u"SELECT count(*) FROM note"_s)
            ->to<qint64>()
            .value();
    }
    std::unique_ptr<Servers::FreshDatabase> m_database;
    MetaData m_tables;
    Registry m_registry;
};

void tst_SessionCalls::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FRESH_DATABASE(m_database);
    m_tables = MetaData();
    m_registry = {};
    const Table table("note", m_tables,
                      {Column("id", Integer(), primaryKey), Column("words", String(20))});
    mapper<Note>(table, {}, {}, m_registry);
    createAll(m_database->engine(), m_tables);
    Session s(options());
    s.addAll<Note>({note(1, u"one"_s), note(2, u"two"_s)});
    s.commit();
}

void tst_SessionCalls::classesComeFromARegistryOfItsOwn() {
    Session s(options());
    QCOMPARE(s.query<Note>().count(), 2);
    QCOMPARE(&s.registry(), &m_registry);
    QVERIFY_THROWS_EXCEPTION(MappingError,
                             Session({.bind = m_database->engine()}).query<Note>().count());
}

void tst_SessionCalls::infoIsThePrograms() {
    SessionMaker maker(options({.info = {{u"tenant"_s, 7}, {u"user"_s, u"a"_s}}}));
    Session s = maker({.info = {{u"user"_s, u"b"_s}}});
    QCOMPARE(s.info()[u"tenant"_s], Value(7));
    QCOMPARE(s.info()[u"user"_s], Value(u"b"_s));
    s.info()[u"tenant"_s] = 8;
    QCOMPARE(maker().info()[u"tenant"_s], Value(7));
}

void tst_SessionCalls::getOneWantsARow() {
    Session s(options());
    const auto one = s.getOne<Note>(1);
    QCOMPARE(one->words, u"one"_s);
    QCOMPARE(s.getOne<Note>(1), one);
    QVERIFY_THROWS_EXCEPTION(NoResultFound, s.getOne<Note>(9));
}

void tst_SessionCalls::scalarsAreTheFirstColumn() {
    Session s(options());
    const Table& table = m_registry["Note"].table();
    const Select select = Select({table["words"], table["id"]}).from(table).orderBy({table["id"]});
    QCOMPARE(s.scalars(select), std::vector<Value>({u"one"_s, u"two"_s}));
}

void tst_SessionCalls::closeAllClosesEverySession() {
    Session first(options());
    Session second(options());
    const auto one = first.getOne<Note>(1);
    const auto fresh = note(3, u"three"_s);
    second.add(fresh);
    Session moved(std::move(second));
    moved.flush();
    Session::closeAll();
    QCOMPARE(one->state(), ObjectState::Detached);
    QCOMPARE(fresh->state(), ObjectState::Detached);
    QCOMPARE(rows(), 2);
    QCOMPARE(first.query<Note>().count(), 2);
}

void tst_SessionCalls::anInvalidatedConnectionIsReplaced() {
    Session s(options());
    s.add(note(3, u"three"_s));
    s.flush();
    s.invalidate();
    QCOMPARE(s.query<Note>().count(), m_database->kind() == u"sqlite" ? rows() : 2);
    s.reset();
}

void tst_SessionCalls::aLostConnectionKeepsWhatIsPending() {
    if (m_database->kind() == u"sqlite")
        QSKIP("a file or a database in memory has no connection to lose");
    const bool isPostgres = m_database->kind() == u"postgresql";
    Session s(options());
    const auto flushed = note(3, u"three"_s);
    s.add(flushed);
    s.flush();
    const auto pid =
        s.scalar(isPostgres ? u"SELECT pg_backend_pid()"_s : u"SELECT CONNECTION_ID()"_s);
    m_database->engine().connect()->execute(
        isPostgres ? u"SELECT pg_terminate_backend(CAST(:pid AS int), 5000)"_s : u"KILL :pid"_s,
        {{u"pid"_s, *pid}});
    const auto pending = note(4, u"four"_s);
    s.add(pending);
    QVERIFY_THROWS_EXCEPTION(ConnectionError, s.flush());
    s.rollback();
    QCOMPARE(flushed->state(), ObjectState::Pending);
    QCOMPARE(pending->state(), ObjectState::Pending);
    s.commit();
    QCOMPARE(rows(), 4);
}

void tst_SessionCalls::mergeAllTakesAResultThatWasKept() {
    std::vector<Ptr<Note>> kept;
    {
        Session s(options());
        kept = s.query<Note>().all();
    }
    m_database->engine().log().start();
    Session s(options());
    const auto merged = s.mergeAll(kept, {.load = false});
    QCOMPARE(merged.size(), kept.size());
    QVERIFY(merged[0] != kept[0]);
    QCOMPARE(merged[0]->words.value(), kept[0]->words.value());
    QCOMPARE(m_database->engine().log().entries().size(), std::size_t(0));
}

void tst_SessionCalls::aJoinedTransactionIsRolledBackButNotCommitted() {
    const auto connection = m_database->engine().connect();
    connection->begin();
    Session s(options({.bind = connection.get()}));
    s.add(note(3, u"three"_s));
    s.commit();
    QVERIFY(connection->inTransaction());
    s.add(note(4, u"four"_s));
    s.flush();
    s.rollback();
    QVERIFY(!connection->inTransaction());
    QCOMPARE(rows(), 2);
}

void tst_SessionCalls::aJoinedTransactionCanBeTakenOver() {
    const auto connection = m_database->engine().connect();
    connection->begin();
    Session s(
        options({.bind = connection.get(), .joinTransaction = JoinTransaction::ControlFully}));
    s.add(note(3, u"three"_s));
    s.commit();
    QVERIFY(!connection->inTransaction());
    QCOMPARE(rows(), 3);
}

void tst_SessionCalls::aSavepointKeepsAJoinedTransactionApart() {
    const auto connection = m_database->engine().connect();
    connection->begin();
    const auto count = [&] {
        return connection->execute(u"SELECT count(*) FROM note"_s).returned.at(0, 0);
    };
    Session s(
        options({.bind = connection.get(), .joinTransaction = JoinTransaction::CreateSavepoint}));
    s.add(note(3, u"three"_s));
    s.commit();
    s.add(note(4, u"four"_s));
    s.flush();
    QCOMPARE(count(), Value(4));
    s.rollback();
    QVERIFY(connection->inTransaction());
    QCOMPARE(count(), Value(3));
    s.add(note(5, u"five"_s));
    s.flush();
    s.close();
    QVERIFY(connection->inTransaction());
    QCOMPARE(count(), Value(3));
    connection->rollback();
    QCOMPARE(rows(), 2);
}

void tst_SessionCalls::aSavepointIsJoinedByAnother() {
    const JoinTransaction join = JoinTransaction::ConditionalSavepoint;
    const auto connection = m_database->engine().connect();
    const auto count = [&] {
        return connection->execute(u"SELECT count(*) FROM note"_s).returned.at(0, 0);
    };
    connection->begin();
    connection->savepoint(u"outer"_s);
    {
        Session s(options({.bind = connection.get(), .joinTransaction = join}));
        s.add(note(3, u"three"_s));
        s.commit();
        s.add(note(4, u"four"_s));
        s.flush();
        s.rollback();
    }
    QVERIFY(connection->inSavepoint());
    QCOMPARE(count(), Value(3));
    connection->rollbackTo(u"outer"_s);
    QVERIFY(connection->inSavepoint());
    QCOMPARE(count(), Value(2));
    connection->release(u"outer"_s);
    QVERIFY(!connection->inSavepoint());
    {
        Session s(options({.bind = connection.get(), .joinTransaction = join}));
        s.add(note(3, u"three"_s));
        s.flush();
        s.rollback(); // no savepoint: it takes the caller's transaction along
    }
    QVERIFY(!connection->inTransaction());
    QCOMPARE(rows(), 2);
}

namespace {

struct Watch final : SessionExtension {
    void beforeQuery(Session&, QueryCore& query) override {
        ++queries;
        if (narrow)
            query.filter(query.mapper()["id"] == 1);
    }
    void afterBulkUpdate(Session&, const QueryCore& query, qint64 count) override {
        told << u"updated %1 %2"_s.arg(query.mapper().name()).arg(count);
    }
    void afterBulkRemove(Session&, const QueryCore& query, qint64 count) override {
        told << u"removed %1 %2"_s.arg(query.mapper().name()).arg(count);
    }
    void loaded(Session&, Object& object) override {
        told << u"loaded "_s + object.peek(object.mapper().attribute("words").slot).toText();
    }
    void stateChanged(Session&, Object&, ObjectState from, ObjectState to) override {
        states << u"%1%2"_s.arg(int(from)).arg(int(to));
    }
    bool narrow = false;
    int queries = 0;
    QStringList told;
    QStringList states;
};

} // namespace

void tst_SessionCalls::queriesAreSeenAndNarrowed() {
    const auto watch = std::make_shared<Watch>();
    Session s(options({.extensions = {watch}}));
    const auto notes = s.query<Note>();
    QCOMPARE(notes.all().size(), std::size_t(2));
    QCOMPARE(watch->queries, 1);
    watch->narrow = true;
    QCOMPARE(notes.all().size(), std::size_t(1));
    QCOMPARE(notes.count(), 1);
    QCOMPARE(notes.filterBy({{"id", 2}}).oneOrNone(), Ptr<Note>());
    QVERIFY(!notes.filterBy({{"id", 2}}).hasRows());
    QCOMPARE(notes.max(m_registry["Note"]["id"]), Value(1));
    QCOMPARE(notes.update({{"words", u"all"_s}}), 1);
    QCOMPARE(watch->queries, 7);
    s.rollback();
}

void tst_SessionCalls::bulkWritesAreTold() {
    const auto watch = std::make_shared<Watch>();
    Session s(options({.extensions = {watch}}));
    s.query<Note>().filterBy({{"id", 1}}).update({{"words", u"x"_s}});
    s.query<Note>().remove();
    QCOMPARE(watch->told, QStringList({u"updated Note 1"_s, u"removed Note 2"_s}));
    s.rollback();
}

void tst_SessionCalls::loadedObjectsAreToldOnce() {
    const auto watch = std::make_shared<Watch>();
    Session s(options({.extensions = {watch}}));
    const auto notes = s.query<Note>().orderBy(m_registry["Note"]["id"]);
    const auto kept = notes.all();
    notes.all();
    QCOMPARE(watch->told, QStringList({u"loaded one"_s, u"loaded two"_s}));
}

void tst_SessionCalls::everyStateIsTold() {
    const auto watch = std::make_shared<Watch>();
    Session s(options({.extensions = {watch}}));
    const auto fresh = note(3, u"three"_s);
    s.add(fresh);
    s.flush();
    s.remove(fresh);
    s.flush();
    s.rollback();
    // Transient 0, Pending 1, Persistent 2, Deleted 3.
    QCOMPARE(watch->states.first(3), QStringList({u"01"_s, u"12"_s, u"23"_s}));
    QCOMPARE(fresh->state(), ObjectState::Transient);
    QCOMPARE(watch->states.last(), u"30"_s);
}

QTEST_GUILESS_MAIN(tst_SessionCalls)
#include "tst_SessionCalls.moc"
