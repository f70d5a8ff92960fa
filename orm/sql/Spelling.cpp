// SPDX-License-Identifier: MIT
#include "orm/sql/Spelling.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

QString Spelling::rowLock(const RowLock& lock) const {
    QString sql;
    switch (lock.strength) {
    case RowLock::Strength::Update:
        sql = u" FOR UPDATE"_s;
        break;
    case RowLock::Strength::NoKeyUpdate:
        sql = u" FOR NO KEY UPDATE"_s;
        break;
    case RowLock::Strength::Share:
        sql = u" FOR SHARE"_s;
        break;
    case RowLock::Strength::KeyShare:
        sql = u" FOR KEY SHARE"_s;
        break;
    }
    for (qsizetype i = 0; i < lock.of.size(); ++i)
        sql += (i == 0 ? u" OF "_s : u", "_s) + identifier(lock.of[i]);
    if (lock.noWait)
        sql += u" NOWAIT";
    if (lock.skipLocked)
        sql += u" SKIP LOCKED";
    return sql;
}

} // namespace espalier::orm
