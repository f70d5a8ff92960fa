// SPDX-License-Identifier: MIT
#include "orm/dialect/MariaDbDialect.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

using Constraint = IntegrityError::Constraint;

// Source: MariaDB's documentation, "MariaDB Error Code Reference"; 3xxx are MySQL's.
enum Code {
    DiskFull = 1021,
    TooManyConnections = 1040,
    DatabaseDenied = 1044,
    AccessDenied = 1045,
    BadNull = 1048,
    NoDatabase = 1049,
    ServerShutdown = 1053,
    DuplicateEntry = 1062,
    RecordFileFull = 1114,
    HostBlocked = 1129,
    HostDenied = 1130,
    TableDenied = 1142,
    ColumnDenied = 1143,
    NoTable = 1146,
    PacketTooLarge = 1153,
    LockWaitTimeout = 1205,
    LockDeadlock = 1213,
    NoReferencedRow = 1216,
    RowIsReferenced = 1217,
    PrivilegeDenied = 1227,
    OutOfRange = 1264,
    DataTruncated = 1265,
    OptionPrevents = 1290,
    TruncatedValue = 1292,
    QueryInterrupted = 1317,
    NoDefault = 1364,
    DivisionByZero = 1365,
    TruncatedFieldValue = 1366,
    UnknownTransaction = 1397,
    DataTooLong = 1406,
    WrongValueForType = 1411,
    RowIsReferencedBy = 1451,
    NoRowReferenced = 1452,
    WrongValue = 1525,
    ForeignDuplicate = 1557,
    DuplicateAutoIncrement = 1569,
    DuplicateWithName = 1586,
    TransactionDeadlock = 1614,
    NumberOutOfRange = 1690,
    AccessDeniedNoPassword = 1698,
    ForeignDuplicateName = 1761,
    ReadOnlyTransaction = 1792,
    ReadOnlyMode = 1836,
    DuplicateUnknown = 1859,
    ConnectionKilled = 1927,
    StatementTimeout = 1969,
    LockNoWait = 3572,
    CheckViolated = 3819,
    ConstraintFailed = 4025
};

ErrorContext contextOf(const MariaDbError& error, const Statement& statement) {
    ErrorContext context;
    context.statement = statement.text;
    context.bindings = QList<Value>(statement.bindings.begin(), statement.bindings.end());
    context.driverCode = error.code == 0 ? QString() : QString::number(error.code);
    context.driverText = error.message;
    context.table = error.table.isEmpty() ? statement.table : error.table;
    context.column = error.column;
    return context;
}

[[noreturn]] void raiseUnique(const ErrorContext& context) {
    throw IntegrityError(Constraint::Unique,
                         context.column.isEmpty()
                             ? u"%1 already has such a row."_s.arg(context.table)
                             : u"%1 already has a row with this %2. Choose another value."_s.arg(
                                   context.table, context.column),
                         context);
}

[[noreturn]] void raiseForeignKey(int code, const ErrorContext& context,
                                  const Statement& statement) {
    if (statement.kind == StatementKind::Delete)
        throw IntegrityError(
            Constraint::ForeignKey,
            u"Other rows still refer to this row of %1. Change or delete them first."_s.arg(
                statement.table),
            context);
    if (code == RowIsReferenced || code == RowIsReferencedBy)
        throw IntegrityError(Constraint::ForeignKey,
                             u"Other rows refer to the old key of a row of %1."_s.arg(
                                 statement.table.isEmpty() ? context.table : statement.table),
                             context);
    throw IntegrityError(Constraint::ForeignKey,
                         u"The row of %1 refers to a row that does not exist."_s.arg(context.table),
                         context);
}

void raiseConstraint(const MariaDbError& error, const ErrorContext& context,
                     const Statement& statement) {
    switch (error.code) {
    case DuplicateEntry:
    case DuplicateWithName:
    case DuplicateAutoIncrement:
    case DuplicateUnknown:
    case ForeignDuplicate:
    case ForeignDuplicateName:
        raiseUnique(context);
    case NoReferencedRow:
    case RowIsReferenced:
    case RowIsReferencedBy:
    case NoRowReferenced:
        raiseForeignKey(error.code, context, statement);
    case BadNull:
    case NoDefault:
        throw IntegrityError(Constraint::NotNull,
                             u"%1 of %2 must not be empty."_s.arg(context.column, context.table),
                             context);
    case ConstraintFailed:
    case CheckViolated:
        throw IntegrityError(
            Constraint::Check,
            u"A value of %1 breaks the rule \"%2\"."_s.arg(context.table, error.constraint),
            context);
    default:
        return;
    }
}

