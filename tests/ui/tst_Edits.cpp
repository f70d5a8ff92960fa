// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LiveFixture.h"

#include "orm/changes/ChangeSet.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::Decimal;
using orm::ObjectPtr;
using orm::Value;
using ui::ChildrenChoice;
using ui::Edits;

class tst_Edits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        f = std::make_unique<LiveFixture>();
        QVERIFY(f->open());
    }
    void cleanup() { f.reset(); }

    void valueIsOneStepAndUndoLeavesNothing();
    void severalCellsAreOneStep();
    void equalValueIsNoStep();
    void foreignKeyValueSetsTheReference();
    void undoOfASecondEditGivesTheFirst();
    void moveTakesTheSubtreeAlongAndBack();
    void moveIntoADescendantIsRefused();
    void moveIntoAStagedDescendantIsRefused();
    void newNodeTakesRequiredReferencesFromItsSibling();
    void newNodeUnderALeafStepsDownTheChain();
    void newRowDisappearsWithUndoAndReturnsWithRedo();
    void linksAreTakenBackExactly();
    void existingLinksAreLeftOut();
    void linkingFromTheOtherSideIsTheSameLink();
    void dependentsFollowStagedMoves();
    void referringRowsAreCounted();
    void removeMovesChildrenUp();
    void removeSubtreeDeletesLinksToo();
    void removeOfANewNodeTakesItsNewChildrenAlong();
    void duplicateCopiesValuesReferencesAndLinks();
    void revertTakesBackEverythingOfARow();
    void revertSlotTakesBackOneReference();
    void keysOfSavedRowsStay();
    void stepsAreNamedInTheUsersWords();
    void typedTextBecomesValues_data();
    void typedTextBecomesValues();
    void editTextIsReadBackExactly_data();
    void editTextIsReadBackExactly();

private:
    int name() const { return f->slot("category", "name"); }
    const orm::Relationship& parent() const { return *f->mapper("category").traits().parent; }
    ObjectPtr category(int id) const { return f->row("category", id); }
    QString textOfUndo() const { return f->live->undoStack().undoText(); }
    ObjectPtr parentOf(const ObjectPtr& node) const {
        const auto& items = node->relation(parent()).items;
        return items.empty() ? ObjectPtr() : items.front();
    }
    /// Nothing is staged, for any of the objects, in the session, in the change set.
    bool isPristine(const orm::ObjectList& objects) const {
        for (const ObjectPtr& object : objects) {
            if (object->isModified() || f->live->isMarkedForDeletion(*object)) {
                return false;
            }
        }
        return !f->live->hasChanges() && f->live->changeCount() == 0;
    }

    std::unique_ptr<LiveFixture> f;
};

void tst_Edits::valueIsOneStepAndUndoLeavesNothing() {
    const ObjectPtr node = category(3);
    QCOMPARE(f->edits().setValue(node, name(), u"Ear buds"_s), QString());
    QCOMPARE(f->live->undoStack().count(), 1);
    QVERIFY(node->isModified(name()));
    QCOMPARE(f->live->changeCount(), 1);
    f->live->undo();
    QCOMPARE(node->peek(name()), Value(u"In-ear"_s));
    QVERIFY(isPristine({node}));
    f->live->redo();
    QCOMPARE(node->peek(name()), Value(u"Ear buds"_s));
    QCOMPARE(node->committedValue(name()), std::optional<Value>(u"In-ear"_s));
}

void tst_Edits::severalCellsAreOneStep() {
    const int price = f->slot("product", "msrp");
    const ObjectPtr a = f->row("product", u"A1"_s);
    const ObjectPtr b = f->row("product", u"B2"_s);
    QCOMPARE(f->edits().setValues({{a, price, Decimal("1.00")}, {b, price, Value()}}, {}),
             QString());
    QCOMPARE(f->live->undoStack().count(), 1);
    QCOMPARE(b->peek(price), Value());
    f->live->undo();
    QCOMPARE(a->peek(price), Value(Decimal("54.9")));
    QVERIFY(isPristine({a, b}));
}

