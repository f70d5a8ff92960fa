// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Url.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

class UrlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void textIsTakenApart_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<bool>("create");
        QTest::newRow("memory") << u"sqlite://"_s << u""_s << false << true;
        QTest::newRow("memory by name") << u"sqlite:///:memory:"_s << u""_s << false << true;
        QTest::newRow("relative") << u"sqlite:///a/b.sqlite"_s << u"a/b.sqlite"_s << false << true;
        QTest::newRow("absolute") << u"sqlite:////a/b.sqlite"_s << u"/a/b.sqlite"_s << false
                                  << true;
        QTest::newRow("upper case") << u"SQLite:///b.db"_s << u"b.db"_s << false << true;
        QTest::newRow("read-only") << u"sqlite:///b.db?readonly=1"_s << u"b.db"_s << true << false;
        QTest::newRow("no creation") << u"sqlite:///b.db?create=0"_s << u"b.db"_s << false << false;
        QTest::newRow("both") << u"sqlite:///b.db?create=1&readonly=yes"_s << u"b.db"_s << true
                              << false;
        QTest::newRow("decoded") << u"sqlite:///a%20b%3F%25%C3%A4.db"_s << u"a b?%ä.db"_s << false
                                 << true;
        QTest::newRow("hash") << u"sqlite:///a#b.db"_s << u"a#b.db"_s << false << true;
        QTest::newRow("path") << u"a b.db"_s << u"a b.db"_s << false << false;
        QTest::newRow("literal path")
            << u"a%20b?readonly=1#.db"_s << u"a%20b?readonly=1#.db"_s << false << false;
        QTest::newRow("path like a URI")
            << u"file:x.db?mode=ro"_s << u"file:x.db?mode=ro"_s << false << false;
        QTest::newRow("path with a colon") << u"sqlite:x"_s << u"sqlite:x"_s << false << false;
    }
    void textIsTakenApart() {
        QFETCH(QString, text);
        const Url url = Url::parse(text);
        QCOMPARE(url.scheme, u"sqlite"_s);
        QTEST(url.path, "path");
        QTEST(url.readOnly, "readOnly");
        QTEST(url.create, "create");
    }

    void serverIsTakenApart_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts"); // scheme, user, host, port, database, socket
        QTest::newRow("all") << u"postgresql://me@host:5433/shop"_s
                             << QStringList{u"postgresql"_s, u"me"_s,   u"host"_s,
                                            u"5433"_s,       u"shop"_s, u""_s};
        QTest::newRow("alias") << u"postgres://host/shop"_s
                               << QStringList{u"postgresql"_s, u""_s,     u"host"_s,
                                              u"-1"_s,         u"shop"_s, u""_s};
        QTest::newRow("mysql") << u"mysql://me@host/shop"_s
                               << QStringList{u"mariadb"_s, u"me"_s,   u"host"_s,
                                              u"-1"_s,      u"shop"_s, u""_s};
        QTest::newRow("address") << u"mariadb://me@[::1]:3307/shop"_s
                                 << QStringList{u"mariadb"_s, u"me"_s,   u"::1"_s,
                                                u"3307"_s,    u"shop"_s, u""_s};
        QTest::newRow("defaults") << u"postgresql://"_s
                                  << QStringList{u"postgresql"_s, u""_s, u""_s,
                                                 u"-1"_s,         u""_s, u""_s};
        QTest::newRow("decoded") << u"postgresql://m%40e@host/a%2Fb%20c?socket=/run/x%26y"_s
                                 << QStringList{u"postgresql"_s, u"m@e"_s,   u"host"_s,
                                                u"-1"_s,         u"a/b c"_s, u"/run/x&y"_s};
    }
    void serverIsTakenApart() {
        QFETCH(QString, text);
        const Url url = Url::parse(text);
        QTEST((QStringList{url.scheme, url.user, url.host, QString::number(url.port), url.database,
                           url.socket}),
              "parts");
        QVERIFY(url.isServer() && !url.isFile() && !url.isMemory());
        const Url again = Url::parse(url.toString());
        QCOMPARE(again.user, url.user);
        QCOMPARE(again.host, url.host);
        QCOMPARE(again.port, url.port);
        QCOMPARE(again.database, url.database);
        QCOMPARE(again.socket, url.socket);
    }

    void passwordComesFromTheProgramOrTheEnvironment() {
        Url url = Url::parse(u"postgresql://me@host/shop?readonly=1"_s);
        QVERIFY(url.readOnly);
        qputenv("ESPALIER_PASSWORD", "from outside");
        QCOMPARE(url.effectivePassword(), u"from outside"_s);
        url.password = u"geheim"_s;
        QCOMPARE(url.effectivePassword(), u"geheim"_s);
        QVERIFY(!url.toString().contains(u"geheim"));
        qunsetenv("ESPALIER_PASSWORD");
    }

    void waitingTimeIsAnOption() {
        QCOMPARE(Url::parse(u"sqlite:///a"_s).busyTimeout, std::chrono::milliseconds(2000));
        QCOMPARE(Url::parse(u"sqlite:///a?busy_timeout=50"_s).busyTimeout,
                 std::chrono::milliseconds(50));
    }

    void tlsIsSaidInTheClientLibrarysWords() {
        const Url url = Url::parse(
            u"postgresql://host/shop?sslmode=verify-full&sslrootcert=/a%20b/ca.pem&socket=/run"_s);
        QCOMPARE(url.tls.size(), std::size_t(2));
        QCOMPARE(url.tls[0].second, u"verify-full"_s);
        QCOMPARE(url.tls[1].second, u"/a b/ca.pem"_s);
        QCOMPARE(Url::parse(url.toString()).tls, url.tls);
        QCOMPARE(Url::parse(url.toString()).socket, u"/run"_s);
        QCOMPARE(Url::parse(u"mariadb://h/d?ssl-ca=/ca.pem&ssl-key=/k"_s).tls.size(),
                 std::size_t(2));
    }

    void aWrongTlsOptionIsNamed() {
        const auto refusal = [](const QString& text) {
            try {
                Url::parse(text);
            } catch (const ConnectionError& error) {
                return error.message();
            }
            return QString();
        };
        QCOMPARE(refusal(u"postgresql://h/d?ssl-ca=/x"_s),
                 u"Malformed URL: unknown option \"ssl-ca\"; known are readonly, busy_timeout, "
                 "socket, sslmode, sslrootcert, sslcert, sslkey, sslcrl."_s);
        QCOMPARE(refusal(u"mariadb://h/d?sslmode=require"_s),
                 u"Malformed URL: unknown option \"sslmode\"; known are readonly, busy_timeout, "
                 "socket, ssl-ca, ssl-capath, ssl-cert, ssl-key, ssl-cipher."_s);
        QCOMPARE(refusal(u"postgresql://h/d?sslmode=always"_s),
                 u"Malformed URL: sslmode is one of disable, allow, prefer, require, verify-ca, "
                 "verify-full, not \"always\"."_s);
        QCOMPARE(refusal(u"postgresql://h/d?sslkey="_s), u"Malformed URL: sslkey needs a value."_s);
        QVERIFY(refusal(u"sqlite:///a?sslmode=require"_s).contains(u"unknown option"_s));
    }

    void malformedTextIsRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("unknown scheme") << u"oracle://host/db"_s;
        QTest::newRow("two slashes") << u"sqlite://name.sqlite"_s;
        QTest::newRow("host") << u"sqlite://host/name.sqlite"_s;
        QTest::newRow("cut percent") << u"sqlite:///a%2"_s;
        QTest::newRow("bad percent") << u"sqlite:///a%zz"_s;
        QTest::newRow("NUL") << u"sqlite:///a%00"_s;
        QTest::newRow("not UTF-8") << u"sqlite:///a%ff"_s;
        QTest::newRow("unknown option") << u"sqlite:///a?readonyl=1"_s;
        QTest::newRow("no port") << u"postgresql://host:x/db"_s;
        QTest::newRow("large port") << u"postgresql://host:65536/db"_s;
        QTest::newRow("file option") << u"postgresql://host/db?create=1"_s;
        QTest::newRow("server option") << u"sqlite:///a?socket=/run"_s;
        QTest::newRow("NUL in a name") << u"mariadb://host/a%00b"_s;
        QTest::newRow("no flag") << u"sqlite:///a?readonly=maybe"_s;
        QTest::newRow("no number") << u"sqlite:///a?busy_timeout=soon"_s;
        QTest::newRow("NUL in a path") << QString(u"a"_s + QChar(u'\0'));
    }
    void malformedTextIsRefused() {
        QFETCH(QString, text);
        QVERIFY_THROWS_EXCEPTION(ConnectionError, Url::parse(text));
    }

    void passwordIsRefusedAndNotRepeated() {
        for (const QString& text :
             {u"sqlite://me:geheim@host/x"_s, u"postgres://me:geheim@h/x"_s}) {
            try {
                Url::parse(text);
                QFAIL("accepted");
            } catch (const ConnectionError& error) {
                QVERIFY(error.message().contains(u"password"));
                QVERIFY(!error.fullText().contains(u"geheim"));
            }
        }
    }

    void textIsNormalised() {
        QCOMPARE(Url::parse(u"sqlite://"_s).toString(), u"sqlite://"_s);
        QCOMPARE(Url::file(u"./a/../chinook.sqlite"_s).toString(), u"sqlite:///chinook.sqlite"_s);
        QCOMPARE(Url::file(u"/data/ä b.db"_s).toString(), u"sqlite:////data/ä%20b.db"_s);
    }

    void normalisedTextLeadsToTheSamePath() {
        for (const QString& path : {u"/a%20b.db"_s, u"/a?b#c.db"_s, u"/Bäume \u6811 😀.db"_s,
                                    u"/it's \"quoted\".db"_s, u"/tab\t.db"_s}) {
            QCOMPARE(Url::parse(Url::file(path).toString()).path, path);
        }
    }
};

QTEST_APPLESS_MAIN(UrlTest)
#include "tst_Url.moc"
