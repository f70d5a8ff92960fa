// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/sql/PolymorphicUnion.h"
#include "orm/typed/Entity.h"
#include "tests/support/RecordedDatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

struct Company;
struct Employee : Entity<Employee> {
    Attr<qint64> id{this, "id"};
    Attr<QString> kind{this, "kind"};
    Attr<QString> name{this, "name"};
    One<Company> company{this, "company"};
};
struct Engineer : Employee {
    Attr<QString> language{this, "language"};
};
struct Manager : Employee {
    Attr<QString> title{this, "title"};
};
struct Company : Entity<Company> {
    Attr<qint64> id{this, "id"};
    Many<Employee> employees{this, "employees"};
};

} // namespace

class tst_Inheritance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { clearMappers(); }

    void oneTableTellsItsRowsApart();
    void joinedTablesAreWrittenInTheirOrder();
    void aQueryOfTheBaseGivesHeirs();
    void columnsOfHeirsComeAlongWhenTheyAreMappedSo();
    void columnsOfHeirsComeByOneMoreQueryEach();
    void aRelationToTheBaseHoldsHeirs();
    void aKeyNamesOneObjectInTheWholeTree();
    void theVersionOfAJoinedRowIsInItsBase();
    void aConcreteTableStandsAlone();
    void aQueryOfTheBaseGivesConcreteHeirs();
    void aQueryOfConcreteHeirsFiltersOrdersAndLimits();
    void concreteHeirsAreJoinedAndCombined();
    void hooksOfConcreteHeirsSeeTheirOwnRows();
    void aBaseOfConcreteHeirsIsOnlyRead();
    void whatConcreteHeirsCannotHaveIsTold();
    void anUnknownIdentityIsNamed();
    void aQueryRemovesRowsOfJoinedTables();
    void aQueryOfTheBaseRemovesRowsOfHeirs();
    void aQueryUpdatesTheTableOfTheColumn();
    void aQueryUpdatesSeveralTablesByKey();
    void objectsFollowAnUpdateOfJoinedTables();
    void whatAnotherTableHoldsIsNoValueOfAnUpdate();

private:
    void mapJoined(MapperOptions base = {}) {
        base.polymorphicOn = (*m_employee)["kind"];
        base.polymorphicIdentity = u"employee"_s;
        mapper<Employee>(*m_employee, {}, base);
        mapper<Engineer>(*m_engineer, {},
                         {.inherits = classOf<Employee>(), .polymorphicIdentity = u"engineer"_s});
        mapper<Manager>(*m_manager, {},
                        {.inherits = classOf<Employee>(), .polymorphicIdentity = u"manager"_s});
        mapper<Company>(*m_company, {relation<Employee>("employees", {.backref = u"company"_s})});
    }
    void insertRows() {
        m_database->run("INSERT INTO company VALUES (1)");
        m_database->run("INSERT INTO employee VALUES (1, 'employee', 'Ann', 1, 1), "
                        "(2, 'engineer', 'Bob', 1, 1), (3, 'manager', 'Cid', NULL, 1)");
        m_database->run("INSERT INTO engineer VALUES (2, 'C++')");
        m_database->run("INSERT INTO manager VALUES (3, 'Head')");
    }

    void mapConcrete(std::vector<std::shared_ptr<MapperExtension>> extensions = {}) {
        const Table engineers("engineers", m_tables,
                              {Column("id", Integer(), primaryKey), Column("language", String(20)),
                               Column("name", String(20))});
        const Table managers("managers", m_tables,
                             {Column("id", Integer(), primaryKey), Column("name", String(20)),
                              Column("title", String(20)), Column("pay", Numeric(8, 2))});
        m_database = std::make_unique<RecordedDatabase>(m_tables);
        mapper<Employee>(
            polymorphicUnion({{u"engineer"_s, engineers}, {u"manager"_s, managers}}, "kind",
                             "staff"),
            {}, {.primaryKey = {Column("id", Integer())}, .polymorphicOn = Column("kind", Text())});
        mapper<Engineer>(engineers, {},
                         {.extensions = std::move(extensions),
                          .inherits = classOf<Employee>(),
                          .polymorphicIdentity = u"engineer"_s,
                          .concrete = true});
        mapper<Manager>(managers, {},
                        {.inherits = classOf<Employee>(),
                         .polymorphicIdentity = u"manager"_s,
                         .concrete = true});
        m_database->run("INSERT INTO engineers VALUES (1, 'C++', 'Bob'), (2, 'Ada', 'Eve')");
        m_database->run("INSERT INTO managers VALUES (1, 'Cid', 'Head', 10.5)");
    }

    MetaData m_tables;
    std::optional<Table> m_company, m_employee, m_engineer, m_manager;
    std::unique_ptr<RecordedDatabase> m_database;
};

