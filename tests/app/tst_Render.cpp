// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The command `render`, as scripts call it.
class tst_Render : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void drawsEachView_data();
    void drawsEachView();
    void sizeAndScaleAreKept();
    void themesDiffer();
    void saysWhatItShows();
    void drawsWhatIsDone();
    void isMirrored();
    void anUnknownViewFails();
    void aFolderThatIsNotThereFails();
    void leavesNothingBehind();

private:
    QImage render(QStringList arguments, QString* said = nullptr) {
        const QString out = m_folder.filePath(u"a picture.png"_s);
        QFile::remove(out);
        QProcess process;
        process.start(QString::fromUtf8(ESPALIER_PROGRAM),
                      QStringList{u"render"_s, u"--out"_s, out} + arguments);
        process.waitForFinished(90'000);
        if (said) {
            *said = QString::fromUtf8(process.readAllStandardOutput());
        }
        m_code = process.exitCode();
        m_error = QString::fromUtf8(process.readAllStandardError());
        return QImage(out);
    }
    static int colours(const QImage& image) {
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3) {
                seen.insert(image.pixel(x, y));
            }
        }
        return int(seen.size());
    }
    static double brightness(const QImage& image) {
        return image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .pixelColor(0, 0)
            .lightnessF();
    }

    QTemporaryDir m_folder;
    int m_code = -1;
    QString m_error;
};

void tst_Render::drawsEachView_data() {
    QTest::addColumn<QStringList>("arguments");
    const QString data = QString::fromUtf8(ESPALIER_TEST_DATA);
    QTest::newRow("sample") << QStringList{u"--sample"_s};
    QTest::newRow("start") << QStringList{u"--view"_s, u"start"_s};
    QTest::newRow("tree") << QStringList{data + u"/chinook/chinook.sqlite"_s, u"--view"_s,
                                         u"tree:Employee"_s};
    QTest::newRow("table") << QStringList{u"--sample"_s, u"--view"_s, u"table:product"_s};
    QTest::newRow("link") << QStringList{u"--sample"_s, u"--view"_s, u"link:product_category"_s};
    QTest::newRow("about") << QStringList{u"--sample"_s, u"--view"_s, u"dialog:about"_s};
    QTest::newRow("no key") << QStringList{data + u"/small_odd_sqlite/matviews.sqlite"_s};
    for (const QString& name : {u"northwind"_s, u"sakila"_s, u"iab_content"_s, u"symfony_blog"_s}) {
        QTest::newRow(qPrintable(name)) << QStringList{u"%1/%2/%2.sqlite"_s.arg(data, name)};
    }
}

void tst_Render::drawsEachView() {
    QFETCH(QStringList, arguments);
    QString said;
    const QImage image = render(arguments, &said);
    QVERIFY2(m_code == 0, qPrintable(m_error));
    QCOMPARE(m_error, QString());
    QVERIFY(!image.isNull());
    QVERIFY(colours(image) > 20);
    QCOMPARE(said.count(u'\n'), 1);
}

void tst_Render::sizeAndScaleAreKept() {
    const QImage plain = render({u"--sample"_s, u"--size"_s, u"1000x700"_s});
    QCOMPARE(plain.size(), QSize(1000, 700));
    const QImage fine = render({u"--sample"_s, u"--size"_s, u"1000x700"_s, u"--scale"_s, u"2"_s});
    QCOMPARE(fine.size(), QSize(2000, 1400));
}

void tst_Render::themesDiffer() {
    const double light = brightness(render({u"--sample"_s, u"--theme"_s, u"light"_s}));
    const double dark = brightness(render({u"--sample"_s, u"--theme"_s, u"dark"_s}));
    QVERIFY2(light > 0.8 && dark < 0.3, qPrintable(u"%1 %2"_s.arg(light).arg(dark)));
}

void tst_Render::saysWhatItShows() {
    QString said;
    render({u"--sample"_s}, &said);
    static const QRegularExpression form(
        u"^catalogue.sqlite: category, 10,595 nodes in 8 levels; [\\d,]+ products below .+ \u203a .+\n$"_s);
    QVERIFY2(form.match(said).hasMatch(), qPrintable(said));
}

