// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/changes/ChangeDocument.h"
#include "orm/changes/Restaging.h"
#include "orm/mapping/Discovery.h"
#include "orm/session/SessionMaker.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

/// A catalogue in a file, without classes: a tree of categories with levels, products linked to
/// them, and prices by product and day.
class Copy {
public:
    explicit Copy(const QString& path, bool isNew = true)
        : engine(createEngine(u"sqlite:///"_s + path)) {
        const Table level("level", metaData,
                          {Column("id", Integer(), primaryKey), Column("name", String(20))});
        const Table category(
            "category", metaData,
            {Column("id", Integer(), primaryKey), Column("level_id", ForeignKey("level.id")),
             Column("parent_id", ForeignKey("category.id")), Column("name", String(40))});
        const Table product("product", metaData,
                            {Column("sku", String(20), primaryKey), Column("msrp", Numeric()),
                             Column("picture", LargeBinary()), Column("made", DateTime())});
        const Table links("product_category", metaData,
                          {Column("product_id", ForeignKey("product.sku"), primaryKey),
                           Column("category_id", ForeignKey("category.id"), primaryKey)});
        const Table price("price", metaData,
                          {Column("product_id", ForeignKey("product.sku"), primaryKey),
                           Column("day", Date(), primaryKey), Column("amount", Numeric())});
        registry = std::make_unique<Registry>(automap(metaData));
        if (isNew) {
            createAll(engine, metaData);
            fill();
        }
        session = std::make_unique<Session>(SessionOptions{.bind = engine, .autoflush = false});
    }
    void fill() const {
        exec(u"INSERT INTO level VALUES (1, 'Division'), (2, 'Family')"_s);
        for (int i = 1; i <= 12; ++i)
            exec(u"INSERT INTO category VALUES (%1, 1, %2, 'Category %1')"_s.arg(i).arg(
                i > 3 ? QString::number(i / 3) : u"NULL"_s));
        for (int i = 1; i <= 12; ++i) {
            exec(u"INSERT INTO product VALUES ('P%1', %1.50, x'00ff', NULL)"_s.arg(i));
            exec(u"INSERT INTO product_category VALUES ('P%1', %1)"_s.arg(i));
            exec(u"INSERT INTO price VALUES ('P%1', '2024-01-01', 1)"_s.arg(i));
        }
    }
    void exec(const QString& sql) const { engine.connect()->execute(sql); }
    ObjectPtr get(const char* entity, const Value& key) const {
        return row((*registry)[entity], {key});
    }
    ObjectPtr row(const Mapper& mapper, const std::vector<Value>& key) const {
        Expression same;
        for (std::size_t i = 0; i < key.size(); ++i)
            same = same && Expression(mapper.attribute(mapper.primaryKey()[i]).column) == key[i];
        return session->query(mapper).filter(same).first();
    }
    ObjectPtr newObject(const char* entity) const {
        const ObjectPtr object = makeObject((*registry)[entity]);
        session->add(object);
        return object;
    }
    ChangeDocument staged() const {
        return ChangeDocument::of(*session, {u"sqlite:///x"_s, QDateTime::currentDateTimeUtc()});
    }
    Restaging::Plan restage(const ChangeDocument& document, bool mineWins = false) const {
        const Restaging restaging(*registry, document.edits);
        const auto find = [this](const Mapper& mapper, const std::vector<Value>& key) {
            return row(mapper, key);
        };
        Restaging::Plan plan =
            restaging.plan(find, mineWins ? Restaging::Trust::Mine : Restaging::Trust::Theirs);
        stage(*session, plan.steps);
        return plan;
    }
    /// Every row of every table; new rows by their names, as their numbers may differ.
    QStringList rows() const {
        QStringList rows;
        for (const char* sql :
             {"SELECT c.name, p.name, c.level_id FROM category c LEFT JOIN category p ON p.id = "
              "c.parent_id",
              "SELECT l.product_id, c.name FROM product_category l JOIN category c ON c.id = "
              "l.category_id",
              "SELECT 'product', * FROM product", "SELECT 'price', * FROM price"}) {
            const auto result = engine.connect()->execute(QString::fromLatin1(sql));
            for (qsizetype row = 0; row < result.returned.rowCount(); ++row) {
                QStringList cells;
                for (int i = 0; i < result.returned.width; ++i)
                    cells << result.returned.at(row, i).toText();
                rows << cells.join(u'|');
            }
        }
        rows.sort();
        return rows;
    }

