// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/engine/Connection.h"
#include "tests/bench/Workload.h"
#include "tests/support/AppHarness.h"
#include "tests/support/MeasuringApplication.h"
#include "ui/models/EntityTreeModel.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QLineEdit>

#include <stdexcept>

using namespace espalier;
using namespace Qt::StringLiterals;

namespace {

constexpr int wholeSize = 100'000;

int nodes() {
    const double scale = qEnvironmentVariable("ESPALIER_BENCH_SCALE", u"1"_s).toDouble();
    return std::max(1000, int(wholeSize * scale));
}

double milliseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

void demand(bool condition, const QString& what) {
    if (!condition) {
        throw std::runtime_error(qPrintable(what));
    }
}

/// Twenty roots, ten children each, and so on down; every tenth node has a product.
void writeTree(const QString& path) {
    const std::unique_ptr<orm::Connection> connection =
        orm::createEngine(orm::Url::parse(u"sqlite:///"_s + path)).connect();
    orm::Transaction transaction(*connection);
    for (
        const QString& statement :
        {u"CREATE TABLE category (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES "
         "category(id), name VARCHAR(60) NOT NULL)"_s,
         u"CREATE INDEX by_parent ON category (parent_id)"_s,
         u"CREATE TABLE product (sku VARCHAR(20) PRIMARY KEY, name VARCHAR(60) NOT NULL)"_s,
         u"CREATE TABLE product_category (product_id VARCHAR(20) NOT NULL REFERENCES "
         "product(sku), category_id INTEGER NOT NULL REFERENCES category(id), PRIMARY KEY "
         "(product_id, category_id))"_s,
         u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT "
         "INTO category SELECT i, CASE WHEN i > 20 THEN (i - 21) / 10 + 1 END, "
         "substr('Audio Video Paper Tools Books Shoes Chair Light Steel Bread', (i * 7 %% 10) * 6 "
         "+ 1, 5) || ' ' || (i * 7919 %% 100003) FROM n"_s.arg(nodes())
             .replace(u"%%"_s, u"%"_s),
         u"INSERT INTO product SELECT 'P' || id, 'Product ' || id FROM category WHERE id % 10 = 0"_s,
         u"INSERT INTO product_category SELECT 'P' || id, id FROM category WHERE id % 10 = 0"_s}) {
        connection->execute(statement);
    }
    transaction.commit();
}

class BigTree {
public:
    BigTree() { writeTree(path()); }

    QString path() const { return m_folder.filePath(u"tree.sqlite"_s); }
    void open(AppHarness& app) const {
        demand(app.open(path()), app.failure.message);
        demand(app.treePage() && app.treePage()->tree().model().nodeCount() == nodes(),
               u"the tree is not shown whole"_s);
    }

private:
    QTemporaryDir m_folder;
};

template <class Act> double measured(AppHarness& app, const Act& act) {
    const std::chrono::nanoseconds start = threadCpuTime();
    act();
    app.treePage()->tree().view().viewport()->repaint();
    demand(app.settle(), u"the window did not settle"_s);
    return milliseconds(threadCpuTime() - start);
}

double open(const BigTree& tree) {
    AppHarness app;
    app.window().show();
    demand(app.settle(), u"the window is not there"_s);
    const std::chrono::nanoseconds start = threadCpuTime();
    tree.open(app);
    app.window().repaint();
    return milliseconds(threadCpuTime() - start);
}

double slowestFilterKey(const BigTree& tree) {
    AppHarness app;
    tree.open(app);
    auto* filter = app.treePage()->tree().findChild<QLineEdit*>(u"treeFilter"_s);
    filter->setFocus();
    double slowest = 0;
    for (const Qt::Key key : {Qt::Key_B, Qt::Key_R, Qt::Key_E, Qt::Key_Backspace, Qt::Key_Backspace,
                              Qt::Key_Backspace}) {
        slowest = std::max(slowest, measured(app, [&] { QTest::keyClick(filter, key); }));
    }
    return slowest;
}

double expandAll(const BigTree& tree) {
    AppHarness app;
    tree.open(app);
    QAction* expand = app.window().actionRegistry()[app::Act::ExpandAll];
    app.treePage()->tree().view().setFocus();
    return measured(app, [&] { expand->trigger(); });
}

double longestStall(const BigTree& tree) {
    auto* application = static_cast<MeasuringApplication*>(qApp);
    AppHarness app;
    application->forgetStalls();
    tree.open(app);
    auto* filter = app.treePage()->tree().findChild<QLineEdit*>(u"treeFilter"_s);
    QTest::keyClicks(filter, u"bread"_s);
    demand(app.settle(), u"the filter did not settle"_s);
    filter->clear();
    demand(app.settle(), u"the filter did not settle"_s);
    return application->longestStall().count();
}

} // namespace

Measurements workloadFTree() {
    const BigTree tree;
    const auto each = [&tree](double (*measure)(const BigTree&)) {
        return medianOf([&] { return measure(tree); });
    };
    return {
        {u"F"_s, nodes(), u"tree_open_cpu_ms"_s, each(open), {}, 300},
        {u"F"_s, nodes(), u"tree_filter_key_cpu_ms"_s, each(slowestFilterKey), {}, 50},
        {u"F"_s, nodes(), u"tree_expand_all_cpu_ms"_s, each(expandAll), {}, 300},
        {u"F"_s, nodes(), u"tree_longest_stall_cpu_ms"_s, each(longestStall), {}, 100},
    };
}
