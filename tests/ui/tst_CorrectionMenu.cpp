// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CorrectionMenu.h"

#include "tests/support/LiveFixture.h"
#include "tests/ui/PanelShots.h"
#include "ui/prompts/KeyColumnsDialog.h"
#include "ui/prompts/RelationDialog.h"
#include "ui/widgets/NavigatorPanel.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::CorrectionMenu;

namespace {

QStringList schema() {
    return TestDatabase::catalogue() +
           QStringList{
               u"CREATE TABLE log (day DATE, line INTEGER, body TEXT, raw BLOB)"_s,
               u"INSERT INTO log VALUES ('2024-01-01', 1, 'a', NULL), ('2024-01-01', 2, 'a', "
               u"NULL), "
               "('2024-01-02', 1, 'b', NULL)"_s,
               u"CREATE TABLE stack (rowid INTEGER, _rowid_ INTEGER, oid INTEGER)"_s,
               u"CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, \"in & out\" INTEGER, "
               "rank INTEGER)"_s,
               u"INSERT INTO place VALUES (1, 'Earth', NULL, 1), (2, 'Europe', 1, 2)"_s,
               u"CREATE TABLE visit (id INTEGER PRIMARY KEY, place_id INTEGER, sku VARCHAR(64))"_s,
               u"INSERT INTO visit VALUES (1, 2, 'A1'), (2, 9, NULL), (3, NULL, 'B2')"_s};
}

QAction* named(const QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QStringList texts(const QMenu& menu) {
    QStringList all;
    for (const QAction* action : menu.actions()) {
        if (!action->isSeparator())
            all << (action->isChecked() ? u"*"_s : QString()) + action->text();
    }
    return all;
}

} // namespace

class tst_CorrectionMenu : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { f.reset(); }

    void theMenuSaysWhatWasFound();
    void aLabelIsOneClick();
    void aColumnBecomesTheParent();
    void aTreeIsTakenBack();
    void siblingsHaveAnOrderOnlyInATree();
    void aLinkNeedsTwoRelations();
    void whatWasSaidCanBeForgotten();
    void onlyTablesWithoutAKeyAskForOne();
    void keyColumnsAreChecked();
    void relationsAreChecked();
    void theNavigatorShowsTheMenu();
    void looks();

private:
    bool open(const orm::Corrections& corrections = {});
    orm::Table table(const char* name) const { return f->live->metaData()[name]; }
    QMenu& sub(const CorrectionMenu& menu, const char* name) const {
        return *menu.findChild<QMenu*>(QString::fromLatin1(name));
    }
    /// What one click says.
    orm::Corrections click(CorrectionMenu& menu, QAction* action) const {
        orm::Corrections said;
        connect(&menu, &CorrectionMenu::corrected, &menu, [&](const auto& now) { said = now; });
        action->trigger();
        return said;
    }

    std::unique_ptr<LiveFixture> f;
};

void tst_CorrectionMenu::init() {
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    f = std::make_unique<LiveFixture>(schema());
    QVERIFY(f->open());
}

bool tst_CorrectionMenu::open(const orm::Corrections& corrections) {
    const orm::Url url = f->live->url();
    f->live = std::make_unique<ui::LiveDatabase>();
    f->live->setWatchInterval(std::chrono::milliseconds(0));
    f->live->open(url, {}, corrections);
    return QTest::qWaitFor([this] { return f->isCounted(); }) && f->settle();
}

void tst_CorrectionMenu::theMenuSaysWhatWasFound() {
    const CorrectionMenu menu(*f->live, table("category"));
    QVERIFY(!menu.actions().front()->isEnabled());
    QVERIFY2(menu.actions().front()->text().startsWith(u"Tree (95 %): parent_id"_s),
             qPrintable(menu.actions().front()->text()));
    QCOMPARE(texts(sub(menu, "labelMenu")),
             QStringList({u"id"_s, u"level_id"_s, u"parent_id"_s, u"*name"_s, u"Their key"_s}));
    QCOMPARE(texts(sub(menu, "treeMenu")),
             QStringList({u"*parent_id"_s, u"None: it is no tree"_s}));
    const CorrectionMenu log(*f->live, table("log"));
    QCOMPARE(log.actions().front()->text(),
             u"Editable: no key: rows are told apart by SQLite's row number"_s);
    const CorrectionMenu stack(*f->live, table("stack"));
    QVERIFY(stack.actions().front()->text().startsWith(u"Read-only: "_s));
    const CorrectionMenu link(*f->live, table("product_category"));
    QVERIFY(link.actions().front()->text().startsWith(u"Link (100 %): "_s));
}

