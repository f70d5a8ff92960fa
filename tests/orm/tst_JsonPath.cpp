// SPDX-License-Identifier: MIT
#include "orm/sql/JsonPath.h"

#include "orm/base/Error.h"
#include "orm/session/Session.h"
#include "orm/sql/Compiler.h"
#include "orm/sql/Select.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

class tst_JsonPath : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup() { m_database.reset(); }

    void eachDatabaseSpellsItsWay();
    void aPathIsAValueAndNoText();
    void scalarsAreReadAsTheirTypes();
    void rowsAreFoundByWhatIsInside();
    void nothingIsNull();
    void membersMayHaveAnyName();
    void aFlagComparesWithAFlag();
    void aDocumentInsideIsADocument();
    void entitiesAreFilteredAndSorted();
    void whatJsonHasNoValueForIsRefused();

private:
    QString kind() const { return m_database->kind(); }
    Expression document() const { return (*m_note)["document"]; }
    QString textOf(const Expression& expression) const {
        return compile(Select({expression}).from(*m_note), m_database->engine().dialect()).text;
    }
    std::vector<Value> valuesOf(const Expression& expression) const {
        const RowBatch rows = m_database->engine().connect()->query(
            Select({expression}).from(*m_note).orderBy({Expression((*m_note)["id"])}));
        std::vector<Value> values;
        for (qsizetype row = 0; row < rows.rowCount(); ++row)
            values.push_back(rows.at(row, 0));
        return values;
    }
    QString idsWhere(const Expression& condition) const {
        const RowBatch rows =
            m_database->engine().connect()->query(Select({Expression((*m_note)["id"])})
                                                      .from(*m_note)
                                                      .where(condition)
                                                      .orderBy({Expression((*m_note)["id"])}));
        QStringList ids;
        for (qsizetype row = 0; row < rows.rowCount(); ++row)
            ids << rows.at(row, 0).toText();
        return ids.join(u',');
    }

    std::unique_ptr<Servers::FreshDatabase> m_database;
    MetaData m_tables;
    std::optional<Table> m_note;
};

