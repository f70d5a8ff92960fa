// SPDX-License-Identifier: MIT
#include "tests/support/RecordedDatabase.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Category;
using seed::Product;

namespace {

/// Notes what it is told; sets the name of new rows in capitals.
class Recorder : public MapperExtension {
public:
    QStringList heard;
    HookResult answer = HookResult::Continue;

    HookResult beforeInsert(Object& o) override {
        o.set("name", o.get("name").toText().toUpper());
        return note("before insert", o);
    }
    HookResult beforeUpdate(Object& o) override { return note("before update", o); }
    HookResult beforeRemove(Object& o) override { return note("before remove", o); }
    HookResult afterInsert(Object& o) override { return note("after insert", o); }
    HookResult afterUpdate(Object& o) override { return note("after update", o); }
    HookResult afterRemove(Object& o) override { return note("after remove", o); }
    HookResult loaded(Object& o) override { return note("loaded", o); }

private:
    HookResult note(const char* what, Object& o) {
        heard << QString::fromLatin1(what) + u' ' +
                     o.peek(o.mapper().primaryKey().front()).toText();
        return answer;
    }
};

class Shouting : public MapperExtension {
public:
    HookResult translateRow(const Mapper& mapper, std::vector<Value>& row) override {
        Value& name = row[std::size_t(mapper.attribute(Name("name")).slot)];
        name = name.toText().toUpper();
        return HookResult::Continue;
    }
};

} // namespace

class tst_MapperExtension : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { clearMappers(); }

    void everyWrittenObjectIsAnnounced();
    void stopEndsTheChain();
    void rowsAreTranslatedAndLoadingIsTold();

private:
    void map(std::vector<std::shared_ptr<MapperExtension>> extensions) {
        mapper<Product>(m_schema->product);
        mapper<Category>(m_schema->category,
                         {relation<Product>("products", {.secondary = &m_schema->productCategory})},
                         {.extensions = std::move(extensions)});
    }

    std::unique_ptr<seed::Schema> m_schema;
    std::unique_ptr<RecordedDatabase> m_database;
};

void tst_MapperExtension::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_schema = std::make_unique<seed::Schema>();
    m_database = std::make_unique<RecordedDatabase>(m_schema->metadata);
    seed::insertRows(m_database->engine());
    m_database->sent();
}

void tst_MapperExtension::everyWrittenObjectIsAnnounced() {
    const auto recorder = std::make_shared<Recorder>();
    map({recorder});
    Session s = m_database->session();
    const auto second = s.get<Category>(2);
    const auto fourth = s.get<Category>(4);
    const auto sixth = s.get<Category>(6);
    QCOMPARE(recorder->heard, QStringList({u"loaded 2"_s, u"loaded 4"_s, u"loaded 6"_s}));
    recorder->heard.clear();
    const auto fresh = make<Category>();
    fresh->name = u"low"_s;
    s.add(fresh);
    second->name = u"x"_s;
    second->name = u"a"_s;
    fourth->products.append(s.get<Product>("C3"));
    s.remove(sixth);
    s.flush();
    QCOMPARE(recorder->heard,
             QStringList({u"before insert NULL"_s, u"before update 2"_s, u"before update 4"_s,
                          u"before remove 6"_s, u"after insert 7"_s, u"after update 2"_s,
                          u"after update 4"_s, u"after remove 6"_s}));
    QCOMPARE(m_database->rows("SELECT name FROM category WHERE id = 7"), QStringList{u"LOW"_s});
    QVERIFY(!m_database->sent().contains(u"UPDATE category(name)"_s));
}

void tst_MapperExtension::stopEndsTheChain() {
    const auto first = std::make_shared<Recorder>();
    const auto second = std::make_shared<Recorder>();
    first->answer = HookResult::Stop;
    map({first, second});
    Session s = m_database->session();
    s.get<Category>(2);
    QCOMPARE(first->heard.size(), 1);
    QCOMPARE(second->heard.size(), 0);
}

void tst_MapperExtension::rowsAreTranslatedAndLoadingIsTold() {
    map({std::make_shared<Shouting>()});
    Session s = m_database->session();
    QCOMPARE(s.get<Category>(4)->name.value(), u"A1"_s);
}

QTEST_GUILESS_MAIN(tst_MapperExtension)
#include "tst_MapperExtension.moc"
