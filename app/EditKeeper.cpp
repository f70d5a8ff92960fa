// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EditKeeper.h"

#include "app/Apply.h"
#include "app/MainWindow.h"
#include "orm/base/Error.h"
#include "ui/live/BackgroundReader.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/prompts/Prompt.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

/// All at once or not at all. Errors: DataError that names the file; what was there stays.
void writeText(const QString& path, const QByteArray& text) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        throw orm::DataError(u"%1: %2"_s.arg(path, file.errorString()));
    }
}

QString fileName(const QString& path) { return QFileInfo(path).fileName(); }

} // namespace

EditKeeper::EditKeeper(MainWindow& window, ui::LiveDatabase& database, ui::Prompt& prompt,
                       const QString& folder)
    : m_window(window), m_database(database), m_prompt(prompt), m_folder(folder) {
    if (folder.isEmpty()) {
        return;
    }
    m_journal =
        std::make_unique<ui::EditJournal>(database, ui::newJournalPath(folder, database.url()));
    connect(m_journal.get(), &ui::EditJournal::failed, this, [this](const QString& reason) {
        ui::Failure failure;
        failure.message = tr("Your edits cannot be kept on the disk: should the program end before "
                             "you save, they are lost. Save soon, or make room.");
        failure.details = reason;
        m_window.showFailure(failure, {});
    });
    connect(m_journal.get(), &ui::EditJournal::mended, this,
            [this] { m_window.showNotice(tr("Your edits are kept on the disk again.")); });
}

// --- what was left behind

void EditKeeper::offer() {
    if (!m_journal) {
        return;
    }
    using Journals = std::vector<ui::LeftJournal>;
    std::function<Journals(orm::Connection&)> look = [folder = m_folder,
                                                      url = m_database.url()](orm::Connection&) {
        return ui::leftJournals(folder, url);
    };
    const auto found = [this](Journals&& left) {
        std::ranges::move(left, std::back_inserter(m_left));
        offerNext();
    };
    m_database.reader().post<Journals>(this, std::move(look), {found, {}});
}

void EditKeeper::offerNext() {
    m_restager.reset();
    if (m_left.empty()) {
        Q_EMIT offered();
        return;
    }
    ui::LeftJournal& journal = m_left.front();
    if (!journal.problem.isEmpty()) {
        // Kept for whoever can read it, and not asked about each time.
        QFile::rename(journal.path, journal.path + u".damaged"_s);
        ui::Failure failure;
        failure.message = tr("Edits that were not saved in an earlier session cannot be read any "
                             "more. The file was put aside.");
        failure.details = tr("%1 (now named .damaged)").arg(journal.problem);
        m_window.showFailure(failure, {});
        m_left.pop_front();
        return offerNext();
    }
    if (journal.document.edits.empty()) {
        return forget({});
    }
    reading(journal.document, &EditKeeper::ask);
}

void EditKeeper::reading(orm::ChangeDocument document, void (EditKeeper::*ready)()) {
    m_restager = std::make_unique<ui::Restager>(m_database, std::move(document));
    // Queued: what follows may be a question, or the end of the one who tells.
    connect(m_restager.get(), &ui::Restager::ready, this, ready, Qt::QueuedConnection);
    connect(
        m_restager.get(), &ui::Restager::failed, this,
        [this](const ui::Failure& failure) {
            m_window.showFailure(failure, {});
            m_left.clear(); // the files stay, for the next time
            offerNext();
        },
        Qt::QueuedConnection);
    m_restager->read();
}

void EditKeeper::ask() {
    const orm::ChangeDocument& document = m_restager->document();
    if (m_restager->wasSaved() || m_restager->isNeedless()) {
        return forget(tr("The last save to %1 came through, though the program ended meanwhile.")
                          .arg(m_database.displayName()));
    }
    ui::RecoveryQuestion question;
    question.database = m_database.displayName();
    question.made = document.head.made;
    question.edits = int(document.edits.size());
    question.rows = editTexts(document);
    for (const orm::ChangeDocument::Damage& damage : document.damages) {
        question.damages << tr("line %1: %2").arg(damage.line).arg(damage.reason);
    }
    switch (m_prompt.askRecovery(question)) {
    case ui::RecoveryChoice::Recover:
        return restage();
    case ui::RecoveryChoice::Discard:
        return forget({});
    case ui::RecoveryChoice::Later:
        m_left.pop_front();
        return offerNext();
    }
}

