// SPDX-License-Identifier: MIT
// Random graphs of objects, written as wholes: built in any order, from either side of a relation,
// added or reached by cascade; then changed, moved, deleted, saved, rolled back to savepoints or
// altogether, and refused by the database, against a model of plain maps. Foreign keys are
// enforced. ESPALIER_TEST_SEED runs one seed; ESPALIER_TEST_SCALE multiplies their number.
#include "orm/base/Error.h"
#include "orm/session/Session.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/SeedClasses.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using seed::Account;
using seed::Category;
using seed::Level;
using seed::Product;

namespace {

constexpr int runsOnSqlite = 1000;
constexpr int runsOnServers = 60;
constexpr int roundCount = 4;

/// What there must be. A tag names an object before and after it has a row; 0 is none.
struct Model {
    struct LevelRow {
        QString name;
        int parent = 0;
    };
    struct CategoryRow {
        QString name;
        int parent = 0;
        int level = 0;
        std::set<int> products;
    };
    std::map<int, LevelRow> levels;
    std::map<int, CategoryRow> categories;
    std::map<int, int> products; ///< price
    std::map<int, int> accounts; ///< balance
};

/// A deleted category takes what is below it along, or leaves it without a parent.
bool takesChildrenAlong(quint32 seed) { return seed % 2 == 0; }

void mapSeed(const seed::Schema& schema, quint32 seed) {
    const QString cascade = takesChildrenAlong(seed) ? u"all"_s : u"save-update, merge"_s;
    mapper<Product>(schema.product,
                    {relation<Category>("categories", {.secondary = &schema.productCategory,
                                                       .backref = u"products"_s})});
    mapper<Level>(schema.level, {relation<Level>("children", {.backref = u"parent"_s}),
                                 relation<Category>("categories", {.backref = u"level"_s})});
    mapper<Category>(schema.category, {relation<Category>("children", {.backref = u"parent"_s,
                                                                       .cascade = cascade})});
    mapper<Account>(schema.account);
}

/// A session, the model of what is staged and of what is committed, and the dice.
class Run {
public:
    Run(const Engine& engine, quint32 seed);
    void go();
    QString trace() const { return m_trace.join(u'\n'); }

private:
    template <class T> using Handles = std::map<int, Ptr<T>>;

    int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(m_dice); }
    bool chance(int percent) { return roll(100) < percent; }
    template <class Rows> int any(const Rows& rows) {
        return rows.empty() ? 0 : std::next(rows.begin(), roll(int(rows.size())))->first;
    }
    void note(const QString& what) { m_trace << what; }
    static void require(bool held, const QString& what) {
        if (!held)
            throw SessionError(what);
    }

    Ptr<Level> level(int tag);
    Ptr<Category> category(int tag);
    Ptr<Product> product(int tag);
    Ptr<Account> account(int tag);
    template <class T> Ptr<T> found(Handles<T>& handles, int tag, const Value& key);
    bool isBelow(int tag, int ancestor) const;
    std::vector<int> subtree(int tag) const;

    void build();
    void buildLevels(int count);
    void buildCategories(int count);
    void addSome();
    void edit();
    void place(int tag, int parent);
    void link(int tag, int other);
    void remove();
    void removeCategory(int tag);
    void removeProduct(int tag);
    void removeLevel(int tag);
    void flush();
    void insideSavepoint();
    void offend();
    void finishRound();
    void backTo(const Model& model);
    void learnKeys();
    void forgetHandles();
    void checkRows(const RowBatch& rows) const;
    RowBatch rowsOfSession();
    void checkObjects();

    Engine m_engine;
    std::mt19937 m_dice;
    bool m_takesAlong;
    std::unique_ptr<Session> m_session;
    Model m_staged, m_committed;
    Handles<Level> m_levels; ///< held: of new ones always
    Handles<Category> m_categories;
    Handles<Product> m_products;
    Handles<Account> m_accounts;
    std::map<int, qint64> m_keys; ///< of those that have a row, by tag
    std::set<int> m_new;          ///< without a row
    int m_nextTag = 1;
    QStringList m_trace;
};

