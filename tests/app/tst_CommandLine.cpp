// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// The words of the command line, as scripts rely on them.
class tst_CommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingOpensTheStartPage();
    void aPathIsTakenLiterally_data();
    void aPathIsTakenLiterally();
    void urlsAreParsed();
    void sampleOpensTheCatalogue();
    void describeTakesADatabaseAndJson();
    void renderTakesItsOptions();
    void optionsMayHoldTheirValue();
    void applyTakesAFileAndADatabase();
    void helpAndVersionNeedNothingElse();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void aPasswordIsRefusedAndNotRepeated();
    void viewNamesSurviveWriting();
    void usageNamesEveryCommand();
};

void tst_CommandLine::nothingOpensTheStartPage() {
    const CommandLine line = CommandLine::parse({});
    QCOMPARE(line.error, QString());
    QCOMPARE(line.command, CommandLine::Command::Open);
    QVERIFY(!line.url);
    QVERIFY(!line.sample);
}

void tst_CommandLine::aPathIsTakenLiterally_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << u"shop.sqlite"_s;
    QTest::newRow("spaces") << u"my shop.sqlite"_s;
    QTest::newRow("percent") << u"100%25 off.sqlite"_s;
    QTest::newRow("quotes") << u"it's \"new\".sqlite"_s;
    QTest::newRow("letters") << u"/tmp/Bücher 書籍.sqlite"_s;
    QTest::newRow("question mark") << u"what?.sqlite"_s;
}

void tst_CommandLine::aPathIsTakenLiterally() {
    QFETCH(QString, path);
    const CommandLine line = CommandLine::parse({path});
    QCOMPARE(line.error, QString());
    QVERIFY(line.url);
    QCOMPARE(line.url->path, path);
    QVERIFY(!line.url->create);
}

void tst_CommandLine::urlsAreParsed() {
    const CommandLine line = CommandLine::parse({u"sqlite:////data/a%20b.sqlite?readonly=1"_s});
    QVERIFY(line.url);
    QCOMPARE(line.url->path, u"/data/a b.sqlite"_s);
    QVERIFY(line.url->readOnly);
}

void tst_CommandLine::sampleOpensTheCatalogue() {
    QVERIFY(CommandLine::parse({u"--sample"_s}).sample);
    QVERIFY(CommandLine::parse({u"render"_s, u"--sample"_s, u"--out"_s, u"a.png"_s}).sample);
}

void tst_CommandLine::describeTakesADatabaseAndJson() {
    const CommandLine line = CommandLine::parse({u"describe"_s, u"a.sqlite"_s, u"--json"_s});
    QCOMPARE(line.error, QString());
    QCOMPARE(line.command, CommandLine::Command::Describe);
    QVERIFY(line.json);
    QCOMPARE(line.url->path, u"a.sqlite"_s);
    QVERIFY(!CommandLine::parse({u"describe"_s, u"a.sqlite"_s}).json);
    // A file of that name is reached by any other spelling of its path.
    QCOMPARE(CommandLine::parse({u"./describe"_s}).command, CommandLine::Command::Open);
}

void tst_CommandLine::renderTakesItsOptions() {
    const CommandLine line = CommandLine::parse(
        {u"render"_s, u"a.sqlite"_s, u"--out"_s, u"a.png"_s, u"--view"_s, u"tree:category"_s,
         u"--theme"_s, u"dark"_s, u"--size"_s, u"800x600"_s, u"--scale"_s, u"1.5"_s});
    QCOMPARE(line.error, QString());
    QCOMPARE(line.command, CommandLine::Command::Render);
    QCOMPARE(line.out, u"a.png"_s);
    QCOMPARE(line.view, (ViewName{ViewName::Kind::Tree, u"category"_s}));
    QCOMPARE(line.theme, CommandLine::Theme::Dark);
    QCOMPARE(line.size, QSize(800, 600));
    QCOMPARE(line.scale, 1.5);
}

void tst_CommandLine::optionsMayHoldTheirValue() {
    const CommandLine line =
        CommandLine::parse({u"render"_s, u"--out=a b.png"_s, u"--view=start"_s, u"--scale=2"_s});
    QCOMPARE(line.error, QString());
    QCOMPARE(line.out, u"a b.png"_s);
    QCOMPARE(line.view, ViewName{});
    QCOMPARE(line.scale, 2.0);
}

