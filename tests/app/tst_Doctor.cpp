// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with trees and links is found, shown and mended by the keyboard.
#include "app/Actions.h"
#include "app/DoctorTab.h"
#include "tests/support/AppHarness.h"
#include "tests/support/FaultyTrees.h"
#include "tests/support/TestDatabase.h"
#include "tests/ui/PanelShots.h"
#include "ui/live/BackgroundReader.h"
#include "ui/models/Doctor.h"
#include "ui/models/DoctorModel.h"
#include "ui/widgets/BusyLine.h"
#include "ui/widgets/DoctorActions.h"
#include "ui/widgets/DoctorPanel.h"
#include "ui/widgets/RowPickDialog.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

namespace {

/// The window with a database full of faults, and the doctor's tab in it.
struct Surgery {
    explicit Surgery(const QStringList& statements = faultyTrees()) : file(statements) {
        if (!app.open(app.copy(file.path(), u"faulty.sqlite"_s)))
            qFatal("the database does not open");
        QApplication::setActiveWindow(&app.window());
        app.page()->setFocus();
        key(Qt::Key_F7);
        panel = app.window().doctor().panel();
        if (!panel || !settle())
            qFatal("the doctor does not come");
        view = panel->findChild<QTreeView*>(u"findings"_s);
    }

    bool settle() {
        return QTest::qWaitFor(
                   [this] { return !panel->doctor().isChecking() && !app.database().isBusy(); }) &&
               app.settle();
    }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    QString current() const { return view->currentIndex().siblingAtColumn(0).data().toString(); }
    QString problem() const { return view->currentIndex().siblingAtColumn(1).data().toString(); }
    /// Down from the first row, as a person goes.
    bool goTo(const QString& text) {
        QApplication::setActiveWindow(&app.window());
        view->setFocus();
        key(Qt::Key_Home);
        for (int steps = 0; current() != text && steps < 60; ++steps)
            key(Qt::Key_Down);
        return current() == text;
    }
    QString titleOfTab() const {
        const auto* tabs = app.window().findChild<QTabWidget*>(u"bottomTabs"_s);
        return tabs->tabText(tabs->indexOf(panel));
    }

    TestDatabase file;
    AppHarness app;
    ui::DoctorPanel* panel = nullptr;
    QTreeView* view = nullptr;
};

} // namespace

class tst_Doctor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void f7OpensTheFindings();
    void enterGoesToTheRow();
    void aFixIsAStepThatUndoTakesBack();
    void allOfAKindAreFixedAtOnce();
    void aParentIsTyped();
    void aNameIsTypedInTheTree();
    void whatCannotBeDoneSaysWhy();
    void everythingIsMendedAndSaved();
    void aSoundDatabaseHasNothing();
    void whatTakesLongIsStopped();
    void everyControlHasAName();
    void looks();
};

void tst_Doctor::f7OpensTheFindings() {
    Surgery at;
    QCOMPARE(at.titleOfTab(), u"Checks (13)"_s);
    QVERIFY(at.view->hasFocus());
    QCOMPARE(at.current(), u"category (7)"_s);
    const auto* summary = at.panel->findChild<QLabel*>(u"doctorSummary"_s);
    QVERIFY2(summary->text().startsWith(u"13 problems, checked "_s), qPrintable(summary->text()));
    QVERIFY(at.goTo(u"Cables"_s));
    QCOMPARE(at.problem(), u"Its parent does not exist: parent_id is 99."_s);
    at.app.application.closeDatabase();
    QVERIFY(!at.app.window().doctor().panel());
}

