// SPDX-License-Identifier: MIT
// Random edits against a model of plain maps: the rows after each commit, the objects after each
// discard. ESPALIER_TEST_SEED runs one seed; ESPALIER_TEST_SCALE multiplies their number.
#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/SeedModel.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Category;
using seed::Level;
using seed::Product;

namespace {

constexpr int seedCount = 60;
constexpr int stepCount = 250;

/// What the database must have once everything staged is written. Tags name rows, new ones too.
struct Model {
    struct CategoryRow {
        qint64 id = 0; ///< 0: not inserted yet
        QString name;
        int parent = 0;
        qint64 level = 0;
        std::set<int> products;
        bool removed = false;
        bool byValue = false; ///< its foreign key was set as a value
        bool byRelation = false;
    };
    struct ProductRow {
        QString key; ///< empty: not inserted yet
        QString sku;
        int msrp = 0;
        bool removed = false;
    };
    std::map<int, CategoryRow> categories;
    std::map<int, ProductRow> products;
};

/// How many of a list are not deleted: those stay in it until it is expired.
template <class List> std::size_t standing(const List& list) {
    return std::size_t(std::count_if(list.begin(), list.end(), [](const auto& item) {
        return item->state() != ObjectState::Deleted;
    }));
}

/// In every third run the database takes a changed key to the links.
bool keysCascade(quint32 seed) { return seed % 3 == 0; }

/// One run: a session, the models of its staged, flushed and committed state, and the dice.
class Run {
public:
    Run(const Engine& engine, quint32 seed)
        : m_engine(engine), m_dice(seed), m_keysCascade(keysCascade(seed)) {
        m_session = std::make_unique<Session>(
            SessionOptions{.bind = engine, .autoflush = false, .expireOnCommit = seed % 2 == 0});
        readSeedRows();
    }
    void step();
    void finish() { write(true); }
    QStringList trace() const { return m_trace.mid(std::max<qsizetype>(0, m_trace.size() - 40)); }

private:
    int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(m_dice); }
    template <class Rows> int any(const Rows& rows) {
        return rows.empty() ? 0 : std::next(rows.begin(), roll(int(rows.size())))->first;
    }
    void note(const QString& what) { m_trace << what; }
    [[noreturn]] static void fail(const QString& what) { throw SessionError(what); }
    static void require(bool held, const QString& what) {
        if (!held)
            fail(what);
    }

    Ptr<Category> category(int tag);
    Ptr<Product> product(int tag);
    void readSeedRows();
    void addCategory();
    void addProduct();
    void move(int tag);
    void setForeignKey(int tag);
    void setLevel(int tag);
    void link(int tag);
    void removeOrRestore(int tag);
    void removeOrRestoreProduct(int tag);
    void rekey(int tag);
    void changeProduct(int tag);
    void withdraw(int tag);
    void forget();
    void expireSome();
    void settle();
    void flush();
    void write(bool staged);
    void rollback();
    void discard();
    void backTo(const Model& model);
    void checkRows();
    void checkCategory(int tag);
    void checkAll();
    bool isBelow(int tag, int ancestor) const;

    Engine m_engine;
    std::mt19937 m_dice;
    bool m_keysCascade; ///< links follow the key of their product by themselves
    std::unique_ptr<Session> m_session;
    Model m_staged, m_flushed, m_committed;
    std::map<int, Ptr<Category>> m_categories; ///< handles: always of new ones
    std::map<int, Ptr<Product>> m_products;
    int m_nextTag = 1;
    QStringList m_trace;
};

Ptr<Category> Run::category(int tag) {
    if (tag == 0)
        return {};
    Ptr<Category>& handle = m_categories[tag];
    if (!handle)
        handle = m_session->get<Category>(m_staged.categories.at(tag).id);
    require(bool(handle), u"category %1 is not found"_s.arg(tag));
    return handle;
}

Ptr<Product> Run::product(int tag) {
    Ptr<Product>& handle = m_products[tag];
    if (!handle)
        handle = m_session->get<Product>(m_staged.products.at(tag).key);
    require(bool(handle), u"product %1 is not found"_s.arg(tag));
    return handle;
}

