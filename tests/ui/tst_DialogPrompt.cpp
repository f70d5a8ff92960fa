// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/DialogPrompt.h"
#include "ui/prompts/NameDialog.h"

#include "tests/support/LiveFixture.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/ui/PanelShots.h"
#include "ui/prompts/ChoiceDialog.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::ChildrenChoice;
using ui::CloseChoice;
using ui::DialogPrompt;
using ui::RemovalQuestion;

class tst_DialogPrompt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        texts.clear();
        buttons.clear();
        defaultButton.clear();
    }

    void removalSaysWhatDepends();
    void movingUpIsTheDefault();
    void deletingAllIsAnswered();
    void escapeCancelsTheRemoval();
    void removalAtTheTopCannotMoveUp();
    void referringRowsAreNamed();
    void closeOffersSaveDiscardAndCancel();
    void discardHasCancelAsDefault();
    void recoveringSaysWhatHappens();
    void recoverySaysWhatIsThere();
    void conflictsLetChoose();
    void namesAreNotMarkup();
    void scriptedPromptAnswersInOrder();
    void looks();

private:
    /// Looks at the dialog that comes up next, then presses the button with this object name; with
    /// none: the key.
    void press(const QString& button, Qt::Key key = Qt::Key_Escape) {
        QTimer::singleShot(0, this, [this, button, key] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            for (const QLabel* label : dialog->findChildren<QLabel*>()) {
                if (!label->text().isEmpty())
                    texts << label->text();
            }
            for (const QPushButton* each : dialog->findChildren<QPushButton*>()) {
                QString shown = each->text();
                buttons << shown.remove(u'&');
                if (each->isDefault())
                    defaultButton = shown;
            }
            if (button.isEmpty())
                QTest::keyClick(dialog, key);
            else
                QTest::mouseClick(dialog->findChild<QPushButton*>(button), Qt::LeftButton);
        });
    }
    RemovalQuestion question(LiveFixture& f, int id) const {
        const orm::ObjectPtr row = f.row("category", id);
        RemovalQuestion result;
        result.what = u"category "_s + row->peek(f.slot("category", "name")).toText();
        result.dependents = f.dependents({row});
        result.isTree = true;
        return result;
    }

    QStringList texts;
    QStringList buttons;
    QString defaultButton;
};

void tst_DialogPrompt::removalSaysWhatDepends() {
    LiveFixture f;
    QVERIFY(f.open());
    const RemovalQuestion asked = question(f, 1);
    press(u"choice0"_s);
    const auto answer = DialogPrompt().askRemoval(asked);
    QVERIFY(answer == ChildrenChoice::MoveUp);
    QVERIFY2(texts.contains(u"Delete category Audio?"_s), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(u"•  1 category directly below, 3 in all below."_s),
             qPrintable(texts.join(u'\n')));
    QVERIFY2(buttons.contains(u"Move 1 category up"_s), qPrintable(buttons.join(u'\n')));
    QVERIFY2(buttons.contains(u"Delete all 3 below"_s), qPrintable(buttons.join(u'\n')));
    QVERIFY(buttons.contains(u"Cancel"_s));
    QCOMPARE(buttons.size(), 3);
}

void tst_DialogPrompt::movingUpIsTheDefault() {
    LiveFixture f;
    QVERIFY(f.open());
    const RemovalQuestion asked = question(f, 2);
    press({}, Qt::Key_Return);
    QVERIFY(DialogPrompt().askRemoval(asked) == ChildrenChoice::MoveUp);
    QCOMPARE(defaultButton, u"Move 2 categories up"_s);
}

void tst_DialogPrompt::deletingAllIsAnswered() {
    LiveFixture f;
    QVERIFY(f.open());
    const RemovalQuestion asked = question(f, 2);
    press(u"choice1"_s);
    QVERIFY(DialogPrompt().askRemoval(asked) == ChildrenChoice::DeleteSubtree);
}

void tst_DialogPrompt::escapeCancelsTheRemoval() {
    LiveFixture f;
    QVERIFY(f.open());
    const RemovalQuestion asked = question(f, 2);
    press({}, Qt::Key_Escape);
    QVERIFY(!DialogPrompt().askRemoval(asked).has_value());
    press(u"choiceCancel"_s);
    QVERIFY(!DialogPrompt().askRemoval(asked).has_value());
}

void tst_DialogPrompt::removalAtTheTopCannotMoveUp() {
    LiveFixture f;
    QVERIFY(f.open());
    RemovalQuestion asked = question(f, 2);
    asked.canMoveUp = false;
    press({}, Qt::Key_Return);
    QVERIFY(!DialogPrompt().askRemoval(asked).has_value());
    QCOMPARE(defaultButton, u"Cancel"_s);
    QCOMPARE(buttons.size(), 2);
    press(u"choice0"_s);
    QVERIFY(DialogPrompt().askRemoval(asked) == ChildrenChoice::DeleteSubtree);
}