QString skuOf(int tag) { return u"P%1"_s.arg(tag); }
const QString allRows = u"SELECT 'level', id, coalesce(parent_id, 0), 0, name FROM level UNION ALL "
                        "SELECT 'category', id, coalesce(parent_id, 0), coalesce(level_id, 0), "
                        "name FROM category UNION ALL SELECT 'link', category_id, 0, 0, product_id "
                        "FROM product_category UNION ALL SELECT 'product', CAST(msrp AS "
                        "DECIMAL(10, 0)), 0, 0, sku FROM product UNION ALL SELECT 'account', id, "
                        "CAST(balance AS DECIMAL(10, 0)), 0, '' FROM account"_s;

Run::Run(const Engine& engine, quint32 seed)
    : m_engine(engine), m_dice(seed), m_takesAlong(takesChildrenAlong(seed)) {
    m_session = std::make_unique<Session>(SessionOptions{
        .bind = engine, .autoflush = seed % 3 == 0, .expireOnCommit = seed % 5 != 0});
}

template <class T> Ptr<T> Run::found(Handles<T>& handles, int tag, const Value& key) {
    if (tag == 0)
        return {};
    Ptr<T>& handle = handles[tag];
    if (!handle)
        handle = m_session->get<T>(key);
    require(bool(handle), u"object %1 is not found"_s.arg(tag));
    return handle;
}

Ptr<Level> Run::level(int tag) { return found(m_levels, tag, m_keys[tag]); }
Ptr<Category> Run::category(int tag) { return found(m_categories, tag, m_keys[tag]); }
Ptr<Product> Run::product(int tag) { return found(m_products, tag, skuOf(tag)); }
Ptr<Account> Run::account(int tag) { return found(m_accounts, tag, m_keys[tag]); }

bool Run::isBelow(int tag, int ancestor) const {
    for (; tag != 0; tag = m_staged.categories.at(tag).parent) {
        if (tag == ancestor)
            return true;
    }
    return false;
}

std::vector<int> Run::subtree(int tag) const {
    std::vector<int> tags;
    for (const auto& [other, row] : m_staged.categories) {
        if (isBelow(other, tag))
            tags.push_back(other);
    }
    return tags;
}

// --- building

void Run::buildLevels(int count) {
    for (int i = 0; i < count; ++i) {
        const int tag = m_nextTag++;
        const int parent = chance(30) ? 0 : any(m_staged.levels);
        auto object = make<Level>();
        object->name = u"l%1"_s.arg(tag);
        m_levels[tag] = object;
        m_new.insert(tag);
        if (parent && chance(50))
            level(parent)->children.append(object);
        else if (parent)
            object->parent = level(parent);
        m_staged.levels[tag] = {u"l%1"_s.arg(tag), parent};
    }
}

void Run::buildCategories(int count) {
    std::vector<int> tags;
    for (int i = 0; i < count; ++i) {
        const int tag = m_nextTag++;
        auto object = make<Category>();
        object->name = u"c%1"_s.arg(tag);
        m_categories[tag] = object;
        m_new.insert(tag);
        m_staged.categories[tag] = {u"c%1"_s.arg(tag), 0, 0, {}};
        tags.push_back(tag);
    }
    // A parent may be made later than its children.
    for (const int tag : tags) {
        if (const int parent = any(m_staged.categories); !chance(25) && !isBelow(parent, tag))
            place(tag, parent);
        if (const int to = any(m_staged.levels); chance(60) && to) {
            chance(50) ? void(category(tag)->level = level(to))
                       : level(to)->categories.append(category(tag));
            m_staged.categories[tag].level = to;
        }
    }
}

void Run::build() {
    buildLevels(roll(4));
    for (int i = roll(4); i > 0; --i) {
        const int tag = m_nextTag++;
        auto object = make<Product>();
        object->sku = skuOf(tag);
        object->msrp = Decimal(tag % 7);
        m_products[tag] = object;
        m_new.insert(tag);
        m_staged.products[tag] = tag % 7;
    }
    for (int i = roll(3); i > 0; --i) {
        const int tag = m_nextTag++;
        auto object = make<Account>();
        object->balance = Decimal(tag);
        m_accounts[tag] = object;
        m_new.insert(tag);
        m_staged.accounts[tag] = tag;
    }
    buildCategories(roll(9));
    for (int i = roll(6); i > 0; --i)
        link(any(m_staged.categories), any(m_staged.products));
    addSome();
    note(u"built: %1 new"_s.arg(m_new.size()));
}

