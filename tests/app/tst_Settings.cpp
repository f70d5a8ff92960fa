// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// What is remembered between runs.
class tst_Settings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void recentIsOrderedAndBounded();
    void viewsBelongToADatabase();
    void everythingSurvivesARestart();
    void namesMayHoldAnything();

private:
    QString file() const { return m_folder.filePath(u"settings.ini"_s); }
    QTemporaryDir m_folder;
};

void tst_Settings::recentIsOrderedAndBounded() {
    Settings settings(m_folder.filePath(u"recent.ini"_s));
    for (int i = 0; i < 20; ++i) {
        settings.addRecent(orm::Url::file(u"/data/%1.sqlite"_s.arg(i)));
    }
    settings.addRecent(orm::Url::file(u"/data/15.sqlite"_s));
    QCOMPARE(settings.recent().size(), 12);
    QCOMPARE(settings.recent().first(), u"/data/15.sqlite"_s);
    QCOMPARE(settings.recent().count(u"/data/15.sqlite"_s), 1);
    QCOMPARE(settings.recent()[1], u"/data/19.sqlite"_s);
}

void tst_Settings::viewsBelongToADatabase() {
    Settings settings(m_folder.filePath(u"views.ini"_s));
    const ViewName tree{ViewName::Kind::Tree, u"category"_s};
    settings.setLastView(orm::Url::file(u"/a.sqlite"_s), tree);
    QCOMPARE(settings.lastView(orm::Url::file(u"/a.sqlite"_s)), tree);
    QVERIFY(!settings.lastView(orm::Url::file(u"/b.sqlite"_s)));
}

void tst_Settings::everythingSurvivesARestart() {
    {
        Settings settings(file());
        QCOMPARE(settings.theme(), ui::ThemeChoice::System);
        settings.setTheme(ui::ThemeChoice::Dark);
        settings.setWindow("geometry", "layout");
        settings.setOpenFolder(u"/data"_s);
        settings.addRecent(orm::Url::file(u"/data/a.sqlite"_s));
    }
    const Settings settings(file());
    QCOMPARE(settings.theme(), ui::ThemeChoice::Dark);
    QCOMPARE(settings.geometry(), QByteArray("geometry"));
    QCOMPARE(settings.layout(), QByteArray("layout"));
    QCOMPARE(settings.openFolder(), u"/data"_s);
    QCOMPARE(settings.recent(), QStringList{u"/data/a.sqlite"_s});
}

void tst_Settings::namesMayHoldAnything() {
    const QString odd = u"/data/Bücher, \"neu\"; 100% /x=y.sqlite"_s;
    const ViewName view{ViewName::Kind::Table, u"Order Details; \"x\", ü"_s};
    {
        Settings settings(m_folder.filePath(u"odd.ini"_s));
        settings.addRecent(orm::Url::file(odd));
        settings.setLastView(orm::Url::file(odd), view);
    }
    const Settings settings(m_folder.filePath(u"odd.ini"_s));
    QCOMPARE(settings.recent(), QStringList{odd});
    QCOMPARE(settings.lastView(orm::Url::file(odd)), view);
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_Settings.moc"
