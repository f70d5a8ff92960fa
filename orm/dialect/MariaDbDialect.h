// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/Dialect.h"

#include <QByteArrayView>

namespace espalier::orm {

/// What the server declares a cell to be. Instant: TIMESTAMP, which is kept in UTC.
enum class MariaDbCell : quint8 {
    Whole,
    Exact,
    Real,
    Date,
    Time,
    Clock,
    Instant,
    Text,
    Bytes,
    Uuid,
    Json
};

/// What the server says about an error, as far as it says it.
struct ESPALIER_ORM_EXPORT MariaDbError {
    int code = 0; ///< its number; from 2000 to 2999 the client library's
    QString message;
    QString table;
    QString column; ///< several separated by ", "
    QString constraint;

    static MariaDbError parse(const QString& code, const QString& text);
};

/// MariaDB 10.6 or later through QMYSQL. Values are bound beneath it: what QMYSQL itself prepares
/// loses the rows of RETURNING and the microseconds of times. Where that is not possible they stand
/// in the statement as literals, which expect the sql_mode of our own connections. What a Value
/// cannot hold exactly (microseconds, times beyond a day, dates with zeros) is given as MariaDB
/// writes it, and can be written back so. Tables are made for InnoDB and with a collation that
/// compares texts exactly.
class ESPALIER_ORM_EXPORT MariaDbDialect final : public Dialect {
public:
    QString name() const override;
    QString identifier(const QString& name) const override;
    QString qualified(const QString& schema, const QString& table) const override;
    QString typeName(const SqlType& type) const override;
    QString keyTypeName(const SqlType& type) const override;
    QString castName(const SqlType& type) const override;
    QString jsonValue(const QString& document, const QString& path,
                      const SqlType& type) const override;
    QString placeholder(const Value& value, const SqlType& type, bool inArithmetic) const override;
    void checkBinding(const Value& value, const SqlType& type) const override;
    void checkAssigned(const Value& value, const SqlType& type) const override;
    QString numericResult(const QString& sql, const SqlType& type) const override;
    QString limit(const QString& limit, const QString& offset) const override;
    QString isSame(const QString& a, const QString& b) const override;
    QString autoIncrementClause() const override;
    QString aggregate(const QString& function, const SqlType& type) const override;
    QString integerDivision() const override;
    QString tableSuffix(const TableData& table) const override;
    QString rowLock(const RowLock& lock) const override;
    QString defaultRow() const override;
    QString proposed(const QString& quotedColumn) const override;
    bool refersInAnyOrder() const override { return false; }
    bool supportsLateral() const override { return false; }
    bool supportsNullsOrder() const override { return false; }
    bool supportsLimitAfterIn() const override { return false; }
    bool supportsPartialIndexes() const override { return false; }
    bool usesDuplicateKey() const override { return true; }
    bool supportsReturning() const override { return true; }
    bool supportsUpdateReturning() const override { return false; }
    int maxBindings() const override { return 65535; }
    int markerKind(const Value& value, const SqlType& type) const override {
        return value.kind() == Value::Kind::Uuid && !type.isSet() ? 1 : 0;
    }

    /// A value as it stands in a statement, the same under every sql_mode. Errors: DataError.
    QString literal(const Value& value, const SqlType& type) const;
    /// The statement's text with its values in the places of `?`.
    /// Errors: DataError; SqlError when the places are not as many as the values.
    QString textWithValues(const Statement& statement) const;
    Value fromDriver(const QVariant& value, const SqlType& type) const override;
    /// The same from the server's own text.
    Value fromText(QByteArrayView text, MariaDbCell cell, const SqlType& type) const;
    SqlType parseType(const QString& declared) const override;
    /// What a declaration of ENUM or SET lists; empty for any other type.
    static QStringList labelsOf(const QString& declared);

    QString beginText(bool forWriting) const override;
    QStringList beginTexts(const TransactionOptions& options) const override;
    QStringList twoPhaseTexts(TwoPhaseStep step, const QString& identifier) const override;
    QString driverName() const override;
    bool returnsGeneratedKeys() const override { return true; }
    [[noreturn]] void raise(const QString& nativeCode, const QString& driverText,
                            const Statement& statement) const override;
    [[noreturn]] void raise(const MariaDbError& error, const Statement& statement) const;

private:
    QVariant momentToDriver(const QDateTime& moment, const SqlType& type) const override;
};

} // namespace espalier::orm
