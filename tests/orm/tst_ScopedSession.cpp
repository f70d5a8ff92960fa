// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "orm/typed/Contextual.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

struct Product : Entity<Product> {
    Attr<QString> sku{this, "sku"};
    Attr<Decimal> msrp{this, "msrp"};
    Product() = default;
    Product(const QString& s, const Decimal& m) {
        sku = s;
        msrp = m;
    }
};

} // namespace

class tst_ScopedSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_engine = createEngine(u"sqlite://"_s);
        m_metadata = std::make_unique<MetaData>();
        m_table = Table("product", *m_metadata,
                        {Column("sku", String(20), primaryKey), Column("msrp", Numeric())});
        createAll(m_engine, *m_metadata);
    }
    void cleanup() {
        clearMappers();
        CycleCollector::collect();
        QCOMPARE(Object::aliveCount(), 0);
        m_table.reset();
        m_metadata.reset();
        m_engine = {};
    }

    void aThreadHasOneSession();
    void aScopeFunctionTellsWhichSession();
    void optionsComeTooLateForASessionThatIsThere();
    void newObjectsJoinTheCurrentSession();
    void withoutSavingOnInitTheyDoNot();
    void aClassThatIsMappedPlainlyHasNoSession();
    void aRegistryOfItsOwnServesToo();

private:
    ScopedSession scoped(ScopedSession::Scope scope = {}) const {
        return ScopedSession(SessionMaker({.bind = m_engine}), std::move(scope));
    }
    Engine m_engine;
    std::unique_ptr<MetaData> m_metadata;
    std::optional<Table> m_table;
};

void tst_ScopedSession::aThreadHasOneSession() {
    mapper<Product>(*m_table);
    const ScopedSession ctx = scoped();
    Session* here = &ctx();
    QCOMPARE(&ctx(), here);
    Session* there = nullptr;
    std::thread([&] { there = &ctx(); }).join();
    QVERIFY(there && there != here);
    auto pending = make<Product>(u"1"_s, Decimal(1));
    ctx->add(pending);
    ctx.remove();
    QCOMPARE(pending->state(), ObjectState::Transient);
    QVERIFY(!ctx.isThere());
    QVERIFY(ctx->newObjects().empty());
    ctx.remove();
}

void tst_ScopedSession::aScopeFunctionTellsWhichSession() {
    QString request = u"a"_s;
    const ScopedSession ctx = scoped([&request] { return request; });
    Session* first = &ctx();
    request = u"b"_s;
    QVERIFY(&ctx() != first);
    request = u"a"_s;
    QCOMPARE(&ctx(), first);
}

void tst_ScopedSession::optionsComeTooLateForASessionThatIsThere() {
    const ScopedSession ctx = scoped();
    ctx(SessionOptions{.autoflush = false});
    QVERIFY_THROWS_EXCEPTION(SessionError, ctx(SessionOptions{.autoflush = true}));
    QVERIFY_THROWS_EXCEPTION(SessionError, ctx.configure({.autoflush = true}));
    ctx.remove();
    ctx.configure({.autoflush = true});
}

void tst_ScopedSession::newObjectsJoinTheCurrentSession() {
    const ScopedSession ctx = scoped();
    ctx.mapper<Product>(*m_table);
    make<Product>(u"124"_s, Decimal(9));
    QCOMPARE(ctx->newObjects().size(), std::size_t(1));
    const auto found = Product::query().filterBy({{"sku", u"124"_s}}).one();
    QCOMPARE(found->msrp.value(), Decimal(9));
    ctx->commit();
    // Objects that are read are in the session by their row, they are not added as new.
    ctx.remove();
    QCOMPARE(Product::query().all().size(), std::size_t(1));
    QVERIFY(ctx->newObjects().empty());
    ctx.remove();
}

void tst_ScopedSession::withoutSavingOnInitTheyDoNot() {
    const ScopedSession ctx = scoped();
    ctx.mapper<Product>(*m_table, {}, {.saveOnInit = false});
    const auto made = make<Product>();
    QCOMPARE(made->state(), ObjectState::Transient);
    QCOMPARE(Product::query().count(), 0);
    ctx.remove();
}

void tst_ScopedSession::aClassThatIsMappedPlainlyHasNoSession() {
    mapper<Product>(*m_table);
    QVERIFY_THROWS_EXCEPTION(SessionError, Product::query());
}

void tst_ScopedSession::aRegistryOfItsOwnServesToo() {
    Registry registry;
    const ScopedSession ctx(SessionMaker({.bind = m_engine, .registry = &registry}));
    ctx.mapper<Product>(*m_table, {}, {.registry = &registry});
    QVERIFY(!Registry::defaultRegistry().find(std::type_index(typeid(Product))));
    {
        const auto product = makeIn<Product>(registry, u"1"_s, Decimal(1));
        QVERIFY(ctx->contains(product));
        QCOMPARE(ctx->query<Product>().one(), product);
    }
    ctx.remove();
    CycleCollector::collect();
}

QTEST_APPLESS_MAIN(tst_ScopedSession)
#include "tst_ScopedSession.moc"
