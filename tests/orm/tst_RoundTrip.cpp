// SPDX-License-Identifier: MIT
// Names and values on their whole way: created, written, reflected, mapped, found, changed and
// deleted through sessions; and what a database would refuse, cut or alter is refused before it.
#include "orm/base/Error.h"
#include "orm/engine/Inspector.h"
#include "orm/mapping/Discovery.h"
#include "orm/session/Session.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

const QString postgresql = u"postgresql"_s;
const QString mariadb = u"mariadb"_s;
const QString sqlite = u"sqlite"_s;

struct AcceptedName {
    QString name;
    QStringList refusedBy = {};
};

/// Every name that one of the databases accepts, with those that do not.
std::vector<AcceptedName> names() {
    return {
        {u"plain"_s},
        {u"two words"_s},
        {u"dotted.name"_s},
        {u"a\"b"_s},
        {u"\"\""_s},
        {u"it's"_s},
        {u"back`tick"_s},
        {u"[bracket]"_s},
        {u"select"_s},
        {u"ORDER"_s},
        {u"MixedCase"_s},
        {u"what?"_s},
        {u":name"_s},
        {u"a::b"_s},
        {u"$1"_s},
        {u"%1 %s %%"_s},
        {u"x; DROP TABLE y --"_s},
        {u"/* comment */"_s},
        {u"back\\slash"_s},
        {u"tab\there"_s},
        {u"line\nbreak"_s},
        {u" leading"_s},
        {u"Größe"_s},
        {u"カテゴリー"_s},
        {u"קטגוריה"_s},
        {u"e\u0301 composed \u00e9"_s},
        {u"trailing "_s, {mariadb}},
        {u"emoji 😀"_s, {mariadb}},
        {u"1"_s},
        {u"id2"_s},
        {QString(63, u'n')},
        {QString(64, u'n'), {postgresql}},
        {QString(31, u'ä') + u'n'},
        {QString(32, u'ä'), {postgresql}},
        {QString(1000, u'n'), {postgresql, mariadb}},
        {u""_s, {postgresql, mariadb}},
    };
}

QStringList namesOn(const QString& server) {
    QStringList accepted;
    for (const AcceptedName& candidate : names()) {
        if (!candidate.refusedBy.contains(server))
            accepted << candidate.name;
    }
    return accepted;
}

QStringList refusedOn(const QString& server) {
    QStringList refused{u"nul\0here"_s, QString(u"half "_s + QChar(0xd83d))};
    for (const AcceptedName& candidate : names()) {
        if (candidate.refusedBy.contains(server))
            refused << candidate.name;
    }
    return refused;
}

/// "name" for a row of test data, so that a failure says which.
QByteArray labelOf(const QString& name) { return name.left(40).toUtf8().toPercentEncoding(); }

struct TypedValue {
    SqlType type;
    Value value;
};

QString decimalDigits(int whole, int fraction) {
    QString digits;
    for (int i = 0; i < whole; ++i)
        digits += QChar(u'1' + i % 9);
    if (fraction > 0)
        digits += u'.';
    for (int i = 0; i < fraction; ++i)
        digits += QChar(u'9' - i % 9);
    return digits;
}

