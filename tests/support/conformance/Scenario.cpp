// SPDX-License-Identifier: MIT
#include "tests/support/conformance/Scenario.h"

#include "orm/base/Error.h"
#include "orm/state/CycleCollector.h"
#include "tests/support/Servers.h"
#include "tests/support/conformance/Errors.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace conformance {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QJsonValue& a, const QJsonValue& b) {
    if (a.isArray() && b.isArray()) {
        const QJsonArray first = a.toArray();
        const QJsonArray second = b.toArray();
        if (first.size() != second.size())
            return false;
        for (qsizetype i = 0; i < first.size(); ++i) {
            if (!isSame(first[i], second[i]))
                return false;
        }
        return true;
    }
    if (a.isDouble() && b.isDouble())
        return canonical(a) == canonical(b);
    if (a.isObject() && b.isObject() && b.toObject().contains(u"error"_s))
        return isSameError(a[u"error"_s].toString(), b[u"error"_s].toString());
    return a == b;
}

QString shown(const QJsonValue& value) {
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

Event parsed(const QString& line) {
    static const QRegularExpression form(
        uR"(^(?:(\w+):)?(ROLLBACK TO|[A-Z]+)(?: ([\w,]+))? ?(.*?)( !)?$)"_s);
    const QRegularExpressionMatch match = form.match(line);
    Event event;
    event.database = match.captured(1);
    event.verb = match.captured(2);
    event.table = match.captured(3);
    event.detail = match.captured(4);
    event.failed = !match.captured(5).isEmpty();
    event.type = event.verb == u"SELECT" ? Event::Type::Read
                 : event.table.isEmpty() ? Event::Type::Control
                                         : Event::Type::Write;
    return event;
}

Events parsed(const QStringList& lines) {
    Events events;
    for (const QString& line : lines) {
        events.push_back(parsed(line));
        events.back().call = int(events.size());
    }
    return events;
}

QJsonArray asJson(const RowBatch& batch) {
    QJsonArray all;
    for (qsizetype row = 0; row < batch.rowCount(); ++row) {
        QJsonArray cells;
        for (int column = 0; column < batch.width; ++column)
            cells.append(toJson(batch.at(row, column)));
        all.append(cells);
    }
    return all;
}

} // namespace

QJsonValue seen(ObjectState state) {
    switch (state) {
    case ObjectState::Transient:
        return u"transient"_s;
    case ObjectState::Pending:
        return u"pending"_s;
    case ObjectState::Persistent:
        return u"persistent"_s;
    case ObjectState::Deleted:
        return u"deleted"_s;
    case ObjectState::Detached:
        break;
    }
    return u"detached"_s;
}

QJsonArray sorted(const QJsonArray& values) {
    std::vector<QJsonValue> all(values.begin(), values.end());
    std::sort(all.begin(), all.end(), [](const QJsonValue& a, const QJsonValue& b) {
        return a.isDouble() && b.isDouble() ? a.toDouble() < b.toDouble() : shown(a) < shown(b);
    });
    QJsonArray result;
    for (const QJsonValue& value : all)
        result.append(value);
    return result;
}

QJsonArray loadedColumns(const Object& object) {
    QStringList names;
    for (const Attribute& attribute : object.mapper().attributes()) {
        if (object.isLoaded(attribute.slot))
            names << attribute.name;
    }
    names.sort();
    return QJsonArray::fromStringList(names);
}

QString stateIn(const Session& session, const ObjectPtr& object) {
    const ObjectList removed = session.deleted();
    const bool isMarked = std::find(removed.begin(), removed.end(), object) != removed.end();
    const QString state = seen(object->state()).toString();
    return isMarked ? state + u", marked deleted"_s : state;
}

QString Scenario::currentId() {
    static const QRegularExpression form(u"^([A-Z0-9]+)_(\\d+)_"_s);
    const QRegularExpressionMatch match =
        form.match(QString::fromLatin1(QTest::currentTestFunction()));
    return match.captured(1) + u'-' + match.captured(2);
}

QString Scenario::kind() {
    QFETCH_GLOBAL(QString, server);
    return server;
}

Scenario::Tally& Scenario::tally() {
    static Tally tally;
    return tally;
}

QByteArray Scenario::skipping(const QString& reason) {
    tally().skipped << kind() + u' ' + currentId() + u": "_s + reason;
    return reason.toUtf8();
}

Scenario::Scenario(Given given) : m_given(std::move(given)), m_id(currentId()), m_reference(m_id) {
    const QString run = kind() + u' ' + m_id;
    if (!tally().run.contains(run))
        tally().run << run;
    if (m_given.map)
        m_given.map(schema);
    else
        m_given.mapping.map(schema);
    if (m_given.databases.isEmpty())
        createDatabase({});
    for (const QString& name : m_given.databases)
        createDatabase(name);
}