/// In any order; what is added already by a cascade is added again now and then.
void Run::addSome() {
    std::vector<int> tags(m_new.begin(), m_new.end());
    std::shuffle(tags.begin(), tags.end(), m_dice);
    for (const int tag : tags) {
        ObjectPtr object;
        if (m_staged.levels.contains(tag))
            object = level(tag);
        else if (m_staged.categories.contains(tag))
            object = category(tag);
        else if (m_staged.products.contains(tag))
            object = product(tag);
        else
            object = account(tag);
        if (object->state() == ObjectState::Transient || chance(20))
            m_session->add(object);
    }
}

// --- changing

void Run::place(int tag, int parent) {
    const int before = m_staged.categories[tag].parent;
    note(u"category %1 from %2 below %3"_s.arg(tag).arg(before).arg(parent));
    if (parent && chance(50))
        category(parent)->children.append(category(tag));
    else if (!parent && before && !m_takesAlong && chance(50))
        category(before)->children.remove(category(tag));
    else
        category(tag)->parent = category(parent);
    m_staged.categories[tag].parent = parent;
}

void Run::link(int tag, int other) {
    if (tag == 0 || other == 0)
        return;
    std::set<int>& linked = m_staged.categories[tag].products;
    const bool fromCategory = chance(50);
    note(u"link or unlink %1 and %2"_s.arg(tag).arg(other));
    if (linked.contains(other)) {
        fromCategory ? category(tag)->products.remove(product(other))
                     : product(other)->categories.remove(category(tag));
        linked.erase(other);
    } else {
        fromCategory ? category(tag)->products.append(product(other))
                     : product(other)->categories.append(category(tag));
        linked.insert(other);
    }
}

void Run::edit() {
    for (int i = roll(8); i > 0; --i) {
        const int tag = any(m_staged.categories);
        const int parent = chance(25) ? 0 : any(m_staged.categories);
        const int other = any(m_staged.products);
        switch (roll(6)) {
        case 0:
            if (tag && !isBelow(parent, tag))
                place(tag, parent);
            break;
        case 1:
            link(tag, other);
            break;
        case 2:
            if (tag) {
                const int to = chance(30) ? 0 : any(m_staged.levels);
                category(tag)->level = level(to);
                m_staged.categories[tag].level = to;
            }
            break;
        case 3:
            if (tag) {
                m_staged.categories[tag].name += u'x';
                category(tag)->name = m_staged.categories[tag].name;
            }
            break;
        case 4:
            if (other) {
                m_staged.products[other] = roll(9);
                product(other)->msrp = Decimal(m_staged.products[other]);
            }
            break;
        default:
            // In the database: two of them before a flush would be one.
            if (const int held = any(m_staged.accounts); held && !m_new.contains(held)) {
                flush();
                account(held)->balance = col(&Account::balance) + Decimal(5);
                m_staged.accounts[held] += 5;
            }
        }
    }
}

/// Last before a flush: what is moved to, or made below, something deleted is another question.
void Run::remove() {
    for (int i = roll(3); i > 0; --i) {
        if (const int tag = any(m_staged.categories); tag && chance(60))
            removeCategory(tag);
        if (const int tag = any(m_staged.products); tag && chance(30))
            removeProduct(tag);
        if (const int tag = any(m_staged.levels); tag && chance(20))
            removeLevel(tag);
    }
}

void Run::removeCategory(int tag) {
    const std::vector<int> below = subtree(tag);
    if (std::ranges::any_of(below, [this](int each) { return m_new.contains(each); }))
        return;
    note(u"remove category %1"_s.arg(tag));
    m_session->remove(category(tag));
    for (const int each : below) {
        if (each != tag && m_takesAlong)
            m_staged.categories.erase(each);
        else if (each != tag && m_staged.categories[each].parent == tag)
            m_staged.categories[each].parent = 0;
    }
    m_staged.categories.erase(tag);
}

void Run::removeProduct(int tag) {
    if (m_new.contains(tag))
        return;
    note(u"remove product %1"_s.arg(tag));
    m_session->remove(product(tag));
    m_staged.products.erase(tag);
    for (auto& [other, row] : m_staged.categories)
        row.products.erase(tag);
}

void Run::removeLevel(int tag) {
    if (m_new.contains(tag))
        return;
    note(u"remove level %1"_s.arg(tag));
    m_session->remove(level(tag));
    m_staged.levels.erase(tag);
    for (auto& [other, row] : m_staged.levels)
        row.parent = row.parent == tag ? 0 : row.parent;
    for (auto& [other, row] : m_staged.categories)
        row.level = row.level == tag ? 0 : row.level;
}

