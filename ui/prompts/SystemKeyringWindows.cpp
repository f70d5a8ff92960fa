// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/SystemKeyring.h"

#include <QCoreApplication>
#include <QTimer>

#include <qt_windows.h>

#include <wincred.h>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

// Lines of the "Windows Credentials" of the Control Panel.
std::wstring targetOf(const QString& server) { return (u"Espalier/"_s + server).toStdWString(); }

QString refusal(DWORD error) {
    if (error == ERROR_NO_SUCH_LOGON_SESSION || error == ERROR_NOT_SUPPORTED) {
        return QCoreApplication::translate("Keyring", "No keyring service runs on this system.");
    }
    return QCoreApplication::translate("Keyring", "The system keyring does not answer (%1).")
        .arg(qt_error_string(int(error)).simplified());
}

Keyring::Found read(const QString& server) {
    CREDENTIALW* credential = nullptr;
    if (!::CredReadW(targetOf(server).c_str(), CRED_TYPE_GENERIC, 0, &credential)) {
        const DWORD error = ::GetLastError();
        return {{}, error == ERROR_NOT_FOUND ? QString() : refusal(error)};
    }
    const QString password =
        QString::fromUtf8(reinterpret_cast<const char*>(credential->CredentialBlob),
                          qsizetype(credential->CredentialBlobSize));
    ::CredFree(credential);
    return {password, {}};
}

QString write(const QString& server, const QString& password) {
    std::wstring target = targetOf(server);
    QByteArray text = password.toUtf8();
    CREDENTIALW credential{};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = target.data();
    credential.CredentialBlobSize = DWORD(text.size());
    credential.CredentialBlob = reinterpret_cast<BYTE*>(text.data());
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE; // of this user, on this machine
    return ::CredWriteW(&credential, 0) ? QString() : refusal(::GetLastError());
}

} // namespace

void SystemKeyring::find(const QString& server, QObject* receiver,
                         std::function<void(const Found&)> then) {
    QTimer::singleShot(0, receiver,
                       [found = read(server), then = std::move(then)] { then(found); });
}

void SystemKeyring::keep(const QString& server, const QString& password, QObject* receiver,
                         std::function<void(const QString&)> then) {
    QTimer::singleShot(
        0, receiver, [reason = write(server, password), then = std::move(then)] { then(reason); });
}

void SystemKeyring::forget(const QString& server) {
    ::CredDeleteW(targetOf(server).c_str(), CRED_TYPE_GENERIC, 0);
}

} // namespace espalier::ui
