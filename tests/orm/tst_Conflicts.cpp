// SPDX-License-Identifier: MIT
#include "orm/changes/ChangeSet.h"
#include "orm/changes/Conflicts.h"
#include "orm/mapping/Discovery.h"
#include "orm/session/SessionMaker.h"
#include "orm/sql/Compiler.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace espalier::orm;
using namespace Qt::StringLiterals;
using Kind = Conflict::Kind;

namespace {

/// Sport > Head > Headphones and Audio, product A1 in Headphones; someone else writes by SQL.
struct Catalogue {
    MetaData metaData;
    Table category{"category",
                   metaData,
                   {Column("id", Integer(), primaryKey),
                    Column("parent_id", ForeignKey("category.id")), Column("name", String(40))}};
    Table product{"product",
                  metaData,
                  {Column("sku", String(20), primaryKey), Column("msrp", Numeric()),
                   Column("stock", Integer())}};
    Table links{"product_category",
                metaData,
                {Column("product_id", ForeignKey("product.sku"), primaryKey),
                 Column("category_id", ForeignKey("category.id"), primaryKey)}};
    QTemporaryDir folder;
    Engine engine = createEngine(u"sqlite:///"_s + folder.filePath(u"shop.sqlite"_s));
    std::unique_ptr<Connection> other = engine.connect(); ///< theirs
    Registry registry = automap(metaData);
    Session session{{.bind = engine, .expireOnCommit = false}};
    ObjectPtr sport, head, headphones, audio, a1;

    Catalogue() {
        createAll(engine, metaData);
        other->execute(u"INSERT INTO category VALUES (1, NULL, 'Sport'), (2, 1, 'Head'), (3, 2, "
                       "'Headphones'), (4, NULL, 'Audio')"_s);
        other->execute(u"INSERT INTO product VALUES ('A1', 9.95, 5)"_s);
        other->execute(u"INSERT INTO product_category VALUES ('A1', 3)"_s);
        sport = load("category", 1);
        head = load("category", 2);
        headphones = load("category", 3);
        audio = load("category", 4);
        a1 = load("product", u"A1"_s);
        (void)a1->collection("category");
        for (const ObjectPtr& node : {sport, head, headphones, audio})
            (void)node->related("parent");
        session.commit(); // holds no lock while they write
    }
    ObjectPtr load(const char* entity, const Value& key) {
        return session.query(registry[entity]).get(key);
    }
    void theirs(const QString& sql) const { other->execute(sql); }
    RowBatch read(const Select& select) const {
        return other->query(compile(select, engine.dialect()));
    }
    Conflicts find() {
        RowsNow now;
        for (const ObjectPtr& object : Conflicts::rowsOf(session)) {
            std::vector<Expression> columns;
            std::vector<Expression> isRow;
            std::vector<int> columnSlots(std::size_t(object->mapper().slotCount()));
            std::iota(columnSlots.begin(), columnSlots.end(), 0);
            for (const int slot : columnSlots)
                columns.emplace_back(object->mapper().attribute(slot).column);
            for (std::size_t i = 0; i < object->mapper().primaryKey().size(); ++i) {
                const Column& column =
                    object->mapper().attribute(object->mapper().primaryKey()[i]).column;
                isRow.push_back(Expression(column) ==
                                bindValue(object->key().values[i], column.type()));
            }
            now.add(object->mapper(), columnSlots,
                    read(Select(columns)
                             .from(FromClause(object->mapper().table()))
                             .where(allOf(isRow))));
        }
        for (const auto& [owner, relationship] : Conflicts::linksOf(session)) {
            std::vector<IdentityKey> keys;
            const bool isProduct = &owner->mapper() == &registry["product"];
            const RowBatch rows =
                read(Select({Expression(links[isProduct ? "category_id" : "product_id"])})
                         .from(FromClause(links))
                         .where(Expression(links[isProduct ? "product_id" : "category_id"]) ==
                                bindValue(owner->key().values[0], {})));
            for (qsizetype row = 0; row < rows.rowCount(); ++row)
                keys.push_back({&relationship->target(), {rows.at(row, 0)}, {}});
            now.addLinks(*owner, *relationship, keys);
        }
        return {session, now};
    }
    /// Saves with everything of theirs accepted; empty, or what was thrown.
    QString save() {
        try {
            session.save();
            return {};
        } catch (const Error& error) {
            return QString::fromLatin1(error.kindName());
        }
    }
    QStringList rows(const QString& sql) const {
        QStringList lines;
        const RowBatch found = other->execute(sql).returned;
        for (qsizetype row = 0; row < found.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < found.width; ++column)
                cells << found.at(row, column).toText();
            lines << cells.join(u'|');
        }
        return lines;
    }
};

} // namespace

