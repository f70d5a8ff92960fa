// SPDX-License-Identifier: GPL-3.0-or-later
#include "orm/engine/Connection.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTableModel.h"
#include "ui/widgets/GridPane.h"
#include "ui/widgets/TextProblemsDialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace espalier;

/// What is pasted is written as the text says, on every database.
class tst_PastedRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void everyTypeIsWrittenAsPasted();
    void whatADatabaseWouldRefuseIsListed();
    void rowsAreReferredToByName();
    void manyCellsAreWritten();

private:
    void open();
    bool settle() const {
        return QTest::qWaitFor(
            [this] { return m_pane->model().matchingRows() >= 0 && !m_live->isBusy(); }, 15000);
    }
    void paste(const QString& text) {
        QApplication::clipboard()->setText(text);
        m_pane->pasteAction()->trigger();
        QVERIFY(settle());
    }
    QStringList problems() const {
        QStringList lines;
        if (const auto* dialog = m_pane->findChild<ui::TextProblemsDialog*>()) {
            const auto* list = dialog->findChild<QTableWidget*>(u"textProblemsList"_s);
            for (int row = 0; row < list->rowCount(); ++row)
                lines << u"%1: %2"_s.arg(list->item(row, 1)->text(), list->item(row, 3)->text());
        }
        return lines;
    }
    bool save() {
        bool ended = false;
        QString failure;
        QObject context;
        connect(m_live.get(), &ui::LiveDatabase::saved, &context, [&] { ended = true; });
        connect(m_live.get(), &ui::LiveDatabase::saveFailed, &context,
                [&](const ui::Failure& reason) {
                    failure = reason.message;
                    ended = true;
                });
        m_live->save();
        const bool isSaved = QTest::qWaitFor([&] { return ended; }, 15000) && failure.isEmpty();
        if (!isSaved)
            qInfo("%s", qPrintable(failure));
        return isSaved;
    }
    QStringList rows(const QString& select) const {
        const orm::RowBatch read = orm::createEngine(m_url).connect()->execute(select).returned;
        QStringList lines;
        for (qsizetype row = 0; row < read.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < read.width; ++column)
                cells << read.at(row, column).toText();
            lines << cells.join(u'|');
        }
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    orm::Url m_url;
    std::unique_ptr<ScriptedPrompt> m_prompt;
    std::unique_ptr<ui::LiveDatabase> m_live;
    std::unique_ptr<ui::GridPane> m_pane;
};

void tst_PastedRows::init() {
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    ESPALIER_FETCH_SERVER()
    m_folder = std::make_unique<QTemporaryDir>();
    m_url = server == u"sqlite"_s ? orm::Url::file(m_folder->filePath(u"pasted.sqlite"_s))
                                  : Servers::OwnDatabase::of(server).url();
    m_url.create = true;
    const QString key = server == u"postgresql"_s ? u"SERIAL PRIMARY KEY"_s
                        : server == u"mariadb"_s  ? u"INTEGER AUTO_INCREMENT PRIMARY KEY"_s
                                                  : u"INTEGER PRIMARY KEY"_s;
    const QString zoned = server == u"mariadb"_s ? u"TIMESTAMP NULL"_s : u"TIMESTAMPTZ"_s;
    {
        const auto connection = orm::createEngine(m_url).connect();
        connection->execute(u"CREATE TABLE maker (id INTEGER PRIMARY KEY, name VARCHAR(40))"_s);
        connection->execute(u"INSERT INTO maker VALUES (1, 'Alpha'), (2, 'Beta')"_s);
        connection->execute(
            u"CREATE TABLE item (id %1, name VARCHAR(40) NOT NULL, note TEXT, price NUMERIC(10,2), "
            "flag BOOLEAN, day DATE, seen %2, maker_id INTEGER, FOREIGN KEY (maker_id) REFERENCES "
            "maker (id))"_s.arg(key, zoned));
        connection->execute(u"INSERT INTO item (name) VALUES ('one')"_s);
    }
    open();
}

