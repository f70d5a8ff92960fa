// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"

#include <QTreeWidget>

namespace espalier::app {

/// What has happened, with the time: saves, failures, notices. A tab of the bottom dock.
class MessageLog : public QTreeWidget {
    Q_OBJECT
public:
    explicit MessageLog(QWidget* parent = nullptr);

    void addNotice(const QString& text);
    void addFailure(const ui::Failure& failure);

private:
    static constexpr int mostMessages = 500;
    void add(const QString& icon, const QString& text, const QString& details);
};

} // namespace espalier::app