void tst_DialogPrompt::referringRowsAreNamed() {
    LiveFixture f;
    QVERIFY(f.open());
    RemovalQuestion asked;
    asked.what = u"product Bud"_s;
    asked.dependents = f.dependents({f.row("product", u"A1"_s)});
    press(u"choice0"_s);
    QVERIFY(DialogPrompt().askRemoval(asked).has_value());
    const QString all = texts.join(u'\n');
    QVERIFY2(all.contains(u"2 links to other rows are removed."_s), qPrintable(all));
    QVERIFY2(all.contains(u"1 row(s) of review refer to what is deleted"_s), qPrintable(all));
    QVERIFY2(all.contains(u"The database refuses to save that, unless it is changed"_s),
             qPrintable(all));
    QVERIFY2(buttons.contains(u"Delete product Bud"_s), qPrintable(buttons.join(u'\n')));
    QCOMPARE(defaultButton, u"Cancel"_s);
}

void tst_DialogPrompt::closeOffersSaveDiscardAndCancel() {
    DialogPrompt prompt;
    press(u"choice0"_s);
    QVERIFY(prompt.askClose(u"shop.sqlite"_s, 7) == CloseChoice::Save);
    QVERIFY(texts.contains(u"Save the changes to shop.sqlite?"_s));
    QVERIFY(texts.contains(u"7 changes are not saved."_s));
    QCOMPARE(defaultButton, u"Save 7 changes"_s);
    press(u"choice1"_s);
    QVERIFY(prompt.askClose(u"shop.sqlite"_s, 1) == CloseChoice::Discard);
    QVERIFY(buttons.contains(u"Save 1 change"_s));
    press({}, Qt::Key_Escape);
    QVERIFY(prompt.askClose(u"shop.sqlite"_s, 1) == CloseChoice::Cancel);
}

void tst_DialogPrompt::discardHasCancelAsDefault() {
    DialogPrompt prompt;
    press({}, Qt::Key_Return);
    QVERIFY(!prompt.askDiscard(3));
    QCOMPARE(defaultButton, u"Cancel"_s);
    press(u"choice0"_s);
    QVERIFY(prompt.askDiscard(3));
    QVERIFY(buttons.contains(u"Discard 3 changes"_s));
}

void tst_DialogPrompt::recoveringSaysWhatHappens() {
    DialogPrompt prompt;
    press(u"choice0"_s);
    QVERIFY(prompt.askRecoverFile(u"/data/shop.sqlite"_s));
    QVERIFY(texts.contains(u"Recover shop.sqlite before opening it?"_s));
    press({}, Qt::Key_Escape);
    QVERIFY(!prompt.askRecoverFile(u"/data/shop.sqlite"_s));
}

