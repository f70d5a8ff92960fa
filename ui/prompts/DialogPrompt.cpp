// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/DialogPrompt.h"

#include "ui/live/Words.h"
#include "ui/prompts/ChoiceDialog.h"
#include "ui/prompts/ConflictDialog.h"
#include "ui/prompts/NameDialog.h"
#include "ui/prompts/PasswordDialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace espalier::ui {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(DialogPrompt)
};

QString changesText(int changes) {
    return changes == 1 ? Texts::tr("1 change is not saved.")
                        : Texts::tr("%1 changes are not saved.").arg(QLocale().toString(changes));
}

QString childrenText(const Dependents& dependents) {
    const qint64 children = qint64(dependents.children.size());
    const qint64 all = qint64(dependents.descendants.size());
    const QString direct = countOf(children, dependents.children.front()->mapper());
    if (all <= children)
        return children == 1 ? Texts::tr("%1 stands directly below.").arg(direct)
                             : Texts::tr("%1 stand directly below.").arg(direct);
    return Texts::tr("%1 directly below, %2 in all below.").arg(direct, QLocale().toString(all));
}

/// What becomes of rows that refer to what is deleted.
QString consequence(const Dependents::Referring& referring) {
    const bool isOne = referring.rows == 1;
    if (!referring.onDelete)
        return Texts::tr("The database does not know of this reference: it leads nowhere then.");
    switch (*referring.onDelete) {
    case orm::ReferentialAction::Cascade:
        return isOne ? Texts::tr("The database deletes it along.")
                     : Texts::tr("The database deletes them along.");
    case orm::ReferentialAction::SetNull:
        return isOne ? Texts::tr("The database sets its reference to NULL.")
                     : Texts::tr("The database sets their references to NULL.");
    case orm::ReferentialAction::SetDefault:
        return isOne ? Texts::tr("The database sets its reference to the default.")
                     : Texts::tr("The database sets their references to the default.");
    case orm::ReferentialAction::NoAction:
    case orm::ReferentialAction::Restrict:
        break;
    }
    return isOne ? Texts::tr("The database refuses to save that, unless it is changed or deleted "
                             "before or in the same save.")
                 : Texts::tr("The database refuses to save that, unless they are changed or "
                             "deleted before or in the same save.");
}

/// The same of rows that refer to what the database deletes along.
QString furtherText(const Dependents::Further& further) {
    const int rows = int(further.rows);
    const QString table = further.table.fullName();
    switch (further.onDelete) {
    case orm::ReferentialAction::Cascade:
        return Texts::tr("With these, the database deletes %n row(s) of %1.", nullptr, rows)
            .arg(table);
    case orm::ReferentialAction::SetNull:
        return Texts::tr("The database sets the reference to these to NULL in %n row(s) of %1.",
                         nullptr, rows)
            .arg(table);
    case orm::ReferentialAction::SetDefault:
        return Texts::tr("The database sets the reference to these to the default in %n row(s) "
                         "of %1.",
                         nullptr, rows)
            .arg(table);
    case orm::ReferentialAction::NoAction:
    case orm::ReferentialAction::Restrict:
        break;
    }
    return Texts::tr("The database refuses to save that, because %n row(s) of %1 refer to these.",
                     nullptr, rows)
        .arg(table);
}

QString referringText(const Dependents::Referring& referring) {
    const QString text =
        Texts::tr("%n row(s) of %1 refer to what is deleted (%2).", nullptr, int(referring.rows))
            .arg(referring.mapper->name(), referring.relationship->name());
    const QString then = consequence(referring);
    return then.isEmpty() ? text : text + u' ' + then;
}

QStringList factsOf(const RemovalQuestion& question) {
    const Dependents& dependents = question.dependents;
    QStringList facts;
    if (question.isTree && !dependents.children.empty())
        facts << childrenText(dependents);
    if (dependents.links == 1)
        facts << Texts::tr("1 link to another row is removed.");
    else if (dependents.links > 1)
        facts << Texts::tr("%1 links to other rows are removed.")
                     .arg(QLocale().toString(dependents.links));
    for (const Dependents::Referring& referring : dependents.referring) {
        if (referring.rows > 0)
            facts << referringText(referring);
    }
    for (const Dependents::Further& further : dependents.further)
        facts << furtherText(further);
    if (dependents.isCutShort)
        facts << Texts::tr("It may go on to more rows behind these.");
    return facts;
}

