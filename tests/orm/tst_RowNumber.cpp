// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Inspector.h"
#include "orm/mapping/Discovery.h"
#include "orm/session/Session.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

/// Rows of SQLite tables without a key, which are known by their number.
class tst_RowNumber : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theNumberIsAHiddenAttribute();
    void updateComparesTheWholeRow();
    void deleteComparesTheWholeRow();
    void rowsAreWrittenOneByOne();
    void insertLeavesTheNumberToSqlite();
    void insertedRowsAreCounted();
    void defaultsComeBackWithTheNumber();
    void oneOfTwoEqualRowsIsWritten();
    void anUnchangedRowOfAnotherNumberIsAConflict();
    void aChangeOfAnotherColumnIsAConflict();
    void aDeletedRowOfAnotherNumberIsAConflict();
    void refreshLeavesStagedRowsAsTheyWereRead();
    void everyKindOfValueIsCompared_data();
    void everyKindOfValueIsCompared();
    void aColumnOfThatNameIsOrdinary();
    void referencesLeadToSuchTables();
    void createAllKnowsNothingOfIt();

private:
    void open(const QStringList& statements);
    void run(const QString& sql) const { createEngine(m_url).connect()->execute(sql); }
    QStringList rows(const QString& sql) const;
    QStringList sent();
    ObjectList all(const char* table);

    std::unique_ptr<QTemporaryDir> m_folder;
    Url m_url;
    Engine m_engine;
    MetaData m_metaData;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<Session> m_session;
};

namespace {

QStringList notes() {
    return {u"CREATE TABLE note (day DATE, body TEXT, stars INTEGER)"_s,
            u"INSERT INTO note VALUES ('2024-01-01', 'gone', 1), ('2024-01-02', 'one', 2), "
            "('2024-01-03', 'one', 2), ('2024-01-03', 'one', 2), ('2024-01-04', NULL, NULL)"_s};
}

} // namespace

void tst_RowNumber::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    open(notes());
}

void tst_RowNumber::cleanup() {
    m_session.reset();
    m_registry.reset();
    m_metaData = MetaData();
    m_engine = {};
    m_folder.reset();
}

void tst_RowNumber::open(const QStringList& statements) {
    m_session.reset();
    m_registry.reset();
    m_metaData = MetaData();
    m_engine = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_url = Url::file(m_folder->filePath(u"rows.sqlite"_s));
    m_url.create = true;
    for (const QString& statement : statements)
        run(statement);
    m_engine = createEngine(m_url);
    QVERIFY(reflect(m_engine, m_metaData).empty());
    m_registry = std::make_unique<Registry>(automap(m_metaData));
    m_session = std::make_unique<Session>(SessionOptions{
        .bind = m_engine, .autoflush = false, .expireOnCommit = false, .transactional = false});
    m_engine.log().start();
    m_engine.log().clear();
}

QStringList tst_RowNumber::rows(const QString& sql) const {
    Statement statement;
    statement.kind = StatementKind::Select;
    statement.text = sql;
    const RowBatch batch = createEngine(m_url).connect()->query(statement);
    QStringList lines;
    for (qsizetype row = 0; row < batch.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < batch.width; ++column)
            cells << batch.at(row, column).toText();
        lines << cells.join(u'|');
    }
    return lines;
}

/// What wrote since the last call.
QStringList tst_RowNumber::sent() {
    QStringList lines;
    for (const auto& entry : m_engine.log().entries()) {
        const StatementKind kind = entry.statement.kind;
        if (kind == StatementKind::Insert || kind == StatementKind::Update ||
            kind == StatementKind::Delete)
            lines << entry.statement.text;
    }
    m_engine.log().clear();
    return lines;
}

ObjectList tst_RowNumber::all(const char* table) {
    ObjectList objects;
    for (const ObjectPtr& object : m_session->query((*m_registry)[table]).all())
        objects.push_back(object);
    return objects;
}

void tst_RowNumber::theNumberIsAHiddenAttribute() {
    const Mapper& mapper = (*m_registry)["note"];
    QVERIFY(mapper.isKeyedByRowId());
    QVERIFY(mapper.traits().editable);
    QCOMPARE(mapper.slotCount(), 4);
    QCOMPARE(mapper.primaryKey(), std::vector<int>{3});
    QCOMPARE(mapper.attribute(3).name, u"rowid"_s);
    QVERIFY(mapper.attribute(3).column.isHidden());
    QCOMPARE(all("note")[1]->key().toText(), u"note 2"_s);
}

