// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/KeyOrder.h"

#include "orm/dialect/SqliteDialect.h"
#include "orm/sql/Compiler.h"
#include "orm/sql/Select.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;
using espalier::ui::KeyOrder;

/// Text of the conditions alone; no database.
class tst_KeyOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oneTermIsOneRange();
    void severalTermsAreRangesFromTheInnermost();
    void backwardsTurnsEverythingRound();
    void nullsHaveARangeOfTheirOwn();
    void nullsComeWhereTheDatabaseSortsThem();
    void keysThatAreNullAreFound();

private:
    static KeyOrder::Term term(const QString& name, bool descending, bool nullable) {
        return {columnOf(u"t"_s, name, Integer()), descending, nullable};
    }
    /// "condition / order" of each part.
    static QStringList texts(const std::vector<KeyOrder::Part>& parts) {
        const SqliteDialect dialect;
        QStringList all;
        for (const KeyOrder::Part& part : parts) {
            const Select select = Select({text(u"1"_s)}).where(part.condition).orderBy(part.order);
            QString sql = compile(select, dialect).text;
            all << sql.remove(u"SELECT 1 WHERE "_s)
                       .remove(u"\"t\"."_s)
                       .remove(u'"')
                       .replace(u" ORDER BY "_s, u" / "_s);
        }
        return all;
    }
    static QStringList from(const KeyOrder& order, const KeyOrder::Key& key, bool included = true,
                            bool backwards = false) {
        return texts(order.from(key, included, backwards));
    }
    using Nulls = KeyOrder::Nulls;
};

void tst_KeyOrder::oneTermIsOneRange() {
    const KeyOrder order({term(u"id"_s, false, false)}, Nulls::Lowest);
    QCOMPARE(from(order, {Value(7)}), QStringList{u"id >= ? / id ASC"_s});
    QCOMPARE(from(order, {Value(7)}, false), QStringList{u"id > ? / id ASC"_s});
}

void tst_KeyOrder::severalTermsAreRangesFromTheInnermost() {
    const KeyOrder order({term(u"a"_s, false, false), term(u"b"_s, true, false)}, Nulls::Lowest);
    QCOMPARE(from(order, {Value(1), Value(2)}),
             QStringList({u"a = ? AND b <= ? / b DESC"_s, u"a > ? / a ASC, b DESC"_s}));
}

void tst_KeyOrder::backwardsTurnsEverythingRound() {
    const KeyOrder order({term(u"a"_s, false, false), term(u"b"_s, true, false)}, Nulls::Lowest);
    QCOMPARE(from(order, {Value(1), Value(2)}, false, true),
             QStringList({u"a = ? AND b > ? / b ASC"_s, u"a < ? / a DESC, b ASC"_s}));
}

void tst_KeyOrder::nullsHaveARangeOfTheirOwn() {
    // Descending, the lowest come last.
    const KeyOrder order({term(u"a"_s, true, true), term(u"id"_s, true, false)}, Nulls::Lowest);
    QCOMPARE(from(order, {Value(1), Value(2)}),
             QStringList({u"a = ? AND id <= ? / id DESC"_s, u"a < ? / a DESC, id DESC"_s,
                          u"a IS NULL / id DESC"_s}));
}

void tst_KeyOrder::nullsComeWhereTheDatabaseSortsThem() {
    const std::vector<KeyOrder::Term> terms{term(u"a"_s, false, true), term(u"id"_s, false, false)};
    QCOMPARE(from(KeyOrder(terms, Nulls::Lowest), {Value(1), Value(2)}).size(), 2);
    QCOMPARE(from(KeyOrder(terms, Nulls::Highest), {Value(1), Value(2)}),
             QStringList({u"a = ? AND id >= ? / id ASC"_s, u"a > ? / a ASC, id ASC"_s,
                          u"a IS NULL / id ASC"_s}));
}

void tst_KeyOrder::keysThatAreNullAreFound() {
    const std::vector<KeyOrder::Term> terms{term(u"a"_s, false, true), term(u"id"_s, false, false)};
    QCOMPARE(
        from(KeyOrder(terms, Nulls::Lowest), {Value(), Value(2)}),
        QStringList({u"a IS NULL AND id >= ? / id ASC"_s, u"a IS NOT NULL / a ASC, id ASC"_s}));
    // Nothing is behind them.
    QCOMPARE(from(KeyOrder(terms, Nulls::Highest), {Value(), Value(2)}),
             QStringList{u"a IS NULL AND id >= ? / id ASC"_s});
}

QTEST_GUILESS_MAIN(tst_KeyOrder)
#include "tst_KeyOrder.moc"
