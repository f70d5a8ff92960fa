// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"
#include "tests/support/ShopHarness.h"
#include "ui/widgets/MessageBar.h"

#include <QUndoStack>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;
using orm::Value;
using Side = ui::ConflictSide;
using Sides = std::vector<Side>;

/// A save that meets what someone else has written meanwhile: nobody's work is lost unasked.
class tst_Conflicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void sameColumn_data();
    void sameColumn();
    void everyTypeIsCompared_data();
    void everyTypeIsCompared();
    void otherColumnsAreMerged();
    void bothChangedItAlike();
    void theirDeletion_data();
    void theirDeletion();
    void myDeletion_data();
    void myDeletion();
    void myDeletionAlone_data() { myDeletion_data(); }
    void myDeletionAlone();
    void myDeletionIsOfWhatWasSeen();
    void bothDeletedIt();
    void bothMovedIt_data();
    void bothMovedIt();
    void theParentIsGone_data();
    void theParentIsGone();
    void aNewRowBelowAGoneParent();
    void theLinkIsThereAlready();
    void theLinkIsGoneAlready();
    void whatIsLinkedIsGone();
    void twoMovesMakeACircle();
    void severalAtOnce();
    void theAnswerCanBeUndone();
    void cancellingLosesNothing();
    void anotherFailureIsToldAsItIs();
    void closingGoesOnAfterwards();

private:
    void open();
    void set(const char* entity, int id, const char* attribute, const Value& value) const {
        QCOMPARE(edits().setValue(m_shop.row(entity, id), m_shop.slot(entity, attribute), value),
                 QString());
    }
    void theirs(const QString& sql) const { m_shop.other->execute(sql); }
    /// What was asked about, a line each: "row; field; original; theirs; mine".
    QStringList asked() const;
    /// Ctrl+S, and everything that follows from it.
    bool saveWith(const std::optional<Sides>& sides);
    ui::Edits& edits() const { return m_shop.database().edits(); }
    ScriptedPrompt& prompt() const { return m_shop.app->prompt; }
    QStringList product(int id) const {
        return m_shop.rows(
            u"SELECT name, CAST(ROUND(price * 100) AS integer) FROM product WHERE id = %1"_s.arg(
                id));
    }
    QStringList category(int id) const {
        return m_shop.rows(u"SELECT name, parent_id FROM category WHERE id = %1"_s.arg(id));
    }
    QStringList links() const {
        return m_shop.rows(u"SELECT product_id, category_id FROM product_category ORDER BY 1, 2"_s);
    }

    ShopHarness m_shop;
};

void tst_Conflicts::init() {
    failOnWarnings();
    QFETCH_GLOBAL(QString, server);
    if (!m_shop.make(server)) {
        QSKIP(m_shop.whyNot.constData());
    }
    open();
}

void tst_Conflicts::cleanup() {
    if (m_shop.app && m_shop.app->application.database()) {
        if (m_shop.database().hasChanges()) {
            prompt().answer(ui::CloseChoice::Discard);
        }
        m_shop.app->application.closeDatabase();
    }
    m_shop.app.reset();
}

void tst_Conflicts::open() {
    m_shop.app = std::make_unique<AppHarness>();
    QVERIFY(m_shop.app->open(m_shop.url));
    m_shop.database().setWatchInterval(std::chrono::milliseconds(0));
}

QStringList tst_Conflicts::asked() const {
    QStringList lines;
    for (const ui::ConflictQuestion& question : prompt().conflicts) {
        for (const ui::ConflictQuestion::Row& row : question.rows) {
            lines << QStringList{row.row, row.field, row.original, row.theirs, row.mine}.join(
                u"; "_s);
        }
    }
    return lines;
}

bool tst_Conflicts::saveWith(const std::optional<Sides>& sides) {
    if (!sides || !sides->empty()) {
        prompt().answer(sides);
    }
    m_shop.trigger(Act::Save);
    return render::waitFor(
        [this] { return !m_shop.database().isSaving() && !m_shop.database().hasChanges(); });
}

void tst_Conflicts::sameColumn_data() {
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("name");
    QTest::newRow("theirs") << Side::Theirs << u"Plug"_s;
    QTest::newRow("mine") << Side::Mine << u"Earbud"_s;
}

