// SPDX-License-Identifier: MIT
// The plan alone: objects in memory, no database.
#include "orm/base/Error.h"
#include "orm/dialect/SqliteDialect.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

namespace {

/// "insert Category", "update Category 2: parent_id", "unlink product_category", one an operation.
QStringList outline(const FlushPlan& plan) {
    QStringList lines;
    for (const RowOperation& operation : plan.operations) {
        static const QStringList words{u"insert"_s, u"update"_s, u"delete"_s,
                                       u"link"_s,   u"relink"_s, u"unlink"_s};
        QString line = words[int(operation.shape->kind)] + u' ' +
                       (plan.label(operation).startsWith(u"new ") ? operation.shape->entity
                                                                  : plan.label(operation));
        if (operation.shape->kind == OperationKind::Update) {
            QStringList columns;
            for (const Column& column : operation.shape->columns)
                columns << column.name();
            line += u": "_s + columns.join(u',');
        }
        lines << line;
    }
    return lines;
}

} // namespace

class tst_FlushPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void nothingToWriteIsAnEmptyPlan();
    void childIsInsertedAfterItsParentWhichGivesItsKey();
    void aMoveWritesOnlyTheParentColumn();
    void aMoveUnderANewNodeComesAfterItsInsert();
    void updatesAreGuardedByWhatWasRead();
    void deletedSubtreesGoFromTheLeavesUp();
    void unlinksComeBeforeLinksAndBothBeforeDeletes();
    void theLinkOfADeletedRowIsRemovedOnce();
    void aForeignKeyValueAloneOrdersATree();
    void aRowWithoutAKeyIsRefusedByName();
    void aPlanCanBeShownAsSql();

private:
    ObjectPtr row(const char* entity, std::vector<Value> values);
    std::unique_ptr<seed::Schema> m_schema;
    std::unique_ptr<Session> m_session;
};

void tst_FlushPlan::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_schema = std::make_unique<seed::Schema>();
    m_schema->mapAll();
    m_session = std::make_unique<Session>(
        SessionOptions{.expireOnCommit = false, .deferLoad = [](Object&, const Relationship*) {}});
}

void tst_FlushPlan::cleanup() {
    m_session.reset();
    clearMappers();
    m_schema.reset();
    CycleCollector::collect();
    QCOMPARE(Object::aliveCount(), 0);
}

/// A persistent object as a worker would have read it, its lists known to be empty.
ObjectPtr tst_FlushPlan::row(const char* entity, std::vector<Value> values) {
    const Mapper& mapper = Registry::defaultRegistry()[entity];
    std::vector<int> columnSlots(values.size());
    std::iota(columnSlots.begin(), columnSlots.end(), 0);
    const int width = int(values.size());
    const ObjectPtr object =
        m_session->absorb(mapper, columnSlots, RowBatch{{}, width, std::move(values)}).front();
    for (const auto& relationship : mapper.relationships()) {
        if (relationship->isList())
            m_session->absorbRelation(*object, *relationship, {});
    }
    return object;
}

void tst_FlushPlan::nothingToWriteIsAnEmptyPlan() {
    const ObjectPtr a = row("Category", {2, 1, Value(), "a"});
    a->set("name", u"x"_s).set("name", u"a"_s);
    QVERIFY(m_session->planSave().plan.isEmpty());
}

void tst_FlushPlan::childIsInsertedAfterItsParentWhichGivesItsKey() {
    auto child = make<Category>(), parent = make<Category>();
    child->parent = parent;
    m_session->add(child);
    const PendingSave pending = m_session->planSave();
    QCOMPARE(outline(pending.plan), QStringList({u"insert Category"_s, u"insert Category"_s}));
    QCOMPARE(pending.subjects.objects[0], ObjectPtr(parent));
    const RowOperation& second = pending.plan.operations[1];
    QCOMPARE(second.shape->columns[1].name(), u"parent_id"_s);
    const PlannedValue parentId = pending.plan.values(second)[1];
    QVERIFY(std::holds_alternative<GeneratedKey>(parentId));
    QCOMPARE(std::get<GeneratedKey>(parentId), (GeneratedKey{0, 0}));
}

void tst_FlushPlan::aMoveWritesOnlyTheParentColumn() {
    const ObjectPtr root = row("Category", {1, 1, Value(), "root"});
    const ObjectPtr a = row("Category", {2, 1, 1, "a"});
    const ObjectPtr b = row("Category", {3, 1, 1, "b"});
    b->setRelated(b->relationship("parent"), a);
    QCOMPARE(outline(m_session->planSave().plan), QStringList({u"update Category 3: parent_id"_s}));
    b->setRelated(b->relationship("parent"), root);
    QVERIFY(m_session->planSave().plan.isEmpty());
}

