// SPDX-License-Identifier: MIT
#include "orm/mapping/Corrections.h"

#include "orm/base/Error.h"
#include "orm/mapping/References.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool hasColumns(const Table& table, const QStringList& names) {
    return std::ranges::all_of(
        names, [&table](const QString& name) { return table.find(name) != nullptr; });
}

/// The reference of the table to itself by these columns; to its key when there is none.
std::optional<QStringList> keyAbove(const Table& table, const QStringList& parentColumns) {
    for (const Reference& reference : referencesOf(table)) {
        if (reference.target == table && reference.key.columns == parentColumns)
            return reference.key.referredColumns;
    }
    return {};
}

void correctTree(Discovery& discovery, const Table& table, const QStringList& parentColumns) {
    std::erase_if(discovery.trees, [&table](const auto& tree) { return tree.table == table; });
    if (parentColumns.isEmpty())
        return;
    const std::optional<QStringList> key = keyAbove(table, parentColumns);
    if (!key)
        return;
    const TableTraits traits = discoverTraits(table);
    discovery.trees.push_back(
        {table, *key, parentColumns, traits.label, traits.order, 1.0,
         u"you said that %1 leads to the row above"_s.arg(parentColumns.join(u", "_s))});
}

/// Two references of the table make a link of it, whatever else it holds.
std::optional<DiscoveredLink> linkAsSaid(const Table& table) {
    if (std::optional<DiscoveredLink> found = discoverLink(table))
        return found;
    const std::vector<Reference> references = referencesOf(table);
    if (references.size() < 2)
        return {};
    const Reference& left = references[0];
    const Reference& right = references[1];
    DiscoveredLink link{table,
                        {left.target, left.key.columns, left.key.referredColumns},
                        {right.target, right.key.columns, right.key.referredColumns},
                        {},
                        1.0,
                        u"you said that its rows link two others"_s};
    const QStringList both = left.key.columns + right.key.columns;
    for (const Column& column : table.columns()) {
        if (!both.contains(column.name()) && !column.isPrimaryKey())
            link.extraColumns << column.name();
    }
    return link;
}

void correctLink(Discovery& discovery, const Table& table, bool isLink) {
    const DiscoveredLink* known = discovery.link(table);
    if (!isLink) {
        std::erase_if(discovery.links, [&table](const auto& link) { return link.table == table; });
    } else if (!known) {
        if (std::optional<DiscoveredLink> link = linkAsSaid(table))
            discovery.links.push_back(*std::move(link));
    }
}

void correctKey(TableTraits& traits, const QStringList& columns) {
    if (!traits.table.primaryKey().empty() || traits.table.kind() == TableKind::View ||
        traits.table.kind() == TableKind::MaterializedView)
        return;
    traits.keyColumns = columns;
    traits.byRowId = false;
    traits.editable = !columns.isEmpty();
    traits.reason = columns.isEmpty() ? noKeyReason(traits.table) : QString();
}

void correct(Discovery& discovery, TableTraits& traits, const TableCorrection& said) {
    if (said.keyColumns)
        correctKey(traits, *said.keyColumns);
    if (said.parentColumns)
        correctTree(discovery, traits.table, *said.parentColumns);
    if (said.isLink)
        correctLink(discovery, traits.table, *said.isLink);
    traits.label = said.label.value_or(traits.label);
    traits.order = said.order.value_or(traits.order);
    for (DiscoveredTree& tree : discovery.trees) {
        if (tree.table == traits.table) {
            tree.label = traits.label;
            tree.order = traits.order;
        }
    }
}

} // namespace

const TableCorrection* Corrections::find(const Table& table) const {
    const auto found = std::ranges::find_if(m_tables, [&table](const TableCorrection& said) {
        return said.schema == table.schema() && said.table == table.name();
    });
    return found == m_tables.end() ? nullptr : &*found;
}

void Corrections::set(TableCorrection correction) {
    std::erase_if(m_tables, [&correction](const TableCorrection& said) {
        return said.schema == correction.schema && said.table == correction.table;
    });
    if (!correction.isEmpty())
        m_tables.push_back(std::move(correction));
}

void Corrections::add(AddedReference reference) {
    std::erase_if(m_references, [&reference](const AddedReference& known) {
        return known.schema == reference.schema && known.table == reference.table &&
               known.key.columns == reference.key.columns;
    });
    reference.key.declared = false;
    m_references.push_back(std::move(reference));
}

void Corrections::removeReference(const Table& table, const QStringList& columns) {
    std::erase_if(m_references, [&](const AddedReference& known) {
        return known.schema == table.schema() && known.table == table.name() &&
               known.key.columns == columns;
    });
}

QStringList Corrections::addReferences(const MetaData& metaData) const {
    QStringList leftOut;
    for (const AddedReference& reference : m_references) {
        const std::optional<Table> from = metaData.find(reference.table, reference.schema);
        const std::optional<Table> to =
            metaData.find(reference.key.referredTable, reference.key.referredSchema);
        const bool fits = from && to && hasColumns(*from, reference.key.columns) &&
                          hasColumns(*to, reference.key.referredColumns);
        if (fits)
            from->addForeignKey(reference.key);
        else
            leftOut << u"The relation from %1 (%2) to %3, which you added, does not fit the "
                       "database any more."_s.arg(reference.table,
                                                  reference.key.columns.join(u", "_s),
                                                  reference.key.referredTable);
    }
    return leftOut;
}

bool Corrections::fits(const TableCorrection& correction, const Table& table) {
    const auto hasColumn = [&table](const std::optional<QString>& name) {
        return !name || name->isEmpty() || table.find(*name) != nullptr;
    };
    return hasColumn(correction.label) && hasColumn(correction.order) &&
           hasColumns(table, correction.parentColumns.value_or(QStringList())) &&
           hasColumns(table, correction.keyColumns.value_or(QStringList()));
}

Discovery discover(const MetaData& metaData, const Corrections& corrections) {
    Discovery discovery = discover(metaData);
    for (TableTraits& traits : discovery.tables) {
        const TableCorrection* said = corrections.find(traits.table);
        if (said != nullptr && Corrections::fits(*said, traits.table))
            correct(discovery, traits, *said);
    }
    return discovery;
}

std::vector<QStringList> parentCandidates(const Table& table) {
    std::vector<QStringList> candidates;
    if (const std::optional<DiscoveredTree> tree = discoverTree(table))
        candidates.push_back(tree->parentColumns);
    const auto add = [&candidates](const QStringList& columns) {
        if (std::ranges::find(candidates, columns) == candidates.end())
            candidates.push_back(columns);
    };
    for (const Reference& reference : referencesOf(table)) {
        if (reference.target == table && reference.key.columns != reference.key.referredColumns)
            add(reference.key.columns);
    }
    const std::vector<Column> key = table.primaryKey();
    if (key.size() != 1)
        return candidates;
    for (const Column& column : table.columns()) {
        if (!column.isPrimaryKey() && typeOf(column).kind == typeOf(key.front()).kind &&
            !isForeignKeyColumn(table, column.name()))
            add({column.name()});
    }
    return candidates;
}

} // namespace espalier::orm
