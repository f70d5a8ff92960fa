// SPDX-License-Identifier: MIT
#include "orm/engine/StatementRun.h"

#include "orm/base/Error.h"
#include "orm/base/Log.h"
#include "orm/schema/TypeConverter.h"

#include <QSqlError>
#include <QSqlRecord>

#include <algorithm>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

bool isDataChange(const Statement& statement) {
    switch (statement.kind) {
    case StatementKind::Insert:
    case StatementKind::Update:
    case StatementKind::Delete:
        return true;
    case StatementKind::Other: {
        const QString text = statement.text.trimmed().left(7).toUpper();
        return text.startsWith(u"INSERT") || text.startsWith(u"UPDATE") ||
               text.startsWith(u"DELETE") || text.startsWith(u"REPLACE") ||
               text.startsWith(u"WITH");
    }
    default:
        return false;
    }
}

bool mayWrite(const Statement& statement) {
    return statement.kind != StatementKind::Select && statement.kind != StatementKind::Pragma;
}

} // namespace

StatementRun::StatementRun(Connection::Data& connection, const Statement& statement)
    : m_connection(connection), m_statement(statement) {
    for (const QString& parameter : statement.parameters) {
        if (!parameter.isEmpty()) {
            throw SqlError(u"The parameter :%1 has no value."_s.arg(parameter),
                           {.statement = statement.text});
        }
    }
    m_connection.enter();
    if (mayWrite(statement)) {
        m_connection.noteWriting();
    }
    qCDebug(lcSql).noquote() << statement.text;
    try {
        prepare();
        execute();
    } catch (...) {
        // No destructor runs for a constructor that throws.
        m_connection.discard(std::move(m_prepared));
        if (m_connection.engine.log().isRecording())
            m_connection.engine.log().add({m_statement, -1, true, {}});
        throw;
    }
    ++m_connection.running;
}

StatementRun::~StatementRun() {
    --m_connection.running;
    if (m_prepared.native)
        m_prepared.native->finish();
    else
        m_prepared.query->finish();
    if (m_connection.engine.log().isRecording()) {
        m_connection.engine.log().add({m_statement, m_rows, !m_succeeded,
                                       std::chrono::duration_cast<std::chrono::microseconds>(
                                           std::chrono::steady_clock::now() - m_start)});
    }
    if (m_succeeded && m_isPrepared && m_generation == m_connection.generation) {
        m_connection.statements.put(std::move(m_prepared));
    } else {
        m_connection.discard(std::move(m_prepared));
    }
}

void StatementRun::prepare() {
    m_generation = m_connection.generation;
    const std::size_t bindings = m_statement.bindings.size();
    if (bindings > 0 && m_connection.native->hasStatements()) {
        const std::size_t places = bindings / std::size_t(m_statement.rows);
        m_prepared = m_connection.statements.take(m_statement.text, places);
        if (!m_prepared.native)
            m_prepared = {m_statement.text, nullptr, m_connection.native->newStatement(), places};
        return;
    }
    m_textWithValues = m_connection.native->textWithValues(m_statement);
    m_isPrepared =
        !m_textWithValues && (bindings > 0 || m_connection.native->isPreparable(m_statement));
    if (!m_isPrepared) {
        m_prepared = {m_statement.text, std::make_unique<QSqlQuery>(m_connection.database), nullptr,
                      0};
        m_prepared.query->setForwardOnly(m_connection.native->isForwardOnly());
        return;
    }
    m_prepared = m_connection.statements.take(m_statement.text, bindings);
    if (m_prepared.query) {
        return;
    }
    m_prepared = {m_statement.text, std::make_unique<QSqlQuery>(m_connection.database), nullptr,
                  bindings};
    m_prepared.query->setForwardOnly(m_connection.native->isForwardOnly());
    if (!m_prepared.query->prepare(m_statement.text)) {
        m_connection.fail(*m_prepared.query, m_statement);
    }
}

void StatementRun::execute() {
    if (m_prepared.native) {
        executeNatively();
        return;
    }
    QSqlQuery& query = *m_prepared.query;
    const SqlType unknown;
    for (std::size_t i = 0; m_isPrepared && i < m_statement.bindings.size(); ++i) {
        const SqlType& type =
            i < m_statement.bindingTypes.size() ? m_statement.bindingTypes[i] : unknown;
        query.bindValue(int(i), m_connection.dialect->toDriver(m_statement.bindings[i], type));
    }
    if (!(m_isPrepared ? query.exec() : query.exec(m_textWithValues.value_or(m_statement.text)))) {
        m_connection.fail(query, m_statement);
    }
    if (!query.isSelect()) {
        return;
    }
    describeRows();
    m_reader = m_connection.native->reader(query, m_statement, width());
    m_rowsOf = m_reader.get();
}

void StatementRun::executeNatively() {
    NativeStatement& native = *m_prepared.native;
    if (!native.execute(m_statement)) {
        m_connection.noteFailure();
        native.raise();
    }
    if (native.isSelect())
        describeRows();
    m_rowsOf = &native;
}

void StatementRun::describeRows() {
    // A SELECT whose columns we wrote ourselves has the same ones each time.
    m_names = m_statement.resultNames;
    if (m_prepared.native || m_statement.kind != StatementKind::Select || m_names.isEmpty() ||
        m_names.size() != m_prepared.width) {
        m_names = columnNames();
        m_prepared.width = m_names.size();
    }
    const std::size_t typed = std::min(m_statement.resultTypes.size(), std::size_t(width()));
    for (std::size_t i = 0; i < typed; ++i) {
        if (m_statement.resultTypes[i].converter)
            m_converted.push_back(i);
    }
}

QStringList StatementRun::columnNames() const {
    if (m_prepared.native) {
        const QStringList names = m_prepared.native->names();
        return m_statement.resultNames.size() == names.size() ? m_statement.resultNames : names;
    }
    const QSqlRecord record = m_prepared.query->record();
    if (m_statement.resultNames.size() == record.count()) {
        return m_statement.resultNames;
    }
    QStringList names;
    for (int i = 0; i < record.count(); ++i) {
        names += record.fieldName(i);
    }
    return names;
}

bool StatementRun::next(std::vector<Value>& cells) {
    const std::size_t first = cells.size();
    if (!m_rowsOf->next(cells)) {
        if (m_rowsOf->hasFailed()) {
            m_connection.noteFailure();
            m_rowsOf->raise();
        }
        return false;
    }
    for (const std::size_t i : m_converted) {
        Value& cell = cells[first + i];
        if (!cell.isNull())
            cell = m_statement.resultTypes[i].converter->result(cell);
    }
    return true;
}

qint64 StatementRun::rowsAffected() const {
    if (!isDataChange(m_statement))
        return -1;
    return m_prepared.native ? m_prepared.native->rowsAffected()
                             : m_prepared.query->numRowsAffected();
}

Value StatementRun::lastInsertId() const {
    if (!isDataChange(m_statement) || m_statement.kind == StatementKind::Update ||
        m_statement.kind == StatementKind::Delete) {
        return {};
    }
    return m_prepared.native ? m_prepared.native->lastInsertId()
                             : m_connection.native->lastInsertId(*m_prepared.query);
}

void StatementRun::succeeded(qint64 rows) {
    m_rows = rows;
    m_succeeded = true;
    if (m_statement.kind == StatementKind::Ddl)
        StatementCache::noteSchemaChange();
}

} // namespace espalier::orm
