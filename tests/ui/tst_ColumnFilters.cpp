// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/engine/StatementLog.h"
#include "tests/support/Servers.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTableModel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace espalier;

/// Conditions of columns find the same rows on every database, and no typed text is SQL.
class tst_ColumnFilters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void conditionsFindTheirRows();
    void conditionsAddUp();
    void valuesAreBound();
    void whatTheDatabaseRefusesLeavesTheRows();

private:
    void ask(const char* column, const QString& text);
    int columnOf(const QString& name) const;
    bool settle() const {
        return QTest::qWaitFor([this] { return m_model->matchingRows() >= 0 && !m_live->isBusy(); },
                               15000);
    }
    QString ids() const;

    QString m_kind;
    std::unique_ptr<QTemporaryDir> m_folder; ///< of the file
    std::unique_ptr<ui::LiveDatabase> m_live;
    std::unique_ptr<ui::EntityTableModel> m_model;
};

void tst_ColumnFilters::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FETCH_SERVER()
    m_kind = server;
    m_folder = std::make_unique<QTemporaryDir>();
    const orm::Url url = server == u"sqlite"_s
                             ? orm::Url::file(m_folder->filePath(u"items.sqlite"_s))
                             : Servers::OwnDatabase::of(server).url();
    if (url.isFile())
        QFile(url.path).open(QIODevice::WriteOnly); // an empty database
    {
        const auto connection = orm::createEngine(url).connect();
        for (
            const QString& sql :
            {u"CREATE TABLE brand (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20) NOT NULL)"_s,
             u"CREATE TABLE tag (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20) NOT NULL)"_s,
             u"CREATE TABLE item (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40), price "
             "NUMERIC(8,2), size DOUBLE PRECISION, active BOOLEAN, made DATE, seen TIMESTAMP NULL, "
             "brand_id INTEGER REFERENCES brand(id))"_s,
             u"CREATE TABLE item_tag (item_id INTEGER NOT NULL REFERENCES item(id), tag_id INTEGER "
             "NOT NULL REFERENCES tag(id), PRIMARY KEY (item_id, tag_id))"_s,
             u"INSERT INTO brand VALUES (10, 'Acme'), (20, 'Bolt & Co'), (30, '20')"_s,
             u"INSERT INTO tag VALUES (1, 'new'), (2, 'cheap')"_s,
             u"INSERT INTO item VALUES (1, 'Äpfel 50%', 1.50, 0.5, TRUE, '2023-12-31', "
             "'2024-05-31 00:00:00', 10)"_s,
             u"INSERT INTO item VALUES (2, 'apple_pie', 20, 1.25, FALSE, '2024-01-01', "
             "'2024-05-31 23:59:59', 20)"_s,
             u"INSERT INTO item VALUES (3, 'back\\slash', 3.25, NULL, NULL, '2024-02-29', "
             "'2024-06-01 00:00:00', 30)"_s,
             u"INSERT INTO item VALUES (4, NULL, NULL, -2, TRUE, NULL, NULL, NULL)"_s,
             u"INSERT INTO item VALUES (5, 'applexpie', 100, 1000, FALSE, '2025-01-01', "
             "'2024-05-30 12:00:00', 20)"_s,
             u"INSERT INTO item_tag VALUES (1, 1), (2, 1), (2, 2)"_s})
            connection->execute(sql);
        // MariaDB's REAL has double precision.
        connection->execute(u"ALTER TABLE item ADD COLUMN single "_s +
                            (server == u"mariadb"_s ? u"FLOAT"_s : u"REAL"_s));
        for (const QString& value : {u"0.1 WHERE id = 1"_s, u"0.2 WHERE id = 2"_s,
                                     u"16777.21 WHERE id = 3"_s, u"3e38 WHERE id = 5"_s})
            connection->execute(u"UPDATE item SET single = "_s + value);
    }
    m_live = std::make_unique<ui::LiveDatabase>();
    m_live->setWatchInterval(0ms);
    m_live->open(url);
    QTRY_VERIFY_WITH_TIMEOUT(m_live->isOpen(), 15000);
    m_model = std::make_unique<ui::EntityTableModel>(*m_live, m_live->metaData()["item"]);
    m_model->load();
    QVERIFY(settle());
}

void tst_ColumnFilters::cleanup() {
    m_model.reset();
    m_live.reset();
    m_folder.reset();
}

int tst_ColumnFilters::columnOf(const QString& name) const {
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole) == name)
            return i;
    }
    return -1;
}

void tst_ColumnFilters::ask(const char* column, const QString& text) {
    const int place =
        *column == '*' ? m_model->columnCount() - 1 : columnOf(QString::fromUtf8(column));
    const ui::filterText::Parsed parsed = m_model->parseCondition(place, text);
    QVERIFY2(parsed.condition, qPrintable(parsed.error));
    auto conditions = m_model->conditions();
    conditions.insert_or_assign(place, *parsed.condition);
    m_model->setConditions(conditions);
    QVERIFY(settle());
}

QString tst_ColumnFilters::ids() const {
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all << m_model->index(row, 0).data().toString();
    return all.join(u' ');
}

