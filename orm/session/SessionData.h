// SPDX-License-Identifier: MIT
#pragma once

#include "orm/session/Session.h"
#include "orm/state/ObjectOwner.h"

#include <thread>

namespace espalier::orm {

/// The insides of a Session, at an address that moves with no one: objects and queries point here.
struct Session::Data final : ObjectOwner, LoadContext {
    explicit Data(SessionOptions given) : options(std::move(given)) {}

    Session* session = nullptr;
    SessionOptions options;
    std::thread::id thread = std::this_thread::get_id();
    IdentityMap identityMap;
    ObjectList added;   ///< pending, in order
    ObjectList dirtied; ///< persistent objects written to since the last flush
    ObjectList removed; ///< marked for deletion
    std::vector<SessionListener*> listeners;

    // --- transaction
    std::shared_ptr<Connection> held; ///< while a transaction lasts, or for reads
    Connection* connection = nullptr;
    bool inTransaction = false;
    bool failed = false;     ///< a flush failed: only rollback() goes on
    ObjectList insertedHere; ///< became persistent in this transaction
    ObjectList deletedHere;
    std::vector<std::pair<ObjectPtr, IdentityKey>> rekeyedHere; ///< with the key before
    void takeKeysBack();

    bool autoflush() const { return options.autoflush.value_or(true); }
    bool expireOnCommit() const { return options.expireOnCommit.value_or(true); }
    Connection& openConnection(const MetaData* metaData);
    void beginWriting();
    void releaseConnection();
    void requireUsable(const char* what) const;

    void addCascading(const ObjectPtr& object);
    void addOne(const ObjectPtr& object);
    void detach(Object& object, ObjectState state);
    void removeCascading(const ObjectPtr& object, ObjectList& all);
    void removeOrphans();
    void loadForRemoval();
    bool isRemoved(const Object& object) const;
    std::pair<FlushPlan, FlushSubjects> plan(bool guard) const;
    void apply(const FlushPlan& plan, const FlushSubjects& subjects, const FlushOutcome& outcome);
    void applyRow(const RowOperation& operation, int index, Object& object,
                  const FlushOutcome& outcome, const FlushPlan& plan);
    void settleReferences(Object& object, const RowOperation& operation);
    void forgetRemoved();
    template <class Tell> void tell(Tell tell) {
        for (SessionListener* listener : std::vector<SessionListener*>(listeners))
            tell(*listener);
    }

    // --- ObjectOwner
    bool loadValues(Object& object) override;
    bool loadRelated(Object& object, const Relationship& relationship) override;
    Object* known(const Object& object, const Relationship& relationship, bool committed) override;
    void objectDirtied(Object& object) override;
    void valueChanged(Object& object, int slot) override;
    void relationChanged(Object& object, const Relationship& relationship) override;
    void relatedAdded(Object& object, const Relationship& relationship, Object& child) override;
    void objectDestroyed(Object& object) override;

    // --- LoadContext
    Connection& readConnection(const Mapper& mapper) override;
    void beforeExecute() override;
    Object* find(const IdentityKey& key) override { return identityMap.find(key); }
    ObjectPtr instance(IdentityKey key) override;
};

} // namespace espalier::orm
