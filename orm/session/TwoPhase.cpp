// SPDX-License-Identifier: MIT
// A transaction that all databases have prepared before one of them commits.
#include "orm/session/TwoPhase.h"

#include "orm/session/SessionData.h"

#include <QUuid>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView ours = u"espalier-";

QString messageOf(bool committed, const std::vector<PreparedTransaction>& transactions,
                  const QString& cause) {
    QStringList places;
    for (const PreparedTransaction& transaction : transactions)
        places << u"%1 on %2"_s.arg(transaction.identifier, transaction.engine.url().toString());
    const QString end = committed ? u"committed"_s : u"rolled back"_s;
    return u"The transaction was %1, but not everywhere: these parts of it are still prepared, "
           u"hold "
           "their locks and must be %1 by hand or with PreparedTransaction: %2. (%3)"_s.arg(
               end, places.join(u", "_s), cause);
}

/// On a new connection. An identifier that is not there any more was ended by the try before, of
/// which only the answer was lost.
QString endElsewhere(const EnlistedConnection& database, bool committed) {
    try {
        const PreparedTransaction part{database.connection->engine(), database.identifier};
        if (!part.engine.connect()->preparedTransactions().contains(part.identifier))
            return {};
        if (committed)
            part.commit();
        else
            part.rollback();
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace

// --- prepared transactions

void PreparedTransaction::commit() const { engine.connect()->commitPrepared(identifier); }

void PreparedTransaction::rollback() const { engine.connect()->rollbackPrepared(identifier); }

std::vector<PreparedTransaction> preparedTransactions(const Engine& engine) {
    std::vector<PreparedTransaction> found;
    for (const QString& identifier : engine.connect()->preparedTransactions()) {
        if (identifier.startsWith(ours))
            found.push_back({engine, identifier});
    }
    return found;
}

PreparedError::PreparedError(bool committed, const std::vector<PreparedTransaction>& transactions,
                             const QString& cause)
    : Error(messageOf(committed, transactions, cause)), m_transactions(transactions),
      m_isCommitted(committed) {}

PreparedError::~PreparedError() = default;

const char* PreparedError::kindName() const noexcept { return "PreparedError"; }

// --- the two phases

void Session::Data::requireTwoPhase(const Bind& bind) const {
    const auto require = [](const Bind& where) {
        const Engine* engine = std::get_if<Engine>(&where);
        Connection* const* given = std::get_if<Connection*>(&where);
        if (!given && !(engine && engine->isValid()))
            return;
        const Dialect& dialect = given ? (*given)->dialect() : engine->dialect();
        (void)dialect.twoPhaseTexts(TwoPhaseStep::Begin, ours.toString());
    };
    // Those that may take part later are asked now, while nothing is written.
    require(options.bind);
    for (const TargetBind& entry : options.binds)
        require(entry.bind);
    require(bind);
}

void Session::Data::beginTwoPhase(EnlistedConnection& database) {
    if (frames.front()->identifier.isEmpty())
        frames.front()->identifier = ours.toString() + QUuid::createUuid().toString(QUuid::Id128);
    const auto part = &database - enlisted.data() + 1;
    database.identifier = u"%1-%2"_s.arg(frames.front()->identifier).arg(part);
    database.connection->beginTwoPhase(database.identifier);
}

void Session::Data::prepareDatabases() {
    for (EnlistedConnection& database : enlisted) {
        if (!database.begun)
            continue;
        database.prepared = true;
        try {
            database.connection->prepare();
        } catch (const ConnectionError&) {
            throw; // whether it was prepared, only another connection can tell
        } catch (...) {
            database.prepared = false;
            throw;
        }
    }
    frames.front()->prepared = true;
}

/// COMMIT everywhere. What is prepared commits in the end, so nothing is rolled back any more when
/// one of them fails: see throwUnended().
void Session::Data::commitDatabases() {
    for (EnlistedConnection& database : enlisted) {
        if (database.prepared)
            endPrepared(database, true);
        else if (database.joined && !database.savepoint.isEmpty())
            database.connection->release(database.savepoint);
        else if (database.begun)
            database.connection->commit();
        database.begun = false;
    }
}

void Session::Data::endPrepared(EnlistedConnection& database, bool committed) {
    database.prepared = database.begun = false;
    QString failure;
    try {
        // First on the connection that prepared it: some servers take it from no other while that
        // is open.
        if (committed)
            database.connection->commitPrepared(database.identifier);
        else
            database.connection->rollbackPrepared(database.identifier);
        return;
    } catch (const ConnectionError&) {
        failure = endElsewhere(database, committed);
    } catch (const Error& error) {
        failure = committed ? error.message() : endElsewhere(database, committed);
    }
    if (failure.isEmpty())
        return;
    stillPrepared.push_back({database.connection->engine(), database.identifier});
    unendedBecause = failure;
}

void Session::Data::throwUnended(bool committed, const QString& cause) {
    if (const auto left = std::exchange(stillPrepared, {}); !left.empty())
        throw PreparedError(committed, left, cause.isEmpty() ? unendedBecause : cause);
}

void Session::prepare() {
    d->requireUsable("prepare");
    if (!d->twoPhase())
        throw SessionError(u"prepare() is for sessions with SessionOptions::twophase."_s);
    d->ensureRoot();
    if (d->frames.empty() || d->frames.back()->kind != TransactionFrame::Kind::Root)
        throw SessionError(
            u"Only a whole transaction can be prepared: end the levels inside of it first."_s);
    d->flushForCommit();
    try {
        d->prepareDatabases();
    } catch (const Error& error) {
        d->fail(error);
        d->throwUnended(false, error.message());
        throw;
    }
}

} // namespace espalier::orm
