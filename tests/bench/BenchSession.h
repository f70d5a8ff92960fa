// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/SessionMaker.h"
#include "tests/support/SeedClasses.h"

namespace orm = espalier::orm;

/// The seed, mapped, and a session on a file that keeps what it has after a commit.
struct BenchSession {
    explicit BenchSession(const QString& path) : BenchSession(orm::Url::file(path)) {}
    explicit BenchSession(const orm::Url& url) : engine(orm::createEngine(url)) {
        schema.mapAll();
        session = orm::Session({.bind = engine, .expireOnCommit = false});
    }
    ~BenchSession() {
        session.close();
        orm::clearMappers();
    }
    BenchSession(const BenchSession&) = delete;
    BenchSession& operator=(const BenchSession&) = delete;

    seed::Schema schema;
    orm::Engine engine;
    orm::Session session{{}};
};

/// "12.34" of 1234
inline orm::Decimal priceOf(qint64 cents) {
    return orm::Decimal(
        QStringLiteral("%1.%2").arg(cents / 100).arg(cents % 100, 2, 10, QChar(u'0')));
}
inline qint64 centsOf(const orm::Decimal& price) { return *(price * orm::Decimal(100)).toInt64(); }
