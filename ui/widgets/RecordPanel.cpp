// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RecordPanel.h"

#include "ui/commands/StagedTree.h"
#include "ui/editors/CellEditor.h"
#include "ui/live/Guard.h"
#include "ui/live/RelationReads.h"
#include "ui/models/LabelSearch.h"
#include "ui/models/TableCells.h"
#include "ui/widgets/RecordField.h"
#include "ui/widgets/RelationEditor.h"
#include "ui/widgets/RelationSection.h"
#include "ui/widgets/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace espalier::ui {

using orm::Direction;
using orm::ObjectPtr;
using orm::Relationship;

namespace {

orm::Select countOfRelation(const Relationship& relationship, const Key& values) {
    std::vector<orm::Column> columns;
    for (const auto& [here, there] : relationship.pairs())
        columns.push_back(relationship.target().attribute(there).column);
    for (const auto& [here, column] : relationship.localLinks())
        columns.push_back(column);
    const orm::Table& table =
        relationship.secondary() ? *relationship.secondary() : relationship.target().table();
    return orm::Select({orm::countAll()})
        .from(orm::FromClause(table))
        .where(reads::anyKey(columns, std::vector<Key>{values}));
}

QLabel* newLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

RecordPanel::RecordPanel(LiveDatabase& database, QWidget* parent)
    : QWidget(parent), m_database(database), m_ancestors(new Ancestors(database, this)),
      m_pages(new QStackedWidget(this)), m_scroll(new QScrollArea(this)) {
    setObjectName(u"recordPanel"_s);
    auto* empty = newLabel(this);
    empty->setObjectName(u"recordEmpty"_s);
    empty->setText(tr("No row is selected. Select one in the tree or the grid to see and edit it "
                      "here."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(16);
    empty->setForegroundRole(QPalette::PlaceholderText);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(&database, &LiveDatabase::objectChanged, this, &RecordPanel::objectChanged);
    connect(&database, &LiveDatabase::objectExpunged, this, [this](orm::Object* gone) {
        if (gone == m_object.get())
            setObject({});
    });
    const auto showAgain = [this](orm::Object* object) {
        if (object == m_object.get())
            showStaged();
    };
    connect(&database, &LiveDatabase::objectRemoved, this, showAgain);
    connect(&database, &LiveDatabase::objectRestored, this, showAgain);
    const auto showAll = [this] {
        // A new row that was discarded, or a row whose deletion was saved, is no longer there.
        const bool gone = m_object && !orm::Session::of(*m_object);
        if (gone)
            setObject({});
        else
            showStaged();
    };
    connect(&database, &LiveDatabase::saveStarted, this, showAll);
    connect(&database, &LiveDatabase::saveFailed, this, showAll);
    connect(&database, &LiveDatabase::discarded, this, showAll);
    connect(&database, &LiveDatabase::saved, this, showAll);
    connect(&database, &LiveDatabase::saved, this, [this] { countRelated(); });
    connect(&database, &LiveDatabase::refreshRequested, this, [this] { countRelated(); });
}

RecordPanel::~RecordPanel() {
    // Without the window the focus goes, and a field would take over what is typed in it.
    for (RecordField* field : m_fields)
        field->forget();
    if (m_countTicket)
        m_database.cancel(m_countTicket);
}

void RecordPanel::setObject(const ObjectPtr& object) {
    if (object == m_object)
        return;
    ++m_generation;
    for (RecordField* field : m_fields) {
        if (m_object)
            field->commit();
    }
    for (const RelationSection* section : m_sections) {
        const QString name = m_mapper->name() + u'/' + section->relationship().name();
        if (section->isExpanded())
            m_expanded.insert(name);
        else
            m_expanded.remove(name);
    }
    m_object = object;
    m_references.clear();
    m_ancestors->clear();
    m_pages->setCurrentIndex(object ? 1 : 0);
    if (!object) {
        for (RecordField* field : m_fields)
            field->setObject({});
        for (RelationSection* section : m_sections)
            section->setObject({});
        return;
    }
    if (m_mapper != &object->mapper())
        build(object->mapper());
    for (RecordField* field : m_fields)
        field->setObject(object);
    for (RelationSection* section : m_sections)
        section->setObject(object);
    showHeader();
    guarded(this, [this] {
        const quint64 asked = m_generation;
        m_database.require(this, {m_object}, [this, asked] {
            if (asked != m_generation)
                return;
            showStaged();
            loadReferences();
            countRelated();
        });
    });
}

bool RecordPanel::isLoading() const {
    return m_object && std::ranges::any_of(m_fields, [this](const RecordField* field) {
               return !m_object->isLoaded(field->slot());
           });
}

// Labels and paths of what the references point to.
void RecordPanel::loadReferences() {
    guarded(this, [this] {
        orm::ObjectList targets;
        for (const RecordField* field : m_fields) {
            if (!field->reference())
                continue;
            const ObjectPtr target =
                tree::reference(m_database, *m_object, *field->reference()).value_or(ObjectPtr());
            if (target)
                targets.push_back(target);
        }
        if (targets == m_references)
            return;
        m_references = targets;
        const quint64 asked = m_generation;
        m_database.require(this, targets, [this, asked] {
            if (asked != m_generation)
                return;
            showStaged();
            orm::ObjectList climb = m_references;
            climb.push_back(m_object);
            for (const ObjectPtr& object : climb) {
                if (object->mapper().traits().parent)
                    m_ancestors->require({object}, [this] { showStaged(); });
            }
        });
        if (m_object->mapper().traits().parent && targets.empty())
            m_ancestors->require({m_object}, [this] { showStaged(); });
    });
}

void RecordPanel::countRelated() {
    if (m_countTicket)
        m_database.cancel(std::exchange(m_countTicket, 0));
    if (!m_object || !m_object->key().isValid())
        return;
    guarded(this, [this] {
        std::vector<orm::Select> selects;
        std::vector<RelationSection*> counted;
        for (RelationSection* section : m_sections) {
            const auto values = reads::ownerValues(*m_object, section->relationship());
            if (values && !reads::hasNull(*values)) {
                selects.push_back(countOfRelation(section->relationship(), *values));
                counted.push_back(section);
            }
        }
        if (selects.empty())
            return;
        const auto arrived = [this, counted](std::vector<orm::RowBatch>&& batches) {
            m_countTicket = 0;
            for (std::size_t i = 0; i < batches.size(); ++i) {
                if (!batches[i].isEmpty())
                    counted[i]->setCount(batches[i].at(0, 0).to<qint64>().value_or(-1));
            }
        };
        // A count that cannot be had stays unknown; the rows will say why.
        m_countTicket = m_database.readAll(m_scroll->widget(), selects, arrived,
                                           [this](const Failure&) { m_countTicket = 0; });
    });
}

void RecordPanel::showStaged() {
    if (!m_object)
        return;
    guarded(this, [this] {
        for (RecordField* field : m_fields)
            field->refresh();
        for (RelationSection* section : m_sections)
            section->refresh();
        showHeader();
    });
}

void RecordPanel::showHeader() {
    if (!m_object || !m_heading)
        return;
    const QStringList path = labels::path(m_database.session(), *m_object);
    const QString label = cells::label(*m_object);
    m_heading->setText(label.isEmpty() ? m_object->mapper().name() : label.simplified().left(200));
    QStringList parts{m_object->mapper().name()};
    if (isLoading())
        parts << tr("Loading…");
    else if (!m_object->key().isValid())
        parts << tr("new, not saved yet");
    else if (m_database.isMarkedForDeletion(*m_object))
        parts << tr("deleted, not saved yet");
    else if (m_object->isModified())
        parts << Theme::stateName(EditState::Modified);
    if (path.size() > 1)
        parts << labels::joined(path.mid(0, path.size() - 1));
    m_subtitle->setText(parts.join(u" · "_s));
}

void RecordPanel::objectChanged(orm::Object* object) {
    if (!m_object)
        return;
    if (object == m_object.get()) {
        showStaged();
        loadReferences();
        return;
    }
    const bool isReference = std::ranges::any_of(
        m_references, [object](const ObjectPtr& each) { return each.get() == object; });
    if (isReference)
        showStaged();
}

RecordField* RecordPanel::fieldOf(int slot) const {
    const auto found = std::ranges::find_if(
        m_fields, [slot](const RecordField* field) { return field->slot() == slot; });
    return m_object && found != m_fields.end() ? *found : nullptr;
}

RelationSection* RecordPanel::sectionOf(const Relationship& relationship) const {
    const auto found = std::ranges::find_if(m_sections, [&](const RelationSection* section) {
        return &section->relationship() == &relationship;
    });
    return found == m_sections.end() ? nullptr : *found;
}

void RecordPanel::focusField(int slot) {
    for (RecordField* field : m_fields) {
        const bool wanted =
            slot >= 0 ? field->slot() == slot
                      : !m_mapper->attribute(field->slot()).primaryKey && m_object != nullptr;
        if (wanted) {
            field->setFocus(Qt::OtherFocusReason);
            m_scroll->ensureWidgetVisible(field);
            return;
        }
    }
}

bool RecordPanel::focusRelated() {
    if (m_sections.empty() || !m_object)
        return false;
    const auto hasRows = std::ranges::find_if(
        m_sections, [](const RelationSection* section) { return section->rows() > 0; });
    RelationSection* section = hasRows == m_sections.end() ? m_sections.front() : *hasRows;
    section->setExpanded(true);
    section->editor()->setFocus(Qt::OtherFocusReason);
    // Once the opened list has its place.
    QMetaObject::invokeMethod(
        section, [this, section] { m_scroll->ensureWidgetVisible(section); }, Qt::QueuedConnection);
    return true;
}

bool RecordPanel::commit() {
    return std::ranges::all_of(m_fields, [](RecordField* field) { return field->commit(); });
}

QSize RecordPanel::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 42, fontMetrics().height() * 26};
}

} // namespace espalier::ui
