// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace espalier::orm {

/// `SELECT ... FOR UPDATE` and its kin. Databases that lock whole files ignore it.
struct RowLock {
    enum class Strength : quint8 { Update, NoKeyUpdate, Share, KeyShare };
    Strength strength = Strength::Update;
    bool noWait = false;     ///< fail at once where another transaction has the row
    bool skipLocked = false; ///< leave such rows out
    QStringList of = {};     ///< only these of the FROM clause, by table name or alias
};

} // namespace espalier::orm
