// SPDX-License-Identifier: GPL-3.0-or-later
// What is announced before a deletion is what the database then does.
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"
#include "ui/prompts/DialogPrompt.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using orm::ReferentialAction;
using ui::Dependents;

class tst_DeletionEffects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void cascadesAreCountedToTheEnd();
    void whatIsRefusedIsSaidToBe();
    void refusedBehindACascade();
    void tablesThatAreNotEditedAreToldToo();
    void theQuestionSaysIt();
    void circlesOfTablesEnd();

private:
    static QStringList schema();
    ObjectPtr row(const char* entity, int id) const {
        const ObjectPtr object = live->object(live->registry()[entity], {orm::Value(id)});
        bool there = false;
        live->require(live.get(), {object}, [&there] { there = true; });
        return QTest::qWaitFor([&there] { return there; }) ? object : ObjectPtr();
    }
    Dependents dependents(const ObjectPtr& object) const {
        Dependents found;
        bool there = false;
        live->edits().findDependents(live.get(), {object}, [&](const Dependents& dependents) {
            found = dependents;
            there = true;
        });
        (void)QTest::qWaitFor([&there] { return there; });
        return found;
    }
    static QStringList referring(const Dependents& found) {
        QStringList lines;
        for (const Dependents::Referring& each : found.referring)
            lines << u"%1 %2 %3"_s.arg(each.mapper->name())
                         .arg(each.rows)
                         .arg(each.onDelete ? word(*each.onDelete) : u"unknown"_s);
        lines.sort();
        return lines;
    }
    static QStringList further(const Dependents& found) {
        QStringList lines;
        for (const Dependents::Further& each : found.further)
            lines << u"%1 %2 %3"_s.arg(each.table.name()).arg(each.rows).arg(word(each.onDelete));
        lines.sort();
        return lines;
    }
    static QString word(ReferentialAction action) {
        switch (action) {
        case ReferentialAction::Cascade:
            return u"goes"_s;
        case ReferentialAction::SetNull:
            return u"NULL"_s;
        case ReferentialAction::SetDefault:
            return u"default"_s;
        case ReferentialAction::NoAction:
        case ReferentialAction::Restrict:
            break;
        }
        return u"refused"_s;
    }
    bool save() const {
        const QSignalSpy saved(live.get(), &ui::LiveDatabase::saved);
        const QSignalSpy failed(live.get(), &ui::LiveDatabase::saveFailed);
        live->save();
        (void)QTest::qWaitFor([&] { return !saved.isEmpty() || !failed.isEmpty(); });
        return !saved.isEmpty();
    }
    QString count(const QString& from) const {
        return Servers::rowsOf(*other, u"SELECT count(*) FROM "_s + from).front();
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<orm::Engine> engine;
    std::unique_ptr<orm::Connection> other;
    std::unique_ptr<ui::LiveDatabase> live;
};

