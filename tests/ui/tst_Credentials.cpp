// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/Credentials.h"

#include "tests/support/FakeKeyring.h"
#include "tests/support/ScriptedPrompt.h"
#include "ui/prompts/PasswordDialog.h"
#include "ui/prompts/SystemKeyring.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace espalier;
using namespace Qt::StringLiterals;
using ui::Credentials;
using ui::PasswordAnswer;

/// Where passwords come from and where they go.
class tst_Credentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        prompt = std::make_unique<ScriptedPrompt>();
        keyring = {};
        answers.clear();
    }

    void keyringIsAskedBeforeThePerson();
    void wrongOneIsForgottenAndAskedFor();
    void rememberedOnlyAfterItFits();
    void withoutKeyringItSaysWhy();
    void keyringThatFailsLaterIsTold();
    void givingUpIsAnAnswer();
    void onlyPasswordsOfServersHelp();
    void dialogAnswers();
    void dialogSaysWhyNothingIsRemembered();
    void systemKeyringAnswersInAnyCase();

private:
    static ui::Failure failure(orm::Refusal refusal) {
        ui::Failure result;
        result.message = u"it was refused"_s;
        result.refusal = refusal;
        return result;
    }
    void complete(Credentials& credentials, const orm::Url& tried, orm::Refusal refusal) {
        const auto count = answers.size();
        credentials.complete(tried, failure(refusal),
                             [this](const auto& next) { answers.push_back(next); });
        QCOMPARE(answers.size(), count); // later, never from within
        QTRY_COMPARE(answers.size(), count + 1);
    }

    const orm::Url url = orm::Url::parse(u"postgresql://anna@db:5433/shop"_s);
    const QString key = u"postgresql anna@db:5433"_s;
    std::unique_ptr<ScriptedPrompt> prompt;
    FakeKeyring keyring;
    std::vector<std::optional<orm::Url>> answers;
};

void tst_Credentials::keyringIsAskedBeforeThePerson() {
    keyring.kept[key] = u"kept"_s;
    Credentials credentials(*prompt, &keyring);
    complete(credentials, url, orm::Refusal::PasswordNeeded);
    QVERIFY(answers.back());
    QCOMPARE(answers.back()->password, u"kept"_s);
    QCOMPARE(answers.back()->toString(), url.toString());
    QVERIFY(prompt->asked.isEmpty());
    credentials.confirm(*answers.back());
    QCOMPARE(keyring.asked, QStringList{u"find "_s + key});
}

void tst_Credentials::wrongOneIsForgottenAndAskedFor() {
    keyring.kept[key] = u"old"_s;
    Credentials credentials(*prompt, &keyring);
    complete(credentials, url, orm::Refusal::PasswordNeeded);
    prompt->answer(ScriptedPrompt::Password(PasswordAnswer{u"anna"_s, u"new"_s, false}));
    complete(credentials, *answers.back(), orm::Refusal::PasswordWrong);
    QCOMPARE(answers.back()->password, u"new"_s);
    QVERIFY(!keyring.kept.contains(key));
    QCOMPARE(prompt->passwords.back().problem, u"it was refused"_s);
    QCOMPARE(prompt->passwords.back().server, u"db:5433"_s);
    QCOMPARE(prompt->passwords.back().user, u"anna"_s);
}

void tst_Credentials::rememberedOnlyAfterItFits() {
    Credentials credentials(*prompt, &keyring);
    prompt->answer(ScriptedPrompt::Password(PasswordAnswer{u"bert"_s, u"secret"_s, true}));
    complete(credentials, url, orm::Refusal::PasswordNeeded);
    QVERIFY(keyring.kept.isEmpty());
    credentials.confirm(*answers.back());
    QCOMPARE(keyring.kept.value(u"postgresql bert@db:5433"_s), u"secret"_s);
    credentials.confirm(*answers.back());
    QCOMPARE(keyring.asked.filter(u"keep"_s).size(), 1);
}