/// The first ones, and how many more there are.
QStringList shortened(const QStringList& facts) {
    constexpr qsizetype most = 8;
    if (facts.size() <= most + 1)
        return facts;
    return facts.first(most)
           << Texts::tr("and %1 more").arg(QLocale().toString(facts.size() - most));
}

QString changesFilter() { return Texts::tr("Change sets (*.changes);;All files (*)"); }

} // namespace

std::optional<ChildrenChoice> DialogPrompt::askRemoval(const RemovalQuestion& question) {
    const Dependents& dependents = question.dependents;
    ChoiceDialog dialog(Texts::tr("Delete"), Texts::tr("Delete %1?").arg(question.what), m_window);
    dialog.addFacts(factsOf(question));
    dialog.addText(Texts::tr("Nothing is written before you save; deleting can be undone."));
    const bool hasChildren = question.isTree && !dependents.children.empty();
    std::vector<ChildrenChoice> answers;
    if (hasChildren && question.canMoveUp) {
        const QString moved =
            countOf(qint64(dependents.children.size()), dependents.children.front()->mapper());
        dialog.addChoice(Texts::tr("&Move %1 up").arg(moved), ChoiceDialog::Weight::Usual,
                         Texts::tr("What stands below moves to the parent of what is deleted."));
        answers.push_back(ChildrenChoice::MoveUp);
    }
    if (hasChildren) {
        const qint64 most =
            qint64(std::max(dependents.descendants.size(), dependents.children.size()));
        dialog.addChoice(
            most == 1 ? Texts::tr("&Delete it, too")
                      : Texts::tr("&Delete all %1 below").arg(QLocale().toString(most)),
            ChoiceDialog::Weight::Destructive, Texts::tr("Everything below is deleted, too."));
        answers.push_back(ChildrenChoice::DeleteSubtree);
    } else {
        dialog.addChoice(Texts::tr("&Delete %1").arg(question.what),
                         ChoiceDialog::Weight::Destructive);
        answers.push_back(ChildrenChoice::MoveUp);
    }
    if (question.canMoveElsewhere) {
        dialog.addChoice(Texts::tr("Move all t&o another…"), ChoiceDialog::Weight::Usual,
                         Texts::tr("What stands below, links and all that refers go to a row that "
                                   "you choose next."));
        answers.push_back(ChildrenChoice::MoveElsewhere);
    }
    const int answer = dialog.ask();
    if (answer == ChoiceDialog::cancelled)
        return {};
    return answers[std::size_t(answer)];
}

bool DialogPrompt::askMerge(const MergeQuestion& question) {
    const MergeFacts& facts = question.facts;
    ChoiceDialog dialog(Texts::tr("Merge"),
                        Texts::tr("Merge %1 into %2?").arg(question.what, question.into), m_window);
    const QLocale locale;
    QStringList told;
    if (facts.children > 0)
        told << Texts::tr("%1 directly below move along.").arg(locale.toString(facts.children));
    if (facts.links > 0)
        told << Texts::tr("%1 links move along.").arg(locale.toString(facts.links));
    if (facts.linksThere > 0)
        told << Texts::tr("%1 links are there already and become one.")
                    .arg(locale.toString(facts.linksThere));
    for (const auto& [mapper, rows] : facts.referring)
        told << Texts::tr("%1 of %2 refer to %3 then.")
                    .arg(locale.toString(rows), mapper->name(), question.into);
    told << Texts::tr("%1 is deleted.").arg(question.what);
    dialog.addFacts(told);
    dialog.addText(Texts::tr("Nothing is written before you save; merging can be undone."));
    dialog.addChoice(Texts::tr("&Merge"));
    return dialog.ask() == 0;
}

