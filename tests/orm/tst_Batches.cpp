// SPDX-License-Identifier: MIT
// Rows that are written together: how many by one statement, and who is to blame when it fails.
#include "orm/base/Error.h"
#include "orm/session/Session.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

class tst_Batches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void insertsShareStatements_data();
    void insertsShareStatements();
    void generatedKeysComeBackInOrder_data() { sizes(); }
    void generatedKeysComeBackInOrder();
    void keysAfterATriggerAreReadRowByRow();
    void keysAfterTheLargestAreRight();
    void updatesShareStatements_data() { sizes(); }
    void updatesShareStatements();
    void deletesShareStatements_data() { sizes(); }
    void deletesShareStatements();
    void rowsOfOtherColumnsAreWrittenApart();
    void aChainWaitsForItsGeneratedKeys();
    void nullsAreWrittenAndGuarded();
    void aRefusedInsertNamesItsRow_data();
    void aRefusedInsertNamesItsRow();
    void rowsThatATriggerLeavesOutAreMissed();
    void whatWasWrittenBeforeARefusalIsWrittenOnce();
    void aRefusedUpdateNamesItsRow();
    void aStaleUpdateNamesItsRow();
    void aStaleSaveNamesItsRow();
    void aStaleDeleteNamesItsRow();
    void aRefusedDeleteNamesItsRow();
    void valuesOfSeveralKindsShareAStatement();
    void noRowOfManyIsRounded();
    void rowsTravelTogether();
    void insertsTravelAsArrays();

private:
    static void sizes();
    ObjectPtr row(const char* entity, const std::vector<std::pair<const char*, Value>>& values);
    ObjectList pairs(int count);
    void flush();
    QStringList kinds() const;
    qint64 countOf(const QString& what);
    void execute(const QString& sql) { m_database->engine().connect()->execute(sql); }
    int perStatement() const { return m_database->kind() == "postgresql"_L1 ? 1000 : 200; }
    int statementsFor(int rows) const { return (rows + perStatement() - 1) / perStatement(); }
    /// UPDATE and DELETE share one from 8 rows on.
    int writesFor(int rows) const { return rows < 8 ? rows : statementsFor(rows); }

    std::unique_ptr<Servers::FreshDatabase> m_database;
    std::unique_ptr<MetaData> m_metaData;
    std::unique_ptr<Session> m_session;
};

void tst_Batches::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FRESH_DATABASE(m_database);
    m_metaData = std::make_unique<MetaData>();
    const Table node("node", *m_metaData,
                     std::vector<Column>{Column("id", Integer(), primaryKey),
                                         Column("parent_id", Integer(), ForeignKey("node.id")),
                                         Column("name", String(20), unique),
                                         Column("size", Integer())});
    const Table pair(
        "pair", *m_metaData,
        std::vector<Column>{Column("a", Integer(), primaryKey), Column("b", String(10), primaryKey),
                            Column("price", Numeric(12, 2)), Column("note", String(20), unique)});
    const Table hold("hold", *m_metaData,
                     std::vector<Column>{Column("id", Integer(), primaryKey),
                                         Column("node_id", Integer(), ForeignKey("node.id"))});
    createAll(m_database->engine(), *m_metaData);
    Registry& registry = Registry::defaultRegistry();
    registry.map(u"Node"_s, node);
    registry.map(u"Pair"_s, pair);
    registry.configure();
    m_session = std::make_unique<Session>(SessionOptions{
        .bind = m_database->engine(), .expireOnCommit = false, .strictDeletes = true});
}

void tst_Batches::cleanup() {
    m_session.reset();
    clearMappers();
    m_metaData.reset();
    m_database.reset();
}

void tst_Batches::sizes() {
    QTest::addColumn<int>("rows");
    for (const int rows : {1, 2, 8, 199, 200, 201, 1000, 1001})
        QTest::addRow("%d", rows) << rows;
}

ObjectPtr tst_Batches::row(const char* entity,
                           const std::vector<std::pair<const char*, Value>>& values) {
    ObjectPtr object = makeObject(Registry::defaultRegistry()[entity]);
    for (const auto& [name, value] : values)
        object->set(name, value);
    m_session->add(object);
    return object;
}

