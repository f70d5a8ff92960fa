// SPDX-License-Identifier: MIT
#include "orm/mapping/MapperBuilder.h"

#include "orm/sql/ExpressionNode.h"
#include "orm/sql/ExpressionType.h"
#include "orm/sql/SelectData.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// The column that a selected expression is, through its labels.
const ColumnNode* plainColumn(const Expression& expression) {
    const ExpressionNode& node = *expression.node();
    if (node.kind == NodeKind::Label)
        return plainColumn(nodeAs<LabelNode>(node).operand);
    return node.kind == NodeKind::Column ? &nodeAs<ColumnNode>(node) : nullptr;
}

/// Its rows are of no one table, though its first part names columns of one.
bool isUnion(const Select& query) { return !query.data().compound.empty(); }

void collectTables(const FromClause& source, std::vector<Table>& tables) {
    if (!source.isValid())
        return;
    const FromNode& node = *source.node();
    if (node.table && std::ranges::find(tables, *node.table) == tables.end())
        tables.push_back(*node.table);
    collectTables(node.left, tables);
    collectTables(node.right, tables);
    if (!node.select || isUnion(*node.select))
        return;
    for (const Expression& column : node.select->data().columns) {
        const ColumnNode* plain = plainColumn(column);
        if (plain && std::ranges::find(tables, plain->table) == tables.end())
            tables.push_back(plain->table);
    }
}

} // namespace

MapperBuilder::MapperBuilder(Mapper& mapper, const std::vector<Property>& properties)
    : m_mapper(mapper) {
    for (const Property& property : properties) {
        const auto& declaration = property.data().declaration;
        if (const auto* relation = std::get_if<RelationDeclaration>(&declaration))
            m_mapper.m_declared.push_back(*relation);
        else if (const auto* attribute = std::get_if<AttributeDeclaration>(&declaration))
            m_declared.push_back(*attribute);
        else if (const auto* synonym = std::get_if<SynonymDeclaration>(&declaration))
            m_synonyms.push_back(*synonym);
        else if (const auto* composite = std::get_if<CompositeDeclaration>(&declaration))
            m_composites.push_back(*composite);
        else if (const auto* events = std::get_if<EventsDeclaration>(&declaration))
            m_events.emplace_back(events->name, events->events);
        else
            m_hybrids.push_back(std::get<HybridDeclaration>(declaration));
    }
}

std::vector<Table> MapperBuilder::tablesOf(const FromClause& source) {
    std::vector<Table> tables;
    collectTables(source, tables);
    return tables;
}

void MapperBuilder::problem(const QString& text) {
    m_mapper.m_problems << u"%1: %2"_s.arg(m_mapper.name(), text);
}

void MapperBuilder::build() {
    if (m_mapper.m_base)
        inherit();
    for (const AttributeDeclaration& declared : m_declared) {
        for (const Column& column : declared.columns)
            m_names.insert(&column.data(), declared.name);
    }
    if (m_mapper.m_source.isValid()) {
        m_sourceTables = tablesOf(m_mapper.m_source);
        findInheritCondition();
        readSource(m_mapper.m_source);
    }
    declareColumns();
    addComputed();
    markDeferred();
    findKey();
    listTables();
    addNames();
    addListeners();
    applyOptions();
}

/// An heir starts with everything that its base has, in the same places.
void MapperBuilder::inherit() {
    const Mapper& base = *m_mapper.m_base;
    m_mapper.m_extensions = base.m_extensions;
    for (const auto& listener : base.m_listeners) {
        if (listener.second.propagate)
            m_mapper.m_listeners.push_back(listener);
    }
    if (m_mapper.m_options.concrete)
        return;
    m_mapper.m_attributes = base.m_attributes;
    m_mapper.m_byName = base.m_byName;
    m_mapper.m_slotByColumn = base.m_slotByColumn;
    m_mapper.m_relationSynonyms = base.m_relationSynonyms;
    m_mapper.m_primaryKey = base.m_primaryKey;
    m_mapper.m_composites = base.m_composites;
    m_mapper.m_hybrids = base.m_hybrids;
    m_mapper.m_tables = base.m_tables;
    m_mapper.m_versionSlot = base.m_versionSlot;
    m_mapper.m_polymorphicSlot = base.m_polymorphicSlot;
    m_mapper.m_root = &base.root();
}

// --- columns

