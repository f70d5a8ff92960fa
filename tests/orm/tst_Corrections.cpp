// SPDX-License-Identifier: MIT
#include "orm/mapping/Corrections.h"

#include "orm/base/Error.h"
#include "tests/support/HiddenRowId.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

namespace {

struct Schema {
    MetaData tables;
    Table level{"level",
                tables,
                {Column("id", Integer(), primaryKey), Column("code", String(9)),
                 Column("name", String(20)), Column("weight", Integer()),
                 Column("above", Integer())}};
    Table category{"category",
                   tables,
                   {Column("id", Integer(), primaryKey),
                    Column("parent_id", ForeignKey("category.id")),
                    Column("twin_id", ForeignKey("category.id")), Column("name", String(20))}};
    Table membership{"membership",
                     tables,
                     {Column("id", Integer(), primaryKey),
                      Column("level_id", ForeignKey("level.id")),
                      Column("category_id", ForeignKey("category.id")), Column("since", Date())}};
    Table log{
        "log", tables, {Column("day", Date()), Column("line", Integer()), Column("text", Text())}};
};

} // namespace

class tst_Corrections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_schema = std::make_unique<Schema>(); }

    void nothingSaidChangesNothing();
    void labelsAndOrdersAreSaid();
    void aTreeIsNoTreeWhenSaid();
    void aColumnIsMadeTheParent();
    void anotherReferenceIsMadeTheParent();
    void linksAreSaid();
    void aKeyIsChosen();
    void aChosenKeyWinsOverTheRowNumber();
    void aDeclaredKeyIsKept();
    void whatDoesNotFitIsLeftOut();
    void theyAreKeptAsText();
    void whatIsNoTextOfOursIsRefused();
    void candidatesForAParent();

private:
    Discovery corrected(const Corrections& corrections) const {
        m_leftOut = corrections.addReferences(m_schema->tables);
        return discover(m_schema->tables, corrections);
    }
    static Corrections saying(const TableCorrection& said) {
        Corrections corrections;
        corrections.set(said);
        return corrections;
    }
    static AddedReference reference(const QString& from, const QString& column, const QString& to) {
        AddedReference added{{}, from, {}};
        added.key.columns = {column};
        added.key.referredTable = to;
        added.key.referredColumns = {u"id"_s};
        return added;
    }

    std::unique_ptr<Schema> m_schema;
    mutable QStringList m_leftOut;
};

void tst_Corrections::nothingSaidChangesNothing() {
    const Discovery guessed = discover(m_schema->tables);
    const Discovery found = corrected({});
    QCOMPARE(found.trees.size(), guessed.trees.size());
    QCOMPARE(found.links.size(), guessed.links.size());
    QCOMPARE(found.traits(m_schema->level)->label, u"name"_s);
    QVERIFY(found.tree(m_schema->category));
    QVERIFY(!found.tree(m_schema->level));
}

void tst_Corrections::labelsAndOrdersAreSaid() {
    Corrections said = saying({{}, u"level"_s, u"code"_s, u"weight"_s});
    said.set({{}, u"category"_s, u""_s});
    const Discovery found = corrected(said);
    QCOMPARE(found.traits(m_schema->level)->label, u"code"_s);
    QCOMPARE(found.traits(m_schema->level)->order, u"weight"_s);
    QCOMPARE(found.traits(m_schema->category)->label, QString());
    QCOMPARE(found.tree(m_schema->category)->label, QString());
    Registry registry = automap(m_schema->tables, found);
    QCOMPARE(registry[u"level"_s].traits().label, registry[u"level"_s].attribute(u"code"_s).slot);
    QCOMPARE(registry[u"category"_s].traits().label, -1);
}

void tst_Corrections::aTreeIsNoTreeWhenSaid() {
    const Discovery found =
        corrected(saying({.table = u"category"_s, .parentColumns = QStringList()}));
    QVERIFY(!found.tree(m_schema->category));
    QVERIFY(!automap(m_schema->tables, found)[u"category"_s].traits().parent);
}

void tst_Corrections::aColumnIsMadeTheParent() {
    Corrections said = saying({.table = u"level"_s, .parentColumns = QStringList{u"above"_s}});
    said.add(reference(u"level"_s, u"above"_s, u"level"_s));
    const Discovery found = corrected(said);
    const DiscoveredTree* tree = found.tree(m_schema->level);
    QVERIFY(tree);
    QCOMPARE(tree->keyColumns, QStringList{u"id"_s});
    QCOMPARE(tree->parentColumns, QStringList{u"above"_s});
    QCOMPARE(tree->confidence, 1.0);
    QVERIFY(!m_schema->level.foreignKeys().back().declared);
    Registry registry = automap(m_schema->tables, found);
    QVERIFY(registry[u"level"_s].traits().parent);
    QVERIFY(registry[u"level"_s].traits().children);
}

void tst_Corrections::anotherReferenceIsMadeTheParent() {
    const Discovery found =
        corrected(saying({.table = u"category"_s, .parentColumns = QStringList{u"twin_id"_s}}));
    QCOMPARE(found.tree(m_schema->category)->parentColumns, QStringList{u"twin_id"_s});
    QCOMPARE(std::ranges::count_if(found.trees,
                                   [this](const auto& t) { return t.table == m_schema->category; }),
             1);
}