void tst_CorrectionMenu::aLabelIsOneClick() {
    CorrectionMenu menu(*f->live, table("product"));
    const orm::Corrections said = click(menu, named(sub(menu, "labelMenu"), u"sku"_s));
    QCOMPARE(said.find(table("product"))->label, u"sku"_s);
    QVERIFY(open(said));
    QCOMPARE(f->mapper("product").traits().label, f->slot("product", "sku"));
    const CorrectionMenu again(*f->live, table("product"));
    QVERIFY(named(sub(again, "labelMenu"), u"sku"_s)->isChecked());
}

void tst_CorrectionMenu::aColumnBecomesTheParent() {
    CorrectionMenu menu(*f->live, table("place"));
    QCOMPARE(texts(sub(menu, "treeMenu")),
             QStringList({u"in && out"_s, u"rank"_s, u"*None: it is no tree"_s}));
    const orm::Corrections said = click(menu, named(sub(menu, "treeMenu"), u"in && out"_s));
    QVERIFY(open(said));
    QVERIFY(f->live->discovery().tree(table("place")));
    QVERIFY(f->mapper("place").traits().children);
    const orm::ObjectPtr earth = f->row("place", 1);
    const orm::Relationship& children = *f->mapper("place").traits().children;
    QCOMPARE(labels(f->related(earth, children.name().toUtf8().constData())), u"Europe"_s);
}

void tst_CorrectionMenu::aTreeIsTakenBack() {
    CorrectionMenu menu(*f->live, table("level"));
    const orm::Corrections said =
        click(menu, named(sub(menu, "treeMenu"), u"None: it is no tree"_s));
    QVERIFY(open(said));
    QVERIFY(!f->live->discovery().tree(table("level")));
}

void tst_CorrectionMenu::siblingsHaveAnOrderOnlyInATree() {
    const CorrectionMenu flat(*f->live, table("place"));
    const QAction* action = sub(flat, "orderMenu").menuAction();
    QVERIFY(!action->isEnabled());
    QVERIFY(!action->toolTip().isEmpty());
    CorrectionMenu menu(*f->live, table("place"));
    QVERIFY(open(click(menu, named(sub(menu, "treeMenu"), u"in && out"_s))));
    CorrectionMenu tree(*f->live, table("place"));
    QCOMPARE(texts(sub(tree, "orderMenu")), QStringList({u"*rank"_s, u"Their name"_s}));
    QVERIFY(open(click(tree, named(sub(tree, "orderMenu"), u"Their name"_s))));
    QCOMPARE(f->mapper("place").traits().order, -1);
    QVERIFY(f->live->discovery().tree(table("place"))); // still said
}

void tst_CorrectionMenu::aLinkNeedsTwoRelations() {
    const CorrectionMenu visit(*f->live, table("visit"));
    const auto* action = visit.findChild<QAction*>(u"linkAction"_s);
    QVERIFY(!action->isEnabled());
    QVERIFY(action->toolTip().contains(u'0'));
    CorrectionMenu menu(*f->live, table("product_category"));
    auto* isLink = menu.findChild<QAction*>(u"linkAction"_s);
    QVERIFY(isLink->isEnabled() && isLink->isChecked());
    QVERIFY(open(click(menu, isLink)));
    QVERIFY(!f->live->discovery().link(table("product_category")));
}

void tst_CorrectionMenu::whatWasSaidCanBeForgotten() {
    CorrectionMenu before(*f->live, table("product"));
    QVERIFY(!before.findChild<QAction*>(u"resetAction"_s)->isEnabled());
    QVERIFY(open(click(before, named(sub(before, "labelMenu"), u"sku"_s))));
    CorrectionMenu after(*f->live, table("product"));
    const orm::Corrections said = click(after, after.findChild<QAction*>(u"resetAction"_s));
    QVERIFY(said.isEmpty());
}

void tst_CorrectionMenu::onlyTablesWithoutAKeyAskForOne() {
    QVERIFY(!CorrectionMenu(*f->live, table("product")).findChild<QAction*>(u"keyAction"_s));
    QVERIFY(CorrectionMenu(*f->live, table("log")).findChild<QAction*>(u"keyAction"_s));
}