void tst_JsonPath::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FRESH_DATABASE(m_database);
    m_tables = MetaData();
    m_note.emplace("note", m_tables,
                   std::vector<Column>{Column("id", Integer(), primaryKey),
                                       Column("document", SqlType{TypeKind::Json})});
    createAll(m_database->engine(), m_tables);
    Insert insert{*m_note, {(*m_note)["id"], (*m_note)["document"]}, {}, {}};
    insert.rows = {
        {1, Json{R"({"a": {"b": "x"}, "n": 5, "f": 1.5, "t": true, "l": [10, {"c": "y"}]})"}},
        {2, Json{R"({"a": {"b": "it's"}, "n": 12, "f": -0.25, "t": false, "l": []})"}},
        {3, Json{R"({"a": null, "odd key.$[0]": "z"})"}},
        {4, Value()}};
    const auto connection = m_database->engine().connect();
    connection->execute(compile(insert, m_database->engine().dialect()));
}

void tst_JsonPath::eachDatabaseSpellsItsWay() {
    const JsonTerm path = json(document())["a"]["b"];
    if (kind() == u"sqlite") {
        QCOMPARE(textOf(path), uR"(SELECT ("document" -> ?) FROM "note")"_s);
        QCOMPARE(textOf(path.asText()),
                 uR"(SELECT CAST(json_extract("document", ?) AS TEXT) FROM "note")"_s);
        QCOMPARE(textOf(path.asInteger()),
                 uR"(SELECT CAST(json_extract("document", ?) AS BIGINT) FROM "note")"_s);
    } else if (kind() == u"postgresql") {
        QVERIFY2(textOf(path).contains(u"(\"document\" #> CAST("_s), qPrintable(textOf(path)));
        QVERIFY(textOf(path.asText()).contains(u"(\"document\" #>> CAST("_s));
        QVERIFY(textOf(path.asInteger()).endsWith(u" AS BIGINT) FROM \"note\""_s));
    } else {
        QCOMPARE(textOf(path), u"SELECT JSON_EXTRACT(`document`, ?) FROM `note`"_s);
        QCOMPARE(textOf(path.asText()), u"SELECT JSON_VALUE(`document`, ?) FROM `note`"_s);
        QCOMPARE(textOf(path.asInteger()),
                 u"SELECT CAST(JSON_VALUE(`document`, ?) AS SIGNED) FROM `note`"_s);
    }
}

void tst_JsonPath::aPathIsAValueAndNoText() {
    const Expression evil = json(document())["x') FROM note; DROP TABLE note --"].asText();
    QVERIFY(!textOf(evil).contains(u"DROP"_s));
    QCOMPARE(valuesOf(evil), std::vector<Value>(4));
    QCOMPARE(idsWhere((*m_note)["id"] > 0), u"1,2,3,4"_s);
}

void tst_JsonPath::scalarsAreReadAsTheirTypes() {
    const JsonTerm root = json(document());
    const auto first = [this](const Expression& expression) { return valuesOf(expression)[0]; };
    QCOMPARE(first(root["a"]["b"].asText()), Value(u"x"_s));
    QCOMPARE(first(root["n"].asInteger()), Value(5));
    QCOMPARE(first(root["n"].asText()), Value(u"5"_s));
    QCOMPARE(first(root["f"].asFloat()), Value(1.5));
    QCOMPARE(first(root["f"].asNumeric(6, 2)), Value(Decimal("1.50")));
    QCOMPARE(first(root["t"].asBoolean()), Value(true));
    QCOMPARE(valuesOf(root["t"].asBoolean())[1], Value(false));
    QCOMPARE(first(root["l"][0].asInteger()), Value(10));
    QCOMPARE(first(root["l"][1]["c"].asText()), Value(u"y"_s));
}

void tst_JsonPath::rowsAreFoundByWhatIsInside() {
    const JsonTerm root = json(document());
    QCOMPARE(idsWhere(root["a"]["b"].asText() == u"it's"_s), u"2"_s);
    QCOMPARE(idsWhere(root["a"]["b"].asText().like(u"%x%"_s)), u"1"_s);
    QCOMPARE(idsWhere(root["n"].asInteger() > 6), u"2"_s); // a number, and not its text
    QCOMPARE(idsWhere(root["n"].asInteger().in({5, 6})), u"1"_s);
    QCOMPARE(idsWhere(root["f"].asFloat() < 0), u"2"_s);
    QCOMPARE(idsWhere(root["f"].asNumeric(6, 2) == Decimal("1.50")), u"1"_s);
    QCOMPARE(idsWhere(root["n"].asInteger() + 1 == 6), u"1"_s);
}

void tst_JsonPath::nothingIsNull() {
    const JsonTerm root = json(document());
    QCOMPARE(idsWhere(root["n"].asInteger().isNull()), u"3,4"_s);
    QCOMPARE(idsWhere(root["a"].asText().isNull() && (*m_note)["id"] > 2), u"3,4"_s); // JSON's null
    QCOMPARE(idsWhere(root["l"][7].asText().isNotNull()), QString());
    QCOMPARE(idsWhere(root["none"].isNull()), u"1,2,3,4"_s);
}

void tst_JsonPath::membersMayHaveAnyName() {
    QCOMPARE(idsWhere(json(document())["odd key.$[0]"].asText() == u"z"_s), u"3"_s);
    for (const QString& name : {u"a\"b"_s, u"back\\slash"_s}) {
        if (kind() == u"sqlite")
            QVERIFY_THROWS_EXCEPTION(SqlError, idsWhere(json(document())[name].isNotNull()));
        else
            QCOMPARE(idsWhere(json(document())[name].isNotNull()), QString());
    }
}

void tst_JsonPath::aFlagComparesWithAFlag() {
    const Expression flag = json(document())["t"].asBoolean();
    QCOMPARE(idsWhere(flag == true), u"1"_s);
    QCOMPARE(idsWhere(flag == false), u"2"_s);
}

void tst_JsonPath::aDocumentInsideIsADocument() {
    const Value inside = valuesOf(json(document())["l"])[0];
    QCOMPARE(inside.kind(), Value::Kind::Json);
    QByteArray text = inside.as<Json>().text;
    QCOMPARE(text.replace(' ', ""), QByteArray(R"([10,{"c":"y"}])"));
    QCOMPARE(valuesOf(json(document())["a"]["b"])[0], Value(Json{R"("x")"}));
}

void tst_JsonPath::entitiesAreFilteredAndSorted() {
    Registry registry;
    registry.map(u"note"_s, *m_note);
    Session s({.bind = m_database->engine()});
    const Mapper& note = registry["note"];
    const JsonTerm root = json(note["document"]);
    const auto found =
        s.query(note).filter(root["n"].asInteger() > 0).orderBy(root["n"].asInteger().desc()).all();
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0]->get("id"), Value(2));
}

void tst_JsonPath::whatJsonHasNoValueForIsRefused() {
    QVERIFY_THROWS_EXCEPTION(SqlError, json(document())["a"].as(Date()));
    QVERIFY_THROWS_EXCEPTION(SqlError, json(document())[-1]);
}

QTEST_GUILESS_MAIN(tst_JsonPath)
#include "tst_JsonPath.moc"
