// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/changes/ChangeSet.h"
#include "tests/support/LiveFixture.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/models/RowsMimeData.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>

#include <random>

using namespace Qt::StringLiterals;
using namespace espalier;
using namespace espalier::ui;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Value;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

// A line a node: label, the letter of what is staged, the number of linked rows where it is not 0.
QString textOf(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0) {
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(2 * depth, u' ') + index.data().toString();
        switch (EditState(index.data(EditStateRole).toInt())) {
        case EditState::Modified:
            text += u" M"_s;
            break;
        case EditState::Added:
            text += u" +"_s;
            break;
        case EditState::Deleted:
            text += u" -"_s;
            break;
        default:
            break;
        }
        if (const int count = index.siblingAtColumn(1).data().toInt())
            text += u" %1"_s.arg(count);
        text += u'\n' + textOf(model, index, depth + 1);
    }
    return text;
}

const QString catalogueText = u"Audio\n"
                              "  Headphones\n"
                              "    In-ear 1\n"
                              "    Over-ear 2\n"
                              "Video\n"
                              "  Projectors\n"
                              "  Screens 1\n"_s;

QStringList orderedTree() {
    return {u"CREATE TABLE step (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES step(id), "
            "name VARCHAR(20) NOT NULL, position INTEGER)"_s,
            u"INSERT INTO step VALUES (1, NULL, 'Wash', 10), (2, NULL, 'Cut', 20), "
            "(3, NULL, 'Boil', 21), (4, NULL, 'Anneal', NULL), (5, 1, 'Rinse', 1)"_s};
}

// A database, its tree and a tester that stops the program when the model breaks its word.
struct Tree {
    explicit Tree(const QStringList& statements = TestDatabase::catalogue(),
                  const char* entity = "category", bool readOnly = false)
        : fixture(statements) {
        if (!fixture.open(readOnly))
            qFatal("the database does not open");
        model = std::make_unique<EntityTreeModel>(*fixture.live, fixture.mapper(entity));
        tester = std::make_unique<QAbstractItemModelTester>(model.get(), fatal);
        QObject::connect(model.get(), &EntityTreeModel::refused, model.get(),
                         [this](const QString& reason) { refusals << reason; });
        model->load();
        if (!fixture.settle() || !model->isLoaded())
            qFatal("the tree does not load");
    }

    /// As it is shown, after the tester has looked at every index.
    QString text() const {
        const QAbstractItemModelTester whole(model.get(), fatal);
        return textOf(*model);
    }
    QModelIndex find(const QString& label, const QModelIndex& parent = {}) const {
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            if (index.data().toString() == label)
                return index;
            if (const QModelIndex below = find(label, index); below.isValid())
                return below;
        }
        return {};
    }
    ObjectPtr object(const QString& label) const { return model->objectAt(find(label)); }
    bool rename(const QString& label, const QString& name) const {
        return model->setData(find(label), name, Qt::EditRole);
    }
    QString moveInto(const QString& label, const QString& parent) const {
        return model->moveInto({object(label)}, find(parent));
    }
    ObjectPtr add(const QString& label, const QString& parent) const {
        const orm::Mapper& mapper = model->mapper();
        std::vector<std::pair<const orm::Relationship*, ObjectPtr>> references;
        if (!parent.isEmpty())
            references.emplace_back(mapper.traits().parent, object(parent));
        if (const orm::Relationship* level = mapper.findRelationship(u"level"_s))
            references.emplace_back(level, fixture.row("level", 3));
        QString reason;
        const ObjectPtr added = fixture.edits().addRow(
            mapper, {{mapper.traits().label, Value(label)}}, references, &reason);
        if (!added)
            qFatal("%s", qPrintable(reason));
        return added;
    }
    QString remove(const QString& label, ChildrenChoice choice) const {
        const ObjectList rows{object(label)};
        return fixture.edits().remove(rows, fixture.dependents(rows), choice);
    }
    QUndoStack& stack() const { return fixture.live->undoStack(); }
    std::unique_ptr<QMimeData> drag(const QStringList& names) const {
        QModelIndexList indexes;
        for (const QString& name : names)
            indexes << find(name);
        return std::unique_ptr<QMimeData>(model->mimeData(indexes));
    }
    /// What a model sees that comes to the same state later.
    QString laterText() const {
        EntityTreeModel later(*fixture.live, model->mapper());
        later.load();
        return fixture.settle() ? textOf(later) : QString();
    }

    LiveFixture fixture;
    std::unique_ptr<EntityTreeModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    QStringList refusals;
};

} // namespace

