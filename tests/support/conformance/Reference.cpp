// SPDX-License-Identifier: MIT
#include "tests/support/conformance/Reference.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <stdexcept>

namespace conformance {

using namespace Qt::StringLiterals;

namespace {

QJsonArray scenarios() {
    static const QJsonArray all = [] {
        QFile file(QStringLiteral(ESPALIER_TEST_DATA "/conformance/reference.json"));
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("tests/data/conformance/reference.json cannot be read");
        return QJsonDocument::fromJson(file.readAll()).object()[u"scenarios"_s].toArray();
    }();
    return all;
}

/// "INSERT category(level_id,parent_id,name) x1" counts for "INSERT category".
void countRun(QMap<QString, int>& counts, const QJsonArray& run) {
    const QString text = run[0].toString();
    const qsizetype bracket = text.indexOf(u'(');
    if (bracket > 0)
        counts[text.left(bracket)] += run[1].toInt();
}

} // namespace

Reference::Reference(const QString& id) {
    for (const QJsonValue& scenario : scenarios()) {
        if (scenario[u"id"_s].toString() == id) {
            m_scenario = scenario.toObject();
            return;
        }
    }
    throw std::runtime_error("no scenario " + id.toStdString());
}

QStringList Reference::ids() {
    QStringList all;
    for (const QJsonValue& scenario : scenarios())
        all << scenario[u"id"_s].toString();
    return all;
}

QStringList Reference::tables() const { return m_scenario[u"tables"_s].toObject().keys(); }

QStringList Reference::phases() const {
    QStringList names;
    for (const QJsonValue& phase : m_scenario[u"phases"_s].toArray())
        names << phase[u"phase"_s].toString();
    return names;
}

std::optional<Expected> Reference::phase(const QString& name) const {
    for (const QJsonValue& phase : m_scenario[u"phases"_s].toArray()) {
        if (phase[u"phase"_s].toString() != name)
            continue;
        Expected expected;
        int call = 0;
        for (const QJsonValue& value : phase[u"stmts"_s].toArray()) {
            const QJsonObject statement = value.toObject();
            const Events events = eventsOf(statement, tables(), call++);
            expected.events.insert(expected.events.end(), events.begin(), events.end());
            const int sets = statement[u"sets"_s].toInt();
            if (statement.contains(u"rows"_s)) {
                expected.isPartial |= qsizetype(events.size()) < sets;
                expected.counts[statement[u"kind"_s].toString() + u' ' +
                                statement[u"table"_s].toString()] += sets;
            }
        }
        if (phase.toObject().contains(u"truncated"_s)) {
            expected.isPartial = true;
            expected.counts.clear();
            for (const QJsonValue& run : phase[u"runs"_s].toArray())
                countRun(expected.counts, run.toArray());
        }
        return expected;
    }
    return std::nullopt;
}

std::vector<std::pair<QString, QJsonValue>> Reference::observations() const {
    std::vector<std::pair<QString, QJsonValue>> all;
    for (const QJsonValue& observation : m_scenario[u"obs"_s].toArray())
        all.emplace_back(observation[0].toString(), observation[1]);
    return all;
}

QJsonValue Reference::rows(const QString& table, const QString& database) const {
    const QJsonObject tables =
        database.isEmpty() ? m_scenario[u"tables"_s].toObject()
                           : m_scenario[u"other_databases"_s].toObject()[database].toObject();
    return tables[table];
}

} // namespace conformance
