// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/Guard.h"

#include "ui/live/LiveDatabase.h"
#include "ui/live/Words.h"

#include <QLoggingCategory>
#include <QMetaObject>

namespace espalier::ui {

namespace {

Q_LOGGING_CATEGORY(lcGuard, "espalier.ui.model", QtWarningMsg)

void tell(QObject* receiver, const Failure& failure) {
    if (auto* database = qobject_cast<LiveDatabase*>(receiver)) {
        Q_EMIT database->failed(failure);
    } else if (receiver && receiver->metaObject()->indexOfMethod("refused(QString)") >= 0) {
        QMetaObject::invokeMethod(receiver, "refused", Qt::DirectConnection,
                                  Q_ARG(QString, failure.message));
    } else {
        qCWarning(lcGuard).noquote() << failure.message << failure.details;
    }
}

} // namespace

void reportThrown(QObject* receiver, const std::exception_ptr& exception) noexcept {
    try {
        tell(receiver, wordsFor(exception));
    } catch (...) {
        qCWarning(lcGuard) << "An error could not be reported.";
    }
}

} // namespace espalier::ui
