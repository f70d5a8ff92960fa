// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Workspace.h"

#include "app/FileDrop.h"
#include "app/LogFile.h"
#include "app/SampleCatalogue.h"
#include "app/Settings.h"
#include "app/StatusLine.h"
#include "orm/changes/ChangeSet.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/prompts/Prompt.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/StartPage.h"

#include <QApplication>
#include <QFileInfo>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTitles = 12;

} // namespace

Workspace::Workspace(Settings& settings, ui::Prompt& prompt, ui::Keyring* keyring)
    : m_settings(settings), m_corrections(settings.folder()), m_prompt(prompt),
      m_opening(prompt, keyring), m_window(std::make_unique<MainWindow>(settings, prompt)),
      m_connections(std::make_unique<Connections>(*m_window, settings, prompt, keyring)),
      m_arrival(std::make_unique<Arrival>(*m_window, settings)) {
    connect(m_arrival.get(), &Arrival::landed, this, [this] {
        Q_EMIT landed();
        if (m_keeper) {
            m_keeper->offer();
        }
    });
    connectWindow();
    connectOpening();
}

Workspace::~Workspace() {
    m_opening.stop();
    m_loss.reset();
    m_solver.reset();
    m_keeper.reset();
    m_window->setDatabase(nullptr); // pages die before their database
    m_window.reset();
}

void Workspace::connectWindow() {
    const Actions& actions = m_window->actionRegistry();
    const auto on = [&](Act act, auto slot) {
        connect(actions[act], &QAction::triggered, this, slot);
    };
    on(Act::Open, [this] { chooseFile(); });
    on(Act::OpenSample, [this] { openSample(); });
    on(Act::Save, [this] { save(); });
    on(Act::Discard, [this] { discard(); });
    on(Act::ExportEdits, [this] { exportEdits(); });
    on(Act::ImportEdits, [this] { importEdits(); });
    on(Act::Undo, [this] { tellStep(undoStep(*m_database)); });
    on(Act::Redo, [this] { tellStep(redoStep(*m_database)); });
    on(Act::Refresh, [this] { m_database->refresh(); });
    on(Act::CloseDatabase, [this] { closeDatabase(); });
    const ui::StartPage& start = m_window->startPage();
    connect(&start, &ui::StartPage::openRequested, this, &Workspace::chooseFile);
    connect(&start, &ui::StartPage::sampleRequested, this, &Workspace::openSample);
    connect(&start, &ui::StartPage::pathRequested, this, &Workspace::openPath);
    connect(&start, &ui::StartPage::retryRequested, this, [this] { open(m_last, m_view); });
    connect(&start, &ui::StartPage::stopRequested, &m_opening, &Opening::stop);
    connect(m_connections.get(), &Connections::chosen, this,
            [this](const ui::ConnectionProfile& profile) { open(profile); });
    connect(new FileDrop(*m_window, start), &FileDrop::dropped, this, &Workspace::openFiles);
    connect(&m_window->docks(), &Docks::corrected, this, &Workspace::correct);
    m_window->mayClose = [this] { return mayClose(); };
}

// A step of another tab is told, one of this tab is seen.
void Workspace::tellStep(const StepDone& done) {
    if (!done.notice.isEmpty()) {
        m_window->showNotice(done.notice);
    }
    Page* page = m_window->tabs().currentPage();
    if (done.row && done.row->key().isValid() && page &&
        page->table() == done.row->mapper().table() &&
        page->currentKey() != done.row->key().values) {
        page->select(done.row->key().values);
    }
}

void Workspace::connectOpening() {
    connect(&m_opening, &Opening::started, this, [this] {
        m_window->startPage().clearFailure();
        m_window->startPage().setBusy(true);
        m_window->showNotice(tr("Opening %1…").arg(m_last.title()));
    });
    connect(&m_opening, &Opening::opened, this, &Workspace::onOpened);
    connect(&m_opening, &Opening::failed, this, &Workspace::onOpenFailed);
    connect(&m_opening, &Opening::stopped, this, [this] { m_window->startPage().setBusy(false); });
    connect(&m_opening, &Opening::noticed, this,
            [this](const QString& text) { m_window->showNotice(text); });
}

// --- opening

void Workspace::chooseFile() {
    const QString path = m_prompt.askOpenFile(m_settings.openFolder());
    if (!path.isEmpty()) {
        m_settings.setOpenFolder(QFileInfo(path).absolutePath());
        openPath(path);
    }
}

