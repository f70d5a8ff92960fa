// SPDX-License-Identifier: MIT
#include "orm/dialect/MariaDbDialect.h"

#include "orm/dialect/TransactionText.h"

using namespace Qt::StringLiterals;

namespace espalier::orm {

namespace {

constexpr qsizetype mostNameCharacters = 64;
// MAXGTRIDSIZE
constexpr qsizetype mostTransactionBytes = 64;

QString literalOf(const QString& identifier) {
    return transactionLiteral(identifier, mostTransactionBytes, "MariaDB"_L1);
}

void refuseName(const QString& name, const QString& reason) {
    throw SchemaError(u"\"%1\" cannot be a name in MariaDB: %2."_s.arg(
        QString(name).remove(QChar::Null), reason));
}

} // namespace

QString MariaDbDialect::name() const { return u"mariadb"_s; }

// Source: MariaDB's documentation, "Identifier Names".
QString MariaDbDialect::identifier(const QString& name) const {
    if (name.isEmpty())
        refuseName(name, u"it is empty"_s);
    if (name.size() > mostNameCharacters)
        refuseName(
            name,
            u"it has %1 characters, %2 are allowed"_s.arg(name.size()).arg(mostNameCharacters));
    if (name.endsWith(u' '))
        refuseName(name, u"it ends in a blank"_s);
    QString quoted;
    quoted.reserve(name.size() + 2);
    quoted += u'`';
    for (const QChar c : name) {
        if (c.isNull() || c.isSurrogate())
            refuseName(name, u"it has a character beyond U+FFFF, or U+0000"_s);
        if (c == u'`')
            quoted += c;
        quoted += c;
    }
    quoted += u'`';
    return quoted;
}

QString MariaDbDialect::qualified(const QString& schema, const QString& table) const {
    return schema.isEmpty() ? identifier(table) : identifier(schema) + u'.' + identifier(table);
}

// A UUID travels as text.
QString MariaDbDialect::placeholder(const Value& value, const SqlType& type, bool) const {
    const bool isBare = value.kind() == Value::Kind::Uuid && !type.isSet();
    return isBare ? u"CAST(? AS UUID)"_s : u"?"_s;
}

// DECIMAL is exact, and a column rounds to its own scale.
QString MariaDbDialect::numericResult(const QString& sql, const SqlType&) const { return sql; }

// OFFSET needs a LIMIT.
QString MariaDbDialect::limit(const QString& limit, const QString& offset) const {
    return Dialect::limit(limit.isEmpty() ? u"18446744073709551615"_s : limit, offset);
}

QString MariaDbDialect::isSame(const QString& a, const QString& b) const {
    return a + u" <=> "_s + b;
}

QString MariaDbDialect::autoIncrementClause() const { return u"AUTO_INCREMENT"_s; }

QString MariaDbDialect::aggregate(const QString& function, const SqlType&) const {
    return function.toUpper();
}

QString MariaDbDialect::integerDivision() const { return u" DIV "_s; }

// NOPAD: blanks at the end count.
QString MariaDbDialect::tableSuffix(const TableData&) const {
    return u" ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin"_s;
}

QString MariaDbDialect::rowLock(const RowLock& lock) const {
    if (!lock.of.isEmpty())
        throw SqlError(u"MariaDB locks the rows of all tables of a query: it has no \"FOR UPDATE "
                       "OF\"."_s);
    const bool shared =
        lock.strength == RowLock::Strength::Share || lock.strength == RowLock::Strength::KeyShare;
    QString sql = shared ? u" LOCK IN SHARE MODE"_s : u" FOR UPDATE"_s;
    if (lock.noWait)
        sql += u" NOWAIT";
    if (lock.skipLocked)
        sql += u" SKIP LOCKED";
    return sql;
}

QString MariaDbDialect::defaultRow() const { return u" () VALUES ()"_s; }

QString MariaDbDialect::proposed(const QString& quotedColumn) const {
    return u"VALUES("_s + quotedColumn + u')';
}

QString MariaDbDialect::beginText(bool) const { return u"START TRANSACTION"_s; }

QStringList MariaDbDialect::beginTexts(const TransactionOptions& options) const {
    QStringList texts;
    if (options.isolation != Isolation::Default)
        texts += u"SET TRANSACTION ISOLATION LEVEL "_s + textOf(options.isolation);
    texts += options.readOnly ? u"START TRANSACTION READ ONLY"_s : u"START TRANSACTION"_s;
    return texts;
}

QStringList MariaDbDialect::twoPhaseTexts(TwoPhaseStep step, const QString& identifier) const {
    if (step == TwoPhaseStep::List)
        return {u"XA RECOVER"_s};
    const QString name = literalOf(identifier);
    switch (step) {
    case TwoPhaseStep::Begin:
        return {u"XA START "_s + name};
    case TwoPhaseStep::Prepare:
        return {u"XA END "_s + name, u"XA PREPARE "_s + name};
    case TwoPhaseStep::Commit:
        return {u"XA END "_s + name, u"XA COMMIT "_s + name + u" ONE PHASE"_s};
    case TwoPhaseStep::Rollback:
        return {u"XA END "_s + name, u"XA ROLLBACK "_s + name};
    case TwoPhaseStep::CommitPrepared:
        return {u"XA COMMIT "_s + name};
    case TwoPhaseStep::RollbackPrepared:
        return {u"XA ROLLBACK "_s + name};
    case TwoPhaseStep::List:
        break;
    }
    return {};
}

QString MariaDbDialect::driverName() const { return u"QMYSQL"_s; }

} // namespace espalier::orm
