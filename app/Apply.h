// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/changes/ChangeDocument.h"
#include "orm/engine/Url.h"

#include <QStringList>

namespace espalier::app {

/// "changed: product Headphones", for each edit.
QStringList editTexts(const orm::ChangeDocument& document);

/// The command: applies a change-set file to a database as one transaction, or says what is in the
/// way and writes nothing; the exit code. `dryRun`: looks only. Needs an application object.
int runApply(const QString& changes, const orm::Url& url, bool dryRun);

} // namespace espalier::app
