// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Edits that makes rows like others.
#include "ui/commands/EditsBuild.h"
#include "ui/commands/StagedTree.h"
#include "ui/live/Words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace espalier::ui {

using orm::Direction;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Relationship;

namespace {

/// A copy of more is not what a person looks through, and would be in memory twice.
constexpr std::size_t MostCopies = 20'000;

QString endingOf(int number) {
    if (number == 1) {
        return QCoreApplication::translate("espalier::ui::Edits", " (copy)");
    }
    return QCoreApplication::translate("espalier::ui::Edits", " (copy %1)").arg(number);
}

/// As long as the column allows, and unlike the names beside it that are in memory.
QString copyName(LiveDatabase& database, const orm::Object& row, const ObjectPtr& parent) {
    const orm::Attribute& label = row.mapper().attribute(row.mapper().traits().label);
    QSet<QString> taken;
    for (const ObjectPtr& other : database.session().objects()) {
        if (&other->mapper() == &row.mapper() && other->isLoaded(label.slot) &&
            tree::parent(database, *other) == parent) {
            taken.insert(other->peek(label.slot).toText());
        }
    }
    const QString name = row.peek(label.slot).toText();
    for (int number = 1;; ++number) {
        const QString ending = endingOf(number);
        const qsizetype most =
            label.type.length > 0 ? label.type.length - ending.size() : name.size();
        const QString copy = name.left(std::max<qsizetype>(most, 0)) + ending;
        if (!taken.contains(copy)) {
            return copy;
        }
    }
}

} // namespace

ObjectPtr Edits::Build::copy(const ObjectPtr& row) {
    const orm::Mapper& mapper = row->mapper();
    const ObjectPtr copy = orm::makeObject(mapper);
    object(ObjectStep::Act::Add, copy);
    for (const orm::Attribute& attribute : mapper.attributes()) {
        if (!row->isLoaded(attribute.slot)) {
            refuse(
                Edits::tr("%1 is still being loaded. Try again in a moment.").arg(nameOf({row})));
            continue;
        }
        if (!attribute.primaryKey && !attribute.column.isGenerated() &&
            !referenceOf(mapper, attribute.slot) && !row->peek(attribute.slot).isNull()) {
            value(copy, attribute.slot, row->peek(attribute.slot));
        }
    }
    return copy;
}

void Edits::Build::copyRelations(const ObjectPtr& row, const ObjectPtr& copy, bool withLinks,
                                 const Relationship* except) {
    for (const auto& relationship : row->mapper().relationships()) {
        if (relationship.get() == except) {
            continue;
        }
        if (relationship->direction() == Direction::ManyToOne) {
            if (const auto target = tree::reference(database, *row, *relationship);
                target && *target) {
                reference(copy, *relationship, *target);
            }
        } else if (withLinks && relationship->direction() == Direction::ManyToMany) {
            for (const ObjectPtr& other : row->relation(*relationship).items) {
                link(LinkStep::Act::Link, copy, *relationship, other);
            }
        }
    }
}

QString Edits::copyRefusal(const orm::Mapper& mapper) const {
    const auto isMade = [&mapper](int slot) {
        const orm::Column& column = mapper.attribute(slot).column;
        return column.isAutoIncrement() || column.data().serverDefault.has_value() ||
               column.isGenerated();
    };
    if (!std::ranges::all_of(mapper.primaryKey(), isMade)) {
        return tr("The key of a %1 is given by hand: a copy would have none.").arg(mapper.name());
    }
    return refusal(mapper);
}

void Edits::findCopy(QObject* receiver, const ObjectList& nodes,
                     std::function<void(const ObjectList&)> done,
                     std::function<void(const QString&)> failed) {
    const auto found = [this, receiver, nodes, done = std::move(done),
                        failed = std::move(failed)](const Dependents& dependents) {
        if (dependents.descendants.size() + nodes.size() > MostCopies) {
            failed(tr("These are %1 rows; no more than %2 can be copied at once.")
                       .arg(QLocale().toString(dependents.descendants.size() + nodes.size()),
                            QLocale().toString(MostCopies)));
            return;
        }
        ObjectList all = nodes;
        all.insert(all.end(), dependents.descendants.begin(), dependents.descendants.end());
        m_database.require(
            receiver, all, [done, below = dependents.descendants] { done(below); },
            [failed](const Failure& failure) { failed(failure.message); });
    };
    findDependents(receiver, nodes, found);
}

QString Edits::copyTrees(const ObjectList& nodes, const ObjectList& below, const ObjectPtr& parent,
                         bool withLinks, ObjectList* copies) {
    Build build(*this);
    const orm::Mapper& mapper = nodes.front()->mapper();
    const Relationship& up = *mapper.traits().parent;
    build.refuse(copyRefusal(mapper));
    if (parent && m_database.isMarkedForDeletion(*parent)) {
        build.refuse(tr("%1 is marked for deletion.").arg(nameOf({parent})));
    }
    QHash<const orm::Object*, ObjectPtr> copyOf;
    ObjectList rows = tree::topmost(m_database, nodes);
    const std::size_t tops = rows.size();
    std::ranges::copy_if(below, std::back_inserter(rows), [this](const ObjectPtr& row) {
        return !m_database.isMarkedForDeletion(*row);
    });
    ObjectList made;
    for (const ObjectPtr& row : rows) {
        if (!build.isRefused() && !copyOf.contains(row.get())) {
            made.push_back(build.copy(row));
            copyOf.insert(row.get(), made.back());
        }
    }
    for (std::size_t i = 0; i < rows.size() && !build.isRefused(); ++i) {
        const ObjectPtr copy = copyOf.value(rows[i].get());
        const ObjectPtr before = tree::parent(m_database, *rows[i]);
        build.copyRelations(rows[i], copy, withLinks, &up);
        const ObjectPtr above = i < tops ? parent : copyOf.value(before.get());
        if (i >= tops && !above) {
            build.refuse(tr("%1 has been moved meanwhile. Copy again.").arg(nameOf({rows[i]})));
        }
        if (above) {
            build.reference(copy, up, above);
        }
        // Beside the original it needs a name of its own.
        const int label = mapper.traits().label;
        if (i < tops && before == parent && label >= 0) {
            build.value(copy, label, copyName(m_database, *rows[i], parent));
        }
    }
    if (copies && !build.isRefused()) {
        copies->assign(made.begin(), made.begin() + std::ptrdiff_t(tops));
    }
    return build.commit(tr("Copy %1").arg(nameOf(nodes)));
}

} // namespace espalier::ui
