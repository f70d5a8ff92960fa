// SPDX-License-Identifier: MIT
#include "orm/sql/Select.h"

#include "orm/sql/SelectData.h"

namespace espalier::orm {

namespace {

template <class Change> Select changed(const Select& select, Change change) {
    auto data = std::make_shared<SelectData>(select.data());
    change(*data);
    return Select(std::shared_ptr<const SelectData>(std::move(data)));
}

template <class Item> void append(std::vector<Item>& list, const std::vector<Item>& more) {
    list.insert(list.end(), more.begin(), more.end());
}

} // namespace

Select::Select() : m_data(std::make_shared<SelectData>()) {}

Select::Select(const std::vector<Expression>& columns) {
    auto data = std::make_shared<SelectData>();
    data->columns = columns;
    m_data = std::move(data);
}

Select Select::columns(const std::vector<Expression>& columns) const {
    return changed(*this, [&](SelectData& data) { data.columns = columns; });
}

Select Select::addColumns(const std::vector<Expression>& columns) const {
    return changed(*this, [&](SelectData& data) { append(data.columns, columns); });
}

Select Select::from(const FromClause& from) const {
    return changed(*this, [&](SelectData& data) { data.from.push_back(from); });
}

Select Select::replaceFrom(const FromClause& from) const {
    return changed(*this, [&](SelectData& data) { data.from = {from}; });
}

Select Select::where(const Expression& condition) const {
    return changed(*this, [&](SelectData& data) { data.where = data.where && condition; });
}

Select Select::groupBy(const std::vector<Expression>& terms) const {
    return changed(*this, [&](SelectData& data) { append(data.groupBy, terms); });
}

Select Select::having(const Expression& condition) const {
    return changed(*this, [&](SelectData& data) { data.having = data.having && condition; });
}

Select Select::orderBy(const std::vector<Expression>& terms) const {
    return changed(*this, [&](SelectData& data) { append(data.orderBy, terms); });
}

Select Select::replaceOrderBy(const std::vector<Expression>& terms) const {
    return changed(*this, [&](SelectData& data) { data.orderBy = terms; });
}

Select Select::limit(std::optional<qint64> rows) const {
    return changed(*this, [&](SelectData& data) { data.limit = rows; });
}

Select Select::offset(std::optional<qint64> rows) const {
    return changed(*this, [&](SelectData& data) { data.offset = rows; });
}

Select Select::distinct(bool on) const {
    return changed(*this, [&](SelectData& data) { data.distinct = on; });
}

Select Select::combined(SetOperation operation, const Select& other) const {
    const bool hasOwnTail = m_data->limit || m_data->offset || !m_data->orderBy.empty();
    if (hasOwnTail) { // what is asked for now orders and limits the whole
        SelectData whole;
        whole.first = *this;
        whole.columns = m_data->columns;
        whole.compound.push_back({operation, other});
        return Select(std::make_shared<const SelectData>(std::move(whole)));
    }
    return changed(*this, [&](SelectData& data) { data.compound.push_back({operation, other}); });
}

Select Select::unionAll(const Select& other) const {
    return combined(SetOperation::UnionAll, other);
}

Select Select::unionWith(const Select& other) const { return combined(SetOperation::Union, other); }

Select Select::intersect(const Select& other) const {
    return combined(SetOperation::Intersect, other);
}

Select Select::intersectAll(const Select& other) const {
    return combined(SetOperation::IntersectAll, other);
}

Select Select::except(const Select& other) const { return combined(SetOperation::Except, other); }

Select Select::exceptAll(const Select& other) const {
    return combined(SetOperation::ExceptAll, other);
}

Select Select::withLock(const std::optional<RowLock>& lock) const {
    return changed(*this, [&](SelectData& data) { data.lock = lock; });
}

Select Select::with(const QString& name, const QStringList& columnNames, const Select& body,
                    bool recursive) const {
    return changed(*this, [&](SelectData& data) {
        data.commonTables.push_back({name, columnNames, body, recursive});
    });
}

} // namespace espalier::orm
