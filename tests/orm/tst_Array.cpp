// SPDX-License-Identifier: MIT
#include "orm/base/Array.h"

#include "orm/base/ArrayText.h"
#include "orm/base/Error.h"
#include "orm/dialect/Dialect.h"
#include "orm/schema/MetaData.h"
#include "orm/sql/ArrayTerm.h"
#include "orm/sql/Compiler.h"
#include "orm/sql/Select.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

QString written(const Array& array) { return arrayText(array, &Value::toText); }

std::optional<Array> texts(const QString& text) {
    return parseArray(text, [](const QString& element) { return Value(element); });
}

} // namespace

class tst_Array : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsAreValues();
    void theTextIsThatOfTheServer();
    void whatIsNoListIsNotRead_data();
    void whatIsNoListIsNotRead();
    void otherDatabasesRefuse();
};

void tst_Array::listsAreValues() {
    const Value list(QStringList{u"a"_s, u"b"_s});
    QCOMPARE(list.kind(), Value::Kind::Array);
    QCOMPARE(list, Value(Array{u"a"_s, u"b"_s}));
    QVERIFY(list != Value(Array{u"b"_s, u"a"_s}));
    QCOMPARE(list.hash(), Value(std::vector<QString>{u"a"_s, u"b"_s}).hash());
    QCOMPARE(Value(Array{1, 2}), Value(Array{Decimal("1.0"), 2.0}));
    QVERIFY(order(Value(Array{1, 2}), Value(Array{1, 2, 0})) < 0);
    QVERIFY(order(Value(Array{2}), Value(Array{1, 2, 0})) > 0);
    QCOMPARE(list.to<QStringList>(), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(Value(Array{1, 2}).to<std::vector<int>>(), std::vector<int>({1, 2}));
    QCOMPARE(Value(Array{1, Value()}).to<std::vector<int>>(), std::nullopt);
    QCOMPARE(Value(Array{1, Value()}).to<std::vector<std::optional<int>>>(),
             (std::vector<std::optional<int>>{1, std::nullopt}));
    QCOMPARE(Value(7).to<std::vector<int>>(), std::nullopt);
    QCOMPARE(Value(Array{1}).as<Array>().at(0), Value(1));
    QVERIFY_THROWS_EXCEPTION(DataError, Array({1}).at(1));
    const Value copy = list; // shared, not copied
    QCOMPARE(&copy.as<Array>().values(), &list.as<Array>().values());
}

void tst_Array::theTextIsThatOfTheServer() {
    QCOMPARE(written(Array{}), u"{}"_s);
    QCOMPARE(written(Array{1, Value(), 3}), u"{1,NULL,3}"_s);
    QCOMPARE(written(Array{u"two words"_s, u""_s, u"null"_s, u"a"_s}),
             u"{\"two words\",\"\",\"null\",a}"_s);
    QCOMPARE(written(Array{Array{1, 2}, Array{3, 4}}), u"{{1,2},{3,4}}"_s);
    const Array odd{u"a\"b\\c"_s, u"{x,y}"_s, u" "_s, Value()};
    QCOMPARE(texts(written(odd)), odd);
    QCOMPARE(texts(u" { a , \"b c\" , NuLL } "_s), (Array{u"a"_s, u"b c"_s, Value()}));
    QCOMPARE(texts(u"{\\NULL}"_s), Array{u"NULL"_s});
    QCOMPARE(Value(Array{1}).toText(), u"{1}"_s);
    QCOMPARE(Value(Array{1}).toVariant(), QVariant(u"{1}"_s));
}

void tst_Array::whatIsNoListIsNotRead_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "a", "{", "{a", "{a,}", "{,a}", "{\"a}", "{a}b", "{a}}", "{a\\",
                             "[0:1]={1,2}", "{{{{{{{1}}}}}}}", "{\"a\"b}", "{a\"b\"}"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void tst_Array::whatIsNoListIsNotRead() {
    QFETCH(QString, text);
    QCOMPARE(texts(text), std::nullopt);
}

void tst_Array::otherDatabasesRefuse() {
    const MetaData tables;
    const Table box("box", tables,
                    {Column("id", Integer(), primaryKey), Column("tags", ArrayOf(Text()))});
    for (const QString& scheme : {u"sqlite"_s, u"mariadb"_s}) {
        const std::shared_ptr<const Dialect> dialect = Dialect::forScheme(scheme);
        const auto textOf = [&](const Expression& condition) {
            return compile(Select({Expression(box["id"])}).from(box).where(condition), *dialect)
                .text;
        };
        QVERIFY_THROWS_EXCEPTION(DataError, dialect->typeName(box["tags"].type()));
        QVERIFY_THROWS_EXCEPTION(DataError,
                                 compile(Insert{box, {box["id"]}, {{Array{1}}}, {}}, *dialect));
        QVERIFY_THROWS_EXCEPTION(SqlError, textOf(array(box["tags"]).overlaps(box["tags"])));
        QVERIFY_THROWS_EXCEPTION(SqlError, textOf(array(box["tags"])[1] == u"a"_s));
        QVERIFY_THROWS_EXCEPTION(DataError, textOf(box["tags"] == Array{u"a"_s}));
    }
}

QTEST_GUILESS_MAIN(tst_Array)
#include "tst_Array.moc"