// --- writing

void Run::learnKeys() {
    for (const int tag : m_new) {
        if (m_staged.levels.contains(tag))
            m_keys[tag] = level(tag)->id;
        else if (m_staged.categories.contains(tag))
            m_keys[tag] = category(tag)->id;
        else if (m_staged.accounts.contains(tag))
            m_keys[tag] = account(tag)->id;
    }
    m_new.clear();
}

void Run::flush() {
    note(u"flush"_s);
    m_session->flush();
    learnKeys();
}

void Run::forgetHandles() {
    const auto thin = [this](auto& handles) {
        std::erase_if(handles, [this](const auto& entry) {
            return !m_new.contains(entry.first) && chance(50);
        });
    };
    thin(m_levels);
    thin(m_categories);
    thin(m_products);
    thin(m_accounts);
}

/// Handles of what has no row any more go; the rest stay what they are.
void Run::backTo(const Model& model) {
    m_staged = model;
    m_new.clear();
    const auto keep = [](auto& handles, const auto& rows) {
        std::erase_if(handles, [&rows](const auto& entry) { return !rows.contains(entry.first); });
    };
    keep(m_levels, model.levels);
    keep(m_categories, model.categories);
    keep(m_products, model.products);
    keep(m_accounts, model.accounts);
}

void Run::insideSavepoint() {
    flush();
    const Model before = m_staged;
    note(u"savepoint"_s);
    SessionTransaction nested = m_session->beginNested();
    build();
    edit();
    remove();
    if (chance(50)) {
        nested.commit();
        learnKeys();
        note(u"savepoint released"_s);
        return;
    }
    if (chance(50))
        flush();
    nested.rollback();
    backTo(before);
    note(u"back to the savepoint"_s);
}

/// A row that the database refuses: all is undone, or with save() all stays staged.
void Run::offend() {
    const int taken = any(m_committed.products);
    if (taken == 0 || !m_staged.products.contains(taken))
        return;
    if (m_products.contains(taken) ||
        m_session->find({&Registry::defaultRegistry().mapperOf(typeid(Product)), {skuOf(taken)}}))
        return;
    auto offender = make<Product>();
    offender->sku = skuOf(taken);
    m_session->add(offender);
    const bool bySave = !m_session->inTransaction();
    bool refused = false;
    try {
        bySave ? void(m_session->save()) : m_session->flush();
    } catch (const Error& error) {
        refused = true;
    }
    require(refused, u"a second product %1 was accepted"_s.arg(taken));
    if (bySave) {
        m_session->expunge(offender);
        note(u"refused in save()"_s);
        return;
    }
    m_session->rollback();
    backTo(m_committed);
    note(u"refused in flush()"_s);
}

RowBatch Run::rowsOfSession() {
    const Session::NoAutoflush quiet = m_session->noAutoflush();
    return m_session->execute(allRows).returned;
}

void Run::finishRound() {
    const int how = roll(10);
    if (how < 2) {
        m_session->rollback();
        backTo(m_committed);
        note(u"rolled back"_s);
        return;
    }
    if (how < 5) {
        flush();
        checkRows(rowsOfSession());
    }
    if (how == 9 && !m_session->inTransaction()) {
        m_session->save();
        learnKeys();
    } else {
        m_session->commit();
        learnKeys();
    }
    m_committed = m_staged;
    note(u"committed"_s);
    checkRows(m_engine.connect()->execute(allRows).returned);
}

void Run::checkRows(const RowBatch& rows) const {
    const auto key = [this](int tag) { return tag ? m_keys.at(tag) : 0; };
    std::multiset<QString> expected;
    std::multiset<QString> found;
    const auto line = [](const char* table, qint64 a, qint64 b, qint64 c, const QString& text) {
        return u"%1 %2 %3 %4 %5"_s.arg(QLatin1StringView(table)).arg(a).arg(b).arg(c).arg(text);
    };
    for (const auto& [tag, row] : m_staged.levels)
        expected.insert(line("level", key(tag), key(row.parent), 0, row.name));
    for (const auto& [tag, row] : m_staged.categories) {
        expected.insert(line("category", key(tag), key(row.parent), key(row.level), row.name));
        for (const int other : row.products)
            expected.insert(line("link", key(tag), 0, 0, skuOf(other)));
    }
    for (const auto& [tag, price] : m_staged.products)
        expected.insert(line("product", price, 0, 0, skuOf(tag)));
    for (const auto& [tag, balance] : m_staged.accounts)
        expected.insert(line("account", key(tag), balance, 0, {}));
    for (qsizetype i = 0; i < rows.rowCount(); ++i)
        found.insert(u"%1 %2 %3 %4 %5"_s.arg(rows.at(i, 0).toText(), rows.at(i, 1).toText(),
                                             rows.at(i, 2).toText(), rows.at(i, 3).toText(),
                                             rows.at(i, 4).toText()));
    QStringList wrong;
    for (const QString& row : expected) {
        if (!found.contains(row))
            wrong << u"missing: "_s + row;
    }
    for (const QString& row : found) {
        if (!expected.contains(row))
            wrong << u"unexpected: "_s + row;
    }
    require(wrong.isEmpty() && expected.size() == found.size(), wrong.join(u"; "_s));
}

