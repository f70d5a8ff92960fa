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
    void connectionsAreKeptWithoutPassword();
    void namedConnectionsStayWhenThereAreMany();
    void forgottenConnectionComesBackWhereItWas();

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

void tst_Settings::connectionsAreKeptWithoutPassword() {
    const QString ini = m_folder.filePath(u"connections.ini"_s);
    orm::Url url = orm::Url::parse(
        u"postgresql://anna@db:5433/shop?sslmode=verify-full&sslrootcert=/c a.pem&readonly=1"_s);
    url.password = u"hunter2"_s;
    {
        Settings settings(ini);
        settings.remember({url, u"The \"real\" one; ü"_s, ui::ConnectionColor::Red});
        settings.remember({orm::Url::file(u"/data/a.sqlite"_s), {}, ui::ConnectionColor::Teal});
    }
    const Settings settings(ini);
    const std::vector<ui::ConnectionProfile> profiles = settings.profiles();
    QCOMPARE(profiles.size(), 2U);
    QCOMPARE(profiles[0].url.path, u"/data/a.sqlite"_s);
    QCOMPARE(profiles[0].color, ui::ConnectionColor::Teal);
    QVERIFY(!profiles[0].url.readOnly);
    QCOMPARE(profiles[1].url.toString(), url.toString());
    QCOMPARE(profiles[1].url.tls, url.tls);
    QVERIFY(profiles[1].url.readOnly);
    QCOMPARE(profiles[1].url.password, QString());
    QCOMPARE(profiles[1].name, u"The \"real\" one; ü"_s);
    QCOMPARE(profiles[1].color, ui::ConnectionColor::Red);
    QFile file(ini);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("hunter2"));
}

void tst_Settings::namedConnectionsStayWhenThereAreMany() {
    Settings settings(m_folder.filePath(u"many.ini"_s));
    settings.remember({orm::Url::parse(u"mariadb://db/shop"_s), u"Mine"_s, {}});
    for (int i = 0; i < 20; ++i) {
        settings.addRecent(orm::Url::file(u"/data/%1.sqlite"_s.arg(i)));
    }
    QCOMPARE(settings.recent().size(), 12);
    QCOMPARE(settings.profiles().back().name, u"Mine"_s);
}

void tst_Settings::forgottenConnectionComesBackWhereItWas() {
    Settings settings(m_folder.filePath(u"forget.ini"_s));
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
        settings.remember({orm::Url::file(u"/data/"_s + name), name, {}});
    }
    const ui::ConnectionProfile b = *settings.profile(u"/data/b"_s);
    settings.forget(u"/data/b"_s);
    QCOMPARE(settings.recent(), (QStringList{u"/data/c"_s, u"/data/a"_s}));
    QVERIFY(!settings.profile(u"/data/b"_s));
    settings.restore(b, 1);
    QCOMPARE(settings.recent(), (QStringList{u"/data/c"_s, u"/data/b"_s, u"/data/a"_s}));
    QCOMPARE(settings.profile(u"/data/b"_s)->name, u"b"_s);
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_Settings.moc"