std::vector<TypedValue> valuesOn(const QString& server) {
    using Limits = std::numeric_limits<qint64>;
    std::vector<TypedValue> values{
        {BigInteger(), Limits::min()},
        {BigInteger(), Limits::max()},
        {BigInteger(), qint64(0)},
        {Boolean(), true},
        {Boolean(), false},
        {Float(), 0.1},
        {Float(), -1.7976931348623157e308},
        {Float(), 2.2250738585072014e-308},
        {Float(), 1.0 / 3.0},
        {Float(), 9007199254740993.0},
        {Numeric(15, 2), Decimal("9999999999999.99")},
        {Numeric(15, 2), Decimal("-0.01")},
        {Numeric(15, 2), Decimal("10.10")},
        {Text(), u""_s},
        {Text(), u"'"_s},
        {Text(), u"'; DROP TABLE x; --"_s},
        {Text(), u"? :name $1 %1 ??"_s},
        {Text(), u"back\\slash \\' \\0 \\n"_s},
        {Text(), u"\"double\" `back`"_s},
        {Text(), u"line\nbreak\r\n\ttab"_s},
        {Text(), u"  spaces  "_s},
        {Text(), u"emoji 😀 👩‍👩‍👧 and \U0010FFFD"_s},
        {Text(), u"e\u0301 is not \u00e9"_s},
        {Text(), u"\u202eright to left"_s},
        {Text(), u"NULL"_s},
        {Text(), u"007"_s},
        {Text(), QString(1'000'000, u'x')},
        {String(20), u"twenty characters, ä"_s},
        {LargeBinary(), QByteArray("")},
        {LargeBinary(), QByteArray("\0\1\377'\\\"", 6)},
        {LargeBinary(), QByteArray(1'000'000, '\0')},
        {Date(), QDate(1999, 12, 31)},
        {Date(), QDate(9999, 12, 31)},
        {Date(), QDate(1000, 1, 1)},
        {Time(), QTime(23, 59, 59)},
        {Time(), QTime(0, 0)},
        {DateTime(), QDateTime(QDate(2024, 2, 29), QTime(12, 30, 15, 250))},
        {{TypeKind::Uuid}, QUuid::fromString(u"01234567-89ab-4def-8123-456789abcdef"_s)},
        {{TypeKind::Json}, Json{"{\"a\": [1, null, \"\303\251'\"]}"}},
    };
    if (server != mariadb) {
        values.push_back({Float(), std::numeric_limits<double>::infinity()});
        values.push_back(
            {{TypeKind::Uuid}, QUuid::fromString(u"01234567-89ab-cdef-0123-456789abcdef"_s)});
    }
    if (server != sqlite) {
        values.push_back({Numeric(38, 10), Decimal(decimalDigits(28, 10))});
        values.push_back({Numeric(65, 30), Decimal(decimalDigits(35, 30))});
    }
    if (server == postgresql)
        values.push_back({Numeric(200, 100), Decimal(decimalDigits(100, 100))});
    return values;
}

struct RefusedValue {
    SqlType type;
    Value value;
};

std::vector<RefusedValue> refusedValuesOn(const QString& server) {
    std::vector<RefusedValue> values{{Text(), QString(u"half "_s + QChar(0xd83d))},
                                     {{TypeKind::Json}, Json{"\"\xff\""}}};
    if (server == postgresql)
        values.push_back({Text(), u"nul\0here"_s});
    if (server == mariadb) {
        values.push_back(
            {{TypeKind::Uuid}, QUuid::fromString(u"01234567-89ab-cdef-0123-456789abcdef"_s)});
        values.push_back({Numeric(5, 2), Decimal("1.005")});
        values.push_back({Numeric(5, 2), Decimal("1000")});
        values.push_back({Integer(), Decimal("1.5")});
        values.push_back({Float(), std::numeric_limits<double>::infinity()});
        values.push_back({String(3), u"abc "_s});
        values.push_back({DateTime(), QDateTime(QDate(2024, 1, 1), QTime(1, 0), Qt::UTC)});
    }
    if (server == sqlite) {
        values.push_back({Numeric(20, 2), Decimal("12345678901234567.89")});
        values.push_back({Float(), std::numeric_limits<double>::quiet_NaN()});
        values.push_back({BigInteger(), std::numeric_limits<quint64>::max()});
    }
    return values;
}

} // namespace

class RoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        ESPALIER_FRESH_DATABASE(m_database);
    }
    void cleanup() { m_database.reset(); }

    void everyNameServesATable();
    void everyNameServesAColumnOfOneTable();
    void whatTheDatabaseWouldAlterIsNoName();
    void everyValueComesBack();
    void everyValueOfManyRowsComesBack();
    void noValueIsPartOfAStatement();
    void whatTheDatabaseWouldAlterIsNoValue();

