// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Doctor that reads trees and links, and lays what is staged over them.
#include "ui/live/BackgroundReader.h"
#include "ui/live/Guard.h"
#include "ui/models/Doctor.h"

#include "orm/sql/Select.h"

#include <algorithm>

namespace espalier::ui {

using orm::ObjectPtr;
using orm::Select;
using orm::Value;

namespace {

// More rows than this are no levels, whatever they are called.
constexpr qint64 mostLevels = 1000;

Select levelRows(const orm::Mapper& levels) {
    const orm::EntityTraits& traits = levels.traits();
    const int key = levels.primaryKey().front();
    return Select({levels.attribute(key).column,
                   levels.attribute(traits.parent->pairs().front().first).column,
                   levels.attribute(traits.label >= 0 ? traits.label : key).column})
        .limit(mostLevels + 1);
}

bool mayBeNull(const orm::Mapper& mapper, const TreeColumns& columns) {
    return std::ranges::any_of(
        columns.parentSlots, [&](int slot) { return mapper.attribute(slot).column.isNullable(); });
}

} // namespace

/// What comes back from the worker.
struct Doctor::Reading {
    std::shared_ptr<const TreeRows> rows;
    std::shared_ptr<const TreeReport> report;
};

void Doctor::readTree(std::size_t index) {
    Tree& tree = m_trees[index];
    tree.staged = stagedOf(tree);
    std::vector<orm::Expression> columns;
    for (const int slot : tree.columns.slotList)
        columns.emplace_back(tree.mapper->attribute(slot).column);
    if (tree.levelSlot >= 0)
        columns.emplace_back(tree.mapper->attribute(tree.levelSlot).column);
    TreeRows shape{
        tree.columns.layout, tree.levelSlot >= 0, mayBeNull(*tree.mapper, tree.columns), {}, {}};
    std::optional<Select> levels;
    if (tree.level)
        levels = levelRows(tree.level->target());
    std::function<Reading(orm::Connection&)> work = [select = Select(columns), levels, shape,
                                                     staged =
                                                         tree.staged](orm::Connection& connection) {
        auto rows = std::make_shared<TreeRows>(shape);
        std::optional<orm::Transaction> snapshot;
        if (levels)
            snapshot.emplace(connection, false);
        rows->rows = connection.query(select);
        if (levels) {
            const orm::RowBatch found = connection.query(*levels);
            rows->levels = LevelChain(found.rowCount() > mostLevels ? orm::RowBatch() : found);
            snapshot->commit();
        }
        return Reading{rows, std::make_shared<TreeReport>(*rows, staged)};
    };
    const orm::ObjectList newObjects = tree.newObjects;
    m_reading =
        m_database.reader().post<Reading>(this, std::move(work),
                                          {[this, index, newObjects](Reading&& reading) {
                                               Tree& read = m_trees[index];
                                               read.failure.clear();
                                               read.rows = reading.rows;
                                               read.report = reading.report;
                                               read.reportedObjects = newObjects;
                                               Q_EMIT changed();
                                               next();
                                               update();
                                           },
                                           [this, index](const std::exception_ptr& exception) {
                                               if (noteFailure(m_trees[index].failure, exception))
                                                   next();
                                           }});
}

// Millions of links take long: whatever else is read meanwhile comes first.
void Doctor::readLink(std::size_t index) {
    const Link& link = m_links[index];
    const LinkCheck check(link.link, link.mapper, m_database.mapperOf(link.link.left.table),
                          m_database.mapperOf(link.link.right.table));
    std::function<LinkCheck::Result(orm::Connection&)> work = [check](orm::Connection& connection) {
        return check.run(connection);
    };
    m_reading = m_database.reader().post<LinkCheck::Result>(
        this, std::move(work),
        {[this, index](LinkCheck::Result&& result) {
             Link& read = m_links[index];
             read.failure.clear();
             read.isRead = true;
             read.result = std::move(result);
             updateLink(read);
             Q_EMIT changed();
             next();
         },
         [this, index](const std::exception_ptr& exception) {
             if (noteFailure(m_links[index].failure, exception))
                 next();
         }},
        BackgroundReader::Priority::Idle);
}

// The rows as they were read serve again: only what is staged differs.
void Doctor::judge(std::size_t index) {
    Tree& tree = m_trees[index];
    m_database.cancel(tree.ticket);
    std::function<Reading(orm::Connection&)> work = [rows = tree.rows,
                                                     staged = tree.staged](orm::Connection&) {
        return Reading{rows, std::make_shared<TreeReport>(*rows, staged)};
    };
    const orm::ObjectList newObjects = tree.newObjects;
    tree.ticket = m_database.reader().post<Reading>(this, std::move(work),
                                                    {[this, index, newObjects](Reading&& reading) {
                                                         Tree& judged = m_trees[index];
                                                         judged.ticket = 0;
                                                         if (judged.rows != reading.rows)
                                                             return; // read again meanwhile
                                                         judged.report = reading.report;
                                                         judged.reportedObjects = newObjects;
                                                         Q_EMIT changed();
                                                     },
                                                     {}});
}

// --- what is staged

void Doctor::update() {
    if (m_isSaving || !m_database.isOpen())
        return;
    guarded(this, [this] {
        for (std::size_t i = 0; i < m_trees.size(); ++i) {
            Tree& tree = m_trees[i];
            if (!tree.rows || (m_running && m_current == i))
                continue;
            StagedNodes staged = stagedOf(tree);
            if (staged == tree.staged)
                continue;
            tree.staged = std::move(staged);
            judge(i);
        }
        bool differs = false;
        for (Link& link : m_links)
            differs = updateLink(link) || differs;
        if (differs)
            Q_EMIT changed();
    });
}

// What was staged is now in the database: what it was about is read anew.
void Doctor::onSaved() {
    m_isSaving = false;
    if (m_running)
        return check();
    for (std::size_t i = 0; i < m_trees.size(); ++i)
        if (m_trees[i].rows && !m_trees[i].staged.nodes.empty())
            m_queue.push_back(i);
    for (std::size_t i = 0; i < m_links.size(); ++i)
        if (std::ranges::count(m_links[i].isMended, 1) > 0)
            m_queue.push_back(m_trees.size() + i);
    m_total = m_queue.size();
    m_running = !m_queue.empty();
    if (m_running)
        next();
}

StagedNodes Doctor::stagedOf(Tree& tree) const {
    StagedNodes staged;
    tree.newObjects.clear();
    orm::Session& session = m_database.session();
    const auto each = [&](const orm::ObjectList& objects, auto act) {
        for (const ObjectPtr& object : objects)
            if (&object->mapper() == tree.mapper)
                act(object);
    };
    each(session.newObjects(), [&](const ObjectPtr& object) { tree.newObjects.push_back(object); });
    for (const ObjectPtr& object : tree.newObjects)
        staged.nodes.push_back(nodeOf(tree, *object));
    each(session.dirty(), [&](const ObjectPtr& object) {
        if (object->key().isValid() && object->isModified() &&
            !m_database.isMarkedForDeletion(*object))
            staged.nodes.push_back(nodeOf(tree, *object));
    });
    each(session.deleted(), [&](const ObjectPtr& object) {
        staged.nodes.push_back({object->key().values, {}, -1, true});
    });
    return staged;
}

StagedNodes::Node Doctor::nodeOf(const Tree& tree, const orm::Object& object) const {
    StagedNodes::Node node;
    if (object.key().isValid())
        node.key = object.key().values;
    const TreeSkeleton::Layout& layout = tree.columns.layout;
    std::vector<int> slotList = tree.columns.slotList;
    if (tree.levelSlot >= 0)
        slotList.push_back(tree.levelSlot);
    node.cells.resize(slotList.size());
    for (std::size_t column = 0; column < slotList.size(); ++column)
        if (object.isLoaded(slotList[column]))
            node.cells[column] = object.peek(slotList[column]);
    const orm::RelationSlot& parent = object.relation(*tree.mapper->traits().parent);
    for (int i = 0; i < layout.parents && parent.changed; ++i) {
        std::optional<Value>& cell = node.cells[std::size_t(layout.parentColumn() + i)];
        const int referred = slotList[std::size_t(layout.referenceColumn() + i)];
        cell = parent.items.empty() ? Value() : parent.items.front()->known(referred);
    }
    if (parent.changed && !parent.items.empty() && !parent.items.front()->key().isValid()) {
        const auto found = std::ranges::find(tree.newObjects, parent.items.front());
        if (found != tree.newObjects.end())
            node.newParent = int(found - tree.newObjects.begin());
    }
    if (tree.level && object.relation(*tree.level).changed) {
        const orm::ObjectList& level = object.relation(*tree.level).items;
        node.cells.back() =
            level.empty() ? Value() : level.front()->known(tree.level->pairs().front().second);
    }
    return node;
}

bool Doctor::isMended(const Link& link, const LinkCheck::Dangling& dangling) const {
    const ObjectPtr row =
        link.mapper ? m_database.session().find({link.mapper, dangling.key}) : ObjectPtr();
    if (!row)
        return false;
    if (m_database.isMarkedForDeletion(*row))
        return true;
    const auto isElsewhere = [&](const LinkCheck::End& end, const QStringList& columns) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const orm::Attribute* attribute = link.mapper->find(columns[i]);
            if (attribute && row->isModified(attribute->slot))
                return true;
        }
        return end.isThere;
    };
    return isElsewhere(dangling.left, link.link.left.columns) &&
           isElsewhere(dangling.right, link.link.right.columns);
}

bool Doctor::updateLink(Link& link) const {
    std::vector<char> mended;
    for (const LinkCheck::Dangling& dangling : link.result.dangling)
        mended.push_back(isMended(link, dangling) ? 1 : 0);
    if (mended == link.isMended)
        return false;
    link.isMended = std::move(mended);
    return true;
}

} // namespace espalier::ui
