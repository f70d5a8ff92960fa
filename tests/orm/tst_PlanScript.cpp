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
    void aKeyMadeByADefaultIsFound();
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
            all << Servers::rowsOf(*m_connection, sql);
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

// What the database last numbered is not the key: it has to be read from the row.
void tst_PlanScript::aKeyMadeByADefaultIsFound() {
    const QString kind = m_database->engine().dialect().name();
    const QString made = kind == u"sqlite"_s    ? u"(lower(hex(randomblob(8))))"_s
                         : kind == u"mariadb"_s ? u"(uuid())"_s
                                                : u"(md5(random()::text))"_s;
    MetaData tables;
    const Table parent(
        "box", tables,
        {Column("code", String(40), primaryKey, ServerDefault(made)), Column("name", String(40))});
    const Table child("thing", tables,
                      {Column("id", Integer(), primaryKey),
                       Column("box_code", ForeignKey("box.code")), Column("name", String(40))});
    createAll(m_database->engine(), tables);
    Registry registry = automap(tables);
    Session session({.bind = m_connection.get(), .autoflush = false});
    const ObjectPtr box = makeObject(registry["box"]);
    set(box, "name", u"Box"_s);
    const ObjectPtr thing = makeObject(registry["thing"]);
    set(thing, "name", u"Thing"_s);
    thing->setRelated(registry["thing"].relationship("box"), box);
    session.add(box);
    session.add(thing);
    const FlushPlan plan = session.planSave(false).plan;
    if (kind == u"mariadb"_s) {
        QVERIFY_THROWS_EXCEPTION(DataError, (void)scriptOf(plan, m_database->engine().dialect()));
        return;
    }
    run(scriptOf(plan, m_database->engine().dialect()));
    QCOMPARE(Servers::rowsOf(*m_connection, u"SELECT t.name, b.name FROM thing t JOIN box b ON "
                                            "b.code = t.box_code"_s),
             QStringList{u"Thing|Box"_s});
}

void tst_PlanScript::withoutNewKeysNothingIsKept() {
    set(get("product", u"A1"_s), "name", u"Ear bud"_s);
    const QString script =
        scriptOf(m_session->planSave(false).plan, m_database->engine().dialect());
    const bool isMariaDb = m_database->engine().dialect().name() == u"mariadb"; // SET NAMES
    QCOMPARE(script.count(u'\n'), isMariaDb ? 4 : 3);
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