private:
    QString kind() const { return m_database->kind(); }
    const Engine& engine() const { return m_database->engine(); }

    std::unique_ptr<Servers::FreshDatabase> m_database;
};

/// Two tables of each name's own: one refers to the other, by a column of that name too.
void RoundTripTest::everyNameServesATable() {
    for (const QString& name : namesOn(kind())) {
        const MetaData metaData;
        const Table referred(name, metaData,
                             {Column("id", Integer(), primaryKey), Column("text", String(20))});
        const Table referring("refers", metaData,
                              {Column("id", Integer(), primaryKey), Column("target", Integer())});
        ForeignKeyConstraint key;
        key.columns = {u"target"_s};
        key.referredTable = name;
        key.referredColumns = {u"id"_s};
        referring.addForeignKey(key);
        createAll(engine(), metaData);

        const MetaData reflected;
        QVERIFY2(reflect(engine(), reflected).empty(), labelOf(name));
        QVERIFY2(reflected.find(name), labelOf(name));
        Registry registry = automap(reflected);
        const Mapper& mapper = *registry.findByTable(*reflected.find(name));
        const Mapper& other = *registry.findByTable(*reflected.find(u"refers"_s));
        const auto relation = std::ranges::find_if(other.relationships(), [](const auto& r) {
            return r->direction() == Direction::ManyToOne;
        });
        QVERIFY2(relation != other.relationships().end(), labelOf(name));

        Session session({.bind = engine()});
        const ObjectPtr one = makeObject(mapper);
        one->set("text", u"one"_s);
        const ObjectPtr two = makeObject(other);
        two->setRelated(**relation, one);
        session.add(two);
        session.commit();
        session.clear();
        const ObjectPtr found = session.query(mapper).filterBy({{"text", u"one"_s}}).one();
        QCOMPARE(session.query(other).withParent(found).count(), 1);
        session.remove(session.query(other).one());
        session.remove(found);
        session.commit();
        QCOMPARE(session.query(mapper).count(), 0);
        session.close();
        dropAll(engine(), metaData);
    }
}

void RoundTripTest::everyNameServesAColumnOfOneTable() {
    std::vector<Column> columns{Column("key", Integer(), primaryKey)};
    for (const QString& name : namesOn(kind()))
        columns.emplace_back(name, String(60));
    const MetaData metaData;
    const Table table("wide", metaData, columns);
    createAll(engine(), metaData);

    const MetaData reflected;
    QVERIFY(reflect(engine(), reflected).empty());
    Registry registry = automap(reflected);
    const Mapper& mapper = *registry.findByTable(*reflected.find(u"wide"_s));
    Session session({.bind = engine()});
    const ObjectPtr object = makeObject(mapper);
    object->setValue(mapper.slotOf(reflected.find(u"wide"_s)->c("key")), 1);
    for (const QString& name : namesOn(kind()))
        object->setValue(mapper.slotOf(reflected.find(u"wide"_s)->c(name)), name.left(60));
    session.add(object);
    session.commit();
    session.clear();

    for (const QString& name : namesOn(kind())) {
        const int slot = mapper.slotOf(reflected.find(u"wide"_s)->c(name));
        const ObjectPtr found =
            session.query(mapper)
                .filter(Expression(mapper.attribute(slot).column) == name.left(60))
                .one();
        QCOMPARE(found->value(slot), Value(name.left(60)));
        found->setValue(slot, u"changed"_s);
    }
    session.commit();
    session.clear();
    const ObjectPtr changed = session.query(mapper).one();
    for (const QString& name : namesOn(kind()))
        QCOMPARE(changed->value(mapper.slotOf(reflected.find(u"wide"_s)->c(name))),
                 Value(u"changed"_s));
}

