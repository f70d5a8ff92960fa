// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Connection.h"
#include "orm/engine/Inspector.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

class PostgresInspectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void columnsAreRead();
    void keysAndReferencesAreRead();
    void indexesAndChecksAreRead();
    void viewsAndPartitionsAreRead();
    void aReferenceToAPartitionedTableIsOne();
    void schemasThatTheUserMayNotUseAreLeftOut();
    void otherSchemasKeepTheirName();
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

void PostgresInspectorTest::initTestCase() {
    if (!Servers::isThere(u"postgresql"_s)) {
        QSKIP(Servers::whyNot(u"postgresql"_s).constData());
    }
}

void PostgresInspectorTest::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database = std::make_unique<Servers::FreshDatabase>(u"postgresql"_s);
    m_connection = m_database->engine().connect();
    m_metaData = MetaData();
}

void PostgresInspectorTest::cleanup() {
    m_connection.reset();
    m_database.reset();
}

void PostgresInspectorTest::columnsAreRead() {
    run({u"CREATE TABLE t (id serial PRIMARY KEY, small smallint NOT NULL, name varchar(20) "
         "DEFAULT 'x''y', note text, price numeric(12, 2), any_number numeric, moment timestamptz, "
         "day date, flag boolean, part bytea, key uuid, data jsonb, "
         "twice integer GENERATED ALWAYS AS (small * 2) STORED, gone integer, "
         "serial_no bigint GENERATED ALWAYS AS IDENTITY, place point)"_s,
         u"ALTER TABLE t DROP COLUMN gone"_s, u"COMMENT ON COLUMN t.name IS 'What it is called'"_s,
         u"COMMENT ON TABLE t IS 'Things'"_s});
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
             QStringList({u"id Integer not null auto"_s, u"small Integer not null"_s,
                          u"name String(20)"_s, u"note Text"_s, u"price Numeric(12, 2)"_s,
                          u"any_number Numeric"_s, u"moment DateTime"_s, u"day Date"_s,
                          u"flag Boolean"_s, u"part LargeBinary"_s, u"key Uuid"_s, u"data Json"_s,
                          u"twice Integer generated"_s,
                          u"serial_no BigInteger not null generated auto"_s, u"place point"_s}));
    QCOMPARE(t["name"].data().serverDefault, u"'x''y'::character varying"_s);
    QCOMPARE(t["name"].data().comment, u"What it is called"_s);
    QCOMPARE(t["moment"].type().native, u"timestamp with time zone"_s);
    QCOMPARE(t.data().comment, u"Things"_s);
    QVERIFY(!t["id"].data().serverDefault);
}