void tst_RowNumber::updateComparesTheWholeRow() {
    all("note")[1]->set("body", u"two"_s);
    m_session->flush();
    QCOMPARE(sent(),
             QStringList{u"UPDATE \"note\" SET \"body\" = ? WHERE \"rowid\" = ? AND \"day\" IS ? "
                         "AND \"body\" IS ? AND \"stars\" IS ?"_s});
    QCOMPARE(rows(u"SELECT body FROM note WHERE body = 'two'"_s), QStringList{u"two"_s});
}

void tst_RowNumber::deleteComparesTheWholeRow() {
    m_session->remove(all("note")[4]);
    m_session->flush();
    QCOMPARE(sent(), QStringList{u"DELETE FROM \"note\" WHERE \"rowid\" = ? AND \"day\" IS ? AND "
                                 "\"body\" IS ? AND \"stars\" IS ?"_s});
    QCOMPARE(rows(u"SELECT count(*), count(stars) FROM note"_s), QStringList{u"4|4"_s});
}

void tst_RowNumber::rowsAreWrittenOneByOne() {
    QStringList values;
    for (int i = 0; i < 40; ++i)
        values << u"('2024-02-01', 'n%1', %1)"_s.arg(i);
    run(u"INSERT INTO note VALUES "_s + values.join(u','));
    const ObjectList notes = all("note");
    for (std::size_t i = 5; i < 25; ++i)
        notes[i]->set("stars", 100);
    for (std::size_t i = 25; i < 45; ++i)
        m_session->remove(notes[i]);
    m_session->flush();
    QCOMPARE(sent().size(), 40);
    QCOMPARE(rows(u"SELECT count(*), total(stars = 100) FROM note"_s), QStringList{u"25|20"_s});
}

void tst_RowNumber::insertLeavesTheNumberToSqlite() {
    const ObjectPtr added = makeObject((*m_registry)["note"]);
    added->set("body", u"new"_s);
    m_session->add(added);
    m_session->flush();
    QCOMPARE(sent(), QStringList{u"INSERT INTO \"note\" (\"day\", \"body\", \"stars\") VALUES "
                                 "(?, ?, ?)"_s});
    QCOMPARE(added->key().toText(), u"note 6"_s);
    added->set("stars", 5);
    m_session->flush();
    QCOMPARE(rows(u"SELECT rowid, stars FROM note WHERE body = 'new'"_s), QStringList{u"6|5"_s});
    m_session->remove(added);
    m_session->flush();
    QCOMPARE(rows(u"SELECT count(*) FROM note"_s), QStringList{u"5"_s});
}

void tst_RowNumber::insertedRowsAreCounted() {
    ObjectList added;
    for (int i = 0; i < 30; ++i) {
        added.push_back(makeObject((*m_registry)["note"]));
        added.back()->set("stars", i);
        m_session->add(added.back());
    }
    m_session->flush();
    QCOMPARE(sent().size(), 1);
    for (std::size_t i = 0; i < added.size(); ++i)
        QCOMPARE(added[i]->key().toText(), u"note %1"_s.arg(6 + i));
    QCOMPARE(rows(u"SELECT rowid FROM note WHERE stars = 29"_s), QStringList{u"35"_s});
}

void tst_RowNumber::defaultsComeBackWithTheNumber() {
    open({u"CREATE TABLE item (state TEXT DEFAULT 'new', twice TEXT AS (state || state))"_s});
    const ObjectPtr added = makeObject((*m_registry)["item"]);
    m_session->add(added);
    m_session->flush();
    QCOMPARE(sent(),
             QStringList{u"INSERT INTO \"item\" DEFAULT VALUES RETURNING \"rowid\", \"state\", "
                         "\"twice\""_s});
    QCOMPARE(added->key().toText(), u"item 1"_s);
    QCOMPARE(added->get("state").toText(), u"new"_s);
    added->set("state", u"old"_s);
    m_session->flush();
    QCOMPARE(sent(), QStringList{u"UPDATE \"item\" SET \"state\" = ? WHERE \"rowid\" = ? AND "
                                 "\"state\" IS ?"_s});
    QCOMPARE(rows(u"SELECT * FROM item"_s), QStringList{u"old|oldold"_s});
}

void tst_RowNumber::oneOfTwoEqualRowsIsWritten() {
    const ObjectList notes = all("note");
    notes[3]->set("body", u"the second"_s);
    m_session->flush();
    QCOMPARE(rows(u"SELECT rowid FROM note WHERE body = 'the second'"_s), QStringList{u"4"_s});
    m_session->remove(notes[2]);
    m_session->flush();
    QCOMPARE(rows(u"SELECT rowid, body FROM note WHERE day = '2024-01-03'"_s),
             QStringList{u"4|the second"_s});
}

