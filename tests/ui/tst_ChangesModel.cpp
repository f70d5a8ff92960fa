// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ChangesModel.h"

#include "tests/support/LiveFixture.h"
#include "tests/ui/PanelShots.h"
#include "ui/widgets/ChangesPanel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QRegularExpression>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::Decimal;
using orm::ObjectPtr;
using ui::ChangesModel;
using ui::ChangesPanel;

class tst_ChangesModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        f = std::make_unique<LiveFixture>();
        QVERIFY(f->open());
        model = std::make_unique<ChangesModel>(*f->live);
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup() {
        tester.reset();
        model.reset();
        f.reset();
    }

    void oneFieldIsOneRow();
    void severalFieldsAreChildren();
    void rebuiltOnceForManyEdits();
    void persistentIndexesSurviveEdits();
    void fieldsComeAndGo();
    void kindsHaveTheirIconsAndStates();
    void referencesAreToldByLabelAndPath();
    void revertedFieldLeavesTheOther();
    void revertedChangeIsOneStep();
    void fieldOfAMoveIsRevertedAlone();
    void revertOfAMoveTakesItsFieldsAlong();
    void revertOfALinkUnlinks();
    void revertOfANewRowTakesItAway();
    void discardEmptiesTheList();
    void panelTellsTheCountAndTheLastSave();
    void panelJumpsOnEnterAndDoubleClick();
    void panelRevertsByKey();
    void panelRevertsSeveralAsOneStep();
    void panelKeepsExpansionAndSelection();
    void panelLooks();

private:
    ObjectPtr category(int id) const { return f->row("category", id); }
    ObjectPtr product(const QString& sku) const { return f->row("product", sku); }
    void set(const ObjectPtr& object, const char* attribute, const orm::Value& value) const {
        const int slot = object->mapper().attribute(orm::Name(attribute)).slot;
        QCOMPARE(f->edits().setValue(object, slot, value), QString());
    }
    void rename(int id, const QString& name) const { set(category(id), "name", name); }
    /// Until the model has heard of the edits.
    static void turn() { QCoreApplication::processEvents(); }
    QStringList titles() const {
        QStringList result;
        for (int row = 0; row < model->rowCount(); ++row)
            result << model->index(row, 0).data().toString();
        return result;
    }
    QModelIndexList changes() const {
        QModelIndexList result;
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            if (!model->isGrouped())
                result << index;
            for (int i = 0; model->isGrouped() && i < model->rowCount(index); ++i)
                result << model->index(i, 0, index);
        }
        return result;
    }
    static QString cells(const ChangesModel& changes, int row, const QModelIndex& parent = {}) {
        QStringList result;
        for (int column = 0; column < ChangesModel::ColumnCount; ++column)
            result << changes.index(row, column, parent).data().toString();
        return result.join(u'|');
    }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<ChangesModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void tst_ChangesModel::oneFieldIsOneRow() {
    set(product(u"A1"_s), "msrp", Decimal::parse(u"49.90"_s).value());
    QCOMPARE(model->rowCount(), 0);
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->rowCount(model->index(0, 0)), 0);
    const QString row = cells(*model, 0);
    QVERIFY2(row.contains(u"54.9"_s) && row.contains(u"49.9"_s), qPrintable(row));
    QVERIFY(model->fieldAt(model->index(0, 0)));
    QCOMPARE(model->fieldAt(model->index(0, 0))->slot, f->slot("product", "msrp"));
    QCOMPARE(model->changeAt(model->index(0, 0))->object, product(u"A1"_s));
}