class tst_EntityTreeModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void rowsAreReadAsATree();
    void rolesNameNodeAndPlace();
    void renameIsStagedInPlace();
    void moveKeepsIndexes();
    void moveIntoDescendantIsRefused();
    void aColumnOfTheReferenceMoves();
    void moveOfSeveralIsOneStep();
    void newRowStandsLastUntilSaved();
    void deletedRowStaysUntilSaved();
    void childrenOfDeletedRowMoveUp();
    void saveShowsWhatTheDatabaseHas();
    void discardTakesEverythingBack();
    void laterModelShowsStagedEdits();
    void subtreeFollowsStagedMoves();
    void refreshAppliesDifferences();
    void refreshWithManyDifferencesResets();
    void refreshKeepsStagedEdits();
    void filterKeepsAncestors();
    void editsUnderAFilter();
    void stagedLinksAreCounted();
    void droppedRowsAreLinked();
    void rowsOfElsewhereAreRefused();
    void siblingsWithOrderAreRearranged();
    void siblingsWithoutOrderSayWhy();
    void readOnlyTreeCannotBeEdited();
    void circlesAndOrphansAreMarked();
    void randomEditsAndTheirUndo();
};

void tst_EntityTreeModel::rowsAreReadAsATree() {
    const Tree tree;
    QCOMPARE(tree.text(), catalogueText);
    QCOMPARE(tree.model->nodeCount(), 7);
    QCOMPARE(tree.model->columnCount(), 3);
    QCOMPARE(tree.model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"name"_s);
    QCOMPARE(tree.model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"product"_s);
    QCOMPARE(tree.find(u"Audio"_s).siblingAtColumn(1).data(), QVariant(qint64(0)));
    const Tree levels(TestDatabase::catalogue(), "level");
    QCOMPARE(levels.text(), u"Department 2\n  Section 3\n    Family 2\n"_s);
    QCOMPARE(levels.model->columnCount(), 3);
}

void tst_EntityTreeModel::rolesNameNodeAndPlace() {
    const Tree tree;
    const QModelIndex index = tree.find(u"Over-ear"_s);
    QCOMPARE(index.data(PathRole).toStringList(),
             QStringList({u"Audio"_s, u"Headphones"_s, u"Over-ear"_s}));
    QCOMPARE(tree.model->pathAt(index), index.data(PathRole).toStringList());
    QCOMPARE(index.data(KeyRole).toString(), u"category 4"_s);
    QCOMPARE(index.data(ValueRole).toString(), u"Over-ear"_s);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"Audio › Headphones › Over-ear"_s);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"Over-ear, level 3, 2 of 2"_s);
    QCOMPARE(index.siblingAtColumn(1).data(Qt::AccessibleTextRole).toString(), u"product, 2"_s);
    QVERIFY(!index.data(EditStateRole).isValid());
    QVERIFY(!index.data(OriginalRole).isValid());
    QCOMPARE(tree.model->keyAt(index), std::vector<Value>{Value(4)});
    QCOMPARE(tree.model->indexOf({Value(4)}), index);
    QVERIFY(!tree.model->indexOf({Value(99)}).isValid());
    const ObjectPtr object = tree.model->objectAt(index);
    QVERIFY(object);
    QCOMPARE(tree.model->indexOf(*object), index);
    QCOMPARE(orm::pathOf(*object), index.data(PathRole).toStringList());
    QVERIFY(index.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!index.siblingAtColumn(1).flags().testFlag(Qt::ItemIsEditable));
}

void tst_EntityTreeModel::renameIsStagedInPlace() {
    const Tree tree;
    const QPersistentModelIndex index = tree.find(u"Projectors"_s);
    const QSignalSpy changed(tree.model.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy moved(tree.model.get(), &QAbstractItemModel::rowsMoved);
    QVERIFY(tree.rename(u"Projectors"_s, u"Zoom"_s));
    QCOMPARE(tree.text(), QString(catalogueText).replace(u"Projectors"_s, u"Zoom M"_s));
    QVERIFY(!changed.isEmpty());
    QVERIFY(moved.isEmpty());
    QCOMPARE(index.data(OriginalRole).toString(), u"Projectors"_s);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"was Projectors · Video › Zoom"_s);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"Zoom, modified, level 2, 1 of 2"_s);
    QVERIFY(!tree.rename(u"Zoom"_s, u"Zoom"_s));
    QCOMPARE(tree.stack().count(), 1);
    tree.stack().undo();
    QCOMPARE(tree.text(), catalogueText);
    QVERIFY(!index.data(OriginalRole).isValid());
    QVERIFY(!tree.fixture.live->hasChanges());
}

void tst_EntityTreeModel::moveKeepsIndexes() {
    const Tree tree;
    const QPersistentModelIndex index = tree.find(u"Headphones"_s);
    const QPersistentModelIndex below = tree.find(u"In-ear"_s);
    const QSignalSpy moved(tree.model.get(), &QAbstractItemModel::rowsMoved);
    const QSignalSpy inserted(tree.model.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(tree.model.get(), &QAbstractItemModel::rowsRemoved);
    QCOMPARE(tree.moveInto(u"Headphones"_s, u"Video"_s), QString());
    QCOMPARE(tree.text(), u"Audio\n"
                          "Video\n"
                          "  Headphones M\n"
                          "    In-ear 1\n"
                          "    Over-ear 2\n"
                          "  Projectors\n"
                          "  Screens 1\n"_s);
    QCOMPARE(moved.size(), 1);
    QVERIFY(inserted.isEmpty() && removed.isEmpty());
    QCOMPARE(index.data().toString(), u"Headphones"_s);
    QCOMPARE(below.parent(), index);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"was in Audio · Video › Headphones"_s);
    QCOMPARE(tree.moveInto(u"Headphones"_s, {}), QString());
    QCOMPARE(index.row(), 1);
    QVERIFY(!index.parent().isValid());
    tree.stack().undo();
    tree.stack().undo();
    QCOMPARE(tree.text(), catalogueText);
    QVERIFY(!tree.fixture.live->hasChanges());
    tree.stack().redo();
    QCOMPARE(index.parent().data().toString(), u"Video"_s);
}

