// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"
#include "app/Menus.h"
#include "app/Render.h"
#include "app/SampleCatalogue.h"
#include "app/Settings.h"
#include "app/pages/Page.h"
#include "tests/support/AppHarness.h"
#include "tests/support/FilesDropped.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/RecentList.h"
#include "ui/widgets/StartPage.h"

#include <QAbstractButton>
#include <QMenu>
#include <QMenuBar>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// Several databases open at once, each in a window of its own.
class tst_Windows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeChoice::Light); }
    void init() {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_prompts.clear();
        m_application = std::make_unique<Application>(*m_settings, [this] {
            auto prompt = std::make_unique<ScriptedPrompt>();
            m_prompts.push_back(prompt.get());
            return prompt;
        });
        m_application->add();
    }
    void cleanup() {
        m_application.reset();
        m_settings.reset();
    }

    void anotherDatabaseComesIntoAnotherWindow();
    void aDatabaseIsShownByOneWindow();
    void whatFailsToOpenLeavesTheOthers();
    void droppedFilesOpenInWindowsOfTheirOwn();
    void aDroppedFolderDoesNotKeepFilesOut();
    void aFreeWindowIsUsed();
    void theMenuListsTheWindows();
    void closingADatabaseAsksAndLeadsToTheStartPage();
    void quittingAsksWindowByWindow();
    void aClosedWindowGoes();
    void whatIsRememberedIsListedEverywhere();
    void aThemeIsTickedEverywhere();
    void aTreeOfVeryManyRowsIsOfferedOnly();

private:
    QString copy(const QString& name) const {
        const QString path = m_folder->filePath(name);
        return sample::writeTo(path).isEmpty() ? path : QString();
    }
    Workspace& at(std::size_t index) const { return *m_application->workspaces().at(index); }
    std::size_t count() const { return m_application->workspaces().size(); }
    static QString nameOf(const Workspace& workspace) {
        return workspace.database() ? workspace.database()->displayName() : u"-"_s;
    }
    QStringList names() const {
        QStringList all;
        for (const Workspace* workspace : m_application->workspaces()) {
            all << nameOf(*workspace);
        }
        return all;
    }
    bool settled() const {
        return render::waitFor([this] {
            const auto all = m_application->workspaces();
            return std::ranges::all_of(all, [](const Workspace* workspace) {
                return workspace->isFree() ||
                       (workspace->database() && workspace->window().tabs().currentPage() &&
                        render::isSettled(workspace->window(), *workspace->database()));
            });
        });
    }
    bool open(Workspace& workspace, const QString& path) const {
        workspace.openPath(path);
        return settled();
    }
    /// Renames the current row; false when that is refused.
    static bool edit(Workspace& workspace, const QString& name) {
        const orm::ObjectPtr object = workspace.window().tabs().currentPage()->currentObject();
        if (!object) {
            return false;
        }
        ui::LiveDatabase& database = *workspace.database();
        bool isLoaded = false;
        database.require(&workspace, {object}, [&] { isLoaded = true; });
        const int slot = object->mapper().find(u"name"_s)->slot;
        return render::waitFor([&] { return isLoaded; }) &&
               database.edits().setValue(object, slot, orm::Value(name)).isEmpty();
    }
    QMenu& windowsOf(const Workspace& workspace) const {
        QMenu& menu = *workspace.window().menuBar()->findChild<QMenu*>(windowMenu);
        Q_EMIT menu.aboutToShow();
        return menu;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::vector<ScriptedPrompt*> m_prompts;
    std::unique_ptr<Application> m_application;
};

void tst_Windows::anotherDatabaseComesIntoAnotherWindow() {
    QVERIFY(open(at(0), copy(u"first.sqlite"_s)));
    QVERIFY(edit(at(0), u"Renamed here"_s));
    QVERIFY(open(at(0), copy(u"second.sqlite"_s)));
    QCOMPARE(names(), QStringList({u"first.sqlite"_s, u"second.sqlite"_s}));
    QCOMPARE(at(0).database()->changeCount(), 1);
    QCOMPARE(at(1).database()->changeCount(), 0);
    QVERIFY(at(1).window().isVisible());
    QVERIFY(at(1).window().pos() != at(0).window().pos());
    QVERIFY(m_prompts[0]->asked.isEmpty()); // nothing is closed, so nothing is asked
    QVERIFY(edit(at(1), u"Renamed there"_s));
    at(1).save();
    QVERIFY(settled());
    QCOMPARE(at(1).database()->changeCount(), 0);
    QCOMPARE(at(0).database()->changeCount(), 1);
}