CloseChoice DialogPrompt::askClose(const QString& database, int changes) {
    ChoiceDialog dialog(Texts::tr("Close"), Texts::tr("Save the changes to %1?").arg(database),
                        m_window);
    dialog.addText(changesText(changes));
    dialog.addChoice(changes == 1 ? Texts::tr("&Save 1 change")
                                  : Texts::tr("&Save %1 changes").arg(QLocale().toString(changes)));
    dialog.addChoice(Texts::tr("&Discard and close"), ChoiceDialog::Weight::Destructive);
    switch (dialog.ask()) {
    case 0:
        return CloseChoice::Save;
    case 1:
        return CloseChoice::Discard;
    default:
        return CloseChoice::Cancel;
    }
}

bool DialogPrompt::askDiscard(int changes) {
    ChoiceDialog dialog(Texts::tr("Discard"), Texts::tr("Discard everything that is not saved?"),
                        m_window);
    dialog.addText(changesText(changes) + u' ' + Texts::tr("Discarding cannot be undone."));
    dialog.addChoice(changes == 1
                         ? Texts::tr("&Discard 1 change")
                         : Texts::tr("&Discard %1 changes").arg(QLocale().toString(changes)),
                     ChoiceDialog::Weight::Destructive);
    return dialog.ask() == 0;
}

bool DialogPrompt::askRecoverFile(const QString& path) {
    ChoiceDialog dialog(Texts::tr("Recover"),
                        Texts::tr("Recover %1 before opening it?").arg(QFileInfo(path).fileName()),
                        m_window);
    dialog.addText(Texts::tr("A program was interrupted while it wrote to this file. Recovering "
                             "takes back what that program had not finished; without it the file "
                             "cannot be read."));
    dialog.addText(QDir::toNativeSeparators(path));
    dialog.addChoice(Texts::tr("&Recover and open"));
    return dialog.ask() == 0;
}

std::optional<PasswordAnswer> DialogPrompt::askPassword(const PasswordQuestion& question) {
    // Above the dialog that wants to connect, if one does.
    QWidget* above = QApplication::activeModalWidget();
    PasswordDialog dialog(question, above ? above : m_window.data());
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
}

QString DialogPrompt::askOpenFile(const QString& startFolder) {
    return QFileDialog::getOpenFileName(
        m_window, Texts::tr("Open database"), startFolder,
        Texts::tr("SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)"));
}

QString DialogPrompt::askSaveFile(const QString& name) {
    return QFileDialog::getSaveFileName(m_window, Texts::tr("Save content"),
                                        QDir::home().filePath(name));
}

QString DialogPrompt::askViewName(const QString& proposed, const QStringList& taken) {
    NameDialog dialog({Texts::tr("Saved view"),
                       Texts::tr("&Name of the view, with its filters, order and columns:"),
                       Texts::tr("&Save view"),
                       Texts::tr("There is a view “%1” already; it is replaced by this one.")},
                      proposed, taken, m_window);
    return dialog.exec() == QDialog::Accepted ? dialog.name() : QString();
}

RecoveryChoice DialogPrompt::askRecovery(const RecoveryQuestion& question) {
    const QString edits = question.edits == 1
                              ? Texts::tr("1 edit")
                              : Texts::tr("%1 edits").arg(QLocale().toString(question.edits));
    ChoiceDialog dialog(Texts::tr("Unsaved edits"),
                        Texts::tr("Recover %1 of %2?").arg(edits, question.database), m_window);
    dialog.addText(Texts::tr("Espalier ended before these edits were saved. They were begun on %1.")
                       .arg(QLocale().toString(question.made.toLocalTime(), QLocale::ShortFormat)));
    dialog.addFacts(shortened(question.rows));
    if (!question.damages.isEmpty()) {
        dialog.addText(Texts::tr("A part of the file is damaged. What stood there is lost:"));
        dialog.addFacts(shortened(question.damages));
    }
    dialog.addText(Texts::tr("Recovered edits are pending again: nothing is written before you "
                             "save. Cancel keeps them for the next time."));
    dialog.addChoice(question.edits == 1 ? Texts::tr("&Recover 1 edit")
                                         : Texts::tr("&Recover %1").arg(edits));
    dialog.addChoice(Texts::tr("&Discard for good"), ChoiceDialog::Weight::Destructive,
                     Texts::tr("The edits are gone then; the database stays as it is."));
    switch (dialog.ask()) {
    case 0:
        return RecoveryChoice::Recover;
    case 1:
        return RecoveryChoice::Discard;
    default:
        return RecoveryChoice::Later;
    }
}

