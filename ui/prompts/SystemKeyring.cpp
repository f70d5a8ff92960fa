// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/SystemKeyring.h"

#include <QCoreApplication>
#include <QPointer>

#include <qt6keychain/keychain.h>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"Espalier"_s;

QString refusalOf(const QKeychain::Job& job) {
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return {};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return QCoreApplication::translate("Keyring", "No keyring service runs on this system.");
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return QCoreApplication::translate("Keyring", "The system keyring is locked.");
    default:
        return QCoreApplication::translate("Keyring", "The system keyring does not answer (%1).")
            .arg(job.errorString().simplified());
    }
}

/// Runs `then` when the job has ended, if the receiver still lives.
void start(QKeychain::Job* job, QObject* receiver, const std::function<void()>& then) {
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, receiver, then);
    job->start();
}

} // namespace

void SystemKeyring::find(const QString& server, QObject* receiver,
                         std::function<void(const Found&)> then) {
    auto* job = new QKeychain::ReadPasswordJob(service);
    job->setKey(server);
    start(job, receiver, [job, then = std::move(then)] {
        then({job->error() == QKeychain::NoError ? job->textData() : QString(), refusalOf(*job)});
    });
}

void SystemKeyring::keep(const QString& server, const QString& password, QObject* receiver,
                         std::function<void(const QString&)> then) {
    auto* job = new QKeychain::WritePasswordJob(service);
    job->setKey(server);
    job->setTextData(password);
    start(job, receiver, [job, then = std::move(then)] { then(refusalOf(*job)); });
}

void SystemKeyring::forget(const QString& server) {
    auto* job = new QKeychain::DeletePasswordJob(service);
    job->setKey(server);
    start(job, job, [] {});
}

} // namespace espalier::ui
