// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/KeyCatalogue.h"
#include "app/help/HelpTopics.h"
#include "app/help/HelpWindow.h"
#include "app/help/Manual.h"
#include "app/help/ManualView.h"
#include "tests/support/AppHarness.h"
#include "tests/ui/PanelShots.h"
#include "ui/widgets/ChangesPanel.h"
#include "ui/widgets/GoToDialog.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/GridView.h"
#include "ui/widgets/NavigatorPanel.h"
#include "ui/widgets/RecordPanel.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

namespace {

QStringList addresses(const Manual& manual) {
    QStringList all;
    for (const Manual::Page& page : manual.pages()) {
        for (const Manual::Section& section : page.sections) {
            all << section.address;
        }
    }
    return all;
}

QString plain(const Manual& manual, const QString& page) {
    return QTextDocumentFragment::fromHtml(manual.find(page)->html)
        .toPlainText()
        .remove(QChar(0x202F));
}

void openEverything(AppHarness& app, ViewName::Kind kind, const QString& table) {
    QVERIFY(app.open(app.copy()));
    QVERIFY(app.window().openView({kind, table}));
    QVERIFY(app.settle());
    QApplication::setActiveWindow(&app.window());
}

HelpWindow* shownHelp() {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* help = qobject_cast<HelpWindow*>(widget);
        if (help && help->isVisible()) {
            return help;
        }
    }
    return nullptr;
}

} // namespace

/// The manual says what is so, and is found from wherever one is.
class tst_Manual : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void namesOnlyWhatThereIs();
    void everyLinkLeadsSomewhere();
    void everyPictureIsShownOnce();
    void everyCommandIsThereWithItsKeys();
    void keysOfOnesOwnAreShown();
    void everyPageIsReached();
    void everyTopicIsThere();
    void helpIsForWhatHasTheFocus_data();
    void helpIsForWhatHasTheFocus();
    void theDocksHaveTheirPages();
    void aDialogIsExplained();
    void aSearchFindsPages();
    void backAndForward();
    void keysFollowTheSettings();
    void everythingHasAName();
    void looks();
};

void tst_Manual::namesOnlyWhatThereIs() {
    const Manual manual({});
    QCOMPARE(manual.problems(), QStringList());
    QVERIFY(manual.pages().size() >= 10);
    for (const Manual::Page& page : manual.pages()) {
        QVERIFY2(!page.html.contains(u'{'), qPrintable(page.name));
    }
}

void tst_Manual::everyLinkLeadsSomewhere() {
    const Manual manual({});
    const QStringList known = addresses(manual);
    static const QRegularExpression link(u"href=\"([^\"]+)\""_s);
    int links = 0;
    for (const Manual::Page& page : manual.pages()) {
        auto found = link.globalMatch(page.html);
        while (found.hasNext()) {
            const QString address = found.next().captured(1);
            QVERIFY2(known.contains(address), qPrintable(page.name + u": "_s + address));
            ++links;
        }
    }
    QVERIFY(links > 5);
}

void tst_Manual::everyPictureIsShownOnce() {
    QStringList shown;
    static const QRegularExpression picture(u"\\{picture:([^:}]+):"_s);
    const QDir folder(u":/manual"_s);
    for (const QString& name : folder.entryList({u"*.html"_s})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        auto found = picture.globalMatch(source);
        while (found.hasNext()) {
            shown << found.next().captured(1);
        }
    }
    QStringList drawn = Manual::pictures();
    shown.sort();
    drawn.sort();
    QCOMPARE(shown, drawn);
}

void tst_Manual::everyCommandIsThereWithItsKeys() {
    const QString keys = plain(Manual({}), u"keys.html"_s);
    for (const KeyedAction& action : KeyCatalogue::actions()) {
        QVERIFY2(keys.contains(action.title), qPrintable(action.title));
        for (const QKeySequence& key : action.usual) {
            QVERIFY2(keys.contains(key.toString(QKeySequence::NativeText)),
                     qPrintable(action.title));
        }
    }
}

void tst_Manual::keysOfOnesOwnAreShown() {
    const OwnKeys own{{u"Save"_s, {QKeySequence(u"Ctrl+Alt+F12"_s)}}};
    const Manual manual(own);
    QVERIFY(plain(manual, u"keys.html"_s).contains(u"Ctrl+Alt+F12"_s));
    QVERIFY(plain(manual, u"saving.html"_s).contains(u"Ctrl+Alt+F12"_s));
    QVERIFY(!plain(manual, u"saving.html"_s).contains(u"(Ctrl+S)"_s));
}

void tst_Manual::everyPageIsReached() {
    AppHarness app;
    HelpWindow help(app.settings);
    help.show();
    auto* contents = help.findChild<QTreeWidget*>(u"manualContents"_s);
    const auto* view = help.findChild<ManualView*>();
    QStringList reached;
    for (QTreeWidgetItemIterator item(contents); *item; ++item) {
        contents->setCurrentItem(*item);
        reached << help.address();
        QVERIFY2(view->toPlainText().contains((*item)->text(0)), qPrintable(help.address()));
    }
    QCOMPARE(reached, addresses(help.manual()));
}

void tst_Manual::everyTopicIsThere() {
    const QStringList known = addresses(Manual({}));
    for (const QString& address : helpAddresses()) {
        QVERIFY2(known.contains(address), qPrintable(address));
    }
}