    MetaData metaData;
    Engine engine;
    std::unique_ptr<Registry> registry;
    std::unique_ptr<Session> session;
};

} // namespace

/// Staged edits as a document: written, read, staged again on another copy, damaged, in conflict.
class tst_ChangeDocument : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void linesCarryLengthAndChecksum();
    void theLastWordOnARowCounts();
    void theLastSaveIsRead();
    void damageCostsOnlyItsLine();
    void whatIsNoDocumentIsRefused_data();
    void whatIsNoDocumentIsRefused();
    void everyKindOfEditIsStagedAgain();
    void randomEditsGiveTheSameRows();
    void whatSomeoneElseChangedIsAConflict();
    void whatSomeoneElseDeletedIsToldOrDone();
    void aDeletedRowIsComparedWhole();
    void anotherSchemaIsTold();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Copy> a;
    std::unique_ptr<Copy> b;
};

void tst_ChangeDocument::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    a = std::make_unique<Copy>(path(u"a.sqlite"_s));
    b = std::make_unique<Copy>(path(u"b.sqlite"_s));
}

void tst_ChangeDocument::cleanup() {
    a.reset();
    b.reset();
}

void tst_ChangeDocument::linesCarryLengthAndChecksum() {
    RowEdit edit{RowEdit::Act::Update,
                 {u"product"_s, {u"P1"_s}, {}},
                 {},
                 {{u"msrp"_s, Value(*Decimal::parse(u"1.50")), Value()}},
                 {},
                 {}};
    QCOMPARE(ChangeDocument::line(edit),
             R"(110 44596986 {"entity":"product","fields":[{"name":"msrp","new":null,)"
             R"("old":{"decimal":"1.50"}}],"key":["P1"],"op":"update"})"
             "\n");
}

void tst_ChangeDocument::theLastWordOnARowCounts() {
    const ChangeDocument::Head head{u"sqlite:///ä b"_s,
                                    QDateTime(QDate(2024, 5, 1), QTime(8, 0), Qt::UTC)};
    const auto edit = [](int key, const QString& name, RowEdit::Act act = RowEdit::Act::Update) {
        return RowEdit{act, {u"category"_s, {key}, {}}, name, {{u"name"_s, u"x"_s, name}}, {}, {}};
    };
    QByteArray text = ChangeDocument::line(head);
    for (const RowEdit& one : {edit(1, u"a"_s), edit(2, u"b"_s), edit(3, u"c"_s), edit(1, u"d"_s),
                               edit(2, u"b"_s, RowEdit::Act::Nothing)})
        text += ChangeDocument::line(one);
    const ChangeDocument document = ChangeDocument::parse(text);
    QVERIFY(document.head == head);
    QVERIFY(document.damages.empty());
    QCOMPARE(document.edits.size(), 2U);
    QVERIFY(document.edits[0] == edit(1, u"d"_s));
    QVERIFY(document.edits[1] == edit(3, u"c"_s));
    // As a file, compact; then read again.
    document.write(path(u"set"_s));
    QVERIFY(ChangeDocument::read(path(u"set"_s)).edits == document.edits);
    QVERIFY_THROWS_EXCEPTION(DataError, document.write(path(u"no/such/folder"_s)));
    QVERIFY_THROWS_EXCEPTION(DataError, ChangeDocument::read(path(u"none"_s)));
}

