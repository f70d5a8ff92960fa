// SPDX-License-Identifier: MIT
#include "orm/query/KeySelect.h"

#include "orm/query/EntitySource.h"

#include <algorithm>
#include <span>

namespace espalier::orm {

namespace {

/// `(columns) IN (keys)`: an equality for one, IN for one column, a disjunction for several.
Expression keyIn(const std::vector<Expression>& columns, std::span<const KeyValues> keys) {
    if (columns.size() == 1 && keys.size() == 1)
        return columns.front() == Expression(keys.front().front());
    if (columns.size() == 1) {
        std::vector<Value> values;
        values.reserve(keys.size());
        for (const KeyValues& key : keys)
            values.push_back(key.front());
        return columns.front().in(values);
    }
    std::vector<Expression> rows;
    for (const KeyValues& key : keys) {
        std::vector<Expression> equal;
        for (std::size_t i = 0; i < columns.size(); ++i)
            equal.push_back(columns[i] == Expression(key[i]));
        rows.push_back(allOf(equal));
    }
    return anyOf(rows);
}

} // namespace

std::vector<Expression> keyConditions(const std::vector<Expression>& columns, const Keys& keys) {
    std::vector<Expression> conditions;
    for (std::size_t first = 0; first < keys.size(); first += keysInOneSelect) {
        const std::size_t count = std::min(keys.size() - first, keysInOneSelect);
        conditions.push_back(keyIn(columns, std::span(keys).subspan(first, count)));
    }
    return conditions;
}

std::vector<Select> narrowedToKeys(const Select& all, const std::vector<Expression>& columns,
                                   const Keys& keys) {
    std::vector<Select> selects;
    for (const Expression& condition : keyConditions(columns, keys))
        selects.push_back(all.where(condition));
    return selects;
}

std::vector<Select> selectByKey(const Mapper& mapper, const Keys& keys,
                                const std::vector<int>& columnSlots) {
    return narrowedToKeys(Select(columnsOf(mapper, columnSlots)).from(sourceOf(mapper)),
                          keyColumnsOf(mapper), keys);
}

} // namespace espalier::orm
