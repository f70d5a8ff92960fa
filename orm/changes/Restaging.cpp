// SPDX-License-Identifier: MIT
#include "orm/changes/Restaging.h"

#include "orm/changes/StagedReference.h"
#include "orm/session/Session.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;
using Act = StagingStep::Act;
using Kind = StagingProblem::Kind;

namespace {

QString shown(const Value& value) {
    constexpr int longest = 60;
    const QString text = value.toText();
    return text.size() > longest ? text.left(longest) + u'…' : text;
}

/// A column that this database does not have is left to its default.
LinkValues linkValues(const RowEdit::Link& link, const Relationship& relationship) {
    LinkValues values;
    for (const auto& [name, value] : link.values) {
        const Column* column =
            relationship.secondary() ? relationship.secondary()->find(name) : nullptr;
        if (column && !column->isGenerated())
            values.emplace_back(*column, fitted(value, column->type()));
    }
    return values;
}

class Planner {
public:
    Planner(const Registry& registry, const Restaging::Find& find, Restaging::Trust trust)
        : m_registry(registry), m_find(find), m_mineWins(trust == Restaging::Trust::Mine),
          m_isMemory(trust == Restaging::Trust::Memory) {}

    void makeNew(const RowEdit& edit);
    void plan(const RowEdit& edit);
    Restaging::Plan take() { return std::move(m_plan); }

private:
    bool isGone(const Object& object) const;
    std::optional<Value> valueNow(const Object& object, int slot) const;
    void planFields(const RowEdit& edit, const ObjectPtr& object);
    void planRelations(const RowEdit& edit, const ObjectPtr& object);
    bool isAsRead(const RowEdit& edit, const RowEdit::Reference& reference, const Object& object,
                  const Relationship& relationship);
    void planRemoval(const RowEdit& edit, const ObjectPtr& object);
    ObjectPtr objectOf(const RowName& name);
    bool isKnown(const RowName& name) const;
    StagingProblem& report(Kind kind, const RowEdit& edit, const QString& attribute);
    void add(StagingStep step) { m_plan.steps.push_back(std::move(step)); }

