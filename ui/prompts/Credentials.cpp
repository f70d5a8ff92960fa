// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/Credentials.h"

#include "ui/live/ConnectionProfile.h"

#include <QMetaObject>

namespace espalier::ui {

namespace {

/// "postgresql anna@db:5432": no two kinds of server share a password.
QString ringKey(const orm::Url& url) { return url.scheme + u' ' + serverOf(url); }

} // namespace

Credentials::Credentials(Prompt& prompt, Keyring* keyring, QObject* parent)
    : QObject(parent), m_prompt(prompt), m_keyring(keyring) {
    if (!keyring) {
        m_refusal = tr("No keyring service runs on this system.");
    }
}

bool Credentials::mayHelp(const Failure& failure, const orm::Url& url) {
    return url.isServer() && (failure.refusal == orm::Refusal::PasswordNeeded ||
                              failure.refusal == orm::Refusal::PasswordWrong);
}

void Credentials::complete(const orm::Url& refused, const Failure& failure,
                           std::function<void(const std::optional<orm::Url>&)> then) {
    const bool isWrong = failure.refusal == orm::Refusal::PasswordWrong;
    const QString problem = isWrong ? failure.message : QString();
    if (m_isFromKeyring && isWrong && m_keyring) {
        m_keyring->forget(ringKey(refused));
        m_isFromKeyring = false;
    }
    const auto askLater = [this, refused, problem, then] {
        QMetaObject::invokeMethod(
            this, [this, refused, problem, then] { ask(refused, problem, then); },
            Qt::QueuedConnection);
    };
    if (m_hasLooked || !m_keyring) {
        return askLater();
    }
    m_hasLooked = true;
    m_keyring->find(ringKey(refused), this,
                    [this, refused, then, askLater](const Keyring::Found& found) {
                        m_refusal = found.refusal;
                        if (found.password.isEmpty()) {
                            return askLater();
                        }
                        m_isFromKeyring = true;
                        orm::Url next = refused;
                        next.password = found.password;
                        then(next);
                    });
}

void Credentials::ask(const orm::Url& refused, const QString& problem,
                      const std::function<void(const std::optional<orm::Url>&)>& then) {
    orm::Url server = refused;
    server.user.clear();
    const std::optional<PasswordAnswer> answer = m_prompt.askPassword(
        {serverOf(server), kindName(refused), refused.user, problem, m_refusal});
    if (!answer) {
        return then({});
    }
    orm::Url next = refused;
    next.user = answer->user;
    next.password = answer->password;
    m_isToKeep = answer->remember && m_refusal.isEmpty();
    then(next);
}

void Credentials::confirm(const orm::Url& url) {
    if (!std::exchange(m_isToKeep, false) || !m_keyring) {
        return;
    }
    m_keyring->keep(ringKey(url), url.password, this, [this](const QString& reason) {
        if (!reason.isEmpty()) {
            Q_EMIT notKept(reason);
        }
    });
}

} // namespace espalier::ui
