// SPDX-License-Identifier: GPL-3.0-or-later
// A program that edits and saves is killed at random moments: what it saved is whole, what it
// staged two seconds before comes back.
#include "orm/engine/Connection.h"
#include "tests/support/Servers.h"

#include "ui/commands/Edits.h"
#include "ui/journal/EditJournal.h"
#include "ui/journal/LeftJournals.h"
#include "ui/journal/Restager.h"
#include "ui/live/LiveDatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using namespace espalier;
using orm::ObjectPtr;
using orm::Value;
using ui::LeftJournal;
using ui::LiveDatabase;

namespace {

constexpr int Rows = 20;
constexpr int NewRows = 3;     ///< of each set
constexpr int MostEdits = 400; ///< of a set
/// Milliseconds: half a second is what it takes, the rest is for a machine that runs other tests.
constexpr qint64 Margin = 2000;
const QString victimName = u"ESPALIER_TEST_VICTIM"_s;

QStringList schema(const QString& kind) {
    const QString made = kind == u"postgresql"_s ? u"SERIAL PRIMARY KEY"_s
                         : kind == u"mariadb"_s  ? u"INTEGER PRIMARY KEY AUTO_INCREMENT"_s
                                                 : u"INTEGER PRIMARY KEY"_s;
    QStringList statements{
        u"CREATE TABLE item (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, mark INTEGER NOT NULL)"_s,
        u"CREATE TABLE addition (id %1, batch INTEGER NOT NULL, place INTEGER NOT NULL)"_s.arg(
            made)};
    if (kind == u"sqlite"_s) {
        statements << u"PRAGMA journal_mode = WAL"_s;
    }
    for (int i = 1; i <= Rows; ++i) {
        statements << u"INSERT INTO item VALUES (%1, 0, 0)"_s.arg(i);
    }
    return statements;
}

/// Edits as fast as the event loop turns, and tells on stdout what it does: "edit ID N", "saving
/// SET", "saved SET".
class Victim : public QObject {
public:
    Victim(const QString& url, const QString& folder, int firstSet, int firstN)
        : m_set(firstSet), m_n(firstN) {
        m_database.setWatchInterval(std::chrono::milliseconds(0));
        connect(&m_database, &LiveDatabase::opened, this, [this, folder] {
            m_journal = std::make_unique<ui::EditJournal>(
                m_database, ui::newJournalPath(folder, m_database.url()));
            load();
        });
        connect(&m_database, &LiveDatabase::saved, this, [this] {
            tell(u"saved %1"_s.arg(m_set));
            ++m_set;
            m_staged = 0;
            m_size = int(QRandomGenerator::global()->bounded(MostEdits));
        });
        connect(&m_database, &LiveDatabase::saveFailed, this,
                [](const ui::Failure& failure) { qFatal("%s", qPrintable(failure.message)); });
        connect(&m_timer, &QTimer::timeout, this, &Victim::step);
        m_database.open(orm::Url::parse(url));
    }

private:
    static void tell(const QString& text) {
        std::fprintf(stdout, "%s\n", qPrintable(text));
        std::fflush(stdout);
    }
    void load() {
        const orm::Mapper& item = m_database.registry()["item"];
        for (int i = 1; i <= Rows; ++i) {
            m_items.push_back(m_database.object(item, {Value(i)}));
        }
        m_database.require(this, m_items, [this] { m_timer.start(4); });
    }
    void set(const ObjectPtr& item, const char* attribute, int value) {
        const int slot = item->mapper().attribute(orm::Name(attribute)).slot;
        const QString reason = m_database.edits().setValue(item, slot, Value(value));
        if (!reason.isEmpty()) {
            qFatal("%s", qPrintable(reason));
        }
    }
    void step() {
        if (m_database.isSaving()) {
            return;
        }
        if (m_staged >= m_size) {
            stageSet();
            tell(u"saving %1"_s.arg(m_set));
            m_database.save();
            return;
        }
        ++m_staged;
        const int row = int(QRandomGenerator::global()->bounded(Rows));
        set(m_items[std::size_t(row)], "n", ++m_n);
        tell(u"edit %1 %2"_s.arg(row + 1).arg(m_n));
    }
    /// What must be written as a whole.
    void stageSet() {
        for (const ObjectPtr& item : m_items) {
            set(item, "mark", m_set);
        }
        const orm::Mapper& addition = m_database.registry()["addition"];
        for (int i = 0; i < NewRows; ++i) {
            m_database.edits().addRow(addition,
                                      {{addition.attribute("batch").slot, Value(m_set)},
                                       {addition.attribute("place").slot, Value(i)}},
                                      {});
        }
    }

