// SPDX-License-Identifier: GPL-3.0-or-later
// Databases that nobody prepared, through the real grid: no table, column or value is named here.
#include "orm/dialect/Dialect.h"
#include "orm/engine/Engine.h"
#include "tests/support/ScriptDatabase.h"
#include "tests/support/ScriptedPrompt.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/Doctor.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridPane.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace espalier;
using ui::LiveDatabase;

class tst_EveryDatabase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void everyTableIsOpenedScrolledSortedAndFiltered_data() { EveryDatabase::addRows(); }
    void everyTableIsOpenedScrolledSortedAndFiltered();
    void everyTreeAndLinkIsChecked_data() { EveryDatabase::addRows(); }
    void everyTreeAndLinkIsChecked();

private:
    void visit(LiveDatabase& live, const orm::Table& table, const orm::Connection& other);
    void askEachColumn(ui::GridPane& pane, LiveDatabase& live, qint64 rows) const;
    bool settle(const ui::GridPane& pane, const LiveDatabase& live) const;
    bool isThere(const ui::GridPane& pane, int row) const;
};

bool tst_EveryDatabase::settle(const ui::GridPane& pane, const LiveDatabase& live) const {
    return QTest::qWaitFor([&] { return pane.model().matchingRows() >= 0 && !live.isBusy(); },
                           30000);
}

bool tst_EveryDatabase::isThere(const ui::GridPane& pane, int row) const {
    const QModelIndex index = pane.model().index(row, 0);
    return index.isValid() && !index.data(ui::LoadingRole).toBool();
}

// What has no value and what has one are all rows, and so are what fits a condition and what does
// not, of whatever type the column is.
void tst_EveryDatabase::askEachColumn(ui::GridPane& pane, LiveDatabase& live, qint64 rows) const {
    ui::EntityTableModel& model = pane.model();
    const auto found = [&](int column, const QString& text) {
        const auto condition = model.parseCondition(column, text).condition;
        model.setConditions({{column, *condition}});
        return settle(pane, live) ? model.matchingRows() : -1;
    };
    // A view is computed anew for each question.
    const int most = model.table().kind() == orm::TableKind::View ? 1 : 3;
    QStringList others{u"2010"_s, u"true"_s, u"/a/"_s, u">5"_s};
    for (int column = 0; column < std::min(model.columnCount(), most); ++column) {
        others.append(others.takeFirst()); // another one in each column
        int asked = 0;
        for (const QString& text : QStringList{u"null"_s} + others) {
            if (asked == 2 || !model.parseCondition(column, text).condition) {
                continue;
            }
            ++asked;
            const QString what = model.columns()[std::size_t(column)].name + u": "_s + text;
            const qint64 fits = found(column, text);
            const qint64 rest = found(column, u'!' + text);
            QVERIFY2(fits >= 0 && rest >= 0, qPrintable(what));
            QVERIFY2(fits + rest == rows,
                     qPrintable(what + u" finds %1 and %2 of %3"_s.arg(fits).arg(rest).arg(rows)));
        }
    }
    model.setConditions({});
    QVERIFY(settle(pane, live));
}

