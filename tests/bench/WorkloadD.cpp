// SPDX-License-Identifier: GPL-3.0-or-later
// A tree, ten children a node: loaded whole and linked both ways, and expanded node by node.
#include "tests/bench/Baseline.h"
#include "tests/bench/BenchSession.h"
#include "tests/bench/Pairing.h"
#include "tests/bench/Variant.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <memory>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace {

constexpr int expansions = 1000;
constexpr auto all = "SELECT id, parent_id, name FROM category";
constexpr auto childrenOf = "SELECT id, parent_id, name FROM category WHERE parent_id = ?";

template <class Text> struct Node {
    qint64 id;
    qint64 parentId;
    Text name;
    Node* parent = nullptr;
    std::vector<Node*> children{};
};

using RawNode = Node<std::string>;
using QtNode = Node<QString>;

template <class N> void link(std::vector<std::unique_ptr<N>>& nodes) {
    std::unordered_map<qint64, N*> byId;
    byId.reserve(nodes.size());
    for (const auto& node : nodes) {
        byId.emplace(node->id, node.get());
    }
    for (const auto& node : nodes) {
        if (const auto found = byId.find(node->parentId); found != byId.end()) {
            node->parent = found->second;
            found->second->children.push_back(node.get());
        }
    }
}

QString checkOfTree(qint64 nodes, qint64 down, qint64 up) {
    return u"%1 nodes, %2 down, %3 up"_s.arg(nodes).arg(down).arg(up);
}

template <class N> Outcome checked(Outcome outcome, const std::vector<std::unique_ptr<N>>& nodes) {
    qint64 down = 0;
    qint64 up = 0;
    for (const auto& node : nodes) {
        down += qint64(node->children.size());
        up += node->parent ? node->parent->id : 0;
    }
    outcome.check = checkOfTree(qint64(nodes.size()), down, up);
    return outcome;
}

std::unique_ptr<RawNode> rawNode(sqlite3_stmt* select) {
    return std::make_unique<RawNode>(
        RawNode{sqlite3_column_int64(select, 0), sqlite3_column_int64(select, 1),
                std::string(reinterpret_cast<const char*>(sqlite3_column_text(select, 2)),
                            std::size_t(sqlite3_column_bytes(select, 2)))});
}

Outcome rawWhole(const Case& work) {
    RawDatabase database(work.path);
    const Stopwatch watch;
    std::vector<std::unique_ptr<RawNode>> nodes;
    sqlite3_stmt* select = database.prepare(all);
    while (sqlite3_step(select) == SQLITE_ROW) {
        nodes.push_back(rawNode(select));
    }
    sqlite3_finalize(select);
    link(nodes);
    return checked(watch.stop(), nodes);
}

Outcome qtWhole(const Case& work) {
    const QSqlDatabase database = openQtSql(work.path);
    const Stopwatch watch;
    std::vector<std::unique_ptr<QtNode>> nodes;
    QSqlQuery select(database);
    select.setForwardOnly(true);
    select.exec(QString::fromLatin1(all));
    while (select.next()) {
        nodes.push_back(std::make_unique<QtNode>(QtNode{select.value(0).toLongLong(),
                                                        select.value(1).toLongLong(),
                                                        select.value(2).toString()}));
    }
    link(nodes);
    return checked(watch.stop(), nodes);
}

Outcome ormWhole(const Case& work) {
    BenchSession bench(work.path);
    const Stopwatch watch;
    const auto nodes =
        bench.session.query<seed::Category>().options(orm::selectIn(u"children"_s)).all();
    qint64 up = 0;
    for (const auto& node : nodes) {
        if (const orm::Ptr<seed::Category> parent = node->parent) {
            up += parent->id;
        }
    }
    Outcome outcome = watch.stop();
    qint64 down = 0;
    for (const auto& node : nodes) {
        down += qint64(node->children.size());
    }
    outcome.check = checkOfTree(qint64(nodes.size()), down, up);
    return outcome;
}

QString checkOfExpansions(qint64 children, qint64 ids) { return checkOf(children, ids); }

