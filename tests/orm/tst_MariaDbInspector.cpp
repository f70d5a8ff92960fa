// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Connection.h"
#include "orm/engine/Inspector.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

class MariaDbInspectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void columnsAreRead();
    void keysAndReferencesAreRead();
    void indexesAndChecksAreRead();
    void viewsAndPartitionsAreRead();
    void otherDatabasesKeepTheirName();
    void typesOfTheUserAreRead();
    void reflectedTablesCanBeMadeAnew();
    void tablesInACircleAreMadeAndDropped();
    void existingTablesAreLeftAlone();

private:
    void run(const QStringList& statements) {
        for (const QString& statement : statements) {
            m_connection->execute(statement);
        }
    }
    std::vector<ReflectionWarning> reflect() {
        return Inspector(*m_connection).reflect(m_metaData);
    }
    Table table(const char* name, const char* schema = "") {
        return m_metaData.find(QString::fromLatin1(name), QString::fromLatin1(schema)).value();
    }

    std::unique_ptr<Servers::FreshDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    MetaData m_metaData;
};

void MariaDbInspectorTest::initTestCase() {
    if (!Servers::isThere(u"mariadb"_s)) {
        QSKIP(Servers::whyNot(u"mariadb"_s).constData());
    }
}

void MariaDbInspectorTest::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database = std::make_unique<Servers::FreshDatabase>(u"mariadb"_s);
    m_connection = m_database->engine().connect();
    m_metaData = MetaData();
}

void MariaDbInspectorTest::cleanup() {
    m_connection.reset();
    m_database.reset();
}

void MariaDbInspectorTest::columnsAreRead() {
    run({u"CREATE TABLE t (id serial PRIMARY KEY, small smallint NOT NULL, name varchar(20) "
         "DEFAULT 'x''y' COMMENT 'What it is called', note text, price decimal(65, 30), moment "
         "timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(), "
         "day date, at datetime(3), span time, flag boolean, bits bit(4), part longblob, "
         "uid uuid DEFAULT (uuid()), data json, mood enum('a', 'it''s'), tags set('x', 'y'), "
         "twice integer GENERATED ALWAYS AS (small * 2) STORED, place point) "
         "COMMENT 'Things'"_s});
    const std::vector<ReflectionWarning> warnings = reflect();
    QCOMPARE(int(warnings.size()), 1);
    QCOMPARE(warnings.front().object, u"t.place"_s);
    QCOMPARE(warnings.front().kind, u"unknown-type"_s);
    const Table t = table("t");
    QStringList columns;
    for (const Column& column : t.columns()) {
        columns += column.name() + u' ' + column.type().toString() +
                   (column.isNullable() ? u""_s : u" not null"_s) +
                   (column.isGenerated() ? u" generated"_s : u""_s) +
                   (column.isAutoIncrement() ? u" auto"_s : u""_s);
    }
    QCOMPARE(columns,
             QStringList({u"id BigInteger not null auto"_s, u"small Integer not null"_s,
                          u"name String(20)"_s, u"note Text"_s, u"price Numeric(65, 30)"_s,
                          u"moment DateTime not null"_s, u"day Date"_s, u"at DateTime"_s,
                          u"span Time"_s, u"flag Boolean"_s, u"bits BigInteger"_s,
                          u"part LargeBinary"_s, u"uid Uuid"_s, u"data Json"_s, u"mood String(4)"_s,
                          u"tags String(3)"_s, u"twice Integer generated"_s, u"place point"_s}));
    QCOMPARE(t["name"].data().serverDefault, u"'x''y'"_s);
    QCOMPARE(t["name"].data().comment, u"What it is called"_s);
    QCOMPARE(t["id"].type().native, u"bigint(20) unsigned"_s);
    QCOMPARE(t["moment"].type().native, u"timestamp(0)"_s);
    QVERIFY(t["moment"].data().serverOnUpdate);
    QCOMPARE(t["moment"].data().serverDefault, u"current_timestamp()"_s);
    QCOMPARE(t["uid"].data().serverDefault, u"uuid()"_s);
    QVERIFY(!t["note"].data().serverDefault);
    QVERIFY(t.data().checks.empty());
    QCOMPARE(t.data().comment, u"Things"_s);
}

