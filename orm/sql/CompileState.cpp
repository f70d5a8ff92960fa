// SPDX-License-Identifier: MIT
#include "orm/sql/CompileState.h"

#include "orm/base/Error.h"
#include "orm/schema/TypeConverter.h"
#include "orm/sql/SqlText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::orm {

bool Scope::contains(const Entry& entry) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        if (std::ranges::find(scope->tables, entry) != scope->tables.end())
            return true;
    }
    return false;
}

bool Scope::isOnly(const void* table) const {
    return !qualify && tables.size() == 1 && tables.front() == Entry{table, {}};
}

CompileState::CompileState(StatementKind kind, const Spelling& spelling_)
    : spelling(spelling_), sql(statement.text) {
    statement.kind = kind;
    sql.reserve(256);
}

void CompileState::bind(const Value& value, const SqlType& type, bool inArithmetic) {
    const Value stored = type.converter && !value.isNull() ? type.converter->bind(value) : value;
    spelling.checkBinding(stored, type);
    sql += spelling.placeholder(stored, type, inArithmetic);
    statement.bindings.push_back(stored);
    statement.bindingTypes.push_back(type);
    if (!statement.parameters.isEmpty())
        statement.parameters.append(QString());
}

void CompileState::open(const QString& name, const SqlType& type, bool inArithmetic) {
    sql += spelling.placeholder(Value(), type, inArithmetic);
    while (std::size_t(statement.parameters.size()) < statement.bindings.size())
        statement.parameters.append(QString());
    statement.bindings.emplace_back();
    statement.bindingTypes.push_back(type);
    statement.parameters.append(name);
}

void CompileState::addColumnList(const std::vector<Column>& columns) {
    bool first = true;
    for (const Column& column : columns) {
        if (!first)
            sql += u", ";
        first = false;
        addIdentifier(column.name());
    }
}

void CompileState::addText(const QString& text) {
    for (const SqlPiece& piece : splitParameters(text)) {
        if (piece.isParameter)
            open(piece.text.toString(), {}, false);
        else
            sql += piece.text;
    }
}

void CompileState::addResult(const QString& name, const SqlType& type) {
    statement.resultNames.append(name);
    statement.resultTypes.push_back(type);
}

void CompileState::noteRead(const Table& table) {
    const QString name = table.fullName();
    const auto place = std::ranges::lower_bound(m_tablesRead, name);
    if (place == m_tablesRead.end() || *place != name)
        m_tablesRead.insert(place, name);
}

QString CompileState::take(qsizetype start) {
    const QString fragment = sql.mid(start);
    sql.truncate(start);
    return fragment;
}

Statement CompileState::finish() {
    if (statement.bindings.size() > std::size_t(spelling.maxBindings()))
        throw SqlError(u"A statement holds %1 values; the database accepts at most %2."_s
                           .arg(statement.bindings.size())
                           .arg(spelling.maxBindings()));
    if (statement.table.isEmpty()) {
        for (const QString& name : m_tablesRead)
            statement.table += statement.table.isEmpty() ? name : u',' + name;
    }
    return std::move(statement);
}

} // namespace espalier::orm
