// SPDX-License-Identifier: MIT
#include "orm/mapping/NameWords.h"

#include <algorithm>
#include <array>
#include <span>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

using Words = std::span<const QLatin1StringView>;

bool has(Words list, const QString& word) {
    return std::any_of(list.begin(), list.end(),
                       [&word](QLatin1StringView known) { return word == known; });
}

int place(Words list, const QString& word) {
    const auto found = std::find(list.begin(), list.end(), word);
    return found == list.end() ? -1 : int(found - list.begin());
}

constexpr QLatin1StringView operator""_w(const char* text, std::size_t size) {
    return QLatin1StringView(text, qsizetype(size));
}

// What names a row, best first, words joined. A person's last name goes before a title, which is
// then the job's. English first; then what other languages call it.
constexpr std::array labelNames{
    "name"_w,        "fullname"_w, "displayname"_w, "label"_w,   "lastname"_w, "surname"_w,
    "familyname"_w,  "title"_w,    "caption"_w,     "heading"_w, "headline"_w, "subject"_w,
    "bezeichnung"_w, "nom"_w,      "nombre"_w,      "nome"_w,    "naam"_w,     "navn"_w,
    "namn"_w,        "nimi"_w,     "nazwa"_w,       "titel"_w,   "titre"_w,    "titulo"_w,
    "titolo"_w,      "libelle"_w};
constexpr std::array lesserLabelNames{
    "username"_w, "login"_w,     "nickname"_w, "nick"_w,      "description"_w,  "desc"_w,
    "descr"_w,    "code"_w,      "sku"_w,      "slug"_w,      "symbol"_w,       "abbreviation"_w,
    "number"_w,   "reference"_w, "email"_w,    "firstname"_w, "beschreibung"_w, "summary"_w};

constexpr std::array orderNames{
    "sortorder"_w,   "displayorder"_w, "position"_w,  "ordinal"_w,    "ordinalposition"_w,
    "sortindex"_w,   "sequence"_w,     "seq"_w,       "sequenceno"_w, "sequencenumber"_w,
    "seqno"_w,       "seqnum"_w,       "sort"_w,      "sorting"_w,    "orderindex"_w,
    "order"_w,       "ordering"_w,     "listorder"_w, "menuorder"_w,  "orderno"_w,
    "ordernumber"_w, "rank"_w,         "pos"_w,       "sortkey"_w,    "sortposition"_w,
    "reihenfolge"_w, "lft"_w};

constexpr std::array parentWords{"parent"_w, "eltern"_w,   "padre"_w,
                                 "pai"_w,    "genitore"_w, "ouder"_w};
constexpr std::array seniorWords{"manager"_w,   "boss"_w,    "supervisor"_w, "superior"_w,
                                 "chief"_w,     "leader"_w,  "head"_w,       "upper"_w,
                                 "container"_w, "belong"_w,  "belongs"_w,    "under"_w,
                                 "report"_w,    "reports"_w, "broader"_w,    "superordinate"_w};
constexpr std::array seniorPhrases{"reportsto"_w, "belongsto"_w,  "partof"_w,  "variantof"_w,
                                   "replyto"_w,   "inreplyto"_w,  "childof"_w, "subcategoryof"_w,
                                   "within"_w,    "containedin"_w};

// A link in a chain, a twin, a mark of who did it: references between equals, not upwards.
constexpr std::array chainWords{
    "replaced"_w,    "replace"_w,   "replaces"_w,     "replacement"_w, "replacing"_w,
    "merged"_w,      "merge"_w,     "previous"_w,     "prev"_w,        "next"_w,
    "predecessor"_w, "successor"_w, "supersede"_w,    "superseded"_w,  "supersedes"_w,
    "preceding"_w,   "following"_w, "predecessors"_w, "old"_w,         "former"_w,
    "new"_w,         "redirect"_w,  "redirects"_w,    "moved"_w,       "first"_w,
    "last"_w,        "left"_w,      "right"_w,        "child"_w,       "root"_w,
    "top"_w,         "ancestor"_w,  "descendant"_w,   "forward"_w,     "forwarded"_w};
