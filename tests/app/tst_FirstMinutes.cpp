// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WhatsNew.h"
#include "app/help/Tour.h"
#include "tests/support/AppHarness.h"
#include "tests/ui/PanelShots.h"
#include "ui/widgets/StartPage.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// What somebody meets who has never seen the program.
class tst_FirstMinutes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void theStartPageTellsWhatIsNew();
    void theTourGoesFromDockToDock();
    void theTourIsSkipped();
    void theTourKeepsTheFocus();
    void theTourComesOnceAndWhenAsked();
    void looks();

private:
    static void open(AppHarness& app) {
        QVERIFY(app.open(app.copy()));
        QApplication::setActiveWindow(&app.window());
        app.page()->setFocus();
        QTRY_VERIFY(app.page()->isAncestorOf(QApplication::focusWidget()));
    }
    static Tour* tour(const AppHarness& app) {
        auto* found = app.window().findChild<Tour*>();
        return found && found->isVisible() ? found : nullptr;
    }
};

void tst_FirstMinutes::theStartPageTellsWhatIsNew() {
    QFile changelog(QStringLiteral(ESPALIER_TEST_DATA) + u"/../../CHANGELOG.md"_s);
    QVERIFY(changelog.open(QIODevice::ReadOnly));
    const QString latest = QString::fromUtf8(changelog.readAll())
                               .section(u"### What is new\n"_s, 1, 1)
                               .section(u"\n#"_s, 0, 0);
    const QStringList lines = WhatsNew::lines();
    QVERIFY(lines.size() >= 3 && lines.size() <= 6);
    QCOMPARE(lines.size(), latest.count(u"- "_s));
    AppHarness app;
    app.window().show();
    const auto* news = app.window().startPage().findChild<QLabel*>(u"news"_s);
    for (const QString& line : lines) {
        QVERIFY2(latest.contains(u"- "_s + line), qPrintable(line));
        QVERIFY(news->text().contains(line.toHtmlEscaped()));
    }
    QVERIFY(news->isVisible());
}

void tst_FirstMinutes::theTourGoesFromDockToDock() {
    AppHarness app;
    open(app);
    app.window().actionRegistry()[Act::ShowTour]->trigger();
    QVERIFY(tour(app));
    QCOMPARE(tour(app)->count(), 4);
    auto* next = app.window().findChild<QPushButton*>(u"tourNext"_s);
    QTRY_VERIFY(next->hasFocus());
    QStringList told;
    for (int step = 0; step < 4; ++step) {
        QCOMPARE(tour(app)->step(), step);
        told << next->accessibleDescription();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QVERIFY(!tour(app));
    told.removeDuplicates();
    QCOMPARE(told.size(), 4);
    QVERIFY(app.page()->isAncestorOf(QApplication::focusWidget()));
    app.application.closeDatabase();
}

void tst_FirstMinutes::theTourIsSkipped() {
    AppHarness app;
    open(app);
    Tour::start(app.window());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(tour(app)->step(), 1);
    QTest::mouseClick(app.window().findChild<QPushButton*>(u"tourBack"_s), Qt::LeftButton);
    QCOMPARE(tour(app)->step(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!tour(app));
    Tour::start(app.window());
    QTest::mouseClick(app.window().findChild<QPushButton*>(u"tourSkip"_s), Qt::LeftButton);
    QVERIFY(!tour(app));
    app.application.closeDatabase();
}

void tst_FirstMinutes::theTourKeepsTheFocus() {
    AppHarness app;
    open(app);
    Tour::start(app.window()).go(1);
    QStringList visited;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        visited << QApplication::focusWidget()->objectName();
    }
    QCOMPARE(visited.mid(0, 3), visited.mid(3, 3));
    visited.removeDuplicates();
    QCOMPARE(visited.size(), 3);
    QVERIFY(tour(app));
    app.application.closeDatabase();
}

void tst_FirstMinutes::theTourComesOnceAndWhenAsked() {
    AppHarness app;
    open(app);
    QVERIFY(!tour(app)); // not in tests
    Tour::startOnce(app.window(), app.settings);
    QVERIFY(tour(app));
    tour(app)->end();
    Tour::startOnce(app.window(), app.settings);
    QVERIFY(!tour(app));
    const Settings again(app.folder.filePath(u"settings.ini"_s));
    QVERIFY(again.isTourSeen());
    app.window().actionRegistry()[Act::ShowTour]->trigger();
    QVERIFY(tour(app));
    app.application.closeDatabase();
}

void tst_FirstMinutes::looks() {
    AppHarness app;
    open(app);
    for (int step = 0; step < 4; ++step) {
        Tour::start(app.window()).go(step);
        takeShots(app.window(), u"tour-%1"_s.arg(step + 1), {1360, 840});
        tour(app)->end();
    }
    app.application.closeDatabase();
}

QTEST_MAIN(tst_FirstMinutes)
#include "tst_FirstMinutes.moc"