void Workspace::openPath(const QString& path) {
    try {
        open(fileProfile(path));
    } catch (...) {
        onOpenFailed(ui::wordsFor(std::current_exception()));
    }
}

ui::ConnectionProfile Workspace::fileProfile(const QString& path) const {
    const orm::Url url = orm::Url::file(path);
    const auto known = m_settings.profile(ui::ConnectionProfile::keyOf(url));
    return known ? *known : ui::ConnectionProfile{url, {}, {}};
}

void Workspace::openSample() {
    const QString reason = sample::ensureUserCopy();
    if (!reason.isEmpty()) {
        ui::Failure failure;
        failure.message = reason;
        return onOpenFailed(failure);
    }
    openPath(sample::userPath());
}

void Workspace::openFiles(const QStringList& paths) {
    const QStringList opened = m_elsewhere ? paths : paths.first(1);
    for (const QString& path : opened) {
        openPath(path);
    }
    if (opened.size() < paths.size()) {
        m_window->showNotice(tr("Of %1 files the first is opened.").arg(paths.size()));
    }
}

void Workspace::open(const orm::Url& url, const std::optional<ViewName>& view) {
    open(m_connections->known(url), view);
}

void Workspace::open(const ui::ConnectionProfile& profile, const std::optional<ViewName>& view) {
    if (!m_elsewhere || !m_elsewhere(profile, view)) {
        openHere(profile, view);
    }
}

const ui::ConnectionProfile& Workspace::profile() const {
    return m_opening.isRunning() ? m_last : m_profile;
}

void Workspace::openHere(const ui::ConnectionProfile& profile,
                         const std::optional<ViewName>& view) {
    leave([this, profile, view] {
        m_last = profile;
        m_view = view;
        m_opening.start(profile, correctionsOf(profile.url));
    });
}

orm::Corrections Workspace::correctionsOf(const orm::Url& url) {
    try {
        return m_corrections.load(url);
    } catch (...) {
        m_window->showFailure(ui::wordsFor(std::current_exception()), {});
        return {};
    }
}

void Workspace::correct(const orm::Corrections& corrections) {
    leave([this, corrections] {
        try {
            m_corrections.save(m_database->url(), corrections);
        } catch (...) {
            return m_window->showFailure(ui::wordsFor(std::current_exception()), {});
        }
        const Page* page = m_window->tabs().currentPage();
        m_view = page ? std::optional(page->view()) : std::nullopt;
        m_opening.start(m_profile, corrections);
    });
}

void Workspace::onOpenFailed(const ui::Failure& failure) {
    m_window->startPage().setBusy(false);
    if (m_database) {
        m_window->showFailure(failure, [this] { openHere(m_last, m_view); });
    } else {
        LogFile::note(failure);
        m_window->startPage().showFailure(failure);
    }
    Q_EMIT openFailed(failure);
}

void Workspace::onOpened() {
    m_loss.reset();
    m_solver.reset();
    m_keeper.reset();
    m_window->setDatabase(nullptr);
    m_database = m_opening.take();
    m_window->startPage().setBusy(false);
    m_window->statusLine().clearMessage(); // that it is being opened
    connectDatabase();
    const ui::ConnectionProfile profile = m_opening.profile();
    m_profile = profile;
    m_window->setDatabase(m_database.get(), profile.color);
    m_loss = std::make_unique<LostConnection>(*m_window, *m_database);
    m_outside = std::make_unique<OutsideChanges>(*m_window, *m_database);
    m_connections->remember(profile);
    connectSolver();
    keepEdits();
    Q_EMIT opened();
    m_arrival->start(*m_database, m_view);
}

void Workspace::keepEdits() {
    if (m_database->isReadOnly()) {
        return;
    }
    m_keeper = std::make_unique<EditKeeper>(*m_window, *m_database, m_prompt, m_journalFolder);
    connect(m_keeper.get(), &EditKeeper::offered, this, &Workspace::recoveryOffered);
}

void Workspace::connectDatabase() {
    using Database = ui::LiveDatabase;
    Database* database = m_database.get();
    connect(database, &Database::saved, this, &Workspace::onSaved);
    connect(database, &Database::saveFailed, this, &Workspace::onSaveFailed);
    connect(database, &Database::failed, this,
            [this](const ui::Failure& failure) { m_window->showFailure(failure, {}); });
}

// --- saving and leaving

void Workspace::save() {
    if (m_database && !m_database->isSaving() && m_window->commitEditors() &&
        m_database->hasChosen() && isSaveMeant()) {
        m_database->save();
    }
}