void tst_ChangesModel::severalFieldsAreChildren() {
    const ObjectPtr bud = product(u"A1"_s);
    set(bud, "msrp", orm::Value());
    set(bud, "name", u"Ear bud"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    const QModelIndex change = model->index(0, 0);
    QCOMPARE(model->rowCount(change), 2);
    QCOMPARE(model->parent(model->index(1, 2, change)), change);
    QCOMPARE(model->changeAt(model->index(1, 0, change)), model->changeAt(change));
    QStringList fields{cells(*model, 0, change), cells(*model, 1, change)};
    fields.sort();
    QVERIFY2(fields.at(1) == u"name|Bud|Ear bud|"_s, qPrintable(fields.at(1)));
    QVERIFY2(fields.at(0).startsWith(u"msrp|54.9"_s), qPrintable(fields.at(0)));
}

void tst_ChangesModel::rebuiltOnceForManyEdits() {
    for (int id = 1; id <= 7; ++id)
        rename(id, u"Name %1"_s.arg(id));
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    QTRY_COMPARE(model->rowCount(), 7);
    // The first ones were told while later rows were being read.
    const qsizetype before = inserted.count();
    for (int id = 1; id <= 7; ++id)
        QCOMPARE(f->edits().revert({f->live->object(f->mapper("category"), {id})}), QString());
    QSignalSpy removed(model.get(), &QAbstractItemModel::rowsRemoved);
    QTRY_COMPARE(model->rowCount(), 0);
    QCOMPARE(removed.count(), 1);
    QVERIFY(before >= 1);
}

void tst_ChangesModel::persistentIndexesSurviveEdits() {
    rename(1, u"One"_s);
    rename(2, u"Two"_s);
    rename(3, u"Three"_s);
    QTRY_COMPARE(model->rowCount(), 3);
    const QStringList before = titles();
    const QPersistentModelIndex last = model->index(2, 0);
    const QString text = last.data().toString();
    QCOMPARE(f->edits().revert({category(1)}), QString());
    QTRY_COMPARE(model->rowCount(), 2);
    QVERIFY(last.isValid());
    QCOMPARE(last.row(), 1);
    QCOMPARE(last.data().toString(), text);
    f->live->undo();
    QTRY_COMPARE(model->rowCount(), 3);
    QVERIFY(last.isValid());
    QCOMPARE(last.data().toString(), text);
}

void tst_ChangesModel::fieldsComeAndGo() {
    const ObjectPtr bud = product(u"A1"_s);
    set(bud, "name", u"Ear bud"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    const QPersistentModelIndex change = model->index(0, 0);
    set(bud, "msrp", orm::Value());
    QTRY_COMPARE(model->rowCount(change), 2);
    f->live->undo();
    QTRY_COMPARE(model->rowCount(change), 0);
    QVERIFY(change.isValid());
    f->live->undo();
    QTRY_VERIFY(!change.isValid());
}

void tst_ChangesModel::kindsHaveTheirIconsAndStates() {
    ui::Theme::apply(*qApp, ui::ThemeChoice::Light);
    rename(1, u"Sound"_s);
    QCOMPARE(f->edits().move({category(3)}, category(5)), QString());
    QVERIFY(f->edits().addRow(
        f->mapper("product"),
        {{f->slot("product", "sku"), u"N1"_s}, {f->slot("product", "name"), u"New one"_s}}, {}));
    QCOMPARE(f->edits().link({category(5)}, f->relation("category", "product"), {product(u"C3"_s)}),
             QString());
    const ObjectPtr gone = category(7);
    QCOMPARE(f->edits().remove({gone}, f->dependents({gone}), ui::ChildrenChoice::MoveUp),
             QString());
    QTRY_COMPARE(model->changeCount(), f->live->changeCount());
    QMap<int, int> kinds;
    for (const QModelIndex& index : changes()) {
        const orm::ChangeKind kind = model->changeAt(index)->kind;
        ++kinds[int(kind)];
        QVERIFY(!index.data(Qt::DecorationRole).value<QIcon>().isNull());
        QCOMPARE(index.data(ui::EditStateRole).toInt(), int(ChangesModel::stateOf(kind)));
        QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(!index.data().toString().isEmpty());
    }
    for (const orm::ChangeKind kind :
         {orm::ChangeKind::Update, orm::ChangeKind::Move, orm::ChangeKind::Insert,
          orm::ChangeKind::Link, orm::ChangeKind::Delete})
        QCOMPARE(kinds.value(int(kind)), 1);
}

// What the references point to was never read by anybody else.
void tst_ChangesModel::referencesAreToldByLabelAndPath() {
    const ObjectPtr node = category(3);
    const ObjectPtr projectors = f->live->object(f->mapper("category"), {7});
    QCOMPARE(f->edits().move({node}, projectors), QString());
    QCOMPARE(f->edits().setReference(node, f->relation("category", "level"),
                                     f->live->object(f->mapper("level"), {1})),
             QString());
    QTRY_COMPARE(model->rowCount(), 1);
    const QModelIndex move = model->index(0, ChangesModel::BeforeColumn);
    QTRY_COMPARE(move.data().toString(), u"Audio › Headphones"_s);
    QTRY_COMPARE(move.siblingAtColumn(ChangesModel::AfterColumn).data().toString(),
                 u"Video › Projectors"_s);
    QTRY_COMPARE(cells(*model, 0, model->index(0, 0)), u"level|Family|Department|"_s);
}

void tst_ChangesModel::revertedFieldLeavesTheOther() {
    const ObjectPtr bud = product(u"A1"_s);
    set(bud, "name", u"Ear bud"_s);
    set(bud, "msrp", orm::Value());
    QTRY_COMPARE(model->rowCount(model->index(0, 0)), 2);
    const QModelIndex change = model->index(0, 0);
    const int row = model->index(0, 0, change).data().toString() == u"name"_s ? 0 : 1;
    QCOMPARE(model->revertChange(model->index(row, 0, change)), QString());
    QCOMPARE(bud->peek(f->slot("product", "name")).toText(), u"Bud"_s);
    QVERIFY(bud->peek(f->slot("product", "msrp")).isNull());
}

void tst_ChangesModel::revertedChangeIsOneStep() {
    const ObjectPtr bud = product(u"A1"_s);
    set(bud, "name", u"Ear bud"_s);
    set(bud, "msrp", orm::Value());
    QTRY_COMPARE(model->rowCount(), 1);
    const int steps = f->live->undoStack().count();
    QCOMPARE(model->revertChange(model->index(0, 0)), QString());
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(f->live->undoStack().count(), steps + 1);
    f->live->undo();
    QCOMPARE(bud->peek(f->slot("product", "name")).toText(), u"Ear bud"_s);
    QVERIFY(bud->peek(f->slot("product", "msrp")).isNull());
}

void tst_ChangesModel::fieldOfAMoveIsRevertedAlone() {
    const ObjectPtr node = category(3);
    rename(3, u"Plugs"_s);
    QCOMPARE(f->edits().move({node}, category(5)), QString());
    QTRY_COMPARE(model->rowCount(), 1);
    const QModelIndex move = model->index(0, 0);
    QTRY_VERIFY(model->changeAt(move)->kind == orm::ChangeKind::Move);
    QCOMPARE(model->slotAt(move), f->slot("category", "parent_id"));
    QCOMPARE(model->rowCount(move), 1);
    QCOMPARE(model->slotAt(model->index(0, 0, move)), f->slot("category", "name"));
    QCOMPARE(model->revertChange(model->index(0, 0, move)), QString());
    QCOMPARE(node->peek(f->slot("category", "name")).toText(), u"In-ear"_s);
    QTRY_COMPARE(model->rowCount(move), 0);
    QCOMPARE(model->revertChange(move), QString());
    QVERIFY(!f->live->hasChanges());
}

void tst_ChangesModel::revertOfAMoveTakesItsFieldsAlong() {
    const ObjectPtr node = category(3);
    rename(3, u"Plugs"_s);
    QCOMPARE(f->edits().move({node}, category(5)), QString());
    QTRY_COMPARE(model->rowCount(), 1);
    QTRY_VERIFY(model->changeAt(model->index(0, 0))->kind == orm::ChangeKind::Move);
    const int steps = f->live->undoStack().count();
    QCOMPARE(model->revertChange(model->index(0, 0)), QString());
    QVERIFY(!f->live->hasChanges());
    QCOMPARE(f->live->undoStack().count(), steps + 1);
}

void tst_ChangesModel::revertOfALinkUnlinks() {
    QCOMPARE(f->edits().link({category(5)}, f->relation("category", "product"), {product(u"C3"_s)}),
             QString());
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->revertChange(model->index(0, 0)), QString());
    QVERIFY(!f->live->hasChanges());
    QTRY_COMPARE(model->rowCount(), 0);
}

void tst_ChangesModel::revertOfANewRowTakesItAway() {
    QVERIFY(f->edits().addRow(
        f->mapper("product"),
        {{f->slot("product", "sku"), u"N1"_s}, {f->slot("product", "name"), u"New one"_s}}, {}));
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->revertChange(model->index(0, 0)), QString());
    QTRY_COMPARE(model->rowCount(), 0);
    f->live->undo();
    QTRY_COMPARE(model->rowCount(), 1);
}