    LiveDatabase m_database;
    std::unique_ptr<ui::EditJournal> m_journal;
    orm::ObjectList m_items;
    QTimer m_timer;
    int m_set;
    int m_n;
    int m_staged = 0;
    int m_size = int(QRandomGenerator::global()->bounded(MostEdits));
};

int runVictim(int argc, char** argv, const QStringList& words) {
    QCoreApplication application(argc, argv);
    const Victim victim(words[0], words[1], words[2].toInt(), words[3].toInt());
    return QCoreApplication::exec();
}

/// How many rows a document names, and how many of those are of the set.
QString toldOf(const orm::ChangeDocument& document) {
    const auto isOfSet = [](const orm::RowEdit& edit) {
        return edit.act == orm::RowEdit::Act::Insert ||
               std::ranges::find(edit.fields, u"mark"_s, &orm::RowEdit::Field::attribute) !=
                   edit.fields.end();
    };
    return u"journal: %1 rows, %2 of the set, %3 damaged, %4"_s.arg(document.edits.size())
        .arg(std::ranges::count_if(document.edits, isOfSet))
        .arg(document.damages.size())
        .arg(document.saving ? u"at its commit"_s : u"before its commit"_s);
}

} // namespace

class tst_JournalKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void nothingIsLost();

private:
    void make(const QString& kind);
    QStringList rows(const QString& sql) const;
    /// A server ends what a program that is gone has begun.
    void waitForTheEnd() const;
    /// Lets a program edit for a while, kills it, and notes what it had told by then. `inSave`: as
    /// many milliseconds after the begin of a save, instead.
    void killOne(int milliseconds, bool inSave);
    void recover();
    void open();
    void check(const char* when);

    QString m_kind;
    std::unique_ptr<QTemporaryDir> m_place;
    orm::Url m_url;
    std::unique_ptr<orm::Engine> m_engine;
    std::unique_ptr<orm::Connection> m_connection; ///< beside the program's
    std::unique_ptr<LiveDatabase> m_live;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_set = 1;            ///< the next one
    int m_n = 0;              ///< the last one that was told
    std::map<int, int> m_old; ///< by row: the last n that was staged a while before the end
    int m_savedSet = 0;
    int m_recovered = 0;
    int m_throughUnnoticed = 0;
    QStringList m_told; ///< of the journals that were left
};

void tst_JournalKill::make(const QString& kind) {
    m_kind = kind;
    m_live.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_place = std::make_unique<QTemporaryDir>();
    m_url = kind == u"sqlite"_s ? orm::Url::file(m_place->filePath(u"items.sqlite"_s))
                                : Servers::OwnDatabase::of(kind).url();
    orm::Url making = m_url;
    making.create = true;
    m_engine = std::make_unique<orm::Engine>(orm::createEngine(making));
    m_connection = m_engine->connect();
    for (const QString& statement : schema(kind)) {
        m_connection->execute(statement);
    }
    m_set = 1;
    m_n = 0;
    m_old.clear();
    m_savedSet = m_recovered = m_throughUnnoticed = 0;
}

QStringList tst_JournalKill::rows(const QString& sql) const {
    return Servers::rowsOf(*m_connection, sql);
}

void tst_JournalKill::waitForTheEnd() const {
    const QString others = m_kind == u"postgresql"_s
                               ? u"SELECT count(*) FROM pg_stat_activity WHERE datname = "
                                 u"current_database() AND pid <> "
                                 "pg_backend_pid()"_s
                               : u"SELECT count(*) FROM information_schema.processlist WHERE db = "
                                 u"database() AND id <> "
                                 "connection_id()"_s;
    QVERIFY(m_kind == u"sqlite"_s || QTest::qWaitFor([&] { return rows(others).at(0) == u"0"_s; }));
}

