// SPDX-License-Identifier: MIT
#include "orm/engine/Engine.h"

#include "orm/base/Error.h"
#include "orm/engine/Connection.h"
#include "orm/engine/ConnectionData.h"
#include "orm/engine/EngineData.h"
#include "orm/engine/SqliteFile.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maxIdlePerThread = 4;

/// Closes this thread's idle connections when the thread ends.
struct ThreadEnd {
    std::vector<std::weak_ptr<Engine::Data>> engines;

    ~ThreadEnd() {
        for (const std::weak_ptr<Engine::Data>& engine : engines) {
            if (const std::shared_ptr<Engine::Data> data = engine.lock()) {
                data->closeIdle(std::this_thread::get_id());
            }
        }
    }

    void watch(const std::shared_ptr<Engine::Data>& data) {
        std::erase_if(engines,
                      [](const std::weak_ptr<Engine::Data>& engine) { return engine.expired(); });
        for (const std::weak_ptr<Engine::Data>& engine : engines) {
            if (!engine.owner_before(data) && !data.owner_before(engine)) {
                return;
            }
        }
        engines.push_back(data);
    }
};

thread_local ThreadEnd threadEnd;

} // namespace

Engine::Data::Data(Url where)
    : url(std::move(where)), dialect(Dialect::forScheme(url.scheme)), driver(Driver::forUrl(url)) {}

std::unique_ptr<Connection> Engine::Data::takeIdle() {
    const std::scoped_lock lock(poolMutex);
    const auto mine = idle.find(std::this_thread::get_id());
    if (mine == idle.end() || mine->second.empty()) {
        return nullptr;
    }
    std::unique_ptr<Connection> connection = std::move(mine->second.back());
    mine->second.pop_back();
    return connection;
}

void Engine::Data::giveBack(std::unique_ptr<Connection> connection) {
    const std::scoped_lock lock(poolMutex);
    std::vector<std::unique_ptr<Connection>>& mine = idle[std::this_thread::get_id()];
    if (mine.size() < maxIdlePerThread) {
        mine.push_back(std::move(connection));
    }
}

void Engine::Data::closeIdle(std::thread::id thread) {
    std::vector<std::unique_ptr<Connection>> closing;
    const std::scoped_lock lock(poolMutex);
    if (const auto found = idle.find(thread); found != idle.end()) {
        closing = std::move(found->second);
        idle.erase(found);
    }
}

const Url& Engine::url() const { return m_data->url; }

const Dialect& Engine::dialect() const { return *m_data->dialect; }

StatementLog& Engine::log() const { return m_data->log; }

std::unique_ptr<Connection> Engine::connect() const {
    if (!isValid()) {
        throw SessionError(u"The engine is empty: make one with createEngine()."_s);
    }
    return std::unique_ptr<Connection>(new Connection(*this));
}

std::shared_ptr<Connection> Engine::acquire() const {
    if (!isValid()) {
        throw SessionError(u"The engine is empty: make one with createEngine()."_s);
    }
    std::unique_ptr<Connection> connection = m_data->takeIdle();
    if (connection) {
        connection->d->engine = *this;
    } else {
        connection = connect();
    }
    threadEnd.watch(m_data);
    return {connection.release(), [](Connection* returned) {
                std::unique_ptr<Connection> owned(returned);
                const Engine engine = owned->d->engine; // keeps the pool alive until the end
                if (!owned->d->isReusable()) {
                    return;
                }
                owned->d->engine = {};
                engine.m_data->giveBack(std::move(owned));
            }};
}

bool Engine::hasHotJournal(const Url& url) {
    return url.scheme == u"sqlite" && !url.isMemory() && SqliteFile(url.path).hasHotJournal();
}

Engine createEngine(const QString& url) { return createEngine(Url::parse(url)); }

Engine createEngine(const Url& url) {
    Engine engine;
    engine.m_data = std::make_shared<Engine::Data>(url);
    return engine;
}

} // namespace espalier::orm