void tst_CommandLine::applyTakesAFileAndADatabase() {
    const CommandLine line =
        CommandLine::parse({u"apply"_s, u"a.changes"_s, u"b.sqlite"_s, u"--dry-run"_s});
    QCOMPARE(line.error, QString());
    QCOMPARE(line.command, CommandLine::Command::Apply);
    QCOMPARE(line.changes, u"a.changes"_s);
    QCOMPARE(line.url->path, u"b.sqlite"_s);
    QVERIFY(line.dryRun);
}

void tst_CommandLine::helpAndVersionNeedNothingElse() {
    QCOMPARE(CommandLine::parse({u"--help"_s}).command, CommandLine::Command::Help);
    QCOMPARE(CommandLine::parse({u"render"_s, u"--help"_s}).command, CommandLine::Command::Help);
    QCOMPARE(CommandLine::parse({u"--version"_s}).command, CommandLine::Command::Version);
    QVERIFY(CommandLine::version().startsWith(u"espalier "_s));
}

void tst_CommandLine::wrongUsageIsRefused_data() {
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const QString& words) {
        QTest::newRow(name) << words.split(u' ');
    };
    row("unknown option", u"--fast"_s);
    row("two databases", u"a.sqlite b.sqlite"_s);
    row("describe nothing", u"describe"_s);
    row("describe the sample", u"describe --sample"_s);
    row("apply nothing", u"apply"_s);
    row("apply to nothing", u"apply a.changes"_s);
    row("apply to two", u"apply a.changes b.sqlite c.sqlite"_s);
    row("apply to the sample", u"apply a.changes --sample"_s);
    row("dry run without apply", u"a.sqlite --dry-run"_s);
    row("json without describe", u"a.sqlite --json"_s);
    row("render without out", u"render a.sqlite"_s);
    row("render nothing", u"render --out a.png"_s);
    row("value missing", u"render a.sqlite --out"_s);
    row("unknown view", u"render a.sqlite --out a.png --view grid:a"_s);
    row("view without name", u"render a.sqlite --out a.png --view tree:"_s);
    row("unknown command", u"render a.sqlite --out a.png --command Nonsense"_s);
    row("unknown layout", u"render a.sqlite --out a.png --layout top"_s);
    row("unknown theme", u"render a.sqlite --out a.png --theme blue"_s);
    row("size", u"render a.sqlite --out a.png --size 800"_s);
    row("size too big", u"render a.sqlite --out a.png --size 90000x10"_s);
    row("scale", u"render a.sqlite --out a.png --scale 0"_s);
    row("scale no number", u"render a.sqlite --out a.png --scale nan"_s);
    row("sample and database", u"--sample a.sqlite"_s);
    row("unknown kind", u"oracle://host/db"_s);
    row("malformed", u"sqlite://host/db"_s);
    QTest::newRow("empty name") << QStringList{QString()};
}

void tst_CommandLine::wrongUsageIsRefused() {
    QFETCH(QStringList, words);
    QVERIFY(!CommandLine::parse(words).error.isEmpty());
}

void tst_CommandLine::aPasswordIsRefusedAndNotRepeated() {
    for (const QString& command : {u""_s, u"describe"_s}) {
        QStringList words{u"postgresql://anna:sesame@host/db"_s};
        if (!command.isEmpty()) {
            words.prepend(command);
        }
        const CommandLine line = CommandLine::parse(words);
        QVERIFY(line.error.contains(u"password"_s));
        QVERIFY(!line.error.contains(u"sesame"_s));
    }
}

void tst_CommandLine::viewNamesSurviveWriting() {
    for (const QString& text :
         {u"start"_s, u"tree:a:b"_s, u"table: x"_s, u"link:l"_s, u"dialog:about"_s}) {
        QVERIFY(ViewName::parse(text));
        QCOMPARE(ViewName::parse(text)->toString(), text);
    }
    QVERIFY(!ViewName::parse(u""_s));
}

void tst_CommandLine::usageNamesEveryCommand() {
    for (const QString& word :
         {u"describe"_s, u"render"_s, u"--sample"_s, u"--version"_s, u"--help"_s, u"--view"_s,
          u"--theme"_s, u"--size"_s, u"--scale"_s, u"--json"_s}) {
        QVERIFY2(CommandLine::usage().contains(word), qPrintable(word));
    }
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"
