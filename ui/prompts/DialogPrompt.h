// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/Prompt.h"

#include <QPointer>
#include <QWidget>

namespace espalier::ui {

/// Asks with dialogs: each says what would happen and names the choices; none is a bare yes or no.
/// `window` is their parent and may be null.
class ESPALIER_UI_EXPORT DialogPrompt final : public Prompt {
public:
    explicit DialogPrompt(QWidget* window = nullptr) : m_window(window) {}
    void setWindow(QWidget* window) { m_window = window; }

    std::optional<ChildrenChoice> askRemoval(const RemovalQuestion& question) override;
    bool askMerge(const MergeQuestion& question) override;
    CloseChoice askClose(const QString& database, int changes) override;
    bool askDiscard(int changes) override;
    bool askRecoverFile(const QString& path) override;
    std::optional<PasswordAnswer> askPassword(const PasswordQuestion& question) override;
    QString askOpenFile(const QString& startFolder) override;
    QString askSaveFile(const QString& name) override;
    RecoveryChoice askRecovery(const RecoveryQuestion& question) override;
    StagingChoice askStaging(const StagingQuestion& question) override;
    std::optional<std::vector<ConflictSide>>
    askConflicts(const ConflictQuestion& question) override;
    QString askOpenChanges() override;
    QString askSaveChanges(const QString& name) override;
    QString askContentFile() override;
    bool askSave(const SaveQuestion& question) override;
    QString askOpenSettings() override;
    QString askSaveSettings(const QString& name) override;
    QString askViewName(const QString& proposed, const QStringList& taken) override;

private:
    QPointer<QWidget> m_window;
};

} // namespace espalier::ui
