// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Connection.h"
#include "orm/mapping/Discovery.h"
#include "orm/mapping/Mapper.h"
#include "orm/sql/FromClause.h"
#include "ui/Export.h"

#include <QString>

#include <vector>

namespace espalier::ui {

/// Finds the rows of a link table of which an end is not there: the row that it refers to does not
/// exist. Plain values: made on the GUI thread, run in a worker.
class ESPALIER_UI_EXPORT LinkCheck {
public:
    /// How many are told one by one; the others are counted.
    static constexpr qsizetype mostTold = 1000;

    struct End {
        std::vector<orm::Value> values; ///< with which the link refers to it
        QString label;                  ///< empty without a label or the row
        bool isThere = true;
    };
    struct Dangling {
        std::vector<orm::Value> key; ///< of the link row; empty without a mapper
        End left;
        End right;
    };
    struct Result {
        std::vector<Dangling> dangling;
        qint64 count = 0; ///< of all
    };

    /// The mappers may be null: a link without a key, ends without labels.
    LinkCheck(const orm::DiscoveredLink& link, const orm::Mapper* mapper,
              const orm::Mapper* leftMapper, const orm::Mapper* rightMapper);

    /// Errors: those of Connection::query().
    Result run(orm::Connection& connection) const;

private:
    struct Side {
        std::size_t width = 0;
        std::size_t first = 0; ///< column of the result: values, whether it is there, label if any
        bool hasLabel = false;
    };
    Side add(const orm::Table& link, const orm::DiscoveredLink::End& end, const orm::Mapper* mapper,
             const QString& alias);
    static End read(const Side& side, const orm::Value* cells);

    std::vector<orm::Expression> m_columns;
    std::size_t m_keys = 0;
    orm::FromClause m_from;
    orm::Expression m_dangling;
    std::vector<orm::Expression> m_order;
    Side m_left;
    Side m_right;
};

} // namespace espalier::ui