void tst_Conflicts::sameColumn() {
    QFETCH(Side, side);
    QFETCH(QString, name);
    set("product", 1, "name", u"Earbud"_s);
    set("product", 2, "name", u"Cuff"_s);
    theirs(u"UPDATE product SET name = 'Plug' WHERE id = 1"_s);
    QVERIFY(saveWith(Sides{side}));
    QCOMPARE(asked(), QStringList(u"product 1 (Earbud); name; Bud; Plug; Earbud"_s));
    QCOMPARE(product(1), QStringList(name + u"|5490"_s));
    QCOMPARE(product(2), QStringList(u"Cuff|1000"_s));
    QVERIFY(!m_shop.database().hasChanges());
    QCOMPARE(m_shop.row("product", 1)->get("name"), Value(name));
}

void tst_Conflicts::everyTypeIsCompared_data() {
    QTest::addColumn<QString>("type"); // as declared
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<Value>("mine");
    const auto day = [](int number) { return QDate(2024, 5, number); };
    QTest::newRow("date") << u"date"_s << u"'2024-05-01'"_s << u"'2024-05-02'"_s << Value(day(3));
    QTest::newRow("time") << u"time"_s << u"'08:30:00'"_s << u"'09:00:00'"_s
                          << Value(QTime(10, 15));
    QTest::newRow("moment") << u"MOMENT"_s << u"'2024-05-01 08:30:00'"_s
                            << u"'2024-05-01 09:00:00'"_s
                            << Value(QDateTime(day(3), QTime(10, 15)));
    QTest::newRow("thousandths") << u"MOMENT"_s << u"'2024-05-01 08:30:00.250'"_s
                                 << u"'2024-05-01 08:30:00.251'"_s
                                 << Value(QDateTime(day(3), QTime(10, 15, 0, 500)));
    QTest::newRow("millionths") << u"MOMENT"_s << u"'2024-05-01 08:30:00.123456'"_s
                                << u"'2024-05-01 08:30:00.123457'"_s
                                << Value(QDateTime(day(3), QTime(10, 15)));
    QTest::newRow("document") << u"json"_s << u"'{\"b\": 1,  \"a\": [1, 2.50]}'"_s
                              << u"'{\"b\": 2}'"_s << Value(orm::Json{R"({"b": 3})"});
    QTest::newRow("number") << u"numeric(10,2)"_s << u"1.10"_s << u"1.20"_s
                            << Value(orm::Decimal(u"1.30"_s));
    QTest::newRow("float") << u"double precision"_s << u"0.1"_s << u"0.2"_s << Value(0.3);
    QTest::newRow("truth") << u"boolean"_s << u"true"_s << u"false"_s << Value();
    QTest::newRow("text") << u"text"_s << u"'was'"_s << u"'theirs'"_s << Value(u"mine"_s);
    QTest::newRow("null") << u"date"_s << u"NULL"_s << u"'2024-05-02'"_s << Value(day(3));
}

/// What somebody else wrote into the same column is found whatever its type, and what nobody wrote
/// is not taken for it, however it is spelled in the database.
void tst_Conflicts::everyTypeIsCompared() {
    QFETCH_GLOBAL(QString, server);
    QFETCH(QString, type);
    QFETCH(QString, was);
    QFETCH(const QString, theirs);
    QFETCH(Value, mine);
    if (type == u"MOMENT"_s)
        type = server == u"sqlite"_s       ? u"datetime"_s
               : server == u"postgresql"_s ? u"timestamp(6)"_s
                                           : u"datetime(6)"_s;
    m_shop.app->application.closeDatabase();
    m_shop.app.reset();
    this->theirs(u"CREATE TABLE event (id integer PRIMARY KEY, what %1)"_s.arg(type));
    this->theirs(u"INSERT INTO event VALUES (1, %1), (2, %1)"_s.arg(was));
    open();
    set("event", 1, "what", mine);
    set("event", 2, "what", mine);
    QVERIFY(m_shop.row("event", 1)->isLoaded(m_shop.slot("event", "what")));
    this->theirs(u"UPDATE event SET what = %1 WHERE id = 1"_s.arg(theirs));
    QVERIFY(saveWith(Sides{Side::Theirs}));
    QCOMPARE(asked().size(), 1);
    QVERIFY2(asked().constFirst().contains(u"; what; "_s), qPrintable(asked().constFirst()));
    const QString same =
        type == u"json"_s && server == u"postgresql"_s ? u"CAST(what AS text)"_s : u"what"_s;
    QCOMPARE(
        m_shop.rows(u"SELECT COUNT(*) FROM event WHERE id = 1 AND %1 = %2"_s.arg(same, theirs)),
        QStringList(u"1"_s));
    QCOMPARE(
        m_shop.rows(u"SELECT COUNT(*) FROM event WHERE id = 2 AND (%1 IS NULL OR %1 <> %2)"_s.arg(
            same, was == u"NULL"_s ? u"'2020-01-01'"_s : was)),
        QStringList(u"1"_s));
}