void tst_EntityTreeModel::moveIntoDescendantIsRefused() {
    const Tree tree;
    const auto dragged = tree.drag({u"Audio"_s});
    const QString reason = tree.model->dropRefusal(dragged.get(), tree.find(u"In-ear"_s));
    QCOMPARE(reason, u"Audio cannot be moved into In-ear, which is below it."_s);
    QVERIFY(!tree.model->canDropMimeData(dragged.get(), Qt::MoveAction, -1, -1,
                                         tree.find(u"In-ear"_s)));
    QVERIFY(
        !tree.model->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, tree.find(u"In-ear"_s)));
    QCOMPARE(tree.refusals, QStringList{reason});
    QCOMPARE(tree.moveInto(u"Audio"_s, u"Audio"_s), u"Audio cannot be moved into itself."_s);
    // As staged, not as read: once In-ear is out, it is no descendant any more.
    QCOMPARE(tree.moveInto(u"In-ear"_s, u"Video"_s), QString());
    QVERIFY(
        tree.model->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, tree.find(u"In-ear"_s)));
    QVERIFY(!tree.moveInto(u"Video"_s, u"Over-ear"_s).isEmpty());
    QCOMPARE(tree.stack().count(), 2);
    tree.stack().undo();
    tree.stack().undo();
    QCOMPARE(tree.text(), catalogueText);
}

// Where a part of the reference is part of the key, only the other part changes.
void tst_EntityTreeModel::aColumnOfTheReferenceMoves() {
    Tree tree({u"CREATE TABLE part (shop INTEGER, code INTEGER, parent_code INTEGER, name TEXT, "
               "PRIMARY KEY (shop, code), FOREIGN KEY (shop, parent_code) REFERENCES "
               "part(shop, code))"_s,
               u"INSERT INTO part VALUES (1, 1, NULL, 'Frame'), (1, 2, 1, 'Bolt'), (1, 3, 2, "
               "'Nut'), (2, 1, NULL, 'Other')"_s},
              "part");
    QCOMPARE(tree.text(), u"Frame\n  Bolt\n    Nut\nOther\n"_s);
    QCOMPARE(tree.moveInto(u"Nut"_s, u"Frame"_s), QString());
    QCOMPARE(tree.text(), u"Frame\n  Bolt\n  Nut M\nOther\n"_s);
    QVERIFY(!tree.moveInto(u"Nut"_s, u"Other"_s).isEmpty());
    QCOMPARE(tree.moveInto(u"Bolt"_s, u"Nut"_s), QString()); // Nut is not below it any more
    QCOMPARE(tree.text(), u"Frame\n  Nut M\n    Bolt M\nOther\n"_s);
    tree.stack().undo();
    QCOMPARE(tree.model->moveInto({tree.object(u"Nut"_s)}, {}), QString());
    QCOMPARE(tree.text(), u"Frame\n  Bolt\nNut M\nOther\n"_s);
    tree.stack().undo();
    tree.stack().undo();
    QCOMPARE(tree.text(), u"Frame\n  Bolt\n    Nut\nOther\n"_s);
    tree.stack().redo();
    QCOMPARE(tree.model->moveInto({tree.object(u"Bolt"_s)}, {}), QString());
    QCOMPARE(tree.fixture.save(), QString());
    QCOMPARE(tree.fixture.file.rows(u"SELECT * FROM part WHERE shop = 1 ORDER BY code"_s),
             QStringList({u"1|1|-|Frame"_s, u"1|2|-|Bolt"_s, u"1|3|1|Nut"_s}));
}

void tst_EntityTreeModel::moveOfSeveralIsOneStep() {
    const Tree tree;
    const auto dragged = tree.drag({u"In-ear"_s, u"Screens"_s});
    QVERIFY(tree.model->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, tree.find(u"Audio"_s)));
    QCOMPARE(tree.text(), u"Audio\n"
                          "  Headphones\n"
                          "    Over-ear 2\n"
                          "  In-ear M 1\n"
                          "  Screens M 1\n"
                          "Video\n"
                          "  Projectors\n"_s);
    QCOMPARE(tree.stack().count(), 1);
    tree.stack().undo();
    QCOMPARE(tree.text(), catalogueText);
}

