// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/RowBatch.h"
#include "ui/Export.h"

#include <QHash>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace espalier::ui {

/// Which level stands below which, where levels are rows of a table of their own.
class ESPALIER_UI_EXPORT LevelChain {
public:
    LevelChain() = default;
    /// Each row: key, key of the level above, name.
    explicit LevelChain(const orm::RowBatch& rows);

    bool isEmpty() const { return m_levels.isEmpty(); }
    bool isBelow(const orm::Value& level, const orm::Value& above) const;
    /// The only level below; Null when there is none, or more than one.
    orm::Value below(const orm::Value& above) const;
    QString name(const orm::Value& level) const; ///< empty when it is not there
    int depth(const orm::Value& level) const;    ///< steps from the top

private:
    struct Level {
        orm::Value above;
        QString name;
        orm::Value below; ///< of the only one
        int childCount = 0;
    };
    QHash<orm::Value, Level> m_levels;
};

/// How the level of a row follows from that of its parent, as most rows of a tree show it.
class ESPALIER_UI_EXPORT LevelRule {
public:
    using Pair = std::pair<orm::Value, orm::Value>; ///< levels of a parent and of its child

    LevelRule() = default;
    /// No rule comes of pairs of which fewer than half agree.
    LevelRule(const LevelChain& chain, const std::vector<Pair>& pairs,
              const std::vector<orm::Value>& atTop);

    bool isKnown() const { return m_isKnown; }
    bool fits(const orm::Value& above, const orm::Value& level) const;
    orm::Value below(const orm::Value& above) const; ///< Null: there is no level below
    /// What most rows at the top have; nullopt when they do not agree.
    const std::optional<orm::Value>& top() const { return m_top; }
    /// The lower, the nearer to the top.
    qint64 rank(const orm::Value& level) const;
    QString name(const orm::Value& level) const;

private:
    void learnStep(const std::vector<Pair>& pairs);
    void learnTop(const std::vector<orm::Value>& atTop);

    LevelChain m_chain;
    bool m_isKnown = false;
    qint64 m_step = 0; ///< without a chain
    std::optional<orm::Value> m_top;
};

} // namespace espalier::ui
