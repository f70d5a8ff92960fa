// SPDX-License-Identifier: MIT
#include "orm/session/ScopedSession.h"

#include "orm/base/Error.h"

#include <any>
#include <atomic>
#include <map>
#include <mutex>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// Sessions of this thread by the number of their registry: numbers, unlike addresses and thread
/// identifiers, never come back.
std::map<quint64, std::unique_ptr<Session>>& sessionsOfThread() {
    thread_local std::map<quint64, std::unique_ptr<Session>> sessions;
    return sessions;
}

} // namespace

struct ScopedSession::Data {
    SessionMaker maker;
    Scope scope;
    quint64 number;
    mutable std::mutex mutex;
    std::map<QString, std::unique_ptr<Session>> scoped;

    /// Where the current session is or will be.
    std::unique_ptr<Session>& place() {
        if (!scope)
            return sessionsOfThread()[number];
        const QString name = scope();
        const std::lock_guard lock(mutex);
        return scoped[name];
    }
};

ScopedSession::ScopedSession(SessionMaker maker, Scope scope) : d(std::make_shared<Data>()) {
    static std::atomic<quint64> made{0};
    d->maker = std::move(maker);
    d->scope = std::move(scope);
    d->number = ++made;
}

Session& ScopedSession::session() const {
    std::unique_ptr<Session>& place = d->place();
    if (!place) {
        const std::lock_guard lock(d->mutex);
        place = std::make_unique<Session>(d->maker());
    }
    return *place;
}

Session& ScopedSession::operator()(SessionOptions options) const {
    std::unique_ptr<Session>& place = d->place();
    if (place)
        throw SessionError(
            u"There is a session in this scope already: options come too late for it."_s);
    const std::lock_guard lock(d->mutex);
    place = std::make_unique<Session>(d->maker(std::move(options)));
    return *place;
}

bool ScopedSession::isThere() const { return bool(d->place()); }

void ScopedSession::remove() const { d->place().reset(); }

void ScopedSession::configure(SessionOptions options) const {
    if (isThere())
        throw SessionError(
            u"There is a session in this scope already: remove() it, then configure."_s);
    const std::lock_guard lock(d->mutex);
    d->maker.configure(std::move(options));
}

void ScopedSession::adopt(Mapper& mapper, Mapping mapping) const {
    mapper.setContext(*this);
    if (mapping.saveOnInit)
        mapper.setMade(
            [scoped = *this](Object& object) { scoped.session().add(ObjectPtr(&object)); });
}

Session& ScopedSession::sessionOf(const Mapper& mapper) {
    const auto* scoped = std::any_cast<ScopedSession>(&mapper.context());
    if (!scoped)
        throw SessionError(
            u"%1 was not mapped through a scoped session, so it has no session of its own."_s.arg(
                mapper.name()));
    return scoped->session();
}

} // namespace espalier::orm
