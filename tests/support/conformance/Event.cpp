// SPDX-License-Identifier: MIT
#include "tests/support/conformance/Event.h"

#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

namespace conformance {

using namespace Qt::StringLiterals;
using espalier::orm::Statement;
using espalier::orm::StatementKind;
using espalier::orm::Value;

namespace {

using Cells = QMap<QString, QString>;

QString joined(const Cells& cells, const QString& separator) {
    QStringList parts;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        parts << cell.key() + u'=' + cell.value();
    return parts.join(separator);
}

QString detailOf(const QString& verb, const Cells& set, const Cells& where) {
    if (verb == u"INSERT")
        return u'(' + joined(set, u","_s) + u')';
    const QString condition =
        where.isEmpty() ? QString() : u" WHERE "_s + joined(where, u" AND "_s);
    return verb == u"UPDATE" ? u'(' + joined(set, u","_s) + u')' + condition : condition.trimmed();
}

Cells cellsOf(const QJsonObject& object) {
    Cells cells;
    for (auto member = object.begin(); member != object.end(); ++member)
        cells.insert(member.key(), canonical(member.value()));
    return cells;
}

QString listed(QStringList parameters) {
    parameters.sort();
    return u'[' + parameters.join(u',') + u']';
}

QString sortedTables(QStringList tables) {
    tables.removeDuplicates();
    tables.sort();
    return tables.join(u',');
}

/// `"account"."id"` is id.
QString lastName(const QString& identifier) {
    QString name = identifier.trimmed();
    name.remove(u'"').remove(u'`');
    return name.mid(name.lastIndexOf(u'.') + 1);
}

QStringList topLevelParts(const QString& text, const QString& separator) {
    QStringList parts;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'(')
            ++depth;
        else if (text[i] == u')')
            --depth;
        else if (depth == 0 && text.mid(i).startsWith(separator)) {
            parts << text.mid(start, i - start);
            i += separator.size() - 1;
            start = i + 1;
        }
    }
    return parts << text.mid(start);
}

/// PostgreSQL is told the type of a parameter: `?::bigint`.
QString withoutCasts(QString text) {
    static const QRegularExpression cast(uR"((?<=\?)::[a-z]+(?: [a-z]+)*(?:\(\d+(?:,\d+)?\))?)"_s);
    return text.remove(cast);
}

