// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/EntityTreeOverlay.h"

#include "ui/live/Guard.h"
#include "ui/models/TreeColumns.h"

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

// As far as labels of ancestors are shown; also ends circles.
constexpr int mostAncestors = 64;

QString textOf(const orm::Value& value) {
    if (value.kind() == orm::Value::Kind::String)
        return value.as<QString>();
    return value.isNull() ? QString() : value.toText();
}

} // namespace

EntityTreeOverlay::EntityTreeOverlay(EntityTreeModel& model, LiveDatabase& database,
                                     const orm::Mapper& mapper)
    : m_model(model), m_database(database), m_mapper(mapper), m_parent(mapper.traits().parent) {
    chooseColumns();
    m_counts = std::make_unique<TreeCounts>(database, mapper, m_skeleton,
                                            [this](const orm::Object& row) { return nodeOf(row); });
    connect(m_counts.get(), &TreeCounts::directRead, this, &EntityTreeOverlay::showCounts);
    connect(m_counts.get(), &TreeCounts::withinChanged, this, &EntityTreeOverlay::showWithin);
    const auto follow = [this](auto signal, auto react) {
        connect(&m_database, signal, this, [this, react](orm::Object* object) {
            if (m_loaded && !m_isSaving && &object->mapper() == &m_mapper)
                guarded(&m_model, [&] { react(*object); });
        });
    };
    follow(&LiveDatabase::objectAdded, [this](orm::Object& object) { onAdded(object); });
    follow(&LiveDatabase::objectExpunged, [this](orm::Object& object) { onExpunged(object); });
    follow(&LiveDatabase::objectRemoved, [this](orm::Object& object) { onDeletion(object, true); });
    follow(&LiveDatabase::objectRestored,
           [this](orm::Object& object) { onDeletion(object, false); });
    follow(&LiveDatabase::objectChanged, [this](orm::Object& object) { onChanged(object); });
    // What the save itself changes in objects is looked at once, when it is done.
    connect(&m_database, &LiveDatabase::saveStarted, this, [this] { m_isSaving = true; });
    connect(&m_database, &LiveDatabase::saveFailed, this, [this] { m_isSaving = false; });
    connect(&m_database, &LiveDatabase::saved, this, [this] {
        m_isSaving = false;
        if (m_loaded)
            guarded(&m_model, [this] { onSaved(); });
    });
    connect(&m_database, &LiveDatabase::discarded, this, [this] {
        if (m_loaded)
            guarded(&m_model, [this] { onDiscarded(); });
    });
    connect(&m_database, &LiveDatabase::refreshRequested, this, [this] {
        if (m_loaded || m_reading)
            guarded(&m_model, [this] { load(); });
    });
}

void EntityTreeOverlay::chooseColumns() {
    const TreeColumns columns = TreeColumns::of(m_mapper);
    m_layout = columns.layout;
    m_slots = columns.slotList;
    m_parentSlots = columns.parentSlots;
    for (const auto& relationship : m_mapper.relationships()) {
        if (relationship->direction() != orm::Direction::ManyToMany ||
            relationship->isSelfReferential() || !relationship->secondary())
            continue;
        if (TreeCounts::canCount(*relationship)) {
            m_links = relationship.get();
            break;
        }
    }
}

void EntityTreeOverlay::setFilter(const QString& text) {
    if (text == m_skeleton.filter())
        return;
    m_model.beginResetModel();
    m_skeleton.setFilter(text);
    m_model.endResetModel();
}

// --- nodes and objects

orm::ObjectPtr EntityTreeOverlay::knownObject(int node) const {
    if (const auto found = m_newObjects.constFind(node); found != m_newObjects.cend())
        return *found;
    return m_database.session().find({&m_mapper, m_skeleton.key(node)});
}

orm::ObjectPtr EntityTreeOverlay::object(int node) {
    orm::ObjectPtr made;
    orm::ObjectPtr child;
    for (int steps = 0; node >= 0 && steps < mostAncestors; ++steps) {
        orm::ObjectPtr object = m_newObjects.value(node);
        const bool isNew = bool(object);
        if (!isNew)
            object = m_database.session().absorb(m_mapper, m_slots, rowOf(node)).at(0);
        if (!made)
            made = object;
        if (child)
            m_database.session().absorbRelation(*child, *m_parent, {object});
        if (!m_parent || isNew || object->isLoaded(*m_parent))
            break;
        const int stated = m_skeleton.statedParent(node);
        if (stated == TreeSkeleton::top)
            m_database.session().absorbRelation(*object, *m_parent, {});
        if (stated == node)
            break;
        child = object;
        node = stated;
    }
    return made;
}

