// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ConnectionDialog.h"

#include "tests/support/GuardedUser.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/SilentServer.h"
#include "tests/support/TestDatabase.h"
#include "tests/ui/PanelShots.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

using namespace espalier;
using namespace Qt::StringLiterals;
using ui::ConnectionDialog;
using ui::ConnectionProfile;

/// A connection as fields, as a URL, and tried.
class tst_ConnectionDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        qunsetenv("ESPALIER_PASSWORD");
        prompt = std::make_unique<ScriptedPrompt>();
    }

    void fieldsMakeTheUrl();
    void urlFillsTheFields_data();
    void urlFillsTheFields();
    void pastedPasswordIsTakenOut();
    void wrongUrlIsRefusedWithItsReason();
    void whatIsMissingIsSaid();
    void kindsShowTheirFields();
    void nameAndColorAreKept();
    void everythingIsReachedByKeyboard();
    void everythingIsNamed();
    void fieldsStandInLine();
    void testSaysWhatItFound_data();
    void testSaysWhatItFound();
    void testOfAFileLeavesNoTrace();
    void testAsksForThePassword_data();
    void testAsksForThePassword();
    void testIsGivenUp();
    void looks();

private:
    struct Shown : ConnectionDialog {
        Shown(const QString& url, ui::Prompt& prompt)
            : ConnectionDialog(url.isEmpty() ? empty()
                                             : ConnectionProfile{orm::Url::parse(url), {}, {}},
                               prompt, nullptr) {
            show();
        }
        static ConnectionProfile empty() {
            ConnectionProfile profile;
            profile.url.scheme = u"postgresql"_s;
            return profile;
        }
        template <class T> T* part(const char* name) const {
            return findChild<T*>(QString::fromLatin1(name));
        }
        void type(const char* name, const QString& text) const {
            auto* line = part<QLineEdit>(name);
            line->clear();
            QTest::keyClicks(line, text);
        }
        void choose(const QString& kind) const {
            auto* box = part<QComboBox>("kind");
            box->setCurrentIndex(box->findData(kind));
        }
        QString url() const { return part<QLineEdit>("url")->text(); }
        QString outcome() const { return part<QLabel>("testOutcome")->text(); }
        bool isTesting() const { return part<QPushButton>("stopTestButton")->isVisible(); }
        void press(const char* button) const {
            QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton);
        }
        QString test() const {
            press("testButton");
            return QTest::qWaitFor([this] { return !isTesting(); }, 30'000) ? outcome()
                                                                            : u"no answer"_s;
        }
    };
    std::unique_ptr<ScriptedPrompt> prompt;
};