/// Reads UPDATE and DELETE back: which binding belongs to which column.
class WriteText {
public:
    explicit WriteText(const Statement& statement) : m_statement(statement) {
        const QString text = withoutCasts(statement.text);
        const qsizetype whereAt = text.indexOf(u" WHERE "_s);
        if (const qsizetype setAt = text.indexOf(u" SET "_s); setAt >= 0)
            readSet(text.mid(setAt + 5, whereAt < 0 ? -1 : whereAt - setAt - 5));
        if (whereAt >= 0)
            readWhere(text.mid(whereAt + 7));
    }
    Cells set;
    Cells where;
    bool hasExpression = false;

private:
    QString next() {
        return m_at < m_statement.bindings.size() ? canonical(m_statement.bindings[m_at++])
                                                  : u"?"_s;
    }
    void readSet(const QString& text) {
        for (const QString& part : topLevelParts(text, u", "_s)) {
            const qsizetype equals = part.indexOf(u" = "_s);
            const QString right = part.mid(equals + 3).trimmed();
            const QString column = lastName(part.left(equals));
            if (right == u"?") {
                set.insert(column, next());
            } else {
                hasExpression = true;
                set.insert(column, u"expr"_s);
                for (qsizetype i = 0; i < right.count(u'?'); ++i)
                    next();
            }
        }
    }
    void readWhere(QString text) {
        if (const qsizetype returning = text.indexOf(u" RETURNING "_s); returning >= 0)
            text.truncate(returning);
        static const QRegularExpression condition(
            uR"(^\(*([\w."`]+)\s*(?:=|<=?|>=?|IS|<=>|IS NOT DISTINCT FROM)\s*(\?|NULL)\)*$)"_s);
        for (const QString& part : topLevelParts(text, u" AND "_s)) {
            const QRegularExpressionMatch match = condition.match(part.trimmed());
            if (match.hasMatch())
                where.insert(lastName(match.captured(1)),
                             match.captured(2) == u"NULL" ? u"NULL"_s : next());
            else
                where.insert(part, u"?"_s);
        }
    }

    const Statement& m_statement;
    std::size_t m_at = 0;
};

QStringList parametersOf(const Statement& statement) {
    QStringList parameters;
    for (const Value& value : statement.bindings)
        parameters << canonical(value);
    return parameters;
}

Events insertEvents(const Statement& statement, Event event) {
    Events events;
    const std::size_t width = std::size_t(statement.columns.size());
    const bool plain = width > 0 && statement.bindings.size() % width == 0 &&
                       qsizetype(statement.bindings.size()) == statement.text.count(u'?');
    if (!plain || statement.bindings.empty()) {
        event.detail = width == 0 ? u"()"_s : u"(expr) "_s + listed(parametersOf(statement));
        return {event};
    }
    for (std::size_t first = 0; first < statement.bindings.size(); first += width) {
        Cells set;
        for (std::size_t i = 0; i < width; ++i)
            set.insert(statement.columns[qsizetype(i)], canonical(statement.bindings[first + i]));
        event.detail = detailOf(event.verb, set, {});
        events.push_back(event);
    }
    return events;
}

QString verbOf(const Statement& statement) {
    switch (statement.kind) {
    case StatementKind::Select:
        return u"SELECT"_s;
    case StatementKind::Insert:
        return u"INSERT"_s;
    case StatementKind::Update:
        return u"UPDATE"_s;
    case StatementKind::Delete:
        return u"DELETE"_s;
    case StatementKind::Begin:
        return u"BEGIN"_s;
    case StatementKind::Commit:
        return u"COMMIT"_s;
    case StatementKind::Rollback:
        return u"ROLLBACK"_s;
    case StatementKind::Savepoint:
        return u"SAVEPOINT"_s;
    case StatementKind::Release:
        return u"RELEASE"_s;
    case StatementKind::RollbackTo:
        return u"ROLLBACK TO"_s;
    case StatementKind::Ddl:
    case StatementKind::Pragma:
        return {};
    case StatementKind::Other:
        break;
    }
    return statement.text.section(u' ', 0, 0).toUpper();
}

Event::Type typeOf(const QString& verb) {
    if (verb == u"SELECT")
        return Event::Type::Read;
    return verb == u"INSERT" || verb == u"UPDATE" || verb == u"DELETE" ? Event::Type::Write
                                                                       : Event::Type::Control;
}

/// The oracle names the tables that its own pattern found; the text has them all.
QString tablesRead(const QJsonObject& statement, const QStringList& known) {
    QStringList tables = statement[u"table"_s].toString().split(u',');
    const QString sql = statement[u"sql"_s].toString();
    for (const QString& table : known) {
        const QRegularExpression word(u"(?:FROM|JOIN|,|\\() ?%1\\b(?!\\.)"_s.arg(table));
        if (word.match(sql).hasMatch())
            tables << table;
    }
    return sortedTables(tables);
}

QStringList referenceParameters(const QJsonObject& statement) {
    QStringList parameters;
    for (const QJsonValue& set : statement[u"params"_s].toArray()) {
        for (const QJsonValue& value : set.toArray())
            parameters << canonical(value);
    }
    return parameters;
}

} // namespace

QString Event::text() const {
    QString line = database.isEmpty() ? verb : database + u':' + verb;
    if (!table.isEmpty())
        line += u' ' + table;
    if (!detail.isEmpty())
        line += (type == Type::Write && verb != u"DELETE" ? u""_s : u" "_s) + detail;
    return failed ? line + u" !"_s : line;
}

QString canonical(const QJsonValue& value) {
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    if (value.isString())
        return u'\'' + value.toString() + u'\'';
    return u"NULL"_s;
}

QJsonValue toJson(const Value& value) {
    if (value.isNull())
        return QJsonValue::Null;
    if (value.kind() == Value::Kind::Bool)
        return value.as<bool>();
    if (value.isNumeric())
        return value.toText().toDouble();
    return value.toText();
}

QString canonical(const Value& value) {
    return value.kind() == Value::Kind::Bool ? QString::number(int(value.as<bool>()))
                                             : canonical(toJson(value));
}

/// Many rows of values for one text: a statement for each.
Events eventsOfRows(const espalier::orm::StatementLog::Entry& entry, const QString& database,
                    int call) {
    const auto& bindings = entry.statement.bindings;
    const qsizetype width = qsizetype(bindings.size()) / entry.statement.rows;
    Events events;
    espalier::orm::StatementLog::Entry row = entry;
    row.statement.rows = 1;
    for (auto first = bindings.begin(); first != bindings.end(); first += width) {
        row.statement.bindings.assign(first, first + width);
        for (Event& event : eventsOf(row, database, call))
            events.push_back(std::move(event));
    }
    return events;
}

Events eventsOf(const espalier::orm::StatementLog::Entry& entry, const QString& database,
                int call) {
    const Statement& statement = entry.statement;
    if (statement.rows > 1)
        return eventsOfRows(entry, database, call);
    Event event;
    event.verb = verbOf(statement);
    // Protects an INSERT of several rows that returns their keys.
    const bool isInner = statement.table == u"rows_together";
    if (event.verb.isEmpty() || event.verb == u"RELEASE" || isInner)
        return {};
    event.type = typeOf(event.verb);
    event.database = database;
    event.failed = entry.failed;
    event.call = call;
    if (event.type == Event::Type::Control)
        return {event};
    event.table = sortedTables(statement.table.split(u','));
    if (event.verb == u"INSERT")
        return insertEvents(statement, event);
    if (event.type == Event::Type::Read) {
        if (!statement.text.contains(u" LIMIT "))
            event.detail = listed(parametersOf(statement));
        return {event};
    }
    const WriteText write(statement);
    event.detail = write.hasExpression ? u"(%1) %2"_s.arg(joined(write.set, u","_s),
                                                          listed(parametersOf(statement)))
                                       : detailOf(event.verb, write.set, write.where);
    return {event};
}

Events eventsOf(const QJsonObject& statement, const QStringList& tables, int call) {
    Event event;
    event.verb = statement[u"kind"_s].toString();
    event.type = typeOf(event.verb);
    event.database = statement[u"db"_s].toString();
    event.failed = statement.contains(u"error"_s);
    event.call = call;
    if (event.type == Event::Type::Control)
        return {event};
    if (event.type == Event::Type::Read) {
        event.table = tablesRead(statement, tables);
        if (!statement[u"sql"_s].toString().contains(u" LIMIT "))
            event.detail = listed(referenceParameters(statement));
        return {event};
    }
    event.table = statement[u"table"_s].toString();
    if (!statement.contains(u"rows"_s)) {
        QStringList columns;
        for (const QJsonValue& column : statement[u"cols"_s].toArray())
            columns << column.toString();
        event.detail = u"(%1) %2"_s.arg(columns.join(u','), listed(referenceParameters(statement)));
        return {event};
    }
    Events events;
    for (const QJsonValue& row : statement[u"rows"_s].toArray()) {
        if (!row.isObject())
            continue;
        const QJsonObject object = row.toObject();
        if (event.verb == u"UPDATE")
            event.detail = detailOf(event.verb, cellsOf(object[u"set"_s].toObject()),
                                    cellsOf(object[u"where"_s].toObject()));
        else if (event.verb == u"DELETE")
            event.detail = detailOf(event.verb, {}, cellsOf(object));
        else
            event.detail = detailOf(event.verb, cellsOf(object), {});
        events.push_back(event);
    }
    return events;
}

QStringList texts(const Events& events) {
    QStringList lines;
    for (const Event& event : events)
        lines << event.text();
    return lines;
}

} // namespace conformance