int EntityTreeOverlay::nodeOf(const orm::Object& object) const {
    if (const auto found = m_newNodes.constFind(&object); found != m_newNodes.cend())
        return *found;
    if (&object.mapper() != &m_mapper || !object.key().isValid())
        return TreeSkeleton::absent;
    return m_skeleton.find(object.key().values);
}

QString EntityTreeOverlay::committedLabel(int node) const {
    return m_layout.label ? textOf(m_skeleton.cells(node)[m_layout.labelColumn()]) : QString();
}

QString EntityTreeOverlay::keyText(int node) const {
    if (const auto found = m_newObjects.constFind(node); found != m_newObjects.cend())
        return u"%1 new %2"_s.arg(m_mapper.name()).arg(quintptr(found->get()), 0, 16);
    return orm::IdentityKey{&m_mapper, m_skeleton.key(node)}.toText();
}

QString EntityTreeOverlay::labelText(int node) const {
    const QString& label = m_skeleton.label(node);
    if (!label.isEmpty())
        return label;
    return m_newObjects.contains(node) ? EntityTreeModel::tr("%1 new").arg(m_mapper.name())
                                       : keyText(node);
}

QModelIndex EntityTreeOverlay::indexOf(int node, int column) const {
    if (node < 0 || m_skeleton.has(node, TreeSkeleton::Loose) || !m_skeleton.isShown(node))
        return {};
    return m_model.createIndex(m_skeleton.row(node), column, quintptr(node));
}

// --- what is staged

void EntityTreeOverlay::onAdded(orm::Object& object) {
    if (m_newNodes.contains(&object) || object.key().isValid())
        return;
    const int node = m_skeleton.append(std::vector<orm::Value>(std::size_t(m_layout.width())));
    m_newNodes.insert(&object, node);
    m_newObjects.insert(node, orm::ObjectPtr(&object));
    m_skeleton.setMark(node, TreeSkeleton::Added, true);
    m_skeleton.setCount(node, 0);
    syncOwn(node, object);
    attach(node, wantedParent(node));
    noteStaged(node);
    adopt();
}

void EntityTreeOverlay::onExpunged(orm::Object& object) {
    const int node = m_newNodes.value(&object, TreeSkeleton::absent);
    if (node < 0)
        return;
    dropNode(node);
    forgetNew(node);
}

void EntityTreeOverlay::onDeletion(orm::Object& object, bool deleted) {
    const int node = nodeOf(object);
    if (node < 0)
        return;
    m_skeleton.setMark(node, TreeSkeleton::Deleted, deleted);
    sync(node);
    changed(node);
}

void EntityTreeOverlay::onChanged(orm::Object& object) {
    if (const int node = nodeOf(object); node >= 0)
        sync(node);
}

void EntityTreeOverlay::sync(int node) {
    if (m_skeleton.has(node, TreeSkeleton::Loose))
        return;
    const quint8 marks = m_skeleton.marks(node);
    bool differs = false;
    if (const orm::ObjectPtr object = knownObject(node)) {
        differs = syncOwn(node, *object);
    } else {
        differs = m_skeleton.label(node) != committedLabel(node) || m_skeleton.difference(node);
        m_skeleton.setLabel(node, committedLabel(node));
        m_skeleton.setDifference(node, 0);
        m_skeleton.setMark(node, TreeSkeleton::Changed, false);
        if (m_layout.order)
            takeOrder(node, m_skeleton.cells(node)[m_layout.orderColumn()]);
    }
    const int wanted = wantedParent(node);
    m_skeleton.setMark(node, TreeSkeleton::Moved,
                       !m_skeleton.has(node, TreeSkeleton::Added) &&
                           wanted != m_skeleton.statedParent(node));
    place(node, wanted);
    noteStaged(node);
    if (differs || marks != m_skeleton.marks(node))
        changed(node);
}

// Label, order, marks and link difference; true when something is shown differently.
bool EntityTreeOverlay::syncOwn(int node, const orm::Object& object) {
    // What the object knows of its row is newer than what was read for the tree.
    for (int column = m_layout.keys; column < m_layout.width(); ++column)
        if (const auto value = object.committedValue(m_slots[std::size_t(column)]))
            m_skeleton.setCell(node, column, *value);
    const orm::EntityTraits& traits = m_mapper.traits();
    const QString label = m_skeleton.label(node);
    if (m_layout.label && object.isLoaded(traits.label))
        m_skeleton.setLabel(node, textOf(object.peek(traits.label)));
    bool own = false;
    for (const orm::Attribute& attribute : m_mapper.attributes())
        own |= object.isModified(attribute.slot) &&
               std::find(m_parentSlots.begin(), m_parentSlots.end(), attribute.slot) ==
                   m_parentSlots.end();
    m_skeleton.setMark(node, TreeSkeleton::Changed,
                       own && !m_skeleton.has(node, TreeSkeleton::Added));
    if (m_layout.order && object.isLoaded(traits.order))
        takeOrder(node, object.peek(traits.order));
    const bool isRecounted = m_counts->follow(node, object);
    return label != m_skeleton.label(node) || isRecounted;
}

