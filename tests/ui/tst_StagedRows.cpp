// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/GridFixture.h"

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using orm::Value;
using ui::EditState;
using ui::RowScope;

class tst_StagedRows : public QObject, TableTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void sortKeepsStagedEdits();
    void filterKeepsStagedEdits();
    void stagedRowThatNowMatchesIsAdded();
    void refreshKeepsStagedEditsAndPlaces();
    void newRowsStandLast();
    void savedNewRowMovesIntoItsPlace();
    void deletedRowsStayUntilSave();
    void scopeShowsDirectLinks();
    void scopeIncludesWhatIsBelow();
    void rowLinkedToTheScopeIsAddedUntilSaved();
    void unlinkedRowStaysStruckThrough();
    void newRowOfAScopeNeedsItsLink();
    void completeScopeFollowsStagedMoves();
    void referringScopeShowsThoseThatRefer();
    void selectionFollowsItsRowThroughAReload();
};

void tst_StagedRows::sortKeepsStagedEdits() {
    show("article");
    QCOMPARE(type(0, "price", u"9000.00"_s), QString());
    t->model.sort(t->column(u"price"_s), Qt::DescendingOrder);
    QCOMPARE(t->text(0, "name"), u"Article 001"_s); // the old rows until the new are there
    QVERIFY(t->settle());
    QCOMPARE(t->text(0, "name"), u"Article 700"_s);
    // A changed row stands where the database has it.
    t->text(699, "price");
    QTRY_COMPARE(t->text(699, "price"), u"9000.00"_s);
    QCOMPARE(t->state(699, "price"), EditState::Modified);
    QCOMPARE(f->live->changeCount(), 1);
    QCOMPARE(t->model.sortColumn(), t->column(u"price"_s));
    t->model.sort(-1);
    QVERIFY(t->settle());
    QCOMPARE(t->text(0, "price"), u"9000.00"_s);
}

void tst_StagedRows::filterKeepsStagedEdits() {
    show("article");
    QCOMPARE(type(0, "name", u"Zebra"_s), QString());
    t->model.setFilter(u"Article 001"_s);
    QVERIFY(t->settle());
    // It matches no longer but stays in its place, marked.
    QCOMPARE(t->model.rowCount(), 1);
    QCOMPARE(t->text(0, "name"), u"Zebra"_s);
    QCOMPARE(t->state(0, "name"), EditState::Modified);
    t->model.setFilter(u"Article 002"_s);
    QVERIFY(t->settle());
    QCOMPARE(t->texts("name"), u"Article 002"_s);
    t->model.setFilter({});
    QVERIFY(t->settle());
    QCOMPARE(t->model.rowCount(), 700);
    QCOMPARE(t->text(0, "name"), u"Zebra"_s);
}

void tst_StagedRows::stagedRowThatNowMatchesIsAdded() {
    show("article");
    QCOMPARE(type(4, "name", u"Zebra"_s), QString());
    t->model.setFilter(u"zeBRa"_s);
    QVERIFY(t->settle());
    QCOMPARE(t->texts("name"), u"Zebra"_s);
    QCOMPARE(t->state(0, "name"), EditState::Modified);
    QCOMPARE(t->model.stagedRowCount(), 1);
    f->live->undo();
    QTRY_COMPARE(t->model.rowCount(), 0);
}

void tst_StagedRows::refreshKeepsStagedEditsAndPlaces() {
    show("article");
    QCOMPARE(type(2, "name", u"Zebra"_s), QString());
    QSignalSpy resets(&t->model, &QAbstractItemModel::modelReset);
    f->file.exec(u"UPDATE article SET price = 77.5, name = 'Theirs' WHERE id IN (2, 3)"_s);
    f->live->refresh();
    QTRY_COMPARE(t->text(1, "name"), u"Theirs"_s);
    QVERIFY(t->settle());
    QCOMPARE(t->text(2, "name"), u"Zebra"_s);
    QCOMPARE(t->state(2, "name"), EditState::Modified);
    QCOMPARE(t->text(2, "price"), u"77.50"_s);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(t->model.rowCount(), 700);
}

