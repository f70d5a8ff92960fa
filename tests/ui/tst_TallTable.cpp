// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/GridFixture.h"

#include "orm/engine/Connection.h"
#include "orm/engine/StatementLog.h"
#include "tests/support/ScriptedPrompt.h"
#include "ui/widgets/GridPane.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace espalier;

namespace {

constexpr int Rows = 60000;

// Row i has the key 3 * i up to the middle and less after it: what lies between the lowest and the
// highest key says little about how many rows there are. `word` has a key of text.
QStringList tallTables() {
    const QString numbers = u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE "
                            "i < %1) "_s.arg(Rows - 1);
    return {u"CREATE TABLE tall (id INTEGER PRIMARY KEY, name VARCHAR(20), grade INTEGER)"_s,
            u"CREATE INDEX by_grade ON tall (grade)"_s,
            numbers + u"INSERT INTO tall SELECT CASE WHEN i < 30000 THEN 3 * i ELSE i + 60000 END, "
                      "'Row ' || i, nullif(i % 7, 0) FROM n"_s,
            u"CREATE TABLE word (name TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID"_s,
            numbers + u"INSERT INTO word SELECT printf('w%06d', i) FROM n"_s};
}

} // namespace

/// Tables too long to be read from their start.
class tst_TallTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void rowsAreEstimatedThenCounted();
    void jumpsLeadToTheirRows();
    void sortedRowsAreReadByKeyToo();
    void nothingIsReadFromTheStart();
    void endThatIsLookedAtEarlyKeepsItsRows();
    void middleThatIsLookedAtEarlyKeepsItsRows();
    void moreRowsThanEstimatedAreShown();
    void refreshKeepsThePlace();

private:
    void show(const char* table) {
        t = std::make_unique<TableFixture>(*f, table);
        tester = std::make_unique<QAbstractItemModelTester>(
            &t->model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    bool hasFirstRows() const {
        return QTest::qWaitFor([this] { return t->model.rowCount() > 0; });
    }

    std::unique_ptr<LiveFixture> f;
    std::unique_ptr<TableFixture> t;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void tst_TallTable::init() {
    // The offscreen platform says what it does not do.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    f = std::make_unique<LiveFixture>(tallTables());
    QVERIFY(f->open());
}

void tst_TallTable::cleanup() {
    tester.reset();
    t.reset();
    f.reset();
}

void tst_TallTable::rowsAreEstimatedThenCounted() {
    show("tall");
    t->model.load();
    QVERIFY(hasFirstRows());
    QVERIFY(t->model.isEstimated());
    QCOMPARE(t->model.matchingRows(), -1);
    QCOMPARE(t->model.rowCount(), 120000); // as far as the keys reach
    QTRY_COMPARE(t->model.matchingRows(), Rows);
    QVERIFY(!t->model.isEstimated());
    QCOMPARE(t->model.rowCount(), Rows);
}

void tst_TallTable::jumpsLeadToTheirRows() {
    show("tall");
    t->model.load();
    QTRY_COMPARE(t->model.matchingRows(), Rows);
    for (const int row : {Rows - 1, 31234, 4096, 4095, 29999, 300}) {
        t->text(row, "name");
        QTRY_COMPARE(t->text(row, "name"), u"Row %1"_s.arg(row));
        QVERIFY(!t->model.isAboutThere(row));
    }
}

void tst_TallTable::sortedRowsAreReadByKeyToo() {
    show("tall");
    t->model.sort(t->column(u"grade"_s), Qt::DescendingOrder);
    QTRY_COMPARE(t->model.matchingRows(), Rows);
    // Sixes first, NULLs last, both from the largest key down.
    QCOMPARE(t->text(0, "name"), u"Row 59996"_s);
    t->text(Rows - 1, "name");
    QTRY_COMPARE(t->text(Rows - 1, "name"), u"Row 0"_s);
    const int zeros = (Rows + 6) / 7;
    t->text(Rows - zeros, "name");
    QTRY_COMPARE(t->text(Rows - zeros, "name"), u"Row 59997"_s);
}

void tst_TallTable::nothingIsReadFromTheStart() {
    show("tall");
    t->model.load();
    QTRY_COMPARE(t->model.matchingRows(), Rows);
    orm::StatementLog& log = f->live->engine().log();
    log.start();
    t->text(50000, "name");
    QTRY_COMPARE(t->text(50000, "name"), u"Row 50000"_s);
    log.stop();
    QStringList texts;
    for (const auto& entry : log.entries())
        texts << entry.statement.text;
    QVERIFY2(texts.filter(u" WHERE \"tall\".\"id\" >= ? "_s).size() == 1 && texts.size() == 1,
             qPrintable(texts.join(u'\n')));
}

void tst_TallTable::endThatIsLookedAtEarlyKeepsItsRows() {
    ScriptedPrompt prompt;
    ui::GridPane pane(*f->live, f->live->metaData()["tall"], prompt);
    const QAbstractItemModelTester watcher(&pane.model(),
                                           QAbstractItemModelTester::FailureReportingMode::Fatal);
    QString whileEstimated;
    // In the turn in which the first rows come: nothing has been counted then.
    connect(&pane.model(), &QAbstractItemModel::modelReset, &pane, [&] {
        if (pane.model().rowCount() == 0)
            return;
        pane.view().scrollToBottom();
        pane.view().setCurrentIndex(pane.model().index(pane.model().rowCount() - 1, 1));
        pane.view().viewport()->repaint();
    });
    connect(&pane, &ui::GridPane::statusChanged, &pane, [&](const QString& status) {
        if (status.contains(u'~'))
            whileEstimated = status;
    });
    pane.resize(600, 400);
    pane.show();
    QTRY_COMPARE(pane.model().matchingRows(), Rows);
    QVERIFY2(whileEstimated.endsWith(u" of ~120,000"_s), qPrintable(whileEstimated));
    QTRY_COMPARE(pane.view().visibleRows().second, Rows - 1);
    QTRY_COMPARE(pane.model().index(Rows - 1, 1).data().toString(), u"Row 59999"_s);
    QTRY_VERIFY2(pane.status().endsWith(u"–60,000 of 60,000"_s), qPrintable(pane.status()));
}

void tst_TallTable::middleThatIsLookedAtEarlyKeepsItsRows() {
    show("tall");
    QPersistentModelIndex kept;
    QString name;
    int at = -1;
    connect(&t->model, &QAbstractItemModel::modelReset, t.get() ? &t->model : nullptr, [&] {
        if (t->model.rowCount() > 0)
            t->text(70000, "name");
    });
    connect(&t->model, &QAbstractItemModel::dataChanged, &t->model, [&] {
        const QModelIndex row = t->cell(70000, "name");
        if (!kept.isValid() && row.isValid() && row.data().isValid() &&
            t->model.isAboutThere(70000)) {
            kept = row;
            name = row.data().toString();
            at = row.row();
        }
    });
    t->model.load();
    QTRY_COMPARE(t->model.matchingRows(), Rows);
    QTRY_COMPARE(t->model.rowCount(), Rows);
    if (name.isEmpty())
        QSKIP("the rows were counted before any could be looked at");
    QCOMPARE(at, 70000);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), name);
    QCOMPARE(name, u"Row %1"_s.arg(kept.row()));
}