void tst_Edits::equalValueIsNoStep() {
    const ObjectPtr node = category(3);
    QCOMPARE(f->edits().setValue(node, name(), u"In-ear"_s), QString());
    QCOMPARE(f->edits().move({node}, category(2)), QString());
    QCOMPARE(f->live->undoStack().count(), 0);
    QVERIFY(isPristine({node}));
}

void tst_Edits::foreignKeyValueSetsTheReference() {
    const ObjectPtr node = category(3);
    const ObjectPtr audio = category(1);
    const int column = f->slot("category", "parent_id");
    QCOMPARE(f->edits().setValue(node, column, 1), QString());
    QCOMPARE(parentOf(node), audio);
    QCOMPARE(node->peek(column), Value(1));
    QCOMPARE(f->live->changeCount(), 1);
    QCOMPARE(f->edits().setValue(node, column, Value()), QString());
    QCOMPARE(parentOf(node), ObjectPtr());
    QVERIFY(node->peek(column).isNull());
    f->live->undo();
    QCOMPARE(parentOf(node), audio);
    f->live->undo();
    QCOMPARE(node->peek(column), Value(2));
    QVERIFY(isPristine({node, audio, category(2)}));
    QVERIFY(!f->edits().setValue(category(1), column, 3).isEmpty()); // a circle
}

void tst_Edits::undoOfASecondEditGivesTheFirst() {
    const ObjectPtr node = category(3);
    f->edits().setValue(node, name(), u"One"_s);
    f->edits().setValue(node, name(), u"Two"_s);
    f->edits().move({node}, category(5));
    f->edits().move({node}, nullptr);
    f->live->undo();
    QCOMPARE(parentOf(node), category(5));
    f->live->undo();
    QCOMPARE(parentOf(node), category(2));
    f->live->undo();
    QCOMPARE(node->peek(name()), Value(u"One"_s));
    f->live->undo();
    QVERIFY(isPristine({node, category(2), category(5)}));
}

void tst_Edits::moveTakesTheSubtreeAlongAndBack() {
    const ObjectPtr phones = category(2);
    const ObjectPtr inEar = category(3);
    // The child is below its chosen parent already: it stays there.
    QCOMPARE(f->edits().move({phones, inEar}, category(5)), QString());
    QCOMPARE(parentOf(phones), category(5));
    QVERIFY(!inEar->isModified());
    QCOMPARE(f->live->changeCount(), 1);
    f->live->undo();
    QVERIFY(isPristine({phones, inEar, category(1), category(5)}));
}

void tst_Edits::moveIntoADescendantIsRefused() {
    const ObjectPtr audio = category(1);
    const ObjectPtr inEar = category(3);
    const ObjectPtr between = category(2); // unknown, the tree's model would have to tell
    QVERIFY(between);
    QVERIFY(f->edits().moveRefusal({audio}, inEar).contains(u"below"_s));
    QVERIFY(!f->edits().move({audio}, inEar).isEmpty());
    QVERIFY(!f->edits().move({audio}, audio).isEmpty());
    QVERIFY(!f->edits().setReference(audio, parent(), inEar).isEmpty());
    QVERIFY(!f->edits().moveRefusal({f->row("product", u"A1"_s)}, nullptr).isEmpty());
    QVERIFY(isPristine({audio, inEar}));
}

void tst_Edits::moveIntoAStagedDescendantIsRefused() {
    const ObjectPtr audio = category(1);
    const ObjectPtr video = category(5);
    const orm::ObjectList between{category(2), category(3)};
    QCOMPARE(f->edits().move({video}, category(3)), QString());
    QVERIFY(
        !f->edits().moveRefusal({audio}, category(6)).isEmpty()); // below video, now below audio
    f->live->undo();
    QCOMPARE(f->edits().moveRefusal({audio}, category(6)), QString());
}

void tst_Edits::newNodeTakesRequiredReferencesFromItsSibling() {
    const ObjectPtr sibling = category(3);
    QString reason;
    const ObjectPtr node = f->edits().addRow(f->mapper("category"), {{name(), u"On-ear"_s}},
                                             {{&parent(), category(2)}}, &reason);
    QCOMPARE(reason, QString());
    QCOMPARE(node->peek(f->slot("category", "level_id")), Value(3));
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT level_id, parent_id FROM category WHERE id = 8"_s),
             QStringList{u"3|2"_s});
    QVERIFY(sibling);
}

