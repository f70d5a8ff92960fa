// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeSet.h"
#include "ui/Export.h"

#include <QString>

#include <array>

namespace espalier::ui {

/// What a person wants by a change, finer than what is written for it.
enum class ChangeIntent : quint8 { Add, Move, Rename, Edit, Delete, Link, Unlink, Count };

ESPALIER_UI_EXPORT ChangeIntent intentOf(const orm::Change& change);

/// How many changes there are of each intent, and how many of all the next save writes.
struct ESPALIER_UI_EXPORT ChangeTally {
    std::array<int, std::size_t(ChangeIntent::Count)> counts{};
    int total = 0;
    int taken = 0;

    void add(ChangeIntent intent, bool isTaken);
    QString text() const; ///< "3 moved, 2 renamed"
    friend bool operator==(const ChangeTally&, const ChangeTally&) = default;
};

} // namespace espalier::ui
