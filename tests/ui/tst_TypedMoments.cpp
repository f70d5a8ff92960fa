// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/EntityTableModel.h"
#include "ui/models/Roles.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace espalier;

/// Moments that are typed without a zone are those that the cell shows, on every database.
class tst_TypedMoments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void aMomentWithoutAZoneIsTheOneShown();
    void whatIsShownIsNoChange();
    void anOffsetIsKept();
    void aNewRowTakesThemToo();

private:
    /// Empty when the model took the text, else its reason.
    QString type(int row, int column, const QString& text);
    bool save();
    bool settle() const {
        return QTest::qWaitFor([this] { return m_model->matchingRows() >= 0 && !m_live->isBusy(); },
                               15000);
    }
    QString text(int row, int column) const {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder; ///< of the file
    std::unique_ptr<ui::LiveDatabase> m_live;
    std::unique_ptr<ui::EntityTableModel> m_model;
};

void tst_TypedMoments::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FETCH_SERVER()
    m_folder = std::make_unique<QTemporaryDir>();
    orm::Url url = server == u"sqlite"_s ? orm::Url::file(m_folder->filePath(u"moments.sqlite"_s))
                                         : Servers::OwnDatabase::of(server).url();
    url.create = true;
    const QString zoned = server == u"mariadb"_s ? u"TIMESTAMP NULL"_s : u"TIMESTAMPTZ"_s;
    const QString clock = server == u"postgresql"_s ? u"TIMESTAMP"_s : u"DATETIME"_s;
    {
        const auto connection = orm::createEngine(url).connect();
        connection->execute(
            u"CREATE TABLE visit (id INTEGER NOT NULL PRIMARY KEY, instant %1, clock %2)"_s.arg(
                zoned, clock));
        connection->execute(
            u"INSERT INTO visit VALUES (1, '2024-01-01 08:00:00', '2024-01-01 08:00:00')"_s);
        connection->execute(u"INSERT INTO visit VALUES (2, NULL, NULL)"_s);
    }
    m_live = std::make_unique<ui::LiveDatabase>();
    m_live->setWatchInterval(0ms);
    m_live->open(url);
    QTRY_VERIFY_WITH_TIMEOUT(m_live->isOpen(), 15000);
    m_model = std::make_unique<ui::EntityTableModel>(*m_live, m_live->metaData()["visit"]);
    m_model->load();
    QVERIFY(settle());
}

void tst_TypedMoments::cleanup() {
    m_model.reset();
    m_live.reset();
    m_folder.reset();
}

QString tst_TypedMoments::type(int row, int column, const QString& text) {
    QSignalSpy refusals(m_model.get(), &ui::EntityTableModel::refused);
    if (m_model->setData(m_model->index(row, column), text, Qt::EditRole))
        return {};
    return refusals.isEmpty() ? u"no change"_s : refusals.front().front().toString();
}

bool tst_TypedMoments::save() {
    bool isSaved = false;
    QString why;
    const QObject guard;
    connect(m_live.get(), &ui::LiveDatabase::saved, &guard, [&isSaved] { isSaved = true; });
    connect(m_live.get(), &ui::LiveDatabase::saveFailed, &guard,
            [&why](const ui::Failure& failure) { why = failure.message; });
    m_live->save();
    const bool ended = QTest::qWaitFor([&] { return isSaved || !why.isEmpty(); }, 15000);
    if (!isSaved)
        qInfo() << why;
    return ended && isSaved && settle();
}

void tst_TypedMoments::aMomentWithoutAZoneIsTheOneShown() {
    for (const int row : {0, 1}) {
        for (const int column : {1, 2})
            QCOMPARE(type(row, column, u"2024-03-31 02:30:00"_s), QString());
    }
    const QString instant = text(0, 1);
    QVERIFY2(instant.contains(u"02:30:00"_s), qPrintable(instant));
    QVERIFY(save());
    for (const int row : {0, 1}) {
        QCOMPARE(text(row, 1), instant);
        QVERIFY2(text(row, 2).contains(u"02:30:00"_s), qPrintable(text(row, 2)));
    }
}

void tst_TypedMoments::whatIsShownIsNoChange() {
    const QString shown = text(0, 1);
    QVERIFY2(shown.contains(u"08:00:00"_s), qPrintable(shown));
    for (const QString& typed :
         {u"2024-01-01 08:00:00"_s, m_model->index(0, 1).data(Qt::EditRole).toString()}) {
        type(0, 1, typed);
        QVERIFY(!m_live->undoStack().canUndo());
        QCOMPARE(m_model->index(0, 1).data(ui::EditStateRole).toInt(), int(ui::EditState::Clean));
    }
}

void tst_TypedMoments::anOffsetIsKept() {
    QFETCH_GLOBAL(QString, server);
    QCOMPARE(type(0, 1, u"2024-05-01 10:00:00+02:00"_s), QString());
    QVERIFY(save());
    const QString hour = server == u"sqlite"_s ? u"10:00:00"_s : u"08:00:00"_s;
    QVERIFY2(text(0, 1).contains(hour), qPrintable(text(0, 1)));
}

void tst_TypedMoments::aNewRowTakesThemToo() {
    const QDateTime typed(QDate(2024, 5, 1), QTime(10, 0));
    QVERIFY(m_live->edits().addRow(*m_model->mapper(), {{0, 3}, {1, typed}, {2, typed}}, {}));
    QVERIFY(save());
    QCOMPARE(m_model->rowCount(), 3);
    for (const int column : {1, 2})
        QVERIFY2(text(2, column).contains(u"10:00:00"_s), qPrintable(text(2, column)));
}

QTEST_MAIN(tst_TypedMoments)
#include "tst_TypedMoments.moc"
