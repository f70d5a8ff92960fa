// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include "app/Actions.h"
#include "app/Language.h"
#include "orm/base/Error.h"

#include <QMetaEnum>
#include <QRegularExpression>

#include <functional>
#include <map>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastPixels = 200;
constexpr int mostPixels = 8000;
constexpr double leastScale = 0.5;
constexpr double mostScale = 4;

/// Takes the words one after the other; the first mistake ends it.
class Parser {
public:
    explicit Parser(QStringList words) : m_words(std::move(words)) {}

    CommandLine parse() {
        readCommand();
        while (m_line.error.isEmpty() && !m_words.isEmpty()) {
            readWord(m_words.takeFirst());
        }
        if (m_line.error.isEmpty() && m_line.command != CommandLine::Command::Help &&
            m_line.command != CommandLine::Command::Version) {
            checkWhole();
        }
        return m_line;
    }

private:
    using Command = CommandLine::Command;

    void fail(const QString& reason) {
        if (m_line.error.isEmpty()) {
            m_line.error = reason;
        }
    }

    void readCommand() {
        if (m_words.isEmpty()) {
            return;
        }
        if (m_words.first() == "describe"_L1) {
            m_line.command = Command::Describe;
            m_words.removeFirst();
        } else if (m_words.first() == "apply"_L1) {
            m_line.command = Command::Apply;
            m_words.removeFirst();
        } else if (m_words.first() == "render"_L1) {
            m_line.command = Command::Render;
            m_words.removeFirst();
        }
    }

    void readWord(const QString& word) {
        if (m_onlyUrls || !word.startsWith(u'-') || word == "-"_L1) {
            readName(word);
        } else if (word == "--"_L1) {
            m_onlyUrls = true;
        } else {
            readOption(word);
        }
    }

    /// Of a change-set file first, where one is applied.
    void readName(const QString& word) {
        if (m_line.command != Command::Apply || !m_line.changes.isEmpty()) {
            readUrl(word);
        } else if (word.isEmpty()) {
            fail(u"the name of the change-set file is empty"_s);
        } else {
            m_line.changes = word;
        }
    }

    void readUrl(const QString& word) {
        if (m_line.url) {
            return fail(u"one database at a time"_s);
        }
        if (word.isEmpty()) {
            return fail(u"the name of the database is empty"_s);
        }
        try {
            m_line.url = orm::Url::parse(word);
        } catch (const orm::Error& error) {
            fail(error.message());
        }
    }

    void readOption(const QString& word) {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        if (name == "--help"_L1 || name == "-h"_L1) {
            return setCommand(Command::Help);
        }
        if (name == "--version"_L1 || name == "-v"_L1) {
            return setCommand(Command::Version);
        }
        if (name == "--dry-run"_L1 && m_line.command == Command::Apply) {
            m_line.dryRun = true;
            return;
        }
        if (name == "--sample"_L1 && m_line.command != Command::Describe &&
            m_line.command != Command::Apply) {
            m_line.sample = true;
            return;
        }
        if (name == "--json"_L1 && m_line.command == Command::Describe) {
            m_line.json = true;
            return;
        }
        const auto reader =
            m_line.command == Command::Render ? readers().find(name) : readers().end();
        if (reader == readers().end()) {
            return fail(u"unknown option %1"_s.arg(name));
        }
        if (equals < 0 && m_words.isEmpty()) {
            return fail(u"%1 needs a value"_s.arg(name));
        }
        reader->second(*this, equals < 0 ? m_words.takeFirst() : word.mid(equals + 1));
    }

    void setCommand(Command command) {
        m_line.command = command;
        m_words.clear();
    }

    using Reader = std::function<void(Parser&, const QString&)>;
    static const std::map<QString, Reader>& readers() {
        static const std::map<QString, Reader> all{
            {u"--out"_s, [](Parser& parser, const QString& value) { parser.m_line.out = value; }},
            {u"--view"_s, [](Parser& parser, const QString& value) { parser.readView(value); }},
            {u"--theme"_s, [](Parser& parser, const QString& value) { parser.readTheme(value); }},
            {u"--language"_s,
             [](Parser& parser, const QString& value) { parser.readLanguage(value); }},
            {u"--changes"_s,
             [](Parser& parser, const QString& value) { parser.m_line.changes = value; }},
            {u"--command"_s, [](Parser& parser, const QString& value) { parser.readAct(value); }},
            {u"--type"_s,
             [](Parser& parser, const QString& value) { parser.m_line.typed = value; }},
            {u"--layout"_s, [](Parser& parser, const QString& value) { parser.readLayout(value); }},
            {u"--size"_s, [](Parser& parser, const QString& value) { parser.readSize(value); }},
            {u"--scale"_s, [](Parser& parser, const QString& value) { parser.readScale(value); }},
        };
        return all;
    }