/// Persistent ones, with keys (0, "b0"), (1, "b1"), ...
ObjectList tst_Batches::pairs(int count) {
    ObjectList all;
    for (int i = 0; i < count; ++i)
        all.push_back(row("Pair", {{"a", i},
                                   {"b", u"b%1"_s.arg(i)},
                                   {"price", Decimal("1.50")},
                                   {"note", u"note %1"_s.arg(i)}}));
    m_session->commit();
    for (const ObjectPtr& object : all)
        object->get("price");
    return all;
}

/// Recorded.
void tst_Batches::flush() {
    StatementLog& log = m_database->engine().log();
    log.clear();
    log.start();
    m_session->flush();
    log.stop();
}

/// The verbs of what was sent, savepoints left out.
QStringList tst_Batches::kinds() const {
    QStringList verbs;
    for (const QString& line : m_database->engine().log().summary()) {
        if (!line.contains(u"rows_together"_s) && line != u"BEGIN"_s)
            verbs << line;
    }
    return verbs;
}

qint64 tst_Batches::countOf(const QString& what) {
    const auto rows = m_database->engine().connect()->execute(u"SELECT count(*) FROM "_s + what);
    return *rows.returned.at(0, 0).to<qint64>();
}

void tst_Batches::insertsShareStatements_data() { sizes(); }

void tst_Batches::insertsShareStatements() {
    QFETCH(int, rows);
    for (int i = 0; i < rows; ++i)
        row("Pair", {{"a", i}, {"b", u"b"_s}, {"price", Decimal("0.25")}});
    flush();
    QCOMPARE(kinds(), QStringList(statementsFor(rows), u"INSERT pair(a,b,price,note)"_s));
    m_session->commit();
    QCOMPARE(countOf(u"pair WHERE price = 0.25 AND note IS NULL"_s), qint64(rows));
}

void tst_Batches::generatedKeysComeBackInOrder() {
    QFETCH(int, rows);
    ObjectList all;
    for (int i = 0; i < rows; ++i)
        all.push_back(row("Node", {{"name", u"n%1"_s.arg(i)}}));
    flush();
    // SQLite tells the last key only: for few rows it is asked after each.
    const bool isCounted = m_database->kind() == "sqlite"_L1 && rows < 8;
    QCOMPARE(kinds(), QStringList(isCounted ? rows : statementsFor(rows),
                                  u"INSERT node(parent_id,name,size)"_s));
    m_session->commit();
    for (std::size_t i = 0; i < all.size(); i += 37) {
        const QString own =
            u"node WHERE id = %1 AND name = 'n%2'"_s.arg(all[i]->get("id").toText()).arg(i);
        QCOMPARE(countOf(own), qint64(1));
    }
}

void tst_Batches::keysAfterATriggerAreReadRowByRow() {
    if (m_database->kind() != "sqlite"_L1)
        QSKIP("the server returns the keys");
    // Each row makes another one of the same table.
    execute(u"CREATE TRIGGER more AFTER INSERT ON node WHEN new.size = 1 BEGIN "
            "INSERT INTO node (name, size) VALUES (new.name || '+', 2); END"_s);
    ObjectList all;
    for (int i = 0; i < 20; ++i)
        all.push_back(row("Node", {{"name", u"n%1"_s.arg(i)}, {"size", 1}}));
    flush();
    QCOMPARE(kinds().size(), 20);
    m_session->commit();
    QCOMPARE(countOf(u"node"_s), qint64(40));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(countOf(u"node WHERE id = %1 AND name = 'n%2'"_s
                             .arg(all[std::size_t(i)]->get("id").toText())
                             .arg(i)),
                 qint64(1));
}

void tst_Batches::keysAfterTheLargestAreRight() {
    if (m_database->kind() != "sqlite"_L1)
        QSKIP("SQLite alone guesses keys");
    execute(u"INSERT INTO node (id, name) VALUES (9223372036854775807, 'last')"_s);
    ObjectList all;
    for (int i = 0; i < 20; ++i)
        all.push_back(row("Node", {{"name", u"n%1"_s.arg(i)}}));
    flush();
    m_session->commit();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(countOf(u"node WHERE id = %1 AND name = 'n%2'"_s
                             .arg(all[std::size_t(i)]->get("id").toText())
                             .arg(i)),
                 qint64(1));
}

void tst_Batches::updatesShareStatements() {
    QFETCH(int, rows);
    const ObjectList all = pairs(rows);
    for (const ObjectPtr& object : all)
        object->set("price", Decimal(object->get("a").as<qint64>()));
    flush();
    QCOMPARE(kinds(), QStringList(writesFor(rows), u"UPDATE pair(price)"_s));
    m_session->commit();
    QCOMPARE(countOf(u"pair WHERE price = a"_s), qint64(rows));
}

