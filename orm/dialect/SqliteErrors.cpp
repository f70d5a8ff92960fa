// SPDX-License-Identifier: MIT
#include "orm/dialect/SqliteDialect.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

using Constraint = IntegrityError::Constraint;

// SQLite's result codes. Source: sqlite.org/rescode.html.
enum PrimaryCode {
    Busy = 5,
    Locked = 6,
    OutOfMemory = 7,
    ReadOnly = 8,
    Interrupted = 9,
    InputOutput = 10,
    Corrupt = 11,
    DiskFull = 13,
    CannotOpen = 14,
    TooBig = 18,
    ConstraintFailed = 19,
    Mismatch = 20,
    NotADatabase = 26
};
constexpr int constraintDataType = 3091;

// "UNIQUE constraint failed: product.sku, product.shop" -> what follows the colon.
QString detailOf(const QString& text, QLatin1StringView marker) {
    const qsizetype place = text.indexOf(marker);
    if (place < 0)
        return {};
    QString detail = text.mid(place + marker.size());
    // QSqlError::text() puts the driver's own words on the next line or after a blank.
    detail.truncate(detail.indexOf(u'\n') < 0 ? detail.size() : detail.indexOf(u'\n'));
    if (detail.endsWith(" Unable to fetch row"_L1))
        detail.chop(20);
    return detail.trimmed();
}

struct Place {
    QString table;
    QStringList columns;
};

Place placeOf(const QString& detail) {
    Place place;
    for (const QString& item : detail.split(u", "_s, Qt::SkipEmptyParts)) {
        const qsizetype dot = item.lastIndexOf(u'.');
        if (dot <= 0)
            continue;
        place.table = item.left(dot);
        place.columns.append(item.mid(dot + 1));
    }
    return place;
}

void fill(ErrorContext& context, const Place& place) {
    if (!place.table.isEmpty())
        context.table = place.table;
    context.column = place.columns.join(u", "_s);
}

[[noreturn]] void raiseForeignKey(const Statement& statement, ErrorContext context) {
    const QString table = statement.table;
    QString message;
    if (statement.kind == StatementKind::Delete)
        message =
            u"Other rows still refer to this row of %1. Change or delete them first."_s.arg(table);
    else if (statement.kind == StatementKind::Insert || statement.kind == StatementKind::Update)
        message = u"The row of %1 refers to a row that does not exist, or other rows refer to its "
                  "old key."_s.arg(table);
    else
        message = u"A row refers to another row that does not exist."_s;
    throw IntegrityError(Constraint::ForeignKey, message, context);
}

[[noreturn]] void raiseConstraint(const QString& text, int code, const Statement& statement,
                                  ErrorContext context) {
    if (code == constraintDataType)
        throw DataError(u"The value is of a kind that its column does not take: %1."_s.arg(text),
                        context);
    // By text, not by code: ON DELETE RESTRICT arrives with the code of a trigger.
    if (text.contains("FOREIGN KEY constraint failed"_L1))
        raiseForeignKey(statement, context);
    if (const QString detail = detailOf(text, "UNIQUE constraint failed: "_L1); !detail.isEmpty()) {
        fill(context, placeOf(detail));
        if (context.column.isEmpty())
            throw IntegrityError(Constraint::Unique,
                                 u"%1 already has such a row."_s.arg(context.table), context);
        throw IntegrityError(Constraint::Unique,
                             u"%1 already has a row with this %2. Choose another value."_s.arg(
                                 context.table, context.column),
                             context);
    }
    if (const QString detail = detailOf(text, "NOT NULL constraint failed: "_L1);
        !detail.isEmpty()) {
        fill(context, placeOf(detail));
        throw IntegrityError(Constraint::NotNull,
                             u"%1 of %2 must not be empty."_s.arg(context.column, context.table),
                             context);
    }
    if (const QString detail = detailOf(text, "CHECK constraint failed: "_L1); !detail.isEmpty())
        throw IntegrityError(Constraint::Check,
                             u"A value of %1 breaks the rule \"%2\"."_s.arg(context.table, detail),
                             context);
    throw IntegrityError(Constraint::Other, u"The database refused the change: %1."_s.arg(text),
                         context);
}

ErrorContext contextOf(const QString& code, const QString& text, const Statement& statement) {
    ErrorContext context;
    context.statement = statement.text;
    context.bindings = QList<Value>(statement.bindings.begin(), statement.bindings.end());
    context.driverCode = code;
    context.driverText = text;
    context.table = statement.table;
    return context;
}

} // namespace

void SqliteDialect::raise(const QString& nativeCode, const QString& driverText,
                          const Statement& statement) const {
    const int code = nativeCode.toInt();
    const ErrorContext context = contextOf(nativeCode, driverText, statement);
    switch (code & 0xff) { // extended codes keep the primary one in the lowest byte
    case Busy:
    case Locked:
        throw LockedError(u"Another program is writing to this file. Try again."_s, context);
    case ReadOnly:
        throw ReadOnlyError(u"The file cannot be written: it, or its folder, is read-only."_s,
                            context);
    case Interrupted:
        throw CancelledError(u"The statement was cancelled."_s, context);
    case ConstraintFailed:
        raiseConstraint(driverText, code, statement, context);
    case Mismatch:
        throw DataError(u"The value is of a kind that its column does not take."_s, context);
    case TooBig:
        throw DataError(u"The value is larger than SQLite can keep."_s, context);
    case DiskFull:
        throw SqlError(u"The disk is full. Nothing was written; make room and try again."_s,
                       context);
    case OutOfMemory:
        throw SqlError(u"There is not enough memory for this statement."_s, context);
    case InputOutput:
        throw ConnectionError(u"The file cannot be read or written: the disk or the network "
                              "reports an error."_s,
                              context);
    case CannotOpen:
        throw ConnectionError(u"The file cannot be opened. Check that it exists and that you may "
                              "read it."_s,
                              context);
    case NotADatabase:
        throw ConnectionError(u"The file is not a SQLite database, or it is encrypted."_s, context);
    case Corrupt:
        throw ConnectionError(u"The file is damaged and cannot be read as a SQLite database."_s,
                              context);
    default:
        throw SqlError(u"SQLite refused the statement: %1"_s.arg(driverText), context);
    }
}

} // namespace espalier::orm