// The row behind takes the number, and agrees in the column that is written.
void tst_RowNumber::anUnchangedRowOfAnotherNumberIsAConflict() {
    const ObjectPtr second = all("note")[1];
    second->set("body", u"two"_s);
    run(u"DELETE FROM note WHERE rowid = 1"_s);
    run(u"VACUUM"_s);
    const QStringList before = rows(u"SELECT rowid, * FROM note"_s);
    QCOMPARE(before[1], u"2|2024-01-03|one|2"_s);
    QVERIFY_THROWS_EXCEPTION(StaleDataError, m_session->flush());
    QCOMPARE(rows(u"SELECT rowid, * FROM note"_s), before);
}

void tst_RowNumber::aChangeOfAnotherColumnIsAConflict() {
    const ObjectPtr second = all("note")[1];
    second->set("body", u"two"_s);
    run(u"UPDATE note SET stars = 9 WHERE rowid = 2"_s);
    QVERIFY_THROWS_EXCEPTION(StaleDataError, m_session->flush());
    QCOMPARE(rows(u"SELECT body, stars FROM note WHERE rowid = 2"_s), QStringList{u"one|9"_s});
}

void tst_RowNumber::aDeletedRowOfAnotherNumberIsAConflict() {
    m_session->remove(all("note")[1]);
    run(u"DELETE FROM note WHERE rowid = 1"_s);
    run(u"VACUUM"_s);
    QVERIFY_THROWS_EXCEPTION(StaleDataError, m_session->flush());
    QCOMPARE(rows(u"SELECT count(*) FROM note"_s), QStringList{u"4"_s});
}

// Else the row that has the number now would be written in good faith.
void tst_RowNumber::refreshLeavesStagedRowsAsTheyWereRead() {
    const ObjectList notes = all("note");
    const Mapper& mapper = (*m_registry)["note"];
    notes[1]->set("body", u"two"_s);
    m_session->remove(notes[3]);
    run(u"DELETE FROM note WHERE rowid = 1"_s);
    run(u"VACUUM"_s);
    RowBatch batch = m_engine.connect()->query(
        Select(std::vector<Expression>{mapper.expression(0), mapper.expression(1),
                                       mapper.expression(2), mapper.expression(3)})
            .from(FromClause(mapper.table())));
    m_session->absorb(mapper, std::vector<int>{0, 1, 2, 3}, batch, Populate::Refresh);
    QCOMPARE(notes[0]->peek(1).toText(), u"one"_s);
    QCOMPARE(notes[1]->peek(0).toText(), u"2024-01-02"_s);
    QCOMPARE(notes[3]->peek(0).toText(), u"2024-01-03"_s);
    QVERIFY_THROWS_EXCEPTION(StaleDataError, m_session->flush());
    QCOMPARE(rows(u"SELECT body FROM note"_s),
             QStringList({u"one"_s, u"one"_s, u"one"_s, u"NULL"_s}));
}

void tst_RowNumber::everyKindOfValueIsCompared_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("other");
    const auto row = [](const char* name, const QString& type, const QString& stored,
                        const QString& other) { QTest::newRow(name) << type << stored << other; };
    row("moment", u"DATETIME"_s, u"'2024-01-01 10:00:00'"_s, u"'2024-01-01 10:00:01'"_s);
    row("moment spelt otherwise", u"DATETIME"_s, u"'2024-01-01T10:00Z'"_s,
        u"'2024-01-01T11:00Z'"_s);
    row("moment with a zone", u"TIMESTAMP"_s, u"'2024-01-01 10:00:00+02:00'"_s,
        u"'2024-01-01 08:00:00Z'"_s);
    row("seconds", u"DATETIME"_s, u"1700000000"_s, u"1700000001"_s);
    row("date", u"DATE"_s, u"'2024-01-01'"_s, u"'2024-01-02'"_s);
    row("time", u"TIME"_s, u"'10:00:00'"_s, u"'10:00:01'"_s);
    row("decimal", u"NUMERIC(10,2)"_s, u"12.5"_s, u"12.75"_s);
    row("sum of binary fractions", u"NUMERIC(10,2)"_s, u"0.1 + 0.2"_s, u"0.3"_s);
    row("long whole decimal", u"DECIMAL(20)"_s, u"1234567890123456789"_s, u"1234567890123456788"_s);
    row("long whole decimal with a scale", u"DECIMAL(20,2)"_s, u"1234567890123456789"_s,
        u"1234567890123456788"_s);
    row("real", u"REAL"_s, u"1.0 / 3"_s, u"0.333333333333333"_s);
    row("infinite", u"REAL"_s, u"9e999"_s, u"-9e999"_s);
    row("boolean", u"BOOLEAN"_s, u"1"_s, u"0"_s);
    row("boolean as a word", u"BOOLEAN"_s, u"'true'"_s, u"'false'"_s);
    row("uuid", u"UUID"_s, u"'6fa459ea-ee8a-3ca4-894e-db77e160355e'"_s,
        u"'6fa459ea-ee8a-3ca4-894e-db77e160355f'"_s);
    row("uuid in capitals", u"UUID"_s, u"'6FA459EA-EE8A-3CA4-894E-DB77E160355E'"_s,
        u"'6fa459ea-ee8a-3ca4-894e-db77e160355e'"_s);
    row("json", u"JSON"_s, u"'{\"a\": 1}'"_s, u"'{\"a\":1}'"_s);
    row("text", u"VARCHAR(3)"_s, u"'longer'"_s, u"'longer '"_s);
    row("words for a number", u"INTEGER"_s, u"'a few'"_s, u"'some'"_s);
    row("bytes", u"BLOB"_s, u"x'0001ff'"_s, u"x'0001fe'"_s);
    row("no type", u""_s, u"'7'"_s, u"7"_s);
    row("nothing", u"TEXT"_s, u"NULL"_s, u"''"_s);
}