void tst_Batches::deletesShareStatements() {
    QFETCH(int, rows);
    for (const ObjectPtr& object : pairs(rows + 1)) {
        if (object->get("a") != Value(0))
            m_session->remove(object);
    }
    flush();
    QCOMPARE(kinds(), QStringList(writesFor(rows), u"DELETE pair"_s));
    m_session->commit();
    QCOMPARE(countOf(u"pair"_s), qint64(1));
}

void tst_Batches::rowsOfOtherColumnsAreWrittenApart() {
    const ObjectList all = pairs(30);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i]->set(i < 20 ? "price" : "note", i < 20 ? Value(Decimal(7)) : Value(u"x%1"_s.arg(i)));
    flush();
    QCOMPARE(kinds(), QStringList(writesFor(20), u"UPDATE pair(price)"_s) +
                          QStringList(writesFor(10), u"UPDATE pair(note)"_s));
    m_session->commit();
    QCOMPARE(countOf(u"pair WHERE price = 7"_s), qint64(20));
    QCOMPARE(countOf(u"pair WHERE note LIKE 'x%'"_s), qint64(10));
}

void tst_Batches::aChainWaitsForItsGeneratedKeys() {
    ObjectList all;
    for (int i = 0; i < 12; ++i) {
        all.push_back(row("Node", {{"name", u"n%1"_s.arg(i)}}));
        if (i > 0)
            m_session->flush();
        if (i > 0)
            all[std::size_t(i)]->set("parent_id", all[std::size_t(i - 1)]->get("id"));
    }
    m_session->commit();
    QCOMPARE(countOf(u"node AS child JOIN node AS parent ON parent.id = child.parent_id "
                     "WHERE child.id = parent.id + 1"_s),
             qint64(11));
}

void tst_Batches::nullsAreWrittenAndGuarded() {
    const ObjectList all = pairs(20);
    for (const ObjectPtr& object : all)
        object->set("note", Value());
    m_session->save();
    QCOMPARE(countOf(u"pair WHERE note IS NULL"_s), qint64(20));
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i]->set("note", u"again %1"_s.arg(i));
    m_session->save();
    QCOMPARE(countOf(u"pair WHERE note LIKE 'again%'"_s), qint64(20));
}

void tst_Batches::aRefusedInsertNamesItsRow_data() {
    QTest::addColumn<int>("culprit");
    QTest::newRow("the first") << 0;
    QTest::newRow("in the middle") << 137;
    QTest::newRow("in the second statement") << 1200;
}

void tst_Batches::aRefusedInsertNamesItsRow() {
    QFETCH(int, culprit);
    for (int i = 0; i < 1300; ++i)
        row("Pair",
            {{"a", i}, {"b", u"b"_s}, {"note", i == culprit ? u"twice"_s : u"n%1"_s.arg(i)}});
    execute(u"INSERT INTO pair (a, b, note) VALUES (-1, 'b', 'twice')"_s);
    try {
        m_session->flush();
        QFAIL("no error");
    } catch (const IntegrityError& error) {
        QCOMPARE(error.context().entity, u"Pair"_s);
        QCOMPARE(error.context().key, u"Pair %1, b"_s.arg(culprit));
        QCOMPARE(error.context().table, u"pair"_s);
    }
    m_session->rollback();
    QCOMPARE(countOf(u"pair"_s), qint64(1));
}

void tst_Batches::rowsThatATriggerLeavesOutAreMissed() {
    if (m_database->kind() != "sqlite"_L1)
        QSKIP("a trigger of SQLite");
    execute(u"CREATE TRIGGER less BEFORE INSERT ON pair WHEN new.a = 3 BEGIN "
            "SELECT RAISE(IGNORE); END"_s);
    for (int i = 0; i < 20; ++i)
        row("Pair", {{"a", i}, {"b", u"b"_s}});
    try {
        m_session->flush();
        QFAIL("no error");
    } catch (const StaleDataError& error) {
        QCOMPARE(error.context().entity, u"Pair"_s);
        QCOMPARE(error.context().table, u"pair"_s);
    }
    m_session->rollback();
    QCOMPARE(countOf(u"pair"_s), qint64(0));
}

