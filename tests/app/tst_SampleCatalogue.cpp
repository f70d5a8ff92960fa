// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>
#include <QVariant>

using namespace Qt::StringLiterals;

/// The sample catalogue as the build leaves it: read with plain SQL, so that a mistake of the
/// mapper that wrote the file cannot hide itself when it reads.
class tst_SampleCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void hasFourTables();
    void levelsFormOneChainOfEight();
    void holdsEveryCategoryOfTheTaxonomy();
    void aCategoryStandsOnTheLevelOfItsDepth();
    void everyLevelIsUsed();
    void holdsTheProductsOfAllSources();
    void everyProductHasALinkAndMostHaveTwo();
    void noLinkIsImpliedByAnother();
    void foreignKeysHold();
    void pricesKeepTwoDecimals();
    void pricesAreThoseOfTheText();
    void namesHaveNoStraySpaces();

private:
    QVariant value(const QString& sql) const;
    QStringList rows(const QString& sql) const;

    QSqlDatabase m_database;
};

namespace {

const QString connectionName = u"sample"_s;

/// Each category with its depth (a root has 1) under the name `placed`.
const QString withDepths = u"WITH RECURSIVE placed(id, depth) AS ("
                           "SELECT id, 1 FROM category WHERE parent_id IS NULL UNION ALL "
                           "SELECT category.id, depth + 1 FROM category "
                           "JOIN placed ON category.parent_id = placed.id) "_s;

} // namespace

void tst_SampleCatalogue::initTestCase() {
    const QString path = QString::fromUtf8(ESPALIER_SAMPLE_CATALOGUE);
    QVERIFY2(QFile::exists(path), qPrintable(path));
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
    m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    m_database.setDatabaseName(path);
    QVERIFY2(m_database.open(), qPrintable(m_database.lastError().text()));
}

void tst_SampleCatalogue::init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

void tst_SampleCatalogue::cleanupTestCase() {
    m_database = {};
    QSqlDatabase::removeDatabase(connectionName);
}

/// The rows as text, columns separated by '|', NULL as nothing.
/// A statement that fails gives one row with the error, which no expectation equals.
QStringList tst_SampleCatalogue::rows(const QString& sql) const {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return {query.lastError().text()};
    const int columns = query.record().count();
    QStringList result;
    while (query.next()) {
        QStringList fields;
        for (int i = 0; i < columns; ++i)
            fields << query.value(i).toString();
        result << fields.join(u'|');
    }
    return result;
}