void tst_Edits::newNodeUnderALeafStepsDownTheChain() {
    const orm::ObjectList levels{f->row("level", 1), f->row("level", 2), f->row("level", 3)};
    const ObjectPtr node = f->edits().addRow(f->mapper("category"), {{name(), u"Beamers"_s}},
                                             {{&parent(), category(6)}});
    QCOMPARE(node->peek(f->slot("category", "level_id")), Value(3));
    const ObjectPtr deeper =
        f->edits().addRow(f->mapper("category"), {{name(), u"4K"_s}}, {{&parent(), node}});
    QCOMPARE(deeper->peek(f->slot("category", "level_id")), Value(3)); // no level below the last
}

void tst_Edits::newRowDisappearsWithUndoAndReturnsWithRedo() {
    const ObjectPtr phones = category(2);
    f->related(phones, f->mapper("category").traits().children->name().toUtf8().constData());
    const ObjectPtr node =
        f->edits().addRow(f->mapper("category"), {{name(), u"On-ear"_s}}, {{&parent(), phones}});
    QCOMPARE(f->live->changeCount(), 1);
    QCOMPARE(phones->relation(*f->mapper("category").traits().children).items.size(),
             std::size_t(3));
    f->live->undo();
    QCOMPARE(node->state(), orm::ObjectState::Transient);
    QCOMPARE(phones->relation(*f->mapper("category").traits().children).items.size(),
             std::size_t(2));
    QVERIFY(isPristine({phones}));
    f->live->redo();
    QCOMPARE(node->peek(name()), Value(u"On-ear"_s));
    QCOMPARE(parentOf(node), phones);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM category WHERE parent_id = 2 ORDER BY id"_s).size(),
             3);
}

void tst_Edits::linksAreTakenBackExactly() {
    const ObjectPtr bud = f->row("product", u"A1"_s);
    const ObjectPtr screens = category(6);
    const orm::Relationship& categories = f->relation("product", "category");
    f->related(bud, "category");
    QCOMPARE(f->edits().link({bud}, categories, {screens}), QString());
    QCOMPARE(f->edits().unlink({bud}, categories, {category(3)}), QString());
    QCOMPARE(labels(bud->relation(categories).items), u"Over-ear, Screens"_s);
    QCOMPARE(f->live->changeCount(), 2);
    QCOMPARE(f->edits().unlink({bud}, categories, {screens}), QString());
    QCOMPARE(f->live->changeCount(), 1);
    f->live->undo();
    QCOMPARE(f->live->changeCount(), 2);
    f->live->undo();
    f->live->undo();
    QCOMPARE(labels(bud->relation(categories).items), u"In-ear, Over-ear"_s);
    QVERIFY(isPristine({bud, screens, category(3)}));
}

void tst_Edits::existingLinksAreLeftOut() {
    const ObjectPtr bud = f->row("product", u"A1"_s);
    const orm::Relationship& categories = f->relation("product", "category");
    f->related(bud, "category");
    QCOMPARE(f->edits().link({bud}, categories, {category(3), category(4)}), QString());
    QCOMPARE(f->live->undoStack().count(), 0);
    QCOMPARE(f->edits().link({bud}, categories, {category(3), category(5)}), QString());
    QCOMPARE(f->live->changeCount(), 1);
}

void tst_Edits::linkingFromTheOtherSideIsTheSameLink() {
    const ObjectPtr bud = f->row("product", u"A1"_s);
    const ObjectPtr screens = category(6);
    f->related(bud, "category");
    f->related(screens, "product");
    QCOMPARE(f->edits().link({screens}, f->relation("category", "product"), {bud}), QString());
    QCOMPARE(f->edits().link({bud}, f->relation("product", "category"), {screens}), QString());
    QCOMPARE(f->live->undoStack().count(), 1);
    QCOMPARE(f->live->changeCount(), 1);
    QCOMPARE(f->edits().revertLink(bud, f->relation("product", "category"), screens), QString());
    QVERIFY(isPristine({bud, screens}));
}

