// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TextSearch.h"

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

QString escaped(QString text) {
    for (const QChar special : {u'\\', u'%', u'_'}) {
        text.replace(special, QString(u'\\') + special);
    }
    return text;
}

// PostgreSQL refuses to search in texts of which some are equal without having equal characters;
// the collation of the database makes none so.
orm::Expression searchable(const orm::Expression& text, PatternSearch search) {
    return search == PatternSearch::Postgres ? text.collate(u"default"_s) : text;
}

} // namespace

orm::Expression containsText(const orm::Expression& text, const QString& part,
                             PatternSearch search) {
    if (search == PatternSearch::Function) {
        return orm::function(u"espalier_contains"_s, {text, orm::Value(part)}, orm::Boolean());
    }
    const auto lower = [](const orm::Expression& any) {
        return orm::function(u"lower"_s, {any}, orm::Text());
    };
    if (search == PatternSearch::MariaDb)
        return lower(text).like(u'%' + escaped(part.toLower()) + u'%', u'\\');
    // Both by the database: which letters have a case is a matter of its locale.
    const orm::Expression wanted = lower(orm::bindValue(orm::Value(part), orm::Text()));
    return orm::function(u"strpos"_s, {lower(searchable(text, search)), wanted}, orm::Integer()) >
           orm::bindValue(orm::Value(0), orm::Integer());
}

PatternSearch patternSearch(const orm::Dialect& dialect) {
    return dialect.name() == u"sqlite"_s       ? PatternSearch::Function
           : dialect.name() == u"postgresql"_s ? PatternSearch::Postgres
                                               : PatternSearch::MariaDb;
}

orm::Expression matchesPattern(const orm::Expression& text, const QString& pattern,
                               PatternSearch search) {
    const auto bound = [](const QString& value) {
        return orm::bindValue(orm::Value(value), orm::Text());
    };
    switch (search) {
    case PatternSearch::Postgres: // ~* as a function
        return orm::function(u"regexp_match"_s,
                             {searchable(text, search), bound(pattern), bound(u"i"_s)}, orm::Text())
            .isNotNull();
    case PatternSearch::MariaDb: // REGEXP as a function
        return orm::function(u"regexp_instr"_s, {text, bound(u"(?i)"_s + pattern)},
                             orm::Integer()) > orm::bindValue(orm::Value(0), orm::Integer());
    case PatternSearch::Function:
        break;
    }
    return orm::function(u"espalier_matches"_s, {text, bound(pattern)}, orm::Boolean());
}

orm::Expression beginsWith(const orm::Expression& text, const QString& part, PatternSearch search) {
    return searchable(text, search).like(escaped(part) + u'%', u'\\');
}

} // namespace espalier::ui