void tst_Inheritance::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_tables = MetaData();
    m_company.emplace("company", m_tables,
                      std::vector<Column>{Column("id", Integer(), primaryKey)});
    m_employee.emplace("employee", m_tables,
                       std::vector<Column>{Column("id", Integer(), primaryKey),
                                           Column("kind", String(20)), Column("name", String(20)),
                                           Column("company_id", ForeignKey("company.id")),
                                           Column("version", Integer())});
    m_engineer.emplace(
        "engineer", m_tables,
        std::vector<Column>{Column("id", Integer(), ForeignKey("employee.id"), primaryKey),
                            Column("language", String(20))});
    m_manager.emplace(
        "manager", m_tables,
        std::vector<Column>{Column("id", Integer(), ForeignKey("employee.id"), primaryKey),
                            Column("title", String(20))});
    m_database = std::make_unique<RecordedDatabase>(m_tables);
}

void tst_Inheritance::oneTableTellsItsRowsApart() {
    const Table staff("staff", m_tables,
                      {Column("id", Integer(), primaryKey), Column("kind", String(20)),
                       Column("name", String(20)), Column("tongue", String(20))});
    m_database = std::make_unique<RecordedDatabase>(m_tables);
    mapper<Employee>(staff, {},
                     {.excludeProperties = {u"tongue"_s},
                      .polymorphicOn = staff["kind"],
                      .polymorphicIdentity = u"employee"_s});
    mapper<Engineer>({attribute("language", staff["tongue"])},
                     {.inherits = classOf<Employee>(), .polymorphicIdentity = u"engineer"_s});
    Session s = m_database->session();
    const auto ann = make<Employee>();
    ann->name = u"Ann"_s;
    const auto bob = make<Engineer>();
    bob->name = u"Bob"_s;
    QCOMPARE(bob->kind.value(), u"engineer"_s);
    s.add(ann);
    s.add(bob);
    s.flush();
    QCOMPARE(m_database->rows("SELECT kind, name FROM staff"),
             QStringList({u"employee|Ann"_s, u"engineer|Bob"_s}));
    QCOMPARE(s.query<Engineer>().count(), 1);
    QCOMPARE(s.query<Employee>().count(), 2);
    m_database->texts();
    QCOMPARE(s.query<Engineer>().one(), bob);
    QVERIFY(m_database->texts().front().contains(uR"(WHERE "kind" IN (?))"_s));
    bob->language = u"Ada"_s;
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE staff(tongue)"_s});
    QVERIFY(!s.get<Engineer>(1));
    // Of which class a row is, is always read.
    s.clear();
    const auto some =
        s.query<Employee>().options(loadOnly({u"name"_s})).filterBy({{"name", "Bob"}});
    QCOMPARE(some.one()->mapper().name(), u"Engineer"_s);
}

void tst_Inheritance::joinedTablesAreWrittenInTheirOrder() {
    mapJoined();
    Session s = m_database->session();
    const auto bob = make<Engineer>();
    bob->name = u"Bob"_s;
    bob->language = u"C++"_s;
    s.add(bob);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList({u"INSERT employee(kind,name,company_id,version)"_s,
                                              u"INSERT engineer(id,language)"_s}));
    QCOMPARE(m_database->rows("SELECT * FROM engineer"), QStringList{u"1|C++"_s});
    bob->language = u"Ada"_s;
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE engineer(language)"_s});
    bob->name = u"B"_s;
    bob->language = u"C"_s;
    s.flush();
    QCOMPARE(m_database->sent(),
             QStringList({u"UPDATE employee(name)"_s, u"UPDATE engineer(language)"_s}));
    s.remove(bob);
    s.flush();
    QCOMPARE(m_database->sent(), QStringList({u"DELETE engineer"_s, u"DELETE employee"_s}));
}

