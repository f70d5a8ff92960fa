// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/Aftermath.h"
#include "app/CrashMark.h"
#include "app/Diagnostics.h"
#include "app/KeyCatalogue.h"
#include "app/Language.h"
#include "app/LogFile.h"
#include "app/Look.h"
#include "app/Menus.h"
#include "app/Settings.h"
#include "app/help/Tour.h"
#include "ui/prompts/DialogPrompt.h"
#include "ui/prompts/SystemKeyring.h"
#include "ui/widgets/StartPage.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QUrl>

#include <algorithm>
#include <cstdio>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QPoint besideTheLast(32, 32);

void bringForward(MainWindow& window) {
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

/// "Northwind", with what is pending.
QString entryOf(const Workspace& workspace) {
    const ui::LiveDatabase* database = workspace.database();
    if (!database) {
        return Application::tr("Start page");
    }
    const QString name = database->displayName().replace(u'&', u"&&"_s);
    const int changes = database->changeCount();
    return changes > 0 ? Application::tr("%1 – %n pending change(s)", nullptr, changes).arg(name)
                       : name;
}

/// Somebody wrote them into the file of the settings; the file keeps them no longer.
void tellRefusedKeys(const Workspace& workspace, Settings& settings) {
    Preferences mended = settings.preferences();
    const QStringList reasons = KeyCatalogue::mend(mended.keys);
    if (!reasons.isEmpty()) {
        prefer(settings, mended);
        workspace.window().startPage().showNotice(
            Application::tr("Some shortcuts of the settings cannot be used; these have their "
                            "usual keys: %1")
                .arg(reasons.join(u' ')),
            {});
    }
}

} // namespace

Application::Application(Settings& settings, const MakePrompt& makePrompt, ui::Keyring* keyring)
    : m_settings(settings), m_makePrompt(makePrompt), m_keyring(keyring) {}

Application::~Application() = default;

std::vector<Workspace*> Application::workspaces() const {
    std::vector<Workspace*> all;
    for (const Entry& entry : m_entries) {
        all.push_back(entry.workspace.get());
    }
    return all;
}

Workspace& Application::add() {
    Entry entry;
    entry.prompt = m_makePrompt();
    entry.workspace = std::make_unique<Workspace>(m_settings, *entry.prompt, m_keyring);
    entry.workspace->setJournalFolder(m_settings.journalFolder());
    Workspace& workspace = *entry.workspace;
    if (auto* dialogs = dynamic_cast<ui::DialogPrompt*>(entry.prompt.get())) {
        dialogs->setWindow(&workspace.window());
    }
    place(workspace);
    m_entries.push_back(std::move(entry));
    connectWorkspace(workspace);
    workspace.window().show();
    Q_EMIT added(&workspace);
    return workspace;
}

void Application::place(Workspace& workspace) const {
    if (m_entries.empty()) {
        return;
    }
    const MainWindow& last = m_entries.back().workspace->window();
    const QSize size = last.isMaximized() ? last.normalGeometry().size() : last.size();
    QRect frame(last.pos() + besideTheLast, size);
    const QRect screen = last.screen() ? last.screen()->availableGeometry() : frame;
    if (!screen.contains(frame)) {
        const bool isLastThere = last.pos() == screen.topLeft();
        frame.moveTopLeft(screen.topLeft() + (isLastThere ? besideTheLast : QPoint()));
    }
    workspace.window().setWindowState(Qt::WindowNoState);
    workspace.window().resize(size);
    workspace.window().move(frame.topLeft());
}

void Application::connectWorkspace(Workspace& workspace) {
    MainWindow& window = workspace.window();
    const Actions& actions = window.actionRegistry();
    workspace.setElsewhere([this, &workspace](const auto& profile, const auto& view) {
        return openElsewhere(workspace, profile, view);
    });
    connect(actions[Act::NewWindow], &QAction::triggered, this,
            [this] { bringForward(add().window()); });
    connect(actions[Act::CopyDiagnostics], &QAction::triggered, this,
            [this, &workspace] { copyDiagnostics(workspace); });
    connect(actions[Act::ShowLog], &QAction::triggered, this, [this, &workspace] {
        const QString folder = m_settings.stateFolder();
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
            workspace.window().showNotice(
                tr("The log is in %1.").arg(QDir::toNativeSeparators(folder)));
        }
    });
    connect(actions[Act::Quit], &QAction::triggered, this, &Application::quit);
    connect(&workspace, &Workspace::opened, this, [this] {
        for (const Entry& entry : m_entries) {
            entry.workspace->showRecent();
        }
    });
    // It is telling us, and a menu of its own may be open.
    connect(
        &window, &MainWindow::closed, this, [this, &workspace] { remove(&workspace); },
        Qt::QueuedConnection);
    if (QMenu* menu = window.menuBar()->findChild<QMenu*>(windowMenu)) {
        connect(menu, &QMenu::aboutToShow, this, [this, &workspace] { listWindows(workspace); });
    }
}

