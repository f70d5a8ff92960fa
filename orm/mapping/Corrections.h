// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/mapping/Discovery.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace espalier::orm {

/// What a person says of one table. Nothing is said by what is absent; an empty column says that
/// there is none.
struct TableCorrection {
    QString schema = {};
    QString table = {};
    std::optional<QString> label = {};
    std::optional<QString> order = {};
    /// The columns that lead to the row above; empty: the table is no tree.
    std::optional<QStringList> parentColumns = {};
    /// Whether its rows link two others.
    std::optional<bool> isLink = {};
    /// What tells rows apart where the database has no key; empty: nothing does.
    std::optional<QStringList> keyColumns = {};

    bool isEmpty() const { return !label && !order && !parentColumns && !isLink && !keyColumns; }
    friend bool operator==(const TableCorrection&, const TableCorrection&) = default;
};

/// A relation that the database does not declare.
struct AddedReference {
    QString schema;
    QString table;
    ForeignKeyConstraint key;
};

/// A person's word on a schema, where guessing was wrong or nothing could be guessed. Kept beside
/// the application, never in the database; applied to what was reflected, before it is mapped.
class ESPALIER_ORM_EXPORT Corrections {
public:
    /// Errors: DataError for what toJson() did not write.
    static Corrections fromJson(const QByteArray& text);
    QByteArray toJson() const;

    bool isEmpty() const { return m_tables.empty() && m_references.empty(); }
    /// Null where nothing is said.
    const TableCorrection* find(const Table& table) const;
    /// Replaces what is said of the table; an empty correction is forgotten.
    void set(TableCorrection correction);
    const std::vector<AddedReference>& references() const { return m_references; }
    void add(AddedReference reference);
    /// By its table and columns.
    void removeReference(const Table& table, const QStringList& columns);

    /// Adds the references to the tables, as not declared. What does not fit the schema any more
    /// is left out and told in a sentence each.
    QStringList addReferences(const MetaData& metaData) const;
    /// Whether every column that a correction names is still there.
    static bool fits(const TableCorrection& correction, const Table& table);

private:
    std::vector<TableCorrection> m_tables;
    std::vector<AddedReference> m_references;
};

/// discover(), corrected. Requires: the corrections' references were added.
ESPALIER_ORM_EXPORT Discovery discover(const MetaData& metaData, const Corrections& corrections);

/// Columns that could lead to the row above: those of references of the table to itself, and
/// others that fit its key of one column. The first ones are the likeliest.
ESPALIER_ORM_EXPORT std::vector<QStringList> parentCandidates(const Table& table);

} // namespace espalier::orm
