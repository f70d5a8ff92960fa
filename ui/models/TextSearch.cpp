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

} // namespace

bool hasContainsFunction(const orm::Dialect& dialect) { return dialect.name() == u"sqlite"_s; }

orm::Expression containsText(const orm::Expression& text, const QString& part, bool hasFunction) {
    if (hasFunction) {
        return orm::function(u"espalier_contains"_s, {text, orm::Value(part)}, orm::Boolean());
    }
    return orm::function(u"lower"_s, {text}, orm::Text())
        .like(u'%' + escaped(part.toLower()) + u'%', u'\\');
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
        return orm::function(u"regexp_match"_s, {text, bound(pattern), bound(u"i"_s)}, orm::Text())
            .isNotNull();
    case PatternSearch::MariaDb: // REGEXP as a function
        return orm::function(u"regexp_instr"_s, {text, bound(u"(?i)"_s + pattern)},
                             orm::Integer()) > orm::bindValue(orm::Value(0), orm::Integer());
    case PatternSearch::Function:
        break;
    }
    return orm::function(u"espalier_matches"_s, {text, bound(pattern)}, orm::Boolean());
}

orm::Expression beginsWith(const orm::Expression& text, const QString& part) {
    return text.like(escaped(part) + u'%', u'\\');
}

} // namespace espalier::ui
