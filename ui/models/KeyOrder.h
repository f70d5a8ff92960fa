// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/sql/Expression.h"
#include "ui/Export.h"

#include <optional>
#include <vector>

namespace espalier::ui {

/// A total order of rows by columns, and the rows from a place in it on, as conditions that an
/// index on these columns answers without reading what stands before. Pure values; may cross
/// threads.
class ESPALIER_UI_EXPORT KeyOrder {
public:
    /// Where a row stands: a value for each term.
    using Key = std::vector<orm::Value>;
    enum class Nulls : quint8 { Lowest, Highest }; ///< PostgreSQL sorts NULL behind everything

    struct Term {
        orm::Expression value; ///< with its collation
        bool descending = false;
        bool nullable = true;
    };
    /// Rows that stand together: `condition` may be absent, `order` is what it leaves to be sorted.
    struct Part {
        orm::Expression condition;
        std::vector<orm::Expression> order;
    };

    KeyOrder(std::vector<Term> terms, Nulls nulls) : m_terms(std::move(terms)), m_nulls(nulls) {}

    std::size_t width() const { return m_terms.size(); }
    const std::vector<Term>& terms() const { return m_terms; }
    /// What to select to learn the keys of rows.
    std::vector<orm::Expression> values() const;
    std::vector<orm::Expression> orderBy(bool backwards = false) const;

    /// The rows behind `key` (before it when `backwards`), with those equal to it when `included`:
    /// parts one after the other, each one range of an index. (a, b) from (1, 2) on is a = 1 AND
    /// b >= 2, then a > 1: no database has to understand more than that, whatever the directions of
    /// the terms, and NULLs have ranges of their own.
    std::vector<Part> from(const Key& key, bool included, bool backwards) const;

private:
    std::vector<orm::Expression> orderFrom(std::size_t first, bool backwards) const;
    void addBeyond(std::vector<Part>& parts, const Key& key, std::size_t term, bool included,
                   bool backwards) const;

    std::vector<Term> m_terms;
    Nulls m_nulls;
};

} // namespace espalier::ui
