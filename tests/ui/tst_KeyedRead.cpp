// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/KeyedRead.h"

#include "orm/engine/Inspector.h"
#include "orm/engine/StatementLog.h"
#include "orm/mapping/Discovery.h"
#include "tests/support/Servers.h"
#include "ui/models/TableQuery.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using namespace std::chrono_literals;
using espalier::ui::KeyedRead;
using espalier::ui::KeyOrder;
using espalier::ui::ReadStart;
using espalier::ui::TableQuery;

/// What is read by key is what LIMIT and OFFSET give, on every database, whatever the order.
class tst_KeyedRead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void pagesAreThoseOfOffset_data();
    void pagesAreThoseOfOffset();
    void anchorsStandAtEqualDistances_data() { pagesAreThoseOfOffset_data(); }
    void anchorsStandAtEqualDistances();
    void unindexedOrdersAreNotRead();
    void filtersLeaveTheOrder();
    void nullKeysOfSqliteAreRead();

private:
    static constexpr int Rows = 500;
    void create();
    bool isSqlite() const { return m_database->kind() == u"sqlite"_s; }
    TableQuery query(const char* table) const;
    static int columnOf(const TableQuery& query, const QString& name);
    /// The query of the row of test data, sorted.
    TableQuery sorted() const;
    KeyedRead readOf(const TableQuery& query) const {
        return {query.rows().addColumns(query.keyOrder()->values()), *query.keyOrder()};
    }
    /// Rows as texts, without the key at their end.
    static QStringList texts(const RowBatch& rows, int columns);
    QStringList all(const TableQuery& query) const {
        const RowBatch rows = m_connection->query(query.page(0, 10 * Rows));
        return texts(rows, rows.width);
    }

    std::unique_ptr<Servers::FreshDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    MetaData m_metaData;
    Registry m_registry;
};

void tst_KeyedRead::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FRESH_DATABASE(m_database);
    m_connection = m_database->engine().connect();
    create();
    m_metaData = MetaData();
    QVERIFY(Inspector(*m_connection).reflect(m_metaData).empty());
    m_registry = automap(m_metaData);
    m_registry.configure();
}

void tst_KeyedRead::cleanup() {
    m_registry = {};
    m_metaData = MetaData();
    m_connection.reset();
    m_database.reset();
}

// Many equal values and NULLs in an indexed column, keys of one and two columns, numbers and texts.
void tst_KeyedRead::create() {
    for (const QString& sql :
         {u"CREATE TABLE item (id INTEGER NOT NULL PRIMARY KEY, shelf INTEGER, price NUMERIC(8,2), "
          "code VARCHAR(20) NOT NULL UNIQUE)"_s,
          u"CREATE INDEX item_shelf ON item (shelf, id)"_s,
          u"CREATE INDEX item_price ON item (price, id)"_s,
          u"CREATE TABLE part (a INTEGER NOT NULL, b VARCHAR(10) NOT NULL, note VARCHAR(10), "
          "PRIMARY KEY (a, b))"_s,
          u"CREATE TABLE word (name VARCHAR(20) NOT NULL PRIMARY KEY, size INTEGER)"_s})
        m_connection->execute(sql);
    for (int i = 0; i < Rows; ++i) {
        const QString shelf = i % 3 == 0 ? u"NULL"_s : QString::number(i % 5);
        const QString price = i % 7 == 0 ? u"NULL"_s : u"%1.%2"_s.arg(i % 11).arg(i % 2 * 5);
        m_connection->execute(u"INSERT INTO item VALUES (%1, %2, %3, 'c%4')"_s.arg(i * 3)
                                  .arg(shelf, price)
                                  .arg(i * 7919 % 10007));
        m_connection->execute(
            u"INSERT INTO part VALUES (%1, 'b%2', 'x')"_s.arg(i / 40).arg(i * 37 % 101 + i / 40));
        m_connection->execute(u"INSERT INTO word VALUES ('%1ä%2', 1)"_s.arg(QChar(u'a' + i % 26))
                                  .arg(i * 7919 % 10007));
    }
}

