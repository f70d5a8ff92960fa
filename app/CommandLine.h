// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ViewName.h"
#include "orm/engine/Url.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace espalier::app {

/// What the program was asked to do. Pure: reads the words, opens nothing; main() acts on it.
struct CommandLine {
    enum class Command { Open, Describe, Apply, Render, Help, Version };
    enum class Theme { Light, Dark, System };

    Command command = Command::Open;
    std::optional<orm::Url> url; ///< absent: the start page, or the sample
    bool sample = false;
    bool json = false;
    bool dryRun = false;
    QString changes; ///< the file to be applied, or to be staged for a picture
    QString act;     ///< the name of a command to be done for a picture
    QString typed;   ///< after that
    QString out;
    std::optional<ViewName> view;
    std::optional<Theme> theme;
    QString language;        ///< as language::available() has it; empty: the system's
    bool isMirrored = false; ///< as where one reads from right to left
    QSize size{1360, 840};
    bool isSized = false; ///< as was asked for
    double scale = 1;
    QString error; ///< wrong usage, in one line; the rest is not to be used then

    /// `arguments` without the program's name.
    static CommandLine parse(const QStringList& arguments);
    static QString usage();
    static QString version();
};

/// What the process ends with.
namespace exit_code {
constexpr int done = 0;
constexpr int failed = 1; ///< one line on stderr says what and what to do
constexpr int wrongUsage = 2;
} // namespace exit_code

} // namespace espalier::app
