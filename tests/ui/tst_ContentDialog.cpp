// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/ContentDialog.h"

#include "tests/support/LiveFixture.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/ui/PanelShots.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/ContentView.h"
#include "ui/widgets/GridPane.h"

#include <QAction>
#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::ContentDialog;
using ui::ContentView;

namespace {

QByteArray picture(QSize size = {64, 48}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QStringList schema() {
    return TestDatabase::catalogue() +
           QStringList{
               u"CREATE TABLE media (id INTEGER PRIMARY KEY, name VARCHAR(20), content BLOB)"_s,
               u"INSERT INTO media VALUES (1, 'png', x'%1'), (2, 'text', x'48c3a9'), (3, 'none', "
               "NULL), (4, 'big', zeroblob(200000))"_s.arg(QString::fromLatin1(picture().toHex()))};
}

QStringList titles(const ContentView& view) {
    QStringList all;
    for (int i = 0; i < view.count(); ++i)
        all << view.tabText(i);
    return all;
}

} // namespace

class tst_ContentDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        f = std::make_unique<LiveFixture>(schema());
        QVERIFY(f->open());
        prompt = std::make_unique<ScriptedPrompt>();
    }
    void cleanup() { f.reset(); }

    void bytesSayWhatTheyAre_data();
    void bytesSayWhatTheyAre();
    void numbersStandInRows();
    void theColumnIsReadWhenLookedAt();
    void nothingIsSaidSo();
    void itIsSavedToAFile();
    void itIsReplacedByAFile();
    void aRefusalIsTold();
    void f4OpensIt();
    void looks();

private:
    std::unique_ptr<ContentDialog> dialog(qint64 id, const QString& refusal = {}) {
        const orm::ObjectPtr row = f->live->object(f->mapper("media"), {id});
        return std::make_unique<ContentDialog>(*f->live, row, f->slot("media", "content"), *prompt,
                                               refusal);
    }
    static QString state(const ContentDialog& dialog) {
        return dialog.findChild<QLabel*>(u"contentState"_s)->text();
    }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<ScriptedPrompt> prompt;
};

void tst_ContentDialog::bytesSayWhatTheyAre_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("tabs");
    QTest::addColumn<QString>("summary");
    QTest::newRow("nothing") << QByteArray() << QStringList{u"Bytes"_s} << u"empty"_s;
    QTest::newRow("picture") << picture() << QStringList{u"Picture"_s, u"Bytes"_s}
                             << u"PNG picture, 64 × 48"_s;
    QTest::newRow("text") << QByteArray("one\ntwo é") << QStringList{u"Text"_s, u"Bytes"_s}
                          << u"text, 2 lines"_s;
    QTest::newRow("json") << QByteArray(R"({"a":[1,2]})")
                          << QStringList{u"JSON"_s, u"Text"_s, u"Bytes"_s} << u"JSON"_s;
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << QStringList{u"Bytes"_s}
                               << u"2 bytes of binary data"_s;
    QTest::newRow("zero") << QByteArray("a\0b", 3) << QStringList{u"Bytes"_s} << u"binary"_s;
    QTest::newRow("large picture")
        << picture({4000, 3000}) << QStringList{u"Bytes"_s} << u"PNG picture, 4000 × 3000"_s;
    QTest::newRow("long text") << QByteArray(ContentView::MostText + 1, 'x')
                               << QStringList{u"Text"_s, u"Bytes"_s} << u"are shown"_s;
    QTest::newRow("half a picture")
        << picture().first(20) << QStringList{u"Bytes"_s} << u"binary"_s;
}

void tst_ContentDialog::bytesSayWhatTheyAre() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, summary);
    ContentView view;
    view.setContent(QByteArray("before"));
    view.setContent(bytes);
    QTEST(titles(view), "tabs");
    QVERIFY2(view.summary().contains(summary), qPrintable(view.summary()));
    QCOMPARE(view.currentIndex(), 0);
}

void tst_ContentDialog::numbersStandInRows() {
    QCOMPARE(ContentView::hexRows("Hello, world! 123"),
             u"00000000  48 65 6c 6c 6f 2c 20 77 6f 72 6c 64 21 20 31 32  Hello, world! 12\n"
             "00000010  33                                               3\n"_s);
    QVERIFY(ContentView::hexRows("\x01\xff%1").endsWith(u"..%1\n"_s));
    ContentView view;
    view.setContent(QByteArray(ContentView::MostHex + 1, '\0'));
    const QString text = view.findChild<QPlainTextEdit*>(u"contentHex"_s)->toPlainText();
    QCOMPARE(text.count(u'\n'), ContentView::MostHex / 16);
    QVERIFY(text.contains(u"save them to a file"_s));
}

