// SPDX-License-Identifier: MIT
#include "orm/engine/OptionFile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

/// ~/.my.cnf, as MariaDB's own clients read it.
class OptionFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        qunsetenv("ESPALIER_PASSWORD");
    }

    void clientGroupsAreRead();
    void otherGroupsAreNot();
    void valuesAreUnquoted_data();
    void valuesAreUnquoted();
    void onlyWhatIsMissingIsCompleted();
    void passwordGoesToNobodyElse_data();
    void passwordGoesToNobodyElse();
    void fileOfEverybodyIsNotTrusted();
};

void OptionFileTest::clientGroupsAreRead() {
    const OptionFile file = OptionFile::parse("# mine\n"
                                              "[client]\n"
                                              "user = anna\n"
                                              "password=early\n"
                                              "port=3307\r\n"
                                              "\n"
                                              "[client-server]\n"
                                              "host=db.example\n"
                                              "  [ client-mariadb ]\n"
                                              "password = late\n"
                                              "socket=/run/my.sock\n");
    QCOMPARE(file.user, u"anna"_s);
    QCOMPARE(file.password, u"late"_s);
    QCOMPARE(file.host, u"db.example"_s);
    QCOMPARE(file.port, 3307);
    QCOMPARE(file.socket, u"/run/my.sock"_s);
}

void OptionFileTest::otherGroupsAreNot() {
    const OptionFile file = OptionFile::parse("user=nobody\n"
                                              "[mysqld]\nuser=mysql\nport=1\n"
                                              "[client\n"
                                              "[mysqldump]\npassword=dump\n"
                                              "!include /etc/other.cnf\n"
                                              ";[client]\n#host=x\nhost\n=x\n");
    QCOMPARE(file.user, QString());
    QCOMPARE(file.password, QString());
    QCOMPARE(file.host, QString());
    QCOMPARE(file.port, -1);
}

void OptionFileTest::valuesAreUnquoted_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << QByteArray("secret") << u"secret"_s;
    QTest::newRow("spaces inside") << QByteArray("two words  ") << u"two words"_s;
    QTest::newRow("comment") << QByteArray("secret # not this") << u"secret"_s;
    QTest::newRow("quoted hash") << QByteArray("\"a # b\" # c") << u"a # b"_s;
    QTest::newRow("single quotes") << QByteArray("'it\"s '") << u"it\"s "_s;
    QTest::newRow("escapes") << QByteArray("a\\sb\\tc\\\\d\\#") << u"a b\tc\\d\\"_s;
    QTest::newRow("escaped quote") << QByteArray("\"a\\\"b\"") << u"a\"b"_s;
    QTest::newRow("equals") << QByteArray("a=b=c") << u"a=b=c"_s;
    QTest::newRow("beyond ASCII") << QByteArray("geheimnis-ü樹") << u"geheimnis-ü樹"_s;
    QTest::newRow("empty") << QByteArray("") << QString();
}

void OptionFileTest::valuesAreUnquoted() {
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    QCOMPARE(OptionFile::parse("[client]\npassword = " + text + "\n").password, value);
}

void OptionFileTest::onlyWhatIsMissingIsCompleted() {
    const OptionFile file =
        OptionFile::parse("[client]\nuser=anna\npassword=pw\nhost=db\nport=3307\nsocket=/s\n");
    const Url empty = file.completed(Url::parse(u"mariadb:///shop"_s));
    QCOMPARE(empty.toString(), u"mariadb://anna@db:3307/shop"_s);
    QCOMPARE(empty.password, u"pw"_s);
    const Url given = file.completed(Url::parse(u"mariadb://bert@other:1/shop"_s));
    QCOMPARE(given.toString(), u"mariadb://bert@other:1/shop"_s);
    const Url portOfAnother = file.completed(Url::parse(u"mariadb://bert@other/shop"_s));
    QCOMPARE(portOfAnother.port, -1);
    const Url local =
        OptionFile::parse("[client]\nsocket=/s\n").completed(Url::parse(u"mariadb:///shop"_s));
    QCOMPARE(local.socket, u"/s"_s);
}

void OptionFileTest::passwordGoesToNobodyElse_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("nothing said") << u"mariadb:///shop"_s << true;
    QTest::newRow("the same user") << u"mariadb://anna@/shop"_s << true;
    QTest::newRow("the same host") << u"mariadb://anna@db/shop"_s << true;
    QTest::newRow("another user") << u"mariadb://bert@db/shop"_s << false;
    QTest::newRow("another host") << u"mariadb://anna@evil.example/shop"_s << false;
}

void OptionFileTest::passwordGoesToNobodyElse() {
    QFETCH(QString, url);
    QFETCH(bool, isSent);
    const OptionFile file = OptionFile::parse("[client]\nuser=anna\npassword=pw\nhost=db\n");
    QCOMPARE(file.completed(Url::parse(url)).password, isSent ? u"pw"_s : QString());
    Url given = Url::parse(url);
    given.password = u"mine"_s;
    QCOMPARE(file.completed(given).password, u"mine"_s);
}

void OptionFileTest::fileOfEverybodyIsNotTrusted() {
    const QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toLocal8Bit());
    QFile file(home.filePath(u".my.cnf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[client]\nuser=anna\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(OptionFile::ofUser().user, u"anna"_s);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther);
    QCOMPARE(OptionFile::ofUser().user, QString());
    file.remove();
    QCOMPARE(OptionFile::ofUser().user, QString());
    qputenv("HOME", before);
}

QTEST_GUILESS_MAIN(OptionFileTest)
#include "tst_OptionFile.moc"
