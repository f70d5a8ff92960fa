// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/ReferenceTexts.h"

#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"
#include "ui/live/RelationReads.h"

#include <algorithm>

namespace espalier::ui {

using orm::ObjectPtr;
using orm::Value;

namespace {

/// The values that `texts` are in a column of a type; those that are none are left out.
std::vector<Value> valuesOf(const QSet<QString>& texts, const orm::SqlType& type) {
    std::vector<Value> values;
    for (const QString& text : texts) {
        QString error;
        const Value value = Edits::parse(text, type, &error);
        if (error.isEmpty() && !value.isNull()) {
            values.push_back(value);
        }
    }
    return values;
}

} // namespace

ReferenceTexts::ReferenceTexts(LiveDatabase& database, const orm::Relationship& relationship)
    : m_database(database), m_relationship(relationship),
      m_referred(relationship.pairs().front().second),
      m_label(relationship.target().traits().label) {
    if (m_label == m_referred) {
        m_label = -1;
    }
}

std::vector<orm::Select> ReferenceTexts::selects() const {
    const orm::Mapper& target = m_relationship.target();
    std::vector<orm::Expression> columns;
    std::vector<orm::Select> selects;
    columns.emplace_back(target.attribute(m_referred).column);
    if (m_label >= 0) {
        columns.emplace_back(target.attribute(m_label).column);
    }
    const auto addFor = [&](int slot) {
        const orm::Column& column = target.attribute(slot).column;
        const std::vector<Value> values = valuesOf(m_texts, column.type());
        for (std::size_t i = 0; i < values.size(); i += reads::KeysPerStatement) {
            const auto first = values.begin() + qsizetype(i);
            const auto last =
                values.begin() +
                qsizetype(std::min(values.size(), i + std::size_t(reads::KeysPerStatement)));
            selects.push_back(orm::Select(columns)
                                  .from(orm::FromClause(target.table()))
                                  .where(orm::Expression(column).in({first, last})));
        }
    };
    addFor(m_referred);
    if (m_label >= 0) {
        addFor(m_label);
    }
    return selects;
}

bool ReferenceTexts::isSame(const Candidate& a, const Candidate& b) {
    return a.target == b.target && a.value == b.value;
}

void ReferenceTexts::addCandidate(QHash<QString, std::vector<Candidate>>& index,
                                  const QString& text, const Candidate& candidate) const {
    if (text.isEmpty()) {
        return;
    }
    std::vector<Candidate>& known = index[text];
    const bool isKnown = std::any_of(known.begin(), known.end(), [&](const Candidate& other) {
        return isSame(other, candidate);
    });
    if (!isKnown) {
        known.push_back(candidate);
    }
}

void ReferenceTexts::take(const orm::RowBatch& rows) {
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const Candidate candidate{rows.at(row, 0), {}};
        addCandidate(m_byKey, Edits::editText(candidate.value), candidate);
        if (m_label >= 0) {
            addCandidate(m_byLabel, Edits::editText(rows.at(row, 1)), candidate);
        }
    }
}

void ReferenceTexts::takeStaged() {
    for (const ObjectPtr& object : m_database.session().newObjects()) {
        if (&object->mapper() != &m_relationship.target()) {
            continue;
        }
        const bool hasKey = object->isSet(m_referred) && !object->peek(m_referred).isNull();
        const Candidate candidate{hasKey ? object->peek(m_referred) : Value(), object};
        if (hasKey) {
            addCandidate(m_byKey, Edits::editText(candidate.value), candidate);
        }
        if (m_label >= 0) {
            addCandidate(m_byLabel, Edits::editText(object->peek(m_label)), candidate);
        }
    }
    for (const ObjectPtr& object : m_database.session().dirty()) {
        if (&object->mapper() != &m_relationship.target() || m_label < 0 ||
            !object->isLoaded(m_referred) || !object->isModified(m_label)) {
            continue;
        }
        const Candidate candidate{object->peek(m_referred), {}};
        const QString before = Edits::editText(object->committedValue(m_label).value_or(Value()));
        if (const auto known = m_byLabel.find(before); known != m_byLabel.end()) {
            std::erase_if(*known, [&](const Candidate& other) { return isSame(other, candidate); });
        }
        addCandidate(m_byLabel, Edits::editText(object->peek(m_label)), candidate);
    }
}

ReferenceTexts::Found ReferenceTexts::find(const QString& text) const {
    const orm::Mapper& target = m_relationship.target();
    QString error;
    const Value key = Edits::parse(text, target.attribute(m_referred).type, &error);
    std::vector<Candidate> found =
        error.isEmpty() ? m_byKey.value(Edits::editText(key)) : std::vector<Candidate>();
    const std::vector<Candidate> named = m_byLabel.value(text);
    for (const Candidate& candidate : named) {
        if (std::none_of(found.begin(), found.end(),
                         [&](const Candidate& other) { return isSame(other, candidate); })) {
            found.push_back(candidate);
        }
    }
    if (found.empty()) {
        return {{}, {}, Edits::tr("No row of %1 has this name or key.").arg(target.name())};
    }
    if (found.size() > 1) {
        return {
            {},
            {},
            named.size() > 1
                ? Edits::tr("Several rows of %1 have this name: give the key.").arg(target.name())
                : Edits::tr("The key of one row of %1 and the name of another.")
                      .arg(target.name())};
    }
    const Candidate& only = found.front();
    const bool isByKey = target.primaryKey() == std::vector<int>{m_referred};
    const ObjectPtr object = only.target ? only.target
                             : isByKey   ? m_database.session().find({&target, {only.value}})
                                         : ObjectPtr();
    if (object && m_database.isMarkedForDeletion(*object)) {
        return {{}, {}, Edits::tr("The row of %1 is marked for deletion.").arg(target.name())};
    }
    return {only.value, only.target, {}};
}

} // namespace espalier::ui
