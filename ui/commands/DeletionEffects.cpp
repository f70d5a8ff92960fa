// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/DeletionEffects.h"

#include "orm/mapping/Mapper.h"
#include "orm/sql/Select.h"

#include <algorithm>

namespace espalier::ui::effects {

using orm::Expression;
using orm::ForeignKeyConstraint;
using orm::ReferentialAction;
using orm::Select;
using orm::Table;

namespace {

constexpr int deepest = 5;    // tables behind each other
constexpr int mostSteps = 60; // in all, where many tables refer to each other

} // namespace

std::optional<ReferentialAction> actionOf(const orm::Relationship& relationship) {
    const orm::Mapper& mapper = relationship.mapper();
    QStringList columns;
    for (const auto& [foreign, primary] : relationship.pairs()) {
        columns << mapper.attribute(foreign).column.name();
    }
    columns.sort();
    for (const ForeignKeyConstraint& key : mapper.table().foreignKeys()) {
        QStringList own = key.columns;
        own.sort();
        if (key.declared && own == columns &&
            mapper.table().referred(key) == relationship.target().table()) {
            return key.onDelete;
        }
    }
    return std::nullopt;
}

void Cascades::follow(const Table& table, const Expression& condition, int depth) {
    for (const Table& referring : m_metaData.tables()) {
        followInto(referring, table, condition, depth);
    }
}

void Cascades::followInto(const Table& referring, const Table& table, const Expression& condition,
                          int depth) {
    for (const ForeignKeyConstraint& key : referring.foreignKeys()) {
        if (!key.declared || referring.referred(key) != table) {
            continue;
        }
        if (key.columns.size() != 1 || key.referredColumns.size() != 1 || depth >= deepest ||
            m_steps >= mostSteps) {
            m_isCutShort = true;
            continue;
        }
        ++m_steps;
        const Select gone = Select({Expression(table[key.referredColumns.front()])})
                                .from(orm::FromClause(table))
                                .where(condition);
        const Expression refers = Expression(referring[key.columns.front()]).in(gone);
        note(referring, key.onDelete, refers);
        if (key.onDelete == ReferentialAction::Cascade) {
            follow(referring, refers, depth + 1);
        }
    }
}

void Cascades::note(const Table& table, ReferentialAction onDelete, const Expression& condition) {
    const auto known = std::ranges::find_if(m_effects, [&](const Effect& effect) {
        return effect.table == table && effect.onDelete == onDelete;
    });
    if (known == m_effects.end()) {
        m_effects.push_back({table, onDelete, condition});
    } else {
        known->condition = known->condition || condition;
    }
}

} // namespace espalier::ui::effects