void EntityTreeOverlay::takeOrder(int node, const orm::Value& value) {
    if (value == m_skeleton.orderOf(node))
        return;
    m_skeleton.setOrder(node, value);
    if (!m_skeleton.has(node, TreeSkeleton::Loose))
        moveTo(node, m_skeleton.parent(node));
}

void EntityTreeOverlay::forgetNew(int node) {
    if (const orm::ObjectPtr object = m_newObjects.take(node))
        m_newNodes.remove(object.get());
}

void EntityTreeOverlay::onSaved() {
    const QSet<int> staged = m_staged;
    std::vector<int> gone;
    std::vector<int> fresh;
    for (const int node : staged) {
        if (m_skeleton.has(node, TreeSkeleton::Deleted)) {
            gone.push_back(node);
        } else if (const orm::ObjectPtr object = m_newObjects.value(node)) {
            if (!object->key().isValid())
                continue; // it was not among what was saved
            m_skeleton.setKey(node, object->key().values);
            m_skeleton.setMark(node, TreeSkeleton::Added, false);
            forgetNew(node);
            fresh.push_back(node);
        }
    }
    for (const int node : staged) {
        if (m_skeleton.has(node, TreeSkeleton::Deleted) || m_newObjects.contains(node))
            continue;
        commitCells(node);
        m_skeleton.setMark(node, TreeSkeleton::Changed, false);
        m_skeleton.setMark(node, TreeSkeleton::Moved, false);
        m_skeleton.setCount(node, m_skeleton.count(node) + m_skeleton.difference(node));
        m_skeleton.setDifference(node, 0);
        m_staged.remove(node);
        changed(node);
    }
    for (const int node : gone)
        dropNode(node);
    for (const int node : fresh)
        moveTo(node, m_skeleton.parent(node));
    m_counts->read();
}

// What is shown is now what the database has.
void EntityTreeOverlay::commitCells(int node) {
    const orm::ObjectPtr object = knownObject(node);
    for (int column = m_layout.keys; column < m_layout.width(); ++column) {
        const int slot = m_slots[std::size_t(column)];
        if (object && object->isLoaded(slot))
            m_skeleton.setCell(node, column, object->peek(slot));
        else if (column == m_layout.labelColumn())
            m_skeleton.setCell(node, column, m_skeleton.label(node));
        else if (column == m_layout.orderColumn())
            m_skeleton.setCell(node, column, orm::Value(m_skeleton.orderOf(node)));
    }
    if (m_skeleton.has(node, TreeSkeleton::Orphan) || m_skeleton.has(node, TreeSkeleton::InCycle))
        return;
    const int parent = m_skeleton.parent(node);
    for (int i = 0; i < m_layout.parents; ++i)
        m_skeleton.setCell(
            node, m_layout.parentColumn() + i,
            parent < 0 ? orm::Value()
                       : orm::Value(m_skeleton.cells(parent)[m_layout.referenceColumn() + i]));
}

// New nodes are gone by now: their objects have left the session.
void EntityTreeOverlay::onDiscarded() {
    const QSet<int> staged = m_staged;
    for (const int node : staged) {
        m_skeleton.setMark(node, TreeSkeleton::Deleted, false);
        sync(node);
        changed(node);
    }
}

void EntityTreeOverlay::noteStaged(int node) {
    constexpr quint8 staged =
        TreeSkeleton::Added | TreeSkeleton::Changed | TreeSkeleton::Moved | TreeSkeleton::Deleted;
    if ((m_skeleton.marks(node) & staged) || m_skeleton.difference(node))
        m_staged.insert(node);
    else
        m_staged.remove(node);
}

void EntityTreeOverlay::changed(int node) {
    if (m_silent || m_skeleton.has(node, TreeSkeleton::Loose) || !m_skeleton.isShown(node))
        return;
    Q_EMIT m_model.dataChanged(indexOf(node), indexOf(node, m_model.columnCount() - 1));
}

} // namespace espalier::ui
