// SPDX-License-Identifier: MIT
#include "orm/engine/SqliteDdl.h"

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// A piece of SQL: a word, something quoted, or one other character.
struct Token {
    qsizetype begin = 0;
    qsizetype end = 0;
    int depth = 0; ///< open parentheses around it; a parenthesis counts itself
    QStringView text;

    bool is(QStringView word) const { return text.compare(word, Qt::CaseInsensitive) == 0; }
};

bool isWordCharacter(QChar c) {
    return c.isLetterOrNumber() || c == u'_' || c == u'$' || c.unicode() > 127;
}

/// Behind the comment that begins at `at`, or `at` itself.
qsizetype afterComment(QStringView sql, qsizetype at) {
    if (sql.mid(at).startsWith(u"--")) {
        const qsizetype end = sql.indexOf(u'\n', at);
        return end < 0 ? sql.size() : end + 1;
    }
    if (sql.mid(at).startsWith(u"/*")) {
        const qsizetype end = sql.indexOf(u"*/", at + 2);
        return end < 0 ? sql.size() : end + 2;
    }
    return at;
}

qsizetype afterQuoted(QStringView sql, qsizetype at) {
    const QChar close = sql[at] == u'[' ? QChar(u']') : sql[at];
    for (qsizetype i = at + 1; i < sql.size(); ++i) {
        if (sql[i] != close) {
            continue;
        }
        if (close != u']' && i + 1 < sql.size() && sql[i + 1] == close) {
            ++i;
            continue;
        }
        return i + 1;
    }
    return sql.size();
}

std::vector<Token> tokens(QStringView sql) {
    std::vector<Token> result;
    int depth = 0;
    qsizetype i = 0;
    while (i < sql.size()) {
        const QChar c = sql[i];
        const qsizetype behind = afterComment(sql, i);
        if (behind != i || c.isSpace()) {
            i = std::max(behind, i + 1);
            continue;
        }
        const qsizetype begin = i;
        if (c == u'\'' || c == u'"' || c == u'`' || c == u'[') {
            i = afterQuoted(sql, i);
        } else if (isWordCharacter(c)) {
            while (i < sql.size() && isWordCharacter(sql[i])) {
                ++i;
            }
        } else {
            ++i;
        }
        depth += c == u'(' ? 1 : 0;
        result.push_back({begin, i, depth, sql.mid(begin, i - begin)});
        depth -= c == u')' ? 1 : 0;
    }
    return result;
}

QString unquoted(QStringView name) {
    const QChar open = name.isEmpty() ? QChar() : name[0];
    if (name.size() < 2 || (open != u'"' && open != u'`' && open != u'[' && open != u'\'')) {
        return name.toString();
    }
    const QString inside = name.mid(1, name.size() - 2).toString();
    return open == u'[' ? inside : QString(inside).replace(QString(2, open), QString(open));
}

} // namespace

QString foldedName(const QString& name) {
    QString result = name;
    for (QChar& c : result) {
        if (c >= u'A' && c <= u'Z') {
            c = QChar(c.unicode() + 32);
        }
    }
    return result;
}

std::optional<Column> rowIdOf(const TableData& table) {
    if (table.kind != TableKind::Table || table.withoutRowId)
        return {};
    for (const QString& name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s}) {
        const auto isNamed = [&name](const Column& column) {
            return foldedName(column.name()) == name;
        };
        if (std::ranges::any_of(table.columns, isNamed))
            continue;
        auto column = std::make_shared<ColumnData>();
        column->name = name;
        column->type = BigInteger();
        column->primaryKey = true;
        column->nullable = false;
        column->autoIncrement = true;
        column->hidden = true;
        return Column(std::move(column));
    }
    return {};
}

std::vector<CheckConstraint> checkConstraints(const QString& createTable) {
    const std::vector<Token> all = tokens(createTable);
    std::vector<CheckConstraint> checks;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (all[i].depth != 1 || !all[i].is(u"CHECK") || !all[i + 1].is(u"(")) {
            continue;
        }
        std::size_t close = i + 2;
        while (close < all.size() && !(all[close].is(u")") && all[close].depth == 2)) {
            ++close;
        }
        if (close == all.size()) {
            break;
        }
        CheckConstraint check;
        check.sql = createTable.mid(all[i + 1].end, all[close].begin - all[i + 1].end).trimmed();
        if (i >= 2 && all[i - 2].is(u"CONSTRAINT")) {
            check.name = unquoted(all[i - 1].text);
        }
        checks.push_back(std::move(check));
    }
    return checks;
}

QString indexCondition(const QString& createIndex) {
    bool columnsSeen = false;
    for (const Token& token : tokens(createIndex)) {
        columnsSeen = columnsSeen || token.depth == 1;
        if (columnsSeen && token.depth == 0 && token.is(u"WHERE")) {
            return createIndex.mid(token.end).trimmed();
        }
    }
    return {};
}

} // namespace espalier::orm