void tst_ChangesModel::discardEmptiesTheList() {
    rename(1, u"One"_s);
    rename(2, u"Two"_s);
    QTRY_COMPARE(model->rowCount(), 2);
    f->live->discard();
    QTRY_COMPARE(model->rowCount(), 0);
}

void tst_ChangesModel::panelTellsTheCountAndTheLastSave() {
    ChangesPanel panel(*f->live);
    QSignalSpy title(&panel, &ChangesPanel::titleChanged);
    auto* empty = panel.findChild<QLabel*>(u"changesEmpty"_s);
    panel.show();
    QCOMPARE(panel.title(), u"Changes (0)"_s);
    QCOMPARE(empty->text(), u"No pending changes."_s);
    QVERIFY(empty->isVisible());
    rename(1, u"One"_s);
    rename(2, u"Two"_s);
    QTRY_COMPARE(panel.title(), u"Changes (2)"_s);
    QCOMPARE(title.constLast().constFirst().toString(), u"Changes (2)"_s);
    QVERIFY(!empty->isVisible());
    QCOMPARE(panel.findChild<QLabel*>(u"changesSummary"_s)->text(), u"2 modified"_s);
    QCOMPARE(f->save(), QString());
    QTRY_COMPARE(panel.title(), u"Changes (0)"_s);
    static const QRegularExpression expected(
        uR"(^No pending changes\. Last save \d{1,2}:\d\d: 2 changes$)"_s);
    QVERIFY2(expected.match(empty->text()).hasMatch(), qPrintable(empty->text()));
    QVERIFY(empty->isVisible());
}

