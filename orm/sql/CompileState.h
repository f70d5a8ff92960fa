// SPDX-License-Identifier: MIT
#pragma once

#include "orm/sql/Spelling.h"
#include "orm/sql/Statement.h"

#include <vector>

namespace espalier::orm {

/// The tables that columns of one SELECT, UPDATE or DELETE may stand for, and those around it.
struct Scope {
    struct Entry {
        const void* table; ///< Table::identity()
        QString alias;     ///< empty: under its own name
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    const Scope* outer = nullptr; ///< of the statement that a subquery is in
    std::vector<Entry> tables;
    bool qualify = true; ///< false: the only table's columns stand alone

    bool contains(const Entry& entry) const;
    /// Columns of `table` need no table before them here.
    bool isOnly(const void* table) const;
};

/// The statement while it is written. Internal to the compiler.
class CompileState {
public:
    CompileState(StatementKind kind, const Spelling& spelling_);
    CompileState(const CompileState&) = delete;
    CompileState& operator=(const CompileState&) = delete;

    const Spelling& spelling;
    Statement statement;
    QString& sql; ///< the statement's text: everything is appended here

    void bind(const Value& value, const SqlType& type, bool inArithmetic);
    /// A parameter whose value comes later.
    void open(const QString& name, const SqlType& type, bool inArithmetic);
    void addIdentifier(const QString& name) { sql += spelling.identifier(name); }
    void addTable(const Table& table) { sql += spelling.qualified(table.schema(), table.name()); }
    /// `"a", "b"`
    void addColumnList(const std::vector<Column>& columns);
    /// Hand-written SQL; its `:name`s become open parameters.
    void addText(const QString& text);
    void addResult(const QString& name, const SqlType& type);
    void noteRead(const Table& table);
    /// Cuts off what was written from `start` on, to be wrapped.
    QString take(qsizetype start);
    Statement finish();

private:
    std::vector<QString> m_tablesRead;
};

} // namespace espalier::orm
