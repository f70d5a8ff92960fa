// SPDX-License-Identifier: MIT
#include "orm/mapping/Mapper.h"

#include "orm/base/Error.h"
#include "orm/mapping/Property.h"
#include "orm/mapping/Registry.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// How many letters must be added, dropped or replaced to make one of the other.
int distance(const QString& a, const QString& b) {
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar letter : a) {
        int diagonal = std::exchange(row[0], row[0] + 1);
        for (std::size_t i = 1; i < row.size(); ++i) {
            const int replaced = diagonal + (b[qsizetype(i) - 1] == letter ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({replaced, row[i] + 1, row[i - 1] + 1});
        }
    }
    return row.back();
}

/// Names the one that is near, if any.
QString suggestion(const QString& wrong, QStringList names) {
    names.sort();
    int least = std::max(2, int(wrong.size()) / 3) + 1;
    QString nearest;
    for (const QString& name : std::as_const(names)) {
        if (const int steps = distance(wrong.toLower(), name.toLower()); steps < least) {
            least = steps;
            nearest = name;
        }
    }
    return nearest.isEmpty() ? QString() : u"; the nearest is \"%1\""_s.arg(nearest);
}

} // namespace

Mapper::Mapper(Registry& registry, ClassInfo info, Table table, FromClause source)
    : m_name(info.name), m_class(std::move(info)), m_table(std::move(table)),
      m_source(std::move(source)), m_registry(&registry) {}

Mapper::~Mapper() {
    if (m_prototype)
        m_class.destroy(m_prototype);
}

const Attribute* Mapper::find(const QString& attribute) const {
    const auto found = m_byName.constFind(attribute);
    return found == m_byName.cend() ? nullptr : &m_attributes[std::size_t(*found)];
}

const Attribute& Mapper::attribute(const Name& name) const {
    if (const Attribute* attribute = find(name))
        return *attribute;
    QStringList names = m_byName.keys() + m_hybrids.keys();
    throw MappingError(
        u"%1 has no attribute \"%2\"%3."_s.arg(m_name, name.text(), suggestion(name.text(), names)),
        {.entity = m_name, .attribute = name.text()});
}

int Mapper::slotOf(const Column& column) const { return m_slotByColumn.value(&column.data(), -1); }

bool Mapper::isKeyedByRowId() const {
    return m_primaryKey.size() == 1 && attribute(m_primaryKey.front()).column.isHidden();
}

std::vector<int> Mapper::slotsBeside(int slot) const {
    const Attribute& wanted = attribute(slot);
    if (!wanted.deferred)
        return m_loadedSlots;
    if (wanted.group.isEmpty())
        return {slot};
    std::vector<int> together;
    for (const Attribute& other : m_attributes) {
        if (other.deferred && other.group == wanted.group)
            together.push_back(other.slot);
    }
    return together;
}

const CompositeProperty* Mapper::findComposite(const QString& name) const {
    const auto found =
        std::ranges::find_if(m_composites, [&name](const auto& c) { return c.name == name; });
    return found == m_composites.end() ? nullptr : &*found;
}

const HybridFunctions* Mapper::findHybrid(const QString& name) const {
    const auto found = m_hybrids.constFind(name);
    return found == m_hybrids.cend() ? nullptr : found->get();
}

const Relationship* Mapper::findRelationship(const QString& name) const {
    const QString wanted = m_relationSynonyms.value(name, name);
    for (const auto& relationship : m_relationships) {
        if (relationship->name() == wanted)
            return relationship.get();
    }
    return nullptr;
}

const Relationship& Mapper::relationship(const Name& name) const {
    if (const Relationship* relationship = findRelationship(name))
        return *relationship;
    QStringList names = m_relationSynonyms.keys();
    for (const auto& relationship : m_relationships)
        names << relationship->name();
    throw MappingError(
        u"%1 has no relation \"%2\"%3."_s.arg(m_name, name.text(), suggestion(name.text(), names)),
        {.entity = m_name, .attribute = name.text()});
}

const AttributeEvents* Mapper::events(const Relationship& relationship) const {
    return m_relationEvents.isEmpty() ? nullptr : m_relationEvents.value(relationship.name()).get();
}

// --- inheritance

std::vector<const Mapper*> Mapper::allHeirs() const {
    std::vector<const Mapper*> all = m_heirs;
    for (std::size_t i = 0; i < all.size(); ++i)
        all.insert(all.end(), all[i]->m_heirs.begin(), all[i]->m_heirs.end());
    return all;
}

std::vector<const Mapper*> Mapper::polymorphicHeirs() const {
    const QStringList& wanted = m_options.withPolymorphic;
    if (wanted.isEmpty())
        return {};
    std::vector<const Mapper*> all = allHeirs();
    if (!wanted.contains(u"*"_s))
        std::erase_if(all,
                      [&wanted](const Mapper* heir) { return !wanted.contains(heir->name()); });
    return all;
}

bool Mapper::isA(const Mapper& other) const {
    const Mapper& wanted = other.m_options.nonPrimary ? other.root() : other;
    for (const Mapper* mapper = this; mapper; mapper = mapper->m_base) {
        if (mapper == &wanted)
            return true;
    }
    return false;
}

bool Mapper::isA(std::type_index type) const {
    for (const Mapper* mapper = this; mapper; mapper = mapper->m_base) {
        if (mapper->m_class.type == type)
            return true;
    }
    return false;
}

const Mapper& Mapper::forIdentity(const Value& identity) const {
    const Mapper& top = root();
    if (const Mapper* found = top.m_byIdentity.value(identity))
        return *found;
    if (identity.isNull())
        return *this;
    throw MappingError(u"%1.%2 is %3, which no mapped class stands for."_s.arg(
        m_name, attribute(m_polymorphicSlot).name, identity.toText()));
}

} // namespace espalier::orm