    void readView(const QString& value) {
        m_line.view = ViewName::parse(value);
        if (!m_line.view) {
            fail(u"--view is start, tree:TABLE, table:TABLE, link:TABLE or dialog:NAME, not %1"_s
                     .arg(value));
        }
    }

    void readAct(const QString& value) {
        m_line.act = value;
        if (QMetaEnum::fromType<Act>().keyToValue(value.toLatin1().constData()) < 0) {
            fail(u"--command is one word, such as GoTo or CheckTrees, not %1"_s.arg(value));
        }
    }

    void readTheme(const QString& value) {
        if (value == "light"_L1) {
            m_line.theme = CommandLine::Theme::Light;
        } else if (value == "dark"_L1) {
            m_line.theme = CommandLine::Theme::Dark;
        } else {
            fail(u"--theme is light or dark, not %1"_s.arg(value));
        }
    }

    void readLayout(const QString& value) {
        if (value != "ltr"_L1 && value != "rtl"_L1) {
            return fail(u"--layout is ltr or rtl, not %1"_s.arg(value));
        }
        m_line.isMirrored = value == "rtl"_L1;
    }

    void readLanguage(const QString& value) {
        if (!language::available().contains(value)) {
            return fail(
                u"--language is %1, not %2"_s.arg(language::available().join(u", "), value));
        }
        m_line.language = value;
    }

    void readSize(const QString& value) {
        static const QRegularExpression form(u"^(\\d{1,5})x(\\d{1,5})$"_s);
        const QRegularExpressionMatch match = form.match(value);
        const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
        const auto fits = [](int pixels) { return pixels >= leastPixels && pixels <= mostPixels; };
        if (!match.hasMatch() || !fits(size.width()) || !fits(size.height())) {
            return fail(u"--size is WIDTHxHEIGHT, each from %1 to %2, not %3"_s.arg(leastPixels)
                            .arg(mostPixels)
                            .arg(value));
        }
        m_line.size = size;
        m_line.isSized = true;
    }

    void readScale(const QString& value) {
        bool isNumber = false;
        m_line.scale = value.toDouble(&isNumber);
        if (!isNumber || !(m_line.scale >= leastScale && m_line.scale <= mostScale)) {
            fail(u"--scale is a number from %1 to %2, not %3"_s.arg(leastScale)
                     .arg(mostScale)
                     .arg(value));
        }
    }

    void checkWhole() {
        const bool isAlone = m_line.view && m_line.view->needsNoDatabase();
        if (m_line.sample && m_line.url) {
            fail(u"--sample and a database exclude each other"_s);
        } else if (m_line.command == Command::Describe && !m_line.url) {
            fail(u"describe needs a database"_s);
        } else if (m_line.command == Command::Apply && !m_line.url) {
            fail(u"apply needs a change-set file and a database"_s);
        } else if (m_line.command == Command::Render && m_line.out.isEmpty()) {
            fail(u"render needs --out FILE.png"_s);
        } else if (m_line.command == Command::Render && !m_line.url && !m_line.sample && !isAlone) {
            fail(u"render needs a database, --sample or --view start"_s);
        }
    }

    QStringList m_words;
    CommandLine m_line;
    bool m_onlyUrls = false;
};

} // namespace

CommandLine CommandLine::parse(const QStringList& arguments) { return Parser(arguments).parse(); }

QString CommandLine::usage() {
    return uR"(usage: espalier [URL]                 open the window; without a URL the start page
       espalier --sample              open the sample catalogue (a copy in your data folder)
       espalier describe URL [--json] what was discovered: tables, keys, trees, links, warnings
       espalier apply CHANGES URL [--dry-run]
                                      apply a change-set file in one transaction; on any conflict
                                      list them all and write nothing
       espalier render URL --out FILE.png [--view VIEW] [--theme light|dark] [--language CODE]
                       [--layout ltr|rtl] [--size WxH] [--scale N] [--changes CHANGES]
                       [--command NAME] [--type TEXT]
                                      the window as a picture, drawn without a display;
                                      --sample in place of URL for the sample catalogue;
                                      with the edits of a change-set file pending, and after a
                                      command, such as GoTo, and a text typed then (↵: Enter)
       espalier --version | --help

URL   a path, taken literally, or sqlite:///relative, sqlite:////absolute, or a server's database:
      postgresql://USER@HOST:PORT/DATABASE, mariadb://...; ?readonly=1 at its end.
      Passwords never belong into it: ESPALIER_PASSWORD, ~/.pgpass, ~/.my.cnf, or the window asks.
VIEW  start, tree:TABLE, table:TABLE, link:TABLE or dialog:NAME (about, conflicts, connect, help, password,
      settings, shortcuts)

Exit code: 0 done; 1 the work failed, with one line that says why; 2 wrong usage.
)"_s;
}

QString CommandLine::version() {
    return u"espalier %1 (Qt %2)\n"_s.arg(QString::fromUtf8(ESPALIER_VERSION),
                                          QString::fromUtf8(qVersion()));
}

} // namespace espalier::app