void tst_StagedRows::newRowsStandLast() {
    show("article");
    const ObjectPtr added = f->edits().addRow(f->mapper("article"), {}, {});
    QVERIFY(added);
    QTRY_COMPARE(t->model.rowCount(), 701);
    QCOMPARE(t->model.objectAt(700), added);
    QCOMPARE(t->model.rowOf(*added), 700);
    QCOMPARE(t->mark(700), u"+"_s);
    QCOMPARE(t->state(700, "name"), EditState::Added);
    QVERIFY(t->cell(700, "name").data(ui::NullRole).toBool());
    QCOMPARE(type(700, "name", u"Fresh"_s), QString());
    t->model.sort(t->column(u"name"_s), Qt::AscendingOrder);
    QVERIFY(t->settle());
    QCOMPARE(t->text(700, "name"), u"Fresh"_s);
    t->model.setFilter(u"Article 00"_s);
    QVERIFY(t->settle());
    QCOMPARE(t->text(t->model.rowCount() - 1, "name"), u"Fresh"_s);
    f->live->undo();
    f->live->undo();
    QTRY_COMPARE(t->model.stagedRowCount(), 0);
}

void tst_StagedRows::savedNewRowMovesIntoItsPlace() {
    show("product");
    const ObjectPtr added = f->edits().addRow(f->mapper("product"),
                                              {{f->slot("product", "sku"), Value(u"A2"_s)},
                                               {f->slot("product", "name"), Value(u"New"_s)}},
                                              {});
    QTRY_COMPARE(t->texts("sku"), u"A1 B2 C3 A2"_s);
    const QPersistentModelIndex place = t->cell(3, "name");
    QCOMPARE(f->save(), QString());
    QVERIFY(t->settle());
    QTRY_COMPARE(t->texts("sku"), u"A1 A2 B2 C3"_s);
    QCOMPARE(t->model.stagedRowCount(), 0);
    QCOMPARE(t->mark(1), u"2"_s);
    QCOMPARE(t->state(1, "name"), EditState::Clean);
    QVERIFY(place.isValid());
    QCOMPARE(place.row(), 1);
    QCOMPARE(t->model.objectAt(1), added);
}

void tst_StagedRows::deletedRowsStayUntilSave() {
    show("article");
    const ObjectPtr gone = t->model.objectAt(1);
    QCOMPARE(f->edits().remove({gone}, f->dependents({gone}), ui::ChildrenChoice::MoveUp),
             QString());
    QCOMPARE(t->model.rowCount(), 700);
    QCOMPARE(t->state(1, "name"), EditState::Deleted);
    QCOMPARE(t->mark(1), u"−"_s);
    QVERIFY(!t->cell(1, "name").flags().testFlag(Qt::ItemIsEditable));
    QCOMPARE(f->save(), QString());
    QTRY_COMPARE(t->model.rowCount(), 699);
    QCOMPARE(t->text(1, "name"), u"Article 003"_s);
}

void tst_StagedRows::scopeShowsDirectLinks() {
    showLinked(4, false);
    QCOMPARE(t->texts("sku"), u"A1 B2"_s);
    showLinked(2, false);
    QCOMPARE(t->model.rowCount(), 0);
    QCOMPARE(t->model.matchingRows(), 0);
}

void tst_StagedRows::scopeIncludesWhatIsBelow() {
    showLinked(1, true);
    QCOMPARE(t->texts("sku"), u"A1 B2"_s); // A1 is linked twice and shown once
    showLinked(5, true);
    QCOMPARE(t->texts("sku"), u"C3"_s);
    t->model.setScope(std::nullopt);
    QVERIFY(t->settle());
    QCOMPARE(t->model.rowCount(), 3);
}

