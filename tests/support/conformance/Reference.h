// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/conformance/Comparison.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace conformance {

/// One scenario as SQLAlchemy 1.4.46 ran it.
class Reference {
public:
    /// Errors: std::runtime_error when there is no such scenario.
    explicit Reference(const QString& id);
    /// Every id, in the order of the file.
    static QStringList ids();

    QString title() const { return m_scenario[QLatin1String("title")].toString(); }
    QStringList tables() const;
    QStringList phases() const;
    std::optional<Expected> phase(const QString& name) const;
    /// The named observations in their order; a name may come several times.
    std::vector<std::pair<QString, QJsonValue>> observations() const;
    QJsonValue rows(const QString& table, const QString& database = {}) const;

private:
    QJsonObject m_scenario;
};

} // namespace conformance
