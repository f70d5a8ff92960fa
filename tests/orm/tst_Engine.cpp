// SPDX-License-Identifier: MIT
#include "orm/base/Error.h"
#include "orm/engine/Connection.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace espalier::orm;
using namespace Qt::StringLiterals;

namespace {

Value one(Connection& connection, const QString& text) {
    Statement statement;
    statement.kind = StatementKind::Select;
    statement.text = text;
    return connection.scalar(statement).value_or(Value(u"no row"_s));
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("absent");
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Url readOnly(const QString& path) {
    Url url = Url::file(path);
    url.readOnly = true;
    return url;
}

Url impatient(const QString& path) {
    Url url = Url::file(path);
    url.busyTimeout = std::chrono::milliseconds(50);
    return url;
}

/// The words of the ConnectionError; empty when the database could be opened.
QString refusal(const Url& url) {
    try {
        (void)createEngine(url).connect();
    } catch (const ConnectionError& error) {
        return error.message();
    }
    return {};
}

} // namespace

/// Opening files: what is refused, what is left alone.
class EngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"test.sqlite"_s);
        Url url = Url::file(m_path);
        url.create = true;
        const std::unique_ptr<Connection> connection = createEngine(url).connect();
        connection->execute(u"CREATE TABLE t (a INTEGER)"_s);
        connection->execute(u"INSERT INTO t VALUES (1)"_s);
    }

    void oddPathsAreTakenLiterally_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name :
             {u"with space.db"_s, u"it's \"quoted\".db"_s, u"100%25.db"_s, u"a?mode=memory.db"_s,
              u"a#b;QSQLITE_OPEN_READONLY.db"_s, u"Bäume 樹 😀.db"_s, u"file:x.db"_s, u":memory:"_s,
              u"-option"_s, u"back\\slash.db"_s, u"new\nline.db"_s}) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void oddPathsAreTakenLiterally() {
        QFETCH(QString, name);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        QVERIFY(QFile::copy(m_path, m_folder->path() + u'/' + name));
        for (const Url& url : {Url::file(name), readOnly(m_folder->path() + u'/' + name)}) {
            QVERIFY(one(*createEngine(url).connect(), u"SELECT a FROM t"_s) == Value(1));
        }
        {
            const std::unique_ptr<Connection> connection = createEngine(Url::file(name)).connect();
            connection->execute(u"PRAGMA journal_mode=WAL"_s);
            connection->execute(u"UPDATE t SET a = 2"_s);
        }
        QVERIFY(one(*createEngine(readOnly(name)).connect(), u"SELECT a FROM t"_s) == Value(2));
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void missingFileIsNotCreated() {
        const QString path = m_folder->filePath(u"missing.db"_s);
        QVERIFY(refusal(Url::file(path)).contains(u"does not exist"));
        QVERIFY(refusal(readOnly(path)).contains(u"does not exist"));
        QVERIFY(!QFile::exists(path));
    }

    void urlInCodeCreatesAMissingFile() {
        const QString path = m_folder->filePath(u"new.db"_s);
        createEngine(u"sqlite:///"_s + path).connect()->execute(u"CREATE TABLE t (a)"_s);
        QVERIFY(QFile::exists(path));
        QVERIFY(refusal(Url::parse(u"sqlite:///"_s + m_folder->filePath(u"no/new.db"_s)))
                    .contains(u"folder does not exist"));
    }

    void unusableFilesAreRefusedWithTheirReason() {
        QVERIFY(refusal(Url::file(m_folder->path())).contains(u"folder"));

        const QString text = m_folder->filePath(u"text.db"_s);
        write(text, QByteArray("no database at all\n").repeated(100));
        QVERIFY(refusal(Url::file(text)).contains(u"not an SQLite database"));
        QVERIFY(refusal(readOnly(text)).contains(u"not an SQLite database"));

        const QString truncated = m_folder->filePath(u"truncated.db"_s);
        write(truncated, contentOf(m_path).left(4096));
        QVERIFY(refusal(Url::file(truncated)).contains(u"damaged"));

        const QString damaged = m_folder->filePath(u"damaged.db"_s);
        write(damaged, contentOf(m_path).left(100) + QByteArray(8092, '\x5a'));
        QVERIFY(refusal(Url::file(damaged)).contains(u"damaged"));

        QVERIFY(QFile::link(u"nowhere"_s, m_folder->filePath(u"link.db"_s)));
        QVERIFY(refusal(Url::file(m_folder->filePath(u"link.db"_s))).contains(u"is a link to"));
        QVERIFY(refusal(Url::file(u"/dev/null"_s)).contains(u"regular"));
    }

    void emptyFileIsAnEmptyDatabase() {
        const QString path = m_folder->filePath(u"empty.db"_s);
        write(path, {});
        for (const Url& url : {Url::file(path), readOnly(path)}) {
            QVERIFY(one(*createEngine(url).connect(), u"SELECT count(*) FROM sqlite_schema"_s) ==
                    Value(0));
        }
        QCOMPARE(contentOf(path), QByteArray());
    }

    void readOnlyRefusesToWrite() {
        const std::unique_ptr<Connection> connection = createEngine(readOnly(m_path)).connect();
        QVERIFY_THROWS_EXCEPTION(ReadOnlyError, connection->execute(u"INSERT INTO t VALUES (2)"_s));
    }

    void lookingLeavesEveryByte_data() {
        QTest::addColumn<bool>("writeAhead");
        QTest::addColumn<bool>("unfinishedLog");
        QTest::addColumn<bool>("readOnly");
        for (const bool only : {true, false}) {
            const char* const how = only ? "read-only" : "writable";
            QTest::addRow("journal, %s", how) << false << false << only;
            QTest::addRow("log, %s", how) << true << false << only;
            QTest::addRow("log with content, %s", how) << true << true << only;
        }
    }
    void lookingLeavesEveryByte() {
        QFETCH(bool, writeAhead);
        QFETCH(bool, unfinishedLog);
        QFETCH(bool, readOnly);
        const QString path = prepared(writeAhead, unfinishedLog);
        const QByteArray file = contentOf(path);
        const QByteArray log = contentOf(path + u"-wal"_s);
        {
            Url url = Url::file(path);
            url.readOnly = readOnly;
            const std::unique_ptr<Connection> connection = createEngine(url).connect();
            QVERIFY(one(*connection, u"SELECT count(*) FROM t"_s) == Value(unfinishedLog ? 2 : 1));
            QCOMPARE(contentOf(path), file);
        }
        QCOMPARE(contentOf(path), file);
        QCOMPARE(contentOf(path + u"-wal"_s), log);
        if (!unfinishedLog) {
            QVERIFY(!QFile::exists(path + u"-shm"_s));
        }
        QVERIFY(!QFile::exists(path + u"-journal"_s));
    }

    void logIsEmptiedAfterWriting() {
        const QString path = prepared(true, true);
        createEngine(Url::file(path)).connect()->execute(u"INSERT INTO t VALUES (3)"_s);
        QVERIFY(!QFile::exists(path + u"-wal"_s));
        QVERIFY(one(*createEngine(readOnly(path)).connect(), u"SELECT count(*) FROM t"_s) ==
                Value(3));
    }

    void readOnlySeesWhatOthersWriteLater() {
        const QString path = prepared(true, false);
        const std::unique_ptr<Connection> reader = createEngine(readOnly(path)).connect();
        QVERIFY(one(*reader, u"SELECT count(*) FROM t"_s) == Value(1));
        const qint64 before = reader->dataVersion();
        const std::unique_ptr<Connection> writer = createEngine(Url::file(path)).connect();
        writer->execute(u"INSERT INTO t VALUES (2)"_s);
        QVERIFY(one(*reader, u"SELECT count(*) FROM t"_s) == Value(2));
        QVERIFY(reader->dataVersion() != before);
        writer->execute(u"INSERT INTO t VALUES (3)"_s);
        QVERIFY(one(*reader, u"SELECT count(*) FROM t"_s) == Value(3));
    }

    void hotJournalIsRefusedReadOnlyAndRolledBackByAWriter() {
        const QString path = m_folder->filePath(u"hot.db"_s);
        {
            const std::unique_ptr<Connection> writer = createEngine(Url::file(m_path)).connect();
            writer->execute(u"PRAGMA cache_size=2"_s);
            writer->begin();
            writer->execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
                            "i < 20000) INSERT INTO t SELECT i FROM n"_s);
            QVERIFY(!Engine::hasHotJournal(Url::file(m_path))); // its writer lives
            QVERIFY(QFile::copy(m_path, path));
            QVERIFY(QFile::copy(m_path + u"-journal"_s, path + u"-journal"_s));
        }
        QVERIFY(Engine::hasHotJournal(Url::file(path)));
        QVERIFY(!Engine::hasHotJournal(Url::file(m_path)));
        const QByteArray before = contentOf(path);
        QVERIFY(refusal(readOnly(path)).contains(u"hot journal"));
        QCOMPARE(contentOf(path), before);
        QVERIFY(one(*createEngine(Url::file(path)).connect(), u"SELECT count(*) FROM t"_s) ==
                Value(1));
        QVERIFY(!Engine::hasHotJournal(Url::file(path)));
    }

    void journalAtRestIsNotHot() {
        {
            const std::unique_ptr<Connection> writer = createEngine(Url::file(m_path)).connect();
            writer->execute(u"PRAGMA journal_mode=PERSIST"_s);
            writer->execute(u"INSERT INTO t VALUES (2)"_s);
        }
        QVERIFY(QFileInfo(m_path + u"-journal"_s).size() > 0);
        QVERIFY(!Engine::hasHotJournal(Url::file(m_path)));
        QCOMPARE(refusal(readOnly(m_path)), QString());
    }

    void lockedFileIsToldApart() {
        const std::unique_ptr<Connection> first = createEngine(Url::file(m_path)).connect();
        const Engine engine = createEngine(impatient(m_path));
        const std::unique_ptr<Connection> second = engine.connect();
        first->begin();
        QElapsedTimer timer;
        timer.start();
        QVERIFY_THROWS_EXCEPTION(LockedError, second->begin());
        QVERIFY(timer.elapsed() >= 40);
        QVERIFY(timer.elapsed() < 1500); // neither our default of two seconds nor Qt's of five
        QVERIFY_THROWS_EXCEPTION(LockedError, second->execute(u"INSERT INTO t VALUES (2)"_s));
        QVERIFY(one(*second, u"SELECT count(*) FROM t"_s) == Value(1));
        first->rollback();
        second->execute(u"INSERT INTO t VALUES (2)"_s);

        first->execute(u"BEGIN EXCLUSIVE"_s);
        QVERIFY_THROWS_EXCEPTION(LockedError, engine.connect());
        first->rollback();
    }

    void lookingAtAnOpenFileDoesNotDropItsLocks() {
        const std::unique_ptr<Connection> first = createEngine(Url::file(m_path)).connect();
        first->begin();
        first->execute(u"INSERT INTO t VALUES (2)"_s);
        (void)Engine::hasHotJournal(Url::file(m_path));
        (void)refusal(readOnly(m_path));
        // Another process must still find it locked.
        QVERIFY(lockedForOtherProcess());
        first->commit();
        QVERIFY(!lockedForOtherProcess());
    }