void tst_EntityTreeModel::newRowStandsLastUntilSaved() {
    Tree tree;
    const ObjectPtr added = tree.add(u"Bone"_s, u"Headphones"_s);
    const QPersistentModelIndex index = tree.model->indexOf(*added);
    QCOMPARE(index.row(), 2);
    QCOMPARE(index.parent().data().toString(), u"Headphones"_s);
    QCOMPARE(EditState(index.data(EditStateRole).toInt()), EditState::Added);
    QCOMPARE(tree.model->objectAt(index), added);
    QVERIFY(tree.model->keyAt(index).empty());
    const ObjectPtr below = tree.add(u"Bone below"_s, u"Bone"_s);
    QCOMPARE(tree.model->indexOf(*below).parent(), index);
    QCOMPARE(tree.model->nodeCount(), 9);
    tree.stack().undo();
    tree.stack().undo();
    QCOMPARE(tree.text(), catalogueText);
    tree.stack().redo();
    tree.stack().redo();
    QCOMPARE(tree.fixture.save(), QString());
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.text(),
             QString(catalogueText)
                 .replace(u"    In-ear"_s, u"    Bone\n      Bone below\n    In-ear"_s));
    QCOMPARE(tree.model->indexOf({Value(8)}), tree.find(u"Bone"_s));
}

void tst_EntityTreeModel::deletedRowStaysUntilSaved() {
    Tree tree;
    QCOMPARE(tree.remove(u"Headphones"_s, ChildrenChoice::DeleteSubtree), QString());
    const QString marked = tree.text();
    QVERIFY2(marked.contains(u"Headphones -"_s) && marked.contains(u"In-ear -"_s) &&
                 marked.contains(u"Over-ear -"_s),
             qPrintable(marked));
    QVERIFY(!tree.find(u"Headphones"_s).flags().testFlag(Qt::ItemIsEditable));
    tree.stack().undo();
    QCOMPARE(tree.text(), catalogueText);
    tree.stack().redo();
    QCOMPARE(tree.fixture.save(), QString());
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.text(), u"Audio\nVideo\n  Projectors\n  Screens 1\n"_s);
    QCOMPARE(tree.model->nodeCount(), 4);
}

void tst_EntityTreeModel::childrenOfDeletedRowMoveUp() {
    Tree tree;
    QCOMPARE(tree.remove(u"Headphones"_s, ChildrenChoice::MoveUp), QString());
    QCOMPARE(tree.find(u"In-ear"_s).parent().data().toString(), u"Audio"_s);
    QCOMPARE(tree.fixture.save(), QString());
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.text(), u"Audio\n  In-ear 1\n  Over-ear 2\nVideo\n  Projectors\n  Screens 1\n"_s);
}

void tst_EntityTreeModel::saveShowsWhatTheDatabaseHas() {
    Tree tree;
    const auto before = tree.fixture.file.dump();
    QVERIFY(tree.rename(u"Over-ear"_s, u"Around the ear"_s));
    QCOMPARE(tree.moveInto(u"Headphones"_s, u"Video"_s), QString());
    tree.add(u"Beamers"_s, u"Headphones"_s);
    const QSignalSpy resets(tree.model.get(), &QAbstractItemModel::modelReset);
    QCOMPARE(tree.fixture.save(), QString());
    QVERIFY(tree.fixture.settle());
    QVERIFY(resets.isEmpty());
    QCOMPARE(tree.fixture.file.changesSince(before).size(), 5);
    QVERIFY(!tree.find(u"Around the ear"_s).data(OriginalRole).isValid());
    QVERIFY(!tree.text().contains(u" M"_s) && !tree.text().contains(u" +"_s));
    // A rename keeps its place until it is loaded again; everything else is where it belongs.
    QCOMPARE(tree.text(), u"Audio\n"
                          "Video\n"
                          "  Headphones\n"
                          "    Beamers\n"
                          "    In-ear 1\n"
                          "    Around the ear 2\n"
                          "  Projectors\n"
                          "  Screens 1\n"_s);
    QString sorted = tree.text();
    sorted.replace(u"    Beamers\n    In-ear 1\n    Around the ear 2\n"_s,
                   u"    Around the ear 2\n    Beamers\n    In-ear 1\n"_s);
    QCOMPARE(tree.laterText(), sorted);
    // And can be edited on from there.
    QCOMPARE(tree.moveInto(u"Beamers"_s, {}), QString());
    QVERIFY(tree.rename(u"Around the ear"_s, u"Over-ear"_s));
    QCOMPARE(tree.fixture.save(), QString());
    QCOMPARE(tree.fixture.file.rows(u"SELECT parent_id FROM category WHERE name = 'Beamers'"_s),
             QStringList{u"-"_s});
}

void tst_EntityTreeModel::discardTakesEverythingBack() {
    const Tree tree;
    QVERIFY(tree.rename(u"Over-ear"_s, u"Around the ear"_s));
    QCOMPARE(tree.moveInto(u"Headphones"_s, u"Video"_s), QString());
    tree.add(u"Beamers"_s, u"Headphones"_s);
    tree.add(u"Below"_s, u"Beamers"_s);
    QCOMPARE(tree.remove(u"Screens"_s, ChildrenChoice::DeleteSubtree), QString());
    tree.fixture.live->discard();
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.text(), catalogueText);
}