void tst_DialogPrompt::namesAreNotMarkup() {
    DialogPrompt prompt;
    QStringList markup;
    QTimer::singleShot(0, this, [&markup] {
        auto* dialog = QApplication::activeModalWidget();
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            if (!label->text().isEmpty() && label->textFormat() != Qt::PlainText)
                markup << label->text();
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    prompt.askClose(u"<b>a&b</b>"_s, 1);
    QCOMPARE(markup, QStringList());
}

void tst_DialogPrompt::scriptedPromptAnswersInOrder() {
    ScriptedPrompt prompt;
    prompt.answer(true);
    prompt.answer(CloseChoice::Discard);
    prompt.answer(ScriptedPrompt::Choice(ChildrenChoice::DeleteSubtree));
    prompt.answer(u"/tmp/a.sqlite"_s);
    QVERIFY(prompt.askDiscard(4));
    QVERIFY(prompt.askClose(u"a.sqlite"_s, 2) == CloseChoice::Discard);
    RemovalQuestion asked;
    asked.what = u"category Audio"_s;
    QVERIFY(prompt.askRemoval(asked) == ChildrenChoice::DeleteSubtree);
    QCOMPARE(prompt.askOpenFile(u"/tmp"_s), u"/tmp/a.sqlite"_s);
    QCOMPARE(prompt.unanswered(), 0);
    QCOMPARE(prompt.asked, QStringList({u"discard 4"_s, u"close a.sqlite 2"_s,
                                        u"remove category Audio"_s, u"open in /tmp"_s}));
}

namespace {

ui::RecoveryQuestion recovery() {
    ui::RecoveryQuestion question;
    question.database = u"catalogue.sqlite"_s;
    question.made = QDateTime(QDate(2024, 5, 31), QTime(14, 5));
    question.edits = 24;
    for (int i = 1; i <= 24; ++i) {
        question.rows << u"changed: product Headphones %1"_s.arg(i);
    }
    return question;
}

ui::StagingQuestion conflicts() {
    ui::StagingQuestion question;
    question.what = u"Recover 24 edits"_s;
    question.problems << u"product 12 (Headphones), price: was 49.90, is now 45.00, would become "
                         "39.90"_s
                      << u"category 7 (Projectors): someone has deleted the row"_s;
    question.canWin = true;
    return question;
}

} // namespace

void tst_DialogPrompt::recoverySaysWhatIsThere() {
    DialogPrompt prompt;
    press(u"choice0"_s);
    QVERIFY(prompt.askRecovery(recovery()) == ui::RecoveryChoice::Recover);
    QCOMPARE(defaultButton, u"Recover 24 edits"_s);
    const QString all = texts.join(u'\n');
    QVERIFY2(all.contains(u"Recover 24 edits of catalogue.sqlite?"_s), qPrintable(all));
    QVERIFY2(all.contains(u"Headphones 8"_s) && !all.contains(u"Headphones 9"_s), qPrintable(all));
    QVERIFY2(all.contains(u"and 16 more"_s), qPrintable(all));
    QVERIFY(!all.contains(u"damaged"_s));
    press(u"choice1"_s);
    ui::RecoveryQuestion damaged = recovery();
    damaged.damages << u"line 3: its checksum does not fit"_s;
    texts.clear();
    QVERIFY(prompt.askRecovery(damaged) == ui::RecoveryChoice::Discard);
    QVERIFY(texts.join(u'\n').contains(u"line 3: its checksum"_s));
    press({});
    QVERIFY(prompt.askRecovery(recovery()) == ui::RecoveryChoice::Later);
}

void tst_DialogPrompt::conflictsLetChoose() {
    DialogPrompt prompt;
    press(u"choice0"_s);
    QVERIFY(prompt.askStaging(conflicts()) == ui::StagingChoice::Theirs);
    QVERIFY(texts.join(u'\n').contains(u"is now 45.00"_s));
    press(u"choice1"_s);
    QVERIFY(prompt.askStaging(conflicts()) == ui::StagingChoice::Mine);
    press({});
    QVERIFY(prompt.askStaging(conflicts()) == ui::StagingChoice::Cancel);
    buttons.clear();
    press({});
    ui::StagingQuestion gone = conflicts();
    gone.problems.removeFirst();
    gone.canWin = false;
    QVERIFY(prompt.askStaging(gone) == ui::StagingChoice::Cancel);
    QVERIFY(!buttons.contains(u"Take mine"_s));
}

void tst_DialogPrompt::looks() {
    for (const ui::ThemeChoice choice : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
        ui::Theme::apply(*qApp, choice);
        ui::ChoiceDialog dialog(u"Delete"_s, u"Delete category Headphones?"_s, nullptr);
        dialog.addFacts({u"3 categories directly below, 38 in all below."_s,
                         u"20 links to other rows are removed."_s,
                         u"2 rows of promotion refer to what is deleted (category)."_s});
        dialog.addText(u"Nothing is written before you save; deleting can be undone."_s);
        dialog.addChoice(u"&Move 3 categories up"_s);
        dialog.addChoice(u"&Delete all 38 below"_s, ui::ChoiceDialog::Weight::Destructive);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QString theme = choice == ui::ThemeChoice::Dark ? u"dark"_s : u"light"_s;
        QDir().mkpath(QCoreApplication::applicationDirPath() + u"/shots"_s);
        QVERIFY(dialog.grab().save(QCoreApplication::applicationDirPath() +
                                   u"/shots/removal-%1.png"_s.arg(theme)));
        for (const QPushButton* button : dialog.findChildren<QPushButton*>())
            QVERIFY(!button->text().isEmpty());
    }
    ui::NameDialog name(
        {u"Saved view"_s, u"&Name of the view, with its filters, order and columns:"_s,
         u"&Save view"_s, u"There is a view “%1” already; it is replaced by this one."_s},
        u"Dear ones"_s, {u"Dear ones"_s});
    takeShots(name, u"name"_s, name.sizeHint());
    // Drawn while they ask.
    const auto shoot = [this](const QString& picture) {
        QTimer::singleShot(0, this, [picture] {
            QWidget* dialog = QApplication::activeModalWidget();
            QVERIFY(dialog);
            QCoreApplication::processEvents();
            QVERIFY(dialog->grab().save(QCoreApplication::applicationDirPath() + u"/shots/"_s +
                                        picture + u".png"_s));
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
    };
    for (const ui::ThemeChoice choice : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
        ui::Theme::apply(*qApp, choice);
        const QString theme = choice == ui::ThemeChoice::Dark ? u"dark"_s : u"light"_s;
        DialogPrompt prompt;
        shoot(u"recovery-"_s + theme);
        prompt.askRecovery(recovery());
        shoot(u"conflicts-"_s + theme);
        prompt.askStaging(conflicts());
    }
}

QTEST_MAIN(tst_DialogPrompt)
#include "tst_DialogPrompt.moc"
