// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/GridFixture.h"

#include "orm/engine/Connection.h"
#include "ui/models/RowsMimeData.h"

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using ui::EditState;
using ui::EntityTableModel;

class tst_EntityTableModel : public QObject, TableTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void rowsComeInWindows();
    void dataNeverEntersTheDriver();
    void referencesAreShownByLabelBeyondRow256();
    void rowsWithoutReferenceAreShown();
    void referenceBeyondRow256CanBeSet();
    void changedReferenceShowsTheNewLabel();
    void stagedNamesShowWhereverARowIsReferredTo();
    void nullDiffersFromEmpty();
    void numbersAreExactAndRightAligned();
    void binaryIsShownBySize();
    void linksAreOneColumnOfLabels();
    void typedTextIsOneUndoStep();
    void refusedTextChangesNothing();
    void emptyValueOfARequiredColumnIsRefused();
    void filterIgnoresCaseBeyondAscii();
    void filterFindsLabelsAndNumbers();
    void rowsWithoutKeyAreKnownByTheirNumber();
    void numbersThatVacuumChangedAreAConflict();
    void tableWithoutKeyOrNumberIsShownButNotEdited();
    void readOnlyFileSaysWhy();
    void draggedRowsTravelAsObjects();
    void failedReadIsReported();
    void rowsOfOtherProgramsComeWithRefresh();
    void cellsSpeakToScreenReaders();
};

void tst_EntityTableModel::rowsComeInWindows() {
    show("article");
    QCOMPARE(t->model.rowCount(), 700);
    QCOMPARE(t->model.matchingRows(), 700);
    QCOMPARE(t->text(0, "name"), u"Article 001"_s);
    const QModelIndex last = t->cell(699, "name");
    QVERIFY(last.data(ui::LoadingRole).toBool());
    QVERIFY(!last.data().isValid());
    QVERIFY(!t->model.objectAt(699));
    QTRY_COMPARE(last.data().toString(), u"Article 700"_s);
    QVERIFY(!last.data(ui::LoadingRole).toBool());
    QCOMPARE(t->model.rowOf(*t->model.objectAt(699)), 699);
}

void tst_EntityTableModel::dataNeverEntersTheDriver() {
    const qint64 before = orm::Connection::driverCallsOfThisThread();
    show("article");
    for (int row = 0; row < 700; row += 50) {
        for (int column = 0; column < t->model.columnCount(); ++column) {
            for (int role = 0; role < ui::ForeignLabelRole + 1; ++role)
                t->model.index(row, column).data(role);
        }
    }
    QCOMPARE(type(0, "price", u"1.25"_s), QString());
    QVERIFY(t->settle());
    QCOMPARE(orm::Connection::driverCallsOfThisThread(), before);
}

void tst_EntityTableModel::referencesAreShownByLabelBeyondRow256() {
    show("article");
    QCOMPARE(t->text(0, "brand_id"), u"Brand 001"_s);
    t->text(256, "brand_id");
    QTRY_COMPARE(t->text(256, "brand_id"), u"Brand 257"_s);
    QCOMPARE(t->cell(256, "brand_id").data(ui::ForeignLabelRole).toString(), u"Brand 257"_s);
    QCOMPARE(t->cell(256, "brand_id").data(ui::ValueRole).toLongLong(), 257);
}

void tst_EntityTableModel::rowsWithoutReferenceAreShown() {
    show("article");
    t->text(300, "name");
    QTRY_COMPARE(t->text(300, "name"), u"Article 301"_s);
    QVERIFY(t->cell(300, "brand_id").data(ui::NullRole).toBool());
    QVERIFY(!t->cell(300, "brand_id").data().isValid());
    show("category"); // roots of the tree refer to nothing
    QCOMPARE(t->model.rowCount(), 7);
    QCOMPARE(t->text(1, "parent_id"), u"Audio"_s);
    QVERIFY(t->cell(0, "parent_id").data(ui::NullRole).toBool());
}

