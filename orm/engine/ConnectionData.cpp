// SPDX-License-Identifier: MIT
#include "orm/engine/ConnectionData.h"

#include "orm/base/Log.h"
#include "orm/engine/EngineData.h"
#include "orm/engine/Refusal.h"

#include <QSqlError>

#include <map>
#include <mutex>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

// Opening databases in parallel can hang at shutdown (QTBUG-112961). One a driver: a server that
// does not answer keeps no file closed.
std::mutex& openMutex(const QString& driver) {
    static std::mutex mutex;
    static std::map<QString, std::mutex> mutexes;
    const std::scoped_lock lock(mutex);
    return mutexes[driver];
}

/// Of the list of all databases: never held while one is opened.
std::mutex listMutex;
std::atomic<quint64> connectionNumber{0};

} // namespace

qint64& driverCalls() {
    thread_local qint64 calls = 0;
    return calls;
}

Connection::Data::Data(const Engine& owner)
    : engine(owner), dialect(engine.m_data->dialect),
      native(engine.m_data->driver->newConnection()) {
    open();
}

Connection::Data::~Data() { close(); }

void Connection::Data::open() {
    try {
        ++generation;
        openDatabase();
        native->opened(database, cancelled);
    } catch (...) {
        close();
        throw;
    }
}

void Connection::Data::openDatabase() {
    ++driverCalls();
    name = u"espalier-%1"_s.arg(++connectionNumber);
    const bool isThere = addDatabase();
    if (!isThere || !database.isValid()) {
        throw ConnectionError(
            u"The database driver %1 is not available."_s.arg(dialect->driverName()),
            {.driverCode = driverMissing});
    }
    native->address(database);
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    const std::scoped_lock lock(openMutex(dialect->driverName()));
    if (!database.open()) {
        native->refuse(database.lastError());
    }
}

bool Connection::Data::addDatabase() {
    const std::scoped_lock lock(listMutex);
    const bool isThere = QSqlDatabase::isDriverAvailable(dialect->driverName());
    if (isThere) { // else it would complain on stderr, too
        database = QSqlDatabase::addDatabase(dialect->driverName(), name);
    }
    return isThere;
}

void Connection::Data::close() {
    if (name.isEmpty()) {
        return;
    }
    ++driverCalls();
    StatementCache closed;
    std::swap(closed, statements);
    if (!native->closesBeforeQueries()) {
        closed.clear();
        discarded.clear();
    }
    native->closing();
    database.close();
    const std::scoped_lock lock(listMutex);
    database = {};
    QSqlDatabase::removeDatabase(name);
    discarded.clear();
    name.clear();
}

void Connection::Data::enter() {
    if (std::this_thread::get_id() != thread) {
        throw SessionError(
            u"A connection was used in another thread than the one that opened it."_s);
    }
    if (cancelled.load()) {
        throw CancelledError(u"The work on the database was cancelled."_s);
    }
    if (lost && isInTransaction()) {
        throw ConnectionError(u"The connection to the database was lost, and with it the open "
                              "transaction: roll back and begin again."_s);
    }
    if (running == 0 && !isInTransaction() && (lost || native->isOutdated())) {
        close();
        lost = false;
        failed = false;
    }
    if (name.isEmpty()) {
        open();
    }
    ++driverCalls();
}

void Connection::Data::fail(const QSqlQuery& query, const Statement& statement) {
    noteFailure();
    native->raise(query, statement);
    Q_UNREACHABLE(); // g++ 12 does not see that a virtual function never returns
}

void Connection::Data::noteFailure() {
    lost = lost || native->isLost(database);
    failed = failed || (dialect->errorEndsTransaction() && isInTransaction());
}

void Connection::Data::discard(PreparedQuery prepared) {
    if (prepared.isThere() && (failed || lost)) {
        discarded.push_back(std::move(prepared));
    }
}

void Connection::Data::recover() {
    failed = false;
    if (!lost) {
        discarded.clear();
    }
}

void Connection::Data::control(StatementKind kind, const QString& text, const QString& subject) {
    const auto start = std::chrono::steady_clock::now();
    const auto deadline = start + engine.url().busyTimeout;
    Statement statement;
    statement.kind = kind;
    statement.text = text;
    statement.table = subject;
    qCDebug(lcSql).noquote() << text;
    QSqlQuery query(database);
    bool done = query.exec(text);
    const bool mayWait = kind == StatementKind::Begin || kind == StatementKind::Other;
    while (!done && mayWait && native->isMomentary(query.lastError()) &&
           std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        done = query.exec(text);
    }
    engine.log().add({statement, -1, !done,
                      std::chrono::duration_cast<std::chrono::microseconds>(
                          std::chrono::steady_clock::now() - start)});
    if (!done) {
        fail(query, statement);
    }
}

void Connection::Data::begin(const QStringList& texts, bool forWriting) {
    enter();
    if (isInTransaction()) {
        throw SessionError(u"A transaction is already open on this connection."_s);
    }
    if (forWriting) {
        noteWriting();
    }
    for (const QString& text : texts) {
        control(StatementKind::Begin, text);
    }
    transactionBegun = true;
    savepoints.clear();
    failed = false;
}

void Connection::Data::end(StatementKind kind, TwoPhaseStep step) {
    if (twoPhase.isEmpty()) {
        control(kind, kind == StatementKind::Commit ? u"COMMIT"_s : u"ROLLBACK"_s);
    } else {
        steps(step, twoPhase);
    }
    transactionBegun = false;
    twoPhase.clear();
    recover();
}

void Connection::Data::steps(TwoPhaseStep step, const QString& identifier) {
    for (const QString& text : dialect->twoPhaseTexts(step, identifier)) {
        control(StatementKind::Other, text);
    }
}

bool Connection::Data::isInTransaction() const {
    return lost ? transactionBegun : native->isInTransaction().value_or(transactionBegun);
}

bool Connection::Data::isReusable() {
    if (std::this_thread::get_id() != thread || lost || !database.isOpen()) {
        return false;
    }
    cancelled.store(false);
    if (!isInTransaction()) {
        return true;
    }
    transactionBegun = false;
    ++driverCalls();
    QSqlQuery query(database);
    if (!twoPhase.isEmpty() || !query.exec(u"ROLLBACK"_s)) {
        return false;
    }
    recover();
    return true;
}

void Connection::Data::noteWriting() { native->noteWriting(); }

void Connection::Data::interrupt(bool lasting) {
    if (lasting) {
        cancelled.store(true);
    }
    native->interrupt();
}

} // namespace espalier::orm