void tst_Conflicts::otherColumnsAreMerged() {
    set("product", 1, "name", u"Earbud"_s);
    set("product", 2, "name", u"Cuff"_s);
    theirs(u"UPDATE product SET price = 49.90 WHERE id = 1"_s);
    theirs(u"UPDATE product SET name = 'Ring' WHERE id = 2"_s);
    QVERIFY(saveWith(Sides{Side::Mine}));
    QCOMPARE(asked(), QStringList(u"product 2 (Cuff); name; Muff; Ring; Cuff"_s));
    QCOMPARE(prompt().conflicts[0].merged,
             QStringList(u"product 1 (Earbud): price is now 49.90"_s));
    QCOMPARE(product(1), QStringList(u"Earbud|4990"_s));
    QCOMPARE(product(2), QStringList(u"Cuff|1000"_s));
    QCOMPARE(m_shop.row("product", 1)->get("price").toText(), u"49.90"_s);
    QVERIFY2(m_shop.notice().contains(u"of others"_s), qPrintable(m_shop.notice()));
}

void tst_Conflicts::bothChangedItAlike() {
    set("product", 1, "name", u"Earbud"_s);
    set("product", 2, "name", u"Cuff"_s);
    theirs(u"UPDATE product SET name = 'Earbud' WHERE id = 1"_s);
    QVERIFY(saveWith(Sides{}));
    QCOMPARE(asked(), QStringList());
    QCOMPARE(product(1), QStringList(u"Earbud|5490"_s));
    QCOMPARE(product(2), QStringList(u"Cuff|1000"_s));
}

void tst_Conflicts::theirDeletion_data() {
    QTest::addColumn<Side>("side");
    QTest::addColumn<QStringList>("row");
    QTest::newRow("theirs") << Side::Theirs << QStringList();
    QTest::newRow("mine") << Side::Mine << QStringList(u"Trumpet|NULL"_s);
}

void tst_Conflicts::theirDeletion() {
    QFETCH(Side, side);
    QFETCH(QStringList, row);
    set("product", 3, "name", u"Trumpet"_s);
    set("product", 2, "name", u"Cuff"_s);
    theirs(u"DELETE FROM product WHERE id = 3"_s);
    QVERIFY(saveWith(Sides{side}));
    QCOMPARE(asked(),
             QStringList(u"product 3 (Trumpet); ; ; deleted; bring it back with my edits"_s));
    QCOMPARE(product(3), row);
    QCOMPARE(product(2), QStringList(u"Cuff|1000"_s));
    QVERIFY(!m_shop.database().hasChanges());
    // and what came back can be edited like any other
    if (side == Side::Mine) {
        set("product", 3, "name", u"Tuba"_s);
        QVERIFY(saveWith(Sides{}));
        QCOMPARE(product(3), QStringList(u"Tuba|NULL"_s));
    }
}

void tst_Conflicts::myDeletion_data() {
    QTest::addColumn<Side>("side");
    QTest::addColumn<QStringList>("row");
    QTest::newRow("theirs") << Side::Theirs << QStringList(u"Tuba|NULL"_s);
    QTest::newRow("mine") << Side::Mine << QStringList();
}

