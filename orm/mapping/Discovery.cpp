// SPDX-License-Identifier: MIT
#include "orm/mapping/Discovery.h"

#include "orm/mapping/NameWords.h"
#include "orm/mapping/References.h"

#include <QSet>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// What carries more of its own than a link would is rather a thing of its own.
constexpr double likelyLink = 0.5;

QSet<QString> setOf(const QStringList& names) { return QSet<QString>(names.begin(), names.end()); }

bool isInteger(const SqlType& type) {
    return type.kind == TypeKind::Integer || type.kind == TypeKind::BigInteger;
}

// --- label and order

QString labelColumn(const Table& table) {
    const Column* best = nullptr;
    int bestRank = 0;
    for (const Column& column : table.columns()) {
        if (!typeOf(column).isText() || isForeignKeyColumn(table, column.name()) ||
            isSecretName(column.name()))
            continue;
        const int rank = labelRank(column.name(), table.name());
        if (rank < 0)
            continue;
        // The unique one of two that fit as well.
        const int place = rank * 2 + (isUnique(table, {column.name()}) ? 0 : 1);
        if (!best || place < bestRank) {
            best = &column;
            bestRank = place;
        }
    }
    if (best)
        return best->name();
    for (const Column& column : table.columns()) {
        if (typeOf(column).isText() && !column.isPrimaryKey() &&
            !isForeignKeyColumn(table, column.name()) && !isSecretName(column.name()))
            return column.name();
    }
    return {};
}

QString orderColumn(const Table& table) {
    const Column* best = nullptr;
    int bestRank = 0;
    for (const Column& column : table.columns()) {
        if (!isInteger(typeOf(column)) || column.isPrimaryKey() ||
            isForeignKeyColumn(table, column.name()))
            continue;
        const int rank = orderRank(column.name(), table.name());
        if (rank >= 0 && (!best || rank < bestRank)) {
            best = &column;
            bestRank = rank;
        }
    }
    return best ? best->name() : QString();
}

// --- trees

std::optional<DiscoveredTree> treeThrough(const Table& table, const ForeignKeyConstraint& key) {
    // Of a composite key, a column that refers to itself (a tenant) says nothing.
    QStringList telling;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        if (key.columns[i] != key.referredColumns[i])
            telling << key.columns[i];
    }
    if (telling.isEmpty())
        return {};
    SelfReferenceName name;
    for (const QString& column : telling) {
        const SelfReferenceName said = classifySelfReference(column, table.name());
        if (!said.isTree)
            return {};
        if (said.confidence > name.confidence)
            name = said;
    }
    DiscoveredTree tree{table, key.referredColumns, key.columns, {}, {}, name.confidence, {}};
    QStringList reasons{name.reason};
    if (!isPrimaryKey(table, key.referredColumns))
        reasons << u"the key that it refers to is not the primary key"_s;
    if (isNotNull(table, telling)) {
        tree.confidence -= 0.1;
        reasons << u"but every row must have one"_s;
    }
    if (isUnique(table, telling)) {
        tree.confidence -= 0.3;
        reasons << u"but no two rows may share one"_s;
    }
    if (!key.declared) {
        tree.confidence -= 0.3;
        reasons << u"the database does not declare it"_s;
    }
    tree.confidence = std::max(0.0, tree.confidence);
    tree.reason = u"%1 refers to the table's own key; %2"_s.arg(key.columns.join(u", "_s),
                                                                reasons.join(u", "_s));
    return tree;
}

// --- links

bool isReferredTo(const Table& table) {
    if (!table.data().metaData)
        return false;
    for (const Table& other : table.metaData().tables()) {
        for (const ForeignKeyConstraint& key : other.foreignKeys()) {
            const std::optional<Table> target = other.referred(key);
            if (target && *target == table && !(other == table))
                return true;
        }
    }
    return false;
}

