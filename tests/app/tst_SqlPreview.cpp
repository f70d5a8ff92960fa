// SPDX-License-Identifier: GPL-3.0-or-later
// What the preview shows is what Save then sends.
#include "app/SqlPreview.h"

#include "orm/sql/Compiler.h"
#include "tests/support/ShopHarness.h"
#include "ui/commands/Edits.h"
#include "ui/widgets/ChangesPanel.h"

#include <QTabWidget>
#include <QUndoStack>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

class tst_SqlPreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void editsAndLinksAsSaved();
    void newRowsAsSaved();
    void deletionsAsSaved();
    void movesAsSaved();
    void saysHowManyMoreThereAre();
    void nothingIsShownForNothing();

private:
    SqlPreview& preview() const {
        return *m_shop.app->window().findChild<SqlPreview*>(u"sqlPreview"_s);
    }
    void showPreview() const {
        auto* tabs = m_shop.app->window().findChild<QTabWidget*>(u"bottomTabs"_s);
        tabs->setCurrentWidget(&preview());
        QVERIFY(m_shop.app->settle());
        QTRY_VERIFY(preview().isVisible() && preview().toPlainText().endsWith(u"COMMIT;"_s));
    }
    QStringList shown(bool comments) const {
        QStringList lines;
        for (const QString& line : preview().toPlainText().split(u'\n')) {
            if (line.startsWith(u"--"_s) == comments)
                lines << line;
        }
        return lines;
    }
    /// What the transaction that writes sent; the tables are counted again behind it.
    QStringList sent() const {
        QStringList lines;
        bool writes = false;
        for (const orm::StatementLog::Entry& entry : m_shop.database().engine().log().entries()) {
            const QString line = orm::inlined(entry.statement) + u';';
            // Row by row up to the top: the preview only says so.
            if (line.startsWith(u"SELECT "_s +
                                m_shop.database().dialect().qualified({}, u"parent_id"_s) +
                                u" FROM"_s) &&
                line.endsWith(u"UPDATE;"_s)) {
                continue;
            }
            if (entry.statement.kind == orm::StatementKind::Begin) {
                lines.clear();
            }
            lines << line;
            writes = writes || isWrite(entry.statement.kind);
            if (writes && line == u"COMMIT;"_s) {
                break;
            }
        }
        return lines;
    }
    static bool isWrite(orm::StatementKind kind) {
        return kind == orm::StatementKind::Insert || kind == orm::StatementKind::Update ||
               kind == orm::StatementKind::Delete;
    }
    void compare() const {
        showPreview();
        const QStringList before = shown(false);
        orm::StatementLog& log = m_shop.database().engine().log();
        log.clear();
        log.start();
        QVERIFY(m_shop.save());
        log.stop();
        const QStringList after = sent();
        QVERIFY2(after == before, qPrintable(after.join(u'\n') + u"\n\n"_s + before.join(u'\n')));
    }
    ui::Edits& edits() const { return m_shop.database().edits(); }

    ShopHarness m_shop;
};

void tst_SqlPreview::init() {
    failOnWarnings();
    QFETCH_GLOBAL(QString, server);
    if (!m_shop.make(server)) {
        QSKIP(m_shop.whyNot.constData());
    }
    m_shop.app = std::make_unique<AppHarness>();
    QVERIFY(m_shop.app->open(m_shop.url));
    m_shop.database().setWatchInterval(std::chrono::milliseconds(0));
}

void tst_SqlPreview::cleanup() {
    if (m_shop.app && m_shop.app->application.database()) {
        if (m_shop.database().hasChanges()) {
            m_shop.app->prompt.answer(ui::CloseChoice::Discard);
        }
        m_shop.app->application.closeDatabase();
    }
    m_shop.app.reset();
}

// The links were never read: the preview reads them as Save does, and leaves out what is there.
void tst_SqlPreview::editsAndLinksAsSaved() {
    const orm::ObjectPtr bud = m_shop.row("product", 1);
    QCOMPARE(edits().setValue(bud, m_shop.slot("product", "name"), u"Ear bud"_s), QString());
    QCOMPARE(edits().link({bud}, *m_shop.links("product"),
                          {m_shop.row("category", 2), m_shop.row("category", 3)}),
             QString());
    compare();
    QCOMPARE(m_shop.rows(u"SELECT count(*) FROM product_category"_s), QStringList{u"3"_s});
}

void tst_SqlPreview::newRowsAsSaved() {
    for (int i = 0; i < 3; ++i) {
        QVERIFY(edits().addRow(m_shop.mapper("product"),
                               {{m_shop.slot("product", "id"), 10 + i},
                                {m_shop.slot("product", "name"), u"New %1"_s.arg(i)}},
                               {}));
    }
    showPreview();
    const QStringList before = shown(false);
    QCOMPARE(before.size(), 5);
    QVERIFY2(shown(true).join(u' ').contains(u"go together"_s),
             qPrintable(shown(true).join(u'\n')));
    orm::StatementLog& log = m_shop.database().engine().log();
    log.clear();
    log.start();
    QVERIFY(m_shop.save());
    log.stop();
    // The same rows: each value of each in one of the statements.
    const QString all = sent().join(u'\n');
    QVERIFY(all.startsWith(before.constFirst()));
    for (int i = 0; i < 3; ++i) {
        QVERIFY2(before.at(1 + i).contains(u"'New %1'"_s.arg(i)), qPrintable(before.at(1 + i)));
        QVERIFY2(all.contains(u"'New %1'"_s.arg(i)), qPrintable(all));
    }
    QCOMPARE(all.count(u"INSERT"_s) <= 3, true);
}

void tst_SqlPreview::deletionsAsSaved() {
    const orm::ObjectPtr muff = m_shop.row("product", 2);
    ui::Dependents found;
    bool there = false;
    edits().findDependents(&m_shop.database(), {muff}, [&](const ui::Dependents& dependents) {
        found = dependents;
        there = true;
    });
    QTRY_VERIFY(there);
    QCOMPARE(edits().remove({muff}, found, ui::ChildrenChoice::MoveUp), QString());
    compare();
}

void tst_SqlPreview::movesAsSaved() {
    QCOMPARE(edits().move({m_shop.row("category", 2)}, m_shop.row("category", 3)), QString());
    showPreview();
    const QString comments = shown(true).join(u'\n');
    QVERIFY2(comments.contains(u"below itself"_s), qPrintable(comments));
    QFETCH_GLOBAL(QString, server);
    QCOMPARE(comments.contains(u"is locked"_s), server != u"sqlite"_s);
    compare();
}

void tst_SqlPreview::saysHowManyMoreThereAre() {
    const orm::Mapper& product = m_shop.mapper("product");
    m_shop.database().undoStack().beginMacro(u"Paste"_s);
    for (int i = 0; i < 2005; ++i) {
        QVERIFY(edits().addRow(
            product,
            {{m_shop.slot("product", "id"), 10 + i}, {m_shop.slot("product", "name"), u"New"_s}},
            {}));
    }
    m_shop.database().undoStack().endMacro();
    showPreview();
    QVERIFY(shown(true).contains(u"-- and 5 more"_s));
    QCOMPARE(shown(false).size(), 2002);
}

void tst_SqlPreview::nothingIsShownForNothing() {
    const orm::ObjectPtr bud = m_shop.row("product", 1);
    QCOMPARE(edits().setValue(bud, m_shop.slot("product", "name"), u"Ear bud"_s), QString());
    showPreview();
    m_shop.database().undo();
    QTRY_VERIFY(preview().toPlainText().isEmpty());
}

QTEST_MAIN(tst_SqlPreview)
#include "tst_SqlPreview.moc"
