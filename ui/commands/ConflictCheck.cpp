// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/ConflictCheck.h"

#include "orm/changes/ChangeSet.h"
#include "ui/commands/Edits.h"
#include "ui/live/BackgroundReader.h"
#include "ui/live/RelationReads.h"
#include "ui/live/Words.h"

#include <QUndoStack>

#include <map>

namespace espalier::ui {

using orm::Conflict;
using orm::ObjectList;
using orm::ObjectPtr;
using Kind = Conflict::Kind;

/// A statement that reads the links of a relation: whose they are.
struct ConflictCheck::Links {
    const orm::Relationship* relationship;
    ObjectList owners;
};

ConflictCheck::ConflictCheck(LiveDatabase& database, Failure failure, QObject* parent)
    : QObject(parent), m_database(database), m_failure(std::move(failure)) {}

ConflictCheck::~ConflictCheck() = default;

// --- reading

void ConflictCheck::read() {
    std::map<const orm::Mapper*, std::vector<Key>> keys;
    for (const ObjectPtr& object : orm::Conflicts::rowsOf(m_database.session())) {
        keys[&object->mapper()].push_back(object->key().values);
    }
    std::map<const orm::Relationship*, ObjectList> owners;
    for (const auto& [owner, relationship] : orm::Conflicts::linksOf(m_database.session())) {
        if (reads::ownerValues(*owner, *relationship)) {
            owners[relationship].push_back(owner);
        }
    }
    std::vector<orm::Select> selects;
    std::vector<const orm::Mapper*> mappers; // beside the first of `selects`
    for (const auto& [mapper, ofMapper] : keys) {
        for (orm::Select& select : reads::rowsByKey(*mapper, ofMapper)) {
            selects.push_back(std::move(select));
            mappers.push_back(mapper);
        }
    }
    std::vector<Links> links; // beside the others
    for (const auto& [relationship, ofRelation] : owners) {
        std::vector<Key> values;
        for (const ObjectPtr& owner : ofRelation) {
            values.push_back(*reads::ownerValues(*owner, *relationship));
        }
        for (orm::Select& select : reads::rowsOfRelation(*relationship, values)) {
            selects.push_back(std::move(select));
            links.push_back({relationship, ofRelation});
        }
    }
    const auto arrived = [this, mappers, links](std::vector<orm::RowBatch>&& batches) {
        takeRows(mappers, batches, links);
        Q_EMIT ready();
    };
    m_database.readAll(
        this, std::move(selects), arrived,
        [this](const Failure& failure) { Q_EMIT failed(failure); }, true);
}

void ConflictCheck::takeRows(const std::vector<const orm::Mapper*>& mappers,
                             const std::vector<orm::RowBatch>& batches,
                             const std::vector<Links>& links) {
    orm::RowsNow now;
    for (std::size_t i = 0; i < mappers.size(); ++i) {
        now.add(*mappers[i], reads::allSlots(*mappers[i]), batches[i]);
    }
    using LinkedBy = std::map<Key, std::vector<orm::IdentityKey>, KeyLess>;
    std::map<const orm::Relationship*, LinkedBy> linked;
    std::map<const orm::Relationship*, ObjectList> owners;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const orm::Relationship& relationship = *links[i].relationship;
        owners[&relationship] = links[i].owners;
        const orm::RowBatch& rows = batches[mappers.size() + i];
        const int before = reads::ownerColumnCount(relationship);
        for (qsizetype row = 0; row < rows.rowCount(); ++row) {
            const orm::Value* cells = rows.row(row);
            orm::IdentityKey key{&relationship.target(), {}, {}};
            for (const int slot : relationship.target().primaryKey()) {
                key.values.push_back(
                    orm::fitted(cells[before + slot], relationship.target().attribute(slot).type));
            }
            linked[&relationship][Key(cells, cells + before)].push_back(std::move(key));
        }
    }
    for (const auto& [relationship, ofRelation] : owners) {
        for (const ObjectPtr& owner : ofRelation) {
            now.addLinks(*owner, *relationship,
                         linked[relationship][*reads::ownerValues(*owner, *relationship)]);
        }
    }
    m_conflicts = orm::Conflicts(m_database.session(), now);
    addCircle();
}

