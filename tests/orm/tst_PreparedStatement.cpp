// SPDX-License-Identifier: MIT
// A statement that runs again with other values. Fails when a new Qt keeps bound values elsewhere:
// then configure with -DESPALIER_BOUND_VALUES=OFF.
#include "orm/base/Error.h"
#include "orm/engine/PreparedStatement.h"
#include "tests/support/Servers.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace espalier::orm;

class tst_PreparedStatement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();

    void eachExecutionSendsItsOwnValues();
    void valuesThatAreNotGivenAnewStay();
    void theNextOneTakesTheSameText();
    void isUsableAfterAnError();
    void logsTheValuesThatItSent();

private:
    Statement insert() const;
    QStringList rows();
    std::unique_ptr<Servers::FreshDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    MetaData m_metaData;
    std::optional<Table> m_item;
};

void tst_PreparedStatement::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_connection.reset();
    ESPALIER_FRESH_DATABASE(m_database);
    m_metaData = MetaData();
    m_item.emplace("item", m_metaData,
                   std::vector<Column>{Column("id", Integer(), primaryKey),
                                       Column("name", String(20)), Column("data", LargeBinary())});
    createAll(m_database->engine(), m_metaData);
    m_connection = m_database->engine().connect();
}

Statement tst_PreparedStatement::insert() const {
    return compile(Insert{*m_item, m_item->columns(), {{0, u""_s, QByteArray()}}, {}},
                   m_database->engine().dialect());
}

QStringList tst_PreparedStatement::rows() {
    const ExecResult result = m_connection->execute(u"SELECT id, name FROM item ORDER BY id"_s);
    QStringList lines;
    for (qsizetype i = 0; i < result.returned.rowCount(); ++i)
        lines << result.returned.at(i, 0).toText() + u' ' + result.returned.at(i, 1).toText();
    return lines;
}

void tst_PreparedStatement::eachExecutionSendsItsOwnValues() {
    PreparedStatement statement(*m_connection, insert());
    for (int i = 0; i < 3; ++i) {
        statement.bind(0, i);
        statement.bind(1, i == 1 ? Value() : Value(u"n%1"_s.arg(i)));
        statement.bind(2, QByteArray("\0x", 2));
        QCOMPARE(statement.execute().rowsAffected, qint64(1));
    }
    QCOMPARE(rows(), QStringList({u"0 n0"_s, u"1 NULL"_s, u"2 n2"_s}));
}

void tst_PreparedStatement::valuesThatAreNotGivenAnewStay() {
    PreparedStatement statement(*m_connection, insert());
    statement.bind(1, u"same"_s);
    statement.bind(2, Value());
    for (int i = 0; i < 2; ++i) {
        statement.bind(0, i);
        statement.execute();
    }
    QCOMPARE(rows(), QStringList({u"0 same"_s, u"1 same"_s}));
}

void tst_PreparedStatement::theNextOneTakesTheSameText() {
    for (int i = 0; i < 2; ++i) {
        PreparedStatement statement(*m_connection, insert());
        PreparedStatement beside(*m_connection, insert());
        int id = 2 * i;
        for (PreparedStatement* each : {&statement, &beside}) {
            each->bind(0, id++);
            each->bind(1, u"a"_s);
            each->bind(2, Value());
            each->execute();
        }
    }
    QCOMPARE(rows(), QStringList({u"0 a"_s, u"1 a"_s, u"2 a"_s, u"3 a"_s}));
}

void tst_PreparedStatement::isUsableAfterAnError() {
    PreparedStatement statement(*m_connection, insert());
    statement.bind(0, 1);
    statement.bind(1, u"a"_s);
    statement.bind(2, Value());
    statement.execute();
    try {
        statement.execute();
        QFAIL("no error");
    } catch (const IntegrityError& error) {
        QCOMPARE(error.context().bindings.value(1), Value(u"a"_s));
    }
    statement.bind(0, 2);
    QCOMPARE(statement.execute().rowsAffected, qint64(1));
    QCOMPARE(rows(), QStringList({u"1 a"_s, u"2 a"_s}));
}

void tst_PreparedStatement::logsTheValuesThatItSent() {
    StatementLog& log = m_database->engine().log();
    log.start();
    PreparedStatement statement(*m_connection, insert());
    statement.bind(0, 7);
    statement.bind(1, u"seven"_s);
    statement.bind(2, Value());
    statement.execute();
    log.stop();
    QCOMPARE(log.summary(), QStringList({u"INSERT item(id,name,data)"_s}));
    QCOMPARE(log.entries().front().statement.bindings,
             (std::vector<Value>{7, u"seven"_s, Value()}));
}

QTEST_GUILESS_MAIN(tst_PreparedStatement)
#include "tst_PreparedStatement.moc"