void tst_Windows::aDatabaseIsShownByOneWindow() {
    const QString first = copy(u"first.sqlite"_s);
    QVERIFY(open(at(0), first));
    QVERIFY(open(at(0), copy(u"second.sqlite"_s)));
    at(1).open(orm::Url::file(first), ViewName{ViewName::Kind::Table, u"product"_s});
    QVERIFY(settled());
    QCOMPARE(names(), QStringList({u"first.sqlite"_s, u"second.sqlite"_s}));
    QCOMPARE(at(0).window().tabs().currentPage()->view().name, u"product"_s);
    // From a start page, too.
    Workspace& third = m_application->add();
    QVERIFY(open(third, first));
    QVERIFY(third.isFree());
    QCOMPARE(count(), std::size_t(3));
}

void tst_Windows::whatFailsToOpenLeavesTheOthers() {
    QVERIFY(open(at(0), copy(u"first.sqlite"_s)));
    QVERIFY(edit(at(0), u"Renamed here"_s));
    at(0).openPath(m_folder->filePath(u"absent.sqlite"_s));
    QVERIFY(settled());
    QCOMPARE(at(0).database()->changeCount(), 1);
    QCOMPARE(count(), std::size_t(2));
    QVERIFY(at(1).isFree());
}

void tst_Windows::droppedFilesOpenInWindowsOfTheirOwn() {
    QVERIFY(dropOn(*at(0).window().statusBar(), {QUrl::fromLocalFile(copy(u"first.sqlite"_s)),
                                                 QUrl::fromLocalFile(copy(u"second.sqlite"_s)),
                                                 QUrl::fromLocalFile(copy(u"third.sqlite"_s))}));
    QVERIFY(settled());
    QCOMPARE(names(), QStringList({u"first.sqlite"_s, u"second.sqlite"_s, u"third.sqlite"_s}));
}

void tst_Windows::aDroppedFolderDoesNotKeepFilesOut() {
    QVERIFY(dropOn(*at(0).window().statusBar(),
                   {QUrl::fromLocalFile(m_folder->path()), QUrl::fromLocalFile(u"/"_s),
                    QUrl::fromLocalFile(copy(u"second.sqlite"_s))}));
    QVERIFY(settled());
    QVERIFY(names().contains(u"second.sqlite"_s));
}

void tst_Windows::aFreeWindowIsUsed() {
    QVERIFY(open(at(0), copy(u"first.sqlite"_s)));
    at(0).window().actionRegistry()[Act::NewWindow]->trigger();
    QCOMPARE(count(), std::size_t(2));
    QVERIFY(open(at(0), copy(u"second.sqlite"_s)));
    QCOMPARE(names(), QStringList({u"first.sqlite"_s, u"second.sqlite"_s}));
}

void tst_Windows::theMenuListsTheWindows() {
    QVERIFY(open(at(0), copy(u"a & b.sqlite"_s)));
    QVERIFY(open(at(0), copy(u"second.sqlite"_s)));
    QVERIFY(edit(at(1), u"Renamed"_s));
    m_application->add();
    windowsOf(at(1)); // it is made anew each time
    QList<QAction*> listed = windowsOf(at(1)).actions();
    listed.removeIf([](const QAction* action) { return !action->isCheckable(); });
    QStringList texts;
    for (const QAction* action : listed) {
        texts << action->text() + (action->isChecked() ? u" *"_s : QString());
    }
    QCOMPARE(texts,
             QStringList({u"&1  a && b.sqlite"_s, u"&2  second.sqlite – 1 pending change(s) *"_s,
                          u"&3  Start page"_s}));
    at(0).window().hide();
    listed.front()->trigger();
    QVERIFY(at(0).window().isVisible());
}