/// What a session of its own sees of what is committed, loaded at once.
void Run::checkObjects() {
    Session session({.bind = m_engine});
    const auto all =
        session.query<Category>()
            .options(selectIn(u"children"_s), selectIn(u"products"_s), joined(u"level"_s))
            .all();
    require(all.size() == m_committed.categories.size(), u"categories of a new session"_s);
    std::map<qint64, int> tags;
    for (const auto& [tag, row] : m_committed.categories)
        tags[m_keys[tag]] = tag;
    for (const auto& object : all) {
        const Model::CategoryRow& row = m_committed.categories.at(tags.at(object->id));
        const auto children = std::count_if(
            m_committed.categories.begin(), m_committed.categories.end(),
            [&](const auto& entry) { return entry.second.parent == tags.at(object->id); });
        require(qint64(object->children.size()) == children, u"children of "_s + row.name);
        require(object->products.size() == row.products.size(), u"products of "_s + row.name);
        require(bool(object->level) == (row.level != 0), u"level of "_s + row.name);
        require(bool(object->parent) == (row.parent != 0), u"parent of "_s + row.name);
        for (const auto& child : object->children)
            require(child->parent == object, u"parent of a child of "_s + row.name);
    }
}

void Run::go() {
    for (int i = 0; i < roundCount; ++i) {
        build();
        edit();
        if (chance(30))
            insideSavepoint();
        if (chance(15)) {
            forgetHandles();
            offend();
        }
        remove();
        finishRound();
        forgetHandles();
        if (chance(10))
            m_session->expireAll();
    }
    m_session->rollback();
    backTo(m_committed);
    checkObjects();
}

} // namespace

class tst_RandomGraphs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void graphsAreWrittenWhole();
};

void tst_RandomGraphs::graphsAreWrittenWhole() {
    ESPALIER_FETCH_SERVER()
    bool given = false;
    const auto wanted = qEnvironmentVariable("ESPALIER_TEST_SEED").toUInt(&given);
    const double scale = qEnvironmentVariable("ESPALIER_TEST_SCALE", u"1"_s).toDouble();
    const int usual = server == u"sqlite" ? runsOnSqlite : runsOnServers;
    const int runs = given ? 1 : std::max(1, int(usual * scale));
    const Servers::FreshDatabase database(server);
    const Engine& engine = database.engine();
    {
        const seed::Schema schema;
        createAll(engine, schema.metadata);
    }
    for (int i = 0; i < runs; ++i) {
        const quint32 seed = given ? wanted : quint32(i + 1);
        const seed::Schema schema;
        mapSeed(schema, seed);
        QString failure;
        {
            Run run(engine, seed);
            try {
                run.go();
            } catch (const std::exception& error) {
                failure = u"seed %1: %2\n%3"_s.arg(seed)
                              .arg(QString::fromUtf8(error.what()))
                              .arg(run.trace());
            }
        }
        clearMappers();
        CycleCollector::collect();
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        QCOMPARE(Object::aliveCount(), 0);
        const auto connection = engine.connect();
        connection->execute(u"UPDATE category SET parent_id = NULL"_s);
        connection->execute(u"UPDATE level SET parent_id = NULL"_s);
        for (const char* table : {"product_category", "category", "level", "product", "account"})
            connection->execute(u"DELETE FROM "_s + QLatin1StringView(table));
    }
    qInfo("%d random graphs", runs);
}

QTEST_GUILESS_MAIN(tst_RandomGraphs)
#include "tst_RandomGraphs.moc"