void MariaDbInspectorTest::keysAndReferencesAreRead() {
    run({u"CREATE TABLE parent (a integer, b integer, PRIMARY KEY (b, a))"_s,
         u"CREATE TABLE child (id integer PRIMARY KEY, x integer, y integer, code varchar(9) "
         u"UNIQUE, "
         "CONSTRAINT up FOREIGN KEY (y, x) REFERENCES parent (b, a) ON DELETE CASCADE ON UPDATE "
         "SET NULL, UNIQUE (x, code))"_s});
    reflect();
    const Table child = table("child");
    QCOMPARE(int(child.foreignKeys().size()), 1);
    const ForeignKeyConstraint& key = child.foreignKeys().front();
    QCOMPARE(key.name, u"up"_s);
    QCOMPARE(key.columns, QStringList({u"y"_s, u"x"_s}));
    QCOMPARE(key.referredTable, u"parent"_s);
    QCOMPARE(key.referredColumns, QStringList({u"b"_s, u"a"_s}));
    QVERIFY(key.onDelete == ReferentialAction::Cascade);
    QVERIFY(key.onUpdate == ReferentialAction::SetNull);
    QVERIFY(child.referred(key) == table("parent"));
    QVERIFY(child["code"].data().unique);
    QVERIFY(!child["x"].data().unique);
    QCOMPARE(int(child.data().uniques.size()), 2);
    QVERIFY(table("parent")["a"].isPrimaryKey() && table("parent")["b"].isPrimaryKey());
}

void MariaDbInspectorTest::indexesAndChecksAreRead() {
    run({u"CREATE TABLE up (id integer PRIMARY KEY)"_s,
         u"CREATE TABLE t (a integer CHECK (a > 0), b varchar(9), c text, up_id integer, "
         "CONSTRAINT sane CHECK (b <> ''), CONSTRAINT to_up FOREIGN KEY (up_id) "
         "REFERENCES up (id))"_s,
         u"CREATE UNIQUE INDEX one ON t (b)"_s, u"CREATE INDEX two ON t (c(10), a)"_s,
         u"CREATE FULLTEXT INDEX words ON t (c)"_s});
    reflect();
    const TableData& t = table("t").data();
    QCOMPARE(int(t.indexes.size()), 1);
    QCOMPARE(t.indexes[0].name, u"two"_s);
    QCOMPARE(t.indexes[0].columns, QStringList({u""_s, u"a"_s}));
    QVERIFY(!t.indexes[0].unique);
    QCOMPARE(int(t.uniques.size()), 1);
    QCOMPARE(t.uniques[0].columns, QStringList(u"b"_s));
    QVERIFY(table("t")["b"].data().unique);
    QCOMPARE(int(t.checks.size()), 2);
    QCOMPARE(t.checks[0].name, u"a"_s);
    QCOMPARE(t.checks[0].sql, u"\"a\" > 0"_s);
    QCOMPARE(t.checks[1].name, u"sane"_s);
}

void MariaDbInspectorTest::viewsAndPartitionsAreRead() {
    run({u"CREATE TABLE t (a integer)"_s, u"CREATE TABLE gone (a integer)"_s,
         u"CREATE VIEW v AS SELECT a, a + 1 AS b FROM t"_s,
         u"CREATE VIEW broken AS SELECT a FROM gone"_s, u"DROP TABLE gone"_s,
         u"CREATE TABLE p (a integer) PARTITION BY RANGE (a) "
         "(PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE)"_s,
         u"CREATE TABLE old (a integer) ENGINE=MyISAM"_s, u"CREATE SEQUENCE numbers"_s,
         u"CREATE TEMPORARY TABLE own (a integer)"_s});
    QStringList warnings;
    for (const ReflectionWarning& warning : reflect()) {
        warnings += warning.object + u' ' + warning.kind;
    }
    QCOMPARE(warnings, QStringList({u"broken broken-view"_s, u"old no-transactions"_s}));
    QStringList names;
    for (const Table& each : m_metaData.tables()) {
        names += each.name();
    }
    QCOMPARE(names, QStringList({u"old"_s, u"p"_s, u"t"_s, u"v"_s}));
    QVERIFY(table("v").kind() == TableKind::View);
    QCOMPARE(int(table("v").columns().size()), 2);
    QVERIFY(table("p").kind() == TableKind::Partitioned);
}

void MariaDbInspectorTest::otherDatabasesKeepTheirName() {
    const QString other = m_database->engine().url().database + u"_other"_s;
    run({u"CREATE DATABASE "_s + other,
         u"CREATE TABLE "_s + other + u".up (id integer PRIMARY KEY)"_s,
         u"CREATE TABLE t (id integer PRIMARY KEY, up_id integer REFERENCES "_s + other +
             u".up (id))"_s});
    const auto dropOther = qScopeGuard([&] { run({u"DROP DATABASE "_s + other}); });
    const auto dropTable = qScopeGuard([&] { run({u"DROP TABLE t"_s}); });
    reflect();
    QCOMPARE(int(m_metaData.tables().size()), 1);
    const ForeignKeyConstraint key = table("t").foreignKeys().front();
    QCOMPARE(key.referredSchema, other);
    QCOMPARE(key.referredTable, u"up"_s);
    const MetaData metaData;
    TableData data;
    data.schema = other;
    data.name = u"made"_s;
    data.columns = {Column("id", Integer(), primaryKey), Column("a", Integer())};
    const Table made(metaData, std::move(data));
    createAll(m_database->engine(), metaData);
    createAll(m_database->engine(), metaData);
    m_connection->execute(compile(Insert{made, {made["id"], made["a"]}, {{1, 2}}, {made["id"]}},
                                  m_connection->dialect()));
    QCOMPARE(m_connection->query(Select({made["id"]})).rowCount(), 1);
}

