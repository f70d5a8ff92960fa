// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TreeMoves.h"

#include "ui/commands/Edits.h"
#include "ui/live/Guard.h"
#include "ui/live/Words.h"
#include "ui/models/EntityTreeOverlay.h"
#include "ui/models/RowsMimeData.h"

#include <QCollator>
#include <QUndoStack>

#include <algorithm>

namespace espalier::ui {

namespace {

// Several edits as one undo step; the step ends also when one of them throws.
class OneStep {
public:
    OneStep(QUndoStack& stack, const QString& name) : m_stack(stack) { m_stack.beginMacro(name); }
    ~OneStep() { m_stack.endMacro(); }
    OneStep(const OneStep&) = delete;
    OneStep& operator=(const OneStep&) = delete;

private:
    QUndoStack& m_stack;
};

// Whole numbers that rise through a list, keeping as many of the present ones as a small gap
// allows.
std::vector<qint64> risingOrders(const std::vector<std::optional<qint64>>& present,
                                 std::size_t first, std::size_t count) {
    const std::size_t size = present.size();
    std::vector<qint64> orders(size);
    bool rising = true;
    std::optional<qint64> before;
    for (std::size_t i = 0; i < size; ++i) {
        if (i >= first && i < first + count)
            continue;
        rising = rising && present[i] && (!before || *present[i] > *before);
        if (!rising)
            break;
        orders[i] = *present[i];
        before = present[i];
    }
    const bool hasLower = first > 0;
    const bool hasUpper = first + count < size;
    if (rising) {
        const qint64 moved = qint64(count);
        const qint64 start = hasLower   ? orders[first - 1] + 1
                             : hasUpper ? orders[first + count] - moved
                                        : 1;
        if (!hasUpper || start + moved <= orders[first + count]) {
            for (std::size_t i = 0; i < count; ++i)
                orders[first + i] = start + qint64(i);
            return orders;
        }
    }
    for (std::size_t i = 0; i < size; ++i)
        orders[i] = qint64(i) + 1;
    return orders;
}

} // namespace

QString TreeMoves::moveRefusal(const orm::ObjectList& rows, int parent) const {
    const TreeSkeleton& skeleton = m_tree.skeleton();
    Edits& edits = m_tree.database().edits();
    if (const QString refusal = edits.refusal(m_tree.mapper()); !refusal.isEmpty())
        return refusal;
    if (parent >= 0 && skeleton.has(parent, TreeSkeleton::Deleted))
        return tr("%1 is going to be deleted.").arg(m_tree.labelText(parent));
    for (const orm::ObjectPtr& row : rows) {
        const int node = m_tree.nodeOf(*row);
        if (node >= 0 && node == parent)
            return tr("%1 cannot be moved into itself.").arg(m_tree.labelText(node));
        // The session knows the ancestors of touched rows only; the skeleton knows them all.
        if (node >= 0 && parent >= 0 && skeleton.isWithin(parent, node))
            return tr("%1 cannot be moved into %2, which is below it.")
                .arg(m_tree.labelText(node), m_tree.labelText(parent));
    }
    return edits.moveRefusal(rows, m_tree.object(parent));
}

bool TreeMoves::isAllIn(const orm::ObjectList& rows, int parent) const {
    const TreeSkeleton& skeleton = m_tree.skeleton();
    return std::all_of(rows.begin(), rows.end(), [&](const orm::ObjectPtr& row) {
        const int node = m_tree.nodeOf(*row);
        return node >= 0 && skeleton.parent(node) == parent &&
               !skeleton.has(node, TreeSkeleton::Orphan) &&
               !skeleton.has(node, TreeSkeleton::InCycle);
    });
}

QString TreeMoves::moveInto(const orm::ObjectList& rows, int parent) const {
    if (const QString refusal = moveRefusal(rows, parent); !refusal.isEmpty())
        return refusal;
    if (rows.empty() || isAllIn(rows, parent))
        return {};
    return m_tree.database().edits().move(rows, m_tree.object(parent));
}

QString TreeMoves::besideRefusal(const orm::ObjectList& rows, int sibling) const {
    const int parent = m_tree.skeleton().parent(sibling);
    if (!m_tree.skeleton().layout().order && isAllIn(rows, parent))
        return tr("Siblings are sorted by name: there is no order column.");
    const bool onItself = std::any_of(rows.begin(), rows.end(), [&](const orm::ObjectPtr& row) {
        return m_tree.nodeOf(*row) == sibling;
    });
    if (onItself)
        return tr("%1 cannot be moved beside itself.").arg(m_tree.labelText(sibling));
    return moveRefusal(rows, parent);
}

QString TreeMoves::moveBeside(const orm::ObjectList& rows, int sibling, bool after) const {
    if (const QString refusal = besideRefusal(rows, sibling); !refusal.isEmpty())
        return refusal;
    const int parent = m_tree.skeleton().parent(sibling);
    if (!m_tree.skeleton().layout().order)
        return moveInto(rows, parent);
    if (isAllIn(rows, parent)) {
        arrange(rows, sibling, after);
        return {};
    }
    const OneStep step(m_tree.database().undoStack(),
                       rows.size() == 1
                           ? tr("Move %1").arg(m_tree.labelText(m_tree.nodeOf(*rows[0])))
                           : tr("Move %n rows", nullptr, int(rows.size())));
    const QString refusal = moveInto(rows, parent);
    if (refusal.isEmpty())
        arrange(rows, sibling, after);
    return refusal;
}

void TreeMoves::arrange(const orm::ObjectList& rows, int sibling, bool after) const {
    const TreeSkeleton& skeleton = m_tree.skeleton();
    std::vector<int> moved;
    for (const orm::ObjectPtr& row : rows)
        moved.push_back(m_tree.nodeOf(*row));
    std::vector<int> siblings = skeleton.children(skeleton.parent(sibling));
    std::erase_if(siblings, [&](int node) {
        return std::find(moved.begin(), moved.end(), node) != moved.end();
    });
    const auto at = std::find(siblings.begin(), siblings.end(), sibling) + (after ? 1 : 0);
    const auto first = siblings.insert(at, moved.begin(), moved.end());

    std::vector<std::optional<qint64>> present;
    for (const int node : siblings)
        present.push_back(skeleton.orderOf(node).to<qint64>());
    const std::vector<qint64> orders =
        risingOrders(present, std::size_t(first - siblings.begin()), moved.size());
    const int slot = m_tree.mapper().traits().order;
    std::vector<std::tuple<orm::ObjectPtr, int, orm::Value>> cells;
    for (std::size_t i = 0; i < siblings.size(); ++i)
        if (present[i] != orders[i])
            cells.emplace_back(m_tree.object(siblings[i]), slot, orm::Value(orders[i]));
    if (!cells.empty())
        m_tree.database().edits().setValues(cells, tr("Reorder"));
}

QString TreeMoves::flatten(int node) const {
    const TreeSkeleton& skeleton = m_tree.skeleton();
    orm::ObjectList rows;
    std::vector<int> open = skeleton.children(node);
    std::reverse(open.begin(), open.end());
    while (!open.empty()) {
        const int next = open.back();
        open.pop_back();
        if (skeleton.parent(next) != node && !skeleton.has(next, TreeSkeleton::Deleted))
            rows.push_back(m_tree.object(next));
        const std::vector<int> children = skeleton.children(next);
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    if (rows.empty())
        return tr("Nothing stands deeper than directly below %1.").arg(m_tree.labelText(node));
    return m_tree.database().edits().flatten(m_tree.object(node), rows);
}

QString TreeMoves::sortRefusal(int parent) const {
    if (!m_tree.skeleton().layout().order)
        return tr("Siblings are sorted by name: there is no order column.");
    if (const QString refusal = m_tree.database().edits().refusal(m_tree.mapper());
        !refusal.isEmpty())
        return refusal;
    return m_tree.skeleton().children(parent).size() < 2 ? tr("There is nothing to sort below it.")
                                                         : QString();
}

QString TreeMoves::sortChildren(int parent) const {
    if (const QString refusal = sortRefusal(parent); !refusal.isEmpty())
        return refusal;
    const TreeSkeleton& skeleton = m_tree.skeleton();
    std::vector<int> children = skeleton.children(parent);
    QCollator collator(readersLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(children, [&](int a, int b) {
        return collator.compare(m_tree.labelText(a), m_tree.labelText(b)) < 0;
    });
    const int slot = m_tree.mapper().traits().order;
    std::vector<std::tuple<orm::ObjectPtr, int, orm::Value>> cells;
    for (std::size_t i = 0; i < children.size(); ++i)
        if (skeleton.orderOf(children[i]).to<qint64>() != qint64(i) + 1)
            cells.emplace_back(m_tree.object(children[i]), slot, orm::Value(qint64(i) + 1));
    if (cells.empty())
        return tr("They are sorted already.");
    const QString where = parent < 0 ? tr("the top level") : m_tree.labelText(parent);
    return m_tree.database().edits().setValues(cells, tr("Sort what is below %1").arg(where));
}

// --- drops

QString TreeMoves::dropRefusal(const QMimeData* data, int parent) const {
    const RowsMimeData* dragged = RowsMimeData::of(data, m_tree.database());
    if (!dragged)
        return tr("Only rows of this database can be dropped here.");
    if (&dragged->mapper() != &m_tree.mapper())
        return linkRefusal(dragged->mapper(), parent);
    const QString refusal = moveRefusal(dragged->rows(), parent);
    if (refusal.isEmpty() && isAllIn(dragged->rows(), parent))
        return parent < 0 ? tr("It is at the top level already.")
                          : tr("It is in %1 already.").arg(m_tree.labelText(parent));
    return refusal;
}

QString TreeMoves::dropRefusalBeside(const QMimeData* data, int sibling) const {
    const RowsMimeData* dragged = RowsMimeData::of(data, m_tree.database());
    if (dragged && &dragged->mapper() == &m_tree.mapper())
        return besideRefusal(dragged->rows(), sibling);
    return dropRefusal(data, sibling);
}

QString TreeMoves::drop(const QMimeData* data, int parent, bool copy) const {
    if (const QString refusal = dropRefusal(data, parent); !refusal.isEmpty())
        return refusal;
    const RowsMimeData* dragged = RowsMimeData::of(data, m_tree.database());
    if (&dragged->mapper() == &m_tree.mapper())
        return moveInto(dragged->rows(), parent);
    link(dragged->rows(), parent, copy);
    return {};
}

QString TreeMoves::dropBeside(const QMimeData* data, int sibling, bool after) const {
    if (const QString refusal = dropRefusalBeside(data, sibling); !refusal.isEmpty())
        return refusal;
    const RowsMimeData* dragged = RowsMimeData::of(data, m_tree.database());
    if (&dragged->mapper() == &m_tree.mapper())
        return moveBeside(dragged->rows(), sibling, after);
    return drop(data, sibling, false);
}

const orm::Relationship* TreeMoves::linkTo(const orm::Mapper& mapper) const {
    for (const auto& relationship : m_tree.mapper().relationships())
        if (relationship->direction() == orm::Direction::ManyToMany &&
            &relationship->target() == &mapper)
            return relationship.get();
    return nullptr;
}

QString TreeMoves::linkRefusal(const orm::Mapper& mapper, int node) const {
    if (!linkTo(mapper))
        return tr("%1 and %2 are not linked.").arg(mapper.name(), m_tree.mapper().name());
    if (node < 0)
        return tr("Drop it on a %1 to link it.").arg(m_tree.mapper().name());
    if (m_tree.skeleton().has(node, TreeSkeleton::Deleted))
        return tr("%1 is going to be deleted.").arg(m_tree.labelText(node));
    return m_tree.database().edits().refusal(m_tree.mapper());
}

void TreeMoves::link(const orm::ObjectList& rows, int node, bool keep) const {
    const orm::Relationship* relationship = linkTo(rows.front()->mapper());
    const orm::ObjectPtr target = m_tree.object(node);
    orm::ObjectPtr source = keep ? nullptr : m_tree.currentObject;
    if (source == target)
        source = nullptr;
    orm::ObjectList owners{target};
    if (source)
        owners.push_back(source);
    // Which of the links exist must be known first: only those of the node itself are taken away.
    EntityTreeOverlay* tree = &m_tree;
    const auto stage = [=] {
        guarded(&tree->model(), [&] {
            Edits& edits = tree->database().edits();
            orm::ObjectList linked;
            if (source)
                for (const orm::ObjectPtr& row : rows)
                    if (const auto& items = source->relation(*relationship).items;
                        std::find(items.begin(), items.end(), row) != items.end())
                        linked.push_back(row);
            QString reason;
            if (linked.empty()) {
                reason = edits.link({target}, *relationship, rows);
            } else {
                const OneStep step(tree->database().undoStack(),
                                   tr("Move %n links", nullptr, int(linked.size())));
                reason = edits.link({target}, *relationship, rows);
                if (reason.isEmpty())
                    reason = edits.unlink({source}, *relationship, linked);
            }
            if (!reason.isEmpty())
                Q_EMIT tree->model().refused(reason);
        });
    };
    m_tree.database().requireRelation(
        tree, owners, *relationship, stage,
        [tree](const Failure& failure) { Q_EMIT tree->model().refused(failure.message); });
}

} // namespace espalier::ui
