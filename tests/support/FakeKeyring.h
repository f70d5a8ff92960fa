// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/Keyring.h"

#include <QMap>
#include <QMetaObject>
#include <QStringList>

/// A keyring in memory that answers in the event loop, or refuses with a reason.
class FakeKeyring final : public espalier::ui::Keyring {
public:
    QMap<QString, QString> kept;
    QString refusal;
    QStringList asked; ///< "find postgresql anna@db", ...

    void find(const QString& server, QObject* receiver,
              std::function<void(const Found&)> then) override {
        asked << QStringLiteral("find ") + server;
        const Found found{refusal.isEmpty() ? kept.value(server) : QString(), refusal};
        QMetaObject::invokeMethod(receiver, [then, found] { then(found); }, Qt::QueuedConnection);
    }
    void keep(const QString& server, const QString& password, QObject* receiver,
              std::function<void(const QString&)> then) override {
        asked << QStringLiteral("keep ") + server;
        if (refusal.isEmpty()) {
            kept[server] = password;
        }
        QMetaObject::invokeMethod(
            receiver, [then, reason = refusal] { then(reason); }, Qt::QueuedConnection);
    }
    void forget(const QString& server) override {
        asked << QStringLiteral("forget ") + server;
        kept.remove(server);
    }
};