void tst_Edits::dependentsFollowStagedMoves() {
    const ObjectPtr audio = category(1);
    ui::Dependents found = f->dependents({audio});
    QCOMPARE(labels(found.children), u"Headphones"_s);
    QCOMPARE(labels(found.descendants), u"Headphones, In-ear, Over-ear"_s);
    QCOMPARE(found.links, 3);
    QCOMPARE(found.ownLinks, 0);
    f->edits().move({category(4)}, category(5)); // out
    f->edits().move({category(5)}, category(2)); // in, with what is stored below
    f->edits().addRow(f->mapper("category"), {{name(), u"New"_s}}, {{&parent(), category(3)}});
    found = f->dependents({audio});
    QCOMPARE(labels(found.children), u"Headphones"_s);
    QCOMPARE(labels(found.descendants),
             u"Headphones, In-ear, New, Over-ear, Projectors, Screens, Video"_s);
    QCOMPARE(found.links, 4);
    f->edits().move({category(5)}, nullptr);
    found = f->dependents({audio});
    QCOMPARE(labels(found.descendants), u"Headphones, In-ear, New"_s);
}

void tst_Edits::referringRowsAreCounted() {
    const ui::Dependents found = f->dependents({f->row("product", u"A1"_s)});
    QCOMPARE(found.links, 2);
    QCOMPARE(found.ownLinks, 2);
    QCOMPARE(found.referring.size(), std::size_t(1));
    QCOMPARE(found.referring.front().mapper->name(), u"review"_s);
    QCOMPARE(found.referring.front().rows, 1);
    QVERIFY(!found.referring.front().nullable);
}

void tst_Edits::removeMovesChildrenUp() {
    const auto before = f->file.dump();
    const ObjectPtr phones = category(2);
    const auto found = f->dependents({phones});
    QCOMPARE(f->edits().remove({phones}, found, ChildrenChoice::MoveUp), QString());
    QVERIFY(f->live->isMarkedForDeletion(*phones));
    QCOMPARE(parentOf(category(3)), category(1));
    f->live->undo();
    QVERIFY(isPristine({phones, category(3), category(4), category(1)}));
    f->live->redo();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.changesSince(before),
             (QStringList{u"-category: 2|2|1|Headphones"_s, u"-category: 3|3|2|In-ear"_s,
                          u"-category: 4|3|2|Over-ear"_s, u"+category: 3|3|1|In-ear"_s,
                          u"+category: 4|3|1|Over-ear"_s}));
}

void tst_Edits::removeSubtreeDeletesLinksToo() {
    const auto before = f->file.dump();
    const ObjectPtr audio = category(1);
    const auto found = f->dependents({audio});
    QCOMPARE(f->edits().remove({audio}, found, ChildrenChoice::DeleteSubtree), QString());
    QVERIFY(f->live->isMarkedForDeletion(*category(4)));
    QVERIFY(!f->edits().setValue(category(4), name(), u"x"_s).isEmpty());
    f->live->undo();
    QVERIFY(isPristine({audio, category(4), f->row("product", u"A1"_s)}));
    f->live->redo();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM category ORDER BY id"_s),
             (QStringList{u"Video"_s, u"Screens"_s, u"Projectors"_s}));
    QCOMPARE(f->file.rows(u"SELECT * FROM product_category"_s), QStringList{u"C3|6"_s});
    QCOMPARE(f->file.dump()[u"product"_s], before[u"product"_s]);
}

void tst_Edits::removeOfANewNodeTakesItsNewChildrenAlong() {
    const ObjectPtr video = category(5);
    const ObjectPtr node =
        f->edits().addRow(f->mapper("category"), {{name(), u"New"_s}}, {{&parent(), video}});
    const ObjectPtr leaf =
        f->edits().addRow(f->mapper("category"), {{name(), u"Newer"_s}}, {{&parent(), node}});
    f->edits().move({category(6)}, node);
    f->edits().link({f->row("product", u"A1"_s)}, f->relation("product", "category"), {leaf});
    const auto found = f->dependents({node});
    QCOMPARE(labels(found.descendants), u"Newer, Screens"_s);
    QCOMPARE(f->edits().remove({node}, found, ChildrenChoice::MoveUp), QString());
    QCOMPARE(parentOf(leaf), video);
    QCOMPARE(parentOf(category(6)), video);
    f->live->undo();
    QCOMPARE(parentOf(leaf), node);
    QCOMPARE(f->edits().revert({node}), QString()); // as if it had never been
    QCOMPARE(leaf->state(), orm::ObjectState::Transient);
    QVERIFY(isPristine({video, category(6), f->row("product", u"A1"_s)}));
    f->live->undo();
    QCOMPARE(leaf->state(), orm::ObjectState::Pending);
    QCOMPARE(parentOf(leaf), node);
    QCOMPARE(parentOf(category(6)), node);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name, parent_id FROM category WHERE id > 7 ORDER BY id"_s),
             (QStringList{u"New|5"_s, u"Newer|8"_s}));
    QCOMPARE(f->file.rows(u"SELECT * FROM product_category WHERE category_id = 9"_s),
             QStringList{u"A1|9"_s});
}

