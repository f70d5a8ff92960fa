// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Describe.h"

#include "app/CommandLine.h"
#include "app/Deadline.h"
#include "app/TreeFacts.h"
#include "orm/engine/Connection.h"
#include "orm/engine/Inspector.h"
#include "orm/mapping/Discovery.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace describe {

namespace {

QString kindName(orm::TableKind kind) {
    switch (kind) {
    case orm::TableKind::View:
        return u"view"_s;
    case orm::TableKind::MaterializedView:
        return u"materialized view"_s;
    case orm::TableKind::Partitioned:
        return u"partitioned"_s;
    case orm::TableKind::Foreign:
        return u"foreign"_s;
    case orm::TableKind::Virtual:
        return u"virtual"_s;
    case orm::TableKind::Table:
        break;
    }
    return u"table"_s;
}

QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

double rounded(double confidence) { return std::round(confidence * 100) / 100; }

QJsonArray names(const std::vector<orm::Column>& columns) {
    QJsonArray array;
    for (const orm::Column& column : columns) {
        array.append(column.name());
    }
    return array;
}

QJsonArray names(const QStringList& list) { return QJsonArray::fromStringList(list); }

/// Sorted by schema, then name, of the table that each element has.
template <class Element> std::vector<Element> byTable(std::vector<Element> elements) {
    std::stable_sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) {
        return std::pair(a.table.schema(), a.table.name()) <
               std::pair(b.table.schema(), b.table.name());
    });
    return elements;
}

QJsonArray columns(const orm::Table& table) {
    QJsonArray array;
    for (const orm::Column& column : table.columns()) {
        const orm::SqlType& type = column.data().type;
        array.append(QJsonObject{{u"name"_s, column.name()},
                                 {u"type"_s, type.native},
                                 {u"nullable"_s, column.isNullable()},
                                 {u"generated"_s, column.isGenerated()}});
    }
    return array;
}

QJsonArray foreignKeys(const orm::Table& table) {
    std::vector<orm::ForeignKeyConstraint> keys = table.foreignKeys();
    std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
        return std::tie(a.referredSchema, a.referredTable, a.columns) <
               std::tie(b.referredSchema, b.referredTable, b.columns);
    });
    QJsonArray array;
    for (const orm::ForeignKeyConstraint& key : keys) {
        array.append(QJsonObject{{u"columns"_s, names(key.columns)},
                                 {u"schema"_s, key.referredSchema},
                                 {u"table"_s, key.referredTable},
                                 {u"referenced"_s, names(key.referredColumns)},
                                 {u"declared"_s, key.declared}});
    }
    return array;
}

QJsonObject end(const orm::DiscoveredLink::End& end) {
    return {{u"schema"_s, end.table.schema()},
            {u"table"_s, end.table.name()},
            {u"columns"_s, names(end.columns)},
            {u"referenced"_s, names(end.referenced)}};
}

/// Reads what the schema does not say. What cannot be read becomes a warning.
class Reader {
public:
    Reader(orm::Connection& connection, std::chrono::milliseconds budget)
        : m_connection(connection), m_budget(budget) {}

    QJsonObject table(const orm::Table& table, const orm::TableTraits* traits) {
        const Count count = this->count(table);
        return {{u"schema"_s, table.schema()},
                {u"name"_s, table.name()},
                {u"kind"_s, kindName(table.kind())},
                {u"rows"_s, count.rows ? QJsonValue(*count.rows) : QJsonValue()},
                {u"rowsExact"_s, count.isExact},
                {u"editable"_s, traits && traits->editable},
                {u"reason"_s, traits && !traits->editable ? traits->reason : QString()},
                {u"primaryKey"_s, names(table.primaryKey())},
                {u"hiddenKey"_s,
                 traits && traits->byRowId ? QJsonValue(table.rowId()->name()) : QJsonValue()},
                {u"columns"_s, columns(table)},
                {u"foreignKeys"_s, foreignKeys(table)}};
    }

    QJsonObject tree(const orm::DiscoveredTree& tree) {
        const TreeFacts facts = this->facts(tree);
        return {{u"schema"_s, tree.table.schema()},
                {u"table"_s, tree.table.name()},
                {u"keyColumns"_s, names(tree.keyColumns)},
                {u"parentColumns"_s, names(tree.parentColumns)},
                {u"label"_s, orNull(tree.label)},
                {u"order"_s, orNull(tree.order)},
                {u"nodes"_s, facts.nodes},
                {u"roots"_s, facts.roots},
                {u"depth"_s, facts.depth},
                {u"orphans"_s, facts.orphans},
                {u"inCycles"_s, facts.inCycles},
                {u"confidence"_s, rounded(tree.confidence)},
                {u"reason"_s, tree.reason}};
    }

    void warn(const QString& object, const QString& kind, const QString& message) {
        m_warnings.push_back({object, kind, message});
    }

