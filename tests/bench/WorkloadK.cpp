// SPDX-License-Identifier: GPL-3.0-or-later
// Editing at scale: staging, moving, merging, undoing and saving, by the same calls as the window.
#include "orm/engine/Connection.h"
#include "tests/bench/Baseline.h"
#include "tests/bench/Workload.h"
#include "tests/support/MeasuringApplication.h"
#include "ui/commands/Edits.h"
#include "ui/journal/EditJournal.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/ChangesModel.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/widgets/ChangesPanel.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <sqlite3.h>

#include <chrono>
#include <stdexcept>

using namespace espalier;
using namespace Qt::StringLiterals;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Value;

namespace {

constexpr int editRepetitions = 5;

int scaled(int size) {
    const double scale = qEnvironmentVariable("ESPALIER_BENCH_SCALE", u"1"_s).toDouble();
    return std::max(100, int(size * scale));
}

int edits() { return scaled(10'000); }
int subtree() { return scaled(5'000); }
int entries() { return scaled(100'000); }

double milliseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

void demand(bool condition, const QString& what) {
    if (!condition) {
        throw std::runtime_error(qPrintable(what));
    }
}

/// Time of the GUI thread for an act, and for what it causes until the event loop is idle.
template <class Act> double measured(const Act& act) {
    const std::chrono::nanoseconds start = threadCpuTime();
    act();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return milliseconds(threadCpuTime() - start);
}

/// A node with a subtree of 5,000 under one root, another root to move it to, and two nodes with
/// half of the links each, one in ten of them the same.
QString shopFile(const QTemporaryDir& folder, int products) {
    const QString path = folder.filePath(u"shop.sqlite"_s);
    orm::Url url = orm::Url::file(path);
    url.create = true;
    const std::unique_ptr<orm::Connection> connection = orm::createEngine(url).connect();
    orm::Transaction transaction(*connection);
    for (const QString& statement :
         {u"CREATE TABLE category (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES "
          "category(id), name VARCHAR(60) NOT NULL)"_s,
          u"CREATE INDEX by_parent ON category (parent_id)"_s,
          u"CREATE TABLE product (id INTEGER PRIMARY KEY, name VARCHAR(60) NOT NULL, price "
          "NUMERIC(10,2))"_s,
          u"CREATE TABLE product_category (product_id INTEGER NOT NULL REFERENCES product(id), "
          "category_id INTEGER NOT NULL REFERENCES category(id), PRIMARY KEY (product_id, "
          "category_id)) WITHOUT ROWID"_s,
          u"INSERT INTO category VALUES (1, NULL, 'From'), (2, NULL, 'To'), (3, 1, 'Moved'), (4, "
          u"2, "
          "'Left'), (5, 2, 'Right')"_s,
          u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT "
          "INTO category SELECT 100 + i, CASE WHEN i > 10 THEN 100 + (i - 1) / 10 ELSE 3 END, "
          "'Node ' || i FROM n"_s.arg(subtree()),
          u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT "
          "INTO product SELECT i, 'Product ' || i, i % 1000 || '.50' FROM n"_s.arg(products),
          u"INSERT INTO product_category SELECT id, 4 + id % 2 FROM product WHERE id <= %1"_s.arg(
              edits()),
          u"INSERT OR IGNORE INTO product_category SELECT id, 5 FROM product WHERE id <= %1 AND id "
          "% 20 = 0"_s.arg(edits())}) {
        connection->execute(statement);
    }
    transaction.commit();
    return path;
}

/// The database as the window has it, and waiting for its worker.
class Shop {
public:
    explicit Shop(int products) {
        live.setWatchInterval(std::chrono::milliseconds(0));
        live.open(orm::Url::file(shopFile(m_folder, products)));
        demand(QTest::qWaitFor([this] { return live.isOpen(); }), u"the shop does not open"_s);
        settle();
    }
    void settle() {
        demand(QTest::qWaitFor([this] { return !live.isBusy(); }, 60'000), u"still busy"_s);
    }
    const orm::Mapper& mapper(const char* entity) { return live.registry()[entity]; }
    ObjectList rows(const char* entity, int first, int count) {
        ObjectList list;
        for (int i = 0; i < count; ++i) {
            list.push_back(live.object(mapper(entity), {Value(first + i)}));
        }
        bool there = false;
        live.require(&live, list, [&there] { there = true; });
        demand(QTest::qWaitFor([&there] { return there; }, 60'000), u"rows do not come"_s);
        return list;
    }
    void save() {
        bool done = false;
        QString problem;
        const auto saved =
            QObject::connect(&live, &ui::LiveDatabase::saved, &live, [&] { done = true; });
        const auto failed = QObject::connect(&live, &ui::LiveDatabase::saveFailed, &live,
                                             [&](const ui::Failure& failure) {
                                                 done = true;
                                                 problem = failure.message + failure.details;
                                             });
        live.save();
        demand(QTest::qWaitFor([&done] { return done; }, 60'000), u"the save does not end"_s);
        QObject::disconnect(saved);
        QObject::disconnect(failed);
        demand(problem.isEmpty(), problem);
    }
    /// One cell in each row, as one step.
    void setNames(const ObjectList& rows, const QString& name) {
        const int slot = mapper("product").attribute("name").slot;
        std::vector<std::tuple<ObjectPtr, int, Value>> cells;
        for (const ObjectPtr& row : rows) {
            cells.emplace_back(row, slot, Value(name));
        }
        demand(live.edits().setValues(cells, u"Fill"_s).isEmpty(), u"the cells are refused"_s);
    }

    ui::LiveDatabase live;

private:
    QTemporaryDir m_folder;
};

struct StageTimes {
    std::vector<double> stage, steps, undo, redo;
};

StageTimes stageTimes() {
    StageTimes times;
    Shop shop(edits());
    const ui::ChangesPanel panel(shop.live);
    const ObjectList rows = shop.rows("product", 1, edits());
    const int slot = shop.mapper("product").attribute("name").slot;
    for (int i = 0; i < editRepetitions; ++i) {
        times.stage.push_back(measured([&] { shop.setNames(rows, u"Filled"_s); }));
        demand(shop.live.changeCount() == edits(), u"not all is staged"_s);
        times.undo.push_back(measured([&] { shop.live.undo(); }));
        demand(!shop.live.hasChanges(), u"not all is taken back"_s);
        times.redo.push_back(measured([&] { shop.live.redo(); }));
        shop.live.discard();
        times.steps.push_back(measured([&] {
            for (const ObjectPtr& row : rows) {
                shop.live.edits().setValue(row, slot, u"One by one"_s);
            }
        }));
        shop.live.discard();
    }
    return times;
}

double moveTime() {
    Shop shop(100);
    ui::EntityTreeModel tree(shop.live, shop.mapper("category"));
    tree.load();
    demand(QTest::qWaitFor([&tree] { return tree.isLoaded(); }), u"the tree does not load"_s);
    const ObjectPtr moved = shop.rows("category", 3, 1).front();
    const double time = measured([&] {
        demand(tree.moveInto({moved}, tree.indexOf({Value(2)})).isEmpty(), u"it does not move"_s);
    });
    demand(tree.subtreeKeys(tree.indexOf({Value(2)})).size() > std::size_t(subtree()),
           u"the subtree did not follow"_s);
    return time;
}

struct MergeTimes {
    std::vector<double> merge, undo;
};

MergeTimes mergeTimes() {
    MergeTimes times;
    Shop shop(edits());
    const ui::ChangesPanel panel(shop.live);
    const ObjectPtr left = shop.rows("category", 4, 1).front();
    const ObjectPtr right = shop.rows("category", 5, 1).front();
    for (int i = 0; i < editRepetitions; ++i) {
        bool found = false;
        shop.live.edits().findMerge(
            &shop.live, {left}, right, [&found](const ui::MergeFacts&) { found = true; },
            [](const QString& reason) { demand(false, reason); });
        demand(QTest::qWaitFor([&found] { return found; }, 60'000), u"the links do not come"_s);
        times.merge.push_back(measured([&] {
            demand(shop.live.edits().merge({left}, right).isEmpty(), u"it does not merge"_s);
        }));
        times.undo.push_back(measured([&] { shop.live.undo(); }));
        demand(!shop.live.hasChanges(), u"the merge is not taken back"_s);
    }
    return times;
}

/// The same statements through the C API, guarded by what was there.
double rawSave(const QString& path) {
    RawDatabase database(path);
    database.exec("PRAGMA foreign_keys = ON");
    const auto start = std::chrono::steady_clock::now();
    database.exec("BEGIN IMMEDIATE");
    sqlite3_stmt* update =
        database.prepare("UPDATE product SET name = ? WHERE id = ? AND name IS ?");
    for (int i = 1; i <= edits(); ++i) {
        const std::string before = "Product " + std::to_string(i);
        sqlite3_bind_text(update, 1, "Filled", -1, SQLITE_STATIC);
        sqlite3_bind_int(update, 2, i);
        sqlite3_bind_text(update, 3, before.c_str(), -1, SQLITE_TRANSIENT);
        demand(sqlite3_step(update) == SQLITE_DONE && sqlite3_changes(database.handle()) == 1,
               u"the raw update met nothing"_s);
        sqlite3_reset(update);
    }
    sqlite3_finalize(update);
    database.exec("COMMIT");
    return milliseconds(std::chrono::steady_clock::now() - start);
}

struct SaveTimes {
    std::vector<double> ratio, milliseconds, stall, undo;
};

SaveTimes saveTimes() {
    auto* application = static_cast<MeasuringApplication*>(qApp);
    SaveTimes times;
    for (int i = 0; i < editRepetitions; ++i) {
        const QTemporaryDir folder;
        const double raw = rawSave(shopFile(folder, edits()));
        Shop shop(edits());
        const ui::ChangesPanel panel(shop.live);
        // As the window has it: what is staged goes to the disk before it is saved.
        ui::EditJournal journal(shop.live, folder.filePath(u"edits.changes"_s));
        shop.setNames(shop.rows("product", 1, edits()), u"Filled"_s);
        QCoreApplication::processEvents();
        application->forgetStalls();
        const auto start = std::chrono::steady_clock::now();
        shop.save();
        const double ours = milliseconds(std::chrono::steady_clock::now() - start);
        times.milliseconds.push_back(ours);
        times.ratio.push_back(ours / raw);
        times.stall.push_back(double(application->longestStall().count()));
        times.undo.push_back(measured([&] { shop.live.undo(); }));
        demand(shop.live.changeCount() == edits(), u"the save is not undone"_s);
    }
    return times;
}

struct NewRowsTimes {
    std::vector<double> edit, choose, stall, save;
};

/// 10,000 rows as they are pasted, several fields of each; one cell more; every second is saved.
NewRowsTimes newRowsTimes() {
    auto* application = static_cast<MeasuringApplication*>(qApp);
    NewRowsTimes times;
    for (int i = 0; i < 3; ++i) {
        Shop shop(100);
        ui::ChangesPanel panel(shop.live);
        panel.resize(900, 200);
        panel.show();
        const orm::Mapper& product = shop.mapper("product");
        const int name = product.attribute("name").slot;
        const int price = product.attribute("price").slot;
        ObjectList rows;
        shop.live.undoStack().beginMacro(u"Paste"_s);
        for (int row = 0; row < edits(); ++row) {
            rows.push_back(shop.live.edits().addRow(product,
                                                    {{product.primaryKey().front(), 100'000 + row},
                                                     {name, u"New %1"_s.arg(row)},
                                                     {price, orm::Decimal(row)}},
                                                    {}));
        }
        shop.live.undoStack().endMacro();
        QCoreApplication::processEvents();
        demand(panel.model().changeCount() == edits(), u"the dock does not show the new rows"_s);
        times.edit.push_back(measured([&] {
            shop.live.edits().setValue(rows[rows.size() / 2], name, u"Another"_s);
            panel.repaint();
        }));
        QModelIndexList half;
        for (int row = 0; row < edits(); row += 2) {
            half << panel.model().index(row, 0);
        }
        times.choose.push_back(measured([&] { panel.model().choose(half, false); }));
        application->forgetStalls();
        const auto start = std::chrono::steady_clock::now();
        shop.save();
        QCoreApplication::processEvents();
        times.save.push_back(milliseconds(std::chrono::steady_clock::now() - start));
        times.stall.push_back(double(application->longestStall().count()));
        demand(panel.model().changeCount() == edits() / 2, u"not every second is left"_s);
    }
    return times;
}

/// One more edit while 100,000 are shown in the dock.
double changesTime() {
    Shop shop(entries());
    ui::ChangesPanel panel(shop.live);
    panel.resize(900, 200);
    panel.show();
    const ObjectList rows = shop.rows("product", 1, entries());
    shop.setNames(rows, u"Filled"_s);
    QCoreApplication::processEvents();
    demand(panel.model().changeCount() == entries(), u"the dock does not show it all"_s);
    const int slot = shop.mapper("product").attribute("price").slot;
    return measured([&] {
        shop.live.edits().setValue(rows.front(), slot, Value(orm::Decimal(1)));
        panel.repaint();
    });
}

} // namespace

Measurements workloadK() {
    const StageTimes stage = stageTimes();
    const MergeTimes merge = mergeTimes();
    const SaveTimes save = saveTimes();
    const NewRowsTimes added = newRowsTimes();
    std::vector<double> move;
    std::vector<double> changes;
    for (int i = 0; i < editRepetitions; ++i) {
        move.push_back(moveTime());
    }
    for (int i = 0; i < 3; ++i) {
        changes.push_back(changesTime());
    }
    return {
        {u"K"_s, edits(), u"stage_as_one_step_cpu_ms"_s, median(stage.stage), {}, 100},
        {u"K"_s, edits(), u"stage_one_by_one_cpu_ms"_s, median(stage.steps), {}, {}},
        {u"K"_s, edits(), u"undo_cpu_ms"_s, median(stage.undo), {}, 100},
        {u"K"_s, edits(), u"redo_cpu_ms"_s, median(stage.redo), {}, 100},
        {u"K"_s, subtree(), u"move_subtree_cpu_ms"_s, median(move), {}, 50},
        {u"K"_s, edits(), u"merge_links_cpu_ms"_s, median(merge.merge), {}, {}},
        {u"K"_s, edits(), u"undo_merge_cpu_ms"_s, median(merge.undo), {}, {}},
        {u"K"_s, edits(), u"save_ratio"_s, median(save.ratio), u"sqlite3 C API"_s, 2},
        {u"K"_s, edits(), u"save_ms"_s, median(save.milliseconds), {}, {}},
        {u"K"_s, edits(), u"save_longest_stall_cpu_ms"_s, median(save.stall), {}, 100},
        {u"K"_s, edits(), u"undo_save_cpu_ms"_s, median(save.undo), {}, {}},
        {u"K"_s, edits(), u"edit_among_new_rows_cpu_ms"_s, median(added.edit), {}, 100},
        {u"K"_s, edits(), u"leave_out_every_second_cpu_ms"_s, median(added.choose), {}, {}},
        {u"K"_s, edits(), u"save_every_second_ms"_s, median(added.save), {}, {}},
        {u"K"_s, edits(), u"save_every_second_stall_cpu_ms"_s, median(added.stall), {}, {}},
        {u"K"_s, entries(), u"edit_below_full_dock_cpu_ms"_s, median(changes), {}, 100},
    };
}