void tst_ChangeDocument::theLastSaveIsRead() {
    const ChangeDocument::Head head{u"sqlite:///x"_s, {}};
    QVERIFY(!ChangeDocument::parse(ChangeDocument::line(head)).saving);
    const std::vector<ChangeDocument::Given> first{{{u"category"_s, {}, u"new 1"_s}, {Value(7)}}};
    const std::vector<ChangeDocument::Given> second{
        {{u"category"_s, {}, u"new 1"_s}, {Value(8)}},
        {{u"price"_s, {}, u"new 2"_s}, {Value(u"P1"_s), Value(QDate(2024, 5, 31))}}};
    const ChangeDocument read = ChangeDocument::parse(
        ChangeDocument::line(head) + ChangeDocument::line(first) + ChangeDocument::line(second));
    QVERIFY(read.damages.empty());
    QVERIFY(read.edits.empty());
    QVERIFY(read.saving == second);
    QVERIFY(ChangeDocument::parse(read.text()).saving == second);
}

void tst_ChangeDocument::damageCostsOnlyItsLine() {
    const auto line = [](int key) {
        return ChangeDocument::line(RowEdit{RowEdit::Act::Update,
                                            {u"category"_s, {key}, {}},
                                            {},
                                            {{u"name"_s, u"x"_s, u"y"_s}},
                                            {},
                                            {}});
    };
    const QByteArray head = ChangeDocument::line(ChangeDocument::Head{});
    const QByteArray whole = head + line(1) + line(2) + line(3);
    // A byte of the second row, each in turn.
    const qsizetype first = head.size() + line(1).size();
    for (qsizetype at = first; at < first + line(2).size() - 1; ++at) {
        QByteArray text = whole;
        text[at] = char(text[at] ^ 0x01);
        const ChangeDocument document = ChangeDocument::parse(text);
        QVERIFY2(document.edits.size() == 2, qPrintable(QString::number(at)));
        QCOMPARE(document.edits[1].row.key.front(), Value(3));
        QVERIFY(!document.damages.empty());
        QCOMPARE(document.damages.front().line, 3);
    }
    // Cut off anywhere in the last row.
    for (qsizetype size = whole.size() - line(3).size() + 1; size < whole.size(); ++size) {
        const ChangeDocument document = ChangeDocument::parse(whole.left(size));
        QCOMPARE(document.edits.size(), 2U);
        QCOMPARE(document.damages.size(), 1U);
        QCOMPARE(document.damages.front().line, 4);
    }
    QVERIFY(ChangeDocument::parse(whole).damages.empty());
}

void tst_ChangeDocument::whatIsNoDocumentIsRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Hello\n");
    QTest::newRow("an edit without a head")
        << ChangeDocument::line(RowEdit{RowEdit::Act::Delete, {u"x"_s, {1}, {}}, {}, {}, {}, {}});
    QByteArray newer = ChangeDocument::line(ChangeDocument::Head{});
    QTest::newRow("cut head") << newer.left(20);
}

void tst_ChangeDocument::whatIsNoDocumentIsRefused() {
    QFETCH(const QByteArray, text);
    QVERIFY_THROWS_EXCEPTION(DataError, ChangeDocument::parse(text));
}

