// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Preferences.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileVersion = 1;
const QString versionKey = u"espalierSettings"_s;
const QString shortcutsKey = u"shortcuts"_s;

using Density = ui::Density;
using ui::ThemeChoice;
using ui::Writing;

template <class Enum> struct Word {
    Enum value;
    const char* word;
};
constexpr Word<ThemeChoice> themes[] = {
    {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}, {ThemeChoice::System, "system"}};
constexpr Word<Density> densities[] = {{Density::Compact, "compact"},
                                       {Density::Standard, "standard"},
                                       {Density::Comfortable, "comfortable"}};
constexpr Word<Writing> writings[] = {{Writing::Stored, "stored"}, {Writing::Language, "language"}};
constexpr Word<SaveSummary> summaries[] = {
    {SaveSummary::Never, "never"}, {SaveSummary::Large, "large"}, {SaveSummary::Always, "always"}};
constexpr Word<bool> truths[] = {{true, "true"}, {false, "false"}};

template <class Words, class Enum> QString wordIn(const Words& words, Enum value) {
    const auto found = std::ranges::find(words, value, [](const auto& word) { return word.value; });
    return QString::fromLatin1(found->word);
}

template <class Words, class Enum> bool take(const Words& words, const QString& word, Enum& value) {
    const auto found = std::ranges::find_if(
        words, [&word](const auto& each) { return QLatin1StringView(each.word) == word; });
    if (found == std::end(words)) {
        return false;
    }
    value = found->value;
    return true;
}

bool takeText(const QString& word, qsizetype longest, QString& value) {
    const bool fits = word.size() <= longest && word == word.simplified();
    if (fits) {
        value = word;
    }
    return fits;
}

struct Field {
    const char* key;
    QString (*word)(const Preferences&);
    bool (*take)(Preferences&, const QString&);
};

/// One of a few words. `Member` leads to the value.
template <auto Member, const auto& Words> constexpr Field choice(const char* key) {
    return {key, [](const Preferences& p) { return wordIn(Words, Member(p)); },
            [](Preferences& p, const QString& word) { return take(Words, word, Member(p)); }};
}

constexpr qsizetype longestFamily = 100;

const Field fields[] = {
    choice<[](auto& p) -> auto& { return p.theme; }, themes>("theme"),
    choice<[](auto& p) -> auto& { return p.display.density; }, densities>("density"),
    choice<[](auto& p) -> auto& { return p.display.numbers; }, writings>("numbers"),
    choice<[](auto& p) -> auto& { return p.display.dates; }, writings>("dates"),
    choice<[](auto& p) -> auto& { return p.saveSummary; }, summaries>("saveSummary"),
    choice<[](auto& p) -> auto& { return p.dragNodes; }, truths>("dragNodes"),
    {"nullText", [](const Preferences& p) { return p.display.nullText; },
     [](Preferences& p, const QString& word) {
         return takeText(word, Preferences::longestNull, p.display.nullText);
     }},
    {"gridFont", [](const Preferences& p) { return p.display.gridFont; },
     [](Preferences& p, const QString& word) {
         return takeText(word, longestFamily, p.display.gridFont);
     }},
    {"font", [](const Preferences& p) { return p.fontFamily; },
     [](Preferences& p, const QString& word) {
         return takeText(word, longestFamily, p.fontFamily);
     }},
    {"fontSize", [](const Preferences& p) { return QString::number(p.fontSize); },
     [](Preferences& p, const QString& word) {
         bool isNumber = false;
         const int size = word.toInt(&isNumber);
         const bool fits =
             isNumber &&
             (size == 0 || (size >= Preferences::smallestFont && size <= Preferences::largestFont));
         p.fontSize = fits ? size : p.fontSize;
         return fits;
     }},
    {"language", [](const Preferences& p) { return p.language; },
     [](Preferences& p, const QString& word) {
         const bool fits = word.size() <= 5 && std::ranges::all_of(word, [](QChar letter) {
                               return letter.isLetter() || letter == u'_';
                           });
         p.language = fits ? word : p.language;
         return fits;
     }},
};

