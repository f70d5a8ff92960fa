// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Landing.h"

#include "ui/live/Guard.h"

#include <vector>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

/// A tree is read as a whole: beyond this only when somebody asks for it.
constexpr qint64 mostNodes = 200'000;
/// Beyond this it does not matter which table is larger, and counting would take too long.
constexpr qint64 mostCounted = mostNodes + 1;

std::vector<ViewName> candidates(const ui::LiveDatabase& database) {
    std::vector<ViewName> trees;
    std::vector<ViewName> tables;
    for (const ui::TableEntry& entry : database.tables()) {
        const QString name = entry.table.fullName();
        if (entry.mapper && entry.mapper->traits().parent) {
            trees.push_back({ViewName::Kind::Tree, name});
        } else if (entry.table.kind() == orm::TableKind::Table &&
                   !(entry.mapper && entry.mapper->traits().isLink)) {
            tables.push_back({ViewName::Kind::Table, name});
        }
    }
    if (!trees.empty()) {
        return trees;
    }
    if (tables.empty() && !database.tables().empty()) {
        tables.push_back({ViewName::Kind::Table, database.tables().front().table.fullName()});
    }
    return tables;
}

orm::Select boundedCount(const orm::Table& table) {
    const orm::Select rows = orm::Select({orm::Expression(orm::Value(1)).label(u"one"_s)})
                                 .from(orm::FromClause(table))
                                 .limit(mostCounted);
    return orm::Select({orm::countAll()}).from(orm::FromClause::subquery(rows, u"bounded"_s));
}

} // namespace

std::optional<orm::Table> tableOf(const ui::LiveDatabase& database, const ViewName& view) {
    for (const ui::TableEntry& entry : database.tables()) {
        if (entry.table.fullName() == view.name) {
            return entry.table;
        }
    }
    return database.metaData().find(view.name); // in another case
}

bool hasView(const ui::LiveDatabase& database, const ViewName& view) {
    const std::optional<orm::Table> table = tableOf(database, view);
    if (!table || view.kind == ViewName::Kind::Start || view.kind == ViewName::Kind::Saved ||
        view.kind == ViewName::Kind::Dialog) {
        return false;
    }
    const orm::Mapper* mapper = database.mapperOf(*table);
    return view.kind != ViewName::Kind::Tree || (mapper && mapper->traits().parent);
}

void findLanding(ui::LiveDatabase& database, QObject* receiver,
                 std::function<void(std::optional<ViewName>)> done) {
    const std::vector<ViewName> views = candidates(database);
    if (views.empty()) {
        return done(std::nullopt);
    }
    if (views.size() == 1 && views.front().kind != ViewName::Kind::Tree) {
        return done(views.front());
    }
    ui::guarded(receiver, [&] {
        std::vector<orm::Select> counts;
        for (const ViewName& view : views) {
            counts.push_back(boundedCount(*tableOf(database, view)));
        }
        const auto choose = [views, done](std::vector<orm::RowBatch>&& batches) {
            std::size_t largest = 0;
            qint64 most = -1;
            for (std::size_t i = 0; i < batches.size(); ++i) {
                const qint64 rows = batches[i].at(0, 0).to<qint64>().value_or(0);
                if (rows > most) {
                    most = rows;
                    largest = i;
                }
            }
            ViewName view = views[largest];
            if (most > mostNodes && view.kind == ViewName::Kind::Tree) {
                view.kind = ViewName::Kind::Table;
            }
            done(view);
        };
        // A table that cannot be counted can still be shown.
        const auto failed = [views, done](const ui::Failure&) { done(views.front()); };
        database.readAll(receiver, std::move(counts), choose, failed, true);
    });
}

} // namespace espalier::app