void tst_ChangeDocument::everyKindOfEditIsStagedAgain() {
    const ObjectPtr top = a->newObject("category");
    top->set("name", u"New top"_s);
    const ObjectPtr below = a->newObject("category");
    below->set("name", u"New below"_s);
    below->setRelated(below->relationship("parent"), top);
    below->setRelated(below->relationship("level"), a->get("level", 2));
    const ObjectPtr moved = a->get("category", 5);
    moved->setRelated(moved->relationship("parent"), below);
    const ObjectPtr up = a->get("category", 6);
    up->setRelated(up->relationship("parent"), {});
    const ObjectPtr product = a->get("product", u"P1"_s);
    product->set("msrp", Decimal("0.10")).set("picture", QByteArray("\0new", 4));
    product->append(product->relationship("category"), below);
    product->append(product->relationship("category"), a->get("category", 7));
    product->removeFrom(product->relationship("category"), a->get("category", 1));
    const ObjectPtr fresh = a->newObject("product");
    fresh->set("sku", u"N"_s).set("made", QDateTime(QDate(2024, 5, 1), QTime(8, 30, 0, 5)));
    fresh->append(fresh->relationship("category"), top);
    a->session->remove(a->row((*a->registry)["price"], {u"P3"_s, QDate(2024, 1, 1)}));

    const ChangeDocument document = ChangeDocument::parse(a->staged().text());
    QCOMPARE(document.edits.size(), 9U); // the far ends of two links tell them
    const Restaging::Plan plan = b->restage(document);
    QVERIFY(plan.problems.empty());
    QCOMPARE(plan.edits, 9);
    b->session->commit();
    QVERIFY(b->rows() != a->rows());
    a->session->commit();
    QCOMPARE(b->rows(), a->rows());
    QVERIFY(b->rows().contains(u"product|N|NULL|NULL|2024-05-01T08:30:00.005"_s) ||
            b->rows().join(u' ').contains(u"2024-05-01"_s));
    // A second time there is nothing left to do, but for what is new; what came below a new row the
    // first time does not go below another one unasked.
    Copy again(path(u"b.sqlite"_s), false);
    const Restaging::Plan second = again.restage(document);
    QCOMPARE(second.problems.size(), 1U);
    QCOMPARE(second.problems[0].attribute, u"parent_id"_s);
    QCOMPARE(second.problems[0].before, Value(1));
    for (const StagingStep& step : second.steps)
        QVERIFY(step.act != StagingStep::Act::SetValue ||
                step.object->state() != ObjectState::Persistent);
}

void tst_ChangeDocument::randomEditsGiveTheSameRows() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 20; ++round) {
        // Numbers of new rows may differ: what refers to them later would not be the same edit.
        a = std::make_unique<Copy>(path(u"a%1.sqlite"_s.arg(round)));
        b = std::make_unique<Copy>(path(u"b%1.sqlite"_s.arg(round)));
        const auto one = [&](const char* entity) {
            const int number = random.bounded(1, 13);
            return a->get(entity, QLatin1StringView(entity) == "product"_L1
                                      ? Value(u"P%1"_s.arg(number))
                                      : Value(number));
        };
        for (int i = 0; i < 12; ++i) {
            const ObjectPtr category = one("category");
            const ObjectPtr product = one("product");
            product->collection("category"); // so that only what is there is removed
            switch (random.bounded(6)) {
            case 0:
                category->set("name", u"n%1"_s.arg(random.bounded(1000)));
                break;
            case 1: {
                const int number =
                    category->peek(category->mapper().attribute("id").slot).to<int>().value_or(1);
                if (number > 1) // no circles
                    category->setRelated(category->relationship("parent"),
                                         a->get("category", random.bounded(1, number)));
                break;
            }
            case 2:
                product->set("msrp", Value(Decimal(random.bounded(1000))));
                break;
            case 3:
                product->append(product->relationship("category"), category);
                break;
            case 4:
                product->removeFrom(product->relationship("category"), category);
                break;
            case 5: {
                const ObjectPtr fresh = a->newObject("category");
                fresh->set("name", u"fresh %1"_s.arg(random.bounded(1000)));
                if (random.bounded(2))
                    fresh->setRelated(fresh->relationship("parent"), category);
                else
                    category->setRelated(category->relationship("parent"), fresh);
                product->append(product->relationship("category"), fresh);
                break;
            }
            default:
                break;
            }
        }
        const ChangeDocument document = ChangeDocument::parse(a->staged().text());
        const Restaging::Plan plan = b->restage(document);
        QVERIFY(plan.problems.empty());
        const auto save = [&](const Copy& copy) {
            try {
                copy.session->commit();
            } catch (const Error& error) {
                QFAIL(qPrintable(error.message() + u'\n' + QString::fromUtf8(document.text())));
            }
        };
        save(*a);
        if (QTest::currentTestFailed())
            return qInfo("in a");
        save(*b);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(b->rows(), a->rows());
    }
}

