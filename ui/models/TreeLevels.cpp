// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TreeLevels.h"

#include <algorithm>

namespace espalier::ui {

using orm::Value;

LevelChain::LevelChain(const orm::RowBatch& rows) {
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const Value& name = rows.at(row, 2);
        m_levels.insert(rows.at(row, 0),
                        {rows.at(row, 1), name.isNull() ? QString() : name.toText(), {}, 0});
    }
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        const auto above = m_levels.find(rows.at(row, 1));
        if (above == m_levels.end())
            continue;
        ++above->childCount;
        above->below = rows.at(row, 0);
    }
}

bool LevelChain::isBelow(const Value& level, const Value& above) const {
    const auto found = m_levels.constFind(level);
    return found != m_levels.cend() && !above.isNull() && found->above == above;
}

Value LevelChain::below(const Value& above) const {
    const auto found = m_levels.constFind(above);
    return found != m_levels.cend() && found->childCount == 1 ? found->below : Value();
}

QString LevelChain::name(const Value& level) const { return m_levels.value(level).name; }

int LevelChain::depth(const Value& level) const {
    int steps = 0;
    auto found = m_levels.constFind(level);
    while (found != m_levels.cend() && !found->above.isNull() && steps <= m_levels.size()) {
        found = m_levels.constFind(found->above);
        ++steps;
    }
    return steps;
}

LevelRule::LevelRule(const LevelChain& chain, const std::vector<Pair>& pairs,
                     const std::vector<Value>& atTop)
    : m_chain(chain) {
    if (m_chain.isEmpty()) {
        learnStep(pairs);
    } else {
        const auto fitting = std::ranges::count_if(
            pairs, [this](const Pair& pair) { return m_chain.isBelow(pair.second, pair.first); });
        m_isKnown = fitting > 0 && std::size_t(fitting) * 2 >= pairs.size();
    }
    if (m_isKnown)
        learnTop(atTop);
}

void LevelRule::learnStep(const std::vector<Pair>& pairs) {
    QHash<qint64, std::size_t> steps;
    for (const auto& [above, level] : pairs) {
        const auto from = above.to<qint64>();
        const auto to = level.to<qint64>();
        if (from && to)
            ++steps[*to - *from];
    }
    for (auto step = steps.cbegin(); step != steps.cend(); ++step) {
        const bool isMore = !m_isKnown || step.value() > steps.value(m_step);
        if (step.key() > 0 && step.value() * 2 >= pairs.size() && isMore) {
            m_step = step.key();
            m_isKnown = true;
        }
    }
}

void LevelRule::learnTop(const std::vector<Value>& atTop) {
    QHash<Value, std::size_t> counts;
    for (const Value& level : atTop)
        ++counts[level];
    for (auto level = counts.cbegin(); level != counts.cend(); ++level) {
        if (!level.key().isNull() && level.value() * 2 > atTop.size())
            m_top = level.key();
    }
}

bool LevelRule::fits(const Value& above, const Value& level) const {
    if (!m_chain.isEmpty())
        return m_chain.isBelow(level, above);
    const auto from = above.to<qint64>();
    const auto to = level.to<qint64>();
    return from && to && *to == *from + m_step;
}

Value LevelRule::below(const Value& above) const {
    if (!m_chain.isEmpty())
        return m_chain.below(above);
    const auto from = above.to<qint64>();
    return from ? Value(*from + m_step) : Value();
}

qint64 LevelRule::rank(const Value& level) const {
    return m_chain.isEmpty() ? level.to<qint64>().value_or(0) : m_chain.depth(level);
}

QString LevelRule::name(const Value& level) const {
    if (level.isNull())
        return {};
    const QString name = m_chain.name(level);
    return name.isEmpty() ? level.toText() : name;
}

} // namespace espalier::ui
