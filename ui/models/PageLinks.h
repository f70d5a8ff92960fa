// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/LiveDatabase.h"
#include "ui/models/TableQuery.h"

namespace espalier::ui {

/// Reads what the rows of a page are linked to, for a column that shows it. Owned by the loader,
/// whose object receives the answers.
class PageLinks {
public:
    PageLinks(LiveDatabase& database, QObject* receiver)
        : m_database(database), m_receiver(receiver) {}

    /// `column` shows links; then `done`, or `failed` with its words.
    void read(const TableColumn& column, const orm::ObjectList& owners, std::function<void()> done,
              std::function<void(const Failure&)> failed);

private:
    void absorb(const TableColumn& column, const orm::ObjectList& owners,
                const orm::RowBatch& batch);

    LiveDatabase& m_database;
    QObject* m_receiver;
};

} // namespace espalier::ui
