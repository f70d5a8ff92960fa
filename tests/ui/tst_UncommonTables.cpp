// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that databases allow and few people make: they are opened, read to the end and edited like
// others, on every database.
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/RowWindow.h"
#include "ui/models/TableCells.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace espalier;

class tst_UncommonTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void rowsWithBinaryKeysAreReadAndEdited();
    void columnsWithoutAnOrderAreShown();
    void numberedTextsAreReadInTheirOrder();
    void partitionsAreReadByKey();
    void whatTheUserMayNotReadStaysClosed();
    void textsAreFoundInADatabaseWithoutLetters();
    void textsOfAnyCollationAreSearched();
    void conditionsFollowTheOrderOfTheGrid();
    void momentsThatAreNumbersAreFoundAsNumbers();
    void manyReferencesAreLabelled();
    void manyLongTextsAreRead();

private:
    void run(const QStringList& statements) const;
    bool open(const orm::Url& url);
    /// Shows a table; false when it could not be read.
    bool show(const char* table);
    bool settle() const {
        return QTest::qWaitFor([this] { return m_model->matchingRows() >= 0 && !m_live->isBusy(); },
                               15000);
    }
    bool isRead(int row) const {
        return QTest::qWaitFor([this, row] {
            const QModelIndex index = m_model->index(row, 0);
            return index.isValid() && !index.data(ui::LoadingRole).toBool();
        });
    }
    bool save() const;
    int columnOf(const QString& name) const;
    QString text(int row, const char* column) const {
        return m_model->index(row, columnOf(QString::fromUtf8(column))).data().toString();
    }
    /// "x'0A'" or as the database writes it.
    QString bytes(quint32 number) const {
        const QString digits = QString::number(number, 16).rightJustified(8, u'0');
        return m_kind == u"postgresql"_s ? u"'\\x%1'"_s.arg(digits) : u"x'%1'"_s.arg(digits);
    }

    QString m_kind;
    orm::Url m_url;
    std::unique_ptr<QTemporaryDir> m_folder; ///< of the file
    std::unique_ptr<ui::LiveDatabase> m_live;
    std::unique_ptr<ui::EntityTableModel> m_model;
    QStringList m_failures;
};

void tst_UncommonTables::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FETCH_SERVER()
    m_kind = server;
    m_folder = std::make_unique<QTemporaryDir>();
    m_url = server == u"sqlite"_s ? orm::Url::file(m_folder->filePath(u"uncommon.sqlite"_s))
                                  : Servers::OwnDatabase::of(server).url();
    m_url.create = true;
}

void tst_UncommonTables::cleanup() {
    m_model.reset();
    m_live.reset();
    m_folder.reset();
}

void tst_UncommonTables::run(const QStringList& statements) const {
    const auto connection = orm::createEngine(m_url).connect();
    for (const QString& sql : statements)
        connection->execute(sql);
}

bool tst_UncommonTables::open(const orm::Url& url) {
    m_live = std::make_unique<ui::LiveDatabase>();
    m_live->setWatchInterval(0ms);
    m_live->open(url);
    return QTest::qWaitFor([this] { return m_live->isOpen() && !m_live->isBusy(); }, 15000);
}

bool tst_UncommonTables::show(const char* table) {
    m_model = std::make_unique<ui::EntityTableModel>(*m_live, m_live->metaData()[table]);
    m_failures.clear();
    connect(m_model.get(), &ui::EntityTableModel::loadFailed, this,
            [this](const QString& message) { m_failures << message; });
    m_model->load();
    return QTest::qWaitFor([this] { return m_model->matchingRows() >= 0 || !m_failures.isEmpty(); },
                           15000) &&
           m_failures.isEmpty() && settle();
}

bool tst_UncommonTables::save() const {
    bool isSaved = false;
    QString why;
    const QObject guard;
    connect(m_live.get(), &ui::LiveDatabase::saved, &guard, [&isSaved] { isSaved = true; });
    connect(m_live.get(), &ui::LiveDatabase::saveFailed, &guard,
            [&why](const ui::Failure& failure) { why = failure.message; });
    m_live->save();
    const bool ended = QTest::qWaitFor([&] { return isSaved || !why.isEmpty(); }, 15000);
    if (!isSaved)
        qInfo() << why;
    return ended && isSaved && settle();
}

int tst_UncommonTables::columnOf(const QString& name) const {
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole) == name)
            return i;
    }
    return -1;
}