void tst_ContentDialog::theColumnIsReadWhenLookedAt() {
    const auto shown = dialog(1);
    QCOMPARE(state(*shown), u"Reading…"_s);
    QTRY_COMPARE(titles(shown->view()), QStringList({u"Picture"_s, u"Bytes"_s}));
    QVERIFY(state(*shown).startsWith(u"PNG picture"_s));
    f->file.exec(u"DELETE FROM media WHERE id = 2"_s);
    const auto gone = dialog(2);
    QTRY_COMPARE(state(*gone), u"The row is no longer there."_s);
}

void tst_ContentDialog::nothingIsSaidSo() {
    const auto none = dialog(3);
    QTRY_COMPARE(state(*none), u"There is no value (NULL)."_s);
    QVERIFY(!none->findChild<QPushButton*>(u"saveContent"_s)->isEnabled());
}

void tst_ContentDialog::itIsSavedToAFile() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.png"_s);
    const auto shown = dialog(1);
    auto* save = shown->findChild<QPushButton*>(u"saveContent"_s);
    QTRY_VERIFY(save->isEnabled());
    prompt->answer(path);
    save->click();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), picture());
    QCOMPARE(prompt->asked, QStringList{u"save content"_s});
    prompt->answer(folder.filePath(u"no/such/folder"_s));
    save->click();
    QVERIFY2(state(*shown).contains(u"could not be written"_s), qPrintable(state(*shown)));
}

void tst_ContentDialog::itIsReplacedByAFile() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"in.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("new content");
    file.close();
    auto shown = dialog(4);
    QTRY_VERIFY(shown->findChild<QPushButton*>(u"replaceContent"_s)->isEnabled());
    prompt->answer(file.fileName());
    shown->findChild<QPushButton*>(u"replaceContent"_s)->click();
    QCOMPARE(titles(shown->view()), QStringList({u"Text"_s, u"Bytes"_s}));
    QVERIFY(f->live->hasChanges());
    shown = dialog(4); // what is staged
    QCOMPARE(titles(shown->view()), QStringList({u"Text"_s, u"Bytes"_s}));
    QCOMPARE(f->save(), QString());
    QCOMPARE(f->file.rows(u"SELECT CAST(content AS TEXT) FROM media WHERE id = 4"_s),
             QStringList{u"new content"_s});
    prompt->answer(folder.filePath(u"none"_s));
    shown->findChild<QPushButton*>(u"replaceContent"_s)->click();
    QVERIFY2(state(*shown).contains(u"could not be read"_s), qPrintable(state(*shown)));
}

void tst_ContentDialog::aRefusalIsTold() {
    const auto shown = dialog(1, u"The database is read-only."_s);
    const auto* replace = shown->findChild<QPushButton*>(u"replaceContent"_s);
    QVERIFY(!replace->isEnabled());
    QCOMPARE(replace->toolTip(), u"The database is read-only."_s);
}

void tst_ContentDialog::f4OpensIt() {
    ui::GridPane pane(*f->live, f->live->metaData()["media"], *prompt);
    pane.resize(700, 400);
    pane.show();
    QTRY_COMPARE(pane.model().matchingRows(), 4);
    pane.view().setCurrentIndex(pane.model().index(0, 2));
    pane.editTextAction()->trigger();
    QTRY_VERIFY(pane.findChild<ContentDialog*>());
    auto* shown = pane.findChild<ContentDialog*>();
    QTRY_COMPARE(titles(shown->view()), QStringList({u"Picture"_s, u"Bytes"_s}));
    QCOMPARE(shown->windowTitle(), u"content of png"_s);
    QTest::keyClick(shown, Qt::Key_Escape);
    QTRY_VERIFY(!pane.findChild<ContentDialog*>());
}

void tst_ContentDialog::looks() {
    const auto shown = dialog(1);
    takeShots(*shown, u"content-picture"_s, {640, 420},
              [&] { QTRY_VERIFY(shown->view().count() > 0); });
    shown->view().setCurrentIndex(1);
    takeShots(*shown, u"content-bytes"_s, {640, 420});
}

QTEST_MAIN(tst_ContentDialog)
#include "tst_ContentDialog.moc"
