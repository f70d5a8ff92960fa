// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Url.h"
#include "ui/Export.h"
#include "ui/live/BackgroundReader.h"
#include "ui/live/Failure.h"

#include <QObject>
#include <QPointer>

namespace espalier::ui {

/// Tries whether a database can be opened, in a thread of its own and for reading only; opens
/// nothing for good. The GUI thread never waits for it, not even for one that is given up.
class ESPALIER_UI_EXPORT ConnectionTest : public QObject {
    Q_OBJECT
public:
    explicit ConnectionTest(QObject* parent = nullptr) : QObject(parent) {}

    /// Then succeeded() or failed(), unless cancelled or started again before.
    void start(const orm::Url& url);
    void cancel(); ///< no signal comes any more
    bool isRunning() const { return m_reader != nullptr; }

Q_SIGNALS:
    void succeeded(const QString& server); ///< "PostgreSQL 15.8"
    void failed(const espalier::ui::Failure& failure);

private:
    QPointer<BackgroundReader> m_reader; ///< deletes itself when its answer has come
};

} // namespace espalier::ui