void tst_EntityTreeModel::laterModelShowsStagedEdits() {
    const Tree tree;
    QVERIFY(tree.rename(u"Over-ear"_s, u"Around the ear"_s));
    QCOMPARE(tree.moveInto(u"Headphones"_s, u"Video"_s), QString());
    tree.add(u"Beamers"_s, u"Headphones"_s);
    tree.add(u"Below"_s, u"Beamers"_s);
    QCOMPARE(tree.remove(u"Screens"_s, ChildrenChoice::DeleteSubtree), QString());
    QCOMPARE(tree.laterText(), tree.text());
    // Two nodes that have changed places: looked at one by one, each would stand below the other.
    tree.fixture.live->discard();
    QCOMPARE(tree.moveInto(u"Headphones"_s, {}), QString());
    QCOMPARE(tree.moveInto(u"Audio"_s, u"In-ear"_s), QString());
    QCOMPARE(tree.moveInto(u"Over-ear"_s, u"Audio"_s), QString());
    QCOMPARE(tree.moveInto(u"Headphones"_s, u"Screens"_s), QString());
    QCOMPARE(tree.laterText(), tree.text());
    tree.fixture.live->discard();
    QCOMPARE(tree.text(), catalogueText);
}

void tst_EntityTreeModel::subtreeFollowsStagedMoves() {
    const Tree tree;
    QCOMPARE(tree.moveInto(u"Headphones"_s, u"Video"_s), QString());
    tree.add(u"Beamers"_s, u"Headphones"_s);
    const QModelIndex video = tree.find(u"Video"_s);
    QCOMPARE(tree.model->descendantCount(video), 6);
    std::vector<qint64> keys;
    for (const auto& key : tree.model->subtreeKeys(video))
        keys.push_back(key.front().as<qint64>());
    std::sort(keys.begin(), keys.end());
    QCOMPARE(keys, std::vector<qint64>({2, 3, 4, 5, 6, 7}));
    QCOMPARE(tree.model->subtreeKeys(tree.find(u"Audio"_s)).size(), std::size_t(1));
    // Also of a node that the filter hides.
    const ObjectPtr hidden = tree.object(u"Headphones"_s);
    tree.model->setFilter(u"audio"_s);
    QCOMPARE(tree.model->subtreeKeys(*hidden).size(), std::size_t(3));
    QCOMPARE(tree.model->pathOf(*hidden), QStringList({u"Video"_s, u"Headphones"_s}));
}

void tst_EntityTreeModel::refreshAppliesDifferences() {
    const Tree tree;
    const ObjectPtr held = tree.object(u"Screens"_s);
    const QPersistentModelIndex index = tree.find(u"Over-ear"_s);
    const QSignalSpy resets(tree.model.get(), &QAbstractItemModel::modelReset);
    for (const QString& statement :
         {u"INSERT INTO category VALUES (21, 3, 20, 'Bone'), (20, 2, 5, 'Fresh')"_s,
          u"UPDATE category SET name = 'Walls' WHERE id = 6"_s,
          u"UPDATE category SET parent_id = 7 WHERE id = 4"_s,
          u"DELETE FROM product_category WHERE category_id = 3"_s,
          u"DELETE FROM category WHERE id = 3"_s})
        tree.fixture.file.exec(statement);
    tree.fixture.live->refresh();
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.text(), u"Audio\n"
                          "  Headphones\n"
                          "Video\n"
                          "  Fresh\n"
                          "    Bone\n"
                          "  Projectors\n"
                          "    Over-ear 2\n"
                          "  Walls 1\n"_s);
    QVERIFY(resets.isEmpty());
    QCOMPARE(index.parent().data().toString(), u"Projectors"_s);
    QCOMPARE(held->peek(held->mapper().traits().label), Value(u"Walls"_s));
    QVERIFY(!tree.fixture.live->hasChanges());
}

void tst_EntityTreeModel::refreshWithManyDifferencesResets() {
    const Tree tree;
    QVERIFY(tree.rename(u"Screens"_s, u"Walls"_s));
    for (int i = 0; i < 300; ++i)
        tree.fixture.file.exec(u"INSERT INTO category VALUES (%1, 2, 1, 'Row %1')"_s.arg(1000 + i));
    const QSignalSpy resets(tree.model.get(), &QAbstractItemModel::modelReset);
    tree.fixture.live->refresh();
    QVERIFY(tree.fixture.settle());
    QCOMPARE(resets.size(), 1);
    QCOMPARE(tree.model->nodeCount(), 307);
    QCOMPARE(tree.model->rowCount(tree.find(u"Audio"_s)), 301);
    QCOMPARE(EditState(tree.find(u"Walls"_s).data(EditStateRole).toInt()), EditState::Modified);
}