void tst_TallTable::moreRowsThanEstimatedAreShown() {
    f->file.exec(u"ANALYZE"_s);
    f->file.exec(u"UPDATE sqlite_stat1 SET stat = '900 1' WHERE tbl = 'word'"_s);
    show("word");
    t->model.load();
    QVERIFY(hasFirstRows());
    QCOMPARE(t->model.rowCount(), 900);
    QVERIFY(t->model.isEstimated());
    t->text(899, "name"); // a page that is cut where the rows seem to end
    QTRY_COMPARE(t->model.matchingRows(), Rows);
    for (const int row : {899, 900, 1023, 59999}) {
        t->text(row, "name");
        QTRY_COMPARE(t->text(row, "name"), u"w%1"_s.arg(row, 6, 10, QChar(u'0')));
    }
}

void tst_TallTable::refreshKeepsThePlace() {
    show("tall");
    t->model.load();
    QTRY_COMPARE(t->model.matchingRows(), Rows);
    t->text(50000, "name");
    QTRY_COMPARE(t->text(50000, "name"), u"Row 50000"_s);
    const QPersistentModelIndex kept = t->cell(50000, "name");
    f->file.exec(u"INSERT INTO tall VALUES (-5, 'before', 1), (-4, 'before', 1)"_s);
    f->live->refresh();
    QTRY_COMPARE(t->model.matchingRows(), Rows + 2);
    QTRY_COMPARE(kept.row(), 50002);
    QCOMPARE(kept.data().toString(), u"Row 50000"_s);
    t->text(20000, "name");
    QTRY_COMPARE(t->text(20000, "name"), u"Row 19998"_s);
}

QTEST_MAIN(tst_TallTable)
#include "tst_TallTable.moc"