/// What the link carries in itself: dates that a trigger keeps are less of an own life.
double weightOf(const Column& column) {
    const TypeKind kind = typeOf(column).kind;
    const bool isStamp = kind == TypeKind::DateTime || kind == TypeKind::Date;
    return isStamp || orderRank(column.name(), {}) >= 0 ? 0.05 : 0.1;
}

std::optional<DiscoveredLink> linkOf(const Table& table, const Reference& left,
                                     const Reference& right) {
    const QSet<QString> both = setOf(left.key.columns + right.key.columns);
    if (both == setOf(left.key.columns) || both == setOf(right.key.columns))
        return {};
    const QStringList pair = left.key.columns + right.key.columns;
    const std::vector<Column> key = table.primaryKey();
    QSet<QString> own = both;
    DiscoveredLink link{table,
                        {left.target, left.key.columns, left.key.referredColumns},
                        {right.target, right.key.columns, right.key.referredColumns},
                        {},
                        1.0,
                        {}};
    if (isPrimaryKey(table, pair)) {
        link.reason = u"the primary key is made of two references"_s;
    } else if (isUnique(table, pair) && isNotNull(table, pair) &&
               (key.empty() || (key.size() == 1 && !both.contains(key[0].name())))) {
        link.confidence = key.empty() ? 0.85 : 0.75;
        link.reason = key.empty()
                          ? u"a unique key is made of two references"_s
                          : u"it has a key of its own and two references, unique together"_s;
        for (const Column& column : key)
            own.insert(column.name());
    } else {
        return {};
    }
    for (const Column& column : table.columns()) {
        if (own.contains(column.name()))
            continue;
        link.extraColumns << column.name();
        link.confidence -= weightOf(column);
    }
    if (!link.extraColumns.isEmpty())
        link.reason += link.extraColumns.size() == 1
                           ? u"; one column of its own"_s
                           : u"; %1 columns of its own"_s.arg(link.extraColumns.size());
    if (left.target == right.target) {
        link.confidence -= 0.05;
        link.reason += u"; both refer to %1"_s.arg(left.target.name());
    }
    if (isReferredTo(table)) {
        link.confidence -= 0.2;
        link.reason += u"; other tables refer to it"_s;
    }
    link.confidence = std::max(link.confidence, 0.3);
    return link;
}

