// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ClipboardTable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::ui;

/// What spreadsheets put on the clipboard.
class tst_ClipboardTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsAndRowsAreTold_data();
    void cellsAndRowsAreTold();
    void nothingIsNotAnEmptyText();
    void whatIsWrittenIsReadBack();
    void manyOpenQuotationMarksTakeNoTime();

private:
    /// Cells between "|", rows between "//", line ends as "¶".
    static QString shown(const clipboard::Table& table) {
        QStringList rows;
        for (const auto& row : table) {
            QStringList cells;
            for (const clipboard::Cell& cell : row)
                cells << cell.text;
            rows << cells.join(u'|');
        }
        return rows.join(u"//"_s).replace(u"\r\n"_s, u"¶¶"_s).replace(u'\n', u"¶"_s);
    }
};

void tst_ClipboardTable::cellsAndRowsAreTold_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cells");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("one") << u"a"_s << u"a"_s;
    QTest::newRow("block") << u"a\tb\nc\td\n"_s << u"a|b//c|d"_s;
    QTest::newRow("no line end") << u"a\tb\nc\td"_s << u"a|b//c|d"_s;
    QTest::newRow("Windows") << u"a\tb\r\nc\td\r\n"_s << u"a|b//c|d"_s;
    QTest::newRow("old Mac") << u"a\rb\r"_s << u"a//b"_s;
    QTest::newRow("empty cells") << u"\ta\t\n\t\t\n"_s << u"|a|//||"_s;
    QTest::newRow("empty row") << u"a\n\nb\n"_s << u"a////b"_s;
    QTest::newRow("quoted tab and line end")
        << u"\"a\tb\"\t\"c\nd\"\ne\tf\n"_s << u"a\tb|c¶d//e|f"_s;
    QTest::newRow("quoted line end of Windows") << u"\"a\r\nb\"\r\nc"_s << u"a¶¶b//c"_s;
    QTest::newRow("doubled") << u"\"say \"\"hi\"\"\"\tb"_s << u"say \"hi\"|b"_s;
    QTest::newRow("only marks") << u"\"\"\"\""_s << u"\""_s;
    QTest::newRow("never closed") << u"\"a\tb\nc"_s << u"\"a|b//c"_s;
    QTest::newRow("closed within") << u"\"a\" b\tc"_s << u"\"a\" b|c"_s;
    QTest::newRow("mark within") << u"3\" nail\t4\" nail"_s << u"3\" nail|4\" nail"_s;
    QTest::newRow("ragged") << u"a\nb\tc\td\n"_s << u"a//b|c|d"_s;
    QTest::newRow("spaces stay") << u" a \t b "_s << u" a | b "_s;
}

void tst_ClipboardTable::cellsAndRowsAreTold() {
    QFETCH(const QString, text);
    QFETCH(const QString, cells);
    QCOMPARE(shown(clipboard::parse(text)), cells);
}

void tst_ClipboardTable::nothingIsNotAnEmptyText() {
    const clipboard::Table table = clipboard::parse(u"\t\"\"\tx"_s);
    QCOMPARE(table.front().size(), std::size_t(3));
    QVERIFY(!table.front()[0].isQuoted);
    QVERIFY(table.front()[1].isQuoted);
    QVERIFY(!table.front()[2].isQuoted);
    QCOMPARE(clipboard::field({}), QString());
    QCOMPARE(clipboard::field(u""_s), u"\"\""_s);
    QCOMPARE(clipboard::widthOf(clipboard::parse(u"a\nb\tc\td\ne"_s)), std::size_t(3));
}

void tst_ClipboardTable::whatIsWrittenIsReadBack() {
    const QStringList texts{u"a"_s,       u""_s,         u"a\tb"_s,   u"a\nb"_s, u"\""_s,
                            u"\"a\" b"_s, u"a\r\nb\n"_s, u" x\\y "_s, u"ä €"_s};
    QStringList fields;
    for (const QString& text : texts)
        fields << clipboard::field(text);
    const clipboard::Table table = clipboard::parse(fields.join(u'\t'));
    QCOMPARE(table.size(), std::size_t(1));
    QCOMPARE(table.front().size(), std::size_t(texts.size()));
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(table.front()[std::size_t(i)].text, texts[i]);
}

void tst_ClipboardTable::manyOpenQuotationMarksTakeNoTime() {
    QString text;
    for (int i = 0; i < 200'000; ++i)
        text += u"\"x\n"_s;
    QCOMPARE(clipboard::parse(text).size(), std::size_t(200'000));
}

QTEST_APPLESS_MAIN(tst_ClipboardTable)
#include "tst_ClipboardTable.moc"
