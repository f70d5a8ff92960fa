// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/session/ScopedSession.h"
#include "tests/support/conformance/ConformanceTest.h"

#include <thread>

using namespace conformance;
using namespace Qt::StringLiterals;
using seed::Account;
using seed::Category;

class tst_ConformanceEvents : public ConformanceTest {
    Q_OBJECT
public:
    tst_ConformanceEvents() : ConformanceTest({u"EVT"_s}) {}

private Q_SLOTS:
    void EVT_01_contextualSession();
    void EVT_03_beforeFlushMayWork();
    void EVT_04_afterFlushAndAfterFlushPostExec();
    void EVT_05_rowHooks();
    void EVT_07_validator();
};

namespace {

struct Doubler final : SessionExtension {
    void beforeFlush(Session& session, FlushContext&) override {
        for (const ObjectPtr& object : session.newObjects()) {
            if (object->get("balance") == Value(Decimal("5"))) {
                object->set("balance", 6);
                session.add(newAccount(7));
            }
        }
    }
};

struct RowHooks final : MapperExtension {
    HookResult note(const char* hook, Object& object) {
        calls.append(array(hook, object.get("name")));
        return HookResult::Continue;
    }
    HookResult beforeInsert(Object& object) override {
        note("before_insert", object);
        object.set("name", object.get("name").toText().toUpper());
        return HookResult::Continue;
    }
    HookResult beforeUpdate(Object& object) override { return note("before_update", object); }
    HookResult afterUpdate(Object& object) override { return note("after_update", object); }
    HookResult beforeRemove(Object& object) override { return note("before_delete", object); }
    QJsonArray calls;
};

struct Watcher final : SessionExtension {
    static QJsonArray counts(const Session& session) {
        return array(session.newObjects().size(), session.dirty().size(), session.deleted().size());
    }
    void afterFlush(Session& session, const FlushContext&) override { inside = counts(session); }
    void afterFlushPostExec(Session& session, const FlushContext&) override {
        after = counts(session);
    }
    QJsonArray inside;
    QJsonArray after;
};

} // namespace

void tst_ConformanceEvents::EVT_01_contextualSession() {
    Scenario t({.fixture = false});
    const ScopedSession registry(SessionMaker(t.options()));
    Session& session = registry();
    t.observe(u"same in the thread"_s, &registry() == &session);
    bool sameElsewhere = true;
    std::thread([&] { sameElsewhere = &registry() == &session; }).join();
    t.observe(u"same in another thread"_s, sameElsewhere);
    auto account = newAccount(1);
    registry->add(account);
    t.observe(u"proxy call reached the session"_s, session.contains(account));
    registry.remove();
    t.observe(u"same after remove"_s, registry().contains(account));
    t.observe(u"pending object after remove"_s, account->state());
    registry.remove();
    CONFORMS(t);
}

void tst_ConformanceEvents::EVT_03_beforeFlushMayWork() {
    Scenario t;
    Session& s = t.session({.extensions = {std::make_shared<Doubler>()}});
    s.add(newAccount(5));
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceEvents::EVT_04_afterFlushAndAfterFlushPostExec() {
    Scenario t;
    const auto watcher = std::make_shared<Watcher>();
    Session& s = t.session({.extensions = {watcher}});
    auto changed = s.get<Account>(1);
    changed->balance = 1;
    s.remove(s.get<Account>(2));
    s.add(newAccount(3, 3));
    s.flush();
    t.observe(u"after_flush"_s, watcher->inside);
    t.observe(u"after_flush_postexec"_s, watcher->after);
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceEvents::EVT_05_rowHooks() {
    const auto hooks = std::make_shared<RowHooks>();
    Given given;
    given.map = [hooks](const seed::Schema& schema) {
        SeedMapping mapping;
        mapping.categoryOptions.extensions = {hooks};
        mapping.map(schema);
    };
    Scenario t(given);
    t.expectObservation(u"hooks"_s,
                        array(array("before_insert", "low"), array("before_update", "a"),
                              array("before_update", "a1"), array("before_delete", "b1"),
                              array("after_update", "a"), array("after_update", "a1")),
                        u"all hooks before, then all statements, then all hooks behind"_s);
    Session& s = t.session();
    const auto a = s.get<Category>(2);
    const auto a1 = s.get<Category>(4);
    const auto b1 = s.get<Category>(6);
    const auto c3 = s.get<seed::Product>("C3");
    s.add(newCategory(u"low"_s));
    const QString name = a->name;
    a->name = u"other"_s;
    a->name = name;
    a1->products.append(c3);
    t.phase(
        u"flush"_s,
        [&] {
            s.remove(b1);
            s.flush();
        },
        Reads::AtMost);
    t.observe(u"hooks"_s, hooks->calls);
    s.commit();
    CONFORMS(t);
}

void tst_ConformanceEvents::EVT_07_validator() {
    Given given;
    given.map = [](const seed::Schema& schema) {
        mapper<Category>(schema.category,
                         {validates("name", [](Object&, const Value& value) -> Value {
                             const QString text = value.toText().trimmed();
                             if (text == u"bad")
                                 throw DataError(u"bad name"_s);
                             return text;
                         })});
    };
    Scenario t(given);
    Session& s = t.session();
    auto k = s.get<Category>(4);
    k->name = u"  trimmed "_s;
    t.attempt(u"bad"_s, [&] { k->name = u"bad"_s; });
    t.observe(u"name"_s, k->name);
    t.phase(u"flush"_s, [&] { s.flush(); });
    s.commit();
    CONFORMS(t);
}

QTEST_GUILESS_MAIN(tst_ConformanceEvents)
#include "tst_ConformanceEvents.moc"