void EditKeeper::restage() {
    const int count = int(m_restager->document().edits.size());
    if (!stage(tr("Recover %n edit(s)", nullptr, count))) {
        m_left.pop_front();
        return offerNext();
    }
    m_window.showNotice(
        tr("Recovered %n edit(s). They are staged: save them, or undo.", nullptr, count));
    // The old file goes once the new one has it all.
    const auto old = std::make_shared<ui::LeftJournal>(std::move(m_left.front()));
    m_left.pop_front();
    m_journal->whenWritten([old] { ui::removeJournal(*old); });
    offerNext();
}

void EditKeeper::forget(const QString& notice) {
    if (!ui::removeJournal(m_left.front())) {
        m_window.showNotice(
            tr("%1 cannot be removed; it will be asked about again.").arg(m_left.front().path));
    } else if (!notice.isEmpty()) {
        m_window.showNotice(notice);
    }
    m_left.pop_front();
    offerNext();
}

bool EditKeeper::stage(const QString& text) {
    const std::vector<orm::StagingProblem> problems = m_restager->problems();
    bool mineWins = false;
    if (!problems.empty()) {
        ui::StagingQuestion question;
        question.what = text;
        for (const orm::StagingProblem& problem : problems) {
            question.problems << problem.text();
            question.canWin = question.canWin || problem.kind == orm::StagingProblem::Kind::Changed;
        }
        const ui::StagingChoice choice = m_prompt.askStaging(question);
        if (choice == ui::StagingChoice::Cancel) {
            return false;
        }
        mineWins = choice == ui::StagingChoice::Mine;
    }
    const QString refusal = m_restager->stage(mineWins, text);
    if (!refusal.isEmpty()) {
        ui::Failure failure;
        failure.message = refusal;
        m_window.showFailure(failure, {});
    }
    return refusal.isEmpty();
}

// --- files

void EditKeeper::exportTo(const QString& path) {
    m_database.requireForSave(
        [this, path] { write(path); },
        [this](const ui::Failure& failure) { m_window.showFailure(failure, {}); });
}

void EditKeeper::write(const QString& path) {
    try {
        if (path.endsWith(u".sql"_s, Qt::CaseInsensitive)) {
            writeText(path, m_database.pendingScript().toUtf8());
        } else {
            m_database.pendingChanges().write(path);
        }
        m_window.showNotice(tr("%n edit(s) written to %1; they are still pending here.", nullptr,
                               m_database.changeCount() - m_database.selection().leftOutCount())
                                .arg(fileName(path)));
    } catch (...) {
        m_window.showFailure(ui::wordsFor(std::current_exception(), &m_database), {});
    }
}

void EditKeeper::importFrom(const QString& path) {
    try {
        orm::ChangeDocument document = orm::ChangeDocument::read(path);
        if (!document.damages.empty()) {
            throw orm::DataError(tr("%1, line %2: %3. Nothing of the file was applied; ask for it "
                                    "again.")
                                     .arg(path)
                                     .arg(document.damages.front().line)
                                     .arg(document.damages.front().reason));
        }
        document.saving.reset();
        m_importName = fileName(path);
        reading(std::move(document), &EditKeeper::stageImport);
    } catch (...) {
        m_window.showFailure(ui::wordsFor(std::current_exception(), &m_database), {});
    }
}

void EditKeeper::stageImport() {
    if (m_restager->isNeedless()) {
        m_window.showNotice(tr("Everything in %1 is in the database already.").arg(m_importName));
    } else if (stage(tr("Apply %1").arg(m_importName))) {
        m_window.showNotice(
            tr("Staged %n edit(s) of %1: save them, or undo.", nullptr, m_restager->count())
                .arg(m_importName));
    }
    m_restager.reset();
}

} // namespace espalier::app