void tst_FlushPlan::aMoveUnderANewNodeComesAfterItsInsert() {
    const ObjectPtr a = row("Category", {2, 1, Value(), "a"});
    auto fresh = make<Category>();
    m_session->add(fresh);
    a->setRelated(a->relationship("parent"), fresh);
    QCOMPARE(outline(m_session->planSave().plan),
             QStringList({u"insert Category"_s, u"update Category 2: parent_id"_s}));
}

void tst_FlushPlan::updatesAreGuardedByWhatWasRead() {
    const ObjectPtr product = row("Product", {"A1", Decimal("10.50")});
    product->set("msrp", 11);
    const FlushPlan plan = m_session->planSave(true).plan;
    const auto guards = plan.guards(plan.operations.front());
    QCOMPARE(guards.size(), std::size_t(1));
    QCOMPARE(std::get<Value>(guards[0]), Value(Decimal("10.50")));
    QVERIFY(m_session->planSave(false).plan.operations.front().shape->guardColumns.empty());
}

void tst_FlushPlan::deletedSubtreesGoFromTheLeavesUp() {
    const ObjectPtr top = row("Category", {1, 1, Value(), "top"});
    const ObjectPtr middle = row("Category", {2, 1, 1, "middle"});
    const ObjectPtr leaf = row("Category", {3, 1, 2, "leaf"});
    for (const ObjectPtr& object : {top, middle, leaf})
        m_session->remove(object);
    QCOMPARE(outline(m_session->planSave().plan),
             QStringList({u"delete Category 3"_s, u"delete Category 2"_s, u"delete Category 1"_s}));
}

void tst_FlushPlan::unlinksComeBeforeLinksAndBothBeforeDeletes() {
    const ObjectPtr product = row("Product", {"A1", 1});
    const ObjectPtr a = row("Category", {2, 1, Value(), "a"});
    const ObjectPtr b = row("Category", {3, 1, Value(), "b"});
    const Relationship& categories = product->relationship("categories");
    m_session->absorbRelation(*product, categories, {a});
    m_session->absorbRelation(*a, a->relationship("products"), {product});
    product->append(categories, b);
    product->removeFrom(categories, a);
    m_session->remove(a);
    QCOMPARE(outline(m_session->planSave().plan),
             QStringList({u"unlink Product A1 and Category 2"_s,
                          u"link Product A1 and Category 3"_s, u"delete Category 2"_s}));
}

void tst_FlushPlan::theLinkOfADeletedRowIsRemovedOnce() {
    const ObjectPtr product = row("Product", {"A1", 1});
    const ObjectPtr a = row("Category", {2, 1, Value(), "a"});
    m_session->absorbRelation(*product, product->relationship("categories"), {a});
    m_session->absorbRelation(*a, a->relationship("products"), {product});
    m_session->remove(a);
    m_session->remove(product);
    QCOMPARE(outline(m_session->planSave().plan).filter(u"unlink"_s).size(), 1);
}

void tst_FlushPlan::aForeignKeyValueAloneOrdersATree() {
    auto child = make<Category>(), parent = make<Category>();
    child->id = 8;
    child->parentId = 9;
    parent->id = 9;
    m_session->add(child);
    m_session->add(parent);
    QCOMPARE(outline(m_session->planSave().plan),
             QStringList({u"insert Category 9"_s, u"insert Category 8"_s}));
}

void tst_FlushPlan::aRowWithoutAKeyIsRefusedByName() {
    m_session->add(make<Product>());
    try {
        m_session->planSave();
        QFAIL("no error");
    } catch (const SessionError& error) {
        QCOMPARE(error.context().entity, u"Product"_s);
        QCOMPARE(error.context().attribute, u"sku"_s);
    }
}

void tst_FlushPlan::aPlanCanBeShownAsSql() {
    auto parent = make<Category>(), child = make<Category>();
    parent->name = u"it's"_s;
    child->parent = parent;
    m_session->add(parent);
    QStringList lines;
    for (const Statement& statement : m_session->pendingSql(SqliteDialect()))
        lines << inlined(statement);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains(u"'it''s'"_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(u"«new Category»"_s), qPrintable(lines[1]));
}

QTEST_GUILESS_MAIN(tst_FlushPlan)
#include "tst_FlushPlan.moc"