void tst_JournalKill::killOne(int milliseconds, bool inSave) {
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        victimName,
        u"%1\n%2\n%3\n%4"_s.arg(m_url.toString(), m_folder->path()).arg(m_set).arg(m_n));
    victim.setProcessEnvironment(environment);
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QCoreApplication::applicationFilePath(), {});
    QVERIFY(victim.waitForStarted());

    struct Told {
        qint64 at;
        QStringList words;
    };
    std::vector<Told> told;
    QElapsedTimer clock;
    clock.start();
    const auto listen = [&] {
        while (victim.canReadLine()) {
            if (told.empty()) {
                clock.restart(); // it takes a while to begin
            }
            told.push_back(
                {clock.elapsed(), QString::fromUtf8(victim.readLine()).trimmed().split(u' ')});
        }
    };
    const auto isSaving = [&told] {
        return std::ranges::any_of(told,
                                   [](const Told& each) { return each.words[0] == u"saving"_s; });
    };
    while (told.empty() || (inSave ? !isSaving() : clock.elapsed() < milliseconds)) {
        QVERIFY2(victim.waitForReadyRead(10'000), "the program has stopped by itself");
        listen();
    }
    if (inSave) {
        victim.waitForReadyRead(milliseconds); // until it tells that it is done, at most
    }
    const qint64 end = clock.elapsed();
    victim.kill();
    victim.waitForFinished();
    listen();
    waitForTheEnd();
    QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
    for (const Told& each : told) {
        if (each.words[0] == u"edit"_s) {
            m_n = each.words[2].toInt();
            if (each.at < end - Margin) {
                m_old[each.words[1].toInt()] = m_n;
            }
        } else if (each.words[0] == u"saving"_s) {
            m_set = each.words[1].toInt() + 1;
        } else {
            m_savedSet = each.words[1].toInt();
        }
    }
}

void tst_JournalKill::open() {
    m_live = std::make_unique<LiveDatabase>();
    m_live->setWatchInterval(std::chrono::milliseconds(0));
    m_live->open(m_url);
    QVERIFY(QTest::qWaitFor([this] { return m_live->isOpen() && !m_live->isBusy(); }));
}

void tst_JournalKill::check(const char* when) {
    // All of a set or nothing of it.
    const QStringList marks = rows(u"SELECT DISTINCT mark FROM item"_s);
    QVERIFY2(marks.size() == 1,
             qPrintable(u"%1: marks %2; %3"_s.arg(QString::fromUtf8(when), marks.join(u", "_s),
                                                  m_told.join(u' '))));
    QVERIFY2(marks[0].toInt() >= m_savedSet, when);
    const QStringList wrong =
        rows(u"SELECT batch, count(*) FROM addition GROUP BY batch HAVING count(*) <> %1"_s.arg(
            NewRows));
    QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromUtf8(when) + u": "_s + wrong.join(u", "_s)));
    const QStringList batches = rows(u"SELECT count(DISTINCT batch) FROM addition"_s);
    QVERIFY2(batches[0].toInt() <= marks[0].toInt(), when);
}

void tst_JournalKill::recover() {
    std::vector<LeftJournal> left = ui::leftJournals(m_folder->path(), m_live->url());
    QVERIFY(left.size() <= 1);
    m_told.clear();
    for (LeftJournal& journal : left) {
        m_told << toldOf(journal.document);
        QCOMPARE(journal.problem, QString());
        QVERIFY(journal.document.damages.size() <= 1); // the end of it may be torn
        ui::Restager restager(*m_live, journal.document);
        const QSignalSpy ready(&restager, &ui::Restager::ready);
        restager.read();
        QVERIFY(QTest::qWaitFor([&ready] { return !ready.isEmpty(); }));
        if (restager.wasSaved()) {
            ++m_throughUnnoticed;
            QVERIFY(ui::removeJournal(journal));
            continue;
        }
        for (const orm::StagingProblem& problem : restager.problems()) {
            QFAIL(qPrintable(problem.text()));
        }
        if (!restager.isNeedless()) {
            ++m_recovered;
            QCOMPARE(restager.stage(false, u"Recover"_s), QString());
        }
        const QSignalSpy saved(m_live.get(), &LiveDatabase::saved);
        m_live->save();
        QVERIFY(QTest::qWaitFor([&saved] { return !saved.isEmpty(); }));
        QVERIFY(ui::removeJournal(journal));
    }
}

void tst_JournalKill::nothingIsLost() {
    ESPALIER_FETCH_SERVER()
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    make(server);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const int wanted = qEnvironmentVariableIntValue("ESPALIER_TEST_KILLS");
    const int rounds = wanted > 0 ? wanted : server == u"sqlite"_s ? 50 : 15;
    for (int round = 0; round < rounds; ++round) {
        // Some live long enough for edits of more than a second ago.
        const bool inSave = round % 2 == 1;
        killOne(random.bounded(inSave ? 8 : round % 10 == 0 ? 3800 : 900), inSave);
        if (QTest::currentTestFailed()) {
            return;
        }
        open();
        check("after the end");
        recover();
        check("after the recovery");
        m_live.reset();
        waitForTheEnd();
        for (const auto& [row, n] : m_old) {
            const QStringList now = rows(u"SELECT n FROM item WHERE id = %1"_s.arg(row));
            QVERIFY2(
                now[0].toInt() >= n,
                qPrintable(
                    u"round %1: row %2 has %3, not %4"_s.arg(round).arg(row).arg(now[0]).arg(n)));
        }
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    qInfo("%d sets saved, %d journals recovered, %d saves came through unnoticed", m_savedSet,
          m_recovered, m_throughUnnoticed);
    QVERIFY(m_recovered > 0);
    QVERIFY(m_savedSet > 0);
}

int main(int argc, char* argv[]) {
    const QStringList words = qEnvironmentVariable(qPrintable(victimName)).split(u'\n');
    if (words.size() == 4) {
        return runVictim(argc, argv, words);
    }
    QCoreApplication application(argc, argv);
    tst_JournalKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_JournalKill.moc"