void tst_Inheritance::aQueryOfTheBaseGivesHeirs() {
    mapJoined();
    insertRows();
    Session s = m_database->session();
    const auto all = s.query<Employee>().orderBy(col(&Employee::id)).all();
    QCOMPARE(all.size(), std::size_t(3));
    QCOMPARE(m_database->sent(), QStringList{u"SELECT employee"_s});
    QCOMPARE(all[1]->mapper().name(), u"Engineer"_s);
    const auto bob = staticPtrCast<Engineer>(all[1]);
    QCOMPARE(bob->language.value(), u"C++"_s);
    QCOMPARE(m_database->sent(), QStringList{u"SELECT employee,engineer"_s});
    QCOMPARE(s.query<Manager>().filter(col(&Manager::title) == u"Head"_s).one(), all[2]);
    QCOMPARE(s.query<Manager>().filterBy({{"name", "Cid"}}).count(), 1);
}

void tst_Inheritance::columnsOfHeirsComeAlongWhenTheyAreMappedSo() {
    mapJoined({.withPolymorphic = {u"*"_s}});
    insertRows();
    Session s = m_database->session();
    const auto all = s.query<Employee>().orderBy(col(&Employee::id)).all();
    QCOMPARE(m_database->sent(), QStringList{u"SELECT employee,engineer,manager"_s});
    QCOMPARE(staticPtrCast<Engineer>(all[1])->language.value(), u"C++"_s);
    QCOMPARE(staticPtrCast<Manager>(all[2])->title.value(), u"Head"_s);
    QCOMPARE(m_database->sent(), QStringList());
}

void tst_Inheritance::columnsOfHeirsComeByOneMoreQueryEach() {
    mapJoined({.selectInPolymorphic = true});
    insertRows();
    Session s = m_database->session();
    const auto all = s.query<Employee>().orderBy(col(&Employee::id)).all();
    QCOMPARE(m_database->sent().size(), 3);
    QCOMPARE(staticPtrCast<Engineer>(all[1])->language.value(), u"C++"_s);
    QCOMPARE(staticPtrCast<Manager>(all[2])->title.value(), u"Head"_s);
    QCOMPARE(m_database->sent(), QStringList());
}

void tst_Inheritance::aRelationToTheBaseHoldsHeirs() {
    mapJoined();
    insertRows();
    Session s = m_database->session();
    const auto company = s.get<Company>(1);
    QCOMPARE(company->employees.size(), std::size_t(2));
    const auto cid = s.get<Manager>(3);
    cid->company = company;
    QCOMPARE(company->employees.size(), std::size_t(3));
    m_database->sent();
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"UPDATE employee(company_id)"_s});
    const auto dee = make<Engineer>();
    company->employees.append(dee);
    s.flush();
    QCOMPARE(m_database->rows("SELECT company_id FROM employee WHERE id = 4"), QStringList{u"1"_s});
    QCOMPARE(dee->company.get(), company);
}

void tst_Inheritance::aKeyNamesOneObjectInTheWholeTree() {
    mapJoined();
    insertRows();
    Session s = m_database->session();
    const auto bob = s.get<Engineer>(2);
    m_database->sent();
    QCOMPARE(s.get<Employee>(2), bob);
    QCOMPARE(m_database->sent(), QStringList());
    QVERIFY(!s.get<Manager>(2));
}

void tst_Inheritance::theVersionOfAJoinedRowIsInItsBase() {
    mapJoined({.versionId = (*m_employee)["version"]});
    insertRows();
    Session s = m_database->session();
    const auto bob = s.get<Engineer>(2);
    bob->language = u"Ada"_s;
    m_database->sent();
    s.flush();
    QCOMPARE(m_database->sent(),
             QStringList({u"UPDATE employee(version)"_s, u"UPDATE engineer(language)"_s}));
    s.commit();
    QCOMPARE(bob->language.value(), u"Ada"_s);
    m_database->run("UPDATE employee SET version = 9");
    bob->language = u"C"_s;
    QVERIFY_THROWS_EXCEPTION(StaleDataError, s.flush());
    s.rollback();
}

void tst_Inheritance::aConcreteTableStandsAlone() {
    Registry registry;
    registry.map(u"employee"_s, *m_employee);
    registry.map(u"company"_s, *m_company, {}, {.inherits = "employee", .concrete = true});
    QCOMPARE(registry["company"].slotCount(), 1);
    QVERIFY(registry["company"].isA(registry["employee"]));
    Session s = m_database->session();
    s.add(makeObject(registry["company"]));
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"INSERT company"_s});
}