constexpr std::array twinWords{
    "duplicate"_w,  "duplicated"_w,  "dup"_w,        "dupe"_w,        "copy"_w,
    "copied"_w,     "clone"_w,       "cloned"_w,     "original"_w,    "origin"_w,
    "canonical"_w,  "alias"_w,       "synonym"_w,    "spouse"_w,      "partner"_w,
    "sibling"_w,    "twin"_w,        "friend"_w,     "husband"_w,     "wife"_w,
    "married"_w,    "related"_w,     "similar"_w,    "equivalent"_w,  "opposite"_w,
    "inverse"_w,    "translation"_w, "translated"_w, "counterpart"_w, "pair"_w,
    "paired"_w,     "match"_w,       "matched"_w,    "alternative"_w, "alternate"_w,
    "substitute"_w, "fallback"_w,    "mentor"_w,     "buddy"_w};
constexpr std::array auditWords{"created"_w,  "creator"_w,  "updated"_w,  "modified"_w,
                                "changed"_w,  "edited"_w,   "editor"_w,   "deleted"_w,
                                "approved"_w, "approver"_w, "verified"_w, "reviewed"_w,
                                "reviewer"_w, "assigned"_w, "locked"_w,   "blocked"_w};
// Only without a word for a parent: a page's parent_version still is its parent.
constexpr std::array versionWords{"version"_w, "revision"_w,  "template"_w, "source"_w,
                                  "draft"_w,   "published"_w, "snapshot"_w};

constexpr std::array secretWords{"password"_w, "passwd"_w, "pwd"_w,      "hash"_w,  "token"_w,
                                 "salt"_w,     "secret"_w, "passwort"_w, "digest"_w};
constexpr std::array keyWords{"id"_w, "key"_w, "fk"_w, "ref"_w, "pk"_w, "no"_w, "nr"_w, "uuid"_w};

} // namespace

QStringList wordsOf(const QString& name) {
    QStringList words;
    QString word;
    const auto end = [&words, &word] {
        if (!word.isEmpty())
            words << word.toLower();
        word.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        if (!c.isLetterOrNumber()) {
            end();
            continue;
        }
        // "levelId" and "HTTPServer": before a capital after a small letter, before the last of
        // several.
        const bool startsWord =
            c.isUpper() && i > 0 &&
            (name[i - 1].isLower() ||
             (name[i - 1].isUpper() && i + 1 < name.size() && name[i + 1].isLower()));
        if (startsWord)
            end();
        word += c;
    }
    end();
    return words;
}

QString singular(const QString& word) {
    if (word.size() > 4 && word.endsWith("ies"_w))
        return word.chopped(3) + u'y';
    for (const QLatin1StringView ending : {"sses"_w, "xes"_w, "ches"_w, "shes"_w}) {
        if (word.size() > 4 && word.endsWith(ending))
            return word.chopped(2);
    }
    if (word.size() > 3 && word.endsWith(u's') && !word.endsWith("ss"_w) &&
        !word.endsWith("us"_w) && !word.endsWith("is"_w))
        return word.chopped(1);
    return word;
}

QStringList ownWords(const QString& name, const QString& table) {
    QStringList words = wordsOf(name);
    std::transform(words.begin(), words.end(), words.begin(), singular);
    QStringList ofTable = wordsOf(table);
    std::transform(ofTable.begin(), ofTable.end(), ofTable.begin(), singular);
    // The whole name of the table, or its end: "post_title" of symfony_demo_post.
    for (qsizetype skip = 0; skip < ofTable.size(); ++skip) {
        const QStringList tail = ofTable.mid(skip);
        if (words.mid(0, tail.size()) == tail && words.size() > tail.size()) {
            words = words.mid(tail.size());
            break;
        }
    }
    while (!words.isEmpty() && has(keyWords, words.back()))
        words.removeLast();
    return words;
}

