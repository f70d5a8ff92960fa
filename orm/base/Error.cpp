// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"

#include <utility>

namespace espalier::orm {

using namespace Qt::StringLiterals;

namespace {

void complete(QString& place, const QString& text) {
    if (place.isEmpty()) {
        place = text;
    }
}

QString shownBinding(const Value& value) {
    constexpr qsizetype limit = 200;
    QString text = value.toText();
    if (text.size() > limit) {
        text = text.left(limit) + u'…';
    }
    return value.kind() == Value::Kind::String ? u'\'' + text + u'\'' : text;
}

QString shownBindings(const QList<Value>& bindings) {
    QStringList texts;
    texts.reserve(bindings.size());
    for (const Value& value : bindings) {
        texts += shownBinding(value);
    }
    return u'[' + texts.join(", "_L1) + u']';
}

} // namespace

Error::Error(const QString& message, const ErrorContext& context)
    : m_message(message), m_context(context), m_utf8(message.toUtf8()) {}

Error::Error(const Error&) noexcept = default;
Error& Error::operator=(const Error&) noexcept = default;
Error::~Error() = default;

QString Error::fullText() const {
    QStringList lines{QLatin1StringView(kindName()) + ": "_L1 + m_message};
    const std::pair<QLatin1StringView, QString> facts[] = {
        {"Statement"_L1, m_context.statement},
        {"Bindings"_L1,
         m_context.bindings.isEmpty() ? QString() : shownBindings(m_context.bindings)},
        {"Driver code"_L1, m_context.driverCode},
        {"Driver text"_L1, m_context.driverText},
        {"Entity"_L1, m_context.entity},
        {"Attribute"_L1, m_context.attribute},
        {"Key"_L1, m_context.key},
        {"Table"_L1, m_context.table},
        {"Column"_L1, m_context.column},
    };
    for (const auto& [label, text] : facts) {
        if (!text.isEmpty()) {
            lines += label + ": "_L1 + text;
        }
    }
    return lines.join(u'\n');
}

Error& Error::withStatement(const QString& statement, const QList<Value>& bindings) {
    if (m_context.statement.isEmpty()) {
        m_context.statement = statement;
        m_context.bindings = bindings;
    }
    return *this;
}

Error& Error::withDriver(const QString& code, const QString& text) {
    complete(m_context.driverCode, code);
    complete(m_context.driverText, text);
    return *this;
}

Error& Error::withEntity(const QString& entity) {
    complete(m_context.entity, entity);
    return *this;
}

Error& Error::withAttribute(const QString& attribute) {
    complete(m_context.attribute, attribute);
    return *this;
}

Error& Error::withKey(const QString& key) {
    complete(m_context.key, key);
    return *this;
}

Error& Error::withTable(const QString& table) {
    complete(m_context.table, table);
    return *this;
}

Error& Error::withColumn(const QString& column) {
    complete(m_context.column, column);
    return *this;
}

MappingError::MappingError(const QString& problem, const ErrorContext& context)
    : Error(problem, context), m_problems(problem) {}
MappingError::MappingError(const QStringList& problems, const ErrorContext& context)
    : Error(problems.join(u'\n'), context), m_problems(problems) {}
MappingError::~MappingError() = default;
const char* MappingError::kindName() const noexcept { return "MappingError"; }

SchemaError::SchemaError(const QString& message, const ErrorContext& context)
    : Error(message, context) {}
SchemaError::~SchemaError() = default;
const char* SchemaError::kindName() const noexcept { return "SchemaError"; }

SqlError::SqlError(const QString& message, const ErrorContext& context) : Error(message, context) {}
SqlError::~SqlError() = default;
const char* SqlError::kindName() const noexcept { return "SqlError"; }

DataError::DataError(const QString& message, const ErrorContext& context)
    : Error(message, context) {}
DataError::~DataError() = default;
const char* DataError::kindName() const noexcept { return "DataError"; }

IntegrityError::IntegrityError(Constraint constraint, const QString& message,
                               const ErrorContext& context)
    : Error(message, context), m_constraint(constraint) {}
IntegrityError::~IntegrityError() = default;
const char* IntegrityError::kindName() const noexcept { return "IntegrityError"; }

ConnectionError::ConnectionError(const QString& message, const ErrorContext& context)
    : Error(message, context) {}
ConnectionError::~ConnectionError() = default;
const char* ConnectionError::kindName() const noexcept { return "ConnectionError"; }

LockedError::LockedError(const QString& message, const ErrorContext& context)
    : Error(message, context) {}
LockedError::~LockedError() = default;
const char* LockedError::kindName() const noexcept { return "LockedError"; }

ReadOnlyError::ReadOnlyError(const QString& message, const ErrorContext& context)
    : Error(message, context) {}
ReadOnlyError::~ReadOnlyError() = default;
const char* ReadOnlyError::kindName() const noexcept { return "ReadOnlyError"; }

StaleDataError::StaleDataError(const QString& message, qint64 expected, qint64 actual,
                               const ErrorContext& context)
    : Error(message, context), m_expected(expected), m_actual(actual) {}
StaleDataError::~StaleDataError() = default;
const char* StaleDataError::kindName() const noexcept { return "StaleDataError"; }

SessionError::SessionError(const QString& message, const ErrorContext& context)
    : Error(message, context) {}
SessionError::~SessionError() = default;
const char* SessionError::kindName() const noexcept { return "SessionError"; }

DetachedError::DetachedError(const QString& message, const ErrorContext& context)
    : SessionError(message, context) {}
DetachedError::~DetachedError() = default;
const char* DetachedError::kindName() const noexcept { return "DetachedError"; }

NoResultFound::NoResultFound(const QString& message, const ErrorContext& context)
    : Error(message, context) {}
NoResultFound::~NoResultFound() = default;
const char* NoResultFound::kindName() const noexcept { return "NoResultFound"; }

MultipleResultsFound::MultipleResultsFound(const QString& message, const ErrorContext& context)
    : Error(message, context) {}
MultipleResultsFound::~MultipleResultsFound() = default;
const char* MultipleResultsFound::kindName() const noexcept { return "MultipleResultsFound"; }

CancelledError::CancelledError(const QString& message, const ErrorContext& context)
    : Error(message, context) {}
CancelledError::~CancelledError() = default;
const char* CancelledError::kindName() const noexcept { return "CancelledError"; }

} // namespace espalier::orm
