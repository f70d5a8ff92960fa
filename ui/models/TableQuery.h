// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/RowBatch.h"
#include "orm/mapping/Mapper.h"
#include "orm/sql/Select.h"
#include "ui/Export.h"
#include "ui/models/ColumnCondition.h"
#include "ui/models/KeyOrder.h"
#include "ui/models/RowScope.h"
#include "ui/models/TextSearch.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace espalier::ui {

/// A column as a grid shows it.
struct TableColumn {
    int slot = -1; ///< of the mapper; -1 without a mapper and for links
    QString name;  ///< header text
    orm::Column column;
    const orm::Relationship* reference = nullptr; ///< shown by the label of what it refers to
    bool isLinks = false;                         ///< a list of linked labels, read-only here
    const orm::Relationship* links = nullptr;
};

/// A column that rows are sorted by.
struct SortTerm {
    int column = -1; ///< of TableQuery::columns()
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortTerm&, const SortTerm&) = default;
};

/// Which rows of a table are wanted, and in which order.
struct RowRequest {
    std::optional<RowScope> scope;
    QString filter;                            ///< contained in any column; empty: all
    std::map<int, ColumnCondition> conditions; ///< by column
    std::vector<SortTerm> sorts;               ///< the first one counts most; the key comes last
    bool isFiltered() const { return !filter.isEmpty() || !conditions.empty(); }
};

/// The statements behind a grid: pages of rows with the labels of what they refer to, their count,
/// and the linked rows of a page. Pure: parameters in, Select out. The order is always total.
class ESPALIER_UI_EXPORT TableQuery {
public:
    struct Options {
        QString caseCollation; ///< sorts texts without regard to case; empty: as the database does
        KeyOrder::Nulls nulls = KeyOrder::Nulls::Lowest;
        bool keepsAnyValue = false;   ///< a value read without a type is the stored one, exactly
        bool indexesEndInKey = false; ///< every index has the primary key behind its columns
        PatternSearch patterns = PatternSearch::Function;
        /// Rows can be sorted by a type; empty: by every one.
        std::function<bool(const orm::SqlType&)> hasOrder;
    };

    /// `mapper` is null for a table without a key.
    TableQuery(const orm::Table& table, const orm::Mapper* mapper, Options options);

    const orm::Table& table() const { return m_table; }
    const orm::Mapper* mapper() const { return m_mapper; }
    const std::vector<TableColumn>& columns() const { return m_columns; }

    const RowRequest& request() const { return m_request; }
    void setRequest(RowRequest request) { m_request = std::move(request); }
    void setScope(std::optional<RowScope> scope) { m_request.scope = std::move(scope); }
    const std::optional<RowScope>& scope() const { return m_request.scope; }
    void setFilter(const QString& text) { m_request.filter = text.trimmed(); }
    const QString& filter() const { return m_request.filter; }
    void setConditions(std::map<int, ColumnCondition> conditions);
    /// Without columns that cannot be sorted by, and each one once.
    void setSorts(const std::vector<SortTerm>& sorts);
    void setSort(int column, Qt::SortOrder order) { setSorts({{column, order}}); } ///< -1: by key
    /// A column of links has no order of its own, nor have some types of PostgreSQL.
    bool canSort(int column) const;
    bool hasLabel(int column) const { return m_places[std::size_t(column)].label >= 0; }
    const Options& options() const { return m_options; }

    orm::Select page(qint64 offset, qint64 rows) const;
    /// The order, where an index has it, so that a page can be read by the key of its first row.
    /// Not for scopes, views, unindexed sorts, and keys that do not come back as they were sent.
    std::optional<KeyOrder> keyOrder() const;
    orm::Select rows() const; ///< the columns of page() of all rows, in no order
    /// Only the keys; those of rows for which `condition`, if there is one, holds.
    orm::Select keys(const KeyOrder& order, const orm::Expression& condition = {}) const;
    /// "number" of each row in the order, from 1, and "hit": 1 where `condition` holds, else 0.
    orm::Select numbered(const orm::Expression& condition) const;
    /// Whether what one of `columns` shows contains a text: of any case, a number as it is shown.
    /// Columns whose content is not shown contain nothing.
    orm::Expression contains(const QString& text, const std::vector<int>& columns) const;
    orm::Select count() const;
    orm::Select countUnfiltered() const;

