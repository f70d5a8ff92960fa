// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Inspector.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const MetaData& metaData) {
    QStringList names;
    for (const Table& table : metaData.tables()) {
        names += table.name();
    }
    return names;
}

QStringList kindsOf(const std::vector<ReflectionWarning>& warnings) {
    QStringList lines;
    for (const ReflectionWarning& warning : warnings) {
        lines += warning.object + u": "_s + warning.kind;
    }
    return lines;
}

} // namespace

class InspectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_engine = createEngine(u"sqlite://"_s);
        m_connection = m_engine.connect();
        m_metaData = MetaData();
    }
    void cleanup() {
        m_metaData = MetaData();
        m_connection.reset();
        m_engine = {};
    }

    void columnsAreReadInFull() {
        create(
            u"CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL DEFAULT 'x', "
            "price DECIMAL(12,2), twice INT AS (id * 2) VIRTUAL, thrice INT AS (id * 3) STORED)"_s);
        QVERIFY(reflectAll().empty());
        const Table table = m_metaData["t"];
        QCOMPARE(table.columns().size(), std::size_t(5));
        QVERIFY(table["id"].isPrimaryKey());
        QVERIFY(table["id"].isAutoIncrement());
        QVERIFY(!table["id"].isNullable());
        QVERIFY(!table["name"].isNullable());
        QCOMPARE(table["name"].type().length, 20);
        QCOMPARE(table["name"].data().serverDefault.value(), u"'x'"_s);
        QVERIFY(table["price"].isNullable());
        QVERIFY(!table["price"].data().serverDefault);
        QCOMPARE(table["price"].type().kind, TypeKind::Numeric);
        QCOMPARE(table["price"].type().scale, 2);
        QVERIFY(table["twice"].isGenerated());
        QVERIFY(table["thrice"].isGenerated());
        QVERIFY(!table["price"].isGenerated());
    }

    void onlyTheRowIdIsGivenByTheDatabase() {
        create(u"CREATE TABLE descending (id INTEGER PRIMARY KEY DESC)"_s);
        create(u"CREATE TABLE int_key (id INT PRIMARY KEY)"_s);
        create(u"CREATE TABLE text_key (id TEXT PRIMARY KEY)"_s);
        create(u"CREATE TABLE without (id INTEGER PRIMARY KEY) WITHOUT ROWID"_s);
        create(u"CREATE TABLE pair (a INTEGER, b INTEGER, PRIMARY KEY (b, a))"_s);
        create(u"CREATE TABLE alias (id integer, PRIMARY KEY (id))"_s);
        reflectAll();
        for (const Table& table : m_metaData.tables()) {
            QCOMPARE(table.primaryKey()[0].isAutoIncrement(), table.name() == u"alias");
        }
        QVERIFY(m_metaData["text_key"]["id"].isNullable());
        QVERIFY(!m_metaData["without"]["id"].isNullable());
        QVERIFY(m_metaData["without"].data().withoutRowId);
        QCOMPARE(m_metaData["pair"].primaryKey().size(), std::size_t(2));
    }

    void theRowNumberTakesANameThatIsFree() {
        create(u"CREATE TABLE plain (a TEXT)"_s);
        create(u"CREATE TABLE keyed (id INTEGER PRIMARY KEY)"_s);
        create(u"CREATE TABLE one (RowID TEXT)"_s);
        create(u"CREATE TABLE two (ROWID TEXT, _RowId_ TEXT)"_s);
        create(u"CREATE TABLE three (rowid TEXT, _rowid_ TEXT AS (rowid), Oid TEXT)"_s);
        create(u"CREATE TABLE without (id TEXT PRIMARY KEY) WITHOUT ROWID"_s);
        create(u"CREATE VIEW seen AS SELECT a FROM plain"_s);
        create(u"CREATE VIRTUAL TABLE words USING fts5(body)"_s);
        QVERIFY(reflectAll().empty());
        QStringList names;
        for (const Table& table : m_metaData.tables()) {
            const Column* number = table.rowId();
            names << table.name() + u' ' + (number ? number->name() : u"-"_s);
            QCOMPARE(table.data().shadowsRowId, table.name() == u"three");
            if (!number)
                continue;
            QVERIFY(number->isHidden());
            QVERIFY(number->isAutoIncrement());
            QVERIFY(!number->isNullable());
            QCOMPARE(number->type().kind, TypeKind::BigInteger);
            QCOMPARE(number->table(), table);
            QCOMPARE(number->index(), int(table.columns().size()));
            QVERIFY(!table.find(number->name()));
        }
        QCOMPARE(names,
                 QStringList({u"plain rowid"_s, u"keyed rowid"_s, u"one _rowid_"_s, u"two oid"_s,
                              u"three -"_s, u"without -"_s, u"seen -"_s, u"words -"_s}));
        QVERIFY(m_metaData["plain"].primaryKey().empty());
    }

    void kindsOfTablesAreTold() {
        create(u"CREATE TABLE plain (a TEXT)"_s);
        create(u"CREATE TABLE strict (a TEXT) STRICT"_s);
        create(u"CREATE VIEW seen AS SELECT a, 1 AS b FROM plain"_s);
        create(u"CREATE VIRTUAL TABLE words USING fts5(body)"_s);
        QVERIFY(reflectAll().empty());
        // The tables beneath the full-text index are not shown.
        QCOMPARE(namesOf(m_metaData),
                 QStringList({u"plain"_s, u"strict"_s, u"seen"_s, u"words"_s}));
        QCOMPARE(m_metaData["plain"].kind(), TableKind::Table);
        QVERIFY(m_metaData["strict"].data().strict);
        QCOMPARE(m_metaData["seen"].kind(), TableKind::View);
        QCOMPARE(m_metaData["seen"].columns().size(), std::size_t(2));
        QCOMPARE(m_metaData["words"].kind(), TableKind::Virtual);
        QCOMPARE(m_metaData["words"].columns().size(), std::size_t(1));
    }

    void rowsAreEstimatedWithoutCounting() {
        create(u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)"_s);
        create(u"CREATE TABLE far (id INTEGER PRIMARY KEY)"_s);
        create(u"CREATE TABLE bare (name TEXT PRIMARY KEY) WITHOUT ROWID"_s);
        create(u"CREATE VIEW v AS SELECT * FROM t"_s);
        QVERIFY(reflectAll().empty());
        const auto estimated = [this](const char* table) {
            return Inspector(*m_connection).estimatedRows(m_metaData[table]);
        };
        QVERIFY(!estimated("t")); // empty
        create(u"INSERT INTO t VALUES (11, 'a'), (12, 'b'), (20, 'c')"_s);
        QCOMPARE(estimated("t"), 10);
        create(u"INSERT INTO far VALUES (1), (1000000000000)"_s);
        QVERIFY(estimated("far") < 100'000); // the file is too small for more
        create(u"INSERT INTO far VALUES (-9223372036854775808), (9223372036854775807)"_s);
        QVERIFY(estimated("far").value_or(0) < 100'000);
        QVERIFY(!estimated("v"));
        create(u"INSERT INTO bare VALUES ('a'), ('b')"_s);
        QVERIFY(!estimated("bare"));
        create(u"ANALYZE"_s);
        QCOMPARE(estimated("bare"), 2);
    }

    void foreignKeysAreReadInTheOrderOfDeclaration() {
        create(
            u"CREATE TABLE parent (a INTEGER, b INTEGER, code TEXT UNIQUE, PRIMARY KEY (b, a))"_s);
        create(
            u"CREATE TABLE child (x INTEGER, y INTEGER, code TEXT REFERENCES parent(code) "
            "ON DELETE SET NULL ON UPDATE CASCADE, self INTEGER REFERENCES child(x) "
            "ON DELETE RESTRICT, FOREIGN KEY (x, y) REFERENCES parent ON DELETE CASCADE, UNIQUE (x))"_s);
        QVERIFY(reflectAll().empty());
        const std::vector<ForeignKeyConstraint>& keys = m_metaData["child"].foreignKeys();
        QCOMPARE(keys.size(), std::size_t(3));
        QCOMPARE(keys[0].columns, QStringList({u"code"_s}));
        QCOMPARE(keys[0].onDelete, ReferentialAction::SetNull);
        QCOMPARE(keys[0].onUpdate, ReferentialAction::Cascade);
        QCOMPARE(keys[1].referredTable, u"child"_s);
        QCOMPARE(keys[1].onDelete, ReferentialAction::Restrict);
        // Without names the primary key is meant, in its own order.
        QCOMPARE(keys[2].columns, QStringList({u"x"_s, u"y"_s}));
        QCOMPARE(keys[2].referredColumns, QStringList({u"b"_s, u"a"_s}));
        QVERIFY(m_metaData["child"].referred(keys[2]) == m_metaData["parent"]);
    }

    void referencesGetTheRealNames() {
        create(u"CREATE TABLE Parent (Id INTEGER PRIMARY KEY)"_s);
        create(u"CREATE TABLE child (p INTEGER REFERENCES PARENT(ID), q REFERENCES pareNT)"_s);
        QVERIFY(reflectAll().empty());
        for (const ForeignKeyConstraint& key : m_metaData["child"].foreignKeys()) {
            QCOMPARE(key.referredTable, u"Parent"_s);
            QCOMPARE(key.referredColumns, QStringList({u"Id"_s}));
        }
    }

    void danglingReferencesAreWarnings() {
        create(u"CREATE TABLE parent (id INTEGER PRIMARY KEY, other INTEGER)"_s);
        create(u"CREATE TABLE a (p INTEGER REFERENCES nowhere(id))"_s);
        create(u"CREATE TABLE b (p INTEGER REFERENCES parent(gone))"_s);
        create(u"CREATE TABLE c (p INTEGER, q INTEGER, FOREIGN KEY (p, q) REFERENCES parent)"_s);
        create(u"CREATE TABLE d (p INTEGER REFERENCES parent(other))"_s);
        QCOMPARE(kindsOf(reflectAll()),
                 QStringList({u"a.p: dangling-foreign-key"_s, u"b.p: dangling-foreign-key"_s,
                              u"c.p, q: dangling-foreign-key"_s, u"d.p: foreign-key-mismatch"_s}));
        QVERIFY(m_metaData["a"].foreignKeys().empty());
        QCOMPARE(m_metaData["d"].foreignKeys().size(), std::size_t(1));
    }

    void brokenViewIsAWarningAndTheRestIsRead() {
        create(u"CREATE TABLE t (a)"_s);
        create(u"CREATE VIEW broken AS SELECT gone FROM nowhere"_s);
        create(u"CREATE VIEW whole AS SELECT a FROM t"_s);
        const std::vector<ReflectionWarning> warnings = reflectAll();
        QCOMPARE(kindsOf(warnings), QStringList({u"broken: broken-view"_s}));
        QVERIFY(warnings[0].message.contains(u"nowhere"));
        QCOMPARE(namesOf(m_metaData), QStringList({u"t"_s, u"whole"_s}));
    }

    void uniquenessAndIndexesAreRead() {
        create(u"CREATE TABLE t (a UNIQUE, b, c, d, UNIQUE (b, c))"_s);
        create(u"CREATE UNIQUE INDEX on_d ON t (d)"_s);
        create(u"CREATE UNIQUE INDEX part ON t (c) WHERE b > 0 AND a <> ')'"_s);
        create(u"CREATE INDEX expression ON t (lower(a), b)"_s);
        QVERIFY(reflectAll().empty());
        const Table table = m_metaData["t"];
        QVERIFY(table["a"].data().unique);
        QVERIFY(table["d"].data().unique);
        QVERIFY(!table["b"].data().unique);
        QVERIFY(!table["c"].data().unique);
        QCOMPARE(table.data().uniques.size(), std::size_t(2));
        QCOMPARE(table.data().uniques[1].columns, QStringList({u"b"_s, u"c"_s}));
        const std::vector<Index>& indexes = table.data().indexes;
        QCOMPARE(indexes.size(), std::size_t(3));
        QCOMPARE(indexes[1].where, u"b > 0 AND a <> ')'"_s);
        QCOMPARE(indexes[2].columns, QStringList({QString(), u"b"_s}));
        QVERIFY(!indexes[2].unique);
    }

    void checksAreReadFromTheText() {
        create(u"CREATE TABLE t (a INT CHECK (a > 0 AND a <> ')'), -- CHECK (no)\n"
               "\"check\" TEXT, b INT AS (abs(a)), "
               "CONSTRAINT \"both \"\"ways\" CHECK(a < (10)))"_s);
        reflectAll();
        const std::vector<CheckConstraint>& checks = m_metaData["t"].data().checks;
        QCOMPARE(checks.size(), std::size_t(2));
        QCOMPARE(checks[0].sql, u"a > 0 AND a <> ')'"_s);
        QCOMPARE(checks[0].name, QString());
        QCOMPARE(checks[1].sql, u"a < (10)"_s);
        QCOMPARE(checks[1].name, u"both \"ways"_s);
    }

    void oddNamesAreNames() {
        const QStringList names{u"select"_s, u"with space"_s,       u"it's \"quoted\""_s,
                                u"😀"_s,     u"semi;colon -- no"_s, u"a.b"_s,
                                u"%_"_s};
        for (const QString& name : names) {
            const QString quoted = m_engine.dialect().identifier(name);
            create(u"CREATE TABLE %1 (%1 INTEGER PRIMARY KEY, r REFERENCES %1)"_s.arg(quoted));
        }
        QVERIFY(reflectAll().empty());
        QCOMPARE(namesOf(m_metaData), names);
        for (const QString& name : names) {
            QCOMPARE(m_metaData[name].columns()[0].name(), name);
            QCOMPARE(m_metaData[name].foreignKeys()[0].referredColumns, QStringList({name}));
        }
    }

    void emptyNamesAreNamesLikeAnyOther() {
        create(u"CREATE TABLE \"\" (a)"_s);
        create(u"CREATE TABLE t (\"\" TEXT)"_s);
        QVERIFY(reflectAll().empty());
        QCOMPARE(namesOf(m_metaData), QStringList({u""_s, u"t"_s}));
        QCOMPARE(m_metaData["t"][""].type().kind, TypeKind::Text);
    }

    void declaredTablesAreKept() {
        create(u"CREATE TABLE t (a, b)"_s);
        create(u"CREATE TABLE u (a)"_s);
        const Table declared("t", m_metaData, {Column("a", Integer())});
        QVERIFY(reflectAll().empty());
        QVERIFY(m_metaData["t"] == declared);
        QVERIFY(m_metaData.find(u"u"_s));
    }

    void engineIsReflectedOverAConnectionOfItsOwn() {
        create(u"CREATE TABLE t (a)"_s);
        QVERIFY(reflect(m_engine, m_metaData).empty());
        QCOMPARE(namesOf(m_metaData), QStringList({u"t"_s}));
    }

    void sampleIsReadInFull_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("tables");
        QTest::addColumn<int>("views");
        QTest::addColumn<int>("keys");
        QTest::newRow("chinook") << u"chinook/chinook.sqlite"_s << 11 << 0 << 11;
        QTest::newRow("northwind") << u"northwind/northwind.sqlite"_s << 13 << 17 << 13;
        QTest::newRow("sakila") << u"sakila/sakila.sqlite"_s << 16 << 5 << 22;
        QTest::newRow("best buy") << u"bestbuy_categories/bestbuy_categories.sqlite"_s << 2 << 0
                                  << 2;
    }
    void sampleIsReadInFull() {
        QFETCH(QString, file);
        Url url = Url::file(QLatin1StringView(ESPALIER_TEST_DATA) + u'/' + file);
        url.readOnly = true;
        const std::vector<ReflectionWarning> warnings = reflect(createEngine(url), m_metaData);
        QCOMPARE(kindsOf(warnings).filter(u"broken"_s), QStringList());
        int tables = 0;
        int views = 0;
        int keys = 0;
        for (const Table& table : m_metaData.tables()) {
            ++(table.kind() == TableKind::View ? views : tables);
            keys += int(table.foreignKeys().size());
            for (const ForeignKeyConstraint& key : table.foreignKeys()) {
                QVERIFY(table.referred(key).has_value());
            }
        }
        QTEST(tables, "tables");
        QTEST(views, "views");
        QTEST(keys, "keys");
    }

    void everyFileIsReadAndEveryTableSelected() {
        QDirIterator files(QLatin1StringView(ESPALIER_TEST_DATA), {u"*.sqlite"_s, u"*.db"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            Url url = Url::file(files.next());
            url.readOnly = true;
            const MetaData metaData;
            const std::unique_ptr<Connection> connection = createEngine(url).connect();
            Inspector(*connection).reflect(metaData);
            for (const Table& table : metaData.tables()) {
                std::vector<Expression> columns;
                for (const Column& column : table.columns()) {
                    columns.emplace_back(column);
                }
                const RowBatch rows = connection->query(Select(columns).limit(50));
                QCOMPARE(rows.width, int(columns.size()));
            }
            ++count;
        }
        QVERIFY(count > 10);
    }

private:
    void create(const QString& sql) { m_connection->execute(sql); }
    std::vector<ReflectionWarning> reflectAll() {
        return Inspector(*m_connection).reflect(m_metaData);
    }

    Engine m_engine;
    std::unique_ptr<Connection> m_connection;
    MetaData m_metaData;
};

QTEST_GUILESS_MAIN(InspectorTest)
#include "tst_Inspector.moc"