void tst_Conflicts::myDeletion() {
    QFETCH(Side, side);
    QFETCH(QStringList, row);
    QCOMPARE(edits().remove({m_shop.row("product", 3)}, {}, ui::ChildrenChoice::MoveUp), QString());
    set("product", 1, "name", u"Earbud"_s);
    theirs(u"UPDATE product SET name = 'Tuba' WHERE id = 3"_s);
    theirs(u"UPDATE product SET name = 'Plug' WHERE id = 1"_s);
    QVERIFY(saveWith(Sides{side, Side::Mine}));
    QCOMPARE(asked(), QStringList({u"product 3 (Horn); name; Horn; Tuba; delete it"_s,
                                   u"product 1 (Earbud); name; Bud; Plug; Earbud"_s}));
    QCOMPARE(product(3), row);
    QCOMPARE(product(1), QStringList(u"Earbud|5490"_s));
}

// Nothing else is to be written that would have found it.
void tst_Conflicts::myDeletionAlone() {
    QFETCH(Side, side);
    QFETCH(QStringList, row);
    QCOMPARE(edits().remove({m_shop.row("product", 3)}, {}, ui::ChildrenChoice::MoveUp), QString());
    theirs(u"UPDATE product SET name = 'Tuba' WHERE id = 3"_s);
    QVERIFY(saveWith(Sides{side}));
    QCOMPARE(asked(), QStringList(u"product 3 (Horn); name; Horn; Tuba; delete it"_s));
    QCOMPARE(product(3), row);
    QVERIFY(!m_shop.database().hasChanges());
}

/// Reading it again does not make theirs what was seen when it was said that the row is to go.
void tst_Conflicts::myDeletionIsOfWhatWasSeen() {
    m_shop.app->window().openView({ViewName::Kind::Table, u"product"_s});
    QTRY_VERIFY(m_shop.app->window().tabs().currentPage()->isReady());
    QCOMPARE(edits().remove({m_shop.row("product", 3)}, {}, ui::ChildrenChoice::MoveUp), QString());
    theirs(u"UPDATE product SET name = 'Tuba' WHERE id = 3"_s);
    m_shop.trigger(Act::Refresh);
    QTRY_VERIFY(!m_shop.database().isBusy());
    QVERIFY(saveWith(Sides{Side::Theirs}));
    QCOMPARE(asked(), QStringList(u"product 3 (Horn); name; Horn; Tuba; delete it"_s));
    QCOMPARE(product(3), QStringList(u"Tuba|NULL"_s));
}

void tst_Conflicts::bothDeletedIt() {
    QCOMPARE(edits().remove({m_shop.row("product", 3)}, {}, ui::ChildrenChoice::MoveUp), QString());
    set("product", 2, "name", u"Cuff"_s);
    theirs(u"DELETE FROM product WHERE id = 3"_s);
    QVERIFY(saveWith(Sides{}));
    QCOMPARE(asked(), QStringList());
    QCOMPARE(product(3), QStringList());
    QCOMPARE(product(2), QStringList(u"Cuff|1000"_s));
    QVERIFY(!m_shop.database().hasChanges());
}

void tst_Conflicts::bothMovedIt_data() {
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("row");
    QTest::newRow("theirs") << Side::Theirs << u"Headphones|NULL"_s;
    QTest::newRow("mine") << Side::Mine << u"Headphones|3"_s;
}

void tst_Conflicts::bothMovedIt() {
    QFETCH(Side, side);
    QFETCH(QString, row);
    const orm::ObjectPtr audio = m_shop.row("category", 1); // held, so that it has a name
    QCOMPARE(edits().move({m_shop.row("category", 2)}, m_shop.row("category", 3)), QString());
    theirs(u"UPDATE category SET parent_id = NULL WHERE id = 2"_s);
    QVERIFY(saveWith(Sides{side}));
    QCOMPARE(asked(), QStringList(u"category 2 (Headphones); parent_id; Audio (1); (nothing); "
                                  "Video (3)"_s));
    QCOMPARE(category(2), QStringList(row));
    QVERIFY(!m_shop.database().hasChanges());
    // The tree knows it, too: moved once more from where it is now.
    QCOMPARE(edits().move({m_shop.row("category", 2)}, m_shop.row("category", 1)), QString());
    QVERIFY(saveWith(Sides{}));
    QCOMPARE(category(2), QStringList(u"Headphones|1"_s));
}

void tst_Conflicts::theParentIsGone_data() {
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("row");
    QTest::newRow("theirs") << Side::Theirs << u"Headphones|1"_s;
    QTest::newRow("mine") << Side::Mine << u"Headphones|NULL"_s;
}

