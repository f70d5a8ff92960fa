// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/Prompt.h"

#include <QTest>

#include <deque>
#include <variant>
#include <vector>

/// Answers from a queue and records what was asked. A question without an answer in the queue, or
/// with one of another kind, is a test failure and is answered by cancelling.
class ScriptedPrompt final : public espalier::ui::Prompt {
public:
    using Choice = std::optional<espalier::ui::ChildrenChoice>;
    using Password = std::optional<espalier::ui::PasswordAnswer>;
    using Sides = std::optional<std::vector<espalier::ui::ConflictSide>>;
    using Answer = std::variant<Choice, espalier::ui::CloseChoice, bool, QString, Password,
                                espalier::ui::RecoveryChoice, espalier::ui::StagingChoice, Sides>;

    void answer(Answer next) { m_answers.push_back(std::move(next)); }

    std::vector<espalier::ui::RemovalQuestion> removals;
    std::vector<espalier::ui::PasswordQuestion> passwords;
    std::vector<espalier::ui::RecoveryQuestion> recoveries;
    std::vector<espalier::ui::StagingQuestion> stagings;
    std::vector<espalier::ui::ConflictQuestion> conflicts;
    std::vector<espalier::ui::MergeQuestion> merges;
    std::vector<espalier::ui::SaveQuestion> saves;
    QStringList
        asked; ///< "remove category Headphones", "close 4", "discard 4", "recover path", ...
    qsizetype unanswered() const { return qsizetype(m_answers.size()); }

    Choice askRemoval(const espalier::ui::RemovalQuestion& question) override {
        removals.push_back(question);
        return take<Choice>(QStringLiteral("remove %1").arg(question.what), {});
    }
    bool askMerge(const espalier::ui::MergeQuestion& question) override {
        merges.push_back(question);
        return take<bool>(QStringLiteral("merge %1 into %2").arg(question.what, question.into),
                          false);
    }
    espalier::ui::CloseChoice askClose(const QString& database, int changes) override {
        return take<espalier::ui::CloseChoice>(
            QStringLiteral("close %1 %2").arg(database).arg(changes),
            espalier::ui::CloseChoice::Cancel);
    }
    bool askDiscard(int changes) override {
        return take<bool>(QStringLiteral("discard %1").arg(changes), false);
    }
    bool askRecoverFile(const QString& path) override {
        return take<bool>(QStringLiteral("recover %1").arg(path), false);
    }
    Password askPassword(const espalier::ui::PasswordQuestion& question) override {
        passwords.push_back(question);
        return take<Password>(
            QStringLiteral("password of %1 at %2").arg(question.user, question.server), {});
    }
    QString askOpenFile(const QString& startFolder) override {
        return take<QString>(QStringLiteral("open in %1").arg(startFolder), {});
    }
    QString askSaveFile(const QString& name) override {
        return take<QString>(QStringLiteral("save %1").arg(name), {});
    }
    QString askViewName(const QString& proposed, const QStringList& taken) override {
        return take<QString>(QStringLiteral("name %1 %2").arg(proposed, taken.join(u',')), {});
    }
    espalier::ui::RecoveryChoice
    askRecovery(const espalier::ui::RecoveryQuestion& question) override {
        recoveries.push_back(question);
        return take<espalier::ui::RecoveryChoice>(
            QStringLiteral("recover %1 of %2").arg(question.edits).arg(question.database),
            espalier::ui::RecoveryChoice::Later);
    }
    espalier::ui::StagingChoice askStaging(const espalier::ui::StagingQuestion& question) override {
        stagings.push_back(question);
        return take<espalier::ui::StagingChoice>(question.what,
                                                 espalier::ui::StagingChoice::Cancel);
    }
    Sides askConflicts(const espalier::ui::ConflictQuestion& question) override {
        conflicts.push_back(question);
        return take<Sides>(QStringLiteral("conflicts %1").arg(question.rows.size()), {});
    }
    QString askOpenChanges() override { return take<QString>(QStringLiteral("changes"), {}); }
    QString askSaveChanges(const QString& name) override {
        return take<QString>(QStringLiteral("save changes %1").arg(name), {});
    }
    bool askSave(const espalier::ui::SaveQuestion& question) override {
        saves.push_back(question);
        return take<bool>(QStringLiteral("save %1 changes").arg(question.changes), false);
    }
    QString askOpenSettings() override { return take<QString>(QStringLiteral("settings"), {}); }
    QString askSaveSettings(const QString& name) override {
        return take<QString>(QStringLiteral("save settings %1").arg(name), {});
    }
    QString askContentFile() override { return take<QString>(QStringLiteral("content"), {}); }

private:
    template <class T> T take(const QString& question, T cancelled) {
        asked << question;
        if (m_answers.empty() || !std::holds_alternative<T>(m_answers.front())) {
            QTest::qFail(qPrintable(QStringLiteral("No answer to: ") + question), __FILE__,
                         __LINE__);
            return cancelled;
        }
        const T result = std::get<T>(m_answers.front());
        m_answers.pop_front();
        return result;
    }

    std::deque<Answer> m_answers;
};
