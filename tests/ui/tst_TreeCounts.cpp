// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Servers.h"
#include "tests/support/TestDatabase.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/models/LinkTally.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace espalier;
using namespace espalier::ui;
using orm::ObjectPtr;
using orm::Value;

namespace {

// "Audio 0/2": rows of the node itself, and of all below it.
QStringList countsOf(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex node = model.index(row, EntityTreeModel::LabelColumn, parent);
        const auto text = [&node](int column) {
            return node.siblingAtColumn(column).data().toString();
        };
        lines << u"%1 %2/%3"_s.arg(node.data().toString(), text(EntityTreeModel::DirectColumn),
                                   text(EntityTreeModel::WithinColumn));
        lines << countsOf(model, node);
    }
    return lines;
}

struct Tree {
    Tree(const orm::Url& url, const char* entity) {
        live.setWatchInterval(std::chrono::milliseconds(0));
        live.open(url);
        if (!QTest::qWaitFor([this] { return live.isOpen(); }, 20'000))
            qFatal("the database does not open");
        model = std::make_unique<EntityTreeModel>(live, live.registry()[entity]);
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        model->load();
    }
    ObjectPtr node(qint64 id) const { return model->objectAt(model->indexOf({Value(id)})); }
    ObjectPtr product(const char* sku) {
        const ObjectPtr row =
            live.object(live.registry()["product"], {Value(QString::fromLatin1(sku))});
        bool there = false;
        live.require(&live, {row}, [&there] { there = true; });
        return QTest::qWaitFor([&there] { return there; }) ? row : ObjectPtr();
    }
    bool save() {
        QSignalSpy saved(&live, &LiveDatabase::saved);
        live.save();
        return QTest::qWaitFor([&saved] { return saved.count() > 0; });
    }

    LiveDatabase live;
    std::unique_ptr<EntityTreeModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

// --- the same by sets, for the tally

struct Case {
    std::vector<int> parents;
    std::map<int, std::set<int>> nodesOfRow;

    std::vector<qint64> counts() const {
        std::vector<std::set<int>> rows(parents.size());
        for (const auto& [row, nodes] : nodesOfRow)
            for (int node : nodes)
                for (; node >= 0 && parents[std::size_t(node)] != TreeShape::outside;
                     node = parents[std::size_t(node)])
                    rows[std::size_t(node)].insert(row);
        std::vector<qint64> counts;
        for (const std::set<int>& each : rows)
            counts.push_back(qint64(each.size()));
        return counts;
    }
};

LinkPairs::RowName rowName(int row) {
    const Value key{qint64(row)};
    return LinkPairs::nameOf({&key, 1});
}

} // namespace

class tst_TreeCounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();

    void rowsAreCountedOnceAbove();
    void stagedLinksAreCounted();
    void movesTakeTheirRowsAlong();
    void savingKeepsTheNumbers();
    void referencesAreSummedUp();
    void othersCanBeCounted();
    void tallyIsThatOfSets();

private:
    orm::Url m_url;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_TreeCounts::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FETCH_SERVER()
    m_folder = std::make_unique<QTemporaryDir>();
    m_url = server == u"sqlite"_s ? orm::Url::file(m_folder->filePath(u"counts.sqlite"_s))
                                  : Servers::OwnDatabase::of(server).url();
    m_url.create = true;
    const auto connection = orm::createEngine(m_url).connect();
    for (const char* table : {"review", "product_category", "product", "category", "level"})
        connection->execute(u"DROP TABLE IF EXISTS %1"_s.arg(QLatin1StringView(table)));
    for (const QString& statement : TestDatabase::catalogue())
        connection->execute(statement);
}

// A1 is in both kinds of headphones.
void tst_TreeCounts::rowsAreCountedOnceAbove() {
    const Tree tree(m_url, "category");
    QTRY_COMPARE(
        countsOf(*tree.model),
        QStringList({u"Audio 0/2"_s, u"Headphones 0/2"_s, u"In-ear 1/1"_s, u"Over-ear 2/2"_s,
                     u"Video 0/1"_s, u"Projectors 0/0"_s, u"Screens 1/1"_s}));
    const auto header = [&tree](int column, int role) {
        return tree.model->headerData(column, Qt::Horizontal, role).toString();
    };
    QCOMPARE(header(EntityTreeModel::DirectColumn, Qt::DisplayRole), u"product"_s);
    QCOMPARE(header(EntityTreeModel::WithinColumn, Qt::DisplayRole), u"in all"_s);
    QVERIFY(header(EntityTreeModel::WithinColumn, Qt::ToolTipRole).contains(u"product"_s));
    const QModelIndex audio = tree.model->index(0, EntityTreeModel::WithinColumn);
    QCOMPARE(audio.data(Qt::AccessibleTextRole).toString(), u"product in all: 2"_s);
}

void tst_TreeCounts::stagedLinksAreCounted() {
    Tree tree(m_url, "category");
    QTRY_COMPARE(countsOf(*tree.model).value(0), u"Audio 0/2"_s);
    const orm::Relationship& links = *tree.model->links();
    const ObjectPtr panel = tree.product("C3");
    const ObjectPtr bud = tree.product("A1");
    Edits& edits = tree.live.edits();
    QCOMPARE(edits.link({tree.node(3)}, links, {panel}), QString());
    QTRY_COMPARE(countsOf(*tree.model).mid(0, 3),
                 QStringList({u"Audio 0/3"_s, u"Headphones 0/3"_s, u"In-ear 2/2"_s}));
    // It stays below Audio: it is in the other one, too.
    QCOMPARE(edits.unlink({tree.node(3)}, links, {bud}), QString());
    QTRY_COMPARE(countsOf(*tree.model).mid(0, 3),
                 QStringList({u"Audio 0/3"_s, u"Headphones 0/3"_s, u"In-ear 1/1"_s}));
    QCOMPARE(edits.unlink({tree.node(4)}, links, {bud}), QString());
    QTRY_COMPARE(
        countsOf(*tree.model).mid(0, 4),
        QStringList({u"Audio 0/2"_s, u"Headphones 0/2"_s, u"In-ear 1/1"_s, u"Over-ear 1/1"_s}));
    // A row that the database does not have yet.
    QString reason;
    const orm::Mapper& products = tree.live.registry()["product"];
    const ObjectPtr fresh = edits.addRow(products,
                                         {{products.attribute("sku").slot, Value(u"N1"_s)},
                                          {products.attribute("name").slot, Value(u"New"_s)}},
                                         {}, &reason);
    QVERIFY2(fresh, qPrintable(reason));
    QCOMPARE(edits.link({tree.node(6), tree.node(7)}, links, {fresh}), QString());
    QTRY_COMPARE(countsOf(*tree.model).mid(4),
                 QStringList({u"Video 0/2"_s, u"Projectors 1/1"_s, u"Screens 2/2"_s}));
    tree.live.undoStack().setIndex(0);
    QTRY_COMPARE(
        countsOf(*tree.model),
        QStringList({u"Audio 0/2"_s, u"Headphones 0/2"_s, u"In-ear 1/1"_s, u"Over-ear 2/2"_s,
                     u"Video 0/1"_s, u"Projectors 0/0"_s, u"Screens 1/1"_s}));
}

void tst_TreeCounts::movesTakeTheirRowsAlong() {
    const Tree tree(m_url, "category");
    QTRY_COMPARE(countsOf(*tree.model).value(0), u"Audio 0/2"_s);
    QCOMPARE(tree.model->moveInto({tree.node(4)}, tree.model->indexOf({Value(7)})), QString());
    QTRY_COMPARE(countsOf(*tree.model),
                 QStringList({u"Audio 0/1"_s, u"Headphones 0/1"_s, u"In-ear 1/1"_s, u"Video 0/3"_s,
                              u"Projectors 0/2"_s, u"Over-ear 2/2"_s, u"Screens 1/1"_s}));
}

void tst_TreeCounts::savingKeepsTheNumbers() {
    Tree tree(m_url, "category");
    QTRY_COMPARE(countsOf(*tree.model).value(0), u"Audio 0/2"_s);
    const orm::Relationship& links = *tree.model->links();
    QCOMPARE(tree.live.edits().link({tree.node(7)}, links, {tree.product("A1")}), QString());
    QCOMPARE(tree.model->moveInto({tree.node(3)}, tree.model->indexOf({Value(6)})), QString());
    const QStringList expected{u"Audio 0/2"_s, u"Headphones 0/2"_s, u"Over-ear 2/2"_s,
                               u"Video 0/2"_s, u"Projectors 1/1"_s, u"Screens 1/2"_s,
                               u"In-ear 1/1"_s};
    QTRY_COMPARE(countsOf(*tree.model), expected);
    QVERIFY(tree.save());
    QCOMPARE(countsOf(*tree.model), expected); // before anything is read again
    QTRY_VERIFY(!tree.live.isBusy());
    QTRY_COMPARE(countsOf(*tree.model), expected);
    const Tree later(m_url, "category");
    QTRY_COMPARE(countsOf(*later.model), expected);
}

void tst_TreeCounts::referencesAreSummedUp() {
    Tree tree(m_url, "level");
    QTRY_COMPARE(countsOf(*tree.model),
                 QStringList({u"Department 2/7"_s, u"Section 3/5"_s, u"Family 2/2"_s}));
    QCOMPARE(tree.model->headerData(EntityTreeModel::DirectColumn, Qt::Horizontal, Qt::DisplayRole)
                 .toString(),
             u"category"_s);
    const orm::Mapper& categories = tree.live.registry()["category"];
    const ObjectPtr audio = tree.live.object(categories, {Value(1)});
    bool there = false;
    tree.live.require(&tree.live, {audio}, [&there] { there = true; });
    QTRY_VERIFY(there);
    QCOMPARE(
        tree.live.edits().setReference({audio}, categories.relationship("level"), tree.node(3)),
        QString());
    QTRY_COMPARE(countsOf(*tree.model),
                 QStringList({u"Department 1/7"_s, u"Section 3/6"_s, u"Family 3/3"_s}));
    tree.live.undo();
    QTRY_COMPARE(countsOf(*tree.model),
                 QStringList({u"Department 2/7"_s, u"Section 3/5"_s, u"Family 2/2"_s}));
}

void tst_TreeCounts::othersCanBeCounted() {
    const auto connection = orm::createEngine(m_url).connect();
    connection->execute(
        u"ALTER TABLE review ADD COLUMN category_id INTEGER REFERENCES category(id)"_s);
    if (m_url.isServer()) // a reference beside the column is not taken by each of them
        connection->execute(u"ALTER TABLE review ADD CONSTRAINT review_category FOREIGN KEY "
                            "(category_id) REFERENCES category(id)"_s);
    connection->execute(u"UPDATE review SET category_id = 4"_s);
    Tree tree(m_url, "category");
    QTRY_COMPARE(countsOf(*tree.model).value(0), u"Audio 0/2"_s);
    const QSignalSpy headers(tree.model.get(), &QAbstractItemModel::headerDataChanged);
    const orm::Relationship* reviews = nullptr;
    for (const auto& each : tree.model->mapper().relationships())
        if (each->target().name() == u"review"_s)
            reviews = each.get();
    QVERIFY(reviews);
    tree.model->setCounted(*reviews);
    QCOMPARE(headers.count(), 1);
    QTRY_COMPARE(
        countsOf(*tree.model).mid(0, 4),
        QStringList({u"Audio 0/1"_s, u"Headphones 0/1"_s, u"In-ear 0/0"_s, u"Over-ear 1/1"_s}));
    // What is below a node is shown by the tree itself.
    tree.model->setCounted(*tree.model->mapper().traits().children);
    QCOMPARE(tree.model->counted(), reviews);
}

void tst_TreeCounts::tallyIsThatOfSets() {
    if (m_url.isServer())
        QSKIP("no database takes part");
    QRandomGenerator random(QRandomGenerator::securelySeeded().generate());
    const quint32 seed = random.generate();
    random.seed(seed);
    qInfo("seed %u", seed);
    for (int round = 0; round < 60; ++round) {
        Case each;
        const int nodes = 1 + int(random.bounded(60));
        for (int node = 0; node < nodes; ++node) {
            const bool isOutside = random.bounded(10) == 0;
            int parent =
                node == 0 || random.bounded(6) == 0 ? TreeShape::top : int(random.bounded(node));
            if (parent >= 0 && each.parents[std::size_t(parent)] == TreeShape::outside)
                parent = TreeShape::top;
            each.parents.push_back(isOutside ? int(TreeShape::outside) : parent);
        }
        LinkPairs pairs;
        std::vector<int> nodeOf;
        for (int node = 0; node < nodes; ++node) {
            pairs.nodes.emplace_back(qint64(node));
            nodeOf.push_back(random.bounded(20) == 0 ? -2 : node);
        }
        std::vector<StagedLink> staged;
        for (int row = 0; row < 80; ++row) {
            std::set<int>& named = each.nodesOfRow[row];
            const bool isNew = random.bounded(8) == 0;
            if (!isNew)
                pairs.rows.push_back(rowName(row));
            for (int i = int(random.bounded(5)); i > 0; --i) {
                const int node = int(random.bounded(nodes));
                if (isNew || nodeOf[std::size_t(node)] < 0) {
                    staged.push_back({rowName(row), node, true});
                } else {
                    pairs.links.push_back(node);
                    if (random.bounded(4) == 0) {
                        staged.push_back({rowName(row), node, false});
                        named.erase(node);
                        staged.push_back({rowName(row), node, true}); // and again
                    }
                }
                named.insert(node);
            }
            if (!named.empty() && !isNew && random.bounded(3) == 0) {
                const int gone = *named.begin();
                staged.push_back({rowName(row), gone, false});
                named.erase(gone);
            }
            if (!isNew)
                pairs.starts.push_back(int(pairs.links.size()));
        }
        QCOMPARE(tally(pairs, nodeOf, TreeShape(each.parents), staged), each.counts());
    }
}

QTEST_MAIN(tst_TreeCounts)
#include "tst_TreeCounts.moc"
