// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"
#include "orm/schema/Table.h"
#include "orm/sql/RowLock.h"

#include <optional>
#include <variant>
#include <vector>

namespace espalier::orm {

/// The way into a JSON document: names of members and places in arrays, from 0.
using JsonSteps = std::vector<std::variant<QString, int>>;

/// How one database writes what the standard leaves open: the questions that the Compiler asks.
/// Implemented by each Dialect.
class ESPALIER_ORM_EXPORT Spelling {
public:
    virtual ~Spelling() = default;
    virtual QString name() const = 0;
    /// Quoted always. Errors: SchemaError for a name that the database would refuse or alter.
    virtual QString identifier(const QString& name) const = 0;
    /// "schema"."table"
    virtual QString qualified(const QString& schema, const QString& table) const = 0;
    /// The type in CREATE TABLE.
    virtual QString typeName(const SqlType& type) const = 0;
    /// The same for a column that is part of a key or an index, where that needs a length.
    virtual QString keyTypeName(const SqlType& type) const { return typeName(type); }
    /// The marker of a bound value; may wrap it in a cast. `inArithmetic`: an operand of + - * /.
    virtual QString placeholder(const Value& value, const SqlType& type,
                                bool inArithmetic) const = 0;
    /// The marker of an array with one such value of each row, where there are arrays.
    virtual QString arrayPlaceholder(const Value& value, const SqlType& type) const {
        Q_UNUSED(value)
        Q_UNUSED(type)
        return {};
    }
    /// Checks a value before it is bound. Errors: DataError for a value that the database would
    /// round or alter silently.
    virtual void checkBinding(const Value& value, const SqlType& type) const = 0;
    /// The same for a value that a column is set to: it must fit, and not only compare.
    virtual void checkAssigned(const Value& value, const SqlType& type) const {
        Q_UNUSED(value)
        Q_UNUSED(type)
    }
    /// Arithmetic on a Numeric written to a column: may wrap in ROUND.
    virtual QString numericResult(const QString& sql, const SqlType& type) const = 0;
    /// " LIMIT ? OFFSET ?" (leading space) of two markers, in this order; one of them may be empty.
    virtual QString limit(const QString& limit, const QString& offset) const;
    virtual QString isSame(const QString& a, const QString& b) const = 0;
    virtual QString autoIncrementClause() const = 0;
    /// The name to write for "count", "sum", "min", "max" or "avg" of operands of `type`.
    virtual QString aggregate(const QString& function, const SqlType& type) const = 0;
    /// The type in CAST, where it differs from the one in CREATE TABLE.
    virtual QString castName(const SqlType& type) const { return typeName(type); }
    /// The left side of a division that gives `type`, for databases that divide integers otherwise.
    virtual QString dividend(const QString& sql, const SqlType& type) const {
        Q_UNUSED(type)
        return sql;
    }
    /// The operator between two integers whose quotient is cut to one.
    virtual QString integerDivision() const { return QStringLiteral(" / "); }
    /// The table after REFERENCES.
    virtual QString references(const QString& schema, const QString& table) const {
        return qualified(schema, table);
    }
    /// A reference names the columns of a key in any order; else it is written in the key's.
    virtual bool refersInAnyOrder() const { return true; }
    /// What follows the closing parenthesis of CREATE TABLE (leading space).
    virtual QString tableSuffix(const TableData& table) const {
        Q_UNUSED(table)
        return {};
    }
    /// What follows a SELECT that locks its rows (leading space); the standard's by default, empty
    /// where the database has no row locks.
    virtual QString rowLock(const RowLock& lock) const;
    /// A subquery in FROM that sees what stands before it.
    virtual bool supportsLateral() const { return true; }
    /// NULLS FIRST and NULLS LAST.
    virtual bool supportsNullsOrder() const { return true; }
    /// LIMIT in a subquery after IN.
    virtual bool supportsLimitAfterIn() const { return true; }
    /// CREATE INDEX ... WHERE.
    virtual bool supportsPartialIndexes() const { return true; }
    /// An INSERT of one row of defaults, after the table (leading space).
    virtual QString defaultRow() const { return QStringLiteral(" DEFAULT VALUES"); }
    /// INSERT that meets an existing row: ON DUPLICATE KEY UPDATE instead of ON CONFLICT.
    virtual bool usesDuplicateKey() const { return false; }
    /// The value that an INSERT wanted to write, in its update of an existing row.
    virtual QString proposed(const QString& quotedColumn) const {
        return QStringLiteral("excluded.") + quotedColumn;
    }
    /// A way into a JSON document as the database writes it; bound, never part of the text.
    virtual QString jsonPath(const JsonSteps& steps) const;
    /// What stands in a document at a path, as a type; a Json stays a document.
    virtual QString jsonValue(const QString& document, const QString& path,
                              const SqlType& type) const;
    /// Columns that hold a list, and the operators on them.
    virtual bool supportsArrays() const { return false; }
    virtual bool supportsReturning() const = 0;
    virtual bool supportsUpdateReturning() const { return supportsReturning(); }
    /// Most `?` in one statement.
    virtual int maxBindings() const = 0;
};

} // namespace espalier::orm