void tst_PastedRows::open() {
    m_prompt = std::make_unique<ScriptedPrompt>();
    m_live = std::make_unique<ui::LiveDatabase>();
    m_live->setWatchInterval(0ms);
    m_live->open(m_url);
    QTRY_VERIFY_WITH_TIMEOUT(m_live->isOpen(), 15000);
    m_pane = std::make_unique<ui::GridPane>(*m_live, m_live->metaData()["item"], *m_prompt);
    m_pane->resize(900, 500);
    m_pane->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->model().matchingRows() >= 0, 15000);
    QVERIFY(settle());
    m_pane->view().setCurrentIndex(m_pane->model().index(0, 1));
}

void tst_PastedRows::cleanup() {
    m_pane.reset();
    m_live.reset();
    m_folder.reset();
}

void tst_PastedRows::everyTypeIsWrittenAsPasted() {
    paste(u"first\t\"a\\b 'c'\n\"\"d\"\"\"\t12.50\tTRUE\t2024-02-29\t2024-05-31 14:30:00\t\n"
          "second\t\t-0.05\tno\t\t\t2\n"_s);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(m_live->undoStack().count(), 1);
    QVERIFY(save());
    QCOMPARE(rows(u"SELECT name, note, price, CASE WHEN flag THEN 1 ELSE 0 END, maker_id FROM item "
                  "ORDER BY id"_s),
             QStringList({u"first|a\\b 'c'\n\"d\"|12.50|1|NULL"_s, u"second|NULL|-0.05|0|2"_s})
                 .replaceInStrings(QRegularExpression(u"12\\.50"_s),
                                   m_live->dialect().name() == u"sqlite" ? u"12.5"_s : u"12.50"_s));
    QVERIFY(settle());
    const int day = 5;
    QCOMPARE(m_pane->model().index(0, day).data().toString(), u"2024-02-29"_s);
    const QString seen = m_pane->model().index(0, day + 1).data().toString();
    QVERIFY2(seen.startsWith(u"2024-05-31T14:30:00"_s), qPrintable(seen));
}

void tst_PastedRows::whatADatabaseWouldRefuseIsListed() {
    paste(u"\t\t123456789.00\tperhaps\t2024-02-30\tnoon\t3\n"_s);
    const QStringList found = problems();
    QCOMPARE(found.size(), 5);
    QCOMPARE(found.last(), u"maker_id: No row of maker has this name or key."_s);
    QVERIFY(!m_live->hasChanges());
}

void tst_PastedRows::rowsAreReferredToByName() {
    m_pane->view().setCurrentIndex(m_pane->model().index(0, 7));
    paste(u"Beta\n"_s);
    QCOMPARE(problems(), QStringList());
    QVERIFY(save());
    QCOMPARE(rows(u"SELECT maker_id FROM item"_s), QStringList{u"2"_s});
    paste(u"beta\n"_s); // another name, though MariaDB takes it for the same
    QCOMPARE(problems().size(), 1);
}

void tst_PastedRows::manyCellsAreWritten() {
    QStringList lines;
    for (int i = 0; i < 1000; ++i)
        lines << u"item %1\tnote %1\t%1.5\t%2\t2024-01-%3\t2024-01-01 00:00:%4\t%5"_s.arg(i)
                     .arg(i % 2 ? u"true"_s : u"false"_s)
                     .arg(i % 28 + 1, 2, 10, QChar(u'0'))
                     .arg(i % 60, 2, 10, QChar(u'0'))
                     .arg(i % 2 ? u"Alpha"_s : u"2"_s);
    paste(lines.join(u'\n'));
    QCOMPARE(problems(), QStringList());
    QCOMPARE(m_live->undoStack().count(), 1);
    QVERIFY(save());
    QCOMPARE(rows(u"SELECT count(*), count(DISTINCT note), sum(maker_id) FROM item"_s),
             QStringList{u"1000|1000|1500"_s});
    m_live->undo();
    QVERIFY(save());
    QCOMPARE(rows(u"SELECT name, maker_id FROM item"_s), QStringList{u"one|NULL"_s});
}

QTEST_MAIN(tst_PastedRows)
#include "tst_PastedRows.moc"
