// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and views as a person left them: kept beside the settings, shown again at the next start.
#include "tests/support/AppHarness.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/widgets/GoToDialog.h"
#include "ui/widgets/GridColumns.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/NavigatorPanel.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

class tst_SavedViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void columnsAreRememberedForTheirTable();
    void aTableViewComesBackAsItWasSaved();
    void aTreeViewComesBackAsItWasSaved();
    void viewsAreRenamedAndDeletedInTheNavigator();
    void whatDoesNotFitIsToldAndTheRestIsShown();
    void aDamagedFileIsToldAndNotLost();

private:
    static ui::GridPane& show(AppHarness& app, const QString& table) {
        app.window().openView({ViewName::Kind::Table, table});
        app.settle();
        return app.tablePage()->grid();
    }
    static int column(const ui::GridPane& grid, const QString& name) {
        const auto& columns = grid.model().columns();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].name == name) {
                return int(i);
            }
        }
        return -1;
    }
    static void act(const AppHarness& app, Act act) {
        QAction* action = app.window().actionRegistry()[act];
        QVERIFY2(action->isEnabled(), qPrintable(action->toolTip()));
        action->trigger();
    }
    static QTreeView& navigator(const AppHarness& app) {
        return *app.window().docks().navigator()->findChild<QTreeView*>(u"navigator"_s);
    }
    static QStringList saved(const AppHarness& app) {
        const ui::NavigatorModel& model = app.window().docks().navigator()->model();
        const QModelIndex group = model.index(model.rowCount() - 1, 0);
        QStringList names;
        for (int row = 0; row < model.rowCount(group); ++row) {
            const QString name = model.savedAt(model.index(row, 0, group));
            if (!name.isEmpty()) {
                names << name;
            }
        }
        return names;
    }
    static void activate(AppHarness& app, const QString& name) {
        const QModelIndex index = app.window().docks().navigator()->model().indexOfSaved(name);
        QVERIFY(index.isValid());
        navigator(app).setCurrentIndex(index);
        QTest::keyClick(&navigator(app), Qt::Key_Return);
        QVERIFY(app.settle());
        QCOMPARE(app.page()->view().toString(), u"view:"_s + name);
    }
    static QString storeFile(const AppHarness& app) {
        QDirIterator files(app.settings.folder() + u"/views"_s, {u"*.json"_s}, QDir::Files);
        return files.hasNext() ? files.next() : QString();
    }
};

void tst_SavedViews::columnsAreRememberedForTheirTable() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    ui::GridPane& grid = show(app, u"product"_s);
    const int sku = column(grid, u"sku"_s);
    QVERIFY(grid.columns().setHidden(sku, true));
    grid.columns().freezeTo(column(grid, u"name"_s));
    const ui::ColumnLayout layout = grid.columns().layout();
    QTRY_VERIFY(!storeFile(app).isEmpty());
    // The grid beside the tree shows the same table, and follows.
    app.window().openView({ViewName::Kind::Tree, u"category"_s});
    QVERIFY(app.settle());
    QCOMPARE(app.treePage()->grid().columns().layout(), layout);
    QVERIFY(app.treePage()->grid().columns().setHidden(sku, false));
    QTRY_VERIFY(!grid.columns().layout().columns[std::size_t(sku)].isHidden);
    QVERIFY(grid.columns().setHidden(sku, true));
    QTRY_COMPARE(app.treePage()->grid().columns().layout(), layout);
    // Another start, and the same columns by another name in another file: not meant.
    QVERIFY(app.open(path));
    QCOMPARE(show(app, u"product"_s).columns().layout(), layout);
    QVERIFY(show(app, u"category"_s).columns().layout().isUsual());
    QVERIFY(app.open(app.copy({}, u"other.sqlite"_s)));
    QVERIFY(show(app, u"product"_s).columns().layout().isUsual());
}

