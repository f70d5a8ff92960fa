// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/engine/Connection.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/editors/LongTextDialog.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/FindBar.h"
#include "ui/widgets/GridFind.h"
#include "ui/widgets/GridPane.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace espalier;

/// Long texts are read when they are looked at, on every database: until then a grid has their
/// beginning, and nothing takes that for the whole.
class tst_LongCells : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void onlyTheBeginningIsRead();
    void theWholeIsReadToBeLookedAtAndEdited();
    void theWholeIsCopied();
    void nothingOverwritesWhatWasNotRead();
    void whatOthersWroteIsReadAnew();
    void sortedFilteredAndFoundByTheWhole();
    void viewsHaveLongTextsToo();
    void rowsWithoutAKeyHaveLongTextsToo();
    void whatMovedMeanwhileIsNotTakenForTheOther();
    void columnsNamedLikeResultsAreNoTrap();
    void whatNamesRowsIsReadWhole();

private:
    void reopen();
    void show(const char* table);
    bool settle() const {
        return QTest::qWaitFor(
            [this] { return m_pane->model().matchingRows() >= 0 && !m_live->isBusy(); }, 15000);
    }
    ui::EntityTableModel& model() const { return m_pane->model(); }
    int column(const QString& name) const {
        for (int i = 0; i < model().columnCount(); ++i) {
            if (model().headerData(i, Qt::Horizontal, Qt::DisplayRole) == name)
                return i;
        }
        return -1;
    }
    QModelIndex body(int row) const { return model().index(row, column(u"body"_s)); }
    void exec(const QString& sql) const { orm::createEngine(m_url).connect()->execute(sql); }
    QString stored(int id) const {
        const auto result = orm::createEngine(m_url).connect()->execute(
            u"SELECT body FROM doc WHERE id = %1"_s.arg(id));
        return result.returned.at(0, 0).toText();
    }
    ui::LongTextDialog* openText(int row) {
        m_pane->view().setCurrentIndex(body(row));
        m_pane->editTextAction()->trigger();
        ui::LongTextDialog* dialog = nullptr;
        (void)QTest::qWaitFor([&] {
            dialog = m_pane->view().findChild<ui::LongTextDialog*>();
            return dialog && dialog->isVisible();
        });
        return dialog;
    }

    orm::Url m_url;
    QString m_type;  ///< of a column of texts of any length
    QString m_large; ///< of a million characters, none of its beginning repeated
    ScriptedPrompt m_prompt;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::LiveDatabase> m_live;
    std::unique_ptr<ui::GridPane> m_pane;
};

void tst_LongCells::init() {
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    ESPALIER_FETCH_SERVER()
    m_folder = std::make_unique<QTemporaryDir>();
    m_url = server == u"sqlite"_s ? orm::Url::file(m_folder->filePath(u"docs.sqlite"_s))
                                  : Servers::OwnDatabase::of(server).url();
    if (m_url.isFile())
        QFile(m_url.path).open(QIODevice::WriteOnly);
    m_large.clear();
    for (int i = 0; m_large.size() < 1'000'000; ++i)
        m_large += u"line %1 ü\n"_s.arg(i);
    m_type = server == u"mariadb"_s ? u"LONGTEXT"_s : u"TEXT"_s;
    exec(u"CREATE TABLE doc (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(40), body %1)"_s.arg(
        m_type));
    exec(u"INSERT INTO doc VALUES (1, 'short', 'few words'), (2, 'large', '%1'), (3, 'none', "
         "NULL), (4, 'just', '%2')"_s.arg(m_large, QString(4096, u'x')));
    exec(u"CREATE VIEW shown AS SELECT title, body FROM doc"_s);
    reopen();
    show("doc");
}

void tst_LongCells::reopen() {
    m_pane.reset();
    m_live = std::make_unique<ui::LiveDatabase>();
    m_live->setWatchInterval(0ms);
    m_live->open(m_url);
    QTRY_VERIFY_WITH_TIMEOUT(m_live->isOpen(), 15000);
}