/// Columns that a join condition sets equal hold one value.
void MapperBuilder::equate(const Expression& condition) {
    if (!condition.isValid())
        return;
    const ExpressionNode& node = *condition.node();
    if (node.kind == NodeKind::Junction && nodeAs<JunctionNode>(node).conjunction) {
        for (const Expression& term : nodeAs<JunctionNode>(node).terms)
            equate(term);
    }
    if (node.kind != NodeKind::Binary || nodeAs<BinaryNode>(node).op != BinaryOperator::Equal)
        return;
    const ColumnNode* left = plainColumn(nodeAs<BinaryNode>(node).left);
    const ColumnNode* right = plainColumn(nodeAs<BinaryNode>(node).right);
    if (left && right)
        m_equal.emplace_back(left->column, right->column);
}

void MapperBuilder::findInheritCondition() {
    const Mapper* base = m_mapper.m_base;
    if (!base || m_mapper.m_options.concrete)
        return;
    Expression condition = m_mapper.m_options.inheritCondition;
    if (!condition.isValid()) {
        std::vector<ForeignKeyConstraint> fitting;
        const Table& own = m_mapper.m_table;
        for (const ForeignKeyConstraint& key : own.foreignKeys()) {
            const std::optional<Table> target = own.referred(key);
            const auto isOfBase = [&target](const MappedTable& mapped) {
                return target && mapped.table == *target;
            };
            if (std::ranges::any_of(base->m_tables, isOfBase))
                fitting.push_back(key);
        }
        // Of several the one that is the key.
        const auto isKey = [&own](const ForeignKeyConstraint& key) {
            return std::ranges::all_of(key.columns, [&own](const QString& name) {
                return own[Name(name)].isPrimaryKey();
            });
        };
        if (fitting.size() > 1)
            std::erase_if(fitting, [&isKey](const auto& key) { return !isKey(key); });
        if (fitting.size() != 1) {
            problem(u"the table %1 has %2 that says how it joins the one of %3: give an "
                    "inheritCondition."_s.arg(own.fullName(),
                                              fitting.empty() ? u"no foreign key"_s
                                                              : u"more than one foreign key"_s,
                                              base->name()));
            return;
        }
        const ForeignKeyConstraint& key = fitting.front();
        const Table target = *own.referred(key);
        for (qsizetype i = 0; i < key.columns.size(); ++i)
            condition = condition && Expression(own[Name(key.columns[i])]) ==
                                         Expression(target[Name(key.referredColumns[i])]);
    }
    m_mapper.m_inheritCondition = condition;
    equate(condition);
}

void MapperBuilder::readSource(const FromClause& source) {
    const FromNode& node = *source.node();
    switch (node.kind) {
    case FromNode::Kind::Table:
        return readTable(*node.table);
    case FromNode::Kind::Subquery:
        return readQuery(*node.select);
    case FromNode::Kind::Join:
    case FromNode::Kind::OuterJoin:
        equate(node.on);
        readSource(node.left);
        return readSource(node.right);
    default:
        problem(u"a common table expression cannot be mapped; map a query of it."_s);
    }
}

void MapperBuilder::readTable(const Table& table) {
    for (const Column& column : table.columns())
        takeColumn(column, {});
    const Column* rowId = table.rowId();
    if (rowId && std::ranges::find(m_mapper.m_options.primaryKey, *rowId) !=
                     m_mapper.m_options.primaryKey.end())
        takeColumn(*rowId, {});
}

void MapperBuilder::readQuery(const Select& query) {
    for (const Expression& expression : query.data().columns) {
        const QString name = resultNameOf(expression);
        if (name.isEmpty()) {
            problem(u"a column of the mapped query has no name: give it a label()."_s);
            continue;
        }
        const ColumnNode* plain = isUnion(query) ? nullptr : plainColumn(expression);
        if (plain) {
            if (!m_names.contains(&plain->column.data()))
                m_names.insert(&plain->column.data(), name);
            takeColumn(plain->column, name);
        } else {
            takeColumn(Column(Name(name), orm::typeOf(expression)), name);
        }
    }
}

QString MapperBuilder::nameOf(const Column& column) const {
    const auto named = m_names.constFind(&column.data());
    return named == m_names.cend() ? m_mapper.m_options.columnPrefix + column.name() : *named;
}

