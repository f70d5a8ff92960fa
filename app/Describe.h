// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Url.h"

#include <QJsonObject>
#include <QString>

#include <chrono>

namespace espalier::app {

/// What is in a database, as found out: tables, keys, trees, links, warnings. Works in the calling
/// thread on a connection of its own that only reads.
namespace describe {

/// How long the rows of one table may be counted.
constexpr std::chrono::milliseconds countingBudget{1000};

/// Arrays are sorted by schema, then name. Errors: as Engine::connect and Inspector::reflect.
QJsonObject describe(const orm::Url& url, std::chrono::milliseconds budget = countingBudget);
/// The same for a person.
QString toText(const QJsonObject& description);

} // namespace describe

/// The command: prints to stdout; the exit code.
int runDescribe(const orm::Url& url, bool asJson);

} // namespace espalier::app