void tst_EntityTreeModel::refreshKeepsStagedEdits() {
    const Tree tree;
    QVERIFY(tree.rename(u"Over-ear"_s, u"Around the ear"_s));
    QCOMPARE(tree.moveInto(u"Headphones"_s, u"Video"_s), QString());
    tree.add(u"Beamers"_s, u"Headphones"_s);
    QCOMPARE(tree.remove(u"Screens"_s, ChildrenChoice::DeleteSubtree), QString());
    const QString staged = tree.text();
    tree.fixture.live->refresh();
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.text(), staged);
    tree.fixture.file.exec(u"UPDATE category SET name = 'Theirs' WHERE id IN (2, 4)"_s);
    tree.fixture.live->refresh();
    QVERIFY(tree.fixture.settle());
    QVERIFY2(tree.text().contains(u"Around the ear M"_s), qPrintable(tree.text()));
    QVERIFY2(tree.text().contains(u"Theirs M"_s), qPrintable(tree.text()));
    // Also of a row that somebody has deleted meanwhile: saving it will tell.
    QVERIFY(tree.rename(u"Projectors"_s, u"Zoom"_s));
    tree.fixture.file.exec(u"DELETE FROM category WHERE id = 7"_s);
    tree.fixture.live->refresh();
    QVERIFY(tree.fixture.settle());
    QVERIFY2(tree.text().contains(u"Zoom M"_s), qPrintable(tree.text()));
}

void tst_EntityTreeModel::filterKeepsAncestors() {
    const Tree tree;
    const QSignalSpy resets(tree.model.get(), &QAbstractItemModel::modelReset);
    tree.model->setFilter(u"EAR"_s);
    QCOMPARE(tree.text(), u"Audio\n  Headphones\n    In-ear 1\n    Over-ear 2\n"_s);
    QCOMPARE(tree.model->matchCount(), 2);
    QCOMPARE(tree.model->matches(5).size(), 2);
    QVERIFY(tree.model->matches(1).isEmpty());
    QVERIFY(!tree.model->indexOf({Value(6)}).isValid());
    tree.model->setFilter(u"nothing at all"_s);
    QCOMPARE(tree.text(), QString());
    tree.model->setFilter({});
    QCOMPARE(tree.text(), catalogueText);
    QCOMPARE(tree.model->matchCount(), 7);
    QCOMPARE(resets.size(), 3);
}

void tst_EntityTreeModel::editsUnderAFilter() {
    Tree tree;
    tree.model->setFilter(u"ear"_s);
    // What is renamed stays though it no longer matches.
    QVERIFY(tree.rename(u"In-ear"_s, u"Plugs"_s));
    QCOMPARE(tree.text(), u"Audio\n  Headphones\n    Plugs M 1\n    Over-ear 2\n"_s);
    // A hidden parent comes to light when something moves into it.
    const ObjectPtr over = tree.object(u"Over-ear"_s);
    const ObjectPtr screens = tree.fixture.row("category", 6);
    QCOMPARE(tree.fixture.edits().move({over}, screens), QString());
    QCOMPARE(tree.text(), u"Audio\n  Headphones\n    Plugs M 1\n"
                          "Video\n  Screens 1\n    Over-ear M 2\n"_s);
    const ObjectPtr projectors = tree.fixture.row("category", 7);
    const ObjectPtr added = tree.fixture.edits().addRow(
        tree.model->mapper(), {{tree.model->mapper().traits().label, Value(u"New"_s)}},
        {{tree.model->mapper().traits().parent, projectors}});
    QVERIFY(added);
    QCOMPARE(tree.text(), u"Audio\n  Headphones\n    Plugs M 1\n"
                          "Video\n  Projectors\n    New +\n  Screens 1\n    Over-ear M 2\n"_s);
    // Hidden nodes move unseen.
    QCOMPARE(tree.fixture.edits().move({projectors}, tree.fixture.row("category", 1)), QString());
    QVERIFY(tree.fixture.save().isEmpty());
    QVERIFY(tree.fixture.settle());
    tree.model->setFilter(u"xyz"_s);
    QCOMPARE(tree.fixture.edits().move({screens}, projectors), QString());
    QCOMPARE(tree.text(), QString());
    tree.model->setFilter({});
    QCOMPARE(tree.text(), u"Audio\n"
                          "  Headphones\n"
                          "    Plugs 1\n"
                          "  Projectors\n"
                          "    New\n"
                          "    Screens M 1\n"
                          "      Over-ear 2\n"
                          "Video\n"_s);
}

void tst_EntityTreeModel::stagedLinksAreCounted() {
    Tree tree;
    const orm::Relationship& links = *tree.model->links();
    const ObjectPtr audio = tree.object(u"Audio"_s);
    const ObjectPtr product = tree.fixture.row("product", u"A1"_s);
    QCOMPARE(tree.fixture.edits().link({audio}, links, {product}), QString());
    const QModelIndex count = tree.find(u"Audio"_s).siblingAtColumn(1);
    QCOMPARE(count.data().toInt(), 1);
    QCOMPARE(EditState(count.data(EditStateRole).toInt()), EditState::Modified);
    QCOMPARE(count.data(OriginalRole).toString(), u"0"_s);
    QVERIFY(!count.siblingAtColumn(0).data(EditStateRole).isValid());
    tree.stack().undo();
    QCOMPARE(count.data().toInt(), 0);
    tree.stack().redo();
    // From the other side.
    QCOMPARE(tree.fixture.related(product, "category").size(), std::size_t(3));
    QCOMPARE(tree.fixture.edits().unlink({product}, *links.reverse(), {tree.object(u"Over-ear"_s)}),
             QString());
    QCOMPARE(tree.find(u"Over-ear"_s).siblingAtColumn(1).data().toInt(), 1);
    QCOMPARE(tree.fixture.save(), QString());
    QCOMPARE(count.data().toInt(), 1);
    QVERIFY(tree.fixture.settle());
    QCOMPARE(count.data().toInt(), 1);
    QVERIFY(!count.data(EditStateRole).isValid());
    QCOMPARE(tree.find(u"Over-ear"_s).siblingAtColumn(1).data().toInt(), 1);
}