void tst_Edits::duplicateCopiesValuesReferencesAndLinks() {
    const ObjectPtr inEar = category(3);
    f->related(inEar, "product");
    const orm::ObjectList copies = f->edits().duplicate({inEar}, true);
    QCOMPARE(copies.size(), std::size_t(1));
    QCOMPARE(f->live->undoStack().count(), 1);
    QCOMPARE(f->edits().setValue(copies.front(), name(), u"Copy"_s), QString());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT level_id, parent_id, name FROM category WHERE id = 8"_s),
             QStringList{u"3|2|Copy"_s});
    QCOMPARE(f->file.rows(u"SELECT product_id FROM product_category WHERE category_id = 8"_s),
             QStringList{u"A1"_s});
}

void tst_Edits::revertTakesBackEverythingOfARow() {
    const ObjectPtr node = category(3);
    f->related(node, "product");
    f->edits().setValue(node, name(), u"Other"_s);
    f->edits().move({node}, category(5));
    f->edits().link({node}, f->relation("category", "product"), {f->row("product", u"C3"_s)});
    f->edits().remove({node}, {}, ChildrenChoice::MoveUp);
    QCOMPARE(f->edits().revert({node}), QString());
    QVERIFY(isPristine({node, category(2), category(5), f->row("product", u"C3"_s)}));
    f->live->undo();
    QVERIFY(f->live->isMarkedForDeletion(*node));
    QCOMPARE(node->peek(name()), Value(u"Other"_s));
    QCOMPARE(parentOf(node), category(5));
}

void tst_Edits::revertSlotTakesBackOneReference() {
    const ObjectPtr node = category(3);
    f->edits().setValue(node, name(), u"Other"_s);
    f->edits().move({node}, category(5));
    QCOMPARE(f->edits().revertSlot(node, f->slot("category", "parent_id")), QString());
    QCOMPARE(parentOf(node), category(2));
    QVERIFY(node->isModified(name()));
    QCOMPARE(f->edits().revertSlot(node, name()), QString());
    QVERIFY(isPristine({node}));
}

void tst_Edits::keysOfSavedRowsStay() {
    const int sku = f->slot("product", "sku");
    QVERIFY(!f->edits().setValue(f->row("product", u"A1"_s), sku, u"A9"_s).isEmpty());
    const ObjectPtr fresh = f->edits().addRow(f->mapper("product"), {}, {});
    QCOMPARE(f->edits().setValue(fresh, sku, u"A9"_s), QString());
}

void tst_Edits::stepsAreNamedInTheUsersWords() {
    f->edits().setValue(category(2), name(), u"Phones"_s);
    QCOMPARE(textOfUndo(), u"Rename Headphones"_s);
    f->edits().setValue(f->row("product", u"A1"_s), f->slot("product", "msrp"), Decimal("1"));
    QCOMPARE(textOfUndo(), u"Change msrp of Bud"_s);
    f->edits().move({category(3), category(4), category(6)}, nullptr);
    QCOMPARE(textOfUndo(), u"Move 3 categories"_s);
    f->edits().move({category(3)}, category(5));
    QCOMPARE(textOfUndo(), u"Move In-ear"_s);
    f->edits().addRow(f->mapper("category"), {{name(), u"On-ear"_s}}, {});
    QCOMPARE(textOfUndo(), u"New category On-ear"_s);
}

