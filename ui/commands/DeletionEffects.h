// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/mapping/Relationship.h"
#include "orm/schema/MetaData.h"
#include "orm/sql/Expression.h"

#include <optional>
#include <vector>

namespace espalier::ui::effects {

/// What the database does with rows that refer by this many-to-one when what they refer to is
/// deleted; nullopt when it does not know of the reference.
std::optional<orm::ReferentialAction> actionOf(const orm::Relationship& relationship);

/// Rows of a table that refer to rows which the database deletes along.
struct Effect {
    orm::Table table;
    orm::ReferentialAction onDelete;
    orm::Expression condition; ///< of the rows
};

/// Follows foreign keys with ON DELETE CASCADE from table to table. Pure: the conditions are for
/// the worker to count by. A row that is met on two ways is counted once.
class Cascades {
public:
    explicit Cascades(const orm::MetaData& metaData) : m_metaData(metaData) {}
    /// The rows of `table` with this condition are deleted along.
    void follow(const orm::Table& table, const orm::Expression& condition, int depth = 0);
    /// The same, by the references of one table only.
    void followInto(const orm::Table& referring, const orm::Table& table,
                    const orm::Expression& condition, int depth = 0);
    const std::vector<Effect>& effects() const { return m_effects; }
    /// It goes on deeper than this, or by keys of several columns.
    bool isCutShort() const { return m_isCutShort; }

private:
    void note(const orm::Table& table, orm::ReferentialAction onDelete,
              const orm::Expression& condition);

    const orm::MetaData& m_metaData;
    std::vector<Effect> m_effects;
    int m_steps = 0;
    bool m_isCutShort = false;
};

} // namespace espalier::ui::effects
