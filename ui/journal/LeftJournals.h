// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeDocument.h"
#include "orm/engine/Url.h"
#include "ui/Export.h"

#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace espalier::ui {

/// What a program that ended before it saved has left.
struct LeftJournal {
    QString path;
    orm::ChangeDocument document;
    QString problem;                 ///< why nothing of it can be read; empty: it can
    std::shared_ptr<QLockFile> lock; ///< while it is held no other program takes it up
};

/// A file of `folder` that does not exist yet, for edits of this database, whichever way that is
/// opened.
ESPALIER_UI_EXPORT QString newJournalPath(const QString& folder, const orm::Url& url);
/// The journals of this database that no program writes any more, oldest first. In any thread.
ESPALIER_UI_EXPORT std::vector<LeftJournal> leftJournals(const QString& folder,
                                                         const orm::Url& url);
/// How many edits they hold, without taking them up: whoever opens the database meanwhile finds
/// them. In any thread.
ESPALIER_UI_EXPORT int leftEdits(const QString& folder, const orm::Url& url);
/// False: the file is still there.
ESPALIER_UI_EXPORT bool removeJournal(LeftJournal& journal);

} // namespace espalier::ui
