// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TellingNode.h"

#include "orm/sql/Select.h"
#include "ui/live/Guard.h"

#include <QHash>

namespace espalier::app {

using namespace Qt::StringLiterals;

namespace {

using Counts = QHash<orm::Value, qint64>; ///< linked rows by the node's value

/// How many rows are linked to each node. Requires: a link through one column.
orm::Select countsOf(const orm::Relationship& links) {
    const orm::Column column = links.direction() == orm::Direction::ManyToMany
                                   ? links.localLinks().front().second
                                   : links.target().attribute(links.pairs().front().second).column;
    return orm::Select({orm::Expression(column), orm::countAll()})
        .where(orm::Expression(column).isNotNull())
        .groupBy({orm::Expression(column)});
}

bool isCountable(const orm::Relationship* links) {
    if (!links) {
        return false;
    }
    return links->direction() == orm::Direction::ManyToMany ? links->localLinks().size() == 1
                                                            : links->pairs().size() == 1;
}

class Chooser {
public:
    Chooser(const ui::EntityTreeModel& model, const Counts& counts)
        : m_model(model), m_counts(counts) {}

    QModelIndex choose() const {
        const QModelIndex root =
            heaviest({}, [](const Weight& weight) { return weight.rows > 0 ? weight.nodes : 0; });
        const QModelIndex below = heaviest(root, [](const Weight& weight) { return weight.rows; });
        return below.isValid() ? below : root;
    }

private:
    struct Weight {
        qint64 nodes = 0;
        qint64 rows = 0;
    };

    Weight weight(const QModelIndex& node) const {
        const std::vector<orm::Value> key = m_model.keyAt(node);
        Weight sum{1, m_counts.isEmpty() ? 1 : key.size() == 1 ? m_counts.value(key.front()) : 0};
        for (int row = 0; row < m_model.rowCount(node); ++row) {
            const Weight child = weight(m_model.index(row, 0, node));
            sum.nodes += child.nodes;
            sum.rows += child.rows;
        }
        return sum;
    }

    template <class Measure>
    QModelIndex heaviest(const QModelIndex& parent, const Measure& measure) const {
        QModelIndex found;
        qint64 most = -1;
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex child = m_model.index(row, 0, parent);
            if (const qint64 measured = measure(weight(child)); measured > most) {
                most = measured;
                found = child;
            }
        }
        return found;
    }

    const ui::EntityTreeModel& m_model;
    const Counts& m_counts;
};

} // namespace

void findTellingNode(ui::LiveDatabase& database, const ui::EntityTreeModel& model,
                     QObject* receiver, const std::function<void(const QModelIndex&)>& done) {
    const auto choose = [&model, done](const Counts& counts) {
        done(Chooser(model, counts).choose());
    };
    if (!isCountable(model.links())) {
        return choose({});
    }
    database.read(
        receiver, countsOf(*model.links()),
        [choose](orm::RowBatch&& rows) {
            Counts counts;
            for (qsizetype i = 0; i < rows.rowCount(); ++i) {
                counts.insert(rows.at(i, 0), rows.at(i, 1).to<qint64>().value_or(0));
            }
            choose(counts);
        },
        [choose](const ui::Failure&) { choose({}); }, true);
}

} // namespace espalier::app