void tst_Doctor::enterGoesToTheRow() {
    Surgery at;
    QVERIFY(at.goTo(u"Screens"_s));
    at.key(Qt::Key_Return);
    QVERIFY(at.settle());
    QVERIFY(at.app.treePage());
    QCOMPARE(at.app.treePage()->tree().currentPath(), QStringList({u"Video"_s, u"Screens"_s}));
    QVERIFY(at.goTo(u"Muff – category 77"_s));
    at.key(Qt::Key_Return);
    QVERIFY(at.settle());
    QVERIFY(at.app.tablePage());
    QCOMPARE(at.app.page()->table().name(), u"product_category"_s);
    QVERIFY(at.app.page()->currentObject());
    QCOMPARE(at.app.page()->currentKey(), std::vector<orm::Value>({2, 77}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(at.settle());
    QVERIFY(at.app.treePage());
}

void tst_Doctor::aFixIsAStepThatUndoTakesBack() {
    Surgery at;
    QVERIFY(at.goTo(u"Cables"_s));
    at.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(at.current() != u"Cables"_s);
    QVERIFY(at.settle());
    QCOMPARE(at.app.database().changeCount(), 1);
    QVERIFY(at.view->currentIndex().isValid());
    at.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(at.titleOfTab(), u"Checks (13)"_s);
    QCOMPARE(at.app.database().changeCount(), 0);
    QVERIFY(at.goTo(u"Cables"_s));
}

void tst_Doctor::allOfAKindAreFixedAtOnce() {
    Surgery at;
    QVERIFY(at.goTo(u"Muff – category 77"_s));
    at.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(at.titleOfTab(), u"Checks (10)"_s);
    QCOMPARE(at.app.database().undoStack().count(), 1);
    QCOMPARE(at.app.database().changeCount(), 3);
    at.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!at.app.database().hasChanges());
    QVERIFY(at.settle());
    QCOMPARE(at.titleOfTab(), u"Checks (10)"_s);
}

void tst_Doctor::aParentIsTyped() {
    Surgery at;
    QVERIFY(at.goTo(u"Cables"_s));
    at.key(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(at.panel->findChild<ui::RowPickDialog*>());
    auto* dialog = at.panel->findChild<ui::RowPickDialog*>();
    QCOMPARE(dialog->windowTitle(), u"Move Cables to"_s);
    auto* edit = dialog->findChild<QLineEdit*>(u"rowPickText"_s);
    QTest::keyClicks(edit, u"Audio"_s);
    QTRY_VERIFY(!dialog->model().isSearching());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(at.titleOfTab(), u"Checks (11)"_s); // Plugs is reached, too
    QCOMPARE(at.app.database().changeCount(), 1);
}

void tst_Doctor::aNameIsTypedInTheTree() {
    Surgery at;
    at.app.window().openView({ViewName::Kind::Table, u"tag"_s});
    at.app.window().tabs().closeTab(0); // the tree is read again first
    QVERIFY(at.settle());
    QVERIFY(!at.app.treePage());
    QVERIFY(at.goTo(u"category 11"_s));
    at.key(Qt::Key_F2);
    QTRY_VERIFY(at.app.treePage());
    ui::TreeView& tree = at.app.treePage()->tree().view();
    QTRY_VERIFY(tree.viewport()->findChild<QLineEdit*>());
    auto* editor = tree.viewport()->findChild<QLineEdit*>();
    QTest::keyClicks(editor, u"Woofers"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(at.titleOfTab(), u"Checks (12)"_s);
    QCOMPARE(at.app.treePage()->tree().currentPath().constLast(), u"Woofers"_s);
}

void tst_Doctor::whatCannotBeDoneSaysWhy() {
    Surgery at;
    const ui::DoctorActions& actions = at.panel->actions();
    QVERIFY(at.goTo(u"Plugs"_s));
    QVERIFY(!actions.fix()->isEnabled());
    QCOMPARE(actions.fix()->toolTip(), u"Fix: It is mended with the row above it."_s);
    QVERIFY(at.goTo(u"Same name beside each other (1)"_s));
    QVERIFY(!actions[ui::Remedy::Merge]->isEnabled());
    QVERIFY(actions[ui::Remedy::Merge]->toolTip().contains(u"one after the other"_s));
    QVERIFY(actions.fixAll()->isEnabled());
    QVERIFY(at.goTo(u"category (7)"_s));
    QVERIFY(!actions.show()->isEnabled());
}

void tst_Doctor::everythingIsMendedAndSaved() {
    Surgery at;
    for (const char* group :
         {"Rows in a circle (1)", "Parent is missing (1)", "Same name beside each other (1)",
          "Level does not fit (2)", "Parent is missing (1)", "Link leads nowhere (2)",
          "Link leads nowhere (3)"}) {
        QVERIFY2(at.goTo(QString::fromUtf8(group)), group);
        const int before = at.app.database().undoStack().count();
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(at.app.database().undoStack().count(), before + 1);
        QVERIFY(at.settle());
    }
    QTRY_COMPARE(at.titleOfTab(), u"Checks (1)"_s);
    QVERIFY(at.goTo(u"category 11"_s));
    at.key(Qt::Key_F2);
    QTRY_VERIFY(at.app.treePage());
    ui::TreeView& tree = at.app.treePage()->tree().view();
    QTRY_VERIFY(tree.viewport()->findChild<QLineEdit*>());
    auto* editor = tree.viewport()->findChild<QLineEdit*>();
    QTest::keyClicks(editor, u"Woofers"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    const auto* empty = at.panel->findChild<QLabel*>(u"doctorEmpty"_s);
    QTRY_COMPARE(at.titleOfTab(), u"Checks"_s);
    at.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!at.app.database().hasChanges());
    QVERIFY(at.settle());
    at.key(Qt::Key_F5);
    QVERIFY(at.settle());
    QVERIFY2(
        empty->text().startsWith(u"No problems found in 2 trees and 2 link tables (checked "_s),
        qPrintable(empty->text()));
    QVERIFY(empty->isVisible());
}

void tst_Doctor::aSoundDatabaseHasNothing() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    app.window().actionRegistry()[Act::CheckTrees]->trigger();
    ui::DoctorPanel* panel = app.window().doctor().panel();
    QVERIFY(panel);
    const auto* empty = panel->findChild<QLabel*>(u"doctorEmpty"_s);
    QTRY_VERIFY(!panel->doctor().isChecking());
    QVERIFY2(empty->text().startsWith(u"No problems found in 2 trees and 1 link table "_s),
             qPrintable(empty->text()));
    QVERIFY(!panel->findChild<ui::BusyLine*>()->isVisible());
}

// The worker has something else to do.
void tst_Doctor::whatTakesLongIsStopped() {
    Surgery at;
    QSemaphore gate;
    const std::function<int(orm::Connection&)> wait = [&gate](orm::Connection&) {
        gate.acquire();
        return 0;
    };
    at.app.database().reader().post<int>(at.panel, wait, {});
    auto* check = at.panel->findChild<QAction*>(u"checkAgain"_s);
    check->trigger();
    const auto* busy = at.panel->findChild<ui::BusyLine*>();
    const auto* cancel = busy->findChild<QPushButton*>(u"cancelRequest"_s);
    QTRY_VERIFY(busy->isVisible());
    QVERIFY2(busy->text().startsWith(u"Checking category (1 of 4)"_s), qPrintable(busy->text()));
    QTRY_VERIFY(cancel->isVisible());
    QTest::keyClick(at.view, Qt::Key_Escape);
    QTRY_VERIFY(!at.panel->doctor().isChecking());
    QVERIFY(!busy->isVisible());
    gate.release();
    QVERIFY(at.settle());
    const auto* summary = at.panel->findChild<QLabel*>(u"doctorSummary"_s);
    QCOMPARE(summary->text(), u"13 problems; the check was stopped before its end"_s);
    check->trigger();
    QVERIFY(at.settle());
    QVERIFY(summary->text().startsWith(u"13 problems, checked "_s));
}

void tst_Doctor::everyControlHasAName() {
    Surgery at;
    for (const QWidget* widget : at.panel->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(widget->objectName() +
                            QLatin1StringView(widget->metaObject()->className())));
    }
    QVERIFY(at.goTo(u"Cables"_s));
    QCOMPARE(at.view->currentIndex().siblingAtColumn(0).data(Qt::AccessibleTextRole).toString(),
             u"Cables: Its parent does not exist: parent_id is 99."_s);
}

void tst_Doctor::looks() {
    Surgery at;
    takeShots(at.app.window(), u"doctor"_s, QSize(1400, 1000), [&] {
        QVERIFY(at.goTo(u"Cables"_s));
        QVERIFY(at.settle());
    });
}

QTEST_MAIN(tst_Doctor)
#include "tst_Doctor.moc"