QVariant tst_SampleCatalogue::value(const QString& sql) const {
    QSqlQuery query(m_database);
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

void tst_SampleCatalogue::hasFourTables() {
    const QStringList expected{u"category"_s, u"level"_s, u"product"_s, u"product_category"_s};
    QCOMPARE(rows(u"SELECT name FROM sqlite_master WHERE type = 'table' "
                  "AND name NOT LIKE 'sqlite_%' ORDER BY name"_s),
             expected);
}

void tst_SampleCatalogue::levelsFormOneChainOfEight() {
    const QStringList expected{u"1|"_s,  u"2|1"_s, u"3|2"_s, u"4|3"_s,
                               u"5|4"_s, u"6|5"_s, u"7|6"_s, u"8|7"_s};
    QCOMPARE(rows(u"SELECT id, parent_id FROM level ORDER BY id"_s), expected);
    QCOMPARE(value(u"SELECT count(DISTINCT name) FROM level"_s).toInt(), 8);
    QVERIFY(value(u"SELECT max(length(name)) FROM level"_s).toInt() <= 20);
}

void tst_SampleCatalogue::holdsEveryCategoryOfTheTaxonomy() {
    QCOMPARE(value(u"SELECT count(*) FROM category"_s).toInt(), 10595);
    QCOMPARE(value(u"SELECT count(*) FROM category WHERE parent_id IS NULL"_s).toInt(), 26);
}

void tst_SampleCatalogue::aCategoryStandsOnTheLevelOfItsDepth() {
    QCOMPARE(value(withDepths + u"SELECT count(*) FROM placed"_s).toInt(), 10595);
    QCOMPARE(rows(withDepths + u"SELECT category.id, name, level_id, depth FROM category "
                               "JOIN placed USING (id) WHERE level_id IS NOT depth"_s),
             QStringList());
}

void tst_SampleCatalogue::everyLevelIsUsed() {
    const QStringList expected{u"1|26"_s,   u"2|211"_s,  u"3|1467"_s, u"4|3724"_s,
                               u"5|3431"_s, u"6|1300"_s, u"7|386"_s,  u"8|50"_s};
    QCOMPARE(rows(u"SELECT level_id, count(*) FROM category GROUP BY level_id ORDER BY 1"_s),
             expected);
}

void tst_SampleCatalogue::holdsTheProductsOfAllSources() {
    QCOMPARE(value(u"SELECT count(*) FROM product"_s).toInt(), 394);
    const QStringList expected{u"4-SLICE-TOASTER-BLACK|4-Slice Toaster / Black"_s,
                               u"9780131103627|The C Programming Language"_s,
                               u"variant-382|Mighty Mug"_s};
    QCOMPARE(rows(u"SELECT sku, name FROM product WHERE sku IN ('9780131103627', 'variant-382', "
                  "'4-SLICE-TOASTER-BLACK') ORDER BY sku"_s),
             expected);
}

void tst_SampleCatalogue::everyProductHasALinkAndMostHaveTwo() {
    QCOMPARE(rows(u"SELECT sku FROM product WHERE sku NOT IN "
                  "(SELECT product_id FROM product_category)"_s),
             QStringList());
    const int several = value(u"SELECT count(*) FROM (SELECT product_id FROM product_category "
                              "GROUP BY product_id HAVING count(*) >= 2)"_s)
                            .toInt();
    QVERIFY2(several * 100 > 394 * 85, qPrintable(QString::number(several)));
}

void tst_SampleCatalogue::noLinkIsImpliedByAnother() {
    QCOMPARE(rows(u"WITH RECURSIVE above(product_id, category_id) AS ("
                  "SELECT product_id, parent_id FROM product_category "
                  "JOIN category ON category.id = category_id UNION "
                  "SELECT product_id, parent_id FROM above "
                  "JOIN category ON category.id = category_id) "
                  "SELECT product_id, category_id FROM product_category "
                  "INTERSECT SELECT product_id, category_id FROM above"_s),
             QStringList());
}

void tst_SampleCatalogue::foreignKeysHold() {
    // Without declared keys the check would find nothing to check.
    QCOMPARE(value(u"SELECT count(*) FROM pragma_foreign_key_list('level')"_s).toInt(), 1);
    QCOMPARE(value(u"SELECT count(*) FROM pragma_foreign_key_list('category')"_s).toInt(), 2);
    QCOMPARE(value(u"SELECT count(*) FROM pragma_foreign_key_list('product_category')"_s).toInt(),
             2);
    QCOMPARE(rows(u"PRAGMA foreign_key_check"_s), QStringList());
    QCOMPARE(rows(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
}

void tst_SampleCatalogue::pricesKeepTwoDecimals() {
    QVERIFY(value(u"SELECT type FROM pragma_table_info('product') WHERE name = 'msrp'"_s)
                .toString()
                .contains(QRegularExpression(u"\\(12, ?2\\)"_s)));
    QCOMPARE(rows(u"SELECT sku, msrp FROM product WHERE msrp IS NOT NULL "
                  "AND (typeof(msrp) NOT IN ('integer', 'real') OR msrp <= 0 "
                  "OR round(msrp, 2) <> msrp)"_s),
             QStringList());
}

void tst_SampleCatalogue::pricesAreThoseOfTheText() {
    QFile text(QString::fromUtf8(ESPALIER_SAMPLE_TEXT) + u"/products.tsv"_s);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QStringList expected = QString::fromUtf8(text.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(expected.takeFirst(), u"sku\tname\tmsrp"_s);
    expected.replaceInStrings(u"\t"_s, u"|"_s);
    expected.sort();
    QStringList stored = rows(u"SELECT sku, name, CASE WHEN msrp IS NOT NULL "
                              "THEN printf('%.2f', msrp) END FROM product"_s);
    stored.sort();
    QCOMPARE(stored, expected);
    QCOMPARE(value(u"SELECT count(*) FROM product WHERE msrp IS NULL"_s).toInt(), 36);
}

void tst_SampleCatalogue::namesHaveNoStraySpaces() {
    const QString stray = u" WHERE name IS NULL OR name = '' OR name <> trim(name) "
                          "OR name LIKE '%  %' OR name LIKE '%<%'"_s;
    for (const QString& table : {u"level"_s, u"category"_s, u"product"_s})
        QCOMPARE(rows(u"SELECT name FROM "_s + table + stray), QStringList());
}

QTEST_GUILESS_MAIN(tst_SampleCatalogue)
#include "tst_SampleCatalogue.moc"
