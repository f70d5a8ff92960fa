// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/commands/ConflictCheck.h"
#include "ui/commands/Edits.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace espalier::ui {

/// Deleting rows that others depend on: what the question shows.
struct RemovalQuestion {
    QString what; ///< "category Headphones" or "3 categories"
    Dependents dependents;
    bool isTree = false; ///< whether the choice for children applies
    bool canMoveUp = true;
    bool canMoveElsewhere = false; ///< what depends on the rows may go to another one
};

enum class CloseChoice : quint8 { Save, Discard, Cancel };

/// What a save is about to write, for who wants to see it before.
struct SaveQuestion {
    QString database;
    int changes = 0;
    int deletions = 0;  ///< of rows, among them
    QStringList titles; ///< "Move Headphones": the first ones, all if they are few
};

/// A server that lets nobody in without a password: what the question shows.
struct PasswordQuestion {
    QString server;         ///< "db.example:5432"
    QString kind;           ///< "PostgreSQL"
    QString user;           ///< may be empty: not known
    QString problem;        ///< why the last one did not do; empty at first
    QString keyringRefusal; ///< why it cannot be remembered; empty: it can
};

struct PasswordAnswer {
    QString user;
    QString password;
    bool remember = false; ///< in the system keyring
};

/// Edits that an earlier program did not save.
struct RecoveryQuestion {
    QString database;
    QDateTime made; ///< the first of them
    int edits = 0;
    QStringList rows;    ///< what is edited, one by one
    QStringList damages; ///< what cannot be recovered
};

enum class RecoveryChoice : quint8 { Recover, Discard, Later };

/// Kept edits that do not fit the rows as they are now.
struct StagingQuestion {
    QString what; ///< "Recover 12 edits"
    QStringList problems;
    bool canWin = false; ///< some of them could be staged over what others have written
};

/// Theirs: what fits is staged, the rest is left out.
enum class StagingChoice : quint8 { Mine, Theirs, Cancel };

/// Rows that become one: what the question shows.
struct MergeQuestion {
    QString what; ///< "category Earphones" or "3 categories"
    QString into;
    MergeFacts facts;
};

/// Rows that someone else has written to, met by a save.
struct ConflictQuestion {
    struct Row {
        QString row;   ///< "product 12 (Headphones)"
        QString field; ///< empty: the row as a whole
        QString original;
        QString theirs;
        QString mine;
        bool canKeepMine = true; ///< else theirs is the only choice
    };
    std::vector<Row> rows;
    QStringList merged; ///< what they have changed besides, which fits
};

/// The questions that the application asks a person: real dialogs, or a script in tests.
class ESPALIER_UI_EXPORT Prompt {
public:
    virtual ~Prompt() = default;
    /// nullopt: do not delete.
    virtual std::optional<ChildrenChoice> askRemoval(const RemovalQuestion& question) = 0;
    /// True to go on.
    virtual bool askMerge(const MergeQuestion& question) = 0;
    virtual CloseChoice askClose(const QString& database, int changes) = 0;
    /// Discarding everything staged: true to go on.
    virtual bool askDiscard(int changes) = 0;
    /// A file left by an interrupted program must be recovered before it can be read: true to go
    /// on.
    virtual bool askRecoverFile(const QString& path) = 0;
    /// nullopt: do not connect.
    virtual std::optional<PasswordAnswer> askPassword(const PasswordQuestion& question) = 0;
    /// A database file to open; empty when cancelled.
    virtual QString askOpenFile(const QString& startFolder) = 0;
    /// Where to write the content of a cell; empty when cancelled.
    virtual QString askSaveFile(const QString& name) = 0;
    /// A name for a view; empty when cancelled. One of `taken` means to put it in that one's place.
    virtual QString askViewName(const QString& proposed, const QStringList& taken) = 0;
    virtual RecoveryChoice askRecovery(const RecoveryQuestion& question) = 0;
    virtual StagingChoice askStaging(const StagingQuestion& question) = 0;
    /// An answer for each row of the question; nullopt: nothing is decided, nothing is saved.
    virtual std::optional<std::vector<ConflictSide>>
    askConflicts(const ConflictQuestion& question) = 0;
    /// A change-set file to read, or to write under a proposed name; empty when cancelled.
    virtual QString askOpenChanges() = 0;
    virtual QString askSaveChanges(const QString& name) = 0;
    /// A file whose content a cell takes; empty when cancelled.
    virtual QString askContentFile() = 0;
    /// The summary before a save, where a setting asks for it: true to save.
    virtual bool askSave(const SaveQuestion&) { return true; }
    /// A file of settings to read, or to write under a proposed name; empty when cancelled.
    virtual QString askOpenSettings() { return {}; }
    virtual QString askSaveSettings(const QString&) { return {}; }
};

} // namespace espalier::ui