Scenario::~Scenario() {
    m_sessions.clear();
    clearMappers();
    m_databases.clear();
}

void Scenario::createDatabase(const QString& name) {
    const Engine made = Servers::FreshDatabase(kind()).engine();
    m_databases.push_back({name, made, 0});
    if (m_given.tables.isEmpty())
        createAll(made, m_given.metadata ? *m_given.metadata : schema.metadata);
    for (const QString& sql : m_given.tables)
        execute(sql, name);
    if (m_given.fixture && !m_given.metadata)
        seed::insertRows(made);
    for (const QString& sql : m_given.prepare)
        execute(sql, name);
    if (m_given.fixture && !m_given.metadata)
        Servers::followKeys(made, {"level", "category", "account"});
    made.log().clear();
    made.log().start();
}

const Engine& Scenario::engine(const QString& database) const {
    for (const Database& candidate : m_databases) {
        if (candidate.name == database)
            return candidate.engine;
    }
    return m_databases.front().engine;
}

SessionOptions Scenario::options(SessionOptions options) const {
    if (std::holds_alternative<std::monostate>(options.bind))
        options.bind = m_databases.front().engine;
    if (!options.autoflush)
        options.autoflush = false;
    if (!options.beginOnRead)
        options.beginOnRead = true; // as the reference does
    return options;
}

Session& Scenario::session(SessionOptions given) {
    m_sessions.push_back(std::make_unique<Session>(options(std::move(given))));
    return *m_sessions.back();
}

void Scenario::execute(const QString& sql, const QString& database) const {
    const Engine& target = engine(database);
    const bool wasRecording = target.log().isRecording();
    target.log().stop();
    target.connect()->execute(sql);
    if (wasRecording)
        target.log().start();
}

QJsonArray Scenario::rows(const QString& select, const QString& database) const {
    const Engine& target = engine(database);
    target.log().stop();
    Statement statement;
    statement.kind = StatementKind::Select;
    statement.text = select;
    const RowBatch batch = target.connect()->query(statement);
    target.log().start();
    return asJson(batch);
}

QJsonArray Scenario::rowsInside(const QString& select) const {
    const auto isOpen = [](const auto& session) {
        return session->inTransaction() && session->isActive();
    };
    const auto open = std::find_if(m_sessions.begin(), m_sessions.end(), isOpen);
    if (kind() == u"sqlite" || open == m_sessions.end())
        return rows(select);
    return asJson((*open)->connection().execute(select).returned);
}

void Scenario::remap(const std::function<void(SeedMapping&)>& change) {
    m_sessions.clear();
    CycleCollector::collect();
    clearMappers();
    change(m_given.mapping);
    m_given.mapping.map(schema);
}

// --- recording

void Scenario::beginPhase(const QString& name, Reads reads) {
    m_phases.push_back({name, {}, reads});
    m_running = {};
    m_isInPhase = true;
    for (Database& database : m_databases)
        database.start = database.engine.log().entries().size();
}

Events Scenario::recorded() const {
    Events all;
    for (const Database& database : m_databases) {
        const auto entries = database.engine.log().entries();
        for (std::size_t i = database.start; i < entries.size(); ++i) {
            const Events events = eventsOf(entries[i], database.name, int(i));
            all.insert(all.end(), events.begin(), events.end());
        }
    }
    return all;
}

void Scenario::endPhase() {
    m_running.events = recorded();
    m_phases.back().actual = m_running;
    m_isInPhase = false;
}

int Scenario::count(const QString& verb) const {
    QSet<int> calls;
    for (const Event& event : recorded()) {
        if (event.verb == verb)
            calls.insert(event.call);
    }
    return int(calls.size());
}

QJsonObject Scenario::countByTable(const QString& verb, bool rows) const {
    QJsonObject counts;
    int lastCall = -1;
    for (const Event& event : recorded()) {
        if (event.verb != verb || (!rows && event.call == lastCall))
            continue;
        lastCall = event.call;
        counts[event.table] = counts[event.table].toInt() + 1;
    }
    return counts;
}

void Scenario::note(const QString& name, const QJsonValue& value) {
    m_observations.emplace_back(name, value);
}

void Scenario::attempt(const QString& name, const std::function<void()>& work) {
    try {
        work();
        note(name, u"no error"_s);
    } catch (const Error& error) {
        m_running.threw = true;
        note(name, QJsonObject{{u"error"_s, QString::fromLatin1(error.kindName())},
                               {u"msg"_s, error.message()}});
    }
}

// --- deviations