void tst_Credentials::withoutKeyringItSaysWhy() {
    Credentials without(*prompt, nullptr);
    prompt->answer(ScriptedPrompt::Password(PasswordAnswer{u"anna"_s, u"secret"_s, true}));
    complete(without, url, orm::Refusal::PasswordNeeded);
    QVERIFY(!prompt->passwords.back().keyringRefusal.isEmpty());
    without.confirm(*answers.back());

    keyring.refusal = u"The keyring is locked."_s;
    Credentials locked(*prompt, &keyring);
    prompt->answer(ScriptedPrompt::Password(PasswordAnswer{u"anna"_s, u"secret"_s, true}));
    complete(locked, url, orm::Refusal::PasswordNeeded);
    QCOMPARE(prompt->passwords.back().keyringRefusal, keyring.refusal);
    locked.confirm(*answers.back());
    QVERIFY(keyring.asked.filter(u"keep"_s).isEmpty());
}

void tst_Credentials::keyringThatFailsLaterIsTold() {
    Credentials credentials(*prompt, &keyring);
    QSignalSpy notKept(&credentials, &Credentials::notKept);
    prompt->answer(ScriptedPrompt::Password(PasswordAnswer{u"anna"_s, u"secret"_s, true}));
    complete(credentials, url, orm::Refusal::PasswordNeeded);
    keyring.refusal = u"It was locked meanwhile."_s;
    credentials.confirm(*answers.back());
    QTRY_COMPARE(notKept.size(), 1);
    QCOMPARE(notKept.front().front().toString(), keyring.refusal);
}

void tst_Credentials::givingUpIsAnAnswer() {
    Credentials credentials(*prompt, &keyring);
    prompt->answer(ScriptedPrompt::Password());
    complete(credentials, url, orm::Refusal::PasswordWrong);
    QVERIFY(!answers.back());
}

void tst_Credentials::onlyPasswordsOfServersHelp() {
    QVERIFY(Credentials::mayHelp(failure(orm::Refusal::PasswordNeeded), url));
    QVERIFY(Credentials::mayHelp(failure(orm::Refusal::PasswordWrong), url));
    QVERIFY(!Credentials::mayHelp(failure(orm::Refusal::NoSuchDatabase), url));
    QVERIFY(!Credentials::mayHelp(failure(orm::Refusal::PasswordWrong),
                                  orm::Url::file(u"/a.sqlite"_s)));
}

void tst_Credentials::dialogAnswers() {
    ui::PasswordDialog dialog({u"db:5433"_s, u"PostgreSQL"_s, u"anna"_s, {}, {}});
    dialog.show();
    auto* line = dialog.findChild<QLineEdit*>(u"passwordLine"_s);
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QVERIFY(line->hasFocus() || dialog.focusWidget() == line);
    QTest::keyClicks(line, u"ge heim"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.answer().user, u"anna"_s);
    QCOMPARE(dialog.answer().password, u"ge heim"_s);
    QVERIFY(!dialog.answer().remember);
    QVERIFY(dialog.findChild<QCheckBox*>(u"passwordRemember"_s)->isEnabled());
}

void tst_Credentials::dialogSaysWhyNothingIsRemembered() {
    const QString reason = u"No keyring service runs on this system."_s;
    const ui::PasswordDialog dialog({u"db"_s, u"MariaDB"_s, {}, u"wrong"_s, reason});
    const auto* remember = dialog.findChild<QCheckBox*>(u"passwordRemember"_s);
    QVERIFY(!remember->isEnabled());
    QVERIFY(remember->toolTip().startsWith(reason));
}

void tst_Credentials::systemKeyringAnswersInAnyCase() {
    ui::SystemKeyring system;
    std::optional<ui::Keyring::Found> found;
    system.find(u"espalier test, never kept"_s, this, [&](const auto& answer) { found = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(found, 30'000);
    QVERIFY(found->password.isEmpty());
    qInfo("keyring: %s", qPrintable(found->refusal));
}

QTEST_MAIN(tst_Credentials)
#include "tst_Credentials.moc"
