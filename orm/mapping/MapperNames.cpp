// SPDX-License-Identifier: MIT
// What a mapper has besides its columns: key, written tables, further names, options.
#include "orm/mapping/MapperBuilder.h"

#include "orm/sql/SelectData.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// Tells one listener, then the other.
template <class... Arguments>
std::function<void(Arguments...)> inTurn(std::function<void(Arguments...)> first,
                                         std::function<void(Arguments...)> second) {
    if (!first || !second)
        return first ? first : second;
    return [first, second](Arguments... arguments) {
        first(arguments...);
        second(arguments...);
    };
}

AttributeEvents bothOf(const AttributeEvents& first, const AttributeEvents& second) {
    AttributeEvents both;
    both.set = first.set ? first.set : second.set;
    if (first.set && second.set) {
        both.set = [before = first.set, after = second.set](Object& object, const Value& value) {
            return after(object, before(object, value));
        };
    }
    both.append = inTurn(first.append, second.append);
    both.remove = inTurn(first.remove, second.remove);
    both.bulkReplace = inTurn(first.bulkReplace, second.bulkReplace);
    both.modified = inTurn(first.modified, second.modified);
    // There is but one first value: the one of what was declared last.
    both.initScalar = second.initScalar ? second.initScalar : first.initScalar;
    return both;
}

} // namespace

void MapperBuilder::findKey() {
    std::vector<int>& key = m_mapper.m_primaryKey;
    const auto take = [&key](int slot) {
        if (slot >= 0 && std::ranges::find(key, slot) == key.end())
            key.push_back(slot);
    };
    if (!m_mapper.m_options.primaryKey.empty()) {
        key.clear();
        for (const Column& column : m_mapper.m_options.primaryKey) {
            const Attribute* byName = m_mapper.find(column.name());
            const int slot = m_mapper.slotOf(column);
            if (slot < 0 && !byName)
                problem(u"the column %1 of its key is not mapped."_s.arg(column.fullName()));
            take(slot >= 0 ? slot : byName ? byName->slot : -1);
        }
    } else if (key.empty()) {
        for (const Table& table : m_sourceTables) {
            for (const Column& column : table.primaryKey())
                take(m_mapper.slotOf(column));
        }
    }
    for (Attribute& attribute : m_mapper.m_attributes) {
        attribute.primaryKey = std::ranges::find(key, attribute.slot) != key.end();
        if (attribute.primaryKey)
            attribute.deferred = false;
    }
    if (key.empty())
        problem(u"the table %1 has no primary key, so its rows have no identity; name one with "
                "the option primaryKey."_s.arg(m_mapper.m_table.fullName()));
}

void MapperBuilder::listTables() {
    if (m_mapper.m_base && !m_mapper.m_options.concrete && !m_mapper.m_source.isValid()) {
        // One table for all: what this heir has taken back is written with it.
        const std::vector<MappedTable> inherited = std::exchange(m_mapper.m_tables, {});
        for (const MappedTable& own : inherited)
            listTable(own.table);
        return;
    }
    for (const Table& table : m_sourceTables)
        listTable(table);
}

/// A table whose key is not mapped in whole is only read.
void MapperBuilder::listTable(const Table& table) {
    MappedTable mapped{table, {}, {}};
    std::vector<Column> key = table.primaryKey();
    const FromClause& source = m_mapper.m_source;
    const bool isWhole = source.isValid() && source.node()->kind == FromNode::Kind::Table;
    if (!m_mapper.m_options.primaryKey.empty() && isWhole)
        key = m_mapper.m_options.primaryKey;
    for (const Column& column : table.columns()) {
        const int slot = m_mapper.slotOf(column);
        if (slot >= 0)
            mapped.columns.emplace_back(slot, column);
    }
    if (const Column* rowId = table.rowId(); rowId && m_mapper.slotOf(*rowId) >= 0)
        mapped.columns.emplace_back(m_mapper.slotOf(*rowId), *rowId);
    for (const Column& column : key) {
        const int slot = m_mapper.slotOf(column);
        if (slot < 0)
            return;
        mapped.key.emplace_back(slot, column);
    }
    if (!mapped.key.empty())
        m_mapper.m_tables.push_back(std::move(mapped));
}

