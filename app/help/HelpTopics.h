// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace espalier::app {

/// Where in the manual a widget is explained: it, or the nearest that it is a part of. Null: the
/// first page.
QString helpAddress(const QWidget* widget);
/// All that can be the answer.
QStringList helpAddresses();

} // namespace espalier::app
