// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace espalier::app {

/// What a tab or a picture shows, as one word: `start`, `tree:TABLE`, `table:TABLE`, `link:TABLE`,
/// `view:NAME` (a saved view), `dialog:NAME`. Written on the command line and in the settings.
struct ViewName {
    enum class Kind { Start, Tree, Table, Link, Saved, Dialog };

    Kind kind = Kind::Start;
    QString name;

    static std::optional<ViewName> parse(const QString& text);
    QString toString() const;
    /// It can be shown without one.
    bool needsNoDatabase() const { return kind == Kind::Start || kind == Kind::Dialog; }
    friend bool operator==(const ViewName&, const ViewName&) = default;
};

} // namespace espalier::app