    /// Of page(): result column i < loadedSlots().size() is slot loadedSlots()[i] of the mapper.
    const std::vector<int>& loadedSlots() const { return m_loadedSlots; }
    /// Of page(): where the value, the label, the length in bytes (of a binary, whose value is not
    /// read) of column `column` stands; -1: it is not there.
    int valueColumn(int column) const { return m_places[std::size_t(column)].value; }
    int labelColumn(int column) const { return m_places[std::size_t(column)].label; }
    int lengthColumn(int column) const { return m_places[std::size_t(column)].length; }
    /// Where the beginning of a long text stands, whose value is not read: NULL of shorter ones.
    int beginningColumn(int column) const { return m_places[std::size_t(column)].beginning; }
    /// Its label is not read with the row: the statement would join too many tables.
    bool isLabelApart(int column) const { return m_places[std::size_t(column)].isLabelApart; }
    /// So many texts are long that the value of each is read as little more than its beginning, and
    /// beginningColumn() is behind the columns that are read.
    bool cutsTexts() const { return m_cutsTexts; }
    /// Whether a row of page() has only the beginning of a text.
    bool isLong(const orm::RowBatch& rows, qsizetype row, int column) const;
    /// The whole value of a cell of a table without a key, by its row's number.
    orm::Select cell(int column, qint64 row) const;
    /// Characters, on MariaDB bytes; longer texts are read when they are looked at.
    static constexpr int LongText = 4096;
    static constexpr int Beginning = 300;     ///< characters of them
    static constexpr int MostLongTexts = 300; ///< columns; two results each beside others
    static constexpr int MostLabels = 40;     ///< MariaDB joins 61 tables, SQLite 64

    /// The rows linked to `owners`, by owner and label: first the owner's link values, then
    /// linkedSlots() of the target. owners[i][j]: value of localLinks()[j].
    static orm::Select links(const orm::Relationship& relationship,
                             const std::vector<std::vector<orm::Value>>& owners, qint64 limit);
    static std::vector<int> linkedSlots(const orm::Relationship& relationship);
    /// Rows that a reference may point to, by label or key: the best matches of `text` first.
    /// Columns are candidateSlots() of the target.
    static orm::Select candidates(const orm::Relationship& reference, const QString& text,
                                  qint64 limit, PatternSearch how);
    static std::vector<int> candidateSlots(const orm::Relationship& reference);

private:
    struct Place {
        int value = -1;
        int label = -1;
        int length = -1;
        int beginning = -1;
        bool hasOrder = true;
        bool isLabelApart = false;
        QString alias; ///< of the referred table
    };
    void addPlaces();
    bool mayBeLong(const TableColumn& column) const;
    bool isReadWhole(const TableColumn& column) const;
    orm::FromClause source(bool withLabels) const;
    QString labelFor(const QString& what, std::size_t column) const;
    std::vector<orm::Expression> resultColumns() const;
    std::vector<orm::Expression> order() const;
    bool isIndexed(const std::vector<orm::Column>& order) const;
    std::optional<KeyOrder> termsOf(const std::vector<orm::Column>& columns,
                                    bool isDescending) const;
    std::optional<std::vector<orm::Column>> sortedColumns() const;
    orm::Expression labelOf(std::size_t column) const;
    // TableQueryFilter.cpp
    orm::Expression filterCondition() const;
    orm::Expression quickCondition() const;
    orm::Expression conditionOf(int column, const ColumnCondition& condition) const;
    orm::Expression linkCondition(const orm::Relationship& links,
                                  const ColumnCondition& condition) const;
    orm::Expression holds(const orm::Expression& value, const ColumnCondition& condition) const;
    orm::Expression subjectOf(int column, const ColumnCondition& condition) const;
    bool needsLabels() const;
    orm::Expression inScope() const;

    orm::Table m_table;
    const orm::Mapper* m_mapper;
    Options m_options;
    std::vector<TableColumn> m_columns;
    std::vector<Place> m_places; ///< beside m_columns
    std::vector<int> m_loadedSlots;
    bool m_cutsTexts = false;
    RowRequest m_request;
};

} // namespace espalier::ui