// Pending edits are in the picture, and the dialog of a command with what is typed into it.
void tst_Render::drawsWhatIsDone() {
    const QStringList usual{u"--sample"_s, u"--size"_s, u"1000x700"_s};
    const QString manual = QString::fromUtf8(ESPALIER_TEST_DATA) + u"/../../resources/manual/"_s;
    const QImage plain = render(usual);
    const QStringList story{u"--changes"_s, manual + u"story.changes"_s};
    const QImage edited = render(usual + story);
    QVERIFY2(m_code == 0, qPrintable(m_error));
    QVERIFY(edited != plain);
    QCOMPARE(render(usual + story), edited);
    const QImage asked = render(usual + QStringList{u"--command"_s, u"GoTo"_s});
    const QImage typed =
        render(usual + QStringList{u"--command"_s, u"GoTo"_s, u"--type"_s, u"kitch"_s});
    QVERIFY(!asked.isNull() && asked != plain);
    QVERIFY(!typed.isNull() && typed != asked);
    const QImage checked = render(usual + QStringList{u"--command"_s, u"CheckTrees"_s});
    QVERIFY(checked != plain);
    QCOMPARE(render(usual + QStringList{u"--command"_s, u"CheckTrees"_s}), checked);
    // One that runs an event loop of its own.
    QVERIFY(!render(usual + QStringList{u"--command"_s, u"About"_s}).isNull());
    QVERIFY(render({u"--sample"_s, u"--changes"_s, m_folder.filePath(u"none"_s)}).isNull());
    QCOMPARE(m_code, 1);
    QVERIFY(render({u"--sample"_s, u"--command"_s, u"Nonsense"_s}).isNull());
    QCOMPARE(m_code, 2);
}

void tst_Render::isMirrored() {
    const QImage plain = render({u"--sample"_s, u"--size"_s, u"1000x700"_s});
    const QImage mirrored =
        render({u"--sample"_s, u"--size"_s, u"1000x700"_s, u"--layout"_s, u"rtl"_s});
    // The tree of the Navigator is light, and on the other side.
    const QRect left(10, 300, 100, 60);
    const QRect right(890, 300, 100, 60);
    QCOMPARE(mirrored.copy(right).pixel(50, 30), plain.copy(left).pixel(50, 30));
    QVERIFY(mirrored != plain);
}

void tst_Render::anUnknownViewFails() {
    QVERIFY(render({u"--sample"_s, u"--view"_s, u"table:nothing"_s}).isNull());
    QCOMPARE(m_code, 1);
    QVERIFY(m_error.contains(u"table:nothing"_s));
    render({u"--sample"_s, u"--view"_s, u"tree:product"_s});
    QCOMPARE(m_code, 1);
    render({u"--sample"_s, u"--view"_s, u"dialog:nothing"_s});
    QCOMPARE(m_code, 1);
}

void tst_Render::aFolderThatIsNotThereFails() {
    QProcess process;
    process.start(QString::fromUtf8(ESPALIER_PROGRAM),
                  {u"render"_s, u"--sample"_s, u"--out"_s, m_folder.filePath(u"no/where.png"_s)});
    QVERIFY(process.waitForFinished(90'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("where.png"));
}

// Neither settings nor a copy of the sample: a picture needs no profile.
void tst_Render::leavesNothingBehind() {
    QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    process.setProcessEnvironment(environment);
    process.start(QString::fromUtf8(ESPALIER_PROGRAM),
                  {u"render"_s, u"--sample"_s, u"--out"_s, m_folder.filePath(u"x.png"_s)});
    QVERIFY(process.waitForFinished(90'000));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!QFile::exists(home.filePath(u"config"_s)));
    QVERIFY(!QFile::exists(home.filePath(u"data"_s)));
}

QTEST_GUILESS_MAIN(tst_Render)
#include "tst_Render.moc"