void tst_Manual::helpIsForWhatHasTheFocus_data() {
    QTest::addColumn<ViewName::Kind>("kind");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("page");
    QTest::newRow("tree") << ViewName::Kind::Tree << u"category"_s << u"trees.html"_s;
    QTest::newRow("table") << ViewName::Kind::Table << u"product"_s << u"browsing.html#grid"_s;
    QTest::newRow("links") << ViewName::Kind::Link << u"product_category"_s << u"links.html"_s;
}

void tst_Manual::helpIsForWhatHasTheFocus() {
    QFETCH(ViewName::Kind, kind);
    QFETCH(QString, table);
    QFETCH(QString, page);
    AppHarness app;
    openEverything(app, kind, table);
    app.page()->setFocus();
    QTRY_VERIFY(app.page()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    QTRY_VERIFY(shownHelp());
    QCOMPARE(shownHelp()->address(), page);
    QTest::keyClick(shownHelp(), Qt::Key_Escape);
    QTRY_VERIFY(!shownHelp());
    app.application.closeDatabase();
    QTRY_VERIFY(!app.application.database());
    app.window().actionRegistry()[Act::Help]->trigger();
    QTRY_VERIFY(shownHelp());
    QCOMPARE(shownHelp()->address(), u"first-minutes.html"_s);
}

void tst_Manual::theDocksHaveTheirPages() {
    AppHarness app;
    openEverything(app, ViewName::Kind::Tree, u"category"_s);
    const Docks& docks = app.window().docks();
    QCOMPARE(helpAddress(docks.navigator()), u"browsing.html#navigator"_s);
    QCOMPARE(helpAddress(docks.record()), u"browsing.html#record"_s);
    QCOMPARE(helpAddress(docks.changes()), u"saving.html#changes"_s);
    QCOMPARE(helpAddress(&app.treePage()->grid().view()), u"browsing.html#grid"_s);
    app.application.closeDatabase();
}

/// It locks its window, not the manual.
void tst_Manual::aDialogIsExplained() {
    AppHarness app;
    openEverything(app, ViewName::Kind::Table, u"product"_s);
    app.window().actionRegistry()[Act::GoTo]->trigger();
    auto* dialog = app.window().findChild<ui::GoToDialog*>();
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::activeModalWidget(), dialog);
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_F1);
    QTRY_VERIFY(shownHelp());
    QCOMPARE(shownHelp()->parentWidget(), dialog);
    QCOMPARE(shownHelp()->address(), u"browsing.html#find"_s);
    shownHelp()->reject();
    dialog->reject();
    app.application.closeDatabase();
}

void tst_Manual::aSearchFindsPages() {
    AppHarness app;
    HelpWindow help(app.settings);
    help.showAddress(u"first-minutes.html"_s);
    help.show();
    auto* search = help.findChild<QLineEdit*>(u"manualSearch"_s);
    auto* found = help.findChild<QListWidget*>(u"manualFound"_s);
    auto* view = help.findChild<ManualView*>();
    QTest::keyClicks(search, u"someone else changed"_s);
    QTRY_VERIFY(found->isVisible() && found->count() > 0);
    QTest::keyClick(search, Qt::Key_Down);
    QCOMPARE(help.address().section(u'#', 0, 0), u"saving.html"_s);
    QVERIFY(!view->extraSelections().isEmpty());
    search->setText(u"xylophone"_s);
    QTRY_VERIFY(!found->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(help.isVisible());
    QVERIFY(help.findChild<QTreeWidget*>(u"manualContents"_s)->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!help.isVisible());
}

void tst_Manual::backAndForward() {
    AppHarness app;
    HelpWindow help(app.settings);
    help.showAddress(u"trees.html"_s);
    help.showAddress(u"links.html#link"_s);
    help.findChild<QToolButton*>(u"back"_s)->click();
    QCOMPARE(help.address(), u"trees.html"_s);
    help.findChild<QToolButton*>(u"forward"_s)->click();
    QCOMPARE(help.address(), u"links.html#link"_s);
    QVERIFY(!help.findChild<QToolButton*>(u"forward"_s)->isEnabled());
}

void tst_Manual::keysFollowTheSettings() {
    AppHarness app;
    HelpWindow help(app.settings);
    help.showAddress(u"keys.html"_s);
    const auto* view = help.findChild<ManualView*>();
    QVERIFY(!view->toPlainText().contains(u"Ctrl+Alt+F12"_s));
    Preferences changed = app.settings.preferences();
    changed.keys.insert(u"Save"_s, {QKeySequence(u"Ctrl+Alt+F12"_s)});
    app.settings.setPreferences(changed);
    QTRY_VERIFY(view->toPlainText().contains(u"Ctrl+Alt+F12"_s));
}

void tst_Manual::everythingHasAName() {
    AppHarness app;
    HelpWindow help(app.settings);
    help.showAddress(u"trees.html"_s);
    help.show();
    int named = 0;
    for (QWidget* widget : help.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy()) {
            continue;
        }
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
        ++named;
    }
    QVERIFY(named >= 3);
}

void tst_Manual::looks() {
    AppHarness app;
    HelpWindow help(app.settings);
    for (const QString& page :
         {u"first-minutes.html"_s, u"browsing.html#filter"_s, u"keys.html"_s}) {
        help.showAddress(page);
        takeShots(help, u"help-"_s + page.section(u'.', 0, 0), {980, 700});
    }
}

QTEST_MAIN(tst_Manual)
#include "tst_Manual.moc"
