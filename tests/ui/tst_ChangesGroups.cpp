// SPDX-License-Identifier: GPL-3.0-or-later
// Many changes, and changes of several tables.
#include "tests/support/LiveFixture.h"
#include "ui/models/ChangesModel.h"
#include "ui/widgets/ChangesPanel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QRegularExpression>
#include <QStyleOptionViewItem>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectList;
using orm::ObjectPtr;
using ui::ChangesModel;

class tst_ChangesGroups : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void oneTableHasNoLine();
    void tablesHaveLinesWithCounts();
    void linesComeAndGo();
    void aClosedLineStaysClosed();
    void boxOfALineByMouse();
    void boxOfALineByKeyboard();
    void aLineIsTakenBackAsOneStep();
    void enterOpensAndClosesALine();
    void aMovedNodeTellsWhatFollows();
    void oneEditAmongManyTellsLittle();
    void everySecondIsTakenBackAtOnce();
    void fieldsOfManyComeAtOnce();
    void ancestorsAreReadTogether();
    void indexesOutliveTheLines();

private:
    ObjectPtr category(int id) const { return f->row("category", id); }
    ObjectPtr product(const QString& sku) const { return f->row("product", sku); }
    void set(const ObjectPtr& object, const char* attribute, const orm::Value& value) const {
        const int slot = object->mapper().attribute(orm::Name(attribute)).slot;
        QCOMPARE(f->edits().setValue(object, slot, value), QString());
    }
    void rename(int id, const QString& name) const { set(category(id), "name", name); }
    QString line(int row) const { return model().index(row, 0).data().toString(); }
    ChangesModel& model() const { return panel->model(); }
    int box(const QModelIndex& index) const { return index.data(Qt::CheckStateRole).toInt(); }
    /// Two tables, two changes of each.
    void stageTwoTables() const {
        rename(1, u"Sound"_s);
        QCOMPARE(f->edits().move({category(3)}, category(5)), QString());
        set(product(u"A1"_s), "name", u"Ear bud"_s);
        set(product(u"B2"_s), "name", u"Ear muff"_s);
        QTRY_COMPARE(model().rowCount(), 2);
        QTRY_COMPARE(model().changeCount(), 4);
    }
    ObjectList newProducts(int count) const {
        ObjectList rows;
        f->live->undoStack().beginMacro(u"Paste"_s);
        for (int i = 0; i < count; ++i)
            rows.push_back(f->edits().addRow(f->mapper("product"),
                                             {{f->slot("product", "sku"), u"N%1"_s.arg(i)},
                                              {f->slot("product", "name"), u"New %1"_s.arg(i)}},
                                             {}));
        f->live->undoStack().endMacro();
        return rows;
    }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<ui::ChangesPanel> panel;
    std::unique_ptr<QAbstractItemModelTester> tester;
    QTreeView* view = nullptr;
};

