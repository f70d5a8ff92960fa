// SPDX-License-Identifier: MIT
#include "orm/engine/StatementLog.h"

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

/// The first words of a statement, as many as say what it does: "CREATE TABLE", "PRAGMA".
QString leadingWords(const QString& text, int count) {
    QStringList words;
    for (const QString& word : text.simplified().split(u' ')) {
        const QString upper = word.toUpper();
        if (upper == u"UNIQUE" || upper == u"TEMP" || upper == u"TEMPORARY") {
            continue;
        }
        words += upper;
        if (words.size() == count) {
            break;
        }
    }
    return words.join(u' ');
}

QString withTable(const QString& words, const QString& table) {
    return table.isEmpty() ? words : words + u' ' + table;
}

QString withColumns(const QString& verb, const Statement& statement) {
    const QString line = withTable(verb, statement.table);
    return statement.columns.isEmpty() ? line : line + u'(' + statement.columns.join(u',') + u')';
}

QString summaryOf(const Statement& statement) {
    switch (statement.kind) {
    case StatementKind::Select:
        return withTable(u"SELECT"_s, statement.table);
    case StatementKind::Insert:
        return withColumns(u"INSERT"_s, statement);
    case StatementKind::Update:
        return withColumns(u"UPDATE"_s, statement);
    case StatementKind::Delete:
        return withTable(u"DELETE"_s, statement.table);
    case StatementKind::Ddl:
        return withTable(leadingWords(statement.text, 2), statement.table);
    case StatementKind::Begin:
        return u"BEGIN"_s;
    case StatementKind::Commit:
        return u"COMMIT"_s;
    case StatementKind::Rollback:
        return u"ROLLBACK"_s;
    case StatementKind::Savepoint:
        return withTable(u"SAVEPOINT"_s, statement.table);
    case StatementKind::Release:
        return withTable(u"RELEASE"_s, statement.table);
    case StatementKind::RollbackTo:
        return withTable(u"ROLLBACK TO"_s, statement.table);
    case StatementKind::Pragma:
        return statement.text.simplified();
    case StatementKind::Other:
        break;
    }
    return withTable(leadingWords(statement.text, 1), statement.table);
}

} // namespace

void StatementLog::start() {
    const std::scoped_lock lock(m_mutex);
    m_recording = true;
}

void StatementLog::stop() {
    const std::scoped_lock lock(m_mutex);
    m_recording = false;
}

void StatementLog::clear() {
    const std::scoped_lock lock(m_mutex);
    m_entries.clear();
}

bool StatementLog::isRecording() const {
    const std::scoped_lock lock(m_mutex);
    return m_recording;
}

std::vector<StatementLog::Entry> StatementLog::entries() const {
    const std::scoped_lock lock(m_mutex);
    return m_entries;
}

QStringList StatementLog::summary() const {
    QStringList lines;
    for (const Entry& entry : entries()) {
        const QString line = summaryOf(entry.statement);
        lines += entry.failed ? line + u" (failed)"_s : line;
    }
    return lines;
}

void StatementLog::add(Entry entry) {
    const std::scoped_lock lock(m_mutex);
    if (m_recording) {
        m_entries.push_back(std::move(entry));
    }
}

} // namespace espalier::orm