QString withoutKeyEnding(const QString& column) {
    static constexpr std::array endings{"_id"_w, "_fk"_w, "_key"_w, " id"_w, "-id"_w, "_uuid"_w};
    for (const QLatin1StringView ending : endings) {
        if (column.size() > ending.size() && column.endsWith(ending, Qt::CaseInsensitive))
            return column.chopped(ending.size());
    }
    static constexpr std::array camelEndings{"Id"_w, "ID"_w, "Fk"_w, "FK"_w, "Key"_w};
    for (const QLatin1StringView ending : camelEndings) {
        // "PAID" and "GRID" are words of their own.
        if (column.size() > ending.size() && column.endsWith(ending) &&
            !column[column.size() - ending.size() - 1].isUpper())
            return column.chopped(ending.size());
    }
    return {};
}

int labelRank(const QString& column, const QString& table) {
    constexpr int afterLabels = int(labelNames.size());
    const QStringList words = ownWords(column, table);
    if (words.isEmpty())
        return -1;
    const QString joined = words.join(QString());
    if (const int rank = place(labelNames, joined); rank >= 0)
        return rank;
    // "country.country", "greetings.greeting"
    QStringList whole = wordsOf(table);
    std::transform(whole.begin(), whole.end(), whole.begin(), singular);
    if (!whole.isEmpty() && (joined == whole.join(QString()) || joined == whole.back()))
        return afterLabels;
    if (joined != "firstname"_w && joined != "username"_w && joined != "nickname"_w &&
        joined.endsWith("name"_w))
        return afterLabels + 1;
    if (joined != "jobtitle"_w && joined.endsWith("title"_w) && words.size() > 1)
        return afterLabels + 2;
    const int lesser = place(lesserLabelNames, joined);
    return lesser < 0 ? -1 : afterLabels + 3 + lesser;
}

int orderRank(const QString& column, const QString& table) {
    const auto rankOf = [](const QStringList& words) {
        return place(orderNames, words.join(QString()));
    };
    const int whole = rankOf(wordsOf(column));
    return whole >= 0 ? whole : rankOf(ownWords(column, table));
}

bool isSecretName(const QString& column) {
    const QStringList words = wordsOf(column);
    return std::any_of(words.begin(), words.end(),
                       [](const QString& word) { return has(secretWords, word); });
}

SelfReferenceName classifySelfReference(const QString& column, const QString& table) {
    const QStringList words = wordsOf(column);
    const auto wordAmong = [&words](Words list) {
        const auto found = std::find_if(words.begin(), words.end(),
                                        [list](const QString& word) { return has(list, word); });
        return found == words.end() ? QString() : *found;
    };
    const auto no = [](const QString& reason) { return SelfReferenceName{false, 0, reason}; };
    if (const QString word = wordAmong(chainWords); !word.isEmpty())
        return no(u"\"%1\" leads to another row of a chain, not upwards"_s.arg(word));
    if (const QString word = wordAmong(twinWords); !word.isEmpty())
        return no(u"\"%1\" leads to an equal, not upwards"_s.arg(word));
    if (const QString word = wordAmong(auditWords); !word.isEmpty())
        return no(u"\"%1\" tells who did it, not what is above"_s.arg(word));

    for (const QString& word : words) {
        if (has(parentWords, word) || word.startsWith("parent"_w))
            return {true, 0.95, u"named parent"_s};
    }
    QString joined = words.join(QString());
    const auto phrase =
        std::find_if(seniorPhrases.begin(), seniorPhrases.end(),
                     [&joined](QLatin1StringView known) { return joined.startsWith(known); });
    if (phrase != seniorPhrases.end())
        return {true, 0.9, u"\"%1\" names what is above"_s.arg(column)};
    for (const QString& word : words) {
        if (has(seniorWords, word) || word.startsWith("super"_w) ||
            word.startsWith("uebergeordnet"_w))
            return {true, 0.9, u"\"%1\" names what is above"_s.arg(column)};
    }
    if (const QString word = wordAmong(versionWords); !word.isEmpty())
        return no(u"\"%1\" leads to another state of the same thing"_s.arg(word));
    if (ownWords(column, table).isEmpty())
        return {true, 0.6, u"named like the table itself"_s};
    return {true, 0.5, u"the name does not say what the reference means"_s};
}

} // namespace espalier::orm
