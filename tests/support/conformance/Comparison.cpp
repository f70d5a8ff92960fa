// SPDX-License-Identifier: MIT
#include "tests/support/conformance/Comparison.h"

#include <QRegularExpression>

#include <algorithm>

namespace conformance {

using namespace Qt::StringLiterals;

namespace {

/// What lies between two steps of the transaction.
struct Segment {
    Events writes;
    Events reads;
    QString end; ///< the step behind it; empty at the end of the phase
};

std::vector<Segment> segmentsOf(const Events& events, const QString& database) {
    std::vector<Segment> segments(1);
    for (const Event& event : events) {
        if (event.database != database)
            continue;
        if (event.type == Event::Type::Control) {
            segments.back().end = event.verb;
            segments.emplace_back();
        } else {
            (event.type == Event::Type::Write ? segments.back().writes : segments.back().reads)
                .push_back(event);
        }
    }
    return segments;
}

QStringList plainTexts(const Events& events) {
    QStringList lines;
    for (Event event : events) {
        event.failed = false;
        lines << event.text();
    }
    return lines;
}

/// Lines of `a` that are not in `b`, each as often as it is too much.
QStringList without(QStringList a, const QStringList& b) {
    for (const QString& line : b)
        a.removeOne(line);
    return a;
}

/// Several rows in one statement that failed are sent again one by one, to find the culprit.
Events withoutRetried(const Events& events) {
    Events kept;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event& event = events[i];
        const auto rows = std::count_if(events.begin(), events.end(), [&event](const Event& other) {
            return other.call == event.call;
        });
        const bool isRetried =
            event.failed && rows > 1 &&
            std::any_of(events.begin() + std::ptrdiff_t(i), events.end(), [&](const Event& other) {
                return other.call > event.call && other.text().startsWith(event.verb);
            });
        if (!isRetried)
            kept.push_back(event);
    }
    return kept;
}

class SegmentComparison {
public:
    SegmentComparison(const Segment& expected, const Segment& actual, const References& references)
        : m_expected(expected), m_actual(actual), m_references(references) {
        m_actual.writes = withoutRetried(m_actual.writes);
    }
    QStringList run(bool mayStopEarly, Reads reads) {
        m_mayStopEarly = mayStopEarly;
        compareRows();
        compareFailures();
        compareOrderInTables();
        compareOrderOfTables();
        compareReads(reads);
        return m_problems;
    }

private:
    void compareRows() {
        const QStringList expected = plainTexts(m_expected.writes);
        const QStringList actual = plainTexts(m_actual.writes);
        for (const QString& line : without(actual, expected))
            m_problems << u"not expected: "_s + line;
        if (!m_mayStopEarly) {
            for (const QString& line : without(expected, actual))
                m_problems << u"missing: "_s + line;
        }
        QSet<int> calls;
        for (const Event& event : m_actual.writes)
            calls.insert(event.call);
        if (calls.size() > qsizetype(m_expected.writes.size()))
            m_problems << u"more calls than rows"_s;
    }
    void compareFailures() {
        const auto isFailed = [](const Event& event) { return event.failed; };
        const auto expected =
            std::find_if(m_expected.writes.begin(), m_expected.writes.end(), isFailed);
        const auto actual = std::find_if(m_actual.writes.begin(), m_actual.writes.end(), isFailed);
        if (expected == m_expected.writes.end() && actual != m_actual.writes.end())
            m_problems << u"refused: "_s + actual->text();
        if (expected == m_expected.writes.end())
            return;
        if (actual == m_actual.writes.end())
            m_problems << u"not refused: "_s + expected->text();
        else if (actual->verb != expected->verb || actual->table != expected->table)
            m_problems << u"refused: "_s + actual->text() + u" instead of "_s + expected->text();
    }
    static QMap<QString, QStringList> byTable(const Events& events) {
        QMap<QString, QStringList> tables;
        for (Event event : events) {
            event.failed = false;
            tables[event.table] << event.text();
        }
        return tables;
    }
    void compareOrderInTables() {
        const auto expected = byTable(m_expected.writes);
        const auto actual = byTable(m_actual.writes);
        for (auto table = actual.begin(); table != actual.end(); ++table) {
            if (m_references.associations.contains(table.key())) {
                const qsizetype firstInsert =
                    table->indexOf(QRegularExpression(u"^(\\w+:)?INSERT.*"_s));
                const qsizetype lastDelete =
                    table->lastIndexOf(QRegularExpression(u"^(\\w+:)?DELETE.*"_s));
                if (firstInsert >= 0 && lastDelete > firstInsert)
                    m_problems << u"a link is deleted after one was inserted"_s;
                continue;
            }
            QStringList wanted = expected.value(table.key());
            if (m_mayStopEarly)
                wanted = wanted.mid(0, table->size());
            if (*table != wanted && without(*table, wanted).isEmpty())
                m_problems << u"order in %1: %2; expected %3"_s.arg(
                    table.key(), table->join(u" | "_s), wanted.join(u" | "_s));
        }
    }
    /// True when rows of the one must be written before rows of the other if they are related.
    bool mustPrecede(const Event& first, const Event& second) const {
        if (second.verb == u"DELETE")
            return first.verb != u"INSERT" &&
                   m_references.childAndParent.contains({first.table, second.table});
        return first.verb == u"INSERT" &&
               m_references.childAndParent.contains({second.table, first.table});
    }
    static qsizetype place(const Events& events, const Event& kind, bool last) {
        qsizetype found = -1;
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (events[i].verb == kind.verb && events[i].table == kind.table) {
                found = qsizetype(i);
                if (!last)
                    break;
            }
        }
        return found;
    }
    void compareOrderOfTables() {
        QSet<QString> told;
        for (const Event& first : m_expected.writes) {
            for (const Event& second : m_expected.writes) {
                if (first.table == second.table || !mustPrecede(first, second) ||
                    place(m_expected.writes, first, true) > place(m_expected.writes, second, false))
                    continue;
                const qsizetype ours = place(m_actual.writes, first, true);
                const qsizetype theirs = place(m_actual.writes, second, false);
                const QString problem = u"%1 %2 comes after %3 %4"_s.arg(first.verb, first.table,
                                                                         second.verb, second.table);
                if (ours >= 0 && theirs >= 0 && ours > theirs && !told.contains(problem)) {
                    told.insert(problem);
                    m_problems << problem;
                }
            }
        }
    }
    void compareReads(Reads reads) {
        const bool isExact =
            reads == Reads::Exact || (reads == Reads::ByContent && m_expected.writes.empty());
        const QStringList expected = plainTexts(m_expected.reads);
        const QStringList actual = plainTexts(m_actual.reads);
        if (!isExact) {
            if (actual.size() > expected.size())
                m_problems << u"%1 reads instead of at most %2: %3"_s.arg(actual.size())
                                  .arg(expected.size())
                                  .arg(actual.join(u" | "_s));
            return;
        }
        for (const QString& line : without(actual, expected))
            m_problems << u"not expected: "_s + line;
        if (!m_mayStopEarly) {
            for (const QString& line : without(expected, actual))
                m_problems << u"missing: "_s + line;
        }
    }