// Keys are binary, and so are the references to them.
void tst_UncommonTables::rowsWithBinaryKeysAreReadAndEdited() {
    const QString type = m_kind == u"mariadb"_s      ? u"BINARY(4)"_s
                         : m_kind == u"postgresql"_s ? u"BYTEA"_s
                                                     : u"BLOB"_s;
    constexpr int count = 1000;
    QStringList hosts;
    QStringList leaves;
    for (int i = 0; i < count; ++i) {
        // Not in the order of the keys; first bytes beyond 127, too.
        const auto number = quint32(i * 7919 % count) * 4'000'000;
        hosts << u"(%1, 'host %2')"_s.arg(bytes(number)).arg(i);
        leaves << u"(%1, %2)"_s.arg(i).arg(bytes(number));
    }
    run({u"CREATE TABLE host (id %1 NOT NULL PRIMARY KEY, name VARCHAR(40) NOT NULL)"_s.arg(type),
         u"CREATE TABLE leaf (id INTEGER NOT NULL PRIMARY KEY, host_id %1, "
         "FOREIGN KEY (host_id) REFERENCES host (id))"_s.arg(type),
         u"INSERT INTO host VALUES "_s + hosts.join(u", "_s),
         u"INSERT INTO leaf VALUES "_s + leaves.join(u", "_s)});
    QVERIFY(open(m_url));
    QVERIFY2(show("host"), qPrintable(m_failures.join(u' ')));
    QCOMPARE(m_model->matchingRows(), count);
    QVERIFY(!m_model->isLoading());
    QVERIFY(isRead(count - 1) && isRead(count / 2));
    QCOMPARE(text(0, "id"), u"00000000"_s);
    QStringList keys;
    for (int row = 0; row < count; ++row) {
        QVERIFY(isRead(row));
        keys << text(row, "id");
    }
    QVERIFY(std::ranges::is_sorted(keys));
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), count);

    QVERIFY(isRead(count - 1));
    QVERIFY(m_model->setData(m_model->index(count - 1, columnOf(u"name"_s)), u"renamed"_s,
                             Qt::EditRole));
    QVERIFY(save());
    QVERIFY(isRead(count - 1));
    QCOMPARE(text(count - 1, "name"), u"renamed"_s);
    m_model->setFilter(u"renamed"_s);
    QVERIFY(settle());
    QCOMPARE(m_model->matchingRows(), 1);

    QVERIFY2(show("leaf"), qPrintable(m_failures.join(u' ')));
    QVERIFY(isRead(3));
    QCOMPARE(text(3, "host_id"), u"host 3"_s);
    // The row that it refers to is found by its key.
    const orm::ObjectPtr leaf = m_model->objectAt(3);
    const orm::Relationship& reference = *m_model->columns()[1].reference;
    const orm::ObjectPtr host =
        m_live->object(reference.target(), {leaf->peek(reference.pairs().front().first)});
    bool isThere = false;
    m_live->require(m_live.get(), {host}, [&isThere] { isThere = true; });
    QTRY_VERIFY(isThere);
    QCOMPARE(ui::cells::label(*host), u"host 3"_s);
    QVERIFY(m_live->edits().setReference(m_model->objectAt(4), reference, host).isEmpty());
    QVERIFY(save());
    QVERIFY(isRead(4));
    QCOMPARE(text(4, "host_id"), u"host 3"_s);
}

// json, xml and point: neither a view nor a click on a header may ask PostgreSQL to sort by them.
void tst_UncommonTables::columnsWithoutAnOrderAreShown() {
    if (m_kind != u"postgresql"_s)
        QSKIP("only PostgreSQL has such types");
    run({u"CREATE TABLE doc (id INTEGER PRIMARY KEY, name TEXT, body JSON, page XML, place POINT)"_s,
         u"CREATE TABLE keyless (name TEXT, body JSON, place POINT)"_s,
         u"CREATE VIEW bodies AS SELECT body, name, place FROM doc"_s,
         u"INSERT INTO doc SELECT i, 'n' || i, '{}', '<a/>', point(i, 0) "
         "FROM generate_series(1, 500) AS i"_s,
         u"INSERT INTO keyless SELECT name, body, place FROM doc"_s});
    QVERIFY(open(m_url));
    for (const char* table : {"doc", "keyless", "bodies"}) {
        QVERIFY2(show(table), qPrintable(QString::fromUtf8(table) + m_failures.join(u' ')));
        QCOMPARE(m_model->matchingRows(), 500);
        QVERIFY(isRead(499));
        const int body = columnOf(u"body"_s);
        QVERIFY(m_model->canSort(columnOf(u"name"_s)));
        QVERIFY(!m_model->canSort(body) && !m_model->canSort(columnOf(u"place"_s)));
        QVERIFY(m_model->headerData(body, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(u"cannot be sorted"_s));
        m_model->sort(body);
        QVERIFY(settle());
        m_model->sort(columnOf(u"name"_s), Qt::DescendingOrder);
        QVERIFY(settle() && isRead(0));
        QCOMPARE(text(0, "name"), u"n99"_s);
        QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u' ')));
    }
}

