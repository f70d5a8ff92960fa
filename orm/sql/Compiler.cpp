// SPDX-License-Identifier: MIT
#include "orm/sql/Compiler.h"

#include "orm/base/Error.h"
#include "orm/sql/CompileState.h"
#include "orm/sql/SelectWriter.h"
#include "orm/sql/SqlText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

using Parameters = std::vector<std::pair<QString, Value>>;

const Value* valueOf(const Parameters& parameters, const QString& name) {
    const auto found = std::ranges::find(parameters, name, &Parameters::value_type::first);
    return found == parameters.end() ? nullptr : &found->second;
}

QString literal(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Null:
        return u"NULL"_s;
    case Value::Kind::Bool:
        return value.as<bool>() ? u"1"_s : u"0"_s;
    case Value::Kind::Int64:
    case Value::Kind::UInt64:
    case Value::Kind::Double:
    case Value::Kind::Decimal:
        return value.toText();
    case Value::Kind::Bytes:
        return u"X'"_s + QString::fromLatin1(value.as<QByteArray>().toHex().toUpper()) + u'\'';
    default:
        return u'\'' + value.toText().replace(u'\'', u"''"_s) + u'\'';
    }
}

} // namespace

Statement compile(const Select& select, const Spelling& spelling) {
    CompileState state(StatementKind::Select, spelling);
    SelectWriter writer(state, nullptr);
    writer.write(select);
    writer.noteResults(select.data());
    return state.finish();
}

Statement compileText(const QString& sql, const Parameters& parameters, const Spelling& spelling) {
    CompileState state(kindOfText(sql), spelling);
    const std::vector<SqlPiece> pieces = splitParameters(sql);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!pieces[i].isParameter) {
            state.sql += pieces[i].text;
            continue;
        }
        const QString name = pieces[i].text.toString();
        // Nothing stands beside it that would tell a strict database what it is.
        const bool isTested = i + 1 < pieces.size() &&
                              pieces[i + 1].text.trimmed().startsWith(u"IS ", Qt::CaseInsensitive);
        const SqlType type = isTested ? Text() : SqlType();
        if (const Value* value = valueOf(parameters, name))
            state.bind(*value, type, false);
        else
            state.open(name, type, false);
    }
    return state.finish();
}

Statement withParameters(Statement statement, const Parameters& parameters) {
    for (qsizetype i = 0; i < statement.parameters.size(); ++i) {
        const QString& name = statement.parameters[i];
        if (name.isEmpty())
            continue;
        const Value* value = valueOf(parameters, name);
        if (value == nullptr)
            throw SqlError(u"The statement's parameter :%1 has no value."_s.arg(name),
                           {.statement = statement.text});
        statement.bindings[std::size_t(i)] = *value;
    }
    statement.parameters.clear();
    return statement;
}

QString inlined(const Statement& statement) {
    const QStringView sql = statement.text;
    QString result;
    std::size_t next = 0;
    qsizetype i = 0;
    while (i < sql.size()) {
        const qsizetype end = endOfQuoted(sql, i);
        if (end != i) {
            result += sql.mid(i, end - i);
            i = end;
            continue;
        }
        if (sql[i] == u'?' && next < statement.bindings.size()) {
            const bool open = qsizetype(next) < statement.parameters.size() &&
                              !statement.parameters[qsizetype(next)].isEmpty();
            result += open ? u':' + statement.parameters[qsizetype(next)]
                           : literal(statement.bindings[next]);
            ++next;
        } else {
            result += sql[i];
        }
        ++i;
    }
    return result;
}

} // namespace espalier::orm