template <class Found> const Found* inList(const std::vector<Found>& list, const Table& table) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&table](const Found& one) { return one.table == table; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const TableTraits* Discovery::traits(const Table& table) const { return inList(tables, table); }
const DiscoveredTree* Discovery::tree(const Table& table) const { return inList(trees, table); }
const DiscoveredLink* Discovery::link(const Table& table) const { return inList(links, table); }

namespace {

/// The shortest set of columns that is unique and always has a value; empty when there is none.
QStringList uniqueKey(const Table& table) {
    QStringList best;
    const auto consider = [&](const QStringList& columns) {
        if (isNotNull(table, columns) && (best.isEmpty() || columns.size() < best.size()))
            best = columns;
    };
    for (const UniqueConstraint& unique : table.data().uniques)
        consider(unique.columns);
    for (const Index& index : table.data().indexes) {
        if (index.unique && index.where.isEmpty() && !index.columns.contains(QString()))
            consider(index.columns);
    }
    return best;
}

} // namespace

// PostgreSQL's ctid and the like do not tell rows apart: it changes with every UPDATE of the row,
// and another row takes the old one.
QString noKeyReason(const Table& table) {
    const QString why =
        table.data().shadowsRowId
            ? u"no primary key, and columns named rowid, _rowid_ and oid hide SQLite's row number"_s
            : u"no primary key: rows cannot be told apart"_s;
    return why + u"; add a primary key, or choose key columns"_s;
}

TableTraits discoverTraits(const Table& table) {
    TableTraits traits{table, labelColumn(table), orderColumn(table), true, {}, {}};
    const auto refuse = [&traits](const QString& reason) {
        traits.editable = false;
        traits.reason = reason;
    };
    switch (table.kind()) {
    case TableKind::View:
        refuse(u"a view cannot be edited"_s);
        break;
    case TableKind::MaterializedView:
        refuse(u"a materialized view cannot be edited"_s);
        break;
    case TableKind::Virtual:
        refuse(u"a virtual table: its module decides what may be written"_s);
        break;
    default:
        if (!table.primaryKey().empty())
            break;
        traits.keyColumns = uniqueKey(table);
        traits.byRowId = traits.keyColumns.isEmpty() && table.rowId();
        if (traits.byRowId)
            traits.reason = u"no key: rows are told apart by SQLite's row number"_s;
        else if (traits.keyColumns.isEmpty())
            refuse(noKeyReason(table));
    }
    return traits;
}

std::optional<DiscoveredTree> discoverTree(const Table& table) {
    std::optional<DiscoveredTree> best;
    for (const Reference& reference : referencesOf(table)) {
        if (!(reference.target == table))
            continue;
        std::optional<DiscoveredTree> tree = treeThrough(table, reference.key);
        if (tree && (!best || tree->confidence > best->confidence))
            best = std::move(tree);
    }
    if (best) {
        best->label = labelColumn(table);
        best->order = orderColumn(table);
    }
    return best;
}

std::optional<DiscoveredLink> discoverLink(const Table& table) {
    if (table.kind() == TableKind::View || table.kind() == TableKind::MaterializedView)
        return {};
    const std::vector<Reference> references = referencesOf(table);
    std::optional<DiscoveredLink> best;
    for (std::size_t i = 0; i < references.size(); ++i) {
        for (std::size_t j = i + 1; j < references.size(); ++j) {
            std::optional<DiscoveredLink> link = linkOf(table, references[i], references[j]);
            if (link && (!best || link->confidence > best->confidence))
                best = std::move(link);
        }
    }
    return best;
}

Discovery discover(const MetaData& metaData) {
    Discovery discovery;
    for (const Table& table : metaData.tables()) {
        discovery.tables.push_back(discoverTraits(table));
        if (std::optional<DiscoveredTree> tree = discoverTree(table))
            discovery.trees.push_back(*std::move(tree));
        if (std::optional<DiscoveredLink> link = discoverLink(table);
            link && link->confidence >= likelyLink)
            discovery.links.push_back(*std::move(link));
    }
    return discovery;
}

QStringList proposeForeignKeys(const MetaData& metaData) {
    QStringList proposed;
    for (const Table& table : metaData.tables()) {
        const std::vector<Column> key = table.primaryKey();
        if (table.kind() != TableKind::Table || key.size() != 1)
            continue;
        for (const Column& column : table.columns()) {
            const QStringList words = wordsOf(column.name());
            const QString first = words.value(0);
            if ((first != u"parent" && first != u"parentid") || column.isPrimaryKey() ||
                isForeignKeyColumn(table, column.name()) ||
                typeOf(column).kind != typeOf(key[0]).kind)
                continue;
            // "parent_category" of a product refers elsewhere; beside a parent_type, to anything.
            const QStringList rest = ownWords(words.mid(1).join(u'_'), {});
            const bool elsewhere = !rest.isEmpty() && first == u"parent" &&
                                   !ownWords(table.name(), {}).endsWith(rest.back());
            const bool anything = std::any_of(
                table.columns().begin(), table.columns().end(), [](const Column& other) {
                    const QStringList said = wordsOf(other.name());
                    return said.value(0) == u"parent" &&
                           (said.contains(u"type"_s) || said.contains(u"kind"_s) ||
                            said.contains(u"table"_s) || said.contains(u"class"_s));
                });
            if (elsewhere || anything)
                continue;
            ForeignKeyConstraint constraint;
            constraint.columns = {column.name()};
            constraint.referredSchema = table.schema();
            constraint.referredTable = table.name();
            constraint.referredColumns = {key[0].name()};
            constraint.declared = false;
            table.addForeignKey(std::move(constraint));
            proposed << table.fullName() + u'.' + column.name();
        }
    }
    return proposed;
}

} // namespace espalier::orm
