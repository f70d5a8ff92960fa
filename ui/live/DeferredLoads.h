// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <utility>

namespace espalier::ui {

/// What objects were asked for and do not have: collected for one turn of the event loop, then read
/// in one statement a mapper or relation. Owned by LiveDatabase.
class DeferredLoads : public QObject {
    Q_OBJECT
public:
    explicit DeferredLoads(LiveDatabase& database);

    /// `relationship` null: column values. Asked again while the read runs: once is enough.
    void ask(orm::Object& object, const orm::Relationship* relationship);
    /// Rows that were not found may be asked for again.
    void forgetMissing() { m_missing.clear(); }

private:
    using Request = std::pair<const orm::Object*, const orm::Relationship*>;
    using Batch = std::pair<const orm::Relationship*, orm::ObjectList>;
    void load();
    void settle(const Batch& batch, bool arrived);

    LiveDatabase& m_database;
    QTimer m_turn;
    std::vector<Batch> m_batches;
    QSet<Request> m_asked; ///< waiting or being read
    /// Read, and still not there: another program deleted the row. Held, as a new object could
    /// take the place of one that is gone.
    QHash<Request, orm::ObjectPtr> m_missing;
};

} // namespace espalier::ui