void tst_EntityTreeModel::droppedRowsAreLinked() {
    const Tree tree;
    const ObjectPtr product = tree.fixture.row("product", u"A1"_s);
    RowsMimeData dragged(*tree.fixture.live, {product}, {u"Bud"_s});
    tree.model->setCurrentNode(tree.find(u"In-ear"_s));
    const QModelIndex video = tree.find(u"Video"_s);
    QCOMPARE(tree.model->dropRefusal(&dragged, video), QString());
    QVERIFY(!tree.model->dropRefusal(&dragged, {}).isEmpty());
    // With Ctrl the link to the current node stays.
    QVERIFY(tree.model->dropMimeData(&dragged, Qt::CopyAction, -1, -1, video));
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.text(), QString(catalogueText).replace(u"Video"_s, u"Video 1"_s));
    tree.stack().undo();
    QCOMPARE(tree.text(), catalogueText);
    // Without, it moves, in one step.
    QVERIFY(tree.model->dropMimeData(&dragged, Qt::MoveAction, -1, -1, video));
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.text(), QString(catalogueText)
                              .replace(u"Video"_s, u"Video 1"_s)
                              .replace(u"In-ear 1"_s, u"In-ear"_s));
    QCOMPARE(tree.stack().count(), 1);
    tree.stack().undo();
    QCOMPARE(tree.text(), catalogueText);
    // A row that is linked below the current node only, not to it, keeps that link.
    tree.model->setCurrentNode(tree.find(u"Headphones"_s));
    QVERIFY(tree.model->dropMimeData(&dragged, Qt::MoveAction, -1, -1, video));
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.text(), QString(catalogueText).replace(u"Video"_s, u"Video 1"_s));
    QVERIFY(tree.refusals.isEmpty());
}

void tst_EntityTreeModel::rowsOfElsewhereAreRefused() {
    const Tree tree;
    const Tree other;
    const auto foreign = other.drag({u"Audio"_s});
    QVERIFY(!tree.model->dropRefusal(foreign.get(), tree.find(u"Video"_s)).isEmpty());
    QMimeData text;
    text.setText(u"Audio"_s);
    QVERIFY(!tree.model->dropMimeData(&text, Qt::MoveAction, -1, -1, tree.find(u"Video"_s)));
    const RowsMimeData levels(*tree.fixture.live, {tree.fixture.row("level", 1)},
                              {u"Department"_s});
    QVERIFY(!tree.model->dropRefusal(&levels, tree.find(u"Video"_s)).isEmpty());
    QVERIFY(!tree.fixture.live->hasChanges());
}

void tst_EntityTreeModel::siblingsWithOrderAreRearranged() {
    Tree tree(orderedTree(), "step");
    QVERIFY(tree.model->hasOrder());
    QCOMPARE(tree.text(), u"Anneal\nWash\n  Rinse\nCut\nBoil\n"_s);
    const auto beside = [&](const QString& name, const QString& sibling, bool after) {
        const auto dragged = tree.drag({name});
        return tree.model->dropBeside(dragged.get(), tree.find(sibling), after);
    };
    QVERIFY(beside(u"Boil"_s, u"Wash"_s, false));
    QCOMPARE(tree.text().remove(u" M"_s), u"Anneal\nBoil\nWash\n  Rinse\nCut\n"_s);
    QVERIFY(beside(u"Rinse"_s, u"Wash"_s, true));
    QCOMPARE(tree.text().remove(u" M"_s), u"Anneal\nBoil\nWash\nRinse\nCut\n"_s);
    QCOMPARE(tree.stack().count(), 2);
    const auto dragged = tree.drag({u"Cut"_s});
    QVERIFY(tree.model->dropMimeData(dragged.get(), Qt::MoveAction, 1, 0, QModelIndex()));
    QCOMPARE(tree.text().remove(u" M"_s), u"Anneal\nCut\nBoil\nWash\nRinse\n"_s);
    QCOMPARE(tree.fixture.save(), QString());
    QCOMPARE(tree.fixture.file.rows(
                 u"SELECT name FROM step WHERE parent_id IS NULL ORDER BY position"_s),
             QStringList({u"Anneal"_s, u"Cut"_s, u"Boil"_s, u"Wash"_s, u"Rinse"_s}));
    QVERIFY(tree.fixture.settle());
    QCOMPARE(tree.laterText(), tree.text());
    QVERIFY(!beside(u"Cut"_s, u"Cut"_s, true));
}