    Segment m_expected;
    Segment m_actual;
    const References& m_references;
    bool m_mayStopEarly = false;
    QStringList m_problems;
};

QStringList controlsOf(const std::vector<Segment>& segments) {
    QStringList steps;
    for (const Segment& segment : segments) {
        if (!segment.end.isEmpty())
            steps << segment.end;
    }
    return steps;
}

QStringList partialDifferences(const Expected& expected, const Actual& actual) {
    QStringList problems;
    QMap<QString, int> counts;
    for (const Event& event : actual.events) {
        if (event.type == Event::Type::Write)
            ++counts[event.verb + u' ' + event.table];
    }
    if (counts != expected.counts) {
        QStringList found;
        for (auto count = counts.begin(); count != counts.end(); ++count)
            found << u"%1 ×%2"_s.arg(count.key()).arg(*count);
        problems << u"rows: %1"_s.arg(found.join(u", "_s));
    }
    for (const QString& line : without(plainTexts(expected.events), plainTexts(actual.events)))
        problems << u"missing: "_s + line;
    return problems;
}

} // namespace

QStringList differences(const Expected& expected, const Actual& actual,
                        const References& references, Reads reads) {
    if (expected.isPartial)
        return partialDifferences(expected, actual);
    QSet<QString> databases;
    for (const Events* events : {&expected.events, &actual.events}) {
        for (const Event& event : *events)
            databases.insert(event.database);
    }
    QStringList problems;
    for (const QString& database : databases) {
        const auto wanted = segmentsOf(expected.events, database);
        const auto sent = segmentsOf(actual.events, database);
        if (controlsOf(wanted) != controlsOf(sent)) {
            problems << u"transaction steps: %1; expected: %2"_s.arg(
                controlsOf(sent).join(u", "_s), controlsOf(wanted).join(u", "_s));
            continue;
        }
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const bool mayStop = actual.threw && wanted[i].end.startsWith(u"ROLLBACK");
            problems << SegmentComparison(wanted[i], sent[i], references).run(mayStop, reads);
        }
    }
    return problems;
}

} // namespace conformance
