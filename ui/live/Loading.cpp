// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of LiveDatabase: statements to the worker, rows to objects.
#include "ui/live/Guard.h"
#include "ui/live/LiveDatabaseData.h"
#include "ui/live/RelationReads.h"
#include "ui/live/Words.h"

#include <algorithm>

namespace espalier::ui {

using orm::ObjectList;
using orm::ObjectPtr;
using orm::Relationship;
using orm::RowBatch;

namespace {

bool isComplete(const orm::Object& object) {
    for (int slot = 0; slot < object.mapper().slotCount(); ++slot) {
        if (!object.isLoaded(slot)) {
            return false;
        }
    }
    return true;
}

} // namespace

std::function<void(const std::exception_ptr&)> LiveDatabase::Data::wordsTo(FailureCallback failed) {
    return [this, failed = std::move(failed)](const std::exception_ptr& exception) {
        const Failure failure = wordsFor(exception, &q);
        if (failed) {
            failed(failure);
        } else {
            Q_EMIT q.failed(failure);
        }
    };
}

LiveDatabase::Ticket
LiveDatabase::Data::readStatements(QObject* receiver, const std::vector<orm::Select>& selects,
                                   std::function<void(std::vector<RowBatch>&&)> done,
                                   FailureCallback failed, bool urgent) {
    const auto priority =
        urgent ? BackgroundReader::Priority::Urgent : BackgroundReader::Priority::Normal;
    std::vector<orm::Statement> statements;
    try {
        for (const orm::Select& select : selects) {
            statements.push_back(orm::compile(select, engine.dialect()));
        }
    } catch (...) {
        // Answered like every other failure: later, and only if the receiver still lives.
        std::function<int(orm::Connection&)> rethrow =
            [exception = std::current_exception()](orm::Connection&) -> int {
            std::rethrow_exception(exception);
        };
        return reader->post<int>(receiver, std::move(rethrow), {{}, wordsTo(std::move(failed))},
                                 priority);
    }
    return reader->read(receiver, std::move(statements),
                        {std::move(done), wordsTo(std::move(failed))}, priority);
}

LiveDatabase::Ticket LiveDatabase::read(QObject* receiver, const orm::Select& select,
                                        RowsCallback done, FailureCallback failed, bool urgent) {
    const auto first = [done = std::move(done)](std::vector<RowBatch>&& batches) {
        if (done) {
            done(std::move(batches.front()));
        }
    };
    return d->readStatements(receiver, {select}, first, std::move(failed), urgent);
}

LiveDatabase::Ticket LiveDatabase::readAll(QObject* receiver, std::vector<orm::Select> selects,
                                           std::function<void(std::vector<RowBatch>&&)> done,
                                           FailureCallback failed, bool urgent) {
    return d->readStatements(receiver, selects, std::move(done), std::move(failed), urgent);
}

ObjectPtr LiveDatabase::object(const orm::Mapper& mapper, const Key& key) {
    if (reads::hasNull(key)) {
        return {};
    }
    if (ObjectPtr known = d->session->find({&mapper, key, {}})) {
        return known;
    }
    RowBatch row;
    row.width = int(key.size());
    row.cells = key;
    for (const int slot : mapper.primaryKey()) {
        row.names << mapper.attribute(slot).name;
    }
    const SessionNotifier::Hold hold(*d->notifier, false);
    return d->session->absorb(mapper, mapper.primaryKey(), row).front();
}

void LiveDatabase::require(QObject* receiver, const ObjectList& objects, std::function<void()> done,
                           FailureCallback failed) {
    std::map<const orm::Mapper*, std::vector<Key>> missing;
    for (const ObjectPtr& object : objects) {
        if (object && object->key().isValid() && !isComplete(*object)) {
            missing[&object->mapper()].push_back(object->key().values);
        }
    }
    if (missing.empty()) {
        done();
        return;
    }
    std::vector<orm::Select> selects;
    std::vector<const orm::Mapper*> mappers; // beside `selects`
    for (const auto& [mapper, keys] : missing) {
        for (orm::Select& select : reads::rowsByKey(*mapper, keys)) {
            selects.push_back(std::move(select));
            mappers.push_back(mapper);
        }
    }
    // The objects are held until the rows are there: the identity map is weak.
    const auto arrived = [this, mappers, objects,
                          done = std::move(done)](std::vector<RowBatch>&& batches) {
        {
            const SessionNotifier::Hold hold(*d->notifier, false);
            for (std::size_t i = 0; i < batches.size(); ++i) {
                d->session->absorb(*mappers[i], reads::allSlots(*mappers[i]), batches[i]);
            }
        }
        for (const ObjectPtr& object : objects) {
            if (object) {
                Q_EMIT objectChanged(object.get());
            }
        }
        done();
    };
    d->readStatements(receiver, selects, arrived, std::move(failed), false);
}

void LiveDatabase::requireRelation(QObject* receiver, const ObjectList& owners,
                                   const Relationship& relationship, std::function<void()> done,
                                   FailureCallback failed) {
    ObjectList missing;
    ObjectList incomplete; // the values that lead to the related rows are not there yet
    for (const ObjectPtr& owner : owners) {
        if (owner && owner->key().isValid() && !owner->isLoaded(relationship)) {
            missing.push_back(owner);
            if (!reads::ownerValues(*owner, relationship)) {
                incomplete.push_back(owner);
            }
        }
    }
    if (missing.empty()) {
        done();
        return;
    }
    if (!incomplete.empty()) {
        const auto again = [this, receiver, missing, &relationship, done, failed] {
            ObjectList found;
            std::copy_if(missing.begin(), missing.end(), std::back_inserter(found),
                         [&](const ObjectPtr& owner) {
                             return reads::ownerValues(*owner, relationship).has_value();
                         });
            requireRelation(receiver, found, relationship, done, failed);
        };
        require(receiver, incomplete, again, failed);
        return;
    }
    // What needs no reading: nothing is related, or an object that the session has.
    std::vector<std::pair<ObjectPtr, ObjectList>> resolved;
    std::vector<Key> keys;
    for (const ObjectPtr& owner : missing) {
        const Key values = *reads::ownerValues(*owner, relationship);
        const std::optional<Key> target = reads::targetKey(relationship, values);
        const ObjectPtr found = target && !reads::hasNull(*target)
                                    ? d->session->find({&relationship.target(), *target, {}})
                                    : ObjectPtr();
        if (reads::hasNull(values)) {
            resolved.emplace_back(owner, ObjectList());
        } else if (found) {
            resolved.emplace_back(owner, ObjectList{found});
        } else {
            keys.push_back(values);
        }
    }
    {
        const SessionNotifier::Hold hold(*d->notifier, false);
        for (const auto& [owner, items] : resolved) {
            d->session->absorbRelation(*owner, relationship, items);
        }
    }
    std::sort(keys.begin(), keys.end(), KeyLess());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const auto finish = [this, missing, done = std::move(done)] {
        d->noteStaged(); // what was staged on top may turn out to be there already
        for (const ObjectPtr& owner : missing) {
            Q_EMIT objectChanged(owner.get());
        }
        done();
    };
    if (keys.empty()) {
        finish();
        return;
    }
    const auto arrived = [this, missing, &relationship, finish](std::vector<RowBatch>&& batches) {
        d->absorbRelation(missing, relationship, batches);
        finish();
    };
    d->readStatements(receiver, reads::rowsOfRelation(relationship, keys), arrived,
                      std::move(failed), false);
}

void LiveDatabase::Data::absorbRelation(const ObjectList& owners, const Relationship& relationship,
                                        const std::vector<RowBatch>& batches) {
    const SessionNotifier::Hold hold(*notifier, false);
    const int before = reads::ownerColumnCount(relationship);
    const std::vector<int> slotList = reads::allSlots(relationship.target());
    std::map<Key, ObjectList, KeyLess> related;
    for (const RowBatch& rows : batches) {
        const ObjectList objects =
            session->absorb(relationship.target(), slotList, rows, orm::Populate::Missing, before);
        for (qsizetype row = 0; row < rows.rowCount(); ++row) {
            const orm::Value* cells = rows.row(row);
            related[Key(cells, cells + before)].push_back(objects[std::size_t(row)]);
        }
    }
    for (const ObjectPtr& owner : owners) {
        const std::optional<Key> values = reads::ownerValues(*owner, relationship);
        if (values && !owner->isLoaded(relationship)) {
            const auto found = related.find(*values);
            session->absorbRelation(*owner, relationship,
                                    found == related.end() ? ObjectList() : found->second);
        }
    }
}

} // namespace espalier::ui
