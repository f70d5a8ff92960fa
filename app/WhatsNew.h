// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace espalier::app {

/// What the latest version brought, from the changelog that the program was built with.
class WhatsNew {
    Q_DECLARE_TR_FUNCTIONS(WhatsNew)
public:
    static QString version(); ///< "0.1.0"
    static QStringList lines();
};

} // namespace espalier::app
