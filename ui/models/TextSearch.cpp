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

orm::Expression beginsWith(const orm::Expression& text, const QString& part) {
    return text.like(escaped(part) + u'%', u'\\');
}

} // namespace espalier::ui
