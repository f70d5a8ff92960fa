// SPDX-License-Identifier: MIT
#include "orm/engine/StatementCache.h"

#include <atomic>

namespace espalier::orm {

namespace {

std::atomic<quint64> schemaChanges{0};

} // namespace

void StatementCache::noteSchemaChange() { ++schemaChanges; }

void StatementCache::forgetOutdated() {
    const quint64 now = schemaChanges;
    if (m_schema != now)
        clear();
    m_schema = now;
}

PreparedQuery StatementCache::take(const QString& text, std::size_t bindings) {
    forgetOutdated();
    const auto found = m_byText.constFind(text);
    if (found == m_byText.constEnd()) {
        return {};
    }
    PreparedQuery prepared = std::move(**found);
    m_entries.erase(*found);
    m_byText.erase(found);
    // QSqlQuery keeps old values: with another number of them it must begin anew.
    return prepared.bindings == bindings ? std::move(prepared) : PreparedQuery{};
}

void StatementCache::put(PreparedQuery prepared) {
    if (m_byText.contains(prepared.text)) {
        return; // the same text ran inside its own loop
    }
    m_entries.push_front(std::move(prepared));
    m_byText.insert(m_entries.front().text, m_entries.begin());
    if (m_entries.size() > Capacity) {
        m_byText.remove(m_entries.back().text);
        m_entries.pop_back();
    }
}

void StatementCache::clear() {
    m_byText.clear();
    m_entries.clear();
}

} // namespace espalier::orm