void Run::readSeedRows() {
    const auto connection = m_engine.connect();
    const RowBatch products =
        connection->execute(u"SELECT sku, msrp FROM product WHERE sku <> 'B2'"_s).returned;
    connection->execute(u"DELETE FROM product_category WHERE product_id = 'B2'"_s);
    connection->execute(u"DELETE FROM product WHERE sku = 'B2'"_s);
    std::map<QString, int> bySku;
    for (const char* sku : {"A1", "C3"}) {
        const QString key = QString::fromLatin1(sku);
        bySku[key] = m_nextTag;
        m_staged.products[m_nextTag++] = {key, key, key == u"A1"_s ? 10 : 30, false};
    }
    const auto put = [this](qint64 id, int parent, qint64 level, const QString& name,
                            std::set<int> links) {
        m_staged.categories[m_nextTag] = {id, name, parent, level, std::move(links)};
        return m_nextTag++;
    };
    const int root = put(1, 0, 1, u"root"_s, {});
    const int a = put(2, root, 2, u"a"_s, {});
    const int b = put(3, root, 2, u"b"_s, {});
    put(4, a, 3, u"a1"_s, {bySku[u"A1"_s]});
    put(5, a, 3, u"a2"_s, {bySku[u"A1"_s]});
    put(6, b, 3, u"b1"_s, {bySku[u"C3"_s]});
    m_flushed = m_committed = m_staged;
}

bool Run::isBelow(int tag, int ancestor) const {
    for (; tag != 0; tag = m_staged.categories.at(tag).parent) {
        if (tag == ancestor)
            return true;
    }
    return false;
}

void Run::addCategory() {
    const int tag = m_nextTag++;
    const int parent = roll(5) == 0 ? 0 : any(m_staged.categories);
    note(u"new category %1 under %2"_s.arg(tag).arg(parent));
    auto object = make<Category>();
    m_categories[tag] = object;
    Model::CategoryRow row{0, u"n%1"_s.arg(tag), parent, 0, {}};
    row.byRelation = true;
    object->name = row.name;
    if (roll(2) == 0) {
        m_session->add(object);
        if (parent)
            object->parent = category(parent);
    } else {
        if (parent)
            category(parent)->children.append(object);
        m_session->add(object);
    }
    m_staged.categories[tag] = row;
}

void Run::addProduct() {
    const int tag = m_nextTag++;
    QString sku = u"P%1"_s.arg(tag);
    for (const auto& [other, row] : m_staged.products) {
        // The key of a row that goes is free again.
        const bool taken = std::any_of(
            m_staged.products.begin(), m_staged.products.end(), [&gone = row](const auto& entry) {
                return !entry.second.removed && (entry.second.sku == gone.key);
            });
        if (row.removed && !row.key.isEmpty() && !taken && roll(2) == 0)
            sku = row.key;
    }
    note(u"new product %1 %2"_s.arg(tag).arg(sku));
    auto object = make<Product>();
    object->sku = sku;
    object->msrp = Decimal(tag);
    m_session->add(object);
    m_products[tag] = object;
    m_staged.products[tag] = {QString(), sku, tag, false};
}

void Run::move(int tag) {
    const int parent = roll(4) == 0 ? 0 : any(m_staged.categories);
    Model::CategoryRow& row = m_staged.categories.at(tag);
    if (isBelow(parent, tag) || row.byValue)
        return;
    note(u"move %1 from %2 to %3"_s.arg(tag).arg(row.parent).arg(parent));
    const auto object = category(tag);
    if (parent && roll(2) == 0)
        category(parent)->children.append(object);
    else if (!parent && row.parent && roll(2) == 0)
        category(row.parent)->children.remove(object);
    else
        object->parent = category(parent);
    row.parent = parent;
    row.byRelation = true;
}

void Run::setForeignKey(int tag) {
    const int parent = any(m_staged.categories);
    Model::CategoryRow& row = m_staged.categories.at(tag);
    const Model::CategoryRow& target = m_staged.categories.at(parent);
    if (isBelow(parent, tag) || row.byRelation || target.id == 0 || target.removed)
        return;
    note(u"foreign key of %1 to %2"_s.arg(tag).arg(parent));
    category(tag)->parentId = target.id;
    row.parent = parent;
    row.byValue = true;
}

void Run::setLevel(int tag) {
    const qint64 level = roll(4);
    note(u"level of %1 to %2"_s.arg(tag).arg(level));
    category(tag)->level = level ? m_session->get<Level>(level) : Ptr<Level>();
    m_staged.categories.at(tag).level = level;
}