// The summary, where it is wanted.
bool Workspace::isSaveMeant() {
    const SaveSummary wanted = m_settings.preferences().saveSummary;
    if (wanted == SaveSummary::Never) {
        return true;
    }
    ui::SaveQuestion question{m_database->displayName(), 0, 0, {}};
    const orm::ChangeSet set = orm::ChangeSet::of(m_database->session());
    for (const orm::Change& change : set.changes()) {
        if (!m_database->selection().contains(change)) {
            continue;
        }
        ++question.changes;
        question.deletions += change.kind == orm::ChangeKind::Delete ? 1 : 0;
        if (question.titles.size() < mostTitles) {
            question.titles << change.title;
        }
    }
    const bool isLarge = question.changes > Preferences::mostChanges || question.deletions > 0;
    return (wanted == SaveSummary::Large && !isLarge) || m_prompt.askSave(question);
}

void Workspace::onSaved(const ui::SaveReport& report) {
    for (int i = 0; i < m_window->tabs().count(); ++i) {
        m_window->tabs().page(i)->messages().dismiss();
    }
    QString saved = tr("Saved: %n row(s) written.", nullptr, int(report.total()));
    if (const auto takenOver = std::exchange(m_takenOver, std::nullopt)) {
        if (report.total() == 0) {
            saved = tr("Nothing was left to save.");
        }
        saved = QStringList{saved, *takenOver}.join(u' ').trimmed();
        m_database->refresh(); // what others have written besides
    }
    m_window->showNotice(saved);
    m_window->updateTitle();
    if (const auto then = std::exchange(m_afterSave, nullptr)) {
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    }
}

void Workspace::onSaveFailed(const ui::Failure& failure) {
    if (failure.mayBeConflict) {
        m_solver->solve(failure);
    } else {
        giveUpSaving(failure);
    }
}

void Workspace::giveUpSaving(const ui::Failure& failure) {
    m_afterSave = nullptr;
    m_takenOver.reset();
    m_window->showFailure(failure, [this] { save(); });
}

void Workspace::connectSolver() {
    m_solver = std::make_unique<ConflictSolver>(*m_database, m_prompt);
    connect(m_solver.get(), &ConflictSolver::unsolved, this, &Workspace::giveUpSaving);
    connect(m_solver.get(), &ConflictSolver::cancelled, this, [this] {
        m_afterSave = nullptr;
        m_window->showNotice(tr("Nothing was saved; your edits are still pending."));
    });
    connect(m_solver.get(), &ConflictSolver::solved, this, [this](const QString& notice) {
        m_takenOver = notice;
        if (m_database->hasChosen()) {
            m_database->save();
        } else {
            onSaved({}); // all of it was decided for what they have written
        }
    });
}

void Workspace::discard() {
    if (m_database && m_prompt.askDiscard(m_database->changeCount())) {
        m_database->discard();
    }
}

void Workspace::exportEdits() {
    if (!m_window->commitEditors() || !m_database->hasChanges()) {
        return;
    }
    const QString name = QFileInfo(m_database->displayName()).completeBaseName();
    const QString path = m_prompt.askSaveChanges(name + u".changes"_s);
    if (!path.isEmpty()) {
        m_keeper->exportTo(path);
    }
}

void Workspace::importEdits() {
    const QString path = m_window->commitEditors() ? m_prompt.askOpenChanges() : QString();
    if (!path.isEmpty()) {
        m_keeper->importFrom(path);
    }
}

void Workspace::leave(const std::function<void()>& then) {
    if (m_database && m_database->isInDoubt()) {
        return then(); // the journal has it, and is looked at when the database is opened again
    }
    if (m_database && m_database->isSaving()) {
        m_afterSave = [this, then] { leave(then); };
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
        // What was left out is asked about once more, and then goes too.
        if (!m_database->hasChosen()) {
            m_database->chooseAll();
        }
        if (!isSaveMeant()) {
            return;
        }
        m_afterSave = [this, then] { leave(then); };
        return m_database->save();
    case ui::CloseChoice::Discard:
        m_database->discard();
        return then();
    case ui::CloseChoice::Cancel:
        return;
    }
}

bool Workspace::mayClose() {
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
    if (*may) {
        m_opening.stop(); // while there still is an event loop to end it
    }
    return *may;
}

void Workspace::closeDatabase() {
    leave([this] {
        m_loss.reset();
        m_outside.reset();
        m_solver.reset();
        m_keeper.reset();
        m_window->setDatabase(nullptr);
        m_database.reset();
        m_profile = {};
        m_window->startPage().setFocus();
    });
}

} // namespace espalier::app