bool MapperBuilder::isIncluded(const Column& column, const QString& name) const {
    const MapperOptions& options = m_mapper.m_options;
    if (column.isPrimaryKey() || m_names.contains(&column.data()))
        return true;
    const auto names = [&](const QStringList& list) {
        return list.contains(name) || list.contains(column.name());
    };
    if (!options.includeProperties.isEmpty() && !names(options.includeProperties))
        return false;
    const auto hidesIt = [&](const RelationDeclaration& relation) {
        return options.allowColumnOverride && relation.name == name;
    };
    return !names(options.excludeProperties) && std::ranges::none_of(m_mapper.m_declared, hidesIt);
}

/// The slot of a column that is set equal to this one; -1 without one.
int MapperBuilder::slotEqual(const Column& column) const {
    for (const auto& [left, right] : m_equal) {
        if (left == column && m_mapper.slotOf(right) >= 0)
            return m_mapper.slotOf(right);
        if (right == column && m_mapper.slotOf(left) >= 0)
            return m_mapper.slotOf(left);
    }
    return -1;
}

Attribute& MapperBuilder::add(Attribute attribute) {
    attribute.slot = int(m_mapper.m_attributes.size());
    m_mapper.m_byName.insert(attribute.name, attribute.slot);
    m_mapper.m_attributes.push_back(std::move(attribute));
    return m_mapper.m_attributes.back();
}

void MapperBuilder::takeColumn(const Column& column, const QString& queryColumn) {
    const QString name = nameOf(column);
    const bool isNamed = m_names.contains(&column.data());
    int slot = m_mapper.slotOf(column);
    if (slot < 0)
        slot = slotEqual(column);
    // A name given in the mapping to both sides, or a condition that sets them equal.
    if (slot < 0 && isNamed && m_mapper.m_byName.contains(name))
        slot = m_mapper.m_byName.value(name);
    if (slot >= 0 && (!isNamed || m_mapper.m_attributes[std::size_t(slot)].name == name)) {
        m_mapper.m_attributes[std::size_t(slot)].equated.push_back(column);
        m_mapper.m_slotByColumn.insert(&column.data(), slot);
        return;
    }
    if (!isIncluded(column, name))
        return;
    if (m_mapper.m_byName.contains(name)) {
        problem(
            u"the columns %1 and %2 want the name \"%3\": name one of them with attribute()."_s.arg(
                m_mapper.find(name)->column.fullName(), column.fullName(), name));
        return;
    }
    Attribute made{name, 0, column, SqlType(), column.isPrimaryKey()};
    made.queryColumn = queryColumn;
    const int added = add(std::move(made)).slot;
    m_mapper.m_slotByColumn.insert(&column.data(), added);
}

/// Columns that the source does not have by itself: of an excluded column that an heir takes back.
void MapperBuilder::declareColumns() {
    for (const AttributeDeclaration& declared : m_declared) {
        for (const Column& column : declared.columns) {
            if (m_mapper.slotOf(column) >= 0)
                continue;
            const auto isRead = [&column](const MappedTable& own) {
                return column.data().table == own.table.identity();
            };
            if (std::ranges::any_of(m_mapper.m_tables, isRead))
                takeColumn(column, {});
            else
                problem(u"the column %1 of \"%2\" is not one of its tables."_s.arg(
                    column.fullName(), declared.name));
        }
    }
}

void MapperBuilder::addComputed() {
    for (const AttributeDeclaration& declared : m_declared) {
        if (!declared.computed.isValid())
            continue;
        if (m_mapper.m_byName.contains(declared.name)) {
            problem(u"\"%1\" is a column and an expression."_s.arg(declared.name));
            continue;
        }
        const SqlType type = orm::typeOf(declared.computed);
        Attribute made{declared.name, 0, Column(Name(declared.name), type), type, false};
        made.computed = declared.computed;
        add(std::move(made));
    }
}

void MapperBuilder::markDeferred() {
    for (const AttributeDeclaration& declared : m_declared) {
        if (!declared.deferred && !declared.activeHistory)
            continue;
        const auto found = m_mapper.m_byName.constFind(declared.name);
        if (found == m_mapper.m_byName.cend()) {
            problem(u"the %1 attribute \"%2\" is not a column."_s.arg(
                declared.deferred ? u"deferred"_s : u"activeHistory"_s, declared.name));
            continue;
        }
        Attribute& attribute = m_mapper.m_attributes[std::size_t(*found)];
        if (declared.activeHistory) {
            attribute.activeHistory = true;
            continue;
        }
        attribute.deferred = true;
        attribute.raiseOnLoad = declared.raiseOnLoad;
        attribute.group = declared.group;
    }
}

} // namespace espalier::orm