void Run::link(int tag) {
    const int other = any(m_staged.products);
    if (other == 0)
        return;
    Model::CategoryRow& row = m_staged.categories.at(tag);
    const bool linked = row.products.contains(other);
    note((linked ? u"unlink %1 and %2"_s : u"link %1 and %2"_s).arg(tag).arg(other));
    const auto a = category(tag);
    const auto b = product(other);
    const bool fromCategory = roll(2) == 0;
    if (linked) {
        fromCategory ? a->products.remove(b) : b->categories.remove(a);
        row.products.erase(other);
    } else {
        fromCategory ? a->products.append(b) : b->categories.append(a);
        row.products.insert(other);
    }
}

void Run::removeOrRestore(int tag) {
    Model::CategoryRow& row = m_staged.categories.at(tag);
    if (row.id == 0) {
        withdraw(tag);
        return;
    }
    // A row that a value refers to cannot go: nothing tells the session of the reference.
    for (const auto& [other, child] : m_staged.categories) {
        if (child.byValue && child.parent == tag)
            return;
    }
    note((row.removed ? u"restore %1"_s : u"remove %1"_s).arg(tag));
    row.removed ? m_session->restore(category(tag)) : m_session->remove(category(tag));
    row.removed = !row.removed;
}

void Run::removeOrRestoreProduct(int tag) {
    Model::ProductRow& row = m_staged.products.at(tag);
    if (row.key.isEmpty())
        return;
    if (row.removed) {
        // Not when its key was given to another one.
        for (const auto& [other, that] : m_staged.products) {
            if (other != tag && (that.sku == row.key || that.sku == row.sku))
                return;
        }
    }
    note((row.removed ? u"restore product %1"_s : u"remove product %1"_s).arg(tag));
    row.removed ? m_session->restore(product(tag)) : m_session->remove(product(tag));
    row.removed = !row.removed;
}

/// A new one leaves again, after everything let go of it.
void Run::withdraw(int tag) {
    for (const auto& [other, row] : m_staged.categories) {
        if (row.parent == tag)
            return;
    }
    note(u"withdraw %1"_s.arg(tag));
    const auto object = category(tag);
    object->parent = null;
    object->products = std::vector<Ptr<Product>>();
    m_session->expunge(object);
    m_categories.erase(tag);
    m_staged.categories.erase(tag);
}

void Run::changeProduct(int tag) {
    const int msrp = roll(3);
    note(u"price of %1 to %2"_s.arg(tag).arg(msrp));
    product(tag)->msrp = Decimal(msrp);
    m_staged.products.at(tag).msrp = msrp;
}

void Run::rekey(int tag) {
    Model::ProductRow& row = m_staged.products.at(tag);
    if (row.key.isEmpty() || row.removed)
        return;
    for (const auto& [other, category] : m_flushed.categories) {
        if (category.products.contains(tag) && !m_keysCascade)
            return;
    }
    row.sku = u"K%1"_s.arg(m_nextTag++);
    note(u"key of %1 to %2"_s.arg(tag).arg(row.sku));
    product(tag)->sku = row.sku;
}

void Run::forget() {
    note(u"forget"_s);
    std::erase_if(m_categories,
                  [this](const auto& e) { return m_staged.categories.at(e.first).id && roll(2); });
    std::erase_if(m_products, [this](const auto& e) {
        return !m_staged.products.at(e.first).key.isEmpty() && roll(2);
    });
    CycleCollector::collect();
}

void Run::expireSome() {
    note(u"expire"_s);
    ObjectList objects = m_session->identityMap().all();
    std::sort(objects.begin(), objects.end(), [](const ObjectPtr& a, const ObjectPtr& b) {
        return a->key().toText() < b->key().toText();
    });
    for (const ObjectPtr& object : objects) {
        if (!object->isModified() && object->state() == ObjectState::Persistent && roll(3) == 0)
            m_session->expire(object);
    }
}

/// What a flush makes of the staged state.
void Run::settle() {
    bool byValue = false;
    for (auto& [tag, row] : m_staged.categories) {
        if (row.id == 0)
            row.id = m_categories.at(tag)->id.value();
        if (row.parent && m_staged.categories.at(row.parent).removed)
            row.parent = 0;
        std::erase_if(row.products,
                      [this](int other) { return m_staged.products.at(other).removed; });
        byValue = byValue || row.byValue;
        row.byValue = row.byRelation = false;
    }
    std::erase_if(m_staged.categories, [](const auto& entry) { return entry.second.removed; });
    std::erase_if(m_staged.products, [](const auto& entry) { return entry.second.removed; });
    for (auto& [tag, row] : m_staged.products)
        row.key = row.sku;
    std::erase_if(m_categories,
                  [this](const auto& e) { return !m_staged.categories.contains(e.first); });
    std::erase_if(m_products,
                  [this](const auto& e) { return !m_staged.products.contains(e.first); });
    m_flushed = m_staged;
    require(!m_session->hasChanges(), u"there are changes after a flush"_s);
    // Lists do not follow values by themselves.
    if (byValue)
        m_session->expireAll();
}

