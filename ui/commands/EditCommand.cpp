// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/EditCommand.h"

#include <QSet>

#include <algorithm>

namespace espalier::ui {

using orm::ObjectPtr;
using orm::Relationship;
using orm::RelationSlot;

ValueStep::ValueStep(ObjectPtr object, int slot, std::optional<orm::Value> value)
    : m_object(std::move(object)), m_slot(slot), m_value(std::move(value)) {}

void ValueStep::redo() {
    remember();
    apply();
}

void ValueStep::remember() {
    m_before.reset();
    if (m_object->isModified(m_slot)) {
        m_before = m_object->peek(m_slot);
    }
}

void ValueStep::apply() { stage(m_value); }

void ValueStep::undo() { stage(m_before); }

void ValueStep::stage(const std::optional<orm::Value>& value) {
    if (value) {
        m_object->setValue(m_slot, *value);
    } else {
        m_object->revert(m_slot);
    }
}

ReferenceStep::ReferenceStep(ObjectPtr object, const Relationship& relationship,
                             std::optional<ObjectPtr> target)
    : m_object(std::move(object)), m_relationship(relationship), m_target(std::move(target)) {}

void ReferenceStep::redo() {
    const RelationSlot& slot = m_object->relation(m_relationship);
    m_before.reset();
    if (slot.changed) {
        m_before = slot.items.empty() ? ObjectPtr() : slot.items.front();
    }
    m_columns.clear();
    for (const auto& [here, there] : m_relationship.pairs()) {
        std::optional<orm::Value> value; // absent: as the database has it
        if (m_target) {
            const bool hasKey = *m_target && (*m_target)->isLoaded(there);
            value = hasKey ? (*m_target)->peek(there) : orm::Value();
        }
        m_columns.push_back(std::make_unique<ValueStep>(m_object, here, value));
        m_columns.back()->remember(); // setting the relation may take the column back
    }
    if (m_target) {
        m_object->setRelated(m_relationship, *m_target);
    } else {
        m_object->revert(m_relationship);
    }
    for (const auto& column : m_columns) {
        column->apply();
    }
}

void ReferenceStep::undo() {
    std::for_each(m_columns.rbegin(), m_columns.rend(), [](const auto& step) { step->undo(); });
    if (m_before) {
        m_object->setRelated(m_relationship, *m_before);
    } else {
        m_object->revert(m_relationship);
    }
}

LinkStep::LinkStep(Act act, ObjectPtr owner, const Relationship& relationship, ObjectPtr other,
                   orm::LinkValues values)
    : m_act(act), m_owner(std::move(owner)), m_relationship(relationship),
      m_other(std::move(other)), m_values(std::move(values)) {}

LinkStep::Staged LinkStep::staged() const {
    const auto contains = [this](const orm::ObjectList& list) {
        return std::find(list.begin(), list.end(), m_other) != list.end();
    };
    const RelationSlot& slot = m_owner->relation(m_relationship);
    return contains(slot.added())     ? Staged::Added
           : contains(slot.removed()) ? Staged::Removed
                                      : Staged::Nothing;
}

void LinkStep::perform(Act act) {
    if (act == Act::Link) {
        m_owner->append(m_relationship, m_other);
    } else {
        m_owner->removeFrom(m_relationship, m_other);
    }
}

void LinkStep::redo() {
    m_before = staged();
    if (const orm::LinkValues* known = m_owner->linkValues(m_relationship, *m_other);
        m_act == Act::Unlink && known) {
        m_values = *known;
    }
    perform(m_act);
    keepValues();
}

// A link that was staged blindly may have turned out to exist: then nothing is staged any more, and
// taking it back must not stage its removal.
void LinkStep::undo() {
    if (staged() != m_before) {
        perform(m_act == Act::Link ? Act::Unlink : Act::Link);
        keepValues();
    }
}

void LinkStep::keepValues() {
    if (!m_values.empty() && staged() == Staged::Added) {
        m_owner->setLinkValues(m_relationship, m_other, m_values);
    }
}

ObjectStep::ObjectStep(Act act, orm::Session& session, ObjectPtr object)
    : m_act(act), m_session(session), m_object(std::move(object)) {}

void ObjectStep::perform(Act act) {
    switch (act) {
    case Act::Add:
        m_session.add(m_object);
        break;
    case Act::Expunge:
        m_session.expunge(m_object);
        break;
    case Act::Remove:
        m_session.remove(m_object);
        break;
    case Act::Restore:
        m_session.restore(m_object);
        break;
    }
}

void ObjectStep::redo() { perform(m_act); }

void ObjectStep::undo() {
    switch (m_act) {
    case Act::Add:
        perform(Act::Expunge);
        break;
    case Act::Expunge:
        perform(Act::Add);
        break;
    case Act::Remove:
        perform(Act::Restore);
        break;
    case Act::Restore:
        perform(Act::Remove);
        break;
    }
}

EditCommand::EditCommand(const QString& text, EditSteps steps, std::exception_ptr& problem)
    : QUndoCommand(text), m_steps(std::move(steps)), m_problem(&problem) {}

void EditCommand::redo() {
    std::size_t done = 0;
    try {
        for (; done < m_steps.size(); ++done) {
            m_steps[done]->redo();
        }
    } catch (...) {
        while (done > 0) {
            m_steps[--done]->undo();
        }
        setObsolete(true);
        if (!m_problem) {
            throw;
        }
        *m_problem = std::current_exception();
    }
    m_problem = nullptr;
}

void EditCommand::undo() {
    std::for_each(m_steps.rbegin(), m_steps.rend(), [](const auto& step) { step->undo(); });
}

namespace {

void addRows(const QUndoCommand& command, orm::ObjectList& rows, QSet<const orm::Object*>& seen) {
    if (const auto* edit = dynamic_cast<const EditCommand*>(&command)) {
        for (const std::unique_ptr<EditStep>& step : edit->steps()) {
            if (const ObjectPtr& row = step->object(); row && !seen.contains(row.get())) {
                seen.insert(row.get());
                rows.push_back(row);
            }
        }
    }
    for (int i = 0; i < command.childCount(); ++i) {
        addRows(*command.child(i), rows, seen);
    }
}

} // namespace

orm::ObjectList rowsOf(const QUndoCommand& command) {
    orm::ObjectList rows;
    QSet<const orm::Object*> seen;
    addRows(command, rows, seen);
    return rows;
}

} // namespace espalier::ui
