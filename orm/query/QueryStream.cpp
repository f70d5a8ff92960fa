// SPDX-License-Identifier: MIT
#include "orm/query/QueryStream.h"

#include "orm/base/Error.h"
#include "orm/query/QueryRun.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

QueryStream::QueryStream(const QueryData& data, const QStringList& shards)
    : m_data(data), m_shards(shards.isEmpty() ? QStringList(QString()) : shards) {
    if (QueryRun(data).needsAllRows())
        throw SessionError(
            u"A query of %1 whose lists are read by joins or by repeating it cannot "
            "come in batches: load them with selectIn()."_s.arg(data.mapper().name()));
    if (data.autoflush)
        data.context->beforeExecute();
    open();
}

QueryStream::~QueryStream() = default;

void QueryStream::open() {
    const ShardScope there(*m_data.context, m_shards.front());
    m_run = std::make_unique<QueryRun>(m_data);
    Connection& connection = m_data.context->readConnection(m_data.mapper());
    m_cursor.emplace(connection, statementOf(m_data, m_run->select(), connection.dialect()),
                     m_data.batchRows);
}

ObjectList QueryStream::next() {
    while (!m_shards.isEmpty()) {
        {
            const ShardScope there(*m_data.context, m_shards.front());
            while (std::optional<RowBatch> rows = m_cursor->next()) {
                m_run->take(*rows);
                ObjectList objects = m_run->objects(false);
                if (!objects.empty())
                    return objects;
            }
        }
        m_shards.removeFirst();
        if (!m_shards.isEmpty())
            open();
    }
    return {};
}

} // namespace espalier::orm
