// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QString>

#include <functional>

class QObject;

namespace espalier::ui {

/// Where passwords are kept for the user, by the server they belong to. Answers come in the event
/// loop, and not at all once `receiver` is destroyed.
class ESPALIER_UI_EXPORT Keyring {
public:
    struct Found {
        QString password; ///< empty: none is kept
        QString refusal;  ///< why nothing can be kept here; empty: it can
    };

    virtual ~Keyring() = default;
    virtual void find(const QString& server, QObject* receiver,
                      std::function<void(const Found&)> then) = 0;
    /// `then` gets the reason why not, or nothing.
    virtual void keep(const QString& server, const QString& password, QObject* receiver,
                      std::function<void(const QString&)> then) = 0;
    /// What is kept there is wrong.
    virtual void forget(const QString& server) = 0;
};

} // namespace espalier::ui