void tst_Windows::closingADatabaseAsksAndLeadsToTheStartPage() {
    QVERIFY(open(at(0), copy(u"first.sqlite"_s)));
    QAction* close = at(0).window().actionRegistry()[Act::CloseDatabase];
    QVERIFY(close->isEnabled());
    QVERIFY(edit(at(0), u"Renamed"_s));
    m_prompts[0]->answer(ui::CloseChoice::Cancel);
    close->trigger();
    QCOMPARE(at(0).database()->changeCount(), 1);
    m_prompts[0]->answer(ui::CloseChoice::Discard);
    close->trigger();
    QVERIFY(!at(0).database());
    QVERIFY(at(0).window().startPage().isVisible());
    QVERIFY(!close->isEnabled());
    QVERIFY(!close->toolTip().section(u'\n', 1).isEmpty()); // why not
    QVERIFY(open(at(0), m_folder->filePath(u"first.sqlite"_s)));
    QCOMPARE(names(), QStringList({u"first.sqlite"_s}));
}

void tst_Windows::quittingAsksWindowByWindow() {
    QVERIFY(open(at(0), copy(u"first.sqlite"_s)));
    QVERIFY(open(at(0), copy(u"second.sqlite"_s)));
    QVERIFY(open(at(0), copy(u"third.sqlite"_s)));
    QVERIFY(edit(at(1), u"Renamed"_s));
    QAction* quit = at(2).window().actionRegistry()[Act::Quit];
    m_prompts[1]->answer(ui::CloseChoice::Cancel);
    quit->trigger();
    QVERIFY(!at(0).window().isVisible()); // nothing was pending
    QVERIFY(at(1).window().isVisible());
    QVERIFY(at(2).window().isVisible());
    QTRY_COMPARE(names(), QStringList({u"second.sqlite"_s, u"third.sqlite"_s}));
    m_prompts[1]->answer(ui::CloseChoice::Discard);
    at(1).window().actionRegistry()[Act::Quit]->trigger();
    QVERIFY(!at(0).window().isVisible());
    QVERIFY(!at(1).window().isVisible());
}

void tst_Windows::aClosedWindowGoes() {
    QVERIFY(open(at(0), copy(u"first.sqlite"_s)));
    QVERIFY(open(at(0), copy(u"second.sqlite"_s)));
    QVERIFY(at(0).window().close());
    QTRY_COMPARE(names(), QStringList({u"second.sqlite"_s}));
    QVERIFY(open(at(0), m_folder->filePath(u"first.sqlite"_s)));
    QCOMPARE(names(), QStringList({u"second.sqlite"_s, u"first.sqlite"_s}));
}

void tst_Windows::whatIsRememberedIsListedEverywhere() {
    Workspace& second = m_application->add();
    QVERIFY(open(at(0), copy(u"first.sqlite"_s)));
    const auto* recent = second.window().findChild<ui::RecentList*>();
    QCOMPARE(recent->count(), 1);
    QVERIFY(recent->item(0)->toolTip().contains(u"first.sqlite"_s));
}

void tst_Windows::aThemeIsTickedEverywhere() {
    m_application->add();
    at(0).window().actionRegistry()[Act::ThemeDark]->trigger();
    QVERIFY(at(1).window().actionRegistry()[Act::ThemeDark]->isChecked());
    at(1).window().actionRegistry()[Act::ThemeLight]->trigger();
    QVERIFY(at(0).window().actionRegistry()[Act::ThemeLight]->isChecked());
}

void tst_Windows::aTreeOfVeryManyRowsIsOfferedOnly() {
    AppHarness app;
    const QString path = app.folder.filePath(u"comments.sqlite"_s);
    orm::Url url = orm::Url::file(path);
    url.create = true;
    const auto admin = orm::createEngine(url).connect();
    admin->execute(u"CREATE TABLE comment (id integer PRIMARY KEY, parent_id integer REFERENCES "
                   "comment(id), name text)"_s);
    admin->execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                   "200001) INSERT INTO comment SELECT i, CASE WHEN i > 100 THEN i % 100 + 1 END, "
                   "'c' || i FROM n"_s);
    QVERIFY2(app.open(path), qPrintable(app.failure.message));
    QCOMPARE(app.page()->view().toString(), u"table:comment"_s);
    ui::MessageBar& bar = app.page()->messages();
    QTRY_VERIFY(bar.isVisible());
    QVERIFY2(bar.text().contains(u"200,000"_s), qPrintable(bar.text()));
    for (auto* button : bar.findChildren<QAbstractButton*>()) {
        if (QString(button->text()).remove(u'&') == u"Open the tree"_s) {
            button->click();
            break;
        }
    }
    QVERIFY(app.settle());
    QCOMPARE(app.page()->view().toString(), u"tree:comment"_s);
}

QTEST_MAIN(tst_Windows)
#include "tst_Windows.moc"