private:
    bool lockedForOtherProcess() const;
    /// A copy of the database in the wanted state, as a program that has ended left it.
    QString prepared(bool writeAhead, bool unfinishedLog) {
        if (!writeAhead) {
            return m_path;
        }
        const std::unique_ptr<Connection> writer = createEngine(Url::file(m_path)).connect();
        writer->execute(u"PRAGMA journal_mode=WAL"_s);
        if (!unfinishedLog) {
            return m_path;
        }
        writer->execute(u"INSERT INTO t VALUES (2)"_s);
        const QString path = m_folder->filePath(u"copy.db"_s);
        if (!QFile::copy(m_path, path) || !QFile::copy(m_path + u"-wal"_s, path + u"-wal"_s)) {
            qFatal("cannot copy");
        }
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

bool EngineTest::lockedForOtherProcess() const {
    // Source: sqlite.org/src file os.h: the RESERVED byte lies behind the PENDING byte at 1 GiB.
    const pid_t child = fork();
    if (child == 0) {
        const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR);
        struct flock lock{};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000001;
        lock.l_len = 1;
        _exit(::fcntl(file, F_SETLK, &lock) == -1 ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}
#else
bool EngineTest::lockedForOtherProcess() const { return Engine::hasHotJournal(Url::file(m_path)); }
#endif

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_Engine.moc"