void tst_CorrectionMenu::keyColumnsAreChecked() {
    auto dialog = std::make_unique<ui::KeyColumnsDialog>(*f->live, table("log"));
    auto& list = *dialog->findChild<QListWidget*>(u"keyColumns"_s);
    const auto* verdict = dialog->findChild<QLabel*>(u"keyVerdict"_s);
    const auto* take = dialog->findChild<QPushButton*>(u"useAsKey"_s);
    dialog->show();
    QVERIFY(!take->isEnabled());
    QTest::keyClick(&list, Qt::Key_Space); // the first column: the day
    QTRY_VERIFY2(verdict->text().contains(u"same values"_s), qPrintable(verdict->text()));
    QVERIFY(!take->isEnabled());
    list.item(1)->setCheckState(Qt::Checked);
    QTRY_VERIFY2(take->isEnabled(), qPrintable(verdict->text()));
    QCOMPARE(dialog->columns(), QStringList({u"day"_s, u"line"_s}));
    QVERIFY(!(list.item(3)->flags() & Qt::ItemIsUserCheckable)); // binary
    f->file.exec(u"UPDATE log SET line = NULL WHERE line = 2"_s);
    list.item(2)->setCheckState(Qt::Checked);
    QTRY_VERIFY2(verdict->text().contains(u"no value"_s), qPrintable(verdict->text()));
    QVERIFY(!take->isEnabled());
    f->file.exec(u"UPDATE log SET line = 2 WHERE line IS NULL"_s);

    dialog.reset();
    orm::Corrections said;
    said.set({.table = u"log"_s, .keyColumns = QStringList{u"day"_s, u"line"_s}});
    QVERIFY(open(said));
    const orm::ObjectPtr row = f->live->object(f->mapper("log"), {QDate(2024, 1, 1), 2});
    bool there = false;
    f->live->require(f->live.get(), {row}, [&there] { there = true; });
    QTRY_VERIFY(there);
    f->edits().setValue(row, f->slot("log", "body"), u"changed"_s);
    const auto before = f->file.dump();
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.changesSince(before),
             QStringList({u"-log: 2024-01-01|2|a|-"_s, u"+log: 2024-01-01|2|changed|-"_s}));
}

void tst_CorrectionMenu::relationsAreChecked() {
    auto dialog = std::make_unique<ui::RelationDialog>(*f->live, table("visit"));
    auto& target = *dialog->findChild<QComboBox*>(u"relationTarget"_s);
    const auto* verdict = dialog->findChild<QLabel*>(u"relationVerdict"_s);
    const auto* add = dialog->findChild<QPushButton*>(u"addRelation"_s);
    QVERIFY(target.findText(u"log"_s) < 0);     // it has no key
    QCOMPARE(target.currentText(), u"place"_s); // of place_id
    QCOMPARE(dialog->findChild<QComboBox*>(u"relationColumn"_s)->currentText(), u"place_id"_s);
    QTRY_COMPARE(verdict->text(), u"One row would refer to nothing."_s);
    QVERIFY(add->isEnabled());
    target.setCurrentText(u"product"_s);
    QTRY_COMPARE(verdict->text(), u"Every value refers to a row that is there."_s);
    QCOMPARE(dialog->reference().key.columns, QStringList{u"sku"_s});
    QCOMPARE(dialog->reference().key.referredColumns, QStringList{u"sku"_s});
    target.setCurrentText(u"product_category"_s); // a key of two columns, one of which fits both
    QTRY_VERIFY(!verdict->text().isEmpty());

    orm::Corrections said;
    target.setCurrentText(u"place"_s);
    said.add(dialog->reference());
    dialog.reset();
    QVERIFY(open(said));
    QVERIFY(f->mapper("visit").findRelationship(u"place"_s));
    CorrectionMenu menu(*f->live, table("visit"));
    QAction* forget = named(sub(menu, "relationMenu"), u"Forget place_id → place"_s);
    QVERIFY(forget);
    QVERIFY(click(menu, forget).isEmpty());
}

void tst_CorrectionMenu::theNavigatorShowsTheMenu() {
    ui::NavigatorPanel panel(*f->live);
    panel.resize(300, 500);
    panel.show();
    auto& view = *panel.findChild<QTreeView*>(u"navigator"_s);
    const QModelIndex index =
        panel.model().indexOf(ui::NavigatorModel::Kind::Table, table("product"));
    view.setCurrentIndex(index);
    orm::Corrections said;
    connect(&panel, &ui::NavigatorPanel::corrected, &panel, [&](const auto& now) { said = now; });
    Q_EMIT view.customContextMenuRequested(view.visualRect(index).center());
    auto* menu = panel.findChild<CorrectionMenu*>();
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().front()->text(), u"&Open"_s);
    named(sub(*menu, "labelMenu"), u"msrp"_s)->trigger();
    QTRY_VERIFY(!said.isEmpty());
    QCOMPARE(said.find(table("product"))->label, u"msrp"_s);
}

void tst_CorrectionMenu::looks() {
    CorrectionMenu menu(*f->live, table("category"));
    takeShots(menu, u"correction-menu"_s, menu.sizeHint());
    menu.close();
    ui::KeyColumnsDialog keys(*f->live, table("log"));
    keys.findChild<QListWidget*>(u"keyColumns"_s)->item(0)->setCheckState(Qt::Checked);
    takeShots(keys, u"key-columns"_s, {460, 340}, [this] { QVERIFY(f->settle()); });
    keys.close();
    ui::RelationDialog relation(*f->live, table("visit"));
    takeShots(relation, u"relation"_s, {460, 240}, [this] { QVERIFY(f->settle()); });
}

QTEST_MAIN(tst_CorrectionMenu)
#include "tst_CorrectionMenu.moc"