void tst_StagedRows::rowLinkedToTheScopeIsAddedUntilSaved() {
    showLinked(6, false);
    QCOMPARE(t->texts("sku"), u"C3"_s);
    f->edits().link({f->row("product", u"A1"_s)}, links(), {f->row("category", 6)});
    QTRY_COMPARE(t->texts("sku"), u"C3 A1"_s);
    QCOMPARE(t->mark(1), u"+"_s);
    QCOMPARE(f->save(), QString());
    QTRY_COMPARE(t->texts("sku"), u"A1 C3"_s);
    QVERIFY(t->settle());
    QCOMPARE(t->mark(0), u"1"_s);
    QCOMPARE(t->model.stagedRowCount(), 0);
}

void tst_StagedRows::unlinkedRowStaysStruckThrough() {
    showLinked(2, true);
    QCOMPARE(t->texts("sku"), u"A1 B2"_s);
    const ObjectPtr bud = t->model.objectAt(0);
    f->edits().unlink({bud}, links(), {f->row("category", 3)});
    QCOMPARE(t->state(0, "sku"), EditState::Clean); // still linked to Over-ear, below too
    f->edits().unlink({bud}, links(), {f->row("category", 4)});
    QCOMPARE(t->state(0, "sku"), EditState::Deleted);
    QCOMPARE(t->model.rowCount(), 2);
    QCOMPARE(f->save(), QString());
    QTRY_COMPARE(t->texts("sku"), u"B2"_s);
}

void tst_StagedRows::newRowOfAScopeNeedsItsLink() {
    showLinked(6, false);
    f->edits().addRow(f->mapper("product"), {}, {});
    f->edits().addRow(f->mapper("product"), {{f->slot("product", "sku"), Value(u"Z"_s)}},
                      {{&links(), f->row("category", 6)}});
    QTRY_COMPARE(t->texts("sku"), u"C3 Z"_s);
}

void tst_StagedRows::completeScopeFollowsStagedMoves() {
    f->edits().move({f->row("category", 6)}, f->row("category", 1));
    watch("product");
    t->model.setScope(RowScope{&links(),
                               {{Value(1)}, {Value(2)}, {Value(3)}, {Value(4)}, {Value(6)}},
                               true,
                               true,
                               {},
                               {}});
    QVERIFY(t->settle());
    QCOMPARE(t->texts("sku"), u"A1 B2 C3"_s);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(t->state(row, "sku"), EditState::Clean);
}

void tst_StagedRows::referringScopeShowsThoseThatRefer() {
    watch("article");
    const orm::Relationship* brand =
        t->model.columns()[std::size_t(t->column(u"brand_id"_s))].reference;
    QVERIFY(brand);
    t->model.setScope(RowScope{brand, {{Value(5)}}, false, false, {}, {}});
    QVERIFY(t->settle());
    QCOMPARE(t->texts("name"), u"Article 005 Article 306 Article 607"_s);
    f->edits().setReference(t->model.objectAt(0), *brand, f->row("brand", 6));
    QCOMPARE(t->state(0, "name"), EditState::Deleted);
    f->edits().setReference(f->row("article", 7), *brand, f->row("brand", 5));
    QTRY_COMPARE(t->model.rowCount(), 4);
    QCOMPARE(t->text(3, "name"), u"Article 007"_s);
}

void tst_StagedRows::selectionFollowsItsRowThroughAReload() {
    show("article");
    const QPersistentModelIndex fifth = t->cell(4, "name");
    f->file.exec(u"DELETE FROM article WHERE id IN (1, 2)"_s);
    f->live->refresh();
    QTRY_COMPARE(t->model.rowCount(), 698);
    QVERIFY(t->settle());
    QCOMPARE(fifth.row(), 2);
    QCOMPARE(fifth.data().toString(), u"Article 005"_s);
}

QTEST_MAIN(tst_StagedRows)
#include "tst_StagedRows.moc"
