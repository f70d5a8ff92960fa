// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/DeferredLoads.h"

#include "ui/live/Guard.h"

#include <algorithm>

namespace espalier::ui {

DeferredLoads::DeferredLoads(LiveDatabase& database) : m_database(database) {
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, [this] { guarded(&m_database, [this] { load(); }); });
}

void DeferredLoads::ask(orm::Object& object, const orm::Relationship* relationship) {
    const Request request(&object, relationship);
    if (m_asked.contains(request) || m_missing.contains(request)) {
        return;
    }
    m_asked.insert(request);
    auto batch = std::find_if(m_batches.begin(), m_batches.end(), [&](const Batch& each) {
        return each.first == relationship &&
               (relationship || &each.second.front()->mapper() == &object.mapper());
    });
    if (batch == m_batches.end()) {
        batch = m_batches.insert(batch, Batch(relationship, {}));
    }
    batch->second.emplace_back(&object);
    if (!m_turn.isActive()) {
        m_turn.start();
    }
}

void DeferredLoads::load() {
    for (const Batch& batch : std::exchange(m_batches, {})) {
        const auto done = [this, batch] { settle(batch, true); };
        const auto failed = [this, batch](const Failure& failure) {
            settle(batch, false);
            Q_EMIT m_database.failed(failure);
        };
        if (batch.first) {
            m_database.requireRelation(this, batch.second, *batch.first, done, failed);
        } else {
            m_database.require(this, batch.second, done, failed);
        }
    }
}

void DeferredLoads::settle(const Batch& batch, bool arrived) {
    for (const orm::ObjectPtr& object : batch.second) {
        const Request request(object.get(), batch.first);
        m_asked.remove(request);
        const bool there = batch.first ? object->isLoaded(*batch.first)
                                       : object->isLoaded(object->mapper().slotCount() - 1);
        if (arrived && !there) {
            m_missing.insert(request, object);
        }
    }
}

} // namespace espalier::ui
