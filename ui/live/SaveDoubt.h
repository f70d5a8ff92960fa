// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/unitofwork/CommitProof.h"

namespace espalier::ui {

/// A save whose COMMIT was sent and never answered.
struct SaveDoubt {
    orm::FlushOutcome outcome; ///< if it came through
    orm::CommitProof proof;
    qint64 process; ///< of the server: it may still be at it
};

} // namespace espalier::ui
