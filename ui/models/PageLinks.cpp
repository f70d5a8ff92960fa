// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PageLinks.h"

#include "ui/live/Guard.h"

#include <QHash>

namespace espalier::ui {

using orm::RowBatch;

namespace {

constexpr qint64 MaxLinks = 20000; // of one page of rows; more would be felt

std::vector<orm::Value> linkValues(const orm::Object& owner, const orm::Relationship& links) {
    std::vector<orm::Value> values;
    for (const auto& [slot, link] : links.localLinks())
        values.push_back(owner.committedValue(slot).value_or(orm::Value()));
    return values;
}

} // namespace

void PageLinks::read(const TableColumn& column, const orm::ObjectList& owners,
                     std::function<void()> done, std::function<void(const Failure&)> failed) {
    std::vector<std::vector<orm::Value>> keys;
    for (const orm::ObjectPtr& owner : owners)
        keys.push_back(linkValues(*owner, *column.links));
    m_database.read(
        m_receiver, TableQuery::links(*column.links, keys, MaxLinks),
        [this, column, owners, done = std::move(done)](RowBatch&& batch) {
            guarded(m_receiver, [&] {
                absorb(column, owners, batch);
                done();
            });
        },
        std::move(failed));
}

void PageLinks::absorb(const TableColumn& column, const orm::ObjectList& owners,
                       const RowBatch& batch) {
    const orm::Relationship& relationship = *column.links;
    const int width = int(relationship.localLinks().size());
    const std::vector<int> slots = TableQuery::linkedSlots(relationship);
    const orm::ObjectList targets = m_database.session().absorb(relationship.target(), slots, batch,
                                                                orm::Populate::Missing, width);
    const auto keyOf = [&](qsizetype row) {
        const orm::Value* values = batch.row(row);
        return orm::IdentityKey{&relationship.mapper(),
                                std::vector<orm::Value>(values, values + width)};
    };
    QHash<orm::IdentityKey, orm::ObjectList> byOwner;
    for (qsizetype i = 0; i < batch.rowCount(); ++i)
        byOwner[keyOf(i)].push_back(targets[std::size_t(i)]);
    // A list that was cut off says nothing about its last owner and those behind it.
    const bool cut = batch.rowCount() >= MaxLinks;
    if (cut)
        byOwner.remove(keyOf(batch.rowCount() - 1));
    for (const orm::ObjectPtr& owner : owners) {
        const orm::IdentityKey key{&relationship.mapper(), linkValues(*owner, relationship)};
        const auto found = byOwner.constFind(key);
        if (found != byOwner.cend())
            m_database.session().absorbRelation(*owner, relationship, *found);
        else if (!cut)
            m_database.session().absorbRelation(*owner, relationship, {});
    }
}

} // namespace espalier::ui
