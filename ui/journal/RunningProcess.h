// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace espalier::ui {

/// Of this machine, whoever started it.
bool isProcessRunning(qint64 process);

} // namespace espalier::ui