/// Refused with the name in the message, and nothing was sent.
void RoundTripTest::whatTheDatabaseWouldAlterIsNoName() {
    StatementLog& log = engine().log();
    for (const QString& name : refusedOn(kind())) {
        const MetaData asTable;
        const Table table(name, asTable, {Column("id", Integer(), primaryKey)});
        const MetaData asColumn;
        const Table plain("plain", asColumn,
                          {Column("id", Integer(), primaryKey), Column(name, Integer())});
        log.clear();
        log.start();
        QVERIFY_THROWS_EXCEPTION(SchemaError, createAll(engine(), asTable));
        QVERIFY_THROWS_EXCEPTION(SchemaError, createAll(engine(), asColumn));
        const std::unique_ptr<Connection> connection = engine().connect();
        QVERIFY_THROWS_EXCEPTION(SchemaError, connection->query(Select({Expression(table["id"])})));
        QVERIFY_THROWS_EXCEPTION(SchemaError, connection->query(Select({Expression(plain[name])})));
        for (const StatementLog::Entry& entry : log.entries())
            QVERIFY2(!entry.statement.text.contains("CREATE"_L1), labelOf(name));
        log.stop();
        const MetaData reflected;
        reflect(engine(), reflected);
        QVERIFY2(reflected.tables().empty(), labelOf(name));
    }
}

void RoundTripTest::everyValueComesBack() {
    for (const TypedValue& each : valuesOn(kind())) {
        const QByteArray label =
            each.type.toString().toUtf8() + ' ' + each.value.toText().left(40).toUtf8();
        const MetaData metaData;
        const Table table("holder", metaData,
                          {Column("id", Integer(), primaryKey), Column("content", each.type)});
        createAll(engine(), metaData);
        const MetaData reflected;
        reflect(engine(), reflected);
        for (const MetaData& known : {metaData, reflected}) {
            Registry registry;
            const Mapper& mapper = registry.map(u"Holder"_s, *known.find(u"holder"_s));
            registry.configure();
            const int slot = mapper.slotOf(known.find(u"holder"_s)->c("content"));
            Session session({.bind = engine()});
            const ObjectPtr object = makeObject(mapper);
            object->set("content", each.value);
            session.add(object);
            session.commit();
            session.clear();
            const ObjectPtr found = session.query(mapper).one();
            QVERIFY2(found->value(slot) == each.value,
                     label + " came back as " + found->value(slot).toText().left(60).toUtf8());
            QCOMPARE(found->value(slot).kind(), each.value.kind());
            // Unchanged it is not written; guarded it is found; set to nothing and back it is as it
            // was.
            found->setValue(slot, each.value);
            QVERIFY2(!session.hasChanges(), label);
            found->setValue(slot, null);
            QVERIFY2(session.save().updated == 1, label);
            found->setValue(slot, each.value);
            QVERIFY2(session.save().updated == 1, label);
            session.clear();
            QVERIFY2(session.query(mapper).one()->value(slot) == each.value, label);
            session.remove(session.query(mapper).one());
            session.commit();
        }
        dropAll(engine(), metaData);
    }
}

