// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Mapper.h"
#include "orm/state/Object.h"

#include <QHash>

#include <optional>
#include <vector>

namespace espalier::ui {

class LiveDatabase;

/// Rows by key as it is staged: a new row that was given its key is the row of that key. Knows the
/// new rows of the moment when it is first asked: most edits never ask.
class KeyedRows {
public:
    explicit KeyedRows(LiveDatabase& database) : m_database(database) {}
    orm::ObjectPtr find(const orm::Mapper& mapper, const std::vector<orm::Value>& key);

private:
    using NewRows = QHash<std::pair<const orm::Mapper*, QString>, orm::ObjectPtr>;
    NewRows newRows() const;
    static QString textOf(const std::vector<orm::Value>& key);

    LiveDatabase& m_database;
    std::optional<NewRows> m_new;
};

} // namespace espalier::ui