void tst_Inheritance::aQueryOfTheBaseGivesConcreteHeirs() {
    mapConcrete();
    Session s = m_database->session();
    const auto eve = s.get<Engineer>(2);
    m_database->texts();
    const auto all = s.query<Employee>().orderBy(col(&Employee::name)).all();
    QCOMPARE(m_database->texts(),
             QStringList{
                 uR"(SELECT "staff"."id", "staff"."language", "staff"."name", "staff"."title", )"
                 uR"("staff"."pay", "staff"."kind" FROM (SELECT "id", "language", "name", )"
                 uR"(CAST(NULL AS TEXT) AS "title", CAST(NULL AS NUMERIC) AS "pay", )"
                 uR"(CAST(? AS TEXT) AS "kind" FROM "engineers" UNION ALL SELECT "id", )"
                 uR"(CAST(NULL AS TEXT) AS "language", "name", "title", "pay", CAST(? AS TEXT) AS )"
                 uR"("kind" FROM "managers") AS "staff" ORDER BY "staff"."name")"_s});
    QCOMPARE(all.size(), std::size_t(3));
    QCOMPARE(all[2], eve);
    // Both have the key 1, each in its own table.
    const auto bob = staticPtrCast<Engineer>(all[0]);
    const auto cid = staticPtrCast<Manager>(all[1]);
    QCOMPARE(bob->mapper().name(), u"Engineer"_s);
    QCOMPARE(cid->mapper().name(), u"Manager"_s);
    QCOMPARE(bob->id.value(), 1);
    QCOMPARE(bob->name.value() + bob->language.value(), u"BobC++"_s);
    QCOMPARE(cid->id.value(), 1);
    QCOMPARE(cid->name.value() + cid->title.value(), u"CidHead"_s);
    QCOMPARE(cid->get("pay"), Value(Decimal("10.5")));
    QCOMPARE(s.get<Manager>(1), cid);
    QCOMPARE(m_database->sent(), QStringList());
    cid->title = u"Chief"_s;
    bob->name = u"Rob"_s;
    s.flush();
    QCOMPARE(m_database->sent(),
             QStringList({u"UPDATE engineers(name)"_s, u"UPDATE managers(title)"_s}));
    s.commit();
    QCOMPARE(cid->title.value(), u"Chief"_s);
    QCOMPARE(m_database->sent(), QStringList{u"SELECT managers"_s});
}

void tst_Inheritance::aQueryOfConcreteHeirsFiltersOrdersAndLimits() {
    mapConcrete();
    Session s = m_database->session();
    const auto names = [](const auto& all) {
        QStringList found;
        for (const auto& one : all)
            found << one->mapper().name() + u':' + one->name.value();
        return found;
    };
    const auto name = col(&Employee::name);
    QCOMPARE(names(s.query<Employee>().orderBy(name.desc()).limit(2).all()),
             QStringList({u"Engineer:Eve"_s, u"Manager:Cid"_s}));
    QCOMPARE(names(s.query<Employee>().filter(name == u"Cid"_s).all()),
             QStringList{u"Manager:Cid"_s});
    QCOMPARE(names(s.query<Employee>().filterBy({{"kind", "manager"}}).all()),
             QStringList{u"Manager:Cid"_s});
    QCOMPARE(names(s.query<Employee>().filterBy({{"language", "Ada"}}).all()),
             QStringList{u"Engineer:Eve"_s});
    QCOMPARE(s.query<Employee>().count(), 3);
    s.clear();
    const auto few = s.query<Employee>().options(loadOnly({u"name"_s})).orderBy(name).all();
    QCOMPARE(names(few), QStringList({u"Engineer:Bob"_s, u"Manager:Cid"_s, u"Engineer:Eve"_s}));
    QCOMPARE(staticPtrCast<Manager>(few[1])->title.value(), u"Head"_s);
    const auto own = col<Engineer>(&Employee::name);
    QCOMPARE(names(s.query<Engineer>().filter(own == u"Eve"_s).all()),
             QStringList{u"Engineer:Eve"_s});
}

void tst_Inheritance::concreteHeirsAreJoinedAndCombined() {
    mapConcrete();
    Session s = m_database->session();
    const auto name = col(&Employee::name);
    const auto ada = s.query<Employee>().filter(name == u"Eve"_s);
    const auto both = ada.unionAll(s.query<Employee>().filter(name == u"Cid"_s)).all();
    QCOMPARE(both.size(), std::size_t(2));
    QCOMPARE(both[0]->mapper().name() + both[1]->mapper().name(), u"EngineerManager"_s);
    QCOMPARE(staticPtrCast<Manager>(both[1])->title.value(), u"Head"_s);
}