void tst_RowNumber::everyKindOfValueIsCompared() {
    QFETCH(QString, type);
    QFETCH(QString, stored);
    QFETCH(QString, other);
    open({u"CREATE TABLE item (name TEXT, value %1)"_s.arg(type),
          u"INSERT INTO item VALUES ('a', %1), ('a', %1), ('a', %1)"_s.arg(stored)});
    const ObjectList items = all("item");
    items[0]->set("name", u"b"_s);
    m_session->flush();
    m_session->remove(items[1]);
    m_session->flush();
    QCOMPARE(rows(u"SELECT rowid, name FROM item"_s), QStringList({u"1|b"_s, u"3|a"_s}));
    run(u"UPDATE item SET value = %1"_s.arg(other));
    items[2]->set("name", u"c"_s);
    QVERIFY_THROWS_EXCEPTION(StaleDataError, m_session->flush());
    QCOMPARE(rows(u"SELECT name FROM item"_s), QStringList({u"b"_s, u"a"_s}));
}

void tst_RowNumber::aColumnOfThatNameIsOrdinary() {
    open({u"CREATE TABLE odd (RowId TEXT, name TEXT)"_s,
          u"INSERT INTO odd VALUES ('x', 'a'), ('x', 'a')"_s});
    const ObjectPtr second = all("odd")[1];
    second->set("RowId", u"y"_s);
    m_session->flush();
    QCOMPARE(sent(), QStringList{u"UPDATE \"odd\" SET \"RowId\" = ? WHERE \"_rowid_\" = ? AND "
                                 "\"RowId\" IS ? AND \"name\" IS ?"_s});
    QCOMPARE(rows(u"SELECT _rowid_, RowId FROM odd"_s), QStringList({u"1|x"_s, u"2|y"_s}));
}

void tst_RowNumber::referencesLeadToSuchTables() {
    open(
        {u"CREATE TABLE country (code TEXT UNIQUE, name TEXT)"_s,
         u"CREATE TABLE visit (day DATE, country TEXT REFERENCES country(code) ON DELETE CASCADE)"_s,
         u"INSERT INTO country VALUES ('de', 'Germany'), ('fr', 'France')"_s,
         u"INSERT INTO visit VALUES ('2024-01-01', 'de'), ('2024-01-01', 'de')"_s});
    const ObjectList visits = all("visit");
    const Relationship& toCountry = *visits[0]->mapper().relationships().front();
    QCOMPARE(visits[0]->related(toCountry)->get("name").toText(), u"Germany"_s);
    visits[1]->setRelated(toCountry, all("country")[1]);
    m_session->flush();
    QCOMPARE(rows(u"SELECT rowid, country FROM visit"_s), QStringList({u"1|de"_s, u"2|fr"_s}));
    m_session->remove(all("country")[0]);
    m_session->flush();
    QCOMPARE(rows(u"SELECT rowid, country FROM visit"_s), QStringList({u"2|fr"_s}));
}

void tst_RowNumber::createAllKnowsNothingOfIt() {
    const Engine copy = createEngine(u"sqlite://"_s);
    createAll(copy, m_metaData);
    const MetaData copied;
    reflect(copy, copied);
    QCOMPARE(copied["note"].columns().size(), std::size_t(3));
    QVERIFY(!copied["note"].find(u"rowid"_s));
    QCOMPARE(copied["note"].rowId()->name(), u"rowid"_s);
}

QTEST_GUILESS_MAIN(tst_RowNumber)
#include "tst_RowNumber.moc"
