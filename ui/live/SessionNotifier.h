// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/session/SessionEvents.h"
#include "ui/Export.h"

#include <QObject>
#include <QSet>

namespace espalier::ui {

/// A session's change feed as Qt signals. While held (a read or a save fills many slots) each
/// changed object is reported once, at the end. Owned by LiveDatabase, dies before the session.
class ESPALIER_UI_EXPORT SessionNotifier : public QObject, public orm::SessionListener {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Collects reports for its lifetime; may be nested. `edits` false: what changes is what was
    /// read, which stages nothing.
    class ESPALIER_UI_EXPORT Hold {
    public:
        explicit Hold(SessionNotifier& notifier, bool edits);
        ~Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;

    private:
        SessionNotifier& m_notifier;
        bool m_readingBefore;
    };

Q_SIGNALS:
    void changed(espalier::orm::Object* object);
    void added(espalier::orm::Object* object);
    void expunged(espalier::orm::Object* object);
    void removed(espalier::orm::Object* object);
    void restored(espalier::orm::Object* object);
    void stagedChanged(); ///< what is staged may be different now

private:
    void objectAdded(orm::Object& object) override;
    void objectExpunged(orm::Object& object) override;
    void objectRemoved(orm::Object& object) override;
    void objectRestored(orm::Object& object) override;
    void valueChanged(orm::Object& object, int slot) override;
    void relationChanged(orm::Object& object, const orm::Relationship& relationship) override;
    void flushed() override;
    void rolledBack() override;
    void noteChanged(orm::Object& object);
    void noteStaged();

    int m_held = 0;
    bool m_reading = false;
    QSet<orm::Object*> m_seen;
    orm::ObjectList m_changed; ///< in order; kept alive until they are reported
};

} // namespace espalier::ui
