// SPDX-License-Identifier: MIT
#include "orm/engine/PreparedStatement.h"

#include "orm/base/Log.h"
#include "orm/engine/BoundValues.h"
#include "orm/engine/ConnectionData.h"
#include "orm/schema/TypeConverter.h"

#include <chrono>

namespace espalier::orm {

using Clock = std::chrono::steady_clock;

struct PreparedStatement::Data {
    Data(Connection& owner, Connection::Data& connectionData, Statement given)
        : connection(owner), engine(connectionData), statement(std::move(given)) {
        statement.bindingTypes.resize(statement.bindings.size());
        engine.enter();
        isKept =
            engine.native->hasStatements() || engine.native->textWithValues(statement).has_value();
        if (!isKept)
            prepare();
    }
    ~Data() {
        if (isKept)
            return;
        if (engine.generation == generation && isClean)
            engine.statements.put(std::move(prepared));
        else
            engine.discard(std::move(prepared));
    }
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    void prepare();
    void refuse();
    void read(RowBatch& rows) const;
    void run(ExecResult& result);
    void takeValuesBack();
    void log(Clock::time_point start, qint64 rows, bool failed);

    Connection& connection;
    Connection::Data& engine;
    Statement statement; ///< its values are filled in when somebody wants to see them
    PreparedQuery prepared;
    std::optional<BoundValues> values;
    qint64 generation = 0;
    bool isKept = false; ///< the connection executes it, and keeps what is prepared itself
    bool isClean = true;
};

void PreparedStatement::Data::prepare() {
    generation = engine.generation;
    const std::size_t count = statement.bindings.size();
    prepared = engine.statements.take(statement.text, count);
    if (!prepared.query) {
        prepared = {statement.text, std::make_unique<QSqlQuery>(engine.database), nullptr, count};
        prepared.query->setForwardOnly(engine.native->isForwardOnly());
        if (!prepared.query->prepare(statement.text))
            refuse();
    }
    values.emplace(*prepared.query, count);
}

void PreparedStatement::Data::refuse() {
    try {
        engine.fail(*prepared.query, statement);
    } catch (...) {
        // No destructor runs for a constructor that throws.
        engine.discard(std::move(prepared));
        throw;
    }
}

void PreparedStatement::Data::takeValuesBack() {
    for (std::size_t i = 0; i < statement.bindings.size(); ++i)
        statement.bindings[i] =
            engine.dialect->fromDriver(values->at(i), statement.bindingTypes[i]);
}

void PreparedStatement::Data::log(Clock::time_point start, qint64 rows, bool failed) {
    if (!engine.engine.log().isRecording())
        return;
    takeValuesBack();
    engine.engine.log().add(
        {statement, rows, failed,
         std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start)});
}

void PreparedStatement::Data::read(RowBatch& rows) const {
    const std::size_t first = rows.cells.size();
    engine.native->read(*prepared.query, statement.resultTypes, rows.width, rows.cells);
    for (std::size_t i = 0; i < statement.resultTypes.size(); ++i) {
        Value& cell = rows.cells[first + i];
        if (const auto& converter = statement.resultTypes[i].converter; converter && !cell.isNull())
            cell = converter->result(cell);
    }
}

void PreparedStatement::Data::run(ExecResult& result) {
    QSqlQuery& query = *prepared.query;
    if (!query.exec()) {
        takeValuesBack();
        engine.fail(query, statement);
    }
    if (query.isSelect()) {
        result.returned.names = statement.resultNames;
        result.returned.width = int(statement.resultTypes.size());
        while (query.next())
            read(result.returned);
        if (query.lastError().isValid())
            engine.fail(query, statement);
    }
    result.rowsAffected = query.numRowsAffected();
    if (statement.kind == StatementKind::Insert && result.rowsAffected != 0)
        result.lastInsertId = engine.native->lastInsertId(query);
    query.finish();
}

PreparedStatement::PreparedStatement(Connection& connection, Statement statement)
    : d(std::make_unique<Data>(connection, *connection.d, std::move(statement))) {}

PreparedStatement::~PreparedStatement() = default;
PreparedStatement::PreparedStatement(PreparedStatement&&) noexcept = default;

void PreparedStatement::bind(std::size_t index, const Value& value) {
    const SqlType& type = d->statement.bindingTypes[index];
    const bool isConverted = type.converter && !value.isNull();
    if (d->isKept)
        d->statement.bindings[index] = isConverted ? type.converter->bind(value) : value;
    else
        d->values->set(index, d->engine.dialect->toDriver(
                                  isConverted ? type.converter->bind(value) : value, type));
}

ExecResult PreparedStatement::execute() {
    if (d->isKept)
        return d->connection.execute(d->statement);
    d->engine.enter();
    d->engine.noteWriting();
    qCDebug(lcSql).noquote() << d->statement.text;
    const Clock::time_point start = Clock::now();
    ExecResult result;
    try {
        d->run(result);
    } catch (...) {
        d->isClean = false;
        d->prepared.query->finish();
        d->log(start, -1, true);
        throw;
    }
    d->log(start, result.rowsAffected, false);
    return result;
}

} // namespace espalier::orm
