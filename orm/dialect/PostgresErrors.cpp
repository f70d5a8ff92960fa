// SPDX-License-Identifier: MIT
#include "orm/dialect/PostgresDialect.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

using Constraint = IntegrityError::Constraint;

// "Key (shop, sku)=(1, A1) already exists." -> "shop, sku", in whatever language
QString columnsOf(const QString& detail) {
    static const QRegularExpression key(u"\\(([^()]*)\\)=\\("_s);
    return key.match(detail).captured(1).remove(u'"');
}

ErrorContext contextOf(const PostgresError& error, const QString& driverText,
                       const Statement& statement) {
    ErrorContext context;
    context.statement = statement.text;
    context.bindings = QList<Value>(statement.bindings.begin(), statement.bindings.end());
    context.driverCode = error.code;
    context.driverText = driverText;
    context.table = error.table.isEmpty() ? statement.table : error.table;
    context.column = error.column.isEmpty() ? columnsOf(error.detail) : error.column;
    return context;
}

[[noreturn]] void raiseForeignKey(const Statement& statement, const ErrorContext& context) {
    if (statement.kind == StatementKind::Delete)
        throw IntegrityError(
            Constraint::ForeignKey,
            u"Other rows still refer to this row of %1. Change or delete them first."_s.arg(
                statement.table),
            context);
    if (statement.kind == StatementKind::Insert || statement.kind == StatementKind::Update)
        throw IntegrityError(Constraint::ForeignKey,
                             u"The row of %1 refers to a row that does not exist, or other rows "
                             "refer to its old key."_s.arg(statement.table),
                             context);
    throw IntegrityError(Constraint::ForeignKey,
                         u"A row of %1 refers to a row that does not exist."_s.arg(context.table),
                         context);
}

[[noreturn]] void raiseConstraint(const PostgresError& error, const Statement& statement,
                                  const ErrorContext& context) {
    const QString code = error.code;
    if (code == u"23503" || code == u"23001")
        raiseForeignKey(statement, context);
    if (code == u"23505")
        throw IntegrityError(
            Constraint::Unique,
            context.column.isEmpty()
                ? u"%1 already has such a row."_s.arg(context.table)
                : u"%1 already has a row with this %2. Choose another value."_s.arg(context.table,
                                                                                    context.column),
            context);
    if (code == u"23502")
        throw IntegrityError(Constraint::NotNull,
                             u"%1 of %2 must not be empty."_s.arg(context.column, context.table),
                             context);
    if (code == u"23514")
        throw IntegrityError(
            Constraint::Check,
            u"A value of %1 breaks the rule \"%2\"."_s.arg(context.table, error.constraint),
            context);
    throw IntegrityError(Constraint::Other,
                         u"The database refused the change: %1."_s.arg(error.message), context);
}

[[noreturn]] void raiseConnection(const PostgresError& error, const ErrorContext& context) {
    if (error.code == u"3D000")
        throw ConnectionError(u"There is no such database on the server: %1."_s.arg(error.message),
                              context);
    if (error.code.startsWith(u"28"))
        throw ConnectionError(u"The server does not let this user in. Check name and password."_s,
                              context);
    if (error.code == u"53300")
        throw ConnectionError(u"The server has too many connections. Try again a little later."_s,
                              context);
    throw ConnectionError(u"The connection to the server was lost. What was not committed is not "
                          "in the database; connect again and repeat it."_s,
                          context);
}

[[noreturn]] void raiseLocked(const QString& code, const ErrorContext& context) {
    if (code == u"40P01")
        throw LockedError(u"Two transactions waited for each other, and the server ended this one. "
                          "Try again."_s,
                          context);
    if (code == u"40001")
        throw LockedError(
            u"Another transaction changed the same rows at the same time. Begin again "
            "and repeat the change."_s,
            context);
    throw LockedError(u"Another transaction holds these rows or tables. Try again."_s, context);
}

} // namespace

PostgresError PostgresError::parse(const QString& code, const QString& text) {
    PostgresError error;
    error.code = code;
    const QStringList lines = text.split(u'\n');
    static const QRegularExpression severity(u"^[A-Z]+:  "_s);
    error.message = QString(lines.value(0)).remove(severity);
    for (const QString& line : lines) {
        if (line.startsWith(u"DETAIL:  "))
            error.detail = line.mid(9);
    }
    static const QRegularExpression named(u"(constraint|column|relation) \"((?:[^\"]|\"\")*)\""_s);
    for (auto matches = named.globalMatch(error.message); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QString& part = match.captured(1) == u"constraint" ? error.constraint
                        : match.captured(1) == u"column"   ? error.column
                                                           : error.table;
        part = match.captured(2).replace(u"\"\""_s, u"\""_s);
    }
    return error;
}

void PostgresDialect::raise(const QString& nativeCode, const QString& driverText,
                            const Statement& statement) const {
    raise(PostgresError::parse(nativeCode, driverText), driverText, statement);
}

// Source: PostgreSQL's documentation, appendix A, error codes.
void PostgresDialect::raise(const PostgresError& error, const QString& driverText,
                            const Statement& statement) const {
    const ErrorContext context = contextOf(error, driverText, statement);
    const QString& code = error.code;
    const QStringView group = QStringView(code).left(2);
    if (group == u"23")
        raiseConstraint(error, statement, context);
    if (code.isEmpty() || group == u"08" || group == u"28" || code == u"57P01" ||
        code == u"57P02" || code == u"57P03" || code == u"57P05" || code == u"53300" ||
        code == u"3D000" || code == u"25P03")
        raiseConnection(error, context);
    if (code == u"40001" || code == u"40P01" || code == u"55P03" || code == u"55006")
        raiseLocked(code, context);
    if (code == u"57014")
        throw CancelledError(u"The statement was cancelled."_s, context);
    if (code == u"25006")
        throw ReadOnlyError(u"The database cannot be written over this connection: it is "
                            "read-only."_s,
                            context);
    if (code == u"42501")
        throw ReadOnlyError(u"The server does not allow this: %1."_s.arg(error.message), context);
    if (code == u"22001")
        throw DataError(u"A text is longer than its column takes: %1."_s.arg(error.message),
                        context);
    if (code == u"22003")
        throw DataError(u"A number is larger than its column takes: %1."_s.arg(error.message),
                        context);
    if (group == u"22")
        throw DataError(u"The database does not take a value: %1."_s.arg(error.message), context);
    if (code == u"25P02")
        throw SqlError(u"An earlier statement of this transaction failed: roll back first."_s,
                       context);
    if (code == u"42P18")
        throw SqlError(u"Nothing tells PostgreSQL what the value of a parameter is: give it a type "
                       "with bindValue(value, type), or cast it in the SQL, as in :name::text."_s,
                       context);
    if (group == u"53")
        throw SqlError(u"The server has run out of room: %1."_s.arg(error.message), context);
    throw SqlError(u"PostgreSQL refused the statement: %1"_s.arg(error.message), context);
}

} // namespace espalier::orm
