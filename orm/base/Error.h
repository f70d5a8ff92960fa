// SPDX-License-Identifier: MIT
#pragma once

#include "orm/base/Export.h"
#include "orm/base/Value.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <exception>

namespace espalier::orm {

/// Where an error happened, as far as it is known: each layer on the way out completes what is
/// empty.
struct ErrorContext {
    QString statement{};
    QList<Value> bindings{};
    QString driverCode{};
    QString driverText{};
    QString entity{};
    QString attribute{};
    QString key{};
    QString table{};
    QString column{};
};

/// Base of everything that the library throws; the subclass says what can be done about it.
/// Abstract, so that it cannot be thrown sliced: enrich with `catch (Error& e) {
/// e.withEntity(name); throw; }`. Copies share their texts and never throw.
class ESPALIER_ORM_EXPORT Error : public std::exception {
public:
    ~Error() override;

    /// One or two sentences for the user, without statement and bindings.
    const QString& message() const noexcept { return m_message; }
    const ErrorContext& context() const noexcept { return m_context; }
    /// The message in UTF-8.
    const char* what() const noexcept override { return m_utf8.constData(); }
    /// The name of the class without namespace: "IntegrityError".
    virtual const char* kindName() const noexcept = 0;
    /// Kind, message, statement, bindings, driver and place, one a line: for logs and "Details".
    QString fullText() const;

    /// Each sets what is still empty: the layer nearest to the mistake knows best.
    Error& withStatement(const QString& statement, const QList<Value>& bindings = {});
    Error& withDriver(const QString& code, const QString& text);
    Error& withEntity(const QString& entity);
    Error& withAttribute(const QString& attribute);
    Error& withKey(const QString& key);
    Error& withTable(const QString& table);
    Error& withColumn(const QString& column);

protected:
    explicit Error(const QString& message, const ErrorContext& context = {});
    Error(const Error&) noexcept;
    Error& operator=(const Error&) noexcept;

private:
    QString m_message;
    ErrorContext m_context;
    QByteArray m_utf8;
};

/// The mapping contradicts itself or the tables. Remedy: correct the program; problems() lists
/// every mistake that configure() found, not only the first.
class ESPALIER_ORM_EXPORT MappingError final : public Error {
public:
    explicit MappingError(const QString& problem, const ErrorContext& context = {});
    explicit MappingError(const QStringList& problems, const ErrorContext& context = {});
    ~MappingError() override;
    const char* kindName() const noexcept override;
    const QStringList& problems() const noexcept { return m_problems; }

private:
    QStringList m_problems;
};

/// The tables are not what the program expects, or a description of tables is wrong. Remedy: create
/// or migrate the tables, or reflect them again.
class ESPALIER_ORM_EXPORT SchemaError final : public Error {
public:
    explicit SchemaError(const QString& message, const ErrorContext& context = {});
    ~SchemaError() override;
    const char* kindName() const noexcept override;
};

/// The database refused a statement: syntax, a missing table or function, a missing permission.
/// Remedy: correct the statement, which is in context().
class ESPALIER_ORM_EXPORT SqlError final : public Error {
public:
    explicit SqlError(const QString& message, const ErrorContext& context = {});
    ~SqlError() override;
    const char* kindName() const noexcept override;
};

/// A value does not fit its place: not a number, too many digits, the wrong kind. Remedy: enter
/// another value; nothing was written.
class ESPALIER_ORM_EXPORT DataError final : public Error {
public:
    explicit DataError(const QString& message, const ErrorContext& context = {});
    ~DataError() override;
    const char* kindName() const noexcept override;
};

/// A constraint of the database was violated. Remedy: change the value or the row that it points
/// to; context() names table and column where the driver tells them.
class ESPALIER_ORM_EXPORT IntegrityError final : public Error {
public:
    enum class Constraint { Unique, ForeignKey, NotNull, Check, Other };

    IntegrityError(Constraint constraint, const QString& message, const ErrorContext& context = {});
    ~IntegrityError() override;
    const char* kindName() const noexcept override;
    Constraint constraint() const noexcept { return m_constraint; }

private:
    Constraint m_constraint;
};

/// The database cannot be opened, or the connection was lost. Remedy: check address and network,
/// connect again; staged changes are still there.
class ESPALIER_ORM_EXPORT ConnectionError final : public Error {
public:
    explicit ConnectionError(const QString& message, const ErrorContext& context = {});
    ~ConnectionError() override;
    const char* kindName() const noexcept override;
};

/// Another program or transaction holds the database or the rows (also: a deadlock was broken up).
/// Remedy: try again a little later.
class ESPALIER_ORM_EXPORT LockedError final : public Error {
public:
    explicit LockedError(const QString& message, const ErrorContext& context = {});
    ~LockedError() override;
    const char* kindName() const noexcept override;
};

/// The database, file or table cannot be written. Remedy: open a writable copy or get the
/// permission.
class ESPALIER_ORM_EXPORT ReadOnlyError final : public Error {
public:
    explicit ReadOnlyError(const QString& message, const ErrorContext& context = {});
    ~ReadOnlyError() override;
    const char* kindName() const noexcept override;
};

/// An update or delete met another number of rows than it should: somebody else changed or deleted
/// them. Remedy: refresh, compare, and save again.
class ESPALIER_ORM_EXPORT StaleDataError final : public Error {
public:
    StaleDataError(const QString& message, qint64 expected, qint64 actual,
                   const ErrorContext& context = {});
    ~StaleDataError() override;
    const char* kindName() const noexcept override;
    qint64 expected() const noexcept { return m_expected; }
    qint64 actual() const noexcept { return m_actual; }

private:
    qint64 m_expected;
    qint64 m_actual;
};

/// The session or the object is in a state that does not allow the request. Remedy: correct the
/// program; the message names state and request.
class ESPALIER_ORM_EXPORT SessionError : public Error {
public:
    explicit SessionError(const QString& message, const ErrorContext& context = {});
    ~SessionError() override;
    const char* kindName() const noexcept override;
};

/// An attribute that is not loaded was read on an object without a session. Remedy: load it before
/// the object is detached, or merge the object into a session.
class ESPALIER_ORM_EXPORT DetachedError final : public SessionError {
public:
    explicit DetachedError(const QString& message, const ErrorContext& context = {});
    ~DetachedError() override;
    const char* kindName() const noexcept override;
};

/// One row was required and there is none. Remedy: ask for an optional row, or check the key.
class ESPALIER_ORM_EXPORT NoResultFound final : public Error {
public:
    explicit NoResultFound(const QString& message, const ErrorContext& context = {});
    ~NoResultFound() override;
    const char* kindName() const noexcept override;
};

/// At most one row was required and there are more. Remedy: narrow the filter, or ask for all of
/// them.
class ESPALIER_ORM_EXPORT MultipleResultsFound final : public Error {
public:
    explicit MultipleResultsFound(const QString& message, const ErrorContext& context = {});
    ~MultipleResultsFound() override;
    const char* kindName() const noexcept override;
};

/// The user or the program cancelled a running statement. Remedy: none needed; the transaction is
/// open or rolled back as the message says.
class ESPALIER_ORM_EXPORT CancelledError final : public Error {
public:
    explicit CancelledError(const QString& message, const ErrorContext& context = {});
    ~CancelledError() override;
    const char* kindName() const noexcept override;
};

} // namespace espalier::orm
