// SPDX-License-Identifier: MIT
#include "orm/schema/SqlType.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

class SqlTypeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void textShowsKindAndSize_data() {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("expected");
        const SqlType geometry{TypeKind::Other, -1, -1, -1, u"GEOMETRY"_s};
        QTest::newRow("unset") << SqlType().toString() << u"Unset"_s;
        QTest::newRow("integer") << Integer().toString() << u"Integer"_s;
        QTest::newRow("string") << String().toString() << u"String"_s;
        QTest::newRow("string with length") << String(20).toString() << u"String(20)"_s;
        QTest::newRow("numeric") << Numeric().toString() << u"Numeric"_s;
        QTest::newRow("numeric with precision") << Numeric(12).toString() << u"Numeric(12)"_s;
        QTest::newRow("numeric with scale") << Numeric(12, 2).toString() << u"Numeric(12, 2)"_s;
        QTest::newRow("other") << geometry.toString() << u"GEOMETRY"_s;
        QTest::newRow("other without name") << SqlType{TypeKind::Other}.toString() << u"Other"_s;
    }
    void textShowsKindAndSize() {
        QFETCH(QString, shown);
        QFETCH(QString, expected);
        QCOMPARE(shown, expected);
    }

    void numbersAndTextsAreTold() {
        for (const SqlType& type : {Integer(), BigInteger(), Numeric(10, 2), Float()})
            QVERIFY2(type.isNumber() && !type.isText(), qPrintable(type.toString()));
        for (const SqlType& type : {String(5), Text()})
            QVERIFY2(type.isText() && !type.isNumber(), qPrintable(type.toString()));
        for (const SqlType& type :
             {SqlType(), Boolean(), Date(), Time(), DateTime(), LargeBinary()})
            QVERIFY2(!type.isText() && !type.isNumber(), qPrintable(type.toString()));
    }

    void unsetIsNotSet() {
        QVERIFY(!SqlType().isSet());
        QVERIFY(Integer().isSet());
        QVERIFY(SqlType{TypeKind::Other}.isSet());
    }

    void equalityLooksAtEveryPart() {
        QCOMPARE(String(20), String(20));
        QVERIFY(String(20) != String(21));
        QVERIFY(Numeric(12, 2) != Numeric(12, 3));
        QVERIFY(String(20) != Text());
    }
};

QTEST_GUILESS_MAIN(SqlTypeTest)
#include "tst_SqlType.moc"