void Scenario::deviate(const QString& reason) {
    const QString line = m_id + u": "_s + reason;
    if (!tally().deviations.contains(line))
        tally().deviations << line;
}

void Scenario::expectPhase(const QString& name, const QStringList& events, const QString& reason) {
    m_otherPhases.insert(name, events);
    deviate(reason);
}

void Scenario::expectObservation(const QString& name, const QJsonValue& value,
                                 const QString& reason) {
    m_otherObservations.insert(name, value);
    deviate(reason);
}

void Scenario::expectRows(const QString& table, const QJsonArray& rows, const QString& reason) {
    m_otherRows.insert(table, rows);
    deviate(reason);
}

void Scenario::leaveOut(const QString& phaseOrObservation, const QString& reason) {
    m_leftOut << phaseOrObservation;
    deviate(reason);
}

// --- comparing

void Scenario::problem(const QString& where, const QStringList& what) {
    for (const QString& line : what)
        m_report += u"\n  [%1] %2"_s.arg(where, line);
}

References Scenario::references() const {
    References found;
    const MetaData& metadata = m_given.metadata ? *m_given.metadata : schema.metadata;
    for (const Table& table : metadata.tables()) {
        QStringList referring;
        for (const ForeignKeyConstraint& key : table.foreignKeys()) {
            if (const std::optional<Table> parent = table.referred(key))
                found.childAndParent.insert({table.name(), parent->name()});
            referring << key.columns;
        }
        const auto& columns = table.columns();
        if (columns.size() == 2 && referring.size() == 2)
            found.associations.insert(table.name());
    }
    return found;
}

void Scenario::comparePhases() {
    const References known = references();
    for (const QString& name : m_reference.phases()) {
        const bool wasRun = std::any_of(m_phases.begin(), m_phases.end(),
                                        [&](const Phase& phase) { return phase.name == name; });
        if (!wasRun && !m_leftOut.contains(name))
            problem(name, {u"was not run"_s});
    }
    for (Phase& phase : m_phases) {
        std::optional<Expected> expected = m_reference.phase(phase.name);
        if (m_otherPhases.contains(phase.name)) {
            expected = Expected();
            expected->events = parsed(m_otherPhases[phase.name]);
        }
        if (!expected) {
            problem(phase.name, {u"is no phase of the reference"_s});
            continue;
        }
        const QStringList found = differences(*expected, phase.actual, known, phase.reads);
        problem(phase.name, found);
        if (!found.isEmpty())
            problem(phase.name,
                    {u"sent: "_s + texts(phase.actual.events).mid(0, 30).join(u"; "_s)});
    }
}

void Scenario::compareObservations() {
    auto made = m_observations;
    for (const auto& [name, wanted] : m_reference.observations()) {
        const QString& key = name;
        const auto found = std::find_if(made.begin(), made.end(),
                                        [&key](const auto& one) { return one.first == key; });
        if (found == made.end()) {
            if (!m_leftOut.contains(name))
                problem(name, {u"was not observed"_s});
            continue;
        }
        const QJsonValue value = m_otherObservations.value(name, wanted);
        if (!isSame(found->second, value))
            problem(name, {u"is %1; expected %2"_s.arg(shown(found->second), shown(value))});
        made.erase(found);
    }
    for (const auto& one : made)
        problem(one.first, {u"is no observation of the reference"_s});
}

void Scenario::compareRows(const Database& database) {
    const bool isOther = !database.name.isEmpty() && database.name != m_databases.front().name;
    for (const QString& table : m_reference.tables()) {
        const QString select = u"SELECT * FROM %1"_s.arg(table);
        const QJsonArray found =
            sorted(database.name.isEmpty() ? rowsInside(select) : rows(select, database.name));
        const QJsonValue wanted = m_reference.rows(table, isOther ? database.name : QString());
        if (wanted.isObject()) {
            if (found.size() != wanted[u"count"_s].toInt())
                problem(table, {u"has %1 rows"_s.arg(found.size())});
            continue;
        }
        const QJsonArray expected =
            sorted(!isOther && m_otherRows.contains(table) ? m_otherRows[table] : wanted.toArray());
        if (!isSame(found, expected))
            problem(table + database.name,
                    {u"rows %1; expected %2"_s.arg(shown(found), shown(expected))});
    }
}

bool Scenario::conforms() {
    m_report = m_id + u": "_s + m_reference.title();
    const qsizetype heading = m_report.size();
    comparePhases();
    compareObservations();
    for (const Database& database : m_databases)
        compareRows(database);
    if (m_report.size() > heading)
        return false;
    tally().passed << kind() + u' ' + m_id;
    return true;
}

} // namespace conformance
