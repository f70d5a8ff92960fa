// SPDX-License-Identifier: MIT
#pragma once

#include "orm/sql/CompileState.h"
#include "orm/sql/SelectData.h"

namespace espalier::orm {

/// Writes SELECTs into a statement. Internal to the compiler; one for each subquery.
class SelectWriter {
public:
    /// `outer`: the scope of the statement that an expression's subquery is in, else null.
    SelectWriter(CompileState& state, const Scope* outer)
        : m_state(state), m_outer(outer), m_sql(state.sql) {}

    /// `exists`: a SELECT without columns selects a constant.
    void write(const Select& select, bool exists = false);
    /// Fills the statement's result names and types.
    void noteResults(const SelectData& data);

private:
    void writeCommonTables(const std::vector<CommonTable>& tables);
    Scope writeCore(const SelectData& data, bool exists);
    void writeCompound(const std::vector<CompoundPart>& parts, qsizetype start);
    void writePart(const Select& select);
    void writeOrderAndLimit(const SelectData& data, const Scope& scope);
    void writeLimit(std::optional<qint64> limit, std::optional<qint64> offset);
    Scope scopeOf(const SelectData& data, std::vector<FromClause>& from) const;
    void writeFromList(const std::vector<FromClause>& from, const Scope& scope);
    void writeFrom(const FromNode& node, const Scope& scope, bool rightOfJoin);
    void writeJoin(const FromNode& node, const Scope& scope, bool rightOfJoin);

    CompileState& m_state;
    const Scope* m_outer;
    QString& m_sql;
};

} // namespace espalier::orm
