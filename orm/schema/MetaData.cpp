// SPDX-License-Identifier: MIT
#include "orm/schema/MetaData.h"

#include "orm/base/Error.h"
#include "orm/schema/MetaDataData.h"

#include <algorithm>
#include <functional>
#include <queue>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

// Tables by their place in the order of declaration, with what each refers to.
class TableOrder {
public:
    explicit TableOrder(const std::vector<Table>& tables)
        : m_referred(tables.size()), m_referring(tables.size()), m_open(tables.size()),
          m_taken(tables.size()) {
        QHash<const void*, std::size_t> places;
        for (std::size_t i = 0; i < tables.size(); ++i)
            places.insert(tables[i].identity(), i);
        for (std::size_t i = 0; i < tables.size(); ++i) {
            for (const ForeignKeyConstraint& key : tables[i].foreignKeys()) {
                const std::optional<Table> target = tables[i].referred(key);
                if (target && *target != tables[i])
                    connect(i, places.value(target->identity()));
            }
        }
    }

    std::vector<std::size_t> sorted() {
        for (std::size_t i = 0; i < m_open.size(); ++i) {
            if (m_open[i] == 0)
                m_ready.push(i);
        }
        while (m_result.size() < m_open.size()) {
            if (m_ready.empty())
                takeCircle();
            while (!m_ready.empty()) {
                const std::size_t next = m_ready.top();
                m_ready.pop();
                take(next);
            }
        }
        return m_result;
    }

private:
    void connect(std::size_t from, std::size_t to) {
        if (std::ranges::find(m_referred[from], to) != m_referred[from].end())
            return;
        m_referred[from].push_back(to);
        m_referring[to].push_back(from);
        ++m_open[from];
    }

    void take(std::size_t table) {
        m_taken[table] = true;
        m_result.push_back(table);
        for (std::size_t referring : m_referring[table]) {
            if (--m_open[referring] == 0 && !m_taken[referring])
                m_ready.push(referring);
        }
    }

    std::vector<bool> reachable(std::size_t from) const {
        std::vector<bool> seen(m_open.size());
        std::vector<std::size_t> waiting{from};
        while (!waiting.empty()) {
            const std::size_t table = waiting.back();
            waiting.pop_back();
            for (std::size_t next : m_referred[table]) {
                if (!m_taken[next] && !seen[next]) {
                    seen[next] = true;
                    waiting.push_back(next);
                }
            }
        }
        return seen;
    }

    // The first circle that refers to nothing but itself; what refers to it can follow then.
    void takeCircle() {
        for (std::size_t start = 0; start < m_open.size(); ++start) {
            if (m_taken[start])
                continue;
            const std::vector<bool> circle = reachable(start);
            bool closed = circle[start];
            for (std::size_t i = 0; i < circle.size() && closed; ++i)
                closed = !circle[i] || reachable(i)[start];
            if (!closed)
                continue;
            for (std::size_t i = 0; i < circle.size(); ++i)
                m_taken[i] = m_taken[i] || circle[i];
            for (std::size_t i = 0; i < circle.size(); ++i) {
                if (circle[i])
                    take(i);
            }
            return;
        }
    }

    std::vector<std::vector<std::size_t>> m_referred;
    std::vector<std::vector<std::size_t>> m_referring;
    std::vector<int> m_open; // referred tables that are not yet in the result
    std::vector<bool> m_taken;
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> m_ready;
    std::vector<std::size_t> m_result;
};

} // namespace

MetaData::MetaData() : m_data(std::make_shared<MetaDataData>()) {}

std::vector<Table> MetaData::tables() const {
    std::vector<Table> result;
    result.reserve(m_data->tables.size());
    for (const std::shared_ptr<TableData>& table : m_data->tables)
        result.push_back(Table(table));
    return result;
}

std::optional<Table> MetaData::find(const QString& table, const QString& schema) const {
    if (TableData* found = m_data->byName.value({schema, table}))
        return Table(found->shared_from_this());
    return std::nullopt;
}

Table MetaData::operator[](const Name& table) const {
    if (std::optional<Table> found = find(table.text()))
        return *found;
    throw SchemaError(u"There is no table %1."_s.arg(table.text()), {.table = table.text()});
}

std::vector<Table> MetaData::sortedTables() const {
    const std::vector<Table> declared = tables();
    std::vector<Table> result;
    result.reserve(declared.size());
    for (std::size_t place : TableOrder(declared).sorted())
        result.push_back(declared[place]);
    return result;
}

void MetaData::bind(std::any handle) const { m_data->bind = std::move(handle); }

const std::any& MetaData::bindHandle() const { return m_data->bind; }

void MetaData::clear() const { m_data->detach(); }

} // namespace espalier::orm