void tst_EveryDatabase::visit(LiveDatabase& live, const orm::Table& table,
                              const orm::Connection& other) {
    const qint64 rows = const_cast<orm::Connection&>(other)
                            .query(orm::Select({orm::countAll()}).from(orm::FromClause(table)))
                            .at(0, 0)
                            .to<qint64>()
                            .value();
    ScriptedPrompt prompt;
    ui::GridPane pane(live, table, prompt);
    QSignalSpy failures(&pane.model(), &ui::EntityTableModel::loadFailed);
    const QAbstractItemModelTester tester(&pane.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    pane.resize(900, 500);
    pane.show();
    QVERIFY(settle(pane, live));
    QVERIFY2(failures.isEmpty(), qPrintable(failures.value(0).value(0).toString()));
    QCOMPARE(pane.model().matchingRows(), rows);
    QCOMPARE(pane.model().columnCount() > 0, true);
    if (rows == 0) {
        return;
    }
    // To the end, and back to the middle.
    pane.view().scrollToBottom();
    const int last = int(rows) - 1;
    QTRY_VERIFY_WITH_TIMEOUT(isThere(pane, last), 30000);
    pane.view().scrollTo(pane.model().index(last / 2, 0));
    QTRY_VERIFY_WITH_TIMEOUT(isThere(pane, last / 2), 30000);
    // By each column, both ways: the same rows.
    const int columns = std::min(pane.model().columnCount(), 8);
    for (int column = 0; column < columns; ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            pane.model().sort(column, order);
            QVERIFY(settle(pane, live));
            QCOMPARE(pane.model().matchingRows(), rows);
            pane.view().scrollToBottom();
            QTRY_VERIFY_WITH_TIMEOUT(isThere(pane, last), 30000);
        }
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.value(0).value(0).toString()));
    pane.model().sort(-1);
    QVERIFY(settle(pane, live));
    askEachColumn(pane, live, rows);
    if (QTest::currentTestFailed()) {
        return;
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.value(0).value(0).toString()));
    // By a text of a row: that row is found.
    pane.view().scrollToTop();
    QTRY_VERIFY_WITH_TIMEOUT(isThere(pane, 0), 30000);
    for (const ui::TableColumn& column : pane.model().columns()) {
        const int place = int(&column - pane.model().columns().data());
        const QString text = pane.model().index(0, place).data(Qt::DisplayRole).toString();
        const bool isPlain = column.slot >= 0 && column.column.type().isText() && !column.reference;
        if (!isPlain || text.size() < 2 || text.size() > 60 || text.contains(u'\n') ||
            text.contains(QChar::ReplacementCharacter)) {
            continue;
        }
        pane.model().setFilter(text);
        QVERIFY(settle(pane, live));
        QVERIFY2(pane.model().matchingRows() >= 1 && pane.model().matchingRows() <= rows,
                 qPrintable(table.fullName() + u": "_s + text));
        QTRY_VERIFY_WITH_TIMEOUT(isThere(pane, 0), 30000);
        break;
    }
    pane.model().setFilter(u"no row of any test has \u2603 this text"_s);
    QVERIFY(settle(pane, live));
    QCOMPARE(pane.model().matchingRows(), 0);
    QVERIFY2(failures.isEmpty(), qPrintable(failures.value(0).value(0).toString()));
}

void tst_EveryDatabase::everyTableIsOpenedScrolledSortedAndFiltered() {
    ESPALIER_OPEN_DATABASE_ROW(url);
    LiveDatabase live;
    live.setWatchInterval(0ms);
    QSignalSpy failed(&live, &LiveDatabase::failed);
    live.open(url);
    QTRY_VERIFY_WITH_TIMEOUT(live.isOpen(), 30000);
    const auto other = orm::createEngine(url).connect();
    QStringList broken; // views over tables that are not there
    for (const orm::ReflectionWarning& warning : live.warnings()) {
        if (warning.kind == u"broken-view"_s) {
            broken << warning.object;
        }
    }
    int visited = 0;
    for (const ui::TableEntry& entry : live.tables()) {
        if (broken.contains(entry.table.fullName())) {
            continue;
        }
        visit(live, entry.table, *other);
        if (QTest::currentTestFailed()) {
            qInfo("in the table %s", qUtf8Printable(entry.table.fullName()));
            return;
        }
        ++visited;
    }
    QVERIFY(visited > 0);
    QVERIFY2(failed.isEmpty(),
             failed.isEmpty() ? "" : qPrintable(failed[0][0].value<ui::Failure>().details));
    QVERIFY(!live.hasChanges());
}

// People have given the same name twice in some of them; there is nothing else to find.
void tst_EveryDatabase::everyTreeAndLinkIsChecked() {
    ESPALIER_OPEN_DATABASE_ROW(url);
    LiveDatabase live;
    live.setWatchInterval(0ms);
    live.open(url);
    QTRY_VERIFY_WITH_TIMEOUT(live.isOpen(), 30000);
    ui::Doctor doctor(live);
    doctor.check();
    QTRY_VERIFY_WITH_TIMEOUT(!doctor.isChecking(), 30000);
    QVERIFY(doctor.checkedAt().isValid());
    for (const ui::Doctor::Tree& tree : doctor.trees()) {
        QVERIFY2(tree.report && tree.failure.isEmpty(), qPrintable(tree.failure));
        for (const ui::TreeReport::Finding& finding : tree.report->findings()) {
            QVERIFY2(finding.kind == ui::FindingKind::Duplicate,
                     qPrintable(tree.report->label(finding.row)));
        }
    }
    for (const ui::Doctor::Link& link : doctor.links()) {
        QVERIFY2(link.isRead && link.failure.isEmpty(), qPrintable(link.failure));
        QCOMPARE(link.result.count, 0);
    }
}

QTEST_MAIN(tst_EveryDatabase)
#include "tst_EveryDatabase.moc"