void tst_LongCells::cleanup() {
    m_pane.reset();
    m_live.reset();
    m_folder.reset();
}

void tst_LongCells::show(const char* table) {
    m_pane = std::make_unique<ui::GridPane>(*m_live, m_live->metaData()[table], m_prompt);
    m_pane->resize(700, 300);
    m_pane->show();
    QVERIFY(settle());
}

void tst_LongCells::onlyTheBeginningIsRead() {
    const orm::ObjectPtr large = model().objectAt(1);
    const int slot = large->mapper().attribute("body").slot;
    QVERIFY(!large->isLoaded(slot));
    QVERIFY(model().objectAt(0)->isLoaded(slot));
    QVERIFY(model().objectAt(3)->isLoaded(slot)); // as long as may be
    QCOMPARE(body(1).data().toString(), m_large.left(300) + u'…');
    QVERIFY(model().isCutOff(body(1)));
    QVERIFY(!body(1).data(ui::LoadingRole).toBool());
    QVERIFY(!body(1).data(ui::NullRole).toBool());
    QVERIFY(!body(1).data(Qt::EditRole).isValid());
    QCOMPARE(body(0).data().toString(), u"few words"_s);
    QVERIFY(body(2).data(ui::NullRole).toBool());
    QCOMPARE(body(3).data().toString().size(), 4096);
    // Nothing is typed over what was not read.
    QVERIFY(!(body(1).flags() & Qt::ItemIsEditable));
    QVERIFY(body(1).data(ui::ReasonRole).toString().contains(u"F4"_s));
    QVERIFY(!model().setData(body(1), u"x"_s, Qt::EditRole));
    m_pane->view().setCurrentIndex(body(1));
    m_pane->clearCellsAction()->trigger();
    QVERIFY(!m_live->hasChanges());
}

void tst_LongCells::theWholeIsReadToBeLookedAtAndEdited() {
    ui::LongTextDialog* dialog = openText(1);
    QVERIFY(dialog);
    QCOMPARE(dialog->text(), m_large);
    auto* edit = dialog->findChild<QPlainTextEdit*>();
    QVERIFY(!edit->isReadOnly());
    edit->setPlainText(m_large + u"end"_s);
    dialog->accept();
    QTRY_COMPARE(m_live->changeCount(), 1);
    QVERIFY(body(1).flags() & Qt::ItemIsEditable); // it is there now
    m_live->undo();
    QCOMPARE(body(1).data(Qt::EditRole).toString(), m_large);
    m_live->redo();
    QSignalSpy saved(m_live.get(), &ui::LiveDatabase::saved);
    m_live->save();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(stored(2), m_large + u"end"_s);
}

void tst_LongCells::theWholeIsCopied() {
    m_pane->view().selectAll();
    QApplication::clipboard()->clear();
    m_pane->copyAction()->trigger();
    QTRY_VERIFY(QApplication::clipboard()->text().size() > 1'000'000);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(m_large.last(2000)));
    QVERIFY(copied.startsWith(u"1\tshort\tfew words\n2\tlarge\t\"line 0"_s));
    // A copy of the row, too.
    m_pane->view().setCurrentIndex(body(1));
    m_pane->view().selectRow(1);
    m_pane->duplicateRowAction()->trigger();
    QTRY_COMPARE(model().rowCount(), 5);
    QCOMPARE(body(4).data(Qt::EditRole).toString(), m_large);
}

void tst_LongCells::nothingOverwritesWhatWasNotRead() {
    QVERIFY(model().setData(model().index(1, column(u"title"_s)), u"renamed"_s, Qt::EditRole));
    QSignalSpy saved(m_live.get(), &ui::LiveDatabase::saved);
    m_live->save();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(stored(2), m_large);
    QVERIFY(settle());
    QCOMPARE(model().index(1, column(u"title"_s)).data().toString(), u"renamed"_s);
    // Deleted and brought back.
    m_pane->view().setCurrentIndex(body(1));
    m_pane->removeRowAction()->trigger();
    QTRY_VERIFY(m_live->hasChanges());
    m_live->undo();
    m_live->save();
    QCOMPARE(stored(2), m_large);
}

