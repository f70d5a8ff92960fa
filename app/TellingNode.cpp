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
        const QModelIndex root = heaviestChild({});
        const QModelIndex below = heaviestChild(root);
        return below.isValid() ? below : root;
    }

private:
    qint64 weight(const QModelIndex& node) const {
        const std::vector<orm::Value> key = m_model.keyAt(node);
        qint64 sum = m_counts.isEmpty() ? 1 : key.size() == 1 ? m_counts.value(key.front()) : 0;
        for (int row = 0; row < m_model.rowCount(node); ++row) {
            sum += weight(m_model.index(row, 0, node));
        }
        return sum;
    }

    QModelIndex heaviestChild(const QModelIndex& parent) const {
        QModelIndex heaviest;
        qint64 most = -1;
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex child = m_model.index(row, 0, parent);
            if (const qint64 found = weight(child); found > most) {
                most = found;
                heaviest = child;
            }
        }
        return heaviest;
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
