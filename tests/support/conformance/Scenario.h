// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/conformance/Reference.h"
#include "tests/support/conformance/SeedMapping.h"

#include <QJsonArray>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace conformance {

using namespace espalier::orm;

/// What a scenario starts with. Without `metadata`: the seed's tables under `mapping`.
struct Given {
    bool fixture = true;      ///< the rows of the fixture; false: empty tables
    QStringList prepare = {}; ///< statements after that
    SeedMapping mapping = {};
    const MetaData* metadata = nullptr;
    std::function<void(const seed::Schema&)> map = {}; ///< instead of `mapping`
    QStringList tables = {};    ///< CREATE TABLE by hand instead of from the metadata
    QStringList databases = {}; ///< names of several databases, all with the same tables
};

/// JSON of what a test saw.
inline QJsonValue seen(const QJsonValue& value) { return value; }
inline QJsonValue seen(bool value) { return value; }
inline QJsonValue seen(int value) { return value; }
inline QJsonValue seen(qint64 value) { return value; }
inline QJsonValue seen(std::size_t value) { return qint64(value); }
inline QJsonValue seen(const char* text) { return QString::fromUtf8(text); }
inline QJsonValue seen(const QString& text) { return text; }
inline QJsonValue seen(const QStringList& texts) { return QJsonArray::fromStringList(texts); }
inline QJsonValue seen(const Value& value) { return toJson(value); }
inline QJsonValue seen(const Decimal& value) { return toJson(Value(value)); }
QJsonValue seen(ObjectState state);
template <class T> QJsonValue seen(const Attr<T>& attribute) {
    return attribute.isNull() ? QJsonValue(QJsonValue::Null) : seen(attribute.value());
}
/// `array(1, "x", object->state())`
template <class... Parts> QJsonArray array(const Parts&... parts) {
    QJsonArray all;
    (all.append(seen(parts)), ...);
    return all;
}
/// What a member of each has: `each(level->categories, &Category::name)`.
template <class Range, class Base, class V>
QJsonArray each(const Range& objects, Attr<V> Base::* member) {
    QJsonArray all;
    for (const auto& object : objects)
        all.append(seen((*object).*member));
    return all;
}
QJsonArray sorted(const QJsonArray& values);
/// Names of the columns that are loaded, sorted.
QJsonArray loadedColumns(const Object& object);
/// As the reference says it: "persistent, marked deleted".
QString stateIn(const Session& session, const ObjectPtr& object);

/// Runs one scenario of the reference with our library and compares what is seen: statements,
/// observations, final rows. Its id is the name of the running test function, `UOW_01_anything`.
/// Owns the sessions, so that objects of a test must be declared after it.
class Scenario {
public:
    explicit Scenario(Given given = {});
    ~Scenario();
    Scenario(const Scenario&) = delete;
    Scenario& operator=(const Scenario&) = delete;

    seed::Schema schema; ///< the seed's tables
    /// A new session; autoflush is off unless asked for.
    Session& session(SessionOptions options = {});
    const Engine& engine(const QString& database = {}) const;
    /// Ends every session and maps anew on the same rows.
    void remap(const std::function<void(SeedMapping&)>& change);
    SessionOptions options(SessionOptions options = {}) const;

    /// Work whose statements are compared with the phase of this name.
    template <class Work>
    void phase(const QString& name, Work work, Reads reads = Reads::ByContent) {
        beginPhase(name, reads);
        try {
            work();
        } catch (...) {
            m_running.threw = true;
            endPhase();
            throw;
        }
        endPhase();
    }
    template <class T> void observe(const QString& name, const T& value) {
        note(name, seen(value));
    }
    /// Observes "no error", or which kind left the work.
    void attempt(const QString& name, const std::function<void()>& work);
    /// Statements sent so far in the running phase; `verb` as "SELECT".
    int count(const QString& verb) const;
    /// The same of the running or last phase by table: statements, or rows written.
    QJsonObject countByTable(const QString& verb, bool rows) const;

    /// Behind the session's back, on a connection of its own.
    void execute(const QString& sql, const QString& database = {}) const;
    /// Rows as arrays, sorted.
    QJsonArray rows(const QString& select, const QString& database = {}) const;
    /// The same as an open transaction of the sessions sees them.
    QJsonArray rowsInside(const QString& select) const;

    // --- where the product's rule is not SQLAlchemy 1.4's, each with its reason
    /// `events` as Event::text() writes them.
    void expectPhase(const QString& name, const QStringList& events, const QString& reason);
    void expectObservation(const QString& name, const QJsonValue& value, const QString& reason);
    void expectRows(const QString& table, const QJsonArray& rows, const QString& reason);
    void leaveOut(const QString& phaseOrObservation, const QString& reason);

    /// Compares; says every difference.
    bool conforms();
    const QString& report() const { return m_report; }

    /// Of this program.
    struct Tally {
        QStringList run;
        QStringList passed;
        QStringList skipped;
        QStringList deviations;
    };
    static Tally& tally();
    static QString currentId();
    /// Of the running test: "sqlite", "postgresql" or "mariadb".
    static QString kind();
    /// Notes a skip with its reason.
    static QByteArray skipping(const QString& reason);

private:
    struct Phase {
        QString name;
        Actual actual;
        Reads reads;
    };
    struct Database {
        QString name;
        Engine engine;
        std::size_t start = 0; ///< entries of its log before the running phase
    };
    void beginPhase(const QString& name, Reads reads);
    void endPhase();
    Events recorded() const;
    void note(const QString& name, const QJsonValue& value);
    void createDatabase(const QString& name);
    void comparePhases();
    void compareObservations();
    void compareRows(const Database& database);
    References references() const;
    void deviate(const QString& reason);
    void problem(const QString& where, const QStringList& what);

    Given m_given;
    QString m_id;
    Reference m_reference;
    std::vector<Database> m_databases;
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::vector<Phase> m_phases;
    bool m_isInPhase = false;
    Actual m_running;
    std::vector<std::pair<QString, QJsonValue>> m_observations;
    QMap<QString, QStringList> m_otherPhases;
    QMap<QString, QJsonValue> m_otherObservations;
    QMap<QString, QJsonArray> m_otherRows;
    QStringList m_leftOut;
    QString m_report;
};

} // namespace conformance

/// Last line of a scenario.
#define CONFORMS(scenario) QVERIFY2((scenario).conforms(), qPrintable((scenario).report()))
/// Last line of a scenario that does not conform yet: counted as skipped, fails once it conforms.
#define CONFORMS_NOT_YET(scenario, reason)                                                         \
    do {                                                                                           \
        QVERIFY2(!(scenario).conforms(), "It conforms: say so with CONFORMS.");                    \
        qInfo("%s", qPrintable((scenario).report()));                                              \
        QSKIP(conformance::Scenario::skipping(u"does not conform: " reason ""_s).constData());     \
    } while (false)
/// First line of a scenario that means something on SQLite only.
#define SQLITE_ONLY(reason)                                                                        \
    do {                                                                                           \
        if (conformance::Scenario::kind() != u"sqlite")                                            \
            QSKIP(conformance::Scenario::skipping(u"on SQLite only: " reason ""_s).constData());   \
    } while (false)
/// A scenario that cannot be expressed: counted, with its reason.
#define CANNOT_RUN(reason) QSKIP(conformance::Scenario::skipping(reason).constData())
