// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/conformance/Event.h"

#include <QMap>
#include <QSet>

namespace conformance {

/// How SELECTs are compared. ByContent: exactly where nothing is written (loads, get, refresh),
/// else as an upper bound (what a flush or delete() reads).
enum class Reads : quint8 { ByContent, Exact, AtMost };

/// Which tables refer to which, as far as the order of writes goes.
struct References {
    QSet<std::pair<QString, QString>> childAndParent;
    QSet<QString> associations; ///< tables that only link two others
};

/// What a phase must send.
struct Expected {
    Events events;
    QMap<QString, int> counts; ///< "INSERT category" to rows, where not every row is written down
    bool isPartial = false;    ///< then `events` are only some of the rows
};

struct Actual {
    Events events;
    bool threw = false; ///< an error left the phase's work: what came after it was not sent
};

/// What does not match, one line each, under the rules of the catalogue: row operations as sets,
/// order as a partial order, transaction steps exactly, at most one call a row.
QStringList differences(const Expected& expected, const Actual& actual,
                        const References& references, Reads reads);

} // namespace conformance