TableQuery tst_KeyedRead::query(const char* table) const {
    TableQuery::Options options;
    options.patterns = espalier::ui::patternSearch(m_database->engine().dialect());
    options.keepsAnyValue = isSqlite();
    options.nulls =
        m_database->kind() == u"postgresql"_s ? KeyOrder::Nulls::Highest : KeyOrder::Nulls::Lowest;
    const Table shown = m_metaData[table];
    return TableQuery(shown, m_registry.findByTable(shown), options);
}

int tst_KeyedRead::columnOf(const TableQuery& query, const QString& name) {
    for (std::size_t i = 0; i < query.columns().size(); ++i) {
        if (query.columns()[i].name == name)
            return int(i);
    }
    return -1;
}

QStringList tst_KeyedRead::texts(const RowBatch& rows, int columns) {
    QStringList all;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        QStringList cells;
        for (int j = 0; j < columns; ++j)
            cells << (rows.at(i, j).isNull() ? u"-"_s : rows.at(i, j).toText());
        all << cells.join(u'|');
    }
    return all;
}

void tst_KeyedRead::pagesAreThoseOfOffset_data() {
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("sort");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::newRow("by key") << "item"_ba << u""_s << Qt::AscendingOrder;
    QTest::newRow("by key, downwards") << "item"_ba << u"id"_s << Qt::DescendingOrder;
    QTest::newRow("by two columns") << "part"_ba << u""_s << Qt::AscendingOrder;
    QTest::newRow("by two columns, downwards") << "part"_ba << u"a"_s << Qt::DescendingOrder;
    QTest::newRow("by text") << "word"_ba << u""_s << Qt::AscendingOrder;
    QTest::newRow("by what may be NULL") << "item"_ba << u"shelf"_s << Qt::AscendingOrder;
    QTest::newRow("by what may be NULL, downwards")
        << "item"_ba << u"shelf"_s << Qt::DescendingOrder;
    QTest::newRow("by decimals") << "item"_ba << u"price"_s << Qt::AscendingOrder;
    QTest::newRow("by decimals, downwards") << "item"_ba << u"price"_s << Qt::DescendingOrder;
    QTest::newRow("by a unique text") << "item"_ba << u"code"_s << Qt::DescendingOrder;
}

TableQuery tst_KeyedRead::sorted() const {
    QFETCH(QByteArray, table);
    QFETCH(QString, sort);
    QFETCH(Qt::SortOrder, order);
    TableQuery rows = query(table.constData());
    if (!sort.isEmpty())
        rows.setSort(columnOf(rows, sort), order);
    return rows;
}

void tst_KeyedRead::pagesAreThoseOfOffset() {
    const TableQuery rows = sorted();
    QVERIFY(rows.keyOrder());
    const KeyedRead keyed = readOf(rows);
    const QStringList expected = all(rows);
    QCOMPARE(expected.size(), Rows);
    const int width = int(rows.loadedSlots().size());
    const RowBatch keys = keyed.read(*m_connection, {}, Rows);
    QCOMPARE(texts(keys, width), expected);

    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int i = 0; i < 60; ++i) {
        const int place = random.bounded(Rows);
        const bool backwards = random.bounded(2) == 1;
        const bool included = random.bounded(2) == 1;
        const qint64 skip = random.bounded(3) == 0 ? random.bounded(200) : 0;
        const qint64 count = 1 + random.bounded(90);
        const ReadStart start{keyed.keyAt(keys, place), included, backwards, skip};
        const RowBatch read = keyed.read(*m_connection, start, count);
        qint64 first = backwards ? place - skip - count + (included ? 1 : 0)
                                 : place + skip + (included ? 0 : 1);
        const qint64 end = std::clamp<qint64>(first + count, 0, Rows);
        first = std::clamp<qint64>(first, 0, Rows);
        QVERIFY2(texts(read, width) == expected.mid(first, end - first),
                 qPrintable(u"seed %1, read %2"_s.arg(seed).arg(i)));
    }
    QVERIFY(!m_connection->inTransaction());
}