void tst_LongCells::whatOthersWroteIsReadAnew() {
    ui::LongTextDialog* dialog = openText(1);
    QVERIFY(dialog);
    dialog->reject();
    QVERIFY(!model().isCutOff(body(1)));
    exec(u"UPDATE doc SET body = '%1' WHERE id = 2"_s.arg(u"other "_s.repeated(2000)));
    m_live->refresh();
    QVERIFY(settle());
    QTRY_VERIFY(body(1).data().toString().startsWith(u"other"_s));
    dialog = openText(1);
    QVERIFY(dialog);
    QCOMPARE(dialog->text(), u"other "_s.repeated(2000));
    dialog->reject();
    exec(u"UPDATE doc SET body = 'brief' WHERE id = 2"_s);
    m_live->refresh();
    QTRY_COMPARE(body(1).data().toString(), u"brief"_s);
    QVERIFY(!model().isCutOff(body(1)));
}

void tst_LongCells::sortedFilteredAndFoundByTheWhole() {
    // MariaDB sorts by the weights of so many characters as 1024 bytes have.
    exec(u"INSERT INTO doc VALUES (5, 'last', '%1b%2'), (6, 'first', '%1a%2')"_s.arg(
        QString(200, u'z'), QString(5000, u'y')));
    m_live->refresh();
    QVERIFY(settle());
    model().sort(column(u"body"_s), Qt::DescendingOrder);
    QVERIFY(settle());
    QStringList titles;
    for (int row = 0; row < model().rowCount(); ++row)
        titles << model().index(row, column(u"title"_s)).data().toString();
    titles.removeAll(u"none"_s); // NULL stands at one end or the other
    QCOMPARE(titles.first(2), (QStringList{u"last"_s, u"first"_s}));
    m_pane->findChild<QLineEdit*>(u"findText"_s)->setText(u"line 50000 "_s);
    m_pane->view().setCurrentIndex(model().index(0, 0));
    m_pane->find().find(false);
    QTRY_COMPARE(model().index(m_pane->view().currentIndex().row(), 0).data().toString(), u"2"_s);
    QCOMPARE(m_pane->view().currentIndex().column(), column(u"body"_s)); // in what was not read
    model().setFilter(u"line 50000 "_s);
    QVERIFY(settle());
    QCOMPARE(model().rowCount(), 1);
}

void tst_LongCells::viewsHaveLongTextsToo() {
    show("shown");
    int row = 0;
    while (row < model().rowCount() && !model().isCutOff(body(row)))
        ++row;
    QVERIFY(row < model().rowCount());
    QCOMPARE(body(row).data().toString(), m_large.left(300) + u'…');
    QVERIFY(!model().loadedValue(row, column(u"body"_s))); // no NULL
    ui::LongTextDialog* dialog = openText(row);
    QVERIFY(dialog);
    QCOMPARE(dialog->text(), m_large);
    QVERIFY(dialog->findChild<QPlainTextEdit*>()->isReadOnly());
    dialog->reject();
    m_pane->view().selectionModel()->select(body(row), QItemSelectionModel::ClearAndSelect);
    QApplication::clipboard()->clear();
    m_pane->copyAction()->trigger();
    QTRY_VERIFY(QApplication::clipboard()->text().size() >= m_large.size());
}