// MariaDB sorts ENUM and SET by their numbers.
void tst_UncommonTables::numberedTextsAreReadInTheirOrder() {
    if (m_kind != u"mariadb"_s)
        QSKIP("only MariaDB has such types");
    run({u"CREATE TABLE choice (kind ENUM('z','a','m') NOT NULL, id INTEGER NOT NULL, "
         "PRIMARY KEY (kind, id))"_s,
         u"INSERT INTO choice SELECT elt(1 + seq % 3, 'z', 'a', 'm'), seq FROM seq_1_to_1500"_s});
    QVERIFY(open(m_url));
    const orm::Table choice = m_live->metaData()["choice"];
    QVERIFY(
        !ui::TableQuery(choice, m_live->mapperOf(choice), ui::TableQuery::Options()).keyOrder());
    QVERIFY2(show("choice"), qPrintable(m_failures.join(u' ')));
    QCOMPARE(m_model->matchingRows(), 1500);
    QStringList kinds;
    QSet<QString> ids;
    for (int row = 0; row < 1500; ++row) {
        QVERIFY(isRead(row));
        ids << text(row, "id");
        if (kinds.isEmpty() || kinds.last() != text(row, "kind"))
            kinds << text(row, "kind");
    }
    QCOMPARE(kinds, QStringList({u"z"_s, u"a"_s, u"m"_s}));
    QCOMPARE(ids.size(), 1500);
}

void tst_UncommonTables::partitionsAreReadByKey() {
    if (m_kind != u"postgresql"_s)
        QSKIP("other databases do not tell partitions from tables");
    run({u"CREATE TABLE parted (id INTEGER PRIMARY KEY, name TEXT) PARTITION BY RANGE (id)"_s,
         u"CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (400)"_s,
         u"CREATE TABLE parted_2 PARTITION OF parted FOR VALUES FROM (400) TO (2000)"_s,
         u"INSERT INTO parted SELECT i, 'n' || i FROM generate_series(0, 999) AS i"_s});
    QVERIFY(open(m_url));
    const orm::Table parted = m_live->metaData()["parted"];
    QVERIFY(ui::TableQuery(parted, m_live->mapperOf(parted), ui::TableQuery::Options()).keyOrder());
    QVERIFY2(show("parted"), qPrintable(m_failures.join(u' ')));
    for (const int row : {0, 399, 400, 999}) {
        QVERIFY(isRead(row));
        QCOMPARE(text(row, "id"), QString::number(row));
    }
}

// A schema that is closed, and a table without the right to read it.
void tst_UncommonTables::whatTheUserMayNotReadStaysClosed() {
    if (m_kind != u"postgresql"_s)
        QSKIP("other databases do not list what may not be read");
    run({u"CREATE SCHEMA closed"_s, u"CREATE TABLE closed.secret (id serial PRIMARY KEY)"_s,
         u"CREATE TABLE hidden (id serial PRIMARY KEY)"_s,
         u"CREATE TABLE shown (id serial PRIMARY KEY, up INTEGER REFERENCES closed.secret)"_s,
         u"INSERT INTO shown (up) VALUES (NULL)"_s, u"DROP ROLE IF EXISTS espalier_reader"_s,
         u"CREATE ROLE espalier_reader LOGIN"_s,
         u"GRANT USAGE ON SCHEMA public TO espalier_reader"_s,
         u"GRANT SELECT ON shown TO espalier_reader"_s});
    const auto remove = qScopeGuard([this] {
        m_model.reset();
        m_live.reset();
        run({u"DROP OWNED BY espalier_reader"_s, u"DROP ROLE espalier_reader"_s});
    });
    orm::Url url = m_url;
    url.user = u"espalier_reader"_s;
    QVERIFY(open(url));
    QCOMPARE(m_live->warnings().size(), std::size_t(1));
    QCOMPARE(m_live->warnings().front().object, u"closed"_s);
    QCOMPARE(m_live->tables().size(), std::size_t(2));
    for (const ui::TableEntry& entry : m_live->tables())
        QTRY_COMPARE(entry.rows, entry.table.name() == u"shown"_s ? 1 : -1);
    QVERIFY(!show("hidden"));
    QVERIFY(!m_model->isLoading());
    QVERIFY2(show("shown"), qPrintable(m_failures.join(u' ')));
    QVERIFY(isRead(0));
}