void tst_KeyedRead::anchorsStandAtEqualDistances() {
    const TableQuery rows = sorted();
    const KeyedRead keyed(rows.keys(*rows.keyOrder()), *rows.keyOrder());
    const RowBatch keys = keyed.read(*m_connection, {}, Rows);
    QCOMPARE(keys.rowCount(), Rows);
    // A budget of nothing gives one at a time.
    std::vector<KeyOrder::Key> anchors;
    qint64 rest = -1;
    while (rest < 0) {
        const auto last = anchors.empty() ? std::nullopt : std::optional(anchors.back());
        const auto batch = keyed.anchors(*m_connection, last, 30, 0ms);
        QVERIFY(batch.keys.size() <= 1);
        anchors.insert(anchors.end(), batch.keys.begin(), batch.keys.end());
        rest = batch.rest;
    }
    QCOMPARE(anchors.size(), std::size_t(Rows / 30));
    QCOMPARE(rest, Rows % 30);
    for (std::size_t i = 0; i < anchors.size(); ++i)
        QCOMPARE(anchors[i], keyed.keyAt(keys, qsizetype(i + 1) * 30));
    const auto atOnce = keyed.anchors(*m_connection, {}, 30, 1h);
    QCOMPARE(atOnce.keys, anchors);
    QCOMPARE(atOnce.rest, rest);
}

void tst_KeyedRead::unindexedOrdersAreNotRead() {
    TableQuery words = query("word");
    words.setSort(columnOf(words, u"size"_s), Qt::AscendingOrder);
    QVERIFY(!words.keyOrder());
    TableQuery items = query("item");
    items.setScope(espalier::ui::RowScope{});
    QVERIFY(!items.keyOrder());
}

void tst_KeyedRead::filtersLeaveTheOrder() {
    TableQuery items = query("item");
    items.setFilter(u"c1"_s);
    const QStringList expected = all(items);
    QVERIFY(expected.size() > 20 && expected.size() < Rows);
    const KeyedRead keyed = readOf(items);
    const RowBatch keys = keyed.read(*m_connection, {}, Rows);
    const RowBatch read = keyed.read(*m_connection, {keyed.keyAt(keys, 7), true, false, 5}, 4);
    QCOMPARE(texts(read, int(items.loadedSlots().size())), expected.mid(12, 4));
}

void tst_KeyedRead::nullKeysOfSqliteAreRead() {
    if (!isSqlite())
        QSKIP("no other database lets keys be NULL");
    m_connection->execute(u"CREATE TABLE odd (name TEXT PRIMARY KEY, n INTEGER)"_s);
    for (int i = 0; i < 100; ++i)
        m_connection->execute(i % 2 ? u"INSERT INTO odd VALUES (NULL, %1)"_s.arg(i)
                                    : u"INSERT INTO odd VALUES ('k%1', %1)"_s.arg(i));
    m_registry = {};
    m_metaData = MetaData();
    QVERIFY(Inspector(*m_connection).reflect(m_metaData).empty());
    m_registry = automap(m_metaData);
    m_registry.configure();
    const TableQuery odd = query("odd");
    const KeyedRead keyed(odd.keys(*odd.keyOrder()), *odd.keyOrder());
    const auto anchors = keyed.anchors(*m_connection, {}, 15, 1h);
    QCOMPARE(anchors.keys.size(), std::size_t(6));
    QCOMPARE(anchors.rest, 10);
}

QTEST_GUILESS_MAIN(tst_KeyedRead)
#include "tst_KeyedRead.moc"