void raiseConnection(const MariaDbError& error, const ErrorContext& context) {
    switch (error.code) {
    case NoDatabase:
        throw ConnectionError(u"There is no such database on the server: %1."_s.arg(error.message),
                              context);
    case AccessDenied:
    case AccessDeniedNoPassword:
    case DatabaseDenied:
    case HostDenied:
    case HostBlocked:
        throw ConnectionError(u"The server does not let this user in. Check name and password."_s,
                              context);
    case TooManyConnections:
        throw ConnectionError(u"The server has too many connections. Try again a little later."_s,
                              context);
    default:
        break;
    }
    if ((error.code >= 2000 && error.code < 3000) || error.code == ServerShutdown ||
        error.code == ConnectionKilled)
        throw ConnectionError(u"The connection to the server was lost. What was not committed is "
                              "not in the database; connect again and repeat it."_s,
                              context);
}

void raiseLocked(int code, const ErrorContext& context) {
    if (code == LockDeadlock || code == TransactionDeadlock)
        throw LockedError(u"Two transactions waited for each other, and the server ended this one. "
                          "Try again."_s,
                          context);
    if (code == LockWaitTimeout || code == LockNoWait)
        throw LockedError(u"Another transaction holds these rows or tables. Try again."_s, context);
}

void raiseData(const MariaDbError& error, const ErrorContext& context) {
    switch (error.code) {
    case DataTooLong:
        throw DataError(u"A value is longer than its column takes: %1."_s.arg(error.message),
                        context);
    case OutOfRange:
    case NumberOutOfRange:
        throw DataError(u"A number is larger than its column takes: %1."_s.arg(error.message),
                        context);
    case PacketTooLarge:
        throw DataError(u"The statement with its values is larger than the server takes: %1."_s.arg(
                            error.message),
                        context);
    case DataTruncated:
    case TruncatedValue:
    case TruncatedFieldValue:
    case DivisionByZero:
    case WrongValueForType:
    case WrongValue:
        throw DataError(u"The database does not take a value: %1."_s.arg(error.message), context);
    default:
        return;
    }
}

} // namespace

MariaDbError MariaDbError::parse(const QString& code, const QString& text) {
    MariaDbError error;
    error.code = code.toInt();
    error.message = text;
    // Our sql_mode has the server quote names with either mark.
    static const QRegularExpression foreign(
        u"\\([`\"][^`\"]+[`\"]\\.[`\"]([^`\"]+)[`\"], CONSTRAINT [`\"]([^`\"]+)[`\"] "
        "FOREIGN KEY \\((.+?)\\) REFERENCES"_s);
    static const QRegularExpression failed(u"CONSTRAINT `(.+)` failed for `[^`]+`\\.`([^`]+)`"_s);
    static const QRegularExpression key(u"for key '(.+)'$"_s);
    static const QRegularExpression place(u"column `[^`]+`\\.`([^`]+)`\\.`([^`]+)` at row"_s);
    static const QRegularExpression column(u"(?:[Cc]olumn|Field) '(.+?)' "_s);
    if (const auto match = foreign.match(text); match.hasMatch()) {
        error.table = match.captured(1);
        error.constraint = match.captured(2);
        error.column = match.captured(3).remove(u'`').remove(u'"');
    } else if (const auto check = failed.match(text); check.hasMatch()) {
        error.constraint = check.captured(1);
        error.table = check.captured(2);
        // That of a column is named after it.
        if (error.constraint.startsWith(error.table + u'.'))
            error.column = error.constraint.mid(error.table.size() + 1);
    } else if (const auto index = key.match(text); index.hasMatch()) {
        error.constraint = index.captured(1);
    } else if (const auto full = place.match(text); full.hasMatch()) {
        error.table = full.captured(1);
        error.column = full.captured(2);
    } else if (const auto name = column.match(text); name.hasMatch()) {
        error.column = name.captured(1);
    }
    return error;
}

void MariaDbDialect::raise(const QString& nativeCode, const QString& driverText,
                           const Statement& statement) const {
    raise(MariaDbError::parse(nativeCode, driverText), statement);
}

void MariaDbDialect::raise(const MariaDbError& error, const Statement& statement) const {
    const ErrorContext context = contextOf(error, statement);
    raiseConstraint(error, context, statement);
    raiseConnection(error, context);
    raiseLocked(error.code, context);
    raiseData(error, context);
    switch (error.code) {
    case QueryInterrupted:
        throw CancelledError(u"The statement was cancelled."_s, context);
    case StatementTimeout:
        throw CancelledError(u"The statement took longer than the server allows."_s, context);
    case ReadOnlyTransaction:
    case ReadOnlyMode:
    case OptionPrevents:
        throw ReadOnlyError(u"The database cannot be written over this connection: it is "
                            "read-only."_s,
                            context);
    case TableDenied:
    case ColumnDenied:
    case PrivilegeDenied:
        throw ReadOnlyError(u"The server does not allow this: %1."_s.arg(error.message), context);
    case UnknownTransaction:
        throw SqlError(u"No prepared transaction has this identifier."_s, context);
    case DiskFull:
    case RecordFileFull:
        throw SqlError(u"The server has run out of room: %1."_s.arg(error.message), context);
    default:
        throw SqlError(u"MariaDB refused the statement: %1"_s.arg(error.message), context);
    }
}

} // namespace espalier::orm
