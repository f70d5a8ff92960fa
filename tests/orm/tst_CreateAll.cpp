// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Connection.h"
#include "orm/engine/Inspector.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

QStringList tablesOf(const Engine& engine) {
    Statement statement;
    statement.kind = StatementKind::Select;
    statement.text = u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"_s;
    const RowBatch rows = engine.connect()->query(statement);
    QStringList names;
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        names += rows.at(i, 0).toText();
    }
    return names;
}

} // namespace

class CreateAllTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_engine = createEngine(u"sqlite://"_s);
    }
    void cleanup() { m_engine = {}; }

    void referredTablesComeFirst() {
        const MetaData metaData;
        Table("product", metaData,
              {Column("id", Integer(), primaryKey),
               Column("category_id", Integer(), ForeignKey("category.id"))});
        Table("category", metaData,
              {Column("id", Integer(), primaryKey), Column("name", String(20), notNull, unique),
               Column("parent_id", Integer(), ForeignKey("category.id"))});
        createAll(m_engine, metaData);
        QCOMPARE(tablesOf(m_engine), QStringList({u"category"_s, u"product"_s}));
        dropAll(m_engine, metaData);
        QCOMPARE(tablesOf(m_engine), QStringList());
    }

    void existingTablesAreLeftAlone() {
        m_engine.connect()->execute(u"CREATE TABLE Product (other TEXT)"_s);
        const MetaData metaData;
        Table("product", metaData, {Column("id", Integer(), primaryKey)});
        Table("level", metaData, {Column("id", Integer(), primaryKey)});
        createAll(m_engine, metaData);
        createAll(m_engine, metaData);
        QCOMPARE(tablesOf(m_engine), QStringList({u"Product"_s, u"level"_s}));
    }

    void allOrNothingIsCreated() {
        const MetaData metaData;
        Table("good", metaData, {Column("id", Integer(), primaryKey)});
        Table("bad", metaData, {Column("id", Integer(), ServerDefault{u"(("_s})});
        QVERIFY_THROWS_EXCEPTION(Error, createAll(m_engine, metaData));
        QCOMPARE(tablesOf(m_engine), QStringList());
    }

    void missingTablesAreNotDropped() {
        m_engine.connect()->execute(u"CREATE TABLE other (a)"_s);
        const MetaData metaData;
        Table("product", metaData, {Column("id", Integer(), primaryKey)});
        dropAll(m_engine, metaData);
        QCOMPARE(tablesOf(m_engine), QStringList({u"other"_s}));
    }

    void tablesOfACircleAreCreatedAndDroppedWithTheirRows() {
        const MetaData metaData;
        Table("employee", metaData,
              {Column("id", Integer(), primaryKey),
               Column("department_id", Integer(), ForeignKey("department.id")),
               Column("chief_id", Integer(),
                      ForeignKey("employee.id", ReferentialAction::Restrict))});
        Table("department", metaData,
              {Column("id", Integer(), primaryKey),
               Column("head_id", Integer(), notNull,
                      ForeignKey("employee.id", ReferentialAction::Restrict))});
        createAll(m_engine, metaData);
        {
            const std::unique_ptr<Connection> connection = m_engine.connect();
            connection->execute(u"INSERT INTO employee VALUES (1, NULL, NULL), (2, NULL, 1)"_s);
            connection->execute(u"INSERT INTO department VALUES (1, 1)"_s);
            connection->execute(u"UPDATE employee SET department_id = 1"_s);
        }
        dropAll(m_engine, metaData);
        QCOMPARE(tablesOf(m_engine), QStringList());
    }

    void tableThatOthersStillNeedIsNotDropped() {
        const MetaData metaData;
        Table("category", metaData, {Column("id", Integer(), primaryKey)});
        createAll(m_engine, metaData);
        const std::unique_ptr<Connection> connection = m_engine.connect();
        connection->execute(u"CREATE TABLE product (c INTEGER NOT NULL REFERENCES category(id))"_s);
        connection->execute(u"INSERT INTO category VALUES (1)"_s);
        connection->execute(u"INSERT INTO product VALUES (1)"_s);
        QVERIFY_THROWS_EXCEPTION(IntegrityError, dropAll(m_engine, metaData));
        QCOMPARE(tablesOf(m_engine), QStringList({u"category"_s, u"product"_s}));
    }

    void createdTablesAreReflectedAsTheyWereDeclared() {
        const MetaData declared;
        Table(
            "product", declared,
            {Column("id", Integer(), primaryKey), Column("sku", String(12), notNull, unique),
             Column("msrp", Numeric(12, 2)),
             Column("added", Date(), ServerDefault{u"CURRENT_DATE"_s}),
             Column("successor", Integer(), ForeignKey("product.id", ReferentialAction::SetNull))});
        createAll(m_engine, declared);
        const MetaData reflected;
        QVERIFY(reflect(m_engine, reflected).empty());
        const Table before = declared["product"];
        const Table after = reflected["product"];
        QCOMPARE(after.columns().size(), before.columns().size());
        for (std::size_t i = 0; i < before.columns().size(); ++i) {
            const ColumnData& a = before.columns()[i].data();
            const ColumnData& b = after.columns()[i].data();
            QCOMPARE(b.name, a.name);
            QCOMPARE(b.type.kind, a.type.kind);
            QCOMPARE(b.type.length, a.type.length);
            QCOMPARE(b.type.precision, a.type.precision);
            QCOMPARE(b.type.scale, a.type.scale);
            QCOMPARE(b.nullable, a.nullable);
            QCOMPARE(b.primaryKey, a.primaryKey);
            QCOMPARE(b.unique, a.unique);
            QCOMPARE(b.autoIncrement, a.autoIncrement);
            QCOMPARE(b.serverDefault, a.serverDefault);
        }
        QCOMPARE(after.foreignKeys().size(), std::size_t(1));
        QCOMPARE(after.foreignKeys()[0].onDelete, ReferentialAction::SetNull);
        QCOMPARE(after.foreignKeys()[0].referredColumns, QStringList({u"id"_s}));
    }

private:
    Engine m_engine;
};

QTEST_GUILESS_MAIN(CreateAllTest)
#include "tst_CreateAll.moc"