void tst_ConnectionDialog::fieldsMakeTheUrl() {
    const Shown dialog({}, *prompt);
    dialog.type("host", u"db.example"_s);
    dialog.part<QSpinBox>("port")->setValue(5433);
    dialog.type("user", u"anna"_s);
    dialog.type("database", u"shop & more"_s);
    QCOMPARE(dialog.url(), u"postgresql://anna@db.example:5433/shop%20&%20more"_s);
    QTest::mouseClick(dialog.part<QCheckBox>("readOnly"), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(dialog.url(), u"postgresql://anna@db.example:5433/shop%20&%20more?readonly=1"_s);
    dialog.choose(u"mariadb"_s);
    QVERIFY(dialog.url().startsWith(u"mariadb://anna@db.example:5433/"_s));
    QCOMPARE(dialog.profile().url.toString() + u"?readonly=1"_s, dialog.url());
    QVERIFY(dialog.profile().url.readOnly);
}

void tst_ConnectionDialog::urlFillsTheFields_data() {
    QTest::addColumn<QString>("url");
    QTest::newRow("server") << u"postgresql://anna@db:5433/shop"_s;
    QTest::newRow("tls") << u"postgresql://db/shop?sslmode=verify-full&sslrootcert=/ca.pem"_s;
    QTest::newRow("socket") << u"mariadb://root@/shop?socket=/run/my.sock&readonly=1"_s;
    QTest::newRow("mariadb tls") << u"mariadb://db/shop?ssl-ca=/ca.pem&ssl-cipher=AES"_s;
    QTest::newRow("IPv6") << u"postgresql://a@[::1]:1/b"_s;
    QTest::newRow("file") << u"sqlite:////data/a%20b.sqlite?readonly=1"_s;
}

void tst_ConnectionDialog::urlFillsTheFields() {
    QFETCH(QString, url);
    const Shown dialog({}, *prompt);
    dialog.type("url", url);
    const orm::Url meant = orm::Url::parse(url);
    const orm::Url made = dialog.profile().url;
    QCOMPARE(made.toString(), meant.toString());
    QCOMPARE(made.readOnly, meant.readOnly);
    QCOMPARE(made.tls, meant.tls);
    QCOMPARE(dialog.url(), url);
    QCOMPARE(dialog.part<QLineEdit>("host")->text(), meant.host);
    QCOMPARE(dialog.part<QLineEdit>("path")->text(), meant.path);
    QVERIFY(dialog.part<QPushButton>("connectButton")->isEnabled());
}

void tst_ConnectionDialog::pastedPasswordIsTakenOut() {
    const Shown dialog({}, *prompt);
    auto* line = dialog.part<QLineEdit>("url");
    line->clear();
    line->insert(u" postgresql://anna:s%40cret@db/shop "_s); // as paste does
    QCOMPARE(dialog.url(), u"postgresql://anna@db/shop"_s);
    QCOMPARE(dialog.profile().url.password, u"s@cret"_s);
    QVERIFY(dialog.outcome().contains(u"password"_s));
    dialog.type("host", u"other"_s);
    QCOMPARE(dialog.profile().url.password, QString()); // it was the other server's
}

void tst_ConnectionDialog::wrongUrlIsRefusedWithItsReason() {
    const Shown dialog({}, *prompt);
    dialog.type("url", u"oracle://db/shop"_s);
    QVERIFY(dialog.outcome().contains(u"oracle"_s));
    const auto* connectButton = dialog.part<QPushButton>("connectButton");
    QVERIFY(!connectButton->isEnabled());
    QCOMPARE(connectButton->toolTip(), dialog.outcome());
    dialog.type("host", u"db"_s);
    QVERIFY(connectButton->isEnabled());
    QCOMPARE(dialog.url(), u"postgresql://db/"_s);
    dialog.type("url", u"shop"_s); // a word is no path
    QVERIFY(!connectButton->isEnabled());
    dialog.type("url", u"/data/shop.sqlite"_s);
    QCOMPARE(dialog.profile().url.path, u"/data/shop.sqlite"_s);
}

void tst_ConnectionDialog::whatIsMissingIsSaid() {
    const Shown dialog({}, *prompt);
    const auto* connectButton = dialog.part<QPushButton>("connectButton");
    QVERIFY(connectButton->isEnabled()); // PostgreSQL has a default for everything
    dialog.choose(u"mariadb"_s);
    QVERIFY(!connectButton->isEnabled());
    QVERIFY(connectButton->toolTip().contains(u"database"_s));
    dialog.choose(u"sqlite"_s);
    QVERIFY(!connectButton->isEnabled());
    dialog.type("path", u"/a.sqlite"_s);
    QVERIFY(connectButton->isEnabled());
}

void tst_ConnectionDialog::kindsShowTheirFields() {
    const Shown dialog({}, *prompt);
    QVERIFY(dialog.part<QLineEdit>("host")->isVisible());
    QVERIFY(!dialog.part<QLineEdit>("path")->isVisible());
    QVERIFY(!dialog.part<QLabel>("tlsNote")->isVisible());
    QTest::mouseClick(dialog.part<QAbstractButton>("tlsToggle"), Qt::LeftButton);
    QVERIFY(dialog.part<QComboBox>("tlsMode")->isVisible());
    QVERIFY(dialog.part<QLineEdit>("sslrootcert")->isVisible());
    dialog.choose(u"mariadb"_s);
    QTRY_VERIFY(dialog.part<QLineEdit>("ssl-ca")->isVisible());
    QVERIFY(dialog.part<QLabel>("tlsNote")->text().contains(u"cannot be checked"_s));
    dialog.choose(u"sqlite"_s);
    QVERIFY(!dialog.part<QLineEdit>("host")->isVisible());
    QVERIFY(!dialog.part<QLineEdit>("ssl-ca"));
    QVERIFY(dialog.part<QLineEdit>("path")->isVisible());
}

void tst_ConnectionDialog::nameAndColorAreKept() {
    const Shown dialog(u"postgresql://db/shop"_s, *prompt);
    QCOMPARE(dialog.part<QLineEdit>("name")->placeholderText(), u"shop"_s);
    dialog.type("name", u"The real one"_s);
    auto* color = dialog.part<QComboBox>("color");
    color->setCurrentIndex(color->findData(int(ui::ConnectionColor::Red)));
    dialog.type("url", u"postgresql://db/other"_s);
    QCOMPARE(dialog.profile().name, u"The real one"_s);
    QCOMPARE(dialog.profile().color, ui::ConnectionColor::Red);
}

void tst_ConnectionDialog::everythingIsReachedByKeyboard() {
    Shown dialog({}, *prompt);
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QStringList visited;
    for (int i = 0; i < 40; ++i) {
        visited << dialog.focusWidget()->objectName();
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    }
    for (const QString& name :
         {u"kind"_s, u"host"_s, u"port"_s, u"user"_s, u"database"_s, u"socket"_s, u"tlsToggle"_s,
          u"readOnly"_s, u"name"_s, u"color"_s, u"url"_s, u"testButton"_s, u"connectButton"_s}) {
        QVERIFY2(visited.contains(name), qPrintable(name + u" not in "_s + visited.join(u' ')));
    }
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void tst_ConnectionDialog::everythingIsNamed() {
    const Shown dialog({}, *prompt);
    for (const QString& kind : {u"postgresql"_s, u"mariadb"_s, u"sqlite"_s}) {
        dialog.choose(kind);
        for (const QWidget* widget : dialog.findChildren<QWidget*>()) {
            const bool isField = qobject_cast<const QLineEdit*>(widget) ||
                                 qobject_cast<const QComboBox*>(widget) ||
                                 qobject_cast<const QSpinBox*>(widget);
            if (isField && widget->isVisible() && !widget->objectName().startsWith(u"qt_"_s)) {
                const auto labels = dialog.findChildren<QLabel*>();
                const bool hasLabel =
                    std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                        return label->buddy() == widget ||
                               (label->buddy() && label->buddy()->focusProxy() == widget);
                    });
                QVERIFY2(hasLabel || !widget->accessibleName().isEmpty(),
                         qPrintable(widget->objectName()));
            }
        }
    }
}