// The database found it, after everything was written: no row by itself tells of it.
void ConflictCheck::addCircle() {
    const ObjectPtr& node = m_failure.object;
    const orm::Relationship* parent = node ? node->mapper().traits().parent : nullptr;
    if (!m_conflicts.list().empty() || !parent || m_failure.attribute != parent->name() ||
        !node->relation(*parent).changed) {
        return;
    }
    Conflict circle{.kind = Kind::Circle, .object = node};
    circle.relationship = parent;
    circle.canKeepMine = false;
    m_conflicts.add(std::move(circle));
}

// --- deciding

QString ConflictCheck::resolve(const std::vector<ConflictSide>& sides) {
    orm::acceptTheirs(m_database.session(), m_conflicts);
    const std::vector<Conflict>& list = m_conflicts.list();
    const auto isMine = [&](std::size_t i) {
        return list[i].canKeepMine && sides.at(i) == ConflictSide::Mine;
    };
    bool changesNothing = m_conflicts.alreadyGone().empty() && m_conflicts.alreadyLinked().empty();
    for (std::size_t i = 0; i < list.size(); ++i) {
        changesNothing = changesNothing && isMine(i) &&
                         (list[i].kind == Kind::Value || list[i].kind == Kind::RowEdited);
    }
    if (changesNothing) {
        return {}; // all of it is staged as it is to be
    }
    QUndoStack& stack = m_database.undoStack();
    stack.beginMacro(tr("Resolve %n conflict(s)", nullptr, int(list.size())));
    QString refusal;
    const auto note = [&refusal](const QString& reason) {
        if (refusal.isEmpty()) {
            refusal = reason;
        }
    };
    if (!m_conflicts.alreadyGone().empty()) {
        note(m_database.edits().revert(m_conflicts.alreadyGone()));
    }
    for (const orm::Conflicts::Link& link : m_conflicts.alreadyLinked()) {
        note(m_database.edits().revertLink(link.owner, *link.relationship, link.other));
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        note(isMine(i) ? keepMine(list[i]) : takeTheirs(list[i]));
    }
    stack.endMacro();
    return refusal;
}

QString ConflictCheck::takeTheirs(const Conflict& conflict) {
    Edits& edits = m_database.edits();
    const ObjectPtr& object = conflict.object;
    switch (conflict.kind) {
    case Kind::Value:
        return edits.revertSlot(object, conflict.slot);
    case Kind::RowGone:
    case Kind::RowEdited:
        return edits.revert({object});
    case Kind::Circle:
        return edits.revertSlot(object, conflict.relationship->pairs().front().first);
    case Kind::TargetGone:
        break;
    }
    if (conflict.relationship->direction() == orm::Direction::ManyToMany) {
        return edits.revertLink(object, *conflict.relationship, conflict.other);
    }
    return object->state() == orm::ObjectState::Pending
               ? edits.revert({object})
               : edits.revertSlot(object, conflict.relationship->pairs().front().first);
}

QString ConflictCheck::keepMine(const Conflict& conflict) {
    switch (conflict.kind) {
    case Kind::RowGone:
        return bringBack(conflict.object);
    case Kind::TargetGone:
        return m_database.edits().setReference(conflict.object, *conflict.relationship, {});
    case Kind::Value:
    case Kind::RowEdited:
    case Kind::Circle:
        break;
    }
    return {}; // it is staged as it is
}