// --- where a database is opened

Workspace* Application::showing(const ui::ConnectionProfile& profile) const {
    const auto isShown = [&profile](const Entry& entry) {
        return !entry.workspace->isFree() && !profile.url.isMemory() &&
               entry.workspace->profile().key() == profile.key();
    };
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), isShown);
    return found == m_entries.end() ? nullptr : found->workspace.get();
}

Workspace& Application::freeOne() {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [](const Entry& entry) { return entry.workspace->isFree(); });
    return found == m_entries.end() ? add() : *found->workspace;
}

/// Two windows on one database would not know of each other's pending changes.
bool Application::openElsewhere(const Workspace& asking, const ui::ConnectionProfile& profile,
                                const std::optional<ViewName>& view) {
    Workspace* const known = showing(profile);
    if (known == &asking || (!known && asking.isFree())) {
        return false; // what it shows itself, perhaps for reading only now
    }
    if (!known) {
        Workspace& free = freeOne();
        bringForward(free.window());
        free.open(profile, view);
        return true;
    }
    bringForward(known->window());
    if (view && known->database()) {
        known->window().openView(*view);
    }
    return true;
}

// --- the windows

void Application::listWindows(Workspace& workspace) const {
    QMenu* menu = workspace.window().menuBar()->findChild<QMenu*>(windowMenu);
    for (QAction* action : menu->actions()) {
        if (action->isCheckable()) {
            menu->removeAction(action);
            action->deleteLater();
        }
    }
    int number = 0;
    for (const Entry& entry : m_entries) {
        Workspace* const other = entry.workspace.get();
        const QString name =
            ++number <= 9 ? u"&%1  %2"_s.arg(number).arg(entryOf(*other)) : entryOf(*other);
        QAction* action =
            menu->addAction(name, &other->window(), [other] { bringForward(other->window()); });
        action->setCheckable(true);
        action->setChecked(other == &workspace);
    }
}

void Application::remove(Workspace* workspace) {
    if (m_entries.size() > 1) { // the last ends with the program
        std::erase_if(m_entries, [workspace](const Entry& entry) {
            return entry.workspace.get() == workspace;
        });
    }
}

void Application::copyDiagnostics(const Workspace& asking) const {
    QGuiApplication::clipboard()->setText(diagnostics(m_settings, workspaces()));
    asking.window().showNotice(tr("Copied, to be pasted into a report."));
}

void Application::quit() const {
    for (Workspace* workspace : workspaces()) {
        if (!workspace->window().close()) {
            return;
        }
    }
}

int runWindow(const CommandLine& line, int& argc, char** argv) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        std::fputs(
            "espalier: there is no display; `espalier render` draws the window without one\n",
            stderr);
        return exit_code::failed;
    }
#endif
    QApplication application(argc, argv);
    Settings settings;
    language::install(application, settings.preferences().language);
    LogFile log(settings.stateFolder());
    log.install();
    const std::optional<QString> crash = CrashMark::take(settings.stateFolder());
    CrashMark::install(settings.stateFolder(),
                       u"espalier %1"_s.arg(QCoreApplication::applicationVersion()));
    if (crash) {
        log.write(u"crash"_s, *crash);
    }
    showLook(settings.preferences());
    ui::SystemKeyring keyring;
    Application espalier(settings, [] { return std::make_unique<ui::DialogPrompt>(); }, &keyring);
    Workspace& first = espalier.add();
    tellRefusedKeys(first, settings);
    if (crash) {
        auto* aftermath = new Aftermath(first, settings, [&] { espalier.copyDiagnostics(first); });
        aftermath->tell();
    }
    if (QGuiApplication::platformName() != "offscreen"_L1) { // somebody is looking
        QObject::connect(&first, &Workspace::landed, &first,
                         [&] { Tour::startOnce(first.window(), settings); });
    }
    if (line.sample) {
        first.openSample();
    } else if (line.url) {
        first.open(*line.url);
    }
    return QApplication::exec();
}

} // namespace espalier::app
