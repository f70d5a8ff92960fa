// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultyTrees.h"
#include "tests/support/ScriptDatabase.h"
#include "tests/support/ScriptedPrompt.h"
#include "tests/support/Servers.h"
#include "ui/commands/Edits.h"
#include "ui/commands/Mending.h"
#include "ui/live/LiveDatabase.h"
#include "ui/models/DoctorModel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace espalier;
using namespace espalier::ui;

namespace {

/// A doctor at an opened database.
struct Practice {
    explicit Practice(const orm::Url& url) {
        live.setWatchInterval(0ms);
        live.open(url);
        if (!QTest::qWaitFor([this] { return live.isOpen(); }, 15000))
            qFatal("the database does not open");
        doctor = std::make_unique<Doctor>(live);
        model = std::make_unique<DoctorModel>(*doctor);
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        mending = std::make_unique<Mending>(*doctor, prompt);
        QObject::connect(mending.get(), &Mending::refused, mending.get(),
                         [this](const QString& reason) { refusals << reason; });
    }

    bool check() {
        doctor->check();
        return settle();
    }
    bool settle() {
        return QTest::qWaitFor([this] { return !doctor->isChecking() && !live.isBusy(); }, 30000);
    }
    /// The rows of the model, two spaces a level; without what has no finding.
    QStringList lines(const QModelIndex& parent = {}, int depth = 0) const {
        QStringList lines;
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            const QString problem =
                index.siblingAtColumn(DoctorModel::ProblemColumn).data().toString();
            lines << QString(2 * depth, u' ') + index.data().toString() +
                         (problem.isEmpty() ? QString() : u": "_s + problem);
            lines += this->lines(index, depth + 1);
        }
        return lines;
    }
    QModelIndex find(const QString& text, const QModelIndex& parent = {}) const {
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            if (index.data().toString() == text)
                return index;
            if (const QModelIndex below = find(text, index); below.isValid())
                return below;
        }
        return {};
    }
    bool apply(Remedy remedy, const QString& group, const QString& row = {}) {
        QModelIndex index = find(group);
        if (index.isValid() && !row.isEmpty())
            index = find(row, index);
        const auto place = model->placeAt(index);
        if (!place)
            return false;
        mending->apply(remedy, *place);
        return settle();
    }
    bool save() {
        QSignalSpy saved(&live, &LiveDatabase::saved);
        QSignalSpy failed(&live, &LiveDatabase::saveFailed);
        live.save();
        return QTest::qWaitFor([&] { return !saved.isEmpty() || !failed.isEmpty(); }, 15000) &&
               failed.isEmpty() && settle();
    }

    ScriptedPrompt prompt;
    LiveDatabase live;
    std::unique_ptr<Doctor> doctor;
    std::unique_ptr<DoctorModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::unique_ptr<Mending> mending;
    QStringList refusals;
};

} // namespace

/// What is wrong in a database, and what mends it, on every kind.
class tst_Doctor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();

    void findsEverything();
    void mendsEverything();
    void stagedEditsAreJudged();
    void duplicatesBecomeOne();
    void anOrphanMayGo();
    void aCircleOpensWhereOneWishes();
    void readOnlySaysWhy();
    void cancelLeavesWhatWasFound();

private:
    orm::Url m_url;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Doctor::init() {
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    ESPALIER_FETCH_SERVER()
    m_folder = std::make_unique<QTemporaryDir>();
    m_url = server == u"sqlite"_s ? orm::Url::file(m_folder->filePath(u"faulty.sqlite"_s))
                                  : Servers::OwnDatabase::of(server).url();
    m_url.create = true;
    const auto connection = orm::createEngine(m_url).connect();
    if (server == u"sqlite"_s)
        connection->execute(u"PRAGMA foreign_keys = OFF"_s);
    for (const QString& statement : faultyTrees(server))
        connection->execute(statement);
}