struct Case {
    const char* column; ///< "*": that of the links
    QString text;
    const char* found;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"name", u"APPLE"_s, "2 5"},
        {"name", u"äPFEL"_s, "1"},
        {"name", u"50%"_s, "1"},
        {"name", u"%"_s, "1"},
        {"name", u"apple_"_s, "2"},
        {"name", u"k\\s"_s, "3"},
        {"name", u"!apple"_s, "1 3 4"},
        {"name", u"=apple_pie"_s, "2"},
        {"name", u"=apple"_s, ""},
        {"name", u"apple..apply"_s, "2 5"},
        {"name", u"/^a.+E$/"_s, "2 5"},
        {"name", u"/[%x]/"_s, "1 5"},
        {"name", u"!/p/"_s, "3 4"},
        {"name", u"null"_s, "4"},
        {"name", u"!null"_s, "1 2 3 5"},
        {"name", u"'; DROP TABLE item; --"_s, ""},
        {"price", u"20"_s, "2"},
        {"price", u"1.5"_s, "1"},
        {"price", u">3.245"_s, "2 3 5"},
        {"price", u"3.25..20"_s, "2 3"},
        {"price", u"!3.25..20"_s, "1 4 5"},
        {"price", u"<1e2"_s, "1 2 3"},
        {"price", u"!20"_s, "1 3 4 5"},
        {"size", u"1.25"_s, "2"},
        {"size", u"<=0.5"_s, "1 4"},
        {"single", u"=0.1"_s, "1"},
        {"single", u"0.10"_s, "1"},
        {"single", u"!0.1"_s, "2 3 4 5"},
        {"single", u">0.1"_s, "2 3 5"},
        {"single", u"<0.2"_s, "1"},
        {"single", u"0.1..0.2"_s, "1 2"},
        {"single", u"16777.21"_s, "3"},
        {"single", u"<1e300"_s, "1 2 3 5"},
        {"id", u"99999999999999"_s, ""},
        {"id", u"<99999999999999"_s, "1 2 3 4 5"},
        {"id", u">1.5"_s, "2 3 4 5"},
        {"active", u"yes"_s, "1 4"},
        {"active", u"!true"_s, "2 3 5"},
        {"active", u"null"_s, "3"},
        {"made", u"2024"_s, "2 3"},
        {"made", u"2024-02"_s, "3"},
        {"made", u">2024"_s, "5"},
        {"made", u"2023-12-31..2024-01"_s, "1 2"},
        {"made", u"!2024"_s, "1 4 5"},
        {"seen", u"2024-05-31"_s, "1 2"},
        {"seen", u"<2024-05-31"_s, "5"},
        {"seen", u"2024-05-31 23:59"_s, "2"},
        {"seen", u">2024-05-31"_s, "3"},
        {"brand_id", u"bolt"_s, "2 5"},
        {"brand_id", u"20"_s, "2 3 5"},
        {"brand_id", u"=Acme"_s, "1"},
        {"brand_id", u"!acme"_s, "2 3 4 5"},
        {"brand_id", u">15"_s, "2 3 5"},
        {"brand_id", u"/^b/"_s, "2 5"},
        {"brand_id", u"null"_s, "4"},
        {"*", u"chea"_s, "2"},
        {"*", u"!new"_s, "3 4 5"},
        {"*", u"null"_s, "3 4 5"},
        {"*", u"!null"_s, "1 2"},
        {"*", u"/^N/"_s, "1 2"},
    };
    return all;
}

void tst_ColumnFilters::conditionsFindTheirRows() {
    QSignalSpy failures(m_model.get(), &ui::EntityTableModel::loadFailed);
    const QAbstractItemModelTester tester(m_model.get(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const Case& asked : cases()) {
        ask(asked.column, asked.text);
        const QString what = QString::fromUtf8(asked.column) + u' ' + asked.text;
        QVERIFY2(failures.isEmpty(),
                 qPrintable(what + u": "_s + failures.value(0).value(0).toString()));
        QVERIFY2(ids() == QString::fromUtf8(asked.found), qPrintable(what + u": "_s + ids()));
        QCOMPARE(m_model->matchingRows(), m_model->rowCount());
        m_model->setConditions({});
    }
    QVERIFY(settle());
    QCOMPARE(m_model->rowCount(), 5);
}

void tst_ColumnFilters::conditionsAddUp() {
    ask("name", u"a"_s);
    ask("price", u">3"_s);
    QCOMPARE(ids(), u"2 3 5"_s);
    m_model->setFilter(u"bolt"_s);
    QVERIFY(settle());
    QCOMPARE(ids(), u"2 5"_s);
    ask("*", u"new"_s);
    QCOMPARE(ids(), u"2"_s);
    m_model->sort(columnOf(u"price"_s), Qt::DescendingOrder);
    QVERIFY(settle());
    QCOMPARE(ids(), u"2"_s);
}

void tst_ColumnFilters::valuesAreBound() {
    orm::StatementLog& log = m_live->engine().log();
    log.start();
    for (const QString& text :
         {u"secret"_s, u"=secret"_s, u"/secret/"_s, u"r..secret"_s, u"!secret"_s})
        ask("name", text);
    log.stop();
    const auto entries = log.entries();
    QVERIFY(entries.size() >= 5);
    for (const orm::StatementLog::Entry& entry : entries)
        QVERIFY2(!entry.statement.text.contains(u"secret"_s), qPrintable(entry.statement.text));
}

// A text that is an expression here, and none there.
void tst_ColumnFilters::whatTheDatabaseRefusesLeavesTheRows() {
    if (m_kind != u"postgresql"_s)
        return; // the expressions of the others are those of the program
    QSignalSpy failures(m_model.get(), &ui::EntityTableModel::loadFailed);
    const int name = columnOf(u"name"_s);
    m_model->setConditions({{name, *m_model->parseCondition(name, u"/(?<n>a)/"_s).condition}});
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(m_model->rowCount(), 5);
    QVERIFY(m_model->conditions().empty());
    QCOMPARE(ids(), u"1 2 3 4 5"_s);
}

QTEST_MAIN(tst_ColumnFilters)
#include "tst_ColumnFilters.moc"