    QJsonArray warnings() {
        std::stable_sort(m_warnings.begin(), m_warnings.end(), [](const auto& a, const auto& b) {
            return std::tie(a.object, a.kind, a.message) < std::tie(b.object, b.kind, b.message);
        });
        QJsonArray array;
        for (const orm::ReflectionWarning& warning : m_warnings) {
            array.append(QJsonObject{{u"object"_s, warning.object},
                                     {u"kind"_s, warning.kind},
                                     {u"message"_s, warning.message}});
        }
        return array;
    }

private:
    struct Count {
        std::optional<qint64> rows = {};
        bool isExact = false;
    };

    /// Counted within the budget, else as the database estimates it.
    Count count(const orm::Table& table) {
        try {
            const Deadline deadline(m_budget, [this] { m_connection.cancel(); });
            const orm::RowBatch result =
                m_connection.query(orm::Select({orm::countAll()}).from(orm::FromClause(table)));
            return {result.at(0, 0).to<qint64>(), true};
        } catch (const orm::CancelledError&) {
            return {orm::Inspector(m_connection).estimatedRows(table), false};
        } catch (const orm::Error& error) {
            warn(table.name(), u"unreadable"_s, error.message());
            return {};
        }
    }

    TreeFacts facts(const orm::DiscoveredTree& tree) {
        std::vector<orm::Expression> selected;
        for (const QStringList& list : {tree.keyColumns, tree.parentColumns}) {
            for (const QString& name : list) {
                selected.emplace_back(tree.table[name]);
            }
        }
        try {
            const TreeFacts facts = TreeFacts::of(m_connection.query(orm::Select(selected)),
                                                  int(tree.keyColumns.size()));
            warnOfTree(tree.table.name(), facts);
            return facts;
        } catch (const orm::Error& error) {
            warn(tree.table.name(), u"unreadable"_s, error.message());
            return {};
        }
    }

    void warnOfTree(const QString& table, const TreeFacts& facts) {
        if (facts.orphans > 0) {
            warn(table, u"orphans"_s,
                 u"%1 rows refer to a parent that does not exist."_s.arg(facts.orphans));
        }
        if (facts.inCycles > 0) {
            warn(table, u"cycle"_s, u"%1 rows are their own ancestors."_s.arg(facts.inCycles));
        }
    }

    orm::Connection& m_connection;
    std::chrono::milliseconds m_budget;
    std::vector<orm::ReflectionWarning> m_warnings;
};

bool isWritable(const orm::Url& url) {
    return !url.readOnly && (!url.isFile() || QFileInfo(url.path).isWritable());
}

} // namespace

QJsonObject describe(const orm::Url& url, std::chrono::milliseconds budget) {
    orm::Url looking = url;
    looking.create = false;
    looking.readOnly = !url.isMemory();
    const std::unique_ptr<orm::Connection> connection = orm::createEngine(looking).connect();

    const orm::MetaData metaData;
    Reader reader(*connection, budget);
    for (const orm::ReflectionWarning& warning : orm::Inspector(*connection).reflect(metaData)) {
        reader.warn(warning.object, warning.kind, warning.message);
    }
    const orm::Discovery discovery = orm::discover(metaData);

    QJsonArray tables;
    std::vector<orm::Table> all = metaData.tables();
    std::stable_sort(all.begin(), all.end(), [](const orm::Table& a, const orm::Table& b) {
        return std::pair(a.schema(), a.name()) < std::pair(b.schema(), b.name());
    });
    for (const orm::Table& table : all) {
        tables.append(reader.table(table, discovery.traits(table)));
    }
    QJsonArray trees;
    for (const orm::DiscoveredTree& tree : byTable(discovery.trees)) {
        trees.append(reader.tree(tree));
    }
    QJsonArray links;
    for (const orm::DiscoveredLink& link : byTable(discovery.links)) {
        links.append(QJsonObject{{u"schema"_s, link.table.schema()},
                                 {u"table"_s, link.table.name()},
                                 {u"left"_s, end(link.left)},
                                 {u"right"_s, end(link.right)},
                                 {u"extraColumns"_s, names(link.extraColumns)},
                                 {u"confidence"_s, rounded(link.confidence)},
                                 {u"reason"_s, link.reason}});
    }
    return {{u"url"_s, url.toString()},
            {u"dialect"_s, connection->dialect().name()},
            {u"readOnly"_s, !isWritable(url)},
            {u"tables"_s, tables},
            {u"trees"_s, trees},
            {u"links"_s, links},
            {u"warnings"_s, reader.warnings()}};
}

} // namespace describe

int runDescribe(const orm::Url& url, bool asJson) {
    try {
        const QJsonObject description = describe::describe(url);
        const QByteArray text =
            asJson ? QJsonDocument(description).toJson() : describe::toText(description).toUtf8();
        std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
        return exit_code::done;
    } catch (const orm::Error& error) {
        std::fprintf(stderr, "espalier: %s\n", qUtf8Printable(error.message().simplified()));
        return exit_code::failed;
    }
}

} // namespace espalier::app