/// Written together, with rows of nothing between them.
void RoundTripTest::everyValueOfManyRowsComesBack() {
    for (const TypedValue& each : valuesOn(kind())) {
        const QByteArray label =
            each.type.toString().toUtf8() + ' ' + each.value.toText().left(40).toUtf8();
        const MetaData metaData;
        const Table table("holder", metaData,
                          {Column("id", Integer(), primaryKey), Column("content", each.type)});
        createAll(engine(), metaData);
        Registry registry;
        const Mapper& mapper = registry.map(u"Holder"_s, table);
        registry.configure();
        Session session({.bind = engine()});
        for (int id = 1; id <= 9; ++id) {
            const ObjectPtr object = makeObject(mapper);
            object->set("id", id).set("content", id % 4 == 1 ? Value() : each.value);
            session.add(object);
        }
        QVERIFY2(session.save().inserted == 9, label);
        for (const int gap : {1, 2}) { // the others have the value, then these get it
            session.clear();
            const ObjectList rows = session.query(mapper).orderBy(Expression(table["id"])).all();
            for (const ObjectPtr& object : rows) {
                const bool isEmpty = object->get("id").as<qint64>() % 4 == gap;
                QVERIFY2(isEmpty ? object->get("content").isNull()
                                 : object->get("content") == each.value,
                         label);
                object->set("content",
                            (object->get("id").as<qint64>() - 1) % 4 == gap ? Value() : each.value);
            }
            session.save();
        }
        for (const ObjectPtr& object : session.query(mapper).all())
            session.remove(object);
        QVERIFY2(session.save().deleted == 9, label);
        session.close();
        dropAll(engine(), metaData);
    }
}

/// What a text holds is never in the text of a statement, however it gets there.
void RoundTripTest::noValueIsPartOfAStatement() {
    const QString marker = u"m4rk'er"_s;
    const MetaData metaData;
    const Table table("holder", metaData,
                      {Column("id", String(40), primaryKey), Column("content", String(40))});
    createAll(engine(), metaData);
    Registry registry;
    const Mapper& mapper = registry.map(u"Holder"_s, table);
    registry.configure();
    StatementLog& log = engine().log();
    log.start();
    Session session({.bind = engine()});
    for (int i = 0; i < 3; ++i) {
        const ObjectPtr object = makeObject(mapper);
        object->set("id", marker + QString::number(i));
        object->set("content", marker);
        session.add(object);
    }
    session.commit();
    const Expression content(table["content"]);
    QCOMPARE(session.query(mapper).filter(content == marker).count(), 3);
    QCOMPARE(session.query(mapper).filter(content.like(marker + u'%')).count(), 3);
    QCOMPARE(session.query(mapper).filter(content.in({Value(marker)})).count(), 3);
    QCOMPARE(session.query(mapper).filterBy({{"content", marker}}).all().size(), std::size_t(3));
    const ObjectPtr object = session.query(mapper).get(marker + u'0');
    object->set("content", marker + u"!"_s);
    session.commit();
    object->set("content", marker + u"?"_s);
    session.save();
    session.remove(object);
    session.save();
    session.execute(u"UPDATE holder SET content = :content"_s, {{u"content"_s, marker}});
    session.commit();
    QVERIFY(log.entries().size() > 10);
    for (const StatementLog::Entry& entry : log.entries()) {
        QVERIFY2(!entry.statement.text.contains("m4rk"_L1), qPrintable(entry.statement.text));
    }
    log.stop();
}

/// Refused before it is sent, with everything still staged.
void RoundTripTest::whatTheDatabaseWouldAlterIsNoValue() {
    for (const RefusedValue& each : refusedValuesOn(kind())) {
        const MetaData metaData;
        const Table table("holder", metaData,
                          {Column("id", Integer(), primaryKey), Column("content", each.type)});
        createAll(engine(), metaData);
        Registry registry;
        const Mapper& mapper = registry.map(u"Holder"_s, table);
        registry.configure();
        Session session({.bind = engine()});
        const ObjectPtr object = makeObject(mapper);
        object->set("content", each.value);
        session.add(object);
        StatementLog& log = engine().log();
        log.clear();
        log.start();
        QVERIFY_THROWS_EXCEPTION(DataError, session.save());
        for (const QString& line : log.summary())
            QVERIFY2(!line.startsWith("INSERT"_L1), qPrintable(line));
        log.stop();
        QCOMPARE(object->state(), ObjectState::Pending);
        object->set("content", null);
        QCOMPARE(session.save().inserted, 1);
        session.close();
        dropAll(engine(), metaData);
    }
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "tst_RoundTrip.moc"
