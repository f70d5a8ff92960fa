// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Apply.h"

#include "app/CommandLine.h"
#include "app/CorrectionStore.h"
#include "app/Settings.h"
#include "orm/base/Error.h"
#include "ui/journal/Restager.h"
#include "ui/live/LiveDatabase.h"

#include <QCoreApplication>

#include <cstdio>
#include <memory>

namespace espalier::app {

using namespace Qt::StringLiterals;
using orm::RowEdit;
using ui::LiveDatabase;

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(Apply)
};

void print(std::FILE* stream, const QString& text) {
    std::fprintf(stream, "%s\n", qUtf8Printable(text));
}

QString countText(int edits) {
    return edits == 1 ? Texts::tr("1 edit") : Texts::tr("%1 edits").arg(edits);
}

/// The way from a document to its rows, through the event loop.
class Applier {
public:
    Applier(orm::ChangeDocument document, bool dryRun)
        : m_document(std::move(document)), m_isDryRun(dryRun) {
        QObject::connect(&m_database, &LiveDatabase::opened, [this] { onOpened(); });
        QObject::connect(&m_database, &LiveDatabase::openFailed,
                         [](const ui::Failure& failure) { fail(failure.message); });
        QObject::connect(&m_database, &LiveDatabase::saved,
                         [this](const ui::SaveReport& report) { onSaved(report); });
        QObject::connect(&m_database, &LiveDatabase::saveFailed,
                         [](const ui::Failure& failure) { fail(failure.message); });
    }

    int run(const orm::Url& url) {
        m_database.open(url, {}, CorrectionStore(Settings().folder()).load(url));
        return QCoreApplication::exec();
    }

private:
    static void end(int code) {
        QMetaObject::invokeMethod(
            qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    }
    static void fail(const QString& reason) {
        print(stderr, u"espalier: "_s + reason.simplified());
        end(exit_code::failed);
    }
    void onOpened() {
        m_restager = std::make_unique<ui::Restager>(m_database, m_document);
        QObject::connect(m_restager.get(), &ui::Restager::ready, [this] { onReady(); });
        QObject::connect(m_restager.get(), &ui::Restager::failed,
                         [](const ui::Failure& failure) { fail(failure.message); });
        m_restager->read();
    }
    void onReady() {
        const std::vector<orm::StagingProblem> problems = m_restager->problems();
        for (const orm::StagingProblem& problem : problems) {
            print(stdout, problem.text());
        }
        if (!problems.empty()) {
            const QString where = m_database.displayName();
            return fail(problems.size() == 1
                            ? Texts::tr("1 conflict was found, nothing was written. Open %1 in the "
                                        "window and apply the file there to decide.")
                                  .arg(where)
                            : Texts::tr("%1 conflicts were found, nothing was written. Open %2 in "
                                        "the window and apply the file there to decide on each.")
                                  .arg(problems.size())
                                  .arg(where));
        }
        if (m_restager->isNeedless()) {
            print(stdout, Texts::tr("Everything is in the database already: nothing was written."));
            return end(exit_code::done);
        }
        const QString refusal = m_restager->stage(false, {});
        if (!refusal.isEmpty()) {
            return fail(refusal);
        }
        if (m_isDryRun) {
            for (const QString& text : editTexts(m_document)) {
                print(stdout, text);
            }
            print(stdout, Texts::tr("%1 can be applied; nothing was written.")
                              .arg(countText(m_restager->count())));
            return end(exit_code::done);
        }
        m_database.save();
    }
    void onSaved(const ui::SaveReport& report) const {
        print(stdout, Texts::tr("%1 applied. Rows: %2 inserted, %3 updated, %4 deleted. Links: "
                                "%5 added, %6 removed.")
                          .arg(countText(m_restager->count()))
                          .arg(report.inserted)
                          .arg(report.updated)
                          .arg(report.deleted)
                          .arg(report.linked)
                          .arg(report.unlinked));
        end(exit_code::done);
    }

    orm::ChangeDocument m_document;
    bool m_isDryRun;
    LiveDatabase m_database;
    std::unique_ptr<ui::Restager> m_restager;
};

} // namespace

QStringList editTexts(const orm::ChangeDocument& document) {
    QStringList texts;
    for (const RowEdit& edit : document.edits) {
        const QString row =
            edit.label.isEmpty() ? edit.row.text() : edit.row.entity + u' ' + edit.label;
        switch (edit.act) {
        case RowEdit::Act::Insert:
            texts << Texts::tr("new: %1").arg(row);
            break;
        case RowEdit::Act::Delete:
            texts << Texts::tr("deleted: %1").arg(row);
            break;
        case RowEdit::Act::Update:
        case RowEdit::Act::Nothing:
            texts << Texts::tr("changed: %1").arg(row);
            break;
        }
    }
    return texts;
}

int runApply(const QString& changes, const orm::Url& url, bool dryRun) {
    try {
        orm::ChangeDocument document = orm::ChangeDocument::read(changes);
        if (!document.damages.empty()) {
            const orm::ChangeDocument::Damage& damage = document.damages.front();
            throw orm::DataError(
                Texts::tr("%1, line %2: %3. Nothing was written; ask for the file again.")
                    .arg(changes)
                    .arg(damage.line)
                    .arg(damage.reason));
        }
        document.saving.reset();
        return Applier(std::move(document), dryRun).run(url);
    } catch (const orm::Error& error) {
        print(stderr, u"espalier: "_s + error.message().simplified());
        return exit_code::failed;
    }
}

} // namespace espalier::app