    const Registry& m_registry;
    const Restaging::Find& m_find;
    bool m_mineWins;
    bool m_isMemory;
    QHash<std::pair<QString, QString>, ObjectPtr> m_new; ///< by entity and temporary name
    Restaging::Plan m_plan;
};

StagingProblem& Planner::report(Kind kind, const RowEdit& edit, const QString& attribute) {
    m_plan.problems.push_back({kind, edit.row, edit.label, attribute, {}, {}, {}});
    return m_plan.problems.back();
}

// A row that someone has deleted can be named, and nothing else of it can be loaded.
bool Planner::isGone(const Object& object) const {
    if (m_isMemory || object.state() == ObjectState::Pending)
        return false;
    const Mapper& mapper = object.mapper();
    bool hasMore = false;
    for (int slot = 0; slot < mapper.slotCount(); ++slot) {
        if (std::ranges::find(mapper.primaryKey(), slot) != mapper.primaryKey().end())
            continue;
        hasMore = true;
        if (object.isLoaded(slot))
            return false;
    }
    return hasMore;
}

// With what is staged already: one document may be staged over another. nullopt: not known.
std::optional<Value> Planner::valueNow(const Object& object, int slot) const {
    for (const auto& toOne : object.mapper().relationships()) {
        if (toOne->direction() != Direction::ManyToOne || !object.relation(*toOne).changed)
            continue;
        const StagedReference reference = stagedReference(object, *toOne);
        for (std::size_t i = 0; i < reference.key.size(); ++i) {
            if (toOne->pairs()[i].first == slot)
                return reference.key[i];
        }
    }
    if (object.state() == ObjectState::Pending || object.isLoaded(slot) || object.isModified(slot))
        return object.peek(slot);
    return m_isMemory ? std::nullopt : std::optional(Value());
}

void Planner::makeNew(const RowEdit& edit) {
    const Mapper* mapper = m_registry.find(edit.row.entity);
    if (edit.act != RowEdit::Act::Insert || !mapper)
        return;
    const ObjectPtr object = makeObject(*mapper);
    m_new.insert({edit.row.entity, edit.row.temporary}, object);
    add({Act::Add, object, -1, {}, nullptr, {}});
}

bool Planner::isKnown(const RowName& name) const {
    const Mapper* mapper = m_registry.find(name.entity);
    return mapper && (name.temporary.isEmpty() ? mapper->primaryKey().size() == name.key.size()
                                               : m_new.contains({name.entity, name.temporary}));
}

ObjectPtr Planner::objectOf(const RowName& name) {
    if (!isKnown(name))
        return {};
    return name.temporary.isEmpty() ? m_find(*m_registry.find(name.entity), name.key)
                                    : m_new.value({name.entity, name.temporary});
}

void Planner::plan(const RowEdit& edit) {
    if (!isKnown(edit.row)) {
        report(Kind::Unknown, edit, {});
        return;
    }
    const ObjectPtr object = objectOf(edit.row);
    const bool isNew = edit.act == RowEdit::Act::Insert;
    if (!isNew && (!object || isGone(*object))) {
        if (edit.act != RowEdit::Act::Delete) // else it is as it was meant
            report(Kind::Deleted, edit, {});
        return;
    }
    const std::size_t problems = m_plan.problems.size();
    const std::size_t steps = m_plan.steps.size();
    if (edit.act == RowEdit::Act::Delete) {
        planRemoval(edit, object);
    } else {
        planFields(edit, object);
        planRelations(edit, object);
    }
    if (isNew || m_plan.steps.size() > steps || m_plan.problems.size() == problems)
        ++m_plan.edits;
}

void Planner::planFields(const RowEdit& edit, const ObjectPtr& object) {
    for (const RowEdit::Field& field : edit.fields) {
        const Attribute* attribute = object->mapper().find(field.attribute);
        if (!attribute) {
            report(Kind::Unknown, edit, field.attribute);
            continue;
        }
        const int slot = attribute->slot;
        if (field.before) {
            const Value theirs = valueNow(*object, slot).value_or(*field.before);
            const bool isSame = theirs == *field.before;
            if (!isSame && theirs == field.after)
                continue; // someone has done the same
            if (!isSame) {
                StagingProblem& problem = report(Kind::Changed, edit, field.attribute);
                problem.before = *field.before;
                problem.theirs = theirs;
                problem.mine = field.after;
                if (!m_mineWins)
                    continue;
            }
        }
        add({Act::SetValue, object, slot, field.after, nullptr, {}});
    }
}

bool Planner::isAsRead(const RowEdit& edit, const RowEdit::Reference& reference,
                       const Object& object, const Relationship& relationship) {
    for (std::size_t i = 0; i < relationship.pairs().size() && i < reference.before.size(); ++i) {
        const Attribute& attribute = object.mapper().attribute(relationship.pairs()[i].first);
        const Value theirs = valueNow(object, attribute.slot).value_or(reference.before[i]);
        if (theirs == reference.before[i])
            continue;
        StagingProblem& problem = report(Kind::Changed, edit, attribute.name);
        problem.before = reference.before[i];
        problem.theirs = theirs;
        return false;
    }
    return true;
}

void Planner::planRelations(const RowEdit& edit, const ObjectPtr& object) {
    for (const RowEdit::Reference& reference : edit.references) {
        const Relationship* relationship =
            object->mapper().findRelationship(reference.relationship);
        const ObjectPtr target = objectOf(reference.target);
        if (!relationship || !target)
            report(Kind::Unknown, edit, reference.relationship);
        else if (isAsRead(edit, reference, *object, *relationship) || m_mineWins)
            add({Act::SetReference, object, -1, {}, relationship, target});
    }
    for (const RowEdit::Link& link : edit.links) {
        const Relationship* relationship = object->mapper().findRelationship(link.relationship);
        const ObjectPtr other = objectOf(link.other);
        if (!relationship || !other)
            report(Kind::Unknown, edit, link.relationship);
        else if (!link.other.temporary.isEmpty() || !isGone(*other))
            add({link.isAdded ? Act::Link : Act::Unlink,
                 object,
                 -1,
                 {},
                 relationship,
                 other,
                 linkValues(link, *relationship)});
        else if (link.isAdded) // else it is gone as it was meant
            report(Kind::Deleted, edit, link.relationship);
    }
}

void Planner::planRemoval(const RowEdit& edit, const ObjectPtr& object) {
    bool isSame = true;
    for (const RowEdit::Field& field : edit.fields) {
        const Attribute* attribute = object->mapper().find(field.attribute);
        if (!attribute || !field.before || !object->isLoaded(attribute->slot))
            continue;
        const Value theirs = valueNow(*object, attribute->slot).value_or(*field.before);
        if (theirs == *field.before)
            continue;
        StagingProblem& problem = report(Kind::Changed, edit, field.attribute);
        problem.before = *field.before;
        problem.theirs = theirs;
        isSame = false;
    }
    if (isSame || m_mineWins)
        add({Act::Remove, object, -1, {}, nullptr, {}});
}

} // namespace

