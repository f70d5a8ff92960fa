// SPDX-License-Identifier: MIT
#pragma once

#include "orm/engine/StatementLog.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace conformance {

/// What one statement did, in a form in which two libraries can be compared: a row written, a read
/// or a step of a transaction. A statement that writes several rows is several events.
struct Event {
    enum class Type : quint8 { Write, Read, Control };
    Type type = Type::Control;
    QString verb;     ///< "INSERT", "SELECT", "BEGIN", "ROLLBACK TO", ...
    QString table;    ///< written; those read, sorted, separated by commas
    QString detail;   ///< "(balance=5)", "(name='x') WHERE id=2"; the parameters of a read
    QString database; ///< empty where there is only one
    bool failed = false;
    int call = 0; ///< the statement that it belongs to, counted in its phase

    QString text() const;
};
using Events = std::vector<Event>;

/// A number, text or NULL as both sides write it: 10.00 is 10.
QString canonical(const QJsonValue& value);
QString canonical(const espalier::orm::Value& value);
QJsonValue toJson(const espalier::orm::Value& value);

/// From the log of an engine.
Events eventsOf(const espalier::orm::StatementLog::Entry& entry, const QString& database, int call);
/// From the reference. `tables`: names of the scenario's tables.
Events eventsOf(const QJsonObject& statement, const QStringList& tables, int call);

QStringList texts(const Events& events);

} // namespace conformance
