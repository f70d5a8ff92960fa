// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/CellEdits.h"

#include "ui/commands/Edits.h"
#include "ui/commands/ReferenceTexts.h"
#include "ui/commands/StagedTree.h"
#include "ui/commands/Zones.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace espalier::ui {

using orm::Attribute;
using orm::ObjectPtr;
using orm::Relationship;
using orm::StagingStep;
using orm::Value;

namespace {

using namespace Qt::StringLiterals;

StagingStep valueStep(const ObjectPtr& object, int slot, const Value& value) {
    StagingStep step{StagingStep::Act::SetValue, object, slot, value, nullptr, {}};
    return step;
}

StagingStep targetStep(const ObjectPtr& object, const Relationship& reference,
                       const ObjectPtr& target) {
    StagingStep step{StagingStep::Act::SetReference,
                     object,
                     reference.pairs().front().first,
                     {},
                     &reference,
                     target};
    return step;
}

/// The text too: 49.90 for 49.9 is a change that a person means.
bool isSame(const Value& a, const Value& b) { return a == b && a.toText() == b.toText(); }

} // namespace

CellEdits::CellEdits(LiveDatabase& database, const orm::Mapper& mapper)
    : m_database(database), m_mapper(mapper) {}

CellEdits::~CellEdits() = default;

void CellEdits::setOwner(const Relationship* relationship, const ObjectPtr& owner) {
    m_ownerRelation = relationship;
    m_owner = owner;
}

int CellEdits::addRow(const ObjectPtr& object, int number) {
    m_rows.push_back({object ? object : orm::makeObject(m_mapper), number, !object, {}});
    return int(m_rows.size()) - 1;
}

void CellEdits::refuse(int row, const QString& column, const QString& text, const QString& reason) {
    m_problems.push_back({m_rows[std::size_t(row)].number, column, text, reason});
}

void CellEdits::refuse(int row, int slot, const QString& text, const QString& reason) {
    refuse(row, m_mapper.attribute(slot).name, text, reason);
}

void CellEdits::put(int row, int slot, const Content& content) {
    const Row& into = m_rows[std::size_t(row)];
    const auto* text = std::get_if<QString>(&content);
    const auto* value = std::get_if<Value>(&content);
    const auto* target = std::get_if<ObjectPtr>(&content);
    const QString shown = text                ? *text
                          : value             ? Edits::editText(*value)
                          : target && *target ? nameOf({*target})
                                              : QString();
    const QString reason = m_mapper.attribute(slot).column.type().kind == orm::TypeKind::LargeBinary
                               ? Edits::tr("Binary data cannot be edited as text.")
                               : m_database.edits().refusal(*into.object, slot);
    const bool isLeftToDatabase = into.isNew && !text && !value && !target;
    if (!reason.isEmpty() && isLeftToDatabase) {
        return;
    }
    if (!reason.isEmpty()) {
        refuse(row, slot, shown, reason);
    } else if (text) {
        putText(row, slot, *text);
    } else if (value) {
        putValue(row, slot, *value, shown);
    } else if (target) {
        putTarget(row, slot, *target, shown);
    } else {
        putNothing(row, slot);
    }
}

void CellEdits::putNothing(int rowIndex, int slot) {
    const Row& row = m_rows[std::size_t(rowIndex)];
    const Attribute& attribute = m_mapper.attribute(slot);
    const orm::Column& column = attribute.column;
    const bool hasDefault = column.data().serverDefault || column.data().insertDefault;
    if (row.isNew && (column.isNullable() || hasDefault || column.isAutoIncrement())) {
        return;
    }
    const bool isText = column.type().isText() && !Edits::referenceOf(m_mapper, slot);
    if (!column.isNullable() && isText) {
        putValue(rowIndex, slot, Value(u""_s), {});
    } else {
        putValue(rowIndex, slot, Value(), {});
    }
}

void CellEdits::putText(int rowIndex, int slot, const QString& text) {
    if (const Relationship* reference = Edits::referenceOf(m_mapper, slot)) {
        textsOf(*reference).add(text);
        m_wanted.push_back({rowIndex, slot, text});
        return;
    }
    QString error;
    const Value value = Edits::parse(text, m_mapper.attribute(slot).column.type(), &error);
    if (error.isEmpty()) {
        putValue(rowIndex, slot, value, text);
    } else {
        refuse(rowIndex, slot, text, error);
    }
}

