// SPDX-License-Identifier: MIT
#include "orm/engine/Refusal.h"

#include "orm/base/Error.h"
#include "tests/support/GuardedUser.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

/// Refused connections, told apart by what helps: each by a real server where there is one.
class RefusalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        qunsetenv("ESPALIER_PASSWORD");
    }

    void textsAreToldApart_data();
    void textsAreToldApart();
    void serversAreToldApart_data();
    void serversAreToldApart();
    void passwordsAreToldApart_data();
    void passwordsAreToldApart();
    void otherErrorsAreNone();

private:
    static Refusal refusalAt(const Url& url) {
        try {
            (void)createEngine(url).connect();
        } catch (const Error& error) {
            return refusalOf(error);
        }
        return Refusal::Other;
    }
};

void RefusalTest::textsAreToldApart_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Refusal>("refusal");
    const auto row = [](const char* name, const QString& code, const QString& text, Refusal r) {
        QTest::newRow(name) << code << text << r;
    };
    row("pg route", {},
        u"connection to server at \"10.0.0.1\", port 5432 failed: No route to host"_s,
        Refusal::NoAnswer);
    row("pg timeout", {}, u"timeout expired"_s, Refusal::NoAnswer);
    row("pg hba", {}, u"FATAL: no pg_hba.conf entry for host \"1.2.3.4\", user \"a\""_s,
        Refusal::AccessDenied);
    row("pg slots", {}, u"FATAL: sorry, too many clients already"_s, Refusal::TooManyOthers);
    row("pg tls", {}, u"SSL error: certificate verify failed"_s, Refusal::NoEncryption);
    row("pg other", {}, u"FATAL: the database system is starting up"_s, Refusal::Other);
    row("my denied to database", u"1044"_s, u"Access denied for user 'a'@'%' to database 'b'"_s,
        Refusal::AccessDenied);
    row("my full", u"1040"_s, u"Too many connections"_s, Refusal::TooManyOthers);
    row("my timeout", u"2002"_s, u"Can't connect to server on '10.0.0.1' (110)"_s,
        Refusal::NoAnswer);
    row("my tls", u"2026"_s, u"TLS/SSL error: unable to get local issuer"_s, Refusal::NoEncryption);
    row("driver", driverMissing, {}, Refusal::DriverMissing);
}

void RefusalTest::textsAreToldApart() {
    QFETCH(QString, code);
    QFETCH(QString, text);
    QFETCH(Refusal, refusal);
    QCOMPARE(refusalOf(ConnectionError(u"x"_s, {.driverCode = code, .driverText = text})), refusal);
}

void RefusalTest::serversAreToldApart_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("place");
    QTest::addColumn<Refusal>("refusal");
    for (const QString& kind : {u"postgresql"_s, u"mariadb"_s}) {
        const auto row = [&](const char* name, const QString& place, Refusal refusal) {
            QTest::addRow("%s %s", qPrintable(kind), name) << kind << place << refusal;
        };
        row("host", u"a@no-such-host.invalid/x"_s, Refusal::NoSuchHost);
        row("port", u"a@127.0.0.1:1/x"_s, Refusal::NobodyListens);
        row("socket", u"a@/x?socket=/nowhere/s"_s, Refusal::NobodyListens);
        row("database", u"no_such_database"_s, Refusal::NoSuchDatabase);
    }
}

void RefusalTest::serversAreToldApart() {
    QFETCH(QString, kind);
    QFETCH(QString, place);
    QFETCH(Refusal, refusal);
    Url url = Url::parse(kind + u"://"_s + place);
    if (!place.contains(u'@')) {
        if (!Servers::isThere(kind)) {
            QSKIP(Servers::whyNot(kind).constData());
        }
        url = Url::parse(Servers::urlOf(kind));
        url.database = place;
    }
    QCOMPARE(refusalAt(url), refusal);
}

void RefusalTest::passwordsAreToldApart_data() {
    Servers::addKinds({u"postgresql"_s, u"mariadb"_s});
}

void RefusalTest::passwordsAreToldApart() {
    QFETCH(QString, server);
    if (!Servers::isThere(server)) {
        QSKIP(Servers::whyNot(server).constData());
    }
    const GuardedUser user(server);
    Url url = user.url();
    QTRY_COMPARE(refusalAt(url), Refusal::PasswordNeeded); // the server reads its rules again
    url.password = u"wrong"_s;
    QCOMPARE(refusalAt(url), Refusal::PasswordWrong);
    url.password = GuardedUser::password();
    QVERIFY(createEngine(url).connect());
}

void RefusalTest::otherErrorsAreNone() {
    QCOMPARE(refusalOf(SqlError(u"x"_s, {.driverCode = u"1045"_s})), Refusal::Other);
    QCOMPARE(refusalAt(Url::file(u"/no/such/file"_s)), Refusal::Other);
}

QTEST_GUILESS_MAIN(RefusalTest)
#include "tst_Refusal.moc"