StagingChoice DialogPrompt::askStaging(const StagingQuestion& question) {
    ChoiceDialog dialog(Texts::tr("Conflicts"),
                        Texts::tr("%1: the rows have changed meanwhile").arg(question.what),
                        m_window);
    dialog.addFacts(shortened(question.problems));
    dialog.addText(Texts::tr("Nothing is written before you save; this can be undone."));
    dialog.addChoice(Texts::tr("Keep &theirs"), ChoiceDialog::Weight::Usual,
                     Texts::tr("Everything else is staged; what is listed here is left out."));
    if (question.canWin) {
        dialog.addChoice(Texts::tr("Take &mine"), ChoiceDialog::Weight::Destructive,
                         Texts::tr("What others have written since is staged over."));
    }
    switch (dialog.ask()) {
    case 0:
        return StagingChoice::Theirs;
    case 1:
        return StagingChoice::Mine;
    default:
        return StagingChoice::Cancel;
    }
}

std::optional<std::vector<ConflictSide>>
DialogPrompt::askConflicts(const ConflictQuestion& question) {
    return ConflictDialog::ask(question, m_window);
}

bool DialogPrompt::askSave(const SaveQuestion& question) {
    ChoiceDialog dialog(Texts::tr("Save"), Texts::tr("Save to %1?").arg(question.database),
                        m_window);
    const int more = question.changes - int(question.titles.size());
    QStringList facts = question.titles;
    if (more > 0)
        facts.append(Texts::tr("and %n more", nullptr, more));
    dialog.addText(Texts::tr("%n change(s) in one transaction:", nullptr, question.changes));
    dialog.addFacts(facts);
    if (question.deletions > 0)
        dialog.addText(Texts::tr("%n row(s) will be deleted.", nullptr, question.deletions));
    dialog.addChoice(Texts::tr("&Save"));
    return dialog.ask() == 0;
}

QString DialogPrompt::askOpenSettings() {
    return QFileDialog::getOpenFileName(m_window, Texts::tr("Take settings from a file"),
                                        QDir::homePath(),
                                        Texts::tr("Settings of Espalier (*.json);;All files (*)"));
}

QString DialogPrompt::askSaveSettings(const QString& name) {
    return QFileDialog::getSaveFileName(m_window, Texts::tr("Write the settings to a file"),
                                        QDir::home().filePath(name),
                                        Texts::tr("Settings of Espalier (*.json);;All files (*)"));
}

QString DialogPrompt::askOpenChanges() {
    return QFileDialog::getOpenFileName(m_window, Texts::tr("Apply edits from a file"),
                                        QDir::homePath(), changesFilter());
}

QString DialogPrompt::askSaveChanges(const QString& name) {
    const QString filter =
        Texts::tr("Change sets, to be applied elsewhere (*.changes);;SQL scripts, "
                  "to be run by any client (*.sql);;All files (*)");
    QString chosen;
    QString path =
        QFileDialog::getSaveFileName(m_window, Texts::tr("Write pending edits to a file"),
                                     QDir::home().filePath(name), filter, &chosen);
    // The name that was offered ends for the other kind.
    if (chosen.contains(u"*.sql"_s) && path.endsWith(u".changes"_s)) {
        path.replace(path.size() - 8, 8, u".sql"_s);
    }
    return path;
}

QString DialogPrompt::askContentFile() {
    return QFileDialog::getOpenFileName(m_window, Texts::tr("Content of the cell"),
                                        QDir::homePath());
}

} // namespace espalier::ui
