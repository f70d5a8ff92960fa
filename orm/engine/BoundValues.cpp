// SPDX-License-Identifier: MIT
#include "orm/engine/BoundValues.h"

#include <QSqlResult>

namespace espalier::orm {

namespace {

#if ESPALIER_BOUND_VALUES
// QSqlResult lets its heirs at the list; the pointer to the member works on any of them.
QVariantList* listOf(QSqlQuery& query) {
    struct Heir : QSqlResult {
        static auto list() {
            return static_cast<QVariantList& (QSqlResult::*)() const>(&Heir::boundValues);
        }
    };
    return query.result() ? &(query.result()->*Heir::list())() : nullptr;
}
#else
QVariantList* listOf(QSqlQuery&) { return nullptr; }
#endif

} // namespace

BoundValues::BoundValues(QSqlQuery& query, std::size_t count)
    : m_query(query), m_values(listOf(query)) {
    if (m_values && m_values->size() != qsizetype(count))
        m_values->resize(qsizetype(count));
}

void BoundValues::set(std::size_t index, QVariant value) {
    if (m_values)
        (*m_values)[qsizetype(index)] = std::move(value);
    else
        m_query.bindValue(int(index), value);
}

QVariant BoundValues::at(std::size_t index) const {
    return m_values ? m_values->at(qsizetype(index)) : m_query.boundValue(int(index));
}

} // namespace espalier::orm