void tst_ConnectionDialog::testSaysWhatItFound_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("said");
    QTest::newRow("host") << u"postgresql://no-such-host.invalid/x"_s
                          << u"There is no host no-such-host.invalid"_s;
    QTest::newRow("port") << u"postgresql://127.0.0.1:1/x"_s
                          << u"No PostgreSQL server listens at 127.0.0.1:1"_s;
    QTest::newRow("mariadb port") << u"mariadb://127.0.0.1:1/x"_s
                                  << u"No MariaDB server listens at 127.0.0.1:1"_s;
    QTest::newRow("socket") << u"mariadb:///x?socket=/nowhere/s"_s
                            << u"listens at the socket /nowhere/s"_s;
    QTest::newRow("no file") << u"sqlite:////nowhere/a.sqlite"_s << u"does not exist"_s;
    for (const QString& kind : {u"postgresql"_s, u"mariadb"_s}) {
        if (Servers::isThere(kind)) {
            orm::Url url = orm::Url::parse(Servers::urlOf(kind));
            QTest::addRow("%s", qPrintable(kind))
                << url.toString() << ui::kindName(url) + u' ' + u"1"_s;
            url.database = u"no_such_database"_s;
            QTest::addRow("%s database", qPrintable(kind))
                << url.toString() << u"has no database no_such_database"_s;
        }
    }
}

