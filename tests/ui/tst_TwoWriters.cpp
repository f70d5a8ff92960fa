// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes edit the same rows at once, each as the window does it. What each adds must all
// be there at the end. ESPALIER_TEST_SECONDS: how long, instead of 4.
#include "orm/engine/Connection.h"
#include "tests/support/Servers.h"
#include "ui/commands/ConflictCheck.h"
#include "ui/commands/Edits.h"
#include "ui/live/ConnectionProfile.h"
#include "ui/live/LiveDatabase.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using orm::Value;

namespace {

const QString writerName = u"ESPALIER_TEST_WRITER"_s;
constexpr int rowCount = 4;
constexpr int writers = 3;

int seconds() { return qEnvironmentVariable("ESPALIER_TEST_SECONDS", u"4"_s).toInt(); }

/// Adds to numbers in rows that others add to as well.
class Writer {
public:
    Writer(const orm::Url& url, quint32 seed) : m_dice(seed) {
        m_live.setWatchInterval(std::chrono::milliseconds(0));
        m_live.open(url);
        demand(wait([this] { return m_live.isOpen(); }), u"it does not open"_s);
        const orm::Mapper& mapper = m_live.registry()["tally"];
        m_slot = mapper.attribute("n").slot;
        for (int id = 1; id <= rowCount; ++id) {
            m_rows.push_back(m_live.object(mapper, {Value(id)}));
        }
        bool there = false;
        m_live.require(&m_live, m_rows, [&there] { there = true; });
        demand(wait([&there] { return there; }), u"the rows do not come"_s);
        QObject::connect(&m_live, &ui::LiveDatabase::saved, &m_live, [this] { m_isSaved = true; });
        QObject::connect(&m_live, &ui::LiveDatabase::saveFailed, &m_live,
                         [this](const ui::Failure& failure) { m_failure = failure; });
    }

    void run() {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < seconds() * 1000) {
            // Two rows at once, now and then: all of it or none.
            const int count = m_dice.bounded(4) == 0 ? 2 : 1;
            const int first = m_dice.bounded(rowCount - count + 1);
            qint64 added = 0;
            for (int i = first; i < first + count; ++i) {
                const qint64 n = m_rows[std::size_t(i)]->peek(m_slot).to<qint64>().value();
                const qint64 more = m_dice.bounded(1, 1000);
                const QString refusal =
                    m_live.edits().setValue(m_rows[std::size_t(i)], m_slot, Value(n + more));
                demand(refusal.isEmpty(), refusal);
                added += more;
            }
            if (save()) {
                m_added += added;
            }
        }
        std::printf("%lld %lld\n", static_cast<long long>(m_added),
                    static_cast<long long>(m_conflicts));
    }

private:
    static void demand(bool condition, const QString& what) {
        if (!condition) {
            throw std::runtime_error(qPrintable(what));
        }
    }
    template <class Condition> static bool wait(Condition condition) {
        return QTest::qWaitFor(condition, 30'000);
    }
    /// False: someone else was faster; theirs is what the rows hold now.
    bool save() {
        for (;;) {
            m_isSaved = false;
            m_failure = {};
            m_live.save();
            demand(wait([this] { return m_isSaved || !m_failure.message.isEmpty(); }),
                   u"the save does not end"_s);
            if (m_isSaved) {
                return true;
            }
            if (m_failure.mayBeConflict) {
                takeTheirs();
                return false;
            }
            demand(m_failure.retryable, m_failure.message + u' ' + m_failure.details);
        }
    }
    void takeTheirs() {
        ui::ConflictCheck check(m_live, m_failure);
        bool isReady = false;
        QObject::connect(&check, &ui::ConflictCheck::ready, &check, [&] { isReady = true; });
        check.read();
        demand(wait([&isReady] { return isReady; }), u"the rows do not come again"_s);
        const std::size_t count = check.conflicts().list().size();
        // Two may have come to the same number: that is no conflict, and not ours.
        demand(!check.conflicts().isEmpty(),
               u"a failure without a conflict: "_s + m_failure.message);
        const QString refusal = check.resolve(std::vector(count, ui::ConflictSide::Theirs));
        demand(refusal.isEmpty(), refusal);
        m_live.discard(); // the other row of the two
        m_conflicts += qint64(count);
    }

    QRandomGenerator m_dice;
    ui::LiveDatabase m_live;
    orm::ObjectList m_rows;
    int m_slot = -1;
    bool m_isSaved = false;
    ui::Failure m_failure;
    qint64 m_added = 0;
    qint64 m_conflicts = 0;
};

int runWriter(int argc, char** argv, const QStringList& words) {
    QCoreApplication application(argc, argv);
    try {
        Writer(orm::Url::parse(words[0]), words[1].toUInt()).run();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

} // namespace

class tst_TwoWriters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void nothingIsLost();
};

void tst_TwoWriters::nothingIsLost() {
    QFETCH_GLOBAL(QString, server);
    if (!Servers::isThere(server)) {
        QSKIP(Servers::whyNot(server).constData());
    }
    const QTemporaryDir folder;
    orm::Url url = server == u"sqlite"_s ? orm::Url::file(folder.filePath(u"tally.sqlite"_s))
                                         : Servers::OwnDatabase::of(server).url();
    orm::Url making = url;
    making.create = true;
    const orm::Engine engine = orm::createEngine(making);
    const std::unique_ptr<orm::Connection> connection = engine.connect();
    connection->execute(u"CREATE TABLE tally (id integer PRIMARY KEY, n integer NOT NULL)"_s);
    connection->execute(u"INSERT INTO tally VALUES (1, 0), (2, 0), (3, 0), (4, 0)"_s);

    const quint32 seed = QRandomGenerator::global()->generate();
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < writers; ++i) {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(writerName,
                           u"%1\n%2"_s.arg(ui::commandLineText(url)).arg(seed + quint32(i)));
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(process->waitForStarted());
        processes.push_back(std::move(process));
    }
    qint64 added = 0;
    qint64 conflicts = 0;
    for (const auto& process : processes) {
        QVERIFY(process->waitForFinished((seconds() + 60) * 1000));
        QCOMPARE(process->exitCode(), 0);
        const QStringList told =
            QString::fromUtf8(process->readAllStandardOutput()).trimmed().split(u' ');
        QCOMPARE(told.size(), 2);
        QVERIFY(told[0].toLongLong() > 0);
        added += told[0].toLongLong();
        conflicts += told[1].toLongLong();
    }
    const orm::RowBatch sum = connection->execute(u"SELECT SUM(n) FROM tally"_s).returned;
    qInfo("%lld added by %d processes in %d s, %lld conflicts", static_cast<long long>(added),
          writers, seconds(), static_cast<long long>(conflicts));
    QCOMPARE(sum.at(0, 0).toText().toLongLong(), added);
    QVERIFY(conflicts > 0); // else they never met
}

int main(int argc, char* argv[]) {
    const QStringList words = qEnvironmentVariable(qPrintable(writerName)).split(u'\n');
    if (words.size() == 2) {
        return runWriter(argc, argv, words);
    }
    QCoreApplication application(argc, argv);
    tst_TwoWriters test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_TwoWriters.moc"
