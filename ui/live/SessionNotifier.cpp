// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/SessionNotifier.h"

#include <utility>

namespace espalier::ui {

SessionNotifier::Hold::Hold(SessionNotifier& notifier, bool edits)
    : m_notifier(notifier), m_readingBefore(notifier.m_reading) {
    ++m_notifier.m_held;
    m_notifier.m_reading = !edits;
}

SessionNotifier::Hold::~Hold() {
    m_notifier.m_reading = m_readingBefore;
    if (--m_notifier.m_held > 0) {
        return;
    }
    m_notifier.m_seen.clear();
    const orm::ObjectList objects = std::exchange(m_notifier.m_changed, {});
    for (const orm::ObjectPtr& object : objects) {
        Q_EMIT m_notifier.changed(object.get());
    }
}

void SessionNotifier::objectAdded(orm::Object& object) {
    noteStaged();
    Q_EMIT added(&object);
}

void SessionNotifier::objectExpunged(orm::Object& object) {
    noteStaged();
    Q_EMIT expunged(&object);
}

void SessionNotifier::objectRemoved(orm::Object& object) {
    noteStaged();
    Q_EMIT removed(&object);
}

void SessionNotifier::objectRestored(orm::Object& object) {
    noteStaged();
    Q_EMIT restored(&object);
}

void SessionNotifier::valueChanged(orm::Object& object, int slot) {
    Q_UNUSED(slot)
    noteChanged(object);
}

void SessionNotifier::relationChanged(orm::Object& object, const orm::Relationship& relationship) {
    Q_UNUSED(relationship)
    noteChanged(object);
}

void SessionNotifier::flushed() { Q_EMIT stagedChanged(); }

void SessionNotifier::rolledBack() { Q_EMIT stagedChanged(); }

void SessionNotifier::noteChanged(orm::Object& object) {
    noteStaged();
    if (m_held == 0) {
        Q_EMIT changed(&object);
    } else if (!m_seen.contains(&object)) {
        m_seen.insert(&object);
        m_changed.emplace_back(&object);
    }
}

void SessionNotifier::noteStaged() {
    if (!m_reading) {
        Q_EMIT stagedChanged();
    }
}

} // namespace espalier::ui
