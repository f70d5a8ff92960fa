// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Edits that makes one row of several.
#include "ui/commands/EditsBuild.h"
#include "ui/commands/StagedTree.h"
#include "ui/live/RelationReads.h"
#include "ui/live/Words.h"

#include <algorithm>
#include <map>
#include <set>

namespace espalier::ui {

using orm::Direction;
using orm::ObjectList;
using orm::ObjectPtr;
using orm::Relationship;

namespace {

QSet<const orm::Object*> setOf(const ObjectList& list) {
    QSet<const orm::Object*> set;
    for (const ObjectPtr& object : list) {
        set.insert(object.get());
    }
    return set;
}

/// The lists of what refers to a row: its children, links, and rows of other tables.
std::vector<const Relationship*> listsOf(const orm::Mapper& mapper) {
    std::vector<const Relationship*> lists;
    for (const auto& relationship : mapper.relationships()) {
        const bool isReferring =
            relationship->direction() == Direction::OneToMany && relationship->reverse();
        if ((relationship->direction() == Direction::ManyToMany || isReferring) &&
            !relationship->options().viewOnly) {
            lists.push_back(relationship.get());
        }
    }
    return lists;
}

bool isToOne(const Relationship* reverse) {
    return reverse && reverse->direction() == Direction::ManyToOne;
}

/// The key that a referring row would have; empty where the reference is no part of the key.
std::vector<orm::Value> keyReferringTo(const orm::Object& row, const Relationship& reference,
                                       const orm::Object& target) {
    std::vector<orm::Value> key;
    bool isPart = false;
    for (const int slot : row.mapper().primaryKey()) {
        const auto pair =
            std::ranges::find(reference.pairs(), slot, [](const auto& p) { return p.first; });
        const bool isReference = pair != reference.pairs().end();
        key.push_back(isReference ? target.known(pair->second) : row.known(slot));
        isPart = isPart || isReference;
    }
    return isPart ? key : std::vector<orm::Value>();
}

} // namespace

QString Edits::mergeRefusal(const ObjectList& rows, const ObjectPtr& survivor) const {
    if (rows.empty()) {
        return tr("Nothing is selected.");
    }
    const orm::Mapper& mapper = rows.front()->mapper();
    if (const QString reason = refusal(mapper); !reason.isEmpty()) {
        return reason;
    }
    if (!survivor) {
        return tr("Choose the row that stays.");
    }
    if (m_database.isMarkedForDeletion(*survivor)) {
        return tr("%1 is marked for deletion.").arg(nameOf({survivor}));
    }
    for (const ObjectPtr& row : rows) {
        if (row == survivor) {
            return tr("%1 cannot be merged into itself.").arg(nameOf({row}));
        }
        if (mapper.traits().parent && tree::isWithin(m_database, survivor, row)) {
            return tr("It is below %1.").arg(nameOf({row}));
        }
    }
    return {};
}

void Edits::findMerge(QObject* receiver, const ObjectList& rows, const ObjectPtr& survivor,
                      std::function<void(const MergeFacts&)> done,
                      std::function<void(const QString& reason)> failed) {
    ObjectList all = rows;
    all.push_back(survivor);
    const auto count = [rows, survivor, done = std::move(done)] {
        MergeFacts facts;
        std::map<const orm::Mapper*, qint64> referring;
        for (const Relationship* list : listsOf(survivor->mapper())) {
            const QSet<const orm::Object*> there = setOf(survivor->relation(*list).items);
            for (const ObjectPtr& row : rows) {
                const ObjectList& items = row->relation(*list).items;
                const auto size = qint64(items.size());
                if (list->direction() == Direction::ManyToMany) {
                    const auto both = std::ranges::count_if(items, [&there](const ObjectPtr& item) {
                        return there.contains(item.get());
                    });
                    facts.links += size - both;
                    facts.linksThere += both;
                } else if (list == row->mapper().traits().children) {
                    facts.children += size;
                } else if (size > 0) {
                    referring[&list->target()] += size;
                }
            }
        }
        facts.referring.assign(referring.begin(), referring.end());
        done(facts);
    };
    const std::vector<const Relationship*> lists = listsOf(survivor->mapper());
    const auto left = std::make_shared<std::size_t>(lists.size() + 1);
    const auto arrived = [left, count] {
        if (--*left == 0) {
            count();
        }
    };
    const auto refused = [failed = std::move(failed)](const Failure& failure) {
        failed(failure.message);
    };
    for (const Relationship* list : lists) {
        m_database.requireRelation(receiver, all, *list, arrived, refused);
    }
    m_database.require(receiver, all, arrived, refused);
}

QString Edits::merge(const ObjectList& rows, const ObjectPtr& survivor) {
    Build build(*this);
    build.refuse(mergeRefusal(rows, survivor));
    if (build.isRefused()) {
        return build.reason;
    }
    const QSet<const orm::Object*> merged = setOf(rows);
    for (const Relationship* list : listsOf(survivor->mapper())) {
        const ObjectList& there = survivor->relation(*list).items;
        QSet<const orm::Object*> known = setOf(there);
        std::set<Key, KeyLess> taken;
        for (const ObjectPtr& item : isToOne(list->reverse()) ? there : ObjectList()) {
            taken.insert(item->key().values);
        }
        const auto takes = [&](const ObjectPtr& item) {
            const Key key = keyReferringTo(*item, *list->reverse(), *survivor);
            return key.empty() || taken.insert(key).second;
        };
        for (const ObjectPtr& row : rows) {
            const ObjectList items = row->relation(*list).items;
            for (const ObjectPtr& item : items) {
                if (merged.contains(item.get()) || m_database.isMarkedForDeletion(*item)) {
                    continue;
                }
                if (list->direction() == Direction::ManyToMany) {
                    if (!known.contains(item.get())) {
                        build.link(LinkStep::Act::Link, survivor, *list, item);
                        known.insert(item.get());
                    }
                } else if (!isToOne(list->reverse()) || item == survivor) {
                    continue;
                } else if (takes(item)) {
                    build.reference(item, *list->reverse(), survivor);
                } else {
                    build.removeObject(item); // the survivor has the same already
                }
            }
        }
    }
    for (const ObjectPtr& row : rows) {
        build.removeObject(row);
    }
    return build.commit(tr("Merge %1 into %2").arg(nameOf(rows), nameOf({survivor})));
}

} // namespace espalier::ui