void tst_ChangesGroups::init() {
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    f = std::make_unique<LiveFixture>();
    QVERIFY(f->open());
    panel = std::make_unique<ui::ChangesPanel>(*f->live);
    tester = std::make_unique<QAbstractItemModelTester>(
        &panel->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    view = panel->findChild<QTreeView*>(u"changes"_s);
    panel->resize(900, 400);
    panel->show();
    QApplication::setActiveWindow(panel.get());
    view->setFocus();
}

void tst_ChangesGroups::cleanup() {
    tester.reset();
    panel.reset();
    f.reset();
}

void tst_ChangesGroups::oneTableHasNoLine() {
    rename(1, u"Sound"_s);
    QCOMPARE(f->edits().move({category(3)}, category(5)), QString());
    QTRY_COMPARE(model().rowCount(), 2);
    QVERIFY(!model().isGrouped());
    QVERIFY(model().changeAt(model().index(0, 0)) && model().changeAt(model().index(1, 0)));
}

void tst_ChangesGroups::tablesHaveLinesWithCounts() {
    stageTwoTables();
    QCOMPARE(line(0), u"category: 1 moved, 1 renamed"_s);
    QCOMPARE(line(1), u"product: 2 renamed"_s);
    QCOMPARE(model().index(0, 0).data(Qt::AccessibleTextRole).toString(), line(0));
    set(product(u"B2"_s), "msrp", orm::Value());
    QTRY_COMPARE(line(1), u"product: 1 renamed, 1 edited"_s);
    newProducts(2);
    QTRY_COMPARE(line(1), u"product: 2 added, 1 renamed, 1 edited"_s);
    QVERIFY(view->isExpanded(model().index(0, 0)) && view->isExpanded(model().index(1, 0)));
}

void tst_ChangesGroups::linesComeAndGo() {
    stageTwoTables();
    const ObjectPtr level = f->row("level", 1);
    set(level, "name", u"Area"_s);
    QTRY_COMPARE(model().rowCount(), 3);
    QCOMPARE(line(1), u"level: 1 renamed"_s);
    QVERIFY(view->isExpanded(model().index(1, 0)));
    const QPersistentModelIndex last = model().index(1, 0, model().index(2, 0));
    view->setCurrentIndex(last);
    QCOMPARE(f->edits().revert({level}), QString());
    QTRY_COMPARE(model().rowCount(), 2);
    QCOMPARE(QModelIndex(last), model().index(1, 0, model().index(1, 0)));
    QCOMPARE(view->currentIndex(), QModelIndex(last));
    QVERIFY(view->isFirstColumnSpanned(0, {}) && view->isFirstColumnSpanned(1, {}));
    QCOMPARE(f->edits().revert({category(1), category(3)}), QString());
    QTRY_VERIFY(!model().isGrouped());
    QVERIFY(!view->isFirstColumnSpanned(0, {}) && !view->isFirstColumnSpanned(1, {}));
    f->live->discard();
    QTRY_COMPARE(model().rowCount(), 0);
    QVERIFY(!last.isValid() && !model().isGrouped());
}

void tst_ChangesGroups::aClosedLineStaysClosed() {
    stageTwoTables();
    view->collapse(model().index(0, 0));
    rename(2, u"Phones"_s);
    QTRY_COMPARE(line(0), u"category: 1 moved, 2 renamed"_s);
    QVERIFY(!view->isExpanded(model().index(0, 0)));
    QVERIFY(view->isExpanded(model().index(1, 0)));
}

void tst_ChangesGroups::boxOfALineByMouse() {
    stageTwoTables();
    const QModelIndex table = model().index(1, 0);
    const auto click = [&](const QModelIndex& index) {
        QStyleOptionViewItem option;
        option.rect = view->visualRect(index);
        option.features =
            QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
        const QRect place =
            view->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, view);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place.center());
    };
    QCOMPARE(box(table), int(Qt::Checked));
    click(model().index(0, 0, table));
    QTRY_COMPARE(box(table), int(Qt::PartiallyChecked));
    click(table);
    QTRY_COMPARE(box(table), int(Qt::Checked));
    QCOMPARE(f->live->selection().leftOutCount(), 0);
    click(table);
    QTRY_COMPARE(box(table), int(Qt::Unchecked));
    QCOMPARE(box(model().index(0, 0, table)), int(Qt::Unchecked));
    QCOMPARE(box(model().index(1, 0, table)), int(Qt::Unchecked));
    QCOMPARE(box(model().index(0, 0)), int(Qt::Checked));
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT name FROM category WHERE id = 1"_s), QStringList{u"Sound"_s});
    QCOMPARE(f->file.rows(u"SELECT name FROM product WHERE sku = 'A1'"_s), QStringList{u"Bud"_s});
    QTRY_COMPARE(model().changeCount(), 2);
}

void tst_ChangesGroups::boxOfALineByKeyboard() {
    stageTwoTables();
    view->setCurrentIndex(model().index(0, 0));
    QTest::keyClick(view, Qt::Key_Space);
    QTRY_COMPARE(box(model().index(0, 0)), int(Qt::Unchecked));
    QCOMPARE(f->live->selection().leftOutCount(), 2);
    // Into the line, and one of its changes alone.
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Space);
    QTRY_COMPARE(box(model().index(0, 0)), int(Qt::PartiallyChecked));
    QCOMPARE(f->live->selection().leftOutCount(), 1);
    view->setCurrentIndex(model().index(1, 0));
    panel->findChild<QAction*>(u"includeOnlyThese"_s)->trigger();
    QTRY_COMPARE(box(model().index(0, 0)), int(Qt::Unchecked));
    QCOMPARE(box(model().index(1, 0)), int(Qt::Checked));
}