QString CellEdits::valueProblem(const Row& row, int slot, const Value& value) const {
    const Attribute& attribute = m_mapper.attribute(slot);
    const bool isMade =
        attribute.column.isAutoIncrement() && row.object->state() != orm::ObjectState::Persistent;
    if (value.isNull()) {
        return attribute.column.isNullable() || isMade
                   ? QString()
                   : Edits::tr("%1 must have a value.").arg(attribute.name);
    }
    try { // what the database would alter silently, or refuse
        m_database.dialect().checkBinding(value, attribute.type);
        m_database.dialect().checkAssigned(value, attribute.type);
    } catch (const orm::Error& error) {
        return wordsFor(error, &m_database).message;
    }
    return {};
}

void CellEdits::putValue(int rowIndex, int slot, const Value& given, const QString& text) {
    Row& row = m_rows[std::size_t(rowIndex)];
    const Attribute& attribute = m_mapper.attribute(slot);
    const Value value = orm::fitted(
        placedInZone(given, attribute.type, m_database.dialect().name()), attribute.type);
    if (const QString reason = valueProblem(row, slot, value); !reason.isEmpty()) {
        return refuse(rowIndex, slot, text, reason);
    }
    const Relationship* reference = Edits::referenceOf(m_mapper, slot);
    if (reference && value.isNull()) {
        return putTarget(rowIndex, slot, {}, text);
    }
    const bool isRelationEdited = reference && row.object->relation(*reference).changed;
    if (row.isNew || isRelationEdited || !isSame(row.object->peek(slot), value)) {
        row.steps.push_back(valueStep(row.object, slot, value));
    }
}

void CellEdits::putTarget(int rowIndex, int slot, const ObjectPtr& target, const QString& text) {
    Row& row = m_rows[std::size_t(rowIndex)];
    const Relationship* reference = Edits::referenceOf(m_mapper, slot);
    if (!reference || (target && &target->mapper() != &reference->target())) {
        return refuse(
            rowIndex, slot, text,
            Edits::tr("%1 does not refer to such a row.").arg(m_mapper.attribute(slot).name));
    }
    if (!target && !m_mapper.attribute(slot).column.isNullable()) {
        return refuse(rowIndex, slot, text,
                      Edits::tr("%1 must have a value.").arg(m_mapper.attribute(slot).name));
    }
    if (target && m_database.isMarkedForDeletion(*target)) {
        return refuse(rowIndex, slot, text,
                      Edits::tr("%1 is marked for deletion.").arg(nameOf({target})));
    }
    const std::optional<ObjectPtr> before = tree::reference(m_database, *row.object, *reference);
    if (row.isNew || !before || *before != target) {
        row.steps.push_back(targetStep(row.object, *reference, target));
    }
}

ReferenceTexts& CellEdits::textsOf(const Relationship& reference) {
    const auto known = std::find_if(m_references.begin(), m_references.end(),
                                    [&](const auto& entry) { return entry.first == &reference; });
    if (known != m_references.end()) {
        return *known->second;
    }
    m_references.emplace_back(&reference, std::make_unique<ReferenceTexts>(m_database, reference));
    return *m_references.back().second;
}

void CellEdits::lookUp(QObject* receiver, std::function<void()> done,
                       LiveDatabase::FailureCallback failed) {
    std::vector<orm::Select> selects;
    std::vector<ReferenceTexts*> takers;
    for (const auto& [reference, texts] : m_references) {
        for (orm::Select& select : texts->selects()) {
            selects.push_back(std::move(select));
            takers.push_back(texts.get());
        }
    }
    const auto finish = [this, done = std::move(done)] {
        takeFound();
        refuseCircles();
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const auto& a, const auto& b) { return a.number < b.number; });
        done();
    };
    if (selects.empty()) {
        return finish();
    }
    m_database.readAll(
        receiver, std::move(selects),
        [takers, finish, receiver](std::vector<orm::RowBatch>&& batches) {
            guarded(receiver, [&] {
                for (std::size_t i = 0; i < batches.size(); ++i) {
                    takers[i]->take(batches[i]);
                }
                finish();
            });
        },
        std::move(failed));
}

