// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Url.h"
#include "ui/Export.h"
#include "ui/live/Failure.h"
#include "ui/prompts/Keyring.h"
#include "ui/prompts/Prompt.h"

#include <QObject>

#include <functional>
#include <optional>

namespace espalier::ui {

/// Finds the password of one server after it has refused to do without: in the keyring, then by
/// asking a person, until one fits or the person gives up. One for each opening; prompt and keyring
/// outlive it.
class ESPALIER_UI_EXPORT Credentials : public QObject {
    Q_OBJECT
public:
    /// Null: nothing can be remembered.
    Credentials(Prompt& prompt, Keyring* keyring, QObject* parent = nullptr);

    /// Whether a password may help after such a failure.
    static bool mayHelp(const Failure& failure, const orm::Url& url);
    /// Calls back with the URL to try next, or with nothing when the person gave up. Later, never
    /// from within.
    void complete(const orm::Url& refused, const Failure& failure,
                  std::function<void(const std::optional<orm::Url>&)> then);
    /// The URL has let us in: keeps its password, if that was asked for.
    void confirm(const orm::Url& url);

Q_SIGNALS:
    void notKept(const QString& reason); ///< the keyring refused

private:
    void ask(const orm::Url& refused, const QString& problem,
             const std::function<void(const std::optional<orm::Url>&)>& then);

    Prompt& m_prompt;
    Keyring* m_keyring;
    bool m_hasLooked = false;
    bool m_isFromKeyring = false;
    bool m_isToKeep = false;
    QString m_refusal; ///< of the keyring
};

} // namespace espalier::ui