void tst_SavedViews::aTableViewComesBackAsItWasSaved() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    QVERIFY(!app.window().actionRegistry()[Act::UpdateView]->isEnabled());
    ui::GridPane& grid = show(app, u"product"_s);
    ui::GridState state;
    state.filter = u"a"_s;
    state.conditions = {{u"msrp"_s, u">50"_s}};
    state.sorts = {{u"msrp"_s, true}, {u"name"_s, false}};
    QCOMPARE(grid.setState(state), QStringList());
    QVERIFY(app.settle());
    const qint64 rows = grid.model().matchingRows();
    QVERIFY(rows > 0);
    QVERIFY(grid.columns().setHidden(column(grid, u"sku"_s), true));
    app.prompt.answer(u"Dear ones"_s);
    act(app, Act::SaveView);
    QCOMPARE(app.prompt.asked.back(), u"name product "_s);
    QCOMPARE(app.page()->view().toString(), u"view:Dear ones"_s);
    QCOMPARE(app.window().tabs().tabText(app.window().tabs().currentIndex()), u"Dear ones"_s);
    QCOMPARE(saved(app), QStringList{u"Dear ones"_s});
    // By going there, too.
    show(app, u"category"_s);
    act(app, Act::GoTo);
    auto* places = app.window().findChild<ui::GoToDialog*>();
    QVERIFY(places);
    auto* typed = places->findChild<QLineEdit*>(u"goToText"_s);
    typed->setText(u"dear"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(app.settle());
    QCOMPARE(app.page()->view().toString(), u"view:Dear ones"_s);
    // The table itself stands as it usually does, in a tab of its own.
    QVERIFY(!show(app, u"product"_s).model().isFiltered());

    QVERIFY(app.open(path));
    activate(app, u"Dear ones"_s);
    const ui::GridPane& again = app.tablePage()->grid();
    QCOMPARE(again.state().filter, state.filter);
    QCOMPARE(again.state().conditions, state.conditions);
    QCOMPARE(again.state().sorts, state.sorts);
    QVERIFY(again.view().isColumnHidden(column(again, u"sku"_s)));
    QCOMPARE(again.model().matchingRows(), rows);
    // Changed, and kept as it is now.
    app.tablePage()->grid().model().setFilter({});
    QVERIFY(app.settle());
    act(app, Act::UpdateView);
    app.window().tabs().closeTab(app.window().tabs().currentIndex());
    activate(app, u"Dear ones"_s);
    QCOMPARE(app.tablePage()->grid().state().filter, QString());
    // It was the last view: the next start shows it.
    QVERIFY(app.open(path));
    QCOMPARE(app.page()->view().toString(), u"view:Dear ones"_s);
}

void tst_SavedViews::aTreeViewComesBackAsItWasSaved() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    app.window().openView({ViewName::Kind::Tree, u"category"_s});
    QVERIFY(app.settle());
    ui::TreePane& tree = app.treePage()->tree();
    const QModelIndex node = tree.model().index(1, 0, tree.model().index(0, 0));
    QVERIFY(node.isValid());
    const QString name = node.data().toString();
    const QStringList way = tree.model().pathAt(node);
    tree.view().setCurrentIndex(node);
    QVERIFY(app.settle());
    app.treePage()->grid().setIncludesSubtree(false);
    QVERIFY(app.settle());
    app.prompt.answer(u"Here"_s);
    act(app, Act::SaveView);
    const QJsonObject state = app.page()->state();
    QVERIFY(app.open(path));
    activate(app, u"Here"_s);
    QCOMPARE(app.treePage()->tree().currentPath(), way);
    QVERIFY(!app.treePage()->grid().includesSubtree());
    QCOMPARE(app.page()->state(), state);
}