void Run::flush() {
    note(u"flush"_s);
    m_session->flush();
    settle();
}

void Run::write(bool staged) {
    if (staged && !m_session->inTransaction()) {
        note(u"save"_s);
        m_session->save();
    } else {
        note(u"commit"_s);
        m_session->commit();
    }
    settle();
    m_committed = m_flushed;
    checkRows();
}

void Run::backTo(const Model& model) {
    m_staged = model;
    std::erase_if(m_categories,
                  [this](const auto& e) { return !m_staged.categories.contains(e.first); });
    std::erase_if(m_products,
                  [this](const auto& e) { return !m_staged.products.contains(e.first); });
    require(!m_session->hasChanges(), u"there are changes after going back"_s);
    require(m_session->newObjects().empty() && m_session->dirty().empty() &&
                m_session->deleted().empty(),
            u"something is staged after going back"_s);
}

void Run::rollback() {
    note(u"rollback"_s);
    m_session->rollback();
    m_flushed = m_committed;
    backTo(m_committed);
}

void Run::discard() {
    note(u"discard"_s);
    m_session->discard();
    backTo(m_flushed);
}

void Run::checkRows() {
    std::set<QString> expected, found;
    for (const auto& [tag, row] : m_committed.categories) {
        const qint64 parent = row.parent ? m_committed.categories.at(row.parent).id : 0;
        expected.insert(
            u"category %1 %2 %3 %4"_s.arg(row.id).arg(parent).arg(row.level).arg(row.name));
        for (const int other : row.products)
            expected.insert(u"link %1 %2"_s.arg(m_committed.products.at(other).sku).arg(row.id));
    }
    for (const auto& [tag, row] : m_committed.products)
        expected.insert(u"product %1 %2"_s.arg(row.sku).arg(row.msrp));
    const auto connection = m_engine.connect();
    const RowBatch rows =
        connection
            ->execute(u"SELECT 'category ' || id || ' ' || coalesce(parent_id, 0) || ' ' || "
                      "coalesce(level_id, 0) || ' ' || name FROM category UNION ALL "
                      "SELECT 'link ' || product_id || ' ' || category_id FROM product_category "
                      "UNION ALL SELECT 'product ' || sku || ' ' || CAST(msrp AS INTEGER) "
                      "FROM product"_s)
            .returned;
    for (qsizetype i = 0; i < rows.rowCount(); ++i)
        found.insert(rows.at(i, 0).toText());
    QStringList wrong;
    for (const QString& row : expected) {
        if (!found.contains(row))
            wrong << u"missing: "_s + row;
    }
    for (const QString& row : found) {
        if (!expected.contains(row))
            wrong << u"unexpected: "_s + row;
    }
    require(wrong.isEmpty(), wrong.join(u"; "_s));
}

void Run::checkCategory(int tag) {
    const Model::CategoryRow& row = m_staged.categories.at(tag);
    const auto object = category(tag);
    require(object->name.value() == row.name, u"name of category %1"_s.arg(tag));
    require(object->parent.get() == category(row.parent), u"parent of category %1"_s.arg(tag));
    const auto level = object->level.get();
    require((level ? level->id.value() : 0) == row.level, u"level of category %1"_s.arg(tag));
    std::size_t children = 0;
    for (const auto& [other, that] : m_staged.categories) {
        if (that.parent != tag)
            continue;
        ++children;
        require(object->children.contains(category(other)),
                u"category %1 lacks its child %2"_s.arg(tag).arg(other));
    }
    require(standing(object->children) == children, u"children of category %1"_s.arg(tag));
    for (const int other : row.products) {
        require(object->products.contains(product(other)),
                u"category %1 lacks its product %2"_s.arg(tag).arg(other));
        require(product(other)->categories.contains(object),
                u"product %1 lacks its category %2"_s.arg(other).arg(tag));
    }
    require(standing(object->products) == row.products.size(),
            u"products of category %1"_s.arg(tag));
}