void tst_Doctor::findsEverything() {
    Practice at(m_url);
    QVERIFY(at.check());
    QCOMPARE(at.lines().join(u'\n'), QStringLiteral(
                                         R"(category (7)
  Rows in a circle (1)
    Radios: 2 rows stand below each other: Radios › Tuners › Radios
      Radios: It stands below Tuners. Its level is the highest: it would become the top.
      Tuners: It stands below Radios.
  Parent is missing (1)
    Cables: Its parent does not exist: parent_id is 99.
  Cannot be reached from the top (2)
    Aerials: It stands below Tuners, which is in a circle.
    Plugs: It stands below Cables, whose parent is missing.
  Same name beside each other (1)
    Headphones: 2 rows beside each other have this name.
      Headphones: 1 category below it. It would stay.
      headphones: Nothing stands below it.
  No name (1)
    category 11: It has no name.
  Level does not fit (1)
    Screens: Its level is 4; below Video (1) it should be 2.
part (1)
  Parent is missing (1)
    Nut: Its parent does not exist: shop, parent_code is 2, 2.
part_tag (2)
  Link leads nowhere (2)
    Frame – tag 5: tag 5 does not exist.
    part 2, 2 – steel: part 2, 2 does not exist.
product_category (3)
  Link leads nowhere (3)
    Muff – category 77: category 77 does not exist.
    product 88 – Headphones: product 88 does not exist.
    product 88 – category 77: Neither product 88 nor category 77 exists.)"));
    QVERIFY(at.doctor->checkedAt().isValid());
    QVERIFY(!at.live.hasChanges());
}

void tst_Doctor::mendsEverything() {
    Practice at(m_url);
    QVERIFY(at.check());
    QVERIFY(at.apply(Remedy::MakeTop, u"Rows in a circle (1)"_s));
    QTRY_VERIFY(!at.find(u"Rows in a circle (1)"_s).isValid());
    QVERIFY(at.apply(Remedy::MakeTop, u"Parent is missing (1)"_s)); // of category
    QTRY_VERIFY(at.find(u"category (4)"_s).isValid());              // what hung on them is reached
    QVERIFY(at.apply(Remedy::MakeTop, u"Parent is missing (1)"_s)); // of part
    QTRY_VERIFY(!at.find(u"Parent is missing (1)"_s).isValid());
    QVERIFY(at.apply(Remedy::Rename, u"Same name beside each other (1)"_s));
    QVERIFY(at.apply(Remedy::SetLevel, u"Level does not fit (2)"_s));
    QVERIFY(at.apply(Remedy::Unlink, u"part_tag (2)"_s, u"Link leads nowhere (2)"_s));
    QVERIFY(at.apply(Remedy::Unlink, u"Link leads nowhere (3)"_s));
    QCOMPARE(at.refusals, QStringList());
    QTRY_COMPARE(at.lines(), QStringList({u"category (1)"_s, u"  No name (1)"_s,
                                          u"    category 11: It has no name."_s}));
    QCOMPARE(at.live.undoStack().count(), 7); // a step a kind
    QVERIFY(at.save());
    QCOMPARE(at.lines().size(), 3);

    Practice again(m_url);
    QVERIFY(again.check());
    QCOMPARE(again.lines(), at.lines());
    const auto rows = orm::createEngine(m_url).connect()->execute(
        u"SELECT id, name, level FROM category WHERE id IN (6, 7, 9, 13, 14) ORDER BY id"_s);
    QStringList texts;
    for (qsizetype row = 0; row < rows.returned.rowCount(); ++row)
        texts << rows.returned.at(row, 1).toText() + u' ' + rows.returned.at(row, 2).toText();
    QCOMPARE(texts, QStringList({u"Cables 1"_s, u"Plugs 2"_s, u"headphones 2 2"_s, u"Screens 2"_s,
                                 u"Large 3"_s}));
}

void tst_Doctor::stagedEditsAreJudged() {
    Practice at(m_url);
    QVERIFY(at.check());
    const QStringList before = at.lines();
    QVERIFY(at.apply(Remedy::MakeTop, u"Parent is missing (1)"_s, u"Cables"_s));
    QTRY_VERIFY(at.find(u"category (6)"_s).isValid()); // Plugs is reached; its level shows now
    at.live.undo();
    QTRY_COMPARE(at.lines(), before);
    // A move to a place of another level, and a name that is there already.
    const orm::Mapper& category = at.live.registry()["category"];
    const orm::ObjectList rows{at.live.object(category, {2}), at.live.object(category, {12}),
                               at.live.object(category, {1})};
    bool there = false;
    at.live.require(&at.live, rows, [&there] { there = true; });
    QTRY_VERIFY(there);
    QCOMPARE(at.live.edits().move({rows[1]}, rows[0]), QString());
    QTRY_VERIFY(at.find(u"Video"_s).isValid());
    QCOMPARE(at.find(u"Video"_s).siblingAtColumn(1).data().toString(),
             u"Its level is 1; below Speakers (2) it should be 3."_s);
    at.live.undo();
    QTRY_COMPARE(at.lines(), before);
    QCOMPARE(at.live.edits().addRow(category, {{category.traits().label, u"speakers"_s}},
                                    {{category.traits().parent, rows[2]}}) != nullptr,
             true);
    QTRY_VERIFY(at.find(u"Same name beside each other (2)"_s).isValid());
    at.live.discard();
    QTRY_COMPARE(at.lines(), before);
}

void tst_Doctor::duplicatesBecomeOne() {
    Practice at(m_url);
    QVERIFY(at.check());
    at.prompt.answer(true);
    QVERIFY(at.apply(Remedy::Merge, u"Same name beside each other (1)"_s, u"Headphones"_s));
    QTRY_COMPARE(at.prompt.asked, QStringList(u"merge category headphones into Headphones"_s));
    QVERIFY(at.settle());
    QTRY_VERIFY(!at.find(u"Same name beside each other (1)"_s).isValid());
    QCOMPARE(at.live.undoStack().count(), 1);
    QVERIFY(at.save());
    const auto rows = orm::createEngine(m_url).connect()->execute(
        u"SELECT product_id FROM product_category WHERE category_id = 8 ORDER BY 1"_s);
    QCOMPARE(rows.returned.rowCount(), 2);
    QCOMPARE(rows.returned.at(0, 0), orm::Value(2));
}

void tst_Doctor::anOrphanMayGo() {
    Practice at(m_url);
    QVERIFY(at.check());
    at.prompt.answer(ScriptedPrompt::Choice(ChildrenChoice::DeleteSubtree));
    QVERIFY(at.apply(Remedy::Remove, u"Parent is missing (1)"_s, u"Cables"_s));
    QTRY_COMPARE(at.prompt.asked, QStringList(u"remove category Cables"_s));
    QVERIFY(at.settle());
    QTRY_VERIFY(!at.find(u"Cables"_s).isValid());
    QVERIFY(at.save());
    const auto rows = orm::createEngine(m_url).connect()->execute(
        u"SELECT id FROM category WHERE id IN (6, 7)"_s);
    QCOMPARE(rows.returned.rowCount(), 0);
}

void tst_Doctor::aCircleOpensWhereOneWishes() {
    Practice at(m_url);
    QVERIFY(at.check());
    QVERIFY(at.apply(Remedy::MakeTop, u"Rows in a circle (1)"_s, u"Tuners"_s));
    QTRY_VERIFY(!at.find(u"Rows in a circle (1)"_s).isValid());
    QVERIFY(at.save());
    const auto rows = orm::createEngine(m_url).connect()->execute(
        u"SELECT id FROM category WHERE parent_id IS NULL ORDER BY id"_s);
    QStringList tops;
    for (qsizetype row = 0; row < rows.returned.rowCount(); ++row)
        tops << rows.returned.at(row, 0).toText();
    QCOMPARE(tops, QStringList({u"1"_s, u"4"_s, u"12"_s}));
}

void tst_Doctor::readOnlySaysWhy() {
    orm::Url url = m_url;
    url.readOnly = true;
    Practice at(url);
    QVERIFY(at.check());
    const auto place = at.model->placeAt(at.find(u"Cables"_s));
    QVERIFY(place);
    QVERIFY(at.mending->refusal(Remedy::MakeTop, *place).contains(u"reading only"_s));
    at.mending->apply(Remedy::MakeTop, *place);
    QCOMPARE(at.refusals.size(), 1);
    QVERIFY(!at.live.hasChanges());
}

void tst_Doctor::cancelLeavesWhatWasFound() {
    Practice at(m_url);
    QVERIFY(at.check());
    const QStringList before = at.lines();
    at.doctor->check();
    QVERIFY(at.doctor->isChecking());
    QVERIFY(!at.doctor->progress().isEmpty());
    at.doctor->cancel();
    QVERIFY(!at.doctor->isChecking());
    QVERIFY(at.doctor->wasCancelled());
    QVERIFY(at.settle());
    QCOMPARE(at.lines(), before);
    QVERIFY(at.check());
    QVERIFY(!at.doctor->wasCancelled());
}

QTEST_MAIN(tst_Doctor)
#include "tst_Doctor.moc"