void tst_EntityTreeModel::siblingsWithoutOrderSayWhy() {
    const Tree tree;
    const QString reason = u"Siblings are sorted by name: there is no order column."_s;
    const auto dragged = tree.drag({u"Screens"_s});
    QCOMPARE(tree.model->dropRefusalBeside(dragged.get(), tree.find(u"Projectors"_s)), reason);
    QVERIFY(!tree.model->dropBeside(dragged.get(), tree.find(u"Projectors"_s), false));
    QCOMPARE(tree.refusals, QStringList{reason});
    // Between the children of another node means into that node.
    QVERIFY(tree.model->dropBeside(dragged.get(), tree.find(u"In-ear"_s), false));
    QCOMPARE(tree.find(u"Screens"_s).parent().data().toString(), u"Headphones"_s);
    QCOMPARE(tree.find(u"Screens"_s).row(), 2);
}

void tst_EntityTreeModel::readOnlyTreeCannotBeEdited() {
    const Tree tree(TestDatabase::catalogue(), "category", true);
    QCOMPARE(tree.text(), catalogueText);
    const QModelIndex index = tree.find(u"Audio"_s);
    QVERIFY(!index.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!index.flags().testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(!index.data(ReasonRole).toString().isEmpty());
    QVERIFY(!tree.rename(u"Audio"_s, u"Sound"_s));
    QVERIFY(!tree.moveInto(u"Screens"_s, u"Audio"_s).isEmpty());
    QCOMPARE(tree.refusals.size(), 1);
}

void tst_EntityTreeModel::circlesAndOrphansAreMarked() {
    const Tree tree({u"CREATE TABLE topic (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES "
                     "topic(id), name VARCHAR(20))"_s,
                     u"INSERT INTO topic VALUES (1, 3, 'a'), (2, 1, 'b'), (3, 2, 'c'), "
                     "(4, 3, 'd'), (5, 99, 'lost'), (6, 6, 'self'), (7, NULL, NULL)"_s},
                    "topic");
    QCOMPARE(tree.text(), u"topic 7\na\nb\nc\n  d\nlost\nself\n"_s);
    QVERIFY(tree.find(u"a"_s).data(Qt::ToolTipRole).toString().contains(u"below itself"_s));
    QVERIFY(tree.find(u"lost"_s).data(Qt::ToolTipRole).toString().contains(u"missing"_s));
    QVERIFY(tree.object(u"a"_s) && tree.object(u"self"_s));
    // Taking one out opens the circle.
    QCOMPARE(tree.moveInto(u"a"_s, u"lost"_s), QString());
    QCOMPARE(tree.text(), u"topic 7\nlost\n  a M\n    b\n      c\n        d\nself\n"_s);
    tree.stack().undo();
    QCOMPARE(tree.text(), u"topic 7\na\nb\nc\n  d\nlost\nself\n"_s);
}

void tst_EntityTreeModel::randomEditsAndTheirUndo() {
    const unsigned seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const Tree tree;
    const auto any = [&]() -> ObjectPtr {
        std::vector<QModelIndex> all{QModelIndex()};
        for (std::size_t i = 0; i < all.size(); ++i)
            for (int row = 0; row < tree.model->rowCount(all[i]); ++row)
                all.push_back(tree.model->index(row, 0, all[i]));
        const QModelIndex index = all[random() % all.size()];
        return index.isValid() ? tree.model->objectAt(index) : ObjectPtr();
    };
    for (int round = 0; round < 300; ++round) {
        const ObjectPtr one = any();
        const ObjectPtr other = any();
        const int label = tree.model->mapper().traits().label;
        switch (random() % 6) {
        case 0:
            tree.stack().undo();
            break;
        case 1:
            tree.stack().redo();
            break;
        case 2:
            if (one)
                tree.fixture.edits().setValue(one, label, Value(u"Name %1"_s.arg(round)));
            break;
        case 3:
            tree.fixture.edits().addRow(tree.model->mapper(),
                                        {{label, Value(u"New %1"_s.arg(round))}},
                                        {{tree.model->mapper().traits().parent, one}});
            break;
        case 4:
            tree.model->setFilter(random() % 2 ? QString() : u"a"_s);
            break;
        default:
            if (one)
                tree.fixture.edits().move({one}, other);
        }
    }
    tree.model->setFilter({});
    QCOMPARE(tree.laterText().remove(QRegularExpression(u"Name.*"_s)).size() > 0, true);
    const auto sorted = [](const QString& text) {
        QStringList lines = text.split(u'\n');
        lines.sort();
        return lines;
    };
    QCOMPARE(sorted(tree.laterText()), sorted(tree.text()));
    while (tree.stack().canUndo())
        tree.stack().undo();
    QCOMPARE(tree.text(), catalogueText);
    QVERIFY(!tree.fixture.live->hasChanges());
}

QTEST_GUILESS_MAIN(tst_EntityTreeModel)
#include "tst_EntityTreeModel.moc"