void tst_Corrections::linksAreSaid() {
    QVERIFY(!discover(m_schema->tables).link(m_schema->membership)); // not unique together
    const Discovery found = corrected(saying({.table = u"membership"_s, .isLink = true}));
    const DiscoveredLink* link = found.link(m_schema->membership);
    QVERIFY(link);
    QCOMPARE(link->left.table, m_schema->level);
    QCOMPARE(link->right.table, m_schema->category);
    QCOMPARE(link->extraColumns, QStringList{u"since"_s});
    QVERIFY(
        !corrected(saying({.table = u"membership"_s, .isLink = false})).link(m_schema->membership));
    QVERIFY(!corrected(saying({.table = u"log"_s, .isLink = true}))
                 .link(m_schema->log)); // refers to nothing
}

void tst_Corrections::aKeyIsChosen() {
    QVERIFY(!discover(m_schema->tables).traits(m_schema->log)->editable);
    const Discovery found =
        corrected(saying({.table = u"log"_s, .keyColumns = QStringList{u"day"_s, u"line"_s}}));
    QVERIFY(found.traits(m_schema->log)->editable);
    Registry registry = automap(m_schema->tables, found);
    const Mapper& mapper = registry[u"log"_s];
    QCOMPARE(mapper.primaryKey(), std::vector<int>({0, 1}));
    QVERIFY(!mapper.isReadOnly());
    QVERIFY(mapper.traits().editable);
}

void tst_Corrections::aChosenKeyWinsOverTheRowNumber() {
    TableData data = m_schema->log.data();
    data.name = u"numbered"_s;
    data.rowId = hiddenRowId();
    const Table numbered(m_schema->tables, data);
    QVERIFY(automap(m_schema->tables)[u"numbered"_s].isKeyedByRowId());
    Discovery found =
        corrected(saying({.table = u"numbered"_s, .keyColumns = QStringList{u"line"_s}}));
    QVERIFY(!found.traits(numbered)->byRowId);
    QCOMPARE(found.traits(numbered)->reason, QString());
    QCOMPARE(automap(m_schema->tables, found)[u"numbered"_s].primaryKey(), std::vector<int>{1});
    QCOMPARE(automap(m_schema->tables, found)[u"numbered"_s].slotCount(), 3);
    found = corrected(saying({.table = u"numbered"_s, .keyColumns = QStringList()}));
    QVERIFY(!found.traits(numbered)->editable);
    QVERIFY(found.traits(numbered)->reason.contains(u"no primary key"_s));
}

void tst_Corrections::aDeclaredKeyIsKept() {
    const Discovery found =
        corrected(saying({.table = u"level"_s, .keyColumns = QStringList{u"code"_s}}));
    QCOMPARE(automap(m_schema->tables, found)[u"level"_s].primaryKey(), std::vector<int>{0});
}

void tst_Corrections::whatDoesNotFitIsLeftOut() {
    Corrections said = saying({.table = u"level"_s, .label = u"gone"_s, .order = u"weight"_s});
    said.set({.table = u"nowhere"_s, .isLink = true});
    said.add(reference(u"level"_s, u"gone"_s, u"category"_s));
    const Discovery found = corrected(said);
    QCOMPARE(m_leftOut.size(), 1);
    QVERIFY2(m_leftOut.front().contains(u"level"_s), qPrintable(m_leftOut.front()));
    QCOMPARE(found.traits(m_schema->level)->label, u"name"_s);
}

void tst_Corrections::theyAreKeptAsText() {
    Corrections said = saying({u"s"_s, u"a \"b\""_s, u""_s, u"c"_s, QStringList{u"p"_s}, false,
                               QStringList{u"k"_s, u"l"_s}});
    said.set({.table = u"level"_s, .parentColumns = QStringList()});
    said.add(reference(u"level"_s, u"above"_s, u"level"_s));
    const Corrections read = Corrections::fromJson(said.toJson());
    QCOMPARE(read.toJson(), said.toJson());
    QCOMPARE(*read.find(m_schema->level), *said.find(m_schema->level));
    QCOMPARE(read.references().size(), std::size_t(1));
    said.set({.table = u"level"_s});
    QVERIFY(!said.find(m_schema->level)); // nothing is said any more
    said.removeReference(m_schema->level, {u"above"_s});
    QVERIFY(said.references().empty());
}

void tst_Corrections::whatIsNoTextOfOursIsRefused() {
    for (const char* text : {"", "{", "[]", "{}", R"({"version": 2})"})
        QVERIFY_THROWS_EXCEPTION(DataError, Corrections::fromJson(text));
    QVERIFY(Corrections::fromJson(R"({"version": 1})").isEmpty());
}

void tst_Corrections::candidatesForAParent() {
    QCOMPARE(parentCandidates(m_schema->category),
             (std::vector<QStringList>{{u"parent_id"_s}, {u"twin_id"_s}}));
    QCOMPARE(parentCandidates(m_schema->level),
             (std::vector<QStringList>{{u"weight"_s}, {u"above"_s}}));
    QVERIFY(parentCandidates(m_schema->log).empty());
}

QTEST_GUILESS_MAIN(tst_Corrections)
#include "tst_Corrections.moc"