void tst_LongCells::rowsWithoutAKeyHaveLongTextsToo() {
    exec(u"CREATE TABLE bare (title VARCHAR(40), body %1)"_s.arg(m_type));
    exec(u"INSERT INTO bare VALUES ('short', 'few'), ('long', '%1')"_s.arg(m_large));
    reopen();
    show("bare");
    int row = model().index(0, 0).data().toString() == u"long"_s ? 0 : 1;
    QCOMPARE(body(row).data().toString(), m_large.left(300) + u'…');
    m_pane->view().selectAll();
    QApplication::clipboard()->clear();
    m_pane->copyAction()->trigger();
    QTRY_VERIFY(QApplication::clipboard()->text().contains(m_large.last(2000)));
    ui::LongTextDialog* dialog = openText(row);
    QVERIFY(dialog);
    QCOMPARE(dialog->text(), m_large);
    auto* edit = dialog->findChild<QPlainTextEdit*>();
    QCOMPARE(edit->isReadOnly(), !m_url.isFile()); // SQLite numbers rows
    if (!m_url.isFile())
        return dialog->reject();
    edit->setPlainText(m_large + u"end"_s);
    dialog->accept();
    QTRY_COMPARE(m_live->changeCount(), 1);
    QSignalSpy saved(m_live.get(), &ui::LiveDatabase::saved);
    m_live->save();
    QTRY_COMPARE(saved.size(), 1);
    const auto result = orm::createEngine(m_url).connect()->execute(
        u"SELECT body FROM bare WHERE title = 'long'"_s);
    QCOMPARE(result.returned.at(0, 0).toText(), m_large + u"end"_s);
}

void tst_LongCells::whatMovedMeanwhileIsNotTakenForTheOther() {
    show("shown");
    int row = 0;
    while (row < model().rowCount() && !model().isCutOff(body(row)))
        ++row;
    exec(u"UPDATE doc SET body = '%1'"_s.arg(u"other "_s.repeated(2000)));
    QString reason;
    model().readWhole(
        this, {body(row)}, [](const QStringList&) { QFAIL("took another text"); },
        [&reason](const QString& why) { reason = why; });
    QTRY_VERIFY(reason.contains(u"F5"_s));
}

void tst_LongCells::columnsNamedLikeResultsAreNoTrap() {
    exec(u"CREATE TABLE trap (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(9), body %1, whole2 "
         u"VARCHAR(20), "
         "beginning2 INTEGER, whole2_ INTEGER)"_s.arg(m_type));
    exec(u"INSERT INTO trap VALUES (1, 'x', '%1', 'b', 1, 7), (2, 'y', 'short', 'c', 3, 7), "
         "(3, 'z', '%2', 'a', 2, 7)"_s.arg(QString(5000, u'k'), QString(6000, u'm')));
    reopen();
    show("trap");
    const auto ids = [this] {
        QString all;
        for (int row = 0; row < model().rowCount(); ++row)
            all += model().index(row, 0).data().toString();
        return all;
    };
    QCOMPARE(ids(), u"123"_s);
    QVERIFY(model().isCutOff(body(0)));
    QCOMPARE(body(0).data().toString(), QString(300, u'k') + u'…');
    model().sort(column(u"whole2"_s), Qt::AscendingOrder);
    QVERIFY(settle());
    QCOMPARE(ids(), u"312"_s);
    model().sort(column(u"beginning2"_s), Qt::DescendingOrder);
    QVERIFY(settle());
    QCOMPARE(ids(), u"231"_s);
    QCOMPARE(body(1).data().toString(), QString(300, u'm') + u'…');
}

void tst_LongCells::whatNamesRowsIsReadWhole() {
    exec(u"CREATE TABLE note (id INTEGER NOT NULL PRIMARY KEY, name %1 NOT NULL)"_s.arg(m_type));
    exec(u"INSERT INTO note VALUES (1, '%1')"_s.arg(QString(5000, u'n')));
    reopen();
    show("note");
    const int name = column(u"name"_s);
    QVERIFY(!model().isCutOff(model().index(0, name)));
    QCOMPARE(model().index(0, name).data(Qt::EditRole).toString().size(), 5000);
}

QTEST_MAIN(tst_LongCells)
#include "tst_LongCells.moc"
