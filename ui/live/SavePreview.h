// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/sql/Statement.h"
#include "ui/Export.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace espalier::ui {

/// What a save would send, from the beginning of its transaction to its end.
struct ESPALIER_UI_EXPORT SavePreview {
    QString begin;
    std::vector<orm::Statement> before; ///< reads what is deleted, to be compared
    std::vector<orm::Statement> writes; ///< row by row
    std::vector<orm::Statement> after;  ///< look for moved rows below themselves
    bool hasNeighbours = false;         ///< rows that follow each other may go in one statement
    bool readsGone = false;             ///< what the database takes along, before it does
    bool locksAncestors = false;        ///< of moved rows, one by one
    QString problem;                    ///< why it cannot be saved as it is; empty: it can be tried
    /// As a script for people: comments for what is decided when it runs; of each kind at most
    /// `most` statements. Empty when nothing is written.
    QStringList lines(std::size_t most) const;
};

} // namespace espalier::ui