void tst_Conflicts::theParentIsGone() {
    QFETCH(Side, side);
    QFETCH(QString, row);
    QCOMPARE(edits().move({m_shop.row("category", 2)}, m_shop.row("category", 3)), QString());
    theirs(u"DELETE FROM category WHERE id = 3"_s);
    QVERIFY(saveWith(Sides{side}));
    QCOMPARE(asked().size(), 1);
    QVERIFY2(
        asked()[0].endsWith(u"category 3 (Video) is deleted; keep the row, refer to nothing"_s),
        qPrintable(asked()[0]));
    QCOMPARE(category(2), QStringList(row));
    QVERIFY(!m_shop.database().hasChanges());
}

void tst_Conflicts::aNewRowBelowAGoneParent() {
    const orm::Mapper& category = m_shop.mapper("category");
    QVERIFY(edits().addRow(category,
                           {{m_shop.slot("category", "id"), Value(9)},
                            {m_shop.slot("category", "name"), u"Speakers"_s}},
                           {{category.traits().parent, m_shop.row("category", 3)}}));
    theirs(u"DELETE FROM category WHERE id = 3"_s);
    QVERIFY(saveWith(Sides{Side::Mine}));
    QCOMPARE(this->category(9), QStringList(u"Speakers|NULL"_s));
}

void tst_Conflicts::theLinkIsThereAlready() {
    const orm::Relationship* relation = m_shop.links("product");
    QVERIFY(relation);
    QCOMPARE(edits().link({m_shop.row("product", 3)}, *relation,
                          {m_shop.row("category", 2), m_shop.row("category", 3)}),
             QString());
    theirs(u"INSERT INTO product_category VALUES (3, 2)"_s);
    QVERIFY(saveWith(Sides{}));
    QCOMPARE(asked(), QStringList());
    QCOMPARE(links(), QStringList({u"1|2"_s, u"2|2"_s, u"3|2"_s, u"3|3"_s}));
    QVERIFY(!m_shop.database().hasChanges());
}

void tst_Conflicts::theLinkIsGoneAlready() {
    const orm::Relationship* relation = m_shop.links("product");
    QVERIFY(relation);
    QCOMPARE(edits().unlink({m_shop.row("product", 1)}, *relation, {m_shop.row("category", 2)}),
             QString());
    set("product", 2, "name", u"Cuff"_s);
    theirs(u"DELETE FROM product_category WHERE product_id = 1"_s);
    QVERIFY(saveWith(Sides{}));
    QCOMPARE(asked(), QStringList());
    QCOMPARE(links(), QStringList(u"2|2"_s));
    QCOMPARE(product(2), QStringList(u"Cuff|1000"_s));
}

void tst_Conflicts::whatIsLinkedIsGone() {
    const orm::Relationship* relation = m_shop.links("product");
    QVERIFY(relation);
    QCOMPARE(edits().link({m_shop.row("product", 3)}, *relation, {m_shop.row("category", 3)}),
             QString());
    set("product", 2, "name", u"Cuff"_s);
    theirs(u"DELETE FROM category WHERE id = 3"_s);
    QVERIFY(saveWith(Sides{Side::Mine})); // which is not possible: theirs is taken
    QCOMPARE(asked().size(), 1);
    QVERIFY(!prompt().conflicts[0].rows[0].canKeepMine);
    QCOMPARE(links(), QStringList({u"1|2"_s, u"2|2"_s}));
    QCOMPARE(product(2), QStringList(u"Cuff|1000"_s));
}

void tst_Conflicts::twoMovesMakeACircle() {
    QCOMPARE(edits().move({m_shop.row("category", 1)}, m_shop.row("category", 3)), QString());
    set("product", 2, "name", u"Cuff"_s);
    theirs(u"UPDATE category SET parent_id = 2 WHERE id = 3"_s);
    QVERIFY(saveWith(Sides{Side::Theirs}));
    QCOMPARE(asked().size(), 1);
    QVERIFY2(asked()[0].startsWith(u"category 1 (Audio); "_s), qPrintable(asked()[0]));
    QVERIFY(!prompt().conflicts[0].rows[0].canKeepMine);
    QCOMPARE(category(1), QStringList(u"Audio|NULL"_s));
    QCOMPARE(category(3), QStringList(u"Video|2"_s));
    QCOMPARE(product(2), QStringList(u"Cuff|1000"_s));
}

