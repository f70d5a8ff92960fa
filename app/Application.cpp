// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/Landing.h"
#include "app/SampleCatalogue.h"
#include "app/Settings.h"
#include "app/TellingNode.h"
#include "app/pages/TreePage.h"
#include "orm/engine/Engine.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/prompts/DialogPrompt.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/StartPage.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>

namespace espalier::app {

using namespace Qt::StringLiterals;

Application::Application(Settings& settings, ui::Prompt& prompt)
    : m_settings(settings), m_corrections(settings.folder()), m_prompt(prompt),
      m_window(std::make_unique<MainWindow>(settings, prompt)) {
    connectWindow();
    m_window->startPage().setRecent(m_settings.recent());
}

Application::~Application() {
    m_window->setDatabase(nullptr); // pages die before their database
    m_window.reset();
}

void Application::connectWindow() {
    const Actions& actions = m_window->actionRegistry();
    const auto on = [&](Act act, auto slot) {
        connect(actions[act], &QAction::triggered, this, slot);
    };
    on(Act::Open, [this] { chooseFile(); });
    on(Act::OpenSample, [this] { openSample(); });
    on(Act::Save, [this] { save(); });
    on(Act::Discard, [this] { discard(); });
    on(Act::Undo, [this] { m_database->undo(); });
    on(Act::Redo, [this] { m_database->redo(); });
    on(Act::Refresh, [this] { m_database->refresh(); });
    on(Act::ThemeLight, [this] { setTheme(ui::ThemeChoice::Light); });
    on(Act::ThemeDark, [this] { setTheme(ui::ThemeChoice::Dark); });
    on(Act::ThemeSystem, [this] { setTheme(ui::ThemeChoice::System); });
    const ui::ThemeChoice theme = m_settings.theme();
    actions[theme == ui::ThemeChoice::Light  ? Act::ThemeLight
            : theme == ui::ThemeChoice::Dark ? Act::ThemeDark
                                             : Act::ThemeSystem]
        ->setChecked(true);
    const ui::StartPage& start = m_window->startPage();
    connect(&start, &ui::StartPage::openRequested, this, &Application::chooseFile);
    connect(&start, &ui::StartPage::sampleRequested, this, &Application::openSample);
    connect(&start, &ui::StartPage::pathRequested, this, &Application::openPath);
    connect(&start, &ui::StartPage::retryRequested, this, [this] { open(m_lastUrl); });
    connect(m_window.get(), &MainWindow::pathRequested, this, &Application::openPath);
    connect(&m_window->docks(), &Docks::corrected, this, &Application::correct);
    m_window->mayClose = [this] { return mayClose(); };
}

// --- opening

void Application::chooseFile() {
    const QString path = m_prompt.askOpenFile(m_settings.openFolder());
    if (!path.isEmpty()) {
        m_settings.setOpenFolder(QFileInfo(path).absolutePath());
        openPath(path);
    }
}

void Application::openPath(const QString& path) {
    try {
        open(orm::Url::file(path));
    } catch (...) {
        onOpenFailed(ui::wordsFor(std::current_exception()));
    }
}

void Application::openSample() {
    const QString reason = sample::ensureUserCopy();
    if (!reason.isEmpty()) {
        ui::Failure failure;
        failure.message = reason;
        return onOpenFailed(failure);
    }
    openPath(sample::userPath());
}

void Application::open(const orm::Url& url, const std::optional<ViewName>& view) {
    leave([this, url, view] { openNow(url, view); });
}

void Application::openNow(const orm::Url& url, const std::optional<ViewName>& view) {
    m_lastUrl = url;
    m_window->startPage().clearFailure();
    if (!url.readOnly && orm::Engine::hasHotJournal(url) && !m_prompt.askRecoverFile(url.path)) {
        return;
    }
    m_window->startPage().setBusy(true);
    m_opening = std::make_unique<ui::LiveDatabase>();
    connect(m_opening.get(), &ui::LiveDatabase::opened, this, [this, view] { onOpened(view); });
    connect(m_opening.get(), &ui::LiveDatabase::openFailed, this, &Application::onOpenFailed);
    m_opening->open(url, correctionsOf(url));
}

orm::Corrections Application::correctionsOf(const orm::Url& url) {
    try {
        return m_corrections.load(url);
    } catch (...) {
        m_window->showFailure(ui::wordsFor(std::current_exception()), {});
        return {};
    }
}

void Application::correct(const orm::Corrections& corrections) {
    leave([this, corrections] {
        try {
            m_corrections.save(m_database->url(), corrections);
        } catch (...) {
            return m_window->showFailure(ui::wordsFor(std::current_exception()), {});
        }
        const Page* page = m_window->tabs().currentPage();
        openNow(m_database->url(), page ? std::optional(page->view()) : std::nullopt);
    });
}

void Application::onOpenFailed(const ui::Failure& failure) {
    if (m_opening) {
        m_opening.release()->deleteLater(); // it is telling us
    }
    m_window->startPage().setBusy(false);
    if (m_database) {
        m_window->showFailure(failure, [this] { open(m_lastUrl); });
    } else {
        m_window->startPage().showFailure(failure);
    }
    Q_EMIT openFailed(failure);
}

void Application::onOpened(const std::optional<ViewName>& view) {
    m_window->setDatabase(nullptr);
    m_database = std::move(m_opening);
    m_window->startPage().setBusy(false);
    connectDatabase();
    m_window->setDatabase(m_database.get());
    if (m_database->url().isFile()) {
        m_settings.addRecent(m_database->url());
        m_window->startPage().setRecent(m_settings.recent());
    }
    Q_EMIT opened();
    const std::optional<ViewName> last = view ? view : m_settings.lastView(m_database->url());
    if (last && hasView(*m_database, *last)) {
        return land(last);
    }
    findLanding(*m_database, this, [this](const std::optional<ViewName>& found) { arrive(found); });
}

/// The first visit: a tree opens at a node that shows what the tree is for.
void Application::arrive(const std::optional<ViewName>& view) {
    Page* page = view ? m_window->openView(*view) : nullptr;
    auto* treePage = qobject_cast<TreePage*>(page);
    if (!treePage) {
        return land(view);
    }
    const auto reveal = [this, treePage, view](const QModelIndex& node) {
        ui::TreeView& tree = treePage->tree().view();
        const QModelIndex current = tree.currentIndex();
        const bool isUntouched =
            !current.isValid() || (current.row() == 0 && !current.parent().isValid());
        if (node.isValid() && isUntouched) {
            tree.reveal(node);
            tree.expand(node);
            tree.scrollTo(node, QAbstractItemView::PositionAtCenter);
        }
        land(view);
    };
    const ui::EntityTreeModel& model = treePage->tree().model();
    const auto look = [this, treePage, &model, reveal] {
        findTellingNode(*m_database, model, treePage, reveal);
    };
    if (model.isLoaded()) {
        return look();
    }
    connect(&model, &ui::EntityTreeModel::loaded, treePage, look, Qt::SingleShotConnection);
    connect(
        &model, &ui::EntityTreeModel::loadFailed, treePage, [this, view] { land(view); },
        Qt::SingleShotConnection);
}

void Application::land(const std::optional<ViewName>& view) {
    if (view) {
        if (Page* page = m_window->openView(*view)) {
            page->setFocus();
        }
    } else {
        m_window->showNotice(tr("%1 has no tables.").arg(m_database->displayName()));
    }
    Q_EMIT landed();
}

void Application::connectDatabase() {
    using Database = ui::LiveDatabase;
    Database* database = m_database.get();
    connect(database, &Database::saved, this, &Application::onSaved);
    connect(database, &Database::saveFailed, this, &Application::onSaveFailed);
    connect(database, &Database::failed, this,
            [this](const ui::Failure& failure) { m_window->showFailure(failure, {}); });
    connect(database, &Database::externallyChanged, this, [this] {
        m_window->showNotice(tr("Another program has changed %1; it was read again.")
                                 .arg(m_database->displayName()));
        m_database->refresh();
    });
}

// --- saving and leaving

void Application::save() {
    if (m_database && !m_database->isSaving() && m_window->commitEditors() &&
        m_database->hasChanges()) {
        m_database->save();
    }
}

void Application::onSaved(const ui::SaveReport& report) {
    for (int i = 0; i < m_window->tabs().count(); ++i) {
        m_window->tabs().page(i)->messages().dismiss();
    }
    m_window->showNotice(tr("Saved: %n row(s) written.", nullptr, int(report.total())));
    m_window->updateTitle();
    if (const auto then = std::exchange(m_afterSave, nullptr)) {
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    }
}

void Application::onSaveFailed(const ui::Failure& failure) {
    m_afterSave = nullptr;
    m_window->showFailure(failure, [this] { save(); });
}

void Application::discard() {
    if (m_database && m_prompt.askDiscard(m_database->changeCount())) {
        m_database->discard();
    }
}

void Application::leave(const std::function<void()>& then) {
    if (m_database && m_database->isSaving()) {
        m_afterSave = then;
        return;
    }
    if (!m_database) {
        return then();
    }
    if (!m_window->commitEditors()) {
        return;
    }
    if (!m_database->hasChanges()) {
        return then();
    }
    switch (m_prompt.askClose(m_database->displayName(), m_database->changeCount())) {
    case ui::CloseChoice::Save:
        m_afterSave = then;
        return m_database->save();
    case ui::CloseChoice::Discard:
        m_database->discard();
        return then();
    case ui::CloseChoice::Cancel:
        return;
    }
}

bool Application::mayClose() {
    const auto isAsking = std::make_shared<bool>(true);
    const auto may = std::make_shared<bool>(false);
    leave([this, isAsking, may] {
        if (*isAsking) {
            *may = true;
        } else {
            m_window->close(); // what was pending has been saved meanwhile
        }
    });
    *isAsking = false;
    return *may;
}

void Application::setTheme(ui::ThemeChoice choice) {
    m_settings.setTheme(choice);
    ui::Theme::apply(*qApp, choice);
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
    ui::Theme::apply(application, settings.theme());
    ui::DialogPrompt prompt;
    Application espalier(settings, prompt);
    espalier.window().show();
    if (line.sample) {
        espalier.openSample();
    } else if (line.url) {
        espalier.open(*line.url);
    }
    return QApplication::exec();
}

} // namespace espalier::app
