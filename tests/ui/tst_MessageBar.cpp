// SPDX-License-Identifier: GPL-3.0-or-later
// The small widgets around a tab: the message bar, the breadcrumb, the start page.
#include "ui/widgets/MessageBar.h"

#include "tests/ui/PanelShots.h"
#include "ui/widgets/Breadcrumb.h"
#include "ui/widgets/StartPage.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::Breadcrumb;
using ui::MessageBar;
using ui::StartPage;

namespace {

std::vector<ui::ConnectionProfile> profiles(const QStringList& paths) {
    std::vector<ui::ConnectionProfile> all;
    for (const QString& path : paths)
        all.push_back({orm::Url::file(path), {}});
    return all;
}

} // namespace

class tst_MessageBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        ui::Theme::apply(*qApp, ui::ThemeChoice::Light);
    }

    void hiddenUntilThereIsAMessage();
    void buttonActsAndDismisses();
    void detailsFold();
    void failureOffersWhatHelps();
    void newMessageReplacesTheOld();
    void textIsNotMarkup();
    void pathIsClickable();
    void narrowPathElidesAtTheLeft();
    void pathIsReachedByKeyboard();
    void pathMayChangeInsideAClick();
    void startPageAsksForEverything();
    void startPageTakesADroppedFile();
    void startPageShowsWhyAFileWasRefused();
    void looks();
};

void tst_MessageBar::hiddenUntilThereIsAMessage() {
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
    bar.show(MessageBar::Kind::Warning, u"Careful."_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), u"Careful."_s);
    QCOMPARE(bar.accessibleName(), u"Warning: Careful."_s);
    QVERIFY(bar.findChild<QToolButton*>(u"messageDetailsButton"_s)->isHidden());
    QSignalSpy dismissed(&bar, &MessageBar::dismissed);
    QTest::mouseClick(bar.findChild<QToolButton*>(u"messageDismiss"_s), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
    QCOMPARE(dismissed.count(), 1);
    bar.show(MessageBar::Kind::Information, u"Again."_s);
    auto* close = bar.findChild<QToolButton*>(u"messageDismiss"_s);
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
}

void tst_MessageBar::buttonActsAndDismisses() {
    MessageBar bar;
    int acted = 0;
    bar.show(MessageBar::Kind::Error, u"Failed."_s, {},
             {{u"Show row"_s, [&] { ++acted; }}, {u"Retry"_s, [&] {
                                                      // A retry may fail at once.
                                                      bar.show(MessageBar::Kind::Error,
                                                               u"Again."_s);
                                                  }}});
    QTest::mouseClick(bar.findChild<QPushButton*>(u"messageAction0"_s), Qt::LeftButton);
    QCOMPARE(acted, 1);
    QVERIFY(bar.isHidden());
    bar.show(MessageBar::Kind::Error, u"Failed."_s, {},
             {{u"Retry"_s, [&] { bar.show(MessageBar::Kind::Error, u"Again."_s); }}});
    auto* retry = bar.findChild<QPushButton*>(u"messageAction0"_s);
    retry->setFocus();
    QTest::keyClick(retry, Qt::Key_Space);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), u"Again."_s);
    QVERIFY(!bar.findChild<QPushButton*>(u"messageAction0"_s));
}

