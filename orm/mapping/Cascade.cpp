// SPDX-License-Identifier: MIT
#include "orm/mapping/Cascade.h"

#include <QHash>

namespace espalier::orm {

using namespace Qt::StringLiterals;

Cascade::Cascade(const QString& tokens) {
    static const QHash<QString, CascadeToken> known{
        {u"save-update"_s, CascadeToken::SaveUpdate},
        {u"merge"_s, CascadeToken::Merge},
        {u"delete"_s, CascadeToken::Delete},
        {u"delete-orphan"_s, CascadeToken::DeleteOrphan},
        {u"refresh-expire"_s, CascadeToken::RefreshExpire},
        {u"expunge"_s, CascadeToken::Expunge},
        {u"all"_s, CascadeToken::All}};
    clear();
    for (const QString& part : tokens.split(u',', Qt::SkipEmptyParts)) {
        const QString word = part.trimmed();
        const auto found = known.constFind(word);
        if (found != known.cend())
            include(*found);
        else if (!word.isEmpty() && word != u"none"_s)
            unknown << word;
    }
}

Cascade::Cascade(const char* tokens) : Cascade(QString::fromUtf8(tokens)) {}

Cascade::Cascade(std::initializer_list<CascadeToken> tokens) {
    clear();
    for (const CascadeToken token : tokens)
        include(token);
}

void Cascade::clear() { saveUpdate = merge = false; }

void Cascade::include(CascadeToken token) {
    switch (token) {
    case CascadeToken::SaveUpdate:
        saveUpdate = true;
        break;
    case CascadeToken::Merge:
        merge = true;
        break;
    case CascadeToken::Delete:
        remove = true;
        break;
    case CascadeToken::DeleteOrphan:
        removeOrphan = true;
        break;
    case CascadeToken::RefreshExpire:
        refreshExpire = true;
        break;
    case CascadeToken::Expunge:
        expunge = true;
        break;
    case CascadeToken::All:
        saveUpdate = merge = remove = refreshExpire = expunge = true;
        break;
    }
}

} // namespace espalier::orm