QStringList tst_DeletionEffects::schema() {
    return {
        u"CREATE TABLE maker (id integer PRIMARY KEY, name varchar(40) NOT NULL)"_s,
        u"CREATE TABLE product (id integer PRIMARY KEY, maker_id integer NOT NULL REFERENCES "
        "maker(id) ON DELETE CASCADE, name varchar(40) NOT NULL)"_s,
        u"CREATE TABLE review (id integer PRIMARY KEY, product_id integer NOT NULL REFERENCES "
        "product(id) ON DELETE CASCADE, words varchar(40))"_s,
        u"CREATE TABLE vote (id integer PRIMARY KEY, review_id integer NOT NULL REFERENCES "
        "review(id) ON DELETE CASCADE, stars integer)"_s,
        u"CREATE TABLE remark (id integer PRIMARY KEY, review_id integer REFERENCES review(id) ON "
        "DELETE SET NULL, words varchar(40))"_s,
        u"CREATE TABLE offer (id integer PRIMARY KEY, maker_id integer REFERENCES maker(id) ON "
        "DELETE SET NULL, price integer)"_s,
        u"CREATE TABLE contract (id integer PRIMARY KEY, maker_id integer NOT NULL REFERENCES "
        "maker(id), price integer)"_s,
        u"CREATE TABLE stock (id integer PRIMARY KEY, product_id integer NOT NULL REFERENCES "
        "product(id), price integer)"_s,
        u"INSERT INTO maker VALUES (1, 'Acme'), (2, 'Bolt'), (3, 'Cord')"_s,
        u"INSERT INTO product VALUES (1, 1, 'Bud'), (2, 1, 'Muff'), (3, 3, 'Horn')"_s,
        u"INSERT INTO review VALUES (1, 1, 'a'), (2, 1, 'b'), (3, 2, 'c')"_s,
        u"INSERT INTO vote VALUES (1, 1, 5), (2, 1, 4), (3, 2, 3), (4, 3, 5)"_s,
        u"INSERT INTO remark VALUES (1, 1, 'x'), (2, 3, 'y'), (3, NULL, 'z')"_s,
        u"INSERT INTO offer VALUES (1, 1, 10)"_s,
        u"INSERT INTO contract VALUES (1, 2, 10)"_s,
        u"INSERT INTO stock VALUES (1, 3, 10)"_s};
}

void tst_DeletionEffects::init() {
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    ESPALIER_FETCH_SERVER()
    folder = std::make_unique<QTemporaryDir>();
    const orm::Url url = server == u"sqlite"_s ? orm::Url::file(folder->filePath(u"shop.sqlite"_s))
                                               : Servers::OwnDatabase::of(server).url();
    orm::Url making = url;
    making.create = true;
    engine = std::make_unique<orm::Engine>(orm::createEngine(making));
    other = engine->connect();
    for (const QString& statement : schema())
        other->execute(statement);
    live = std::make_unique<ui::LiveDatabase>();
    live->setWatchInterval(std::chrono::milliseconds(0));
    live->open(url);
    QTRY_VERIFY(live->isOpen());
}

void tst_DeletionEffects::cleanup() {
    live.reset();
    other.reset();
    engine.reset();
}

void tst_DeletionEffects::cascadesAreCountedToTheEnd() {
    const ObjectPtr acme = row("maker", 1);
    const Dependents found = dependents(acme);
    QCOMPARE(referring(found), (QStringList{u"offer 1 NULL"_s, u"product 2 goes"_s}));
    QCOMPARE(further(found),
             (QStringList{u"remark 2 NULL"_s, u"review 3 goes"_s, u"vote 4 goes"_s}));
    QVERIFY(!found.isCutShort);
    QCOMPARE(live->edits().remove({acme}, found, ui::ChildrenChoice::MoveUp), QString());
    QVERIFY(save());
    QCOMPARE(count(u"product"_s), u"1"_s);
    QCOMPARE(count(u"review"_s), u"0"_s);
    QCOMPARE(count(u"vote"_s), u"0"_s);
    QCOMPARE(count(u"remark WHERE review_id IS NULL"_s), u"3"_s);
    QCOMPARE(count(u"offer WHERE maker_id IS NULL"_s), u"1"_s);
}

void tst_DeletionEffects::whatIsRefusedIsSaidToBe() {
    const ObjectPtr bolt = row("maker", 2);
    const Dependents found = dependents(bolt);
    QCOMPARE(referring(found), (QStringList{u"contract 1 refused"_s}));
    QVERIFY(found.further.empty());
    QCOMPARE(live->edits().remove({bolt}, found, ui::ChildrenChoice::MoveUp), QString());
    QVERIFY(!save());
    QCOMPARE(count(u"maker"_s), u"3"_s);
    // Deleted in the same save.
    const ObjectPtr contract = row("contract", 1);
    QCOMPARE(live->edits().remove({contract}, dependents(contract), ui::ChildrenChoice::MoveUp),
             QString());
    QVERIFY(save());
    QCOMPARE(count(u"maker"_s), u"2"_s);
}