// The locale C knows no case beyond ASCII.
void tst_UncommonTables::textsAreFoundInADatabaseWithoutLetters() {
    if (m_kind != u"postgresql"_s)
        QSKIP("only PostgreSQL has such databases");
    const QString name = m_url.database + u"_c"_s;
    run({u"DROP DATABASE IF EXISTS "_s + name,
         u"CREATE DATABASE %1 LOCALE 'C' ENCODING 'UTF8' TEMPLATE template0"_s.arg(name)});
    const orm::Url own = m_url;
    const auto drop = qScopeGuard([this, own, name] {
        m_model.reset();
        m_live.reset();
        m_url = own;
        run({u"DROP DATABASE %1 WITH (FORCE)"_s.arg(name)});
    });
    m_url.database = name;
    run({u"CREATE TABLE school (id INTEGER PRIMARY KEY, name TEXT)"_s,
         u"INSERT INTO school VALUES (1, 'ÉCOLE Un'), (2, '100%_ deux')"_s});
    QVERIFY(open(m_url));
    QVERIFY(show("school"));
    for (const QString& part : {u"ÉCOLE uN"_s, u"%_"_s}) {
        m_model->setFilter(part);
        QVERIFY(settle());
        QCOMPARE(m_model->matchingRows(), 1);
    }
}

// PostgreSQL cannot search where texts are equal that have other characters.
void tst_UncommonTables::textsOfAnyCollationAreSearched() {
    if (m_kind != u"postgresql"_s)
        QSKIP("only PostgreSQL has such collations");
    run({u"CREATE COLLATION caseless (provider = icu, locale = 'und-u-ks-level2', "
         "deterministic = false)"_s,
         u"CREATE TABLE word (id INTEGER PRIMARY KEY, name TEXT COLLATE caseless)"_s,
         u"INSERT INTO word VALUES (1, 'Apple'), (2, 'pear'), (3, 'aPPle pie')"_s});
    QVERIFY(open(m_url));
    QVERIFY(show("word"));
    m_model->setFilter(u"APPLE"_s);
    QVERIFY(settle());
    QCOMPARE(m_model->matchingRows(), 2);
    m_model->setFilter({});
    m_model->setConditions({{1, *m_model->parseCondition(1, u"/^p/"_s).condition}});
    QVERIFY(settle());
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u' ')));
    QCOMPARE(m_model->matchingRows(), 1);
}

// "after m" is what stands behind it in the sorted grid.
void tst_UncommonTables::conditionsFollowTheOrderOfTheGrid() {
    if (m_kind != u"sqlite"_s)
        QSKIP("other databases sort as they compare");
    run({u"CREATE TABLE word (id INTEGER PRIMARY KEY, name TEXT)"_s,
         u"INSERT INTO word VALUES (1, 'apple'), (2, 'Banana'), (3, 'Mango'), (4, 'nut'), "
         "(5, 'Zebra')"_s});
    QVERIFY(open(m_url));
    QVERIFY(show("word"));
    const auto found = [&](const QString& text) {
        m_model->setConditions({{1, *m_model->parseCondition(1, text).condition}});
        QStringList names;
        if (settle()) {
            for (int row = 0; row < m_model->rowCount(); ++row)
                names << this->text(row, "name");
        }
        return names.join(u' ');
    };
    QCOMPARE(found(u">m"_s), u"Mango nut Zebra"_s);
    QCOMPARE(found(u"B..N"_s), u"Banana Mango"_s);
    QCOMPARE(found(u"=mango"_s), QString());
    const auto condition = *m_model->parseCondition(1, u">m"_s).condition;
    QVERIFY(condition.accepts(orm::Value(u"Zebra"_s), {}));
    QVERIFY(!condition.accepts(orm::Value(u"Lime"_s), {}));
}