void tst_ChangeDocument::whatSomeoneElseChangedIsAConflict() {
    const ObjectPtr product = a->get("product", u"P1"_s);
    product->set("msrp", Decimal("2.50")).set("picture", QByteArray("mine"));
    const ChangeDocument document = a->staged();
    b->exec(u"UPDATE product SET msrp = 9 WHERE sku = 'P1'"_s);
    const Restaging::Plan plan = b->restage(document);
    QCOMPARE(plan.problems.size(), 1U);
    QCOMPARE(plan.problems.front().text(),
             u"product P1, msrp: was 1.5, is now 9, would become 2.50"_s);
    // The other field is staged; theirs stays.
    b->session->commit();
    QVERIFY(b->rows().contains(u"product|P1|9|mine|NULL"_s) ||
            b->rows().join(u'\n').contains(QRegularExpression(u"product\\|P1\\|9"_s)));
    // Theirs is what mine would be: no conflict.
    b->exec(u"UPDATE product SET msrp = 2.5, picture = x'00ff' WHERE sku = 'P1'"_s);
    Copy same(path(u"b.sqlite"_s), false);
    QVERIFY(same.restage(document).problems.empty());
    // Mine wins where that is asked for.
    b->exec(u"UPDATE product SET msrp = 7 WHERE sku = 'P1'"_s);
    Copy mine(path(u"b.sqlite"_s), false);
    QCOMPARE(mine.restage(document, true).problems.size(), 1U);
    mine.session->commit();
    QVERIFY(mine.rows().join(u'\n').contains(u"product|P1|2.5"_s));
}

void tst_ChangeDocument::whatSomeoneElseDeletedIsToldOrDone() {
    a->get("category", 12)->set("name", u"gone"_s);
    a->session->remove(a->row((*a->registry)["price"], {u"P3"_s, QDate(2024, 1, 1)}));
    const ChangeDocument document = a->staged();
    b->exec(u"DELETE FROM product_category WHERE category_id = 12"_s);
    b->exec(u"DELETE FROM category WHERE id = 12"_s);
    b->exec(u"DELETE FROM price WHERE product_id = 'P3'"_s);
    QCOMPARE(Restaging(*b->registry, document.edits).rows().size(), 2U);
    const Restaging::Plan plan = b->restage(document, true);
    QCOMPARE(plan.problems.size(), 1U);
    QVERIFY(plan.problems.front().kind == StagingProblem::Kind::Deleted);
    QVERIFY2(plan.problems.front().text().startsWith(u"category 12 (gone)"_s),
             qPrintable(plan.problems.front().text()));
    QVERIFY(plan.steps.empty());
}

void tst_ChangeDocument::aDeletedRowIsComparedWhole() {
    a->session->remove(a->row((*a->registry)["price"], {u"P3"_s, QDate(2024, 1, 1)}));
    const ChangeDocument document = a->staged();
    b->exec(u"UPDATE price SET amount = 5 WHERE product_id = 'P3'"_s);
    const Restaging::Plan plan = b->restage(document);
    QCOMPARE(plan.problems.size(), 1U);
    QVERIFY2(plan.problems.front().text().contains(u"amount: was 1, is now 5"_s),
             qPrintable(plan.problems.front().text()));
    QVERIFY(b->session->deleted().empty());
    b->restage(document, true);
    QCOMPARE(b->session->deleted().size(), 1U);
}

void tst_ChangeDocument::anotherSchemaIsTold() {
    const auto edit = [](const char* entity, const char* attribute) {
        return RowEdit{RowEdit::Act::Update,
                       {QString::fromLatin1(entity), {1}, {}},
                       {},
                       {{QString::fromLatin1(attribute), Value(), 5}},
                       {},
                       {{u"nothing"_s, {u"product"_s, {u"P1"_s}, {}}, true}}};
    };
    ChangeDocument document;
    document.edits = {edit("brand", "name"), edit("category", "colour"), edit("price", "amount")};
    const Restaging::Plan plan = b->restage(document);
    QCOMPARE(plan.problems.size(), 4U); // table; column, relation; a key of another width
    for (const StagingProblem& problem : plan.problems)
        QVERIFY(problem.kind == StagingProblem::Kind::Unknown);
    QVERIFY(b->session->dirty().empty());
}

QTEST_GUILESS_MAIN(tst_ChangeDocument)
#include "tst_ChangeDocument.moc"