void tst_Batches::whatWasWrittenBeforeARefusalIsWrittenOnce() {
    // A check that holds row by row, but not for all of them at once: two rows change places.
    ObjectList all;
    for (int i = 0; i < 1500; ++i)
        all.push_back(row("Node", {{"id", i + 1}, {"name", u"n%1"_s.arg(i)}}));
    m_session->commit();
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i]->set("name", i == 1400 ? Value() : Value(u"m%1"_s.arg(i)));
    all[1401]->set("name", u"n1400"_s);
    m_session->commit();
    QCOMPARE(countOf(u"node WHERE name LIKE 'm%'"_s), qint64(1498));
    QCOMPARE(countOf(u"node WHERE name = 'n1400' AND id = 1402"_s), qint64(1));
}

void tst_Batches::aRefusedUpdateNamesItsRow() {
    const ObjectList all = pairs(300);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i]->set("note", i == 250 ? u"fresh 9"_s : u"fresh %1"_s.arg(i));
    try {
        m_session->flush();
        QFAIL("no error");
    } catch (const IntegrityError& error) {
        QCOMPARE(error.context().entity, u"Pair"_s);
        QCOMPARE(error.context().key, u"Pair 250, b250"_s);
    }
    m_session->rollback();
    QCOMPARE(countOf(u"pair WHERE note LIKE 'fresh%'"_s), qint64(0));
}

void tst_Batches::aStaleUpdateNamesItsRow() {
    const ObjectList all = pairs(300);
    execute(u"DELETE FROM pair WHERE a = 211"_s);
    for (const ObjectPtr& object : all)
        object->set("price", Decimal(9));
    try {
        m_session->flush();
        QFAIL("no error");
    } catch (const StaleDataError& error) {
        QCOMPARE(error.context().key, u"Pair 211, b211"_s);
    }
    m_session->rollback();
    QCOMPARE(countOf(u"pair WHERE price = 9"_s), qint64(0));
}

void tst_Batches::aStaleSaveNamesItsRow() {
    const ObjectList all = pairs(300);
    execute(u"UPDATE pair SET price = 4 WHERE a = 123"_s);
    for (const ObjectPtr& object : all)
        object->set("price", Decimal(9));
    try {
        m_session->save();
        QFAIL("no error");
    } catch (const StaleDataError& error) {
        QCOMPARE(error.context().key, u"Pair 123, b123"_s);
    }
    QCOMPARE(countOf(u"pair WHERE price = 9"_s), qint64(0));
    execute(u"UPDATE pair SET price = 1.50 WHERE a = 123"_s);
    m_session->save();
    QCOMPARE(countOf(u"pair WHERE price = 9"_s), qint64(300));
}

void tst_Batches::aStaleDeleteNamesItsRow() {
    const ObjectList all = pairs(300);
    execute(u"DELETE FROM pair WHERE a = 123"_s);
    for (const ObjectPtr& object : all)
        m_session->remove(object);
    try {
        m_session->flush();
        QFAIL("no error");
    } catch (const StaleDataError& error) {
        QCOMPARE(error.context().key, u"Pair 123, b123"_s);
    }
    m_session->rollback();
    QCOMPARE(countOf(u"pair"_s), qint64(299));
}

void tst_Batches::aRefusedDeleteNamesItsRow() {
    ObjectList all;
    for (int i = 0; i < 300; ++i)
        all.push_back(row("Node", {{"id", i + 1}}));
    m_session->commit();
    execute(u"INSERT INTO hold (id, node_id) VALUES (1, 78)"_s);
    for (const ObjectPtr& object : all)
        m_session->remove(object);
    try {
        m_session->flush();
        QFAIL("no error");
    } catch (const IntegrityError& error) {
        QCOMPARE(error.context().key, u"Node 78"_s);
    }
    m_session->rollback();
    QCOMPARE(countOf(u"node"_s), qint64(300));
}