void PostgresInspectorTest::keysAndReferencesAreRead() {
    run({u"CREATE TABLE parent (a integer, b integer, PRIMARY KEY (b, a))"_s,
         u"CREATE TABLE child (id integer PRIMARY KEY, x integer, y integer, code text UNIQUE, "
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

void PostgresInspectorTest::indexesAndChecksAreRead() {
    run({u"CREATE TABLE t (a integer CONSTRAINT positive CHECK (a > 0), b text, c text)"_s,
         u"CREATE UNIQUE INDEX one ON t (b) INCLUDE (c)"_s,
         u"CREATE INDEX two ON t (lower(c), a) WHERE a > 5"_s});
    reflect();
    const TableData& t = table("t").data();
    QCOMPARE(int(t.indexes.size()), 2);
    QCOMPARE(t.indexes[0].columns, QStringList({u"b"_s}));
    QVERIFY(t.indexes[0].unique);
    QCOMPARE(t.indexes[1].columns, QStringList({u""_s, u"a"_s}));
    QCOMPARE(t.indexes[1].where, u"(a > 5)"_s);
    QCOMPARE(int(t.checks.size()), 1);
    QCOMPARE(t.checks[0].name, u"positive"_s);
    QCOMPARE(t.checks[0].sql, u"(a > 0)"_s);
    QVERIFY(table("t")["b"].data().unique);
}

void PostgresInspectorTest::viewsAndPartitionsAreRead() {
    run({u"CREATE TABLE t (a integer)"_s, u"CREATE VIEW v AS SELECT a, a + 1 AS b FROM t"_s,
         u"CREATE MATERIALIZED VIEW m AS SELECT a FROM t"_s,
         u"CREATE TABLE p (a integer, d date) PARTITION BY RANGE (d)"_s,
         u"CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"_s,
         u"CREATE TEMPORARY TABLE own (a integer)"_s});
    reflect();
    QStringList names;
    for (const Table& each : m_metaData.tables()) {
        names += each.name();
    }
    QCOMPARE(names, QStringList({u"t"_s, u"v"_s, u"m"_s, u"p"_s}));
    QVERIFY(table("v").kind() == TableKind::View);
    QCOMPARE(int(table("v").columns().size()), 2);
    QVERIFY(table("m").kind() == TableKind::MaterializedView);
    QVERIFY(table("p").kind() == TableKind::Partitioned);
}

void PostgresInspectorTest::aReferenceToAPartitionedTableIsOne() {
    run({u"CREATE TABLE p (id integer PRIMARY KEY) PARTITION BY RANGE (id)"_s,
         u"CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)"_s,
         u"CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20)"_s,
         u"CREATE TABLE t (id integer PRIMARY KEY, up integer REFERENCES p)"_s});
    QVERIFY(reflect().empty());
    QCOMPARE(table("t").foreignKeys().size(), std::size_t(1));
    QCOMPARE(table("t").foreignKeys().front().referredTable, u"p"_s);
    QVERIFY(table("p")["id"].isPrimaryKey());
}

// What a table refers to may be in one of them.
void PostgresInspectorTest::schemasThatTheUserMayNotUseAreLeftOut() {
    run({u"CREATE SCHEMA closed"_s, u"CREATE TABLE closed.secret (id serial PRIMARY KEY)"_s,
         u"CREATE TABLE closed.other (id serial PRIMARY KEY)"_s,
         u"CREATE TABLE t (id serial PRIMARY KEY, up integer REFERENCES closed.secret)"_s,
         u"CREATE TABLE unreadable (id integer GENERATED ALWAYS AS IDENTITY)"_s,
         u"GRANT USAGE ON SCHEMA public TO PUBLIC"_s, u"DROP ROLE IF EXISTS espalier_limited"_s,
         u"CREATE ROLE espalier_limited"_s, u"SET ROLE espalier_limited"_s});
    const std::vector<ReflectionWarning> warnings = reflect();
    m_connection->execute(u"RESET ROLE"_s);
    m_connection->execute(u"DROP ROLE espalier_limited"_s);
    QCOMPARE(int(warnings.size()), 1);
    QCOMPARE(warnings.front().object, u"closed"_s);
    QCOMPARE(warnings.front().kind, u"closed-schema"_s);
    QCOMPARE(int(m_metaData.tables().size()), 2);
    QVERIFY(table("t")["id"].isAutoIncrement());
    QVERIFY(!table("t")["id"].data().serverDefault);
    QVERIFY(table("unreadable")["id"].isAutoIncrement() && table("unreadable")["id"].isGenerated());
}

void PostgresInspectorTest::otherSchemasKeepTheirName() {
    run({u"CREATE SCHEMA \"My Shop\""_s, u"CREATE TABLE t (id integer PRIMARY KEY)"_s,
         u"CREATE TABLE \"My Shop\".t (id integer PRIMARY KEY, up integer REFERENCES t)"_s,
         u"CREATE TABLE \"My Shop\".u (id integer REFERENCES \"My Shop\".t)"_s});
    reflect();
    const Table own = table("t", "My Shop");
    QCOMPARE(own.fullName(), u"My Shop.t"_s);
    QVERIFY(own.referred(own.foreignKeys().front()) == table("t"));
    const Table user = table("u", "My Shop");
    QVERIFY(user.referred(user.foreignKeys().front()) == own);
    m_connection->execute(
        compile(Insert{own, {own["id"], own["up"]}, {{1, null}}, {}}, m_connection->dialect()));
    QCOMPARE(m_connection->query(Select({own["id"]})).rowCount(), 1);
}

void PostgresInspectorTest::typesOfTheUserAreRead() {
    run({u"CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s fine')"_s,
         u"CREATE DOMAIN price AS numeric(8, 2) NOT NULL CHECK (VALUE >= 0)"_s,
         u"CREATE TABLE t (m mood, p price)"_s});
    QVERIFY(reflect().empty());
    QCOMPARE(table("t")["m"].type().native, u"mood"_s);
    QVERIFY(table("t")["p"].type().kind == TypeKind::Numeric);
    QCOMPARE(table("t")["p"].type().scale, 2);
    QVERIFY(!table("t")["p"].isNullable());
    const std::vector<EnumType> types = Inspector(*m_connection).enumTypes();
    QCOMPARE(int(types.size()), 1);
    QCOMPARE(types[0].name, u"mood"_s);
    QCOMPARE(types[0].labels, QStringList({u"sad"_s, u"ok"_s, u"it's fine"_s}));
    const Table t = table("t");
    m_connection->execute(compile(Insert{t, {t["m"], t["p"]}, {{u"ok"_s, Decimal("1.50")}}, {}},
                                  m_connection->dialect()));
    const RowBatch rows = m_connection->query(Select({t["m"], t["p"]}).where(t["m"] == u"ok"_s));
    QCOMPARE(rows.at(0, 0), Value(u"ok"_s));
    QCOMPARE(rows.at(0, 1).toText(), u"1.50"_s);
}

void PostgresInspectorTest::reflectedTablesCanBeMadeAnew() {
    run({u"CREATE TABLE level (id serial PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'a b')"_s,
         u"CREATE TABLE category (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, "
         "level_id integer NOT NULL REFERENCES level ON DELETE CASCADE, small smallint, code "
         "char(3), at timestamptz(3), weight real, tags text[], CHECK (small > 1))"_s,
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
            QVERIFY(again.type().kind == column.type().kind);
            QCOMPARE(again.isNullable(), column.isNullable());
            QCOMPARE(again.isAutoIncrement(), column.isAutoIncrement());
            QCOMPARE(again.data().serverDefault, column.data().serverDefault);
        }
        QCOMPARE(made.data().checks.size(), old.data().checks.size());
        QCOMPARE(made.data().indexes.size(), old.data().indexes.size());
        QCOMPARE(made.foreignKeys().size(), old.foreignKeys().size());
    }
}

void PostgresInspectorTest::tablesInACircleAreMadeAndDropped() {
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

void PostgresInspectorTest::existingTablesAreLeftAlone() {
    run({u"CREATE VIEW level AS SELECT 1 AS id"_s, u"CREATE SCHEMA other"_s,
         u"CREATE TABLE other.product (a integer)"_s});
    const MetaData metaData;
    Table("level", metaData, {Column("id", Integer(), primaryKey)});
    Table("product", metaData, {Column("id", Integer(), primaryKey)});
    createAll(m_database->engine(), metaData);
    createAll(m_database->engine(), metaData);
    reflect();
    QVERIFY(table("level").kind() == TableKind::View);
    QCOMPARE(int(table("product").columns().size()), 1);
    QVERIFY(m_metaData.find(u"product"_s, u"other"_s));
}

QTEST_GUILESS_MAIN(PostgresInspectorTest)
#include "tst_PostgresInspector.moc"
