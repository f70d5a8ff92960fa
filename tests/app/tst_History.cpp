// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/History.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

/// Back and Forward.
class tst_History : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void startsNowhere();
    void goesBackAndForward();
    void aVisitForgetsWhatLayAhead();
    void theSamePlaceTwiceCountsOnce();
    void isBounded();

private:
    static History::Place place(int key) {
        return {{ViewName::Kind::Tree, u"category"_s}, {orm::Value(key)}};
    }
};

void tst_History::startsNowhere() {
    History history;
    QVERIFY(!history.canGoBack() && !history.canGoForward());
    QVERIFY(!history.back() && !history.forward());
}

void tst_History::goesBackAndForward() {
    History history;
    history.visit(place(1));
    history.visit(place(2));
    history.visit(place(3));
    QCOMPARE(history.back(), place(2));
    QCOMPARE(history.back(), place(1));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(), place(2));
    QVERIFY(history.canGoForward());
}

void tst_History::aVisitForgetsWhatLayAhead() {
    History history;
    history.visit(place(1));
    history.visit(place(2));
    history.back();
    history.visit(place(3));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(), place(1));
}

void tst_History::theSamePlaceTwiceCountsOnce() {
    History history;
    history.visit(place(1));
    history.visit(place(1));
    QVERIFY(!history.canGoBack());
}

void tst_History::isBounded() {
    History history;
    for (int i = 0; i < 1000; ++i) {
        history.visit(place(i));
    }
    int steps = 0;
    while (history.back()) {
        ++steps;
    }
    QCOMPARE(steps, 199);
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_History.moc"
