// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GoToDialog.h"

#include "tests/support/LiveFixture.h"
#include "tests/ui/PanelShots.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace espalier;
using ui::GoToDialog;
using ui::GoToModel;
using Kind = ui::NavigatorModel::Kind;

class tst_GoToDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        f = std::make_unique<LiveFixture>();
        QVERIFY(f->open());
    }
    void cleanup() { f.reset(); }

    void everyTableIsThereAtFirst();
    void namesOfTablesAreFoundAtOnce();
    void rowsAreFoundByLabelWithTheirPath();
    void whatWasTypedBeforeIsNotAnswered();
    void theKeyboardChooses();
    void savedViewsAreFoundByName();
    void nothingIsNamedSo();
    void specialCharactersAreLetters();
    void looks();

private:
    static QStringList texts(const GoToModel& model) {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            all << model.index(row).data().toString() + u" | "_s +
                       model.index(row).data(GoToModel::DetailRole).toString();
        }
        return all;
    }

    std::unique_ptr<LiveFixture> f;
};

void tst_GoToDialog::everyTableIsThereAtFirst() {
    const GoToModel model(*f->live);
    const QStringList all = texts(model);
    QCOMPARE(all.size(), 2 + 4 + 1); // trees, tables, links
    QCOMPARE(all.front(), u"category | Tree"_s);
    QVERIFY(all.contains(u"product_category | Link"_s));
}

void tst_GoToDialog::namesOfTablesAreFoundAtOnce() {
    GoToModel model(*f->live);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setText(u"CAT"_s);
    QCOMPARE(texts(model), QStringList({u"category | Tree"_s, u"category | Table"_s,
                                        u"product_category | Link"_s}));
    QTRY_VERIFY(!model.isSearching());
}

void tst_GoToDialog::rowsAreFoundByLabelWithTheirPath() {
    GoToModel model(*f->live);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setText(u"ear"_s);
    QTRY_VERIFY(!model.isSearching());
    QTRY_COMPARE(texts(model), QStringList({u"In-ear | category, in Audio › Headphones"_s,
                                            u"Over-ear | category, in Audio › Headphones"_s}));
    QCOMPARE(model.at(0).object->key().values, std::vector<orm::Value>{3});
    model.setText(u"muff"_s);
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(texts(model), QStringList{u"Muff | product"_s});
}

void tst_GoToDialog::whatWasTypedBeforeIsNotAnswered() {
    GoToModel model(*f->live);
    model.setText(u"ear"_s);
    QTRY_VERIFY(!f->live->isBusy() || model.rowCount() > 0);
    model.setText(u"panel"_s);
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(texts(model), QStringList{u"Panel | product"_s});
    model.setText(u"p"_s); // too short for rows
    QVERIFY(!model.isSearching());
    QCOMPARE(texts(model).size(), 2);
}

void tst_GoToDialog::theKeyboardChooses() {
    auto* dialog = new GoToDialog(*f->live);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    orm::ObjectPtr row;
    QString view;
    connect(dialog, &GoToDialog::rowChosen, this, [&row](const auto& chosen) { row = chosen; });
    connect(dialog, &GoToDialog::viewChosen, this, [&view](Kind kind, const orm::Table& table) {
        view = u"%1 %2"_s.arg(int(kind)).arg(table.name());
    });
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* edit = dialog->findChild<QLineEdit*>(u"goToText"_s);
    QTest::keyClicks(edit, u"ear"_s);
    QTRY_COMPARE(dialog->model().rowCount(), 2);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Down); // stays on the last
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(row);
    QCOMPARE(row->key().values, std::vector<orm::Value>{4});
    QVERIFY(view.isEmpty());

    GoToDialog again(*f->live);
    connect(&again, &GoToDialog::viewChosen, this, [&view](Kind kind, const orm::Table& table) {
        view = u"%1 %2"_s.arg(int(kind)).arg(table.name());
    });
    again.show();
    edit = again.findChild<QLineEdit*>(u"goToText"_s);
    QTest::keyClicks(edit, u"rev"_s);
    QTest::keyClick(edit, Qt::Key_Return); // the rows have not been asked for yet
    QCOMPARE(view, u"%1 review"_s.arg(int(Kind::Table)));
    QVERIFY(!again.isVisible());
}

void tst_GoToDialog::nothingIsNamedSo() {
    GoToDialog dialog(*f->live);
    dialog.show();
    auto* edit = dialog.findChild<QLineEdit*>(u"goToText"_s);
    const auto* message = dialog.findChild<QLabel*>(u"goToMessage"_s);
    QVERIFY(message->text().contains(u"letters"_s));
    QTest::keyClicks(edit, u"no such name"_s);
    QCOMPARE(message->text(), u"Searching…"_s);
    QTRY_COMPARE(message->text(), u"Nothing has this name."_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void tst_GoToDialog::specialCharactersAreLetters() {
    f->file.exec(u"UPDATE category SET name = '100% _x\\' WHERE id = 7"_s);
    GoToModel model(*f->live);
    for (const QString& text : {u"0%"_s, u"_x"_s, u"x\\"_s}) {
        model.setText(text);
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 1);
    }
    model.setText(u"%%"_s);
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), 0);
}

void tst_GoToDialog::savedViewsAreFoundByName() {
    GoToDialog dialog(*f->live);
    const QAbstractItemModelTester tester(&dialog.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    dialog.model().setText(u"cat"_s);
    dialog.model().setSaved({{u"Cats"_s, u"a view of product"_s}, {u"Dogs"_s, u"another"_s}});
    QCOMPARE(texts(dialog.model()).front(), u"Cats | a view of product"_s);
    QVERIFY(!texts(dialog.model()).contains(u"Dogs | another"_s));
    QTRY_VERIFY(!dialog.model().isSearching());
    dialog.model().setText({});
    QCOMPARE(texts(dialog.model()).first(2),
             QStringList({u"Cats | a view of product"_s, u"Dogs | another"_s}));
    QCOMPARE(dialog.model().rowCount(), 2 + 7);
    QSignalSpy saved(&dialog, &GoToDialog::savedChosen);
    QSignalSpy view(&dialog, &GoToDialog::viewChosen);
    auto* edit = dialog.findChild<QLineEdit*>(u"goToText"_s);
    edit->setText(u"dog"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.front().front().toString(), u"Dogs"_s);
    QVERIFY(view.isEmpty());
}

void tst_GoToDialog::looks() {
    GoToDialog dialog(*f->live);
    dialog.model().setSaved({{u"Dear earphones"_s, u"a view of product"_s}});
    dialog.findChild<QLineEdit*>(u"goToText"_s)->setText(u"e"_s);
    dialog.findChild<QLineEdit*>(u"goToText"_s)->setText(u"ea"_s);
    takeShots(dialog, u"go-to"_s, dialog.sizeHint(),
              [&dialog] { QTRY_VERIFY(!dialog.model().isSearching()); });
}

QTEST_MAIN(tst_GoToDialog)
#include "tst_GoToDialog.moc"
