// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Actions.h"
#include "orm/engine/Connection.h"
#include "tests/support/AppHarness.h"
#include "tests/support/MeasuringApplication.h"
#include "tests/support/Story.h"
#include "ui/models/ChangesModel.h"
#include "ui/widgets/ChangesPanel.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractButton>
#include <QRegularExpression>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

#define DO(step)                                                                                   \
    do {                                                                                           \
        const QString reason = step;                                                               \
        QVERIFY2(reason.isEmpty(), qPrintable(reason));                                            \
    } while (false)

/// A stranger edits the sample catalogue by mouse and keyboard; the file is compared before and
/// after, by other means than the library's.
class tst_Story : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void opensOnTheTreeOfCategories();
    void threeOfFourChangesAreSaved();
    void looksAreFree();
    void editsSurviveClosingATab();
    void closingAsksOnce();
    void aLockIsToldAndRetried();
    void picturesForTheReadme();

private:
    static ui::ChangesModel& changes(const AppHarness& app) {
        return app.window().docks().changes()->model();
    }
};

void tst_Story::opensOnTheTreeOfCategories() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    QVERIFY(app.treePage());
    QCOMPARE(app.page()->view().toString(), u"tree:category"_s);
    QCOMPARE(app.treePage()->tree().model().nodeCount(), 10595);
    QCOMPARE(app.treePage()->tree().model().rowCount(), 26);
    QVERIFY(!app.window().isWindowModified());
    QVERIFY(app.window().windowTitle().contains(app.database().displayName()));
}

void tst_Story::threeOfFourChangesAreSaved() {
    AppHarness app;
    const QString path = app.copy();
    const QStringList before = allRows(path);
    QVERIFY(before.size() > 11000);
    QVERIFY(app.open(path));
    auto* measured = static_cast<MeasuringApplication*>(qApp);
    measured->forgetStalls();
    const qint64 driverCalls = orm::Connection::driverCallsOfThisThread();

    Story story(app);
    DO(story.moveByDrag());
    DO(story.rename());
    DO(story.linkProduct());
    DO(story.changePrice());
    QTRY_COMPARE(changes(app).changeCount(), 4);
    QCOMPARE(app.database().changeCount(), 4);
    QCOMPARE(app.window().docks().changes()->title(), u"Changes (4)"_s);
    QVERIFY(app.window().isWindowModified());
    QVERIFY(app.window().actionRegistry()[Act::Save]->text().contains(u"4"_s));
    QVERIFY(app.window().tabs().tabText(0).startsWith(u"category \u25cf "_s));
    QCOMPARE(allRows(path), before); // staged, not written

    DO(story.undo());
    QTRY_COMPARE(changes(app).changeCount(), 3);
    DO(story.save());
    QTRY_COMPARE(changes(app).changeCount(), 0);
    QVERIFY(app.settle());
    QCOMPARE(orm::Connection::driverCallsOfThisThread(), driverCalls);
    qInfo("longest stall of the GUI thread: %.1f ms", measured->longestStall().count());

    QVERIFY(!app.window().isWindowModified());
    const QStringList after = allRows(path);
    const QStringList gone = without(before, after);
    const QStringList come = without(after, before);
    QCOMPARE(gone,
             (QStringList{u"category|2|2|1|Live Animals"_s, u"category|3|2|1|Pet Supplies"_s}));
    QCOMPARE(come.size(), 3);
    QCOMPARE(come[0], u"category|2|2|%1|Live Animals"_s.arg(story.newParent().toText()));
    QCOMPARE(come[1], u"category|3|2|1|%1"_s.arg(QString::fromUtf8(Story::newName)));
    QCOMPARE(come[2], u"product_category|variant-382|3"_s);
}

void tst_Story::looksAreFree() {
    AppHarness app;
    const QString path = app.copy();
    const auto bytes = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    QVERIFY(app.open(path));
    for (const QString& view : {u"table:product"_s, u"link:product_category"_s, u"tree:level"_s}) {
        QVERIFY2(app.window().openView(*ViewName::parse(view)), qPrintable(view));
        QVERIFY(app.settle());
    }
    app.window().actionRegistry()[Act::Refresh]->trigger();
    QVERIFY(app.settle());
    QVERIFY(app.window().close());
    QCOMPARE(bytes(), before);
}