void tst_SavedViews::viewsAreRenamedAndDeletedInTheNavigator() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    show(app, u"product"_s);
    app.prompt.answer(u"b"_s);
    act(app, Act::SaveView);
    show(app, u"level"_s);
    app.prompt.answer(u"a"_s);
    act(app, Act::SaveView);
    QCOMPARE(app.prompt.asked.back(), u"name level b"_s);
    QCOMPARE(saved(app), (QStringList{u"a"_s, u"b"_s}));
    activate(app, u"b"_s);
    app.prompt.answer(u"c"_s);
    QTest::keyClick(&navigator(app), Qt::Key_F2);
    QCOMPARE(app.prompt.asked.back(), u"name b a"_s); // its own name is not taken
    QCOMPARE(saved(app), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(app.page()->view().toString(), u"view:c"_s);
    QCOMPARE(app.window().tabs().tabText(app.window().tabs().currentIndex()), u"c"_s);
    navigator(app).setFocus();
    navigator(app).setCurrentIndex(app.window().docks().navigator()->model().indexOfSaved(u"a"_s));
    QTest::keyClick(&navigator(app), Qt::Key_Delete);
    QCOMPARE(saved(app), QStringList{u"c"_s});
    // Deleted by mistake.
    for (auto* button : app.page()->messages().findChildren<QAbstractButton*>()) {
        if (button->text() == u"Undo"_s) {
            button->click();
            break;
        }
    }
    QCOMPARE(saved(app), (QStringList{u"a"_s, u"c"_s}));
    // One name, one view: the newer one.
    show(app, u"category"_s);
    app.prompt.answer(u"c"_s);
    act(app, Act::SaveView);
    int tabs = 0;
    for (int i = 0; i < app.window().tabs().count(); ++i) {
        tabs += app.window().tabs().tabText(i) == u"c"_s ? 1 : 0;
    }
    QCOMPARE(tabs, 1);
    QCOMPARE(saved(app), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(app.page()->shown().toString(), u"table:category"_s);
    app.prompt.answer(QString()); // cancelled
    act(app, Act::SaveView);
    QCOMPARE(saved(app), (QStringList{u"a"_s, u"c"_s}));
}

void tst_SavedViews::whatDoesNotFitIsToldAndTheRestIsShown() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    ui::GridPane& grid = show(app, u"product"_s);
    ui::GridState state;
    state.conditions = {{u"sku"_s, u"x"_s}, {u"msrp"_s, u">5"_s}};
    grid.setState(state);
    app.prompt.answer(u"v"_s);
    act(app, Act::SaveView);
    QFile file(storeFile(app));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    QVERIFY(text.contains("\"column\": \"sku\""));
    text.replace("\"column\": \"sku\"", "\"column\": \"gone\"");
    file.resize(0);
    file.seek(0);
    file.write(text);
    file.close();
    app.window().tabs().closeTab(app.window().tabs().currentIndex());
    QVERIFY(app.open(path));
    activate(app, u"v"_s);
    QVERIFY2(app.page()->messages().text().contains(u"gone: x"_s),
             qPrintable(app.page()->messages().text()));
    QCOMPARE(app.tablePage()->grid().state().conditions.size(), 1U);
}

void tst_SavedViews::aDamagedFileIsToldAndNotLost() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    show(app, u"product"_s);
    app.prompt.answer(u"v"_s);
    act(app, Act::SaveView);
    QFile file(storeFile(app));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"views\": [");
    file.close();
    QVERIFY(app.open(path));
    QCOMPARE(saved(app), QStringList());
    ui::GridPane& grid = show(app, u"product"_s);
    QVERIFY(grid.columns().setHidden(column(grid, u"sku"_s), true));
    app.prompt.answer(u"w"_s);
    act(app, Act::SaveView);
    const QString told = app.window().statusLine().currentMessage();
    QVERIFY2(told.contains(u"not remembered"_s) && told.contains(storeFile(app)),
             qPrintable(told)); // and not that it was saved
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"views\": [")); // a person may still mend it
}

QTEST_MAIN(tst_SavedViews)
#include "tst_SavedViews.moc"
