// SPDX-License-Identifier: GPL-3.0-or-later
// What the window makes of ticks before changes: Save, its button, closing, files.
#include "tests/support/ShopHarness.h"
#include "ui/commands/Edits.h"
#include "ui/widgets/TreePane.h"
#include "ui/widgets/TreeView.h"

#include <QTreeView>

using namespace espalier;
using namespace espalier::app;
using namespace Qt::StringLiterals;

class tst_SavingSome : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { Servers::addKinds(); }
    void init();
    void cleanup();

    void saveWritesWhatIsTicked();
    void nothingTickedSaysSo();
    void closingAsksForTheRest();
    void aScriptHoldsWhatIsTicked();
    void draggingIsSwitchedOffForGood();

private:
    QAction& action(Act act) const { return *m_shop.app->window().actionRegistry()[act]; }
    void rename(int id, const QString& name) const {
        const orm::ObjectPtr row = m_shop.row("product", id);
        QCOMPARE(m_shop.database().edits().setValue(row, m_shop.slot("product", "name"), name),
                 QString());
    }
    /// With the keyboard, in the dock.
    void untick(const QString& title) const {
        auto* view = m_shop.app->window().findChild<QTreeView*>(u"changes"_s);
        QVERIFY(view);
        QApplication::setActiveWindow(&m_shop.app->window());
        view->setFocus();
        const auto found = [&] {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                if (view->model()->index(row, 0).data().toString() == title) {
                    view->setCurrentIndex(view->model()->index(row, 0));
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(found());
        QTest::keyClick(view, Qt::Key_Space);
        QTRY_COMPARE(view->currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }
    QStringList names() const { return m_shop.rows(u"SELECT name FROM product ORDER BY id"_s); }

    ShopHarness m_shop;
};

void tst_SavingSome::init() {
    failOnWarnings();
    QFETCH_GLOBAL(QString, server);
    if (!m_shop.make(server)) {
        QSKIP(m_shop.whyNot.constData());
    }
    m_shop.app = std::make_unique<AppHarness>();
    QVERIFY(m_shop.app->open(m_shop.url));
    m_shop.database().setWatchInterval(std::chrono::milliseconds(0));
}

void tst_SavingSome::cleanup() {
    if (m_shop.app && m_shop.app->application.database()) {
        if (m_shop.database().hasChanges()) {
            m_shop.app->prompt.answer(ui::CloseChoice::Discard);
        }
        m_shop.app->application.closeDatabase();
    }
    m_shop.app.reset();
}

void tst_SavingSome::saveWritesWhatIsTicked() {
    rename(1, u"Earbud"_s);
    rename(2, u"Cuff"_s);
    untick(u"product Cuff: name"_s);
    QTRY_COMPARE(action(Act::Save).text(), u"&Save 1 of 2"_s);
    QVERIFY(m_shop.save());
    QCOMPARE(names(), QStringList({u"Earbud"_s, u"Muff"_s, u"Horn"_s}));
    QCOMPARE(m_shop.database().changeCount(), 1);
    QTRY_VERIFY(m_shop.app->window().isWindowModified());
    m_shop.trigger(Act::Undo);
    QVERIFY(!m_shop.database().hasChanges());
}

void tst_SavingSome::nothingTickedSaysSo() {
    rename(2, u"Cuff"_s);
    untick(u"product Cuff: name"_s);
    QTRY_VERIFY(!action(Act::Save).isEnabled());
    QVERIFY2(action(Act::Save).toolTip().contains(u"tick some"_s),
             qPrintable(action(Act::Save).toolTip()));
    rename(1, u"Earbud"_s);
    QTRY_COMPARE(action(Act::Save).text(), u"&Save 1 of 2"_s);
    QVERIFY(action(Act::Save).isEnabled());
}

void tst_SavingSome::closingAsksForTheRest() {
    rename(1, u"Earbud"_s);
    rename(2, u"Cuff"_s);
    untick(u"product Cuff: name"_s);
    ScriptedPrompt& prompt = m_shop.app->prompt;
    prompt.answer(ui::CloseChoice::Save);
    prompt.answer(ui::CloseChoice::Cancel);
    m_shop.app->application.closeDatabase();
    QTRY_COMPARE(prompt.unanswered(), 0);
    QCOMPARE(names(), QStringList({u"Earbud"_s, u"Muff"_s, u"Horn"_s}));
    QCOMPARE(m_shop.database().changeCount(), 1);
    prompt.answer(ui::CloseChoice::Save);
    m_shop.app->application.closeDatabase();
    QTRY_VERIFY(!m_shop.app->application.database());
    QCOMPARE(names(), QStringList({u"Earbud"_s, u"Cuff"_s, u"Horn"_s}));
}

void tst_SavingSome::aScriptHoldsWhatIsTicked() {
    // The links of a row that goes are not in memory before they are asked for.
    const orm::ObjectPtr muff = m_shop.row("product", 2);
    QCOMPARE(m_shop.database().edits().remove({muff}, {}, ui::ChildrenChoice::MoveUp), QString());
    rename(1, u"Ear; bud's"_s);
    rename(3, u"Tuba"_s);
    untick(u"product Tuba: name"_s);
    const QString path = m_shop.app->folder.filePath(u"edit.sql"_s);
    m_shop.app->prompt.answer(path);
    m_shop.trigger(Act::ExportEdits);
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY2(m_shop.notice().startsWith(u"2 "_s), qPrintable(m_shop.notice()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString script = QString::fromUtf8(file.readAll());
    QVERIFY2(!script.contains(u"Tuba"_s), qPrintable(script));
    QCOMPARE(m_shop.database().changeCount(), 3); // all of it is still staged
    const qsizetype begin =
        script.indexOf(QRegularExpression(u"^[^-]"_s, QRegularExpression::MultilineOption));
    for (const QString& statement : script.mid(begin).split(u";\n"_s, Qt::SkipEmptyParts)) {
        m_shop.other->execute(statement);
    }
    QCOMPARE(names(), QStringList({u"Ear; bud's"_s, u"Horn"_s}));
    QCOMPARE(m_shop.rows(u"SELECT count(*) FROM product_category"_s), QStringList{u"1"_s});
}

void tst_SavingSome::draggingIsSwitchedOffForGood() {
    m_shop.app->window().openView({ViewName::Kind::Tree, u"category"_s});
    QTRY_VERIFY(m_shop.app->treePage());
    const auto tree = [this] { return m_shop.app->page()->findChild<ui::TreeView*>(u"tree"_s); };
    QVERIFY(tree()->dragEnabled());
    m_shop.trigger(Act::DragNodes);
    QVERIFY(!tree()->dragEnabled());
    QVERIFY(!m_shop.app->settings.canDragNodes());
    m_shop.trigger(Act::CloseTab);
    m_shop.app->window().openView({ViewName::Kind::Tree, u"category"_s});
    QTRY_VERIFY(m_shop.app->treePage());
    QVERIFY(!tree()->dragEnabled());
}

QTEST_MAIN(tst_SavingSome)
#include "tst_SavingSome.moc"
