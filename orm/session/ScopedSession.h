// SPDX-License-Identifier: MIT
#pragma once

#include "orm/session/SessionMaker.h"

#include <functional>
#include <memory>

namespace espalier::orm {

/// What a mapping through a ScopedSession does beyond mapping.
struct ContextualMapping {
    bool saveOnInit = true; ///< make<T>() adds what it made to the current session
    /// Where the class is mapped; null: in defaultRegistry(). With another one the sessions need
    /// it as SessionOptions::registry, makeIn<T>() makes objects, and `session().query<T>()` asks.
    Registry* registry = nullptr;
};

/// A session for the asking: the same one everywhere in a thread, made at first use and forgotten
/// by remove(). With a scope function: one for each value that it returns (a request, a tenant).
/// May be shared by threads; a thread's session ends with the thread. Copies share their sessions.
class ESPALIER_ORM_EXPORT ScopedSession {
public:
    using Scope = std::function<QString()>;

    explicit ScopedSession(SessionMaker maker, Scope scope = {});

    /// The current session.
    Session& session() const;
    Session& operator()() const { return session(); }
    Session* operator->() const { return &session(); }
    /// Makes the current session with these options. Errors: SessionError when there is one
    /// already.
    Session& operator()(SessionOptions options) const;
    bool isThere() const;
    /// Closes and forgets the current session; the next use makes another.
    void remove() const;
    /// Errors: SessionError while there is a session, which would not follow.
    void configure(SessionOptions options) const;

    using Mapping = ContextualMapping;
    /// Maps a class to these sessions: `T::query()` asks the current one. Needs
    /// "orm/typed/Contextual.h".
    template <class T>
    Mapper& mapper(const Table& table, std::vector<Property> properties = {},
                   Mapping mapping = Mapping()) const;
    /// The same for a mapper that exists.
    void adopt(Mapper& mapper, Mapping mapping) const;
    /// Of a mapper that was given to adopt(). Errors: SessionError for another.
    static Session& sessionOf(const Mapper& mapper);

private:
    struct Data;
    std::shared_ptr<Data> d;
};

} // namespace espalier::orm
