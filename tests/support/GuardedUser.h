// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Servers.h"

/// A user of a test server who needs a password, and may read and write every table; gone with this
/// object. The servers let everybody else in without one.
class GuardedUser {
public:
    /// Requires: Servers::isThere(kind), and rights to make users there.
    explicit GuardedUser(const QString& kind)
        : m_url(espalier::orm::Url::parse(Servers::urlOf(kind))),
          m_admin(espalier::orm::createEngine(m_url).connect()) {
        m_url.user =
            QStringLiteral("guarded_") + QUuid::createUuid().toString(QUuid::Id128).left(12);
        if (isPostgres()) {
            makePostgres();
        } else {
            m_admin->execute(
                QStringLiteral("CREATE USER %1 IDENTIFIED BY '%2'").arg(m_url.user, password()));
            m_admin->execute(QStringLiteral("GRANT ALL ON *.* TO %1").arg(m_url.user));
        }
    }
    ~GuardedUser() { m_admin->execute(QStringLiteral("DROP USER %1").arg(m_url.user)); }
    GuardedUser(const GuardedUser&) = delete;
    GuardedUser& operator=(const GuardedUser&) = delete;

    /// Without the password.
    const espalier::orm::Url& url() const { return m_url; }
    static QString password() { return QStringLiteral("Gehäuse 7"); }

private:
    bool isPostgres() const { return m_url.scheme == QLatin1StringView("postgresql"); }

    void makePostgres() const {
        m_admin->execute(QStringLiteral("DO $$ BEGIN CREATE ROLE guarded NOLOGIN; "
                                        "EXCEPTION WHEN duplicate_object OR unique_violation THEN "
                                        "NULL; END $$"));
        m_admin->execute(QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD '%2' IN ROLE guarded, "
                                        "pg_read_all_data, pg_write_all_data")
                             .arg(m_url.user, password()));
        // The server itself rewrites its file of who is let in.
        m_admin->execute(QStringLiteral(
            "DO $$ BEGIN PERFORM pg_advisory_lock(4711); "
            "IF NOT EXISTS (SELECT 1 FROM pg_hba_file_rules WHERE user_name = '{+guarded}') THEN "
            "EXECUTE format('COPY (SELECT unnest(ARRAY[%L] || string_to_array(%L, E''\\n''))) "
            "TO %L', 'host all +guarded 127.0.0.1/32 scram-sha-256', "
            "pg_read_file(current_setting('hba_file')), current_setting('hba_file')); "
            "PERFORM pg_reload_conf(); END IF; PERFORM pg_advisory_unlock(4711); END $$"));
    }

    espalier::orm::Url m_url;
    std::unique_ptr<espalier::orm::Connection> m_admin;
};