void tst_Inheritance::hooksOfConcreteHeirsSeeTheirOwnRows() {
    struct Seen : MapperExtension {
        QStringList rows;
        HookResult translateRow(const Mapper& mapper, std::vector<Value>& row) override {
            QStringList cells{mapper.name()};
            for (const Value& value : row)
                cells << value.toText();
            rows << cells.join(u'|');
            return HookResult::Continue;
        }
    };
    const auto seen = std::make_shared<Seen>();
    mapConcrete({seen});
    Session s = m_database->session();
    QCOMPARE(s.query<Employee>().all().size(), std::size_t(3));
    QCOMPARE(seen->rows, QStringList({u"Engineer|1|C++|Bob"_s, u"Engineer|2|Ada|Eve"_s}));
}

void tst_Inheritance::aBaseOfConcreteHeirsIsOnlyRead() {
    mapConcrete();
    QVERIFY(Registry::defaultRegistry().mapperOf(classOf<Employee>()).isReadOnly());
    Session s = m_database->session();
    s.add(make<Engineer>());
    s.flush();
    QCOMPARE(m_database->sent(), QStringList{u"INSERT engineers(language,name)"_s});
    QVERIFY_THROWS_EXCEPTION(Error, s.query<Employee>().remove());
    QCOMPARE(m_database->rows("SELECT count(*) FROM engineers"), QStringList{u"3"_s});
}

void tst_Inheritance::whatConcreteHeirsCannotHaveIsTold() {
    const Table& employee = *m_employee;
    const Select people({Expression(employee["id"]), Expression(employee["kind"]),
                         Expression(employee["company_id"])});
    Registry registry;
    registry.map(u"company"_s, *m_company);
    registry.map(u"person"_s, FromClause::subquery(people, u"people"_s),
                 {relation("company", u"company"_s, {})}, {.polymorphicOn = employee["kind"]});
    registry.map(u"engineer"_s, *m_engineer, {},
                 {.inherits = "person", .polymorphicIdentity = u"engineer"_s, .concrete = true});
    try {
        registry.configure();
        QFAIL("an engineer has no company");
    } catch (const MappingError& error) {
        QCOMPARE(error.problems(),
                 QStringList{u"person.company: concrete heirs have no relations of their base: "
                             "declare it on each of them."_s});
    }
}

void tst_Inheritance::anUnknownIdentityIsNamed() {
    mapJoined();
    m_database->run("INSERT INTO employee VALUES (1, 'ghost', 'Ann', NULL, 1)");
    Session s = m_database->session();
    try {
        s.query<Employee>().all();
        QFAIL("no class stands for a ghost");
    } catch (const MappingError& error) {
        QVERIFY(error.message().contains(u"ghost"_s));
    }
}

void tst_Inheritance::aQueryRemovesRowsOfJoinedTables() {
    mapJoined();
    insertRows();
    Session s = m_database->session();
    const auto bob = s.get<Engineer>(2);
    m_database->texts();
    QCOMPARE(s.query<Engineer>().filter(col(&Employee::name) == u"Bob"_s).remove(), 1);
    QCOMPARE(m_database->texts(),
             QStringList({uR"(SELECT "employee"."id" FROM "employee" JOIN "engineer" ON )"
                          uR"("engineer"."id" = "employee"."id" WHERE "employee"."name" = ?)"_s,
                          uR"(DELETE FROM "engineer" WHERE "id" = ?)"_s,
                          uR"(DELETE FROM "employee" WHERE "id" = ?)"_s}));
    QCOMPARE(bob->state(), ObjectState::Deleted);
    QCOMPARE(s.query<Engineer>().filter(col(&Engineer::language) == u"C++"_s).remove(), 0);
    s.commit();
    QCOMPARE(m_database->rows("SELECT id FROM employee"), QStringList({u"1"_s, u"3"_s}));
    QCOMPARE(m_database->rows("SELECT id FROM engineer"), QStringList());
}

