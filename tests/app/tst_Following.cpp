// SPDX-License-Identifier: GPL-3.0-or-later
// From a reference to what it refers to, to what refers to a row, by name, and back again.
#include "app/Actions.h"
#include "tests/support/AppHarness.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GoToDialog.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/GridView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/RecordPanel.h"
#include "ui/widgets/RelationSection.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QToolTip>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

class tst_Following : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void f12GoesToWhatACellRefersTo();
    void aCellShowsTheRowThatItRefersTo();
    void thereIsNothingToFollowInOtherCells();
    void shiftF12ShowsWhatRefersToTheRow();
    void ctrlKGoesToARowOfATree();

private:
    static QString chinook() {
        return QString::fromUtf8(ESPALIER_TEST_DATA "/chinook/chinook.sqlite");
    }
    /// The grid of a table, loaded, with the focus.
    static ui::GridPane* showTable(AppHarness& app, const QString& table) {
        app.window().openView({ViewName::Kind::Table, table});
        if (!app.settle() || !app.tablePage())
            return nullptr;
        auto* pane = app.tablePage()->findChild<ui::GridPane*>();
        pane->view().setFocus();
        return pane;
    }
    static void setCurrent(ui::GridPane& pane, int row, const QString& column) {
        for (int i = 0; i < pane.model().columnCount(); ++i) {
            if (pane.model().columns()[std::size_t(i)].name == column)
                pane.view().setCurrentIndex(pane.model().index(row, i));
        }
    }
};

void tst_Following::f12GoesToWhatACellRefersTo() {
    AppHarness app;
    QVERIFY(app.open(app.copy(chinook())));
    ui::GridPane* pane = showTable(app, u"Album"_s);
    QVERIFY(pane);
    setCurrent(*pane, 3, u"ArtistId"_s);
    QVERIFY(pane->followAction()->isEnabled());
    const orm::ObjectPtr album = pane->currentObject();
    const orm::Value artist = album->get(u"ArtistId"_s);
    QTest::keyClick(&pane->view(), Qt::Key_F12);
    QVERIFY(app.settle());
    QCOMPARE(app.page()->view().toString(), u"table:Artist"_s);
    QTRY_COMPARE(app.page()->currentKey(), std::vector<orm::Value>{artist});
    app.window().actionRegistry()[Act::Back]->trigger();
    QVERIFY(app.settle());
    QCOMPARE(app.page()->view().toString(), u"table:Album"_s);
    QTRY_COMPARE(app.page()->currentKey(), album->key().values);
}

void tst_Following::aCellShowsTheRowThatItRefersTo() {
    AppHarness app;
    QVERIFY(app.open(app.copy(chinook())));
    ui::GridPane* pane = showTable(app, u"Track"_s);
    QVERIFY(pane);
    QWidget& viewport = *pane->view().viewport();
    const auto rest = [&](const QString& column) {
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
        setCurrent(*pane, 2, column);
        const QPoint at = pane->view().visualRect(pane->view().currentIndex()).center();
        QTest::mouseMove(&viewport, at);
        QHelpEvent event(QEvent::ToolTip, at, viewport.mapToGlobal(at));
        QCoreApplication::sendEvent(&viewport, &event);
    };
    rest(u"AlbumId"_s);
    QTRY_VERIFY(!QToolTip::text().isEmpty());
    const QString album = pane->currentObject()->get(u"AlbumId"_s).toText();
    QVERIFY2(QToolTip::text().contains(u"Album "_s + album), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().contains(u"<b>"_s));
    rest(u"Milliseconds"_s);
    QVERIFY(!QToolTip::isVisible() || !QToolTip::text().contains(u"<b>"_s));
}

void tst_Following::thereIsNothingToFollowInOtherCells() {
    AppHarness app;
    QVERIFY(app.open(app.copy(chinook())));
    ui::GridPane* pane = showTable(app, u"Employee"_s);
    QVERIFY(pane);
    setCurrent(*pane, 0, u"LastName"_s);
    QVERIFY(!pane->followAction()->isEnabled());
    QVERIFY2(pane->followAction()->toolTip().contains(u"no other row"_s),
             qPrintable(pane->followAction()->toolTip()));
    setCurrent(*pane, 0, u"ReportsTo"_s); // the one who reports to nobody
    QVERIFY(!pane->followAction()->isEnabled());
    QVERIFY(pane->followAction()->toolTip().contains(u"empty"_s));
}

void tst_Following::shiftF12ShowsWhatRefersToTheRow() {
    AppHarness app;
    QVERIFY(app.open(app.copy(chinook())));
    ui::GridPane* pane = showTable(app, u"Artist"_s);
    QVERIFY(pane);
    setCurrent(*pane, 0, u"Name"_s);
    QTest::keyClick(&pane->view(), Qt::Key_F12, Qt::ShiftModifier);
    QVERIFY(app.settle());
    const ui::RecordPanel* record = app.window().docks().record();
    QCOMPARE(record->object(), pane->currentObject());
    const auto sections = record->findChildren<ui::RelationSection*>();
    QVERIFY(!sections.empty());
    QVERIFY(sections.front()->isExpanded());
    QTRY_VERIFY(sections.front()->isAncestorOf(QApplication::focusWidget()));
    // An album's line of an invoice is referred to by nothing.
    pane = showTable(app, u"InvoiceLine"_s);
    QVERIFY(pane);
    setCurrent(*pane, 0, u"Quantity"_s);
    QTest::keyClick(&pane->view(), Qt::Key_F12, Qt::ShiftModifier);
    QVERIFY(app.settle());
    QVERIFY(app.page()->messages().text().contains(u"refers to"_s));
}

void tst_Following::ctrlKGoesToARowOfATree() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    app.window().actionRegistry()[Act::GoTo]->trigger();
    auto* dialog = app.window().findChild<ui::GoToDialog*>();
    QVERIFY(dialog);
    auto* edit = dialog->findChild<QLineEdit*>(u"goToText"_s);
    QTest::keyClicks(edit, u"birdhouse"_s);
    QTRY_VERIFY(!dialog->model().isSearching() && dialog->model().rowCount() > 0);
    const QString name = dialog->model().at(0).title;
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(app.settle());
    QVERIFY(app.treePage());
    QTRY_COMPARE(app.treePage()->tree().view().currentIndex().data().toString(), name);
    QVERIFY(name.contains(u"birdhouse"_s, Qt::CaseInsensitive));
}

QTEST_MAIN(tst_Following)
#include "tst_Following.moc"