/// What one column is set to need not be of one kind.
void tst_Batches::valuesOfSeveralKindsShareAStatement() {
    const ObjectList all = pairs(60);
    const std::vector<Value> prices{Decimal("2.25"), 3, null, 4.5, u"5.75"_s};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i]->set("price", prices[i / 2 % prices.size()]);
        all[i]->set("note", i % 3 == 0 ? Value() : Value(u"it's \"%1\" \\ {,}"_s.arg(i)));
    }
    m_session->commit();
    QCOMPARE(countOf(u"pair WHERE price = 2.25"_s), qint64(12));
    QCOMPARE(countOf(u"pair WHERE price = 3"_s), qint64(12));
    QCOMPARE(countOf(u"pair WHERE price IS NULL"_s), qint64(12));
    QCOMPARE(countOf(u"pair WHERE price = 4.5"_s), qint64(12));
    QCOMPARE(countOf(u"pair WHERE price = 5.75"_s), qint64(12));
    m_session->clear();
    const ObjectList read = m_session->query(Registry::defaultRegistry()["Pair"]).all();
    QCOMPARE(read.size(), all.size());
    for (const ObjectPtr& object : read) {
        const qint64 i = object->get("a").as<qint64>();
        QCOMPARE(object->get("note"), i % 3 == 0 ? Value() : Value(u"it's \"%1\" \\ {,}"_s.arg(i)));
    }
}

/// Every row is checked, and not only the one that the statement was compiled for.
void tst_Batches::noRowOfManyIsRounded() {
    if (m_database->kind() != "mariadb"_L1)
        QSKIP("PostgreSQL and SQLite round, or keep, what is assigned");
    const ObjectList all = pairs(600);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i]->set("price", i == 450 ? Decimal("0.125") : Decimal(7));
    try {
        m_session->flush();
        QFAIL("no error");
    } catch (const DataError& error) {
        QCOMPARE(error.context().key, u"Pair 450, b450"_s);
    }
    m_session->rollback();
    QCOMPARE(countOf(u"pair WHERE price = 1.5"_s), qint64(600));
}

/// One message to the server, and the rows affected are those of all rows.
void tst_Batches::rowsTravelTogether() {
    const auto connection = m_database->engine().connect();
    if (!connection->sendsRows() || m_database->kind() != "mariadb"_L1)
        QSKIP("other databases write from VALUES");
    pairs(10);
    const auto questions = [&connection] {
        return connection->execute(u"SHOW SESSION STATUS LIKE 'Questions'"_s)
            .returned.at(0, 1)
            .toText()
            .toInt();
    };
    Statement statement;
    statement.kind = StatementKind::Update;
    statement.text = u"UPDATE pair SET note = ? WHERE a = ?"_s;
    statement.rows = 4; // the third is not there
    statement.bindings = {u"x"_s, 1, null, 2, u"y"_s, 77, u"z"_s, 3};
    const int before = questions();
    QCOMPARE(connection->execute(statement).rowsAffected, qint64(3));
    QCOMPARE(questions() - before, 2); // and the one that asks
    QCOMPARE(countOf(u"pair WHERE a = 2 AND note IS NULL"_s), qint64(1));
    QCOMPARE(countOf(u"pair WHERE a = 3 AND note = 'z'"_s), qint64(1));
}

/// The text is the same for any number of rows.
void tst_Batches::insertsTravelAsArrays() {
    if (m_database->kind() != "postgresql"_L1)
        QSKIP("arrays of PostgreSQL");
    const std::vector<Value> names{u"NULL"_s, u""_s, u"{a,b}"_s, u"a \"b\" \\"_s, u"it's"_s, null};
    const QString text =
        u"INSERT INTO \"node\" (\"parent_id\", \"name\", \"size\") SELECT column1, column2, "
        u"column3 "
        "FROM unnest(?::bigint[], ?::text[], ?::bigint[]) WITH ORDINALITY AS espalier_rows "
        "(column1, column2, column3, place) ORDER BY place RETURNING \"id\""_s;
    for (const int count : {8, 30}) {
        ObjectList all;
        for (int i = 0; i < count; ++i)
            all.push_back(row("Node", {{"size", 100 * count + i}}));
        for (std::size_t i = 0; count == 8 && i < names.size(); ++i)
            all[i]->set("name", names[i]);
        flush();
        QStringList texts;
        for (const StatementLog::Entry& entry : m_database->engine().log().entries())
            texts << entry.statement.text;
        QCOMPARE(texts.filter(u"INSERT"_s), QStringList{text});
        m_session->commit();
        for (int i = 0; i < count; ++i)
            QCOMPARE(countOf(u"node WHERE id = %1 AND size = %2"_s
                                 .arg(all[std::size_t(i)]->get("id").toText())
                                 .arg(100 * count + i)),
                     qint64(1));
        for (std::size_t i = 0; count == 8 && i < names.size(); ++i) {
            m_session->refresh(all[i]);
            QCOMPARE(all[i]->get("name"), names[i]);
        }
    }
}

QTEST_GUILESS_MAIN(tst_Batches)
#include "tst_Batches.moc"
