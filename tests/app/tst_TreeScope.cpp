// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/AppHarness.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/GridView.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace espalier;
using espalier::app::ViewName;
using namespace Qt::StringLiterals;

/// The rows beside a tree belong to its selected node until that is taken back above them.
class tst_TreeScope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void chipNamesTheNodeAndRemovesIt();
    void statusBarTellsWhatIsSelected();
};

void tst_TreeScope::chipNamesTheNodeAndRemovesIt() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    ui::TreePane& tree = app.treePage()->tree();
    tree.view().setCurrentIndex(tree.model().index(0, 0));
    QVERIFY(app.settle());
    ui::GridPane& grid = app.treePage()->grid();
    const qint64 below = grid.model().matchingRows();
    const auto* bar = grid.findChild<ui::ChipBar*>(u"chips"_s);
    QCOMPARE(bar->chips().size(), std::size_t(1));
    const QString name = tree.model().pathAt(tree.currentIndex()).constLast();
    QCOMPARE(bar->chips().front().text, u"%1 and below"_s.arg(name));
    QTest::mouseClick(grid.findChild<QAbstractButton*>(u"chip0"_s), Qt::LeftButton);
    QVERIFY(!tree.currentIndex().isValid());
    QVERIFY(!bar->isVisible());
    QVERIFY(app.settle());
    QTRY_VERIFY(grid.model().matchingRows() > below);
    QVERIFY(!grid.model().scope());
}

void tst_TreeScope::statusBarTellsWhatIsSelected() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    QVERIFY(app.window().openView({ViewName::Kind::Table, u"level"_s}));
    QVERIFY(app.settle());
    const auto* told = app.window().statusLine().findChild<QLabel*>(u"selectionSum"_s);
    QCOMPARE(told->text(), QString());
    ui::GridPane& grid = app.tablePage()->grid();
    grid.view().selectColumn(0);
    QTRY_VERIFY2(told->text().startsWith(u"Σ "_s), qPrintable(told->text()));
    QVERIFY(told->isVisible());
    QVERIFY(app.window().openView({ViewName::Kind::Table, u"product"_s}));
    QVERIFY(app.settle());
    QCOMPARE(told->text(), QString()); // that is of another page
}

QTEST_MAIN(tst_TreeScope)
#include "tst_TreeScope.moc"
