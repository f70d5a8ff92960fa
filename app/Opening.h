// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/ConnectionProfile.h"
#include "ui/live/LiveDatabase.h"

#include <QObject>

#include <memory>

namespace espalier::ui {
class Credentials;
class Keyring;
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

/// The way to one open database, with the questions on it: may a file be recovered, what is the
/// password. Owned by Workspace; may be given up at any time, without waiting for the server.
class Opening : public QObject {
    Q_OBJECT
public:
    /// Null keyring: no password is remembered.
    Opening(ui::Prompt& prompt, ui::Keyring* keyring, QObject* parent = nullptr);
    ~Opening() override;

    /// In place of what is being opened. Then opened() or failed(), or nothing after stop() or when
    /// the person declined a question about a file.
    void start(const ui::ConnectionProfile& profile, const orm::Corrections& corrections = {});
    void stop();
    bool isRunning() const { return m_isRunning; }
    /// The database after opened(), and how it was reached: the user may have named himself.
    std::unique_ptr<ui::LiveDatabase> take();
    const ui::ConnectionProfile& profile() const { return m_profile; }

Q_SIGNALS:
    void started();
    void opened();
    void failed(const espalier::ui::Failure& failure);
    void stopped();
    void noticed(const QString& text); ///< something beside the point did not work

private:
    void attempt();
    void onFailed(const ui::Failure& failure);
    void finish();

    ui::Prompt& m_prompt;
    ui::Keyring* m_keyring;
    ui::ConnectionProfile m_profile;
    orm::Corrections m_corrections;
    std::unique_ptr<ui::LiveDatabase> m_database;
    std::unique_ptr<ui::Credentials> m_credentials;
    bool m_isRunning = false;
};

} // namespace espalier::app
