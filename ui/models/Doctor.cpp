// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Doctor.h"

#include "orm/base/Error.h"
#include "ui/commands/Edits.h"
#include "ui/live/Words.h"

#include <QRegularExpression>

#include <algorithm>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

/// "level", "level_id", "CategoryLevel" of a category: the column that says how deep a row stands.
int levelSlotOf(const orm::Mapper& mapper) {
    static const QRegularExpression words(u"^(?:level|lvl|depth|tier)(?:_?(?:id|no|nr|number))?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    for (const orm::Attribute& attribute : mapper.attributes()) {
        QString name = attribute.name;
        if (name.startsWith(mapper.table().name(), Qt::CaseInsensitive))
            name = name.mid(mapper.table().name().size());
        while (name.startsWith(u'_'))
            name.remove(0, 1);
        if (!attribute.primaryKey && words.match(name).hasMatch())
            return attribute.slot;
    }
    return -1;
}

/// Whether the rows that it refers to are levels: a small tree, referred to by its key.
bool leadsToLevels(const orm::Relationship& reference) {
    const orm::Mapper& levels = reference.target();
    const orm::Relationship* parent = levels.traits().parent;
    return parent && parent->pairs().size() == 1 && levels.primaryKey().size() == 1 &&
           parent->pairs().front().second == levels.primaryKey().front() &&
           reference.pairs().front().second == levels.primaryKey().front();
}

} // namespace

Doctor::Doctor(LiveDatabase& database, QObject* parent) : QObject(parent), m_database(database) {
    findSubjects();
    connect(&database, &LiveDatabase::changesChanged, this, &Doctor::update);
    connect(&database, &LiveDatabase::discarded, this, &Doctor::update);
    connect(&database, &LiveDatabase::saveStarted, this, [this] { m_isSaving = true; });
    connect(&database, &LiveDatabase::saveFailed, this, [this] {
        m_isSaving = false;
        update();
    });
    connect(&database, &LiveDatabase::saved, this, &Doctor::onSaved);
}

Doctor::~Doctor() = default;

void Doctor::findSubjects() {
    for (const TableEntry& entry : m_database.tables()) {
        if (!entry.mapper || !entry.mapper->traits().parent)
            continue;
        Tree tree;
        tree.mapper = entry.mapper;
        tree.columns = TreeColumns::of(*entry.mapper);
        tree.levelSlot = levelSlotOf(*entry.mapper);
        if (tree.levelSlot >= 0) {
            const orm::Relationship* level = Edits::referenceOf(*entry.mapper, tree.levelSlot);
            if (level && leadsToLevels(*level))
                tree.level = level;
            else if (level)
                tree.levelSlot = -1;
        }
        m_trees.push_back(std::move(tree));
    }
    for (const orm::DiscoveredLink& link : m_database.discovery().links)
        m_links.push_back({link, m_database.mapperOf(link.table), false, {}, {}, {}});
    std::ranges::sort(m_trees, {},
                      [](const Tree& tree) { return tree.mapper->table().fullName(); });
    std::ranges::sort(m_links, {}, [](const Link& link) { return link.link.table.fullName(); });
}

// --- reading

void Doctor::check() {
    if (m_running)
        cancel();
    m_isWhole = true;
    m_wasCancelled = false;
    m_queue.clear();
    for (std::size_t i = 0; i < m_trees.size() + m_links.size(); ++i)
        m_queue.push_back(i);
    m_total = m_queue.size();
    m_running = true;
    next();
}

void Doctor::cancel() {
    if (!m_running)
        return;
    m_database.cancel(m_reading);
    m_queue.clear();
    m_wasCancelled = m_isWhole;
    finish(false);
}

void Doctor::next() {
    if (m_queue.empty())
        return finish(m_isWhole);
    m_current = m_queue.front();
    m_queue.pop_front();
    Q_EMIT progressChanged();
    if (m_current < m_trees.size())
        readTree(m_current);
    else
        readLink(m_current - m_trees.size());
}

void Doctor::finish(bool isWhole) {
    m_reading = 0;
    m_running = false;
    m_isWhole = false;
    if (isWhole)
        m_checkedAt = clock ? clock() : QDateTime::currentDateTime();
    Q_EMIT progressChanged();
    Q_EMIT changed();
}

QString Doctor::progress() const {
    if (!m_running)
        return {};
    const QString name = m_current < m_trees.size()
                             ? m_trees[m_current].mapper->name()
                             : m_links[m_current - m_trees.size()].link.table.name();
    return tr("Checking %1 (%2 of %3)…").arg(name).arg(m_total - m_queue.size()).arg(m_total);
}

// False: a person has stopped it, and nothing more is to be read.
bool Doctor::noteFailure(QString& failure, const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const orm::CancelledError&) {
        m_queue.clear();
        m_wasCancelled = m_isWhole;
        finish(false);
        return false;
    } catch (...) {
        failure = wordsFor(exception, &m_database).message;
    }
    return true;
}

// --- rows of the findings

orm::ObjectPtr Doctor::object(const Tree& tree, int row) const {
    const int staged = tree.report->stagedIndex(row);
    return staged >= 0 ? tree.reportedObjects[std::size_t(staged)]
                       : m_database.object(*tree.mapper, tree.report->key(row));
}

orm::ObjectPtr Doctor::object(const Link& link, const LinkCheck::Dangling& dangling) const {
    return link.mapper ? m_database.object(*link.mapper, dangling.key) : orm::ObjectPtr();
}

} // namespace espalier::ui