void tst_Inheritance::aQueryOfTheBaseRemovesRowsOfHeirs() {
    mapJoined();
    insertRows();
    Session s = m_database->session();
    QCOMPARE(s.query<Employee>().filter(col(&Employee::id) > 1).remove(), 2);
    QCOMPARE(m_database->texts(),
             QStringList({uR"(SELECT "id" FROM "employee" WHERE "id" > ?)"_s,
                          uR"(DELETE FROM "manager" WHERE "id" IN (?, ?))"_s,
                          uR"(DELETE FROM "engineer" WHERE "id" IN (?, ?))"_s,
                          uR"(DELETE FROM "employee" WHERE "id" IN (?, ?))"_s}));
    s.commit();
    QCOMPARE(m_database->rows("SELECT id FROM employee"), QStringList{u"1"_s});
    QCOMPARE(m_database->rows("SELECT id FROM manager"), QStringList());
}

// SQLAlchemy writes the table of the class alone, too.
void tst_Inheritance::aQueryUpdatesTheTableOfTheColumn() {
    mapJoined();
    insertRows();
    Session s = m_database->session();
    const auto bob = s.get<Engineer>(2);
    m_database->texts();
    const auto language = col(&Engineer::language);
    QCOMPARE(s.query<Engineer>().filter(language == u"C++"_s).update({{"language", u"Ada"_s}}), 1);
    QCOMPARE(m_database->texts(),
             QStringList{uR"(UPDATE "engineer" SET "language" = ? WHERE "language" = ?)"_s});
    QCOMPARE(bob->language.value(), u"Ada"_s);
    QCOMPARE(m_database->texts(), QStringList());
}

void tst_Inheritance::aQueryUpdatesSeveralTablesByKey() {
    mapJoined();
    insertRows();
    Session s = m_database->session();
    QCOMPARE(s.query<Engineer>()
                 .filter(col(&Employee::name) == u"Bob"_s)
                 .update({{"language", u"Ada"_s}, {"name", u"Bab"_s}}),
             1);
    QCOMPARE(m_database->texts(),
             QStringList({uR"(SELECT "employee"."id" FROM "employee" JOIN "engineer" ON )"
                          uR"("engineer"."id" = "employee"."id" WHERE "employee"."name" = ?)"_s,
                          uR"(UPDATE "employee" SET "name" = ? WHERE "id" = ?)"_s,
                          uR"(UPDATE "engineer" SET "language" = ? WHERE "id" = ?)"_s}));
    s.commit();
    QCOMPARE(m_database->rows("SELECT name FROM employee"),
             QStringList({u"Ann"_s, u"Bab"_s, u"Cid"_s}));
    QCOMPARE(m_database->rows("SELECT language FROM engineer"), QStringList{u"Ada"_s});
    // Of a column of the base only rows of the heir change.
    QCOMPARE(s.query<Engineer>().update({{"name", u"all"_s}}), 1);
    s.commit();
    QCOMPARE(m_database->rows("SELECT name FROM employee"),
             QStringList({u"Ann"_s, u"all"_s, u"Cid"_s}));
}

void tst_Inheritance::objectsFollowAnUpdateOfJoinedTables() {
    mapJoined();
    insertRows();
    Session s = m_database->session();
    for (const Synchronize how : {Synchronize::Auto, Synchronize::Evaluate, Synchronize::Fetch}) {
        s.clear();
        const auto bob = s.get<Engineer>(2);
        const auto cid = s.get<Manager>(3);
        s.query<Engineer>()
            .filter(col(&Employee::id) > 1)
            .update({{"name", u"Bab"_s}, {"language", u"Ada"_s}}, how);
        m_database->sent();
        QCOMPARE(bob->name.value() + bob->language.value(), u"BabAda"_s);
        QCOMPARE(cid->name.value(), u"Cid"_s);
        QCOMPARE(m_database->sent(), QStringList());
        s.rollback();
    }
}

void tst_Inheritance::whatAnotherTableHoldsIsNoValueOfAnUpdate() {
    mapJoined();
    insertRows();
    Session s = m_database->session();
    try {
        s.query<Engineer>().update({{"language", col(&Employee::name)}});
        QFAIL("an UPDATE of engineer does not see employee");
    } catch (const SessionError& error) {
        QCOMPARE(error.message(), u"update() sets Engineer.language to what it computes from "
                                  "another table than engineer, which an UPDATE of that one "
                                  "cannot read."_s);
    }
    QCOMPARE(m_database->rows("SELECT language FROM engineer"), QStringList{u"C++"_s});
}

QTEST_GUILESS_MAIN(tst_Inheritance)
#include "tst_Inheritance.moc"
