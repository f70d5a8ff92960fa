// SPDX-License-Identifier: MIT
#include "orm/sql/SqlText.h"

#include "orm/base/Error.h"

#include <array>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

bool startsName(QChar c) { return c.isLetter() || c == u'_'; }
bool continuesName(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

qsizetype behind(QStringView sql, QStringView end, qsizetype from) {
    const qsizetype found = sql.indexOf(end, from);
    return found < 0 ? sql.size() : found + end.size();
}

struct KindWord {
    QStringView word;
    StatementKind kind;
};

constexpr std::array kindWords{
    KindWord{u"SELECT", StatementKind::Select},
    KindWord{u"VALUES", StatementKind::Select},
    KindWord{u"EXPLAIN", StatementKind::Select},
    KindWord{u"INSERT", StatementKind::Insert},
    KindWord{u"REPLACE", StatementKind::Insert},
    KindWord{u"UPDATE", StatementKind::Update},
    KindWord{u"DELETE", StatementKind::Delete},
    KindWord{u"CREATE", StatementKind::Ddl},
    KindWord{u"DROP", StatementKind::Ddl},
    KindWord{u"ALTER", StatementKind::Ddl},
    KindWord{u"BEGIN", StatementKind::Begin},
    KindWord{u"COMMIT", StatementKind::Commit},
    KindWord{u"END", StatementKind::Commit},
    KindWord{u"ROLLBACK", StatementKind::Rollback},
    KindWord{u"SAVEPOINT", StatementKind::Savepoint},
    KindWord{u"RELEASE", StatementKind::Release},
    KindWord{u"PRAGMA", StatementKind::Pragma},
};

StatementKind kindOfWord(QStringView word) {
    for (const KindWord& candidate : kindWords) {
        if (word.compare(candidate.word, Qt::CaseInsensitive) == 0)
            return candidate.kind;
    }
    return StatementKind::Other;
}

// Words outside of quotes and parentheses, in order; `take` returns false to stop.
template <class Take> void forEachWord(QStringView sql, Take take) {
    int depth = 0;
    qsizetype i = 0;
    while (i < sql.size()) {
        const QChar c = sql[i];
        if (const qsizetype end = endOfQuoted(sql, i); end != i) {
            i = end;
        } else if (startsName(c)) {
            const qsizetype start = i;
            while (i < sql.size() && continuesName(sql[i]))
                ++i;
            if (depth == 0 && !take(sql.mid(start, i - start)))
                return;
        } else {
            depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
            ++i;
        }
    }
}

/// A bracket there is the place in an array, and not the beginning of a name.
bool isBehindTerm(QStringView sql, qsizetype bracket) {
    if (bracket == 0)
        return false;
    const QChar before = sql[bracket - 1];
    return continuesName(before) || u"\"])"_s.contains(before);
}

} // namespace

qsizetype endOfQuoted(QStringView sql, qsizetype from) {
    const QChar c = sql[from];
    const QStringView rest = sql.mid(from);
    if (c == u'\'' || c == u'"' || c == u'`') // a doubled one ends here and starts again at once
        return behind(sql, rest.first(1), from + 1);
    if (c == u'[' && !isBehindTerm(sql, from))
        return behind(sql, u"]", from + 1);
    if (rest.startsWith(u"--"))
        return behind(sql, u"\n", from);
    if (rest.startsWith(u"/*"))
        return behind(sql, u"*/", from + 2);
    return from;
}

std::vector<SqlPiece> splitParameters(QStringView sql) {
    std::vector<SqlPiece> pieces;
    qsizetype start = 0;
    qsizetype i = 0;
    while (i < sql.size()) {
        if (const qsizetype end = endOfQuoted(sql, i); end != i) {
            i = end;
            continue;
        }
        if (sql[i] == u'?')
            throw SqlError(u"A parameter in SQL text is written as :name, not as \"?\"."_s,
                           {.statement = sql.toString()});
        if (sql[i] != u':' || i + 1 == sql.size()) {
            ++i;
            continue;
        }
        if (!startsName(sql[i + 1])) {
            i += sql[i + 1] == u':' ? 2 : 1;
            continue;
        }
        if (i > start)
            pieces.push_back({sql.mid(start, i - start), false});
        start = ++i;
        while (i < sql.size() && continuesName(sql[i]))
            ++i;
        pieces.push_back({sql.mid(start, i - start), true});
        start = i;
    }
    if (start < sql.size())
        pieces.push_back({sql.mid(start), false});
    return pieces;
}

StatementKind kindOfText(QStringView sql) {
    StatementKind kind = StatementKind::Other;
    bool inWith = false;
    bool first = true;
    forEachWord(sql, [&](QStringView word) {
        if (kind == StatementKind::Rollback) { // ROLLBACK TO is another thing
            if (word.compare(u"TO", Qt::CaseInsensitive) == 0)
                kind = StatementKind::RollbackTo;
            return kind == StatementKind::Rollback;
        }
        if (first)
            inWith = word.compare(u"WITH", Qt::CaseInsensitive) == 0;
        if (first || inWith)
            kind = kindOfWord(word);
        first = false;
        return kind == StatementKind::Rollback || (inWith && kind == StatementKind::Other);
    });
    return kind;
}

} // namespace espalier::orm