void tst_DeletionEffects::refusedBehindACascade() {
    const ObjectPtr cord = row("maker", 3);
    const Dependents found = dependents(cord);
    QCOMPARE(referring(found), (QStringList{u"product 1 goes"_s}));
    QCOMPARE(further(found), (QStringList{u"stock 1 refused"_s}));
    QCOMPARE(live->edits().remove({cord}, found, ui::ChildrenChoice::MoveUp), QString());
    QVERIFY(!save());
    QCOMPARE(count(u"product"_s), u"3"_s);
}

// A table without a key has no rows that could be edited one by one, but it has rows that go.
void tst_DeletionEffects::tablesThatAreNotEditedAreToldToo() {
    const orm::Url url = live->url();
    live.reset();
    for (const QString& statement :
         {u"CREATE TABLE audit (maker_id integer NOT NULL REFERENCES maker(id) ON DELETE CASCADE, "
          "words varchar(40))"_s,
          u"INSERT INTO audit VALUES (3, 'made'), (3, 'changed'), (1, 'made')"_s})
        other->execute(statement);
    live = std::make_unique<ui::LiveDatabase>();
    live->setWatchInterval(std::chrono::milliseconds(0));
    live->open(url);
    QTRY_VERIFY(live->isOpen());
    const Dependents found = dependents(row("maker", 3));
    const QStringList told = referring(found) + further(found);
    QVERIFY2(told.contains(u"audit 2 goes"_s), qPrintable(told.join(u", "_s)));
    other->execute(u"DROP TABLE audit"_s);
}

void tst_DeletionEffects::theQuestionSaysIt() {
    ui::RemovalQuestion question;
    question.what = u"maker Acme"_s;
    question.dependents = dependents(row("maker", 1));
    QString texts;
    QTimer::singleShot(0, this, [&texts] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            texts += label->text() + u'\n';
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"choice0"_s), Qt::LeftButton);
    });
    QVERIFY(ui::DialogPrompt().askRemoval(question).has_value());
    for (
        const QString& text :
        {u"2 row(s) of product refer to what is deleted (maker). The database deletes them along."_s,
         u"1 row(s) of offer refer to what is deleted (maker). The database sets its reference to "
         "NULL."_s,
         u"With these, the database deletes 3 row(s) of review."_s,
         u"With these, the database deletes 4 row(s) of vote."_s,
         u"The database sets the reference to these to NULL in 2 row(s) of remark."_s})
        QVERIFY2(texts.contains(text), qPrintable(texts));
    QVERIFY(!texts.contains(u"must refer"_s));
}

// A row that refers to itself, and two tables that refer to each other.
void tst_DeletionEffects::circlesOfTablesEnd() {
    live.reset();
    for (const QString& statement :
         {u"CREATE TABLE reply (id integer PRIMARY KEY, review_id integer REFERENCES review(id) ON "
          "DELETE CASCADE, reply_id integer REFERENCES reply(id) ON DELETE CASCADE, words "
          "varchar(40))"_s,
          u"INSERT INTO reply VALUES (1, 1, NULL, 'a')"_s,
          u"INSERT INTO reply VALUES (2, NULL, 1, 'b')"_s,
          u"INSERT INTO reply VALUES (3, 1, 2, 'c')"_s})
        other->execute(statement);
    live = std::make_unique<ui::LiveDatabase>();
    live->setWatchInterval(std::chrono::milliseconds(0));
    live->open(engine->url());
    QTRY_VERIFY(live->isOpen());
    const Dependents found = dependents(row("maker", 1));
    QVERIFY2(further(found).contains(u"reply 3 goes"_s), qPrintable(further(found).join(u", "_s)));
    QVERIFY(found.isCutShort);
}

QTEST_MAIN(tst_DeletionEffects)
#include "tst_DeletionEffects.moc"