void tst_Conflicts::severalAtOnce() {
    set("product", 1, "name", u"Earbud"_s);
    set("product", 1, "price", Value(orm::Decimal("39.90")));
    set("product", 3, "name", u"Trumpet"_s);
    theirs(u"UPDATE product SET name = 'Plug', price = 45.00 WHERE id = 1"_s);
    theirs(u"DELETE FROM product WHERE id = 3"_s);
    QVERIFY(saveWith(Sides{Side::Mine, Side::Theirs, Side::Theirs}));
    QCOMPARE(prompt().conflicts.size(), 1U); // all in one question
    QCOMPARE(asked(),
             QStringList({u"product 1 (Earbud); name; Bud; Plug; Earbud"_s,
                          u"product 1 (Earbud); price; 54.90; 45.00; 39.90"_s,
                          u"product 3 (Trumpet); ; ; deleted; bring it back with my edits"_s}));
    QCOMPARE(product(1), QStringList(u"Earbud|4500"_s));
    QCOMPARE(product(3), QStringList());
}

void tst_Conflicts::theAnswerCanBeUndone() {
    set("product", 1, "name", u"Earbud"_s);
    theirs(u"UPDATE product SET name = 'Plug' WHERE id = 1"_s);
    prompt().answer(std::optional(Sides{Side::Theirs}));
    m_shop.trigger(Act::Save);
    QTRY_VERIFY(!m_shop.database().hasChanges());
    QCOMPARE(m_shop.row("product", 1)->get("name"), Value(u"Plug"_s));
    QCOMPARE(product(1), QStringList(u"Plug|5490"_s));
    m_shop.database().undo();
    QCOMPARE(m_shop.row("product", 1)->get("name"), Value(u"Earbud"_s));
    QVERIFY(saveWith(Sides{})); // guarded by theirs now: no conflict any more
    QCOMPARE(product(1), QStringList(u"Earbud|5490"_s));
}

void tst_Conflicts::cancellingLosesNothing() {
    set("product", 1, "name", u"Earbud"_s);
    theirs(u"UPDATE product SET name = 'Plug' WHERE id = 1"_s);
    for (int i = 0; i < 2; ++i) {
        prompt().answer(std::optional<Sides>());
        m_shop.trigger(Act::Save);
        QTRY_COMPARE(prompt().conflicts.size(), std::size_t(i) + 1);
        QTRY_VERIFY(m_shop.notice().contains(u"still pending"_s));
        QCOMPARE(m_shop.row("product", 1)->peek(m_shop.slot("product", "name")),
                 Value(u"Earbud"_s));
        QCOMPARE(m_shop.database().changeCount(), 1);
        QCOMPARE(m_shop.database().undoStack().count(), 1);
        QCOMPARE(product(1), QStringList(u"Plug|5490"_s));
    }
    m_shop.database().undo();
    QVERIFY(!m_shop.database().hasChanges());
}

void tst_Conflicts::anotherFailureIsToldAsItIs() {
    const orm::Mapper& mapper = m_shop.mapper("product");
    QVERIFY(edits().addRow(
        mapper,
        {{m_shop.slot("product", "id"), Value(1)}, {m_shop.slot("product", "name"), u"Twin"_s}},
        {}));
    m_shop.trigger(Act::Save);
    QTRY_VERIFY(m_shop.app->page()->messages().text().contains(u"exists already"_s));
    QVERIFY(m_shop.database().hasChanges());
}

void tst_Conflicts::closingGoesOnAfterwards() {
    set("product", 1, "name", u"Earbud"_s);
    theirs(u"UPDATE product SET name = 'Plug' WHERE id = 1"_s);
    prompt().answer(ui::CloseChoice::Save);
    prompt().answer(std::optional(Sides{Side::Mine}));
    m_shop.app->application.closeDatabase();
    QTRY_VERIFY(!m_shop.app->application.database());
    QCOMPARE(product(1), QStringList(u"Earbud|5490"_s));
}

QTEST_MAIN(tst_Conflicts)
#include "tst_Conflicts.moc"