void MapperBuilder::addNames() {
    const auto isTaken = [this](const QString& name) {
        return m_mapper.m_byName.contains(name) || m_mapper.findComposite(name) ||
               m_mapper.findHybrid(name);
    };
    for (const SynonymDeclaration& synonym : m_synonyms) {
        const auto isDeclared = [&synonym](const auto& r) { return r.name == synonym.of; };
        if (isTaken(synonym.name))
            problem(u"the synonym \"%1\" is taken by an attribute."_s.arg(synonym.name));
        else if (const Attribute* attribute = m_mapper.find(synonym.of))
            m_mapper.m_byName.insert(synonym.name, attribute->slot);
        else if (const HybridFunctions* hybrid = m_mapper.findHybrid(synonym.of))
            m_mapper.m_hybrids.insert(synonym.name,
                                      std::make_shared<const HybridFunctions>(*hybrid));
        else if (std::ranges::any_of(m_mapper.m_declared, isDeclared))
            m_mapper.m_relationSynonyms.insert(synonym.name, synonym.of);
        else
            problem(u"the synonym \"%1\" stands for \"%2\", which is not there."_s.arg(synonym.name,
                                                                                       synonym.of));
    }
    for (const CompositeDeclaration& composite : m_composites) {
        CompositeProperty made{composite.name, {}};
        for (const QString& name : composite.attributes) {
            const Attribute* attribute = m_mapper.find(name);
            if (attribute)
                made.attributeSlots.push_back(attribute->slot);
            else
                problem(u"the composite \"%1\" needs \"%2\", which is not a column."_s.arg(
                    composite.name, name));
        }
        if (isTaken(composite.name))
            problem(u"the composite \"%1\" is taken by an attribute."_s.arg(composite.name));
        m_mapper.m_composites.push_back(std::move(made));
    }
    for (const HybridDeclaration& hybrid : m_hybrids) {
        if (isTaken(hybrid.name))
            problem(u"the hybrid \"%1\" is taken by an attribute."_s.arg(hybrid.name));
        m_mapper.m_hybrids.insert(hybrid.name,
                                  std::make_shared<const HybridFunctions>(hybrid.functions));
    }
}

void MapperBuilder::addListeners() {
    m_mapper.m_listeners.insert(m_mapper.m_listeners.end(), m_events.begin(), m_events.end());
    QHash<QString, AttributeEvents> byName;
    for (const auto& [name, events] : m_mapper.m_listeners) {
        const auto before = byName.constFind(name);
        byName.insert(name, before == byName.cend() ? events : bothOf(*before, events));
    }
    for (Attribute& attribute : m_mapper.m_attributes)
        attribute.events = {};
    for (auto events = byName.cbegin(); events != byName.cend(); ++events) {
        const auto shared = std::make_shared<const AttributeEvents>(*events);
        const auto found = m_mapper.m_byName.constFind(events.key());
        if (found != m_mapper.m_byName.cend())
            m_mapper.m_attributes[std::size_t(*found)].events = shared;
        else
            m_mapper.m_relationEvents.insert(events.key(), shared);
    }
}

void MapperBuilder::applyOptions() {
    const MapperOptions& options = m_mapper.m_options;
    m_mapper.m_extensions.insert(m_mapper.m_extensions.end(), options.extensions.begin(),
                                 options.extensions.end());
    const auto slotFor = [this](const std::optional<Column>& column, int inherited,
                                QLatin1StringView option) {
        if (!column)
            return inherited;
        // A query's own columns go by their names.
        const Attribute* byName = column->data().table ? nullptr : m_mapper.find(column->name());
        const int slot = byName ? byName->slot : m_mapper.slotOf(*column);
        if (slot < 0)
            problem(
                u"the column %1 of the option %2 is not mapped."_s.arg(column->fullName(), option));
        return slot;
    };
    m_mapper.m_versionSlot =
        slotFor(options.versionId, m_mapper.m_versionSlot, QLatin1StringView("versionId"));
    m_mapper.m_polymorphicSlot = slotFor(options.polymorphicOn, m_mapper.m_polymorphicSlot,
                                         QLatin1StringView("polymorphicOn"));
    for (const QString& term : options.orderBy) {
        if (!m_mapper.find(term.startsWith(u'-') ? term.mid(1) : term))
            problem(u"orderBy names \"%1\", which is not an attribute."_s.arg(term));
    }
    m_mapper.m_loadedSlots.clear();
    for (Attribute& attribute : m_mapper.m_attributes) {
        if (attribute.slot == m_mapper.m_polymorphicSlot)
            attribute.deferred = false;
        if (!attribute.deferred)
            m_mapper.m_loadedSlots.push_back(attribute.slot);
    }
}

} // namespace espalier::orm