void MariaDbInspectorTest::typesOfTheUserAreRead() {
    run({u"CREATE TABLE t (id integer PRIMARY KEY, m enum('sad', 'ok', 'it''s, (fine)'))"_s});
    QVERIFY(reflect().empty());
    const std::vector<EnumType> types = Inspector(*m_connection).enumTypes();
    QCOMPARE(int(types.size()), 1);
    QCOMPARE(types[0].name, table("t")["m"].type().native);
    QCOMPARE(types[0].labels, QStringList({u"sad"_s, u"ok"_s, u"it's, (fine)"_s}));
    const Table t = table("t");
    m_connection->execute(
        compile(Insert{t, {t["id"], t["m"]}, {{1, u"ok"_s}}, {}}, m_connection->dialect()));
    const RowBatch rows = m_connection->query(Select({t["m"]}).where(t["m"] == u"ok"_s));
    QCOMPARE(rows.at(0, 0), Value(u"ok"_s));
}

void MariaDbInspectorTest::reflectedTablesCanBeMadeAnew() {
    run({u"CREATE TABLE level (id integer AUTO_INCREMENT PRIMARY KEY, name varchar(20) NOT NULL "
         "DEFAULT 'a b')"_s,
         u"CREATE TABLE category (id bigint unsigned AUTO_INCREMENT PRIMARY KEY, level_id integer "
         "NOT NULL, small tinyint unsigned, code char(3), at timestamp(3) NULL, born datetime, "
         "weight float, tags set('a', 'b'), mood enum('x', 'it''s'), price decimal(10, 2) "
         "unsigned, extra json, b binary(16), CONSTRAINT size CHECK (small > 1), "
         "FOREIGN KEY (level_id) REFERENCES level (id) ON DELETE CASCADE)"_s,
         u"CREATE INDEX by_code ON category (code)"_s});
    reflect();
    dropAll(m_database->engine(), m_metaData);
    createAll(m_database->engine(), m_metaData);
    const MetaData before = m_metaData;
    m_metaData = MetaData();
    QVERIFY(reflect().empty());
    for (const Table& old : before.tables()) {
        const Table made = m_metaData.find(old.name()).value();
        QCOMPARE(int(made.columns().size()), int(old.columns().size()));
        for (const Column& column : old.columns()) {
            const Column& again = made[Name(column.name())];
            QCOMPARE(again.type().native, column.type().native);
            QCOMPARE(again.isNullable(), column.isNullable());
            QCOMPARE(again.isAutoIncrement(), column.isAutoIncrement());
            QCOMPARE(again.data().serverDefault, column.data().serverDefault);
        }
        QCOMPARE(made.data().checks.size(), old.data().checks.size());
        QCOMPARE(made.data().indexes.size(), old.data().indexes.size());
        QCOMPARE(made.foreignKeys().size(), old.foreignKeys().size());
    }
}

void MariaDbInspectorTest::tablesInACircleAreMadeAndDropped() {
    const MetaData metaData;
    Table("author", metaData,
          {Column("id", Integer(), primaryKey), Column("best_id", Integer(), ForeignKey("book.id")),
           Column("teacher_id", Integer(), ForeignKey("author.id"))});
    Table("book", metaData,
          {Column("id", Integer(), primaryKey),
           Column("author_id", Integer(), ForeignKey("author.id"))});
    createAll(m_database->engine(), metaData);
    reflect();
    QCOMPARE(int(table("author").foreignKeys().size()), 2);
    QCOMPARE(int(table("book").foreignKeys().size()), 1);
    dropAll(m_database->engine(), metaData);
    m_metaData = MetaData();
    reflect();
    QVERIFY(m_metaData.tables().empty());
}

void MariaDbInspectorTest::existingTablesAreLeftAlone() {
    run({u"CREATE VIEW level AS SELECT 1 AS id"_s});
    const MetaData metaData;
    Table("level", metaData, {Column("id", Integer(), primaryKey)});
    Table("product", metaData, {Column("id", Integer(), primaryKey)});
    createAll(m_database->engine(), metaData);
    createAll(m_database->engine(), metaData);
    reflect();
    QVERIFY(table("level").kind() == TableKind::View);
    QCOMPARE(int(table("product").columns().size()), 1);
}

QTEST_GUILESS_MAIN(MariaDbInspectorTest)
#include "tst_MariaDbInspector.moc"