void Run::checkAll() {
    for (const auto& [tag, row] : m_staged.categories) {
        if (row.byValue)
            return;
    }
    note(u"check"_s);
    for (const auto& [tag, row] : m_staged.categories)
        checkCategory(tag);
    for (const auto& [tag, row] : m_staged.products) {
        require(product(tag)->sku.value() == row.sku, u"key of product %1"_s.arg(tag));
        require(product(tag)->msrp.value() == Decimal(row.msrp), u"price of product %1"_s.arg(tag));
    }
}

void Run::step() {
    const int tag = any(m_staged.categories);
    const int other = any(m_staged.products);
    const int choice = roll(100);
    if (choice < 10 || tag == 0)
        addCategory();
    else if (choice < 14 || other == 0)
        addProduct();
    else if (choice < 32)
        move(tag);
    else if (choice < 36)
        setForeignKey(tag);
    else if (choice < 41)
        setLevel(tag);
    else if (choice < 56)
        link(tag);
    else if (choice < 63)
        removeOrRestore(tag);
    else if (choice < 67)
        removeOrRestoreProduct(other);
    else if (choice < 70)
        changeProduct(other);
    else if (choice < 72)
        rekey(other);
    else if (choice < 75)
        forget();
    else if (choice < 78)
        expireSome();
    else if (choice < 80)
        m_session->query<Category>().all();
    else if (choice < 84)
        checkAll();
    else if (choice < 88)
        flush();
    else if (choice < 94)
        write(roll(2) == 0);
    else if (choice < 96)
        rollback();
    else if (choice < 98)
        discard();
    else
        m_session->pendingSql(m_engine.dialect());
}

} // namespace

class tst_RandomEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void rowsAndObjectsAreThoseOfTheModel_data();
    void rowsAndObjectsAreThoseOfTheModel();
};

void tst_RandomEdits::rowsAndObjectsAreThoseOfTheModel_data() {
    QTest::addColumn<QString>("server");
    QTest::addColumn<quint32>("seed");
    bool given = false;
    const auto wanted = qEnvironmentVariable("ESPALIER_TEST_SEED").toUInt(&given);
    const double scale = qEnvironmentVariable("ESPALIER_TEST_SCALE", u"1"_s).toDouble();
    const int runs = given ? 1 : std::max(1, int(seedCount * scale));
    for (const QString& server : {u"sqlite"_s, u"postgresql"_s, u"mariadb"_s}) {
        // Every step asks the database several times, and a server takes longer to answer.
        const int count = server == u"sqlite"       ? runs
                          : server == u"postgresql" ? std::max(1, runs / 10)
                                                    : std::max(1, runs / seedCount);
        for (int i = 0; i < count; ++i) {
            const int first = server == u"sqlite" ? 1 : runs + 1;
            const quint32 seed = given ? wanted : quint32(first + i);
            QTest::addRow("%s seed %u", qPrintable(server), seed) << server << seed;
        }
    }
}

void tst_RandomEdits::rowsAndObjectsAreThoseOfTheModel() {
    QFETCH(QString, server);
    QFETCH(quint32, seed);
    if (!Servers::isThere(server))
        QSKIP(Servers::whyNot(server).constData());
    const Servers::FreshDatabase database(server);
    const seed::Schema schema;
    schema.mapAll();
    const Engine& engine = database.engine();
    createAll(engine, schema.metadata);
    if (keysCascade(seed)) {
        const auto connection = engine.connect();
        connection->execute(u"DROP TABLE product_category"_s);
        connection->execute(
            u"CREATE TABLE product_category (product_id VARCHAR(20) NOT NULL "
            "REFERENCES product (sku) ON UPDATE CASCADE, category_id INTEGER NOT "
            "NULL REFERENCES category (id), PRIMARY KEY (product_id, category_id))"_s);
    }
    seed::insertRows(engine);
    QString failure;
    {
        Run run(engine, seed);
        try {
            for (int i = 0; i < stepCount; ++i)
                run.step();
            run.finish();
        } catch (const std::exception& error) {
            failure = u"seed %1: %2\n%3"_s.arg(seed)
                          .arg(QString::fromUtf8(error.what()))
                          .arg(run.trace().join(u'\n'));
        }
    }
    clearMappers();
    CycleCollector::collect();
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    QCOMPARE(Object::aliveCount(), 0);
}

QTEST_GUILESS_MAIN(tst_RandomEdits)
#include "tst_RandomEdits.moc"
