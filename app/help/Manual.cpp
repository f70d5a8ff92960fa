// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/Manual.h"

#include "app/CommandLine.h"
#include "app/KeyCatalogue.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>
#include <array>
#include <utility>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, KeyScope>, 5> scopes{{
    {"Window"_L1, KeyScope::Window},
    {"Tree"_L1, KeyScope::Tree},
    {"Grid"_L1, KeyScope::Grid},
    {"Changes"_L1, KeyScope::Changes},
    {"Checks"_L1, KeyScope::Checks},
}};

QString read(const QString& name) {
    QFile file(u":/manual/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString keyText(const QKeySequence& key) {
    return u"<span class=\"key\">&#8239;%1&#8239;</span>"_s.arg(
        key.toString(QKeySequence::NativeText).toHtmlEscaped());
}

QString keysText(const QList<QKeySequence>& keys) {
    QStringList all;
    for (const QKeySequence& key : keys) {
        all << keyText(key);
    }
    return all.join(u"<br>"_s);
}

QString plain(const QString& html) {
    return QTextDocumentFragment::fromHtml(html).toPlainText().simplified();
}

/// Each heading begins one.
std::vector<Manual::Section> sectionsOf(const QString& page, const QString& html) {
    static const QRegularExpression heading(u"<h([12])(?: id=\"([^\"]+)\")?>(.*?)</h\\1>"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    std::vector<Manual::Section> sections;
    std::vector<qsizetype> ends;
    auto matches = heading.globalMatch(html);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString anchor = match.captured(2);
        sections.push_back(
            {anchor.isEmpty() ? page : page + u'#' + anchor, plain(match.captured(3)), QString()});
        ends.push_back(match.capturedStart());
    }
    ends.push_back(html.size());
    for (std::size_t i = 0; i < sections.size(); ++i) {
        sections[i].text = plain(html.mid(ends[i], ends[i + 1] - ends[i]));
    }
    return sections;
}

} // namespace

Manual::Manual(const OwnKeys& own) : m_own(own) {
    for (const QString& name : read(u"contents.txt"_s).split(u'\n', Qt::SkipEmptyParts)) {
        Page page{name + u".html"_s, {}, {}};
        page.html = filled(read(page.name));
        if (page.html.isEmpty()) {
            m_problems << page.name;
        }
        page.sections = sectionsOf(page.name, page.html);
        m_pages.push_back(std::move(page));
    }
}

const Manual::Page* Manual::find(const QString& name) const {
    const auto found = std::ranges::find(m_pages, name, &Page::name);
    return found == m_pages.end() ? nullptr : &*found;
}

std::vector<const Manual::Section*> Manual::search(const QString& words) const {
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto hasAll = [&wanted](const QString& text) {
        return std::ranges::all_of(wanted, [&text](const QString& word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
    };
    std::vector<const Section*> found;
    for (const Page& page : m_pages) {
        for (const Section& section : page.sections) {
            if (!wanted.isEmpty() && hasAll(section.text)) {
                found.push_back(&section);
            }
        }
    }
    std::ranges::stable_partition(
        found, [&hasAll](const Section* section) { return hasAll(section->title); });
    return found;
}

// --- what stands in braces

QString Manual::filled(const QString& source) {
    static const QRegularExpression braces(u"\\{(\\w+)(?::([^}]*))?\\}"_s);
    QString all;
    qsizetype end = 0;
    auto matches = braces.globalMatch(source);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        all += source.mid(end, match.capturedStart() - end);
        all += replaced(match.captured(1), match.captured(2));
        end = match.capturedEnd();
    }
    return all + source.mid(end);
}

QString Manual::replaced(const QString& kind, const QString& name) {
    if (kind == "key"_L1) {
        return keyOf(name);
    }
    if (kind == "command"_L1) {
        return command(name);
    }
    if (kind == "keys"_L1) {
        return table(name);
    }
    if (kind == "picture"_L1) {
        return picture(name);
    }
    if (kind == "usage"_L1) {
        return u"<pre>%1</pre>"_s.arg(CommandLine::usage().toHtmlEscaped());
    }
    m_problems << kind;
    return {};
}

QString Manual::keyOf(const QString& id) {
    const KeyedAction* action = KeyCatalogue::find(id);
    if (!action) {
        m_problems << id;
        return {};
    }
    const QList<QKeySequence> keys = KeyCatalogue::keysOf(*action, m_own);
    return keys.isEmpty() ? u"<b>%1</b>"_s.arg(action->title.toHtmlEscaped())
                          : keyText(keys.front());
}

QString Manual::command(const QString& id) {
    const KeyedAction* action = KeyCatalogue::find(id);
    if (!action) {
        m_problems << id;
        return {};
    }
    const QString name = action->title.endsWith(u'…') ? action->title.chopped(1) : action->title;
    const QString title = u"<b>%1</b>"_s.arg(name.toHtmlEscaped());
    const QList<QKeySequence> keys = KeyCatalogue::keysOf(*action, m_own);
    return keys.isEmpty() ? title : u"%1 (%2)"_s.arg(title, keyText(keys.front()));
}

QString Manual::table(const QString& scope) const {
    const auto known =
        std::ranges::find(scopes, scope, [](const auto& each) { return QString(each.first); });
    QString rows;
    for (const KeyedAction& action : KeyCatalogue::actions()) {
        if (known != scopes.end() && action.scope == known->second) {
            rows += u"<tr><td>%1</td><td><b>%2</b></td><td>%3</td></tr>\n"_s.arg(
                keysText(KeyCatalogue::keysOf(action, m_own)), action.title.toHtmlEscaped(),
                action.tip.toHtmlEscaped());
        }
    }
    return u"<table>%1</table>"_s.arg(rows);
}

// --- pictures

QString Manual::picture(const QString& nameAndCaption) {
    const QString name = nameAndCaption.section(u':', 0, 0);
    const QString caption = nameAndCaption.section(u':', 1).trimmed();
    if (!pictures().contains(name) || caption.isEmpty()) {
        m_problems << u"picture "_s + name;
        return {};
    }
    // A build for another system may come without them.
    const QString image =
        QFile::exists(pictureFile(name, false))
            ? u"<p><img src=\"picture/%1\" alt=\"%2\"></p>"_s.arg(name, caption.toHtmlEscaped())
            : QString();
    return u"%1<p class=\"caption\">%2</p>"_s.arg(image, caption.toHtmlEscaped());
}

QStringList Manual::pictures() {
    QStringList names;
    for (const QString& line : read(u"pictures.txt"_s).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#')) {
            names << line.section(u' ', 0, 0);
        }
    }
    return names;
}

QString Manual::pictureFile(const QString& name, bool dark) {
    const QDir program(QCoreApplication::applicationDirPath());
    return QDir::cleanPath(program.filePath(
        u"../share/espalier/manual/%1-%2.png"_s.arg(name, dark ? u"dark"_s : u"light"_s)));
}

} // namespace espalier::app
