// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Error.h"
#include "orm/base/Export.h"
#include "orm/dialect/TransactionOptions.h"
#include "orm/sql/Spelling.h"
#include "orm/sql/Statement.h"

#include <QVariant>

#include <memory>

namespace espalier::orm {

/// Everything that differs between databases and needs no connection: spelling, value conversion
/// at the driver, error kinds. Immutable, shared between threads. Opens nothing.
class ESPALIER_ORM_EXPORT Dialect : public Spelling {
public:
    /// What the driver gets for a bound value; texts and bytes are never null. Errors: DataError.
    QVariant toDriver(const Value& value, const SqlType& type) const;
    /// A result by its declared type; Unset takes what the driver says. Never fails: a value that
    /// does not fit its declared type is given as it is stored.
    virtual Value fromDriver(const QVariant& value, const SqlType& type) const = 0;
    /// A type as declared in the database ("VARCHAR(20)", "decimal(12,2)").
    virtual SqlType parseType(const QString& declared) const = 0;
    virtual QString beginText(bool forWriting) const = 0;
    /// The statements that begin a transaction. Errors: SessionError for an isolation level that
    /// the database does not have.
    virtual QStringList beginTexts(const TransactionOptions& options) const;
    /// The statements of a step of a two-phase transaction. Errors: SessionError where the database
    /// has no such transactions, or cannot keep the identifier.
    virtual QStringList twoPhaseTexts(TwoPhaseStep step, const QString& identifier) const;
    virtual QString driverName() const = 0; ///< QtSql's: "QSQLITE"
    /// Throws the orm::Error kind for a driver error, with the user's words in its message.
    [[noreturn]] virtual void raise(const QString& nativeCode, const QString& driverText,
                                    const Statement& statement) const = 0;
    /// An error ends what the open transaction may do: only a rollback, to a savepoint or of
    /// everything, is possible.
    virtual bool errorEndsTransaction() const { return false; }
    /// Values of the type can be compared with `=`: else a row cannot be guarded by them.
    virtual bool hasEquality(const SqlType& type) const {
        Q_UNUSED(type)
        return true;
    }
    /// Rows can be sorted by values of the type.
    virtual bool hasOrder(const SqlType& type) const {
        Q_UNUSED(type)
        return true;
    }
    /// Generated keys come from RETURNING and not from the driver's last id.
    virtual bool returnsGeneratedKeys() const { return false; }
    /// Most rows that are worth one statement: more only make it longer.
    virtual int rowsInStatement() const { return 200; }
    /// Values with equal numbers have the same placeholder(): a statement that was compiled for one
    /// can be sent with the other.
    virtual int markerKind(const Value& value, const SqlType& type) const {
        Q_UNUSED(value)
        Q_UNUSED(type)
        return 0;
    }
    /// UPDATE ... FROM (VALUES ...) and DELETE ... IN (VALUES ...) exist, so that one statement can
    /// write many rows; false: row by row.
    virtual bool writesFromValues() const { return false; }
    /// A marker of the type means the same in VALUES as beside its column: it needs no type, or its
    /// placeholder() names it. Otherwise such rows are written one by one.
    virtual bool isMarkerTyped(const SqlType& type) const {
        Q_UNUSED(type)
        return true;
    }
    /// The dialect of an URL scheme: "sqlite". Errors: ConnectionError for an unknown one.
    static std::shared_ptr<const Dialect> forScheme(const QString& scheme);

protected:
    // The kinds of toDriver() that databases take differently; text by default, a flag as 0 or 1.
    virtual QVariant flagToDriver(bool flag, const SqlType& type) const;
    virtual QVariant wholeToDriver(qint64 number) const;
    virtual QVariant realToDriver(double number) const;
    virtual QVariant decimalToDriver(const Decimal& number, const SqlType& type) const;
    virtual QVariant dateToDriver(const QDate& date) const;
    virtual QVariant momentToDriver(const QDateTime& moment, const SqlType& type) const = 0;
    /// Errors: DataError where there are no arrays, which is by default.
    virtual QVariant arrayToDriver(const Array& array, const SqlType& type) const;
    [[noreturn]] void refuseArrays() const;
};

} // namespace espalier::orm
