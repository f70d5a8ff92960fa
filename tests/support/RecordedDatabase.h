// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/Connection.h"
#include "orm/session/Session.h"

#include <memory>

/// A database in memory with the tables of a MetaData, and what was sent to it.
class RecordedDatabase {
public:
    explicit RecordedDatabase(const espalier::orm::MetaData& tables)
        : m_engine(espalier::orm::createEngine(QStringLiteral("sqlite://"))) {
        espalier::orm::createAll(m_engine, tables);
        m_engine.log().start();
        m_engine.log().clear();
    }

    const espalier::orm::Engine& engine() const { return m_engine; }
    espalier::orm::Session session() const {
        return espalier::orm::Session({.bind = m_engine, .autoflush = false});
    }
    /// Runs SQL behind the session's back, unrecorded.
    void run(const char* sql) const {
        m_engine.log().stop();
        m_engine.connect()->execute(QString::fromUtf8(sql));
        m_engine.log().start();
    }
    /// Cells of the rows of a query as text, unrecorded: "1|a".
    QStringList rows(const char* sql) const {
        m_engine.log().stop();
        espalier::orm::Statement statement;
        statement.kind = espalier::orm::StatementKind::Select;
        statement.text = QString::fromUtf8(sql);
        const espalier::orm::RowBatch batch = m_engine.connect()->query(statement);
        m_engine.log().start();
        QStringList lines;
        for (qsizetype row = 0; row < batch.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < batch.width; ++column)
                cells << batch.at(row, column).toText();
            lines << cells.join(u'|');
        }
        return lines;
    }
    /// What was sent since the last call: "INSERT item(a,c)", transaction control left out.
    QStringList sent() const {
        QStringList lines;
        for (const QString& line : m_engine.log().summary()) {
            if (line != u"BEGIN" && line != u"COMMIT" && line != u"ROLLBACK")
                lines << line;
        }
        m_engine.log().clear();
        return lines;
    }
    /// The same as SQL.
    QStringList texts() const {
        QStringList lines;
        for (const auto& entry : m_engine.log().entries()) {
            using espalier::orm::StatementKind;
            const StatementKind kind = entry.statement.kind;
            if (kind <= StatementKind::Delete)
                lines << entry.statement.text;
        }
        m_engine.log().clear();
        return lines;
    }

private:
    mutable espalier::orm::Engine m_engine;
};
