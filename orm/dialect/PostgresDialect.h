// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/Dialect.h"

#include <QByteArrayView>

namespace espalier::orm {

/// What the server says about an error, as far as it says it.
struct ESPALIER_ORM_EXPORT PostgresError {
    QString code; ///< SQLSTATE; empty when the client library failed
    QString message;
    QString detail;
    QString table;
    QString column;
    QString constraint;

    /// From the client library's text alone: "ERROR:  ...\nDETAIL:  ...".
    static PostgresError parse(const QString& code, const QString& text);
};

/// PostgreSQL 12 or later through QPSQL. Values are sent as text and read as text. What a Value
/// cannot hold exactly (microseconds, infinite dates, 24:00, arrays that are not counted from 1,
/// intervals) is given as PostgreSQL writes it, and can be written back so; NaN and the infinities
/// of numeric are doubles.
class ESPALIER_ORM_EXPORT PostgresDialect final : public Dialect {
public:
    QString name() const override;
    QString identifier(const QString& name) const override;
    QString qualified(const QString& schema, const QString& table) const override;
    QString typeName(const SqlType& type) const override;
    QString jsonPath(const JsonSteps& steps) const override;
    QString jsonValue(const QString& document, const QString& path,
                      const SqlType& type) const override;
    QString placeholder(const Value& value, const SqlType& type, bool inArithmetic) const override;
    QString arrayPlaceholder(const Value& value, const SqlType& type) const override;
    void checkBinding(const Value& value, const SqlType& type) const override;
    QString numericResult(const QString& sql, const SqlType& type) const override;
    QString isSame(const QString& a, const QString& b) const override;
    QString autoIncrementClause() const override;
    QString aggregate(const QString& function, const SqlType& type) const override;
    QString dividend(const QString& sql, const SqlType& type) const override;
    bool supportsArrays() const override { return true; }
    bool supportsReturning() const override { return true; }
    int maxBindings() const override { return 65535; }
    Value fromDriver(const QVariant& value, const SqlType& type) const override;
    /// The same from the server's own text; `oid` is the type that the server declares for it.
    Value fromText(QByteArrayView text, uint oid, const SqlType& type) const;
    SqlType parseType(const QString& declared) const override;
    QString beginText(bool forWriting) const override;
    QStringList beginTexts(const TransactionOptions& options) const override;
    QStringList twoPhaseTexts(TwoPhaseStep step, const QString& identifier) const override;
    QString driverName() const override;
    bool hasEquality(const SqlType& type) const override;
    bool hasOrder(const SqlType& type) const override;
    int rowsInStatement() const override { return 1000; }
    int markerKind(const Value& value, const SqlType& type) const override;
    bool writesFromValues() const override { return true; }
    bool isMarkerTyped(const SqlType& type) const override;
    bool errorEndsTransaction() const override { return true; }
    bool returnsGeneratedKeys() const override { return true; }
    [[noreturn]] void raise(const QString& nativeCode, const QString& driverText,
                            const Statement& statement) const override;
    [[noreturn]] void raise(const PostgresError& error, const QString& driverText,
                            const Statement& statement) const;

private:
    QString arrayCast(const SqlType& type) const;
    void checkArray(const Array& array, const SqlType& leaf) const;
    Value arrayFrom(QByteArrayView text, const SqlType& leaf) const;
    QVariant arrayToDriver(const Array& array, const SqlType& type) const override;
    QVariant flagToDriver(bool flag, const SqlType& type) const override;
    QVariant realToDriver(double number) const override;
    QVariant dateToDriver(const QDate& date) const override;
    QVariant momentToDriver(const QDateTime& moment, const SqlType& type) const override;
};

} // namespace espalier::orm