/// What is staged, compared with what someone else has written since.
class ConflictsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingOfTheirsIsNothing() {
        Catalogue c;
        c.a1->set("stock", 6);
        c.session.remove(c.audio);
        QVERIFY(c.find().isEmpty());
    }

    void bothChangedAColumn() {
        Catalogue c;
        c.a1->set("stock", 6);
        c.theirs(u"UPDATE product SET stock = 7, msrp = 8.5"_s);
        const Conflicts found = c.find();
        QCOMPARE(found.list().size(), 1U);
        const Conflict& conflict = found.list()[0];
        QCOMPARE(conflict.kind, Kind::Value);
        QCOMPARE(conflict.original, Value(5));
        QCOMPARE(conflict.theirs, Value(7));
        QCOMPARE(conflict.mine, Value(6));
        QCOMPARE(found.merged().size(), 1U); // msrp
        acceptTheirs(c.session, found);
        QCOMPARE(c.a1->get("msrp"), Value(Decimal("8.5")));
        QCOMPARE(c.a1->get("stock"), Value(6));
        QCOMPARE(c.a1->committedValue(c.a1->mapper().attribute("stock").slot), Value(7));
        const Conflicts again = c.find();
        QVERIFY(again.list().empty()); // theirs is what it is compared with now
    }

    void mineIsWrittenOverTheirs() {
        Catalogue c;
        c.a1->set("stock", 6);
        c.theirs(u"UPDATE product SET stock = 7"_s);
        const Conflicts found = c.find();
        acceptTheirs(c.session, found);
        QCOMPARE(c.save(), QString());
        QCOMPARE(c.rows(u"SELECT stock FROM product"_s), QStringList(u"6"_s));
    }

    void theirsIsTakenByReverting() {
        Catalogue c;
        c.a1->set("stock", 6);
        c.theirs(u"UPDATE product SET stock = 7"_s);
        acceptTheirs(c.session, c.find());
        c.a1->revert(c.a1->mapper().attribute("stock").slot);
        QCOMPARE(c.a1->get("stock"), Value(7));
        QVERIFY(!c.session.hasChanges());
    }

    void bothChangedItAlike() {
        Catalogue c;
        c.a1->set("stock", 7);
        c.theirs(u"UPDATE product SET stock = 7"_s);
        const Conflicts found = c.find();
        QVERIFY(found.list().empty());
        acceptTheirs(c.session, found);
        QVERIFY(!c.session.hasChanges());
        QCOMPARE(c.a1->get("stock"), Value(7));
    }

    void goneAndEditedRows() {
        Catalogue c;
        c.audio->set("name", u"Sound"_s);
        c.session.remove(c.a1);
        c.theirs(u"DELETE FROM category WHERE id = 4"_s);
        c.theirs(u"UPDATE product SET stock = 7"_s);
        const Conflicts found = c.find();
        QCOMPARE(found.list().size(), 2U);
        QCOMPARE(found.list()[0].kind, Kind::RowEdited);
        QCOMPARE(found.list()[0].theirs, Value(7));
        QCOMPARE(found.list()[1].kind, Kind::RowGone);
        QVERIFY(found.list()[1].canKeepMine);
    }

    void bothDeletedIt() {
        Catalogue c;
        c.session.remove(c.audio);
        c.theirs(u"DELETE FROM category WHERE id = 4"_s);
        const Conflicts found = c.find();
        QVERIFY(found.list().empty());
        QCOMPARE(found.alreadyGone(), ObjectList{c.audio});
    }

    void aMovedNodeThatTheyMoved() {
        Catalogue c;
        const Relationship& parent = c.head->relationship("parent");
        c.head->setRelated(parent, c.audio);
        c.theirs(u"UPDATE category SET parent_id = NULL WHERE id = 2"_s);
        // As the window stages it: the column goes with the relation.
        c.head->set("parent_id", 4);
        const Conflicts found = c.find();
        QCOMPARE(found.list().size(), 1U);
        QCOMPARE(found.list()[0].theirs, Value());
        acceptTheirs(c.session, found);
        c.head->revert(parent);
        c.head->revert(c.head->mapper().attribute("parent_id").slot);
        QVERIFY(!c.session.hasChanges());
        QCOMPARE(c.head->get("parent_id"), Value());
        QVERIFY(!c.head->related(parent));
    }

    void aMovedNodeGoesWhereItIsMeantTo() {
        Catalogue c;
        const Relationship& parent = c.head->relationship("parent");
        c.head->setRelated(parent, c.audio);
        c.head->set("parent_id", 4);
        c.theirs(u"UPDATE category SET parent_id = NULL WHERE id = 2"_s);
        acceptTheirs(c.session, c.find());
        QCOMPARE(c.save(), QString());
        QCOMPARE(c.rows(u"SELECT parent_id FROM category WHERE id = 2"_s), QStringList(u"4"_s));
    }

    void bothMovedItAlike() {
        Catalogue c;
        const Relationship& parent = c.head->relationship("parent");
        c.head->setRelated(parent, c.audio);
        c.head->set("parent_id", 4);
        c.theirs(u"UPDATE category SET parent_id = 4 WHERE id = 2"_s);
        const Conflicts found = c.find();
        QVERIFY(found.list().empty());
        acceptTheirs(c.session, found);
        QVERIFY(!c.session.hasChanges());
        QCOMPARE(c.head->related(parent), c.audio);
        QCOMPARE(ChangeSet::of(c.session).size(), 0);
    }

    void targetsThatAreGone() {
        Catalogue c;
        const ObjectPtr fresh = makeObject(c.registry["category"]);
        fresh->set("name", u"Fresh"_s);
        fresh->setRelated(fresh->relationship("parent"), c.audio);
        c.session.add(fresh);
        c.a1->append(c.a1->relationship("category"), c.audio);
        c.theirs(u"DELETE FROM category WHERE id = 4"_s);
        const Conflicts found = c.find();
        QCOMPARE(found.list().size(), 2U);
        for (const Conflict& conflict : found.list()) {
            QCOMPARE(conflict.kind, Kind::TargetGone);
            QCOMPARE(conflict.other, c.audio);
            QCOMPARE(conflict.canKeepMine, conflict.object == fresh);
        }
    }

    void linksThatAreThereOrGone() {
        Catalogue c;
        const Relationship& category = c.a1->relationship("category");
        c.a1->append(category, c.audio);
        c.a1->removeFrom(category, c.headphones);
        QVERIFY(c.find().isEmpty());
        c.theirs(u"INSERT INTO product_category VALUES ('A1', 4)"_s);
        c.theirs(u"DELETE FROM product_category WHERE category_id = 3"_s);
        const Conflicts found = c.find();
        QVERIFY(found.list().empty());
        QCOMPARE(found.alreadyLinked().size(), 2U);
    }
};

QTEST_MAIN(ConflictsTest)
#include "tst_Conflicts.moc"
