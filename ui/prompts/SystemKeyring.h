// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/Keyring.h"

namespace espalier::ui {

/// The desktop's own keyring: Secret Service, KWallet or macOS' one through QtKeychain, Windows'
/// own directly. Never falls back to a file.
class ESPALIER_UI_EXPORT SystemKeyring final : public Keyring {
public:
    void find(const QString& server, QObject* receiver,
              std::function<void(const Found&)> then) override;
    void keep(const QString& server, const QString& password, QObject* receiver,
              std::function<void(const QString&)> then) override;
    void forget(const QString& server) override;
};

} // namespace espalier::ui
