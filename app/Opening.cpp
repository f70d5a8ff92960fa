// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Opening.h"

#include "orm/engine/Engine.h"
#include "ui/prompts/Credentials.h"
#include "ui/prompts/Prompt.h"

#include <QCoreApplication>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

/// A connection that is being made cannot be interrupted, and its end is not waited for here: it
/// goes when it has answered, or with the program.
void abandon(std::unique_ptr<ui::LiveDatabase> database) {
    if (!database) {
        return;
    }
    ui::LiveDatabase* orphan = database.release();
    orphan->disconnect();
    QObject::connect(orphan, &ui::LiveDatabase::opened, orphan, &QObject::deleteLater);
    QObject::connect(orphan, &ui::LiveDatabase::openFailed, orphan, &QObject::deleteLater);
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, orphan, &QObject::deleteLater);
}

} // namespace

Opening::Opening(ui::Prompt& prompt, ui::Keyring* keyring, QObject* parent)
    : QObject(parent), m_prompt(prompt), m_keyring(keyring) {}

Opening::~Opening() = default;

void Opening::start(const ui::ConnectionProfile& profile, const orm::Corrections& corrections) {
    if (m_isRunning) {
        stop();
    }
    const orm::Url& url = profile.url;
    if (!url.readOnly && orm::Engine::hasHotJournal(url) && !m_prompt.askRecoverFile(url.path)) {
        return;
    }
    m_profile = profile;
    m_corrections = corrections;
    m_isRunning = true;
    m_credentials = std::make_unique<ui::Credentials>(m_prompt, m_keyring);
    connect(m_credentials.get(), &ui::Credentials::notKept, this, [this](const QString& reason) {
        Q_EMIT noticed(tr("The password was not remembered: %1").arg(reason));
    });
    Q_EMIT started();
    attempt();
}

void Opening::attempt() {
    m_database = std::make_unique<ui::LiveDatabase>();
    connect(m_database.get(), &ui::LiveDatabase::opened, this, [this] {
        m_credentials->confirm(m_profile.url);
        m_isRunning = false;
        Q_EMIT opened();
    });
    connect(m_database.get(), &ui::LiveDatabase::openFailed, this, &Opening::onFailed);
    m_database->open(m_profile.url, m_profile.name, m_corrections);
}

void Opening::onFailed(const ui::Failure& failure) {
    m_database.release()->deleteLater(); // it is telling us
    if (!ui::Credentials::mayHelp(failure, m_profile.url)) {
        finish();
        Q_EMIT failed(failure);
        return;
    }
    m_credentials->complete(m_profile.url, failure,
                            [this, failure](const std::optional<orm::Url>& next) {
                                if (next) {
                                    m_profile.url = *next;
                                    return attempt();
                                }
                                finish();
                                Q_EMIT failed(failure);
                            });
}

void Opening::stop() {
    if (!m_isRunning) {
        return;
    }
    abandon(std::move(m_database));
    finish();
    Q_EMIT stopped();
}

void Opening::finish() {
    m_isRunning = false;
    m_profile.url.password.clear(); // it did not help
    if (m_credentials) {
        m_credentials.release()->deleteLater(); // it may be calling us
    }
}

std::unique_ptr<ui::LiveDatabase> Opening::take() { return std::move(m_database); }

} // namespace espalier::app
