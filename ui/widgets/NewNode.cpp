// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NewNode.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTreeModel.h"

namespace espalier::ui {

namespace {

// What a row's many-to-one refers to, as far as it is known without reading.
orm::ObjectPtr targetOf(LiveDatabase& database, const orm::Object& row,
                        const orm::Relationship& relationship) {
    const orm::RelationSlot& slot = row.relation(relationship);
    if (!slot.items.empty())
        return slot.items.front();
    std::vector<orm::Value> key;
    for (const int wanted : relationship.target().primaryKey())
        for (const auto& [here, there] : relationship.pairs())
            if (there == wanted && row.isLoaded(here))
                key.push_back(row.peek(here));
    return key.size() == relationship.target().primaryKey().size()
               ? database.object(relationship.target(), key)
               : orm::ObjectPtr();
}

} // namespace

NewNode::NewNode(LiveDatabase& database, EntityTreeModel& model, const QModelIndex& parentNode,
                 QObject* owner)
    : QObject(owner), m_database(database), m_model(model),
      m_parentNode(model.objectAt(parentNode)), m_neighbours(neighbours(parentNode)) {}

// The parent, one child at least, and every child that the session has: any of them may serve as
// the example for what a new child needs.
orm::ObjectList NewNode::neighbours(const QModelIndex& parentNode) const {
    orm::ObjectList found;
    if (m_parentNode)
        found.push_back(m_parentNode);
    for (int row = 0; row < m_model.rowCount(parentNode); ++row) {
        const QModelIndex child = m_model.index(row, 0, parentNode);
        const std::vector<orm::Value> key = m_model.keyAt(child);
        orm::ObjectPtr object;
        if (row == 0)
            object = m_model.objectAt(child);
        else if (!key.empty())
            object = m_database.session().find({&m_model.mapper(), key, {}});
        if (object)
            found.push_back(object);
    }
    return found;
}

void NewNode::add(const QString& label, Done done, const orm::ObjectList& below) {
    m_label = label;
    m_below = below;
    m_done = std::move(done);
    const auto failed = [this](const Failure& failure) {
        m_done({}, failure.message);
        deleteLater();
    };
    m_database.require(
        this, m_neighbours, [this] { guarded(parent(), [this] { loadBelow(0); }); }, failed);
}

// The first child of a node stands one level below it: what is below the parent's level must be
// known as well.
void NewNode::loadBelow(std::size_t next) {
    const auto& relationships = m_model.mapper().relationships();
    for (; m_parentNode && next < relationships.size(); ++next) {
        const orm::Relationship& relationship = *relationships[next];
        const orm::Relationship* children = relationship.target().traits().children;
        if (relationship.direction() != orm::Direction::ManyToOne || !children ||
            &relationship == m_model.mapper().traits().parent)
            continue;
        const orm::ObjectPtr target = targetOf(m_database, *m_parentNode, relationship);
        if (!target)
            continue;
        m_neighbours.push_back(target);
        m_database.requireRelation(
            this, {target}, *children,
            [this, next] { guarded(parent(), [&] { loadBelow(next + 1); }); },
            [this](const Failure& failure) {
                m_done({}, failure.message);
                deleteLater();
            });
        return;
    }
    finish();
}

void NewNode::finish() {
    const orm::Mapper& mapper = m_model.mapper();
    const orm::EntityTraits& traits = mapper.traits();
    std::vector<std::pair<int, orm::Value>> values;
    if (traits.label >= 0)
        values.emplace_back(traits.label, m_label);
    std::vector<std::pair<const orm::Relationship*, orm::ObjectPtr>> references;
    if (traits.parent && m_parentNode)
        references.emplace_back(traits.parent, m_parentNode);
    QString reason;
    const orm::ObjectPtr added =
        m_database.edits().addRow(mapper, values, references, &reason, m_below);
    m_done(added, reason);
    deleteLater();
}

} // namespace espalier::ui