void tst_EntityTableModel::referenceBeyondRow256CanBeSet() {
    show("article");
    QVERIFY(t->model.setData(t->cell(0, "brand_id"), 257, ui::ValueRole));
    QCOMPARE(t->cell(0, "brand_id").data(ui::ValueRole).toLongLong(), 257);
    // The label is not known yet; the worker reads it.
    t->text(0, "brand_id");
    QTRY_COMPARE(t->text(0, "brand_id"), u"Brand 257"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT brand_id FROM article WHERE id = 1"_s), QStringList{u"257"_s});
}

void tst_EntityTableModel::changedReferenceShowsTheNewLabel() {
    show("article");
    const ObjectPtr brand = f->row("brand", 299);
    QVERIFY(t->model.setData(t->cell(0, "brand_id"), QVariant::fromValue(brand), Qt::EditRole));
    QCOMPARE(t->text(0, "brand_id"), u"Brand 299"_s);
    QCOMPARE(t->state(0, "brand_id"), EditState::Modified);
    QCOMPARE(t->cell(0, "brand_id").data(ui::OriginalRole).toString(), u"Brand 001"_s);
    QVERIFY(t->model.setData(t->cell(0, "brand_id"), QVariant(), Qt::EditRole));
    QVERIFY(t->cell(0, "brand_id").data(ui::NullRole).toBool());
    f->live->undo();
    QCOMPARE(t->text(0, "brand_id"), u"Brand 299"_s);
    f->live->undo();
    QCOMPARE(t->text(0, "brand_id"), u"Brand 001"_s);
    QCOMPARE(t->state(0, "brand_id"), EditState::Clean);
}

void tst_EntityTableModel::stagedNamesShowWhereverARowIsReferredTo() {
    show("article");
    QSignalSpy changed(&t->model, &QAbstractItemModel::dataChanged);
    f->edits().setValue(f->row("brand", 1), f->slot("brand", "name"), u"Akus"_s);
    QCOMPARE(t->text(0, "brand_id"), u"Akus"_s);
    QCOMPARE(t->state(0, "brand_id"), EditState::Clean);
    QTRY_VERIFY(!changed.isEmpty());
}

void tst_EntityTableModel::nullDiffersFromEmpty() {
    show("article");
    QVERIFY(t->cell(1, "note").data(ui::NullRole).toBool());
    QVERIFY(!t->cell(1, "note").data().isValid());
    QCOMPARE(type(1, "note", u""_s), QString());
    QVERIFY(!t->cell(1, "note").data(ui::NullRole).toBool());
    QVERIFY(t->cell(1, "note").data().isValid());
    QCOMPARE(t->text(1, "note"), u""_s);
    QCOMPARE(t->cell(1, "note").data(ui::OriginalRole).toString(), u"NULL"_s);
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT note FROM article WHERE id = 2"_s), QStringList{u""_s});
}

void tst_EntityTableModel::numbersAreExactAndRightAligned() {
    show("article");
    QCOMPARE(t->text(0, "price"), u"1.50"_s);
    QCOMPARE(t->cell(0, "price").data(Qt::EditRole).toString(), u"1.50"_s);
    QVERIFY(t->cell(0, "price").data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(t->cell(0, "name").data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    QVERIFY(t->cell(0, "brand_id").data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    QCOMPARE(t->text(0, "made"), u"2024-01-31"_s);
    QCOMPARE(t->cell(0, "price").data(ui::TypeKindRole).toInt(), int(orm::TypeKind::Numeric));
}

void tst_EntityTableModel::binaryIsShownBySize() {
    show("article");
    QCOMPARE(t->text(0, "picture"), u"2 bytes"_s);
    QVERIFY(!t->cell(0, "picture").flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!t->cell(0, "picture").data(ui::ReasonRole).toString().isEmpty());
    QVERIFY(!t->model.objectAt(0)->isLoaded(f->slot("article", "picture")));
}

void tst_EntityTableModel::linksAreOneColumnOfLabels() {
    show("product");
    const int column = t->model.columnCount() - 1;
    QVERIFY(t->model.columns()[std::size_t(column)].isLinks);
    QTRY_COMPARE(t->model.index(0, column).data().toString(), u"In-ear, Over-ear"_s);
    QCOMPARE(t->model.index(2, column).data().toString(), u"Screens"_s);
    QVERIFY(!t->model.index(0, column).flags().testFlag(Qt::ItemIsEditable));
    f->edits().link({t->model.objectAt(0)}, links(), {f->row("category", 6)});
    QCOMPARE(t->model.index(0, column).data().toString(), u"In-ear, Over-ear, Screens"_s);
    QCOMPARE(EditState(t->model.index(0, column).data(ui::EditStateRole).toInt()),
             EditState::Modified);
    QCOMPARE(t->model.index(0, column).data(ui::OriginalRole).toString(), u"In-ear, Over-ear"_s);
}

void tst_EntityTableModel::typedTextIsOneUndoStep() {
    show("article");
    QCOMPARE(type(0, "price", u"49.90"_s), QString());
    QCOMPARE(t->text(0, "price"), u"49.90"_s);
    QCOMPARE(t->state(0, "price"), EditState::Modified);
    QCOMPARE(t->state(0, "name"), EditState::Clean);
    QCOMPARE(t->cell(0, "price").data(Qt::ToolTipRole).toString(),
             u"was 1.50 · press Ctrl+Shift+R to revert"_s);
    QCOMPARE(t->mark(0), u"M"_s);
    QCOMPARE(t->mark(1), u"2"_s);
    QCOMPARE(f->live->undoStack().count(), 1);
    QCOMPARE(type(0, "price", u"49.90"_s), QString()); // the same again
    QCOMPARE(f->live->undoStack().count(), 1);
    f->live->undo();
    QCOMPARE(t->text(0, "price"), u"1.50"_s);
    QCOMPARE(t->mark(0), u"1"_s);
}

void tst_EntityTableModel::refusedTextChangesNothing() {
    show("article");
    for (const auto& [column, text] :
         {std::pair{"price", u"cheap"_s}, std::pair{"price", u"1.234"_s},
          std::pair{"made", u"31.1.2024"_s}, std::pair{"active", u"perhaps"_s},
          std::pair{"name", QString(41, u'x')}}) {
        const QString refusal = type(0, column, text);
        QVERIFY2(refusal.size() > 1, column);
    }
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(f->live->undoStack().count(), 0);
}

void tst_EntityTableModel::emptyValueOfARequiredColumnIsRefused() {
    show("article");
    QSignalSpy refusals(&t->model, &EntityTableModel::refused);
    QVERIFY(!t->model.setData(t->cell(0, "name"), QVariant(), Qt::EditRole));
    QCOMPARE(refusals.front().front().toString(), u"name must have a value."_s);
    QVERIFY(t->model.setData(t->cell(0, "price"), QVariant(), Qt::EditRole));
    QVERIFY(t->cell(0, "price").data(ui::NullRole).toBool());
}

void tst_EntityTableModel::filterIgnoresCaseBeyondAscii() {
    f->file.exec(u"UPDATE article SET name = 'Größenübersicht' WHERE id = 400"_s);
    show("article");
    t->model.setFilter(u"GRÖSSENÜ"_s.replace(u"SS"_s, u"ß"_s));
    QVERIFY(t->settle());
    QCOMPARE(t->texts("name"), u"Größenübersicht"_s);
    t->model.setFilter(u"ÜBERS"_s);
    QVERIFY(t->settle());
    QCOMPARE(t->texts("name"), u"Größenübersicht"_s);
}

void tst_EntityTableModel::filterFindsLabelsAndNumbers() {
    show("article");
    t->model.setFilter(u"brand 300"_s);
    QVERIFY(t->settle());
    QCOMPARE(t->texts("name"), u"Article 300 Article 601"_s);
    t->model.setFilter(u"650.50"_s);
    QVERIFY(t->settle());
    QCOMPARE(t->texts("name"), u"Article 650"_s);
    t->model.setFilter(u"nowhere"_s);
    QVERIFY(t->settle());
    QCOMPARE(t->model.matchingRows(), 0);
    qint64 all = -1;
    t->model.countUnfiltered([&all](qint64 rows) { all = rows; });
    QTRY_COMPARE(all, 700);
}

void tst_EntityTableModel::rowsWithoutKeyAreKnownByTheirNumber() {
    show("log");
    QCOMPARE(t->model.columnCount(), 2);
    QCOMPARE(t->column(u"rowid"_s), -1);
    QCOMPARE(t->model.refusal(), QString());
    QCOMPARE(t->texts("day"), u"2024-01-01 2024-01-02 2024-01-02"_s);
    QVERIFY(t->model.objectAt(1) != t->model.objectAt(2));
    QCOMPARE(type(2, "body", u"the second"_s), QString()); // of two that are equal
    QCOMPARE(t->state(2, "body"), EditState::Modified);
    const auto before = f->file.dump();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT rowid, body FROM log"_s),
             QStringList({u"1|one"_s, u"2|-"_s, u"3|the second"_s}));
    QVERIFY(t->settle());
    QCOMPARE(t->state(2, "body"), EditState::Clean);
    QCOMPARE(f->live->undoStack().undoText(), u"Save of 1 edit(s)"_s);
    QCOMPARE(type(2, "body", u"again"_s), QString());
    QCOMPARE(f->save(), QString());
    f->edits().remove({t->model.objectAt(1)}, {}, ui::ChildrenChoice::MoveUp);
    QVERIFY(f->edits().addRow(*t->model.mapper(), {}, {}));
    QCOMPARE(f->save(), QString());
    QVERIFY(t->settle());
    QCOMPARE(f->file.rows(u"SELECT rowid, body FROM log"_s),
             QStringList({u"1|one"_s, u"3|again"_s, u"4|-"_s}));
    QCOMPARE(t->model.rowCount(), 3);
}

void tst_EntityTableModel::numbersThatVacuumChangedAreAConflict() {
    show("log");
    QCOMPARE(type(1, "body", u"mine"_s), QString());
    f->file.exec(u"DELETE FROM log WHERE rowid = 1"_s);
    f->file.exec(u"UPDATE log SET day = '2024-01-03' WHERE rowid = 3"_s);
    f->file.exec(u"VACUUM"_s);
    const QStringList rows = f->file.rows(u"SELECT rowid, * FROM log"_s);
    QCOMPARE(rows, QStringList({u"1|2024-01-02|-"_s, u"2|2024-01-03|-"_s}));
    const QString refused = f->save();
    QVERIFY2(refused.contains(u"changed or deleted"_s), qPrintable(refused));
    QCOMPARE(f->file.rows(u"SELECT rowid, * FROM log"_s), rows);
    f->live->refresh(); // the row that has the number now is not taken for the one that was edited
    QVERIFY(t->settle());
    QVERIFY(!f->save().isEmpty());
    QCOMPARE(f->file.rows(u"SELECT rowid, * FROM log"_s), rows);
    f->live->discard();
    QVERIFY(t->settle());
    QCOMPARE(t->texts("day"), u"2024-01-02 2024-01-03"_s);
    QCOMPARE(type(1, "body", u"mine"_s), QString());
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT rowid, * FROM log"_s),
             QStringList({u"1|2024-01-02|-"_s, u"2|2024-01-03|mine"_s}));
}

void tst_EntityTableModel::tableWithoutKeyOrNumberIsShownButNotEdited() {
    show("stack");
    QVERIFY(!t->model.mapper());
    QCOMPARE(t->model.rowCount(), 2);
    QCOMPARE(t->text(0, "rowid"), u"2024-01-01"_s);
    QCOMPARE(t->text(0, "_rowid_"), u"one"_s);
    QVERIFY(t->cell(1, "_rowid_").data(ui::NullRole).toBool());
    QVERIFY(!t->model.objectAt(0));
    QVERIFY(!t->cell(0, "oid").flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(t->model.refusal().contains(u"hide SQLite's row number"_s));
    QCOMPARE(t->cell(0, "oid").data(ui::ReasonRole).toString(), t->model.refusal());
    QVERIFY(type(0, "oid", u"two"_s).contains(u"key"_s));
    t->model.sort(1, Qt::DescendingOrder);
    QVERIFY(t->settle());
    QCOMPARE(t->text(0, "_rowid_"), u"one"_s);
}

void tst_EntityTableModel::readOnlyFileSaysWhy() {
    QVERIFY(f->open(true));
    show("article");
    QVERIFY(t->model.refusal().contains(u"reading only"_s));
    QVERIFY(!t->cell(0, "name").flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(type(0, "name", u"x"_s).contains(u"reading only"_s));
}

void tst_EntityTableModel::draggedRowsTravelAsObjects() {
    show("article");
    std::unique_ptr<QMimeData> data(t->model.mimeData(
        {t->cell(3, "name"), t->cell(1, "name"), t->cell(1, "price"), t->cell(3, "price")}));
    const auto* rows = ui::RowsMimeData::of(data.get(), *f->live);
    QVERIFY(rows);
    QCOMPARE(rows->rows(), orm::ObjectList({t->model.objectAt(1), t->model.objectAt(3)}));
    QCOMPARE(data->text(), u"Article 002\nArticle 004"_s);
    QVERIFY(t->cell(0, "name").flags().testFlag(Qt::ItemIsDragEnabled));
    show("stack");
    QVERIFY(!t->model.mimeData({t->model.index(0, 0)}));
}

void tst_EntityTableModel::failedReadIsReported() {
    watch("log");
    f->file.exec(u"DROP TABLE log"_s);
    QSignalSpy failures(&t->model, &EntityTableModel::loadFailed);
    t->model.load();
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY(!failures.front().front().toString().isEmpty());
    QVERIFY(!t->model.isLoading());
    QCOMPARE(t->model.rowCount(), 0);
}

void tst_EntityTableModel::rowsOfOtherProgramsComeWithRefresh() {
    show("log");
    f->file.exec(u"INSERT INTO log VALUES ('2024-03-01', 'late')"_s);
    f->live->refresh();
    QTRY_COMPARE(t->model.rowCount(), 4);
    QTRY_COMPARE(t->text(3, "body"), u"late"_s);
}

void tst_EntityTableModel::cellsSpeakToScreenReaders() {
    show("article");
    QCOMPARE(t->cell(0, "price").data(Qt::AccessibleTextRole).toString(), u"price, 1.50"_s);
    QCOMPARE(type(0, "price", u"2"_s), QString());
    QCOMPARE(t->cell(0, "price").data(Qt::AccessibleTextRole).toString(),
             u"price, 2.00, modified, was 1.50"_s);
    QCOMPARE(t->cell(1, "note").data(Qt::AccessibleTextRole).toString(), u"note, NULL"_s);
}

QTEST_MAIN(tst_EntityTableModel)
#include "tst_EntityTableModel.moc"