QString StagingProblem::text() const {
    const bool isNamed = label.isEmpty() || row.text().endsWith(u' ' + label);
    const QString name = isNamed ? row.text() : u"%1 (%2)"_s.arg(row.text(), label);
    const QString what = attribute.isEmpty() ? name : u"%1, %2"_s.arg(name, attribute);
    switch (kind) {
    case Kind::Deleted:
        return attribute.isEmpty() ? u"%1: someone has deleted the row"_s.arg(what)
                                   : u"%1: someone has deleted the row to link to"_s.arg(what);
    case Kind::Unknown:
        return u"%1: this database has no such row, column or relation"_s.arg(what);
    case Kind::Changed:
        break;
    }
    const QString changed = u"%1: was %2, is now %3"_s.arg(what, shown(before), shown(theirs));
    return mine.isNull() ? changed : u"%1, would become %2"_s.arg(changed, shown(mine));
}

Restaging::Restaging(const Registry& registry, std::vector<RowEdit> edits)
    : m_registry(registry), m_edits(std::move(edits)) {
    const auto need = [this](const RowName& row) {
        const Mapper* mapper = m_registry.find(row.entity);
        if (mapper && row.temporary.isEmpty() && mapper->primaryKey().size() == row.key.size())
            m_rows.push_back({mapper, row.key});
    };
    for (const RowEdit& edit : m_edits) {
        need(edit.row);
        for (const RowEdit::Link& link : edit.links)
            need(link.other);
    }
}

Restaging::Plan Restaging::plan(const Find& find, Trust trust) const {
    Planner planner(m_registry, find, trust);
    for (const RowEdit& edit : m_edits)
        planner.makeNew(edit);
    for (const RowEdit& edit : m_edits)
        planner.plan(edit);
    return planner.take();
}

void stage(Session& session, const std::vector<StagingStep>& steps) {
    for (const StagingStep& step : steps) {
        switch (step.act) {
        case Act::Add:
            session.add(step.object);
            break;
        case Act::Remove:
            session.remove(step.object);
            break;
        case Act::SetValue:
            step.object->setValue(step.slot, step.value);
            break;
        case Act::SetReference:
            step.object->setRelated(*step.relationship, step.other);
            break;
        case Act::Link:
            step.object->append(*step.relationship, step.other);
            if (!step.values.empty())
                step.object->setLinkValues(*step.relationship, step.other, step.values);
            break;
        case Act::Unlink:
            step.object->removeFrom(*step.relationship, step.other);
            break;
        case Act::Forget:
            session.expunge(step.object);
            break;
        }
    }
}

} // namespace espalier::orm
