// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NavigatorPanel.h"

#include "tests/support/LiveFixture.h"
#include "tests/ui/PanelShots.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::NavigatorModel;
using ui::NavigatorPanel;
using Kind = ui::NavigatorModel::Kind;

namespace {

QStringList schema() {
    return TestDatabase::catalogue() +
           QStringList{u"CREATE TABLE log (day DATE, body TEXT)"_s,
                       u"CREATE TABLE stack (rowid INTEGER, _rowid_ INTEGER, oid INTEGER)"_s,
                       u"CREATE TABLE \"a & b\" (id INTEGER PRIMARY KEY, text VARCHAR(20))"_s};
}

} // namespace

class tst_NavigatorPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void groupsAreTreesTablesAndLinks();
    void viewsAreAGroupWhenThereAreAny();
    void countsArriveLate();
    void emptyBeforeOpening();
    void reasonsAreInTheToolTip();
    void enterOpensTheEntry();
    void doubleClickOpensTheEntry();
    void enterOnAGroupFoldsIt();
    void typingFindsTheEntry();
    void selectShowsTheOpenTable();
    void looks();

private:
    static QTreeView& view(NavigatorPanel& panel) {
        return *panel.findChild<QTreeView*>(u"navigator"_s);
    }
    static QStringList texts(const NavigatorModel& model, int group) {
        const QModelIndex parent = model.index(group, 0);
        QStringList result{parent.data().toString()};
        for (int row = 0; row < model.rowCount(parent); ++row)
            result << model.index(row, 0, parent).data().toString();
        return result;
    }
};

void tst_NavigatorPanel::groupsAreTreesTablesAndLinks() {
    LiveFixture f(schema());
    QVERIFY(f.open());
    NavigatorModel model(*f.live);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(texts(model, 0), QStringList({u"Trees (2)"_s, u"category · 7"_s, u"level · 3"_s}));
    QCOMPARE(texts(model, 1),
             QStringList({u"Tables (7)"_s, u"a & b · 0"_s, u"category · 7"_s, u"level · 3"_s,
                          u"log · 0"_s, u"product · 3"_s, u"review · 1"_s, u"stack · 0"_s}));
    QCOMPARE(texts(model, 2), QStringList({u"Links (1)"_s, u"product ↔ category · 4"_s}));
}

void tst_NavigatorPanel::viewsAreAGroupWhenThereAreAny() {
    LiveFixture f(schema() << u"CREATE VIEW cheap AS SELECT * FROM product WHERE msrp < 10"_s);
    QVERIFY(f.open());
    NavigatorModel model(*f.live);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(texts(model, 3), QStringList({u"Views (1)"_s, u"cheap · 1"_s}));
    QVERIFY(model.kindAt(model.index(0, 0, model.index(3, 0))) == Kind::View);
}

void tst_NavigatorPanel::countsArriveLate() {
    const TestDatabase file(schema());
    ui::LiveDatabase live;
    NavigatorModel model(live);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy opened(&live, &ui::LiveDatabase::opened);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QString atOpening;
    connect(&live, &ui::LiveDatabase::opened, &model, [&] { atOpening = texts(model, 0).at(1); });
    live.open(orm::Url::file(file.path()));
    QVERIFY(opened.wait());
    QCOMPARE(atOpening, u"category"_s);
    QTRY_COMPARE(texts(model, 0).at(1), u"category · 7"_s);
    QTRY_COMPARE(texts(model, 2).at(1), u"product ↔ category · 4"_s);
    QVERIFY(changed.count() > 0);
}

void tst_NavigatorPanel::emptyBeforeOpening() {
    ui::LiveDatabase live;
    NavigatorPanel panel(live);
    QCOMPARE(panel.model().rowCount(), 0);
    QVERIFY(!panel.model().tableAt({}).has_value());
}

void tst_NavigatorPanel::reasonsAreInTheToolTip() {
    LiveFixture f(schema());
    QVERIFY(f.open());
    NavigatorModel model(*f.live);
    const orm::MetaData& metaData = f.live->metaData();
    const QModelIndex tree = model.indexOf(Kind::Tree, metaData["category"]);
    QVERIFY2(tree.data(Qt::ToolTipRole).toString().contains(u"% sure): "_s),
             qPrintable(tree.data(Qt::ToolTipRole).toString()));
    const QModelIndex stack = model.indexOf(Kind::Table, metaData["stack"]);
    QVERIFY(!stack.data(ui::ReasonRole).toString().isEmpty());
    QVERIFY(stack.data(Qt::ToolTipRole).toString().contains(stack.data(ui::ReasonRole).toString()));
    QVERIFY(stack.data(Qt::ToolTipRole).toString().contains(u"Cannot be edited"_s));
    const QModelIndex log = model.indexOf(Kind::Table, metaData["log"]);
    QVERIFY(log.data(ui::ReasonRole).toString().isEmpty());
    const QModelIndex product = model.indexOf(Kind::Table, metaData["product"]);
    QVERIFY(product.data(ui::ReasonRole).toString().isEmpty());
    QCOMPARE(product.data(Qt::ToolTipRole).toString(), u"product: 3 rows"_s);
}