void CellEdits::takeFound() {
    for (const auto& [reference, texts] : m_references) {
        texts->takeStaged();
    }
    for (const Wanted& wanted : m_wanted) {
        const ReferenceTexts::Found found =
            textsOf(*Edits::referenceOf(m_mapper, wanted.slot)).find(wanted.text);
        if (!found.reason.isEmpty()) {
            refuse(wanted.row, wanted.slot, wanted.text, found.reason);
        } else if (found.target) {
            putTarget(wanted.row, wanted.slot, found.target, wanted.text);
        } else {
            putValue(wanted.row, wanted.slot, found.value, wanted.text);
        }
    }
    m_wanted.clear();
}

/// In a tree: no row may come below itself, alone or by several of these moves together.
void CellEdits::refuseCircles() {
    const Relationship* parent = m_mapper.traits().parent;
    if (!parent || parent->pairs().size() != 1) {
        return;
    }
    const int slot = parent->pairs().front().first;
    QHash<const orm::Object*, ObjectPtr> moved;
    for (const Row& row : m_rows) {
        for (const StagingStep& step : row.steps) {
            if (step.slot == slot) {
                moved.insert(row.object.get(),
                             step.act == StagingStep::Act::SetValue
                                 ? m_database.object(parent->target(), {step.value})
                                 : step.other);
            }
        }
    }
    const auto parentOf = [&](const orm::Object& object) {
        const auto known = moved.constFind(&object);
        return known != moved.cend() ? *known : tree::parent(m_database, object);
    };
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const orm::Object* own = m_rows[i].object.get();
        if (!moved.contains(own)) {
            continue;
        }
        QSet<const orm::Object*> seen;
        ObjectPtr above = moved.value(own);
        while (above && above.get() != own && !seen.contains(above.get())) {
            seen.insert(above.get());
            above = parentOf(*above);
        }
        if (above && above.get() == own) {
            refuse(int(i), slot, nameOf({moved.value(own)}),
                   Edits::tr("%1 would stand below itself.").arg(nameOf({m_rows[i].object})));
        }
    }
}

int CellEdits::changes() const {
    std::size_t changes = 0;
    for (const Row& row : m_rows) {
        changes += row.steps.size();
    }
    return int(changes);
}

void CellEdits::addOwner(const Row& row, std::vector<StagingStep>& steps) const {
    if (!m_ownerRelation || !m_owner || m_ownerRelation->direction() == orm::Direction::OneToMany) {
        return;
    }
    if (m_ownerRelation->direction() == orm::Direction::ManyToMany) {
        steps.push_back({StagingStep::Act::Link, row.object, -1, {}, m_ownerRelation, m_owner});
        return;
    }
    const bool isGiven =
        std::any_of(row.steps.begin(), row.steps.end(), [this](const StagingStep& step) {
            const auto& pairs = m_ownerRelation->pairs();
            return std::any_of(pairs.begin(), pairs.end(),
                               [&](const auto& pair) { return pair.first == step.slot; });
        });
    if (!isGiven) {
        steps.push_back(
            {StagingStep::Act::SetReference, row.object, -1, {}, m_ownerRelation, m_owner});
    }
}

QString CellEdits::stage(const QString& text) {
    std::vector<StagingStep> steps;
    for (const Row& row : m_rows) {
        if (row.steps.empty()) {
            continue;
        }
        if (row.isNew) {
            steps.push_back({StagingStep::Act::Add, row.object, -1, {}, nullptr, {}});
            addOwner(row, steps);
        }
        steps.insert(steps.end(), row.steps.begin(), row.steps.end());
    }
    return m_database.edits().stage(steps, text);
}

orm::ObjectList CellEdits::newRows() const {
    orm::ObjectList rows;
    for (const Row& row : m_rows) {
        if (row.isNew && !row.steps.empty()) {
            rows.push_back(row.object);
        }
    }
    return rows;
}

} // namespace espalier::ui