void tst_Story::editsSurviveClosingATab() {
    AppHarness app;
    QVERIFY(app.open(app.copy()));
    Story story(app);
    DO(story.moveByDrag());
    DO(story.rename());
    app.window().actionRegistry()[Act::CloseTab]->trigger();
    QCOMPARE(app.window().tabs().count(), 0);
    QVERIFY(app.window().statusBar()->currentMessage().contains(u"2"_s));
    QCOMPARE(app.database().changeCount(), 2);
    QVERIFY(app.window().openView({ViewName::Kind::Tree, u"category"_s}));
    QVERIFY(app.settle());
    const ui::EntityTreeModel& model = app.treePage()->tree().model();
    QCOMPARE(model.indexOf({orm::Value(Story::renamed)}).data().toString(),
             QString::fromUtf8(Story::newName));
    QCOMPARE(model.indexOf({orm::Value(Story::moved)}).parent().data().toString(),
             u"Apparel & Accessories"_s);
    app.prompt.answer(ui::CloseChoice::Discard);
    QVERIFY(app.window().close());
}

void tst_Story::closingAsksOnce() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    Story story(app);
    DO(story.moveByDrag());
    app.prompt.answer(ui::CloseChoice::Cancel);
    QVERIFY(!app.window().close());
    QVERIFY(app.window().isVisible());
    QCOMPARE(app.prompt.asked.size(), 1);
    app.prompt.answer(ui::CloseChoice::Save);
    QVERIFY(!app.window().close()); // once it has been saved
    QTRY_VERIFY(!app.window().isVisible());
    QCOMPARE(app.prompt.asked.size(), 2);
    QVERIFY(
        allRows(path).contains(u"category|2|2|%1|Live Animals"_s.arg(story.newParent().toText())));
}

void tst_Story::aLockIsToldAndRetried() {
    AppHarness app;
    const QString path = app.copy();
    QVERIFY(app.open(path));
    Story story(app);
    DO(story.moveByDrag());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(path);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        QTest::keyClick(&app.window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(app.page()->messages().isVisible());
        QVERIFY(!app.page()->messages().text().isEmpty());
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QCOMPARE(app.database().changeCount(), 1);
    const auto buttons = app.page()->messages().findChildren<QAbstractButton*>();
    const auto retry = std::find_if(buttons.begin(), buttons.end(), [](const auto* button) {
        return button->text().contains(u"Retry"_s);
    });
    QVERIFY(retry != buttons.end());
    QTest::mouseClick(*retry, Qt::LeftButton);
    QTRY_COMPARE(app.database().changeCount(), 0);
    QVERIFY(!app.page()->messages().isVisible());
    QVERIFY(
        allRows(path).contains(u"category|2|2|%1|Live Animals"_s.arg(story.newParent().toText())));
}

// Only where ESPALIER_SCREENSHOTS names a folder.
void tst_Story::picturesForTheReadme() {
    const QString folder = qEnvironmentVariable("ESPALIER_SCREENSHOTS");
    for (const QString& theme : {u"dark"_s, u"light"_s}) {
        if (folder.isEmpty()) {
            return;
        }
        ui::Theme::apply(*qApp,
                         theme == u"dark"_s ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
        AppHarness app;
        QVERIFY(app.open(app.copy({}, u"catalogue.sqlite"_s)));
        Story story(app);
        DO(story.moveByDrag());
        DO(story.rename());
        DO(story.linkProduct());
        DO(story.changePrice());
        QVERIFY(app.settle());
        QVERIFY(app.window().grab().save(folder + u"/main-%1.png"_s.arg(theme)));
        app.database().discard();
    }
}

int main(int argc, char** argv) {
    MeasuringApplication application(argc, argv);
    ui::Theme::apply(application, ui::ThemeChoice::Light);
    tst_Story test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Story.moc"
