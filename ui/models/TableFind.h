// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/RowSearch.h"

#include <QObject>

namespace espalier::ui {

class TableLoader;

/// Asks the worker for the next row with a text, once it is known where rows stand. One search at a
/// time: a new one, and another query of the loader, give up the one before. Owned by the model.
class ESPALIER_UI_EXPORT TableFind : public QObject {
    Q_OBJECT
public:
    TableFind(LiveDatabase& database, const TableLoader& loader, QObject* parent = nullptr);

    /// `row`: behind (before) it; nullopt: from the end that comes first.
    void start(const RowSearch::Wanted& wanted, std::optional<qint64> row);
    void stop();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void found(qint64 row); ///< -1: there is none
    void failed(const QString& message);

private:
    void proceed();
    void take(qint64 row);
    bool isKnown(qint64 row) const;

    LiveDatabase& m_database;
    const TableLoader& m_loader;
    RowSearch::Wanted m_wanted;
    std::optional<qint64> m_from;
    std::optional<qint64> m_found; ///< waits until its place can be shown
    LiveDatabase::Ticket m_ticket = 0;
    bool m_isRunning = false;
};

} // namespace espalier::ui