void tst_MessageBar::detailsFold() {
    MessageBar bar;
    bar.show(MessageBar::Kind::Error, u"Failed."_s, u"SQLITE_BUSY\nUPDATE product"_s);
    auto* details = bar.findChild<QPlainTextEdit*>(u"messageDetails"_s);
    auto* button = bar.findChild<QToolButton*>(u"messageDetailsButton"_s);
    QVERIFY(!details->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(details->isVisible());
    QCOMPARE(details->toPlainText(), u"SQLITE_BUSY\nUPDATE product"_s);
    QTest::mouseClick(bar.findChild<QPushButton*>(u"messageCopy"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"SQLITE_BUSY"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Failed."_s));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!details->isVisible());
}

void tst_MessageBar::failureOffersWhatHelps() {
    MessageBar bar;
    int retried = 0;
    ui::Failure failure{u"Another program holds the file."_s, u"SQLITE_BUSY"_s, true, {}, {}};
    bar.show(failure, [](const orm::ObjectPtr&) {}, [&] { ++retried; });
    QVERIFY(bar.kind() == MessageBar::Kind::Warning);
    auto* retry = bar.findChild<QPushButton*>(u"messageAction0"_s);
    QCOMPARE(retry->text(), u"Retry"_s);
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(retried, 1);
    failure.retryable = false;
    bar.show(failure, [](const orm::ObjectPtr&) {}, [&] { ++retried; });
    QVERIFY(bar.kind() == MessageBar::Kind::Error);
    QVERIFY(!bar.findChild<QPushButton*>(u"messageAction0"_s));
}

void tst_MessageBar::newMessageReplacesTheOld() {
    MessageBar bar;
    bar.show(MessageBar::Kind::Error, u"One"_s, u"details"_s, {{u"Act"_s, {}}});
    bar.show(MessageBar::Kind::Information, u"Two"_s);
    QCOMPARE(bar.text(), u"Two"_s);
    QVERIFY(bar.kind() == MessageBar::Kind::Information);
    QVERIFY(!bar.findChild<QPushButton*>(u"messageAction0"_s));
}

void tst_MessageBar::textIsNotMarkup() {
    MessageBar bar;
    bar.show(MessageBar::Kind::Error, u"<b>bold</b>"_s);
    QVERIFY(bar.findChild<QLabel*>(u"messageText"_s)->textFormat() == Qt::PlainText);
}

void tst_MessageBar::pathIsClickable() {
    Breadcrumb crumb;
    crumb.resize(700, 30);
    crumb.show();
    crumb.setPath({u"category"_s, u"Electronics"_s, u"R&D"_s, u"Headphones"_s});
    crumb.setNote(u"38 products below"_s);
    QSignalSpy activated(&crumb, &Breadcrumb::ancestorActivated);
    QTest::mouseClick(crumb.findChild<QToolButton*>(u"breadcrumb1"_s), Qt::LeftButton);
    QTest::mouseClick(crumb.findChild<QToolButton*>(u"breadcrumb0"_s), Qt::LeftButton);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.at(0).at(0).toInt(), 1);
    QCOMPARE(activated.at(1).at(0).toInt(), 0);
    QCOMPARE(crumb.findChild<QToolButton*>(u"breadcrumb2"_s)->text(), u"R&&D"_s);
    QCOMPARE(crumb.findChild<QLabel*>(u"breadcrumbCurrent"_s)->text(), u"Headphones"_s);
    QVERIFY(crumb.findChild<QLabel*>(u"breadcrumbCurrent"_s)->font().bold());
    QCOMPARE(crumb.findChild<QLabel*>(u"breadcrumbNote"_s)->text(), u"— 38 products below"_s);
    QVERIFY(!crumb.findChild<QToolButton*>(u"breadcrumbMore"_s)->isVisible());
}

void tst_MessageBar::narrowPathElidesAtTheLeft() {
    Breadcrumb crumb;
    crumb.show();
    crumb.setPath({u"category"_s, u"Electronics"_s, u"Audio"_s, u"Headphones"_s});
    crumb.resize(700, 30);
    QVERIFY(crumb.findChild<QToolButton*>(u"breadcrumb0"_s)->isVisible());
    const int whole = crumb.findChild<QLabel*>(u"breadcrumbCurrent"_s)->geometry().right();
    crumb.resize(whole - 10, 30);
    QVERIFY(!crumb.findChild<QToolButton*>(u"breadcrumb0"_s)->isVisible());
    QVERIFY(crumb.findChild<QToolButton*>(u"breadcrumb2"_s)->isVisible());
    QVERIFY(crumb.findChild<QToolButton*>(u"breadcrumbMore"_s)->isVisible());
    QVERIFY(crumb.findChild<QLabel*>(u"breadcrumbCurrent"_s)->geometry().right() <= crumb.width());
    crumb.resize(60, 30);
    QVERIFY(crumb.findChild<QLabel*>(u"breadcrumbCurrent"_s)->isVisible());
    for (int depth = 0; depth < 3; ++depth)
        QVERIFY(!crumb.findChild<QToolButton*>(u"breadcrumb%1"_s.arg(depth))->isVisible());
    crumb.resize(700, 30);
    QVERIFY(crumb.findChild<QToolButton*>(u"breadcrumb0"_s)->isVisible());
}

void tst_MessageBar::pathIsReachedByKeyboard() {
    Breadcrumb crumb;
    crumb.resize(700, 30);
    crumb.show();
    crumb.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&crumb));
    crumb.setPath({u"category"_s, u"Electronics"_s, u"Audio"_s});
    auto* first = crumb.findChild<QToolButton*>(u"breadcrumb0"_s);
    auto* second = crumb.findChild<QToolButton*>(u"breadcrumb1"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QSignalSpy activated(&crumb, &Breadcrumb::ancestorActivated);
    QTest::keyClick(second, Qt::Key_Space);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(second->accessibleName(), u"Go to Electronics, level 1"_s);
}

void tst_MessageBar::pathMayChangeInsideAClick() {
    Breadcrumb crumb;
    crumb.resize(700, 30);
    crumb.show();
    crumb.setPath({u"category"_s, u"Electronics"_s, u"Audio"_s});
    connect(&crumb, &Breadcrumb::ancestorActivated, &crumb,
            [&](int depth) { crumb.setPath(crumb.path().mid(0, depth + 1)); });
    QTest::mouseClick(crumb.findChild<QToolButton*>(u"breadcrumb1"_s), Qt::LeftButton);
    QCOMPARE(crumb.path().size(), 2);
    QTest::mouseClick(crumb.findChild<QToolButton*>(u"breadcrumb0"_s), Qt::LeftButton);
    QCOMPARE(crumb.path(), QStringList{u"category"_s});
    QCOMPARE(crumb.findChild<QLabel*>(u"breadcrumbCurrent"_s)->text(), u"category"_s);
}

void tst_MessageBar::startPageAsksForEverything() {
    StartPage page;
    QSignalSpy open(&page, &StartPage::openRequested);
    QSignalSpy sample(&page, &StartPage::sampleRequested);
    QStringList opened;
    connect(&page, &StartPage::profileRequested, &page,
            [&opened](const ui::ConnectionProfile& profile) { opened << profile.url.path; });
    auto* recent = page.findChild<QListWidget*>(u"recentDatabases"_s);
    page.resize(800, 600);
    page.show();
    QVERIFY(!recent->isVisible());
    page.setRecent(profiles({u"/data/shop.sqlite"_s, u"/data/räte 100%.db"_s}));
    QVERIFY(recent->isVisible());
    QTest::mouseClick(page.findChild<QPushButton*>(u"openButton"_s), Qt::LeftButton);
    QTest::mouseClick(page.findChild<QPushButton*>(u"sampleButton"_s), Qt::LeftButton);
    QCOMPARE(open.count(), 1);
    QCOMPARE(sample.count(), 1);
    QTest::mouseClick(recent->viewport(), Qt::LeftButton, {},
                      recent->visualItemRect(recent->item(1)).center());
    QCOMPARE(opened, QStringList{u"/data/räte 100%.db"_s});
    recent->setCurrentRow(0);
    QTest::keyClick(recent, Qt::Key_Return);
    QCOMPARE(opened.back(), u"/data/shop.sqlite"_s);
}

void tst_MessageBar::startPageTakesADroppedFile() {
    StartPage page;
    page.resize(800, 600);
    page.show();
    QSignalSpy path(&page, &StartPage::pathRequested);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/data/räte 100% 'x'.db"_s)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&page, &drop);
    QCOMPARE(path.count(), 1);
    QCOMPARE(path.at(0).at(0).toString(), u"/data/räte 100% 'x'.db"_s);
    QMimeData web;
    web.setUrls({QUrl(u"https://example.org/a.db"_s)});
    QDragEnterEvent other(QPoint(10, 10), Qt::CopyAction, &web, Qt::LeftButton, {});
    other.setAccepted(false);
    QCoreApplication::sendEvent(&page, &other);
    QVERIFY(!other.isAccepted());
}

void tst_MessageBar::startPageShowsWhyAFileWasRefused() {
    StartPage page;
    page.show();
    QSignalSpy retry(&page, &StartPage::retryRequested);
    page.showFailure({u"notes.txt is not a database."_s, {}, false, {}, {}});
    auto* bar = page.findChild<MessageBar*>(u"messageBar"_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->text(), u"notes.txt is not a database."_s);
    page.showFailure({u"Another program holds it."_s, {}, true, {}, {}});
    QTest::mouseClick(bar->findChild<QPushButton*>(u"messageAction0"_s), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
    page.clearFailure();
    QVERIFY(!bar->isVisible());
}

void tst_MessageBar::looks() {
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* error = new MessageBar(&window);
    auto* warning = new MessageBar(&window);
    auto* information = new MessageBar(&window);
    auto* wide = new Breadcrumb(&window);
    auto* narrow = new Breadcrumb(&window);
    for (QWidget* each : std::initializer_list<QWidget*>{error, warning, information, wide, narrow})
        layout->addWidget(each);
    layout->addStretch();
    error->show(MessageBar::Kind::Error,
                u"A category named Headphones already exists under Audio. Nothing was saved; your "
                "edits are kept."_s,
                u"UNIQUE constraint failed: category.parent_id, category.name\nINSERT INTO "
                "category (parent_id, name) VALUES (?, ?)"_s,
                {{u"Show row"_s, {}}});
    error->findChild<QToolButton*>(u"messageDetailsButton"_s)->setChecked(true);
    warning->show(MessageBar::Kind::Warning, u"Another program holds shop.sqlite."_s, u"BUSY"_s,
                  {{u"Retry"_s, {}}});
    information->show(MessageBar::Kind::Information, u"7 changes saved."_s);
    const QStringList path{u"category"_s, u"Electronics"_s, u"Audio"_s, u"Headphones"_s};
    wide->setPath(path);
    wide->setNote(u"38 products below"_s);
    narrow->setPath(path);
    narrow->setMaximumWidth(200);
    takeShots(window, u"messages"_s, {800, 340});
    StartPage page;
    page.setRecent(
        profiles({u"/home/ana/catalogues/shop.sqlite"_s, u"/srv/data/chinook.sqlite"_s}));
    page.showFailure(
        {u"notes.txt is not an SQLite database."_s, u"SQLITE_NOTADB"_s, false, {}, {}});
    takeShots(page, u"start"_s, {900, 520});
}

QTEST_MAIN(tst_MessageBar)
#include "tst_MessageBar.moc"