Outcome rawLazy(const Case& work) {
    RawDatabase database(work.path);
    std::vector<std::unique_ptr<RawNode>> children;
    const Stopwatch watch;
    database.exec("BEGIN");
    sqlite3_stmt* select = database.prepare(childrenOf);
    for (int id = 1; id <= expansions; ++id) {
        sqlite3_bind_int(select, 1, id);
        while (sqlite3_step(select) == SQLITE_ROW) {
            children.push_back(rawNode(select));
        }
        sqlite3_reset(select);
    }
    sqlite3_finalize(select);
    database.exec("COMMIT");
    Outcome outcome = watch.stop();
    qint64 ids = 0;
    for (const auto& child : children) {
        ids += child->id;
    }
    outcome.check = checkOfExpansions(qint64(children.size()), ids);
    return outcome;
}

Outcome expand(orm::Session& session, const std::function<void()>& begin,
               const std::function<void()>& end) {
    const auto nodes = session.query<seed::Category>()
                           .filter(col(&seed::Category::id) <= qint64(expansions))
                           .all();
    qint64 count = 0;
    const Stopwatch watch;
    begin();
    for (const auto& node : nodes) {
        count += qint64(node->children.size());
    }
    end();
    Outcome outcome = watch.stop();
    qint64 ids = 0;
    for (const auto& node : nodes) {
        for (const auto& child : node->children) {
            ids += child->id;
        }
    }
    outcome.check = checkOfExpansions(count, ids);
    return outcome;
}

Outcome ormLazy(const Case& work) {
    BenchSession bench(work.path);
    const std::shared_ptr<orm::Connection> connection = bench.engine.acquire();
    orm::Session session({.bind = connection.get(), .expireOnCommit = false});
    return expand(session, [&] { connection->begin(false); }, [&] { connection->commit(); });
}

/// Without a transaction: each expansion takes the file's lock anew.
Outcome ormLazyAlone(const Case& work) {
    BenchSession bench(work.path);
    return expand(bench.session, [] {}, [] {});
}

Outcome qtLazy(const Case& work) {
    QSqlDatabase database = openQtSql(work.path);
    std::vector<std::unique_ptr<QtNode>> children;
    const Stopwatch watch;
    database.transaction();
    QSqlQuery select(database);
    select.setForwardOnly(true);
    select.prepare(QString::fromLatin1(childrenOf));
    for (int id = 1; id <= expansions; ++id) {
        select.bindValue(0, id);
        select.exec();
        while (select.next()) {
            children.push_back(std::make_unique<QtNode>(QtNode{select.value(0).toLongLong(),
                                                               select.value(1).toLongLong(),
                                                               select.value(2).toString()}));
        }
    }
    select.finish();
    database.commit();
    Outcome outcome = watch.stop();
    qint64 ids = 0;
    for (const auto& child : children) {
        ids += child->id;
    }
    outcome.check = checkOfExpansions(qint64(children.size()), ids);
    return outcome;
}

} // namespace

Variants variantsD() {
    return {{u"D/raw"_s, rawWhole},          {u"D/qtsql"_s, qtWhole},
            {u"D/orm"_s, ormWhole},          {u"D/raw-lazy"_s, rawLazy},
            {u"D/qtsql-lazy"_s, qtLazy},     {u"D/orm-lazy"_s, ormLazy},
            {u"D/orm-alone"_s, ormLazyAlone}};
}

Measurements workloadD() {
    const auto prepare = [](int size) { return [size] { return treeFile(size); }; };
    Measurements lines =
        compare({.workload = u"D"_s,
                 .base = u"D/raw"_s,
                 .variant = u"D/orm"_s,
                 .metric = u"tree_cpu_ratio"_s,
                 .budget = 3.0,
                 .goal = 2.3,
                 .peers = {u"qtsql"_s, u"D/qtsql"_s, u"sqlalchemy"_s, u"sqlalchemy:D"_s},
                 .prepare = prepare});
    const Measurements lazy =
        compare({.workload = u"D"_s,
                 .base = u"D/raw-lazy"_s,
                 .variant = u"D/orm-lazy"_s,
                 .metric = u"lazy_cpu_ratio"_s,
                 .budget = 3.5,
                 .goal = 2.3,
                 .peers = {u"no_transaction"_s, u"D/orm-alone"_s, u"qtsql"_s, u"D/qtsql-lazy"_s,
                           u"sqlalchemy"_s, u"sqlalchemy:D-lazy"_s},
                 .sizes = {100'000},
                 .prepare = prepare});
    lines.insert(lines.end(), lazy.begin(), lazy.end());
    return lines;
}
