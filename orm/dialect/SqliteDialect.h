// SPDX-License-Identifier: MIT
#pragma once

#include "orm/dialect/Dialect.h"

namespace espalier::orm {

/// SQLite 3.35 or later through QSQLITE. Source for the decimal rules: at most 15 significant
/// digits survive NUMERIC affinity; more are refused before anything is written.
class ESPALIER_ORM_EXPORT SqliteDialect final : public Dialect {
public:
    QString name() const override;
    QString identifier(const QString& name) const override;
    QString qualified(const QString& schema, const QString& table) const override;
    QString typeName(const SqlType& type) const override;
    QString placeholder(const Value& value, const SqlType& type, bool inArithmetic) const override;
    void checkBinding(const Value& value, const SqlType& type) const override;
    QString numericResult(const QString& sql, const SqlType& type) const override;
    QString limit(const QString& limit, const QString& offset) const override;
    QString isSame(const QString& a, const QString& b) const override;
    QString autoIncrementClause() const override;
    QString aggregate(const QString& function, const SqlType& type) const override;
    QString castName(const SqlType& type) const override;
    QString jsonPath(const JsonSteps& steps) const override;
    QString jsonValue(const QString& document, const QString& path,
                      const SqlType& type) const override;
    QString dividend(const QString& sql, const SqlType& type) const override;
    QString references(const QString& schema, const QString& table) const override;
    QString tableSuffix(const TableData& table) const override;
    QString rowLock(const RowLock&) const override { return {}; }
    bool supportsLateral() const override { return false; }
    bool supportsReturning() const override { return true; }
    int maxBindings() const override { return 32766; }
    bool writesFromValues() const override { return true; }
    Value fromDriver(const QVariant& value, const SqlType& type) const override;
    SqlType parseType(const QString& declared) const override;
    QString beginText(bool forWriting) const override;
    QString driverName() const override;
    [[noreturn]] void raise(const QString& nativeCode, const QString& driverText,
                            const Statement& statement) const override;

private:
    QVariant wholeToDriver(qint64 number) const override;
    QVariant realToDriver(double number) const override;
    QVariant decimalToDriver(const Decimal& number, const SqlType& type) const override;
    QVariant dateToDriver(const QDate& date) const override;
    QVariant momentToDriver(const QDateTime& moment, const SqlType& type) const override;
};

} // namespace espalier::orm
