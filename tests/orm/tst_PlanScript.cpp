// SPDX-License-Identifier: MIT
#include "orm/unitofwork/PlanScript.h"

#include "orm/changes/Restaging.h"
#include "orm/engine/Connection.h"
#include "orm/mapping/Discovery.h"
#include "orm/session/Session.h"
#include "tests/support/Servers.h"

using namespace Qt::StringLiterals;
using namespace espalier::orm;

/// A script does what a save does, on every database, sent by somebody else.
class tst_PlanScript : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() {
        ESPALIER_FRESH_DATABASE(m_database);
        m_connection = m_database->engine().connect();
        createAll(m_database->engine(), m_tables);
        fill();
        m_session = std::make_unique<Session>(
            SessionOptions{.bind = m_connection.get(), .autoflush = false});
    }
    void cleanup() {
        m_session.reset();
        m_connection.reset();
        m_database.reset();
    }

    void doesWhatASaveDoes();
    void withoutNewKeysNothingIsKept();
    void aTitleIsAComment();

private:
    void fill() const {
        m_connection->execute(u"UPDATE category SET parent_id = NULL"_s);
        for (const char* table : {"product_category", "product", "category"})
            m_connection->execute(u"DELETE FROM "_s + QString::fromLatin1(table));
        m_connection->execute(u"INSERT INTO category (name) VALUES ('Audio'), ('Video')"_s);
        m_connection->execute(
            u"INSERT INTO product VALUES ('A1', 'Bud', 54.90), ('B2', 'Muff', NULL)"_s);
        m_connection->execute(u"INSERT INTO product_category SELECT 'B2', id FROM category WHERE "
                              "name = 'Audio'"_s);
    }
    ObjectPtr get(const char* entity, const Value& key) const {
        return m_session->query(m_registry[entity]).get(key);
    }
    Value idOf(const QString& category) const {
        return m_connection->execute(u"SELECT id FROM category WHERE name = '"_s + category + u'\'')
            .returned.at(0, 0);
    }
    void set(const ObjectPtr& object, const char* attribute, const Value& value) const {
        object->setValue(object->mapper().attribute(Name(attribute)).slot, value);
    }
    void stage() const {
        const Mapper& category = m_registry["category"];
        const Relationship& parent = *category.traits().parent;
        const ObjectPtr outer = makeObject(category);
        set(outer, "name", u"It's; %1 \\ -- \"new\" %3"_s);
        outer->setRelated(parent, get("category", idOf(u"Video"_s)));
        const ObjectPtr inner = makeObject(category);
        set(inner, "name", u"Inner"_s);
        inner->setRelated(parent, outer);
        m_session->add(outer);
        m_session->add(inner);
        const ObjectPtr bud = get("product", u"A1"_s);
        set(bud, "price", Value());
        set(bud, "name", u"Bud\nwith two lines"_s);
        for (const auto& relationship : bud->mapper().relationships()) {
            if (relationship->direction() == Direction::ManyToMany)
                bud->append(*relationship, inner);
        }
        const ObjectPtr muff = get("product", u"B2"_s);
        for (const auto& relationship : muff->mapper().relationships()) {
            if (relationship->direction() == Direction::ManyToMany)
                (void)muff->collection(relationship->name()); // what goes with it is known
        }
        m_session->remove(muff);
    }
    QStringList rows() const {
        QStringList all;
        for (const QString& sql :
             {u"SELECT c.name, p.name FROM category c LEFT JOIN category p ON p.id = c.parent_id "
              "ORDER BY c.id"_s,
              u"SELECT * FROM product ORDER BY sku"_s,
              u"SELECT l.product_id, c.name FROM product_category l JOIN category c ON c.id = "
              "l.category_id ORDER BY 1, 2"_s}) {
            const RowBatch found = m_connection->execute(sql).returned;
            for (qsizetype row = 0; row < found.rowCount(); ++row) {
                QStringList cells;
                for (int column = 0; column < found.width; ++column)
                    cells << found.at(row, column).toText();
                all << cells.join(u'|');
            }
        }
        return all;
    }
    void run(const QString& script) const {
        const auto other = m_database->engine().connect();
        for (const QString& statement : script.split(u";\n"_s, Qt::SkipEmptyParts))
            other->execute(statement);
    }

    std::unique_ptr<Servers::FreshDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    MetaData m_tables;
    Table m_category{"category",
                     m_tables,
                     {Column("id", Integer(), primaryKey),
                      Column("parent_id", ForeignKey("category.id")), Column("name", String(80))}};
    Table m_product{"product",
                    m_tables,
                    {Column("sku", String(20), primaryKey), Column("name", String(80)),
                     Column("price", Numeric(10, 2))}};
    Table m_links{"product_category",
                  m_tables,
                  {Column("product_id", ForeignKey("product.sku"), primaryKey),
                   Column("category_id", ForeignKey("category.id"), primaryKey)}};
    mutable Registry m_registry = automap(m_tables);
    std::unique_ptr<Session> m_session;
};

void tst_PlanScript::doesWhatASaveDoes() {
    stage();
    const QString script =
        scriptOf(m_session->planSave(false).plan, m_database->engine().dialect());
    m_session->rollback(); // ends the reading
    run(script);
    const QStringList scripted = rows();
    QVERIFY2(scripted.size() == 6, qPrintable(scripted.join(u'\n')));
    m_session->clear();
    fill();
    stage();
    m_session->save();
    QCOMPARE(scripted, rows());
}

void tst_PlanScript::withoutNewKeysNothingIsKept() {
    set(get("product", u"A1"_s), "name", u"Ear bud"_s);
    const QString script =
        scriptOf(m_session->planSave(false).plan, m_database->engine().dialect());
    QCOMPARE(script.count(u'\n'), 3);
    QVERIFY2(script.contains(u"SET") && script.contains(u"'Ear bud'") && script.contains(u"'A1'"),
             qPrintable(script));
}

void tst_PlanScript::aTitleIsAComment() {
    set(get("product", u"A1"_s), "name", u"Ear bud"_s);
    const QString script =
        scriptOf(m_session->planSave(false).plan, m_database->engine().dialect(), u"One\nTwo"_s);
    QVERIFY(script.startsWith(u"-- One\n-- Two\n"));
}

QTEST_GUILESS_MAIN(tst_PlanScript)
#include "tst_PlanScript.moc"