// The row is inserted once more, as it was read and with what is staged for it.
QString ConflictCheck::bringBack(const ObjectPtr& object) {
    using Act = orm::StagingStep::Act;
    const orm::Mapper& mapper = object->mapper();
    const ObjectPtr reborn = orm::makeObject(mapper);
    std::vector<orm::StagingStep> steps{{Act::Forget, object, -1, {}, nullptr, {}},
                                        {Act::Add, reborn, -1, {}, nullptr, {}}};
    for (const orm::Attribute& attribute : mapper.attributes()) {
        if (!attribute.column.isGenerated()) {
            steps.push_back(
                {Act::SetValue, reborn, attribute.slot, object->peek(attribute.slot), nullptr, {}});
        }
    }
    for (const auto& relationship : mapper.relationships()) {
        const orm::RelationSlot& slot = object->relation(*relationship);
        if (!slot.changed) {
            continue;
        }
        if (relationship->direction() == orm::Direction::ManyToOne) {
            steps.push_back({Act::SetReference,
                             reborn,
                             -1,
                             {},
                             relationship.get(),
                             slot.items.empty() ? ObjectPtr() : slot.items.front()});
        } else if (relationship->direction() == orm::Direction::ManyToMany) {
            for (const ObjectPtr& other : slot.added()) {
                steps.push_back({Act::Link, reborn, -1, {}, relationship.get(), other});
            }
        }
    }
    const QString refusal = m_database.edits().revert({object});
    return refusal.isEmpty() ? m_database.edits().stage(steps, tr("Bring Back")) : refusal;
}

// --- words

namespace {

/// A value of a foreign key is said by the label of what it refers to, where that is in memory.
QString shown(const Conflict& conflict, const orm::Value& value) {
    if (value.isNull()) {
        return ConflictCheck::tr("(nothing)");
    }
    const orm::Relationship* reference =
        Edits::referenceOf(conflict.object->mapper(), conflict.slot);
    const orm::Session* session = orm::Session::of(*conflict.object);
    if (reference && session) {
        const auto key = reads::targetKey(*reference, {value});
        const ObjectPtr target =
            key ? session->find({&reference->target(), *key, {}}) : ObjectPtr();
        if (target && orm::labelOf(*target) != value.toText()) {
            return ConflictCheck::tr("%1 (%2)").arg(orm::labelOf(*target), value.toText());
        }
    }
    return value.toText();
}

QString textOfRow(const orm::Object& object) {
    const QString name = object.mapper().name();
    const QString label = orm::labelOf(object);
    QStringList key;
    for (const orm::Value& part : object.key().values) {
        key << part.toText();
    }
    const QString keyText = key.join(QStringLiteral(", "));
    if (keyText.isEmpty()) {
        return ConflictCheck::tr("new %1 %2").arg(name, label);
    }
    return label == keyText ? ConflictCheck::tr("%1 %2").arg(name, keyText)
                            : ConflictCheck::tr("%1 %2 (%3)").arg(name, keyText, label);
}

} // namespace

QString ConflictCheck::rowText(const Conflict& conflict) { return textOfRow(*conflict.object); }

QString ConflictCheck::fieldText(const Conflict& conflict) {
    if (conflict.slot >= 0) {
        return conflict.object->mapper().attribute(conflict.slot).name;
    }
    return conflict.relationship ? conflict.relationship->name() : QString();
}

QString ConflictCheck::originalText(const Conflict& conflict) {
    return conflict.slot >= 0 ? shown(conflict, conflict.original) : QString();
}

QString ConflictCheck::theirsText(const Conflict& conflict) {
    switch (conflict.kind) {
    case Kind::Value:
    case Kind::RowEdited:
        return shown(conflict, conflict.theirs);
    case Kind::RowGone:
        return tr("deleted");
    case Kind::TargetGone:
        return tr("%1 is deleted").arg(textOfRow(*conflict.other));
    case Kind::Circle:
        return tr("what it was moved into stands below it");
    }
    return {};
}

QString ConflictCheck::mineText(const Conflict& conflict) {
    switch (conflict.kind) {
    case Kind::Value:
        return shown(conflict, conflict.mine);
    case Kind::RowEdited:
        return tr("delete it");
    case Kind::RowGone:
        return conflict.canKeepMine ? tr("bring it back with my edits") : tr("edited");
    case Kind::TargetGone:
        return conflict.canKeepMine ? tr("keep the row, refer to nothing") : tr("refer to it");
    case Kind::Circle:
        return tr("move it there");
    }
    return {};
}

QString ConflictCheck::mergedText(const orm::Conflicts::Merged& merged) {
    return tr("%1: %2 is now %3")
        .arg(textOfRow(*merged.object), merged.object->mapper().attribute(merged.slot).name,
             merged.theirs.isNull() ? tr("(nothing)") : merged.theirs.toText());
}

} // namespace espalier::ui