void tst_NavigatorPanel::enterOpensTheEntry() {
    LiveFixture f(schema());
    QVERIFY(f.open());
    NavigatorPanel panel(*f.live);
    Kind kind = Kind::View;
    QString table;
    connect(&panel, &NavigatorPanel::activated, &panel, [&](Kind k, const orm::Table& t) {
        kind = k;
        table = t.name();
    });
    panel.show();
    const QModelIndex links = panel.model().index(2, 0);
    view(panel).setCurrentIndex(panel.model().index(0, 0, links));
    QTest::keyClick(&view(panel), Qt::Key_Return);
    QCOMPARE(table, u"product_category"_s);
    QVERIFY(kind == Kind::Link);
    QTest::keyClick(&view(panel), Qt::Key_Home);
    QTest::keyClick(&view(panel), Qt::Key_Down);
    QTest::keyClick(&view(panel), Qt::Key_Return);
    QCOMPARE(table, u"category"_s);
    QVERIFY(kind == Kind::Tree);
}

void tst_NavigatorPanel::doubleClickOpensTheEntry() {
    LiveFixture f(schema());
    QVERIFY(f.open());
    NavigatorPanel panel(*f.live);
    int opened = 0;
    connect(&panel, &NavigatorPanel::activated, &panel, [&] { ++opened; });
    panel.resize(300, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const QModelIndex tree = panel.model().index(0, 0, panel.model().index(0, 0));
    const QPoint place = view(panel).visualRect(tree).center();
    QTest::mouseClick(view(panel).viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(view(panel).viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened, 1);
}

void tst_NavigatorPanel::enterOnAGroupFoldsIt() {
    LiveFixture f(schema());
    QVERIFY(f.open());
    NavigatorPanel panel(*f.live);
    int opened = 0;
    connect(&panel, &NavigatorPanel::activated, &panel, [&] { ++opened; });
    panel.show();
    const QModelIndex trees = panel.model().index(0, 0);
    QVERIFY(view(panel).isExpanded(trees));
    view(panel).setCurrentIndex(trees);
    QTest::keyClick(&view(panel), Qt::Key_Return);
    QVERIFY(!view(panel).isExpanded(trees));
    const QPoint place = view(panel).visualRect(trees).center();
    QTest::mouseClick(view(panel).viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(view(panel).viewport(), Qt::LeftButton, {}, place);
    QVERIFY(view(panel).isExpanded(trees));
    QCOMPARE(opened, 0);
}

void tst_NavigatorPanel::typingFindsTheEntry() {
    LiveFixture f(schema());
    QVERIFY(f.open());
    NavigatorPanel panel(*f.live);
    panel.show();
    view(panel).setCurrentIndex(panel.model().index(0, 0));
    QTest::keyClicks(&view(panel), u"rev"_s);
    QCOMPARE(view(panel).currentIndex().data().toString(), u"review · 1"_s);
}

void tst_NavigatorPanel::selectShowsTheOpenTable() {
    LiveFixture f(schema());
    QVERIFY(f.open());
    NavigatorPanel panel(*f.live);
    panel.select(Kind::Table, f.live->metaData()["category"]);
    QCOMPARE(view(panel).currentIndex().parent().row(), 1);
    QCOMPARE(view(panel).currentIndex().data().toString(), u"category · 7"_s);
}

void tst_NavigatorPanel::looks() {
    LiveFixture f(schema() << u"CREATE VIEW cheap AS SELECT * FROM product WHERE msrp < 10"_s);
    QVERIFY(f.open());
    NavigatorPanel panel(*f.live);
    QVERIFY(!view(panel).accessibleName().isEmpty());
    QVERIFY(view(panel).uniformRowHeights());
    takeShots(panel, u"navigator"_s, {260, 330});
}

QTEST_MAIN(tst_NavigatorPanel)
#include "tst_NavigatorPanel.moc"