void tst_Edits::typedTextBecomesValues_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<orm::SqlType>("type");
    QTest::addColumn<QString>("value"); // as text; empty: refused
    QTest::addColumn<QString>("error");
    const QString no;
    QTest::newRow("integer") << u" 42 "_s << orm::Integer() << u"42"_s << no;
    QTest::newRow("fraction") << u"4.5"_s << orm::Integer() << no << u"whole number"_s;
    QTest::newRow("huge") << u"9223372036854775807"_s << orm::BigInteger()
                          << u"9223372036854775807"_s << no;
    QTest::newRow("too huge") << u"9223372036854775808"_s << orm::BigInteger() << no
                              << u"whole number"_s;
    QTest::newRow("decimal") << u"54.9"_s << orm::Numeric(10, 2) << u"54.90"_s << no;
    QTest::newRow("exact") << u"0.1000000000000000055"_s << orm::Numeric()
                           << u"0.1000000000000000055"_s << no;
    QTest::newRow("scale") << u"54.905"_s << orm::Numeric(10, 2) << no << u"at most 2 decimals"_s;
    QTest::newRow("precision") << u"123.4"_s << orm::Numeric(4, 2) << no << u"at most 2 digits"_s;
    QTest::newRow("comma") << u"54,90"_s << orm::Numeric(10, 2) << no << u"such as 54.90"_s;
    QTest::newRow("float") << u"1e3"_s << orm::Float() << u"1000"_s << no;
    QTest::newRow("yes") << u"Yes"_s << orm::Boolean() << u"true"_s << no;
    QTest::newRow("zero") << u"0"_s << orm::Boolean() << u"false"_s << no;
    QTest::newRow("maybe") << u"maybe"_s << orm::Boolean() << no << u"true or false"_s;
    QTest::newRow("date") << u"2024-02-29"_s << orm::Date() << u"2024-02-29"_s << no;
    QTest::newRow("no date") << u"2023-02-29"_s << orm::Date() << no << u"2024-05-31"_s;
    QTest::newRow("time") << u"07:05"_s << orm::Time() << u"07:05:00"_s << no;
    QTest::newRow("moment") << u"2024-02-29 07:05"_s << orm::DateTime() << u"2024-02-29 07:05:00"_s
                            << no;
    QTest::newRow("text") << u" as typed "_s << orm::String(10) << u" as typed "_s << no;
    QTest::newRow("umlauts") << u"äöü"_s << orm::String(3) << u"äöü"_s << no;
    QTest::newRow("long") << u"abcd"_s << orm::String(3) << no << u"at most 3 characters"_s;
    QTest::newRow("bytes") << u"00"_s << orm::LargeBinary() << no << u"Binary"_s;
}

void tst_Edits::typedTextBecomesValues() {
    QFETCH(QString, text);
    QFETCH(orm::SqlType, type);
    QFETCH(QString, value);
    QFETCH(QString, error);
    QString said;
    const Value parsed = Edits::parse(text, type, &said);
    QCOMPARE(Edits::editText(parsed), value);
    QVERIFY2(error.isEmpty() ? said.isEmpty() : said.contains(error), qPrintable(said));
}

void tst_Edits::editTextIsReadBackExactly_data() {
    QTest::addColumn<orm::SqlType>("type");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("double") << orm::Float() << QVariant(0.1 + 0.2);
    QTest::newRow("tiny") << orm::Float() << QVariant(5e-324);
    QTest::newRow("time") << orm::Time() << QVariant(QTime(1, 2, 3, 4));
    QTest::newRow("local") << orm::DateTime()
                           << QVariant(QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3)));
    QTest::newRow("utc") << orm::DateTime()
                         << QVariant(QDateTime(QDate(2024, 5, 31), QTime(1, 2, 3, 40), Qt::UTC));
    QTest::newRow("flag") << orm::Boolean() << QVariant(false);
    QTest::newRow("empty") << orm::Text() << QVariant(u""_s);
}

void tst_Edits::editTextIsReadBackExactly() {
    QFETCH(orm::SqlType, type);
    QFETCH(QVariant, value);
    const Value expected = Value::fromVariant(value);
    QString error;
    QCOMPARE(Edits::parse(Edits::editText(expected), type, &error), expected);
    QCOMPARE(error, QString());
}

QTEST_MAIN(tst_Edits)
#include "tst_Edits.moc"