void tst_ChangesGroups::aLineIsTakenBackAsOneStep() {
    stageTwoTables();
    const int steps = f->live->undoStack().count();
    view->setCurrentIndex(model().index(0, 0));
    view->selectionModel()->select(model().index(0, 0, model().index(0, 0)),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(view, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(model().changeCount(), 2);
    QCOMPARE(category(1)->peek(f->slot("category", "name")).toText(), u"Audio"_s);
    QCOMPARE(product(u"A1"_s)->peek(f->slot("product", "name")).toText(), u"Ear bud"_s);
    QCOMPARE(f->live->undoStack().count(), steps + 1);
    f->live->undo();
    QTRY_COMPARE(model().changeCount(), 4);
}

void tst_ChangesGroups::enterOpensAndClosesALine() {
    stageTwoTables();
    QSignalSpy jumps(panel.get(), &ui::ChangesPanel::jumpRequested);
    view->setCurrentIndex(model().index(0, 0));
    QVERIFY(!panel->findChild<QAction*>(u"jumpToChange"_s)->isEnabled());
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(!view->isExpanded(model().index(0, 0)));
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(view->isExpanded(model().index(0, 0)));
    QCOMPARE(jumps.size(), 0);
}

// What stands below as staged, and what is linked there, each row once.
void tst_ChangesGroups::aMovedNodeTellsWhatFollows() {
    const auto title = [&] {
        for (int row = 0; row < model().rowCount(); ++row) {
            const orm::Change* change = model().changeAt(model().index(row, 0));
            if (change && change->kind == orm::ChangeKind::Move)
                return model().index(row, 0).data().toString();
        }
        return QString();
    };
    QCOMPARE(f->edits().move({category(2)}, category(5)), QString());
    QTRY_COMPARE(title(), u"Move Headphones: 2 categories and 2 products follow"_s);
    // A new one below, and one that leaves.
    QVERIFY(f->edits().addRow(f->mapper("category"), {{f->slot("category", "name"), u"On-ear"_s}},
                              {{f->mapper("category").traits().parent, category(2)}}));
    QTRY_COMPARE(title(), u"Move Headphones: 3 categories and 2 products follow"_s);
    f->live->undo();
    QTRY_COMPARE(title(), u"Move Headphones: 2 categories and 2 products follow"_s);
    f->live->undo();
    QTRY_COMPARE(model().changeCount(), 0);
    QCOMPARE(f->edits().move({category(7)}, category(1)), QString());
    QTRY_COMPARE(title(), u"Move Projectors"_s);
}

void tst_ChangesGroups::oneEditAmongManyTellsLittle() {
    const ObjectList rows = newProducts(300);
    QTRY_COMPARE(model().changeCount(), 300);
    QCoreApplication::processEvents();
    QSignalSpy data(&model(), &QAbstractItemModel::dataChanged);
    QSignalSpy rebuilt(&model(), &ChangesModel::rebuilt);
    QSignalSpy inserted(&model(), &QAbstractItemModel::rowsInserted);
    set(rows[150], "name", u"Another"_s);
    QTRY_COMPARE(rebuilt.size(), 1);
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(data.size(), 2); // the row, and its fields
    for (const QList<QVariant>& told : data) {
        const auto first = told.at(0).toModelIndex();
        QCOMPARE(first.parent().isValid() ? first.parent().row() : first.row(), 150);
    }
}

void tst_ChangesGroups::everySecondIsTakenBackAtOnce() {
    const ObjectList rows = newProducts(200);
    QTRY_COMPARE(model().changeCount(), 200);
    QCoreApplication::processEvents();
    ObjectList half;
    QItemSelection chosen;
    for (int i = 0; i < 200; i += 2)
        half.push_back(rows[std::size_t(i)]);
    const QPersistentModelIndex gone = model().index(100, 0);
    const QPersistentModelIndex kept = model().index(101, 0);
    const QPersistentModelIndex field = model().index(1, 0, kept);
    for (int row = 98; row < 104; ++row)
        view->selectionModel()->select(model().index(row, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view->expand(kept);
    QSignalSpy removed(&model(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy laid(&model(), &QAbstractItemModel::layoutChanged);
    QSignalSpy data(&model(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    QCOMPARE(f->edits().revert(half), QString());
    QTRY_COMPARE(model().changeCount(), 100);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(laid.size(), 1);
    QCOMPARE(reset.size(), 0);
    QVERIFY(data.size() <= 1);
    QVERIFY(!gone.isValid());
    QCOMPARE(kept.row(), 50);
    QVERIFY(view->isExpanded(kept));
    QCOMPARE(QModelIndex(field), model().index(1, 0, kept));
    QStringList selected;
    for (const QModelIndex& index : view->selectionModel()->selectedRows())
        selected << QString::number(index.row());
    selected.sort();
    QCOMPARE(selected, QStringList({u"49"_s, u"50"_s, u"51"_s}));
    QSignalSpy inserted(&model(), &QAbstractItemModel::rowsInserted);
    f->live->undo();
    QTRY_COMPARE(model().changeCount(), 200);
    QCOMPARE(inserted.size(), 1);
    QVERIFY(laid.size() <= 3);
    QCOMPARE(model().changeAt(kept)->object, rows[101]);
}

void tst_ChangesGroups::fieldsOfManyComeAtOnce() {
    const ObjectList rows = newProducts(150);
    QTRY_COMPARE(model().changeCount(), 150);
    QCoreApplication::processEvents();
    QCOMPARE(model().rowCount(model().index(0, 0)), 2);
    QSignalSpy inserted(&model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy laid(&model(), &QAbstractItemModel::layoutChanged);
    QSignalSpy data(&model(), &QAbstractItemModel::dataChanged);
    std::vector<std::tuple<ObjectPtr, int, orm::Value>> cells;
    for (const ObjectPtr& row : rows)
        cells.emplace_back(row, f->slot("product", "msrp"), orm::Value(orm::Decimal(5)));
    QCOMPARE(f->edits().setValues(cells, u"Fill"_s), QString());
    QTRY_COMPARE(model().rowCount(model().index(0, 0)), 3);
    QCOMPARE(inserted.size() + data.size(), 0);
    QCOMPARE(laid.size(), 1);
    const QPersistentModelIndex field = model().index(2, 0, model().index(7, 0));
    f->live->undo();
    QTRY_COMPARE(model().rowCount(model().index(0, 0)), 2);
    QVERIFY(!field.isValid() || field == model().index(7, 0) || field.row() < 2);
}

// Moved between parents that nobody has read yet.
void tst_ChangesGroups::ancestorsAreReadTogether() {
    const ObjectList moved{category(3), category(4)};
    QVERIFY(f->settle());
    orm::StatementLog& log = f->live->engine().log();
    log.start();
    QSignalSpy rebuilt(&model(), &ChangesModel::rebuilt);
    f->live->undoStack().beginMacro(u"Moves"_s);
    QCOMPARE(f->edits().move({moved[0]}, f->live->object(f->mapper("category"), {6})), QString());
    QCOMPARE(f->edits().move({moved[1]}, f->live->object(f->mapper("category"), {7})), QString());
    f->live->undoStack().endMacro();
    const auto after = [&](int row) {
        return model().index(row, ChangesModel::AfterColumn).data().toString();
    };
    QTRY_COMPARE(model().rowCount(), 2);
    QTRY_COMPARE(after(0), u"Video › Screens"_s);
    QTRY_COMPARE(after(1), u"Video › Projectors"_s);
    QVERIFY(f->settle());
    QCoreApplication::processEvents();
    int ancestors = 0;
    for (const orm::StatementLog::Entry& entry : log.entries())
        ancestors += entry.statement.text.contains(u"above"_s) ? 1 : 0;
    QCOMPARE(ancestors, 1);
    QCOMPARE(rebuilt.size(), 2); // the moves, and their names
}

// A view of its own goes after the model: what it holds must not point into it.
void tst_ChangesGroups::indexesOutliveTheLines() {
    stageTwoTables();
    QPersistentModelIndex line = model().index(0, 0);
    QPersistentModelIndex first = model().index(0, 0, line);
    view->setCurrentIndex(line);
    QCOMPARE(f->edits().revert({product(u"A1"_s), product(u"B2"_s)}), QString());
    QTRY_VERIFY(!model().isGrouped());
    QVERIFY(!line.isValid());
    QCOMPARE(QModelIndex(first), model().index(0, 0));
    line = QModelIndex();
    QCOMPARE(view->selectionModel()->selectedRows().size(), 0);
    tester.reset();
    panel.reset();
    QVERIFY(!first.isValid());
}

QTEST_MAIN(tst_ChangesGroups)
#include "tst_ChangesGroups.moc"