void tst_UncommonTables::momentsThatAreNumbersAreFoundAsNumbers() {
    if (m_kind != u"sqlite"_s)
        QSKIP("other databases keep moments only");
    run({u"CREATE TABLE visit (id INTEGER PRIMARY KEY, at DATETIME)"_s,
         u"INSERT INTO visit VALUES (1, 1706659200), (2, 1600000000), (3, '2024-01-31 00:00:00')"_s});
    QVERIFY(open(m_url));
    QVERIFY(show("visit"));
    const auto found = [&](const QString& text) {
        m_model->setConditions({{1, *m_model->parseCondition(1, text).condition}});
        return settle() ? m_model->matchingRows() : -1;
    };
    QCOMPARE(found(u"1706659200"_s), 1);
    QCOMPARE(found(u"1500000000..1650000000"_s), 1);
    QCOMPARE(found(u"2024"_s), 1);
}

// More than a database joins in one statement.
void tst_UncommonTables::manyReferencesAreLabelled() {
    const int count = m_kind == u"mariadb"_s ? 62 : 70; // keys of a table of MariaDB: 64
    QStringList columns;
    QStringList keys;
    QStringList values;
    for (int i = 0; i < count; ++i) {
        columns << u"ref_%1 INTEGER"_s.arg(i);
        keys << u"FOREIGN KEY (ref_%1) REFERENCES brand (id)"_s.arg(i);
        values << QString::number(1 + i % 2);
    }
    run({u"CREATE TABLE brand (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20) NOT NULL)"_s,
         u"INSERT INTO brand VALUES (1, 'one'), (2, 'two')"_s,
         u"CREATE TABLE wide (id INTEGER NOT NULL PRIMARY KEY, %1, %2)"_s.arg(columns.join(u", "_s),
                                                                              keys.join(u", "_s)),
         u"INSERT INTO wide VALUES (1, %1)"_s.arg(values.join(u", "_s))});
    QVERIFY(open(m_url));
    QVERIFY2(show("wide"), qPrintable(m_failures.join(u' ')));
    QVERIFY(isRead(0));
    for (int i = 0; i < count; ++i) {
        const QByteArray column = "ref_" + QByteArray::number(i);
        QTRY_COMPARE(text(0, column.constData()), i % 2 ? u"two"_s : u"one"_s);
    }
    m_model->setFilter(u"two"_s);
    QVERIFY(settle());
    QCOMPARE(m_model->matchingRows(), 1);
}

// Twice as many results as columns are more than PostgreSQL gives.
void tst_UncommonTables::manyLongTextsAreRead() {
    constexpr int count = 900;
    QStringList columns;
    for (int i = 0; i < count; ++i)
        columns << u"t%1 TEXT"_s.arg(i);
    // InnoDB keeps no more than 197 of them.
    const QString engine = m_kind == u"mariadb"_s ? u" ENGINE=Aria"_s : QString();
    const QString middle(200, u'\u00e4');
    const QString large(5000, u'x');
    run({u"CREATE TABLE wide (id INTEGER NOT NULL PRIMARY KEY, %1)%2"_s.arg(columns.join(u", "_s),
                                                                            engine),
         u"INSERT INTO wide (id, t0, t1, t899) VALUES (1, 'short', '%1', '%2')"_s.arg(middle,
                                                                                      large)});
    QVERIFY(open(m_url));
    QVERIFY2(show("wide"), qPrintable(m_failures.join(u' ')));
    QVERIFY(isRead(0));
    QCOMPARE(text(0, "t0"), u"short"_s);
    QCOMPARE(text(0, "t1"), middle);
    QVERIFY(!m_model->isCutOff(m_model->index(0, columnOf(u"t1"_s))));
    QVERIFY(m_model->isCutOff(m_model->index(0, columnOf(u"t899"_s))));
    QCOMPARE(text(0, "t899"), QString(ui::TableQuery::Beginning, u'x') + u'…');
    QVERIFY(m_model->index(0, columnOf(u"t500"_s)).data(ui::NullRole).toBool());
    bool isThere = false;
    m_model->readWhole(
        this, {m_model->index(0, columnOf(u"t899"_s))},
        [&isThere](const QStringList&) { isThere = true; }, [](const QString&) {});
    QTRY_VERIFY(isThere);
    QCOMPARE(text(0, "t899"), large);
}

QTEST_MAIN(tst_UncommonTables)
#include "tst_UncommonTables.moc"