void tst_ChangesModel::panelJumpsOnEnterAndDoubleClick() {
    const ObjectPtr bud = product(u"A1"_s);
    set(bud, "name", u"Ear bud"_s);
    set(bud, "msrp", orm::Value());
    rename(1, u"One"_s);
    ChangesPanel panel(*f->live);
    auto* view = panel.findChild<QTreeView*>(u"changes"_s);
    ObjectPtr object;
    int slot = -2;
    connect(&panel, &ChangesPanel::jumpRequested, &panel, [&](const ObjectPtr& o, int s) {
        object = o;
        slot = s;
    });
    panel.resize(800, 200);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QModelIndex table = panel.model().index(1, 0); // below that of categories
    view->setCurrentIndex(panel.model().index(0, 0, table));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(object, bud);
    QCOMPARE(slot, -1);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(slot == f->slot("product", "name") || slot == f->slot("product", "msrp"));
    const QModelIndex renamed = panel.model().index(0, 0, panel.model().index(0, 0));
    const QPoint place = view->visualRect(renamed).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(object, category(1));
    QCOMPARE(slot, f->slot("category", "name"));
}

void tst_ChangesModel::panelRevertsByKey() {
    rename(1, u"One"_s);
    rename(2, u"Two"_s);
    ChangesPanel panel(*f->live);
    auto* view = panel.findChild<QTreeView*>(u"changes"_s);
    // The window has the key, too: in the panel it means the panel's.
    QAction windows;
    windows.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    panel.addAction(&windows);
    QSignalSpy taken(&windows, &QAction::triggered);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    view->setFocus();
    QVERIFY(!panel.revertAction()->isEnabled());
    view->setCurrentIndex(panel.model().index(1, 0));
    QVERIFY(panel.revertAction()->isEnabled());
    QTest::keyClick(view, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(panel.title(), u"Changes (1)"_s);
    QCOMPARE(taken.count(), 0);
    QCOMPARE(category(2)->peek(f->slot("category", "name")).toText(), u"Headphones"_s);
    QCOMPARE(category(1)->peek(f->slot("category", "name")).toText(), u"One"_s);
}

void tst_ChangesModel::panelRevertsSeveralAsOneStep() {
    for (int id = 1; id <= 3; ++id)
        rename(id, u"Name %1"_s.arg(id));
    ChangesPanel panel(*f->live);
    auto* view = panel.findChild<QTreeView*>(u"changes"_s);
    panel.show();
    const int steps = f->live->undoStack().count();
    view->selectAll();
    panel.revertAction()->trigger();
    QTRY_COMPARE(panel.title(), u"Changes (0)"_s);
    QCOMPARE(f->live->undoStack().count(), steps + 1);
    f->live->undo();
    QTRY_COMPARE(panel.title(), u"Changes (3)"_s);
}

// Also when lines for tables go and come.
void tst_ChangesModel::panelKeepsExpansionAndSelection() {
    const ObjectPtr bud = product(u"A1"_s);
    rename(1, u"One"_s);
    set(bud, "name", u"Ear bud"_s);
    set(bud, "msrp", orm::Value());
    ChangesPanel panel(*f->live);
    auto* view = panel.findChild<QTreeView*>(u"changes"_s);
    panel.show();
    QTRY_COMPARE(panel.model().rowCount(), 2);
    const QPersistentModelIndex change = panel.model().index(0, 0, panel.model().index(1, 0));
    QCOMPARE(panel.model().changeAt(change)->object, bud);
    view->expand(change);
    view->setCurrentIndex(panel.model().index(1, 0, change));
    const QString text = view->currentIndex().data().toString();
    QCOMPARE(f->edits().revert({category(1)}), QString());
    QTRY_VERIFY(!panel.model().isGrouped());
    QCOMPARE(QModelIndex(change), panel.model().index(0, 0));
    QVERIFY(view->isExpanded(change));
    rename(2, u"Two"_s);
    QTRY_VERIFY(panel.model().isGrouped());
    turn();
    QCOMPARE(change.parent(), panel.model().index(1, 0));
    QVERIFY(view->isExpanded(change.parent()) && view->isExpanded(change));
    QCOMPARE(view->currentIndex().data().toString(), text);
    QVERIFY(view->selectionModel()->isSelected(view->currentIndex()));
}

void tst_ChangesModel::panelLooks() {
    const ObjectPtr bud = product(u"A1"_s);
    set(bud, "name", u"Ear bud"_s);
    set(bud, "msrp", orm::Value());
    rename(1, u"Sound & vision"_s);
    QCOMPARE(f->edits().move({category(3)}, category(5)), QString());
    QVERIFY(f->edits().addRow(f->mapper("category"), {{f->slot("category", "name"), u"Cables"_s}},
                              {{f->mapper("category").traits().parent, category(5)}}));
    QCOMPARE(f->edits().link({category(5)}, f->relation("category", "product"), {product(u"C3"_s)}),
             QString());
    QCOMPARE(
        f->edits().unlink({category(4)}, f->relation("category", "product"), {product(u"B2"_s)}),
        QString());
    const ObjectPtr gone = category(7);
    QCOMPARE(f->edits().remove({gone}, f->dependents({gone}), ui::ChildrenChoice::MoveUp),
             QString());
    ChangesPanel panel(*f->live);
    auto* view = panel.findChild<QTreeView*>(u"changes"_s);
    view->expandAll();
    view->setCurrentIndex(panel.model().index(1, 0));
    QVERIFY(!view->accessibleName().isEmpty());
    const QModelIndex moved = panel.model().index(2, 0, panel.model().index(0, 0));
    QTRY_COMPARE(moved.data().toString(), u"Move In-ear: 1 product follows"_s);
    takeShots(panel, u"changes"_s, {1100, 340});
}

QTEST_MAIN(tst_ChangesModel)
#include "tst_ChangesModel.moc"
