// SPDX-License-Identifier: MIT
#pragma once

#include "orm/mapping/Mapper.h"
#include "orm/mapping/PropertyData.h"

#include <QSet>

namespace espalier::orm {

/// Fills a mapper from its source, properties and options. Used once by Registry::map(); problems
/// are kept in the mapper until it is configured.
class MapperBuilder {
public:
    MapperBuilder(Mapper& mapper, const std::vector<Property>& properties);
    void build();
    /// The tables of a source, from left to right; of a query those that its columns belong to.
    static std::vector<Table> tablesOf(const FromClause& source);

private:
    void inherit();
    void readSource(const FromClause& source);
    void readTable(const Table& table);
    void readQuery(const Select& query);
    void declareColumns();
    void takeColumn(const Column& column, const QString& queryColumn);
    bool isIncluded(const Column& column, const QString& name) const;
    QString nameOf(const Column& column) const;
    int slotEqual(const Column& column) const;
    Attribute& add(Attribute attribute);
    void equate(const Expression& condition);
    void findInheritCondition();
    void addComputed();
    void markDeferred();
    void addNames();
    void addListeners();
    void findKey();
    void listTables();
    void listTable(const Table& table);
    void applyOptions();
    void problem(const QString& text);

    Mapper& m_mapper;
    std::vector<AttributeDeclaration> m_declared;
    std::vector<SynonymDeclaration> m_synonyms;
    std::vector<CompositeDeclaration> m_composites;
    std::vector<std::pair<QString, AttributeEvents>> m_events;
    std::vector<HybridDeclaration> m_hybrids;
    std::vector<Table> m_sourceTables;
    std::vector<std::pair<Column, Column>> m_equal; ///< sides of join conditions
    QHash<const ColumnData*, QString> m_names;      ///< as declared
};

} // namespace espalier::orm