/// The word of a value in a file: texts, numbers and truths may stand as such.
std::optional<QString> wordOf(const QJsonValue& value) {
    if (value.isBool()) {
        return value.toBool() ? u"true"_s : u"false"_s;
    }
    if (value.isDouble()) {
        return QString::number(value.toDouble());
    }
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

QString shown(const QJsonValue& value) {
    const QString text = wordOf(value).value_or(u"…"_s);
    return text.size() > 40 ? text.left(40) + u'…' : text;
}

} // namespace

QMap<QString, QString> Preferences::words() const {
    QMap<QString, QString> all;
    for (const Field& field : fields) {
        all.insert(QString::fromLatin1(field.key), field.word(*this));
    }
    return all;
}

bool Preferences::setWord(const QString& key, const QString& word) {
    const auto found = std::ranges::find_if(
        fields, [&key](const Field& field) { return QLatin1StringView(field.key) == key; });
    return found != std::end(fields) && found->take(*this, word);
}

Preferences Preferences::takenBack(const Preferences& before, const Preferences& after) const {
    Preferences result = *this;
    for (const Field& field : fields) {
        const QString done = field.word(after);
        if (field.word(before) != done && field.word(*this) == done) {
            field.take(result, field.word(before));
        }
    }
    const auto wordOf = [](const OwnKeys& own, const QString& action) {
        return own.contains(action) ? std::optional(own[action]) : std::nullopt;
    };
    for (const QString& action : before.keys.keys() + after.keys.keys()) {
        const auto was = wordOf(before.keys, action);
        if (was == wordOf(after.keys, action) ||
            wordOf(keys, action) != wordOf(after.keys, action)) {
            continue;
        }
        if (was) {
            result.keys.insert(action, *was);
        } else {
            result.keys.remove(action);
        }
    }
    return result;
}

QString Preferences::keysWord(const QList<QKeySequence>& keys) {
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

QList<QKeySequence> Preferences::keysOf(const QString& word) {
    QList<QKeySequence> all = QKeySequence::listFromString(word, QKeySequence::PortableText);
    all.removeIf([](const QKeySequence& keys) { return keys.isEmpty(); });
    return all;
}

QByteArray Preferences::toFile() const {
    QJsonObject file{{versionKey, fileVersion}};
    const QMap<QString, QString> all = words();
    for (auto word = all.begin(); word != all.end(); ++word) {
        file.insert(word.key(), word.value());
    }
    QJsonObject shortcuts;
    for (auto own = keys.begin(); own != keys.end(); ++own) {
        shortcuts.insert(own.key(), keysWord(own.value()));
    }
    file.insert(shortcutsKey, shortcuts);
    return QJsonDocument(file).toJson();
}

QString Preferences::fromFile(const QByteArray& file) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = file.first(std::min<qsizetype>(error.offset, file.size())).count('\n');
        return tr("Line %1 is not JSON: %2.").arg(line + 1).arg(error.errorString());
    }
    const QJsonObject all = document.object();
    if (all.value(versionKey).toInt() != fileVersion) {
        return tr("It has no settings of Espalier that this version knows: “%1” should be %2.")
            .arg(versionKey)
            .arg(fileVersion);
    }
    Preferences read;
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        if (entry.key() == versionKey) {
            continue;
        }
        if (entry.key() != shortcutsKey) {
            const std::optional<QString> word = wordOf(entry.value());
            if (!word || !read.setWord(entry.key(), *word)) {
                return tr("“%1” cannot be “%2”.").arg(entry.key(), shown(entry.value()));
            }
            continue;
        }
        if (!entry.value().isObject()) {
            return tr("“%1” cannot be “%2”.").arg(entry.key(), shown(entry.value()));
        }
        const QJsonObject shortcuts = entry.value().toObject();
        for (auto own = shortcuts.begin(); own != shortcuts.end(); ++own) {
            const QString word = own.value().toString();
            const QList<QKeySequence> parsed = keysOf(word);
            if (!own.value().isString() || (parsed.isEmpty() && !word.isEmpty()) ||
                keysWord(parsed).contains(u'\ufffd')) {
                return tr("“%1” cannot have the keys “%2”.").arg(own.key(), shown(own.value()));
            }
            read.keys.insert(own.key(), parsed);
        }
    }
    *this = read;
    return {};
}

} // namespace espalier::app