void tst_ConnectionDialog::testSaysWhatItFound() {
    QFETCH(QString, url);
    QFETCH(QString, said);
    const Shown dialog(url, *prompt);
    const QString outcome = dialog.test();
    QVERIFY2(outcome.contains(said), qPrintable(outcome));
    QVERIFY(dialog.part<QPushButton>("connectButton")->isEnabled());
}

void tst_ConnectionDialog::testOfAFileLeavesNoTrace() {
    const TestDatabase file;
    const auto bytes = [&file] {
        QFile read(file.path());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const ConnectionProfile profile{orm::Url::file(file.path()), {}, {}};
    ConnectionDialog dialog(profile, *prompt, nullptr);
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"testButton"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog.findChild<QLabel*>(u"testOutcome"_s)->text().contains(u"SQLite 3"_s));
    QCOMPARE(bytes(), before);
}

void tst_ConnectionDialog::testAsksForThePassword_data() {
    Servers::addKinds({u"postgresql"_s, u"mariadb"_s});
}

void tst_ConnectionDialog::testAsksForThePassword() {
    QFETCH(QString, server);
    if (!Servers::isThere(server)) {
        QSKIP(Servers::whyNot(server).constData());
    }
    const GuardedUser user(server);
    const Shown dialog(user.url().toString(), *prompt);
    const auto password = [&](const QString& text) {
        return ScriptedPrompt::Password(ui::PasswordAnswer{user.url().user, text, false});
    };
    prompt->answer(password(u"wrong"_s));
    prompt->answer(password(GuardedUser::password()));
    dialog.press("testButton");
    QTRY_VERIFY_WITH_TIMEOUT(dialog.outcome().contains(u"It can be opened"_s), 20'000);
    QCOMPARE(prompt->unanswered(), 0);
    QVERIFY(prompt->passwords.front().problem.isEmpty());
    QVERIFY2(prompt->passwords.back().problem.contains(u"the password is wrong"_s),
             qPrintable(prompt->passwords.back().problem));
    QCOMPARE(dialog.profile().url.password, GuardedUser::password());
    QVERIFY(!dialog.url().contains(GuardedUser::password()));
}

void tst_ConnectionDialog::testIsGivenUp() {
    SilentServer silent;
    QVERIFY(silent.port() > 0);
    const Shown dialog(u"postgresql://a@127.0.0.1:%1/x"_s.arg(silent.port()), *prompt);
    dialog.press("testButton");
    QTRY_VERIFY(silent.hasCaller());
    QVERIFY(dialog.isTesting());
    dialog.press("stopTestButton");
    QVERIFY(!dialog.isTesting());
    QVERIFY(dialog.outcome().contains(u"given up"_s));
    silent.hangUp(); // ends the one that was given up
    QTest::keyClick(dialog.part<QLineEdit>("host"), Qt::Key_End);
    QVERIFY(dialog.part<QPushButton>("testButton")->isEnabled());
}

void tst_ConnectionDialog::fieldsStandInLine() {
    for (const QString& url : {u"postgresql://a@b/c"_s, u"sqlite:///tmp/x.sqlite"_s}) {
        Shown dialog(url, *prompt);
        dialog.show();
        const auto leftOf = [&dialog](const QWidget* field) {
            return field->mapTo(&dialog, QPoint()).x();
        };
        const auto* field = dialog.part<QLineEdit>("url");
        QTRY_COMPARE(leftOf(field), leftOf(dialog.part<QLineEdit>("name")));
        QCOMPARE(field->width(), dialog.part<QLineEdit>("name")->width());
    }
}

void tst_ConnectionDialog::looks() {
    Shown dialog(u"postgresql://anna@db.example:5433/shop?sslmode=verify-full"_s, *prompt);
    takeShots(dialog, u"connection"_s, dialog.sizeHint());
}

QTEST_MAIN(tst_ConnectionDialog)
#include "tst_ConnectionDialog.moc"
