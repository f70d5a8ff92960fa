// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/EditJournal.h"
#include "ui/journal/LeftJournals.h"
#include "ui/journal/Restager.h"

#include <QObject>

#include <deque>
#include <memory>

namespace espalier::ui {
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

class MainWindow;

/// Keeps the staged edits of a database on the disk, offers those that an earlier program left
/// there, and applies those of a change-set file. Made with each database that may be written,
/// dies before it.
class EditKeeper : public QObject {
    Q_OBJECT
public:
    /// `folder`: of the journals; empty: nothing is kept.
    EditKeeper(MainWindow& window, ui::LiveDatabase& database, ui::Prompt& prompt,
               const QString& folder);

    /// Looks for edits that were left behind and asks about them. Then offered().
    void offer();
    /// What is staged, into a change-set file.
    void exportTo(const QString& path);
    /// Stages what a file holds, unless the user decides otherwise.
    void importFrom(const QString& path);

Q_SIGNALS:
    void offered(); ///< whatever was left behind has been asked about

private:
    void write(const QString& path);
    void offerNext();
    void ask();
    void restage();
    void forget(const QString& notice);
    void reading(orm::ChangeDocument document, void (EditKeeper::*ready)());
    void stageImport();
    /// Nothing: the user has decided against it, or it was refused, which was said.
    bool stage(const QString& text);

    MainWindow& m_window;
    ui::LiveDatabase& m_database;
    ui::Prompt& m_prompt;
    QString m_folder;
    std::unique_ptr<ui::EditJournal> m_journal; ///< null: nothing is kept
    std::deque<ui::LeftJournal> m_left;         ///< the first one is being asked about
    std::unique_ptr<ui::Restager> m_restager;
    QString m_importName;
};

} // namespace espalier::app
